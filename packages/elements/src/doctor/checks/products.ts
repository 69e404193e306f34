import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';

/** The products that tags name: does the shop know them? */
export const checkProducts: Check = ({ shops }) =>
  shops.flatMap(({ shop, elements }) =>
    elements.flatMap((element): Finding[] => {
      const { product: id } = element as Element & { product?: unknown };
      if (typeof id !== 'string' || id === '') return [];
      const entry = shop.catalog.entry(id).peek();
      if (entry.state === 'missing') return [finding('wrong', 'doctor.product.missing', { id }, [element])];
      if (entry.state !== 'malformed') return [];
      return [finding('wrong', 'doctor.product.malformed', { id, path: entry.path }, [element])];
    }),
  );
