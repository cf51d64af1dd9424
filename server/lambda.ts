import { openDatabase } from '../store/dynamodb.ts';
import { readConfig } from './config.ts';
import { createHandler } from './handler.ts';
import { jsonLog } from './log/log.ts';

/** What Lambda runs. Client and schema are made once per container. */
const { tableName, endpoint, origins, introspection } = readConfig();
const database = openDatabase({ tableName, endpoint, anonymous: false, serving: true });
export const handler = createHandler(database, () => {}, {
  log: jsonLog(process.stdout),
  origins,
  introspection,
});
