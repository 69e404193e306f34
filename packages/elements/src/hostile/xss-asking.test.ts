import '../define.ts';
import { askingSinks } from './asking-sinks.ts';
import { staysText } from './xss.ts';

describe('markup in texts of answers, replies and the seller’s desk', function () {
  this.timeout(600_000);
  staysText(askingSinks);
});
