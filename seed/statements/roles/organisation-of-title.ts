import { foldWord } from '../../../text/fold.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { lastNamed } from '../../names/head-nouns.ts';
import type { Mention } from '../../names/mention.ts';
import { bodyOfKind } from './body-of-kind.ts';
import { houseOf, OF_HOUSE, onlyBody, onlyOfSentence, soleBody } from './house-named-before.ts';
import { ministryOf } from './ministry.ts';
import { besideParty } from './party-beside-title.ts';
import type { FoundRole, RoleRule } from './role.ts';
import { firstBetween, lastOrganisation, type RunContext } from './sentence-context.ts';

const { functions, kinds, modifiers, ownKinds, publicOffices, units, anyBody } = roleWords;
/** « chercheuse dans cet établissement », « associée du fonds »: the one named last. */
const { lastBodies, others, possessives, teams } = aroundTitles;
const CONNECTION =
  /\s+(?:au sein\s+)?(?:of the|of|at the|at|for the|with the|chez|de l|de la|de|du|des|d|à la|à l|à|au|aux|auprès de l|auprès de la|auprès du|auprès de|près la|près le|près l|près|pour l|pour la|pour|par l|par la|par)['’]?\s*$/u;
/** « de l’association », « au ministère », « of the Council ». */
const NOMINAL =
  /\s+(?:au sein\s+)?(?:de l['’]|de la |du |de cette |de cet |de ce |à l['’]|à la |au |aux |des |dans cet |dans ce |auprès de l['’]|auprès du |of the |at the )\s*(\p{L}+)(?=(?:\s\p{Ll}{4,}(?:al|ale|ique|ien|ienne|ais|aise|ois|oise|in|ine|iste|if|ive|aire))?$|\s(?:au|aux|en|pour|dans|à)\s)/u;

/** « président des Comités d’information (ACI »: of an acronym the closing bracket stands behind the title. */
const OPEN_BRACKET = /\s*\([^)]*$/u;

/** The title from `from` to `next` with the organisation that it is held in: named in it, meant by it, or named last. */
export function withOrganisation(context: RunContext, from: number, next: number, rule: RoleRule): FoundRole {
  const { words, text, organisations, article } = context;
  const start = words[from]?.start ?? 0;
  const end = words[next - 1]?.end ?? start;
  const whole = text.slice(start, end).replace(OPEN_BRACKET, '');
  const office = words[from]?.word ?? '';
  if (office === 'ministre' || office === 'minister') {
    const ministry = ministryOf(whole, article);
    if (ministry.organisation !== null) article.lastMinistry = ministry;
    else if (from + 1 === next && !others.has(words[from - 1]?.word ?? ''))
      return { title: whole, ...(lastMinistry(context, start) ?? ministry), start, end, rule };
    return { title: whole, ...ministry, start, end, rule };
  }
  const organisation = firstBetween(organisations, start + 1, end) ?? behindComma(context, next, end);
  if (organisation !== undefined) {
    const beside = besideParty(context, organisation, from, end);
    return beside === null
      ? heldIn(context, organisation, from, next, rule)
      : { ...beside, organisation: beside.organisation?.entity ?? null, found: null, start, rule };
  }
  const afterYears = behindYears(context, end);
  return afterYears === undefined
    ? meant(context, from, next, rule)
    : { title: whole, organisation: afterYears.entity, found: null, start, end, rule };
}

/** « entraîneur (de 2001 à 2003) du Stade de Zem » */
function behindYears({ text, organisations }: RunContext, end: number): Mention | undefined {
  const years = YEARS.exec(text.slice(end, end + LONGEST_YEARS))?.[0];
  return years === undefined
    ? undefined
    : firstBetween(organisations, end + years.length, end + years.length + 1);
}
const YEARS =
  /^\s\([^()]{0,30}\d{4}\)\s(?:de\sla\s|de\sl['’]|du\s|des\s|de\s|d['’]|à\sla\s|à\sl['’]|au\s|à\s)/u;
const LONGEST_YEARS = 60;

/** « (co-founder, Brelaz Labs) » */
function behindComma(
  { words, text, organisations }: RunContext,
  next: number,
  end: number,
): Mention | undefined {
  const word = words[next];
  if (word === undefined) return undefined;
  const organisation = firstBetween(organisations, word.start, word.start + 1);
  // « titulaire de la chaire « Lune et marées » »
  if (/^\s[«"“]\s?$/u.test(word.gap)) return organisation;
  if (!/^,\s$/u.test(word.gap)) return undefined;
  return organisation !== undefined && text[organisation.end] === ')' && organisation.start > end
    ? organisation
    : undefined;
}

function heldIn(
  { words, text }: RunContext,
  organisation: Mention,
  from: number,
  next: number,
  rule: RoleRule,
): FoundRole {
  const start = words[from]?.start ?? 0;
  const end = words[next - 1]?.end ?? start;
  // A proper name is said apart from the title; « directeur du bureau régional » is one description.
  const isUnit = units.has(foldWord(/^\p{L}+/u.exec(organisation.text)?.[0] ?? ''));
  const isProper = /^\p{Lu}/u.test(organisation.text) || !isUnit;
  // « secrétaire général du SNCS-FSU »: half of a compound is a name, too.
  const before = text
    .slice(start, Math.min(organisation.start, Math.max(end, start)))
    .replace(/[\p{L}\p{N}]+[-‑/]$/u, '')
    .replace(/\s?[«"“]\s?$/u, ' ');
  const until = isProper ? start + before.replace(CONNECTION, '').length : Math.max(end, organisation.end);
  const said = text.slice(start, until).replace(/[,\s]+$/, '');
  const title = isProper ? withoutKind(said, text.slice(start + said.length, organisation.start)) : said;
  return { title, organisation: organisation.entity, found: null, start, end: start + title.length, rule };
}

/** « présidente de l’association Untel »: the kind that a body’s own name stands behind is no part of the title. */
function withoutKind(title: string, tie: string): string {
  if (!/^\s[«"“]?\s?$/u.test(tie)) return title;
  const kind = KIND.exec(title);
  return kind !== null && ownKinds.has(foldWord(kind[1] ?? '')) ? title.slice(0, kind.index) : title;
}
const KIND =
  /\s(?:au sein )?(?:de l['’]|de la |du |d['’]un |d['’]une |de cette |de cet |de ce |à l['’]|à la |au )(\p{L}+(?:-up)?)(?:\s\p{Ll}{5,})?$/u;

const OPENS_QUOTE = /^\s?[«"“]/u;

/** « la présidente de l’association », « sa présidente », « le directeur général »: a body that the article named. */
function meant(context: RunContext, from: number, next: number, rule: RoleRule): FoundRole {
  const { words, text, article, index } = context;
  const start = words[from]?.start ?? 0;
  const end = words[next - 1]?.end ?? start;
  const whole = text.slice(start, end).replace(OPEN_BRACKET, '');
  const without = { title: whole, organisation: null, found: null, start, end, rule };
  // « rédacteur en chef de « Vingt Vagues » »: of what the quotation marks hold, though it was not found as a name.
  const quoted = OPENS_QUOTE.test(text.slice(end, end + 3))
    ? /(?:\s(?:de|du|des|à|au|la|l['’]|d['’]))+$/u.exec(whole)
    : null;
  if (quoted !== null) return { ...without, title: whole.slice(0, quoted.index), end: start + quoted.index };
  // « dirigeant de Hari Untel »: of what bears a name that is no body’s here.
  if (OF.has(words[next]?.word ?? '') && words[next + 1]?.isCapital && words[next]?.gap === ' ')
    return without;
  const office = words[from]?.word ?? '';
  // What somebody does is done at the body that the title names: « l’économiste Untel » may be anybody’s.
  const isOffice =
    publicOffices.has(office) ||
    roleWords.elected.get(office)?.includes(words[from + 1]?.word ?? '') === true ||
    roleWords.soft.has(office) ||
    isHeadOfState(context, from, next);
  const last = () =>
    (houseOf(context, from) ?? (OF_HOUSE.test(whole) ? onlyBody(context, from) : undefined))?.entity ?? null;
  if (
    !isOffice &&
    [1, 2, 3].some(
      (back) =>
        possessives.has(words[from - back]?.word ?? '') &&
        !context.text.slice(words[from - back]?.end, start).includes(','),
    )
  )
    return { ...without, organisation: last() };
  const generic = NOMINAL.exec(whole);
  if (generic !== null) {
    const noun = foldWord(generic[1] ?? '');
    const shorter = { ...without, title: whole.slice(0, generic.index), end: start + generic.index };
    const isMinistry = /^minist(?:ere|re|ry|er)$/.test(noun) || noun === 'departement';
    const ministry = isMinistry ? lastMinistry(context, start) : null;
    if (ministry !== null) return { ...shorter, ...ministry };
    const named = lastBodies.has(noun)
      ? lastOrganisation(context, start)
      : anyBody.has(noun)
        ? article.mostNamed
        : (lastNamed(article.byHead, noun, index, start) ??
          bodyOfKind(context, generic[1] ?? '', start) ??
          (kinds.has(noun)
            ? (soleBody(context) ?? (teams.has(noun) ? undefined : onlyOfSentence(context, from)))
            : undefined));
    if (named !== undefined) return { ...shorter, organisation: named.entity };
  }
  return !isOffice && isFunction(context, from, next) ? { ...without, organisation: last() } : without;
}

/** « le président Untel »: of a country, as often as not; « son président Untel » is of the body named last. */
function isHeadOfState({ words, people }: RunContext, from: number, next: number): boolean {
  const person = words[next];
  return (
    next === from + 1 &&
    /^presidente?$/.test(words[from]?.word ?? '') &&
    person?.gap === ' ' &&
    firstBetween(people, person.start, person.start + 1) !== undefined &&
    !possessives.has(words[from - 1]?.word ?? '')
  );
}

/** The ministry that was named, or that a minister's title meant, last before the place. */
function lastMinistry({ article, index }: RunContext, start: number) {
  const named =
    lastNamed(article.byHead, 'ministere', index, start) ??
    lastNamed(article.byHead, 'ministry', index, start);
  return named === undefined ? article.lastMinistry : { organisation: named.entity, found: null };
}

const OF = wordsIn('of');

const TO = new Set(['a', 'au', 'aux']);

/** « directrice générale », « responsable des partenariats »: of a house that has been named. */
function isFunction({ words }: RunContext, from: number, next: number): boolean {
  // « chef de la division des marées »
  if (words.slice(from + 1, from + 4).some(({ word, isCapital }) => !isCapital && units.has(word)))
    return true;
  const domain = words.slice(from + 1, next).findIndex(({ word }) => TO.has(word));
  // « directrice déléguée à la compétitivité »: whatever it is directed, it is of the house.
  const until =
    domain > 0 && /^(?:direct|responsable)/.test(words[from]?.word ?? '') ? from + 1 + domain : next;
  return words
    .slice(from + 1, until)
    .every(
      ({ word }) =>
        modifiers.has(word) ||
        functions.has(word) ||
        roleWords.titles.has(word) ||
        word.length <= 3 ||
        word === 'interim',
    );
}
