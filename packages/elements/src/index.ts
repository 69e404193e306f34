/** Classes without side effects; `@laotie/elements/define` registers all, `@laotie/elements/<name>/define` one. */

export { LaotieAnswer } from './answer/index.ts';
export { ContextProvider, ContextRequest, shopContext } from './base/context.ts';
export { LaotieElement } from './base/element.ts';
export { LaotieCart } from './cart/index.ts';
export { LaotieCheckout } from './checkout/index.ts';
export { LaotieCommentCapture } from './comment-capture/index.ts';
export { LaotieComments } from './comments/index.ts';
export { type Configuration, configure, consent } from './configure.ts';
export { LaotieCountdown } from './countdown/index.ts';
export { LaotieDemand } from './demand/index.ts';
export {
  type FactName,
  type Facts,
  LaotieFact,
  LaotieRequest,
  type PageName,
  type RequestName,
  type Requests,
  request,
} from './events.ts';
export { LaotieOrders } from './orders/index.ts';
export { LaotieOverlay } from './overlay/index.ts';
export { LaotiePanel } from './panel/index.ts';
export { type PaymentHandlerSource, registerPaymentHandler } from './payments/registry.ts';
export { LaotiePlayer } from './player/index.ts';
export { LaotieProduct } from './product/index.ts';
export { LaotieProductCard } from './product-card/index.ts';
export { LaotiePurchases } from './purchases/index.ts';
export { LaotieShelf } from './shelf/index.ts';
export { LaotieShop } from './shop/index.ts';
export { LaotieShowCard } from './show-card/index.ts';
export { LaotieSpotlight } from './spotlight/index.ts';
export { LaotieTimeline } from './timeline/index.ts';
