import type { Package } from 'custom-elements-manifest';

// what the analyzer exports beside what it has types for
declare module '@custom-elements-manifest/analyzer' {
  /** A source file as the analyzer's own TypeScript reads it. */
  export interface SourceFile {
    fileName: string;
  }
  export const ts: {
    ScriptTarget: { ESNext: number };
    createSourceFile(name: string, text: string, target: number, setParentNodes: boolean): SourceFile;
  };
  export function create(options: { modules: SourceFile[]; plugins: unknown[] }): Package;
}
