import { describe, expect, it } from "vitest";
import { countOf, firstDay, lastDay, monthsOf, moved, withCount, withDays, withMonths, withUse, without } from "./draftBody";

describe("a part's count", () => {
  it("is one where nothing is said", () => expect(countOf({ id: "a" })).toEqual({ lower: 1, upper: 1, preset: 1 }));

  it("stays consistent whichever number is edited", () => {
    const part = withCount({ id: "a" }, { lower: 0 });
    expect(countOf(part)).toEqual({ lower: 0, upper: 1, preset: 1 });
    expect(countOf(withCount(part, { preset: 3 }))).toEqual({ lower: 0, upper: 3, preset: 3 });
    expect(countOf(withCount(withCount(part, { upper: 5 }), { lower: 2 }))).toEqual({ lower: 2, upper: 5, preset: 2 });
    expect(countOf(withCount(withCount(part, { lower: 4 }), { upper: 2 }))).toEqual({ lower: 2, upper: 2, preset: 2 });
  });
});

describe("a period", () => {
  it("is edited as local days and ends after its last one", () => {
    const period = withDays(undefined, "2027-01-01", "2027-12-31");
    expect(period).toEqual({ startDateTime: "2026-12-31T16:00:00Z", endDateTime: "2027-12-31T16:00:00Z" });
    expect([firstDay(period), lastDay(period)]).toEqual(["2027-01-01", "2027-12-31"]);
  });

  it("is none without days", () => expect(withDays({ startDateTime: "2027-01-01T00:00:00Z" }, undefined, undefined)).toBeUndefined());

  it("that ends within a day has that as its last", () =>
    expect(lastDay({ endDateTime: "2027-12-31T10:00:00Z" })).toBe("2027-12-31"));
});

it("reads and writes a promotional term in months", () => {
  expect(monthsOf(withMonths({ id: "a" }, 12))).toBe(12);
  expect(monthsOf({ id: "a", productOfferingTerm: [{ duration: { amount: 2, units: "year" } }] })).toBe(24);
  expect(withMonths(withMonths({ id: "a" }, 12), undefined)).toEqual({ id: "a" });
});

it("moves one of a list and keeps the others", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

it("narrows a characteristic and takes that back", () => {
  const narrowed = withUse({ name: "x" }, "speed", [{ value: 300 }]);
  expect(narrowed.prodSpecCharValueUse).toEqual([{ name: "speed", productSpecCharacteristicValue: [{ value: 300 }] }]);
  expect(withUse(narrowed, "speed", undefined)).toEqual({ name: "x" });
});

it("leaves out what says nothing, but not zero and no", () =>
  expect(without({ a: "", b: undefined, c: 0, d: false })).toEqual({ c: 0, d: false }));
