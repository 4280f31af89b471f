import type { ReactNode } from "react";
import type { CartLine, Problem } from "../../api/types";
import { useCartContext } from "./cartContext";
import { fieldId } from "./fieldId";

interface FieldProps {
  line: CartLine;
  field: string;
  label: string;
  required?: boolean;
  size?: "double" | "wide";
  /** What to say of a value that is not in the right form, where there is a better way than the host's pattern. */
  wrongForm?: string;
  children: (id: string) => ReactNode;
}

export function Field({ line, field, label, required, size, wrongForm, children }: FieldProps) {
  const { problems } = useCartContext();
  const bare = field.replace(/^characteristics\./, "");
  const own = problems
    .filter((problem) => problem.line === line.key && (problem.field === field || problem.field === bare))
    .map((problem) =>
      wrongForm && problem.code === "ordering.characteristic.value" ? { ...problem, reason: wrongForm } : problem,
    );
  const id = fieldId(line.key, own[0]?.field ?? field);
  return (
    <div className={size ? `field field-${size}` : "field"} data-problem={own[0]?.severity}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="required" aria-hidden="true">
            {" *"}
          </span>
        )}
      </label>
      {children(id)}
      <FieldProblems problems={own} />
    </div>
  );
}

export function FieldProblems({ problems }: { problems: Problem[] }) {
  return problems.map((problem, index) => (
    <div key={index} className={`field-problem problem-${problem.severity}`}>
      {problem.reason}
    </div>
  ));
}
