import '../define.ts';
import { shopSinks } from './shop-sinks.ts';
import { staysText } from './xss.ts';

describe('markup in texts of goods, carts and orders', function () {
  this.timeout(600_000);
  staysText(shopSinks);
});
