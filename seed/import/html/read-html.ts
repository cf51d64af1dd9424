import { fold } from '../../../text/fold.ts';
import { detectLanguage } from '../../article/language.ts';
import { ImportError } from '../import-error.ts';
import { oneLine } from '../one-line.ts';
import { firstStated, type Page } from '../page.ts';
import { addressOf } from '../stated-values.ts';
import { withoutFurniture } from '../without-furniture.ts';
import { readBody } from './body.ts';
import { parsePage } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { metasOf, readMetas } from './meta-tags.ts';
import { readShown } from './on-the-page.ts';
import { ownParagraphs } from './own-paragraphs.ts';
import { headingsOf, titleOf } from './title.ts';

/** « <!-- saved from url=(0042)https://… --> », as browsers write it at the top. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\S{1,500}?)\s*-->/i;

/** A page of the web. JSON-LD says most surely what it is, then `<meta>`, then what the page shows. Throws ImportError. */
export function readHtml(html: string): Page {
  const document = parsePage(html);
  const metas = readMetas(metasOf(document));
  const inHead = oneLine(document.querySelector('title')?.textContent, 300);
  const jsonLd = readJsonLd(document, [
    ...metas.titles,
    ...headingsOf(document, 'h1'),
    ...(inHead === null ? [] : [inHead]),
  ]);
  const site = jsonLd.source ?? metas.source ?? null;
  const title = titleOf(document, [...(jsonLd.title == null ? [] : [jsonLd.title]), ...metas.titles], site);
  const shown = readShown(document, title);
  const { language, ...stated } = firstStated(jsonLd, metas, shown, {
    url: addressOf(SAVED_FROM.exec(html)?.[1]),
  });
  const category = isName(stated.category, site) ? stated.category : null;
  const author = [stated.author, shown.author ?? null].find((name) => isName(name, site)) ?? null;
  const head = { ...stated, category, author, title };
  const { paragraphs: found, byline } = ownParagraphs(readBody(document), head);
  const own = withoutFurniture(found);
  const paragraphs = own.length > 0 ? own : found;
  if (paragraphs.length === 0)
    throw new ImportError('NO_ARTICLE', 'has no paragraph that is part of an article');
  return {
    ...stated,
    category,
    date: nearer(stated.date, shown.datesOfLines),
    author: author ?? byline ?? shown.author ?? stated.author,
    url: shown.url ?? stated.url,
    title,
    language: trusted(shown.language ?? language, paragraphs),
    paragraphs,
  };
}

/**
 * Programs write the hour of Greenwich, readers see the day of the paper: a day apart, the line that they read is right,
 * unless another line shows the day that is stated.
 */
function nearer(stated: string | null, shown: readonly string[]): string | null {
  if (stated === null || shown.includes(stated)) return stated;
  return shown.find((day) => Math.abs(Date.parse(stated) - Date.parse(day)) <= DAY_MS) ?? stated;
}
const DAY_MS = 86_400_000;

/** Systems that know no author, or no section, name the site. */
const isName = (stated: string | null, site: string | null): boolean =>
  stated !== null && (site === null || fold(stated) !== fold(site));

/** Enough to know a language by. */
const SURE_CHARACTERS = 300;
/** Those that are told apart. */
const TOLD_APART = new Set(['fr', 'ar', 'en', 'es', 'pt', 'it', 'de', 'nl']);

/** The language of a template is that of its maker: where the text is plainly in another, that one counts. */
function trusted(stated: string | null, paragraphs: readonly string[]): string | null {
  const text = paragraphs.join('\n');
  const [base = ''] = stated?.split('-') ?? [];
  if (text.length < SURE_CHARACTERS || (stated !== null && !TOLD_APART.has(base))) return stated;
  const found = detectLanguage(text);
  return stated !== null && found === base ? stated : found;
}
