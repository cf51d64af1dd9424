import type { RunWords } from '../article/words.ts';
import { acronymsOfThings, thingsIn } from './acronyms-of-things.ts';
import { fieldsOfStudyIn } from './fields-of-study.ts';
import type { Span } from './mention.ts';
import { otherNamesIn } from './other-names.ts';

/** What an article names that is neither person nor body nor initiative: listed names, letters that it gives to things, fields of study. */
export function otherSpans(runs: readonly RunWords[]): (run: RunWords) => Span[] {
  const things = acronymsOfThings(runs);
  return (run) => [...otherNamesIn(run), ...thingsIn(run, things), ...fieldsOfStudyIn(run)];
}
