import type { Capabilities } from '@laotie/protocol';

/** What back ends differ in, by the name that the toolbar's `shop` gives it. */
export const presets = {
  full: {},
  redirect: { checkout: 'redirect', payment_handlers: [] },
  'no-stock': { stock: 'none' },
  polling: { live: 'poll' },
  'read-only': { comments: 'read', likes: false, intents: false },
} satisfies Record<string, Partial<Capabilities>>;

export type Preset = keyof typeof presets;

/** The capabilities that the toolbar asks for. */
export function presetOf(globals: Record<string, unknown>): Partial<Capabilities> {
  return presets[String(globals['shop']) as Preset] ?? {};
}
