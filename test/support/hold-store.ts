/**
 * A process to be killed: starts an embedded database and holds it until then.
 * Usage: node hold-store.ts DIR ENGINE
 * Prints the endpoint, on a line of its own, once it answers.
 */
import { availableEngines, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';

const [dir, name] = process.argv.slice(2);
const engine = availableEngines().find((available) => available === name);
if (dir === undefined || engine === undefined) throw new Error('Usage: node hold-store.ts DIR ENGINE');

// A Ctrl-C is this process's to handle; a server would finish its work and close. This one stays.
process.on('SIGINT', () => {});

const store = await startEmbeddedDynamoDB({ dir, engine });
console.log(store.endpoint);

// dynoxide and its pipe keep the process running, and dynalite is the process: nothing more to do.
