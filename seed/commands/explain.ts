import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import type { EntityId, EntityKind } from '../../store/records.ts';
import { analyse } from '../analysis/analyse.ts';
import type { AnalysedMention, Analysis } from '../analysis/analysis.ts';
import { readCatalogue } from '../editor/catalogue.ts';
import { readFolderSettings } from '../editor/folder-settings.ts';
import { readRejections } from '../editor/rejections.ts';
import { addFound, type FoundCandidate } from '../identity/found-entities.ts';
import { noPins } from '../identity/pins.ts';
import { resolveAnalysis, resolveFound } from '../identity/who-is-who.ts';
import { publishedFrom } from '../lexicon/confidences.ts';
import { buildMatcher } from '../names/matcher.ts';
import type { Content } from '../read/content.ts';
import { type RawText, readText } from '../read/read.ts';

/** A mention and what the text is called by it. */
interface Explained {
  readonly mention: AnalysedMention;
  readonly name: string;
  readonly note: string;
}

const KIND_NAMES: Readonly<Record<EntityKind, string>> = {
  PERSON: 'person',
  ORGANISATION: 'organisation',
  INITIATIVE: 'initiative',
};

/**
 * A text as the pipeline reads it, for a terminal: what belongs to the article and what does not, each mention marked
 * and numbered, below its paragraph the entity, the rule and the confidence, at the end roles and relations. Who is who
 * is decided within this text alone. Throws ContentError.
 *
 * @param file a path, from the working directory or inside the content folder
 */
export async function explainText(content: Content, file: string, isColoured: boolean): Promise<string> {
  const raw = readNamed(content, file);
  const catalogue = await readCatalogue(content.catalogue);
  const { country } = await readFolderSettings(content.catalogue);
  const observed = analyse(raw, buildMatcher(catalogue), true, country);
  const candidates = new Map<EntityId, FoundCandidate>();
  addFound(candidates, observed);
  const rejections = await readRejections(content.catalogue);
  const { entries, finalId } = resolveFound(candidates.values(), catalogue, noPins, rejections);
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const explained = observed.mentions.map((mention): Explained => {
    const id = finalId(mention.entity);
    const found = observed.found.find(({ entity }) => entity === mention.entity);
    const name = id === null ? (found?.name ?? mention.place.text) : (names.get(id) ?? mention.place.text);
    return { mention, name, note: id === null ? unpublished(mention) : mention.doubtful ? ', doubtful' : '' };
  });
  const style: Style = (format, text) =>
    isColoured ? styleText(format, text, { validateStream: false }) : text;
  return [
    header(observed.text, style),
    ...marked(observed, raw, explained, style),
    '',
    ...statements(resolveAnalysis(observed, finalId), names, style),
  ].join('\n');
}

/** What was read off the page beside title and body. */
function header(
  { path, language, publishedAt, category, author, sourceName }: Analysis['text'],
  style: Style,
): string {
  const facts = { language, published: publishedAt, category, author, source: sourceName };
  const known = Object.entries(facts).map(([name, value]) => `${name} ${value ?? '–'}`);
  return style('dim', `${path}: ${known.join(', ')}`);
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

const unpublished = ({ kind, confidence }: AnalysedMention): string =>
  confidence < publishedFrom(kind) ? ', not published: asked in the review' : ', not published: rejected';

/** A path from the working directory where there is such a file, else one inside the content folder. */
function readNamed({ articles }: Content, file: string): RawText {
  const inFolder = relative(articles, existsSync(file) ? resolve(file) : resolve(articles, file));
  return inFolder.startsWith('..') ? readText(dirname(file), basename(file)) : readText(articles, inFolder);
}

/** Title and paragraphs with their mentions, what was left out between them dimmed. */
function marked({ text }: Analysis, raw: RawText, all: readonly Explained[], style: Style): string[] {
  const lines = text.titleIsDerived ? [style('bold', `TITLE (derived) ${text.title}`)] : [];
  let number = 0;
  let at = raw.contentStart;
  const leftOut = (until: number) => {
    const skipped = raw.text
      .slice(at, until)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    for (const line of skipped) lines.push(style('dim', `  ✂ ${line}`));
  };
  const runs = [...text.runs].sort((a, b) => a.sourceStart - b.sourceStart);
  for (const run of runs) {
    leftOut(run.sourceStart);
    at = Math.max(at, run.sourceStart + run.text.length);
    const own = all.filter(
      ({ mention: { place } }) =>
        place.sourceStart >= run.sourceStart && place.sourceEnd <= run.sourceStart + run.text.length,
    );
    let shown = '';
    let from = 0;
    const notes: string[] = [];
    for (const { mention, name, note } of own) {
      const start = mention.place.sourceStart - run.sourceStart;
      const end = mention.place.sourceEnd - run.sourceStart;
      number += 1;
      notes.push(
        `      ${number}. ${KIND_NAMES[mention.kind]} ${style('bold', name)} ${style('dim', `(${mention.place.rule}, ${mention.confidence.toFixed(2)}${note})`)}`,
      );
      // A part named inside a longer name is marked with it.
      if (start < from) continue;
      shown += `${run.text.slice(from, start)}${style('underline', `[${run.text.slice(start, end)}]`)}${number}`;
      from = end;
    }
    shown += run.text.slice(from);
    const isTitle = run.field === 'TITLE';
    const line = `${isTitle ? 'TITLE ' : ''}${shown.replace(/\s+/g, ' ')}`;
    lines.push('', isTitle ? style('bold', line) : line, ...notes);
  }
  leftOut(raw.text.length);
  return lines;
}

function statements(
  { roles, relations }: Analysis,
  names: ReadonlyMap<EntityId, string>,
  style: Style,
): string[] {
  const nameOf = (id: EntityId): string => names.get(id) ?? id;
  const quote = (text: string): string => style('dim', `  « ${text.replace(/\s+/g, ' ')} »`);
  return [
    ...roles.flatMap(({ person, title, organisation, evidence }) => [
      `ROLE ${nameOf(person)}: ${title}${organisation === null ? '' : `, ${nameOf(organisation)}`}`,
      ...evidence.slice(0, 1).map(({ sentence }) => quote(sentence)),
    ]),
    ...relations.flatMap(({ relation, subject, object, place }) => [
      `${relation} ${nameOf(subject)} → ${nameOf(object)}`,
      quote(place.sentence),
    ]),
  ];
}
