import type { SavedAnswer, ShowSnapshot } from '@laotie/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk, SHOW } from '../testing/desk.ts';
import { type Kind, kinds } from '../testing/stores.ts';

describe('the seller’s answer to a question', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.shop.close());

  it('answers a question once for all: whoever comes later has the answer', async () => {
    const comment = await desk.say(desk.lin, '会不会很辣');
    await desk.say(desk.max, '会不会很辣');
    const [topic] = await desk.topics();
    expect(topic).toMatchObject({ kind: 'product_question', product_id: 'p_oil', askers: 2 });
    const id = topic?.id as string;
    await desk.decide(id, { state: 'answered', text: 'Mild; the hot one is no. 2' });
    const answer = { id, product_id: 'p_oil', question: topic?.title, text: 'Mild; the hot one is no. 2' };
    await expect.poll(() => desk.types()).toEqual(['answer.set', 'topic.set']);
    expect((await desk.told())[0]).toMatchObject({ data: answer });
    expect((await desk.snapshot()).answers).toEqual([answer]);
    expect(await desk.replies(desk.lin)).toEqual([
      { id, state: 'answered', text: answer.text, product_id: 'p_oil', comment_ids: [comment] },
    ]);
    // the seller's answer holds in every show
    expect((await desk.get<ShowSnapshot>('/live/shows/show_2')).answers).toEqual([answer]);

    await desk.decide(id, { state: 'answered', text: 'Only a little', show_id: 'show_1' });
    expect((await desk.snapshot()).answers).toEqual([{ ...answer, text: 'Only a little' }]);
    expect((await desk.get<ShowSnapshot>('/live/shows/show_2')).answers).toEqual([]);
    await desk.decide(id, { state: 'open' });
    expect((await desk.snapshot()).answers).toEqual([]);
    await expect
      .poll(async () => (await desk.told()).at(-2))
      .toMatchObject({ type: 'answer.set', data: { id, removed: true } });
  });

  it('does not repeat a question whose comment is hidden: not now, not in what was told, not in its own words', async () => {
    const moderator = await desk.shop.hostKey('moderate');
    const hide = (id: string) => desk.shop.call('POST', `${SHOW}/comments/${id}/hide`, { token: moderator });
    const rude = await desk.say(desk.lin, 'is the oil spicy you blockhead');
    const [topic] = await desk.topics();
    const id = topic?.id as string;
    await desk.decide(id, { state: 'answered', text: 'Mild', show_id: 'show_1' });
    await expect.poll(() => desk.types()).toContain('topic.set');
    await hide(rude);
    await expect.poll(async () => (await desk.types()).filter((type) => type === 'answer.set')).toHaveLength(2);
    expect((await desk.snapshot()).answers).toMatchObject([{ id, question: 'spicy', text: 'Mild' }]);
    expect(JSON.stringify([await desk.told(), await desk.topics()])).not.toContain('blockhead');
  });

  it('does not repeat the question of a topic that has become another one either', async () => {
    const moderator = await desk.shop.hostKey('moderate');
    await desk.say(desk.lin, '会不会很辣');
    const rude = await desk.say(desk.max, 'how long does it keep fresh you blockhead');
    const [keeps, spicy] = (await desk.topics()).toSorted((a) => (a.title.includes('blockhead') ? -1 : 1));
    await desk.decide(keeps?.id as string, { state: 'answered', text: 'A year', show_id: 'show_1' });
    await desk.decide(spicy?.id as string, { state: 'open', merge: [keeps?.id as string] });
    await expect.poll(() => desk.types()).toContain('topic.set');
    await desk.shop.call('POST', `${SHOW}/comments/${rude}/hide`, { token: moderator });
    expect(JSON.stringify([await desk.told(), await desk.topics()])).not.toContain('blockhead');
  });

  it('is written down beforehand, and taken back', async () => {
    const url = `${SHOW}/answers/care`;
    const body = { question: 'Dishwasher?', text: 'By hand, please', product_id: 'p_wok' };
    const saved = await desk.shop.call('PUT', url, { token: desk.host, body, key: null });
    expect(saved.json<SavedAnswer>()).toEqual({ id: 'care', ...body });
    await expect.poll(() => desk.types()).toEqual(['answer.set']);
    expect((await desk.snapshot()).answers).toEqual([{ id: 'care', ...body }]);
    await desk.shop.call('PUT', url, { token: desk.host, body: { ...body, removed: true }, key: null });
    expect((await desk.snapshot()).answers).toEqual([]);
  });

  it('is known after a restart', async () => {
    const { database, remove } = (kinds[0] as Kind).place();
    await desk.shop.close();
    desk = await openDesk({ database });
    const { id } = await desk.asked();
    await desk.shop.call('PUT', `/waiting-lists/${id}`, { token: desk.lin, key: null });
    await desk.decide(id, { state: 'answered', text: 'Next week' });
    await desk.shop.close();

    const { lin } = desk;
    desk = await openDesk({ database });
    expect(await desk.replies(lin)).toMatchObject([{ id, text: 'Next week' }]);
    expect((await desk.snapshot()).answers).toMatchObject([{ id, text: 'Next week' }]);
    expect(await desk.get('/waiting-lists', lin)).toEqual({ ids: [id] });
    expect(await desk.topics()).toMatchObject([{ id, askers: 2, waiting: 1, state: 'answered' }]);
    remove();
  });
});
