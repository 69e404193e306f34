import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LaotieElement } from '../base/element.ts';
import { base } from '../base/styles.ts';

const outcomes = ['approved', 'declined', 'needs_action', 'slow', 'lost'] as const;

/** The fields of the test handler: five outcomes, and no doubt that this is a test. */
export class LaotieTestPayment extends LaotieElement {
  static override styles = [
    ...base,
    css`
      fieldset {
        display: grid;
        gap: 2px;
        padding: 12px 14px;
        border: 1.5px dashed var(--_wheat-ink);
        border-radius: var(--_radius-small);
        background: var(--_wheat-soft);
      }

      legend {
        float: inline-start;
        inline-size: 100%;
        padding: 0;
        margin-block-end: 4px;
        font-weight: 650;
      }

      legend span {
        display: block;
        font-weight: 400;
      }

      label {
        display: flex;
        align-items: center;
        gap: 10px;
        clear: both;
        min-block-size: 34px;
        cursor: pointer;
      }

      input {
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--_ink);
        /* as on the page around it: what gets the focus is not under the foot */
        scroll-margin-block: 12px 216px;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    outcome: { state: true },
  };

  /** What the test bank is to say. */
  declare outcome: (typeof outcomes)[number];

  constructor() {
    super();
    this.outcome = 'approved';
  }

  protected override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.t('pay.test')}<span class="quiet">${this.t('pay.testMore')}</span></legend>
      ${outcomes.map(
        (outcome) => html`<label
          ><input type="radio" name="outcome" value=${outcome} .checked=${this.outcome === outcome} @change=${() => (this.outcome = outcome)} />${this.t(`pay.${outcome}`)}</label
        >`,
      )}
    </fieldset>`;
  }
}
