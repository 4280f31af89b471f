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
    cities: (data?.items ?? []).flatMap((unit) =>
      unit.kind === "city" && unit.cityCode ? [{ code: unit.cityCode, name: local(unit.name, unit.nameEn) }] : [],
    ),
    city: (code: string | null | undefined) => nameOf(index.city(code ?? "")) ?? code ?? "",
  };
}
