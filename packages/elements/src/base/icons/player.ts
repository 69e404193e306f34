import { icon } from './icon.ts';

export const captionsIcon = /* @__PURE__ */ icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM7 15h4M15 15h2M7 11h2M13 11h4',
);
export const rotateCwIcon = /* @__PURE__ */ icon('M21 12a9 9 0 1 1-9-9 9.8 9.8 0 0 1 6.7 2.7L21 8M21 3v5h-5');
export const volumeXIcon = /* @__PURE__ */ icon('M11 5 6 9H2v6h4l5 4zM22 9l-6 6M16 9l6 6');
