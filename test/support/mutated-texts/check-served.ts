import type { Handler } from '../../../server/handler.ts';
import { PARAGRAPH_JOIN } from '../../../text/paragraph-join.ts';
import type { Answer } from '../api.ts';
import { postEvent } from '../events.ts';
import { checkReceipt, type Served } from './check-receipt.ts';

const RECEIPT = `fragment receipt on Mention {
  id field text start end sentence sentenceStart sourceStart sourceEnd rule confidence entity { id slug name } article { id } }`;
const FACTS = 'id title organisation { name } person { name } evidence(first: 2) { ...receipt }';
const ARTICLE = `id slug title titleIsDerived summary body paragraphs language publishedAt category author
  source { id name url file sha256 } related(first: 2) { id }
  mentions(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { ...receipt } }
  people(first: 8) { totalCount edges { node { id name aliases } roles { ${FACTS} } mentions { ...receipt } } }
  organisations(first: 8) { totalCount edges { node { id name acronym } impliedBy { ${FACTS} } mentions { ...receipt } } }
  initiatives(first: 8) { totalCount edges { node { id name acronym } mentions { ...receipt } } }`;
const ARTICLES_OF =
  'articles(first: 3) { totalCount edges { mentions(first: 3) { ...receipt } impliedBy { id } } }';
const NAMES = 'id slug name names { value doubtful } sameAs';
const ENTITIES: Readonly<Record<string, string>> = {
  people: `${NAMES} roles(first: 5) { ${FACTS} } ${ARTICLES_OF}
    organisations(first: 3) { totalCount edges { roles(first: 3) { ${FACTS} } } }`,
  organisations: `${NAMES} parent { id } parentEvidence { ...receipt } ${ARTICLES_OF} parts(first: 3) { totalCount }
    people(first: 3) { totalCount edges { roles(first: 3) { ${FACTS} } } }
    initiatives(first: 3) { totalCount edges { relations { relation evidence(first: 2) { ...receipt } } } }`,
  initiatives: `${NAMES} parent { id } ${ARTICLES_OF}
    organisations(first: 3) { totalCount edges { relations { relation evidence(first: 2) { ...receipt } } } }`,
};
/** Below what the limits allow, as every list has the size that is asked for, whatever it holds. */
const PAGES: Readonly<Record<string, number>> = {
  articles: 12,
  people: 60,
  organisations: 20,
  initiatives: 20,
};

/** What was served and held true. */
export interface Held {
  readonly articles: number;
  readonly receipts: number;
}

/**
 * Asks the API for all articles, then all entities, with what belongs to them, and checks every receipt against the
 * files. Throws at the first that does not hold, and at any error.
 *
 * @param raws the decoded files by their paths
 */
export async function checkServed(handler: Handler, raws: ReadonlyMap<string, string>): Promise<Held> {
  const served = new Map<string, Served>();
  let receipts = 0;
  const hold = (mention: Answer): void => {
    checkReceipt(mention, served);
    receipts += 1;
  };
  for await (const article of nodesOf(handler, 'articles', ARTICLE)) {
    const raw = raws.get(article.source.file);
    if (raw === undefined) throw new Error(`${article.source.file} is served, and no such text was seeded`);
    served.set(article.id, { article, raw });
    checkArticle(article, raw);
    const mentions = await allMentions(handler, article);
    if (mentions.length !== article.mentions.totalCount)
      throw new Error(
        `${article.source.file} has ${mentions.length} of ${article.mentions.totalCount} mentions`,
      );
    mentions.forEach(hold);
    receiptsIn([article.people, article.organisations, article.initiatives]).forEach(hold);
  }
  for (const [list, selection] of Object.entries(ENTITIES))
    for await (const entity of nodesOf(handler, list, selection)) receiptsIn(entity).forEach(hold);
  return { articles: served.size, receipts };
}

/** Every receipt, wherever it stands. */
function receiptsIn(value: Answer): Answer[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sourceStart' in value) return [value];
  return Object.values(value).flatMap(receiptsIn);
}

function checkArticle(article: Answer, raw: string): void {
  const { title, summary, body, paragraphs, slug } = article;
  const of = article.source.file;
  if (title === '' || slug === '') throw new Error(`${of} has no title or address`);
  if (paragraphs.join(PARAGRAPH_JOIN) !== body) throw new Error(`${of}: paragraphs are not the body`);
  for (const paragraph of paragraphs)
    if (!raw.includes(paragraph)) throw new Error(`${of}: a paragraph stands nowhere in the file`);
  if (summary.length > 240) throw new Error(`${of}: a summary of ${summary.length} characters`);
}

async function allMentions(handler: Handler, { id, mentions }: Answer): Promise<Answer[]> {
  const all: Answer[] = [...mentions.nodes];
  let { hasNextPage, endCursor } = mentions.pageInfo;
  while (hasNextPage) {
    const { node } = await ask(
      handler,
      `query ($id: ID!, $after: String) { node(id: $id) { ... on Article { mentions(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { ...receipt } } } } } ${RECEIPT}`,
      { id, after: endCursor },
    );
    all.push(...node.mentions.nodes);
    ({ hasNextPage, endCursor } = node.mentions.pageInfo);
  }
  return all;
}

/** All nodes of a list of the API. A page too large to be answered is asked for in smaller ones. */
async function* nodesOf(handler: Handler, list: string, selection: string): AsyncGenerator<Answer> {
  const query = `query ($first: Int!, $after: String) { list: ${list}(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${selection} } } } ${RECEIPT}`;
  let [seen, after, first] = [0, null, PAGES[list] ?? 1];
  for (;;) {
    const { data, errors } = await post(handler, query, { first, after });
    if (errors?.[0]?.extensions?.code === 'ANSWER_LIMIT_EXCEEDED' && first > 1) {
      first = Math.floor(first / 2);
      continue;
    }
    if (errors !== undefined) throw new Error(`${list}: ${JSON.stringify(errors).slice(0, 500)}`);
    yield* data.list.nodes;
    seen += data.list.nodes.length;
    if (!data.list.pageInfo.hasNextPage) {
      if (seen !== data.list.totalCount) throw new Error(`${list}: ${seen} of ${data.list.totalCount}`);
      return;
    }
    after = data.list.pageInfo.endCursor;
  }
}

async function ask(handler: Handler, query: string, variables: object): Promise<Answer> {
  const { data, errors } = await post(handler, query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}

async function post(handler: Handler, query: string, variables: object): Promise<Answer> {
  const { statusCode, body } = await handler(postEvent({ query, variables }));
  const answer: Answer = JSON.parse(body);
  if (statusCode >= 500) throw new Error(`answered with ${statusCode} ${body.slice(0, 500)}`);
  // A half of a character is no text, and JSON keeps it as an escape.
  if (/\\ud[89a-f]/i.test(body)) throw new Error('half a character is served');
  return answer;
}
