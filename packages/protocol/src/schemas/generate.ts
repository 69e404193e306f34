/**
 * Turns the interfaces beside this folder into JSON Schemas, so that types and schemas have one source.
 * Run it after changing a type: `npm run schemas`. A test fails while the committed file is behind.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The schema document as text, one definition a type, ready to be compared or written. */
export function generateSchemas(): string {
  const generator = createGenerator({
    path: here('../{cart,catalog,checkout,common,demand,live,order,requests,problem}.ts'),
    type: '*',
    skipTypeCheck: true,
    additionalProperties: true,
    encodeRefs: false,
    functions: 'hide',
  });
  const { definitions = {} } = generator.createSchema('*');
  const named = Object.entries(definitions).filter(([name]) => !isOpen(name) && !name.startsWith('CommerceError'));
  const document = { $id: 'https://laotie.dev/schemas/protocol.json', definitions: Object.fromEntries(named) };
  return `${JSON.stringify(document, openWordsAsText, 2)}\n`;
}

const isOpen = (name: string): boolean => name.startsWith('Open<');

/** An open word list admits any word, so to a validator it is a short text. */
function openWordsAsText(_key: string, value: unknown): unknown {
  const ref = (value as { $ref?: string } | null)?.$ref;
  return ref?.startsWith('#/definitions/Open<')
    ? { ...(value as object), $ref: undefined, type: 'string', maxLength: 100 }
    : value;
}

if (import.meta.main) writeFileSync(here('./protocol.json'), generateSchemas());
