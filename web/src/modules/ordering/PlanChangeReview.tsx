import { Alert, Card } from "antd";
import { useTranslation } from "react-i18next";
import type { PlanChangeView } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { formatNumber } from "../../kit/format";
import { MoneyText } from "../../kit/MoneyText";
import { PriceList } from "../../kit/PriceList";
import { PriceWhy } from "../../kit/PriceWhy";
import { Tag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { When } from "../../kit/When";

const colors: Record<string, string> = { noChange: "green", modify: "blue", delete: "gold" };

/** What a change of plan does and costs, before it is confirmed. */
export function PlanChangeReview({ view }: { view: PlanChangeView }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const difference = { unit: view.changed.unit, value: view.changed.value - view.unchanged.value };
  return (
    <div data-testid="plan-review">
      {view.obstacles.map((obstacle) => (
        <Alert key={obstacle.code} type="error" showIcon title={obstacle.reason} className="gap-below" />
      ))}
      <Card size="small" title={<h2>{t("plan.what")}</h2>} className="gap-below">
        <ul className="plain-list">
          <li>
            <When at={view.startOn} day /> {t("plan.begins", { name: local(view.plan, view.planEn) })}
          </li>
          {view.parts.map((part) => (
            <li key={part.productId}>
              <Tag color={colors[part.action] as "green"}>{word("planPart", part.action)}</Tag> {local(part.name, part.nameEn)}{" "}
              {part.number && <span className="digits">{formatNumber(part.number)}</span>}{" "}
              <span className="quiet">
                {word("planWhy", part.why)}
                {part.to && ` ${local(part.to, part.toEn)}`} {part.why.startsWith("pending") && <When at={part.startAt} day />}
              </span>
            </li>
          ))}
          {view.contracts.map((contract) => (
            <li key={contract.name}>
              {local(contract.name, contract.nameEn)} <span className="quiet">{t("plan.until")}</span> <When at={contract.endsOn} day />{" "}
              <span className="quiet">
                {t("plan.blocks", { acts: contract.blocks.map((act) => word("contractBlock", act)).join(t("common.comma")) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {view.penalties.length > 0 && (
        <Card size="small" title={<h2>{t("plan.penalty")}</h2>} className="gap-below">
          <div className="price-list">
            <ul>
              {view.penalties.map((penalty) => (
                <li key={penalty.name} data-testid="penalty">
                  <span>{local(penalty.name, penalty.nameEn)}</span>
                  <MoneyText of={penalty.amount} strong />
                  <PriceWhy name={local(penalty.name, penalty.nameEn)} why={penalty.why} />
                </li>
              ))}
            </ul>
          </div>
        </Card>
      )}
      <Card size="small" title={<h2>{t("plan.monthly")}</h2>} className="gap-below">
        <p data-testid="plan-monthly">
          {t("plan.unchanged")} <MoneyText of={view.unchanged} /> → {t("plan.changed")} <MoneyText of={view.changed} strong />{" "}
          <span className="quiet">
            ({difference.value > 0 ? "+" : ""}
            <MoneyText of={difference} />)
          </span>
        </p>
        <PriceList prices={view.prices} />
      </Card>
      <Card size="small" title={<h2>{t("plan.bills")}</h2>} className="gap-below">
        {view.bills.map((bill) => (
          <section key={bill.from} data-testid="plan-bill">
            <h3>
              <When at={bill.from} day /> – <When at={bill.to} day />{" "}
              {bill.totals.map((total) => (
                <MoneyText key={total.unit} of={{ unit: total.unit, value: total.amount }} strong />
              ))}
            </h3>
            <ul className="plain-list">
              {bill.lines.map((line, index) => (
                <li key={index}>
                  {local(line.name, line.nameEn)} <MoneyText of={{ unit: line.unit, value: line.amount }} />{" "}
                  <span className="quiet">{local(line.zh, line.en)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Card>
    </div>
  );
}
