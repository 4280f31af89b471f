import type { OfferNode } from "../../api/types";

export interface CompareRow {
  key: string;
  label: string;
  /** One a compared offer; what it does not have is empty. */
  values: string[];
  differs: boolean;
}

export interface CompareWords {
  local: (zh: string | null | undefined, en: string | null | undefined) => string;
  /** Values to choose from. */
  choice: (values: string[]) => string;
  range: (from: number | null | undefined, to: number | null | undefined) => string;
  yes: string;
  no: string;
  /** So many of a part come with it. */
  included: (count: number) => string;
  /** As many of a part may be added. */
  optional: (most: number) => string;
}

export const compareRow = (key: string, label: string, values: string[]): CompareRow => ({
  key,
  label,
  values,
  differs: new Set(values).size > 1,
});

/** The offer and the parts it brings by itself, to any depth. */
export const brought = (node: OfferNode): OfferNode[] => [
  node,
  ...node.children.filter((child) => child.default > 0 || child.lower > 0).flatMap(brought),
];

/** The characteristics of the offers side by side, in the order in which they first come. */
export function characteristicRows(trees: OfferNode[], words: CompareWords): CompareRow[] {
  const labels = new Map<string, string>();
  const values = trees.map((tree) => {
    const own = new Map<string, string>();
    for (const node of brought(tree))
      for (const characteristic of node.characteristics) {
        if (!labels.has(characteristic.name))
          labels.set(characteristic.name, words.local(characteristic.label, characteristic.labelEn));
        if (!own.has(characteristic.name)) own.set(characteristic.name, valueOf(characteristic, words));
      }
    return own;
  });
  return [...labels].map(([name, label]) =>
    compareRow(
      `characteristic.${name}`,
      label,
      values.map((own) => own.get(name) ?? ""),
    ),
  );
}

function valueOf(characteristic: OfferNode["characteristics"][number], words: CompareWords) {
  const names = characteristic.values.map((value) =>
    characteristic.valueType === "boolean"
      ? value.value === "true"
        ? words.yes
        : words.no
      : words.local(value.label, value.labelEn) || value.value,
  );
  if (names.length > 0) return characteristic.configurable ? words.choice(names) : names.join(" / ");
  return words.range(characteristic.from, characteristic.to);
}

/** The parts of the offers side by side: which one brings what, and what could be added. */
export function partRows(trees: OfferNode[], words: CompareWords): CompareRow[] {
  const labels = new Map<string, string>();
  const values = trees.map((tree) => {
    const own = new Map<string, string>();
    for (const node of brought(tree))
      for (const part of node.children) {
        labels.set(part.number, words.local(part.name, part.nameEn));
        const count = Math.max(part.default, part.lower);
        own.set(part.number, count > 0 ? words.included(count) : words.optional(part.upper));
      }
    return own;
  });
  return [...labels].map(([number, label]) =>
    compareRow(
      `part.${number}`,
      label,
      values.map((own) => own.get(number) ?? ""),
    ),
  );
}
