import { useQuery } from "@tanstack/react-query";
import { useBlocker, useParams } from "@tanstack/react-router";
import { Alert, App, Badge, Modal, Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { paths } from "../../../app/paths";
import { AppLink } from "../../../kit/AppLink";
import { PageHeader } from "../../../kit/PageHeader";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { QueryBoundary } from "../../../kit/QueryBoundary";
import { StateTag, Tag } from "../../../kit/StateTag";
import { useHotkeys } from "../../../kit/useHotkeys";
import { When } from "../../../kit/When";
import { BasicsForm } from "./BasicsForm";
import { CharacteristicsEditor } from "./CharacteristicsEditor";
import { DraftActs } from "./DraftActs";
import { DesignProvider } from "./draftContext";
import { draftQuery } from "./draftQueries";
import { PartsEditor } from "./PartsEditor";
import { PricesEditor } from "./PricesEditor";
import { PublicationForm } from "./PublicationForm";
import { RulesEditor } from "./RulesEditor";
import { tabOf, type DesignTab } from "./tabs";
import { TrialPanel } from "./TrialPanel";
import { useDraft } from "./useDraft";
import { useTrial } from "./useTrial";

export function DraftPage() {
  const { offeringId } = useParams({ from: "/designer/$offeringId" });
  const draft = useQuery({ ...draftQuery(offeringId), refetchOnWindowFocus: false });
  return <QueryBoundary query={draft}>{(view) => <Editor key={view.id} view={view} />}</QueryBoundary>;
}

function Editor({ view }: { view: DraftView }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { message } = App.useApp();
  const draft = useDraft(view);
  const trial = useTrial(draft);
  const [tab, setTab] = useState<DesignTab>("basics");
  const { offering } = draft.content;
  const problems = draft.preview.data?.problems ?? [];

  const save = () => {
    if (!draft.dirty || draft.save.isPending) return;
    draft.save.mutate(undefined, { onSuccess: () => void message.success(t("designer.saved")) });
  };
  useHotkeys({ "mod+s": save });
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => draft.dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => draft.dirty,
    withResolver: true,
  });

  const label = (key: DesignTab, text: string) => (
    <Badge size="small" offset={[8, 0]} count={problems.filter((one) => tabOf(one.field) === key).length}>
      {text}
    </Badge>
  );
  const count = (items: unknown[] | undefined) => (items?.length ? ` ${items.length}` : "");
  return (
    <DesignProvider value={{ draft, trial }}>
      <PageHeader
        title={local(offering.name, offering.localized?.en?.name) || t("designer.nameless")}
        aside={
          <>
            <Tag>{offering.offerNumber}</Tag>
            <StateTag of="stage" state={view.stage} />
            {view.replaces && (
              <AppLink to={paths.design(view.replaces)}>{t("designer.replacesPublished")}</AppLink>
            )}
          </>
        }
        extra={<DraftActs onSave={save} />}
      >
        <Told view={view} />
      </PageHeader>
      <ProblemAlert error={draft.save.error} />
      <div className="design">
        <div className="panel design-editor">
          <Tabs
            activeKey={tab}
            onChange={(key) => setTab(key as DesignTab)}
            items={[
              { key: "basics", label: label("basics", t("designer.basics")), children: <Basics readOnly={draft.readOnly} /> },
              {
                key: "parts",
                label: label("parts", t("designer.parts") + count(offering.bundledProductOffering)),
                children: <PartsEditor />,
              },
              {
                key: "characteristics",
                label: label("characteristics", t("designer.characteristics")),
                children: <CharacteristicsEditor />,
              },
              {
                key: "prices",
                label: label("prices", t("designer.prices") + count(draft.content.prices)),
                children: <PricesEditor />,
              },
              { key: "rules", label: label("rules", t("designer.rules") + count(offering.rule)), children: <RulesEditor /> },
              { key: "publication", label: label("publication", t("designer.publication")), children: <PublicationForm /> },
            ]}
          />
        </div>
        <TrialPanel />
      </div>
      <Modal
        open={blocker.status === "blocked"}
        title={t("designer.unsavedTitle")}
        okText={t("designer.leave")}
        okButtonProps={{ danger: true }}
        cancelText={t("designer.stay")}
        onOk={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        {t("designer.unsavedText")}
      </Modal>
    </DesignProvider>
  );
}

/** A published offering's basics are shown, not edited. */
function Basics({ readOnly }: { readOnly: boolean }) {
  return (
    <fieldset disabled={readOnly} className="plain-fieldset">
      <BasicsForm />
    </fieldset>
  );
}

/** Who did what to it last, and what is to be done next. */
function Told({ view }: { view: DraftView }) {
  const { t } = useTranslation();
  const { submittedBy, approvedBy, sentBackBy } = view;
  if (view.stage === "editing" && sentBackBy)
    return (
      <Alert
        type="warning"
        showIcon
        title={t("designer.sentBackBy", { name: sentBackBy.name, reason: view.reason || "—" })}
      />
    );
  if (view.stage === "submitted" && submittedBy)
    return (
      <Alert
        type="info"
        showIcon
        title={view.may.approvalIsOwn ? t("designer.waitsForOther") : t("designer.waitsForYou", { name: submittedBy.name })}
        description={
          <>
            {submittedBy.name} <When at={submittedBy.at} /> {view.note}
          </>
        }
      />
    );
  if (view.stage === "approved" && approvedBy)
    return <Alert type="success" showIcon title={t("designer.approvedBy", { name: approvedBy.name })} />;
  if (view.stage === "published") return <p className="quiet">{t("designer.publishedText")}</p>;
  if (view.stage === "retired") return <p className="quiet">{t("designer.retiredText")}</p>;
  return null;
}
