import { reseedUnderLoad } from '../test/support/reseeds-under-load.ts';

/** `npm run bench:reseeds -- COUNT`: seedings with removals under load, in the process that answers and in another one. */
const [count = '100'] = process.argv.slice(2);
for (const isOwn of [true, false]) {
  const { answers, checked } = await reseedUnderLoad(Number(count), isOwn, (done) => {
    if (done % 50 === 0) console.log(`${done} seedings`);
  });
  const where = isOwn ? 'in the process that answers' : 'in another process';
  console.log(
    `${count} seedings ${where}: ${answers} answers without an error, ${checked} while nothing was written, each of one edition`,
  );
}
