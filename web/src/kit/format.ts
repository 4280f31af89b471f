import type { Money } from "../api/types";

export const formatMoney = (money: Money, language: string) =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency: money.unit,
    currencyDisplay: "narrowSymbol",
    // A megabyte costs half a fen.
    maximumFractionDigits: 4,
  }).format(money.value);

/** The operator's clock, as bills and contracts reckon their days, wherever the browser is. */
const timeZone = "Asia/Shanghai";

export const formatDate = (value: string, language: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${value}T00:00:00Z`))
    : new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone }).format(new Date(value));

/** The month a day is in. */
export const formatMonth = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const formatInstant = (value: string, language: string) =>
  new Intl.DateTimeFormat(language, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(new Date(value));

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How long ago, in the largest unit that counts: 3 minutes. */
export function formatAge(since: string, language: string, now = Date.now()) {
  const seconds = Math.max(0, (now - new Date(since).getTime()) / 1000);
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? units[3];
  const count = Math.floor(seconds / length);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** 138 0013 8000 and 0571 8765 4321; what is no such number stays as it is. */
export const formatNumber = (number: string) =>
  /^1\d{10}$/.test(number)
    ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`
    : /^0\d{10,11}$/.test(number)
      ? `${number.slice(0, -8)} ${number.slice(-8, -4)} ${number.slice(-4)}`
      : number;
