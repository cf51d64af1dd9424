import * as v from 'valibot';
import { isArticleId } from '../store/records.ts';
import { isCalendarDate } from '../text/calendar-date.ts';
import { ContentError } from './content-error.ts';
import { fieldsOf, lineOfText, parseYaml, webAddress } from './yaml.ts';

const ID =
  'is no article’s id: write the one that the API gives, the letter a and 16 small letters or digits';

/** What an editor says about a text in YAML between two `---` lines at its top; each field overrides what was found. */
const schema = fieldsOf({
  title: v.optional(lineOfText(300)),
  date: v.optional(
    v.pipe(lineOfText(100), v.check(isCalendarDate, 'is not a date: write year-month-day, as 2026-07-01')),
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
  /** Which article it is: keeps id and address of one that is moved and edited at once. */
  id: v.optional(v.pipe(lineOfText(100), v.guard(isArticleId, ID))),
});
export type FrontMatter = v.InferOutput<typeof schema>;

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Throws ContentError with the line of the fault. `contentStart` is where the text behind it begins. */
export function readFrontMatter(
  file: string,
  text: string,
): { frontMatter: FrontMatter; contentStart: number } {
  const opening = OPENING.exec(text);
  if (opening === null) return { frontMatter: {}, contentStart: 0 };
  const yamlStart = opening[0].length;
  const closing = CLOSING.exec(text.slice(yamlStart));
  if (closing === null) {
    throw new ContentError(file, 1, 'front matter is opened by --- but never closed: end it with a line ---');
  }
  const yaml = text.slice(yamlStart, yamlStart + closing.index);
  // The opening --- is line 1 of the file.
  const frontMatter = parseYaml(file, yaml, schema, 2);
  return { frontMatter, contentStart: yamlStart + closing.index + closing[0].length };
}
