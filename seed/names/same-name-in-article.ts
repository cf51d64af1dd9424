import type { EntityId, EntityKind } from '../../store/records.ts';
import { fold, foldWord, tokenAt, wordsOfName } from '../../text/fold.ts';
import type { RunWords } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { formKey, provisionalId } from '../lexicon/form-key.ts';
import { particles } from '../lexicon/name-words.ts';
import { words as lexicon } from '../lexicon/words.ts';
import { initialsOf, plainLetters } from './acronyms.ts';
import { isAdjective } from './adjectives.ts';
import { partyCalled } from './known/what-is-known.ts';
import type { Mention } from './mention.ts';
import { asPeopleWrite } from './people/as-people-write.ts';
import { gendersOf, isOfOtherGender } from './people/gender.ts';
import { withoutKind } from './repeated-names.ts';
import { endsOfNames } from './surnames.ts';
import type { ChosenCandidate } from './unlisted-names.ts';

/** Less sure than this, a name only counts as the short form of one that stands in full elsewhere. */
const LEAST_CONFIDENCE = 0.5;

const KNOWN = 'known-';

/** Letters that stand for a name which the article may give elsewhere; behind `known-` the world's name is meant. */
const isBare = ({ rule, acronym, start, end }: ChosenCandidate): boolean =>
  rule === 'undefined-acronym' ||
  (acronym !== null && end - start === acronym.length && !rule.startsWith(KNOWN));

interface Identity {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly found: Mention['found'];
}

/** Decides within the article which found names are one: surnames, short names and acronyms belong to the full name. */
export function identify(
  runs: readonly RunWords[],
  asWritten: readonly ChosenCandidate[],
  known: readonly Mention[],
): Mention[] {
  const discovered = inOneOrder(
    asWritten.map((candidate) =>
      candidate.kind === 'PERSON'
        ? { ...candidate, name: asPeopleWrite(candidate.name) }
        : asParty(candidate),
    ),
  );
  const own = discovered.map(ownIdentity);
  const people = endsOfNames([
    ...known.filter(({ kind }) => kind === 'PERSON'),
    ...discovered.flatMap((found, i) => {
      const identity = own[i];
      return found.kind === 'PERSON' && identity !== undefined ? [{ ...identity, text: found.name }] : [];
    }),
  ]);
  const genders = gendersOf(
    runs,
    discovered.flatMap(({ kind, run, start, end, name }, i) => {
      const entity = own[i]?.entity;
      return kind === 'PERSON' && entity !== undefined ? [{ entity, run, start, end, text: name }] : [];
    }),
  );
  const isOther = ({ run, start }: ChosenCandidate, entity: EntityId): boolean => {
    const words = runs[run]?.words ?? [];
    return isOfOtherGender(words, tokenAt(words, start), genders.get(entity));
  };
  const fullNames = fullNamesOf(discovered);
  const acronyms = ownersOfAcronyms(discovered);
  return discovered.flatMap((candidate, i): Mention[] => {
    const { kind, run, start, end, name, rule, confidence } = candidate;
    const text = runs[run]?.run.text.slice(start, end) ?? '';
    const at = { kind, run, start, end, text, doubtful: false };
    const person = kind === 'PERSON' ? people.get(fold(name)) : undefined;
    if (person !== undefined && !isOther(candidate, person.entity))
      return [{ ...at, entity: person.entity, found: person.found, rule: 'surname', confidence: 1 }];
    const whole = fullNames.get(formKey(kind, name));
    if (whole != null && whole.name !== name && rule !== 'known-name')
      return [{ ...at, ...ownIdentity(whole), rule: 'short-name', confidence: whole.confidence }];
    if (confidence < LEAST_CONFIDENCE) return [];
    const owner = acronyms(candidate);
    if (owner?.isDefined)
      return [{ ...at, ...ownIdentity(owner.of), rule: 'acronym', confidence: owner.of.confidence }];
    if (owner === null && rule === 'undefined-acronym') return [];
    const identity = owner === null ? own[i] : ownIdentity(owner.of);
    return identity === undefined ? [] : [{ ...at, ...identity, rule, confidence }];
  });
}

/** « le vice-président du Front National », « le patron du PS »: a party that a rule found has the name that the world gives it. */
function asParty(candidate: ChosenCandidate): ChosenCandidate {
  const { kind, rule, name, acronym } = candidate;
  const isOwn =
    kind !== 'ORGANISATION' || rule.startsWith('known-') || (acronym !== null && acronym !== name);
  const party = isOwn ? null : partyCalled(name);
  return party === null ? candidate : { ...candidate, name: party.name, acronym: party.acronym };
}

/** « Kidji Abderrahmane » is « Abderrahmane Kidji » where the article begins with that order. */
function inOneOrder(discovered: readonly ChosenCandidate[]): readonly ChosenCandidate[] {
  const firsts = new Map<string, string>();
  return discovered.map((candidate) => {
    if (candidate.kind !== 'PERSON' || !candidate.name.includes(' ')) return candidate;
    const key = wordsOfName(candidate.name).toSorted().join(' ');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, candidate.name);
    return first === undefined || fold(first) === fold(candidate.name)
      ? candidate
      : { ...candidate, name: first };
  });
}

const ownIdentity = ({ kind, name, acronym }: ChosenCandidate): Identity => ({
  entity: provisionalId(kind, name),
  kind,
  found: { name, acronym },
});

/**
 * For each beginning of a full name (« Fondation Untel » of « Fondation Untel pour l’océan »), and for the name without
 * the adjective behind its head (« Agence des parcs » of « Agence nationale des parcs »), the name; null where it
 * begins several names.
 */
function fullNamesOf(discovered: readonly ChosenCandidate[]): ReadonlyMap<string, ChosenCandidate | null> {
  const owners = new Map<string, ChosenCandidate | null>();
  const own = (key: string, whole: ChosenCandidate) => {
    const owner = owners.get(key);
    const isSame =
      owner === undefined ||
      (owner !== null && formKey(owner.kind, owner.name) === formKey(whole.kind, whole.name));
    owners.set(key, isSame ? (owner ?? whole) : null);
  };
  for (const whole of discovered) {
    const { kind, name, confidence } = whole;
    if (kind === 'PERSON' || confidence < LEAST_CONFIDENCE || isBare(whole)) continue;
    const words = wordsOfName(name).filter((word, i) => i === 0 || !particles.has(word));
    const least = kind === 'ORGANISATION' ? 2 : 1;
    for (let length = least; length < words.length; length++)
      own(`${kind} ${words.slice(0, length).join(' ')}`, whole);
    const proper = kind === 'ORGANISATION' ? withoutKind(name) : withoutUndertaking(name);
    if (proper !== null) own(formKey(kind, proper), whole);
    // Units of a body have their reach in their name: « direction régionale de l’eau » is not « direction de l’eau ».
    const [head, adjective, ...rest] = words;
    if (head === undefined || adjective === undefined || rest.length === 0 || lexicon.unitHeads.has(head))
      continue;
    if (kind === 'ORGANISATION' && isAdjective(adjective)) own(`${kind} ${[head, ...rest].join(' ')}`, whole);
  }
  return owners;
}

/** « Campagne Stop Filets » is « Stop Filets » elsewhere. */
function withoutUndertaking(name: string): string | null {
  const [kind = '', ...rest] = name.split(' ');
  return rest.length > 0 &&
    discoveryWords.initiativeHeads.has(foldWord(kind)) &&
    /^\p{Lu}/u.test(rest[0] ?? '')
    ? rest.join(' ')
    : null;
}

interface AcronymOwner {
  readonly of: ChosenCandidate;
  /** Whether the article gives it the acronym; else it has those initials. */
  readonly isDefined: boolean;
}

/** A bare acronym belongs to the body or initiative that the article defines it for, or to the body whose initials it has. */
function ownersOfAcronyms(
  discovered: readonly ChosenCandidate[],
): (candidate: ChosenCandidate) => AcronymOwner | null {
  const byAcronym = new Map<string, ChosenCandidate>();
  const byInitials = new Map<string, ChosenCandidate>();
  for (const other of discovered) {
    if (isBare(other) || other.kind === 'PERSON') continue;
    if (other.acronym !== null && !byAcronym.has(other.acronym)) byAcronym.set(other.acronym, other);
    const initials = other.kind === 'ORGANISATION' ? initialsOf(other.name) : '';
    if (initials.length > 1 && !byInitials.has(initials)) byInitials.set(initials, other);
  }
  return (candidate) => {
    const { acronym } = candidate;
    if (!isBare(candidate) || acronym === null) return null;
    const defining = byAcronym.get(acronym);
    if (defining !== undefined) return { of: defining, isDefined: true };
    const fitting = byInitials.get(plainLetters(acronym));
    return fitting === undefined ? null : { of: fitting, isDefined: false };
  };
}
