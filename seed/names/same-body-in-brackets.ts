import { tokenize } from '../../text/fold.ts';
import type { RunWords } from '../article/words.ts';
import { particles } from '../lexicon/name-words.ts';
import type { Mention } from './mention.ts';

const OPENS = /^\s*\(\s*$/u;
const CLOSES = /^\s*[),]/u;

/**
 * « l’Agence du médicament (ANSM) »: a body whose name has no word that the body in the brackets behind it, as the world
 * calls it, lacks, is that one wherever the article names it.
 *
 * @param mentions in text order
 */
export function sameBodyInBrackets(runs: readonly RunWords[], mentions: readonly Mention[]): Mention[] {
  const owners = new Map<Mention['entity'], Mention>();
  for (const [i, inside] of mentions.entries()) {
    const outside = mentions[i - 1];
    if (outside === undefined || outside.run !== inside.run || outside.entity === inside.entity) continue;
    if (outside.kind !== 'ORGANISATION' || inside.kind !== 'ORGANISATION' || outside.found === null) continue;
    const text = runs[inside.run]?.run.text ?? '';
    const isInBrackets =
      OPENS.test(text.slice(outside.end, inside.start)) &&
      CLOSES.test(text.slice(inside.end, inside.end + 2));
    if (isInBrackets && isShortOf(outside.found.name, inside.found?.name ?? ''))
      owners.set(outside.entity, inside);
  }
  if (owners.size === 0) return [...mentions];
  return mentions.map((mention) => {
    const owner = owners.get(mention.entity);
    return owner === undefined
      ? mention
      : {
          ...mention,
          entity: owner.entity,
          found: owner.found,
          rule: 'short-name',
          confidence: owner.confidence,
        };
  });
}

/** « Agence du médicament » of « Agence nationale de sécurité du médicament »: the same head, and no word besides. */
function isShortOf(short: string, whole: string): boolean {
  const [shorter, longer] = [wordsOf(short), wordsOf(whole)];
  return shorter.length > 1 && shorter[0] === longer[0] && shorter.every((word) => longer.includes(word));
}

const wordsOf = (name: string): string[] =>
  tokenize(name)
    .map(({ word }) => word)
    .filter((word, i) => i === 0 || !particles.has(word));
