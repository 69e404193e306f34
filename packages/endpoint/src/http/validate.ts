import type { Message } from '@laotie/protocol';
import type { SchemaName } from '@laotie/protocol/schemas';
import { schemas } from '@laotie/protocol/schemas';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { Refusal } from '../services/refusal.ts';

const MAX_MESSAGES = 10;

/** Addresses that a browser may follow: http(s), or a path on the endpoint's own site. */
function isWebAddress(value: string): boolean {
  if (/^\/(?![/\\])/.test(value)) return true;
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** A validator with our formats; `schemas` go in as they are. */
export function createAjv(options: { allErrors?: boolean } = {}): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: options.allErrors ?? false, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addFormat('uri', { type: 'string', validate: isWebAddress });
  return ajv;
}

const ajv = createAjv({ allErrors: true }).addSchema(schemas, 'protocol');
const compiled = new Map<SchemaName, ValidateFunction>();

/** A check of one body, compiled once. It hands the value back typed, or refuses with every field at fault. */
export function bodyOf<T>(name: SchemaName): (body: unknown) => T {
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `protocol#/definitions/${name}` });
  compiled.set(name, validate);
  return (body) => {
    if (validate(body)) return body as T;
    throw misfit(validate.errors ?? []);
  };
}

export function misfit(errors: readonly ErrorObject[]): Refusal {
  const messages = errors
    .slice(0, MAX_MESSAGES)
    .map(
      (error): Message => ({
        type: 'error',
        code: 'invalid',
        content: sentence(error),
        path: pathOf(error),
        severity: 'recoverable',
      }),
    );
  const first = messages[0];
  return new Refusal(400, 'invalid', {
    ...(first && { detail: `${first.path ?? '$'}: ${first.content}`, path: first.path ?? '$' }),
    messages,
  });
}

const sentence = (error: ErrorObject): string =>
  error.keyword === 'required' ? 'is needed' : (error.message ?? 'does not fit');

/** JSON Pointer → RFC 9535 JSONPath; a missing member is named itself. */
function pathOf(error: ErrorObject): string {
  const names = error.instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const missing = (error.params as { missingProperty?: string }).missingProperty;
  return [...names, ...(missing === undefined ? [] : [missing])].reduce((path, name) => {
    if (/^\d+$/.test(name)) return `${path}[${name}]`;
    return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}['${name.slice(0, 60)}']`;
  }, '$');
}

/** For what a schema cannot say. */
export function refuseField(path: string, content: string): Refusal {
  return new Refusal(400, 'invalid', {
    detail: `${path}: ${content}`,
    path,
    messages: [{ type: 'error', code: 'invalid', content, path, severity: 'recoverable' }],
  });
}
