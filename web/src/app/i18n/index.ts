import i18n from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import en from "./en.json";
import zhCN from "./zh-CN.json";

export type Language = "zh-CN" | "en";
export type Key = keyof typeof zhCN;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: typeof zhCN };
  }
}

const remembered = "dialtone.language";

export function startI18n() {
  const language: Language = localStorage.getItem(remembered) === "en" ? "en" : "zh-CN";
  document.documentElement.lang = language;
  return i18n.use(initReactI18next).init({
    resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
}

export async function switchLanguage(language: Language) {
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

export const useLanguage = () => useTranslation().i18n.language as Language;

/** Picks the text of the user's language where data carries both; Chinese where there is no English. */
export function useLocal() {
  const language = useLanguage();
  return (zh: string | null | undefined, en: string | null | undefined) =>
    (language === "en" ? en || zh : zh || en) ?? "";
}
