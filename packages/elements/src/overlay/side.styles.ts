import { css } from 'lit';

/** A column beside a wide video. */
export const sideStyles = css`
  /* beside the video: paper, with the same pages */
  .root.wide {
    --_tall-fit: contain;
    --_player-edge: 20px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 380px;
  }

  .wide .low {
    gap: 10px;
    padding-inline: 20px;
    padding-block-end: 20px;
  }

  .wide .low > :not(laotie-timeline, .bar) {
    max-inline-size: 400px;
  }

  /* beside the round buttons */
  .wide .low > laotie-timeline {
    margin-inline-end: 112px;
  }

  .wide .top {
    padding: 16px 20px 0;
  }

  .wide .low .bar {
    position: absolute;
    inset-block-end: 20px;
    inset-inline-end: 20px;
  }

  .side {
    position: relative;
    min-block-size: 0;
    background: var(--_paper);
    border-inline-start: 1px solid var(--_line);
    pointer-events: auto;
  }

  .side > laotie-panel {
    position: absolute;
    inset: 0 0 38%;
  }

  .side:has(laotie-comments[silent]) > laotie-panel,
  .deep .side > laotie-panel {
    inset: 0;
  }

  .talk {
    position: absolute;
    inset: 62% 0 0;
    display: flex;
    flex-direction: column;
    padding: 10px 16px 14px;
    border-block-start: 1px solid var(--_line);
  }

  .talk:has([silent]),
  .deep .talk {
    display: none;
  }

  .talk h2 {
    padding-block-end: 4px;
    color: var(--_muted);
    font-size: var(--_text-small);
    font-weight: 600;
  }

  .talk laotie-comments {
    flex: 1;
    min-block-size: 0;
  }
`;
