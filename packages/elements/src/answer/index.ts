export { LaotieAnswer } from './answer.ts';
