/** As much of a comment as names a topic. */
const MOST = 200;

export const titleOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST);
