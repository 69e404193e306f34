import { SignalElement } from '../../base/watcher.ts';
import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';
import { scriptAddresses } from '../scripts.ts';
import { isOurs, tags } from '../tags.ts';

/** Copies of our code: scripts by their addresses, elements by the class that all of one copy descend from. */
export const checkCopies: Check = () => {
  const found: Finding[] = [];
  const scripts = scriptAddresses();
  if (scripts.length > 1) found.push(finding('wrong', 'doctor.copies.scripts', { addresses: scripts.join(', ') }));
  const strange = tags.filter((tag) => {
    const made = customElements.get(tag);
    return made && isOurs(made) && !(made.prototype instanceof SignalElement);
  });
  if (strange.length > 0)
    found.push(finding('wrong', 'doctor.copies.elements', { tags: strange.map((tag) => `<${tag}>`).join(', ') }));
  return found.length > 0 ? found : [finding('ok', 'doctor.copies.ok')];
};
