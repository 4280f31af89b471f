import { useId, type ReactNode } from "react";

interface Props {
  label: string;
  hint?: ReactNode;
  problem?: string;
  wide?: boolean;
  double?: boolean;
  children: (id: string) => ReactNode;
}

/** A field under its label, with what is wrong with it below. */
export function Field({ label, hint, problem, wide, double, children }: Props) {
  const id = useId();
  return (
    <div className={`field${wide ? " field-wide" : ""}${double ? " field-double" : ""}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <span className="field-problem quiet">{hint}</span>}
      {problem && (
        <span className="field-problem problem-error" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
