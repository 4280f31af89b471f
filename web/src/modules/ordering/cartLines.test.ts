import { expect, it } from "vitest";
import type { CartLine, OfferNode } from "../../api/types";
import {
  allLines,
  changeLine,
  changeTree,
  fillAddress,
  mergeCarts,
  mergeLines,
  newLine,
  putBack,
  removeLine,
  withCount,
} from "./cartLines";

const node = (offeringId: string, part: Partial<OfferNode> = {}): OfferNode => ({
  offeringId,
  number: offeringId,
  name: offeringId,
  nameEn: offeringId,
  kind: "mainPlan",
  lower: 1,
  upper: 1,
  default: 1,
  characteristics: [],
  prices: [],
  children: [],
  telecom: { accessNumber: null, sim: false, address: false },
  terms: {
    effectivity: { order: ["now"], change: ["nextCycle"], cancel: ["nextCycle"] },
    termination: { effect: "nextCycle", members: { become: "end" } },
    allowances: [],
  },
  role: "component",
  ...part,
});

const atAddress = { telecom: { accessNumber: null, sim: false, address: true } };

const bundle = node("bundle", {
  children: [
    node("fixed", atAddress),
    node("broadband", atAddress),
    node("tv", { lower: 0, default: 1 }),
    node("card", { lower: 0, upper: 4, default: 0 }),
    node("modem", { lower: 2, upper: 3, default: 0 }),
  ],
});

const keys = () => {
  let last = 0;
  return () => `k${++last}`;
};

const defaults = { acceptanceType: "new", effectivity: { kind: "now" }, accountId: "a1" };
const build = () => newLine(bundle, defaults, keys());
const offers = (line: CartLine) => line.children.map((child) => child.offeringId);

it("preselects the default number of each component, within its cardinality", () => {
  expect(offers(build())).toEqual(["fixed", "broadband", "tv", "modem", "modem"]);
});

it("starts with the preset values of what may be configured", () => {
  const speed = {
    name: "speed",
    label: "",
    labelEn: "",
    valueType: "string",
    required: true,
    configurable: true,
    values: [
      { value: "500", label: "500M", labelEn: "500M", isDefault: false },
      { value: "1000", label: "1000M", labelEn: "1000M", isDefault: true },
    ],
    origin: "",
    target: "service",
  };
  const fixed = { ...speed, name: "technology", configurable: false };
  expect(newLine(node("x", { characteristics: [speed, fixed] }), defaults).characteristics).toEqual({ speed: "1000" });
});

it("keeps the first copies when an option is counted down", () => {
  const two = withCount(build(), bundle.children[3]!, 2, keys());
  const cards = two.children.filter((child) => child.offeringId === "card");
  const one = withCount(two, bundle.children[3]!, 1);
  expect(one.children.filter((child) => child.offeringId === "card")).toEqual([cards[0]]);
});

it("gives one address to all of a bundle that has none yet", () => {
  const line = build();
  const filled = fillAddress(line, bundle, line.children[0]!.key, "ad1");
  expect(filled.children.map((child) => child.addressId)).toEqual(["ad1", "ad1", undefined, undefined, undefined]);
  const moved = fillAddress(filled, bundle, line.children[1]!.key, "ad2");
  expect(moved.children.slice(0, 2).map((child) => child.addressId)).toEqual(["ad1", "ad2"]);
});

it("changes and removes a line at any depth", () => {
  const line = build();
  const deep = line.children[1]!.key;
  const changed = changeLine([line], deep, (one) => ({ ...one, accessNumber: "1" }));
  expect(
    allLines(changed)
      .filter((one) => one.accessNumber)
      .map((one) => one.key),
  ).toEqual([deep]);
  expect(allLines(removeLine([line], deep)).some((one) => one.key === deep)).toBe(false);
});

it("sets what holds for a whole line on all below it", () => {
  const later = changeTree(build(), { effectivity: { kind: "nextCycle" } });
  expect(allLines([later]).every((line) => line.effectivity.kind === "nextCycle")).toBe(true);
});

it("merges two clerks' changes: mine where I changed, theirs elsewhere", () => {
  const line = (key: string, part: Partial<CartLine> = {}): CartLine => ({
    key,
    offeringId: key,
    acceptanceType: "new",
    quantity: 1,
    effectivity: { kind: "now" },
    characteristics: {},
    children: [],
    ...part,
  });
  const base = [line("a"), line("b"), line("c")];
  const mine = [line("a", { accessNumber: "mine" }), line("b"), line("c"), line("new-mine")];
  const theirs = [line("a", { accessNumber: "theirs" }), line("b", { iccid: "theirs" }), line("new-theirs")];
  expect(mergeLines(base, mine, theirs)).toEqual([
    line("a", { accessNumber: "mine" }),
    line("b", { iccid: "theirs" }),
    line("new-mine"),
    line("new-theirs"),
  ]);
});

it("does not bring back a line that I removed", () => {
  const a = newLine(node("a"), defaults, () => "a");
  expect(mergeLines([a], [], [a])).toEqual([]);
});

const a = (part: Partial<CartLine> = {}): CartLine => ({ ...newLine(node("a"), defaults, () => "a"), ...part });

it("merges one line field by field and names what both clerks changed", () => {
  const base = a({ accessNumber: "1", iccid: "1", characteristics: { speed: "1" } });
  const mine = { ...base, accessNumber: "mine", iccid: "mine" };
  const theirs = { ...base, accessNumber: "theirs", accountId: "theirs", characteristics: { speed: "theirs" } };
  const { lines, conflicts } = mergeCarts([base], [mine], [theirs]);
  expect(lines).toEqual([{ ...theirs, accessNumber: "mine", iccid: "mine" }]);
  expect(conflicts).toEqual([{ offeringId: "a", fields: ["accessNumber"] }]);
});

it("names a line that one clerk took out while the other changed it", () => {
  expect(mergeCarts([a()], [a({ iccid: "1" })], []).conflicts).toEqual([
    { offeringId: "a", fields: [], removed: "theirs" },
  ]);
  expect(mergeCarts([a()], [], [a({ iccid: "1" })]).conflicts).toEqual([
    { offeringId: "a", fields: [], removed: "mine" },
  ]);
  expect(mergeCarts([a()], [a()], [])).toEqual({ lines: [], conflicts: [] });
});

it("puts a line back where it stood, once", () => {
  const [x, y] = [a({ key: "x" }), a({ key: "y" })];
  expect(putBack([y], x, 0)).toEqual([x, y]);
  expect(putBack([x, y], x, 0)).toEqual([x, y]);
});

it("keeps the text with the address and drops it with another one", () => {
  const filled = fillAddress(build(), bundle, "k2", "ad1", "1 Main Street");
  expect(filled.children[0]).toMatchObject({ addressId: "ad1", addressText: "1 Main Street" });
  expect(fillAddress(filled, bundle, "k2", undefined).children[0]?.addressText).toBeUndefined();
});
