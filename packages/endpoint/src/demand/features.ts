/** What questions are about, as things are in `goods.ts`. */
export const features = `
shrink 缩水 shrinkage shrinking shrunk
`
  .trim()
  .split('\n');
