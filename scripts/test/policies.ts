import { randomBytes } from 'node:crypto';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const script = '/packages/elements/src/hostile/guest.ts';
/** Needed by whatever the page is: our files, pictures and streams from its own server. */
const own = "connect-src 'self'; img-src 'self'; media-src 'self'";

/** Content security policies that pages have, by name; NONCE stands for the one of the answer. */
export const policies: Readonly<Record<string, string>> = {
  self: "default-src 'self'",
  'nothing but': `default-src 'none'; script-src 'self'; ${own}`,
  'strict dynamic': `default-src 'none'; script-src 'nonce-NONCE' 'strict-dynamic'; ${own}`,
  'no styles': `default-src 'self'; style-src 'none'`,
  'no style elements or attributes': `default-src 'self'; style-src-elem 'none'; style-src-attr 'none'`,
  'no workers, frames, bases, forms': `default-src 'self'; worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'`,
  'trusted types required': `default-src 'self'; require-trusted-types-for 'script'`,
  'ours allowed': `default-src 'self'; require-trusted-types-for 'script'; trusted-types laotie-html`,
  "the host's and ours allowed": `default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html laotie-html`,
  'other names listed, not required': `default-src 'self'; trusted-types hostpolicy`,
  'other names listed and required': `default-src 'self'; require-trusted-types-for 'script'; trusted-types hostpolicy`,
  everything: `default-src 'none'; script-src 'nonce-NONCE' 'strict-dynamic'; ${own}; style-src 'none'; worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types laotie-html`,
};

/** A stranger's page under each policy at `/__policy/<number>`, with the one-script build in it. */
export const servePolicies: Middleware = async (context, next) => {
  const found = /^\/__policy\/(\d+)$/.exec(context.path);
  const policy = found && Object.values(policies)[Number(found[1])];
  if (!policy) return next();
  const nonce = randomBytes(12).toString('base64');
  context.set('content-security-policy', policy.replaceAll('NONCE', nonce));
  context.type = 'html';
  context.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page of its own</title>
<script nonce="${nonce}" type="module" src="${script}"></script></head>
<body><laotie-shop endpoint="fake" show="show_noodle_night">
<laotie-product-card product="p_wok"><a href="https://shop.test/wok">The wok</a></laotie-product-card>
<laotie-overlay><video muted></video></laotie-overlay><laotie-cart></laotie-cart></laotie-shop></body></html>`;
};
