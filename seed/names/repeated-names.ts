import { foldWord } from '../../text/fold.ts';
import type { RunWords } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { turn } from '../lexicon/turns.ts';
import { keepsCapitals } from './known/known-names.ts';
import { buildMatcher, findForms } from './matcher.ts';
import type { Mention } from './mention.ts';
import { TakenCharacters } from './taken-characters.ts';

/** « Atlas Composites SA » is « Atlas Composites » later on. */
const LEGAL_FORM = turn('legalForm');

/** Where names and acronyms that a rule found in one place stand elsewhere. */
export function repeatedNamesIn(
  runs: readonly RunWords[],
  taken: readonly Mention[],
  found: readonly Mention[],
): Mention[] {
  if (found.length === 0) return [];
  const firstOf = new Map(found.toReversed().map((mention) => [mention.entity, mention]));
  // The title has the name, the text below defines the acronym.
  for (const mention of found)
    if (mention.found?.acronym != null && firstOf.get(mention.entity)?.found?.acronym == null)
      firstOf.set(mention.entity, mention);
  const matcher = buildMatcher([...firstOf.values()].map(toEntry));
  const takenCharacters = new TakenCharacters(taken);
  return runs.flatMap(({ run, index, words }) =>
    findForms(matcher, run.text, words).flatMap(({ form, start, end }): Mention[] => {
      const first = firstOf.get(form.entity);
      // « Le point de départ » is not the magazine « Le Point ».
      if (first?.rule.startsWith('known-') && !keepsCapitals(form.value, run.text.slice(start, end)))
        return [];
      if (first === undefined || takenCharacters.has({ run: index, start, end })) return [];
      const rule = form.value === first.found?.acronym ? 'acronym' : 'repeated';
      return [{ ...first, run: index, start, end, text: run.text.slice(start, end), rule }];
    }),
  );
}

/** « Association Lune Patrimoine » is « Lune Patrimoine » elsewhere. */
export function withoutKind(name: string): string | null {
  const [kind = '', ...rest] = name.split(' ');
  const isProper = rest.length > 1 && rest.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return isProper && discoveryWords.quotedBodyHeads.has(foldWord(kind)) ? rest.join(' ') : null;
}

const toEntry = ({ entity, kind, found }: Mention) => {
  const values = [
    found?.name,
    found?.acronym,
    found?.name.replace(LEGAL_FORM, ''),
    withoutKind(found?.name ?? ''),
  ];
  const forms = [...new Set(values)].flatMap((value) =>
    value == null ? [] : [{ value, language: null, doubtful: null }],
  );
  return { id: entity, kind, parent: null, forms };
};
