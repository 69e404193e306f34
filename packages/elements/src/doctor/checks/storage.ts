import { finding } from '../finding.ts';
import type { Check } from '../patient.ts';

/** May the page remember a cart? Asked without writing: nothing is stored before the buyer's first act. */
export const checkStorage: Check = () => {
  try {
    // a sandboxed frame throws already at the look
    void globalThis.localStorage.length;
    return [finding('ok', 'doctor.storage.ok')];
  } catch {
    return [finding('warning', 'doctor.storage.refused')];
  }
};
