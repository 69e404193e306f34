export * from './fake-endpoint.ts';
export type { Pushed } from './fake-live.ts';
export * from './fixtures.ts';
