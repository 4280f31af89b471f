import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signIn, tabTo } from "./keyboard";

test("an administrator sees who listens, tests a subscriber and ends it, by keyboard", async ({ page }) => {
  const told: string[] = [];
  const subscriber = createServer((request, response) => {
    request.on("data", (part: Buffer) => told.push(part.toString()));
    request.on("end", () => response.writeHead(204).end());
  });
  await new Promise<void>((ready) => subscriber.listen(0, "127.0.0.1", ready));
  const callback = `http://127.0.0.1:${(subscriber.address() as AddressInfo).port}/events`;
  try {
    await signIn(page, "admin");
    const status = await page.evaluate(
      async (url) =>
        (
          await fetch("/tmf-api/productOrderingManagement/v4/hub", {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Requested-With": "dialtone" },
            body: JSON.stringify({ callback: url, query: "eventType=ProductOrderStateChangeEvent" }),
          })
        ).status,
      callback,
    );
    expect(status).toBe(201);

    await page.goto("/system/notifications");
    const row = page.getByRole("row").filter({ hasText: callback });
    await expect(row).toContainText("正常");
    await expect(row).toContainText("ProductOrderStateChangeEvent");
    expect((await new AxeBuilder({ page }).analyze()).violations.map((found) => found.id)).toEqual([]);

    await tabTo(page, row.getByRole("button", { name: /发送测试/ }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("对方已接收")).toBeVisible();
    expect(told.join()).toContain("TestEvent");

    await tabTo(page, row.getByRole("button", { name: /终止/ }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("dialog").getByRole("button", { name: /终\s*止/ }));
    await page.keyboard.press("Enter");
    await expect(row).toContainText("已终止");

    await page.goto("/system/dead-letters");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("死信");
    await expect(page.getByText("没有死信")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map((found) => found.id)).toEqual([]);
  } finally {
    subscriber.close();
  }
});

test("a clerk is shown neither page", async ({ page }) => {
  await signIn(page, "clerk");
  await expect(page.getByRole("navigation").getByText("系统")).toHaveCount(0);
  await page.goto("/system/dead-letters");
  await expect(page.locator("main .ant-result-403")).toBeVisible();
});
