import { useOrganizations } from "./useOrganizations";

/** An organisation by its name; the tip says what it is part of. */
export function OrganizationText({ path }: { path: string | null | undefined }) {
  const organizations = useOrganizations();
  if (!path) return <span aria-hidden="true">—</span>;
  return <span title={organizations.full(path)}>{organizations.name(path)}</span>;
}

/** A city by its name. */
export function CityText({ code }: { code: string | null | undefined }) {
  return <>{useOrganizations().city(code)}</>;
}
