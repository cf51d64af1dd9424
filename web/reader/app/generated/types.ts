/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which articles: all that is given must hold. */
export type ArticleFilter = {
  /** Exact `Article.author`. */
  readonly author?: string | null | undefined;
  /** Exact `Article.category`. */
  readonly category?: string | null | undefined;
  /** By the language they are written in: `fr` finds `fr-MA` too; `fr-MA` finds texts in `fr` where none says `fr-MA`. */
  readonly language?: string | null | undefined;
  /** By what they mention. */
  readonly mentions?: MentionFilter | null | undefined;
  /** By date. Excludes undated articles. */
  readonly publishedAt?: DateRange | null | undefined;
  /** Exact `Source.name`. */
  readonly source?: string | null | undefined;
};

/** Undated articles stand as older than every dated one; ties by id. OLDEST_FIRST is the exact reverse. */
export type ArticleOrder =
  /** By date, the newest first, undated ones last. */
  | 'NEWEST_FIRST'
  /** The exact reverse of NEWEST_FIRST. */
  | 'OLDEST_FIRST';

/** The part of an article in which a mention stands. */
export type ArticleText =
  /** `Article.body` */
  | 'BODY'
  /** `Article.title` */
  | 'TITLE';

/** Both ends are included; `from` after `to` is an error. */
export type DateRange = {
  /** The first day; null for no limit. */
  readonly from?: string | null | undefined;
  /** The last day; null for no limit. */
  readonly to?: string | null | undefined;
};

/** Fields in which the words of a query are marked. */
export type HighlightField =
  /** `Article.body`. */
  | 'BODY'
  /** A value of `Entity.names`. */
  | 'NAME'
  /** `Article.title`. */
  | 'TITLE';

/** How an organisation stands to an initiative. */
export type InitiativeRelation =
  /** It started it. */
  | 'LAUNCHED'
  /** It directs or carries it. */
  | 'LEADS'
  /** It takes part in it. */
  | 'PARTICIPATES'
  /** It carries it together with others. */
  | 'PARTNER';

/** Ids of entities, 10 at most together; implied links count. An empty list is an error. An id that is not there matches nothing. */
export type MentionFilter = {
  /** Articles that mention every one of them. */
  readonly all?: ReadonlyArray<string> | null | undefined;
  /** Articles that mention at least one of them. */
  readonly any?: ReadonlyArray<string> | null | undefined;
};

export type FeedArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
}>;


export type FeedArticlesQuery = { readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly summary: string, readonly publishedAt: string | null, readonly language: string, readonly author: string | null, readonly category: string | null, readonly source: { readonly id: string, readonly name: string | null } }> } };

export type SitemapSpanQueryVariables = Exact<{ [key: string]: never; }>;


export type SitemapSpanQuery = { readonly newest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly publishedAt: string | null }> }, readonly oldest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly publishedAt: string | null }> } };

export type SitemapArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  after?: string | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
}>;


export type SitemapArticlesQuery = { readonly articles: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly publishedAt: string | null }> } };

export type SitemapEntitiesQueryVariables = Exact<{
  people?: string | null | undefined;
  organisations?: string | null | undefined;
  initiatives?: string | null | undefined;
}>;


export type SitemapEntitiesQuery = { readonly people: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string }> }, readonly organisations: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string }> }, readonly initiatives: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string }> } };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ArticlePageQuery = { readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly titleIsDerived: boolean, readonly summary: string, readonly body: string, readonly language: string, readonly publishedAt: string | null, readonly category: string | null, readonly author: string | null, readonly source: { readonly id: string, readonly name: string | null, readonly url: string | null }, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly field: ArticleText, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly rule: string, readonly entity:
          | { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }
          | { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }
         | null }> }, readonly related: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } }>, readonly people: { readonly edges: ReadonlyArray<{ readonly roles: ReadonlyArray<{ readonly id: string, readonly title: string, readonly former: boolean, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly start: number, readonly end: number, readonly sentenceStart: number }> }>, readonly node: { readonly __typename: 'Person', readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly doubtful: boolean }> } }> }, readonly organisations: { readonly edges: ReadonlyArray<{ readonly impliedBy: { readonly id: string, readonly title: string, readonly person: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly start: number, readonly end: number, readonly sentenceStart: number }> } | null, readonly node: { readonly __typename: 'Organisation', readonly acronym: string | null, readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly doubtful: boolean }>, readonly parent: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null } }> }, readonly initiatives: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Initiative', readonly acronym: string | null, readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly doubtful: boolean }> } }> } } | null };

export type MarkedPlaceFragment = { readonly id: string, readonly field: ArticleText, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly rule: string, readonly entity:
    | { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }
   | null };

export type RelatedArticleFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } };

export type ArticleNotesFragment = { readonly people: { readonly edges: ReadonlyArray<{ readonly roles: ReadonlyArray<{ readonly id: string, readonly title: string, readonly former: boolean, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly start: number, readonly end: number, readonly sentenceStart: number }> }>, readonly node: { readonly __typename: 'Person', readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly doubtful: boolean }> } }> }, readonly organisations: { readonly edges: ReadonlyArray<{ readonly impliedBy: { readonly id: string, readonly title: string, readonly person: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly start: number, readonly end: number, readonly sentenceStart: number }> } | null, readonly node: { readonly __typename: 'Organisation', readonly acronym: string | null, readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly doubtful: boolean }>, readonly parent: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null } }> }, readonly initiatives: { readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Initiative', readonly acronym: string | null, readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly doubtful: boolean }> } }> } };

export type ArticlesPageQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  after?: string | null | undefined;
  chosen: ReadonlyArray<string> | string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ArticlesPageQuery = { readonly articles: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly summary: string, readonly publishedAt: string | null, readonly category: string | null, readonly language: string, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } }> }, readonly sources: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string }> }, readonly categories: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string }> }, readonly languages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string }> }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> }, readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }
    | Record<PropertyKey, never>
   | null> };

export type FilterChoicesFragment = { readonly sources: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string }> }, readonly categories: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string }> }, readonly languages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string }> }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> }, readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }
    | Record<PropertyKey, never>
   | null> };

export type ChoiceFragment = { readonly id: string, readonly value: string };

export type PeoplePageQueryVariables = Exact<{
  after?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PeoplePageQuery = { readonly people: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number } }> } };

export type OrganisationsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type OrganisationsPageQuery = { readonly organisations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number } }> } };

export type InitiativesPageQueryVariables = Exact<{
  after?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type InitiativesPageQuery = { readonly initiatives: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number } }> } };

type CountedEntity_Initiative_Fragment = { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number } };

type CountedEntity_Organisation_Fragment = { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number } };

type CountedEntity_Person_Fragment = { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number } };

export type CountedEntityFragment =
  | CountedEntity_Initiative_Fragment
  | CountedEntity_Organisation_Fragment
  | CountedEntity_Person_Fragment
;

export type InitiativePageQueryVariables = Exact<{
  slug: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type InitiativePageQuery = { readonly initiative: { readonly __typename: 'Initiative', readonly acronym: string | null, readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly parent: { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string } | null, readonly organisations: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly relations: ReadonlyArray<{ readonly id: string, readonly relation: InitiativeRelation, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }> }>, readonly node: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } }> }, readonly articles: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly mentions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly field: ArticleText, readonly start: number, readonly end: number, readonly sentenceStart: number, readonly confidence: number }>, readonly impliedBy: { readonly id: string, readonly title: string, readonly person: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string } } | null, readonly node: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly category: string | null, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } } }> }, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly language: string | null, readonly doubtful: boolean }> } | null };

export type OrganisationPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type OrganisationPageQuery = { readonly organisation: { readonly __typename: 'Organisation', readonly acronym: string | null, readonly sameAs: ReadonlyArray<string>, readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly parent: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null, readonly parentEvidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }>, readonly parts: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly people: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly roles: ReadonlyArray<{ readonly id: string, readonly title: string, readonly former: boolean, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }> }>, readonly node: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string } }> }, readonly initiatives: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly relations: ReadonlyArray<{ readonly id: string, readonly relation: InitiativeRelation, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }> }>, readonly node: { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string } }> }, readonly articles: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly mentions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly field: ArticleText, readonly start: number, readonly end: number, readonly sentenceStart: number, readonly confidence: number }>, readonly impliedBy: { readonly id: string, readonly title: string, readonly person: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string } } | null, readonly node: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly category: string | null, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } } }> }, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly language: string | null, readonly doubtful: boolean }> } | null };

export type StatedRelationFragment = { readonly id: string, readonly relation: InitiativeRelation, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }> };

export type PersonPageQueryVariables = Exact<{
  slug: string;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PersonPageQuery = { readonly person: { readonly __typename: 'Person', readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly roles: ReadonlyArray<{ readonly id: string, readonly title: string, readonly former: boolean, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }> }>, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly articles: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly mentions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly field: ArticleText, readonly start: number, readonly end: number, readonly sentenceStart: number, readonly confidence: number }>, readonly impliedBy: { readonly id: string, readonly title: string, readonly person: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string } } | null, readonly node: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly category: string | null, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } } }> }, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly language: string | null, readonly doubtful: boolean }> } | null };

export type StatedRoleFragment = { readonly id: string, readonly title: string, readonly former: boolean, readonly organisation: { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } }> };

export type SearchPageQueryVariables = Exact<{
  q: string;
  after?: string | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SearchPageQuery = { readonly suggest: ReadonlyArray<
    | { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }
  >, readonly search: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Article', readonly id: string, readonly slug: string, readonly title: string, readonly summary: string, readonly publishedAt: string | null, readonly category: string | null, readonly language: string, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } }
        | { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }
        | { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }
      , readonly highlights: ReadonlyArray<{ readonly field: HighlightField, readonly start: number, readonly end: number }> }> } };

export type ArticleCardFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly summary: string, readonly publishedAt: string | null, readonly category: string | null, readonly language: string, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } };

type EntityHead_Initiative_Fragment = { readonly __typename: 'Initiative', readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly language: string | null, readonly doubtful: boolean }> };

type EntityHead_Organisation_Fragment = { readonly __typename: 'Organisation', readonly sameAs: ReadonlyArray<string>, readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly language: string | null, readonly doubtful: boolean }> };

type EntityHead_Person_Fragment = { readonly __typename: 'Person', readonly sameAs: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly name: string, readonly names: ReadonlyArray<{ readonly id: string, readonly value: string, readonly language: string | null, readonly doubtful: boolean }> };

export type EntityHeadFragment =
  | EntityHead_Initiative_Fragment
  | EntityHead_Organisation_Fragment
  | EntityHead_Person_Fragment
;

export type NamedInFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly mentions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly sentence: string, readonly field: ArticleText, readonly start: number, readonly end: number, readonly sentenceStart: number, readonly confidence: number }>, readonly impliedBy: { readonly id: string, readonly title: string, readonly person: { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string } } | null, readonly node: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly category: string | null, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } } }> };

export type NamedArticleFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly category: string | null, readonly source: { readonly id: string, readonly name: string | null }, readonly people: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string }> }, readonly organisations: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string }> }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string }> } };

type EntityLink_Initiative_Fragment = { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string };

type EntityLink_Organisation_Fragment = { readonly __typename: 'Organisation', readonly id: string, readonly slug: string, readonly name: string };

type EntityLink_Person_Fragment = { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string };

export type EntityLinkFragment =
  | EntityLink_Initiative_Fragment
  | EntityLink_Organisation_Fragment
  | EntityLink_Person_Fragment
;

type PlacedEntity_Initiative_Fragment = { readonly __typename: 'Initiative', readonly id: string, readonly slug: string, readonly name: string };

type PlacedEntity_Organisation_Fragment = { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly slug: string, readonly name: string };

type PlacedEntity_Person_Fragment = { readonly __typename: 'Person', readonly id: string, readonly slug: string, readonly name: string };

export type PlacedEntityFragment =
  | PlacedEntity_Initiative_Fragment
  | PlacedEntity_Organisation_Fragment
  | PlacedEntity_Person_Fragment
;

export type ReceiptFragment = { readonly id: string, readonly text: string, readonly start: number, readonly end: number, readonly sentence: string, readonly sentenceStart: number, readonly confidence: number, readonly article: { readonly id: string, readonly slug: string, readonly title: string, readonly publishedAt: string | null, readonly source: { readonly id: string, readonly name: string | null } } };
