import type { EntityId, EntityKind } from '../store/records.ts';
import { fold, type Token, tokenAt, tokenize } from '../text/fold.ts';
import type { Run } from './article.ts';
import { Covered } from './covered.ts';
import type { DiscoveryRule } from './discover/candidate.ts';
import { type Discovered, discover } from './discover/discover.ts';
import { fitsInitials } from './discover/organisations.ts';
import { provisionalId } from './discover/provisional.ts';
import { buildMatcher, findForms, type Matcher } from './matcher.ts';
import { eponyms, heads, honorifics, surnameParticles } from './name-words.ts';

/** A place in a run that names an entity. Offsets are into the run's text. */
export interface Mention {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** Which run of the article. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What recognised it; shown as `Mention.rule`. */
  readonly rule: MentionRule;
  /** Whether the form is only believed to mean this entity. */
  readonly doubtful: boolean;
  /** From 0 to 1; 1 for what the catalogue lists. */
  readonly confidence: number;
  /** Of an entity that no catalogue lists: its name and acronym here. */
  readonly found: { readonly name: string; readonly acronym: string | null } | null;
}

/**
 * `catalogue`: a form that the catalogue lists. `surname`: part of a name that stands in full elsewhere in the
 * article. `head-noun`: « l’Organisation », the one named before. `acronym`: one that the article defines. `repeated`:
 * a name that a rule found elsewhere in the article.
 */
export type MentionRule = 'catalogue' | 'surname' | 'head-noun' | 'acronym' | 'repeated' | DiscoveryRule;

interface TokenizedRun {
  readonly run: Run;
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** Every mention of one article in text order; with `isDiscovering`, also of entities that no catalogue lists. */
export function findMentions(runs: readonly Run[], matcher: Matcher, isDiscovering: boolean): Mention[] {
  const tokenized = runs.map((run, index) => ({ run, index, tokens: tokenize(run.text) }));
  const known = tokenized.flatMap((run) => namedIn(run, matcher));
  const named = isDiscovering ? withDiscovered(runs, tokenized, known) : known;
  const surnames = surnameForms(named);
  const covered = new Covered(named);
  const again = tokenized.flatMap((run) => [
    ...surnamesIn(run, surnames, covered),
    ...headNounsIn(run, named, covered),
  ]);
  return [...named, ...again].sort((a, b) => a.run - b.run || a.start - b.start || b.end - a.end);
}

/** Adds what rules find, and every further place of the names and acronyms they found. */
function withDiscovered(
  runs: readonly Run[],
  tokenized: readonly TokenizedRun[],
  known: readonly Mention[],
): Mention[] {
  const discovered = discover(runs, known);
  // An acronym that the article itself defines wins over the catalogue's.
  const defined = new Set(
    discovered.flatMap(({ acronym, rule }) =>
      acronym !== null && rule !== 'undefined-acronym' ? [acronym] : [],
    ),
  );
  const kept = known.filter((mention) => !defined.has(mention.text));
  const wholes = wholeNames(
    [
      ...known,
      ...discovered.map((d) => ({
        ...d,
        text: d.name,
        entity: provisionalId(d.kind, d.name),
        found: { name: d.name, acronym: d.acronym },
      })),
    ].filter(({ kind }) => kind === 'PERSON'),
  );
  const found = discovered.map((candidate): Mention => {
    const { kind, run, start, end, name, acronym, rule, confidence } = candidate;
    const whole = kind === 'PERSON' ? wholes.get(fold(name)) : undefined;
    if (whole != null) {
      const text = runs[run]?.text.slice(start, end) ?? '';
      return {
        entity: whole.entity,
        kind,
        run,
        start,
        end,
        text,
        rule: 'surname',
        confidence: 1,
        doubtful: false,
        found: whole.found,
      };
    }
    const text = runs[run]?.text.slice(start, end) ?? '';
    const entity = ownerOfAcronym(candidate, discovered) ?? provisionalId(kind, name);
    return {
      entity,
      kind,
      run,
      start,
      end,
      text,
      rule,
      confidence,
      doubtful: false,
      found: { name, acronym },
    };
  });
  return [...kept, ...found, ...repeatedIn(tokenized, [...kept, ...found], found)];
}

interface WholeName {
  readonly entity: EntityId;
  readonly found: Mention['found'];
}

/** For each end of a full name (« Ait El Hadj ») the one person of the article who has it; null where several do. */
function wholeNames(
  people: readonly (WholeName & { readonly text: string })[],
): Map<string, WholeName | null> {
  const owners = new Map<string, WholeName | null>();
  for (const { text, entity, found } of people) {
    const words = tokenize(text).map((token) => token.word);
    for (let from = 1; from < words.length; from++) {
      const part = words.slice(from).join(' ');
      const owner = owners.get(part);
      owners.set(part, owner === undefined || owner?.entity === entity ? { entity, found } : null);
    }
  }
  return owners;
}

/** A bare acronym belongs to the body that the article defines it for, or whose initials it has. */
function ownerOfAcronym({ rule, acronym }: Discovered, all: readonly Discovered[]): EntityId | null {
  if (rule !== 'undefined-acronym' || acronym === null) return null;
  const owner = all.find(
    (other) => other.rule !== rule && (other.acronym === acronym || hasInitials(acronym, other)),
  );
  return owner === undefined ? null : provisionalId(owner.kind, owner.name);
}

const hasInitials = (acronym: string, { kind, name }: Discovered): boolean =>
  kind === 'ORGANISATION' && name.length > acronym.length && fitsInitials(acronym, name);

/** Where names and acronyms that a rule found in one place stand elsewhere. */
function repeatedIn(
  tokenized: readonly TokenizedRun[],
  taken: readonly Mention[],
  found: readonly Mention[],
): Mention[] {
  if (found.length === 0) return [];
  const firstOf = new Map(found.toReversed().map((mention) => [mention.entity, mention]));
  const matcher = buildMatcher([...firstOf.values()].map(toEntry));
  const covered = new Covered(taken);
  return tokenized.flatMap(({ run, index, tokens }) =>
    findForms(matcher, run.text, tokens).flatMap(({ form, start, end }): Mention[] => {
      const first = firstOf.get(form.entity);
      const isTaken = covered.has({ run: index, start, end });
      if (first === undefined || isTaken) return [];
      const rule = form.value === first.found?.acronym ? 'acronym' : 'repeated';
      return [{ ...first, run: index, start, end, text: run.text.slice(start, end), rule }];
    }),
  );
}

/** « Atlas Composites SA » is « Atlas Composites » later on. */
const LEGAL_FORM = /\s+(?:SA|SARL|SAS|S\.A\.|Inc\.?|Ltd\.?|PLC|Corp\.?)$/;

const toEntry = ({ entity, kind, found }: Mention) => ({
  id: entity,
  kind,
  parent: null,
  forms: [found?.name, found?.acronym, found?.name.replace(LEGAL_FORM, '')].flatMap((value) =>
    value == null ? [] : [{ value, language: null, doubtful: null }],
  ),
});

/** What the catalogue's forms name in a run. Of overlapping names the longer counts; a parent's name inside its part's stays. */
function namedIn({ run, index, tokens }: TokenizedRun, matcher: Matcher): Mention[] {
  const accepted: Mention[] = [];
  const covered = new Covered();
  const matches = findForms(matcher, run.text, tokens).filter(
    (match) => match.form.kind !== 'PERSON' || !eponyms.has(wordBefore(run.text, tokens, match.start)),
  );
  for (const { form, start, end } of matches.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    const clash =
      covered.has({ run: index, start, end }) &&
      accepted.some(
        (other) => overlaps(other, start, end) && matcher.parents.get(other.entity) !== form.entity,
      );
    if (clash) continue;
    covered.add({ run: index, start, end });
    const { entity, kind, doubtful } = form;
    accepted.push({
      entity,
      kind,
      run: index,
      start,
      end,
      text: run.text.slice(start, end),
      rule: 'catalogue',
      doubtful,
      confidence: 1,
      found: null,
    });
  }
  return accepted;
}

const overlaps = (a: { start: number; end: number }, start: number, end: number): boolean =>
  a.start < end && start < a.end;

/** The word directly before `start`, with nothing but a blank between; else the empty string. */
function wordBefore(text: string, tokens: readonly Token[], start: number): string {
  const before = tokens[tokenAt(tokens, start) - 1];
  return before !== undefined && /^\s$/.test(text.slice(before.end, start)) ? before.word : '';
}

/** For each surname that belongs to one person of the article alone: that person. Longest forms first. */
function surnameForms(named: readonly Mention[]): Map<string, Mention> {
  const owners = new Map<string, Mention | null>();
  for (const mention of named.filter(({ kind }) => kind === 'PERSON')) {
    for (const surname of surnamesOf(tokenize(mention.text).map((t) => t.word))) {
      const owner = owners.get(surname);
      const isClaimedTwice = owner === null || (owner !== undefined && owner.entity !== mention.entity);
      owners.set(surname, isClaimedTwice ? null : mention);
    }
  }
  return new Map([...owners].flatMap(([surname, owner]) => (owner === null ? [] : [[surname, owner]])));
}

/** Of « Amal Al-Fellah Sebbar »: « al fellah sebbar » and « sebbar »; of « Salem Al-Malik »: « al malik » and « malik ». */
function surnamesOf(words: readonly string[]): string[] {
  const last = words.length - 1;
  if (last < 1 || (words[last]?.length ?? 0) < 3) return [];
  const starts = new Set([1, last]);
  if (last >= 2 && surnameParticles.has(words[last - 1] ?? '')) starts.add(last - 1);
  return [...starts].map((from) => words.slice(from).join(' '));
}

/** In words. */
const LONGEST_SURNAME = 6;

function surnamesIn(
  { run, index, tokens }: TokenizedRun,
  surnames: ReadonlyMap<string, Mention>,
  covered: Covered,
): Mention[] {
  if (surnames.size === 0) return [];
  const longest = LONGEST_SURNAME;
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let length = Math.min(longest, tokens.length - i); length > 0; length--) {
      const stretch = tokens.slice(i, i + length);
      const [first, last] = [stretch[0], stretch.at(-1)];
      const owner = surnames.get(stretch.map((t) => t.word).join(' '));
      if (owner === undefined || first === undefined || last === undefined) continue;
      const { start } = first;
      const { end } = last;
      if (covered.has({ run: index, start, end })) break;
      if (!/^\p{Lu}/u.test(run.text.slice(start)) || belongsToAnother(run, tokens, i)) break;
      found.push({ ...owner, run: index, start, end, text: run.text.slice(start, end), rule: 'surname' });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** Behind a capitalised word that is no honorific, a surname is part of another name: « Youssef Derradji ». */
function belongsToAnother(run: Run, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const start = tokens[i]?.start ?? 0;
  if (before === undefined || !/^[\s-]$/.test(run.text.slice(before.end, start))) return false;
  const startsSentence = run.sentences.some((sentence) => sentence.start === before.start);
  return /^\p{Lu}/u.test(run.text.slice(before.start)) && !honorifics.has(before.word) && !startsSentence;
}

const ARTICLES = new Set(['l', 'la', 'le', 'du', 'au']);
const CONTINUES_A_NAME = new Set(['de', 'd', 'du', 'des', 'pour']);

/** « l’Organisation », capitalised and without a name of its own: the organisation last named by that word. */
function headNounsIn(
  { run, index, tokens }: TokenizedRun,
  named: readonly Mention[],
  covered: Covered,
): Mention[] {
  return tokens.flatMap((token, i): Mention[] => {
    const { start, end, word } = token;
    const next = tokens[i + 1];
    if (
      !heads.has(word) ||
      !/^\p{Lu}/u.test(run.text.slice(start)) ||
      !ARTICLES.has(tokens[i - 1]?.word ?? '')
    )
      return [];
    const directlyNext =
      next !== undefined && /^[\s-]$/.test(run.text.slice(end, next.start)) ? next : undefined;
    if (
      directlyNext &&
      (CONTINUES_A_NAME.has(directlyNext.word) || /^\p{Lu}/u.test(run.text.slice(directlyNext.start)))
    )
      return [];
    if (covered.has({ run: index, start, end })) return [];
    const before = named.findLast(
      (m) =>
        m.kind === 'ORGANISATION' &&
        (m.run < index || (m.run === index && m.start < start)) &&
        tokenize(m.text)[0]?.word === word,
    );
    if (before === undefined) return [];
    return [{ ...before, run: index, start, end, text: run.text.slice(start, end), rule: 'head-noun' }];
  });
}
