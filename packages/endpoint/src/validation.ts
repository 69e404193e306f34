import type { Message } from '@laotie/protocol';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

const MAX_MESSAGES = 10;

/** An address that a browser may follow: http(s), or a path on the endpoint's own site. */
function isWebAddress(value: string): boolean {
  if (/^\/(?![/\\])/.test(value)) return true;
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** A validator with our idea of an address. It reports every field at fault, not only the first. */
export function createAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('uri', { type: 'string', validate: isWebAddress });
  return ajv;
}

/** What does not fit and where, for people: one message a field, the first ten. */
export function messagesOf(errors: readonly ErrorObject[]): Message[] {
  const telling = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'if');
  return telling.slice(0, MAX_MESSAGES).map((error) => fieldMessage(pathOf(error), sentence(error)));
}

export const fieldMessage = (path: string, content: string): Message => ({
  type: 'error',
  code: 'invalid',
  content,
  path,
  severity: 'recoverable',
});

const sentence = ({ keyword, message, params }: ErrorObject): string => {
  if (keyword === 'required') return 'is needed';
  if (keyword === 'additionalProperties') return 'is not known here';
  if (keyword === 'enum') return `is one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
  return message ?? 'does not fit';
};

/** JSON Pointer → RFC 9535 JSONPath; a missing or unknown member is named itself. */
function pathOf({ instancePath, params }: ErrorObject): string {
  const names = instancePath.split('/').slice(1);
  const member = params['missingProperty'] ?? params['additionalProperty'];
  const all = [
    ...names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')),
    ...(member ? [String(member)] : []),
  ];
  return all.reduce((path, name) => path + step(name), '$');
}

function step(name: string): string {
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name.slice(0, 60))}]`;
}
