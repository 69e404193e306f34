import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Where the UCP schemas lie, if they do. */
export const ucpFolder = process.env['LAOTIE_TEST_DATA'] && join(process.env['LAOTIE_TEST_DATA'], 'ucp');

/** Says what of a value does not fit a UCP schema, named like `shopping/cart.json` or with `#/$defs/…`; '' when all fits. */
export function ucpValidator(folder: string): (schema: string, value: unknown) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json') || name.startsWith('services')) continue;
    // The profile's schema has another folder above it where it is published.
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('"../schemas/', '"../');
    ajv.addSchema(JSON.parse(text) as object);
  }
  return (schema, value) => {
    const validate = ajv.getSchema(`https://ucp.dev/schemas/${schema}`);
    if (!validate) throw new Error(`no schema ${schema}`);
    return validate(value) ? '' : ajv.errorsText(validate.errors);
  };
}
