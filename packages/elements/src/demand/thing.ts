/** What stands around a thing when people ask for it, in English and Chinese; everything else is its name. */
const before = [
  /^(please|pls|hi|hello|hey|oh|wow|and|also|but)\b[,\s]*/i,
  /^(can|could|will|would|do|does|did|is|are|may|where|how|what|any|i)\b(\s+(you|i|we|there|is|are|one|about|chance|much|it|want|need|can|get|buy|have|sell|selling|also|ever)\b)*\s*/i,
  /^(sell|selling|buy|list|get|have|want|need|link|url|price)\b(\s+(for|to|of|on)\b)*\s*/i,
  /^(that|this|the|those|these|an?|your|some|of|for)\b\s*/i,
  /^(老板|主播|老铁|请问|求|我|也|想要|想买|要|有没有|有|能不能|可以|能|会|出|上|卖|买|[那这][个把口条只件款种]?)/u,
];
const after = [
  /\s*\b(for sale|too|please|pls|link|available|in stock|cost|anywhere|one day|sometime)$/i,
  /(卖不卖|卖吗|卖嘛|卖么|有卖|有吗|有么|有没有|多少钱|怎么买|怎么卖|哪里买|在哪买|链接|上架|也想要|吗|嘛|么|呢|啊|呀|吧|不)$/u,
  /[\s?？!！。.,，~～…]+$/u,
];

/** "Can you sell that blue spoon?" is a wish for "Blue spoon": a first proposal for its name, for the seller to better. */
export function thingIn(words: string): string {
  let name = words.normalize('NFKC').trim();
  for (let last = ''; last !== name; ) {
    last = name;
    for (const frame of [...before, ...after]) name = name.replace(frame, '').trim() || name;
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
