import { LinkOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Select, Spin } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { documents } from "../../api/documents";
import { useDark } from "../../app/theme";
import { PageHeader } from "../../kit/PageHeader";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { loadScalar, type Reference } from "./scalar";

const titles = {
  catalog: "reference.catalog",
  conformance: "reference.conformance",
  inventory: "reference.inventory",
  ordering: "reference.ordering",
  parties: "reference.parties",
  platform: "reference.platform",
} as const satisfies Record<(typeof documents)[number], string>;

/** The API documents to read, one a module. */
export function ApiReferencePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).document;
  const name = documents.find((one) => one === asked) ?? "parties";
  const url = `/openapi/${name}.json`;
  return (
    <>
      <PageHeader
        title={t("reference.title")}
        extra={
          <>
            <a href={url} target="_blank" rel="noreferrer">
              <LinkOutlined aria-hidden="true" /> {t("reference.source")}
            </a>
            <Select
              value={name}
              aria-label={t("reference.document")}
              data-testid="document"
              popupMatchSelectWidth={false}
              options={documents.map((one) => ({ value: one, label: t(titles[one]) }))}
              onChange={(document) => void navigate({ to: "/api-reference", search: { document }, hash: "" })}
            />
          </>
        }
      >
        <p className="quiet">{t("reference.text")}</p>
      </PageHeader>
      <Rendered key={name} url={url} />
    </>
  );
}

function Rendered({ url }: { url: string }) {
  const { t } = useTranslation();
  const dark = useDark();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | Error>("loading");

  useEffect(() => {
    let reference: Reference | undefined;
    let left = false;
    loadScalar().then(
      (create) => {
        if (left || !place.current) return;
        reference = create(place.current, { url, dark });
        setState("shown");
      },
      () => !left && setState(new Error(t("reference.failed"))),
    );
    return () => {
      left = true;
      reference?.destroy();
    };
  }, [url, dark, t]);

  return (
    <div className="panel reference">
      {state === "loading" && <Spin className="centered" />}
      {state instanceof Error && <ProblemAlert error={state} />}
      <div ref={place} />
    </div>
  );
}
