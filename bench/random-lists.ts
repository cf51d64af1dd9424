import { checkRandomLists } from '../test/support/check-random-lists.ts';

/** `npm run bench:random -- COUNT SEED`: checks random lists against brute force, until one differs. */
const [count = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${count} random lists, seed ${seed}`);
const { filtered, pages } = await checkRandomLists(Number(count), Number(seed), (done) => {
  if (done % 1000 === 0) console.log(`${done} checked`);
});
console.log(`All hold what brute force finds: ${filtered} with a filter, ${pages} pages.`);
