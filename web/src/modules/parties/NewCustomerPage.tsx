import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IdcardOutlined } from "@ant-design/icons";
import { Alert, App, Button, Card, Form, Input, Select, type InputRef } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, client, idempotent, read } from "../../api/client";
import type { RegisterCustomerInput } from "../../api/types";
import { paths } from "../../app/paths";
import { useGo } from "../../kit/AppLink";
import { PageHeader } from "../../kit/PageHeader";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { useHotkeys } from "../../kit/useHotkeys";
import { splitName } from "./splitName";

/** Opens a customer from the identity card on the reader; only the phone is typed. */
export function NewCustomerPage() {
  const { t } = useTranslation();
  const go = useGo();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<RegisterCustomerInput>();
  const phone = useRef<InputRef>(null);
  const attempt = useRef({ body: "", key: "" });

  const readCard = useMutation({
    mutationFn: () => read(client.POST("/api/identity/read-card")),
    onSuccess: (card) => {
      form.setFieldsValue({
        ...splitName(card.name),
        gender: card.gender,
        birthDate: card.birthDate,
        identificationType: card.identificationType,
        identificationNumber: card.identificationNumber,
        address: card.address,
      });
      phone.current?.focus();
    },
  });
  const card = readCard.data;

  const register = useMutation({
    mutationFn: (input: RegisterCustomerInput) => {
      const body = JSON.stringify(input);
      if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
      return read(client.POST("/api/customers", { body: input, headers: idempotent(attempt.current.key) }));
    },
    onSuccess: (customer) => {
      void queries.invalidateQueries({ queryKey: ["customers"] });
      if (customer.existing)
        void modal.info({
          title: t("newCustomer.existing"),
          content: t("newCustomer.existingText", { number: customer.number }),
          okText: t("newCustomer.open"),
          onOk: () => go(paths.customer(customer.customerId)),
        });
      else {
        void message.success(t("newCustomer.saved", { number: customer.number }));
        go(paths.customer(customer.customerId));
      }
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const fields = error.details.flatMap((detail) =>
        detail.field && detail.field in form.getFieldsValue()
          ? [{ name: detail.field as keyof RegisterCustomerInput, errors: [detail.reason] }]
          : [],
      );
      form.setFields(fields);
      if (fields[0]) form.getFieldInstance(fields[0].name)?.focus?.();
    },
  });

  useHotkeys({ "alt+r": () => !readCard.isPending && readCard.mutate() });

  const required = [{ required: true, message: t("newCustomer.required") }];
  return (
    <>
      <PageHeader
        title={t("newCustomer.title")}
        extra={
          <Button
            type={card ? "default" : "primary"}
            icon={<IdcardOutlined />}
            loading={readCard.isPending}
            autoFocus
            onClick={() => readCard.mutate()}
            data-testid="read-card"
          >
            {t("newCustomer.readCard")} <kbd>Alt R</kbd>
          </Button>
        }
      />
      <div className="narrow">
        <ProblemAlert error={readCard.error} onRetry={() => readCard.mutate()} />
        {card && (
          <Alert
            className="gap-below"
            role="status"
            showIcon
            type={card.check === "match" ? "success" : card.check === "mismatch" ? "error" : "warning"}
            title={
              card.check === "match"
                ? t("check.match")
                : card.check === "mismatch"
                  ? t("check.mismatch")
                  : t("check.unknown")
            }
            description={
              card.check === "match"
                ? undefined
                : card.check === "mismatch"
                  ? t("check.mismatchWay")
                  : t("check.unknownWay")
            }
          />
        )}
        {register.error && (
          <div className="gap-below">
            <ProblemAlert error={register.error} />
          </div>
        )}
        <Card>
          <Form<RegisterCustomerInput>
            form={form}
            layout="vertical"
            initialValues={{ identificationType: "residentIdentityCard" }}
            onFinish={(input) => register.mutate({ ...input, email: input.email || undefined })}
            scrollToFirstError={{ focus: true }}
          >
            <div className="form-grid">
              <Form.Item name="familyName" label={t("newCustomer.familyName")} rules={required}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name="givenName" label={t("newCustomer.givenName")} rules={required}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name="gender" label={t("newCustomer.gender")} rules={required}>
                <Select
                  options={[
                    { value: "male", label: t("gender.male") },
                    { value: "female", label: t("gender.female") },
                  ]}
                />
              </Form.Item>
              <Form.Item name="birthDate" label={t("newCustomer.birthDate")} rules={required}>
                <Input placeholder="1990-01-31" autoComplete="off" />
              </Form.Item>
              <Form.Item name="identificationType" label={t("newCustomer.identificationType")} rules={required}>
                <Select
                  options={[
                    { value: "residentIdentityCard", label: t("identification.residentIdentityCard") },
                    { value: "passport", label: t("identification.passport") },
                    { value: "residencePermit", label: t("identification.residencePermit") },
                  ]}
                />
              </Form.Item>
              <Form.Item name="identificationNumber" label={t("newCustomer.identificationNumber")} rules={required}>
                <Input autoComplete="off" className="digits" />
              </Form.Item>
              <Form.Item name="address" label={t("newCustomer.address")} rules={required} className="form-wide">
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name="phone" label={t("newCustomer.phone")} rules={required}>
                <Input ref={phone} inputMode="tel" autoComplete="off" className="digits" />
              </Form.Item>
              <Form.Item name="email" label={t("newCustomer.email")}>
                <Input type="email" autoComplete="off" />
              </Form.Item>
            </div>
            {card && (
              <p className="quiet">
                {t("newCustomer.cardMore", {
                  nation: card.nation,
                  authority: card.issuingAuthority,
                  validUntil: card.validUntil,
                })}
              </p>
            )}
            <Button
              type="primary"
              htmlType="submit"
              loading={register.isPending}
              disabled={card?.check === "mismatch"}
              data-testid="save-customer"
            >
              {t("newCustomer.save")} <kbd>Enter</kbd>
            </Button>
          </Form>
        </Card>
      </div>
    </>
  );
}
