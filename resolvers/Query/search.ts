import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { findCandidates } from '../../search/find.ts';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentNumber, kindOf } from '../../search/posting.ts';
import { findSuggestions } from '../../search/suggestions.ts';
import { ENTITY_KINDS } from '../../store/records.ts';
import { checkCount, checkNotEmpty } from '../bad-input.ts';
import { edgeWith } from '../edge.ts';
import type { Loaders } from '../loaders.ts';
import { articleNode, entityNode } from '../nodes.ts';
import { once, pageOf } from '../page.ts';
import { candidateRows, type Hit } from '../search/candidate-rows.ts';
import { checkQuery } from '../search/check-query.ts';
import { nearlyNamed } from '../search/nearly-named.ts';
import { suggested } from '../search/suggested.ts';
import { toldByIndex, verified } from '../search/verified.ts';

const COUNTED_AT_MOST = 1_000;
const DEFAULT_SUGGESTIONS = 8;

export const search: QueryResolvers['search'] = (_, { query: text, types, ...args }, { loaders }, info) => {
  const query = checkQuery(text);
  const kinds = kindsOf(types, DOCUMENT_KINDS);
  const load = ({ document }: { readonly document: DocumentNumber }) => nodeOf(document, loaders);
  const find = once(async () => {
    const found = await findCandidates(query, kinds, loaders.index);
    return toldByIndex(query) ? nearlyNamed(found, query, load) : verified(found, query, load, loaders);
  });
  return pageOf(args, info, {
    rows: candidateRows(`search ${JSON.stringify([text, [...kinds].sort()])}`, find, load),
    toNode: ({ node }) => node,
    toEdge: (node, cursor, { score, terms }) => edgeWith(node, cursor, { score, terms }),
    totalCount: async () => Math.min((await find()).candidates.length, COUNTED_AT_MOST),
    totalCountIsExact: async () => {
      const { candidates, areAll } = await find();
      return areAll && candidates.length <= COUNTED_AT_MOST;
    },
  });
};

export const suggest: QueryResolvers['suggest'] = async (_, { prefix, types, first }, { loaders }) => {
  const most = checkCount('first', first, DEFAULT_SUGGESTIONS);
  const kinds = kindsOf(types, ENTITY_KINDS);
  if (most === 0) return [];
  const load = (document: DocumentNumber) => nodeOf(document, loaders);
  return suggested(await findSuggestions(prefix, kinds, loaders.index), most, load);
};

/** Throws BAD_USER_INPUT for a list without any. */
function kindsOf(
  types: readonly DocumentKind[] | null | undefined,
  all: readonly DocumentKind[],
): ReadonlySet<DocumentKind> {
  if (types != null) checkNotEmpty('types', types, 'a kind');
  return new Set(types ?? all);
}

/** Null where it is not there any more. */
async function nodeOf(document: DocumentNumber, loaders: Loaders): Promise<Hit['node'] | null> {
  if (kindOf(document) === 'ARTICLE') {
    const record = await loaders.found('article', document);
    return record === null ? null : articleNode(record);
  }
  const record = await loaders.found('entity', document);
  return record === null ? null : entityNode(record);
}
