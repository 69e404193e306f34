import type { FakeOptions } from '@laotie/core/testing';
import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, settled, until } from '../testing/index.ts';
import { ledgerFixture } from '../testing/ledger.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';

const board = (options: FakeOptions): Promise<Scene> => scene(html`<laotie-demand></laotie-demand>`, options);
const says = ({ find }: Scene, text: string) => until(() => words(find('laotie-demand')!).includes(text), text);

describe('a desk without figures', () => {
  it('says so to its author where the page holds no token, and asks for nothing', async () => {
    const stage = await board({ capabilities: { demand: false } });
    await says(stage, 'This page holds no host token');
    await settled(document);
    await axe(stage.find('laotie-demand')!);
    expect(stage.endpoint.calls.filter((call) => call.startsWith('demand'))).to.eql([]);
  });

  it('has its final geometry while it loads', async () => {
    const stage = await board({ fault: (method) => (method === 'demand.read' ? { before: 1e7 } : undefined) });
    await until(() => stage.find('.row .bone'));
    expect(words(stage.find('[role=status]')!)).to.equal('Loading');
    await axe(stage.find('laotie-demand')!);
  });

  it('says that nobody has asked yet', async () => {
    await says(await board({}), 'Nobody has asked for anything yet');
  });

  it('says that it failed, and looks again', async () => {
    let broken = true;
    const { demand } = ledgerFixture({ now: Date.now() });
    const stage = await board({
      demand,
      fault: (method) =>
        broken && method === 'demand.read' ? { error: new CommerceError('unauthorized', 'No') } : undefined,
    });
    await says(stage, 'The figures did not load.');
    await axe(stage.find('laotie-demand')!);
    broken = false;
    stage.find('.blank .button')!.click();
    await until(() => stage.find('.products .kind'));
  });

  it('keeps the last figures while the line is down, and says of when they are', async () => {
    let broken = false;
    const now = Date.now();
    const { demand } = ledgerFixture({ now });
    const stage = await board({
      demand,
      fault: (method) => (broken && method === 'demand.read' ? { lose: 'request' } : undefined),
    });
    await until(() => stage.find('.products .kind'));
    broken = true;
    const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(Date.parse(demand.at));
    await says(stage, `The line is down. These figures are from ${time}.`);
    expect(stage.find('.strip.old')).to.not.equal(null);
    expect(stage.all('.products .row').length).to.equal(6);
    broken = false;
    stage.find('.alert .button')!.click();
    await until(() => !stage.find('.alert'));
  });
});
