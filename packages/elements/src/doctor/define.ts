import { define } from '../base/define.ts';
import { LaotieDoctor } from './doctor.ts';

define('laotie-doctor', LaotieDoctor);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-doctor': LaotieDoctor;
  }
}
