import type { OfferNeed } from "../../api/types";

/** What offers are narrowed by beside their words; amounts are the least that is needed. */
export interface OfferFilters {
  kinds: string[];
  data?: number | undefined;
  voice?: number;
  bandwidth?: number;
  monthlyFrom?: number;
  monthlyTo?: number;
  /** A city's code; none is the customer's own. */
  area?: string | undefined;
  promotions: boolean;
  onlyForSale: boolean;
}

export const noFilters: OfferFilters = { kinds: [], promotions: false, onlyForSale: false };

const range = (from: number | undefined, to?: number) =>
  from === undefined && to === undefined ? undefined : `${from ?? ""}..${to ?? ""}`;

/** The filters as the host reads them. */
export const filterQuery = (text: string, filters: OfferFilters) => ({
  q: text || undefined,
  kind: filters.kinds.length > 0 ? filters.kinds : undefined,
  data: range(filters.data),
  voice: range(filters.voice),
  bandwidth: range(filters.bandwidth),
  monthly: range(filters.monthlyFrom, filters.monthlyTo),
  area: filters.area || undefined,
  promotions: filters.promotions || undefined,
  onlyForSale: filters.onlyForSale || undefined,
});

/** How many filters are set. */
export const filterCount = (filters: OfferFilters) =>
  Object.values(filterQuery("", filters)).filter((value) => value !== undefined).length;

/** The ranges that were understood, in their order: what is needed, from and to where they are said. */
export const understoodRanges = (need: OfferNeed) => [
  ...(need.amounts ?? []).map((amount) => ({ of: amount.of, ...amount.range })),
  ...(need.monthly ? [{ of: "monthly", ...need.monthly }] : []),
];
