import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';

const rightToLeft = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/i;

/** The page around us: its origin, width, language and direction. */
export const checkPage: Check = ({ language, examined }) => {
  const { documentElement: html } = document;
  const found: Finding[] = [];
  // some shops let pages in that were opened from a file
  const shutOut = location.protocol === 'file:' && [...examined.values()].some((seen) => seen?.readable === false);
  if (shutOut) found.push(finding('wrong', 'doctor.page.file'));
  if (!isSecureContext) found.push(finding('wrong', 'doctor.page.insecure'));
  if (!document.querySelector('meta[name="viewport" i]')) found.push(finding('warning', 'doctor.page.viewport'));
  const { lang } = html;
  if (!lang) found.push(finding('warning', 'doctor.page.lang', { used: language }));
  else {
    const dir = getComputedStyle(html).direction;
    if (rightToLeft.test(lang) !== (dir === 'rtl')) found.push(finding('warning', 'doctor.page.dir', { lang, dir }));
  }
  return found.length > 0 ? found : [finding('ok', 'doctor.page.ok')];
};
