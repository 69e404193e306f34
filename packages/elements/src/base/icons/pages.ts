import { icon } from './icon.ts';

export const chevronDownIcon = /* @__PURE__ */ icon('M6 9l6 6 6-6');
export const chevronLeftIcon = /* @__PURE__ */ icon('M15 18l-6-6 6-6', true);
export const chevronRightIcon = /* @__PURE__ */ icon('M9 18l6-6-6-6', true);
export const infoIcon = /* @__PURE__ */ icon('M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M12 16v-4M12 8h.01');
export const lockIcon = /* @__PURE__ */ icon(
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4',
);
export const mapPinIcon = /* @__PURE__ */ icon(
  'M20 10c0 5-5 10-8 12-3-2-8-7-8-12a8 8 0 0 1 16 0M9 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
);
export const minusIcon = /* @__PURE__ */ icon('M5 12h14');
export const packageIcon = /* @__PURE__ */ icon('M12 2l9 5v10l-9 5-9-5V7zM3 7l9 5 9-5M12 22V12M7.5 4.5l9 5');
export const plusIcon = /* @__PURE__ */ icon('M5 12h14M12 5v14');
export const receiptTextIcon = /* @__PURE__ */ icon('M4 2v20l4-2 4 2 4-2 4 2V2l-4 2-4-2-4 2zM14 9H8M16 13H8', true);
export const searchIcon = /* @__PURE__ */ icon('M21 21l-4.3-4.3M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0');
export const sendHorizontalIcon = /* @__PURE__ */ icon('M3 3l3 9-3 9 19-9zM6 12h16', true);
export const storeIcon = /* @__PURE__ */ icon(
  'M4 2h16l2 6a3 3 0 0 1-5 1 3 3 0 0 1-5 0 3 3 0 0 1-5 0 3 3 0 0 1-5-1zM4 11v9a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-9M9 22v-6h6v6',
);
export const ticketPercentIcon = /* @__PURE__ */ icon(
  'M2 9a3 3 0 1 1 0 6v2a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-2a3 3 0 1 1 0-6V7a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2zM9 9h.01M15 9l-6 6M15 15h.01',
);
export const trash2Icon = /* @__PURE__ */ icon(
  'M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2',
);
export const truckIcon = /* @__PURE__ */ icon(
  'M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-4l-4-5h-4M15 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  true,
);
