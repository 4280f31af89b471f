import { defineConfig } from "@playwright/test";
import { launchOptions } from "./e2e/browser";
import { baseURL, webServer } from "./e2e/host";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/setup.ts",
  webServer,
  timeout: 120_000,
  workers: 1,
  // The other tests look at what the first sale leaves behind.
  projects: [
    { name: "sale", testMatch: "first-sale.spec.ts" },
    { name: "pages", testIgnore: "first-sale.spec.ts", dependencies: ["sale"] },
  ],
  reporter: [["list"]],
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions,
  },
});
