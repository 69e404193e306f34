import '../define.ts';
import { asking } from './asking.ts';
import { cells } from './check.ts';

describe('every state of what asks and answers', () => {
  for (const tag of ['laotie-answer', 'laotie-demand'] as const) cells(tag, asking[tag]);
});
