export { LaotieComments } from './comments.ts';
