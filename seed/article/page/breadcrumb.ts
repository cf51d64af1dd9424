import { fold } from '../../../text/fold.ts';
import { turn } from '../../lexicon/turns.ts';
import { isSection } from './category-and-source.ts';
import { chromeLexicon } from './chrome-words.ts';
import type { Line } from './lines.ts';
import { plain } from './match-phrases.ts';

/** Where an article stands in its site, as the line « Accueil > Actualités > … » or one step a line says. */
export interface Breadcrumb {
  readonly lines: ReadonlySet<Line>;
  readonly steps: readonly string[];
}

const LONGEST_LINE = 300;
const LONGEST_LABEL = 25;
const MOST_WORDS_OF_A_STEP = 5;
const MOST_STEPS = 12;
/** How far below its trail a title stands. */
const LINES_BELOW = 3;
const STEP = /^[•›»>·▪]\s{0,9}(\S.*)$/u;
const BETWEEN = /\s{0,9}[›»>→▸►]+\s{1,9}|\s{1,9}[/\\]+\s{1,9}/u;
/** Any sign of the two patterns above: most lines have none. */
const SIGN = /[›»>→▸►/\\•·▪]/;
/** Signs that lead from step to step, and stand in no menu. */
const LEADS_ON = /\s[›»>/→]+\s/u;
const HOME = new Set(chromeLexicon.home);
const LABEL = turn('breadcrumbLabel');
const isHome = (step: string): boolean => HOME.has(fold(step)) || HOME.has(step.trim());

/** The first breadcrumb of a page. One without home page is a short line of short steps above the text. */
export function findBreadcrumb(lines: readonly Line[], header: number): Breadcrumb {
  for (const [i, line] of lines.entries()) {
    const steps = stepsOf(line.text);
    if (steps === null || !isHome(steps[0] ?? '')) continue;
    return steps.length > 1 ? { lines: new Set([line]), steps } : stepByStep(lines, i);
  }
  for (const [i, line] of lines.slice(0, header).entries()) {
    const steps = stepsOf(line.text) ?? [];
    if (steps.length < 2 || !LEADS_ON.test(line.text)) continue;
    // A step of any length where the title that it leads to stands below.
    const last = fold(steps.at(-1) ?? '');
    const endsAtTitle = lines.slice(i + 1, i + 1 + LINES_BELOW).some(({ text }) => fold(text) === last);
    const areShort = (endsAtTitle ? steps.slice(0, -1) : steps).every(
      (step) => step.split(/\s/).length <= MOST_WORDS_OF_A_STEP && !/[:,.!?«]/.test(step),
    );
    if (areShort) return { lines: new Set([line]), steps };
  }
  return { lines: new Set(), steps: [] };
}

/** Bullets that begin at the home page, one a line. */
function stepByStep(lines: readonly Line[], first: number): Breadcrumb {
  const trail = new Set<Line>();
  const steps: string[] = [];
  for (let i = first; i < Math.min(lines.length, first + MOST_STEPS); i++) {
    const line = lines[i];
    const found = line === undefined ? null : stepsOf(line.text);
    if (line === undefined || found === null || found.length > 1) break;
    trail.add(line);
    steps.push(...found);
  }
  return steps.length > 1 ? { lines: trail, steps } : { lines: new Set(), steps: [] };
}

/** The steps that a line holds: one behind a bullet, or several; null where it holds none. */
function stepsOf(line: string): readonly string[] | null {
  if (line.length > LONGEST_LINE || !SIGN.test(line)) return null;
  const colon = line.indexOf(':');
  // « Vous êtes ici : Accueil / Actualités »
  const isLabelled = colon > 0 && colon < LONGEST_LABEL && LABEL.test(plain(line));
  const path = isLabelled ? line.slice(colon + 1).trim() : line;
  const steps = path.split(BETWEEN).filter((step) => step !== '');
  if (steps.length > 1) return steps;
  const bullet = STEP.exec(line)?.[1];
  return bullet === undefined ? null : [bullet];
}

/**
 * The step before the article; the last one where the article is no step. A row of short words is a trail only where it
 * begins at the home page, ends at the article, or has a section in it: else it may be buttons.
 */
export function categoryOf({ steps }: Breadcrumb, title: string | null): string | null {
  const last = steps.at(-1) ?? '';
  const endsAtTitle = title !== null && isBeginningOf(last, title);
  const isArticle = endsAtTitle || (steps.length > 2 && last.split(/\s/).length > MOST_WORDS_OF_A_STEP);
  if (!(endsAtTitle || isHome(steps[0] ?? '') || steps.some(isSection))) return null;
  const sections = (isArticle ? steps.slice(0, -1) : steps).filter(
    (step) => /\p{L}/u.test(step) && !isHome(step),
  );
  return sections.at(-1) ?? null;
}

/** Whether a step says the title or its beginning, cut off or not. */
export function isBeginningOf(step: string, title: string): boolean {
  const beginning = fold(step.replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/u, ''));
  return beginning.length > 10 && fold(title).startsWith(beginning);
}
