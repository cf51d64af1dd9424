import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ContentError } from './content-error.ts';
import { lineAt } from './line-at.ts';
import { tooDeepAt } from './yaml-nesting.ts';

/**
 * Parses YAML that a person wrote and checks it against a schema. Throws ContentError with the line of the first
 * fault. Values come as they are written, all of them strings: nobody's acronym `NO` becomes `false`. With
 * `isNullEmpty` a bare `null` or `~`, as programs write it, is a field left empty.
 *
 * `firstLine` is the line of the file on which `text` begins.
 */
export function parseYaml<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
  { firstLine = 1, isNullEmpty = false } = {},
): v.InferOutput<Schema> {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== null) throw new ContentError(file, lineAt(text, tooDeep) + firstLine - 1, TOO_DEEP);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    prettyErrors: false,
    // Its warnings name no file; what matters of them is a fault below, or a field that means nothing.
    logLevel: 'error',
  });
  const lineOf = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const [fault] = document.errors;
  if (fault) throw new ContentError(file, lineOf(fault.pos[0]), `is not YAML: ${fault.message}. ${QUOTE_IT}`);
  visit(document, {
    Scalar(key, scalar) {
      if (isNullEmpty && key !== 'key' && scalar.type === 'PLAIN' && NULL.test(String(scalar.value)))
        scalar.value = null;
    },
    Alias(_, { range }) {
      throw new ContentError(
        file,
        lineOf(range?.[0] ?? 0),
        `is not YAML: a value begins with *. ${QUOTE_IT}`,
      );
    },
  });
  const result = v.safeParse(schema, document.toJS() ?? {});
  if (result.success) return result.output;
  // A misspelt field is the reason why another one is missing: it comes first.
  const issue = result.issues.find(({ expected }) => expected === 'never') ?? result.issues[0];
  const path = issue.path?.map((step) => step.key) ?? [];
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  throw new ContentError(file, lineOf(offsetOf(document, path)), where + issue.message);
}

const NULL = /^(?:null|Null|NULL|~)$/;
const TOO_DEEP = 'is nested too deeply: write each field as a line, as name: value';
const QUOTE_IT = 'A value that holds «: » or begins with a sign needs quotes around it';

/** A field left empty counts as not given. */
const withoutEmpty = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, field]) => field !== null && !(typeof field === 'string' && field.trim() === ''),
    ),
  );

/** Where the field or item at `path` begins, or the nearest one above it that exists. */
function offsetOf(document: Document, path: readonly unknown[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const above = depth === 0 ? null : document.getIn(path.slice(0, depth - 1), true);
    const key = isMap(above)
      ? above.items.map((pair) => pair.key).find((k) => isScalar(k) && k.value === path[depth - 1])
      : null;
    if (isScalar(key) && key.range) return key.range[0];
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** One line of text, white space around it aside. */
export const lineOfText = (longest: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.regex(/^[^\r\n]*$/, 'must be one line'),
    v.maxLength(longest, `must have at most ${longest} characters`),
  );

/** Names and values, neither a list nor a text. */
export const mapping = (message: string) =>
  v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), message);

/** A mapping that knows its fields: a misspelt one is a fault, not silently ignored. */
export function fieldsOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(', ');
  return v.pipe(
    mapping(`must be fields (${known})`),
    v.transform(withoutEmpty),
    v.strictObject(entries, (issue) =>
      issue.expected === 'never' ? `is no field; fields are ${known}` : 'is missing',
    ),
  );
}

/** As `fieldsOf`, and what it does not know comes through. */
export const openFieldsOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    mapping(`must be fields (${Object.keys(entries).join(', ')})`),
    v.transform(withoutEmpty),
    v.looseObject(entries),
  );

export const webAddress = v.pipe(
  lineOfText(500),
  v.regex(/^https?:\/\/\S+$/, 'must be a web address: begin with https://'),
);
