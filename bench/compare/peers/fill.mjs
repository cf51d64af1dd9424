import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** Fills PostgreSQL with the benchmark's corpus. Usage: node fill.mjs DATABASE_URL SCHEMA.sql SNAPSHOT.json */
const [url, schema, file] = process.argv.slice(2);
const { articles, entities, bodies, links } = JSON.parse(await readFile(file, 'utf8'));
const client = new pg.Client(url);
await client.connect();
await client.query(await readFile(schema, 'utf8'));
const TABLES = { PERSON: 'person', ORGANISATION: 'organisation', INITIATIVE: 'initiative' };

/** Newest first, as the lists of Kiosque stand. */
const positionOf = ({ publishedAt, id }) =>
  `${publishedAt === null ? '99999999' : String(99_999_999 - Number(publishedAt.replaceAll('-', ''))).padStart(8, '0')}#${id}`;
const known = new Set(entities.map(({ id }) => id));
const insert = (text, rows) => client.query(`insert into ${text}`, [JSON.stringify(rows)]);

for (const [kind, table] of Object.entries(TABLES))
  await insert(
    `${table} select * from json_populate_recordset(null::${table}, $1)`,
    entities.filter((entity) => entity.kind === kind).map(({ id, name }) => ({ id, name })),
  );
await insert(
  'article select * from json_populate_recordset(null::article, $1)',
  articles.map((article) => ({
    id: article.id,
    position: positionOf(article),
    title: article.title,
    body: bodies[article.id].join('\n\n'),
  })),
);
for (const [kind, table] of Object.entries(TABLES))
  await insert(
    `article_${table} select * from json_populate_recordset(null::article_${table}, $1)`,
    articles.flatMap((article) =>
      article.entities[kind].ids
        .filter((id) => known.has(id))
        .map((id, rank) => ({
          article_id: article.id,
          [`${table}_id`]: id,
          position: positionOf(article),
          rank,
        })),
    ),
  );
let role = 0;
await insert(
  'role select * from json_populate_recordset(null::role, $1)',
  articles.flatMap((article) =>
    article.entities.PERSON.ids.flatMap((person) =>
      (links[`${article.id} ${person}`]?.roles ?? []).map(({ title, organisation }) => ({
        id: ++role,
        article_id: article.id,
        person_id: person,
        organisation_id: organisation,
        title,
      })),
    ),
  ),
);
await client.query('analyze');
await client.end();
