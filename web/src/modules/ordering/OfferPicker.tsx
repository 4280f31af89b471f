import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { InputRef } from "antd";
import { useState, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { OfferingRow } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { Finder } from "../../kit/Finder";
import { MoneyText } from "../../kit/MoneyText";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { useDebounced } from "../../kit/useDebounced";

const remembered = "dialtone.recentOffers";
const most = 5;

const recentOffers = (): string[] => {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(remembered) ?? "[]");
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    return [];
  }
};

export const rememberOffer = (id: string) =>
  localStorage.setItem(
    remembered,
    JSON.stringify([id, ...recentOffers().filter((other) => other !== id)].slice(0, most)),
  );

interface Props {
  inputRef: Ref<InputRef>;
  onPick: (offering: OfferingRow) => void;
}

export function OfferPicker({ inputRef, onPick }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const [text, setText] = useState("");
  const wanted = useDebounced(text.trim(), 120);
  const offerings = useQuery({
    queryKey: ["offerings", wanted, "", true],
    queryFn: ({ signal }) =>
      read(client.GET("/api/offerings", { params: { query: { q: wanted || undefined, sellable: true } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const found = offerings.data?.items ?? [];
  const recent = wanted ? [] : recentOffers().flatMap((id) => found.filter((offering) => offering.id === id));
  const order = [...new Set(found.map((offering) => offering.category))];
  const rest = found
    .filter((offering) => !recent.includes(offering))
    .sort((a, b) => (wanted ? 0 : order.indexOf(a.category) - order.indexOf(b.category)));

  return (
    <>
      <Finder
        label={t("sell.findOffer")}
        placeholder={t("sell.findOfferHint")}
        text={text}
        onText={setText}
        items={[...recent, ...rest]}
        keyOf={(offering) => offering.id}
        groupOf={(offering) =>
          wanted ? "" : recent.includes(offering) ? t("sell.recent") : local(offering.category, offering.categoryEn)
        }
        loading={offerings.isFetching || wanted !== text.trim()}
        nothing={!offerings.error && t("sell.noOffer")}
        inputRef={inputRef}
        autoFocus
        testId="offer-picker"
        onPick={(offering) => {
          setText("");
          onPick(offering);
        }}
        render={(offering) => (
          <span className="offer-option">
            <span className="offer-option-name">{local(offering.name, offering.nameEn)}</span>
            <span className="offer-option-more">
              <span>{offering.number}</span>
              {offering.monthly ? (
                <span>
                  <MoneyText of={offering.monthly} />
                  {t("price.perMonth")}
                </span>
              ) : (
                offering.oneTime && <MoneyText of={offering.oneTime} />
              )}
            </span>
          </span>
        )}
      />
      <ProblemAlert error={offerings.error} onRetry={() => void offerings.refetch()} />
    </>
  );
}
