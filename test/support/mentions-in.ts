import { analyse } from '../../seed/analysis/analyse.ts';
import { buildMatcher } from '../../seed/names/matcher.ts';
import { parseText } from '../../seed/read/read.ts';

const AROUND = 'Le reste du texte est une phrase assez longue pour être lue comme un paragraphe.';

/**
 * What is found in a sentence without a catalogue: `text: KIND, rule` for each mention; with `withEntity` the name of the
 * entity instead.
 */
export function mentionsIn(sentence: string, { withEntity = false } = {}): string[] {
  const raw = parseText('a.txt', 'a.txt', Buffer.from(`Une page\n\n${sentence} ${AROUND}\n`));
  const { mentions, found } = analyse(raw, buildMatcher([]));
  const nameOf = new Map(found.map(({ entity, name }) => [entity, name]));
  return mentions.map(({ entity, kind, place }) =>
    withEntity ? `${nameOf.get(entity)}` : `${place.text}: ${kind}, ${place.rule}`,
  );
}
