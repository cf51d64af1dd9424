import { graphql } from 'relay-runtime';

/** A page of articles, for `usePreloadedQuery`. Relay wants its names to begin with that of the file. */
export const latestArticles = graphql`
  query latestArticlesQuery($count: Int = 10, $cursor: String) {
    ...latestArticles_list @arguments(count: $count, cursor: $cursor)
  }
`;

/** The list in it, for `usePaginationFragment`: `loadNext(10)` asks for what comes behind. */
export const list = graphql`
  fragment latestArticles_list on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "latestArticlesPageQuery") {
    articles(first: $count, after: $cursor) @connection(key: "latestArticles_articles") {
      edges {
        node {
          id
          ...latestArticles_card
        }
      }
    }
  }
`;

/** What one of them shows, for `useFragment`. */
export const card = graphql`
  fragment latestArticles_card on Article {
    slug
    title
    publishedAt
    summary(maxLength: 160)
  }
`;

/** A person by id, refetched through `node`. */
export const person = graphql`
  fragment latestArticles_person on Person @refetchable(queryName: "latestArticlesPersonQuery") {
    name
    roles {
      id
      title
    }
  }
`;
