import { fold } from '../../../text/fold.ts';
import { oneLine } from '../one-line.ts';
import { firstStated, type Stated } from '../page.ts';
import { addressOf, authorsOf, categoryOf, dayOf, languageOf, sourceOf } from '../stated-values.ts';
import type { PageDocument } from './dom.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

/** Of what pages say of themselves the kinds that are a text somebody wrote. */
const ARTICLE = /(?:article|posting|report|review|statement|chapter|creativework$|interview|obituary)$/i;
/** The page around it, asked for what the article leaves open. */
const PAGE = /(?:webpage|itempage)$/i;
const MOST_THINGS = 2_000;

/**
 * What JSON-LD says of the page's article (schema.org). A page may describe several, as its related ones: the one whose
 * headline is among `titles`, which the page shows elsewhere, comes first, and no other where one has a headline like that.
 */
export function readJsonLd(document: PageDocument, titles: readonly string[]): Partial<Stated> {
  const things = [...document.querySelectorAll('script')]
    .filter((script) => /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => thingsIn(parse(script.textContent ?? '')));
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && thing.name !== undefined ? [[thing['@id'], thing]] : [],
    ),
  );
  const articles = things.filter(
    (thing) => isOf(thing, ARTICLE) && (thing.headline ?? thing.datePublished) != null,
  );
  const shown = titles.map(fold);
  const own =
    articles.find(
      ({ headline }) => typeof headline === 'string' && shown.includes(fold(oneLine(headline, 300) ?? '')),
    ) ?? articles[0];
  const page = things.find((thing) => isOf(thing, PAGE) && thing.datePublished != null);
  return firstStated(
    own === undefined ? {} : stated(own, byId),
    page === undefined ? {} : stated(page, byId),
  );
}

const stated = (thing: Fields, byId: ReadonlyMap<unknown, Fields>): Partial<Stated> => {
  const names = (value: unknown) => list(value).flatMap((one) => nameOf(one, byId));
  const { mainEntityOfPage: page } = thing;
  return {
    title: oneLine(thing.headline, 300) ?? oneLine(thing.name, 300),
    date: dayOf(thing.datePublished) ?? dayOf(thing.dateCreated),
    language: languageOf(
      isFields(thing.inLanguage) ? thing.inLanguage.alternateName : list(thing.inLanguage)[0],
    ),
    category: categoryOf(list(thing.articleSection)[0]),
    author: authorsOf(names(thing.author).length > 0 ? names(thing.author) : names(thing.creator)),
    source: sourceOf(names(thing.publisher)[0]),
    url: addressOf(thing.url) ?? addressOf(isFields(page) ? page['@id'] : page),
  };
};

/** Of a person or an organisation: a text, fields, or a reference to fields elsewhere. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, Fields>): unknown[] {
  if (!isFields(value)) return [value];
  const whole = value.name === undefined ? (byId.get(value['@id']) ?? value) : value;
  const { name, givenName, familyName } = whole;
  if (name !== undefined) return [...list(name)];
  return typeof givenName === 'string' && typeof familyName === 'string'
    ? [`${givenName} ${familyName}`]
    : [];
}

const isOf = (thing: Fields, kind: RegExp): boolean =>
  list(thing['@type']).some((type) => typeof type === 'string' && kind.test(type));

/** Things of lists and graphs, those inside others behind them: the page's own stand at the top. */
function thingsIn(root: unknown): Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [root];
  for (let next = waiting.shift(); waiting.length > 0 || next !== undefined; next = waiting.shift()) {
    if (found.length >= MOST_THINGS) break;
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_THINGS));
    if (!isFields(next)) continue;
    found.push(next);
    waiting.push(next['@graph'], next.mainEntity, next.author, next.publisher, next.mainEntityOfPage);
  }
  return found;
}

/** Content systems forget commas, write raw line ends and wrap it in comments: what can be mended is. */
function parse(json: string): unknown {
  const text = json
    .replace(/^\s*(?:<!--|(?:\/\/)?\s*<!\[CDATA\[|\/\*[\s\S]*?\*\/)/, '')
    .replace(/(?:-->|(?:\/\/)?\s*\]\]>|;)\s*$/, '')
    .trim();
  for (const attempt of [
    text,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids in strings
    text.replace(/[\u0000-\u001F]+/g, ' '),
    text.replace(/\s+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}
