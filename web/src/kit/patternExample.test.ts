import { expect, it } from "vitest";
import { patternExample } from "./patternExample";

it.each(["1[3-9]\\d{9}", "[1-9]\\d{4,10}", "^(?:\\d{1,3}\\.){3}\\d{1,3}$", "[A-Z]{2}-?\\d+", "(fiber|copper)", "\\d{6}"])(
  "finds a text that %s takes",
  (pattern) => expect(patternExample(pattern)).toMatch(new RegExp(`^(?:${pattern})$`, "u")),
);

it("counts digits up", () => expect(patternExample("\\d{6}")).toBe("123456"));

it.each(["(?=x)x", "[^a]", "a(", "\\p{L}"])("gives no example for %s", (pattern) =>
  expect(patternExample(pattern)).toBeUndefined(),
);
