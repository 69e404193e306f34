declare module 'virtual:manifest' {
  export const manifest: import('custom-elements-manifest').Package;
  export const events: import('../scripts/manifest/events.ts').EventDoc[];
}
