import type { FakeOptions } from '@laotie/core/testing';
import { CommerceError, type Demand } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, press, settled, until, viewport } from '../testing/index.ts';
import { ledgerFixture } from '../testing/ledger.ts';
import { hasFocus, type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';
import { kindOf, stack, trendOf } from './kinds.ts';

const desk = html`<laotie-demand></laotie-demand>`;
const ledger = () => ledgerFixture({ now: Date.now(), art: `${location.origin}/none/` });

interface Board extends Scene {
  demand: Demand;
  rows(list: string): string[];
  /** The next figures, as soon as they are read. */
  next(change: (demand: Demand) => void): Promise<void>;
}

async function board(options: FakeOptions = {}, change: (demand: Demand) => void = () => {}): Promise<Board> {
  const { demand, asks } = ledger();
  change(demand);
  const stage = await scene(desk, { demand, asks, ...options });
  await until(() => stage.find('.strip dd')?.textContent?.trim());
  return {
    ...stage,
    demand,
    rows: (list) => stage.all(`${list} [data-row]`).map((row) => row.dataset['row'] as string),
    next: async (change) => {
      const changed = structuredClone(stage.endpoint.ledger.demand);
      change(changed);
      changed.version += '+';
      stage.endpoint.ledger.set(changed);
      await until(() => stage.shop.demand?.demand.peek()?.version === changed.version, 'the next figures');
      await settled(document);
    },
  };
}

describe('<laotie-demand>', () => {
  it('is accessible: busy, empty, and with a sheet open', async () => {
    const { find } = await board();
    await axe(find('laotie-demand')!);
    find('.wish .button')!.click();
    await until(() => find('.asks li'));
    await axe(find('laotie-demand')!);
    const none = await board({}, (demand) => Object.assign(demand, { products: [], topics: [] }));
    await axe(none.find('laotie-demand')!);
  });

  it('says in words and numbers what the picture shows', async () => {
    const { all, find, demand } = await board();
    const rows = all('.products .row');
    const sorted = demand.products.toSorted((a, b) => b.askers - a.askers).slice(0, rows.length);
    expect(rows.length).to.equal(6);
    for (const [at, product] of sorted.entries()) {
      const row = rows[at]!;
      const parts = stack(product);
      expect(words(row.querySelector('.sum')!)).to.contain(String(product.askers));
      expect([...row.querySelectorAll('.kind b')].map((n) => Number(n.textContent))).to.eql(parts.map((p) => p.askers));
      const drawn = [...row.querySelectorAll('rect')];
      expect(drawn.map((rect) => rect.getAttribute('class'))).to.eql(parts.map(({ kind }) => `k-${kindOf(kind)}`));
      const whole = parts.reduce((sum, { askers }) => sum + askers, 0);
      for (const [nth, rect] of drawn.entries())
        expect(Number.parseFloat(rect.getAttribute('width')!)).to.be.closeTo((parts[nth]!.askers / whole) * 100, 0.06);
      const trend = trendOf(product);
      expect(Boolean(row.querySelector('.trend')), product.title).to.equal(trend !== undefined);
      if (trend) expect(words(row.querySelector('.trend')!)).to.match(new RegExp(`^${trend}`, 'i'));
    }
    const table = [...find('.minutes table tbody')!.querySelectorAll('td')].map((cell) => Number(cell.textContent));
    expect(table).to.eql(demand.minutes.map(({ asks }) => asks));
    expect(words(find('.minutes figcaption')!)).to.contain(`at most ${Math.max(...table)}`);
  });

  it('draws a bubble with the area of its wish', async () => {
    const { all, demand } = await board();
    const open = demand.topics.filter(({ kind, state }) => kind === 'sourcing' && state !== 'declined');
    const radii = all('.bubble circle').map((circle) => Number(circle.getAttribute('r')));
    expect((radii[1]! / radii[0]!) ** 2).to.be.closeTo(open[1]!.askers / open[0]!.askers, 0.02);
    expect(all('.wish').map((card) => words(card.querySelector('.facts')!).split(' ')[0])).to.eql(
      open.map(({ askers }) => String(askers)),
    );
  });

  it('shows all products when asked to', async () => {
    const { all, find, demand } = await board();
    find('.products + .button')!.click();
    await until(() => all('.products .row').length === demand.products.length);
  });

  it('counts all shows of the seller when asked to', async () => {
    const { find, all, shop } = await board();
    const [, seller] = all<HTMLButtonElement>('.span .way');
    seller!.focus();
    seller!.click();
    await until(() => shop.demand!.span.value === 'seller' && find('.products .row'));
    expect(seller!.getAttribute('aria-pressed')).to.equal('true');
    expect(hasFocus(seller!), 'the switch keeps its focus').to.equal(true);
  });
});

describe('a trend', () => {
  const of = (recent: number, before: number) => trendOf({ askers: 9, recent, before });

  it('is what chance alone does not make', () => {
    expect([of(30, 20), of(2, 0), of(12, 20), of(1, 0), of(9, 9), of(11, 9), of(0, 0)]).to.eql([
      'rising',
      'rising',
      'falling',
      'steady',
      'steady',
      'steady',
      undefined,
    ]);
  });
});

describe('the order of the desk', () => {
  const overtake = (demand: Demand) => {
    demand.products.at(-1)!.askers = 900;
  };

  it('follows the figures', async () => {
    const { rows, next, demand } = await board();
    const last = demand.products.at(-1)!.product_id;
    await next(overtake);
    expect(rows('.products')[0]).to.equal(last);
  });

  it('stays while something in it has focus, and is made anew afterwards', async () => {
    const { rows, next, all, find, demand } = await board();
    const before = rows('.products');
    const button = all<HTMLButtonElement>('.products .kind')[0]!;
    button.focus();
    await next(overtake);
    expect(rows('.products')).to.eql(before);
    expect(hasFocus(button)).to.equal(true);
    find('.span .way')!.focus();
    await until(() => rows('.products')[0] === demand.products.at(-1)!.product_id, 'the new order');
  });

  it('stays while the host points at it; what is new comes at the end', async () => {
    const { rows, next, find } = await board();
    const before = rows('.wishes');
    const list = find('.wishes')!;
    list.dispatchEvent(new PointerEvent('pointerenter'));
    await next(({ topics }) => {
      topics.unshift({ ...topics[0]!, id: 't_new', title: 'A brush for the wok', askers: 500 });
    });
    expect(rows('.wishes')).to.eql([...before, 't_new']);
    list.dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => rows('.wishes')[0] === 't_new', 'the new order');
  });
});

describe('the comments behind a figure', () => {
  it('come page by page, newest first, and focus goes back to where it came from', async () => {
    const { all, find, endpoint } = await board();
    const opener = find<HTMLButtonElement>('.wish .open')!;
    opener.focus();
    opener.click();
    await until(() => all('.asks li').length === 20);
    expect(hasFocus(find('dialog h2')!), 'reading starts at the title').to.equal(true);
    expect(words(all('.asks li')[0]!)).to.match(/^Mei .+ can you sell that blue spoon\?$/);
    const times = () => all('.asks time').map((time) => Date.parse(time.getAttribute('datetime')!));
    find('.asks > .button')!.click();
    await until(() => all('.asks li').length === 40);
    find('.asks > .button')!.click();
    await until(() => all('.asks li').length === 45 && !find('.asks > .button'), 'the last page');
    expect(times()).to.eql(times().toSorted((a, b) => b - a));
    expect(endpoint.calls.filter((call) => call === 'demand.asks').length).to.equal(3);
    await press('Escape');
    await until(() => !find('dialog') && hasFocus(opener), 'the way back');
  });

  it('can be asked for again after a fault, and for one kind only', async () => {
    const { find, all } = await board({
      fault: (method, count) =>
        method === 'demand.asks' && count === 1 ? { error: new CommerceError('not_found', 'No') } : undefined,
    });
    find('.row .open')!.click();
    const again = await until(() => find<HTMLButtonElement>('.asks [role=alert] + .button'));
    again.click();
    await until(() => words(find('.asks')!).includes('No comments'));
    const kind = all<HTMLButtonElement>('dialog .way')[1]!;
    kind.click();
    await until(() => kind.getAttribute('aria-pressed') === 'true');
  });

  it('stand beside the figures where there is room', async () => {
    await viewport(1440, 900);
    const { find } = await board();
    find('.row .open')!.click();
    const dialog = await until(() => find<HTMLDialogElement>('dialog.beside'));
    expect(dialog.open && !dialog.matches(':modal')).to.equal(true);
    expect(find('.aside')!.inert).to.equal(true);
    await press('Escape');
    await until(() => !find('dialog') && !find('.aside')!.inert);
    await viewport(800, 600);
  });
});
