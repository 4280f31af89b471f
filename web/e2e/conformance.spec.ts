import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signIn, tabTo } from "./keyboard";

test("an administrator asks this installation a part of what it must do, by keyboard", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/conformance");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("一致性测试");
  await expect(page.getByTestId("conformance-base")).toHaveValue(new URL(page.url()).origin);

  await tabTo(page, page.getByRole("checkbox", { name: "v5" }));
  await page.keyboard.press("Space");
  for (const api of ["TMF620", "TMF622", "TMF629", "TMF637", "TMF663", "TMF666", "TMF669"]) {
    await tabTo(page, page.getByRole("checkbox", { name: api }));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByTestId("conformance-start"));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("individual, organization");
  await tabTo(page, dialog.getByRole("button", { name: "开始测试" }));
  await page.keyboard.press("Enter");

  const report = page.getByTestId("conformance-report");
  await expect(report.getByRole("status")).toContainText("已完成", { timeout: 60_000 });
  await expect(report.getByRole("status")).toContainText("不符合 0 项");
  const individual = report.getByRole("row").filter({ hasText: "individual" });
  await tabTo(page, individual.getByRole("button"));
  await page.keyboard.press("Enter");
  const stale = report.locator("details").filter({ hasText: "If-Match" });
  await stale.locator("summary").press("Enter");
  await expect(stale).toContainText("TMF630");
  await expect(stale).toContainText("要求 412");

  await page.reload();
  await expect(report.getByRole("status")).toContainText("已完成");
  const saved = page.waitForEvent("download");
  await report.getByRole("button", { name: "Markdown" }).press("Enter");
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("| TMF632 | v4 | individual | 9/9 | 1/1 | 15/15 |");

  await report.getByRole("switch").press("Space");
  await expect(report).toContainText("没有不符合项");
  await expect(page.getByText("公开测试套件引用的数据尚未创建")).toBeVisible();
  await page.getByRole("button", { name: "立即创建" }).press("Enter");
  await expect(page.getByText("公开测试套件引用的数据尚未创建")).toHaveCount(0);
});

test("an address that does not answer ends the run and not the page", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/conformance");
  await page.getByTestId("conformance-base").fill("http://127.0.0.1:9");
  await page.getByTestId("conformance-start").press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "开始测试" }).press("Enter");
  await expect(page.getByTestId("conformance-report").getByRole("status")).toContainText("无应答", { timeout: 60_000 });

  await page.getByTestId("conformance-base").fill("http://10.0.0.1");
  await page.getByTestId("conformance-start").press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "开始测试" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "10.0.0.1" })).toBeVisible();
});
