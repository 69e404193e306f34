import type { FakeOptions } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, press, until } from '../testing/index.ts';
import { ledgerFixture } from '../testing/ledger.ts';
import { hasFocus, type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';
import type { Topic } from '@laotie/protocol';

async function board(options: FakeOptions = {}): Promise<Scene & { topic(id: string): Topic }> {
  const { demand, asks } = ledgerFixture({ now: Date.now(), art: `${location.origin}/none/` });
  const stage = await scene(html`<laotie-demand></laotie-demand>`, { demand, asks, ...options });
  await until(() => stage.find('.wishes [data-row]'));
  return { ...stage, topic: (id) => stage.endpoint.ledger.demand.topics.find((topic) => topic.id === id)! };
}

/** Opens the spoon with one of its forms. */
async function begin({ find, all }: Scene, action: string): Promise<void> {
  find('[data-row=t_spoon] .button.icon')!.click();
  const way = await until(() => all('dialog .way').find((each) => each.textContent.trim() === action), action);
  way.click();
  await until(() => way.getAttribute('aria-pressed') === 'true');
}

function write({ find }: Scene, name: string, value: string): void {
  const input = find<HTMLInputElement>(`dialog [name=${name}]`)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const send = ({ find }: Scene) => find<HTMLFormElement>('dialog form')!.requestSubmit();
const value = ({ find }: Scene, name: string) => find<HTMLInputElement>(`dialog [name=${name}]`)?.value;
/** The next decision's answer never comes, however often it is asked for. */
const lost: FakeOptions['fault'] = (method) => (method === 'demand.decide' ? { lose: 'request' } : undefined);

describe('listing a wish', () => {
  it('puts it on the shelf of the show, and says so', async () => {
    const stage = await board();
    await begin(stage, 'List it');
    expect(value(stage, 'title')).to.equal('Blue spoon');
    write(stage, 'title', 'Blue-rim spoon');
    write(stage, 'price-USD', '12.80');
    await until(() => words(stage.find('dialog')!).includes('Viewers see $12.80'));
    write(stage, 'quantity', '40');
    write(stage, 'image_url', '/spoon.svg');
    send(stage);
    const done = await until(() => stage.find('dialog .done'));
    await until(() => hasFocus(done), 'focus on what was done');
    expect(stage.topic('t_spoon').state).to.equal('listed');
    const { product_id } = stage.topic('t_spoon');
    const [product] = await stage.endpoint.catalog.lookup([product_id!]);
    expect(product!.title).to.equal('Blue-rim spoon');
    expect(product!.variants[0]!.price).to.eql({ amount: 1280, currency: 'USD' });
    expect(product!.variants[0]!.availability?.quantity).to.equal(40);
    expect(product!.media![0]!.url).to.equal(`${location.origin}/spoon.svg`);
    await until(() => stage.shop.show!.items.value.some((item) => item.product_id === product_id), 'it on the shelf');
    await press('Escape');
    await until(() => !stage.find('.wishes [data-row=t_spoon]'), 'the wish to be settled');
    expect(words(stage.find('.settled')!)).to.contain('On sale');
  });

  it('reads a price as people write it, and says what is wrong with one that is none', async () => {
    const stage = await board();
    await begin(stage, 'List it');
    for (const [typed, seen] of [
      ['12,80', '$12.80'],
      ['$12', '$12.00'],
      ['1,280', '$1,280.00'],
    ] as const) {
      write(stage, 'price-USD', typed);
      await until(() => words(stage.find('dialog')!).includes(`Viewers see ${seen}`), typed);
    }
    write(stage, 'price-USD', 'a few');
    write(stage, 'quantity', 'many');
    send(stage);
    await until(() => hasFocus(stage.find('[name=price-USD][aria-invalid]')), 'focus on the first mistake');
    expect(words(stage.find('[data-field=quantity]')!)).to.contain('A whole number');
    expect(stage.endpoint.calls).to.not.include('demand.decide');
  });

  it('has a price in each currency of the shop, of which the first is needed', async () => {
    const stage = await board();
    await begin(stage, 'List it');
    expect(stage.all<HTMLInputElement>('dialog [inputmode=decimal]').map(({ name }) => name)).to.eql([
      'price-USD',
      'price-EUR',
      'price-CNY',
    ]);
    const said = (name: string) => words(stage.find(`[data-field=${name}]`)!);
    expect(said('price-CNY')).to.contain('Empty: viewers who pay in CNY do not see it');
    write(stage, 'price-CNY', '一点');
    send(stage);
    await until(() => hasFocus(stage.find('[name=price-USD][aria-invalid]')), 'focus on the first mistake');
    expect(said('price-CNY')).to.match(/A price such as .*12\.80/);
    expect(stage.find('[name=price-EUR][aria-invalid]')).to.equal(null);
    write(stage, 'price-CNY', '98');
    write(stage, 'price-USD', '12.80');
    await until(() => /Viewers see .*98\.00/.test(said('price-CNY')));
    await axe(stage.find('laotie-demand')!);
    const sent: unknown[] = [];
    const { decide } = stage.shop.demand!;
    stage.shop.demand!.decide = (id, decision) => {
      sent.push(decision.product);
      return decide(id, decision);
    };
    send(stage);
    await until(() => stage.find('dialog .done'));
    expect(sent).to.eql([
      {
        title: 'Blue spoon',
        price: { amount: 1280, currency: 'USD' },
        prices: [{ amount: 9800, currency: 'CNY' }],
      },
    ]);
  });

  it('has one price in the currency of the shelf, where the endpoint does not say which there are', async () => {
    const { demand } = ledgerFixture({ now: Date.now() });
    const { currencies: _, ...without } = demand;
    const stage = await board({ demand: without });
    await begin(stage, 'List it');
    write(stage, 'price', '12.80');
    await until(() => words(stage.find('dialog')!).includes('Viewers see $12.80'));
    expect(stage.all('dialog [inputmode=decimal]').length).to.equal(1);
    send(stage);
    await until(() => stage.find('dialog .done'));
    const [product] = await stage.endpoint.catalog.lookup([stage.topic('t_spoon').product_id!]);
    expect(product!.variants[0]!.price).to.eql({ amount: 1280, currency: 'USD' });
  });

  it('loses nothing when it fails, and can be sent again', async () => {
    let fault: FakeOptions['fault'] | undefined = (method) =>
      method === 'demand.decide' ? { answer: Promise.reject(new Error('down')) } : undefined;
    const stage = await board({ fault: (method, count) => fault?.(method, count) });
    await begin(stage, 'List it');
    write(stage, 'price-USD', '12.80');
    send(stage);
    const again = await until(() => stage.find<HTMLButtonElement>('dialog .alert .button'));
    expect(value(stage, 'price-USD')).to.equal('12.80');
    await press('Escape');
    await until(() => !stage.find('dialog'));
    stage.find('[data-row=t_spoon] .button.icon')!.click();
    await until(() => value(stage, 'price-USD') === '12.80', 'the draft');
    fault = undefined;
    expect(again.isConnected).to.equal(false);
    stage.find('dialog .alert .button')!.click();
    await until(() => stage.find('dialog .done'));
    expect(stage.topic('t_spoon').state).to.equal('listed');
  });

  it('is busy until it is done, and is sent once', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const stage = await board({
      fault: (method) => (method === 'demand.decide' ? { after: 1 } : undefined),
      wait: () => answered,
    });
    await begin(stage, 'List it');
    write(stage, 'price-USD', '5');
    send(stage);
    await until(() => stage.find('dialog form [aria-busy=true]'));
    send(stage);
    answer();
    await until(() => stage.find('dialog .done'));
    expect(stage.endpoint.calls.filter((call) => call === 'demand.decide').length).to.equal(1);
  });
});

describe('what else becomes of a wish', () => {
  it('is a pre-order that says when it ships', async () => {
    const stage = await board();
    await begin(stage, 'Pre-order');
    write(stage, 'price-USD', '9');
    send(stage);
    await until(() => stage.find('[name=shipping_window][aria-invalid]'));
    write(stage, 'shipping_window', 'Ships from 1 December');
    send(stage);
    await until(() => stage.find('dialog .done'));
    const [product] = await stage.endpoint.catalog.lookup([stage.topic('t_spoon').product_id!]);
    expect(product!.metadata?.['shipping_window']).to.equal('Ships from 1 December');
  });

  it('is a waiting list, and open again', async () => {
    const stage = await board();
    await begin(stage, 'Waiting list');
    write(stage, 'text', 'The potter is asked');
    send(stage);
    await until(() => stage.topic('t_spoon').state === 'waiting_list' && stage.find('dialog .done'));
    expect(stage.topic('t_spoon').text).to.equal('The potter is asked');
    const reopen = stage.all('dialog .way').find((way) => way.textContent === 'Reopen')!;
    reopen.click();
    await until(() => stage.topic('t_spoon').state === 'open');
  });

  it('is on the shelf again with one press, where it was listed in another show', async () => {
    const stage = await board();
    await begin(stage, 'List it');
    write(stage, 'price-USD', '5');
    send(stage);
    await until(() => stage.find('dialog .done'));
    await press('Escape');
    const { show } = stage.shop.show!;
    const items = show.value!.items.filter(({ product_id }) => product_id !== stage.topic('t_spoon').product_id);
    stage.endpoint.push({ type: 'show.set', data: { ...show.value!, items } });
    const shelve = await until(() =>
      stage.all('[data-row=t_spoon] .button').find((button) => words(button).startsWith('Put on the shelf')),
    );
    shelve.click();
    await until(() => show.value!.items.length === items.length + 1, 'it on the shelf');
    await until(() => !stage.find('.wishes [data-row=t_spoon]'), 'the wish to be settled');
  });

  it('is to be one with another', async () => {
    const stage = await board();
    await begin(stage, 'Same as…');
    send(stage);
    await until(() => stage.find('.same .note'));
    const box = stage.find<HTMLInputElement>('.same input[value=t_board]')!;
    box.click();
    send(stage);
    await until(() => stage.find('dialog .done'));
    expect(stage.topic('t_spoon').askers).to.equal(121);
    await until(() => !stage.find('[data-row=t_board]'));
  });
});

describe('an open question', () => {
  const box = (stage: Scene) => stage.find<HTMLTextAreaElement>('[data-row=q_hot] textarea')!;
  const type = (stage: Scene, text: string) => {
    box(stage).value = text;
    box(stage).dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('is answered where it stands, and stays there while focus is near', async () => {
    const stage = await board();
    box(stage).focus();
    type(stage, 'Less than it looks');
    stage.find('[data-row=q_hot] form .button')!.click();
    await until(
      () =>
        words(stage.find('[data-row=q_hot]')!).includes('Less than it looks') && stage.find('[data-row=q_hot] .done'),
    );
    await until(() => hasFocus(stage.find('[data-row=q_hot] .open')!), 'focus on the question');
    expect(stage.topic('q_hot')).to.include({ state: 'answered', text: 'Less than it looks' });
    stage.find('.span .way')!.focus();
    await until(() => !stage.find('[data-row=q_hot]'));
  });

  it('keeps the answer when it does not go through', async () => {
    const stage = await board({ fault: lost, capabilities: { native: { idempotency: false, revisions: false } } });
    type(stage, 'Less than it looks');
    stage.find<HTMLFormElement>('[data-row=q_hot] form')!.requestSubmit();
    await until(() => stage.find('[data-row=q_hot] .button')!.getAttribute('aria-busy') === 'true');
    expect(box(stage).value).to.equal('Less than it looks');
  });
});
