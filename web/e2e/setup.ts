import { appendFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser";

/** Leaves word that a browser was really there, for whoever counts the tests. */
export default async function setup() {
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  await page.goto("about:blank");
  await browser.close();
  if (process.env.DIALTONE_TEST_WITNESS) appendFileSync(process.env.DIALTONE_TEST_WITNESS, "chromium\n");
}
