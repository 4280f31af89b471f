import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { AppLink } from "./AppLink";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={t("notFound.title")}
      subTitle={t("notFound.text")}
      extra={<AppLink to="/">{t("notFound.home")}</AppLink>}
    />
  );
}
