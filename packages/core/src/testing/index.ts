export * from './bring-all.ts';
export * from './contract.ts';
export * from './fake-endpoint.ts';
export type { Pushed } from './fake-live.ts';
export * from './fixtures.ts';
export * from './memory.ts';
export * from './random.ts';
export { runSchedule, type ScheduleOptions } from './schedule.ts';
export * from './virtual-time.ts';
