export const stages = ["draft", "submitted", "approved", "published", "retired", "all"] as const;

export type StageFilter = (typeof stages)[number];

export interface DesignerSearch {
  stage?: StageFilter;
  q?: string;
  view?: "calendar";
}

export function readDesignerSearch(search: Record<string, unknown>): DesignerSearch {
  const stage = stages.find((one) => one === search.stage);
  return {
    ...(stage && stage !== "draft" ? { stage } : {}),
    ...(search.q ? { q: String(search.q) } : {}),
    ...(search.view === "calendar" ? { view: "calendar" as const } : {}),
  };
}
