import { expect, it } from "vitest";
import { formatFor } from "./useFormat";

const en = formatFor("en");
const fr = formatFor("fr");

it("should write sizes in the units of the language", () => {
  expect(en.mebibytes(512)).toBe("512 MiB");
  expect(en.mebibytes(4096)).toBe("4 GiB");
  expect(fr.mebibytes(1536)).toBe("1,5 Gio");
});

it("should write processors with the language's decimal sign", () => {
  expect(en.cpus(500)).toBe("0.5");
  expect(fr.cpus(500)).toBe("0,5");
});

it("should say how long ago something was", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  expect(en.ago("2026-11-23T11:57:00Z", now)).toBe("3 minutes ago");
  expect(fr.ago("2026-11-20T12:00:00Z", now)).toBe("il y a 3 jours");
});

it("should not say that something of a faster clock is yet to come", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  expect(en.ago("2026-11-23T12:00:02Z", now)).toBe("now");
});

it("should write durations with minutes when there are any", () => {
  expect(en.duration("2026-11-23T12:00:00Z", "2026-11-23T12:00:04.200Z")).toBe("4.2 s");
  expect(en.duration("2026-11-23T12:00:00Z", "2026-11-23T12:02:05Z")).toBe("2 min 5 s");
});
