/**
 * English. Values are texts, or functions where a number or a name goes in. Keys are grouped by the element that
 * speaks; `zh.ts` has the same keys. Codes of messages from the endpoint are under `code.`.
 */
export const en = {
  'common.close': 'Close',
  'common.back': 'Back',
  'common.retry': 'Try again',
  'common.loading': 'Loading',
  'common.offline': 'You are offline. We carry on when you are back.',
  'common.error': 'Something went wrong.',
  'common.unavailable': 'The shop does not answer just now.',

  'product.add': 'Add to cart',
  'product.added': 'Added. View cart',
  'product.buy': 'Buy now',
  'product.soldOut': 'Sold out',
  'product.missing': 'No longer for sale',
  'product.malformed': 'This product cannot be shown.',
  'product.left': ({ n }: { n: number }) => `${n} left`,
  'product.few': 'Few left',
  'product.at': ({ shop }: { shop: string }) => `At ${shop}`,

  'cart.title': 'Cart',
  'cart.empty': 'Your cart is empty',
  'cart.count': ({ n }: { n: number }) => (n === 1 ? '1 item' : `${n} items`),
  'cart.adjusted': ({ n, title }: { n: number; title: string }) =>
    n === 0 ? `${title} is no longer available.` : `Only ${n} of ${title} could be put into the cart.`,

  'checkout.changed': 'Something changed meanwhile. Please look at the total again.',
  'checkout.checking': 'We are checking whether your order went through. Please do not pay again.',

  'code.quantity_adjusted': 'There is less left than you asked for.',
  'code.out_of_stock': 'Sold out',

  'panel.shelf': 'Products',
  'panel.product': 'Product',
  'panel.cart': 'Cart',
  'panel.checkout': 'Checkout',
  'panel.orders': 'Your orders',
  'panel.number': ({ n }: { n: number }) => `No. ${n}`,
  'panel.onAir': ({ n }: { n: number }) => `No. ${n} · on now`,
  'panel.viewCart': ({ n }: { n: number }) => `View cart, ${n === 1 ? '1 item' : `${n} items`}`,
  'panel.viewOrders': 'Your orders',
  'panel.drag': 'Close: press, or drag down',

  'overlay.label': 'Live shop',
  'overlay.live': 'Live',
  'overlay.replay': 'Replay',
  'overlay.soon': 'Soon',
  'overlay.over': 'Ended',
  'overlay.viewers': ({ n }: { n: string }) => `${n} watching`,
  'overlay.goLive': 'Back to live',
  'overlay.shelf': ({ n }: { n: number }) => `Shop, ${n === 1 ? '1 product' : `${n} products`}`,
  'overlay.cart': ({ n }: { n: number }) => `Cart, ${n === 1 ? '1 item' : `${n} items`}`,
  'overlay.share': 'Share this show',
  'overlay.like': 'Like',
  'overlay.hide': 'Hide the shop',
  'overlay.unhide': 'Show the shop',
  'overlay.fullscreen': 'Full screen',
  'overlay.leaveFullscreen': 'Leave full screen',
  'overlay.backToShow': 'Back to the show',
  'overlay.closeMini': 'Close the small player',
  'overlay.linkCopied': 'Link copied',
  'overlay.loading': 'The shop is opening',
  'overlay.reconnecting': 'Reconnecting. The shop stays open.',
  'overlay.reconnected': 'Connected again',
  'overlay.failed': 'The show cannot be loaded just now.',
  'overlay.startsIn': 'Starts in',
  'overlay.ended': 'The show has ended',
  'overlay.endedMore': 'Everything on the shelf can still be bought.',
  'overlay.viewProducts': 'View products',
  'overlay.cartMore': ({ n }: { n: number }) => `Added. ${n === 1 ? '1 item' : `${n} items`} in the cart.`,
  'overlay.cartLess': ({ n }: { n: number }) => (n === 0 ? 'The cart is empty.' : `${n === 1 ? '1 item' : `${n} items`} in the cart.`),
  'overlay.ordered': 'Thank you. Your order is placed.',

  'player.label': 'Video',
  'player.play': 'Play',
  'player.pause': 'Pause',
  'player.unmute': 'Tap for sound',
  'player.mute': 'Mute',
  'player.captions': 'Captions',
  'player.stopped': 'The picture has stopped',
  'player.shopOn': 'The shop is still open.',

  'spotlight.label': 'Showing now',
  'spotlight.now': ({ title }: { title: string }) => `Showing now: ${title}`,
  'spotlight.onAir': 'Showing now',
  'spotlight.ends': ({ time }: { time: string }) => `${time} left at this price`,
  'spotlight.was': 'Was',
  'spotlight.buy': 'Buy now',
  'spotlight.view': 'View',
  'spotlight.dismiss': 'Hide this product',
  'spotlight.perBuyer': ({ n }: { n: number }) => `${n} per buyer`,

  'comments.title': 'Comments',
  'comments.empty': 'Quiet so far. Say hello.',
  'comments.say': 'Say something, ask to buy…',
  'comments.send': 'Send',
  'comments.me': 'You',
  'comments.removed': 'Removed',
  'comments.newer': ({ n }: { n: number }) => `↓ ${n} new`,

  'purchases.number': ({ n }: { n: number }) => `no. ${n}`,
  'purchases.bought': ({ others, what }: { others: number; what: string }) =>
    others === 0 ? `just bought ${what}` : `and ${others === 1 ? '1 other' : `${others} others`} just bought ${what}`,

  'countdown.left': ({ label, seconds }: { label: string; seconds: number }) =>
    `${label} ${seconds >= 120 ? `${seconds / 60} minutes left` : seconds === 60 ? '1 minute left' : `${seconds} seconds left`}`,
  'countdown.over': ({ label }: { label: string }) => `${label} time is up`,
};

/** The texts of one language. */
export type Messages = {
  [K in keyof typeof en]: (typeof en)[K] extends (params: infer P) => string ? (params: P) => string : string;
};
