import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleDocument } from '../../search/document.ts';
import { findCandidates } from '../../search/find.ts';
import { parseQuery } from '../../search/query.ts';
import { termsOf } from '../../search/terms.ts';
import { analyse } from '../../seed/analysis/analyse.ts';
import { buildMatcher } from '../../seed/names/matcher.ts';
import { parseText } from '../../seed/read/read.ts';
import { PARAGRAPH_JOIN } from '../../text/paragraph-join.ts';
import { type Random, randomFrom } from '../random.ts';
import { itemsOfIndex, stateOf } from './index-of.ts';
import { itemsIndex } from './items-index.ts';
import { openMiniSearch, openPostgres, type Searcher } from './peers.ts';

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

const FIRST = 3;
const ROUNDS = 5;

/**
 * Looks for real pages by three or four words of their title or first sentence, drawn by a seed, without accents every other
 * time: how often the page is among the first three. Beside it the same queries to MiniSearch and PostgreSQL.
 *
 * @param folder of texts as `npm run import` makes them; nothing of them is kept
 */
export async function measureKnownItems(folder: string, print: (line: string) => void): Promise<void> {
  const pages = await readPages(folder);
  const asked = pages.flatMap((page) => queriesFor(page, randomFrom(hashOf(page.id))));
  const searchers: Searcher[] = [ours(pages)];
  for (const open of [openMiniSearch, openPostgres]) {
    const searcher = await open(pages).catch((error: Error) => {
      print(`_Left out: ${error.message}_`);
      return null;
    });
    if (searcher !== null) searchers.push(searcher);
  }
  print(`${pages.length} pages, ${asked.length} queries.`);
  print('');
  print('| | page first | among the first three |');
  print('|---|---|---|');
  for (const { name, search, close } of searchers) {
    let [first, among] = [0, 0];
    for (const { query, id } of asked) {
      const found = await search(query, FIRST);
      if (found[0] === id) first += 1;
      if (found.includes(id)) among += 1;
    }
    print(`| ${name} | ${(first / asked.length).toFixed(3)} | ${(among / asked.length).toFixed(3)} |`);
    await close();
  }
}

async function readPages(folder: string): Promise<Page[]> {
  const matcher = buildMatcher([]);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.txt')).sort();
  const pages: Page[] = [];
  for (const file of files) {
    try {
      const { text } = analyse(parseText(file, file, await readFile(join(folder, file))), matcher, false);
      pages.push({ id: file, title: text.title, body: text.paragraphs.join(PARAGRAPH_JOIN) });
    } catch {
      // What is no article for a seeding is none here.
    }
  }
  return pages;
}

function queriesFor({ id, title, body }: Page, random: Random): { query: string; id: string }[] {
  const sentence = body.slice(0, 300).split(/(?<=[.!?…])\s/)[0] ?? '';
  const queries: { query: string; id: string }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const source = round % 2 === 0 ? title : sentence;
    const words = termsOf(source)
      .filter(({ isStop, term }) => !isStop && term.length > 1)
      .map(({ start, end }) => source.slice(start, end));
    if (words.length < 3) continue;
    const wanted = 3 + random.below(2);
    while (words.length > wanted) words.splice(random.below(words.length), 1);
    const query = words.join(' ');
    queries.push({ id, query: random.chance(0.5) ? query.normalize('NFD').replace(/\p{M}/gu, '') : query });
  }
  return queries;
}

const hashOf = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

function ours(pages: readonly Page[]): Searcher {
  const documents = pages.map(({ id, title, body }) => articleDocument(id, title, body));
  const ids = new Map(documents.map(({ number }, i) => [number, pages[i]?.id ?? '']));
  const index = itemsIndex(itemsOfIndex(stateOf(documents)), pages.length);
  return {
    name: 'Kiosque',
    search: async (query, most) => {
      const { candidates } = await findCandidates(parseQuery(query), new Set(['ARTICLE'] as const), index);
      return candidates.slice(0, most).map(({ document }) => ids.get(document) ?? '');
    },
    close: async () => {},
  };
}
