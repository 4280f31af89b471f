import { expect, it } from "vitest";
import type { OfferNode } from "../../api/types";
import { characteristicRows, partRows, type CompareWords } from "./compareOffers";

const words: CompareWords = {
  local: (zh, en) => en ?? zh ?? "",
  choice: (values) => `choose ${values.join("/")}`,
  range: (from, to) => `${from ?? ""}-${to ?? ""}`,
  yes: "yes",
  no: "no",
  included: (count) => `${count} in`,
  optional: (most) => `up to ${most}`,
};

const node = (number: string, part: Partial<OfferNode> = {}): OfferNode => ({
  offeringId: number,
  number,
  name: number,
  nameEn: number,
  kind: "pack",
  lower: 0,
  upper: 2,
  default: 0,
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

const characteristic = (name: string, values: string[], configurable = false, valueType = "string") =>
  ({
    name,
    label: name,
    labelEn: name,
    valueType,
    configurable,
    values: values.map((value) => ({ value, label: value, labelEn: value, isDefault: true })),
  }) as OfferNode["characteristics"][number];

it("puts characteristics side by side, those of parts that come with it too", () => {
  const one = node("A", { characteristics: [characteristic("speed", ["300"])] });
  const other = node("B", {
    children: [
      node("C", { default: 1, characteristics: [characteristic("speed", ["300", "500"], true)] }),
      node("D", { characteristics: [characteristic("never", ["1"])] }),
    ],
  });
  expect(characteristicRows([one, other], words)).toEqual([
    { key: "characteristic.speed", label: "speed", values: ["300", "choose 300/500"], differs: true },
  ]);
});

it("says what is the same, and what one does not have", () => {
  const flag = characteristic("flag", ["true", "false"], true, "boolean");
  const rows = characteristicRows(
    [node("A", { characteristics: [flag] }), node("B", { characteristics: [flag, characteristic("own", ["x"])] })],
    words,
  );
  expect(rows.map((row) => [row.values, row.differs])).toEqual([
    [["choose yes/no", "choose yes/no"], false],
    [["", "x"], true],
  ]);
});

it("says of parts whether they come with it or may be added", () => {
  const rows = partRows([node("A", { children: [node("P", { default: 1 })] }), node("B", { children: [node("P")] })], words);
  expect(rows).toEqual([{ key: "part.P", label: "P", values: ["1 in", "up to 2"], differs: true }]);
});
