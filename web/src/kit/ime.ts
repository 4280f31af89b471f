interface KeyLike {
  key: string;
  isComposing: boolean;
  keyCode: number;
}

/** Enter that only picks a word in an input method. Safari has ended composing by then and tells it by key code 229. */
export const isImeKey = (event: KeyLike) => event.isComposing || event.keyCode === 229;

/** Keeps such an Enter from every form, list and hotkey of the page. */
export function guardImeEnter(target: Pick<Window, "addEventListener">) {
  target.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || !isImeKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
