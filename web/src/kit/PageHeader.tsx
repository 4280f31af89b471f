import { useEffect, type ReactNode } from "react";

interface Props {
  title: string;
  aside?: ReactNode;
  extra?: ReactNode;
  children?: ReactNode;
}

/** The page's one h1, its tags and its actions; names the browser's tab too. */
export function PageHeader({ title, aside, extra, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Dialtone`;
  }, [title]);
  return (
    <header className="page-header">
      <div className="page-header-row">
        <div className="page-header-title">
          <h1>{title}</h1>
          {aside}
        </div>
        {extra && <div className="page-header-extra">{extra}</div>}
      </div>
      {children}
    </header>
  );
}
