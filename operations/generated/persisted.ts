// Made by `npm run generate`: the operations, with the hashes under which the server knows them.
import type {
  ArticleMentionsQuery,
  ArticleMentionsQueryVariables,
  ArticlePageQuery,
  ArticlePageQueryVariables,
  EntityArticlesQuery,
  EntityArticlesQueryVariables,
  FilteredArticlesQuery,
  FilteredArticlesQueryVariables,
  InitiativePageQuery,
  InitiativePageQueryVariables,
  InitiativesQuery,
  InitiativesQueryVariables,
  LatestArticlesQuery,
  LatestArticlesQueryVariables,
  NodeQuery,
  NodeQueryVariables,
  NodesQuery,
  NodesQueryVariables,
  OrganisationPageQuery,
  OrganisationPageQueryVariables,
  OrganisationsQuery,
  OrganisationsQueryVariables,
  PeopleQuery,
  PeopleQueryVariables,
  PersonPageQuery,
  PersonPageQueryVariables,
  RelatedArticlesQuery,
  RelatedArticlesQueryVariables,
  StartingPointsQuery,
  StartingPointsQueryVariables,
} from './graphql.ts';

/** An operation and the SHA-256 of its text. `data` and `variables` are for types alone. */
export interface Persisted<Data, Variables> {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

export const ArticleMentions: Persisted<ArticleMentionsQuery, ArticleMentionsQueryVariables> = {
  name: 'ArticleMentions',
  hash: '8302f7f08edffc651ee4a45152e8cc00341fd66fcfecf31bae5fb26a823690c3',
  text: "query ArticleMentions($slug:String!$first:Int=100$after:String){article(slug:$slug){id title body mentions(first:$first after:$after){totalCount edges{cursor node{id field start end text confidence entity{__typename id slug}}}pageInfo{...Page}}}}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const ArticlePage: Persisted<ArticlePageQuery, ArticlePageQueryVariables> = {
  name: 'ArticlePage',
  hash: '89028782171db3b1c107801abc0839fe6907211453bbaa324280e74bb45ad3b2',
  text: "query ArticlePage($slug:String!$languages:[Language!]){article(slug:$slug){...ArticleCard author paragraphs source{id name url file sha256}people(first:30){totalCount edges{cursor node{...EntityLink}roles{id title former organisation{...EntityLink}evidence(first:1){...Receipt}}mentions(first:3){...Receipt}}}organisations(first:30){totalCount edges{cursor node{...EntityLink acronym}impliedBy{id title}mentions(first:3){...Receipt}}}initiatives(first:30){totalCount edges{cursor node{...EntityLink acronym}mentions(first:3){...Receipt}}}}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment Receipt on Mention{id field text start end sentence sentenceStart rule confidence}",
};

export const EntityArticles: Persisted<EntityArticlesQuery, EntityArticlesQueryVariables> = {
  name: 'EntityArticles',
  hash: '78808e62223ec1c04ae1d5c1358018ee0f4b6a5c7f6217944ec880dcf4e746bb',
  text: "query EntityArticles($id:ID!$first:Int=20$after:String$languages:[Language!]){node(id:$id){__typename id ...on Entity{...EntityLink articles(first:$first after:$after){totalCount edges{cursor node{...ArticleCard}mentions(first:2){...Receipt}impliedBy{id title}}pageInfo{...Page}}}}}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment Receipt on Mention{id field text start end sentence sentenceStart rule confidence}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const FilteredArticles: Persisted<FilteredArticlesQuery, FilteredArticlesQueryVariables> = {
  name: 'FilteredArticles',
  hash: '9e62e031f1e6e256fa446f046d48eb33f651944767ef138da48f6d8db42d996d',
  text: "query FilteredArticles($filter:ArticleFilter$orderBy:ArticleOrder=NEWEST_FIRST$first:Int=10$after:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount totalCountIsExact edges{cursor node{...ArticleCard}}pageInfo{...Page}}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const InitiativePage: Persisted<InitiativePageQuery, InitiativePageQueryVariables> = {
  name: 'InitiativePage',
  hash: '975f4f8fc009bd5fc791e57b11cd8b921092604bf022a18a465418722c64ea4a',
  text: "query InitiativePage($slug:String!$languages:[Language!]){initiative(slug:$slug){...EntityLink acronym sameAs names{id value language doubtful}parent{...EntityLink}organisations(first:20){totalCount edges{cursor node{...EntityLink}relations{id relation evidence(first:1){...ReceiptElsewhere}}}}articles(first:10){totalCount edges{cursor node{...ArticleCard}}pageInfo{...Page}}}}fragment Receipt on Mention{id field text start end sentence sentenceStart rule confidence}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment ReceiptElsewhere on Mention{...Receipt article{id slug title publishedAt}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const Initiatives: Persisted<InitiativesQuery, InitiativesQueryVariables> = {
  name: 'Initiatives',
  hash: '583afcd7c7da1b6cdf16bdc05dbca706c113f2127fd890466cbaa475662df9df',
  text: "query Initiatives($orderBy:EntityOrder=MOST_MENTIONED$first:Int=20$after:String$languages:[Language!]){initiatives(orderBy:$orderBy first:$first after:$after){totalCount edges{cursor node{...EntityLink acronym articles{totalCount}}}pageInfo{...Page}}}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const LatestArticles: Persisted<LatestArticlesQuery, LatestArticlesQueryVariables> = {
  name: 'LatestArticles',
  hash: '40a08208e55d7c06d46ed385a2ddf927eef5990db0f0b64a508759731a9ef8d7',
  text: "query LatestArticles($first:Int=10$after:String){articles(first:$first after:$after){totalCount edges{cursor node{...ArticleCard}}pageInfo{...Page}}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const Node: Persisted<NodeQuery, NodeQueryVariables> = {
  name: 'Node',
  hash: '6eb1b0df629baa5983829bcedb69ea19281dc6ebd7710affb99f3a78160ecc5b',
  text: "query Node($id:ID!$languages:[Language!]){node(id:$id){__typename id ...on Article{...ArticleCard}...on Entity{...EntityLink}}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment EntityLink on Entity{id slug name(languages:$languages)}",
};

export const Nodes: Persisted<NodesQuery, NodesQueryVariables> = {
  name: 'Nodes',
  hash: '47969d4bc3a5afdbc6b67fa28b329ce1f44e166bd05f7d7d10b7e990715f1b53',
  text: "query Nodes($ids:[ID!]!$languages:[Language!]){nodes(ids:$ids){__typename id ...on Article{...ArticleCard}...on Entity{...EntityLink}}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment EntityLink on Entity{id slug name(languages:$languages)}",
};

export const OrganisationPage: Persisted<OrganisationPageQuery, OrganisationPageQueryVariables> = {
  name: 'OrganisationPage',
  hash: '4b7ab0e055ea5ccac54cab32e8871cd515d87a26b461e5a9e13ba784996ccda4',
  text: "query OrganisationPage($slug:String!$languages:[Language!]){organisation(slug:$slug){...EntityLink acronym country sameAs names{id value language doubtful}parent{...EntityLink}parentEvidence{...ReceiptElsewhere}parts(first:20){totalCount edges{cursor node{...EntityLink}}}people(first:20){totalCount edges{cursor node{...EntityLink}roles{id title former evidence(first:1){...ReceiptElsewhere}}}}initiatives(first:20){totalCount edges{cursor node{...EntityLink}relations{id relation evidence(first:1){...ReceiptElsewhere}}}}articles(first:10){totalCount edges{cursor node{...ArticleCard}}pageInfo{...Page}}}}fragment Receipt on Mention{id field text start end sentence sentenceStart rule confidence}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment ReceiptElsewhere on Mention{...Receipt article{id slug title publishedAt}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const Organisations: Persisted<OrganisationsQuery, OrganisationsQueryVariables> = {
  name: 'Organisations',
  hash: '1931b1f3c5785729e2158caf3142d263f0f373d4e40dc8d8886736f504e6802e',
  text: "query Organisations($orderBy:EntityOrder=MOST_MENTIONED$first:Int=20$after:String$languages:[Language!]){organisations(orderBy:$orderBy first:$first after:$after){totalCount edges{cursor node{...EntityLink acronym articles{totalCount}}}pageInfo{...Page}}}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const People: Persisted<PeopleQuery, PeopleQueryVariables> = {
  name: 'People',
  hash: 'fcf292e761a343bac4a3a733484481556e5f566790334ed8fd38f12fd85e750c',
  text: "query People($orderBy:EntityOrder=MOST_MENTIONED$first:Int=20$after:String$languages:[Language!]){people(orderBy:$orderBy first:$first after:$after){totalCount edges{cursor node{...EntityLink articles{totalCount}}}pageInfo{...Page}}}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const PersonPage: Persisted<PersonPageQuery, PersonPageQueryVariables> = {
  name: 'PersonPage',
  hash: '898e2ecf08770ddd50d37d37885945507397d1b6830cf5e520843230991095e0',
  text: "query PersonPage($slug:String!$languages:[Language!]){person(slug:$slug){...EntityLink sameAs names{id value language doubtful}roles{id title former organisation{...EntityLink}evidence(first:2){...ReceiptElsewhere}}articles(first:10){totalCount edges{cursor node{...ArticleCard}mentions(first:1){...Receipt}}pageInfo{...Page}}}}fragment Receipt on Mention{id field text start end sentence sentenceStart rule confidence}fragment EntityLink on Entity{id slug name(languages:$languages)}fragment ReceiptElsewhere on Mention{...Receipt article{id slug title publishedAt}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}fragment Page on PageInfo{hasNextPage endCursor}",
};

export const RelatedArticles: Persisted<RelatedArticlesQuery, RelatedArticlesQueryVariables> = {
  name: 'RelatedArticles',
  hash: '574dfb815f239cdab9cf98ebc7f3a6eb7c6b014363bb84d843324ba698f74079',
  text: "query RelatedArticles($slug:String!$first:Int=5){article(slug:$slug){id related(first:$first){...ArticleCard}}}fragment ArticleCard on Article{id slug title titleIsDerived summary(maxLength:240)language publishedAt category source{id name}}",
};

export const StartingPoints: Persisted<StartingPointsQuery, StartingPointsQueryVariables> = {
  name: 'StartingPoints',
  hash: 'dc09d6bbc2c70cb7ceea928728e02b777c65199112fb50861d4a914e62e4a558',
  text: "query StartingPoints{articles(first:1){nodes{id slug language publishedAt}}people(first:1 orderBy:MOST_MENTIONED){nodes{id slug}}organisations(first:1 orderBy:MOST_MENTIONED){nodes{id slug}}initiatives(first:1 orderBy:MOST_MENTIONED){nodes{id slug}}}",
};
