import { join } from 'node:path';
import { REVIEW_FILE } from './files.ts';
import type { Question } from './question.ts';
import { formatReview, toAsked } from './review-file.ts';
import { replaceFile } from './take-answers.ts';

/** Writes what waits for an editor into the catalogue's folder; returns what to tell them. */
export async function writeQuestions(folder: string, questions: readonly Question[]): Promise<string> {
  const file = join(folder, REVIEW_FILE);
  await replaceFile(file, formatReview(questions.map(toAsked)));
  return questions.length === 0
    ? `Nothing to ask: ${file} is empty`
    : `Asked in ${file}: answer there, then npm run seed`;
}
