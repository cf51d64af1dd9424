import { describe, expect, it } from 'vitest';
import { seedContent } from '../../seed/read/content.ts';
import {
  DocumentError,
  DocumentFormatError,
  type DocumentKind,
  fromDoc,
  inFormat,
} from '../../store/documents.ts';
import { built } from '../support/built.ts';

/** Which kind of document an item holds, by `pk sk`; what no reader parses is left out. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['article', /^(a\w{16}|SLUG#ARTICLE#\S+) RECORD$/],
  ['entity', /^(e\w{16}|SLUG#(PERSON|ORGANISATION|INITIATIVE)#\S+) RECORD$/],
  ['body', /^a\w{16} BODY#/],
  ['link', /^a\w{16} LINK#/],
  ['roles', /^e\w{16} ROLES$/],
  ['mention', /^LIST#(a\w{16}#mentions|evidence#\S+) /],
  ['edge', /^LIST#e\w{16}#(people|organisations|initiatives|parts) /],
  ['article', /^LIST#(articles|e\w{16}#articles|articles#(language|source|category|author)#[\w-]+) /],
  ['entity', /^LIST#(people|organisations|initiatives)(#mentioned)? /],
  ['count', /^COUNT#/],
  ['facet', /^LIST#(sources|categories|authors|languages|months) /],
  ['article', /^FIND#D#3\w{10} RECORD$/],
  ['entity', /^FIND#D#[0-2]\w{10} RECORD$/],
];

/** Of those that are not in their first format. */
const FORMATS: ReadonlyMap<DocumentKind, number> = new Map([['edge', 2]]);

const { items } = await built(seedContent);
const kindOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
  KINDS.find(([, key]) => key.test(`${pk} ${sk}`))?.[0];

describe.each([...new Set(KINDS.map(([kind]) => kind))])('documents of the kind %s', (kind) => {
  const docs = items.filter((item) => kindOf(item) === kind).map(({ doc }) => doc);

  const format = FORMATS.get(kind) ?? 1;

  it('are read as they were written, without a number for their format where it is the first', () => {
    expect(docs.length).toBeGreaterThan(0);
    for (const doc of docs) {
      expect(fromDoc(kind, doc)).toEqual(JSON.parse(doc));
      expect(JSON.parse(doc).v).toBe(format === 1 ? undefined : format);
    }
  });

  it('may say that they are of their format, and of no other', () => {
    const [doc = ''] = docs;
    const inFormatOf = (v: unknown) => JSON.stringify({ ...JSON.parse(doc), v });
    expect(fromDoc(kind, inFormatOf(format))).toMatchObject(JSON.parse(doc));
    for (const version of [0, 3 - format, '1', {}]) {
      expect(() => fromDoc(kind, inFormatOf(version))).toThrow(DocumentFormatError);
    }
  });
});

it('every item of the table is of a kind, or has nothing to read', () => {
  const others = items.filter((item) => kindOf(item) === undefined);
  expect(
    others.filter(({ doc, bytes }) => doc !== '{}' && bytes === undefined).map(({ pk, sk }) => `${pk} ${sk}`),
  ).toEqual([]);
});

it.each<[DocumentKind, string]>([
  ['article', '{"n":5}'],
  ['article', '{"id":"a0000000000000000","entities":{}}'],
  ['entity', '{"id":"e0000000000000000","kind":"CITY","counts":{}}'],
  ['entity', '{"id":"a0000000000000000","kind":"PERSON","counts":{}}'],
  ['body', '{"paragraphs":"one"}'],
  ['link', '{"mentions":[]}'],
  ['roles', '[]'],
  ['mention', '{"article":"e0000000000000000","entity":null}'],
  ['mention', '{"article":"a0000000000000000"}'],
  ['edge', '{"v":2,"node":null}'],
  ['reference', '{"kind":"PERSON"}'],
  ['count', '{"n":"5"}'],
  ['count', 'null'],
  ['count', '{"n":'],
  ['state', '{}'],
  ['state', '{"fingerprint":null,"held":[1]}'],
])('what is no document of the kind %s is refused: %s', (kind, doc) => {
  expect(() => fromDoc(kind, doc)).toThrow(DocumentError);
});

it('the state of a table that the version before seeded is read', () => {
  expect(fromDoc('state', '{"fingerprint":"abc"}')).toEqual({ fingerprint: 'abc' });
});

it('the errors say what to do', () => {
  expect(() => fromDoc('count', '{"v":2,"n":5}')).toThrow(
    'The table has a document of the kind count in format 2; this version of Kiosque reads format 1. Run the version that the table was seeded with, or seed it again with this one.',
  );
  expect(() => fromDoc('state', '{"v":2}')).toThrow('or delete its item SEED, STATE and seed it again.');
});

it('a document is written with its format, which the first one has no byte for', () => {
  expect(inFormat('count', { n: 5 })).toEqual({ n: 5 });
});
