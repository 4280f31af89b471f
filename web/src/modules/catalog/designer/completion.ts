export interface Completable {
  name: string;
}

/** The word before the caret that a name may complete, and where it begins. */
export function wordAt(text: string, caret: number) {
  const word = /[A-Za-z_][\w.]*(?:\("?[^")]*"?)?$/.exec(text.slice(0, caret))?.[0] ?? "";
  return { word, from: caret - word.length };
}

/** The names that what was typed may become: those that begin so first, then those that have it somewhere. */
export function completions<T extends Completable>(names: T[], word: string, most = 8): T[] {
  const typed = word.toLowerCase();
  if (!typed) return [];
  const starts = names.filter((one) => one.name.toLowerCase().startsWith(typed));
  const has = names.filter((one) => !starts.includes(one) && one.name.toLowerCase().includes(typed));
  const found = [...starts, ...has].slice(0, most);
  return found.length === 1 && found[0]!.name === word ? [] : found;
}

export function complete(text: string, caret: number, name: string) {
  const { from } = wordAt(text, caret);
  return { text: text.slice(0, from) + name + text.slice(caret), caret: from + name.length };
}
