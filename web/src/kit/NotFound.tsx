import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { AppLink } from "./AppLink";

/** No such record, or no such page at all. */
export function NotFound({ page }: { page?: boolean }) {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={page ? t("notFound.page") : t("notFound.title")}
      subTitle={page ? t("notFound.pageText") : t("notFound.text")}
      extra={<AppLink to="/">{t("notFound.home")}</AppLink>}
    />
  );
}
