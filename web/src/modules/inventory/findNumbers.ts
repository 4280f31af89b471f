import { client, read } from "../../api/client";
import type { NumberRow } from "../../api/types";

interface Filters {
  kind: string;
  pattern?: string;
  city?: string;
  grade?: string;
  limit: number;
}

/** Free numbers; of bare digits those that end with them come first, as a number is chosen by its tail. */
export async function findNumbers(filters: Filters, typed: string, signal?: AbortSignal): Promise<NumberRow[]> {
  const ask = async (pattern?: string) =>
    (await read(client.GET("/api/numbers", { params: { query: { ...filters, pattern } }, signal }))).items;
  if (!/^\d{2,}$/.test(typed)) return ask(filters.pattern);
  const [tails, anywhere] = await Promise.all([ask(`*${typed}`), ask(filters.pattern)]);
  return tailsFirst(tails, anywhere).slice(0, filters.limit);
}

export const tailsFirst = <T extends { number: string }>(tails: T[], anywhere: T[]): T[] => [
  ...tails,
  ...anywhere.filter((one) => !tails.some((tail) => tail.number === one.number)),
];
