import { events } from 'virtual:manifest';
import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { elementOf } from './elements.ts';

const listening = new WeakMap<EventTarget, AbortController>();

/** Everything an element fires is shown among the actions; of a whole page, every request and fact. */
export const told: NonNullable<Preview['decorators']> = (story, { canvasElement, component }) => {
  listening.get(canvasElement)?.abort();
  const { signal } = track(canvasElement);
  const names = (elementOf(component)?.events ?? events).map(({ name }) => name);
  for (const name of new Set(names)) {
    const tell = action(name);
    canvasElement.addEventListener(name, (event) => tell((event as CustomEvent).detail), { signal });
  }
  return story();
};

function track(target: EventTarget): AbortController {
  const life = new AbortController();
  listening.set(target, life);
  return life;
}
