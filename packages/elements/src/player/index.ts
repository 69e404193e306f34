export { LaotiePlayer } from './player.ts';
