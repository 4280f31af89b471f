/** Parts of a number written in groups; the typed digits are marked, at the tail where they are there, else where they are first. */
export function markDigits(shown: string, typed: string): { text: string; marked: boolean }[] {
  const bare = shown.replaceAll(" ", "");
  const start = /^\d+$/.test(typed) ? (bare.endsWith(typed) ? bare.length - typed.length : bare.indexOf(typed)) : -1;
  if (start < 0) return [{ text: shown, marked: false }];
  let at = -1;
  const parts: { text: string; marked: boolean }[] = [];
  for (const char of shown) {
    if (char !== " ") at++;
    const marked = at >= start && at < start + typed.length && (char !== " " || at < start + typed.length - 1);
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += char;
    else parts.push({ text: char, marked });
  }
  return parts;
}
