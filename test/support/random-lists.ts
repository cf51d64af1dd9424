import type { Random } from '../../bench/random.ts';
import type { Answer } from './api.ts';
import type { KnownArticle, KnownEntity, Oracle } from './oracle.ts';
import type { ListUnderTest } from './walk.ts';

export interface RandomList extends ListUnderTest {
  readonly expected: readonly string[];
  /** Whether the list has a filter, so that its count may stop. */
  readonly isFiltered: boolean;
}

const FIELDS = { PERSON: 'people', ORGANISATION: 'organisations', INITIATIVE: 'initiatives' } as const;
const TYPES = { PERSON: 'Person', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' } as const;
const at = (data: Answer): Answer => data.list ?? data.node.list;

/** Any list of the API with any valid arguments, and what it must hold. */
export function randomList(oracle: Oracle, random: Random): RandomList {
  return random.chance(0.6)
    ? filteredArticles(oracle, random)
    : random.pick([entityList, articlesOfEntity, entitiesOfArticle, neighbours])(oracle, random);
}

function filteredArticles(oracle: Oracle, random: Random): RandomList {
  const conditions: ((article: KnownArticle) => boolean)[] = [];
  const filter: string[] = [];
  const some = (most: number): KnownEntity[] =>
    Array.from({ length: 1 + random.below(most) }, () =>
      random.pick(oracle.entities.slice(0, 1 + random.below(oracle.entities.length))),
    );
  const mentions: string[] = [];
  if (random.chance(0.5)) {
    const all = some(3);
    mentions.push(`all: ${JSON.stringify(all.map((e) => e.id))}`);
    conditions.push(({ truth }) => all.every((e) => truth.entities.includes(e.key)));
  }
  if (random.chance(0.4)) {
    const any = some(5);
    mentions.push(`any: ${JSON.stringify(any.map((e) => e.id))}`);
    conditions.push(({ truth }) => any.some((e) => truth.entities.includes(e.key)));
  }
  if (mentions.length > 0) filter.push(`mentions: { ${mentions.join(', ')} }`);
  const dates = oracle.known.flatMap(({ truth }) => truth.date ?? []);
  if (random.chance(0.4)) {
    const [from, to] = [random.pick(dates), random.pick(dates)].sort();
    const ends = random.pick([`from: "${from}"`, `to: "${to}"`, `from: "${from}", to: "${to}"`, '']);
    filter.push(`publishedAt: { ${ends} }`);
    conditions.push(
      ({ truth: { date } }) =>
        date !== null &&
        (!ends.includes('from') || date >= (from ?? '')) &&
        (!ends.includes('to') || date <= (to ?? '')),
    );
  }
  if (random.chance(0.3)) {
    const language = random.pick(['fr', 'en', 'ar', 'zz']);
    filter.push(`language: "${language}"`);
    conditions.push(({ truth }) => truth.language === language);
  }
  if (random.chance(0.3)) {
    const source = random.pick(oracle.known).truth.source ?? 'Atlas Matin';
    filter.push(`source: ${JSON.stringify(source)}`);
    conditions.push(({ truth }) => truth.source === source);
  }
  const isReversed = random.chance(0.4);
  const forward = oracle.articles((article) => conditions.every((holds) => holds(article)));
  const given = `${filter.length > 0 ? `, filter: { ${filter.join(', ')} }` : ''}${isReversed ? ', orderBy: OLDEST_FIRST' : ''}`;
  return {
    name: `articles(${given})`,
    query: (args, selection) => `{ list: articles(${args}${given}) { ${selection} } }`,
    find: at,
    expected: isReversed ? forward.toReversed() : forward,
    isFiltered: filter.length > 0,
  };
}

function entityList(oracle: Oracle, random: Random): RandomList {
  const kind = random.pick(['PERSON', 'ORGANISATION', 'INITIATIVE'] as const);
  const byMentions = random.chance(0.5);
  const order = byMentions ? ', orderBy: MOST_MENTIONED' : '';
  return {
    name: `${FIELDS[kind]}${order}`,
    query: (args, selection) => `{ list: ${FIELDS[kind]}(${args}${order}) { ${selection} } }`,
    find: at,
    expected: byMentions ? oracle.byMentions(kind) : oracle.byName(kind),
    isFiltered: false,
  };
}

function nested(type: string, id: string, field: string, expected: readonly string[]): RandomList {
  return {
    name: `${type} ${id} ${field}`,
    query: (args, selection) =>
      `{ node(id: "${id}") { ... on ${type} { list: ${field}(${args}) { ${selection} } } } }`,
    find: at,
    expected,
    isFiltered: false,
  };
}

function articlesOfEntity(oracle: Oracle, random: Random): RandomList {
  const { id, key, kind } = random.pick(oracle.entities);
  return nested(
    TYPES[kind],
    id,
    'articles',
    oracle.articles(({ truth }) => truth.entities.includes(key)),
  );
}

function entitiesOfArticle(oracle: Oracle, random: Random): RandomList {
  const article = random.pick(oracle.known);
  const kind = random.pick(['PERSON', 'ORGANISATION', 'INITIATIVE'] as const);
  return nested('Article', article.id, FIELDS[kind], oracle.entityIds(article, kind));
}

function neighbours(oracle: Oracle, random: Random): RandomList {
  const { id, key, kind } = random.pick(oracle.entities);
  if (kind === 'PERSON') return nested('Person', id, 'organisations', oracle.organisationsOf(key));
  if (kind === 'INITIATIVE')
    return nested('Initiative', id, 'organisations', oracle.organisationsBehind(key));
  return random.chance(0.5)
    ? nested('Organisation', id, 'people', oracle.peopleOf(key))
    : nested('Organisation', id, 'initiatives', oracle.initiativesOf(key));
}
