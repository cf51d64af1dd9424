import type { StartingPointsQuery } from './generated/graphql.ts';

/** A slug or an id of each kind that the content has; the empty text, which finds nothing, where it has none. */
export interface StartingPoints {
  readonly article: Point;
  readonly person: Point;
  readonly organisation: Point;
  readonly initiative: Point;
  readonly language: string;
}

export interface Point {
  readonly id: string;
  readonly slug: string;
}

const NOWHERE: Point = { id: '', slug: '' };

/** Where to begin, from the answer to `StartingPoints`. */
export function startingPoints(found: StartingPointsQuery): StartingPoints {
  const [article] = found.articles.nodes;
  return {
    article: article ?? NOWHERE,
    person: found.people.nodes[0] ?? NOWHERE,
    organisation: found.organisations.nodes[0] ?? NOWHERE,
    initiative: found.initiatives.nodes[0] ?? NOWHERE,
    language: article?.language ?? 'fr',
  };
}

/** A filter that names nothing is refused: where the content has nothing it is left out. */
export function mentioning(ids: readonly string[]): {
  readonly mentions?: { readonly any: readonly string[] };
} {
  const any = ids.filter((id) => id !== '');
  return any.length > 0 ? { mentions: { any } } : {};
}

type Sample = (from: StartingPoints) => Readonly<Record<string, unknown>>;

/** Variables with which each operation has something to show, whatever the content. */
export const samples: Readonly<Record<string, Sample>> = {
  ArticleMentions: ({ article }) => ({ slug: article.slug }),
  ArticlePage: ({ article }) => ({ slug: article.slug, languages: ['ar', 'fr'] }),
  EntityArticles: ({ organisation }) => ({ id: organisation.id, first: 2 }),
  FilteredArticles: ({ person, organisation, language }) => ({
    filter: { language, ...mentioning([person.id, organisation.id]) },
  }),
  InitiativePage: ({ initiative }) => ({ slug: initiative.slug }),
  Initiatives: () => ({ first: 5 }),
  LatestArticles: () => ({ first: 2 }),
  Node: ({ initiative }) => ({ id: initiative.id }),
  Nodes: ({ article, person, organisation, initiative }) => ({
    ids: [article.id, person.id, organisation.id, initiative.id],
  }),
  OrganisationPage: ({ organisation }) => ({ slug: organisation.slug, languages: ['ar'] }),
  Organisations: () => ({ orderBy: 'NAME' }),
  People: () => ({}),
  PersonPage: ({ person }) => ({ slug: person.slug }),
  RelatedArticles: ({ article }) => ({ slug: article.slug }),
  StartingPoints: () => ({}),
};
