import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { client, read } from "../api/client";
import { useLocal } from "../app/i18n";
import { organizationIndex } from "./organizations";

const organizationsQuery = {
  queryKey: ["organizations"],
  queryFn: () => read(client.GET("/api/organizations")),
  staleTime: 5 * 60_000,
};

/** Names for organisation paths and city codes; what has no name is shown as it is. */
export function useOrganizations() {
  const local = useLocal();
  const { data } = useQuery(organizationsQuery);
  const index = useMemo(() => organizationIndex(data?.items ?? []), [data]);
  const nameOf = (unit: { name: string; nameEn: string } | undefined) => unit && local(unit.name, unit.nameEn);
  return {
    name: (path: string | null | undefined) => nameOf(index.at(path ?? "")) ?? path ?? "",
    full: (path: string | null | undefined) =>
      index
        .upTo(path ?? "")
        .map(nameOf)
        .join(" / ") || (path ?? ""),
    cities: (data?.items ?? [])
      .filter((unit) => unit.kind === "city")
      .map((unit) => ({ code: unit.cityCode, name: nameOf(unit) ?? unit.cityCode })),
    city: (code: string | null | undefined) => nameOf(index.city(code ?? "")) ?? code ?? "",
  };
}
