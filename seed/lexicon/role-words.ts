import * as v from 'valibot';
import { fold, foldWord, type Token } from '../../text/fold.ts';
import { readLexicon } from './lexicon.ts';
import { turn } from './turns.ts';

const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list)),
);
const lexicon = readLexicon(
  'roles',
  v.object({
    titles: words,
    honours: words,
    modifiers: words,
    before: words,
    stops: words,
    occupations: words,
    publicOffices: words,
    functions: words,
    englishModifiers: words,
    prefixes: words,
    bodiesOf: v.record(v.string(), v.array(v.string())),
    units: words,
    anyBody: words,
    needComplement: v.record(v.string(), v.array(v.string())),
  }),
);

/** Of one language: titles by sector, and what stands around them. */
const sectors = v.object({
  sectors: v.record(v.string(), v.array(v.string())),
  soft: words,
  professions: words,
  ranks: words,
  needComplement: v.record(v.string(), v.array(v.string())),
  refused: v.record(v.string(), v.array(v.string())),
  elected: v.record(v.string(), v.array(v.string())),
  over: words,
  pairs: v.array(v.object({ first: words, second: v.array(v.string()) })),
  kinds: words,
  ownKinds: words,
  portfolios: words,
  territories: words,
  alike: v.array(words),
  knownOffices: v.optional(
    v.array(
      v.strictObject({
        field: v.string(),
        of: v.optional(v.literal('subject')),
        offices: v.array(v.string()),
      }),
    ),
    [],
  ),
  bareInPlural: words,
  behindKinds: v.optional(words, []),
  alsoFrench: v.optional(words, []),
  invariable: v.optional(words, []),
  examples: v.optional(v.record(v.string(), v.array(v.string())), {}),
  endingsOfWomen: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
});
const french = readLexicon('fr/titles', sectors);
const english = readLexicon('en/titles', sectors);
const bySector = [french, english];
const union = (lists: readonly Iterable<string>[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...list]));

const { titles, modifiers } = lexicon;
/** Those by which names are known, and those that only a role begins with. */
const offices = union([titles, ...bySector.flatMap((one) => Object.values(one.sectors))]);
const inFrench = union([titles, ...Object.values(french.sectors)]);
/** Titles that a woman alone has: those that another of the lists makes by such an ending, « directrice », « cheffe ». */
const feminine: ReadonlySet<string> = new Set(
  [...inFrench].filter(
    (title) =>
      !title.endsWith('yste') &&
      french.endingsOfWomen.some(
        ([ending, his]) => title.endsWith(ending) && inFrench.has(`${title.slice(0, -ending.length)}${his}`),
      ),
  ),
);
const bareInPlural = union(bySector.map((one) => one.bareInPlural));
const namingComplements = new Map(Object.entries(lexicon.needComplement));
const complements = new Map([
  ...namingComplements,
  ...bySector.flatMap((one) => Object.entries(one.needComplement)),
]);
const refused = new Map(bySector.flatMap((one) => Object.entries(one.refused)));
/** « têtes de liste », not « têtes d’affiche »; but « ses adjoints » are somebody’s. */
const ofSeveral = new Map([...complements].filter(([title]) => !bareInPlural.has(title)));
const LONGEST_COMPLEMENT = 30;
const ENGLISH_TITLES = english.behindKinds;
const IN_CHIEF = turn('inChief');

/** Words that make up a title of office; lexicon/fr/roles.yaml and lexicon/fr/titles.yaml say what each list is for. */
export const roleWords = {
  ...lexicon,
  soft: union(bySector.map((one) => one.soft)),
  professions: union(bySector.map((one) => one.professions)),
  ranks: union(bySector.map((one) => one.ranks)),
  over: union(bySector.map((one) => one.over)),
  elected: new Map(bySector.flatMap((one) => Object.entries(one.elected))),
  kinds: union(bySector.map((one) => one.kinds)),
  ownKinds: union(bySector.map((one) => one.ownKinds)),
  portfolios: union(bySector.map((one) => one.portfolios)),
  territories: union(bySector.map((one) => one.territories)),
  pairs: bySector.flatMap((one) => one.pairs),
  alike: bySector.flatMap((one) => one.alike),
  knownOffices: bySector.flatMap((one) => one.knownOffices),
  bareInPlural,
  feminine,
  englishTitles: new Set(
    [...ENGLISH_TITLES, ...Object.values(english.sectors).flat()].filter(
      (title) => !english.alsoFrench.has(title),
    ),
  ),
  isTitle,
  isTitles,
  isOneOfTitles,
  isOccupation,
};

/** Whether a title begins at the token: one word, or two with a hyphen, which are two tokens. */
function isTitle(text: string, token: Token): boolean {
  return begins(text, token, offices, complements);
}

/** Whether titles of several people begin there: « directeurs », « porte-parole ». */
function isTitles(text: string, token: Token): boolean {
  const { word } = token;
  const one = singular(word);
  if (one !== word) return begins(text, { ...token, word: one }, offices, ofSeveral);
  const compound = compoundAt(text, token);
  if (compound !== null && offices.has(compound.map(singular).join('-')))
    return compound[1] !== singular(compound[1]) || french.invariable.has(compound.join('-'));
  return false;
}

/** Whether a title stands there in the plural, with what it needs behind it: « l’un des gérants », not « l’un des premiers ». */
function isOneOfTitles(text: string, token: Token): boolean {
  return begins(text, { ...token, word: singular(token.word) }, offices, complements);
}

const singular = (word: string): string => (/..[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** What somebody does or is, by which a name is known for a person's. */
function isOccupation(text: string, token: Token): boolean {
  return lexicon.occupations.has(token.word) || begins(text, token, titles, namingComplements);
}

function begins(
  text: string,
  token: Token,
  known: ReadonlySet<string>,
  needed: ReadonlyMap<string, readonly string[]>,
): boolean {
  const compound = compoundAt(text, token);
  if (compound !== null) {
    const [first, second] = compound;
    const whole = `${first}-${second}`;
    if (known.has(whole)) return isCompleted(text, token.end + second.length + 1, needed.get(whole));
    if (lexicon.prefixes.has(first))
      return known.has(second) && isCompleted(text, token.end + second.length + 1, needed.get(second));
    if (!known.has(first)) return false;
    return known.has(second) || modifiers.has(second) || IN_CHIEF.test(text.slice(token.end));
  }
  if (lexicon.englishModifiers.has(token.word) && leadsToTitle(text, token)) return true;
  // « vice PDG »
  if (!known.has(token.word)) return lexicon.prefixes.has(token.word) && isApart(text, token, known);
  const refusing = refused.get(token.word);
  if (refusing !== undefined && isCompleted(text, token.end, refusing)) return false;
  return isCompleted(text, token.end, needed.get(token.word));
}

/** « sous préfet »: written without its hyphen. */
function isApart(text: string, token: Token, known: ReadonlySet<string>): boolean {
  const second = /^\s(\p{L}+)/u.exec(text.slice(token.end, token.end + LONGEST_COMPLEMENT))?.[1];
  return second !== undefined && known.has(`${token.word}-${foldWord(second)}`);
}

function isCompleted(text: string, end: number, needed: readonly string[] | undefined): boolean {
  if (needed === undefined) return true;
  const behind = fold(text.slice(end, end + LONGEST_COMPLEMENT));
  return needed.some((complement) => behind.startsWith(complement));
}

/** « Country Director »: an English title begins with what kind it is. */
function leadsToTitle(text: string, token: Token): boolean {
  const next = /^ (\p{Lu}?\p{L}+)/u.exec(text.slice(token.end, token.end + LONGEST_COMPLEMENT))?.[1];
  return next !== undefined && ENGLISH_TITLES.has(foldWord(next));
}

/** « vice-président » is two tokens; « chef-lieu » is no chief. */
function compoundAt(text: string, token: Token): readonly [string, string] | null {
  if (text[token.end] !== '-' && text[token.end] !== '‑') return null;
  const second = /^[-‑](\p{L}+)/u.exec(text.slice(token.end, token.end + LONGEST_COMPLEMENT))?.[1];
  return second === undefined ? null : [token.word, foldWord(second)];
}
