import {
  type ArticleRecord,
  type BodyChunk,
  type CountRecord,
  ENTITY_KINDS,
  type EntityEdge,
  type EntityRecord,
  type EntityRef,
  type FacetRecord,
  isArticleId,
  isEntityId,
  type LinkRecord,
  type MentionRecord,
  type RolesRecord,
  type SeedState,
} from './records.ts';
import { UnreadableTableError } from './unreadable-table.ts';

/** The kinds of documents that the table holds and what each of them is; docs/data-model.md says which item holds which. */
export interface Documents {
  readonly article: ArticleRecord;
  readonly entity: EntityRecord;
  readonly body: BodyChunk;
  readonly link: LinkRecord;
  readonly roles: RolesRecord;
  readonly mention: MentionRecord;
  /** Of a list between two entities. */
  readonly edge: EntityEdge;
  /** Of an article's entities behind its hundredth. */
  readonly reference: EntityRef;
  readonly count: CountRecord;
  readonly facet: FacetRecord;
  readonly state: SeedState;
}
export type DocumentKind = keyof Documents;

/** A document of a format that this version does not read. */
export class DocumentFormatError extends UnreadableTableError {
  override readonly name = 'DocumentFormatError';

  constructor(kind: DocumentKind, version: unknown) {
    super(
      `The table has a document of the kind ${kind} in format ${JSON.stringify(version)}; this version of Kiosque reads format ${FORMS[kind].version}. Run the version that the table was seeded with, or ${remedy(kind)}.`,
    );
  }
}

/** A document that is not what its kind says: something else than `seed/` wrote it. */
export class DocumentError extends UnreadableTableError {
  override readonly name = 'DocumentError';

  constructor(kind: DocumentKind, cause?: unknown) {
    super(
      `The table has a document of the kind ${kind} that is not what docs/data-model.md says: let nothing but a seeding write to it, and ${remedy(kind)}.`,
      { cause },
    );
  }
}

/** A seeding reads its state before all else: without one it compares every item, and writes what differs. */
const remedy = (kind: DocumentKind): string =>
  kind === 'state' ? 'delete its item SEED, STATE and seed it again' : 'seed it again with this one';

type Fields = Readonly<Record<string, unknown>>;

interface Form {
  /**
   * The format in which documents of the kind are written, and read. 1 is written as no number at all, so that no item
   * has a byte for it; a higher one stands in the field `v`. To be raised only where an API of the version before
   * would misread what is written: a new field needs no new format. See docs/adr/0040.
   */
  readonly version: number;
  /** Looks at the few fields that tell the kind and that a reader could not do without. */
  readonly isWhole: (fields: Fields) => boolean;
}

const FORMS: Readonly<Record<DocumentKind, Form>> = {
  article: {
    version: 1,
    isWhole: ({ id, source, entities }) => isArticle(id) && isObject(source) && isObject(entities),
  },
  entity: { version: 1, isWhole: isEntityRecord },
  body: { version: 1, isWhole: ({ paragraphs }) => Array.isArray(paragraphs) },
  link: { version: 1, isWhole: ({ mentions, roles }) => Array.isArray(mentions) && Array.isArray(roles) },
  roles: { version: 1, isWhole: ({ roles }) => Array.isArray(roles) },
  mention: { version: 1, isWhole: ({ article, entity }) => isArticle(article) && isReferenceOrNull(entity) },
  // Since 2 a card stands where the whole record of the neighbour stood.
  edge: { version: 2, isWhole: ({ node }) => isObject(node) && isCard(node) },
  reference: { version: 1, isWhole: isReference },
  facet: { version: 1, isWhole: ({ value, count }) => isText(value) && Number.isSafeInteger(count) },
  count: { version: 1, isWhole: ({ n }) => Number.isSafeInteger(n) },
  state: { version: 1, isWhole: isState },
};

/**
 * What a document of the table says. The one place where it is parsed: each record is looked at as closely as costs a
 * tenth of a microsecond, and believed in all else, as `seed/` alone writes it.
 *
 * @throws DocumentFormatError for a format of another version; DocumentError for what is no such document
 */
export function fromDoc<Kind extends DocumentKind>(kind: Kind, doc: string): Documents[Kind] {
  const value = parsed(kind, doc);
  if (isDocument(kind, value)) return value;
  throw new DocumentError(kind);
}

/** The document as it is to be written, its format with it. */
export function inFormat<Kind extends DocumentKind>(kind: Kind, record: Documents[Kind]): object {
  const { version } = FORMS[kind];
  return version === 1 ? record : { v: version, ...record };
}

/** @throws DocumentFormatError */
function isDocument<Kind extends DocumentKind>(kind: Kind, value: unknown): value is Documents[Kind] {
  if (!isObject(value)) return false;
  const { version, isWhole } = FORMS[kind];
  if ((value.v ?? 1) !== version) throw new DocumentFormatError(kind, value.v ?? 1);
  return isWhole(value);
}

function parsed(kind: DocumentKind, doc: string): unknown {
  try {
    return JSON.parse(doc);
  } catch (cause) {
    throw new DocumentError(kind, cause);
  }
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isArticle = (id: unknown): boolean => typeof id === 'string' && isArticleId(id);
const isText = (value: unknown): value is string => typeof value === 'string';

function isReference({ id, kind }: Fields): boolean {
  return typeof id === 'string' && isEntityId(id) && ENTITY_KINDS.some((known) => known === kind);
}

function isCard(fields: Fields): boolean {
  return isReference(fields) && isText(fields.slug) && isText(fields.name);
}

function isEntityRecord(fields: Fields): boolean {
  return isReference(fields) && isObject(fields.counts);
}

const isReferenceOrNull = (value: unknown): boolean =>
  value === null || (isObject(value) && isReference(value));

function isState({ fingerprint, held, epoch }: Fields): boolean {
  const isHeld = held === undefined || (Array.isArray(held) && held.every(isText));
  return isHeld && (epoch === undefined || isText(epoch)) && (fingerprint === null || isText(fingerprint));
}
