import type { EntityId, EntityKind } from '../../store/records.ts';
import { fold, tokenAt, tokenize } from '../../text/fold.ts';
import { isHyphenated, joins, type RunWords, type Word } from '../article/words.ts';
import { countries, discoveryWords } from '../lexicon/discovery-words.ts';
import { provisionalId } from '../lexicon/form-key.ts';
import { type KnownName, readKnownNames } from '../lexicon/known/known.ts';
import { particles, surnameHonorifics } from '../lexicon/name-words.ts';
import { isAnyGivenName } from '../lexicon/names-of-people.ts';
import { roleWords } from '../lexicon/role-words.ts';
import { words as lexicon, wordsIn } from '../lexicon/words.ts';
import { fitsInitials } from './acronyms.ts';
import { isAdjective } from './adjectives.ts';
import { wordClass } from './evidence/context-signs.ts';
import { type ListedForm, type ListedForms, listForms } from './listed-forms.ts';
import type { Candidate, Span } from './mention.ts';
import { isEponym } from './people/eponym.ts';
import { isGeneration } from './people/generation.ts';
import { isTitleOfWork } from './people/in-quotes.ts';
import { isThing } from './people/name-shape.ts';
import { isHonorific } from './people/signs.ts';

const { ends, functionWords } = discoveryWords;
const companyEndings = wordClass('companyEndings');
const companyNouns = wordClass('companyNouns');
const eventNouns = wordClass('eventNouns');
const houseLeads = wordClass('houseLeads');
/** Nothing but the catalogue is surer. */
const CONFIDENCE = 0.96;

/** Whom or what a form of the lists names. */
export type KnownHere = Pick<KnownName, 'kind' | 'name' | 'acronym' | 'sort'>;

interface KnownNames {
  readonly sure: ListedForms;
  readonly ambiguous: ListedForms;
  /** Of media that begin with « L’ » what stands behind it: « Humanité ». */
  readonly elided: ListedForms;
  readonly owners: readonly KnownHere[];
  /** Of the bodies that belong to one, by the id of their name. */
  readonly homes: ReadonlyMap<EntityId, string>;
  /** Of people what the world knows them for: « politics »; of bodies what they are: « media ». */
  readonly fields: ReadonlyMap<EntityId, string>;
  /** What bodies are called by one word, folded. */
  readonly bodies: ReadonlySet<string>;
  /** What bodies are called by several words, as people may be, folded: « christian dior ». */
  readonly houses: ReadonlySet<string>;
  /** Full names of people of two words, folded. */
  readonly people: ReadonlySet<string>;
  /** The party that alone is called so, by each of its forms, folded; null where several are. */
  readonly parties: ReadonlyMap<string, KnownHere | null>;
  /** What people are called by one word, folded. */
  readonly surnames: ReadonlySet<string>;
  /** People who have no name but one word, folded. */
  readonly stars: ReadonlySet<string>;
}

let read: KnownNames | null = null;

/** Read at the first text: a folder whose catalogue has every name needs none of it. */
function knownNames(): KnownNames {
  read ??= build(readKnownNames());
  return read;
}

function build(names: readonly KnownName[]): KnownNames {
  const owners: KnownHere[] = [];
  const ownerOf = new Map<EntityId, number>();
  const homes = new Map<EntityId, string>();
  const fields = new Map<EntityId, string>();
  const sure: ListedForm[] = [];
  const ambiguous: ListedForm[] = [];
  const elided: ListedForm[] = [];
  for (const known of names) {
    const { kind, name, acronym, sort } = known;
    const id = provisionalId(kind, name);
    const owner = ownerOf.get(id) ?? owners.push({ kind, name, acronym, sort }) - 1;
    ownerOf.set(id, owner);
    if (known.country !== null) homes.set(id, known.country);
    if (sort !== null) fields.set(id, sort);
    for (const value of known.sure) sure.push({ owner, kind, value });
    for (const value of known.ambiguous) ambiguous.push({ owner, kind, value });
    for (const value of sort === 'media' ? [...known.sure, ...known.ambiguous] : []) {
      const behind = /^L['’](\p{Lu}.*)$/u.exec(value)?.[1];
      if (behind !== undefined) elided.push({ owner, kind, value: behind });
    }
  }
  const folded = [...sure, ...ambiguous].map(({ kind, value }) => ({ kind, text: fold(value) }));
  const formsOf = (wanted: EntityKind, words: number) =>
    new Set(
      folded.flatMap(({ kind, text }) => (kind === wanted && text.split(' ').length === words ? [text] : [])),
    );
  const parties = new Map<string, KnownHere | null>();
  for (const { owner, value } of [...sure, ...ambiguous]) {
    const known = owners[owner];
    if (known?.sort !== 'party') continue;
    const form = fold(value);
    parties.set(form, parties.has(form) && parties.get(form) !== known ? null : known);
  }
  return {
    parties,
    ...{
      sure: listForms(sure),
      ambiguous: listForms(ambiguous),
      elided: listForms(elided),
      owners,
      homes,
      fields,
    },
    ...{
      bodies: formsOf('ORGANISATION', 1),
      houses: formsOf('ORGANISATION', 2),
      people: formsOf('PERSON', 2),
      surnames: formsOf('PERSON', 1),
      stars: new Set(
        names.flatMap(({ kind, name }) => (kind === 'PERSON' && !name.includes(' ') ? [fold(name)] : [])),
      ),
    },
  };
}

/** Whether a body is called by the word, folded: « franceinfo », « challenges ». */
export const isKnownBody = (word: string): boolean => knownNames().bodies.has(word);

/** Whether the two words, folded, are the full name of somebody the world knows. */
export const isKnownPerson = (words: string): boolean => knownNames().people.has(words);

/** The party that alone is called so; null where none is, or several are. « le patron du PS » names it as well as its list does. */
export const partyCalled = (form: string): KnownHere | null => knownNames().parties.get(fold(form)) ?? null;

/** Whether the world calls somebody by the word, folded: « macron ». */
export const isKnownSurname = (word: string): boolean => knownNames().surnames.has(word);

/** Whether the word, folded, is all the name that somebody has whom the world knows: « Mika ». */
export const isKnownStar = (word: string): boolean => knownNames().stars.has(word);

/** What the world knows the person of the name for, a list of people: « politics », « sport »; null of anybody else. */
export const knownFor = (name: string): string | null =>
  knownNames().fields.get(provisionalId('PERSON', name)) ?? null;

/** What the body of the name is: « media », « party »; null where the lists do not say. */
export const sortOf = (name: string): string | null =>
  knownNames().fields.get(provisionalId('ORGANISATION', name)) ?? null;

/** What the world calls so, wherever it stands: « Banque mondiale », « UNICEF ». */
export function knownNamesIn({ run, words, isShouting }: RunWords): Candidate[] {
  if (isShouting) return [];
  const { sure, owners } = knownNames();
  return sure(run.text, words).flatMap(({ owner, value, start, end }): Candidate[] => {
    const known = owners[owner];
    if (known === undefined || !keepsCapitals(value, run.text.slice(start, end))) return [];
    // « Life » is not « LIFE+ ».
    if (value.endsWith('+') && run.text[end] !== '+') return [];
    if (isExplainedOtherwise(run.text, value, known)) return [];
    const { kind, name, acronym } = known;
    if (kind === 'PERSON' && isHouse(words, tokenAt(words, start), tokenAt(words, end))) return [];
    if (kind === 'PERSON')
      return standsAlone(words, start, end) &&
        !isSomebodyElse(words, tokenAt(words, start), tokenAt(words, end), name) &&
        !isTitleOfWork(run.text, words, { from: tokenAt(words, start), next: tokenAt(words, end) }) &&
        !isGeneration(run.text, words, tokenAt(words, end))
        ? [
            {
              kind,
              start,
              end,
              name,
              acronym,
              rule: value === name && name.includes(' ') ? 'known-person' : 'known-surname',
              confidence: CONFIDENCE,
            },
          ]
        : [];
    if (kind === 'ORGANISATION' && isGivenNameHere(words, start, end)) return [];
    const until = kind === 'ORGANISATION' ? endOfBranch(words, end) : end;
    if (until > end) {
      const branch = run.text.slice(start, until).replace(/\s+/g, ' ');
      return [
        { kind, start, end: until, name: branch, acronym: null, rule: 'branch-of-known', confidence: 0.9 },
      ];
    }
    return [{ kind, start, end, name, acronym, rule: 'known-name', confidence: CONFIDENCE }];
  });
}

const TELLING_WORDS = 5;

/** « Le centre » is not the party « Le Centre »: what has a capital behind the first word keeps it. */
export function keepsCapitals(form: string, found: string): boolean {
  const counted = (text: string) =>
    tokenize(text)
      .map(({ start, end, word }) => ({ raw: text.slice(start, end), word }))
      .filter(({ word }, i) => i === 0 || !particles.has(word));
  const [expected, written] = [counted(form), counted(found)];
  // « Haut conseil à l’égalité entre les femmes et les hommes »: so many words are no others.
  if (expected.length >= TELLING_WORDS) return true;
  return expected.every(
    ({ raw }, i) => i === 0 || !/^\p{Lu}/u.test(raw) || !/^\p{Ll}/u.test(written[i]?.raw ?? ''),
  );
}

/** Not « rue Pasteur », not the surname of « Zoé Macron »: neither an eponym nor part of a longer name. */
function standsAlone(words: readonly Word[], start: number, end: number): boolean {
  const from = tokenAt(words, start);
  if (isEponym(words, from, isHonorific) || isLikeSomebody(words, from, tokenAt(words, end))) return false;
  const [before, behind] = [words[from - 1], words[tokenAt(words, end)]];
  // « Mantes-la-Jolie », « Sainte-Geneviève-des-Bois »; but « anti-Macron », « Macron-compatible ».
  if (isHyphenated(words[from]) && !lexicon.prefixes.has(before?.word ?? '')) return false;
  if (behind !== undefined && isHyphenated(behind) && (behind.isCapital || particles.has(behind.word)))
    return false;
  const isBegun =
    before !== undefined &&
    /^[\s-]$/u.test(words[from]?.gap ?? '') &&
    before.isCapital &&
    !before.startsSentence &&
    !isHonorific(before) &&
    !roleWords.isOccupation('', before) &&
    // « le fondateur de Mediapart Edwy Untel »
    !(tokenAt(words, end) - from > 1 && isKnownBody(before.word));
  const goesOn = behind?.isCapital === true && /^[ -]$/u.test(behind.gap);
  return !isBegun && !goesOn;
}

/**
 * « M. Casanova », « Wallerand de Saint-Exupéry », « la cérémonie des Magritte », « Condé-sur-Sarthe »: somebody or something else has
 * the name that the world knows one by.
 */
function isSomebodyElse(words: readonly Word[], from: number, next: number, name: string): boolean {
  const [before, second, behind] = [words[from - 1], words[from - 2], words[next]];
  if (!name.includes(' ') && surnameHonorifics.has(before?.word ?? '') && isHonorific(before)) return true;
  const form = words.slice(from, next).map(({ word }) => word);
  const isNoble = fold(name).includes(` de ${form.join(' ')}`) || form[0]?.startsWith('saint') === true;
  if (isNoble && lexicon.of.has(before?.word ?? '') && second?.isCapital === true && joins(before))
    return form.length <= 2 && !fold(name).startsWith(second.word);
  return behind !== undefined && isHyphenated(behind) && lexicon.notTails.has(behind.word);
}

/** « le Platini de la pétanque », « une Callas des faubourgs »: who is called so is compared with them. */
function isLikeSomebody(words: readonly Word[], from: number, next: number): boolean {
  if (next - from > 1 || !COMPARING.has(words[from - 1]?.word ?? '')) return false;
  const [of, second] = [words[next], words[next + 1]];
  if (of === undefined || second === undefined || !OF.has(of.word) || !joins(of)) return false;
  const noun = lexicon.definite.has(second.word) ? words[next + 2] : second;
  return noun !== undefined && joins(noun) && !noun.isCapital && !/^\d/.test(noun.word);
}
const COMPARING = wordsIn('definite', 'indefinite', 'ofThe');
const OF = wordsIn('of', 'ofThe');

/** « chez Christian Dior », « la société de parfums Christian Dior »: the house, and not whom it is called after. */
export function isHouse(words: readonly Word[], from: number, next: number): boolean {
  const name = words.slice(from, next).map(({ word }) => word);
  if (!knownNames().houses.has(name.join(' '))) return false;
  if (houseLeads.has(words[from - 1]?.word ?? '')) return true;
  for (let i = from - 1; i >= 0 && from - i <= FURTHEST_KIND; i--) {
    const word = words[i];
    // « l’entreprise de Pierre Cardin » is his.
    const isOfPerson = i === from - 1 && lexicon.of.has(word?.word ?? '');
    if (word === undefined || word.isCapital || !joins(words[i + 1]) || isOfPerson) return false;
    if (companyNouns.has(word.word)) return true;
  }
  return false;
}
const FURTHEST_KIND = 6;

/** « Marie-Claire Untel »: nothing but given names, and a surname behind them. */
function isGivenNameHere(words: readonly Word[], start: number, end: number): boolean {
  const [from, next] = [tokenAt(words, start), tokenAt(words, end)];
  const behind = words[next];
  return (
    behind?.isCapital === true &&
    behind.gap === ' ' &&
    !isThing(behind.word) &&
    words.slice(from, next).every(({ word }) => isAnyGivenName(word))
  );
}

/** « Orange Maroc », « Bouygues Construction »: a house of the group with a name of its own. */
function endOfBranch(words: readonly Word[], end: number): number {
  const behind = words[tokenAt(words, end)];
  if (behind?.gap !== ' ' || !behind.isCapital) return end;
  // « la Comédie sahélienne Dominique Untel »
  const after = words[tokenAt(words, end) + 1];
  if (isAnyGivenName(behind.word) && after?.isCapital && after.gap === ' ') return end;
  return countries.has(behind.word) || companyEndings.has(behind.word) ? behind.end : end;
}

/** « le rayonnement CPL (courants porteurs en ligne) »: what the text says that the letters stand for is something else. */
function isExplainedOtherwise(text: string, form: string, known: KnownHere): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(form) || !text.includes(`${form} (`)) return false;
  const from = text.indexOf(`${form} (`) + form.length + 2;
  const said = /^[^()]{6,90}?(?=[),])/u.exec(text.slice(from, from + 100))?.[0];
  if (said === undefined || !fitsInitials(form, said)) return false;
  const own = new Set(tokenize(known.name).map(({ word }) => word));
  const [, ...rest] = tokenize(said).filter(({ word }) => !particles.has(word));
  return !rest.some(({ word }) => own.has(word));
}

/** « le Championnat d’Europe (ERC) », « un livret (LDD) »: letters in brackets behind what is no body. */
function isOfThing(words: readonly Word[], from: number): boolean {
  if (!words[from]?.isUpper || !words[from]?.gap.includes('(')) return false;
  for (let i = from - 1; i >= 0 && from - i <= FURTHEST_THING; i--) {
    const word = words[i];
    if (word === undefined || discoveryWords.organisationHeads.has(word.word)) return false;
    if (eventNouns.has(word.word) || discoveryWords.eventHeads.has(word.word)) return true;
    if (!joins(word)) return false;
  }
  return false;
}
const FURTHEST_THING = 5;

/** A form that is also a word, a person's name or several bodies': a name where other signs say so. */
export interface AmbiguousName extends Span {
  readonly known: KnownHere;
  /** Whether no other known name has the form. */
  readonly isOnly: boolean;
  /** Whether those that have it are of other kinds. */
  readonly isOnlyOfKind: boolean;
}

/** « Elle a dit », « ministre de l’Action », « le Centre des monuments », « la RN 165 »: the word itself is meant. */
function isCommonHere(words: readonly Word[], from: number, next: number): boolean {
  const [first, behind] = [words[from], words[next]];
  if (first === undefined) return false;
  // « Point de vue sur la guerre »: at a sentence's beginning the one capital tells nothing.
  if (next - from > 1)
    return first.startsSentence && words.slice(from + 1, next).every(({ isCapital }) => !isCapital);
  if (first.isUpper) return first.raw.length <= 2 && behind?.gap === ' ' && /^\d/.test(behind.word);
  // A dash or a quotation mark may open a sentence as well: « -Elle a dit », « "On a gagné" ».
  if (functionWords.has(first.word) && (first.startsSentence || first.gap !== ' ')) return true;
  // « l’Afrique de l’Ouest et du Centre »
  if (words.slice(Math.max(0, from - 3), from).some(({ word }) => lexicon.directions.has(word))) return true;
  const isOfMinister = words
    .slice(Math.max(0, from - FURTHEST_MINISTER), from)
    .some(({ word }) => OFFICES.has(word));
  if (isOfMinister && lexicon.beforePortfolios.has(words[from - 1]?.word ?? '')) return true;
  const goesOn =
    joins(behind) &&
    !behind.isCapital &&
    (lexicon.ofSeveral.has(behind.word) || (isAdjective(behind.word) && !ends.has(behind.word)));
  return goesOn && lexicon.beforeNouns.has(words[from - 1]?.word ?? '');
}
const FURTHEST_MINISTER = 4;
const OFFICES = wordsIn('ministries', 'officesOfState');

export function ambiguousNamesIn({ run, index, words, isShouting }: RunWords): AmbiguousName[] {
  if (isShouting) return [];
  const { ambiguous, owners } = knownNames();
  return ambiguous(run.text, words).flatMap(({ owner, value, start, end, others, isOnlyOfKind }) => {
    const known = owners[owner];
    const [from, next] = [tokenAt(words, start), tokenAt(words, end)];
    const isPerson = known?.kind === 'PERSON';
    if (isPerson && (!standsAlone(words, start, end) || isSomebodyElse(words, from, next, known.name)))
      return [];
    // Signs stand around whole words, and most of them tell by capitals.
    if (words[tokenAt(words, start)]?.start !== start || !hasCase(value)) return [];
    if (!keepsCapitals(value, run.text.slice(start, end))) return [];
    if (known !== undefined && isExplainedOtherwise(run.text, value, known)) return [];
    if (known?.kind === 'ORGANISATION' && isOfThing(words, tokenAt(words, start))) return [];
    // « collège Jean-Paul Untel » names no baker, nor does « Paul Untel ».
    if (known?.kind === 'ORGANISATION' && isGivenNameHere(words, start, end)) return [];
    if (known?.kind === 'ORGANISATION' && isHyphenated(words[tokenAt(words, start)])) return [];
    if (known?.kind === 'ORGANISATION' && isCommonHere(words, tokenAt(words, start), tokenAt(words, end)))
      return [];
    return known === undefined ? [] : [{ run: index, start, end, known, isOnly: others === 0, isOnlyOfKind }];
  });
}

/** « Il le dit à l’Humanité », « au Point »: what may be a medium where the words before it say so. */
export function mediaBehindElision({ run, index, words }: RunWords): AmbiguousName[] {
  const { elided, owners } = knownNames();
  return elided(run.text, words).flatMap(({ owner, start, end, others, isOnlyOfKind }) => {
    const known = owners[owner];
    const isBehindArticle = words[tokenAt(words, start) - 1]?.word === 'l';
    return known === undefined || !isBehindArticle
      ? []
      : [{ run: index, start, end, known, isOnly: others === 0, isOnlyOfKind }];
  });
}

/** Arabic has no capitals. */
const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();
/** The country of an organisation that the world knows by exactly this name; null where it belongs to none, or nobody knows. */
export const countryOfKnown = (name: string): string | null =>
  knownNames().homes.get(provisionalId('ORGANISATION', name)) ?? null;
