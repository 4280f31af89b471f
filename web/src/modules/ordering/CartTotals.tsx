import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { CartView, CustomerView, Problem } from "../../api/types";
import { PriceList } from "../../kit/PriceList";
import { FirstBills } from "./FirstBills";
import { MonthlyChange } from "./MonthlyChange";
import { Totals } from "./Totals";

interface Props {
  view: CartView;
  customer: CustomerView;
  problems: Problem[];
  onProblem: (problem: Problem) => void;
}

export function CartTotals({ view, customer, problems, onProblem }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <section className="panel" aria-labelledby="sell-price">
        <h2 id="sell-price">{t("sell.price")}</h2>
        <PriceList prices={view.prices} />
        <Totals of={view.totals} />
        <MonthlyChange present={customer.monthly} added={view.totals.monthly} />
        <FirstBills bills={view.bills} />
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
