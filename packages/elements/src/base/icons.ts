/*
 * Lucide icons (https://lucide.dev, ISC licence), one path each, drawn with fewer curves and digits where no eye sees it.
 * Files by the part of a page that shows them first, so that a card pays for four of them and not for all.
 */

export * from './icons/answer.ts';
export * from './icons/card.ts';
export * from './icons/desk.ts';
export * from './icons/live.ts';
export * from './icons/pages.ts';
export * from './icons/player.ts';
