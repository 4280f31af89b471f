import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { CloseOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { AddressRow } from "../../api/types";
import { Finder } from "../../kit/Finder";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { Tag } from "../../kit/StateTag";
import { useDebounced } from "../../kit/useDebounced";

interface Props {
  id: string;
  value: string | undefined;
  /** Its text as the cart has it, perhaps masked. */
  known?: string;
  onChange: (addressId: string | undefined, text?: string) => void;
}

// A cart shows the text of its address masked; whole it is kept for a refresh of this tab.
const textKey = (id: string) => `dialtone.address.${id}`;

/** A standard address of the resource system, with what the network can do there. */
export function AddressField({ id, value, known: told, onChange }: Props) {
  const { t } = useTranslation();
  const known = value ? (sessionStorage.getItem(textKey(value)) ?? told ?? t("sell.unknownAddress")) : "";
  const [text, setText] = useState(known);
  const wanted = useDebounced(text.trim(), 200);
  const searching = wanted !== "" && text !== known;
  const addresses = useQuery({
    queryKey: ["addresses", wanted],
    queryFn: ({ signal }) => read(client.GET("/api/addresses", { params: { query: { q: wanted } }, signal })),
    enabled: searching,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

  useEffect(() => setText(known), [known]);

  const pick = (address: AddressRow) => {
    sessionStorage.setItem(textKey(address.id), address.text);
    setText(address.text);
    onChange(address.id, address.text);
  };

  return (
    <>
      <Finder
        id={id}
        label={t("sell.address")}
        placeholder={t("address.hint")}
        text={text}
        onText={setText}
        items={searching ? (addresses.data?.items ?? []) : []}
        keyOf={(address) => address.id}
        loading={searching && addresses.isFetching}
        nothing={searching && wanted === text.trim() && !addresses.error && t("address.none")}
        floating
        onLeave={() => (text.trim() === "" && value ? onChange(undefined) : setText(known))}
        maxHeight={280}
        testId="address"
        suffix={
          value ? (
            <Button
              type="text"
              size="small"
              aria-label={t("address.clear")}
              icon={<CloseOutlined />}
              onClick={() => onChange(undefined)}
            />
          ) : undefined
        }
        onPick={pick}
        render={(address) => (
          <span className="hit">
            <span className="hit-title">{address.text}</span>
            {address.coverage === "ftth" ? (
              <Tag color={address.freePorts > 0 ? "green" : "gold"}>
                {t("address.ftth", { ports: address.freePorts })}
              </Tag>
            ) : (
              <Tag color="red">{t("address.uncovered")}</Tag>
            )}
          </span>
        )}
      />
      <ProblemAlert error={addresses.error} onRetry={() => void addresses.refetch()} />
    </>
  );
}
