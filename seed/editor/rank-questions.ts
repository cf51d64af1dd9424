import type { Question } from './question.ts';

/** How many questions are told of beside the file. */
const MOST_TOLD = 10;

/**
 * The questions in the order in which they are worth an editor's time: all about one entity together, what decides most
 * links first. The same questions always come in the same order.
 */
export function ranked(questions: readonly Question[]): Question[] {
  const groups = Map.groupBy(questions, ({ kind, key, other, name }) => `${kind} ${key ?? other ?? name}`);
  return [...groups.values()]
    .map((group) => group.toSorted(byLinks))
    .sort((a, b) => linksOf(b) - linksOf(a) || compare(identityOf(a[0]), identityOf(b[0])))
    .flat();
}

const byLinks = (a: Question, b: Question): number =>
  b.links - a.links || compare(identityOf(a), identityOf(b));
const linksOf = (questions: readonly Question[]): number =>
  questions.reduce((sum, { links }) => sum + links, 0);
const identityOf = (question: Question | undefined): string =>
  [question?.kind, question?.name, question?.other, question?.about, question?.seen.path].join('\n');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What to tell of ranked questions: how many links they decide, and which the first of them are. */
export function toldOf(questions: readonly Question[]): string[] {
  const first = questions.slice(0, MOST_TOLD);
  const rest = questions.length - first.length;
  return [
    `${questions.length} ${questions.length === 1 ? 'question decides' : 'questions decide'} ${links(linksOf(questions))}:`,
    ...first.map(({ links: n, name, other, about }) =>
      other === null ? `  ${links(n)}: ${name} (${about})` : `  ${links(n)}: ${name} = ${other}? (${about})`,
    ),
    ...(rest > 0 ? [`  … and ${rest} more, ${links(linksOf(questions.slice(MOST_TOLD)))}`] : []),
  ];
}

const links = (n: number): string => `${n} ${n === 1 ? 'link' : 'links'}`;
