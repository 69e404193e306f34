import { type SchemaName, schemas } from '@laotie/protocol/schemas';
import type { ValidateFunction } from 'ajv';
import { Refusal } from '../services/refusal.ts';
import { createAjv, messagesOf } from '../validation.ts';

const ajv = createAjv().addSchema(schemas, 'protocol');
const compiled = new Map<SchemaName, ValidateFunction>();

/** A check of one body, compiled once. It hands the value back typed, or refuses with every field at fault. */
export function bodyOf<T>(name: SchemaName): (body: unknown) => T {
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `protocol#/definitions/${name}` });
  compiled.set(name, validate);
  return (body) => {
    if (validate(body)) return body as T;
    const messages = messagesOf(validate.errors ?? []);
    const { path = '$', content = '' } = messages[0] ?? {};
    throw new Refusal(400, 'invalid', { detail: `${path} ${content}`, path, messages });
  };
}
