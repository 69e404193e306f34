export { LaotieDemand } from './demand.ts';
