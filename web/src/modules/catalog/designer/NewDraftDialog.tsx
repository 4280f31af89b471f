import { useMutation, useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Segmented, Select, type InputRef } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import { useLocal } from "../../../app/i18n";
import { paths } from "../../../app/paths";
import { useGo } from "../../../kit/AppLink";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { words } from "../../../kit/stateWords";
import { useWord } from "../../../kit/useWord";

interface Props {
  open: boolean;
  onClose: () => void;
  /** What is copied from the start. */
  copyOf?: string;
}

interface Values {
  way: "new" | "copy";
  name: string;
  nameEn?: string;
  number: string;
  kind?: string;
  copyOf?: string;
}

/** Asks what an offering is called before there is one. */
export function NewDraftDialog({ open, onClose, copyOf }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const go = useGo();
  const [form] = Form.useForm<Values>();
  const first = useRef<InputRef>(null);
  const way = Form.useWatch("way", form) ?? (copyOf ? "copy" : "new");
  const offerings = useQuery({
    queryKey: ["offerings", "all"],
    queryFn: () => read(client.GET("/api/offerings", { params: { query: {} } })),
    enabled: open,
    staleTime: 60_000,
  });
  const begin = useMutation({
    mutationFn: ({ way: how, kind, copyOf: original, ...names }: Values) =>
      read(client.POST("/api/drafts", { body: { ...names, ...(how === "copy" ? { copyOf: original } : { kind }) } })),
    onSuccess: ({ id }) => {
      onClose();
      go(paths.design(id));
    },
  });
  const needed = [{ required: true, whitespace: true, message: t("designer.needed") }];
  return (
    <Modal
      open={open}
      title={t("designer.new")}
      okText={t("designer.begin")}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      width={520}
      afterOpenChange={(shown) => (shown ? first.current?.focus() : begin.reset())}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ way: copyOf ? "copy" : "new", kind: "bundle", copyOf }}
        onValuesChange={() => begin.isError && begin.reset()}
        onFinish={(values) => begin.mutate(values)}
      >
        <Form.Item name="way" label={t("designer.how")}>
          <Segmented
            options={[
              { value: "new", label: t("designer.fromNothing") },
              { value: "copy", label: t("designer.asCopy") },
            ]}
          />
        </Form.Item>
        {way === "copy" ? (
          <Form.Item name="copyOf" label={t("designer.original")} rules={needed}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={offerings.data?.items.map((one) => ({
                value: one.id,
                label: `${local(one.name, one.nameEn)} ${one.number}`,
              }))}
            />
          </Form.Item>
        ) : (
          <Form.Item name="kind" label={t("offerings.kind")} rules={needed}>
            <Select
              options={Object.keys(words.offeringKind).map((kind) => ({ value: kind, label: word("offeringKind", kind) }))}
            />
          </Form.Item>
        )}
        <Form.Item name="name" label={t("designer.nameZh")} rules={needed}>
          <Input ref={first} maxLength={200} data-testid="new-name" />
        </Form.Item>
        <Form.Item name="nameEn" label={t("designer.nameEn")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="number" label={t("offerings.number")} extra={t("designer.numberHint")} rules={needed}>
          <Input maxLength={64} data-testid="new-number" />
        </Form.Item>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
      <ProblemAlert error={begin.error} />
    </Modal>
  );
}
