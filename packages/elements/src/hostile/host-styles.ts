/** Sheets that pages have, careless or hostile, beside those of the test data. By what they are after. */
export const ownSheets: Readonly<Record<string, string>> = {
  'fonts of everything':
    '*{font:italic 9px/3 serif!important;letter-spacing:.5em!important;word-spacing:2em!important;text-indent:4em!important}',
  'text of everything':
    '*{text-align:right!important;white-space:pre!important;text-transform:uppercase!important;text-shadow:3px 3px red!important;word-break:break-all!important}',
  'painted away': '*{-webkit-text-fill-color:transparent!important;color:transparent!important;fill:none!important}',
  'line by line':
    '*{line-height:9!important;hyphens:auto!important;tab-size:20!important;font-variant:small-caps!important}',
  upright: 'body{writing-mode:vertical-rl;text-orientation:upright}',
  'no buttons':
    'button,input,a,[type=button],.button,.buy,.add,.place,.price,.totals,.legal{display:none!important;pointer-events:none!important}',
  'our tags':
    'laotie-shop *{font-size:2px!important;color:#fff!important;visibility:hidden!important;cursor:none!important}',
  'a reset': '@layer reset{*,::before,::after{margin:0;padding:0;border:0;font:inherit;color:inherit;background:none}}',
  'a tall root': 'html{font-size:40px;line-height:3}body{font:bold 2rem cursive;color:lime}',
  'parts by name':
    '::part(buy),::part(add),::part(place){display:none!important}::part(price),::part(total),::part(totals),::part(legal){opacity:0!important}',
  'every part': '::part(*){display:none!important;visibility:hidden!important;font-size:1px!important}',
  'what is slotted': '::slotted(*),:host,:host(*){display:none!important;color:red!important}',
};

/** These place and turn whole elements, as a page may: what is in them keeps its looks, not its box. */
export const moving = ['star', 'boxes', 'upright'];
