import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const inRoot = (pattern: string): string[] =>
  globSync(pattern, {
    cwd: root,
    exclude: (name) => /^(?:node_modules|dist|cdk\.out|\.data|\.git)$/.test(name),
  });

const DOCS = ['*.md', 'docs/**/*.md', 'seed/**/*.md'].flatMap(inRoot).sort();
/** What CHANGELOG.md says was true of its version. */
const CHECKED = DOCS.filter((file) => file !== 'CHANGELOG.md');

const FOLDERS = new Set(inRoot('*/').map((folder) => folder.replace(/\/$/, '')));
const FILE_NAMES = new Set(inRoot('**/*.{ts,graphql}').map((file) => file.split('/').at(-1)));
/** `text/html` is no file of `text/`. */
const MEDIA_TYPES = new Set(['text/html', 'text/plain', 'text/css', 'text/javascript']);

/** Paths from the top of the repository, and bare names of source files, in what a page sets in backticks. */
function pathsIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(/[\s,;=]+/))
    .filter((word) => /^[\w./*-]+$/.test(word) && !MEDIA_TYPES.has(word))
    .filter((word) =>
      FOLDERS.has(word.split('/')[0] ?? '') ? word.includes('/') : /^[\w-]+\.(?:ts|graphql)$/.test(word),
    );
}

const isThere = (path: string): boolean => {
  if (!path.includes('/')) return FILE_NAMES.has(path);
  return path.includes('*') ? inRoot(path).length > 0 : existsSync(join(root, path));
};

/** Where the links of a page lead, those to other sites aside. */
const linksIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

it('the documents that are checked are there', () => {
  expect(CHECKED).toEqual(
    expect.arrayContaining(['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'docs/data-model.md']),
  );
  expect(
    pathsIn('`seed/pipeline.ts`, `npm run evaluate -- test/gone`, `gone.ts`, `text/html`, `a/b`'),
  ).toEqual(['seed/pipeline.ts', 'test/gone', 'gone.ts']);
});

it.each(CHECKED)('every path that %s names exists', (file) => {
  const markdown = readFileSync(join(root, file), 'utf8');
  expect(pathsIn(markdown).filter((path) => !isThere(path))).toEqual([]);
  expect(linksIn(markdown).filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
});

it('a number names one decision, and heads its page', () => {
  const decisions = DOCS.filter((file) => file.startsWith('docs/adr/'));
  const numbers = decisions.map((file) => Number(/\/(\d{4})-/.exec(file)?.[1]));
  expect(numbers).toEqual([...new Set(numbers)]);
  for (const [i, file] of decisions.entries())
    expect(readFileSync(join(root, file), 'utf8')).toMatch(new RegExp(`^# ${numbers[i]}\\. `));
});
