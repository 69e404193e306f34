// The key comes behind the # of the address: no server is sent it, and nothing here keeps it.
import { configure } from '/laotie.js';

const key = decodeURIComponent(location.hash.slice(1));
if (key) configure({ endpoint: location.origin, host: async (why) => (why === 'start' ? key : null) });
else document.querySelector('.keyless').hidden = false;
addEventListener('hashchange', () => location.reload());
