import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IdcardOutlined } from "@ant-design/icons";
import { Alert, App, Button, Card, Form, Input, Select, type InputRef } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, client, idempotent, read } from "../../api/client";
import type { RegisterCustomerInput } from "../../api/types";
import type { Key } from "../../app/i18n";
import { paths } from "../../app/paths";
import { useGo } from "../../kit/AppLink";
import { PageHeader } from "../../kit/PageHeader";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { useHotkeys } from "../../kit/useHotkeys";
import { CardAlert } from "./CardAlert";
import { splitName } from "./splitName";

type Field = keyof RegisterCustomerInput;

const labels: Partial<Record<Field, Key>> = {
  familyName: "newCustomer.familyName",
  givenName: "newCustomer.givenName",
  gender: "newCustomer.gender",
  birthDate: "newCustomer.birthDate",
  identificationType: "newCustomer.identificationType",
  identificationNumber: "newCustomer.identificationNumber",
  address: "newCustomer.address",
  phone: "newCustomer.phone",
  email: "newCustomer.email",
};

/** Opens a customer from the identity card on the reader; only the phone is typed. */
export function NewCustomerPage() {
  const { t } = useTranslation();
  const go = useGo();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<RegisterCustomerInput>();
  const phone = useRef<InputRef>(null);
  const attempt = useRef({ body: "", key: "" });
  const [byHand, setByHand] = useState(false);

  const readCard = useMutation({
    mutationFn: () => read(client.POST("/api/identity/read-card")),
    onSuccess: (card) => {
      setByHand(false);
      register.reset();
      form.setFieldsValue({
        ...splitName(card.name),
        gender: card.gender,
        birthDate: card.birthDate,
        identificationType: card.identificationType,
        identificationNumber: card.identificationNumber,
        address: card.address,
      });
      void form.validateFields({ dirty: true }).catch(() => undefined);
      phone.current?.focus();
    },
  });
  const card = byHand ? undefined : readCard.data;
  // What the online check confirmed is registered as it is on the card, or not as confirmed.
  const locked = card?.check === "match";

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
      const wrong = fieldsOf(error);
      form.setFields(wrong.map(({ field, reason }) => ({ name: field, errors: [reason] })));
      if (wrong[0]) form.getFieldInstance(wrong[0].field)?.focus?.();
    },
  });
  const wrong = fieldsOf(register.error);
  // A reason stands at its field; only what belongs to no field is told above.
  const onlyFields =
    register.error instanceof ApiProblem &&
    wrong.length > 0 &&
    register.error.details.every((detail) => detail.field && detail.field in labels);

  useHotkeys({ "alt+r": () => !readCard.isPending && readCard.mutate() });

  const required = [{ required: true, message: t("newCustomer.required") }];
  const name = [...required, { max: 30, message: t("newCustomer.nameLong") }];
  return (
    <>
      <PageHeader
        title={t("newCustomer.title")}
        extra={
          <>
            {card && card.check !== "mismatch" && (
              <Button onClick={() => setByHand(true)} data-testid="by-hand">
                {t("newCustomer.manual")}
              </Button>
            )}
            <Button
              type={card ? "default" : "primary"}
              icon={<IdcardOutlined />}
              loading={readCard.isPending}
              autoFocus
              onClick={() => readCard.mutate()}
              data-testid="read-card"
            >
              {card ? t("newCustomer.rereadCard") : t("newCustomer.readCard")} <kbd>Alt R</kbd>
            </Button>
          </>
        }
      />
      <div className="narrow">
        {readCard.error && (
          <div className="gap-below">
            <ProblemAlert error={readCard.error} onRetry={() => readCard.mutate()} />
          </div>
        )}
        {card && <CardAlert check={card.check} />}
        {byHand && <Alert className="gap-below" role="status" type="warning" showIcon title={t("newCustomer.manualText")} />}
        {register.error && (
          <div className="gap-below">
            {onlyFields ? (
              <Alert
                type="error"
                showIcon
                role="alert"
                title={
                  <>
                    {t("newCustomer.toCorrect", { count: wrong.length })}
                    {wrong.map(({ field }) => (
                      <Button
                        key={field}
                        type="link"
                        size="small"
                        onClick={() => form.getFieldInstance(field)?.focus?.()}
                      >
                        {t(labels[field]!)}
                      </Button>
                    ))}
                  </>
                }
              />
            ) : (
              <ProblemAlert error={register.error} />
            )}
          </div>
        )}
        <Card>
          <Form<RegisterCustomerInput>
            form={form}
            layout="vertical"
            initialValues={{ identificationType: "residentIdentityCard" }}
            onValuesChange={() => register.isError && register.reset()}
            onFinish={(input) =>
              register.mutate({ ...input, email: input.email || undefined, receipt: card?.receipt ?? undefined })
            }
            scrollToFirstError={{ focus: true }}
          >
            <div className="form-grid">
              <Form.Item name="familyName" label={t("newCustomer.familyName")} rules={name}>
                <Input autoComplete="off" disabled={locked} />
              </Form.Item>
              <Form.Item name="givenName" label={t("newCustomer.givenName")} rules={name}>
                <Input autoComplete="off" disabled={locked} />
              </Form.Item>
              <Form.Item name="gender" label={t("newCustomer.gender")} rules={required}>
                <Select
                  disabled={locked}
                  options={[
                    { value: "male", label: t("gender.male") },
                    { value: "female", label: t("gender.female") },
                  ]}
                />
              </Form.Item>
              <Form.Item name="birthDate" label={t("newCustomer.birthDate")} rules={required}>
                <Input placeholder="1990-01-31" autoComplete="off" disabled={locked} />
              </Form.Item>
              <Form.Item name="identificationType" label={t("newCustomer.identificationType")} rules={required}>
                <Select
                  disabled={locked}
                  options={[
                    { value: "residentIdentityCard", label: t("identification.residentIdentityCard") },
                    { value: "passport", label: t("identification.passport") },
                    { value: "residencePermit", label: t("identification.residencePermit") },
                  ]}
                />
              </Form.Item>
              <Form.Item name="identificationNumber" label={t("newCustomer.identificationNumber")} rules={required}>
                <Input autoComplete="off" className="digits" disabled={locked} />
              </Form.Item>
              <Form.Item name="address" label={t("newCustomer.address")} rules={required} className="form-wide">
                <Input autoComplete="off" maxLength={200} disabled={locked} />
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

/** What is wrong with fields of the form, the first reason of each. */
function fieldsOf(error: unknown): { field: Field; reason: string }[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.details
    .filter((detail) => detail.field && detail.field in labels)
    .map((detail) => ({ field: detail.field as Field, reason: detail.reason }))
    .filter((one, at, all) => all.findIndex((other) => other.field === one.field) === at);
}
