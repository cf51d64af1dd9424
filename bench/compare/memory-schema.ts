import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { bareSchema } from '../../schema/bare-schema.ts';
import type { ArticleRecord, EntityKind, EntityRecord } from '../../store/records.ts';
import type { Memory } from './memory-data.ts';

/** How an entity is had: at once, or by way of a DataLoader. */
export type FindEntity<Context> = (
  id: string,
  context: Context,
) => EntityRecord | undefined | Promise<EntityRecord | undefined>;

type Args = { readonly first?: number | null; readonly id: string };

/** Kiosque's schema over data in memory, as somebody would write it who has nothing else to think of. */
export function memorySchema<Context>(memory: Memory, find: FindEntity<Context>): GraphQLSchema {
  const schema = bareSchema();
  const isArticle = (value: object): boolean => 'titleIsDerived' in value;
  const set = (
    type: string,
    fields: Readonly<Record<string, (source: never, args: Args, context: Context) => unknown>>,
  ) => {
    const found = schema.getType(type);
    if (!isObjectType(found)) throw new Error(type);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = found.getFields()[name];
      if (field === undefined) throw new Error(`${type}.${name}`);
      field.resolve = (source, args, context) => resolve(source as never, args, context);
    }
  };
  const page = (articles: readonly ArticleRecord[], first: number | null | undefined) => {
    const nodes = articles.slice(0, first ?? 20);
    return { nodes, edges: nodes.map((node) => ({ node })), totalCount: articles.length };
  };
  const entitiesIn =
    (kind: EntityKind) =>
    (article: ArticleRecord, { first }: Args, context: Context) => {
      const ids = article.entities[kind].ids.slice(0, first ?? 20);
      return { ids, nodes: ids.map((id) => find(id, context)), article };
    };
  set('Query', {
    node: (_, { id }) => memory.articles.get(id) ?? memory.entities.get(id) ?? null,
    articles: (_, { first }) => page(memory.newest, first),
  });
  set('Article', {
    body: ({ id }: ArticleRecord) => memory.body(id),
    people: entitiesIn('PERSON'),
    organisations: entitiesIn('ORGANISATION'),
    initiatives: entitiesIn('INITIATIVE'),
  });
  set('ArticlePersonConnection', {
    edges: ({
      ids,
      nodes,
      article,
    }: {
      ids: readonly string[];
      nodes: readonly unknown[];
      article: ArticleRecord;
    }) => ids.map((id, i) => ({ id, node: nodes[i], article })),
  });
  set('ArticlePersonEdge', {
    roles: ({ id, article }: { id: string; article: ArticleRecord }) =>
      memory.link(article.id, id)?.roles ?? [],
  });
  set('Role', {
    organisation: ({ organisation }: { organisation: string | null }, _, context) =>
      organisation === null ? null : find(organisation, context),
  });
  for (const type of ['Person', 'Organisation', 'Initiative'])
    set(type, {
      articles: ({ id }: EntityRecord, { first }) => page(memory.articlesOf.get(id) ?? [], first),
    });
  const node = schema.getType('Node');
  if (isAbstractType(node))
    node.resolveType = (value) =>
      isArticle(value)
        ? 'Article'
        : { PERSON: 'Person', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' }[
            (value as EntityRecord).kind
          ];
  return schema;
}
