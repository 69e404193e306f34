import type { Plugin } from 'vite';

const pattern = /(\b[\w$]+)\.createPolicy\((["'])lit-html\2,\s*(\{\s*createHTML:\s*\(?\w+\)?\s*=>\s*\w+,?\s*\})\)/;

/**
 * Lit asks for a Trusted Types policy named `lit-html` when it loads, unguarded: on a page whose allow list lacks the
 * name, or where another copy of Lit already took it, nothing of ours would render. We ask under our own name and go
 * on without a policy when the page refuses.
 */
export function renameLitPolicy(): Plugin {
  let renamed = false;
  return {
    name: 'laotie:rename-lit-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!/lit-html[\\/](development[\\/])?lit-html\.js/.test(id)) return;
      renamed = true;
      return { code: guardPolicy(code), map: null };
    },
    generateBundle() {
      if (!renamed) this.error('lit-html was not in the bundle, so its Trusted Types policy could not be renamed');
    },
  };
}

/**
 * Where the page lists other names but does not require Trusted Types, Lit works without a policy. Where it requires
 * them nothing of ours could render: the module stops here, says why, and the page's own links stay as they are.
 */
const refused =
  "try{document.createElement('template').innerHTML='<!---->'}catch{throw new Error('this page requires Trusted Types; add laotie-html to its list')}return undefined";

/** Replaces the one policy creation in lit-html's source; throws when it is not there to be replaced. */
export function guardPolicy(code: string): string {
  const guarded = code.replace(
    pattern,
    (_all, types: string, _quote, rules: string) =>
      `(()=>{try{return ${types}.createPolicy('laotie-html',${rules})}catch{${refused}}})()`,
  );
  if (guarded === code) throw new Error('lit-html creates its Trusted Types policy in a way this build does not know');
  return guarded;
}
