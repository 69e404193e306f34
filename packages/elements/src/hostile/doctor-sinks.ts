import { loadDoctorLocale } from '@laotie/core';
import { enDoctor } from '@laotie/core/i18n/doctor-en';
import { html } from 'lit';
import type { LaotieDoctor } from '../doctor/doctor.ts';
import { type Finding, finding, type Says } from '../doctor/finding.ts';
import { fixture } from '../testing/index.ts';
import type { Sink } from './sink.ts';

/** Everything that the doctor can say with something of the page, or of a server, in it. */
const sayings = Object.entries(enDoctor).flatMap(([key, text]) => {
  if (typeof text !== 'function' || !/\.\w+\./.test(key)) return [];
  const names: string[] = [];
  (text as (params: unknown) => string)(new Proxy({}, { get: (_, name) => names.push(String(name)) }));
  return [{ key: key as Says, names: [...new Set(names)] }];
});

const all = (text: string, where: Element): Finding[] =>
  sayings.map(({ key, names }) => {
    const params = Object.fromEntries(names.map((name) => [name, text]));
    return finding('wrong', key as 'doctor.tag.needs', params as never, [where]);
  });

export const doctorSinks: readonly Sink[] = [
  {
    name: 'whatever the doctor says',
    fields: sayings.reduce((sum, { names }) => sum + names.length, 0),
    per: 1,
    async show(texts, look) {
      await loadDoctorLocale('en');
      const doctor = await fixture<LaotieDoctor>(html`<laotie-doctor></laotie-doctor>`);
      const tag = document.createElement('laotie-product-card');
      for (const text of texts) {
        // in one task, so that no look of its own comes between
        tag.setAttribute('product', text);
        doctor.findings = all(text, tag);
        await doctor.updateComplete;
        look(doctor);
      }
    },
  },
];
