import { MOST_PAGED } from '../../resolvers/search/candidate-rows.ts';
import { FEWEST_WORDS, MOST_NEARLY_NAMED } from '../../resolvers/search/nearly-named.ts';
import { MOST_VERIFIED, toldByIndex } from '../../resolvers/search/verified.ts';
import { MOST_SUGGESTED } from '../../search/entry.ts';
import { MOST_MISTYPED } from '../../search/find.ts';
import { BLOCKS_READ } from '../../search/lookup.ts';
import { parseQuery } from '../../search/query.ts';
import { beginningsOf, lookedUpOf, MOST_TAKEN } from '../../search/suggestions.ts';
import { MOST_CORRECTIONS, MOST_PARTS } from '../../search/taken-for.ts';
import { readTyped } from '../../search/typed.ts';
import { mayBeMistyped, typoKeys } from '../../search/typos.ts';
import type { ContentSizes } from '../../store/content-sizes.ts';
import { type AskedField, alone, type Objects } from './leads-to.ts';
import { unitsOf } from './list-reads.ts';
import { type AskedPage, askedPage } from './page-reads.ts';
import type { Tally } from './tally.ts';

/** Of an item of the index; a leaf is one, which costs half a unit. */
const BLOCK_BYTES = 1_024;
const LEAF_UNITS = 0.5;
const KINDS_OF_ENTITIES = 3;

/** What a search or a suggestion leads to, what it reads being added; null for other fields. */
export function searchReads(asked: AskedField, sizes: ContentSizes, tally: Tally): Objects | null {
  const { name, nodes, fragments, args } = asked;
  if (name === 'Query.suggest') {
    tally.add(suggestUnits(args, sizes));
    return alone({ times: suggestions(args, sizes), known: 'record', type: null, isWhole: false });
  }
  if (name !== 'Query.search') return null;
  const page = askedPage(nodes, fragments, args, mostHits(MOST_PAGED, sizes));
  tally.add(searchUnits(page, sizes));
  return { ...alone({ times: page.rows, known: 'record', type: null, isWhole: false }), times: 1 };
}

/** How many hits a page has at most. */
const mostHits = (size: number, { articles, people, organisations, initiatives }: ContentSizes): number =>
  Math.min(size, MOST_PAGED, articles + people + organisations + initiatives);

/** What `Query.search` reads at most, highlights and what is asked of the hits aside. */
function searchUnits({ args, limit, readsRows }: AskedPage, sizes: ContentSizes): number {
  const query = parseQuery(String(args.query));
  const { wanted, hasOnlyStops } = query;
  if (wanted.length === 0) return 0;
  const word = LEAF_UNITS + listUnits(sizes);
  // A word that nothing has is looked for with another letter, and as the beginning of a name; or as two words.
  const mistyped = wanted
    .map(({ word: typed, isStop }) => {
      if (isStop) return 0;
      const keys = typoKeys(typed).length;
      if (keys === 0) return MOST_PARTS.ofOthers * word;
      return (keys + 1) * LEAF_UNITS + (MOST_CORRECTIONS + MOST_PARTS.ofLetters) * word;
    })
    .sort((a, b) => b - a)
    .slice(0, MOST_MISTYPED)
    .reduce((sum, units) => sum + units, 0);
  const record = Math.max(unitsOf(sizes.article), unitsOf(sizes.entity));
  const told = toldByIndex(query);
  const looked = told ? 0 : mostHits(MOST_VERIFIED, sizes);
  const telling = wanted.filter(({ isStop }) => !isStop).length;
  const near = told && telling >= FEWEST_WORDS ? mostHits(MOST_NEARLY_NAMED, sizes) : 0;
  // Words that stand everywhere find names alone.
  const text = hasOnlyStops ? 0 : sizes.bodyChunks * unitsOf(sizes.body);
  const checked = looked * (record + text) + near * unitsOf(sizes.entity);
  return 0.5 + wanted.length * word + mistyped + checked + (readsRows ? limit * record : 0);
}

/** A list has at most so many blocks of its documents; of a short one nothing is there, which costs as much as 4 KB. */
function listUnits({ inLongList }: ContentSizes): number {
  const blocks = Math.min(BLOCKS_READ, inLongList);
  return unitsOf((blocks + 1) * BLOCK_BYTES);
}

/** What `Query.suggest` reads at most. */
function suggestUnits(args: Readonly<Record<string, unknown>>, sizes: ContentSizes): number {
  const typed = readTyped(String(args.prefix));
  if (typed.joined === '' || args.first === 0) return 0;
  const lookedUp = lookedUpOf(typed);
  const leaves = typed.isOneWord ? 1 : 1 + lookedUp.length;
  // Of a word that no name begins with what is near it is looked up, too.
  const near = Math.max(
    0,
    ...lookedUp
      .filter(mayBeMistyped)
      .map((word) => typoKeys(word).length + beginningsOf(word).length + MOST_TAKEN),
  );
  // What the index cannot tell is told by the names.
  const isTold = typed.isOneWord && near === 0;
  const known = isTold ? suggestions(args, sizes) : mostSuggested(sizes);
  return (leaves + near) * LEAF_UNITS + known * unitsOf(sizes.entity);
}

const mostSuggested = ({ people, organisations, initiatives }: ContentSizes): number =>
  Math.min(KINDS_OF_ENTITIES * MOST_SUGGESTED, people + organisations + initiatives);

const suggestions = ({ first }: Readonly<Record<string, unknown>>, sizes: ContentSizes): number =>
  Math.min(typeof first === 'number' ? first : Number.POSITIVE_INFINITY, mostSuggested(sizes));
