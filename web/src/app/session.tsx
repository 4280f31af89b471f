import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { ApiProblem, client, read } from "../api/client";
import type { Me } from "../api/types";

const key = ["me"];

export const meQuery = {
  queryKey: key,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await read(client.GET("/api/me"));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
};

export const useSession = () => useQuery(meQuery);

/** Forgets who was signed in, so that the sign-in page stands where the page stood. */
export const forgetSession = (queries: QueryClient) => queries.setQueryData(key, null);

let lost = false;

/** Whether the session ended by itself, not by signing out. */
export const wasLost = () => lost;

export function loseSession(queries: QueryClient) {
  lost ||= queries.getQueryData(key) != null;
  forgetSession(queries);
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { userName: string; password: string }) => read(client.POST("/api/session", { body })),
    onSuccess: (me) => {
      lost = false;
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
      queries.setQueryData(key, me);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(client.DELETE("/api/session")),
    onSuccess: () => forgetSession(queries),
  });
}

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

export type Permission = "parties.party.write" | "ordering.order.place" | "catalog.write";

/** Whether to offer an act at all; the host decides again when it is done. */
export const useMay = (permission: Permission) => useMe().permissions.includes(permission);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe outside the shell");
  return me;
}
