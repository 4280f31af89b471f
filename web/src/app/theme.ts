import { theme as antd, type ThemeConfig } from "antd";
import { useSyncExternalStore } from "react";

const remembered = "dialtone.theme";
const listeners = new Set<() => void>();

const isDark = () => {
  const chosen = localStorage.getItem(remembered);
  return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
};

export function showTheme() {
  const dark = isDark();
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

export function switchTheme(dark: boolean) {
  localStorage.setItem(remembered, dark ? "dark" : "light");
  showTheme();
  listeners.forEach((listener) => listener());
}

export const useDark = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isDark);

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

// antd's own secondary greys and its link blue stay below the 4.5:1 of WCAG 1.4.3; these do not.
export const themeOf = (dark: boolean): ThemeConfig => ({
  algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
  token: {
    fontFamily,
    borderRadius: 6,
    colorPrimary: dark ? "#3c7de0" : "#1452b8",
    colorLink: dark ? "#8ab4ff" : "#1452b8",
    colorLinkHover: dark ? "#b3ceff" : "#0d3d8c",
    colorError: dark ? "#e5484d" : "#c4262e",
    colorErrorText: dark ? "#ff9592" : "#b3202a",
    colorTextSecondary: dark ? "rgba(255,255,255,0.72)" : "rgba(0,0,0,0.68)",
    colorTextTertiary: dark ? "rgba(255,255,255,0.64)" : "rgba(0,0,0,0.62)",
    colorTextDescription: dark ? "rgba(255,255,255,0.68)" : "rgba(0,0,0,0.64)",
    colorTextPlaceholder: dark ? "rgba(255,255,255,0.58)" : "rgba(0,0,0,0.58)",
    colorBgLayout: dark ? "#0d1117" : "#f2f4f8",
    colorBgContainer: dark ? "#161b22" : "#ffffff",
    colorBgElevated: dark ? "#1d242d" : "#ffffff",
  },
  components: {
    Layout: {
      headerBg: dark ? "#161b22" : "#ffffff",
      siderBg: dark ? "#161b22" : "#ffffff",
      headerHeight: 52,
      headerPadding: "0 16px",
    },
    Menu: {
      itemBg: "transparent",
      itemHeight: 38,
      itemSelectedColor: dark ? "#b3ceff" : "#0f4397",
      subMenuItemSelectedColor: dark ? "#b3ceff" : "#0f4397",
      itemSelectedBg: dark ? "#17305a" : "#e3eefe",
    },
    Card: { headerFontSize: 15, headerHeight: 44, bodyPadding: 16, headerPadding: 16 },
    Table: { cellPaddingBlock: 9, cellPaddingInline: 12 },
    Form: { itemMarginBottom: 16 },
    Descriptions: { itemPaddingBottom: 8 },
  },
});
