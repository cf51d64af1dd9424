import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { EntityId, EntityKind } from '../../store/records.ts';
import { analyse } from '../analysis/analyse.ts';
import type { AnalysedMention, AnalysedRelation, Analysis } from '../analysis/analysis.ts';
import { readCatalogue } from '../editor/catalogue.ts';
import { readFolderSettings } from '../editor/folder-settings.ts';
import { readRejections } from '../editor/rejections.ts';
import { addFound, type FoundCandidate } from '../identity/found-entities.ts';
import { noPins } from '../identity/pins.ts';
import { resolveAnalysis } from '../identity/resolve-analysis.ts';
import { resolveFound } from '../identity/who-is-who.ts';
import { publishedFrom } from '../lexicon/confidences.ts';
import { buildMatcher } from '../names/matcher.ts';
import type { Content } from '../read/content.ts';
import { type RawText, readText } from '../read/read.ts';

/** A mention and what the text is called by it. */
export interface ExplainedMention {
  /** Its number in the text. */
  readonly number: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly rule: string;
  readonly confidence: number;
  /** Null where nothing is to be said. */
  readonly note: MentionNote | null;
}

/** Not published, for an editor is asked first or has refused it; or published, of a form that the catalogue calls doubtful. */
export type MentionNote = 'asked' | 'refused' | 'doubtful';

/** A run of text in pieces, those that are marked with their number. */
export interface ExplainedRun {
  readonly isTitle: boolean;
  readonly pieces: readonly { readonly text: string; readonly number: number | null }[];
  readonly mentions: readonly ExplainedMention[];
}

/** A line of the file that is no part of the article. */
export interface LeftOut {
  readonly leftOut: string;
}

/** A text as the pipeline reads it. */
export interface Explanation {
  readonly path: string;
  /** What was read off the page beside title and body; null where it does not say. */
  readonly facts: Readonly<Record<string, string | null>>;
  /** Where the text has no title of its own. */
  readonly derivedTitle: string | null;
  readonly blocks: readonly (ExplainedRun | LeftOut)[];
  readonly statements: readonly ExplainedStatement[];
}

/** A role or a relation, with a sentence that states it. */
export interface ExplainedStatement {
  readonly relation: 'ROLE' | AnalysedRelation['relation'];
  readonly subject: string;
  /** Of a role. */
  readonly title: string | null;
  /** Null of a role that the text gives no organisation. */
  readonly object: string | null;
  readonly sentence: string | null;
}

/**
 * A text as the pipeline reads it: what belongs to the article and what does not, each mention with its entity, rule and
 * confidence, roles and relations. Who is who is decided within this text alone. Throws ContentError.
 *
 * @param file a path, from the working directory or inside the content folder
 */
export async function explained(content: Content, file: string): Promise<Explanation> {
  const raw = readNamed(content, file);
  const catalogue = await readCatalogue(content.catalogue);
  const { country } = await readFolderSettings(content.catalogue);
  const observed = analyse(raw, buildMatcher(catalogue), true, country);
  const candidates = new Map<EntityId, FoundCandidate>();
  addFound(candidates, observed);
  const rejections = await readRejections(content.catalogue);
  const { entries, finalId } = resolveFound(candidates.values(), catalogue, noPins, rejections);
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const called = (mention: AnalysedMention): Called => {
    const id = finalId(mention.entity);
    const found = observed.found.find(({ entity }) => entity === mention.entity);
    const name = id === null ? (found?.name ?? mention.place.text) : (names.get(id) ?? mention.place.text);
    return { mention, name, note: id === null ? unpublished(mention) : mention.doubtful ? 'doubtful' : null };
  };
  const { language, publishedAt: published, category, author, sourceName: source } = observed.text;
  return {
    path: observed.text.path,
    facts: { language, published, category, author, source },
    derivedTitle: observed.text.titleIsDerived ? observed.text.title : null,
    blocks: blocksOf(observed, raw, observed.mentions.map(called)),
    statements: statementsOf(resolveAnalysis(observed, finalId), names),
  };
}

interface Called {
  readonly mention: AnalysedMention;
  readonly name: string;
  readonly note: MentionNote | null;
}

const unpublished = ({ kind, confidence }: AnalysedMention): MentionNote =>
  confidence < publishedFrom(kind) ? 'asked' : 'refused';

/** A path from the working directory where there is such a file, else one inside the content folder. */
function readNamed({ articles }: Content, file: string): RawText {
  const inFolder = relative(articles, existsSync(file) ? resolve(file) : resolve(articles, file));
  return inFolder.startsWith('..') ? readText(dirname(file), basename(file)) : readText(articles, inFolder);
}

/** Title and paragraphs with their mentions, and what was left out between them. */
function blocksOf({ text }: Analysis, raw: RawText, all: readonly Called[]): (ExplainedRun | LeftOut)[] {
  const blocks: (ExplainedRun | LeftOut)[] = [];
  let number = 0;
  let at = raw.contentStart;
  const leaveOut = (until: number) => {
    for (const line of raw.text.slice(at, until).split('\n'))
      if (line.trim() !== '') blocks.push({ leftOut: line.trim() });
  };
  for (const run of [...text.runs].sort((a, b) => a.sourceStart - b.sourceStart)) {
    leaveOut(run.sourceStart);
    at = Math.max(at, run.sourceStart + run.text.length);
    const own = all.filter(
      ({ mention: { place } }) =>
        place.sourceStart >= run.sourceStart && place.sourceEnd <= run.sourceStart + run.text.length,
    );
    const pieces: { text: string; number: number | null }[] = [];
    const mentions: ExplainedMention[] = [];
    let from = 0;
    for (const { mention, name, note } of own) {
      const { kind, confidence, place } = mention;
      const start = place.sourceStart - run.sourceStart;
      const end = place.sourceEnd - run.sourceStart;
      number += 1;
      mentions.push({ number, kind, name, rule: place.rule, confidence, note });
      // A part named inside a longer name is marked with it.
      if (start < from) continue;
      pieces.push({ text: run.text.slice(from, start), number: null });
      pieces.push({ text: run.text.slice(start, end), number });
      from = end;
    }
    pieces.push({ text: run.text.slice(from), number: null });
    blocks.push({ isTitle: run.field === 'TITLE', pieces, mentions });
  }
  leaveOut(raw.text.length);
  return blocks;
}

function statementsOf(
  { roles, relations }: Analysis,
  names: ReadonlyMap<EntityId, string>,
): Explanation['statements'] {
  const nameOf = (id: EntityId): string => names.get(id) ?? id;
  return [
    ...roles.map(({ person, title, organisation, evidence }) => ({
      relation: 'ROLE' as const,
      subject: nameOf(person),
      title,
      object: organisation === null ? null : nameOf(organisation),
      sentence: evidence[0]?.sentence ?? null,
    })),
    ...relations.map(({ relation, subject, object, place }) => ({
      relation,
      subject: nameOf(subject),
      title: null,
      object: nameOf(object),
      sentence: place.sentence,
    })),
  ];
}
