import { PushpinOutlined } from "@ant-design/icons";
import { Button, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { OfferNode } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { MoneyText } from "../../../kit/MoneyText";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { useDesign } from "./draftContext";
import { chosenCount, pathOf } from "./trialChoices";
import { TrialBuyer } from "./TrialBuyer";
import { TrialReceipt } from "./TrialReceipt";
import { useTried, type Buyer } from "./useTrial";
import { useBuyerWords } from "./useBuyerWords";

/** The test cart beside the editor: what this customer would pay, and why, for the offering as it stands now. */
export function TrialPanel() {
  const { t } = useTranslation();
  const { draft, trial } = useDesign();
  const tried = useTried(draft, trial, trial.buyer.context);
  const tree = draft.preview.data?.tree;
  return (
    <aside className="panel trial" aria-label={t("trial.title")} data-testid="trial">
      <div className="trial-head">
        <h2>{t("trial.title")}</h2>
        <Button
          size="small"
          icon={<PushpinOutlined />}
          onClick={trial.keep}
          data-testid="trial-keep"
        >
          {t("trial.keep")}
        </Button>
      </div>
      <TrialBuyer />
      {tree && tree.children.length > 0 && (
        <details>
          <summary>{t("trial.configuration")}</summary>
          <Configuration node={tree} path={pathOf("", tree)} />
        </details>
      )}
      {tried.error ? (
        <ProblemAlert error={tried.error} onRetry={() => void tried.refetch()} />
      ) : (
        tried.data && <TrialReceipt of={tried.data} />
      )}
      {trial.kept.length > 0 && (
        <>
          <h3>{t("trial.compared")}</h3>
          <ul className="plain-list">
            {trial.kept.map((buyer, at) => (
              <Kept key={at} buyer={buyer} at={at} />
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function Kept({ buyer, at }: { buyer: Buyer; at: number }) {
  const { t } = useTranslation();
  const { draft, trial } = useDesign();
  const say = useBuyerWords();
  const tried = useTried(draft, trial, buyer.context);
  const monthly = tried.data?.totals.find((total) => total.type === "recurring");
  return (
    <li className="trial-kept" data-testid="trial-kept">
      <button type="button" className="link-button" onClick={() => trial.setBuyer(buyer)}>
        {say(buyer)}
      </button>
      <span className="push-right">
        {monthly && <MoneyText of={{ value: monthly.amount, unit: monthly.unit }} strong />}
        {monthly && t("price.perMonth")}
      </span>
      <button
        type="button"
        className="link-button"
        aria-label={t("designer.remove", { name: say(buyer) })}
        onClick={() => trial.drop(at)}
      >
        ×
      </button>
    </li>
  );
}

/** What may be chosen otherwise than the offer comes. */
function Configuration({ node, path }: { node: OfferNode; path: string }) {
  const local = useLocal();
  const { trial } = useDesign();
  const set = (at: string, edit: { count?: number; characteristics?: Record<string, string> }) =>
    trial.setChoices((before) => ({ ...before, [at]: { ...before[at], ...edit } }));
  const chosen = trial.choices[path]?.characteristics ?? {};
  return (
    <div className="trial-node">
      {node.characteristics
        .filter((one) => one.configurable && one.values.length > 1)
        .map((one) => (
          <label key={one.name} className="trial-choice">
            <span>{local(one.label, one.labelEn)}</span>
            <Select
              size="small"
              aria-label={local(one.label, one.labelEn)}
              value={chosen[one.name] ?? one.values.find((value) => value.isDefault)?.value}
              onChange={(value: string) => set(path, { characteristics: { ...chosen, [one.name]: value } })}
              options={one.values.map((value) => ({ value: value.value, label: local(value.label, value.labelEn) || value.value }))}
            />
          </label>
        ))}
      {node.children.map((child) => {
        const below = pathOf(path, child);
        const count = chosenCount(trial.choices, below, child);
        return (
          <div key={child.offeringId}>
            <label className="trial-choice">
              <span>{local(child.name, child.nameEn)}</span>
              {child.lower === child.upper ? (
                <span className="quiet">× {child.lower}</span>
              ) : (
                <InputNumber
                  size="small"
                  min={child.lower}
                  max={Math.min(child.upper, 999)}
                  aria-label={local(child.name, child.nameEn)}
                  value={count}
                  onChange={(next) => set(below, { count: next ?? child.default })}
                />
              )}
            </label>
            {count > 0 && <Configuration node={child} path={below} />}
          </div>
        );
      })}
    </div>
  );
}

