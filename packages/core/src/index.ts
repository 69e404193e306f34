export { parseAmount } from './amount.ts';
export * from './capabilities.ts';
export type { CartLine, CartModel } from './cart.ts';
export type { Catalog, Entry } from './catalog.ts';
export type { CheckoutModel, CheckoutStage } from './checkout.ts';
export type { ServerClock } from './clock.ts';
export type { CommentEntry, Comments, CommentsChange } from './comments.ts';
export * from './compose.ts';
export type { DemandModel } from './demand.ts';
export type { Feed } from './feed.ts';
export { type HttpOptions, httpEndpoint } from './http/index.ts';
export { readProfile } from './http/profile.ts';
export type { Timeouts } from './http/request.ts';
export { loadDeskLocale } from './i18n/desk.ts';
export { loadDoctorLocale } from './i18n/doctor.ts';
export {
  count,
  counted,
  days,
  duration,
  formatNumber,
  hasText,
  hasWords,
  loadLocale,
  type MessageParams,
  type Messages,
  registerLocale,
  t,
} from './i18n/index.ts';
export type { IntentAnswer, Intents } from './intents.ts';
export type { Lifecycle } from './lifecycle.ts';
export { formatPrice, type PricePart, priceParts } from './money.ts';
export type { OrderEntry, Orders } from './orders.ts';
export type { Playhead, PlayheadSource, Rung } from './playhead.ts';
export * from './product.ts';
export type { Search } from './search.ts';
export * from './selection.ts';
export { createShop, type Shop, type ShopOptions } from './shop.ts';
export type { OnAir, ShowModel } from './show.ts';
export * from './sources/index.ts';
export type { KeyValue } from './storage.ts';
export type { Tabs } from './tabs.ts';
