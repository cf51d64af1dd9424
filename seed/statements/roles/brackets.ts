import type { RunContext } from './sentence-context.ts';

/** « (photo, au centre) », « (Parti des sables) » */
const LONGEST_ASIDE = 60;

/** The word behind the brackets that open before word `i`; null where none do, or where they hold a sentence. */
export function behindBrackets({ words, text }: RunContext, i: number): number | null {
  const first = words[i];
  if (first === undefined || !/^\s*\($/u.test(first.gap)) return null;
  const close = text.indexOf(')', first.start);
  if (close < 0 || close - first.start > LONGEST_ASIDE) return null;
  for (let at = i; at < words.length; at++) if ((words[at]?.start ?? 0) > close) return at;
  return null;
}

/** The last word before the brackets that close right behind word `i`; `i` where none do. */
export function beforeBrackets({ words, text }: RunContext, i: number): number {
  const last = words[i];
  if (last === undefined || text[last.end] !== ')') return i;
  for (let at = i; at > 0; at--) {
    const word = words[at];
    if (word === undefined || last.end - word.start > LONGEST_ASIDE) return i;
    if (/^\s*\($/u.test(word.gap)) return at - 1;
    if (/[()]/.test(word.gap)) return i;
  }
  return i;
}
