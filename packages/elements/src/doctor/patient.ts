import type { Shop } from '@laotie/core';
import type { CommerceEndpoint } from '@laotie/protocol';
import type { Examination } from './examination.ts';
import type { Finding } from './finding.ts';
import type { Refusal } from './refusals.ts';

/** A shop of the page, with the tags that show it. */
export interface Ward {
  shop: Shop;
  /** As the page's set-up calls it. */
  name: string;
  /** Absent: a connector of the page's own. */
  address: string | undefined;
  elements: readonly Element[];
}

/** All that the checks look at: one moment of the page. */
export interface Patient {
  /** Tags of our kind that the page's author wrote, in document order, through the open shadow roots of others. */
  elements: readonly HTMLElement[];
  shops: readonly Ward[];
  endpoints: ReadonlyMap<string, CommerceEndpoint | string>;
  awaitsConsent: boolean;
  /** What was asked of each address so far. */
  examined: ReadonlyMap<string, Examination | undefined>;
  /** What the page's policy refused so far. */
  refused: readonly Refusal[];
  /** Interruptions of a show's feed since the doctor came. */
  interrupted(shop: Shop): number;
  /** Ids of shows that the shop has, where it was asked. */
  shows(shop: Shop): readonly string[] | undefined;
  /** Milliseconds since the doctor came. */
  age: number;
  language: string;
}

/** One thing to look after on a page. */
export type Check = (patient: Patient) => readonly Finding[];
