// What a page with its own player writes: start its own hls.js, then tell the shop's playhead where the picture is.
import Hls from '/demo/vendor/hls.js';

const video = document.getElementById('tv');
const element = document.getElementById('shop');
const hls = new Hls({ enableWorker: false, backBufferLength: 30 });
hls.loadSource('/demo/stream/live.m3u8');
hls.attachMedia(video);
video.play().catch(() => {}); // a browser that refuses autoplay leaves the page's own controls

await customElements.whenDefined('laotie-shop');
await element.updateComplete;
element.shop.playhead.attach(hls);
setInterval(() => {
  document.getElementById('rung').textContent = `playhead.rung = ${element.shop.playhead.rung.value}`;
}, 1000);
