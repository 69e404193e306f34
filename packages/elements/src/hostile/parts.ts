/** Every part that pages can style, by the element that has it. A public list: to take one away breaks pages. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  'laotie-answer': ['card', 'image'],
  'laotie-cart': ['image'],
  'laotie-checkout': ['image'],
  'laotie-comment-capture': ['answer'],
  'laotie-comments': ['answer', 'composer', 'feed'],
  'laotie-countdown': ['time'],
  'laotie-demand': ['chart', 'drawer', 'image', 'product', 'question', 'strip', 'wish'],
  'laotie-overlay': ['side', 'stage'],
  'laotie-panel': ['header'],
  'laotie-player': ['video'],
  'laotie-product': ['image', 'title'],
  'laotie-product-card': ['card', 'facts', 'image', 'title'],
  'laotie-purchases': ['line'],
  'laotie-shelf': ['image'],
  'laotie-show-card': ['card', 'image', 'title'],
  'laotie-spotlight': ['card', 'image', 'title'],
};
