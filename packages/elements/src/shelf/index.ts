export { LaotieShelf } from './shelf.ts';
