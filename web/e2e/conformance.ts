import { expect, type Page } from "@playwright/test";

/** Runs some demands against the installation itself, as whoever is signed in, and gives the run's id when it has ended. */
export async function runConformance(page: Page, versions: string[], apis: string[]) {
  const headers = { "X-Requested-With": "dialtone" };
  const started = await page.request.post("/api/conformance/runs", { headers, data: { versions, apis, confirmed: true } });
  expect(started.status()).toBe(200);
  const { id } = (await started.json()) as { id: string };
  await expect
    .poll(async () => (await (await page.request.get(`/api/conformance/runs/${id}`)).json()).run.state, { timeout: 60_000 })
    .toBe("completed");
  return id;
}
