import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider, Spin } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, whenSignedOut } from "../api/client";
import { ProblemAlert } from "../kit/ProblemAlert";
import { useLanguage } from "./i18n";
import { router } from "./router";
import { loseSession, MeProvider, useSession } from "./session";
import { SignInPage } from "./SignInPage";
import { themeOf, useDark } from "./theme";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 1_000,
      retry: (count, error) => count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
    },
  },
});

whenSignedOut(() => loseSession(queries));

export function App() {
  const dark = useDark();
  const language = useLanguage();
  dayjs.locale(language === "en" ? "en" : "zh-cn");
  return (
    <ConfigProvider theme={themeOf(dark)} locale={language === "en" ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      <AntApp className="app" message={{ top: 60 }}>
        <QueryClientProvider client={queries}>
          <Gate language={language} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function Gate({ language }: { language: string }) {
  const { t } = useTranslation();
  const session = useSession();

  useEffect(() => {
    // The host's own sentences come in the language of the request.
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
  }, [language]);

  if (session.isPending) return <Spin fullscreen description={t("common.loading")} />;
  if (session.isError)
    return (
      <main className="centered">
        <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  if (!session.data) return <SignInPage />;
  return (
    <MeProvider value={session.data}>
      <RouterProvider router={router} />
    </MeProvider>
  );
}
