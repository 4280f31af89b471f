// Writes the table by which names are sorted and found: each syllable with its characters, then the surnames
// that are read differently from the same characters elsewhere. Readings are those of pinyin-pro (MIT).
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pinyin } from "pinyin-pro";

const target = resolve(dirname(fileURLToPath(import.meta.url)), "../../src/Platform/Text/pinyin.txt");

const blocks = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

const compoundSurnames = (
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 " +
  "仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 " +
  "段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 " +
  "南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 完颜 叶赫那拉 爱新觉罗 纳兰 单于 贺兰 耶律 尔朱 秃发 吐谷浑 屈突 斛律 可朱浑"
).split(" ");

// Readings as surnames that pinyin-pro does not have.
const moreSurnames = {
  种: "chong",
  洗: "xian",
  秘: "bi",
  黑: "he",
  祭: "zhai",
  覃: "qin",
  贲: "ben",
  隗: "wei",
  谌: "chen",
  逄: "pang",
};

const plain = (text, options = {}) =>
  pinyin(text, { toneType: "none", type: "array", v: true, nonZh: "removed", ...options }).map((syllable) =>
    syllable
      .normalize("NFD")
      .replace(/u\u0308/g, "v")
      .replace(/[^a-z]/g, ""),
  );

const bySyllable = new Map();
const surnames = [];

for (const [from, to] of blocks) {
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code);
    const [reading] = plain(character);
    if (!reading) continue;
    if (!bySyllable.has(reading)) bySyllable.set(reading, []);
    bySyllable.get(reading).push(character);
    const [known] = plain(character, { surname: "all" });
    const asSurname = moreSurnames[character] ?? known;
    if (asSurname && asSurname !== reading) surnames.push(`${character} ${asSurname}`);
  }
}

for (const surname of compoundSurnames) {
  const apart = [...surname].flatMap((character) => plain(character)).join(" ");
  const together = plain(surname, { surname: "all" }).join(" ");
  if (together !== apart) surnames.push(`${surname} ${together}`);
}

const syllables = [...bySyllable.keys()].sort();
const lines = [
  ...syllables.map((syllable) => `${syllable} ${bySyllable.get(syllable).join("")}`),
  "#surnames",
  ...surnames,
];
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, lines.join("\n") + "\n");
console.log(
  `${syllables.length} syllables, ${[...bySyllable.values()].flat().length} characters, ${surnames.length} surnames`,
);
