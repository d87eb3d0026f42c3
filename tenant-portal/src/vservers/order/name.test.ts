import { expect, it } from "vitest";
import { nameFault } from "./name";

it.each([
  ["web1", null],
  ["a", null],
  ["build-runner", null],
  ["Web1", "nameCharacters"],
  ["été", "nameCharacters"],
  ["web_1", "nameCharacters"],
  ["1web", "nameStart"],
  ["-web", "nameStart"],
  ["web-", "nameEnd"],
  ["a".repeat(32), null],
  ["a".repeat(33), "nameLong"],
  ["db1", "nameTaken"],
])("should judge the name %s", (name, fault) => {
  expect(nameFault(name, ["db1"])).toBe(fault);
});
