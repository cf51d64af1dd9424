import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Document, isMap, isSeq } from 'yaml';
import { ENTITY_KINDS, type EntityKind } from '../../store/records.ts';
import { decode, readBytes } from '../read/read.ts';
import { fieldsOf, lineOfText, parseYaml } from '../read/yaml.ts';
import { QUESTION_KINDS, type Question } from './question.ts';
import { ranked, toldOf } from './rank-questions.ts';
import { readTold } from './told.ts';
import { reasonIn } from './told-in.ts';

/** Where questions are asked and answered: a file of the catalogue folder. */
export const REVIEW_FILE = 'review.yaml';

const HEADER = ` What Kiosque was not sure about. Write behind \`answer:\` one of
   accept            it is one (new-entity), the two are one (probable-merge), it is a name (doubtful-alias)
   merge into KEY    it is another name of the entry KEY of the catalogue
   person, organisation, initiative
                     it is one of these, and nobody else's name: an entry of its own
   reject            it is no such thing (new-entity), the two are two (probable-merge), it is nobody's name (doubtful-alias)
 and seed as before: \`npm run seed\`, or \`npm run seed -- --content FOLDER\` where the texts lie in a folder of your own; in a
 content bucket put this file again. An answer counts for all texts, \`links\` says in how many articles.
 Answers become catalogue entries. What has no answer is asked again.`;

const kindNames = { PERSON: 'person', ORGANISATION: 'organisation', INITIATIVE: 'initiative' } as const;

/** What may stand behind `answer:`. */
export const ANSWER = /^(accept|reject|person|organisation|initiative|merge into [a-z0-9-]{1,80})$/;

const text = v.optional(v.string());
const questionSchema = fieldsOf({
  question: v.picklist(QUESTION_KINDS, `must be ${QUESTION_KINDS.join(', ')}`),
  type: v.picklist(Object.values(kindNames), `must be ${Object.values(kindNames).join(', ')}`),
  name: lineOfText(300),
  acronym: v.optional(lineOfText(300)),
  other: v.optional(lineOfText(300)),
  key: v.optional(lineOfText(80)),
  because: text,
  rule: text,
  confidence: text,
  links: text,
  file: text,
  sentence: text,
  answer: v.optional(
    v.pipe(
      lineOfText(100),
      v.regex(ANSWER, 'must be accept, merge into KEY, person, organisation, initiative, or reject'),
    ),
  ),
});
const reviewSchema = fieldsOf({
  questions: v.optional(v.array(questionSchema, 'must be a list of questions'), []),
});
type Asked = v.InferOutput<typeof questionSchema>;

export interface Answered extends Pick<Question, 'about' | 'kind' | 'name' | 'acronym' | 'other' | 'key'> {
  readonly answer: 'accept' | 'reject' | { readonly mergeInto: string } | { readonly isOneOf: EntityKind };
}

export interface ReviewFile {
  readonly answered: readonly Answered[];
  readonly open: readonly Asked[];
}

/** Reads the questions and answers of a catalogue folder. Throws ContentError. */
export async function readReview(folder: string): Promise<ReviewFile> {
  const file = join(folder, REVIEW_FILE);
  const bytes = await readBytes(file);
  if (bytes === null) return { answered: [], open: [] };
  const { questions } = parseYaml(file, decode(file, bytes), reviewSchema);
  return {
    answered: questions.flatMap(({ answer, ...asked }) =>
      answer === undefined ? [] : [toAnswered(asked, answer)],
    ),
    open: questions.filter(({ answer }) => answer === undefined),
  };
}

function toAnswered({ question, type, name, acronym, other, key }: Asked, answer: string): Answered {
  return {
    about: question,
    kind: kindNamed(type) ?? 'PERSON',
    name,
    acronym: acronym ?? null,
    other: other ?? null,
    key: key ?? null,
    answer: toAnswer(answer),
  };
}

function toAnswer(answer: string): Answered['answer'] {
  if (answer === 'accept' || answer === 'reject') return answer;
  const kind = kindNamed(answer);
  return kind === undefined ? { mergeInto: answer.slice('merge into '.length) } : { isOneOf: kind };
}

const kindNamed = (name: string): EntityKind | undefined =>
  ENTITY_KINDS.find((kind) => kindNames[kind] === name);

export const toAsked = (question: Question): Asked => ({
  question: question.about,
  type: kindNames[question.kind],
  name: question.name,
  ...(question.acronym !== null && { acronym: question.acronym }),
  ...(question.other !== null && { other: question.other }),
  ...(question.key !== null && { key: question.key }),
  ...(question.reason !== null && { because: reasonIn(readTold(), 'en', question.reason) }),
  rule: question.seen.place.rule,
  ...(question.about === 'doubtful-alias' ? {} : { confidence: question.confidence.toFixed(2) }),
  links: String(question.links),
  file: question.seen.path,
  sentence: question.seen.place.sentence.replace(/\s+/g, ' '),
});

/** The file as it is written: what is asked, without answers. */
export function formatReview(questions: readonly Asked[]): string {
  const document = new Document({
    questions: questions.map((asked) => ({
      ...asked,
      // A number, so that it needs no quotes; in its place all the same.
      ...(asked.confidence !== undefined && { confidence: Number(asked.confidence) }),
      ...(asked.links !== undefined && { links: Number(asked.links) }),
      answer: asked.answer ?? null,
    })),
  });
  document.commentBefore = HEADER;
  const list = document.get('questions');
  if (isSeq(list)) for (const item of list.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
  return document.toString({ lineWidth: 0, nullStr: '' });
}

/**
 * Writes what waits for an editor into the catalogue's folder, what decides most first; returns what to tell them.
 *
 * @param command what takes the answers, as it is typed
 */
export async function writeQuestions(
  folder: string,
  questions: readonly Question[],
  command: string,
): Promise<string> {
  const file = join(folder, REVIEW_FILE);
  const asked = ranked(questions);
  await replaceFile(file, formatReview(asked.map(toAsked)));
  return asked.length === 0
    ? `Nothing to ask: ${file} is empty`
    : [...toldOf(asked), `Asked in ${file}: answer there, then ${command}`].join('\n');
}

/** Takes the questions that name somebody out of the file. Throws ContentError. */
export async function removeQuestions(folder: string, isGone: (name: string) => boolean): Promise<void> {
  const file = join(folder, REVIEW_FILE);
  const bytes = await readBytes(file);
  if (bytes === null) return;
  const { questions } = parseYaml(file, decode(file, bytes), reviewSchema);
  const kept = questions.filter(
    ({ name, other }) => !isGone(name) && !(other !== undefined && isGone(other)),
  );
  if (kept.length < questions.length) await replaceFile(file, formatReview(kept));
}

/** Replaces a file in one step: who reads meanwhile sees the old one or the new one, never half of one. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}
