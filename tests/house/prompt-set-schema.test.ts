/** Editors check prompt sets by the JSON Schema, the program by its own code: they have to say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { checkSet } from '../../src/core/check-set.ts';
import { ledgerNames } from '../../src/core/ledger-names.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import {
  closingIds,
  commonKeys,
  formatVersion,
  idPattern,
  laterKeys,
  neededSetKeys,
  reservedQuestionIds,
  reservedSetIds,
  setKeys,
  typeKeys,
  whenKeys,
} from '../../src/core/set-keys.ts';
import type { DataPath, Value } from '../../src/core/value.ts';
import { isList, isMapping } from '../../src/core/value.ts';
import { brokenSets, everyType, fullSet, smallSet } from '../support/prompt-sets.ts';

const prompts = resolve(dirname(fileURLToPath(import.meta.url)), '../../prompts');
const schema = JSON.parse(readFileSync(join(prompts, 'prompt-set.schema.json'), 'utf8')) as {
  required: string[];
  properties: Record<string, { not?: { enum: string[] }; const?: number }>;
  then: { properties: { questions: { items: { properties: { id: { not: { enum: string[] } } } } } } };
  $defs: {
    id: { pattern: string };
    ledger: { enum: string[] };
    when: { properties: Record<string, unknown> };
    question: { properties: Record<string, { enum?: string[]; not?: { enum: string[] } }> };
  };
};

const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema);

function complaints(data: unknown): string[] {
  return validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const question = (keys: object) => ({ ...smallSet, questions: [keys] });

function paths(value: Value, base: DataPath = []): DataPath[] {
  const keys: (string | number)[] = isList(value)
    ? value.map((_, index) => index)
    : isMapping(value)
      ? Object.keys(value)
      : [];
  return keys.flatMap((key) => [
    [...base, key],
    ...paths((value as Record<string | number, Value>)[key] ?? null, [...base, key]),
  ]);
}

/** @param put undefined takes the value out */
function changed(value: Value, [key, ...rest]: DataPath, put: Value | undefined): Value {
  if (key === undefined || (!isList(value) && !isMapping(value))) return value;
  const inner = (value as Record<string | number, Value>)[key];
  const next = rest.length === 0 ? put : inner === undefined ? undefined : changed(inner, rest, put);
  if (isList(value))
    return value.flatMap((item, index) => (index === key ? (next === undefined ? [] : [next]) : [item]));
  return Object.fromEntries(
    Object.entries({ ...value, [key]: next }).filter(([, each]) => each !== undefined),
  ) as Value;
}

describe('the schema for editors', () => {
  it.each(readdirSync(prompts).filter((name) => name.endsWith('.md')))('accepts %s', (name) => {
    const { data, problem } = yamlCodec.readPage(readFileSync(join(prompts, name), 'utf8'));
    expect(problem).toBeUndefined();
    expect(complaints(data)).toEqual([]);
  });

  it('accepts every type with every key', () => {
    expect(complaints(fullSet)).toEqual([]);
    expect(complaints(smallSet)).toEqual([]);
  });

  it.each(brokenSets.filter(({ shape }) => shape))('refuses $name, as the program does', ({ data }) => {
    expect(complaints(data)).not.toEqual([]);
  });

  it.each(brokenSets.filter(({ shape }) => !shape))(
    'leaves $name to the program, since it takes more than the shape',
    ({ data }) => {
      expect(complaints(data)).toEqual([]);
    },
  );

  it('allows each type exactly the keys of the table', () => {
    const every = [...new Set(questionTypes.flatMap((type) => Object.keys(everyType[type])))];
    expect(every.length).toBeGreaterThan(15);
    for (const type of questionTypes) {
      const { needs, oneOf, may } = typeKeys[type];
      const known = new Set<string>([...commonKeys, ...needs, ...oneOf, ...may]);
      for (const key of every) {
        const refused = complaints(question({ ...everyType[type], [key]: 1 })).some((line) =>
          line.endsWith('property name must be valid'),
        );
        expect({ type, key, refused }).toEqual({ type, key, refused: !known.has(key) });
      }
      for (const key of needs)
        expect(complaints(question({ ...everyType[type], [key]: undefined }))).not.toEqual([]);
    }
  });

  it('refuses nothing that the program takes', () => {
    const lists = { roles: [{ text: 'solver' }] };
    const scales = { energy: { id: 'energy', ask: 'How much?', labels: ['a', 'b', 'c', 'd', 'e'] } };
    const put = fc.constantFrom<Value | undefined>(
      undefined,
      null,
      true,
      0,
      1,
      2.5,
      '',
      'what',
      ' what ',
      'roles',
      'values',
      'push',
      '7d',
      'x 1-3',
      [],
      ['what'],
      ['one', 'two'],
      [1],
      {},
      { run: 'later' },
      { text: 'x' },
    );
    const where = fc.constantFrom(...paths(fullSet));
    fc.assert(
      fc.property(fc.array(fc.tuple(where, put), { minLength: 1, maxLength: 2 }), (changes) => {
        const data = changes.reduce<Value>((whole, [path, value]) => changed(whole, path, value), fullSet);
        const isTaken = 'set' in checkSet(data, '', 'x.md', lists, scales);
        expect(isTaken ? complaints(data) : []).toEqual([]);
      }),
      { numRuns: process.env['SLOW'] ? 100_000 : 2_000 },
    );
  });

  it('lists what the program lists', () => {
    const { properties, $defs } = schema;
    expect(Object.keys(properties)).toEqual([...setKeys]);
    expect(schema.required).toEqual([...neededSetKeys]);
    expect(properties['career']?.const).toBe(formatVersion);
    expect(properties['id']?.not?.enum).toEqual([...reservedSetIds]);
    expect($defs.question.properties['id']?.not?.enum).toEqual([...reservedQuestionIds]);
    expect(Object.keys($defs.question.properties)).toEqual(expect.arrayContaining([...commonKeys]));
    expect($defs.question.properties['type']?.enum).toEqual([...questionTypes]);
    expect($defs.ledger.enum).toEqual([...ledgerNames]);
    expect(Object.keys($defs.when.properties)).toEqual([...whenKeys]);
    expect(schema.then.properties.questions.items.properties.id.not.enum).toEqual([...closingIds]);
    expect(new RegExp($defs.id.pattern).source).toBe(idPattern.source);
    expect(laterKeys).toEqual(['recheck', 'keep', 'rotate', 'dueOnly', 'inRole', 'minutes']);
  });
});
