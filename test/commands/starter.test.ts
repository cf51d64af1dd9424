import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { contentFolder } from '../support/content-folder.ts';
import { runNpm, spawnNpm } from '../support/run-npm.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project of two packages with the starter: `run.js` of this one, entries of its own. */
let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'kiosque-starter-'));
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  await cp(join(root, 'run.js'), join(project, 'run.js'));
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({
      type: 'module',
      dependencies: { yaml: '2' },
      devDependencies: { node: '24', graphql: '16' },
    }),
  );
  for (const name of ['yaml', 'graphql', 'node']) {
    await mkdir(join(project, 'node_modules', name), { recursive: true });
    await writeFile(join(project, 'node_modules', name, 'package.json'), '{}');
  }
  await writeFile(
    join(project, 'entry.ts'),
    'const [, file, ...args]: string[] = process.argv; console.log(JSON.stringify([file?.endsWith("entry.ts"), args, process.env.NODE_ENV]));',
  );
  await writeFile(
    join(project, 'stay.ts'),
    'const t: NodeJS.Timeout = setInterval(() => {}, 1000); process.on("SIGTERM", () => { console.log("asked to end"); clearInterval(t); }); console.log(process.pid);',
  );
});

/** The starter as it runs in an older Node: what tells the version is changed in the copy. */
const inOldNode = async () => {
  const file = join(project, 'run.js');
  const source = await readFile(file, 'utf8');
  const old = "process.env.KIOSQUE_UNDER_STARTER === undefined ? '20.20.2' : process.versions.node";
  await writeFile(file, source.replaceAll('process.versions.node', `(${old})`));
};
const bringNode = async () => {
  await mkdir(join(project, 'node_modules/node/bin'));
  await symlink(process.execPath, join(project, 'node_modules/node/bin/node'));
};

const start = (...args: readonly string[]): ChildProcess => {
  const child = spawn(process.execPath, ['run.js', ...args], {
    cwd: project,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};
async function endOf(child: ChildProcess) {
  const printed = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...printed };
}
const isThere = (pid: number): boolean => {
  try {
    // A process that has ended and was not collected yet is there no more.
    return !/\) Z /.test(execFileSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return false;
  }
};

describe.each([
  ['a Node that reads TypeScript', async () => {}],
  [
    'an older Node, with the one of the packages',
    async () => {
      await inOldNode();
      await bringNode();
    },
  ],
])('the starter in %s', (_, prepare) => {
  it('runs the entry with its arguments, in production mode', async () => {
    await prepare();
    const ended = await endOf(start('entry.ts', '--content', 'a b'));
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ended.out)).toEqual([true, ['--content', 'a b'], 'production']);
  });

  it('hands SIGTERM on and waits for the end', async () => {
    await prepare();
    const child = start('stay.ts');
    const end = endOf(child);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, out: expect.stringContaining('asked to end') });
  });

  it('leaves nothing behind when it is killed', async () => {
    await prepare();
    const child = start('stay.ts');
    const [pid] = child.stdout ? await once(child.stdout, 'data') : [0];
    child.kill('SIGKILL');
    await expect.poll(() => isThere(Number(pid)), { timeout: 5_000 }).toBe(false);
  });
});

describe('the starter says in one line what is missing', () => {
  const expectLine = async (line: RegExp) => {
    const ended = await endOf(start('entry.ts'));
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(line);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  };

  it('where packages for development were left out', async () => {
    await rm(join(project, 'node_modules/graphql'), { recursive: true });
    await expectLine(/^A package is not installed \(graphql\): run npm ci --include=dev$/m);
    await rm(join(project, 'node_modules'), { recursive: true });
    await expectLine(/^3 packages are not installed \(yaml, node, graphql\): run npm ci --include=dev$/m);
  });

  it('where Node is old and install scripts were left out', async () => {
    await inOldNode();
    await expectLine(
      /^Node 24\.2 or newer is needed, this is 20\.20\.2, .*: run npm rebuild node --ignore-scripts=false/,
    );
  });
});

describe('npm start', () => {
  it.each([
    ['npm gets SIGTERM', (npm: number) => process.kill(npm, 'SIGTERM')],
    // A terminal hands it to the whole group.
    ['Ctrl-C is pressed', (npm: number) => process.kill(-npm, 'SIGINT')],
  ])(
    'ends, and the server with it, when %s',
    async (_, stop) => {
      const folder = await contentFolder({
        'a.txt': 'Un texte servi.\n\nKais Hammami a parlé à Rabat mardi.\n',
      });
      onTestFinished(() => folder.remove());
      const data = await mkdtemp(join(tmpdir(), 'kiosque-data-'));
      onTestFinished(() => rm(data, { recursive: true, force: true }));
      const npm = spawnNpm(['start', '--', '--content', folder.path], { PORT: '0', KIOSQUE_DATA: data });
      // Whatever is left of its group.
      onTestFinished(() => {
        try {
          process.kill(-(npm.pid ?? 0), 'SIGKILL');
        } catch {
          // Nothing, as it should be.
        }
      });
      let out = '';
      npm.stdout?.on('data', (text: string) => {
        out += text;
      });
      await expect.poll(() => out, { timeout: 30_000 }).toContain('/playground\n');
      const url = /http:\/\/localhost:\d+\/graphql/.exec(out)?.[0] ?? '';
      const answers = () =>
        fetch(`${url}?query={__typename}`).then(
          () => true,
          () => false,
        );
      expect(await answers()).toBe(true);
      stop(npm.pid ?? 0);
      await expect.poll(answers, { timeout: 10_000 }).toBe(false);
    },
    60_000,
  );

  it('with an argument that it does not know says which it knows', async () => {
    const ended = await runNpm(['start', '--', '--port', '1'], {});
    expect(ended).toMatchObject({
      code: 1,
      err: "Unknown option '--port'. npm start takes --content, --help\n",
    });
  }, 60_000);
});

it('a clone with core.autocrlf has every text byte by byte, and shell scripts that a shell can read', async () => {
  const origin = await mkdtemp(join(tmpdir(), 'kiosque-origin-'));
  const clone = `${origin}-clone`;
  onTestFinished(() => rm(origin, { recursive: true, force: true }));
  onTestFinished(() => rm(clone, { recursive: true, force: true }));
  const files = [
    '.gitattributes',
    'store/embedded/supervise.sh',
    '.ci/run',
    'run.js',
    'seed/articles/002_4bb6cc350da165da.txt',
    // Has the line ends of Windows itself, and keeps them.
    'test/fixtures/press/develop/06-reseau-sols.txt',
    'docs/playground.png',
  ];
  for (const file of files) await cp(join(root, file), join(origin, file));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { stdio: 'pipe' });
  git('-C', origin, 'init', '--quiet');
  git('-C', origin, '-c', 'core.autocrlf=true', 'add', '.');
  git('-C', origin, 'commit', '--quiet', '-m', 'All');
  git('clone', '--quiet', '-c', 'core.autocrlf=true', origin, clone);
  for (const file of files)
    expect((await readFile(join(clone, file))).equals(await readFile(join(root, file))), file).toBe(true);
});
