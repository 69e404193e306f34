// What a page does with a connector: say once where the shop is, and register the elements it uses.
import { configure } from '@laotie/elements';
import '@laotie/elements/product-card/define';
import { cornerShop } from './connector.ts';

const shop = new URLSearchParams(location.search).get('shop') ?? 'http://localhost:8090';
configure({ endpoint: cornerShop(shop) });
