import { type Capabilities, misfit, shapes } from '@laotie/protocol';
import { newKey } from '../../key.ts';
import { type ContractCase, check, contractCase, partOf, type Ready, refused } from './case.ts';

const isLive = (can: Capabilities) => can.live !== 'none';
const liveOf = (subject: Ready) => partOf(subject, 'live');

/** The live part: snapshot, stream, poll. */
export const liveCases: readonly ContractCase[] = [
  contractCase('a snapshot names the place from which the stream goes on', isLive, async (subject) => {
    const { show } = subject;
    const snapshot = await liveOf(subject).snapshot(show);
    check(snapshot.show.id === show && misfit(snapshot.show, shapes.show) === undefined, 'the show');
    check(misfit(snapshot.seller, shapes.seller) === undefined, 'its seller');
    check(/^[\w-]+:\d+$/.test(snapshot.cursor), `cursor ${snapshot.cursor}`);
    check(!Number.isNaN(Date.parse(snapshot.server_time)), 'server time');
    await refused(liveOf(subject).snapshot('show_that_nobody_made'), 'not_found', 'unknown show');
  }),

  contractCase(
    'a comment comes back on the stream and in a poll, under the id it was sent with',
    (can) => can.live === 'stream' && can.comments === 'write',
    async (subject) => {
      const { show, write } = subject;
      const live = liveOf(subject);
      const { cursor } = await live.snapshot(show);
      const stop = new AbortController();
      const id = newKey();
      const sent = await live.comment?.(show, { id, text: 'Is the spoon for sale?' }, write());
      check(sent?.id === id, 'its own id');
      let heard: string | undefined;
      for await (const event of live.events(show, cursor, {
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]),
      })) {
        if (event.type !== 'comments.add' || !event.data.some((comment) => comment.id === id)) continue;
        heard = event.id;
        break;
      }
      stop.abort();
      check(heard !== undefined, 'heard, with a number');
      const page = await live.poll?.(show, cursor);
      check(
        page?.events.some((event) => event.id === heard),
        'the poll has the same event',
      );
      check(
        (await live.poll?.(show, heard))?.events.every((event) => event.id !== heard),
        'and it does not come again after its own cursor',
      );
    },
  ),

  contractCase('a cursor of another epoch is answered with a reset', isLive, async (subject) => {
    const page = await liveOf(subject).poll?.(subject.show, 'long-ago:3');
    check(!page || page.events[0]?.type === 'reset', `reset first, got ${page?.events[0]?.type}`);
  }),
];
