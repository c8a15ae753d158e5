/**
 * npm run pack-schema
 *
 * Writes docs/pack.schema.json, the JSON Schema of the pack format, from packs/format.ts. What JSON
 * Schema cannot say is said in docs/pack-format.md and checked by the extension alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { packSchema } from '../packs/format.ts';

export const PACK_SCHEMA = join(import.meta.dirname, '../docs/pack.schema.json');

export async function main(): Promise<number> {
  writeFileSync(PACK_SCHEMA, await packSchemaText());
  console.log('docs/pack.schema.json was written.');
  return 0;
}

/** @returns the text that docs/pack.schema.json must have. */
export async function packSchemaText(): Promise<string> {
  const schema = toJsonSchema(packSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // What JSON Schema has no word for: docs/pack-format.md lists it.
    errorMode: 'ignore',
  });
  const text = JSON.stringify({ title: 'Underseen pack, format 1', ...schema }, null, 2);
  return format(text, { ...(await resolveConfig(PACK_SCHEMA)), parser: 'json' });
}
