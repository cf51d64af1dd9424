import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toArticleText } from '../../article/article.ts';
import { wordsOfArticle } from '../../article/words.ts';
import { OUTCOMES, type Outcome } from '../../names/evidence/weights.ts';
import { unexplainedIn } from '../../names/find-mentions.ts';
import { buildMatcher } from '../../names/matcher.ts';
import { readText } from '../../read/read.ts';
import type { KeptText, Row } from './fit.ts';
import { type Gold, type GoldArticle, readGold } from './gold.ts';
import { overlap } from './shares.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The rows of one text: where it is from, and no word of it. */
export interface TextRows {
  /** Address and SHA-256 of the text, so that whoever has it can make the rows again. */
  readonly source: string;
  readonly rows: readonly (Row & Span)[];
}

/** The rows of an annotated folder: each name that no rule explains, with what the annotation says of it. */
export async function rowsOf(folder: string): Promise<TextRows[]> {
  const gold = await readGold(join(folder, 'gold.json'));
  const sources = await sourcesOf(folder);
  const matcher = buildMatcher([]);
  return gold.articles.map((article) => {
    const raw = readText(folder, article.file);
    const text = toArticleText(raw);
    const words = wordsOfArticle(text);
    const rows = unexplainedIn(words, matcher).flatMap(({ places, signs }) => {
      const spans = places.map(({ run, start, end }) => {
        const from = text.runs[run]?.sourceStart ?? 0;
        const at = words[run]?.inText(start, end) ?? { start, end };
        return { start: from + at.start, end: from + at.end };
      });
      const outcome = outcomeOf(gold, article, spans);
      const [first] = spans;
      return outcome === null || first === undefined ? [] : [{ ...first, signs: [...signs].sort(), outcome }];
    });
    return { source: `${sources.get(article.file)?.address ?? article.file} ${raw.sha256}`, rows };
  });
}

export interface Source {
  readonly address: string;
  /** Of text: business, sport …; null where the folder does not say. */
  readonly kind: string | null;
}

/** `sources.tsv` of the folder: a file, its address and perhaps its kind a line. */
export async function sourcesOf(folder: string): Promise<ReadonlyMap<string, Source>> {
  const text = await readFile(join(folder, 'sources.tsv'), 'utf8').catch(() => '');
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [file = '', address = '', kind] = line.split('\t');
        return [file, { address, kind: kind ?? null }];
      }),
  );
}

/** What the annotation says of any of the places; null where it leaves it open. */
function outcomeOf(gold: Gold, article: GoldArticle, spans: readonly Span[]): Outcome | null {
  const typeOf = new Map(gold.entities.map((entity) => [entity.id, entity.type]));
  for (const span of spans) {
    const inside = article.mentions.filter(
      (m) => m.start < span.end && m.end > span.start && m.zone !== 'chrome',
    );
    const [best] = inside.sort((a, b) => overlap(b, span) - overlap(a, span));
    if (best === undefined) continue;
    if (best.tier !== 'core') return null;
    const type = typeOf.get(best.entity) ?? best.type;
    if (overlap(best, span) < 0.5) return type === 'initiative' ? 'other' : null;
    return type === 'person' || type === 'organisation' ? type : 'other';
  }
  return 'other';
}

/** The form in which rows are kept: a line `# source` for each text, and a line a row. */
export const formatRows = (texts: readonly TextRows[]): string =>
  texts
    .flatMap(({ source, rows }) => [
      `# ${source}`,
      ...rows.map(({ outcome, start, end, signs }) => [outcome, `${start}-${end}`, ...signs].join(' ')),
    ])
    .join('\n');

const KEPT = new URL('../../lexicon/fitted/', import.meta.url);

/** The rows that are kept in lexicon/fitted, text by text. */
export function keptRows(): KeptText[] {
  const texts: { rows: Row[]; isSample: boolean }[] = [];
  for (const file of readdirSync(KEPT).sort()) {
    if (!file.endsWith('.rows')) continue;
    const isSample = file.endsWith('.sample.rows');
    for (const line of readFileSync(new URL(file, KEPT), 'utf8').split('\n')) {
      if (line.startsWith('#')) texts.push({ rows: [], isSample });
      else if (line !== '') texts.at(-1)?.rows.push(toRow(file, line));
    }
  }
  return texts;
}

function toRow(file: string, line: string): Row {
  const [name, , ...signs] = line.split(' ');
  const outcome = OUTCOMES.find((known) => known === name);
  if (outcome === undefined) throw new RangeError(`${file}: ${name} is none of ${OUTCOMES.join(', ')}`);
  return { outcome, signs };
}
