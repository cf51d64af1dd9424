import { attributesOf, seedSizesKey } from './keys.ts';
import type { Readable } from './readable.ts';

/**
 * How large things are at most in the table's content: bytes of items as DynamoDB counts them, and lengths of lists.
 * What an operation reads at most follows from it.
 */
export interface ContentSizes {
  /** Bytes. */
  readonly article: number;
  readonly entity: number;
  readonly body: number;
  readonly link: number;
  readonly roles: number;
  readonly mention: number;
  readonly edge: number;
  readonly facet: number;
  /** How many there are. */
  readonly articles: number;
  readonly people: number;
  readonly organisations: number;
  readonly initiatives: number;
  /** Values of a facet, at most. */
  readonly facets: number;
  /** Of an article, at most. */
  readonly bodyChunks: number;
  readonly mentions: number;
  readonly peopleIn: number;
  readonly organisationsIn: number;
  readonly initiativesIn: number;
  /** Of how many of its entities of a kind its record has cards. */
  readonly cards: number;
  /** Documents in a long list of the search index. */
  readonly inLongList: number;
  /** Of an entity, at most. */
  readonly articlesOf: number;
  readonly peopleOf: number;
  readonly organisationsOf: number;
  readonly initiativesOf: number;
  readonly partsOf: number;
  readonly rolesOf: number;
  /** Roles or relations that tie it to another one. */
  readonly tiesBetween: number;
  /** 1 where any has a parent, 0 where none has. */
  readonly parentsOfOrganisation: number;
  readonly parentsOfInitiative: number;
}
export type SizeName = keyof ContentSizes;

/** Where a table does not say: more than the texts that Kiosque was made with have. */
export const UNKNOWN_SIZES: ContentSizes = {
  article: 8_000,
  entity: 4_000,
  body: 40_000,
  link: 8_000,
  roles: 8_000,
  mention: 2_000,
  edge: 6_000,
  facet: 2_000,
  articles: 1e9,
  people: 1e9,
  organisations: 1e9,
  initiatives: 1e9,
  facets: 1e9,
  bodyChunks: 2,
  mentions: 1e9,
  peopleIn: 100,
  organisationsIn: 100,
  initiativesIn: 100,
  cards: 0,
  inLongList: 1e9,
  articlesOf: 1e9,
  peopleOf: 1e9,
  organisationsOf: 1e9,
  initiativesOf: 1e9,
  partsOf: 1e9,
  rolesOf: 100,
  tiesBetween: 100,
  parentsOfOrganisation: 1,
  parentsOfInitiative: 1,
};

/** What the table says of itself, as a seeding wrote it. Not counted as a read of the request that asks. */
export async function readSizes({ send, tableName }: Readable, signal?: AbortSignal): Promise<ContentSizes> {
  const { Item } = await send(
    'GetItem',
    { TableName: tableName, Key: attributesOf(seedSizesKey), ReturnConsumedCapacity: 'TOTAL' },
    signal,
  );
  return sizesIn(Item?.doc?.S);
}

/** A table of an older version has none, or not all of them. */
export function sizesIn(doc: string | undefined): ContentSizes {
  const stored: unknown = doc === undefined ? {} : JSON.parse(doc);
  const known = { ...UNKNOWN_SIZES };
  if (typeof stored !== 'object' || stored === null) return known;
  for (const [name, value] of Object.entries(stored))
    if (isSizeName(name) && Number.isSafeInteger(value)) Object.assign(known, { [name]: value });
  return known;
}

const isSizeName = (name: string): name is SizeName => Object.hasOwn(UNKNOWN_SIZES, name);
