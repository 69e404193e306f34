import { expect, test } from 'vitest';
import { crooked, profile, reword } from './setup/crooked.ts';
import { atTheDoctor, complaints, pageOf, said, settles } from './setup/doctor.ts';

atTheDoctor('the doctor, of a show', ({ origin, script, open }) => {
  test('follows a live show: its news, its picture, its clock', async () => {
    const body =
      '<laotie-shop show="latest"><laotie-overlay><laotie-player></laotie-player></laotie-overlay></laotie-shop>';
    const page = await open(pageOf(script(`?endpoint=${origin()}`), body));
    await expect
      .poll(() => said(page))
      .toEqual(expect.arrayContaining(['show.ok', 'show.stream', 'playhead.date', 'clock.ok']));
    await settles(page, []);
  });

  test('a stream that is swallowed by a proxy, and one that is not offered', async () => {
    const body = '<laotie-shop show="latest"><laotie-purchases></laotie-purchases></laotie-shop>';
    const proxy = await crooked(origin(), (asked, answer) => {
      if (!asked.endsWith('/events')) return;
      answer.headers['content-type'] = 'text/html';
    });
    const page = await open(pageOf(script(`?endpoint=${proxy.origin}`), body));
    // after a few tries it polls, and goes on to
    await expect
      .poll(() => complaints(page))
      .toMatchObject([{ key: 'show.polling', params: { why: 'What was opened as a stream was none' } }]);

    const polled = (text: string) => text.replace('"live":"stream"', '"live":"poll"');
    const polls = await crooked(
      origin(),
      profile((answer) => reword(answer, polled)),
    );
    const asking = await open(pageOf(script(`?endpoint=${polls.origin}`), body));
    await expect.poll(() => said(asking)).toEqual(expect.arrayContaining(['show.asked', 'show.ok']));
  });
});
