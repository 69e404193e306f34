import { css } from 'lit';
import { blankStyles } from './blank.ts';
import { fields } from './field.ts';
import { noteStyles } from './notes.ts';
import { photoStyles } from './photo.ts';
import { priceStyles } from './price.ts';
import { base, box, buttons, skeleton } from './styles.ts';
import { totalsStyles } from './totals.ts';

/** A page of the shop (cart, checkout, orders): content that scrolls, and a foot that stays in sight. */
const page = css`
  .box {
    --_gutter: calc(var(--_space) * 4.5);
  }

  /* alone on a wide page it stays as narrow as a form should be */
  .page,
  .foot {
    max-inline-size: 46em;
    margin-inline: auto;
  }

  .page {
    display: grid;
    align-content: start;
    gap: var(--_gutter);
    padding: 6px var(--_gutter) var(--_gutter);
  }

  .foot {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) var(--_gutter) max(calc(var(--_space) * 3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    /* opaque, and no filter: in a frame the browser calls a button under an effect hidden, and the final one asks it */
    background: var(--_paper);
  }

  /* what gets the focus is not under the foot */
  .page :is(input, select, summary, button, a) {
    scroll-margin-block: 12px 216px;
  }

  /* at 400 % the foot would leave no room for what it stands under */
  @media (max-height: 480px) {
    .foot {
      position: static;
    }

    .page :is(input, select, summary, button, a) {
      scroll-margin-block-end: 12px;
    }
  }

  .foot .button {
    inline-size: 100%;
    min-block-size: 50px;
  }
`;

/** All that cart, checkout and orders are drawn with. */
export const pageStyles = [
  ...base,
  box,
  buttons,
  skeleton,
  fields,
  noteStyles,
  blankStyles,
  priceStyles,
  photoStyles,
  totalsStyles,
  page,
];
