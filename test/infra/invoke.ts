/**
 * Calls a bundled handler as Lambda does: imports the file, in a process of its own, and hands it an event.
 * Usage: node invoke.ts FILE < event.json
 * Prints, as its last line, the result, and whether undici, which the API has no use for, was loaded for it.
 */
import { resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node invoke.ts FILE < event.json');

const { handler } = await import(pathToFileURL(resolve(file)).href);
const result = await handler(await json(process.stdin));
// What a process has loaded of Node itself; missing from @types/node.
const loaded: unknown = Reflect.get(process, 'moduleLoadList');
const loadsUndici = String(loaded).includes('internal/deps/undici/undici');
console.log(JSON.stringify({ result, loadsUndici }));
