// Brought when a page of one script has words of its own.
export { registerLocale } from '@laotie/core';
