import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads the benchmark's corpus with the code of a release, into a table of its own, and prints what the queries are about.
 * Usage: node load.ts ROOT ENDPOINT TABLE SIZE
 */
const [root = '', endpoint = '', tableName = '', size = '1000'] = process.argv.slice(2);
const from = (path: string) => import(pathToFileURL(join(root, path)).href);
const { benchCorpus } = await from('bench/neighbourhood.ts');
const { loadCorpus } = await from('bench/load-corpus.ts');
const { ensureTable, openDatabase } = await from('store/dynamodb.ts');
const database = openDatabase({ tableName, endpoint, anonymous: true });
await ensureTable(database);
const { corpus, articles, adjust, newestArticle, hubPerson, hubOrganisation } = benchCorpus(Number(size));
await loadCorpus(database, corpus, articles, adjust);
console.log(JSON.stringify({ newestArticle, hubPerson, hubOrganisation }));
