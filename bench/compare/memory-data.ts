import { readFile } from 'node:fs/promises';
import { fromDoc } from '../../store/documents.ts';
import { type Database, ScanCommand } from '../../store/dynamodb.ts';
import { articleSortKey } from '../../store/keys.ts';
import {
  type ArticleRecord,
  ENTITY_KINDS,
  type EntityKind,
  type EntityRecord,
  type LinkRecord,
} from '../../store/records.ts';
import type { ReadOutput } from '../../store/send.ts';

/** The corpus as plain data, as the contestants that have no database hold it. */
export interface Snapshot {
  readonly articles: readonly ArticleRecord[];
  readonly entities: readonly EntityRecord[];
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  /** By article and entity. */
  readonly links: Readonly<Record<string, LinkRecord>>;
}

type StoredItem = NonNullable<ReadOutput<'Query'>['Items']>[number];

/** Without it the embedded database lays the whole table out for each page: ten minutes at 20,000 articles. */
const PAGE_ITEMS = 1_000;

/** Reads a whole table, in pages. */
export async function snapshotOf({ client, tableName }: Database): Promise<Snapshot> {
  const articles: ArticleRecord[] = [];
  const entities: EntityRecord[] = [];
  const bodies: Record<string, readonly string[]> = {};
  const links: Record<string, LinkRecord> = {};
  let from: StoredItem | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        Limit: PAGE_ITEMS,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const item of page.Items ?? []) take(item);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return { articles, entities, bodies, links };

  function take({ pk, sk, doc, phase }: StoredItem): void {
    const [partition = '', sort = '', text = ''] = [pk?.S, sk?.S, doc?.S];
    if (sort.startsWith('BODY#')) bodies[partition] = fromDoc('body', text).paragraphs;
    else if (sort.startsWith('LINK#')) links[`${partition} ${sort.slice(5)}`] = fromDoc('link', text);
    else if (sort === 'RECORD' && !partition.includes('#')) {
      // Slugs and what a search shows have records, too, each in a partition that its sign names.
      if (phase?.S === 'article') articles.push(fromDoc('article', text));
      else entities.push(fromDoc('entity', text));
    }
  }
}

/** Indexed as somebody would who keeps it in memory. */
export interface Memory {
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly newest: readonly ArticleRecord[];
  readonly articlesOf: ReadonlyMap<string, readonly ArticleRecord[]>;
  readonly body: (id: string) => string;
  readonly link: (article: string, entity: string) => LinkRecord | undefined;
}

export async function memoryOf(file: string): Promise<Memory> {
  const { articles, entities, bodies, links }: Snapshot = JSON.parse(await readFile(file, 'utf8'));
  const keyOf = ({ publishedAt, id }: ArticleRecord) => articleSortKey(publishedAt, id);
  const newest = articles.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const articlesOf = new Map<string, ArticleRecord[]>();
  for (const article of newest)
    for (const id of ENTITY_KINDS.flatMap((kind: EntityKind) => article.entities[kind].ids)) {
      const list = articlesOf.get(id) ?? [];
      list.push(article);
      articlesOf.set(id, list);
    }
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    newest,
    articlesOf,
    body: (id) => (bodies[id] ?? []).join('\n\n'),
    link: (article, entity) => links[`${article} ${entity}`],
  };
}
