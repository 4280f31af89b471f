import { useEffect, useRef } from "react";
import { isImeKey } from "./ime";

type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

/** "mod+k", "alt+s", "mod+enter", "?": mod is Ctrl, or Command on a Mac. */
export function hotkeyOf(event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">) {
  // With Alt held a Mac types another character, so the physical key counts.
  const key = event.altKey && event.code.startsWith("Key") ? event.code.slice(3) : event.key;
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  return `${mod}${event.altKey ? "alt+" : ""}${key.toLowerCase()}`;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

// A closed dialog may stay in the document, hidden.
const isDialogOpen = () =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.getClientRects().length > 0);

/** Hotkeys while the component is shown and no dialog covers it; single characters only outside of fields. */
export function useHotkeys(hotkeys: Hotkeys, { overDialogs = false } = {}) {
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isImeKey(event) || event.defaultPrevented) return;
      const hotkey = hotkeyOf(event);
      const act = latest.current[hotkey];
      if (!act || (hotkey.length === 1 && isTyping(event.target))) return;
      if (!overDialogs && isDialogOpen()) return;
      event.preventDefault();
      act(event);
    };
    // An open list takes Enter for itself, with Ctrl held too: a chord is heard before it.
    const onChord = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey || event.altKey)) return;
      onKeyDown(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener("keydown", onChord, { capture: true });
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onChord, { capture: true });
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [overDialogs]);
}
