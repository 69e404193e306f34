import type { CommerceEndpoint } from '@laotie/protocol';

/**
 * One endpoint from two: what is sold comes from `commerce`, what happens live from `live`.
 * Each keeps its own capabilities; those of the live part are taken from `live`.
 */
export function compose({ commerce, live }: { commerce: CommerceEndpoint; live: CommerceEndpoint }): CommerceEndpoint {
  // what is asked in a show is counted where the show is
  const { demand: _elsewhere, ...shop } = commerce;
  return {
    ...shop,
    async connect(context, o) {
      const [sold, show] = await Promise.all([commerce.connect(context, o), live.connect(context, o)]);
      const { live: transport, comments, likes, purchases, offers, intents, demand } = show;
      // an offer's price holds only where the endpoint that takes the order knows of it
      return { ...sold, live: transport, comments, likes, purchases, intents, demand, offers: offers && sold.offers };
    },
    ...(live.live && { live: live.live }),
    ...(live.demand && { demand: live.demand }),
  };
}
