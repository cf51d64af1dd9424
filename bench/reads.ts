import { measureReads } from './measure-reads.ts';

/** `npm run bench:reads`: what four queries read at a thousand, ten thousand and ten million articles. */
const sizes = [1_000, 10_000, 10_000_000];
console.log('| articles | query | rounds | requests | read units |\n|---|---|---|---|---|');
for (const size of sizes) {
  for (const { name, rounds, requests, readUnits } of await measureReads(size)) {
    console.log(`| ${size.toLocaleString('en')} | ${name} | ${rounds} | ${requests} | ${readUnits} |`);
  }
}
