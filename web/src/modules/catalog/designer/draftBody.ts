import type { DraftContent, Localized, OfferingBody, PartBody, Period, PriceBody, UseBody, ValueBody } from "./draftTypes";

/** A copy without the attributes that say nothing, so that an emptied field is as if it had never been filled. */
export function without<T extends object>(body: T): T {
  const kept = Object.entries(body).filter(([, value]) => value !== undefined && value !== "" && value !== null);
  return Object.fromEntries(kept) as T;
}

export function withEnglish(body: { localized?: Localized }, field: "name" | "description", text: string): Localized {
  return { ...body.localized, en: without({ ...body.localized?.en, [field]: text }) };
}

export interface Count {
  lower: number;
  upper: number;
  preset: number;
}

export const many = 9999;

/** How many of a part there are; one that says nothing is there once. */
export function countOf(part: PartBody): Count {
  const option = part.bundledProductOfferingOption;
  if (!option) return { lower: 1, upper: 1, preset: 1 };
  const lower = option.numberRelOfferLowerLimit ?? 0;
  return {
    lower,
    upper: option.numberRelOfferUpperLimit ?? many,
    preset: option.numberRelOfferDefault ?? lower,
  };
}

/** The part with another count, made consistent: the default lies between the limits, the last edited wins. */
export function withCount(part: PartBody, edit: Partial<Count>): PartBody {
  const { lower, upper, preset } = { ...countOf(part), ...edit };
  const low = edit.upper !== undefined && edit.upper < lower ? edit.upper : lower;
  const high = Math.max(1, upper, low, edit.preset ?? 0);
  return {
    ...part,
    bundledProductOfferingOption: {
      ...part.bundledProductOfferingOption,
      numberRelOfferLowerLimit: Math.min(low, edit.preset ?? low),
      numberRelOfferUpperLimit: high,
      numberRelOfferDefault: Math.min(high, Math.max(Math.min(low, edit.preset ?? low), preset)),
    },
  };
}

export function moved<T>(list: T[], at: number, by: number): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  const [one] = next.splice(at, 1);
  next.splice(to, 0, one!);
  return next;
}

/** Local days of a period: the end is the last day, which TM Forum writes as the first instant after it. */
export const firstDay = (period?: Period) => dayOf(period?.startDateTime, 0);
export const lastDay = (period?: Period) => dayOf(period?.endDateTime, -1);

export function withDays(period: Period | undefined, first: string | undefined, last: string | undefined) {
  const next = without({ ...period, startDateTime: first && instantOf(first, 0), endDateTime: last && instantOf(last, 1) });
  return Object.keys(next).length > 0 ? next : undefined;
}

// The operator's days are China's, wherever the browser stands.
const hours8 = 8 * 3_600_000;
const dayLong = 86_400_000;

function dayOf(instant: string | undefined, days: number) {
  const at = instant ? Date.parse(instant) : NaN;
  // An end that is no midnight ends within its day.
  const shift = days < 0 && (at + hours8) % dayLong !== 0 ? 0 : days;
  return Number.isNaN(at) ? undefined : new Date(at + hours8 + shift * dayLong).toISOString().slice(0, 10);
}

const instantOf = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - hours8 + days * dayLong).toISOString().replace(".000Z", "Z");

/** The months of a promotional term; none where it lasts. */
export function monthsOf(price: PriceBody) {
  const duration = price.productOfferingTerm?.find((term) => (term.duration?.amount ?? 0) > 0)?.duration;
  if (!duration) return undefined;
  return /^year/i.test(duration.units ?? "") ? (duration.amount ?? 0) * 12 : duration.amount;
}

export const withMonths = (price: PriceBody, months: number | undefined): PriceBody =>
  without({
    ...price,
    productOfferingTerm: months
      ? [
          {
            name: `${months} 个月`,
            localized: { en: { name: `${months} months` } },
            duration: { amount: months, units: "month" },
          },
        ]
      : undefined,
  });

let fresh = 0;

/** An id for what is not stored yet; the host gives the real one. */
export const newId = () => `new-${++fresh}`;

export function newPrice(type: string, name: string, nameEn: string): PriceBody {
  const base: PriceBody = { id: newId(), name, localized: { en: { name: nameEn } }, priceType: type };
  if (type === "discount") return base;
  const price = { ...base, price: { unit: "CNY", value: 0 }, taxIncluded: true };
  return type === "recurring" ? { ...price, recurringChargePeriodType: "month", recurringChargePeriodLength: 1 } : price;
}

/** How an offering narrows a characteristic; the specification's own where it says nothing. */
export const useOf = (offering: OfferingBody, name: string) =>
  offering.prodSpecCharValueUse?.find((use) => use.name === name);

export function withUse(offering: OfferingBody, name: string, values: ValueBody[] | undefined): OfferingBody {
  const before = offering.prodSpecCharValueUse ?? [];
  const one: UseBody = { ...useOf(offering, name), name, productSpecCharacteristicValue: values };
  const next = values
    ? before.some((use) => use.name === name)
      ? before.map((use) => (use.name === name ? one : use))
      : [...before, one]
    : before.filter((use) => use.name !== name);
  return without({ ...offering, prodSpecCharValueUse: next.length > 0 ? next : undefined });
}

export const sameContent = (a: DraftContent, b: DraftContent) => JSON.stringify(a) === JSON.stringify(b);
