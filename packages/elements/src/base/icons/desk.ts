import { icon } from './icon.ts';

export const bellPlusIcon = /* @__PURE__ */ icon(
  'M10 21a2 2 0 0 0 4 0M15 8h6M18 5v6M20 14.5A1.5 1.5 0 0 1 20 17H4a1 1 0 0 1-.7-1.7C4.6 14 6 12.5 6 8a6 6 0 0 1 8.8-5.3',
);
export const ellipsisIcon = /* @__PURE__ */ icon(
  'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
);
export const keyRoundIcon = /* @__PURE__ */ icon(
  'M2.6 17.4A2 2 0 0 0 2 18.8V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.2a2 2 0 0 0 1.4-.6l.8-.8a6.5 6.5 0 1 0-4-4zM16.5 7.5h.01',
);
export const messagesSquareIcon = /* @__PURE__ */ icon(
  'M16 10a2 2 0 0 1-2 2H6.8a2 2 0 0 0-1.4.6l-2.2 2.2A.7.7 0 0 1 2 14.3V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2zM20 9a2 2 0 0 1 2 2v10.3a.7.7 0 0 1-1.2.5l-2.2-2.2a2 2 0 0 0-1.4-.6H10a2 2 0 0 1-2-2v-1',
  true,
);
export const trendingDownIcon = /* @__PURE__ */ icon('M16 17h6v-6M22 17l-8.5-8.5-5 5L2 7', true);
export const trendingUpIcon = /* @__PURE__ */ icon('M16 7h6v6M22 7l-8.5 8.5-5-5L2 17', true);
