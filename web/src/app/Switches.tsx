import { MoonOutlined, SunOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { switchLanguage, useLanguage } from "./i18n";
import { switchTheme, useDark } from "./theme";

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === "en" ? "zh-CN" : "en";
  // The name of a language is written in that language, so that its speakers can find it.
  return (
    <Button type="text" lang={other} data-testid="language" onClick={() => void switchLanguage(other)}>
      {other === "en" ? t("language.en") : t("language.zh")}
    </Button>
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const dark = useDark();
  const label = dark ? t("theme.toLight") : t("theme.toDark");
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={dark ? <SunOutlined /> : <MoonOutlined />}
        onClick={() => switchTheme(!dark)}
      />
    </Tooltip>
  );
}
