import createClient from "openapi-fetch";
import i18n from "i18next";
import type { ErrorBody, paths, ProblemDetail } from "./types";

/** What the host refused, or that it could not be reached (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    reason: string,
    readonly details: ProblemDetail[] = [],
  ) {
    super(reason);
    this.name = "ApiProblem";
  }
}

let signedOut = () => {};

/** Is told whenever the host no longer knows who asks, whatever was asked. */
export const whenSignedOut = (listener: () => void) => {
  signedOut = listener;
};

export const client = createClient<paths>({ baseUrl: "/" });

client.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", i18n.language);
    // A foreign page cannot set this header without a preflight, so the host takes it as proof of our own page.
    if (request.method !== "GET") request.headers.set("X-Requested-With", "dialtone");
    return request;
  },
  onResponse({ response, schemaPath }) {
    // A wrong password is a 401 too, and /api/me is how one asks.
    if (response.status === 401 && schemaPath !== "/api/session" && schemaPath !== "/api/me") signedOut();
  },
});

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Gives the body of a good answer and throws an ApiProblem for everything else. */
export async function read<T>(call: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem(0, "unreachable", i18n.t("problem.unreachable"));
  }
  if (outcome.response.ok) return outcome.data as T;
  const body = (outcome.error ?? {}) as Partial<ErrorBody>;
  const { status } = outcome.response;
  throw new ApiProblem(
    status,
    body.code ?? String(status),
    body.reason ?? body.message ?? i18n.t("problem.status", { status }),
    body.details ?? [],
  );
}

export const ifMatch = (version: number) => ({ "If-Match": `"${version}"` });

export const idempotent = (key: string) => ({ "Idempotency-Key": key });

export const toProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem(0, "unexpected", error instanceof Error ? error.message : String(error));
