export { LaotieCountdown } from './countdown.ts';
