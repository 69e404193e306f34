import protocol from './protocol.json' with { type: 'json' };

/**
 * JSON Schema (draft-07) document of everything on the wire, generated from the interfaces of this package.
 * Point a validator at `#/definitions/Cart` and so on.
 */
export const schemas = protocol;
export type SchemaName = keyof typeof protocol.definitions;
