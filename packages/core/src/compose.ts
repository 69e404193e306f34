import type { CommerceEndpoint } from '@laotie/protocol';

/**
 * One endpoint from two: what is sold comes from `commerce`, what happens live from `live`.
 * Each keeps its own capabilities; those of the live part are taken from `live`.
 */
export function compose({ commerce, live }: { commerce: CommerceEndpoint; live: CommerceEndpoint }): CommerceEndpoint {
  return {
    ...commerce,
    async connect(context, o) {
      const [shop, show] = await Promise.all([commerce.connect(context, o), live.connect(context, o)]);
      const { live: transport, comments, likes, purchases, offers } = show;
      // an offer's price holds only where the endpoint that takes the order knows of it
      return { ...shop, live: transport, comments, likes, purchases, offers: offers && shop.offers };
    },
    ...(live.live && { live: live.live }),
  };
}
