import { Alert } from "antd";
import { useTranslation } from "react-i18next";

/** What the online check said of a card, and what the clerk does next. */
export function CardAlert({ check }: { check: string }) {
  const { t } = useTranslation();
  const [type, title, text] =
    check === "match"
      ? (["success", t("check.matchText"), undefined] as const)
      : check === "mismatch"
        ? (["error", t("check.mismatch"), t("check.mismatchWay")] as const)
        : (["warning", t("check.unknown"), t("check.unknownWay")] as const);
  return <Alert className="gap-below" role="status" showIcon type={type} title={title} description={text} />;
}
