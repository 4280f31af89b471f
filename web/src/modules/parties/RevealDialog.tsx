import { useMutation } from "@tanstack/react-query";
import { Form, Input, Modal, Select, type RefSelectProps } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { RevealField } from "../../api/types";
import { ProblemAlert } from "../../kit/ProblemAlert";

const shownFor = 30_000;

interface Props {
  customerId: string;
  field: RevealField | undefined;
  onClose: () => void;
  onRevealed: (field: RevealField, value: string) => void;
  onHide: (field: RevealField) => void;
}

/** Asks why, because every look at a sealed value is recorded; the value goes away by itself. */
export function RevealDialog({ customerId, field, onClose, onRevealed, onHide }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ why: string; other?: string }>();
  const why = Form.useWatch("why", form);
  const first = useRef<RefSelectProps>(null);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const reveal = useMutation({
    mutationFn: (request: { field: RevealField; reason: string }) =>
      read(client.POST("/api/customers/{id}/reveal", { params: { path: { id: customerId } }, body: request })),
    onSuccess: ({ value }, request) => {
      timers.current.push(setTimeout(() => onHide(request.field), shownFor));
      onRevealed(request.field, value);
    },
  });

  useEffect(() => () => timers.current.forEach(clearTimeout), []);

  const reasons = [t("reveal.verify"), t("reveal.contact"), t("reveal.complaint"), t("reveal.law")];
  const other = "other";
  return (
    <Modal
      open={field !== undefined}
      title={t("reveal.title")}
      okText={t("reveal.show")}
      confirmLoading={reveal.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      width={440}
      afterOpenChange={(open) => {
        if (open) first.current?.focus();
        else reveal.reset();
      }}
    >
      <p className="quiet gap-below">{t("reveal.text")}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onValuesChange={() => reveal.isError && reveal.reset()}
        onFinish={(values) =>
          field && reveal.mutate({ field, reason: values.why === other ? (values.other ?? "").trim() : values.why })
        }
      >
        <Form.Item name="why" label={t("reveal.reason")} rules={[{ required: true, message: t("reveal.choose") }]}>
          <Select
            placeholder={t("common.choose")}
            ref={first}
            options={[
              ...reasons.map((reason) => ({ value: reason, label: reason })),
              { value: other, label: t("reveal.other") },
            ]}
          />
        </Form.Item>
        {why === other && (
          <Form.Item
            name="other"
            label={t("reveal.otherReason")}
            rules={[{ required: true, whitespace: true, message: t("reveal.reasonMissing") }]}
          >
            <Input autoFocus maxLength={200} />
          </Form.Item>
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
      <ProblemAlert error={reveal.error} />
    </Modal>
  );
}
