import { readConfig } from '../config/config.ts';
import { contentVersion } from '../store/content-version.ts';
import { createKeptReads, LIFETIME_MS } from '../store/kept-reads.ts';
import { openServed } from '../store/open-served.ts';
import { createHandler } from './handler.ts';
import { jsonLog } from './log/log.ts';
import { catchLooseRejections } from './log/loose-rejections.ts';
import { withPages } from './pages/answer-pages.ts';
import { loadReader, type Reader } from './pages/reader.ts';
import { trustedIn } from './trusted-file.ts';

const config = readConfig();
const database = openServed(config);
const log = jsonLog(process.stdout);
catchLooseRejections(log);

const api = createHandler(database, () => {}, {
  log,
  requestLog: config.requestLog,
  origins: config.origins,
  introspection: config.introspection,
  kept: createKeptReads({ versionNow: () => contentVersion(database), lifetimeMs: LIFETIME_MS }),
  compressed: 'unlisted',
  trusted: trustedIn(config),
  edgeSeconds: config.edgeSeconds,
  originSecret: config.originSecret,
});

const { readerFolder } = config;
let reader: Reader | undefined;

/**
 * What Lambda runs: the API, and the reader's pages where the deployment has them. Client, schema and what was read are kept by
 * the container; what makes pages is loaded when the first one is asked for.
 */
export const handler =
  readerFolder === null
    ? api
    : withPages(
        api,
        () => {
          reader ??= loadReader(readerFolder);
          return reader;
        },
        { compressed: 'unlisted', log },
      );
