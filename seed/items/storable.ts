import { isTooLarge, LONGEST_ITEM_BYTES } from '../../store/fitting.ts';
import type { EntityCard, EntityId } from '../../store/records.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { articleItems } from './article-items.ts';

/** An item repeats at most what the analysis says, and some of it twice; a unit of UTF-16 takes at most six bytes of JSON. */
const SURELY_FITS = LONGEST_ITEM_BYTES / 2 / 6;

/** Whether every item of the article has a size that a table takes, whatever address it gets. */
export function isStorable(analysis: Analysis): boolean {
  if (charactersIn(analysis) < SURELY_FITS) return true;
  const cards = new Map(analysis.links.map(({ entity, kind }) => [entity, longestCard(entity, kind)]));
  return !articleItems(analysis, LONGEST_SLUG, [], cards).some(isTooLarge);
}

const LONGEST_SLUG = 'x'.repeat(100);
const longestCard = (id: EntityId, kind: EntityCard['kind']): EntityCard => ({
  id,
  kind,
  slug: LONGEST_SLUG,
  name: 'x'.repeat(600),
  acronym: 'x'.repeat(100),
});

/** Of everything in it that may be long. */
function charactersIn({ text, mentions, roles, relations }: Analysis): number {
  const inText = [
    text.title,
    text.category,
    text.author,
    text.sourceName,
    text.sourceUrl,
    ...text.paragraphs,
  ];
  const places = [
    ...mentions.map(({ place }) => place),
    ...roles.flatMap(({ evidence }) => evidence),
    ...relations.map(({ place }) => place),
  ];
  return (
    inText.reduce((sum, value) => sum + (value?.length ?? 0), 0) +
    places.reduce((sum, place) => sum + place.text.length + place.sentence.length + 300, 0)
  );
}
