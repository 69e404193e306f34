/** The screens that people know a shop by: these are kept in other looks and languages, too. */
const key = [
  'elements-overlay--phone',
  'elements-overlay--shelf-open',
  'elements-overlay--product-open',
  'elements-overlay--cart-open',
  'elements-checkout--ready',
  'elements-checkout--order-placed',
  'elements-product-card--tile',
  'elements-show-card--live',
  'elements-spotlight--offer',
  'elements-answer--one-tap',
  'elements-demand--busy',
] as const;

/** Pictures besides those in light and English, by the end of their names. */
export const again: Readonly<Record<string, { globals: Record<string, string>; ids: readonly string[] }>> = {
  dark: { globals: { scheme: 'dark', language: 'en' }, ids: key },
  chinese: { globals: { language: 'zh-CN' }, ids: key },
  arabic: { globals: { language: 'ar' }, ids: key },
  harbour: { globals: { theme: 'harbour', language: 'en' }, ids: key },
};

/** Stories whose look is never the same twice, and why. */
export const moving: Readonly<Record<string, string>> = {
  'elements-comments--storm': 'comments come faster than they can be read',
  'elements-comments--talking': 'others talk on while the picture is taken',
  'elements-overlay--talking': 'others talk on while the picture is taken',
  'elements-comment-capture--talking': 'others talk on while the picture is taken',
};
