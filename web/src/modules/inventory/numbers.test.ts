import { expect, it } from "vitest";
import { tailsFirst } from "./findNumbers";
import { markDigits } from "./markDigits";

const marked = (shown: string, typed: string) =>
  markDigits(shown, typed)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

it("marks typed digits, at the tail where they are there", () => {
  expect(marked("199 0888 8888", "888")).toBe("199 0888 8[888]");
  expect(marked("199 0871 8123", "718")).toBe("199 08[71 8]123");
  expect(marked("199 0871 8123", "9?")).toBe("199 0871 8123");
  expect(marked("199 0871 8123", "")).toBe("199 0871 8123");
});

it("puts numbers that end with the digits first, each once", () => {
  expect(tailsFirst([{ number: "2" }], [{ number: "1" }, { number: "2" }]).map((one) => one.number)).toEqual(["2", "1"]);
});
