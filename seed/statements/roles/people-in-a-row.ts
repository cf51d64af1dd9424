import { type Word, wordAt } from '../../article/words.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import type { RunContext } from './sentence-context.ts';

/** A person of a row, seen from its end. */
export interface InRow {
  readonly person: Mention;
  /** What stands between the person and the one behind, honorifics among it. */
  readonly between: readonly Word[];
}

/** The people before word `i`, the nearest first, as long as only honorifics and `joining` words stand between, three at most. */
export function* peopleBefore(
  { words, people }: RunContext,
  i: number,
  joining: ReadonlySet<string>,
): Generator<InRow> {
  let before = i;
  for (let n = wordAt(people, words[i]?.start ?? 0) - 1; n >= 0; n--) {
    const person = people[n];
    if (person === undefined) return;
    const between = words.slice(wordAt(words, person.end), before);
    if (!between.every((word) => isHonorific(word) || joining.has(word.word)) || between.length > 3) return;
    yield { person, between };
    before = wordAt(words, person.start);
  }
}
