import { formatNumber } from "../../kit/format";
import { markDigits } from "./markDigits";

/** A number in groups, with what was typed marked in it. */
export function NumberDigits({ number, typed }: { number: string; typed: string }) {
  return markDigits(formatNumber(number), typed).map((part, index) =>
    part.marked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
