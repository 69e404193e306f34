// What Biome cannot see: the HTML and CSS inside Lit templates, and what our code may never do in somebody's page.
import parser from '@babel/eslint-parser';
import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import { noPhysical } from './scripts/lint/physical.js';

const html = 'TaggedTemplateExpression[tag.name=/^(html|svg|staticHtml)$/] > TemplateLiteral > TemplateElement';
const css = 'TaggedTemplateExpression[tag.name="css"] > TemplateLiteral > TemplateElement';
const globals = '/^(window|globalThis|self)$/';

/** Strings become markup, style or code in none of these ways. */
const markup = [
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)/]',
    message: 'Text from outside stays text: no unsafe directives.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static|CSS)$/]',
    message: 'Text from outside stays text: no unsafe directives.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe)$/]',
    message: 'Render with a Lit template, or set textContent.',
  },
  {
    selector:
      'CallExpression[callee.name=/^set(Timeout|Interval)$/]:matches([arguments.0.type="Literal"], [arguments.0.type="TemplateLiteral"])',
    message: 'Timers take functions, not code in strings.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
    message: 'No document.write.',
  },
];

const templates = [
  {
    selector: `${html}[value.raw=/\\sstyle\\s*=/]`,
    message: 'Strict CSP forbids style attributes: use a class or a part.',
  },
  { selector: `${html}[value.raw=/<style[\\s>]/i]`, message: 'Strict CSP forbids <style>: use static styles.' },
  { selector: `${html}[value.raw=/<script[\\s>]/i]`, message: 'Templates hold no scripts.' },
  { selector: `${html}[value.raw=/\\son[a-z]+\\s*=/]`, message: 'Strict CSP forbids on… attributes: use @event.' },
  { selector: `${css}[value.raw=/\\d\\s*rem\\b/]`, message: 'rem belongs to the host page: use em, px or a token.' },
];

/** A theme reaches everything only if nothing is said beside it. */
const literals = [
  {
    selector: `${css}[value.raw=/#[0-9a-f]{3,8}\\b|\\b(rgba?|hsla?|hwb|(ok)?lab|(ok)?lch|color)\\((?!from )/i]`,
    message: 'Colours are tokens: use one, or mix it from some.',
  },
  {
    selector: `${css}[value.raw=/radius:\\s*[\\d.]+px/]`,
    message: 'Corners are tokens: --_radius, -small, -tiny, -round.',
  },
  { selector: `${css}[value.raw=/transition:[^;]*\\dm?s\\b/]`, message: 'Movements last a multiple of --_motion.' },
];

const footprint = [
  { selector: `AssignmentExpression[left.object.name=${globals}]`, message: 'Nothing of ours hangs on window.' },
  {
    selector: `CallExpression[callee.object.name=/^(Object|Reflect)$/][callee.property.name=/^(assign|defineProperty|defineProperties|set)$/][arguments.0.name=${globals}]`,
    message: 'Nothing of ours hangs on window.',
  },
];

/** Asking whether there is a page (`typeof document`) is no DOM yet; reading or changing it is. */
const noDom = {
  meta: { type: 'problem', schema: [], messages: { dom: 'The shop knows no DOM: elements do.' } },
  create: (context) => ({
    'Program:exit'(program) {
      for (const { identifier } of context.sourceCode.getScope(program).through) {
        const known = /^(document|window|customElements|HTMLElement)$/.test(identifier.name);
        const asked = identifier.parent?.operator === 'typeof';
        if (known && !asked) context.report({ node: identifier, messageId: 'dom' });
      }
    },
  }),
};

const tests = ['**/*.test.ts', 'packages/elements/src/testing/**'];

export default [
  { ignores: ['**/dist/**', 'storybook-static/**', '.data/**', '.cache/**', 'docs/**'] },
  {
    files: ['**/*.{ts,js,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parser,
      parserOptions: { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ['typescript'] } } },
    },
  },
  { files: ['**/*.{ts,js,mjs}'], ignores: tests, rules: { 'no-eval': 'error', 'no-new-func': 'error' } },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    plugins: { lit, 'lit-a11y': a11y },
    settings: { litHtmlSources: true },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/quoted-expressions': 'error',
      ...a11y.configs.recommended.rules,
      // it takes backdrops of dialogs and delegated clicks for buttons; axe and the keyboard suites see the real thing
      'lit-a11y/click-events-have-key-events': 'off',
      // it reads text nodes for emoji and asks for roles that our icons already have
      'lit-a11y/accessible-emoji': 'off',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: tests,
    plugins: { laotie: { rules: { 'no-physical': noPhysical } } },
    rules: {
      'no-restricted-syntax': ['error', ...markup, ...templates, ...literals, ...footprint],
      'laotie/no-physical': 'error',
    },
  },
  // what is made from the tokens, and what must be readable where a page's look is broken
  {
    files: ['packages/elements/src/base/tokens.ts', 'packages/elements/src/doctor/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...markup, ...templates, ...footprint] },
  },
  {
    files: ['packages/{protocol,core}/src/**/*.ts'],
    ignores: tests,
    plugins: { laotie: { rules: { 'no-dom': noDom } } },
    rules: { 'no-restricted-syntax': ['error', ...markup, ...footprint], 'laotie/no-dom': 'error' },
  },
];
