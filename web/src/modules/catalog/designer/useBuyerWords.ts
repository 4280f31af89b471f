import { useTranslation } from "react-i18next";
import { useOrganizations } from "../../../kit/useOrganizations";
import { useWord } from "../../../kit/useWord";
import type { Buyer } from "./useTrial";

/** A buyer in a few words: the name, else what was made up. */
export function useBuyerWords() {
  const { t } = useTranslation();
  const word = useWord();
  const { city } = useOrganizations();
  return ({ name, context }: Buyer) =>
    [
      name,
      word("customerGrade", context.grade),
      context.city ? city(context.city) : t("trial.anyCity"),
      context.tier && word("tier", context.tier),
      context.on,
    ]
      .filter(Boolean)
      .join(" · ");
}
