import { define } from '../base/define.ts';
import { LaotieDemand } from './demand.ts';

define('laotie-demand', LaotieDemand);

declare global {
  interface HTMLElementTagNameMap {
    'laotie-demand': LaotieDemand;
  }
}
