/**
 * Things by all the names that viewers have for them: a line is one thing, its first word names it. `_` is a space within
 * a name; plurals need no entry of their own.
 */
export const goods = `
spoon 勺子 勺 汤匙 调羹 汤勺 匙羹
fork 叉子 叉
kettle 热水壶 烧水壶 水壶
wok 炒锅 铁锅 锅
`
  .trim()
  .split('\n');
