/** A query that the playground opens in a tab of its own. The tab takes its title from the operation's name. */
export type Example = {
  /** The operation's name. */
  readonly name: string;
  readonly query: string;
  /** What the variables editor holds, as JSON. */
  readonly variables?: string;
};

/** In the order of the tabs. Innermost selections stay on one line, so that a query fits in the editor. */
export const examples: readonly Example[] = [
  {
    name: 'Minister',
    query: `# Her names, her roles and the articles that name
# her, with the sentences that say so.
query Minister {
  person(slug: "amal-el-fallah-seghrouchni") {
    name
    aliases
    roles {
      title
      organisation { name }
    }
    articles {
      totalCount
      edges {
        mentions { text sentence }
        node { title }
      }
    }
  }
}
`,
  },
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
    name: 'Organisation',
    query: `# Its parent, who holds a role in it and its
# initiatives, with the sentences that say so.
query Organisation {
  organisation(slug: "icesco") {
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
    variables: `{
  "first": 2,
  "after": null
}
`,
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
query Names {
  person(slug: "amal-el-fallah-seghrouchni") { ...Names }
  organisation(slug: "icesco") { ...Names }
  initiatives(first: 1) {
    nodes { ...Names }
  }
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
  },
];
