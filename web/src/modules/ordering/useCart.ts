import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, client, ifMatch, read } from "../../api/client";
import type { CartLine, CartView } from "../../api/types";
import { mergeCarts, type Conflict } from "./cartLines";

export type Saving = "saved" | "waiting" | "saving" | "failed";

const typingPause = 350;
const mostMerges = 5;

/** A cart that saves itself as it is typed: one save at a time, the newest lines win, a stale version is merged. */
export function useCart(id: string) {
  const queries = useQueryClient();
  const path = { params: { path: { id } } };
  const query = useQuery({
    queryKey: ["cart", id],
    queryFn: () => read(client.GET("/api/carts/{id}", path)),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const [lines, setLines] = useState<CartLine[]>();
  const [saving, setSaving] = useState<Saving>("saved");
  const [error, setError] = useState<unknown>();
  const [merged, setMerged] = useState<Conflict[]>();
  const stored = useRef<CartView>(undefined);
  const unsaved = useRef<CartLine[]>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const take = useCallback(
    (view: CartView) => {
      stored.current = view;
      queries.setQueryData(["cart", id], view);
    },
    [queries, id],
  );

  useEffect(() => {
    if (!query.data || running.current || unsaved.current) return;
    stored.current = query.data;
    setLines(query.data.lines);
  }, [query.data]);

  const run = useCallback(async () => {
    let merges = 0;
    while (unsaved.current && stored.current) {
      const mine = unsaved.current;
      unsaved.current = undefined;
      setSaving("saving");
      try {
        take(
          await read(
            client.PUT("/api/carts/{id}", {
              params: { path: { id } },
              headers: ifMatch(stored.current.version),
              body: { lines: mine },
            }),
          ),
        );
        if (!unsaved.current) setLines(stored.current.lines);
      } catch (problem) {
        unsaved.current ??= mine;
        if (!(problem instanceof ApiProblem) || problem.status !== 412 || ++merges > mostMerges) throw problem;
        const latest = await read(client.GET("/api/carts/{id}", { params: { path: { id } } }));
        const both = mergeCarts(stored.current.lines, unsaved.current, latest.lines);
        unsaved.current = both.lines;
        take(latest);
        setLines(unsaved.current);
        setMerged((before) => [...(before ?? []), ...both.conflicts]);
      }
    }
  }, [id, take]);

  /** Saves what is not saved yet; resolves when the host has it all. */
  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    running.current ??= run()
      .then(
        () => {
          setSaving("saved");
          setError(undefined);
        },
        (problem: unknown) => {
          setSaving("failed");
          setError(problem);
          throw problem;
        },
      )
      .finally(() => {
        running.current = undefined;
      });
    return running.current;
  }, [run]);

  const change = useCallback(
    (edit: (lines: CartLine[]) => CartLine[]) => {
      setLines((current) => {
        const next = edit(current ?? []);
        unsaved.current = next;
        return next;
      });
      setSaving("waiting");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save().catch(() => undefined), typingPause);
    },
    [save],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current || running.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      if (unsaved.current) void save().catch(() => undefined);
    };
  }, [save]);

  return { query, lines, change, save, saving, error, merged, forgetMerge: () => setMerged(undefined) };
}
