import { expect, it, vi } from "vitest";
import { formatAge, formatDate, formatMoney, formatNumber } from "./format";
import { guardImeEnter } from "./ime";
import { hotkeyOf } from "./useHotkeys";

const press = (part: Partial<KeyboardEvent>) => {
  const event = {
    key: "Enter",
    isComposing: false,
    keyCode: 13,
    preventDefault: vi.fn(),
    stopImmediatePropagation: vi.fn(),
    ...part,
  };
  let listener: (event: KeyboardEvent) => void = () => undefined;
  guardImeEnter({ addEventListener: (_: string, added: unknown) => (listener = added as typeof listener) } as never);
  listener(event as never);
  return event;
};

it("stops an Enter that only picks a word of the input method", () => {
  expect(press({ isComposing: true }).preventDefault).toHaveBeenCalled();
  expect(press({ isComposing: true }).stopImmediatePropagation).toHaveBeenCalled();
});

it("stops Safari's Enter after the end of composing", () => {
  expect(press({ keyCode: 229 }).preventDefault).toHaveBeenCalled();
});

it("lets a plain Enter and other keys of an input method through", () => {
  expect(press({}).preventDefault).not.toHaveBeenCalled();
  expect(press({ key: "a", isComposing: true }).preventDefault).not.toHaveBeenCalled();
});

it("names hotkeys by the physical key while Alt is held", () => {
  const keys = { ctrlKey: false, metaKey: false, altKey: false };
  expect(hotkeyOf({ ...keys, altKey: true, key: "ß", code: "KeyS" })).toBe("alt+s");
  expect(hotkeyOf({ ...keys, metaKey: true, key: "k", code: "KeyK" })).toBe("mod+k");
  expect(hotkeyOf({ ...keys, ctrlKey: true, key: "Enter", code: "Enter" })).toBe("mod+enter");
  expect(hotkeyOf({ ...keys, key: "?", code: "Slash" })).toBe("?");
});

it("writes money and days by the language", () => {
  expect(formatMoney({ value: 1299.5, unit: "CNY" }, "zh-CN")).toBe("¥1,299.50");
  expect(formatMoney({ value: -30, unit: "CNY" }, "en")).toBe("-¥30.00");
  expect(formatDate("2026-11-22", "zh-CN")).toBe("2026年11月22日");
  expect(formatDate("2026-11-22", "en")).toBe("Nov 22, 2026");
  // Midnight where the operator is, not where the browser is.
  expect(formatDate("2026-11-30T16:00:00Z", "en")).toBe("Dec 1, 2026");
});

it("groups telephone numbers and nothing else", () => {
  expect(formatNumber("13905718888")).toBe("139 0571 8888");
  expect(formatNumber("057187650000")).toBe("0571 8765 0000");
  expect(formatNumber("138****8888")).toBe("138****8888");
  expect(formatNumber("lj57100200")).toBe("lj57100200");
});

it("tells an age in its largest unit", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  expect(formatAge("2026-11-22T09:56:10Z", "en", now)).toBe("3 minutes");
  expect(formatAge("2026-11-20T09:00:00Z", "en", now)).toBe("2 days");
  expect(formatAge("2026-11-22T10:00:00.400Z", "en", now)).toBe("0 seconds");
  expect(formatAge("2026-11-22T09:56:10Z", "zh-CN", now)).toContain("分钟");
});
