import { found } from '../test/support/analysed.ts';
import { namedAfter } from '../test/support/named-after/named-after.ts';
import { randomFrom } from './random.ts';

/** `npm run bench:named-after -- ROUNDS SEED`: how many things that are named after somebody are taken for that person. */
const [rounds = '40', seed = '1'] = process.argv.slice(2);
const wrong = new Map<string, { all: number; wrong: string[] }>();
for (let round = 0; round < Number(rounds); round++)
  for (const { kind, name, sentence } of namedAfter(randomFrom(Number(seed) + round))) {
    const tally = wrong.get(kind) ?? { all: 0, wrong: [] };
    wrong.set(kind, tally);
    tally.all += 1;
    const people = found(sentence, 'PERSON').map((person) => person.replace(/: .*$/, ''));
    const isRight = kind === 'person' ? people.includes(name) : people.length === 0;
    if (!isRight) tally.wrong.push(`${sentence} (${people.join(', ')})`);
  }
for (const [kind, tally] of wrong) {
  console.log(`${kind}: ${tally.wrong.length} of ${tally.all} wrong`);
  for (const sentence of new Set(tally.wrong.slice(0, 10))) console.log(`  ${sentence}`);
}
