import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import { tooDeepAt } from '../../read/yaml-nesting.ts';
import { ImportError } from '../import-error.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** How static-site tools write it, the opening line and the one that ends it: Hugo knows the first three, Eleventy them by name. */
const FORMS = [
  {
    opening: /^---[ \t]*(?:ya?ml)?[ \t]*\n/i,
    closing: /^(?:---|\.\.\.)[ \t]*(?:\n|$(?![\s\S]))/m,
    read: readYaml,
  },
  { opening: /^---[ \t]*toml[ \t]*\n/i, closing: /^---[ \t]*(?:\n|$(?![\s\S]))/m, read: readToml },
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*(?:\n|$(?![\s\S]))/m, read: readToml },
  { opening: /^---[ \t]*json[ \t]*\n/i, closing: /^---[ \t]*(?:\n|$(?![\s\S]))/m, read: readJson },
  { opening: /^;;;[ \t]*\n/, closing: /^;;;[ \t]*(?:\n|$(?![\s\S]))/m, read: readJson },
] as const;
/** Hugo's JSON: the file begins with an object, which a line `}` ends. */
const OBJECT = /^\{[ \t]*\n[\s\S]*?\n\}[ \t]*(?:\n|$(?![\s\S]))/;

/**
 * The front matter of a Markdown file and what stands behind it, with line ends as LF. A rule `---` that nobody closes, or
 * that holds no fields, is text. Throws ImportError where it cannot be read.
 */
export function splitFrontMatter(markdown: string): { fields: Fields; text: string } {
  const text = markdown.replace(/\r\n?/g, '\n').replace(/^\s+/, '');
  const object = OBJECT.exec(text)?.[0];
  if (object !== undefined) return { fields: readJson(object), text: text.slice(object.length) };
  for (const { opening, closing, read } of FORMS) {
    const begin = opening.exec(text)?.[0].length;
    if (begin === undefined) continue;
    const end = closing.exec(text.slice(begin));
    if (end === null) break;
    const inside = text.slice(begin, begin + end.index);
    if (read === readYaml && inside.trim() !== '' && !/^\s*(?:[\w-]+[ \t]*:|#)/.test(inside)) break;
    return { fields: read(inside), text: text.slice(begin + end.index + end[0].length) };
  }
  return { fields: {}, text };
}

/** Values come as they are written: nobody's 2026-07-01 becomes a point in time of another zone. */
function readYaml(yaml: string): Fields {
  if (tooDeepAt(yaml) !== null) throw fault('nests too deeply');
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  const [error] = document.errors;
  // `title: Maroc : un bilan` is no YAML for whoever is strict, and plain to whoever reads it.
  if (error !== undefined) return plainFields(yaml) ?? throwFault(`is no YAML (${error.message})`);
  const fields: unknown = document.toJS({ maxAliasCount: 100 });
  return isFields(fields) ? fields : {};
}

/** A field a line, where the file has nothing else. */
function plainFields(yaml: string): Fields | null {
  const lines = yaml.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));
  const fields = lines.map((line) => /^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line));
  if (fields.some((field) => field === null)) return null;
  return Object.fromEntries(
    fields.flatMap((field) =>
      field === null ? [] : [[field[1], (field[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]],
    ),
  );
}

function readToml(toml: string): Fields {
  if (tooDeepAt(toml) !== null) throw fault('nests too deeply');
  try {
    return parseToml(toml);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw fault(`is no TOML (${error.message.split('\n')[0]})`);
  }
}

function readJson(json: string): Fields {
  if (tooDeepAt(json) !== null) throw fault('nests too deeply');
  try {
    const fields: unknown = JSON.parse(/^\s*\{/.test(json) ? json : `{${json}}`);
    return isFields(fields) ? fields : {};
  } catch (error) {
    throw fault(`is no JSON (${error instanceof Error ? error.message.replace(/\s+/g, ' ') : ''})`);
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fault = (what: string): ImportError =>
  new ImportError('FRONT_MATTER', `has front matter that ${what}: mend it`);
const throwFault = (what: string): never => {
  throw fault(what);
};
