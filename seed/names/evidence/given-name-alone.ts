import type { EntityId } from '../../../store/records.ts';
import { foldWord, tokenAt, tokenize } from '../../../text/fold.ts';
import type { RunWords } from '../../article/words.ts';
import { isKnownStar } from '../known/what-is-known.ts';
import type { Mention } from '../mention.ts';
import { wordClass } from './context-signs.ts';

const crowned = wordClass('crowned');
/** From here on a name is surely that of the one whom the world calls so: « le chanteur Christophe ». */
const SURE = 0.95;
/** « Felipe » is « Felipe VI »: a king has no surname. */
const NUMERAL = /^[IVX]+$/;

/**
 * Of names of one word whom they name where one person of the article alone has it for a given name: « son fils Rémi », where
 * the article has Rémi Untel. « le pape François » is nobody’s given name.
 *
 * @param found the names that are asked about
 * @param everybody every name of the article
 */
export function givenNamesOfOne(
  runs: readonly RunWords[],
  found: readonly Mention[],
  everybody: readonly Mention[],
): (mention: Mention) => Mention | null {
  const owners = ownersOf(everybody);
  const reigning = new Set(
    found
      .filter(({ run, start }) => {
        const words = runs[run]?.words ?? [];
        return crowned.has(words[tokenAt(words, start) - 1]?.word ?? '');
      })
      .map(({ entity }) => entity),
  );
  return (mention) => {
    const { entity, kind, text, confidence: own } = mention;
    const isStar = own >= SURE && isKnownStar(foldWord(text));
    if (kind !== 'PERSON' || /\s/u.test(text) || isStar) return null;
    const owner = owners.get(foldWord(text));
    if (owner == null || owner.entity === entity) return null;
    if (reigning.has(entity) && !NUMERAL.test(nameOf(owner).split(' ')[1] ?? '')) return null;
    const { found: name, doubtful, confidence } = owner;
    return { ...mention, entity: owner.entity, found: name, doubtful, confidence, rule: 'short-name' };
  };
}

const nameOf = ({ found, text }: Mention): string => found?.name ?? text;

/** For each given name the one person who has it; null where several do. */
function ownersOf(everybody: readonly Mention[]): ReadonlyMap<string, Mention | null> {
  const owners = new Map<string, Mention | null>();
  const entities = new Map<string, EntityId>();
  for (const person of everybody) {
    if (person.kind !== 'PERSON') continue;
    const [given, ...surnames] = tokenize(nameOf(person));
    if (given === undefined || surnames.length === 0) continue;
    const known = entities.get(given.word);
    if (known === undefined) {
      entities.set(given.word, person.entity);
      owners.set(given.word, person);
    } else if (known !== person.entity) owners.set(given.word, null);
  }
  return owners;
}
