import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Form, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import type { InputRef } from "antd";
import { useTranslation } from "react-i18next";
import { client, read } from "../api/client";
import { ProblemAlert } from "../kit/ProblemAlert";
import { useLocal } from "./i18n";
import { LanguageSwitch, ThemeSwitch } from "./Switches";
import { Logo } from "./Logo";
import { useSignIn, wasLost } from "./session";

const demoPassword = "dialtone-demo";

interface Fields {
  userName: string;
  password: string;
}

export function SignInPage() {
  const { t } = useTranslation();
  const local = useLocal();
  const [form] = Form.useForm<Fields>();
  const userName = useRef<InputRef>(null);
  const signIn = useSignIn();
  const [lost] = useState(wasLost);
  const demo = useQuery({
    queryKey: ["me", "demo-sign-ins"],
    queryFn: () => read(client.GET("/api/demo/sign-ins")),
    retry: false,
  });

  useEffect(() => {
    document.title = `${t("signIn.title")} · Dialtone`;
  }, [t]);
  useEffect(() => userName.current?.focus(), []);

  const enterAs = (name: string) => {
    form.setFieldsValue({ userName: name, password: demoPassword });
    signIn.mutate({ userName: name, password: demoPassword });
  };

  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <div className="sign-in-top">
          <span className="brand">
            <Logo /> <span className="brand-name">Dialtone</span>
          </span>
          <span className="sign-in-switches">
            <LanguageSwitch />
            <ThemeSwitch />
          </span>
        </div>
        <Card>
          <h1 className="sign-in-title">{t("signIn.title")}</h1>
          <p className="quiet">{t("signIn.subtitle")}</p>
          {lost && !signIn.error && (
            <Alert className="gap-below" type="warning" showIcon title={t("signIn.lost")} />
          )}
          {signIn.error && (
            <div className="gap-below">
              <ProblemAlert error={signIn.error} />
            </div>
          )}
          <Form<Fields> form={form} layout="vertical" requiredMark={false} onValuesChange={() => signIn.isError && signIn.reset()}
            onFinish={(fields) => signIn.mutate(fields)}
          >
            <Form.Item
              name="userName"
              label={t("signIn.userName")}
              rules={[{ required: true, message: t("signIn.userNameMissing") }]}
            >
              <Input ref={userName} autoComplete="username" size="large" spellCheck={false} />
            </Form.Item>
            <Form.Item
              name="password"
              label={t("signIn.password")}
              rules={[{ required: true, message: t("signIn.passwordMissing") }]}
            >
              <Input.Password autoComplete="current-password" size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
              {t("signIn.submit")}
            </Button>
          </Form>
        </Card>
        {demo.data?.demo && demo.data.users.length > 0 && (
          <section className="sign-in-demo" aria-labelledby="demo-heading">
            <h2 id="demo-heading">{t("signIn.demo")}</h2>
            <p className="quiet">{t("signIn.demoHint", { password: demoPassword })}</p>
            <div className="sign-in-users">
              {demo.data.users.map((user) => (
                <button
                  key={user.userName}
                  type="button"
                  className="sign-in-user"
                  disabled={signIn.isPending}
                  onClick={() => enterAs(user.userName)}
                >
                  <b>{user.userName}</b>
                  <span>{local(user.zh, user.en)}</span>
                </button>
              ))}
            </div>
          </section>
        )}
      </div>
    </main>
  );
}
