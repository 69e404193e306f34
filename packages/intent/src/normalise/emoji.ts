/** Emoji by what they say; the unit a group is read as lies in the private use area. */
const groups = {
  laugh: '😂🤣😆😅😄😁😃😀😹🤪😜😛😝🙃😏💀☠🐶',
  love: '❤😍🥰😘💕💖💗💓💞💘💝💙💚💛🧡💜🖤🤍🤎♥😻💋🤩✨🌟⭐😊☺🥳',
  sad: '😭😢😞😔😟🙁☹😩😫🥺😿💔',
  angry: '😡😠🤬👿😤🤮🤢👎💩🙄😒🖕🤡',
  ok: '👍👌🙌👏🔥💯💪🎉🎊🆒✅✔👊🤝😎',
  please: '🙏',
  me: '🙋🙋✋🤚🖐👋☝💁',
  money: '💰💵💴💶💷💸🤑💲💳🪙',
  buy: '🛒🛍',
  link: '🔗⛓👇👉',
  ship: '📦🚚🚛✈📮📬📫📪',
  gift: '🎁🧧🏷',
  goods:
    '👗👚👕👖👔👘👙🥻🧥🧦🧤🧣👠👡👢👞👟🥿🥾👜👛👝🎒💄💍💎👑👒🎩🧢👓🕶⌚📱💻🎧🍎🍊🍓🍇🍉🍑🍒🥭🍍🥑🌽🥔🍞🍰🍫🍪🍬🍯🍵☕🍷🍺🥩🍗🦐🦀🐟🕯🧸🧴🧼🪞🛏🍜🥟🦞🦪🥚🥜🧵🧶',
  ask: '❓❔🤔🤨🧐',
};

const FIRST_GROUP = 0xf000;
export const OTHER_EMOJI = 0xf0ff;
export type EmojiGroup = keyof typeof groups;
export const emojiGroups = Object.keys(groups) as EmojiGroup[];

const units = new Map<number, number>();
emojiGroups.forEach((group, i) => {
  for (const sign of groups[group]) units.set(sign.codePointAt(0)!, FIRST_GROUP + i);
});

/** The unit that an emoji is read as, 0 for what is none. */
export function emojiUnit(point: number): number {
  const known = units.get(point);
  if (known) return known;
  const pictograph = (point >= 0x1f000 && point <= 0x1faff) || (point >= 0x2600 && point <= 0x27bf);
  return pictograph ? OTHER_EMOJI : 0;
}

export function emojiGroup(unit: number): EmojiGroup | undefined {
  return emojiGroups[unit - FIRST_GROUP];
}
