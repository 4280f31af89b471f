/**
 * A text that a simple regular expression takes, for people who cannot read one: 601234 for [1-9]\d{5}. Undefined where the expression
 * uses more than letters, classes, groups, choices and counts.
 */
export function patternExample(pattern: string): string | undefined {
  const source = pattern.replace(/^\^/, "").replace(/\$$/, "");
  let at = 0;
  let digit = 0;

  const next = (from: string) => {
    if (from.length === 1) return from;
    // Digits go up, so that an example looks like a number and not like a row of zeros.
    const digits = [...from].filter((char) => char >= "0" && char <= "9");
    return digits.length > 1 ? digits[digit++ % digits.length]! : from[0]!;
  };

  function choices(): string {
    let first: string | undefined;
    do {
      const one = sequence();
      first ??= one;
    } while (source[at] === "|" && ++at);
    return first;
  }

  function sequence(): string {
    let text = "";
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const atom = readAtom();
      const count = readCount();
      for (let times = 0; times < count; times++) text += atom();
    }
    return text;
  }

  function readAtom(): () => string {
    const char = source[at++]!;
    if (char === "(") {
      if (source[at] === "?") {
        if (source[at + 1] !== ":") throw new Error("unknown");
        at += 2;
      }
      const inside = choices();
      if (source[at++] !== ")") throw new Error("unknown");
      return () => inside;
    }
    if (char === "[") return ((set) => () => next(set))(readSet());
    if (char === ".") return () => "x";
    if (char === "\\") return ((set) => () => next(set))(escaped(source[at++]!));
    if ("*+?{^$".includes(char)) throw new Error("unknown");
    return () => char;
  }

  function readSet(): string {
    if (source[at] === "^") throw new Error("unknown");
    let set = "";
    while (source[at] !== "]") {
      if (at >= source.length) throw new Error("unknown");
      let char = source[at++]!;
      if (char === "\\") {
        set += escaped(source[at++]!);
        continue;
      }
      if (source[at] === "-" && source[at + 1] !== "]") {
        const last = source[at + 1]!;
        at += 2;
        for (; char <= last; char = String.fromCharCode(char.charCodeAt(0) + 1)) set += char;
      } else set += char;
    }
    at++;
    return set;
  }

  function escaped(char: string): string {
    if (char === "d") return "1234567890";
    if (char === "w") return "abc";
    if (char === "s") return " ";
    if (/[a-zA-Z]/.test(char)) throw new Error("unknown");
    return char;
  }

  function readCount(): number {
    const counted = /^(?:\{(\d+)(?:,\d*)?\}|[*+?])/.exec(source.slice(at));
    if (!counted) return 1;
    at += counted[0].length;
    return counted[1] !== undefined ? Number(counted[1]) : counted[0] === "+" ? 1 : 0;
  }

  try {
    const example = choices();
    return at === source.length && new RegExp(`^(?:${pattern})$`, "u").test(example) ? example : undefined;
  } catch {
    return undefined;
  }
}
