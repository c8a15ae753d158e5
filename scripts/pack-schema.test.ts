import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../packs/format.ts';
import { PACK_SCHEMA, packSchemaText } from './pack-schema.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../docs/pack-format.md'), 'utf8');

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** @returns the names of all fields, in whatever depth. */
function fieldsOf({ properties = {}, items = {} }: Schema): string[] {
  const own = Object.entries(properties).flatMap(([name, schema]) => [name, ...fieldsOf(schema)]);
  return Object.keys(items).length > 0 ? [...own, ...fieldsOf(items)] : own;
}

describe('the pack format', () => {
  it('is published as a JSON Schema that says what the code says', async () => {
    expect(
      readFileSync(PACK_SCHEMA, 'utf8'),
      'docs/pack.schema.json is not what packs/format.ts says. Write it anew: npm run pack-schema',
    ).toBe(await packSchemaText());
  });

  it('is told for people with every field, and with an example that is one', async () => {
    const fields = new Set(fieldsOf(JSON.parse(await packSchemaText()) as Schema));
    expect(fields.size).toBeGreaterThan(35);
    expect([...fields].filter((field) => !DOCUMENT.includes(`\`${field}\``))).toEqual([]);
    const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(DOCUMENT)?.[1] ?? '');
    expect(parsePack(structuredClone(example))).toEqual({ pack: example });
  });
});
