// Runs in the pages of stories.
import { elements } from './tree.ts';

interface Channel {
  on(event: string, heard: (payload: unknown) => void): void;
  off(event: string, heard: (payload: unknown) => void): void;
  emit(event: string, payload: unknown): void;
}

interface StorybookPage {
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
  __STORYBOOK_PREVIEW__: {
    ready(): Promise<void>;
    currentRender?: { id?: string };
    loadStory(which: { storyId: string }): Promise<{ parameters: { why?: string } }>;
  };
}

const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: preview } =
  globalThis as unknown as StorybookPage;
const failures = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException'];

/** Shows a story and lets its play function play. Answers what went wrong, or nothing. */
export async function open(storyId: string): Promise<string | undefined> {
  await preview.ready();
  const again = preview.currentRender?.id === storyId;
  const outcome = await new Promise<string | undefined>((resolve) => {
    const ends = ['storyFinished', ...failures].map((event) => {
      const heard = (payload: unknown): void => {
        for (const end of ends) channel.off(...end);
        resolve(event === 'storyFinished' ? undefined : `${event}: ${wordsOf(payload)}`);
      };
      return [event, heard] as const;
    });
    for (const end of ends) channel.on(...end);
    if (again) channel.emit('forceRemount', { storyId });
    else channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
  scrollTo(0, 0);
  return outcome;
}

/** Why a story says that no test can open it. */
export async function whyNot(storyId: string): Promise<string | undefined> {
  await preview.ready();
  return (await preview.loadStory({ storyId })).parameters.why;
}

function wordsOf(payload: unknown): string {
  const { message, description, stack } = payload as { message?: string; description?: string; stack?: string };
  return message ?? description ?? stack ?? JSON.stringify(payload);
}

/** Looks, 50 ms apart: so many the same in a row are rest, and who talks without end is looked at no oftener. */
const ALIKE = 5;
const MOST = 50;

/** Until what the story shows stays the same for a moment, by looks: on a busy machine time passes without any. */
export async function settled(): Promise<void> {
  let before = '';
  for (let looks = 0, alike = 0; alike < ALIKE && looks < MOST; looks++) {
    if (looks > 0) await new Promise((next) => setTimeout(next, 50));
    const now = picture();
    alike = now === before ? alike + 1 : 1;
    before = now;
  }
  await atRest();
}

/** What is there and where, in short. */
function picture(): string {
  let text = '';
  for (const element of elements(document.body)) {
    text += element.localName + element.className + (element.firstChild?.nodeValue ?? '') + element.offsetHeight;
  }
  return text;
}

/** Every movement that has an end comes to it: what is halfway between two colours has no contrast to measure. */
export async function atRest(): Promise<void> {
  // what is out of sight gets its styles only now, or else would begin to move once axe scrolls to it
  for (const element of elements()) void getComputedStyle(element).backgroundColor;
  await new Promise((next) => requestAnimationFrame(next));
  for (const animation of animations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    if (Number(endTime) < Number.POSITIVE_INFINITY) animation.finish();
  }
  await new Promise((next) => requestAnimationFrame(next));
}

/** Everything that moves, in every shadow root. */
export function animations(): Set<Animation> {
  const all = new Set(document.getAnimations());
  for (const { shadowRoot } of elements()) for (const one of shadowRoot?.getAnimations() ?? []) all.add(one);
  return all;
}
