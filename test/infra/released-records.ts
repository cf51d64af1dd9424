import * as v from 'valibot';

/**
 * What the released API reads of each item. A deployment writes the new items while the released API still answers, so
 * every field here has to be there, of its type. A new field is free; one that goes, or changes its meaning, is first
 * no longer read, and leaves this file and the table with the release after.
 */
const nullable = v.nullable(v.string());
const entityRefs = v.looseObject({ count: v.number(), ids: v.array(v.string()) });
const place = {
  field: v.picklist(['TITLE', 'BODY']),
  text: v.string(),
  start: v.number(),
  end: v.number(),
  sentence: v.string(),
  sentenceStart: v.number(),
  sourceStart: v.number(),
  sourceEnd: v.number(),
  rule: v.string(),
  confidence: v.number(),
};
const mention = v.looseObject({
  ...place,
  article: v.string(),
  entity: v.nullable(v.looseObject({ id: v.string(), kind: v.string() })),
});
const statedRole = v.looseObject({
  title: v.string(),
  person: v.string(),
  organisation: nullable,
  evidence: v.array(v.looseObject(place)),
});
const role = v.looseObject({
  title: v.string(),
  organisation: nullable,
  articles: v.number(),
  fact: v.string(),
});
const article = v.looseObject({
  id: v.string(),
  slug: v.string(),
  title: v.string(),
  titleIsDerived: v.boolean(),
  lead: v.string(),
  language: v.string(),
  publishedAt: nullable,
  category: nullable,
  author: nullable,
  source: v.looseObject({ name: nullable, url: nullable, file: v.string(), sha256: v.string() }),
  bodyChunks: v.number(),
  mentionCount: v.number(),
  entities: v.looseObject({ PERSON: entityRefs, ORGANISATION: entityRefs, INITIATIVE: entityRefs }),
});
const entity = v.looseObject({
  id: v.string(),
  kind: v.picklist(['PERSON', 'ORGANISATION', 'INITIATIVE']),
  slug: v.string(),
  name: v.string(),
  acronym: nullable,
  labels: v.record(v.string(), v.string()),
  names: v.array(v.looseObject({ value: v.string(), language: nullable, doubtful: v.boolean() })),
  sameAs: v.array(v.string()),
  parent: nullable,
  counts: v.looseObject({
    articles: v.number(),
    people: v.number(),
    organisations: v.number(),
    initiatives: v.number(),
    parts: v.number(),
  }),
});
/** Of format 2 the released API says that it cannot read it now, with 503: see docs/adr/0040. */
const ofNextFormat = v.looseObject({ v: v.literal(2) });
const edgeOfReleased = v.looseObject({
  node: entity,
  roles: v.optional(v.array(role)),
  relations: v.optional(v.array(v.looseObject({ relation: v.string(), fact: v.string() }))),
});
const entityEdge = v.union([edgeOfReleased, ofNextFormat]);

/** By `pk sk`; every item of the table is of one of these kinds. */
export const RELEASED_RECORDS: readonly {
  readonly kind: string;
  readonly key: RegExp;
  readonly doc: v.GenericSchema;
}[] = [
  { kind: 'article', key: /^(a\w{16}|SLUG#ARTICLE#\S+) RECORD$/, doc: article },
  { kind: 'entity', key: /^(e\w{16}|SLUG#(PERSON|ORGANISATION|INITIATIVE)#\S+) RECORD$/, doc: entity },
  { kind: 'body', key: /^a\w{16} BODY#\d{3}$/, doc: v.looseObject({ paragraphs: v.array(v.string()) }) },
  {
    kind: 'link',
    key: /^a\w{16} LINK#e\w{16}$/,
    doc: v.looseObject({
      mentions: v.array(v.looseObject(place)),
      roles: v.array(statedRole),
      impliedBy: v.nullable(statedRole),
    }),
  },
  { kind: 'roles', key: /^e\w{16} ROLES$/, doc: v.looseObject({ roles: v.array(role) }) },
  { kind: 'count', key: /^COUNT#\S+ COUNT$/, doc: v.looseObject({ n: v.number() }) },
  {
    kind: 'articles of a list',
    key: /^LIST#(articles(#(language|source)#[^#\s]+)?|e\w{16}#articles) \d{8}#a\w{16}$/,
    doc: article,
  },
  {
    kind: 'postings',
    key: /^LIST#(articles(#(language|source)#[^#\s]+)?|e\w{16}#articles)#postings \d{8}#a\w{16}$/,
    doc: v.looseObject({}),
  },
  {
    kind: 'entities of a list',
    key: /^LIST#(people|organisations|initiatives) \S+#e\w{16}$/,
    doc: v.union([entity, entityEdge]),
  },
  {
    kind: 'entities by mentions',
    key: /^LIST#(people|organisations|initiatives)#mentioned \d{9}#\S+#e\w{16}$/,
    doc: v.union([entity, entityEdge]),
  },
  {
    kind: 'entities of an entity',
    key: /^LIST#e\w{16}#(people|organisations|initiatives|parts) \S+#e\w{16}$/,
    doc: entityEdge,
  },
  { kind: 'mentions', key: /^LIST#a\w{16}#mentions \S+$/, doc: mention },
  { kind: 'evidence', key: /^LIST#evidence#\S+ \S+$/, doc: mention },
];

/** Keys of items that came after that release, which it never asks for: they join those above with the next one. */
export const KINDS_SINCE: readonly RegExp[] = [
  // The index of search: leaves, blocks of long lists, records beside them.
  /^FIND(#\S+)? /,
  /^LIST#articles#(category|author)#/,
  /^LIST#(sources|categories|authors|languages|months) /,
];
