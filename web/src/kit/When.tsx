import { useLanguage } from "../app/i18n";
import { formatDate, formatInstant } from "./format";

/** An instant to the second, or a day. */
export function When({ at, day }: { at?: string | null; day?: boolean }) {
  const language = useLanguage();
  if (!at) return <span aria-hidden="true">—</span>;
  return (
    <time dateTime={at} className="when">
      {day ? formatDate(at, language) : formatInstant(at, language)}
    </time>
  );
}
