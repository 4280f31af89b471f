const compoundSurnames = new Set(
  "欧阳 司马 上官 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 申屠 公孙 慕容 钟离 长孙 宇文 司徒 鲜于 司空 令狐 段干 百里 呼延 东郭 轩辕 拓跋 耶律 端木".split(
    " ",
  ),
);

/** The card has one name; the host wants family and given name. Names of peoples written with a dot stay whole. */
export function splitName(name: string) {
  const characters = [...name.trim()];
  const dot = characters.findIndex((character) => character === "·" || character === "•");
  if (dot > 0) return { familyName: characters.slice(0, dot).join(""), givenName: characters.slice(dot + 1).join("") };
  const length = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return { familyName: characters.slice(0, length).join(""), givenName: characters.slice(length).join("") };
}
