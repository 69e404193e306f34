import '../define.ts';
import '../doctor/define.ts';
import { doctorSinks } from './doctor-sinks.ts';
import { staysText } from './xss.ts';

describe('markup in what the doctor finds', function () {
  this.timeout(600_000);
  staysText(doctorSinks);
});
