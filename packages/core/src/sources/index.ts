export * from './endpoint.ts';
export * from './pump.ts';
export { type PushOptions, type PushSource, pushSource } from './push.ts';
export { reporter } from './report.ts';
export { createSeen, type Seen } from './seen.ts';
