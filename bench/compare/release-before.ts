import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where no release has a tag yet. */
const FIRST = 'aec7c4b';

/** The code of the last release, checked out beside, with the packages of this one. */
export async function releaseBefore(): Promise<{ readonly root: string; remove(): Promise<void> } | null> {
  const commit = await lastTag();
  const dir = join(await mkdtemp(join(tmpdir(), 'release-')), 'kiosque');
  try {
    await run('git', ['worktree', 'add', '--detach', dir, commit], { cwd: root });
  } catch {
    // A copy without its history has no release before.
    return null;
  }
  await symlink(join(root, 'node_modules'), join(dir, 'node_modules'));
  return {
    root: dir,
    async remove() {
      await rm(join(dir, 'node_modules'));
      await run('git', ['worktree', 'remove', '--force', dir], { cwd: root });
    },
  };
}

async function lastTag(): Promise<string> {
  try {
    const { stdout } = await run('git', ['describe', '--tags', '--abbrev=0', 'HEAD~1'], { cwd: root });
    return stdout.trim();
  } catch {
    return FIRST;
  }
}
