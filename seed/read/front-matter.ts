import * as v from 'valibot';
import { isArticleId } from '../../store/records.ts';
import { isCalendarDate } from '../../text/calendar-date.ts';
import { ContentError } from './content-error.ts';
import { countryCode } from './country-code.ts';
import { lineAt } from './line-at.ts';
import { lineOfText, openFieldsOf, parseYaml, webAddress } from './yaml.ts';

const ID =
  'is no article’s id: write the one that the API gives, the letter a and 16 small letters or digits';

/** What an editor says about a text in YAML between two `---` lines at its top; each field overrides what was found. */
const schema = openFieldsOf({
  title: v.optional(lineOfText(300)),
  date: v.optional(
    v.pipe(
      lineOfText(100),
      v.transform(dayOf),
      v.check(isCalendarDate, 'is not a date: write year-month-day, as 2026-07-01'),
    ),
  ),
  language: v.optional(
    v.pipe(
      lineOfText(35),
      v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'is not a language tag: write fr, ar or en'),
      v.toLowerCase(),
    ),
  ),
  category: v.optional(lineOfText(100)),
  author: v.optional(lineOfText(200)),
  /** The name of the source. */
  source: v.optional(lineOfText(200)),
  url: v.optional(webAddress),
  /** Of the ministries, councils and courts that the text names without a country. */
  country: v.optional(countryCode),
  /** That the text below is the article alone, with nothing of a page around it: every line of it is read. */
  body: v.optional(v.pipe(lineOfText(20), v.literal('whole', 'is not known: write whole, or leave it out'))),
  /** Which article it is: keeps id and address of one that is moved and edited at once. */
  id: v.optional(v.pipe(lineOfText(100), v.guard(isArticleId, ID))),
});
type Entries = (typeof schema.pipe)[2]['entries'];
export type FrontMatter = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

export const FIELDS: readonly string[] = Object.keys(schema.pipe[2].entries);

const TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?[ \t]*(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** The day of a timestamp, as it is written: in the zone of whoever wrote it. */
function dayOf(date: string): string {
  const [, year, month = '', day = ''] = TIMESTAMP.exec(date) ?? [];
  return year === undefined ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const OPENING = /^([\s\uFEFF]*)---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /^---[ \t]*(?:\r\n|\r|\n|$(?![\s\S]))/m;
/** A field, a comment, or what goes on with a field: an indented line, an item, a bracket. */
const OF_FIELDS = /^(?:[\w-]+[ \t]*:(?:\s|$)|["'?#[{}\]-]|[ \t]|$)/;
const FIELD = new RegExp(`^(?:${FIELDS.join('|')})[ \\t]*:`, 'm');
const OTHER_FORMS = [
  { name: 'TOML', form: /^\s*(?:---[ \t]*toml\b|\+\+\+[ \t]*[\r\n](?=\s*(?:[\w."-]+\s*=|\[|#)))/i },
  { name: 'JSON', form: /^\s*(?:---[ \t]*json\b|\{\s*"[^"\r\n]*"\s*:)/i },
] as const;

/** Throws ContentError with the line of the fault. `contentStart` is where the text behind it begins. */
export function readFrontMatter(
  file: string,
  text: string,
): { frontMatter: FrontMatter; unknownFields: readonly string[]; contentStart: number } {
  for (const { name, form } of OTHER_FORMS) {
    const found = form.exec(text);
    if (found !== null) throw new ContentError(file, lineAt(text, found[0].search(/\S/)), otherForm(name));
  }
  const none = { frontMatter: {}, unknownFields: [], contentStart: 0 };
  const opening = OPENING.exec(text);
  if (opening === null) return none;
  const yamlStart = opening[0].length;
  const firstLine = lineAt(text, yamlStart);
  const closing = CLOSING.exec(text.slice(yamlStart));
  if (
    !areFields(
      text.slice(yamlStart, closing === null ? text.length : yamlStart + closing.index),
      closing === null,
    )
  )
    return none;
  if (closing === null) {
    throw new ContentError(
      file,
      firstLine - 1,
      'front matter is opened by --- but never closed: end it with a line ---',
    );
  }
  const yaml = text.slice(yamlStart, yamlStart + closing.index).replace(/\r\n?/g, '\n');
  const frontMatter = parseYaml(file, quoteColons(yaml), schema, { firstLine, isNullEmpty: true });
  const unknownFields = Object.keys(frontMatter).filter((field) => !FIELDS.includes(field));
  return { frontMatter, unknownFields, contentStart: yamlStart + closing.index + closing[0].length };
}

/**
 * Tells front matter from a rule that stands above a text: it names a field, or every line of it is one. Where nothing
 * closes it only what stands right below the rule counts.
 */
function areFields(between: string, isOpen: boolean): boolean {
  const text = between.replace(/\r\n?/g, '\n');
  const block = isOpen ? (text.split(/\n[ \t]*\n/)[0] ?? '') : text;
  if (FIELD.test(block)) return true;
  return !isOpen && block.split('\n').every((line) => OF_FIELDS.test(line));
}

const otherForm = (name: string): string =>
  `begins with front matter in ${name}: write it as YAML, between two lines ---, a field a line such as title: Un titre`;

/** `title: Maroc : un bilan` is no YAML, and means what it says: the value gets the quotes that it needs. */
const quoteColons = (yaml: string): string =>
  yaml.replace(
    /^([\w-]+[ \t]*:[ \t]+)([^\s"'[{|>&*!#%@`-].*?:(?:[ \t].*)?)$/gm,
    (_, name: string, value: string) => name + JSON.stringify(value.trimEnd()),
  );
