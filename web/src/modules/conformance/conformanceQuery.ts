import { client, read } from "../../api/client";
import type { KitLine } from "../../api/types";

export const overviewQuery = {
  queryKey: ["conformance"],
  queryFn: ({ signal }: { signal: AbortSignal }) => read(client.GET("/api/conformance", { signal })),
};

export const reportQuery = (id: string) => ({
  queryKey: ["conformance", id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    read(client.GET("/api/conformance/runs/{id}", { params: { path: { id } }, signal })),
});

export const demandsQuery = (id: string, seq: number) => ({
  queryKey: ["conformance", id, seq],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    read(client.GET("/api/conformance/runs/{id}/resources/{seq}", { params: { path: { id, seq } }, signal })),
});

export const unique = (items: string[]) => [...new Set(items)].sort();

/** What a run over these versions and APIs leaves behind at the address. */
export function created(kits: KitLine[], versions: string[], apis: string[]) {
  const asked = kits.filter((kit) => versions.includes(kit.version) && apis.includes(kit.api));
  return unique(asked.flatMap((kit) => [...kit.resources, ...kit.needs]));
}

/** JSON with its structure shown; anything else, and what was cut off, as it is. */
export function pretty(text: string) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
