import type { EntityId } from '../../../store/records.ts';
import { tokenAt, tokenize } from '../../../text/fold.ts';
import type { RunWords } from '../../article/words.ts';
import { countriesIn } from '../../lexicon/countries.ts';
import { identityWords } from '../../lexicon/identity-words.ts';
import { turn } from '../../lexicon/turns.ts';
import type { Mention } from '../../names/mention.ts';
import { givenGender, honorificGender } from '../../names/people/gender.ts';
import type { Role } from '../../statements/roles/role.ts';
import type { Traits } from './traits.ts';

/** In characters behind a name: what is further away is said of somebody else. */
const FURTHEST = 60;
const AGE = turn('ageBehind');
const BORN = turn('bornBehind');
const PARTICIPLE = turn('participleBehind');
const OF_WHOM = turn('complementBefore');
const ARTICLE = turn('articleOfTitle');
const AND = turn('andOfTitle');
const OLDEST = 110;

/**
 * What the text says of each person beside the name: honorific, age, nationality and trade. What it says in two ways it
 * does not say.
 *
 * @param year of the article; null where it has no date
 */
export function personTraits(
  runs: readonly RunWords[],
  mentions: readonly Mention[],
  roles: readonly Role[],
  year: number | null,
): Map<EntityId, Traits> {
  const said = new Map<EntityId, Traits[]>();
  const say = (entity: EntityId, traits: Traits) => said.set(entity, [...(said.get(entity) ?? []), traits]);
  for (const mention of mentions) {
    const run = runs[mention.run];
    if (mention.kind !== 'PERSON' || mention.found === null || run === undefined) continue;
    say(mention.entity, {
      ...before(run, mention),
      ...behind(run, mention, year),
      ...given(mention.found.name),
    });
  }
  for (const { person, title } of roles) if (said.has(person)) say(person, ofTitle(title));
  return new Map([...said].map(([entity, all]) => [entity, agreed(all)]));
}

/** « Mme Untel », « le footballeur sénégalais Untel ». */
function before({ words }: RunWords, { start }: Mention): Traits {
  const from = tokenAt(words, start);
  const [last, earlier] = [words[from - 1], words[from - 2]];
  if (last === undefined) return {};
  const national = nationalOf(`${earlier?.raw ?? ''} ${last.raw}`);
  // « son homologue espagnol, Untel »
  if (/^,\s$/u.test(words[from]?.gap ?? '')) return national;
  if (!/^\.?\s$/u.test(words[from]?.gap ?? '')) return {};
  const gender = honorificGender(words, from);
  const trade = identityWords.trades.get(last.word) ?? identityWords.trades.get(earlier?.word ?? '');
  return {
    ...(gender && { gender }),
    ...(trade && { trade }),
    ...national,
  };
}

/** « Untel, 34 ans », « Untel (né en 1955) », « Untel, footballeur sénégalais ». */
function behind({ run }: RunWords, { start, end }: Mention, year: number | null): Traits {
  const text = run.text.slice(end, end + FURTHEST);
  // « un ami d’Untel, âgé de 38 ans » is said of either.
  if (PARTICIPLE.test(text) && OF_WHOM.test(run.text.slice(0, start))) return {};
  const born = Number(BORN.exec(text)?.groups?.year ?? 0);
  const age = Number(AGE.exec(text)?.groups?.age ?? 0);
  const traits: Traits = /^\s*[,(]/u.test(text) ? ofTitle(text.split(/[,;:.!?)(]/u)[1]?.trim() ?? '') : {};
  if (born > 0) return { ...traits, born };
  if (age === 0 || age > OLDEST) return traits;
  return year === null ? { ...traits, age } : { ...traits, born: year - age };
}

/** What a title says: « ministre portugais de l’Intérieur », « gardien de but »; « et le ministre … » is another's. */
function ofTitle(title: string): Traits {
  const own = title.replace(ARTICLE, '');
  const [first] = tokenize(own);
  const trade = identityWords.trades.get(first?.word ?? '');
  return { ...(trade && { trade }), ...nationalOf(own) };
}

/** In words: « ancien ministre portugais ». */
const FURTHEST_NATIONALITY = 2;

/** The adjective directly behind a word for people: that of « président de la Fédération française » is the body's. */
function nationalOf(title: string): Traits {
  const words = tokenize(title);
  for (const { country, start, isAdjective } of countriesIn(title)) {
    const at = tokenAt(words, start);
    const isBehind = identityWords.nationals.has(words[at - 1]?.word ?? '');
    if (isAdjective && isBehind && at <= FURTHEST_NATIONALITY && !AND.test(title)) return { country };
  }
  return {};
}

function given(name: string): Traits {
  const gender = givenGender(name);
  return gender === null ? {} : { givenGender: gender };
}

const NAMES = ['gender', 'givenGender', 'born', 'age', 'country', 'trade'] as const;

/** What all that say anything of it agree on. */
function agreed(all: readonly Traits[]): Traits {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const values = new Set(all.flatMap((traits) => (traits[name] === undefined ? [] : [traits[name]])));
      const [only] = values;
      return values.size === 1 ? [[name, only]] : [];
    }),
  );
}
