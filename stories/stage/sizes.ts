import { adopt } from './adopt.ts';

adopt(`
  .sheet { max-inline-size: 400px; }
  /* the page's own width counts, too: in its middle there is none to take a share of */
  .phone { display: block; inline-size: min(390px, 100vi - 2rem); max-inline-size: 100%; block-size: 844px; border-radius: 28px; overflow: hidden; }
  .desk { display: block; inline-size: 100%; block-size: 760px; }
  .embed { display: block; inline-size: min(480px, 100vi - 2rem); max-inline-size: 100%; block-size: 270px; }
  .feed { display: block; inline-size: min(360px, 100vi - 2rem); max-inline-size: 100%; block-size: 420px; }
  .column { display: block; inline-size: min(380px, 100vi - 2rem); max-inline-size: 100%; block-size: 640px; }
  .clock { --laotie-countdown-size: 34px; --laotie-countdown-weight: 650; }
  .tile { max-inline-size: 300px; }
  .spot { max-inline-size: 400px; padding: 20px; border-radius: 20px; background: linear-gradient(#e9c07a, #3a1f10); }
  .spot .feed { inline-size: 100%; }
  .phone video, .desk video, .embed video, video.phone { background: #3a1f10; }
  .fills > * { display: block; inline-size: 100%; block-size: 100%; }
  .aside { margin: 12px 0 0; color: light-dark(#6b6258, #b3a99c); font: 14px/1.5 system-ui, sans-serif; }
`);
