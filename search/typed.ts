import { termsOf, wordsOf } from './terms.ts';
import { isOneSlipFrom, mayBeMistyped } from './typos.ts';

/** What somebody has typed so far of a name. */
export interface Typed {
  /** All of it in one, folded: how the names that go on so begin. */
  readonly joined: string;
  /** Its words, each once, the last one perhaps not at its end. Of what stands everywhere (`de`) that last one alone. */
  readonly words: readonly string[];
  /** Whether it is one word, and so no more than `joined`. */
  readonly isOneWord: boolean;
}

export function readTyped(text: string): Typed {
  const all = termsOf(text);
  const telling = all.filter(({ isStop }, i) => !isStop || i === all.length - 1);
  return {
    joined: all.map(({ word }) => word).join(''),
    words: [...new Set(telling.map(({ word }) => word))],
    isOneWord: all.length === 1,
  };
}

/** How well a name is what was typed; less is better. */
export const FITS = {
  /** It goes on so from one of its words on. */
  AS_TYPED: 0,
  /** Each word that was typed begins one of its words. */
  IN_ANY_ORDER: 1,
  /** So it does, but for a slip. */
  BUT_FOR_SLIPS: 2,
} as const;
export type Fit = (typeof FITS)[keyof typeof FITS];

/** How well the best of a thing's names fits; null where none does. */
export function fitOf(names: readonly string[], { joined, words }: Typed): Fit | null {
  const all = names.map((name) => wordsOf(name).map(({ word }) => word));
  if (all.some((name) => name.some((_, i) => name.slice(i).join('').startsWith(joined))))
    return FITS.AS_TYPED;
  if (all.some((name) => eachBegins(words, name, beginsSo))) return FITS.IN_ANY_ORDER;
  return all.some((name) => eachBegins(words, name, beginsNearlySo)) ? FITS.BUT_FOR_SLIPS : null;
}

type Begins = (word: string, typed: string) => boolean;

const beginsSo: Begins = (word, typed) => word.startsWith(typed);

/** What was typed may go on: it is near the beginning of a word that has as many letters, or one more or less. */
const beginsNearlySo: Begins = (word, typed) => {
  if (beginsSo(word, typed)) return true;
  if (!mayBeMistyped(typed)) return false;
  return [-1, 0, 1].some((more) => isOneSlipFrom(word.slice(0, typed.length + more), typed));
};

/** Whether each of the typed words begins a word of the name, no two the same one; longer ones are more particular. */
function eachBegins(typed: readonly string[], name: readonly string[], begins: Begins): boolean {
  const left = [...name];
  return typed
    .toSorted((a, b) => b.length - a.length)
    .every((one) => {
      const at = left.findIndex((word) => begins(word, one));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}
