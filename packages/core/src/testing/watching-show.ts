import type { CommerceEndpoint } from '@laotie/protocol';
import { createShop, type Shop } from '../shop.ts';
import { type FakeEndpoint, type FakeOptions, fakeEndpoint } from './fake-endpoint.ts';
import { FIXTURE_NOW, fixtureShow } from './fixtures.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

interface Watching extends FakeOptions {
  language?: 'en' | 'zh';
  /** Undefined: nobody has said where the viewer is. */
  country?: string | undefined;
  /** What a test changes of the endpoint. */
  change?: (endpoint: FakeEndpoint) => CommerceEndpoint;
}

/** A viewer of the fixture's show, whose page has it: no. 1, the chili oil, is on air with an offer on two variants. */
export async function watchingShow({
  language = 'en',
  country = language === 'zh' ? 'CN' : 'US',
  change = (endpoint) => endpoint,
  ...options
}: Watching = {}): Promise<Shop & { fake: FakeEndpoint; time: VirtualTime }> {
  const time = virtualTime(FIXTURE_NOW);
  const show = options.show ?? fixtureShow({ language });
  const fake = fakeEndpoint({ wait: time.wait, clock: time.now, ...options, show });
  const shop = createShop({
    endpoint: change(fake),
    show: show.show.id,
    storage: null,
    timers: time,
    context: { language, ...(country && { address_country: country }) },
  });
  shop.show?.start();
  while (shop.show?.status.value !== 'ready') await time.pass(10);
  shop.playhead.set(FIXTURE_NOW);
  await shop.intents?.prepare();
  return Object.assign(shop, { fake, time });
}
