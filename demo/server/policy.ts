/**
 * The policy that the demo's pages are served under: no inline script, no inline style, no eval, Trusted Types enforced.
 * Media comes from memory (`blob:`) because that is how every HLS engine feeds a video.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types laotie-html',
].join('; ');
