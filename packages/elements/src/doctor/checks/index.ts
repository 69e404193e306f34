import { type Finding, finding, sorted } from '../finding.ts';
import type { Check, Patient } from '../patient.ts';
import { checkCapabilities } from './capabilities.ts';
import { checkClock } from './clock.ts';
import { checkCopies } from './copies.ts';
import { checkCover } from './cover.ts';
import { checkLines } from './lines.ts';
import { checkPage } from './page.ts';
import { checkPlayheads } from './playhead.ts';
import { checkPolicy } from './policy.ts';
import { checkProducts } from './products.ts';
import { checkShops } from './shops.ts';
import { checkShows } from './shows.ts';
import { checkStorage } from './storage.ts';
import { checkTags } from './tags.ts';

/** In the order in which a page is put together. */
const checks: readonly Check[] = [
  checkTags,
  checkShops,
  checkLines,
  checkPolicy,
  checkProducts,
  checkShows,
  checkPlayheads,
  checkClock,
  checkCapabilities,
  checkCopies,
  checkPage,
  checkStorage,
  checkCover,
];

/** Everything that can be seen now, worst first. A check that fails says so and spares the others. */
export function diagnose(patient: Patient): Finding[] {
  return sorted(
    checks.flatMap((check) => {
      try {
        return check(patient);
      } catch (error) {
        return [finding('unknown', 'doctor.check.failed', { check: check.name, error: String(error).slice(0, 200) })];
      }
    }),
  );
}
