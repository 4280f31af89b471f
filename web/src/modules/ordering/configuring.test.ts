import { expect, it } from "vitest";
import type { CartLine, CartView, ChoiceChange, OfferNode } from "../../api/types";
import { applyChanges, blockedCount, blockedValue, freshFollows, partOf, valueChoice } from "./configuring";

const node = (id: string, ...children: OfferNode[]): OfferNode => ({
  offeringId: id,
  number: id,
  name: id,
  nameEn: id,
  kind: "pack",
  lower: 0,
  upper: 3,
  default: 0,
  characteristics: [],
  prices: [],
  children,
  telecom: { accessNumber: null, sim: false, address: false },
  terms: {
    effectivity: { order: ["now"], change: ["nextCycle"], cancel: ["nextCycle"] },
    termination: { effect: "nextCycle", members: { become: "end" } },
    allowances: [],
  },
  role: "component",
  groups: [],
});

const line = (key: string, offeringId: string, ...children: CartLine[]): CartLine => ({
  key,
  offeringId,
  acceptanceType: "new",
  effectivity: { kind: "now" },
  characteristics: {},
  quantity: 1,
  children,
});

const change = (lineKey: string, part: Partial<ChoiceChange>): ChoiceChange => ({ lineKey, zh: "", en: "", ...part });

const tree = node("B", node("M", node("P")), node("Q"));
const treeOf = (id: string) => (id === "B" ? tree : undefined);

it("adds, takes out and sets where a change says", () => {
  const before = [line("1", "B", line("2", "M"), line("3", "Q"))];
  const after = applyChanges(before, treeOf, [
    change("2", { partId: "P", from: "0", to: "2" }),
    change("1", { partId: "Q", from: "1", to: "0" }),
    change("2", { characteristic: "speed", to: "500" }),
  ]);
  expect(after[0]!.children.map((child) => child.offeringId)).toEqual(["M"]);
  expect(after[0]!.children[0]!.children.map((child) => child.offeringId)).toEqual(["P", "P"]);
  expect(after[0]!.children[0]!.characteristics).toEqual({ speed: "500" });
  expect(applyChanges(after, treeOf, [change("2", { characteristic: "speed", from: "500" })])[0]!.children[0]!.characteristics).toEqual({});
});

it("changes nothing where the line is gone or the offer unknown", () => {
  const lines = [line("1", "X"), line("2", "B")];
  expect(applyChanges(lines, treeOf, [change("9", { partId: "Q", to: "1" }), change("1", { partId: "Q", to: "1" })])).toEqual(lines);
});

const blocked = { zh: "不行", en: "no", rules: ["r"], changes: [] };
const configurations: NonNullable<CartView["configurations"]> = [
  {
    lineKey: "1",
    offeringId: "B",
    isPossible: true,
    isExact: true,
    broken: [],
    follows: [change("1", { partId: "Q", from: "0", to: "1" }), change("1", { characteristic: "d", to: "1" })],
    nodes: [
      {
        lineKey: "1",
        offeringId: "B",
        parts: [{ offeringId: "Q", offerNumber: "Q", chosen: 0, most: 1, counts: [{ count: 0 }, { count: 1, blocked }] }],
        groups: [],
        characteristics: [
          { name: "d", isDerived: true, values: [{ value: "1" }, { value: "2", blocked }] },
        ],
      },
    ],
  },
];

it("knows what is blocked", () => {
  expect(blockedCount(partOf(configurations, "1", "Q"), 1)).toBe(blocked);
  expect(blockedCount(partOf(configurations, "1", "Q"), 0)).toBeUndefined();
  expect(blockedCount(partOf(configurations, "2", "Q"), 1)).toBeUndefined();
  expect(blockedValue(valueChoice(configurations, "1", "d"), "2")).toBe(blocked);
});

it("does a preset once and what is derived again", () => {
  const done = new Map<string, number>();
  expect(freshFollows(configurations, done)).toHaveLength(2);
  expect(freshFollows(configurations, done).map((one) => one.characteristic)).toEqual(["d"]);
});
