import { css } from 'lit';

export const checkoutStyles = css`
  .page-form {
    display: grid;
    gap: 18px;
  }

  .page-form:empty {
    display: none;
  }

  section {
    display: grid;
    gap: 12px;
  }

  h3 {
    font-size: var(--_text-lead);
  }

  .fields {
    display: grid;
    gap: 12px;
  }

  @container (min-width: 24em) {
    .fields {
      grid-template-columns: 1fr 1fr;
    }

    .full,
    [data-field$='d_address'],
    [data-field$='t_address'] {
      grid-column: 1 / -1;
    }
  }

  select {
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%), linear-gradient(135deg, currentcolor 50%, transparent 50%);
    background-position:
      calc(50% + var(--_side) * (50% - 17.5px) - 2.5px) 55%,
      calc(50% + var(--_side) * (50% - 17.5px) + 2.5px) 55%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }

  /* there the arrow is taken away with all other pictures */
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }

  option {
    background: var(--_paper);
    color: var(--_ink);
  }

  .choices {
    display: grid;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 12px;
    align-items: center;
    min-block-size: 52px;
    padding: 8px 14px;
    cursor: pointer;
  }

  .choice + .choice {
    border-block-start: 1px solid var(--_line);
  }

  .choice input {
    appearance: auto;
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_ink);
  }

  .choice b {
    font-weight: 600;
  }

  .legal {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    color: var(--_muted);
    font-size: var(--_text-small);
  }

  .wrong {
    color: var(--_chili-ink);
    font-size: var(--_text-note);
    font-weight: 550;
  }

  .done {
    gap: 18px;
  }

  .done .mark {
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
    animation: arrive calc(var(--_motion) * 1.3) var(--_ease-in) both;
  }

  @keyframes arrive {
    from {
      scale: 0.6;
      opacity: 0;
    }
  }

  .done .number {
    padding: 10px 18px;
    border-radius: var(--_radius-small);
    background: var(--_well);
    font-weight: 650;
    font-size: var(--_text-lead);
    user-select: all;
  }

  .done .buttons {
    display: grid;
    gap: 8px;
    inline-size: min(100%, 320px);
  }

  .waiting .spinner {
    inline-size: 40px;
    block-size: 40px;
    border-width: 3px;
    color: var(--_wheat);
  }

  [hidden] {
    display: none;
  }
`;
