import { tokenize } from '../../../text/fold.ts';
import { provisionalId } from '../../lexicon/form-key.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { findForms } from '../../names/matcher.ts';
import type { Role } from './role.ts';
import type { ArticleContext } from './sentence-context.ts';

const PREPOSITIONS = new Set(['de', 'd', 'du', 'des', 'of', 'for']);

/** « ministre … chargée de la Transition numérique » means the « ministère de la Transition numérique ». */
export function ministryOf(
  title: string,
  { matcher, isDiscovering }: ArticleContext,
): Pick<Role, 'organisation' | 'found'> {
  const isEnglish = /^minister/i.test(title);
  const head = isEnglish ? 'Ministry' : 'Ministère';
  let longest: ReturnType<typeof findForms>[number] | undefined;
  for (const { word, start } of tokenize(title)) {
    if (!PREPOSITIONS.has(word)) continue;
    const ministry = `${head} ${title.slice(start)}`;
    for (const match of findForms(matcher, ministry, tokenize(ministry)))
      if (match.start === 0 && match.form.kind === 'ORGANISATION' && match.end > (longest?.end ?? 0))
        longest = match;
  }
  if (longest !== undefined) return { organisation: longest.form.entity, found: null };
  const portfolio = (isEnglish ? ENGLISH_PORTFOLIO : PORTFOLIO).exec(title)?.[1];
  if (!isDiscovering || portfolio === undefined || isTerritory(title, portfolio))
    return { organisation: null, found: null };
  const name = `${head} ${isEnglish ? 'of ' : ''}${portfolio.replace(/\s+/g, ' ')}`;
  return { organisation: provisionalId('ORGANISATION', name), found: { name } };
}

/** « ministre responsable de la région du Lac »: there is no such ministry, but there is one « de la Ville ». */
const isTerritory = (title: string, portfolio: string): boolean =>
  tokenize(portfolio)
    .slice(0, 3)
    .some(
      ({ word, start }) =>
        roleWords.territories.has(word) &&
        (/responsable/i.test(title) || !/^\p{Lu}/u.test(portfolio.slice(start))),
    );

/** Of « ministre déléguée auprès du Chef du gouvernement, chargée du Budget »: « du Budget ». */
const PORTFOLIO =
  /^ministre\s+(?:d['’]État\s*,?\s*)?(?:.*?chargée?\s+)?(?:\p{Ll}+\s+)?((?:de\s+la|de\s+l['’]|de|du|des)\s*\p{L}.{2,120})$/iu;
const ENGLISH_PORTFOLIO = /^minister\s+(?:of\s+state\s+)?(?:of|for)\s+(?:the\s+)?(\p{Lu}.{2,120})$/iu;
