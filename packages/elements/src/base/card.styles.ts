import { css } from 'lit';
import { photoStyles } from './photo.ts';
import { priceStyles } from './price.ts';
import { base, box, buttons } from './styles.ts';

/** A product's number in the show, on its picture. */
export const badge = css`
  .badge {
    position: absolute;
    padding: 2px 7px;
    border-radius: var(--_radius-tiny);
    background: var(--_dense);
    color: var(--_on-glass);
    font-size: var(--_text-small);
    font-weight: 650;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
`;

/** A name that opens what it names: it looks like the text around it. */
export const opener = css`
  .open {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
`;

/** Whatever shows a product for sale: its photograph with its number, a name that opens it, the price, and buttons. */
export const goodsStyles = [...base, box, buttons, priceStyles, photoStyles, badge, opener];

/** What the card and the spotlight have in common: a name whose press area is all of it. */
export const cardParts = css`
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .open:focus-visible {
    outline: none;
  }
`;
