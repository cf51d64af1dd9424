import type { EntityId } from '../../store/records.ts';
import { tokenAt, tokenize } from '../../text/fold.ts';
import type { RunWords, Word } from '../article/words.ts';
import { countries } from '../lexicon/discovery-words.ts';
import { provisionalId } from '../lexicon/form-key.ts';
import { type KnownName, readKnownNames } from '../lexicon/known/known.ts';
import { particles } from '../lexicon/name-words.ts';
import { roleWords } from '../lexicon/role-words.ts';
import { wordClass } from './evidence/context-signs.ts';
import { buildMatcher, findForms, type MatchedEntry, type Matcher } from './matcher.ts';
import type { Candidate, Span } from './mention.ts';
import { isEponym } from './people/name-shape.ts';
import { isHonorific } from './people/signs.ts';

const companyEndings = wordClass('companyEndings');
/** Nothing but the catalogue is surer. */
const CONFIDENCE = 0.96;

interface KnownNames {
  readonly sure: Matcher;
  readonly ambiguous: Matcher;
  readonly byId: ReadonlyMap<EntityId, KnownName>;
}

let read: KnownNames | null = null;

/** Read at the first text: a folder whose catalogue has every name needs none of it. */
function knownNames(): KnownNames {
  read ??= build(readKnownNames());
  return read;
}

function build(names: readonly KnownName[]): KnownNames {
  const byId = new Map<EntityId, KnownName>();
  const sure: MatchedEntry[] = [];
  const ambiguous: MatchedEntry[] = [];
  for (const known of names) {
    const id = provisionalId(known.kind, known.name);
    if (!byId.has(id)) byId.set(id, known);
    sure.push(toEntry(id, known.kind, known.sure));
    ambiguous.push(toEntry(id, known.kind, known.ambiguous));
  }
  return { sure: buildMatcher(sure), ambiguous: buildMatcher(ambiguous), byId };
}

const toEntry = (id: EntityId, kind: KnownName['kind'], forms: readonly string[]): MatchedEntry => ({
  id,
  kind,
  parent: null,
  forms: forms.map((value) => ({ value, language: null, doubtful: null })),
});

/** What the world calls so, wherever it stands: « Banque mondiale », « UNICEF ». */
export function knownNamesIn({ run, words, isShouting }: RunWords): Candidate[] {
  if (isShouting) return [];
  const { sure, byId } = knownNames();
  return findForms(sure, run.text, words).flatMap(({ form, start, end }): Candidate[] => {
    const known = byId.get(form.entity);
    if (known === undefined || !keepsCapitals(form.value, run.text.slice(start, end))) return [];
    const { kind, name, acronym } = known;
    if (kind === 'PERSON')
      return standsAlone(words, start, end)
        ? [
            {
              kind,
              start,
              end,
              name,
              acronym,
              rule: form.value === name && name.includes(' ') ? 'known-person' : 'known-surname',
              confidence: CONFIDENCE,
            },
          ]
        : [];
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

/** « Le centre » is not the party « Le Centre »: what has a capital behind the first word keeps it. */
function keepsCapitals(form: string, found: string): boolean {
  const counted = (text: string) =>
    tokenize(text)
      .map(({ start, end, word }) => ({ raw: text.slice(start, end), word }))
      .filter(({ word }, i) => i === 0 || !particles.has(word));
  const [expected, written] = [counted(form), counted(found)];
  return expected.every(
    ({ raw }, i) => i === 0 || !/^\p{Lu}/u.test(raw) || !/^\p{Ll}/u.test(written[i]?.raw ?? ''),
  );
}

/** Not « rue Pasteur », not the surname of « Zoé Macron »: neither an eponym nor part of a longer name. */
function standsAlone(words: readonly Word[], start: number, end: number): boolean {
  const from = tokenAt(words, start);
  if (isEponym(words, from, isHonorific)) return false;
  const [before, behind] = [words[from - 1], words[tokenAt(words, end)]];
  const isBegun =
    before !== undefined &&
    /^[\s-]$/u.test(words[from]?.gap ?? '') &&
    before.isCapital &&
    !before.startsSentence &&
    !isHonorific(before) &&
    !roleWords.isOccupation('', before);
  const goesOn = behind?.isCapital === true && /^[ -]$/u.test(behind.gap);
  return !isBegun && !goesOn;
}

/** « Orange Maroc », « Bouygues Construction »: a house of the group with a name of its own. */
function endOfBranch(words: readonly Word[], end: number): number {
  const behind = words[tokenAt(words, end)];
  const isBranch =
    behind?.gap === ' ' &&
    behind.isCapital &&
    (countries.has(behind.word) || companyEndings.has(behind.word));
  return isBranch ? behind.end : end;
}

/** A form that is also a word, a person's name or several bodies': a name where other signs say so. */
export interface AmbiguousName extends Span {
  readonly known: KnownName;
  /** Whether no other known name has the form. */
  readonly isOnly: boolean;
}

export function ambiguousNamesIn({ run, index, words, isShouting }: RunWords): AmbiguousName[] {
  if (isShouting) return [];
  const { ambiguous, byId } = knownNames();
  return findForms(ambiguous, run.text, words).flatMap(({ form, start, end, others }) => {
    const known = byId.get(form.entity);
    if (known?.kind === 'PERSON' && !standsAlone(words, start, end)) return [];
    if (!keepsCapitals(form.value, run.text.slice(start, end))) return [];
    return known === undefined ? [] : [{ run: index, start, end, known, isOnly: others === 0 }];
  });
}
