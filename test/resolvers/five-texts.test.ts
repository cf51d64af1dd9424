import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { gold, goldOf, rawText } from '../support/gold.ts';

let api: Api;
let articles: Answer[];
beforeAll(async () => {
  api = await startApi();
  const data = await api.query(`{ articles { nodes {
    title titleIsDerived body paragraphs language publishedAt category author source { name url file sha256 }
    people { nodes { slug } edges { node { slug } roles { title organisation { slug } evidence { text sentence } } } }
    organisations { edges { node { slug } mentions { text } impliedBy { title person { slug } organisation { slug } } } }
    initiatives { nodes { slug } }
    mentions(first: 100) { nodes { field text sourceStart sourceEnd entity { __typename slug } } }
  } } }`);
  articles = data.articles.nodes;
});
afterAll(() => api.close());

const articleOf = (file: string): Answer => articles.find((article) => article.source.file === file);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(gold.articles)('text $id', (expected) => {
  it('has its title, or a derived one that says so', () => {
    const { title, titleIsDerived } = articleOf(expected.file);
    expect(titleIsDerived).toBe(expected.title === null);
    expect(expected.title === null ? expected.derivedTitle?.accepted : [expected.title.clean]).toContain(
      title,
    );
  });

  it('has exactly its body, without what surrounds it on the page', () => {
    const { body, paragraphs } = articleOf(expected.file);
    expect(squeeze(body)).toBe(squeeze(rawText(expected.file).slice(expected.body.start, expected.body.end)));
    expect(paragraphs.join('\n\n')).toBe(body);
  });

  it('has its language and category, and no date, author or source that it does not state', () => {
    const { language, publishedAt, category, author, source } = articleOf(expected.file);
    expect({ language, publishedAt, category, author, name: source.name, url: source.url }).toEqual({
      language: expected.language,
      publishedAt: null,
      category: expected.category?.text ?? null,
      author: null,
      name: null,
      url: null,
    });
  });

  it('names every entity that must be found where it stands, as that entity', () => {
    const found: Answer[] = articleOf(expected.file).mentions.nodes;
    const required = expected.mentions.filter(
      (m) => m.tier === 'core' && (m.zone === 'title' || m.zone === 'body'),
    );
    const missed = required.filter(
      (m) => !found.some((f) => goldOf[f.entity.slug] === m.entity && overlap(f, m) >= 0.5),
    );
    expect(missed.map((m) => `${m.text} (${m.entity})`)).toEqual([]);
  });

  it('names nothing else: nothing from the page around it, no eponym, no place', () => {
    const found: Answer[] = articleOf(expected.file).mentions.nodes;
    const known = expected.mentions.filter((m) => m.zone === 'title' || m.zone === 'body');
    const wrong = found.filter(
      (f) => !known.some((m) => goldOf[f.entity.slug] === m.entity && overlap(f, m) >= 0.5),
    );
    expect(wrong.map((f) => `${f.text} (${f.entity.slug})`)).toEqual([]);
  });

  it('states its roles, each with its organisation and the sentence that says so', () => {
    const stated = articleOf(expected.file).people.edges.flatMap((edge: Answer) =>
      edge.roles.map((role: Answer) => ({
        person: goldOf[edge.node.slug],
        organisation: role.organisation === null ? null : goldOf[role.organisation.slug],
        title: role.title,
      })),
    );
    expect(stated).toEqual(
      expect.arrayContaining(
        expected.roles.map(({ person, organisation, title }) => ({ person, organisation, title })),
      ),
    );
    expect(stated).toHaveLength(expected.roles.length);
    for (const { roles } of articleOf(expected.file).people.edges) {
      for (const { title, evidence } of roles) {
        expect(evidence[0]).toMatchObject({ text: title, sentence: expect.stringContaining(title) });
      }
    }
  });
});

const overlap = (
  found: { sourceStart: number; sourceEnd: number },
  expected: { start: number; end: number },
): number =>
  (Math.min(found.sourceEnd, expected.end) - Math.max(found.sourceStart, expected.start)) /
  Math.max(found.sourceEnd - found.sourceStart, expected.end - expected.start);

it('every entity that must be there is there once, under an accepted type', async () => {
  const data = await api.query(`{
    people(first: 100) { nodes { __typename slug } }
    organisations(first: 100) { nodes { __typename slug } }
    initiatives(first: 100) { nodes { __typename slug } }
  }`);
  const found: Answer[] = [...data.people.nodes, ...data.organisations.nodes, ...data.initiatives.nodes];
  const core = gold.entities.filter((entity) => entity.tier === 'core');
  const isCore = (f: Answer) => core.some((entity) => entity.id === goldOf[f.slug]);
  expect(
    found
      .filter(isCore)
      .map((f) => goldOf[f.slug])
      .sort(),
  ).toEqual(core.map((entity) => entity.id).sort());
  expect(found.filter((f) => !isCore(f)).map((f) => goldOf[f.slug])).toEqual(['org:agnu']);
  for (const { __typename, slug } of found) {
    const expected = gold.entities.find((entity) => entity.id === goldOf[slug]);
    expect(expected?.acceptedTypes).toContain(__typename.toLowerCase());
  }
});

it('the minister is one person in five articles, and a mistranslated name is never one of her certain ones', async () => {
  const { person } = await api.query(
    '{ person(slug: "amal-el-fallah-seghrouchni") { name aliases names { value doubtful } articles { totalCount } organisations { nodes { name } } } }',
  );
  expect(person).toMatchInlineSnapshot(`
    {
      "aliases": [
        "Amal El Fallah Seghrouchni",
        "أمل الفلاح السغروشني",
        "Amal El Falah Saghrouchni",
        "Amal Falah Saghrouchni",
        "Saghrouchni",
      ],
      "articles": {
        "totalCount": 5,
      },
      "name": "Amal El Fallah Seghrouchni",
      "names": [
        {
          "doubtful": false,
          "value": "Amal El Fallah Seghrouchni",
        },
        {
          "doubtful": false,
          "value": "أمل الفلاح السغروشني",
        },
        {
          "doubtful": false,
          "value": "Amal El Falah Saghrouchni",
        },
        {
          "doubtful": false,
          "value": "Amal Falah Saghrouchni",
        },
        {
          "doubtful": true,
          "value": "Amal Al-Fellah Sebbar",
        },
        {
          "doubtful": true,
          "value": "Al-Fellah Sebbar",
        },
        {
          "doubtful": false,
          "value": "Saghrouchni",
        },
      ],
      "organisations": {
        "nodes": [
          {
            "name": "Ministère de la Transition numérique et de la Réforme de l’administration",
          },
        ],
      },
    }
  `);
});

it('a ministry that only the minister’s title names is linked, and says why', () => {
  const implied = articles.flatMap((article) =>
    article.organisations.edges
      .filter((edge: Answer) => edge.impliedBy !== null)
      .map(({ node, mentions, impliedBy }: Answer) => ({
        file: article.source.file.slice(0, 3),
        organisation: node.slug,
        mentions: mentions.length,
        by: impliedBy.person.slug,
        at: impliedBy.organisation.slug,
      })),
  );
  const ministry = 'ministere-transition-numerique-maroc';
  const because = { organisation: ministry, mentions: 0, by: 'amal-el-fallah-seghrouchni', at: ministry };
  expect(implied.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
    ['000', '001', '003'].map((file) => ({ file, ...because })),
  );
});

it('what is part of something stands under it, with the place that says so', async () => {
  const { icesco, pnud } = await api.query(`{
    icesco: organisation(slug: "icesco") { ...parts } pnud: organisation(slug: "pnud") { ...parts }
  } fragment parts on Organisation { parts { totalCount nodes { slug parent { slug } parentEvidence { text sentence entity { id } } } } }`);
  expect(icesco.parts.nodes).toHaveLength(1);
  expect(icesco.parts.nodes[0]).toMatchObject({
    slug: 'icesco-centre-prospective-ia',
    parent: { slug: 'icesco' },
    parentEvidence: [
      { text: 'Centre de Prospective et d’Intelligence artificielle de l’ICESCO', entity: null },
    ],
  });
  expect(pnud.parts.nodes[0]).toMatchObject({
    slug: 'pnud-bureau-pays-arabes',
    parentEvidence: [
      { text: 'bureau régional pour les pays arabes du Programme des Nations Unies pour le développement' },
    ],
  });
});

it('organisations and initiatives are tied as the texts state it, both ways, with the statement', async () => {
  const data = await api.query(`{
    initiatives { nodes { slug parent { slug } organisations { edges { node { slug } relations { relation evidence(first: 10) { text sentence article { source { file } } } } } } } }
    organisations { nodes { slug initiatives { totalCount edges { node { slug } relations { relation } } } } }
  }`);
  const forward = data.initiatives.nodes.flatMap((i: Answer) =>
    i.organisations.edges.flatMap((e: Answer) =>
      e.relations.map((r: Answer) => `${i.slug} ${r.relation} ${e.node.slug}`),
    ),
  );
  const backward = data.organisations.nodes.flatMap((o: Answer) =>
    o.initiatives.edges.flatMap((e: Answer) =>
      e.relations.map((r: Answer) => `${e.node.slug} ${r.relation} ${o.slug}`),
    ),
  );
  expect(backward.sort()).toEqual(forward.sort());
  expect(forward).toMatchInlineSnapshot(`
    [
      "charte-riyad-intelligence-artificielle LAUNCHED icesco",
      "maroc-numerique-developpement-durable PARTNER ministere-transition-numerique-maroc",
      "maroc-numerique-developpement-durable PARTNER pnud",
      "new-knowledge-university LAUNCHED icesco",
    ]
  `);
  const hub = data.initiatives.nodes.find((i: Answer) => i.slug === 'maroc-numerique-developpement-durable');
  expect(hub.parent.slug).toBe('numerisation-developpement-durable');
  const undp = hub.organisations.edges.find((e: Answer) => e.node.slug === 'pnud');
  expect(undp.relations[0].evidence.map((m: Answer) => m.article.source.file.slice(0, 3)).sort()).toEqual([
    '001',
    '002',
    '004',
  ]);
});
