import { expect, it } from "vitest";
import { askedAddresses, firstDraft, looksLikeIpv4, looksLikeIpv6 } from "./draft";

const draft = firstDraft({ templates: [], plans: [], networks: [] });

it("should ask for no address unless one was typed", () => {
  expect(askedAddresses(draft)).toEqual([]);
  expect(askedAddresses({ ...draft, ipv6: " fd00::9 " })).toEqual(["fd00::9"]);
});

it("should tell addresses from other words", () => {
  expect(["10.7.0.9", "0.0.0.0"].every(looksLikeIpv4)).toBe(true);
  expect(["10.7.0", "10.7.0.999", "ten"].some(looksLikeIpv4)).toBe(false);
  expect(["fd00::9", "::1", "1:2:3:4:5:6:7:8"].every(looksLikeIpv6)).toBe(true);
  expect(["10.7.0.9", "beef", "fd00:"].some(looksLikeIpv6)).toBe(false);
});
