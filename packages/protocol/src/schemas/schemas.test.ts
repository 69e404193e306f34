import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { generateSchemas } from './generate.ts';
import { schemas } from './index.ts';

test('the committed schemas are what the types say', () => {
  expect(readFileSync(new URL('./protocol.json', import.meta.url), 'utf8')).toBe(generateSchemas());
});

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
ajv.addSchema(schemas);
const validator = (name: string) => ajv.compile({ $ref: `${schemas.$id}#/definitions/${name}` });

test('every schema compiles in strict mode', () => {
  for (const name of Object.keys(schemas.definitions)) validator(name);
});

test('a cart request must hold whole, absolute quantities', () => {
  const valid = validator('CartRequest');
  expect(valid({ line_items: [{ item: { id: 'v1' }, quantity: 2 }] })).toBe(true);
  expect(valid({ line_items: [{ item: { id: 'v1' }, quantity: 1.5 }] })).toBe(false);
  expect(valid({ line_items: [{ item: { id: 'v1' }, quantity: -1 }] })).toBe(false);
  expect(valid({ line_items: [{ item: { id: '' }, quantity: 1 }] })).toBe(false);
});

test('an event is told by its type', () => {
  const valid = validator('LiveEvent');
  const at = '2026-11-22T19:00:00Z';
  expect(valid({ type: 'comment.hide', at, data: { id: 'c1' } })).toBe(true);
  expect(valid({ type: 'comment.hide', at, data: {} })).toBe(false);
});
