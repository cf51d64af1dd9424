/**
 * A process to be killed: takes the lease of a table and holds it until then.
 * Usage: node hold-lease.ts ENDPOINT TABLE
 * Prints `held`, on a line of its own, once it has it.
 */
import { openDatabase } from '../../store/dynamodb.ts';
import { acquireLease } from '../../store/lease.ts';

const [endpoint = '', tableName = ''] = process.argv.slice(2);
await acquireLease(openDatabase({ tableName, endpoint, anonymous: true }), () => {});
console.log('held');
setInterval(() => {}, 1_000);
