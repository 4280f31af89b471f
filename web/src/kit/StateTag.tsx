import { useTranslation } from "react-i18next";
import { stateWords } from "./stateWords";

/** A state in words and color, never in color alone. */
export function StateTag({ of, state }: { of: keyof typeof stateWords; state: string }) {
  const { t } = useTranslation();
  const words = stateWords[of] as Record<string, (typeof stateWords)["order"]["completed"] | undefined>;
  const word = words[state];
  return (
    <span className={`tag tag-${word?.[0] ?? "gray"}`} data-state={state}>
      {word ? t(word[1]) : state}
    </span>
  );
}

export function Tag({ color = "gray", children }: { color?: string; children: React.ReactNode }) {
  return <span className={`tag tag-${color}`}>{children}</span>;
}
