import { seeded } from '@laotie/core/testing';
import { expect } from 'chai';
import { until } from '../testing/index.ts';
import { turns } from './turns.ts';

const seed = Math.floor(Math.random() * 1e6);

describe(`work in turns, seed ${seed}`, () => {
  it('is done to its end after every change, whenever that comes, in lists of all sizes', async () => {
    const random = seeded(seed);
    for (let list = 0; list < 12; list++) {
      let changes = 0;
      let read = -1;
      let mostAtOnce = 0;
      let atOnce = 0;
      const steps = random.below(400);
      const job = turns(function* () {
        const begun = changes;
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        for (let i = 0; i < steps; i++) {
          // now and then something changes in the middle of a look, as where a page writes while it is read
          if (random.chance(0.002)) change();
          for (const until = performance.now() + random.next() * 0.02; performance.now() < until; );
          yield;
        }
        atOnce--;
        read = begun;
      });
      const change = () => {
        changes++;
        queueMicrotask(() => job.wake(random.pick([0, 10, 299, 301, 5_000])));
      };
      for (let i = random.below(20); i >= 0; i--) {
        change();
        if (random.chance(0.5)) await new Promise(requestAnimationFrame);
      }
      await until(() => read === changes, `what changed last, of list ${list}, seed ${seed}`);
      expect(mostAtOnce, `looks at the same time, of list ${list}, seed ${seed}`).to.equal(1);
      job.stop();
    }
  });

  it('ends when it is stopped, in the middle of a look as between two', async () => {
    let ran = 0;
    const job = turns(function* () {
      for (;;) {
        ran++;
        yield;
      }
    });
    job.wake(5_000);
    await until(() => ran > 10);
    job.stop();
    const then = ran;
    let done = false;
    turns(function* () {
      for (let i = 0; i < 10_000; i++) yield;
      done = true;
    }).wake(5_000);
    await until(() => done, 'the end of another one, which begins after it');
    expect(ran).to.equal(then);
  });
});
