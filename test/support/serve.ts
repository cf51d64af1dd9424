/**
 * A server to be attacked, in a process of its own: the API over an endpoint, behind the local server's HTTP layer.
 * Usage: node serve.ts ENDPOINT
 * Prints the port, and for each line on its standard input the bytes of memory it holds.
 */
import { createInterface } from 'node:readline';
import { createHandler } from '../../server/handler.ts';
import { listen } from '../../server/local/listen.ts';
import { openDatabase } from '../../store/dynamodb.ts';

const [endpoint] = process.argv.slice(2);
if (endpoint === undefined) throw new Error('Usage: node serve.ts ENDPOINT');

const handler = createHandler(openDatabase({ tableName: 'test', endpoint, anonymous: true, serving: true }));
const { port } = await listen(0, {
  handler: Promise.resolve(handler),
  playground: Promise.resolve(import.meta.dirname),
});
console.log(port);
createInterface({ input: process.stdin }).on('line', () => console.log(process.memoryUsage().rss));
process.stdin.on('end', () => process.exit());
