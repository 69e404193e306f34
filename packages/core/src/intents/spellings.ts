/** Colours and sizes in both languages: what a viewer types is not always the label's language. One meaning a line. */
const MEANINGS = `
xs 特小
s small 小
m medium 中
l large 大
xl 加大
xxl 2xl 2x 特大
xxxl 3xl 3x
红 red
黑 black blk
白 white wht
蓝 blue
绿 green
黄 yellow
紫 purple
粉 pink
灰 grey gray
棕 brown
橙 橘 orange
米 米白 beige cream
卡其 khaki
咖 咖啡 coffee
金 gold
银 silver
藏青 藏蓝 navy
靛 靛蓝 indigo
酒红 burgundy
mild 微辣
medium 中辣
hot 特辣
original 原味 plain
`;

const meanings: readonly (readonly string[])[] = MEANINGS.trim()
  .split('\n')
  .map((line) => line.split(' '));

export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** A colour is one with 色 and without, a size with 码. */
function bare(word: string): string {
  const folded = fold(word);
  return folded.length > 1 ? folded.replace(/(?:[色码号的]|-?sized?)$/, '') : folded;
}

/** The same for all spellings of one thing. */
export function meaningOf(word: string): string {
  const text = bare(word);
  return meanings.find((line) => line.includes(text))?.[0] ?? text;
}

export function spellingsOf(word: string): readonly string[] {
  const text = bare(word);
  const all = meanings.filter((line) => line.includes(text)).flat();
  return all.length ? all : [text];
}
