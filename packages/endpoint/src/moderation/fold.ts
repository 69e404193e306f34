/** One width, one case, nothing invisible, no accents. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();

/**
 * What is left of a plain text when everything is gone that serves to slip past a list of words: signs between letters,
 * spaces in s p e l l e d words, spaces beside Chinese characters.
 */
export const folded = (text: string): string =>
  text
    .replace(/➕|\+(?=[微薇]|v[x信])/gu, '加')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=(?:^| |\p{Script=Han})[a-z0-9]) (?=[a-z0-9](?: |$|\p{Script=Han}))/gu, '')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
