import { namesOf } from '@laotie/intent/likeness';
import { features } from './features.ts';
import { goods } from './goods.ts';

/** One name for what has many, in both languages. */
export const names = namesOf([...goods, ...features]);
