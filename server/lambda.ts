import { openDatabase } from '../store/dynamodb.ts';
import { readConfig } from './config.ts';
import { createHandler } from './handler.ts';

/** What Lambda runs. Client and schema are made once per container. */
const { tableName, endpoint } = readConfig();
export const handler = createHandler(openDatabase({ tableName, endpoint, anonymous: false }));
