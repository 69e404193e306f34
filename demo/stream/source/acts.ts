/** What the host does with each product, by its id. */
import { cooking } from './cooking.ts';
import type { Act } from './pose.ts';
import { showing } from './showing.ts';

export const acts: Readonly<Record<string, Act>> = { ...cooking, ...showing };
