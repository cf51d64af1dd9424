import { performance } from 'node:perf_hooks';
import { noRejections } from '../seed/editor/rejections.ts';
import type { FoundCandidate } from '../seed/identity/found-entities.ts';
import { cluster } from '../seed/identity/which-names-are-one.ts';
import { formKey, provisionalId } from '../seed/lexicon/form-key.ts';
import { worldGivenNames } from '../seed/lexicon/people/given-and-family-names.ts';
import { randomFrom } from './random.ts';

/**
 * `npm run bench:clustering -- [PEOPLE]`: how long it takes to decide who is who where all people of a folder share one
 * surname, beside a folder in which each has a surname of his own. Both in one run, in turns, so that other work on the
 * machine weighs on both; the median of the rounds counts, in processor time.
 */
const PEOPLE = Number(process.argv[2] ?? 2_000);
const ROUNDS = 9;

const random = randomFrom(20_260_101);
const SYLLABLES =
  'ba be bo da di dou fa ga gue ha ja ka ki kou la li lou ma mi mo na ni nou ra ri sa si sou ta ti tou wa ya za'.split(
    ' ',
  );
const word = (syllables: number): string => {
  const letters = Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Given names that people bear, and made-up ones where a folder has more people than there are. */
const given = [...worldGivenNames.keys()].sort(() => random.next() - 0.5).map(capital);
const givenName = (i: number): string => given[i] ?? `${given[i % given.length]}-${word(2)}`;

function person(name: string, i: number): FoundCandidate {
  const place = { field: 'BODY', text: name, start: 0, end: name.length, sentence: name } as const;
  const at = {
    sentenceStart: 0,
    sourceStart: 0,
    sourceEnd: name.length,
    rule: 'given-name',
    confidence: 0.9,
  };
  return {
    id: provisionalId('PERSON', name),
    kind: 'PERSON',
    form: formKey('PERSON', name),
    key: formKey('PERSON', name),
    traits: {},
    names: new Map([[name, 1]]),
    acronyms: new Set(),
    articles: 1,
    confidence: 0.9,
    seen: { path: `${i}.txt`, place: { ...place, ...at } },
  };
}

const surnames = new Set<string>();
while (surnames.size < PEOPLE) surnames.add(word(3 + random.below(2)));
const many = [...surnames].map((surname, i) => person(`${givenName(i)} ${surname}`, i));
const one = [...surnames].map((_, i) => person(`${givenName(i)} Coulibaly`, i));

function cpuMs(candidates: readonly FoundCandidate[]): { readonly ms: number; readonly clusters: number } {
  const began = process.cpuUsage();
  const { clusters } = cluster(candidates, [], noRejections);
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, clusters: clusters.length };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const times = { many: [] as number[], one: [] as number[] };
let [clustersOfMany, clustersOfOne] = [0, 0];
const wall = performance.now();
for (let round = 0; round < ROUNDS; round++) {
  const [a, b] = [cpuMs(many), cpuMs(one)];
  times.many.push(a.ms);
  times.one.push(b.ms);
  [clustersOfMany, clustersOfOne] = [a.clusters, b.clusters];
}
const [ofMany, ofOne] = [median(times.many), median(times.one)];
console.log(`| ${PEOPLE} people | ms | clusters |\n|---|---|---|`);
console.log(`| each with a surname of his own | ${ofMany.toFixed(0)} | ${clustersOfMany} |`);
console.log(`| all with one surname | ${ofOne.toFixed(0)} | ${clustersOfOne} |`);
console.log(
  `\none surname / many: ${(ofOne / ofMany).toFixed(2)} (${((performance.now() - wall) / 1000).toFixed(1)} s)`,
);
