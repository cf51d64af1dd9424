import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asCurl, asFetch, inTemplate } from '../../web/playground/app/copy-as.ts';
import { mergedLists } from '../../web/playground/app/merged-lists.ts';
import { selectionType } from '../../web/playground/app/selection-type.ts';
import { fromLink, linkTo } from '../../web/playground/app/share.ts';
import { packFiles } from '../../web/playground/pack-files.ts';

const PAGE = 'https://news.example/playground';
const written = { query: '{ a(b: "l’été & c’est + tout") }', variables: '{"x": 1}', operationName: null };

describe('a link to a query', () => {
  it('gives back what it was made of', () => {
    expect(fromLink(linkTo(`${PAGE}?query=old#part`, written) ?? '')).toEqual(written);
  });

  it('is not made where it would be too long, and is none without a query', () => {
    expect(linkTo(PAGE, { ...written, query: 'x'.repeat(9000) })).toBeNull();
    expect(fromLink(`${PAGE}?variables=1`)).toBeNull();
  });
});

describe('what is copied', () => {
  it('quotes what a shell or JavaScript would take for its own', () => {
    expect(asCurl(PAGE, { ...written, query: '{ a(b: "it\'s $HOME") }' })).toContain("it'\\''s $HOME");
    const hard = ['a `b` $', '{c} \\d'].join('');
    expect(new Function(`return ${inTemplate(hard)}`)()).toBe(hard);
  });

  it('says so where the variables are no JSON', () => {
    expect(() => asFetch(PAGE, { ...written, variables: '{' })).toThrow('The variables are no JSON.');
  });
});

describe('a list that two browser tabs write', () => {
  const list = (...items: number[]) => JSON.stringify({ queries: items.map((n) => ({ n })) });

  it('has what both have added, and not what one has taken out', () => {
    expect(mergedLists(list(1, 2), list(1, 2, 3), list(1, 2, 4))).toBe(list(1, 2, 4, 3));
    expect(mergedLists(list(1, 2), list(2), list(1, 2, 4))).toBe(list(2, 4));
    expect(mergedLists(null, list(1), null)).toBe(list(1));
  });

  it('is cut to its length, and replaced where it cannot be read', () => {
    expect(mergedLists(null, list(1, 2, 3), list(4), 2)).toBe(list(2, 3));
    expect(mergedLists(null, list(1), 'nonsense')).toBe(list(1));
  });
});

it('a type of a selection knows fragments, directives and interfaces', () => {
  const schema = buildSchema(`
    type Query { node: Node!, list: [A!] }
    interface Node { id: ID! }
    type A implements Node { id: ID!, n: Int, kind: Kind! }
    type B implements Node { id: ID!, on: Boolean! }
    enum Kind { X Y }`);
  const document = parse(
    '{ node { __typename id ... on B { on } ...F @include(if: true) } all: list { n } all: list { kind } } fragment F on A { n }',
  );
  const [operation] = document.definitions;
  const root = schema.getQueryType();
  if (operation?.kind !== 'OperationDefinition' || root == null) throw new Error('not what was parsed');
  expect(selectionType({ schema, document }, root, [operation.selectionSet])).toBe(
    "{ node: ({ __typename: 'A'; id: string; n?: number | null } | { __typename: 'B'; id: string; on: boolean }); all: Array<{ n: number | null; kind: 'X' | 'Y' }> | null }",
  );
});

it('texts are packed in place, fonts are left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  await writeFile(join(folder, 'a.js'), 'x'.repeat(10_000));
  await writeFile(join(folder, 'b.woff2'), 'font');
  await packFiles(folder);
  expect((await readdir(folder)).sort()).toEqual(['a.js.br', 'b.woff2']);
  await rm(folder, { recursive: true });
});
