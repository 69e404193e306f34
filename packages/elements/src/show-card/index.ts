export { LaotieShowCard } from './show-card.ts';
