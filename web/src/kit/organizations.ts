import type { OrganizationUnit } from "../api/types";

/** Looks the operator's units up by path, and its cities by code. */
export function organizationIndex(units: OrganizationUnit[]) {
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  const cities = new Map(units.filter((unit) => unit.kind === "city").map((unit) => [unit.cityCode, unit]));
  return {
    at: (path: string) => byPath.get(path),
    city: (code: string) => cities.get(code),
    /** The unit with all that it is part of, from the top. */
    upTo: (path: string) => {
      const steps = path.split("/").filter(Boolean);
      return steps.flatMap((_, at) => byPath.get(`/${steps.slice(0, at + 1).join("/")}/`) ?? []);
    },
  };
}
