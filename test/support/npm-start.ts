import { onTestFinished } from 'vitest';
import { type ContentFolder, contentFolder } from './content-folder.ts';
import { type Ended, type Running, runCommand, startCommand } from './run-command.ts';

export type Env = Readonly<Record<string, string>>;

/** A text of a folder, with the title. */
export const text = (title: string): string =>
  `${title}\n\nKais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n`;

/** What editors put down is served a moment later. */
export const soon = { timeout: 10_000, interval: 50 };

/** Environments that each name a table of their own at the endpoint. */
export function ownTables(endpoint: () => string): () => Env & { readonly TABLE_NAME: string } {
  let tables = 0;
  return () => {
    tables += 1;
    return { TABLE_NAME: `table-${tables}`, AWS_ENDPOINT_URL_DYNAMODB: endpoint(), PORT: '0' };
  };
}

/** A running `npm start`. */
export interface Server extends Running {
  readonly url: string;
  /** The titles it serves. */
  titles(): Promise<string[]>;
}

/** Until it says where it serves. */
export async function startServer(folder: ContentFolder, env: Env): Promise<Server> {
  const running = startCommand('server/local.ts', ['--content', folder.path], env);
  await running.printed('/playground\n');
  const url = /http:\/\/localhost:\d+/.exec(running.out())?.[0] ?? '';
  return {
    ...running,
    url,
    async titles() {
      const { articles } = await ask(url, '{ articles(first: 100) { nodes { title } } }');
      return articles.nodes.map(({ title }) => title).sort();
    },
  };
}

interface Answer {
  readonly articles: { readonly totalCount?: number; readonly nodes: readonly { readonly title: string }[] };
}
export async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Answer };
  return data;
}

/** Of one that ends by itself. */
export const startToEnd = (folder: ContentFolder, env: Env): Promise<Ended> =>
  runCommand('server/local.ts', ['--content', folder.path], env);

/** As long as the test runs. */
export async function serve(folder: ContentFolder, env: Env): Promise<Server> {
  const server = await startServer(folder, env);
  onTestFinished(async () => {
    await server.stop('SIGKILL');
  });
  return server;
}

/** As long as the test runs. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ContentFolder> {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}
