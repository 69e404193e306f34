export { LaotieSpotlight } from './spotlight.ts';
