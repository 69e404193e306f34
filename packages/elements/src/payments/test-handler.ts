import type { PaymentHandler } from '@laotie/protocol';
import { define } from '../base/define.ts';
import { LaotieTestPayment } from './test-payment.ts';

/** Takes no money: the buyer chooses what the bank would say. For demos, tests and whoever connects a back end. */
export const testHandler: PaymentHandler = {
  name: 'dev.laotie.payment.test',
  async mount(host) {
    define('laotie-test-payment', LaotieTestPayment);
    const fields = new LaotieTestPayment();
    host.append(fields);
    return {
      instrument: async () => ({
        id: 'test',
        handler_id: 'dev.laotie.payment.test',
        type: 'test',
        credential: { type: 'token', token: fields.outcome },
      }),
      destroy: () => fields.remove(),
    };
  },
};
