/** Classes without side effects; `@laotie/elements/define` registers all, `@laotie/elements/<name>/define` one. */
export { LaotieElement } from './base/element.ts';
export { ContextProvider, ContextRequest, shopContext } from './base/context.ts';
export { LaotieComments } from './comments/index.ts';
export { type Configuration, configure, consent } from './configure.ts';
export { LaotieCountdown } from './countdown/index.ts';
export { type FactName, type Facts, LaotieFact, LaotieRequest, type PageName, request, type RequestName, type Requests } from './events.ts';
export { LaotieOverlay } from './overlay/index.ts';
export { LaotiePanel } from './panel/index.ts';
export { LaotiePlayer } from './player/index.ts';
export { LaotiePurchases } from './purchases/index.ts';
export { LaotieShop } from './shop/index.ts';
export { LaotieSpotlight } from './spotlight/index.ts';
