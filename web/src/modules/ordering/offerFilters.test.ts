import { expect, it } from "vitest";
import { filterCount, filterQuery, noFilters, understoodRanges } from "./offerFilters";

it("writes ranges as the host reads them and leaves out what is not asked", () => {
  expect(filterQuery("", noFilters)).toEqual(Object.fromEntries(Object.keys(filterQuery("", noFilters)).map((key) => [key, undefined])));
  expect(filterQuery("5G", { ...noFilters, kinds: ["mainPlan"], data: 30, monthlyTo: 100, onlyForSale: true })).toMatchObject({
    q: "5G",
    kind: ["mainPlan"],
    data: "30..",
    monthly: "..100",
    onlyForSale: true,
    voice: undefined,
  });
});

it("counts a range of prices once", () => {
  expect(filterCount(noFilters)).toBe(0);
  expect(filterCount({ ...noFilters, monthlyFrom: 1, monthlyTo: 2, area: "02" })).toBe(2);
});

it("tells what was understood, the price last", () => {
  expect(understoodRanges({ text: "", kinds: [], amounts: [{ of: "data", range: { from: 30 } }], monthly: { to: 100 } })).toEqual([
    { of: "data", from: 30 },
    { of: "monthly", to: 100 },
  ]);
});
