import type { Operation } from '../operation.ts';
import type {
  ArticlePageQuery,
  ArticlePageQueryVariables,
  ArticlesPageQuery,
  ArticlesPageQueryVariables,
  FeedArticlesQuery,
  FeedArticlesQueryVariables,
  InitiativePageQuery,
  InitiativePageQueryVariables,
  InitiativesPageQuery,
  InitiativesPageQueryVariables,
  OrganisationPageQuery,
  OrganisationPageQueryVariables,
  OrganisationsPageQuery,
  OrganisationsPageQueryVariables,
  PeoplePageQuery,
  PeoplePageQueryVariables,
  PersonPageQuery,
  PersonPageQueryVariables,
  SearchPageQuery,
  SearchPageQueryVariables,
  SitemapArticlesQuery,
  SitemapArticlesQueryVariables,
  SitemapEntitiesQuery,
  SitemapEntitiesQueryVariables,
  SitemapSpanQuery,
  SitemapSpanQueryVariables,
} from './types.ts';

// Made by `npm run generate` from the .graphql files of this folder.

export const articlePage: Operation<ArticlePageQuery, ArticlePageQueryVariables> = {
  name: 'ArticlePage',
  hash: 'a590672a27282bad59e5b1b8f709878db1275ca17c2319f2076faa05a8a02134',
  text: "query ArticlePage($slug:String!$languages:[Language!]){article(slug:$slug){id slug title titleIsDerived summary(maxLength:200)body language publishedAt category author source{id name url}mentions(first:100){totalCount nodes{...MarkedPlace}}...ArticleNotes related(first:4){...RelatedArticle}}}fragment MarkedPlace on Mention{id field text start end sentence sentenceStart confidence rule entity{...EntityLink}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}fragment ArticleNotes on Article{people(first:50){edges{roles{id title former organisation{...EntityLink}evidence(first:1){id text sentence start end sentenceStart}}node{...EntityLink sameAs names{id value doubtful}}}}organisations(first:50){edges{impliedBy{id title person{...EntityLink}evidence(first:1){id text sentence start end sentenceStart}}node{...EntityLink acronym sameAs names{id value doubtful}parent{...EntityLink}}}}initiatives(first:50){edges{node{...EntityLink acronym sameAs names{id value doubtful}}}}}fragment RelatedArticle on Article{id slug title publishedAt source{id name}}",
};

export const articlesPage: Operation<ArticlesPageQuery, ArticlesPageQueryVariables> = {
  name: 'ArticlesPage',
  hash: 'e5f8e6ea83ad3ffa95768871993493e5d6181964eb01a17b1d5b158a2edb166c',
  text: "query ArticlesPage($filter:ArticleFilter$after:String$chosen:[ID!]!$languages:[Language!]){articles(first:20 after:$after filter:$filter){totalCount totalCountIsExact pageInfo{hasNextPage endCursor}nodes{...ArticleCard}}...FilterChoices}fragment ArticleCard on Article{id slug title summary(maxLength:220)publishedAt category language source{id name}people(first:4){nodes{...EntityLink}}organisations(first:3){nodes{...EntityLink}}initiatives(first:2){nodes{...EntityLink}}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}fragment FilterChoices on Query{sources(first:50){nodes{...Choice}}categories(first:50){nodes{...Choice}}languages(first:50){nodes{...Choice}}people(first:50 orderBy:MOST_MENTIONED){nodes{...EntityLink}}organisations(first:50 orderBy:MOST_MENTIONED){nodes{...PlacedEntity}}initiatives(first:50 orderBy:MOST_MENTIONED){nodes{...EntityLink}}nodes(ids:$chosen){...PlacedEntity}}fragment Choice on Facet{id value}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}",
};

export const feedArticles: Operation<FeedArticlesQuery, FeedArticlesQueryVariables> = {
  name: 'FeedArticles',
  hash: 'aaee1d02c8790c2570193de61f25def7626920fac1a66097a13ab6d6ce451962',
  text: "query FeedArticles($filter:ArticleFilter){articles(first:30 filter:$filter){nodes{id slug title summary(maxLength:400)publishedAt language author category source{id name}}}}",
};

export const initiativePage: Operation<InitiativePageQuery, InitiativePageQueryVariables> = {
  name: 'InitiativePage',
  hash: '7f60575f6981081b79966c4e44eebf28d5c617aa6c3343e86bdbebdf6bcbb0a6',
  text: "query InitiativePage($slug:String!$languages:[Language!]){initiative(slug:$slug){...EntityHead acronym parent{...EntityLink}organisations(first:30){totalCount edges{relations{...StatedRelation}node{...EntityLink}}}articles(first:20){...NamedIn}}}fragment EntityHead on Entity{...PlacedEntity sameAs names{id value language doubtful}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}fragment StatedRelation on InitiativeLink{id relation evidence(first:2){...Receipt}}fragment Receipt on Mention{id text start end sentence sentenceStart confidence article{id slug title publishedAt source{id name}}}fragment NamedIn on EntityArticleConnection{totalCount edges{mentions(first:2){id text sentence field start end sentenceStart confidence}impliedBy{id title person{...EntityLink}}node{...NamedArticle}}}fragment NamedArticle on Article{id slug title publishedAt category source{id name}people(first:12){nodes{...EntityLink}}organisations(first:8){nodes{...EntityLink}}initiatives(first:6){nodes{...EntityLink}}}",
};

export const initiativesPage: Operation<InitiativesPageQuery, InitiativesPageQueryVariables> = {
  name: 'InitiativesPage',
  hash: '008db95a47e933d2d662340235ce3277ab7e013520216a63de394c422381c337',
  text: "query InitiativesPage($after:String$languages:[Language!]){initiatives(first:60 after:$after orderBy:MOST_MENTIONED){totalCount pageInfo{hasNextPage endCursor}nodes{...CountedEntity}}}fragment CountedEntity on Entity{...PlacedEntity articles(first:0){totalCount}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}",
};

export const organisationPage: Operation<OrganisationPageQuery, OrganisationPageQueryVariables> = {
  name: 'OrganisationPage',
  hash: '6918dcfd59e512131e5630c2f7c5510181240a5cb35e115898f87534fd0da110',
  text: "query OrganisationPage($slug:String!$after:String$languages:[Language!]){organisation(slug:$slug){...EntityHead acronym parent{...EntityLink}parentEvidence(first:1){...Receipt}parts(first:30){nodes{...EntityLink}}people(first:30 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{roles(first:3){id title former evidence(first:1){...Receipt}}node{...EntityLink}}}initiatives(first:30){totalCount edges{relations{...StatedRelation}node{...EntityLink}}}articles(first:20){...NamedIn}}}fragment EntityHead on Entity{...PlacedEntity sameAs names{id value language doubtful}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}fragment Receipt on Mention{id text start end sentence sentenceStart confidence article{id slug title publishedAt source{id name}}}fragment StatedRelation on InitiativeLink{id relation evidence(first:2){...Receipt}}fragment NamedIn on EntityArticleConnection{totalCount edges{mentions(first:2){id text sentence field start end sentenceStart confidence}impliedBy{id title person{...EntityLink}}node{...NamedArticle}}}fragment NamedArticle on Article{id slug title publishedAt category source{id name}people(first:12){nodes{...EntityLink}}organisations(first:8){nodes{...EntityLink}}initiatives(first:6){nodes{...EntityLink}}}",
};

export const organisationsPage: Operation<OrganisationsPageQuery, OrganisationsPageQueryVariables> = {
  name: 'OrganisationsPage',
  hash: '49bcc91a1d342dcde2801639a244da33eaec7c72d541106d5870c10e68072641',
  text: "query OrganisationsPage($after:String$languages:[Language!]){organisations(first:60 after:$after orderBy:MOST_MENTIONED){totalCount pageInfo{hasNextPage endCursor}nodes{...CountedEntity}}}fragment CountedEntity on Entity{...PlacedEntity articles(first:0){totalCount}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}",
};

export const peoplePage: Operation<PeoplePageQuery, PeoplePageQueryVariables> = {
  name: 'PeoplePage',
  hash: 'ba47e07a005bf85c327a0ba21504585b2b881305a79d556a1080c267d084ebd8',
  text: "query PeoplePage($after:String$languages:[Language!]){people(first:60 after:$after orderBy:MOST_MENTIONED){totalCount pageInfo{hasNextPage endCursor}nodes{...CountedEntity}}}fragment CountedEntity on Entity{...PlacedEntity articles(first:0){totalCount}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}",
};

export const personPage: Operation<PersonPageQuery, PersonPageQueryVariables> = {
  name: 'PersonPage',
  hash: '1059366c1f4462bd6393f66b263f39d64c45c5fe274ec98e25d5177168bf3523',
  text: "query PersonPage($slug:String!$languages:[Language!]){person(slug:$slug){...EntityHead roles(first:12){...StatedRole}organisations(first:12){nodes{...EntityLink}}articles(first:30){...NamedIn}}}fragment EntityHead on Entity{...PlacedEntity sameAs names{id value language doubtful}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}fragment StatedRole on Role{id title former organisation{...EntityLink}evidence(first:3){...Receipt}}fragment Receipt on Mention{id text start end sentence sentenceStart confidence article{id slug title publishedAt source{id name}}}fragment NamedIn on EntityArticleConnection{totalCount edges{mentions(first:2){id text sentence field start end sentenceStart confidence}impliedBy{id title person{...EntityLink}}node{...NamedArticle}}}fragment NamedArticle on Article{id slug title publishedAt category source{id name}people(first:12){nodes{...EntityLink}}organisations(first:8){nodes{...EntityLink}}initiatives(first:6){nodes{...EntityLink}}}",
};

export const searchPage: Operation<SearchPageQuery, SearchPageQueryVariables> = {
  name: 'SearchPage',
  hash: '016a92056195d6e0987efb94d86f05bd2644fa15ca896c05269ccc8e8cdcd649',
  text: "query SearchPage($q:String!$after:String$languages:[Language!]){suggest(prefix:$q first:8){...PlacedEntity}search(query:$q first:20 after:$after){totalCount totalCountIsExact pageInfo{hasNextPage endCursor}edges{node{__typename ...ArticleCard ...PlacedEntity}highlights{field start end}}}}fragment PlacedEntity on Entity{...EntityLink ...on Organisation{country}}fragment EntityLink on Entity{__typename id slug name(languages:$languages)}fragment ArticleCard on Article{id slug title summary(maxLength:220)publishedAt category language source{id name}people(first:4){nodes{...EntityLink}}organisations(first:3){nodes{...EntityLink}}initiatives(first:2){nodes{...EntityLink}}}",
};

export const sitemapArticles: Operation<SitemapArticlesQuery, SitemapArticlesQueryVariables> = {
  name: 'SitemapArticles',
  hash: '694ecbf6072da52af75f4f1cf675e12ba6abfd987d45ed6223f326f14f902635',
  text: "query SitemapArticles($filter:ArticleFilter$after:String$orderBy:ArticleOrder){articles(first:100 after:$after filter:$filter orderBy:$orderBy){pageInfo{hasNextPage endCursor}nodes{id slug publishedAt}}}",
};

export const sitemapEntities: Operation<SitemapEntitiesQuery, SitemapEntitiesQueryVariables> = {
  name: 'SitemapEntities',
  hash: '70b5400ecc438157963a469dbcaf7d8086fc9f03e2dce21fdf23269b5eb35534',
  text: "query SitemapEntities($people:String$organisations:String$initiatives:String){people(first:100 after:$people){pageInfo{hasNextPage endCursor}nodes{id slug}}organisations(first:100 after:$organisations){pageInfo{hasNextPage endCursor}nodes{id slug}}initiatives(first:100 after:$initiatives){pageInfo{hasNextPage endCursor}nodes{id slug}}}",
};

export const sitemapSpan: Operation<SitemapSpanQuery, SitemapSpanQueryVariables> = {
  name: 'SitemapSpan',
  hash: 'b620c0bb0e2fc61a676879bd2cbfbc7fa7f8b58f4f47e6865803d0450966e070',
  text: "query SitemapSpan{newest:articles(first:1 filter:{publishedAt:{from:\"0001-01-01\"}}){nodes{id publishedAt}}oldest:articles(first:1 orderBy:OLDEST_FIRST filter:{publishedAt:{from:\"0001-01-01\"}}){nodes{id publishedAt}}}",
};

/** Every operation, for whoever is to know them by their hashes. */
export const operations: readonly Operation<unknown, never>[] = [articlePage, articlesPage, feedArticles, initiativePage, initiativesPage, organisationPage, organisationsPage, peoplePage, personPage, searchPage, sitemapArticles, sitemapEntities, sitemapSpan];
