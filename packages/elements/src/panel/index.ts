export { LaotiePanel } from './panel.ts';
