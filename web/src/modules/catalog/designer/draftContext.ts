import { createContext, useContext } from "react";
import type { EditedDraft } from "./useDraft";
import type { Trial } from "./useTrial";

interface Designing {
  draft: EditedDraft;
  trial: Trial;
}

const DesignContext = createContext<Designing | null>(null);
export const DesignProvider = DesignContext.Provider;

export function useDesign(): Designing {
  const design = useContext(DesignContext);
  if (!design) throw new Error("useDesign outside the editor");
  return design;
}
