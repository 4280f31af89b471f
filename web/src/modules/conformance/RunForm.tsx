import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { ConformanceOverview } from "../../api/types";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { created, overviewQuery, unique } from "./conformanceQuery";

interface Fields {
  base: string;
  token?: string;
  versions: string[];
  apis: string[];
}

interface Props {
  page: ConformanceOverview;
  onStarted: (id: string) => void;
}

/** Whom to ask, as whom and about what. */
export function RunForm({ page, onStarted }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const versions = unique(page.kits.map((kit) => kit.version));
  const apis = unique(page.kits.map((kit) => kit.api));
  const busy = page.runs.some((run) => run.state === "running");
  const start = useMutation({
    mutationFn: (fields: Fields) =>
      read(
        client.POST("/api/conformance/runs", {
          body: {
            ...fields,
            versions: fields.versions.length < versions.length ? fields.versions : [],
            apis: fields.apis.length < apis.length ? fields.apis : [],
            confirmed: true,
          },
        }),
      ),
    onSuccess: ({ id }) => {
      form.setFieldValue("token", undefined);
      onStarted(id);
      return queries.invalidateQueries({ queryKey: overviewQuery.queryKey, exact: true });
    },
  });
  const ask = (fields: Fields) =>
    void modal.confirm({
      title: t("conformance.confirmTitle"),
      content: (
        <>
          <p className="gap-below">{t("conformance.confirmText", { base: fields.base || page.here })}</p>
          <p className="quiet">{created(page.kits, fields.versions, fields.apis).join(", ")}</p>
        </>
      ),
      okText: t("conformance.start"),
      cancelText: t("conformance.notNow"),
      onOk: () => start.mutate(fields),
    });
  // A rule that says "required" would put aria-required on a group, which may not have it.
  const chosen = (message: string) => [
    { validator: (_: unknown, value: string[]) => (value.length > 0 ? Promise.resolve() : Promise.reject(new Error(message))) },
  ];
  return (
    <section className="panel gap-below conformance-part" aria-labelledby="conformance-new">
      <h2 id="conformance-new">{t("conformance.new")}</h2>
      {start.error && <ProblemAlert error={start.error} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ base: page.here, versions, apis }}
        onValuesChange={() => start.isError && start.reset()}
        onFinish={ask}
      >
        <div className="conformance-fields">
          <Form.Item name="base" label={t("conformance.base")} extra={t("conformance.baseHint")}>
            <Input inputMode="url" spellCheck={false} placeholder={page.here} data-testid="conformance-base" />
          </Form.Item>
          <Form.Item name="token" label={t("conformance.token")} extra={t("conformance.tokenHint")}>
            <Input.Password autoComplete="new-password" visibilityToggle={false} />
          </Form.Item>
        </div>
        <Form.Item name="versions" label={t("conformance.versions")} rules={chosen(t("conformance.chooseVersion"))}>
          <Checkbox.Group options={versions} role="group" aria-label={t("conformance.versions")} />
        </Form.Item>
        <Form.Item name="apis" label={t("conformance.apis")} rules={chosen(t("conformance.chooseApi"))}>
          <Checkbox.Group options={apis} role="group" aria-label={t("conformance.apis")} />
        </Form.Item>
        <Alert className="gap-below" type="warning" showIcon title={t("conformance.warning")} />
        <Button type="primary" htmlType="submit" disabled={busy} loading={start.isPending} data-testid="conformance-start">
          {t("conformance.start")}
        </Button>
        {busy && <span className="quiet conformance-busy">{t("conformance.busy")}</span>}
      </Form>
    </section>
  );
}
