import { useTranslation } from "react-i18next";
import type { Key } from "../app/i18n";
import { words } from "./stateWords";

/** The word for a code in the user's language; a code of the operator's own data stays as it is. */
export function useWord() {
  const { t } = useTranslation();
  return (table: keyof typeof words, code: string | null | undefined): string => {
    if (!code) return "";
    const key = (words[table] as Record<string, Key | undefined>)[code];
    return key ? t(key) : code;
  };
}
