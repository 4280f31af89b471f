import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { toProblem } from "../api/client";

/** What went wrong: the first reason, and the others below it. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = toProblem(error);
  const more = problem.details.filter((detail) => detail.reason !== problem.message);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={
        more.length > 0 && (
          <ul className="plain-list">
            {more.map((detail, index) => (
              <li key={index}>{detail.reason}</li>
            ))}
          </ul>
        )
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )
      }
    />
  );
}
