import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import statics from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Moment, type PageName, page, pageNames } from './pages.ts';
import { contentSecurityPolicy } from './policy.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bundle = here('../../dist/cdn/');

/** The pages, their files, the stream's segments and the one-script bundle, all beside the endpoint's own routes. */
export function serveSite(app: FastifyInstance, moment: (origin: string) => Moment): void {
  app.register(statics, { root: here('../'), prefix: '/demo/', serve: false });

  const html = (reply: FastifyReply, text: string) =>
    reply.type('text/html; charset=utf-8').header('Content-Security-Policy', contentSecurityPolicy).send(text);
  const routes: [path: string, name: PageName][] = [
    ['/', 'index'],
    ['/demo/desk/', 'desk'],
    ...pageNames.map((name): [string, PageName] => [`/demo/${name}/`, name]),
  ];
  for (const [path, name] of routes) {
    app.get<{ Querystring: { show?: string } }>(path, async (request, reply) => {
      const now = moment(`${request.protocol}://${request.host}`);
      return html(reply, page(name, name === 'replay' ? { ...now, replay: request.query.show ?? now.replay } : now));
    });
  }

  for (const file of ['site.css', 'site.js', 'video.js', 'desk.css', 'desk.js']) {
    app.get(`/demo/${file}`, (_, reply) => reply.sendFile(`pages/${file}`));
  }
  const hls = readFileSync(createRequire(import.meta.url).resolve('hls.js/dist/hls.mjs'));
  app.get('/demo/vendor/hls.js', (_, reply) => reply.type('text/javascript').send(hls));

  const files = (root: string, prefix: string, immutable: boolean) =>
    app.register(statics, {
      root,
      prefix,
      decorateReply: false,
      setHeaders: (reply: FastifyReply) => {
        reply.header('Access-Control-Allow-Origin', '*');
        reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
        reply.header('Cache-Control', immutable ? 'max-age=31536000, immutable' : 'no-cache');
      },
    });
  files(here('../art/'), '/demo/art/', false);
  files(here('../stream/media/'), '/demo/stream/media/', true);
  files(bundle, '/', false);
}
