import { describe, expect, it } from "vitest";
import { complete, completions, wordAt } from "./completion";
import { readClauses, writeClauses, type Clause } from "./conditions";

const cases: [string, Clause[]][] = [
  ["", []],
  ["customer.grade == 'gold'", [{ subject: "customer.grade", values: ["gold"] }]],
  [
    "customer.grade in ['gold', 'diamond'] && customer.city == '01'",
    [
      { subject: "customer.grade", values: ["gold", "diamond"] },
      { subject: "customer.city", values: ["01"] },
    ],
  ],
  ["!(channel in ['hall', 'partner'])", [{ subject: "channel", negated: true, values: ["hall", "partner"] }]],
  ["customer.tier != 'business'", [{ subject: "customer.tier", negated: true, values: ["business"] }]],
  ["'SUMMER' in campaign", [{ subject: "campaign", values: ["SUMMER"] }]],
  ["('A' in campaign || 'it\\'s' in campaign)", [{ subject: "campaign", values: ["A", "it's"] }]],
  ["!('A' in campaign)", [{ subject: "campaign", negated: true, values: ["A"] }]],
  [
    'holds("5G-129") > 0 && (count("KD-300") > 0 || count("KD-500") > 0)',
    [
      { subject: "holds", values: ["5G-129"] },
      { subject: "count", values: ["KD-300", "KD-500"] },
    ],
  ],
  ['holds("5G-129") == 0', [{ subject: "holds", negated: true, values: ["5G-129"] }]],
];

describe("a condition made by choosing", () => {
  it.each(cases)("%s is written and read back", (text, clauses) => {
    expect(writeClauses(clauses)).toBe(text);
    expect(readClauses(text)).toEqual(clauses);
  });

  it("reads other spellings of the same", () => {
    expect(readClauses('customer.grade=="gold"&&action == "add"')).toEqual([
      { subject: "customer.grade", values: ["gold"] },
      { subject: "action", values: ["add"] },
    ]);
  });

  it.each([
    "customer.grade == 'gold' || customer.city == '01'",
    "own.bandwidth > 100",
    "customer.grade == customer.tier",
    "(customer.grade == 'gold')(",
    "!(customer.grade == 'gold')",
    "customer.city in ['01', x]",
    "holds('5G-129') > 1",
  ])("leaves %s to the text editor", (text) => expect(readClauses(text)).toBeUndefined());

  it("does not split inside a string", () => {
    expect(readClauses("customer.city == 'a && b'")).toEqual([{ subject: "customer.city", values: ["a && b"] }]);
  });
});

describe("completion", () => {
  const names = ["customer.grade", "customer.city", "channel", 'count("5G-129")', "own.grade"].map((name) => ({ name }));

  it("knows the word before the caret", () => {
    expect(wordAt("a == 1 && customer.gr", 21)).toEqual({ word: "customer.gr", from: 10 });
    expect(wordAt('count("5', 8)).toEqual({ word: 'count("5', from: 0 });
    expect(wordAt("1 + ", 4)).toEqual({ word: "", from: 4 });
  });

  it("puts what begins so before what has it", () => {
    expect(completions(names, "c").map((one) => one.name)).toEqual([
      "customer.grade",
      "customer.city",
      "channel",
      'count("5G-129")',
    ]);
    expect(completions(names, "grade").map((one) => one.name)).toEqual(["customer.grade", "own.grade"]);
    expect(completions(names, "channel")).toEqual([]);
  });

  it("replaces the word and stands behind it", () => {
    expect(complete("x && cust == 1", 9, "customer.city")).toEqual({ text: "x && customer.city == 1", caret: 18 });
  });
});
