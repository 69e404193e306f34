import type { Row } from './rows.ts';

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

const names = {
  zh: [
    '主播 ',
    '主播',
    '老板',
    '姐 ',
    '宝 ',
    '亲 ',
    '请问',
    '那个 ',
    '小姐姐 ',
    '@小美 ',
    '老铁 ',
    '哥 ',
    '你好 ',
    '您好，',
  ],
  en: ['hi ', 'hey ', 'hello, ', 'girl ', 'omg ', '@user1 ', 'hun ', 'ok ', 'so ', 'um ', 'excuse me ', 'bro '],
};
const ends = {
  zh: ['啊', '呀', '哦', '~', '！', '。', '？', '??', ' 谢谢', '…', '呢', '哈'],
  en: ['!', '!!', '?', '??', ' please', ' pls', ' plz', ' thanks', ' :)', '...', ' 😊', ' lol', ' ty'],
};
const emoji = ['😂', '❤️', '🙏', '😍', '🔥', '👍', '😭', '[捂脸]', '🌹', '🥰', '😅', '👀'];

/** The same comment as somebody else might have typed it. What it asks for stays. */
export function augment({ text, lang, intents }: Row, next: () => number): string {
  let out = text;
  const none = intents[0] === 'none';
  if (next() < 0.45) return out;
  if (next() < 0.35) out = out.replace(/[，。！？、,.!?;；~]+/g, next() < 0.5 ? ' ' : '').trim() || out;
  if (next() < 0.15) out = pick(names[lang], next) + out;
  if (next() < 0.2) {
    const end = pick(ends[lang], next);
    // a question mark would make a question of plain talk
    if (!none || !/[?？呢pls]/.test(end)) out += end;
  }
  if (next() < 0.12) out += pick(emoji, next);
  if (next() < 0.2) out = lang === 'en' ? typo(out, next) : slip(out, next);
  if (lang === 'en' && next() < 0.1) out = out.toUpperCase();
  if (next() < 0.05 && out.length < 14) out = `${out} ${out}`;
  return out;
}

/** A letter left out, doubled or swapped with the next. */
function typo(text: string, next: () => number): string {
  const words = text.split(' ');
  const at = Math.floor(next() * words.length);
  const word = words[at]!;
  if (!/^[a-z]{5,}$/i.test(word)) return text;
  const i = 1 + Math.floor(next() * (word.length - 2));
  const kind = next();
  words[at] =
    kind < 0.4
      ? word.slice(0, i) + word.slice(i + 1)
      : kind < 0.6
        ? word.slice(0, i) + word[i] + word.slice(i)
        : word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  return words.join(' ');
}

/** A space where none belongs, or the last character stretched. */
function slip(text: string, next: () => number): string {
  if (text.length < 3) return text;
  const i = 1 + Math.floor(next() * (text.length - 1));
  const last = text.at(-1)!;
  return next() < 0.5
    ? `${text.slice(0, i)} ${text.slice(i)}`
    : text + (/[啊呀哦呢吗啦]/.test(last) ? last.repeat(2) : '');
}
