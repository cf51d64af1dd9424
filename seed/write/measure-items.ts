import { unpackFrequency } from '../../search/entry.ts';
import { type ContentSizes, type SizeName, sizesIn } from '../../store/content-sizes.ts';
import { fromDoc } from '../../store/documents.ts';
import { type Database, GetItemCommand } from '../../store/dynamodb.ts';
import type { Item } from '../../store/items.ts';
import { seedSizesKey } from '../../store/keys.ts';
import { putState } from '../../store/write.ts';
import { CARDS_IN_ARTICLE } from '../items/cards.ts';

/** Names of attributes, of which every item has these. */
const NAMES = 'pksk'.length + 'phase'.length + 'hash'.length + 'doc'.length + 'pin'.length;

const NOTHING: ContentSizes = {
  article: 0,
  entity: 0,
  body: 0,
  link: 0,
  roles: 0,
  mention: 0,
  edge: 0,
  facet: 0,
  articles: 0,
  people: 0,
  organisations: 0,
  initiatives: 0,
  facets: 0,
  bodyChunks: 0,
  mentions: 0,
  peopleIn: 0,
  organisationsIn: 0,
  initiativesIn: 0,
  cards: CARDS_IN_ARTICLE,
  inLongList: 0,
  articlesOf: 0,
  peopleOf: 0,
  organisationsOf: 0,
  initiativesOf: 0,
  partsOf: 0,
  rolesOf: 0,
  tiesBetween: 0,
  parentsOfOrganisation: 0,
  parentsOfInitiative: 0,
};

/** Takes items as they are made, and knows how large they are at most. */
export class ItemMeasure {
  readonly #sizes: { -readonly [Name in SizeName]: number } = { ...NOTHING };

  add(item: Item): void {
    const { pk, sk, doc, bytes } = item;
    if (item.phase === 'head') {
      const { articles, entities } = unpackFrequency(Buffer.from(bytes ?? '', 'base64'));
      this.#raise('inLongList', articles + entities);
    } else if (bytes !== undefined) return;
    else if (sk === 'RECORD' && !pk.startsWith('SLUG#')) this.#addRecord(item);
    else if (sk.startsWith('BODY#')) this.#raise('body', bytesOf(item));
    else if (sk.startsWith('LINK#')) this.#raise('link', bytesOf(item));
    else if (sk === 'ROLES') {
      this.#raise('roles', bytesOf(item));
      this.#raise('rolesOf', fromDoc('roles', doc).roles.length);
    } else if (/^LIST#(evidence#|.*#mentions$)/.test(pk)) this.#raise('mention', bytesOf(item));
    else if (/^LIST#e.*#(people|organisations|initiatives|parts)$/.test(pk)) {
      this.#raise('edge', bytesOf(item));
      const { roles = [], relations = [] } = fromDoc('edge', doc);
      this.#raise('tiesBetween', Math.max(roles.length, relations.length));
    } else if (/^LIST#(sources|categories|authors|languages|months)$/.test(pk))
      this.#raise('facet', bytesOf(item));
    else if (/^COUNT#(sources|categories|authors|languages|months)$/.test(pk))
      this.#raise('facets', fromDoc('count', doc).n);
    else {
      const [, list] = /^COUNT#(articles|people|organisations|initiatives)$/.exec(pk) ?? [];
      if (isTotal(list)) this.#raise(list, fromDoc('count', doc).n);
    }
  }

  #addRecord(item: Item): void {
    // A row of a list, or of an address, has the same document under a longer key.
    const bytes = bytesOf(item) + LONGER_KEY;
    if (item.phase === 'article') {
      const { bodyChunks, mentionCount, entities } = fromDoc('article', item.doc);
      this.#raise('article', bytes);
      this.#raise('bodyChunks', bodyChunks);
      this.#raise('mentions', mentionCount);
      this.#raise('peopleIn', entities.PERSON.count);
      this.#raise('organisationsIn', entities.ORGANISATION.count);
      this.#raise('initiativesIn', entities.INITIATIVE.count);
    } else if (item.phase === 'entity') {
      const { kind, counts, name, parent } = fromDoc('entity', item.doc);
      // Its lists are sorted by its name.
      this.#raise('entity', bytes + Buffer.byteLength(name));
      this.#raise('articlesOf', counts.articles);
      this.#raise('peopleOf', counts.people);
      this.#raise('organisationsOf', counts.organisations);
      this.#raise('initiativesOf', counts.initiatives);
      this.#raise('partsOf', counts.parts);
      if (parent !== null)
        this.#raise(kind === 'INITIATIVE' ? 'parentsOfInitiative' : 'parentsOfOrganisation', 1);
    }
  }

  #raise(name: SizeName, value: number): void {
    if (value > this.#sizes[name]) this.#sizes[name] = value;
  }

  get sizes(): ContentSizes {
    return { ...this.#sizes };
  }
}

/** While a table is of two contents in part, things are as large as in either. */
export async function putLarger(database: Database, sizes: ContentSizes): Promise<void> {
  const { client, tableName } = database;
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: tableName,
      Key: { pk: { S: seedSizesKey.pk }, sk: { S: seedSizesKey.sk } },
      ConsistentRead: true,
    }),
  );
  // Of what an older version has seeded nothing is known.
  const before = sizesIn(Item?.doc?.S ?? '{}');
  const both = larger(before, sizes);
  if (JSON.stringify(both) !== JSON.stringify(before)) await putSizes(database, both);
}

export const putSizes = (database: Database, sizes: ContentSizes): Promise<void> =>
  putState(database, seedSizesKey, sizes);

function larger(one: ContentSizes, other: ContentSizes): ContentSizes {
  const both: { -readonly [Name in SizeName]: number } = { ...one };
  for (const name of SIZE_NAMES) both[name] = Math.max(one[name], other[name]);
  return both;
}

const isSizeName = (name: string): name is SizeName => Object.hasOwn(NOTHING, name);
const SIZE_NAMES: readonly SizeName[] = Object.keys(NOTHING).filter(isSizeName);

const TOTALS = ['articles', 'people', 'organisations', 'initiatives'] as const;
const isTotal = (name: string | undefined): name is (typeof TOTALS)[number] =>
  TOTALS.some((total) => total === name);

/** Than that of a record: an address has up to 80 characters and a suffix, a list its name. */
const LONGER_KEY = 110;

const bytesOf = ({ pk, sk, phase, hash, doc, pin }: Item): number =>
  NAMES + Buffer.byteLength(pk + sk + phase + hash + doc + (pin ?? ''));
