import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach } from 'vitest';
import type { Question } from '../../seed/editor/question.ts';
import { noPins } from '../../seed/identity/pins.ts';
import { buildItems } from '../../seed/pipeline.ts';
import { type Content, contentIn } from '../../seed/read/content.ts';
import { listen } from '../../server/local/listen.ts';
import { type Desk, openDesk } from '../../web/review/desk.ts';
import { createReview } from '../../web/review/serve.ts';
import { type ContentFolder, contentFolder } from './content-folder.ts';

const TEXT = `Un texte sur les eaux

L’Assemblée générale de la Ligue des eaux s’est tenue à Rabat. Amal Al-Fellah Sebbar, ministre des Eaux, a parlé.

Kais Hammami, directeur de la Ligue des eaux, a remercié les membres du Comité exécutif.
`;
export const PEOPLE = `# Kept as it is.
kais-hammami:
  name: Kais Hammami
amal-el-fallah-seghrouchni:
  name: Amal El Fallah Seghrouchni
  aliases:
    - name: Amal Al-Fellah Sebbar
      doubtful: Another surname.
`;

interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A folder with open questions, and `/review` above it; new for each test of a file. */
export interface Reviewed {
  readonly folder: ContentFolder;
  content: Content;
  /** What waits for an editor, of a content. */
  asking: typeof questionsIn;
  readonly desk: Desk;
  readonly port: number;
  readonly token: string;
}

export function reviewed() {
  let here: Reviewed & { readonly stop: (graceMs: number) => Promise<void> };
  beforeEach(async () => {
    const folder = await contentFolder({ 'a.txt': TEXT, 'catalogue/people.yaml': PEOPLE });
    const content = await contentIn(folder.path);
    const desk = openDesk(
      async () => here.content,
      () => here.asking(here.content),
    );
    const review = createReview({
      desk,
      contentNow: async () => here.content,
      folder: Promise.resolve(import.meta.dirname),
    });
    const { port, stop } = await listen(0, {
      handler: Promise.resolve(async () => ({ statusCode: 200, body: '' })),
      playground: Promise.resolve(import.meta.dirname),
      review,
    });
    here = { folder, content, asking: questionsIn, desk, port, token: '', stop };
    const token = /kiosque-token" content="([\w-]+)"/.exec((await ask('/review')).body)?.[1] ?? '';
    here = { ...here, token };
  });
  afterEach(async () => {
    await here.stop(0);
    await here.folder.remove();
  });

  async function ask(path: string, { method = 'GET', headers = {}, body }: Asking = {}) {
    const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>();
    const sent = body === undefined ? '' : JSON.stringify(body);
    request(
      {
        host: '127.0.0.1',
        port: here.port,
        path,
        method,
        headers: { host: `localhost:${here.port}`, 'content-length': String(sent.length), ...headers },
      },
      resolve,
    )
      .on('error', reject)
      .end(sent);
    const response = await promise;
    return { status: response.statusCode, headers: response.headers, body: await textOf(response) };
  }

  /** As the page itself asks. */
  const own = () => ({
    origin: `http://localhost:${here.port}`,
    'x-kiosque-review': here.token,
    'content-type': 'application/json',
  });
  const waiting = async () =>
    JSON.parse((await ask('/review/api/waiting', { headers: own() })).body).questions;
  const idOf = async (name: string) =>
    (await waiting()).find((one: { name: string }) => one.name === name)?.id;
  const answer = async (name: string, given: string, headers: Record<string, string> = own()) =>
    ask('/review/api/answer', { method: 'POST', headers, body: { id: await idOf(name), answer: given } });
  const yaml = (file: string) => readFile(join(here.content.catalogue, file), 'utf8');
  return { here: (): Reviewed => here, ask, own, waiting, idOf, answer, yaml };
}

export async function questionsIn(content: Content): Promise<readonly Question[]> {
  const { questions } = await buildItems(
    content,
    noPins,
    () => {},
    () => {},
  );
  return questions;
}
