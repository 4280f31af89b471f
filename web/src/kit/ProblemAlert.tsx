import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { toProblem } from "../api/client";

/** What went wrong and, where the host says so, the way out of it. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = toProblem(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={
        problem.details.length > 0 && (
          <ul className="plain-list">
            {problem.details.map((detail, index) => (
              <li key={index}>
                {detail.reason}
                {detail.way && <span className="way">{detail.way}</span>}
              </li>
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
