export { LaotieOverlay } from './overlay.ts';
