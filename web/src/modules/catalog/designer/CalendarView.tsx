import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import { useLocal, type Key } from "../../../app/i18n";
import { paths } from "../../../app/paths";
import { AppLink } from "../../../kit/AppLink";
import { QueryBoundary } from "../../../kit/QueryBoundary";
import { StateTag, Tag } from "../../../kit/StateTag";
import { When } from "../../../kit/When";

const what: Record<string, { color: string; key: Key }> = {
  saleBegins: { color: "green", key: "calendar.saleBegins" },
  saleEnds: { color: "red", key: "calendar.saleEnds" },
  priceBegins: { color: "blue", key: "calendar.priceBegins" },
  priceEnds: { color: "gold", key: "calendar.priceEnds" },
};

const day = (monthsAhead: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + monthsAhead, 1)).toISOString().slice(0, 10);
};

/** What begins and what ends, day by day. */
export function CalendarView() {
  const { t } = useTranslation();
  const local = useLocal();
  const [from, setFrom] = useState(day(0));
  const [to, setTo] = useState(day(12));
  const calendar = useQuery({
    queryKey: ["catalogueCalendar", from, to],
    queryFn: ({ signal }) => read(client.GET("/api/catalogue/calendar", { params: { query: { from, to } }, signal })),
    enabled: from !== "" && to !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="filters">
        <label className="design-number">
          <span className="quiet">{t("calendar.from")}</span>
          <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="design-number">
          <span className="quiet">{t("calendar.to")}</span>
          <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
      </div>
      <div className="panel">
        <QueryBoundary query={calendar} isEmpty={(page) => page.items.length === 0} empty={t("calendar.none")}>
          {(page) => (
            <ol className="plain-list design-calendar" data-testid="calendar">
              {page.items.map((entry, at) => (
                <li key={at}>
                  <When at={entry.on} day />
                  <Tag color={what[entry.what]?.color}>{what[entry.what] ? t(what[entry.what]!.key) : entry.what}</Tag>
                  <span>
                    <AppLink to={paths.design(entry.offeringId)}>{local(entry.name, entry.nameEn)}</AppLink>
                    {entry.price && <> · {local(entry.price, entry.priceEn)}</>}
                  </span>
                  <StateTag of="offering" state={entry.status} />
                </li>
              ))}
            </ol>
          )}
        </QueryBoundary>
      </div>
    </>
  );
}
