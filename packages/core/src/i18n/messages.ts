import type { enDesk } from './desk-en.ts';
import type { en } from './en.ts';

type Words<T> = { [K in keyof T]: T[K] extends (params: infer P) => string ? (params: P) => string : string };

/** What buyers and viewers read. */
export type ShopMessages = Words<typeof en>;
/** What a seller's host reads, at the desk. */
export type DeskMessages = Words<typeof enDesk>;
/** The texts of one language. */
export type Messages = ShopMessages & DeskMessages;
