import type { CDPSession, Page } from 'playwright-core';

/** On what pictures depend besides the stories. */
export interface Environment {
  /** Chromium's major version. */
  chromium: string;
  /** By script: the families that the page's own font ends in here. */
  fonts: Record<string, string>;
}

const samples = { latin: 'Chili oil, 280 g', latinExtended: '⟦Çĥîľî öîľ⟧', chinese: '油泼辣子', arabic: 'زيت الفلفل' };

/** What this browser draws with on this machine. */
export async function environmentOf(page: Page): Promise<Environment> {
  const version = page.context().browser()?.version() ?? '';
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const fonts: Record<string, string> = {};
  for (const [script, text] of Object.entries(samples)) {
    await page.evaluate((text) => {
      const sample = Object.assign(document.createElement('p'), { id: 'sample', textContent: text });
      sample.setAttribute('style', 'font: 16px system-ui, sans-serif');
      document.querySelector('#sample')?.remove();
      document.documentElement.append(sample);
      // fonts are chosen when it is drawn
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, text);
    const used = await fontsOf(devtools, '#sample');
    fonts[script] = used
      .map(({ familyName }) => familyName)
      .sort()
      .join(', ');
  }
  await devtools.detach();
  await page.evaluate(() => document.querySelector('#sample')?.remove());
  return { chromium: version.split('.')[0] ?? '', fonts };
}

/** The fonts that it is drawn with; on a busy machine nobody knows them at once. */
async function fontsOf(devtools: CDPSession, selector: string) {
  for (let tries = 0; tries < 1000; tries++) {
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.length > 0) return fonts;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`No font is known for ${selector}`);
}

/** In what two environments differ, in words; nothing where they are alike. */
export function differs(taken: Environment, here: Environment): string | undefined {
  const parts: [string, string | undefined, string | undefined][] = [
    ['Chromium', taken.chromium, here.chromium],
    ...Object.keys(samples).map((script): [string, string | undefined, string | undefined] => [
      `the font for ${script}`,
      taken.fonts[script],
      here.fonts[script],
    ]),
  ];
  const unlike = parts.filter(([, then, now]) => then !== now);
  if (unlike.length === 0) return undefined;
  const list = unlike.map(([what, then, now]) => `${what} is ${now}, not ${then}`).join('; ');
  return `the pictures were taken where things look otherwise: ${list}. Taken anew by: npm run pictures -- stories`;
}
