import { QuestionCircleOutlined } from "@ant-design/icons";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PriceReason } from "../api/types";
import { useLocal } from "../app/i18n";
import { MoneyText } from "./MoneyText";

interface Props {
  name: string;
  why: PriceReason[];
}

/** Opens the steps that led to a price, in words and in their order. */
export function PriceWhy({ name, why }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="price-why"
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${t("price.why")}${t("common.colon")}${name}`}
        title={t("price.why")}
        onClick={() => setOpen(!open)}
      >
        <QuestionCircleOutlined aria-hidden="true" />
      </button>
      <ol id={id} className="price-steps" hidden={!open}>
        {why.map((step, index) => (
          <li key={index}>
            <span>{local(step.zh, step.en)}</span>
            <MoneyText of={step.amount} />
          </li>
        ))}
      </ol>
    </>
  );
}
