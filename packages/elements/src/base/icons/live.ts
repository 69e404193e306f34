import { icon } from './icon.ts';

export const circleAlertIcon = /* @__PURE__ */ icon('M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M12 8v4M12 16h.01');
export const heartIcon = /* @__PURE__ */ icon('M12 21l-8.4-8.3a5.5 5.5 0 0 1 8.4-7.2 5.5 5.5 0 0 1 8.4 7.2z');
export const maximizeIcon = /* @__PURE__ */ icon(
  'M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3',
);
export const minimizeIcon = /* @__PURE__ */ icon(
  'M8 3v3a2 2 0 0 1-2 2H3M21 8h-3a2 2 0 0 1-2-2V3M3 16h3a2 2 0 0 1 2 2v3M16 21v-3a2 2 0 0 1 2-2h3',
);
export const share2Icon = /* @__PURE__ */ icon(
  'M15 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0M3 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 19a3 3 0 1 0 6 0a3 3 0 1 0-6 0M8.6 13.5l6.8 4M15.4 6.5l-6.8 4',
);
export const shoppingBagIcon = /* @__PURE__ */ icon(
  'M6 2 3 6v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6l-3-4zM3 6h18M16 10a4 4 0 0 1-8 0',
);
export const shoppingCartIcon = /* @__PURE__ */ icon(
  'M2 2h1a1 1 0 0 1 1 1l2.8 14a1 1 0 0 0 1 1H18M4.5 5H21a1 1 0 0 1 1 1l-1 6a2 2 0 0 1-2 2H6.3M16 20a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6 20a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
);
export const usersIcon = /* @__PURE__ */ icon(
  'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3a4 4 0 0 1 0 8M22 21v-2a4 4 0 0 0-3-4M5 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
);
export const wifiOffIcon = /* @__PURE__ */ icon(
  'M12 20h.01M8.5 16.4a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-3M19 13a10 10 0 0 0-2-1.5M2 9a15 15 0 0 1 4-3M22 9a15 15 0 0 0-11-4M2 2l20 20',
);
export const xIcon = /* @__PURE__ */ icon('M18 6 6 18M6 6l12 12');
