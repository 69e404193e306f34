import { expect } from 'chai';
import { type Clock, Voice } from './announce.ts';

/** Time that passes only when a test says so. */
function clock(): Clock & { pass(ms: number): void } {
  let now = 0;
  let alarm: { at: number; run: () => void } | undefined;
  return {
    now: () => now,
    after(ms, run) {
      const mine = { at: now + ms, run };
      alarm = mine;
      return () => {
        if (alarm === mine) alarm = undefined;
      };
    },
    pass(ms) {
      const until = now + ms;
      while (alarm && alarm.at <= until) {
        const due = alarm;
        now = due.at;
        alarm = undefined;
        due.run();
      }
      now = until;
    },
  };
}

function listen() {
  const time = clock();
  const voice = new Voice(time);
  const heard: { text: string; at: number }[] = [];
  voice.said.subscribe((text) => void (text && heard.push({ text: text.trim(), at: time.now() })));
  return { time, voice, heard, texts: () => heard.map(({ text }) => text) };
}

describe('what a shop says aloud', () => {
  it('answers acts at once, one after the other, and lets go of the words', () => {
    const { time, voice, texts } = listen();
    voice.answer('Added.');
    voice.answer('Only 2 left.');
    expect(texts()).to.deep.equal(['Added.']);
    time.pass(1000);
    expect(texts()).to.deep.equal(['Added.', 'Only 2 left.']);
    time.pass(10_000);
    expect(voice.said.peek()).to.equal('');
  });

  it('is heard again when it says the same again', () => {
    const { time, voice, heard } = listen();
    voice.answer('Added.');
    time.pass(1000);
    voice.answer('Added.');
    expect(heard.length).to.equal(2);
  });

  it('tells the latest news only, and not into what is being said', () => {
    const { time, voice, texts } = listen();
    voice.answer('Added.');
    voice.tell('on air', 'Now: tea');
    voice.tell('on air', 'Now: walnuts');
    time.pass(4000);
    expect(texts()).to.deep.equal(['Added.']);
    time.pass(2000);
    expect(texts()).to.deep.equal(['Added.', 'Now: walnuts']);
  });

  it('says at most one piece of news in five seconds, and none twice, through ten minutes of storm', () => {
    const { time, voice, heard } = listen();
    const kinds = ['on air', 'connection', 'stock'];
    for (let at = 0; at < 600_000; at += 170) {
      voice.tell(kinds[at % kinds.length]!, `news of ${at}`);
      time.pass(170);
    }
    expect(heard.length).to.be.within(100, 121);
    expect(new Set(heard.map(({ text }) => text)).size).to.equal(heard.length);
    for (const [i, { at }] of heard.entries()) if (i > 0) expect(at - heard[i - 1]!.at).to.be.at.least(5000);
  });
});
