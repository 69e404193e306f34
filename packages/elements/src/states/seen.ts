import { words } from '../testing/read.ts';
import type { Scene } from '../testing/scene.ts';
import type { Cell } from './cell.ts';

/** Whether a viewer finds in the element what its state is to show. */
export function seen(stage: Scene, element: HTMLElement, sees: Cell['sees']): boolean {
  if (sees === 'nothing yet') return stage.shop.status.value === 'connecting' && words(element) === '';
  if (sees === 'nothing') return stage.shop.status.value !== 'connecting' && words(element) === '';
  return typeof sees === 'string' ? stage.find(sees) !== null : sees.test(words(element));
}
