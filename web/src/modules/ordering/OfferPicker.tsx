import { FilterOutlined, SwapOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { App, Badge, Button, type InputRef } from "antd";
import { useCallback, useRef, useState, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { OfferHit, OfferNeed } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { Finder } from "../../kit/Finder";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { useDebounced } from "../../kit/useDebounced";
import { useHotkeys } from "../../kit/useHotkeys";
import { CompareDialog } from "./CompareDialog";
import { OfferFilterForm } from "./OfferFilterForm";
import { filterCount, filterQuery, noFilters, understoodRanges } from "./offerFilters";
import { OfferOption } from "./OfferOption";

const remembered = "dialtone.recentOffers";
const mostRecent = 5;
const mostFound = 100;
const mostCompared = 4;

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
    JSON.stringify([id, ...recentOffers().filter((other) => other !== id)].slice(0, mostRecent)),
  );

interface Props {
  cartId: string;
  inputRef: Ref<InputRef>;
  onPick: (offer: OfferHit) => void;
}

/** Finds offers for the cart's customer by words, by need or by both, compares some and takes one. */
export function OfferPicker({ cartId, inputRef, onPick }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { message } = App.useApp();
  const [text, setText] = useState("");
  const [filters, setFilters] = useState(noFilters);
  const [filtering, setFiltering] = useState(false);
  const active = useRef<OfferHit>(undefined);
  const setActive = useCallback((offer: OfferHit | undefined) => {
    active.current = offer;
  }, []);
  const [compared, setCompared] = useState<OfferHit[]>([]);
  const [comparing, setComparing] = useState(false);
  const asked = filterQuery(text.trim(), filters);
  const wanted = useDebounced(JSON.stringify(asked), 120);
  const offers = useQuery({
    queryKey: ["offers", cartId, wanted],
    queryFn: ({ signal }) =>
      read(
        client.GET("/api/carts/{id}/offers", {
          params: { path: { id: cartId }, query: { ...(JSON.parse(wanted) as typeof asked), take: mostFound } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const found = offers.data?.items ?? [];
  const isBlank = !asked.q && filterCount(filters) === 0;
  const recent = isBlank
    ? recentOffers().flatMap((id) => found.filter((offer) => offer.id === id && offer.obstacles.length === 0))
    : [];
  const isOff = (offer: OfferHit) => offer.obstacles.length > 0;
  const more = (offers.data?.total ?? 0) - found.length;

  const pick = (offer: OfferHit) => {
    if (isOff(offer)) {
      void message.warning({ key: "obstacle", content: offer.obstacles.join(" "), duration: 8 });
      return;
    }
    setText("");
    setComparing(false);
    onPick(offer);
  };
  const compare = (offer: OfferHit) => {
    const others = compared.filter((one) => one.id !== offer.id);
    if (others.length < compared.length) setCompared(others);
    else if (others.length < mostCompared) setCompared([...others, offer]);
    else void message.info({ key: "compared", content: t("compare.most", { most: mostCompared }) });
  };
  useHotkeys({
    "alt+q": () => setFiltering(!filtering),
    "alt+m": () => active.current && compare(active.current),
    "alt+b": () => compared.length > 1 && setComparing(true),
  });

  return (
    <>
      <Finder
        label={t("sell.findOffer")}
        placeholder={t("offers.hint")}
        text={text}
        onText={setText}
        items={[...recent, ...found.filter((offer) => !recent.includes(offer))]}
        keyOf={(offer) => offer.id}
        groupOf={(offer) =>
          isOff(offer)
            ? t("offers.notForSale")
            : !isBlank
              ? ""
              : recent.includes(offer)
                ? t("sell.recent")
                : local(offer.category, offer.categoryEn)
        }
        loading={offers.isFetching || wanted !== JSON.stringify(asked)}
        nothing={!offers.error && t("sell.noOffer")}
        inputRef={inputRef}
        autoFocus
        testId="offer-picker"
        isOff={isOff}
        onActive={setActive}
        onPick={pick}
        render={(offer) => (
          <OfferOption
            offer={offer}
            compared={compared.some((one) => one.id === offer.id)}
            onCompare={() => compare(offer)}
          />
        )}
        below={
          <>
            <div className="offer-tools">
              <Badge count={filterCount(filters)} size="small">
                <Button
                  size="small"
                  icon={<FilterOutlined />}
                  aria-expanded={filtering}
                  data-testid="offer-filters"
                  onClick={() => setFiltering(!filtering)}
                >
                  {t("offers.filters")}
                </Button>
              </Badge>
              {compared.length > 0 && (
                <Button
                  size="small"
                  icon={<SwapOutlined />}
                  disabled={compared.length < 2}
                  data-testid="compare"
                  onClick={() => setComparing(true)}
                >
                  {t("compare.open", { count: compared.length })}
                </Button>
              )}
            </div>
            {filtering && <OfferFilterForm filters={filters} onChange={setFilters} />}
            {offers.data && asked.q && <Understood need={offers.data.understood} />}
          </>
        }
      />
      {more > 0 && <p className="quiet">{t("offers.more", { count: more })}</p>}
      <p className="quiet offer-keys">
        <kbd>Alt Q</kbd> {t("offers.filters")} <kbd>Alt M</kbd> {t("compare.mark")} <kbd>Alt B</kbd> {t("compare.short")}
      </p>
      <ProblemAlert error={offers.error} onRetry={() => void offers.refetch()} />
      <CompareDialog
        open={comparing}
        offers={compared}
        onClose={() => setComparing(false)}
        onPick={pick}
        onRemove={compare}
      />
    </>
  );
}

/** What the words were taken to ask for, so that nobody wonders why something is not there. */
function Understood({ need }: { need: OfferNeed }) {
  const { t } = useTranslation();
  const said: Record<string, string> = {
    data: t("need.data"),
    voice: t("need.voice"),
    bandwidth: t("need.bandwidth"),
    monthly: t("need.monthly"),
  };
  const units: Record<string, string> = { data: " GB", voice: ` ${t("need.minutes")}`, bandwidth: "M", monthly: "" };
  const ranges = understoodRanges(need);
  if (ranges.length === 0) return null;
  return (
    <p className="understood" data-testid="understood">
      {ranges
        .map(({ of, from, to }) => {
          const unit = units[of] ?? "";
          const least = from == null ? "" : ` ≥ ${from}${unit}`;
          const most = to == null ? "" : ` ≤ ${to}${unit}`;
          return `${said[of] ?? of}${least}${most}`;
        })
        .join(t("common.comma"))}
    </p>
  );
}
