import { mentioning, type StartingPoints } from '../../operations/samples.ts';

/** A query that the playground opens with one click, whatever the content. */
export interface Example {
  /** The operation's name, which its tab takes as a title. */
  readonly name: string;
  readonly query: string;
  /** What goes into the variables editor: slugs and ids of what the content has. */
  readonly variables?: (from: StartingPoints) => Readonly<Record<string, unknown>>;
}

/** In the order of the buttons. Innermost selections stay on one line, so that a query fits in the editor. */
export const examples: readonly Example[] = [
  {
    name: 'Latest',
    query: `# The latest articles, with the people and the
# organisations that each one names.
query Latest {
  articles(first: 5) {
    totalCount
    nodes {
      title
      publishedAt
      category
      summary(maxLength: 160)
      people(first: 5) {
        edges {
          roles { title }
          node { name }
        }
      }
      organisations(first: 5) {
        nodes { acronym name }
      }
    }
  }
}
`,
  },
  {
    name: 'Person',
    query: `# The person whom the most articles name,
# with the sentences that say so.
query Person($slug: String!) {
  person(slug: $slug) {
    name
    aliases
    roles {
      title
      organisation { name }
    }
    articles(first: 5) {
      totalCount
      edges {
        mentions { text sentence }
        node { title }
      }
    }
  }
}
`,
    variables: ({ person }) => ({ slug: person.slug }),
  },
  {
    name: 'Organisation',
    query: `# Its parent, who holds a role in it and its
# initiatives, with the sentences that say so.
query Organisation($slug: String!) {
  organisation(slug: $slug) {
    name
    acronym
    parent { name }
    parentEvidence { ...Receipt }
    parts {
      nodes { name }
    }
    people {
      edges {
        node { name }
        roles {
          title
          evidence(first: 1) { ...Receipt }
        }
      }
    }
    initiatives {
      edges {
        node { name }
        relations {
          relation
          evidence { ...Receipt }
        }
      }
    }
  }
}

fragment Receipt on Mention {
  sentence
  article { title }
}
`,
    variables: ({ organisation }) => ({ slug: organisation.slug }),
  },
  {
    name: 'Initiatives',
    query: `# The initiatives that the most articles name, and
# how organisations stand to them.
query Initiatives {
  initiatives(first: 10, orderBy: MOST_MENTIONED) {
    totalCount
    nodes {
      name
      acronym
      articles { totalCount }
      organisations {
        edges {
          node { name }
          relations { relation }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Search',
    query: `# Without accents, in the plural, by an acronym:
# names that have every word stand first.
query Search($query: String!, $prefix: String!) {
  search(query: $query, first: 5) {
    totalCount
    edges {
      score
      node {
        __typename
        ... on Article { title slug }
        ... on Entity { name slug }
      }
      highlights { field start end }
    }
  }
  suggest(prefix: $prefix) { __typename name slug }
}
`,
    variables: ({ person }) => ({
      query: person.slug.replaceAll('-', ' '),
      prefix: person.slug.split('-').at(-1)?.slice(0, 4) ?? '',
    }),
  },
  {
    name: 'Narrow',
    query: `# What articles can be narrowed down by, and one
# person's articles: no search, a filter. It takes a period,
# too: publishedAt: { from: "2026-01-01" }.
query Narrow($filter: ArticleFilter!) {
  languages { nodes { value count } }
  sources { nodes { value count } }
  months(first: 12) { nodes { value count } }
  articles(filter: $filter) {
    totalCount
    nodes { title publishedAt }
  }
}
`,
    variables: ({ person }) => ({ filter: mentioning([person.id]) }),
  },
  {
    name: 'Receipts',
    query: `# The receipt of each link: in which file, which
# field, and from where to where.
query Receipts {
  articles(first: 1) {
    nodes {
      title
      source { name url file sha256 }
      mentions {
        totalCount
        nodes {
          field
          start
          end
          text
          sentence
          rule
          entity { __typename name }
        }
      }
      body
    }
  }
}
`,
  },
  {
    name: 'Filter',
    query: `# Articles in a language that name one of these. Add
# publishedAt: { from: "2026-01-01" } to the filter.
query Filter($filter: ArticleFilter) {
  articles(filter: $filter, first: 10) {
    totalCount
    totalCountIsExact
    nodes { title publishedAt language }
  }
}
`,
    variables: ({ person, organisation, language }) => ({
      filter: { language, ...mentioning([person.id, organisation.id]) },
    }),
  },
  {
    name: 'Paging',
    query: `# While hasNextPage is true, put endCursor in the
# variable "after" and run again.
query Paging($first: Int!, $after: String) {
  articles(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node { title publishedAt }
    }
  }
}
`,
    variables: () => ({ first: 2, after: null }),
  },
  {
    name: 'Related',
    query: `# What to read next: articles that share the most
# telling entities with each of these.
query Related {
  articles(first: 3) {
    nodes {
      title
      related(first: 3) { title publishedAt }
    }
  }
}
`,
  },
  {
    name: 'Names',
    query: `# One fragment on Entity serves all three types;
# node(id: "…") finds any id below again.
query Names($ids: [ID!]!) {
  nodes(ids: $ids) { ...Names }
}

fragment Names on Entity {
  __typename
  id
  slug
  name
  inArabic: name(languages: ["ar"])
  names { value language doubtful }
  sameAs
  articles { totalCount }
}
`,
    variables: ({ person, organisation, initiative }) => ({
      ids: [person, organisation, initiative].map(({ id }) => id).filter((id) => id !== ''),
    }),
  },
];
