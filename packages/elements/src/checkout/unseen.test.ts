import { expect } from 'chai';
import { Unseen } from './unseen.ts';

describe('what the endpoint has not seen', () => {
  it('is what was typed since it was last told', async () => {
    const unseen = new Unseen();
    unseen.typed('email', 'mei@');
    unseen.typed('last_name', 'Li');
    await unseen.show(async () => unseen.typed('email', 'mei@example.com'));
    expect(unseen.has('last_name')).to.equal(false);
    expect(unseen.has('email'), 'typed while it was told').to.equal(true);
    await unseen.show(async () => {});
    expect(unseen.has('email')).to.equal(false);
  });
});
