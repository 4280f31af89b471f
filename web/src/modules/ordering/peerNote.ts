import type { Key } from "../../app/i18n";

/** What is noted of a call that went wrong, in words; a peer's own sentence is no note of ours. */
export function peerNote(note: string): Key | undefined {
  if (note === "no answer") return "peerNote.silent";
  if (note === "HttpRequestException" || note === "IOException") return "peerNote.down";
  if (/^HTTP \d{3}$/.test(note)) return "peerNote.failed";
  return /^[A-Z]\w*Exception$/.test(note) ? "peerNote.garbled" : undefined;
}
