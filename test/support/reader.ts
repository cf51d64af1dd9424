import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../seed/read/content.ts';
import { createHandler } from '../../server/handler.ts';
import { listen } from '../../server/local/listen.ts';
import { noLog } from '../../server/log/log.ts';
import { withPages } from '../../server/pages/answer-pages.ts';
import { loadReader, withReader } from '../../server/pages/reader.ts';
import { NO_OPERATIONS } from '../../server/trusted-operations.ts';
import { contentVersion } from '../../store/content-version.ts';
import { createKeptReads } from '../../store/kept-reads.ts';
import { ASSETS_FOLDER, buildReader } from '../../web/reader/build.ts';
import { type Api, startApi } from './api.ts';

/** The reader as `npm start` serves it, in this process. */
export interface ServedReader {
  readonly api: Api;
  readonly url: string;
  /** The folder of its build. */
  readonly built: string;
  close(): Promise<void>;
}

/** `content`: null for an empty table. `kept`: whether the process keeps what it has read, as `npm start` does. */
export async function startReader(
  content?: Content | null,
  { kept = false }: { readonly kept?: boolean } = {},
): Promise<ServedReader> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-reader-'));
  const built = join(folder, 'reader');
  await buildReader(built);
  const reader = loadReader(built);
  const api = await startApi(content === undefined ? {} : { content });
  const handler = createHandler(api.database, () => {}, {
    trusted: withReader(NO_OPERATIONS, reader),
    kept: kept
      ? createKeptReads({ versionNow: () => contentVersion(api.database), lifetimeMs: 1_000 })
      : null,
  });
  const { stop, port } = await listen(0, {
    handler: Promise.resolve(handler),
    playground: Promise.resolve(import.meta.dirname),
    reader: Promise.resolve({
      pages: withPages(handler, () => reader, { compressed: 'all', log: noLog }),
      assets: join(built, ASSETS_FOLDER),
    }),
  });
  return {
    api,
    url: `http://localhost:${port}`,
    built,
    async close() {
      await stop(0);
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
