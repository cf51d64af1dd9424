/**
 * Usage: node run.js ENTRY [ARGUMENT...], the entry as a path from this folder.
 *
 * Runs an entry of this project, which is TypeScript, with a Node that can read it, in production mode. Plain JavaScript
 * that old versions of Node understand: it is what tells them, in one line, what is missing.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
/** Runs TypeScript without a flag, and has `await using`. */
const LEAST = [24, 2];
/** How often it is looked whether whoever started this process is still there. */
const LOOK_MS = 500;
/** Tells a second run of this file, in a newer Node, that the first one waits for it. */
const UNDER_STARTER = 'KIOSQUE_UNDER_STARTER';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) stop('Usage: node run.js ENTRY [ARGUMENT...], as in node run.js server/local.ts');

const missing = missingPackages();
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (missing.length > 0) {
  const names = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '');
  stop(`${count(missing.length)} not installed (${names}): run npm ci --include=dev`);
}
if (isNewEnough) {
  await runHere();
} else if (existsSync(ownNode)) {
  runWith(ownNode);
} else {
  stop(
    `Node ${LEAST.join('.')} or newer is needed, this is ${process.versions.node}, and the one that comes with the packages was not installed: run npm rebuild node --ignore-scripts=false, or install a newer Node`,
  );
}

async function runHere() {
  // Read at import by graphql and react, so before the entry is loaded.
  process.env.NODE_ENV = 'production';
  if (process.env.npm_lifecycle_event !== undefined || process.env[UNDER_STARTER] !== undefined)
    endWithParent();
  delete process.env[UNDER_STARTER];
  const file = join(root, entry);
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
}

/**
 * npm hands signals to its shell alone, and some shells end by them without telling this process, which would hold
 * port and database for ever. Then it is someone else's child: it ends as if it had got the signal itself.
 */
function endWithParent() {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  look.unref();
}

/** In a process group of its own: Ctrl-C in a terminal reaches this process only, which hands it on once. */
function runWith(node) {
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), entry, ...args], {
    detached: true,
    env: { ...process.env, [UNDER_STARTER]: '1' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    stop(`The Node of the packages does not run here (${error.code}): delete node_modules, run npm ci`),
  );
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Of what package.json names, optional packages aside. */
function missingPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).concat(Object.keys(devDependencies));
  return names.filter((name) => !existsSync(join(root, 'node_modules', name, 'package.json')));
}

function count(packages) {
  return packages === 1 ? 'A package is' : `${packages} packages are`;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
