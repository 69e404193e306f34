declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  /** Reads `static properties`. */
  export function litPlugin(): unknown[];
}
