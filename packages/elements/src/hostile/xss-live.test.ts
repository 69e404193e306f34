import '../define.ts';
import '../overlay/parts.ts';
import { liveSinks } from './live-sinks.ts';
import { staysText } from './xss.ts';

describe('markup in texts of shows, comments, failures and tags', function () {
  this.timeout(600_000);
  staysText(liveSinks);
});
