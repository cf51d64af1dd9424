import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { afterAll, beforeAll, expect, it } from 'vitest';
import codegen from '../../clients/codegen/codegen.ts';
import { startPlayground } from '../browser/playground-site.ts';
import type { Listening } from '../support/listening.ts';

const root = join(import.meta.dirname, '../..');
/** The generators that users run, on the schema as it is downloaded from a server that has introspection off. */
let server: Listening;
let sdl: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clients-'));
  server = await startPlayground({ introspection: false });
  sdl = await (await fetch(`http://localhost:${server.port}/schema.graphql`)).text();
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it('graphql-codegen makes typed documents by the configuration in clients/codegen', async () => {
  const outputs: { filename: string; content: string }[] = await generate(
    {
      ...codegen,
      schema: `http://localhost:${server.port}/schema.graphql`,
      documents: join(root, 'operations/*.graphql'),
      silent: true,
    },
    false,
  );
  const module = outputs.find(({ filename }) => filename.endsWith('graphql.ts'))?.content;
  expect(module).toContain('export type ArticlePageQuery = ');
  expect(module).not.toContain('any;');
}, 60_000);

it('Relay’s compiler makes artifacts by the configuration in clients/relay, and what they ask for is answered', async () => {
  const project = join(folder, 'relay');
  await cp(join(root, 'clients/relay'), project, { recursive: true });
  await writeFile(join(project, 'schema.graphql'), sdl);
  const compiler = join(root, 'node_modules/relay-compiler/cli.js');
  await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: project });
  const artifacts = join(project, 'src/__generated__');
  const asked: string[] = [];
  for (const name of await readdir(artifacts)) {
    const text = /"text": (".*")/.exec(await readFile(join(artifacts, name), 'utf8'))?.[1];
    if (text === undefined) continue;
    const { people } = await server.api.query('{ people(first: 1) { nodes { id } } }');
    const data = await server.api.query(JSON.parse(text), { id: people.nodes[0].id });
    expect(Object.values(data)).not.toContain(null);
    asked.push(name);
  }
  expect(asked.sort()).toEqual([
    'latestArticlesPageQuery.graphql.ts',
    'latestArticlesPersonQuery.graphql.ts',
    'latestArticlesQuery.graphql.ts',
  ]);
}, 60_000);

it('the downloads are what was generated, for people and for tools', async () => {
  const possible = await fetch(`http://localhost:${server.port}/possibleTypes.json`);
  expect(possible.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await possible.json()).toHaveProperty('Entity', ['Initiative', 'Organisation', 'Person']);
  expect(sdl).toBe(await readFile(join(root, 'schema/schema.graphql'), 'utf8'));
  // Packed on disk, and unpacked for who does not take it so.
  const plain = await fetch(`http://localhost:${server.port}/schema.graphql`, {
    headers: { 'accept-encoding': 'identity' },
  });
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, sdl]);
});
