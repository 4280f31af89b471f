import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "./en.json";
import zhCN from "./zh-CN.json";

const source = join(import.meta.dirname, "../..");
const chinese = /[\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => [".ts", ".tsx"].includes(extname(name)) && !name.includes(".test."))
  .map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));

const all = files.map((file) => file.text).join("\n");
const used = new Set([...all.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => match[1]!));
const literals = new Set([...all.matchAll(/"([a-zA-Z]+\.[a-zA-Z]+)"/g)].map((match) => match[1]!));
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!).sort();
const texts = { "zh-CN": zhCN, en } as Record<string, Record<string, string>>;

describe.each(Object.keys(texts))("%s", (language) => {
  const own = texts[language]!;

  it("has every key that a page uses", () => {
    expect([...used].filter((key) => !(key in own))).toEqual([]);
  });

  it("has no key that no page uses", () => {
    expect(Object.keys(own).filter((key) => !literals.has(key))).toEqual([]);
  });

  it("has the keys of the other language, sorted, none of them empty", () => {
    const keys = Object.keys(own);
    expect(keys).toEqual(Object.keys(zhCN));
    expect(keys).toEqual([...keys].sort());
    expect(keys.filter((key) => own[key]!.trim() === "")).toEqual([]);
  });
});

it("has the same placeholders in both languages", () => {
  const differing = Object.keys(zhCN).filter(
    (key) => holes(texts.en![key]!).join() !== holes(texts["zh-CN"]![key]!).join(),
  );
  expect(differing).toEqual([]);
});

it("leaves nothing Chinese in the English texts but the name of the language", () => {
  expect(Object.entries(en).filter(([key, text]) => key !== "language.zh" && chinese.test(text))).toEqual([]);
});

it("keeps Chinese out of the pages' own source", () => {
  const found = files.filter((file) => file.name.endsWith(".tsx") && chinese.test(file.text)).map((file) => file.name);
  expect(found).toEqual([]);
});
