import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { AppLink } from "./AppLink";

export function Denied({ why }: { why?: string }) {
  const { t } = useTranslation();
  return (
    <Result
      status="403"
      title={t("denied.title")}
      subTitle={why || t("denied.text")}
      extra={<AppLink to="/">{t("notFound.home")}</AppLink>}
    />
  );
}
