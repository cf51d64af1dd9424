/** To be raised whenever a table or what stands in it changes: a state of another version is made anew. */
export const SCHEMA_VERSION = 3;

/**
 * What a seeding knows beside the table, so that a change costs what it changes. docs/adr/0057 says how it is kept in
 * step with the table, docs/data-model.md which items follow from what.
 */
export const SCHEMA: readonly string[] = [
  // Of which content and rules this is, and in step with which table: one row for each name.
  'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // `look` is what stat said before the text was read. What is looked at of all texts is apart from what is long.
  `CREATE TABLE texts (path TEXT PRIMARY KEY, look TEXT NOT NULL, sha256 TEXT, stated TEXT, article TEXT, fault TEXT,
    pack INTEGER) WITHOUT ROWID`,
  'CREATE INDEX texts_by_article ON texts (article)',
  'CREATE INDEX texts_by_stated ON texts (stated) WHERE stated IS NOT NULL',
  'CREATE INDEX texts_with_fault ON texts (path) WHERE fault IS NOT NULL',
  // What texts say, several in one pack; nothing of one that has a fault.
  'CREATE TABLE packs (n INTEGER PRIMARY KEY, packed BLOB NOT NULL)',
  // What one text found of a name that no catalogue lists, its place aside.
  'CREATE TABLE found (candidate TEXT, path TEXT, entity TEXT NOT NULL, PRIMARY KEY (candidate, path)) WITHOUT ROWID',
  // What all texts found of it, and the entity that it is; `final` is null where it is not published.
  'CREATE TABLE candidates (id TEXT PRIMARY KEY, candidate TEXT NOT NULL, final TEXT) WITHOUT ROWID',
  'CREATE INDEX candidates_by_final ON candidates (final)',
  // Under which keys a candidate is found by others, looks for others, or both: see identity/name-keys.ts.
  'CREATE TABLE names (key TEXT, candidate TEXT, side INTEGER NOT NULL, PRIMARY KEY (key, candidate)) WITHOUT ROWID',
  'CREATE INDEX names_by_candidate ON names (candidate)',
  // `listed` is the place in the catalogue, null for what rules found; `parent` what it is part of.
  `CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT NOT NULL, entry TEXT NOT NULL, listed INTEGER, parent TEXT,
    articles INTEGER NOT NULL DEFAULT 0, published INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID`,
  'CREATE INDEX entities_by_parent ON entities (parent) WHERE parent IS NOT NULL',
  'CREATE INDEX entities_published ON entities (kind) WHERE published = 1',
  'CREATE INDEX entities_named ON entities (kind) WHERE published = 1 AND articles > 0',
  // Ids under which an entity was published before it was merged.
  'CREATE TABLE formers (id TEXT, survivor TEXT, PRIMARY KEY (id, survivor)) WITHOUT ROWID',
  'CREATE TABLE forms (entity TEXT, form TEXT, uses INTEGER, certain INTEGER, PRIMARY KEY (entity, form)) WITHOUT ROWID',
  // `type` is role (a person, of b), relation (a organisation, b initiative) or part (a, of b): how many articles state it.
  `CREATE TABLE facts (id TEXT, a TEXT, b TEXT, type TEXT, relation TEXT, articles INTEGER,
    PRIMARY KEY (id, b)) WITHOUT ROWID`,
  'CREATE INDEX facts_by_a ON facts (a, type, b)',
  'CREATE INDEX facts_by_b ON facts (b, type, a)',
  'CREATE TABLE statements (fact TEXT, b TEXT, at TEXT, said TEXT, mention TEXT, PRIMARY KEY (fact, b, at)) WITHOUT ROWID',
  'CREATE TABLE counts (list TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID',
  // Values that articles are listed by: sources, categories and so on.
  'CREATE TABLE facets (facet TEXT, value TEXT, n INTEGER NOT NULL, PRIMARY KEY (facet, value)) WITHOUT ROWID',
  'CREATE TABLE doubtful (entity TEXT, form TEXT, path TEXT, place TEXT, PRIMARY KEY (entity, form, path)) WITHOUT ROWID',
  // The pins, as the table has them: see identity/pins.ts.
  'CREATE TABLE addresses (address TEXT PRIMARY KEY, owner TEXT NOT NULL, present INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE INDEX addresses_by_owner ON addresses (owner)',
  'CREATE TABLE found_names (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE found_keys (key TEXT, id TEXT, rank TEXT NOT NULL, PRIMARY KEY (key, id)) WITHOUT ROWID',
  'CREATE INDEX found_keys_by_id ON found_keys (id)',
  'CREATE TABLE homes (id TEXT PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, published INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE INDEX homes_by_path ON homes (path)',
  'CREATE INDEX homes_by_sha256 ON homes (sha256)',
  'CREATE TABLE path_ids (path TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID',
  // The search index: what documents give to each key, and what the packed map has for it where the list is short.
  'CREATE TABLE postings (key INTEGER, posting INTEGER, PRIMARY KEY (key, posting)) WITHOUT ROWID',
  'CREATE TABLE entries (key INTEGER PRIMARY KEY, payload BLOB NOT NULL)',
  'CREATE TABLE long_lists (key INTEGER PRIMARY KEY)',
  // Words of names: how many entities have one, and under which keys a mistyped one is looked for.
  'CREATE TABLE name_words (word TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TABLE typos (key INTEGER, word TEXT, PRIMARY KEY (key, word)) WITHOUT ROWID',
  // What is on its way into the table: `item` is null for what is to be removed.
  `CREATE TABLE journal (n INTEGER PRIMARY KEY, pk TEXT NOT NULL, sk TEXT NOT NULL, phase TEXT NOT NULL,
    change TEXT NOT NULL, item TEXT)`,
];
