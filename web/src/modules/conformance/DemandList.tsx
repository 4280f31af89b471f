import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DemandLine, ExchangeLine } from "../../api/types";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag } from "../../kit/StateTag";
import { demandsQuery, pretty } from "./conformanceQuery";

/** The demands on one resource; each opens to what was asked, what was answered and what was demanded. */
export function DemandList({ id, seq, onlyFailed }: { id: string; seq: number; onlyFailed: boolean }) {
  const { t } = useTranslation();
  const demands = useQuery({ ...demandsQuery(id, seq), staleTime: Infinity });
  const shown = (items: DemandLine[]) => (onlyFailed ? items.filter((item) => item.outcome === "notMet") : items);
  return (
    <QueryBoundary query={demands} isEmpty={(page) => shown(page.items).length === 0} empty={t("conformance.noneFailed")}>
      {(page) => (
        <ul className="conformance-demands">
          {shown(page.items).map((demand, index) => (
            <li key={index}>
              <Demand demand={demand} />
            </li>
          ))}
        </ul>
      )}
    </QueryBoundary>
  );
}

function Demand({ demand }: { demand: DemandLine }) {
  const line = (
    <>
      <StateTag of="demand" state={demand.outcome} /> {demand.says} <Source demand={demand} />
    </>
  );
  if (demand.exchanges.length === 0 && !demand.seen) return <div className="conformance-plain">{line}</div>;
  return (
    <details>
      <summary>{line}</summary>
      {demand.seen && <p className="bad conformance-seen">{demand.seen}</p>}
      <ol>
        {demand.exchanges.map((exchange, index) => (
          <li key={index}>
            <Exchange exchange={exchange} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Source({ demand: { kind, source } }: { demand: DemandLine }) {
  const { t } = useTranslation();
  return (
    <span className="quiet">
      {kind === "fact"
        ? t("conformance.ofFact", { source })
        : kind === "specification"
          ? t("conformance.ofSpecification", { source })
          : t("conformance.ofRule", { source })}
    </span>
  );
}

function Exchange({ exchange }: { exchange: ExchangeLine }) {
  const { t } = useTranslation();
  const { demanded, status, error, milliseconds } = exchange;
  const head = [
    exchange.mediaType && `Content-Type: ${exchange.mediaType}`,
    exchange.ifMatch && `If-Match: ${exchange.ifMatch}`,
  ].filter(Boolean);
  return (
    <>
      <div>
        <b>{t("conformance.request")}</b> <code>{`${exchange.method} ${exchange.path}`}</code>
      </div>
      {(head.length > 0 || exchange.request) && (
        <pre>{[...head, exchange.request && pretty(exchange.request)].filter(Boolean).join("\n")}</pre>
      )}
      <div>
        <b>{t("conformance.answer")}</b> <code>{status ?? error}</code>{" "}
        <span className="quiet">
          {t("conformance.time", { time: milliseconds })}
          {demanded.length > 0 && ` · ${t("conformance.demanded", { status: demanded.join(" / ") })}`}
        </span>
      </div>
      {(exchange.headers.length > 0 || exchange.answer) && (
        <pre>{[...exchange.headers, exchange.answer && pretty(exchange.answer)].filter(Boolean).join("\n")}</pre>
      )}
    </>
  );
}
