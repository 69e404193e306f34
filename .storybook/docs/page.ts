import { Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks';
import { createElement as h, useContext, useEffect, useRef, useState } from 'react';
import './contract.ts';
import './usage.ts';

/** The page of an element: what it is, how it looks, how it is used, all that it promises. */
export function DocsPage() {
  const tag = String(useContext(DocsContext).storyById().component);
  return h('div', {}, [
    h(Title, { key: 'title' }),
    h(Description, { key: 'description', of: 'meta' }),
    h(Primary, { key: 'primary' }),
    h(Usage, { key: 'usage', tag }),
    h(Controls, { key: 'controls' }),
    h('story-contract', { key: 'contract', tag }),
  ]);
}

/** Follows the controls. */
function Usage({ tag }: { tag: string }) {
  const context = useContext(DocsContext);
  const story = context.storyById();
  const [args, setArgs] = useState(context.getStoryContext(story).args);
  const usage = useRef<HTMLElement & { values?: object }>(null);
  useEffect(() => {
    const follow = (told: { storyId: string; args: typeof args }) => told.storyId === story.id && setArgs(told.args);
    context.channel.on('storyArgsUpdated', follow);
    return () => context.channel.off('storyArgsUpdated', follow);
  }, [context, story.id]);
  useEffect(() => {
    if (usage.current) usage.current.values = args;
  }, [args]);
  return h('story-usage', { ref: usage, tag });
}
