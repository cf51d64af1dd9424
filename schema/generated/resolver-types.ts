import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ArticleNode, EntityNode, MentionNode, RoleNode, EntityNameNode, InitiativeLinkNode, EntityArticleEdgeNode, ArticleEntityEdgeNode, RoleEdgeNode, RelationEdgeNode, PageInfoNode, ArticlePage, EntityArticlePage, EntityPage, ArticleEntityPage, RolePage, RelationPage, MentionPage, FacetNode, FacetPage, SearchPage, SearchEdgeNode } from '../../resolvers/nodes.ts';
import type { SourceRecord } from '../../store/records.ts';
import type { Context } from '../../resolvers/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 8601 calendar date, `2026-07-01`. */
  Date: { input: string; output: string; }
  /** BCP 47 language tag, given out in lower case: `fr`, `ar`, `en`. Taken in any case, and shortened where what it says is not there (lookup of RFC 4647): `fr-FR` finds `fr`. */
  Language: { input: string; output: string; }
};

/** A news text, cleaned of the page around it. */
export type Article = Node & {
  /** Who wrote it; null where unknown. */
  readonly author?: Maybe<Scalars['String']['output']>;
  /** The text alone: no menu, sidebar, share button, newsletter, comment counter or related headline. Paragraphs are joined by an empty line. */
  readonly body: Scalars['String']['output'];
  /** The section it was filed under; null where unknown. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** See `Node.id`. It follows from the file's path. */
  readonly id: Scalars['ID']['output'];
  /** Initiatives it mentions, in order of first mention. */
  readonly initiatives: ArticleInitiativeConnection;
  /** What the text is written in. */
  readonly language: Scalars['Language']['output'];
  /** Every mention, in text order: what a reader needs to mark the text. */
  readonly mentions: MentionConnection;
  /** Organisations it mentions or implies by a role, in order of first mention. */
  readonly organisations: ArticleOrganisationConnection;
  /** The paragraphs, headings and list items of the body, in order. */
  readonly paragraphs: ReadonlyArray<Scalars['String']['output']>;
  /** Persons it mentions, in order of first mention. */
  readonly people: ArticlePersonConnection;
  /** Null where neither the text nor its front matter says so: a date is never invented. */
  readonly publishedAt?: Maybe<Scalars['Date']['output']>;
  /** Articles that share the most telling entities with this one, best first. An entity tells the more the fewer articles it is in. */
  readonly related: ReadonlyArray<Article>;
  /** Readable address, made from the first published title; it does not change when the title does. */
  readonly slug: Scalars['String']['output'];
  /** Where the text comes from. */
  readonly source: Source;
  /** The first sentences, at most `maxLength` (1–500) characters, cut between words. */
  readonly summary: Scalars['String']['output'];
  /** As the text gives it; where it gives none, derived from its first sentence, and `titleIsDerived` is true. */
  readonly title: Scalars['String']['output'];
  /** Whether the text has no title of its own. */
  readonly titleIsDerived: Scalars['Boolean']['output'];
};


/** A news text, cleaned of the page around it. */
export type ArticleInitiativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A news text, cleaned of the page around it. */
export type ArticleMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A news text, cleaned of the page around it. */
export type ArticleOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A news text, cleaned of the page around it. */
export type ArticlePeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A news text, cleaned of the page around it. */
export type ArticleRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A news text, cleaned of the page around it. */
export type ArticleSummaryArgs = {
  maxLength?: InputMaybe<Scalars['Int']['input']>;
};

/** Articles in the order that was asked for. */
export type ArticleConnection = {
  /** The page with a cursor for each article. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** The page, articles alone. */
  readonly nodes: ReadonlyArray<Article>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list; with a filter of several conditions counting stops at 1,000 or at 64 read units. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: always without a filter; with one, whether counting came to the end. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An article in a list. */
export type ArticleEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The article. */
  readonly node: Article;
};

/** Which articles: all that is given must hold. */
export type ArticleFilter = {
  /** Exact `Article.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Exact `Article.category`. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** By the language they are written in: `fr` finds `fr-MA` too; `fr-MA` finds texts in `fr` where none says `fr-MA`. */
  readonly language?: InputMaybe<Scalars['Language']['input']>;
  /** By what they mention. */
  readonly mentions?: InputMaybe<MentionFilter>;
  /** By date. Excludes undated articles. */
  readonly publishedAt?: InputMaybe<DateRange>;
  /** Exact `Source.name`. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/** Initiatives of an article in order of first mention. */
export type ArticleInitiativeConnection = {
  /** The page with a cursor for each initiative. */
  readonly edges: ReadonlyArray<ArticleInitiativeEdge>;
  /** The page, initiatives alone. */
  readonly nodes: ReadonlyArray<Initiative>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An initiative of an article, with where the article names it. */
export type ArticleInitiativeEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Where this article names the initiative, in text order. */
  readonly mentions: ReadonlyArray<Mention>;
  /** The initiative. */
  readonly node: Initiative;
};


/** An initiative of an article, with where the article names it. */
export type ArticleInitiativeEdgeMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Undated articles stand as older than every dated one; ties by id. OLDEST_FIRST is the exact reverse. */
export type ArticleOrder =
  /** By date, the newest first, undated ones last. */
  | 'NEWEST_FIRST'
  /** The exact reverse of NEWEST_FIRST. */
  | 'OLDEST_FIRST';

/** Organisations of an article in order of first mention. */
export type ArticleOrganisationConnection = {
  /** The page with a cursor for each organisation. */
  readonly edges: ReadonlyArray<ArticleOrganisationEdge>;
  /** The page, organisations alone. */
  readonly nodes: ReadonlyArray<Organisation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organisation of an article, with what the article says of it. */
export type ArticleOrganisationEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The role that implies the organisation ("ministre de X" implies the ministry); null where the text names it. */
  readonly impliedBy?: Maybe<Role>;
  /** Where this article names the organisation, in text order; empty where only a role implies it. */
  readonly mentions: ReadonlyArray<Mention>;
  /** The organisation. */
  readonly node: Organisation;
};


/** An organisation of an article, with what the article says of it. */
export type ArticleOrganisationEdgeMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Persons of an article in order of first mention. */
export type ArticlePersonConnection = {
  /** The page with a cursor for each person. */
  readonly edges: ReadonlyArray<ArticlePersonEdge>;
  /** The page, persons alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A person of an article, with what the article says of them. */
export type ArticlePersonEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Where this article names the person, in text order. */
  readonly mentions: ReadonlyArray<Mention>;
  /** The person. */
  readonly node: Person;
  /** The roles this article states; their evidence is this article's. */
  readonly roles: ReadonlyArray<Role>;
};


/** A person of an article, with what the article says of them. */
export type ArticlePersonEdgeMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The part of an article in which a mention stands. */
export type ArticleText =
  /** `Article.body` */
  | 'BODY'
  /** `Article.title` */
  | 'TITLE';

/** Both ends are included; `from` after `to` is an error. */
export type DateRange = {
  /** The first day; null for no limit. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day; null for no limit. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** What an article can mention: the shared face of Person, Organisation and Initiative. */
export type Entity = {
  /** Every certain form under which the texts or the catalogue name it, canonical name first. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Articles that mention it or imply it by a role, newest first. */
  readonly articles: EntityArticleConnection;
  /** See `Node.id`. */
  readonly id: Scalars['ID']['output'];
  /** In the first of `languages` that has a label, each shortened until one is found (`ar-MA` finds `ar`), else the canonical name. */
  readonly name: Scalars['String']['output'];
  /** Every form, the doubtful ones (a mistranslated surname, say) marked as such. */
  readonly names: ReadonlyArray<EntityName>;
  /** The same thing elsewhere, as URLs (Wikidata, its own site); may be empty. */
  readonly sameAs: ReadonlyArray<Scalars['String']['output']>;
  /** Readable address within its type; one that was published once keeps finding the entity. */
  readonly slug: Scalars['String']['output'];
};


/** What an article can mention: the shared face of Person, Organisation and Initiative. */
export type EntityArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What an article can mention: the shared face of Person, Organisation and Initiative. */
export type EntityNameArgs = {
  languages?: InputMaybe<ReadonlyArray<Scalars['Language']['input']>>;
};

/** An entity's articles, newest first, undated ones last. */
export type EntityArticleConnection = {
  /** The page with a cursor for each article. */
  readonly edges: ReadonlyArray<EntityArticleEdge>;
  /** The page, articles alone. */
  readonly nodes: ReadonlyArray<Article>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An article of an entity, with what it says of the entity. */
export type EntityArticleEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The role that brings the entity into the article without naming it; null where the text names it. */
  readonly impliedBy?: Maybe<Role>;
  /** Where this article names the entity, in text order; empty where only a role implies it. */
  readonly mentions: ReadonlyArray<Mention>;
  /** The article. */
  readonly node: Article;
};


/** An article of an entity, with what it says of the entity. */
export type EntityArticleEdgeMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A form under which an entity is named. */
export type EntityName = {
  /** Whether the form is only believed to mean this entity. */
  readonly doubtful: Scalars['Boolean']['output'];
  /** Opaque; the same for the same form, entity and language. A key for caches: `Query.node` knows it not. */
  readonly id: Scalars['ID']['output'];
  /** Its language where the catalogue says so; null for a form found in texts. */
  readonly language?: Maybe<Scalars['Language']['output']>;
  /** The form itself. */
  readonly value: Scalars['String']['output'];
};

/** How entities are listed. */
export type EntityOrder =
  /** By number of distinct articles, the most first, then by name. */
  | 'MOST_MENTIONED'
  /** By canonical name, case and accents aside. */
  | 'NAME';

/** Kinds of things that articles name. */
export type EntityType =
  /** Initiatives. */
  | 'INITIATIVE'
  /** Organisations. */
  | 'ORGANISATION'
  /** People. */
  | 'PERSON';

/** A value that articles have in common, and how many have it. As it stands it is what the filter of `articles` takes. */
export type Facet = {
  /** Articles with it. */
  readonly count: Scalars['Int']['output'];
  /** Opaque; the same for the same value of the same list. A key for caches: `Query.node` knows it not. */
  readonly id: Scalars['ID']['output'];
  /** Of a source its name, of a language its tag, of a month `yyyy-mm`. */
  readonly value: Scalars['String']['output'];
};

/** Facets in the order of their list. */
export type FacetConnection = {
  /** The facets of this page with their places. */
  readonly edges: ReadonlyArray<FacetEdge>;
  /** The facets of this page alone. */
  readonly nodes: ReadonlyArray<Facet>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are, whatever page this is. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of facets. */
export type FacetEdge = {
  /** Where it stands: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The facet at this place. */
  readonly node: Facet;
};

/** A stretch that matched: offsets into `value`, which is the field's value, or one of its values. */
export type Highlight = {
  /** Where it ends: the unit behind its last. */
  readonly end: Scalars['Int']['output'];
  /** The field that `value` is of. */
  readonly field: HighlightField;
  /** Where the stretch begins, in UTF-16 code units. */
  readonly start: Scalars['Int']['output'];
  /** `Article.title`, `Article.body`, or one of the values of `Entity.names`. */
  readonly value: Scalars['String']['output'];
};

/** Fields in which the words of a query are marked. */
export type HighlightField =
  /** `Article.body`. */
  | 'BODY'
  /** A value of `Entity.names`. */
  | 'NAME'
  /** `Article.title`. */
  | 'TITLE';

/** A deliberate undertaking: a programme, project, plan, strategy, charter, network. */
export type Initiative = Entity & Node & {
  /** As the texts abbreviate it; null where unknown. */
  readonly acronym?: Maybe<Scalars['String']['output']>;
  /** Every certain form under which the texts or the catalogue name it, canonical name first. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Articles that mention it or imply it by a role, newest first. */
  readonly articles: EntityArticleConnection;
  /** See `Node.id`. */
  readonly id: Scalars['ID']['output'];
  /** In the first of `languages` that has a label, each shortened until one is found (`ar-MA` finds `ar`), else the canonical name. */
  readonly name: Scalars['String']['output'];
  /** Every form, the doubtful ones (a mistranslated surname, say) marked as such. */
  readonly names: ReadonlyArray<EntityName>;
  /** Organisations that lead it, launched it or take part in it, by name. */
  readonly organisations: InitiativeOrganisationConnection;
  /** What it is part of; null where unknown. */
  readonly parent?: Maybe<Initiative>;
  /** The same thing elsewhere, as URLs (Wikidata, its own site); may be empty. */
  readonly sameAs: ReadonlyArray<Scalars['String']['output']>;
  /** Readable address within its type; one that was published once keeps finding the initiative. */
  readonly slug: Scalars['String']['output'];
};


/** A deliberate undertaking: a programme, project, plan, strategy, charter, network. */
export type InitiativeArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A deliberate undertaking: a programme, project, plan, strategy, charter, network. */
export type InitiativeNameArgs = {
  languages?: InputMaybe<ReadonlyArray<Scalars['Language']['input']>>;
};


/** A deliberate undertaking: a programme, project, plan, strategy, charter, network. */
export type InitiativeOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Initiatives in the order that was asked for. */
export type InitiativeConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<InitiativeEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Initiative>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An initiative in a list. */
export type InitiativeEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The initiative. */
  readonly node: Initiative;
};

/** How an organisation stands to an initiative, and where a text says so. */
export type InitiativeLink = {
  /** Where a text says so, newest article first. */
  readonly evidence: ReadonlyArray<Mention>;
  /** Opaque; the same for the same organisation, initiative and relation. A key for caches: `Query.node` knows it not. */
  readonly id: Scalars['ID']['output'];
  /** What the texts say. */
  readonly relation: InitiativeRelation;
};


/** How an organisation stands to an initiative, and where a text says so. */
export type InitiativeLinkEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An initiative's organisations, by name. */
export type InitiativeOrganisationConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<InitiativeOrganisationEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Organisation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organisation of an initiative. */
export type InitiativeOrganisationEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation. */
  readonly node: Organisation;
  /** How the two stand to each other, each with where a text says so. */
  readonly relations: ReadonlyArray<InitiativeLink>;
};

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

/** One place in an article that names an entity or states a fact: the receipt of every link. */
export type Mention = {
  /** The article it stands in. */
  readonly article: Article;
  /** From 0 to 1: how many of a hundred such mentions are taken to be right, over 100; 1 for the catalogue. */
  readonly confidence: Scalars['Float']['output'];
  /** Where it ends in the field; the end is not part of it. */
  readonly end: Scalars['Int']['output'];
  /** The entity named; null where the receipt is for a fact (a role, a relation). */
  readonly entity?: Maybe<Entity>;
  /** Whether it stands in the title or the body. */
  readonly field: ArticleText;
  /** Opaque; the same as long as the text stays. A key for caches: `Query.node` knows it not. */
  readonly id: Scalars['ID']['output'];
  /** What recognised it: `catalogue`, or the name of the rule or sign that weighed most. It is for people who ask why: names of rules may change with any release, so build nothing on them. */
  readonly rule: Scalars['String']['output'];
  /** The sentence around it, as it stands in that field; a sentence of over 1,000 characters is cut between words. */
  readonly sentence: Scalars['String']['output'];
  /** Where the sentence begins in the field, in UTF-16 code units. */
  readonly sentenceStart: Scalars['Int']['output'];
  /** Where it ends in the raw source file; see `sourceStart`. */
  readonly sourceEnd: Scalars['Int']['output'];
  /** Where the same text stands in the raw source file decoded as UTF-8 without its byte order mark (UTF-16 code units): `raw.slice(sourceStart, sourceEnd) === text`. Title and each paragraph are verbatim runs of the raw file; no receipt crosses a join; derived and front-matter titles carry none. */
  readonly sourceStart: Scalars['Int']['output'];
  /** Where it begins in the field, in UTF-16 code units. */
  readonly start: Scalars['Int']['output'];
  /** Exactly `article.title` or `article.body`, whichever `field` says, sliced from `start` to `end` (UTF-16 code units). */
  readonly text: Scalars['String']['output'];
};

/** Mentions in text order, the title first. */
export type MentionConnection = {
  /** The page with a cursor for each mention. */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The page, mentions alone. */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A mention in a list. */
export type MentionEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The mention. */
  readonly node: Mention;
};

/** Ids of entities, 10 at most together; implied links count. An empty list is an error. An id that is not there matches nothing. */
export type MentionFilter = {
  /** Articles that mention every one of them. */
  readonly all?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Articles that mention at least one of them. */
  readonly any?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Anything that has an id. */
export type Node = {
  /** Opaque, stable, globally unique; `Query.node` finds the object again, also after a merge (then the survivor). */
  readonly id: Scalars['ID']['output'];
};

/** A body that lasts and can act, employ or sign, and that the texts name. */
export type Organisation = Entity & Node & {
  /** As the texts abbreviate it; null where unknown. */
  readonly acronym?: Maybe<Scalars['String']['output']>;
  /** Every certain form under which the texts or the catalogue name it, canonical name first. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Articles that mention it or imply it by a role, newest first. */
  readonly articles: EntityArticleConnection;
  /** ISO 3166-1 alpha-2, `MA`; as the name, a text, the known names or a setting say, else the one country that most texts which name it are about; null where nothing does, and for what belongs to no country. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** See `Node.id`. */
  readonly id: Scalars['ID']['output'];
  /** Initiatives it leads, launched or takes part in, by name. */
  readonly initiatives: OrganisationInitiativeConnection;
  /** In the first of `languages` that has a label, each shortened until one is found (`ar-MA` finds `ar`), else the canonical name. */
  readonly name: Scalars['String']['output'];
  /** Every form, the doubtful ones (a mistranslated surname, say) marked as such. */
  readonly names: ReadonlyArray<EntityName>;
  /** What it is part of; null where unknown. */
  readonly parent?: Maybe<Organisation>;
  /** Where a text says that it is part of its parent; empty where only the catalogue does. */
  readonly parentEvidence: ReadonlyArray<Mention>;
  /** What is part of it, by name. */
  readonly parts: OrganisationConnection;
  /** The people who hold a role in it, by name. */
  readonly people: OrganisationPersonConnection;
  /** The same thing elsewhere, as URLs (Wikidata, its own site); may be empty. */
  readonly sameAs: ReadonlyArray<Scalars['String']['output']>;
  /** Readable address within its type; one that was published once keeps finding the organisation. */
  readonly slug: Scalars['String']['output'];
};


/** A body that lasts and can act, employ or sign, and that the texts name. */
export type OrganisationArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that lasts and can act, employ or sign, and that the texts name. */
export type OrganisationInitiativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that lasts and can act, employ or sign, and that the texts name. */
export type OrganisationNameArgs = {
  languages?: InputMaybe<ReadonlyArray<Scalars['Language']['input']>>;
};


/** A body that lasts and can act, employ or sign, and that the texts name. */
export type OrganisationParentEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that lasts and can act, employ or sign, and that the texts name. */
export type OrganisationPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that lasts and can act, employ or sign, and that the texts name. */
export type OrganisationPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Organisations in the order that was asked for. */
export type OrganisationConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<OrganisationEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Organisation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organisation in a list. */
export type OrganisationEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation. */
  readonly node: Organisation;
};

/** An organisation's initiatives, by name. */
export type OrganisationInitiativeConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<OrganisationInitiativeEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Initiative>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An initiative of an organisation. */
export type OrganisationInitiativeEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The initiative. */
  readonly node: Initiative;
  /** How the two stand to each other, each with where a text says so. */
  readonly relations: ReadonlyArray<InitiativeLink>;
};

/** People who hold a role in an organisation, by name. */
export type OrganisationPersonConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<OrganisationPersonEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A person who holds a role in an organisation. */
export type OrganisationPersonEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
  /** The roles that tie the two, most often stated first. */
  readonly roles: ReadonlyArray<Role>;
};


/** A person who holds a role in an organisation. */
export type OrganisationPersonEdgeRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Cursor of the last edge, for `after`; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on behind this page, whichever way you page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has something before this page, whichever way you page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge, for `before`; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A human being whom the texts name. */
export type Person = Entity & Node & {
  /** Every certain form under which the texts or the catalogue name it, canonical name first. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Articles that mention it or imply it by a role, newest first. */
  readonly articles: EntityArticleConnection;
  /** See `Node.id`. */
  readonly id: Scalars['ID']['output'];
  /** In the first of `languages` that has a label, each shortened until one is found (`ar-MA` finds `ar`), else the canonical name. */
  readonly name: Scalars['String']['output'];
  /** Every form, the doubtful ones (a mistranslated surname, say) marked as such. */
  readonly names: ReadonlyArray<EntityName>;
  /** Organisations in which the texts give them a role, by name. */
  readonly organisations: PersonOrganisationConnection;
  /** Distinct roles (titles compared folded) over all articles, most often stated first, each with its evidence. */
  readonly roles: ReadonlyArray<Role>;
  /** The same thing elsewhere, as URLs (Wikidata, its own site); may be empty. */
  readonly sameAs: ReadonlyArray<Scalars['String']['output']>;
  /** Readable address within its type; one that was published once keeps finding the person. */
  readonly slug: Scalars['String']['output'];
};


/** A human being whom the texts name. */
export type PersonArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being whom the texts name. */
export type PersonNameArgs = {
  languages?: InputMaybe<ReadonlyArray<Scalars['Language']['input']>>;
};


/** A human being whom the texts name. */
export type PersonOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being whom the texts name. */
export type PersonRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Persons in the order that was asked for. */
export type PersonConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A person in a list. */
export type PersonEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** A person's organisations, by name. */
export type PersonOrganisationConnection = {
  /** The page with a cursor for each of them. */
  readonly edges: ReadonlyArray<PersonOrganisationEdge>;
  /** The page, nodes alone. */
  readonly nodes: ReadonlyArray<Organisation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Length of the whole list: exact, and one read at most. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organisation in which a person holds a role. */
export type PersonOrganisationEdge = {
  /** For `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation. */
  readonly node: Organisation;
  /** The roles that tie the two, most often stated first. */
  readonly roles: ReadonlyArray<Role>;
};


/** An organisation in which a person holds a role. */
export type PersonOrganisationEdgeRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where every query begins. */
export type Query = {
  /** The article at this address, or null, also for a slug that never could be. The same holds for `person`, `organisation` and `initiative`. */
  readonly article?: Maybe<Article>;
  /** Every article, or those that pass the filter. */
  readonly articles: ArticleConnection;
  /** Who wrote articles, by name as it stands. */
  readonly authors: FacetConnection;
  /** The sections under which articles were filed, by name. */
  readonly categories: FacetConnection;
  /** The initiative at this address, present or former, or null. */
  readonly initiative?: Maybe<Initiative>;
  /** Every initiative that an article mentions. */
  readonly initiatives: InitiativeConnection;
  /** The languages that articles are written in, by tag. */
  readonly languages: FacetConnection;
  /** The months in which articles were published, the newest first. Undated articles are in none. */
  readonly months: FacetConnection;
  /** The object with this id, or null, also for an id that never could be. The id of a merged entity finds the survivor. */
  readonly node?: Maybe<Node>;
  /** The objects with these ids, in the same order; null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The organisation at this address, present or former, or null. */
  readonly organisation?: Maybe<Organisation>;
  /** Every organisation that an article mentions. */
  readonly organisations: OrganisationConnection;
  /** Every person whom an article mentions. */
  readonly people: PersonConnection;
  /** The person at this address, present or former, or null. */
  readonly person?: Maybe<Person>;
  /**
   * Full text over articles, names and aliases; blind to case, accents, apostrophe style and French inflection. A word that
   * nothing has is left out of account, and a slip in one of five letters or more forgiven where a name has one so near.
   * Words that stand everywhere (`de`, `la`) find nothing beside others; alone they find the names made of them and of no
   * other word. Words between quotes must stand so, one behind the other.
   *
   * Entities with every word of the query in their names stand first, then what has more, rarer and more telling words of
   * it. `SearchEdge.score` says so in numbers: for each word, how rare it is (the logarithm of how many articles there are
   * for one with it) times how much of the hit it is (0 to 1), all added up; and 1,000 more for those entities. It has no
   * fixed scale: compare it within one search alone.
   *
   * An article is found by its own words. All articles of a person, under whichever spelling, are the `articles` of the hit.
   */
  readonly search: SearchConnection;
  /** The sources of articles, by name. */
  readonly sources: FacetConnection;
  /**
   * Entities for search-as-you-type: those with a name, alias or acronym that goes on as typed, from any of its words on;
   * then those with a name in which each typed word begins a word, in any order (`amal segh`, `segh amal`; `de` and the like
   * count only at the end). The best known first, of each. Where there is none, a slip is forgiven in words of five letters
   * or more.
   */
  readonly suggest: ReadonlyArray<Entity>;
};


/** Where every query begins. */
export type QueryArticleArgs = {
  slug: Scalars['String']['input'];
};


/** Where every query begins. */
export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArticleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
};


/** Where every query begins. */
export type QueryAuthorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query begins. */
export type QueryCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query begins. */
export type QueryInitiativeArgs = {
  slug: Scalars['String']['input'];
};


/** Where every query begins. */
export type QueryInitiativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Where every query begins. */
export type QueryLanguagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query begins. */
export type QueryMonthsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query begins. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query begins. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Where every query begins. */
export type QueryOrganisationArgs = {
  slug: Scalars['String']['input'];
};


/** Where every query begins. */
export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Where every query begins. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Where every query begins. */
export type QueryPersonArgs = {
  slug: Scalars['String']['input'];
};


/** Where every query begins. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
};


/** Where every query begins. */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query begins. */
export type QuerySuggestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** An office or function that a text says a person holds. */
export type Role = {
  /** Where a text says so, newest article first. */
  readonly evidence: ReadonlyArray<Mention>;
  /** Whether the text says that it is over: « ancien », « ex- », « de 2004 à 2011 ». Over all articles, what the newest that states it says. */
  readonly former: Scalars['Boolean']['output'];
  /** Opaque; the same for the same person, title and organisation. What one article states of it has an id of its own, for its evidence is that article's alone. A key for caches: `Query.node` knows it not. */
  readonly id: Scalars['ID']['output'];
  /** Where it is held; null where the text names none. */
  readonly organisation?: Maybe<Organisation>;
  /** Who holds it. */
  readonly person: Person;
  /** As the text writes it. */
  readonly title: Scalars['String']['output'];
};


/** An office or function that a text says a person holds. */
export type RoleEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a search found, best first. The best 200 can be paged through. */
export type SearchConnection = {
  /** The hits of this page with what made them hits. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The hits of this page alone. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where the page stands among the hits. */
  readonly pageInfo: PageInfo;
  /** How many things have a word of the query, whatever page this is. At most 1,000 are counted. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether there are no more than `totalCount`. False beyond 1,000, and where words stand in so many articles that only the best of each were looked at. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A hit of a search. */
export type SearchEdge = {
  /** Where the hit stands: what `after` takes. */
  readonly cursor: Scalars['String']['output'];
  /** Where the words of the query stand: in the names of an entity, in the title and the body of an article. At most 10. */
  readonly highlights: ReadonlyArray<Highlight>;
  /** What was found. */
  readonly node: SearchHit;
  /** Higher is better; comparable within one search alone: see `Query.search`. Entities with every word of the query in their names, those aside that nothing has, have over 1,000. */
  readonly score: Scalars['Float']['output'];
};

/** What `search` finds. */
export type SearchHit = Article | Initiative | Organisation | Person;

/** Kinds of things that `search` finds. */
export type SearchType =
  /** Articles. */
  | 'ARTICLE'
  /** Initiatives. */
  | 'INITIATIVE'
  /** Organisations. */
  | 'ORGANISATION'
  /** People. */
  | 'PERSON';

/** Where a text comes from. `name` and `url` are null where unknown. */
export type Source = {
  /** Path of the file inside the content folder. */
  readonly file: Scalars['String']['output'];
  /** Opaque; the same as long as the file stays where it is. A key for caches: `Query.node` knows it not. */
  readonly id: Scalars['ID']['output'];
  /** Name of the paper, site or agency. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the raw file, lower-case hex. */
  readonly sha256: Scalars['String']['output'];
  /** Address of the original. */
  readonly url?: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SearchHit:
    | ( ArticleNode )
    | ( EntityNode )
    | ( EntityNode )
    | ( EntityNode )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Entity:
    | ( EntityNode )
    | ( EntityNode )
    | ( EntityNode )
  ;
  Node:
    | ( ArticleNode )
    | ( EntityNode )
    | ( EntityNode )
    | ( EntityNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Article: ResolverTypeWrapper<ArticleNode>;
  ArticleConnection: ResolverTypeWrapper<ArticlePage>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticleFilter: ArticleFilter;
  ArticleInitiativeConnection: ResolverTypeWrapper<ArticleEntityPage>;
  ArticleInitiativeEdge: ResolverTypeWrapper<ArticleEntityEdgeNode>;
  ArticleOrder: ArticleOrder;
  ArticleOrganisationConnection: ResolverTypeWrapper<ArticleEntityPage>;
  ArticleOrganisationEdge: ResolverTypeWrapper<ArticleEntityEdgeNode>;
  ArticlePersonConnection: ResolverTypeWrapper<ArticleEntityPage>;
  ArticlePersonEdge: ResolverTypeWrapper<ArticleEntityEdgeNode>;
  ArticleText: ArticleText;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  Entity: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Entity']>;
  EntityArticleConnection: ResolverTypeWrapper<EntityArticlePage>;
  EntityArticleEdge: ResolverTypeWrapper<EntityArticleEdgeNode>;
  EntityName: ResolverTypeWrapper<EntityNameNode>;
  EntityOrder: EntityOrder;
  EntityType: EntityType;
  Facet: ResolverTypeWrapper<FacetNode>;
  FacetConnection: ResolverTypeWrapper<FacetPage>;
  FacetEdge: ResolverTypeWrapper<Omit<FacetEdge, 'node'> & { node: ResolversTypes['Facet'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Highlight: ResolverTypeWrapper<Highlight>;
  HighlightField: HighlightField;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Initiative: ResolverTypeWrapper<EntityNode>;
  InitiativeConnection: ResolverTypeWrapper<EntityPage>;
  InitiativeEdge: ResolverTypeWrapper<Omit<InitiativeEdge, 'node'> & { node: ResolversTypes['Initiative'] }>;
  InitiativeLink: ResolverTypeWrapper<InitiativeLinkNode>;
  InitiativeOrganisationConnection: ResolverTypeWrapper<RelationPage>;
  InitiativeOrganisationEdge: ResolverTypeWrapper<RelationEdgeNode>;
  InitiativeRelation: InitiativeRelation;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: ResolverTypeWrapper<Scalars['Language']['output']>;
  Mention: ResolverTypeWrapper<MentionNode>;
  MentionConnection: ResolverTypeWrapper<MentionPage>;
  MentionEdge: ResolverTypeWrapper<Omit<MentionEdge, 'node'> & { node: ResolversTypes['Mention'] }>;
  MentionFilter: MentionFilter;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Organisation: ResolverTypeWrapper<EntityNode>;
  OrganisationConnection: ResolverTypeWrapper<EntityPage>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationInitiativeConnection: ResolverTypeWrapper<RelationPage>;
  OrganisationInitiativeEdge: ResolverTypeWrapper<RelationEdgeNode>;
  OrganisationPersonConnection: ResolverTypeWrapper<RolePage>;
  OrganisationPersonEdge: ResolverTypeWrapper<RoleEdgeNode>;
  PageInfo: ResolverTypeWrapper<PageInfoNode>;
  Person: ResolverTypeWrapper<EntityNode>;
  PersonConnection: ResolverTypeWrapper<EntityPage>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonOrganisationConnection: ResolverTypeWrapper<RolePage>;
  PersonOrganisationEdge: ResolverTypeWrapper<RoleEdgeNode>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Role: ResolverTypeWrapper<RoleNode>;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<SearchEdgeNode>;
  SearchHit: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchHit']>;
  SearchType: SearchType;
  Source: ResolverTypeWrapper<SourceRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Article: ArticleNode;
  ArticleConnection: ArticlePage;
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticleFilter: ArticleFilter;
  ArticleInitiativeConnection: ArticleEntityPage;
  ArticleInitiativeEdge: ArticleEntityEdgeNode;
  ArticleOrganisationConnection: ArticleEntityPage;
  ArticleOrganisationEdge: ArticleEntityEdgeNode;
  ArticlePersonConnection: ArticleEntityPage;
  ArticlePersonEdge: ArticleEntityEdgeNode;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  Entity: ResolversInterfaceTypes<ResolversParentTypes>['Entity'];
  EntityArticleConnection: EntityArticlePage;
  EntityArticleEdge: EntityArticleEdgeNode;
  EntityName: EntityNameNode;
  Facet: FacetNode;
  FacetConnection: FacetPage;
  FacetEdge: Omit<FacetEdge, 'node'> & { node: ResolversParentTypes['Facet'] };
  Float: Scalars['Float']['output'];
  Highlight: Highlight;
  ID: Scalars['ID']['output'];
  Initiative: EntityNode;
  InitiativeConnection: EntityPage;
  InitiativeEdge: Omit<InitiativeEdge, 'node'> & { node: ResolversParentTypes['Initiative'] };
  InitiativeLink: InitiativeLinkNode;
  InitiativeOrganisationConnection: RelationPage;
  InitiativeOrganisationEdge: RelationEdgeNode;
  Int: Scalars['Int']['output'];
  Language: Scalars['Language']['output'];
  Mention: MentionNode;
  MentionConnection: MentionPage;
  MentionEdge: Omit<MentionEdge, 'node'> & { node: ResolversParentTypes['Mention'] };
  MentionFilter: MentionFilter;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Organisation: EntityNode;
  OrganisationConnection: EntityPage;
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  OrganisationInitiativeConnection: RelationPage;
  OrganisationInitiativeEdge: RelationEdgeNode;
  OrganisationPersonConnection: RolePage;
  OrganisationPersonEdge: RoleEdgeNode;
  PageInfo: PageInfoNode;
  Person: EntityNode;
  PersonConnection: EntityPage;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonOrganisationConnection: RolePage;
  PersonOrganisationEdge: RoleEdgeNode;
  Query: Record<PropertyKey, never>;
  Role: RoleNode;
  SearchConnection: SearchPage;
  SearchEdge: SearchEdgeNode;
  SearchHit: ResolversUnionTypes<ResolversParentTypes>['SearchHit'];
  Source: SourceRecord;
  String: Scalars['String']['output'];
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  author: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatives: Resolver<ResolversTypes['ArticleInitiativeConnection'], ParentType, ContextType, Partial<ArticleInitiativesArgs>>;
  language: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  mentions: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, Partial<ArticleMentionsArgs>>;
  organisations: Resolver<ResolversTypes['ArticleOrganisationConnection'], ParentType, ContextType, Partial<ArticleOrganisationsArgs>>;
  paragraphs: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  people: Resolver<ResolversTypes['ArticlePersonConnection'], ParentType, ContextType, Partial<ArticlePeopleArgs>>;
  publishedAt: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  related: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<ArticleRelatedArgs, 'first'>>;
  slug: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  summary: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ArticleSummaryArgs, 'maxLength'>>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleIsDerived: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleInitiativeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleInitiativeConnection'] = ResolversParentTypes['ArticleInitiativeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ArticleInitiativeEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Initiative']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleInitiativeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleInitiativeEdge'] = ResolversParentTypes['ArticleInitiativeEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mentions: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<ArticleInitiativeEdgeMentionsArgs, 'first'>>;
  node: Resolver<ResolversTypes['Initiative'], ParentType, ContextType>;
};

export type ArticleOrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleOrganisationConnection'] = ResolversParentTypes['ArticleOrganisationConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ArticleOrganisationEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleOrganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleOrganisationEdge'] = ResolversParentTypes['ArticleOrganisationEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  impliedBy: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  mentions: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<ArticleOrganisationEdgeMentionsArgs, 'first'>>;
  node: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type ArticlePersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticlePersonConnection'] = ResolversParentTypes['ArticlePersonConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ArticlePersonEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticlePersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticlePersonEdge'] = ResolversParentTypes['ArticlePersonEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mentions: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<ArticlePersonEdgeMentionsArgs, 'first'>>;
  node: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Initiative' | 'Organisation' | 'Person', ParentType, ContextType>;
};

export type EntityArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityArticleConnection'] = ResolversParentTypes['EntityArticleConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['EntityArticleEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityArticleEdge'] = ResolversParentTypes['EntityArticleEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  impliedBy: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  mentions: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<EntityArticleEdgeMentionsArgs, 'first'>>;
  node: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type EntityNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityName'] = ResolversParentTypes['EntityName']> = {
  doubtful: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FacetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetConnection'] = ResolversParentTypes['FacetConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['FacetEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FacetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetEdge'] = ResolversParentTypes['FacetEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Facet'], ParentType, ContextType>;
};

export type HighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight']> = {
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field: Resolver<ResolversTypes['HighlightField'], ParentType, ContextType>;
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InitiativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Initiative'] = ResolversParentTypes['Initiative']> = {
  acronym: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articles: Resolver<ResolversTypes['EntityArticleConnection'], ParentType, ContextType, Partial<InitiativeArticlesArgs>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<InitiativeNameArgs>>;
  names: Resolver<ReadonlyArray<ResolversTypes['EntityName']>, ParentType, ContextType>;
  organisations: Resolver<ResolversTypes['InitiativeOrganisationConnection'], ParentType, ContextType, Partial<InitiativeOrganisationsArgs>>;
  parent: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType>;
  sameAs: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  slug: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InitiativeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeConnection'] = ResolversParentTypes['InitiativeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['InitiativeEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Initiative']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InitiativeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeEdge'] = ResolversParentTypes['InitiativeEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Initiative'], ParentType, ContextType>;
};

export type InitiativeLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeLink'] = ResolversParentTypes['InitiativeLink']> = {
  evidence: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<InitiativeLinkEvidenceArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relation: Resolver<ResolversTypes['InitiativeRelation'], ParentType, ContextType>;
};

export type InitiativeOrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeOrganisationConnection'] = ResolversParentTypes['InitiativeOrganisationConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['InitiativeOrganisationEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InitiativeOrganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeOrganisationEdge'] = ResolversParentTypes['InitiativeOrganisationEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  relations: Resolver<ReadonlyArray<ResolversTypes['InitiativeLink']>, ParentType, ContextType>;
};

export interface LanguageScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Language'], any> {
  name: 'Language';
}

export type MentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  article: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  confidence: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  field: Resolver<ResolversTypes['ArticleText'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentenceStart: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceEnd: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceStart: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Article' | 'Initiative' | 'Organisation' | 'Person', ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  acronym: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articles: Resolver<ResolversTypes['EntityArticleConnection'], ParentType, ContextType, Partial<OrganisationArticlesArgs>>;
  country: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatives: Resolver<ResolversTypes['OrganisationInitiativeConnection'], ParentType, ContextType, Partial<OrganisationInitiativesArgs>>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OrganisationNameArgs>>;
  names: Resolver<ReadonlyArray<ResolversTypes['EntityName']>, ParentType, ContextType>;
  parent: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  parentEvidence: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<OrganisationParentEvidenceArgs, 'first'>>;
  parts: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, Partial<OrganisationPartsArgs>>;
  people: Resolver<ResolversTypes['OrganisationPersonConnection'], ParentType, ContextType, Partial<OrganisationPeopleArgs>>;
  sameAs: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  slug: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationEdge'] = ResolversParentTypes['OrganisationEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type OrganisationInitiativeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationInitiativeConnection'] = ResolversParentTypes['OrganisationInitiativeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['OrganisationInitiativeEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Initiative']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationInitiativeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationInitiativeEdge'] = ResolversParentTypes['OrganisationInitiativeEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Initiative'], ParentType, ContextType>;
  relations: Resolver<ReadonlyArray<ResolversTypes['InitiativeLink']>, ParentType, ContextType>;
};

export type OrganisationPersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationPersonConnection'] = ResolversParentTypes['OrganisationPersonConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['OrganisationPersonEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationPersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationPersonEdge'] = ResolversParentTypes['OrganisationPersonEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<OrganisationPersonEdgeRolesArgs, 'first'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  aliases: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articles: Resolver<ResolversTypes['EntityArticleConnection'], ParentType, ContextType, Partial<PersonArticlesArgs>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PersonNameArgs>>;
  names: Resolver<ReadonlyArray<ResolversTypes['EntityName']>, ParentType, ContextType>;
  organisations: Resolver<ResolversTypes['PersonOrganisationConnection'], ParentType, ContextType, Partial<PersonOrganisationsArgs>>;
  roles: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<PersonRolesArgs, 'first'>>;
  sameAs: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  slug: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonOrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonOrganisationConnection'] = ResolversParentTypes['PersonOrganisationConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['PersonOrganisationEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonOrganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonOrganisationEdge'] = ResolversParentTypes['PersonOrganisationEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<PersonOrganisationEdgeRolesArgs, 'first'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  article: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'slug'>>;
  articles: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'orderBy'>>;
  authors: Resolver<ResolversTypes['FacetConnection'], ParentType, ContextType, Partial<QueryAuthorsArgs>>;
  categories: Resolver<ResolversTypes['FacetConnection'], ParentType, ContextType, Partial<QueryCategoriesArgs>>;
  initiative: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType, RequireFields<QueryInitiativeArgs, 'slug'>>;
  initiatives: Resolver<ResolversTypes['InitiativeConnection'], ParentType, ContextType, RequireFields<QueryInitiativesArgs, 'orderBy'>>;
  languages: Resolver<ResolversTypes['FacetConnection'], ParentType, ContextType, Partial<QueryLanguagesArgs>>;
  months: Resolver<ResolversTypes['FacetConnection'], ParentType, ContextType, Partial<QueryMonthsArgs>>;
  node: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  organisation: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'slug'>>;
  organisations: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'orderBy'>>;
  people: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'orderBy'>>;
  person: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'slug'>>;
  search: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query'>>;
  sources: Resolver<ResolversTypes['FacetConnection'], ParentType, ContextType, Partial<QuerySourcesArgs>>;
  suggest: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QuerySuggestArgs, 'first' | 'prefix'>>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  evidence: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<RoleEvidenceArgs, 'first'>>;
  former: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  person: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights: Resolver<ReadonlyArray<ResolversTypes['Highlight']>, ParentType, ContextType>;
  node: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
  score: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  __resolveType: TypeResolveFn<'Article' | 'Initiative' | 'Organisation' | 'Person', ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  file: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Article: ArticleResolvers<ContextType>;
  ArticleConnection: ArticleConnectionResolvers<ContextType>;
  ArticleEdge: ArticleEdgeResolvers<ContextType>;
  ArticleInitiativeConnection: ArticleInitiativeConnectionResolvers<ContextType>;
  ArticleInitiativeEdge: ArticleInitiativeEdgeResolvers<ContextType>;
  ArticleOrganisationConnection: ArticleOrganisationConnectionResolvers<ContextType>;
  ArticleOrganisationEdge: ArticleOrganisationEdgeResolvers<ContextType>;
  ArticlePersonConnection: ArticlePersonConnectionResolvers<ContextType>;
  ArticlePersonEdge: ArticlePersonEdgeResolvers<ContextType>;
  Date: GraphQLScalarType;
  Entity: EntityResolvers<ContextType>;
  EntityArticleConnection: EntityArticleConnectionResolvers<ContextType>;
  EntityArticleEdge: EntityArticleEdgeResolvers<ContextType>;
  EntityName: EntityNameResolvers<ContextType>;
  Facet: FacetResolvers<ContextType>;
  FacetConnection: FacetConnectionResolvers<ContextType>;
  FacetEdge: FacetEdgeResolvers<ContextType>;
  Highlight: HighlightResolvers<ContextType>;
  Initiative: InitiativeResolvers<ContextType>;
  InitiativeConnection: InitiativeConnectionResolvers<ContextType>;
  InitiativeEdge: InitiativeEdgeResolvers<ContextType>;
  InitiativeLink: InitiativeLinkResolvers<ContextType>;
  InitiativeOrganisationConnection: InitiativeOrganisationConnectionResolvers<ContextType>;
  InitiativeOrganisationEdge: InitiativeOrganisationEdgeResolvers<ContextType>;
  Language: GraphQLScalarType;
  Mention: MentionResolvers<ContextType>;
  MentionConnection: MentionConnectionResolvers<ContextType>;
  MentionEdge: MentionEdgeResolvers<ContextType>;
  Node: NodeResolvers<ContextType>;
  Organisation: OrganisationResolvers<ContextType>;
  OrganisationConnection: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge: OrganisationEdgeResolvers<ContextType>;
  OrganisationInitiativeConnection: OrganisationInitiativeConnectionResolvers<ContextType>;
  OrganisationInitiativeEdge: OrganisationInitiativeEdgeResolvers<ContextType>;
  OrganisationPersonConnection: OrganisationPersonConnectionResolvers<ContextType>;
  OrganisationPersonEdge: OrganisationPersonEdgeResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Person: PersonResolvers<ContextType>;
  PersonConnection: PersonConnectionResolvers<ContextType>;
  PersonEdge: PersonEdgeResolvers<ContextType>;
  PersonOrganisationConnection: PersonOrganisationConnectionResolvers<ContextType>;
  PersonOrganisationEdge: PersonOrganisationEdgeResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  Role: RoleResolvers<ContextType>;
  SearchConnection: SearchConnectionResolvers<ContextType>;
  SearchEdge: SearchEdgeResolvers<ContextType>;
  SearchHit: SearchHitResolvers<ContextType>;
  Source: SourceResolvers<ContextType>;
};

