/** Bare digits are looked for anywhere in a number; with a ? or * the pattern is taken as it is typed. */
export const asPattern = (typed: string) => (typed === "" ? undefined : /[?*]/.test(typed) ? typed : `*${typed}*`);
