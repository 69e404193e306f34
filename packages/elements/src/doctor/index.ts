export { LaotieDoctor } from './doctor.ts';
