/** Declarations that are wrong where text runs from right to left; lines from 0. */
export function physical(css: string): { line: number; why: string }[];
