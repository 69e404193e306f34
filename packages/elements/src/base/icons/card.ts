import { icon } from './icon.ts';

export const arrowUpRightIcon = /* @__PURE__ */ icon('M7 7h10v10M7 17 17 7', true);
export const checkIcon = /* @__PURE__ */ icon('M20 6 9 17l-5-5');
export const imageOffIcon = /* @__PURE__ */ icon(
  'M2 2l20 20M10.4 10.4a2 2 0 1 1-2.8-2.8M13.5 13.5 6 21M18 12l3 3M3.6 3.6A2 2 0 0 0 3 5v14a2 2 0 0 0 2 2h14a2 2 0 0 0 1.4-.6M21 15V5a2 2 0 0 0-2-2H9',
);
export const playIcon = /* @__PURE__ */ icon('M5 5a2 2 0 0 1 3-1.7l12 7a2 2 0 0 1 0 3.4l-12 7A2 2 0 0 1 5 19z');
export const starIcon = /* @__PURE__ */ icon('M12 2l3.1 6.3 6.9 1-5 4.8 1.2 6.9-6.2-3.2L5.8 21 7 14.1 2 9.3l6.9-1z');
