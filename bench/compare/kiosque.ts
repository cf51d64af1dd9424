import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tellParent } from './contestant.ts';

/**
 * A release of Kiosque as `npm start` serves it. Usage: node kiosque.ts ROOT ENDPOINT TABLE [kept]
 */
const [root = '', endpoint = '', tableName = '', kept] = process.argv.slice(2);
const from = (path: string) => import(pathToFileURL(join(root, path)).href);
const { createHandler } = await from('server/handler.ts');
// The first release had it one folder higher.
const { listen } = await from('server/local/listen.ts').catch(() => from('server/listen.ts'));
const { openDatabase } = await from('store/dynamodb.ts');
const database = openDatabase({ tableName, endpoint, anonymous: true, serving: true });
const options = kept === 'kept' ? { kept: await keptReads() } : {};
const handler = Promise.resolve(createHandler(database, () => {}, options));
const { port } = await listen(0, { handler, playground: Promise.resolve(root) });
tellParent(port);

async function keptReads(): Promise<unknown> {
  const { createKeptReads } = await from('store/kept-reads.ts');
  // The corpus was loaded by no seeding: it has no state to look at.
  return createKeptReads({ versionNow: async () => 'the corpus', lifetimeMs: 500 });
}
