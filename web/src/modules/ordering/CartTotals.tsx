import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { CartView, Problem } from "../../api/types";
import { PriceList } from "../../kit/PriceList";
import { MoneyText } from "../../kit/MoneyText";

interface Props {
  view: CartView;
  problems: Problem[];
  onProblem: (problem: Problem) => void;
}

export function CartTotals({ view, problems, onProblem }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <section className="panel" aria-labelledby="sell-price">
        <h2 id="sell-price">{t("sell.price")}</h2>
        <PriceList prices={view.prices} />
        <dl className="totals" data-testid="totals">
          <div>
            <dt>{t("total.oneTime")}</dt>
            <dd>
              <MoneyText of={view.totals.oneTime} />
            </dd>
          </div>
          <div>
            <dt>{t("total.deposit")}</dt>
            <dd>
              <MoneyText of={view.totals.deposit} />
            </dd>
          </div>
          <div>
            <dt>{t("total.monthly")}</dt>
            <dd>
              <MoneyText of={view.totals.monthly} strong />
            </dd>
          </div>
          <div className="totals-first">
            <dt>{t("total.firstPayment")}</dt>
            <dd>
              <MoneyText of={view.totals.firstPayment} strong />
            </dd>
          </div>
        </dl>
      </section>
      <section className="panel" aria-labelledby="sell-checks">
        <h2 id="sell-checks">{t("sell.checks")}</h2>
        <div role="status" data-testid="problems">
          {problems.length === 0 && view.lines.length > 0 && (
            <p className="check-good">
              <CheckCircleOutlined aria-hidden="true" /> {t("sell.noProblems")}
            </p>
          )}
          {problems.length === 0 && view.lines.length === 0 && <p className="quiet">{t("sell.nothingToCheck")}</p>}
          <ul className="problems">
            {problems.map((problem, index) => (
              <li key={index}>
                <button
                  type="button"
                  className={`problem problem-${problem.severity}`}
                  onClick={() => onProblem(problem)}
                >
                  {problem.severity === "error" ? (
                    <CloseCircleOutlined aria-label={t("sell.error")} />
                  ) : (
                    <WarningOutlined aria-label={t("sell.warning")} />
                  )}
                  <span>{problem.reason}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}
