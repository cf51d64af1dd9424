import { tokenize } from '../../../text/fold.ts';
import { provisionalId } from '../../lexicon/form-key.ts';
import { ministries } from '../../lexicon/ministries.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { findForms } from '../../names/matcher.ts';
import type { Role } from './role.ts';
import type { ArticleContext } from './sentence-context.ts';

const [first] = ministries;
/** In which language a title is: that of the first where it begins as in none. */
const languageOf = (title: string) => ministries.find((one) => one.title.test(title)) ?? first;

/** « ministre … chargée de la Transition numérique » means the « ministère de la Transition numérique ». */
export function ministryOf(
  title: string,
  { matcher, isDiscovering }: ArticleContext,
): Pick<Role, 'organisation' | 'found'> {
  const language = languageOf(title);
  if (language === undefined) return NONE;
  let longest: ReturnType<typeof findForms>[number] | undefined;
  for (const { word, start } of tokenize(title)) {
    if (!language.ties.has(word)) continue;
    const ministry = `${language.body} ${title.slice(start)}`;
    for (const match of findForms(matcher, ministry, tokenize(ministry)))
      if (match.start === 0 && match.form.kind === 'ORGANISATION' && match.end > (longest?.end ?? 0))
        longest = match;
  }
  if (longest !== undefined) return { organisation: longest.form.entity, found: null };
  const name = isDiscovering ? nameMeant(title) : null;
  return name === null ? NONE : { organisation: provisionalId('ORGANISATION', name), found: { name } };
}

const NONE = { organisation: null, found: null };

/** Of « ministre déléguée auprès du Chef du gouvernement, chargée du Budget »: « Ministère du Budget »; null where the title says none. */
export function nameMeant(title: string): string | null {
  const language = languageOf(title);
  const portfolio = language?.portfolio.exec(title)?.[1];
  if (
    language === undefined ||
    portfolio === undefined ||
    isTerritory(title, portfolio, language.territories)
  )
    return null;
  return `${language.body} ${language.before}${portfolio.replace(/\s+/g, ' ')}`;
}

/** « ministre responsable de la région du Lac »: there is no such ministry, but there is one « de la Ville ». */
const isTerritory = (title: string, portfolio: string, marks: ReadonlySet<string>): boolean =>
  tokenize(portfolio)
    .slice(0, 3)
    .some(
      ({ word, start }) =>
        roleWords.territories.has(word) &&
        (tokenize(title).some((one) => marks.has(one.word)) || !/^\p{Lu}/u.test(portfolio.slice(start))),
    );
