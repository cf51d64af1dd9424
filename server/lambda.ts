import { readConfig } from '../config/config.ts';
import { openDatabase } from '../store/dynamodb.ts';
import { createHandler } from './handler.ts';
import { jsonLog } from './log/log.ts';
import { catchLooseRejections } from './log/loose-rejections.ts';

const { tableName, endpoint, origins, introspection } = readConfig();
const database = openDatabase({ tableName, endpoint, anonymous: false, serving: true });
const log = jsonLog(process.stdout);
catchLooseRejections(log);

/** What Lambda runs. Client and schema are made once per container. */
export const handler = createHandler(database, () => {}, {
  log,
  origins,
  introspection,
});
