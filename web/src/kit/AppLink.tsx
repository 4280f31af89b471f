import { Link, useRouter } from "@tanstack/react-router";
import { useCallback, type ReactNode } from "react";

/** A link to a path of our own, which may come from the host. */
export function AppLink({ to, children, className }: { to: string; children: ReactNode; className?: string }) {
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}

export function useGo() {
  const router = useRouter();
  return useCallback((path: string) => router.history.push(path), [router]);
}
