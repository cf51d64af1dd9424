import { readConfig } from '../config/config.ts';
import { contentVersion } from '../store/content-version.ts';
import { openDatabase } from '../store/dynamodb.ts';
import { createKeptReads, LIFETIME_MS } from '../store/kept-reads.ts';
import { createHandler } from './handler.ts';
import { jsonLog } from './log/log.ts';
import { catchLooseRejections } from './log/loose-rejections.ts';
import { trustedIn } from './trusted-file.ts';

const config = readConfig();
const { tableName, endpoint } = config;
const database = openDatabase({ tableName, endpoint, anonymous: false, serving: true });
const log = jsonLog(process.stdout);
catchLooseRejections(log);

/** What Lambda runs. Client, schema and what was read are kept by the container. */
export const handler = createHandler(database, () => {}, {
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
