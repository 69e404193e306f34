import { expect, test } from 'vitest';
import { crooked } from './setup/crooked.ts';
import { atTheDoctor, card, complainedOf, complaints, pageOf, said, settles } from './setup/doctor.ts';

atTheDoctor('the doctor, of the page itself', ({ origin, script, open }) => {
  test('says nothing against one that is right, and is not there unless it is asked for', async () => {
    const page = await open(pageOf(script(`?endpoint=${origin()}`)));
    await expect.poll(() => said(page)).toEqual(expect.arrayContaining(['line.ok', 'shop.ok', 'page.ok', 'can.all']));
    expect(await complainedOf(page)).toEqual([]);
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('Everything is in order');
    await page.goto(page.url().replace('?laotie-doctor', ''));
    await page.getByRole('button', { name: 'Choose' }).waitFor();
    expect(await page.locator('laotie-doctor').count()).toBe(0);
  });

  test('a policy that refuses the shop, its pictures, our types', async () => {
    const at = origin();
    const policy = (rest: string) => ({
      'content-security-policy': `default-src 'none'; script-src ${at}; ${rest}`,
    });
    const page = pageOf(script(`?endpoint=${at}`));
    const withPictures = pageOf(script(`?endpoint=${at}`), `<laotie-shop show="latest">${card}</laotie-shop>`);
    const connect = await open(page, policy("connect-src 'self'"));
    await settles(connect, ['policy.refused']);
    expect((await complaints(connect))?.[0]?.params).toMatchObject({ directive: 'connect-src', what: at });

    const pictures = await open(withPictures, policy(`connect-src ${at}`));
    await settles(pictures, ['policy.refused']);
    const params = (await complaints(pictures))?.[0]?.params;
    expect(params).toMatchObject({ directive: 'img-src', what: at });
    expect(params?.['policy']).toContain(`img-src ${at}`);

    const types = await open(page, policy(`connect-src ${at}; img-src ${at}; trusted-types hostpolicy`));
    await settles(types, ['policy.types']);

    // what it says is needed is what is needed
    const recipe = await open(withPictures, {
      'content-security-policy': `default-src 'none'; ${params?.['policy']}`,
    });
    await expect.poll(() => said(recipe)).toEqual(expect.arrayContaining(['policy.ok', 'line.ok', 'show.ok']));
    expect(await complainedOf(recipe)).toEqual([]);
  });

  test('two scripts; one script with two shops is none too many', async () => {
    const other = await crooked(origin());
    const first = script(`?endpoint=${origin()}`);
    const two = await open(pageOf(`${first}${script('', other.origin)}`));
    await expect.poll(() => complainedOf(two)).toContain('copies.scripts');
    const named = await open(pageOf(`${first}${script(`?endpoint=${other.origin}&name=other`)}`));
    await expect.poll(() => said(named)).toContain('copies.ok');
    await settles(named, []);
  });

  test('a show, a product, a shop that nobody knows; tags that are misspelt, unclosed, without what they need', async () => {
    const body = `<laotie-shop show="shwo"><laotie-countdown ends-at="2099-01-01T00:00:00Z"></laotie-countdown></laotie-shop>
      <laotie-product-card product="p_nope"></laotie-product-card>
      <laotie-product-card product-id="p_chili_oil"></laotie-product-card>
      <laotie-shop endpoint="other"><laotie-cart></laotie-cart></laotie-shop>
      <laotie-shop endpoint="https://shop.example"></laotie-shop>
      <laotie-product-crad></laotie-product-crad>
      <laotie-overlay for="vid"></laotie-overlay>
      <laotie-product-card product="p_chili_oil" /><laotie-cart></laotie-cart>`;
    const page = await open(pageOf(script(`?endpoint=${origin()}`), body));
    await settles(page, [
      'product.missing',
      'shop.inTag',
      'shop.name',
      'show.missing',
      'show.unnamed',
      'tag.attribute',
      'tag.inside',
      'tag.needs',
      'tag.target',
      'tag.unknown',
    ]);
  });

  test('a page without a width and a language, a chunk that is missing, a shop that waits', async () => {
    const bare = await open(`<!doctype html><title>A page</title>${script(`?endpoint=${origin()}`)}${card}`);
    await settles(bare, ['page.lang', 'page.viewport']);

    const half = await crooked(origin(), (asked, answer) => {
      if (/chunks\/pages/.test(asked)) Object.assign(answer, { status: 404 });
    });
    const cart = '<laotie-cart></laotie-cart>';
    const without = await open(pageOf(script(`?endpoint=${origin()}`, half.origin), cart));
    await settles(without, ['tag.missing']);

    const waits = await open(pageOf(script(`?endpoint=${origin()}&load=consent`)));
    await settles(waits, ['shop.consent']);
    const asked: string[] = [];
    waits.on('request', (request) => asked.push(request.url()));
    await waits.reload();
    await settles(waits, ['shop.consent']);
    expect(asked.filter((url) => /well-known|catalog/.test(url))).toEqual([]);
  });
});
