/** One line of a condition made by choosing; several hold together. */
export interface Clause {
  subject: string;
  negated?: boolean;
  values: string[];
}

/** What can be chosen, and how it is written. A list subject holds the values; the others are one of them. */
export const subjects = [
  "customer.grade",
  "customer.city",
  "customer.tier",
  "customer.kind",
  "channel",
  "campaign",
  "action",
  "holds",
  "count",
] as const;

export type Subject = (typeof subjects)[number];

const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** The rule's text for the chosen lines; empty where nothing is chosen. */
export function writeClauses(clauses: Clause[]): string {
  return clauses.filter((clause) => clause.values.length > 0).map(write).join(" && ");
}

function write({ subject, negated, values }: Clause) {
  if (subject === "holds" || subject === "count") {
    const calls = values.map((value) => `${subject}("${value}") ${negated ? "== 0" : "> 0"}`);
    return grouped(calls, negated ? " && " : " || ");
  }
  if (subject === "campaign") {
    const tests = values.map((value) => (negated ? `!(${quoted(value)} in campaign)` : `${quoted(value)} in campaign`));
    return grouped(tests, negated ? " && " : " || ");
  }
  if (values.length === 1) return `${subject} ${negated ? "!=" : "=="} ${quoted(values[0]!)}`;
  const list = `${subject} in [${values.map(quoted).join(", ")}]`;
  return negated ? `!(${list})` : list;
}

const grouped = (tests: string[], join: string) => (tests.length === 1 ? tests[0]! : `(${tests.join(join)})`);

/** The lines a text was written from, or nothing where it says more than lines can. */
export function readClauses(text: string): Clause[] | undefined {
  if (text.trim() === "") return [];
  const parts = split(text, "&&");
  const clauses = parts.map(readOne);
  return clauses.every((clause) => clause !== undefined) ? clauses : undefined;
}

const string = `(?:'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)")`;
const strings = new RegExp(string, "g");
const plain = String.raw`(customer\.grade|customer\.city|customer\.tier|customer\.kind|channel|action)`;
const comparison = new RegExp(`^${plain}\\s*(==|!=)\\s*${string}$`);
const membership = new RegExp(`^${plain}\\s+in\\s+\\[(.*)\\]$`);
const inCampaign = new RegExp(`^${string}\\s+in\\s+campaign$`);
const call = /^(holds|count)\("([^"\\]+)"\)\s*(> 0|>= 1|== 0)$/;

function readOne(given: string): Clause | undefined {
  const text = given.trim();
  const compared = comparison.exec(text);
  if (compared)
    return clauseOf(compared[1]!, compared[2] === "!=", [unquote(compared[3] ?? compared[4] ?? "")]);
  const negated = /^!\((.*)\)$/.exec(text);
  if (negated && balanced(negated[1]!)) {
    const inner = readOne(negated[1]!);
    return inner && !inner.negated && isPlainNegation(inner) ? { ...inner, negated: true } : undefined;
  }
  const listed = membership.exec(text);
  if (listed) {
    const values = [...listed[2]!.matchAll(strings)].map((match) => unquote(match[1] ?? match[2] ?? ""));
    const rest = listed[2]!.replace(strings, "").replaceAll(/[\s,]/g, "");
    return rest === "" && values.length > 0 ? clauseOf(listed[1]!, false, values) : undefined;
  }
  const campaign = inCampaign.exec(text);
  if (campaign) return clauseOf("campaign", false, [unquote(campaign[1] ?? campaign[2] ?? "")]);
  const called = call.exec(text);
  if (called) return clauseOf(called[1]!, called[3] === "== 0", [called[2]!]);
  if (text.startsWith("(") && text.endsWith(")") && balanced(text.slice(1, -1))) return readGroup(text.slice(1, -1));
  return undefined;
}

const isPlainNegation = ({ subject, values }: Clause) => subject === "campaign" ? values.length === 1 : subject !== "holds" && subject !== "count" && values.length > 1;

/** Several of one call: any of them, or none of them. */
function readGroup(text: string): Clause | undefined {
  for (const [operator, negated] of [
    ["||", false],
    ["&&", true],
  ] as const) {
    const inner = split(text, operator).map(readOne);
    const first = inner[0];
    if (inner.length < 2 || !first || !["holds", "count", "campaign"].includes(first.subject)) continue;
    if (inner.every((one) => one?.subject === first.subject && Boolean(one.negated) === negated))
      return clauseOf(first.subject, negated, inner.flatMap((one) => one!.values));
  }
  return undefined;
}

const clauseOf = (subject: string, negated: boolean, values: string[]): Clause =>
  negated ? { subject, negated, values } : { subject, values };

const unquote = (text: string) => text.replaceAll(/\\(.)/g, "$1");

/** Splits at an operator that stands in no string, bracket or parenthesis. */
function split(text: string, operator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  walk(text, (at, depth) => {
    if (depth !== 0 || !text.startsWith(operator, at)) return;
    parts.push(text.slice(from, at));
    from = at + operator.length;
  });
  parts.push(text.slice(from));
  return parts;
}

function balanced(text: string) {
  let good = true;
  const end = walk(text, (_, depth) => {
    if (depth < 0) good = false;
  });
  return good && end === 0;
}

function walk(text: string, seen: (at: number, depth: number) => void) {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quote) {
      if (letter === "\\") at++;
      else if (letter === quote) quote = "";
      continue;
    }
    if (letter === "'" || letter === '"') quote = letter;
    else if (letter === "(" || letter === "[") depth++;
    else if (letter === ")" || letter === "]") depth--;
    seen(at, depth);
  }
  return depth;
}
