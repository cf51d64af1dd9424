import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { ContentError } from './content-error.ts';

/**
 * Parses YAML that a person wrote and checks it against a schema. Throws ContentError with the line of the first
 * fault. Values come as they are written, all of them strings: nobody's acronym `NO` becomes `false`.
 *
 * @param firstLine the line of the file on which `text` begins
 */
export function parseYaml<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
  firstLine = 1,
): v.InferOutput<Schema> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', prettyErrors: false });
  const lineOf = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const [fault] = document.errors;
  if (fault) throw new ContentError(file, lineOf(fault.pos[0]), `is not YAML: ${fault.message}`);
  const result = v.safeParse(schema, withoutEmpty(document.toJS()));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map((step) => step.key) ?? [];
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  throw new ContentError(file, lineOf(offsetOf(document, path)), where + issue.message);
}

/** A field left empty counts as not given. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return {};
  if (Array.isArray(value) || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null && field !== '')
      .map(([name, field]) => [
        name,
        typeof field === 'object' && !Array.isArray(field) ? withoutEmpty(field) : field,
      ]),
  );
}

/** Where the node at `path` stands, or the nearest one above it that exists. */
function offsetOf(document: Document, path: readonly unknown[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
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

/** A mapping that knows its fields: a misspelt one is a fault, not silently ignored. */
export function fieldsOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(', ');
  return v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? `is no field; fields are ${known}`
      : issue.received === 'undefined'
        ? 'is missing'
        : `must be fields (${known})`,
  );
}

export const webAddress = v.pipe(
  lineOfText(500),
  v.regex(/^https?:\/\/\S+$/, 'must be a web address: begin with https://'),
);
