import type { enDesk } from './desk-en.ts';
import type { enDoctor } from './doctor-en.ts';
import type { en } from './en.ts';

type Words<T> = {
  [K in keyof T]: T[K] extends (params: infer P, lang: string) => string ? (params: P, lang: string) => string : string;
};

/** What buyers and viewers read. */
export type ShopMessages = Words<typeof en>;
/** What a seller's host reads, at the desk. */
export type DeskMessages = Words<typeof enDesk>;
/** What a page's author reads, in the doctor. */
export type DoctorMessages = Words<typeof enDoctor>;
/** The texts of one language. A function takes its numbers and names, and the language as the page names it. */
export type Messages = ShopMessages & DeskMessages & DoctorMessages;

/** A text that something goes into, whatever that is. */
export type Sentence = (params: object, lang: string) => string;

/** What goes into a text: nothing, or its numbers and names. */
export type MessageParams<K extends keyof Messages> = Messages[K] extends (params: infer P, lang: string) => string
  ? [params: P]
  : [];
