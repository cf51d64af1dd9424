import { startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import { checkRandomEvents } from '../test/support/random-bucket-events.ts';
import { startS3 } from '../test/support/s3-stand-in.ts';

/**
 * `npm run bench:bucket -- [ROUNDS] [SEED]`: so many rounds of chance edits of a content bucket, whose events come late,
 * twice and in any order to machines that are stopped at chance writes; after each round the table has to be what a full
 * seeding of the bucket makes. Ends with exit code 1 at the first that is not, with the edits that led there.
 */
const ROUNDS = Number(process.argv[2] ?? 200);
const SEED = Number(process.argv[3] ?? 1);
/** So many with one bucket; then another one is begun. */
const IN_A_BUCKET = 20;

const embedded = await startEmbeddedDynamoDB({ dir: null });
const s3 = await startS3();
try {
  let [rounds, edits, stopped, setAside] = [0, 0, 0, 0];
  for (let bucket = 0; rounds < ROUNDS; bucket++) {
    const now = Math.min(IN_A_BUCKET, ROUNDS - rounds);
    const seed = SEED * 10_000 + bucket;
    const done = await checkRandomEvents(s3, embedded.endpoint, { seed, rounds: now });
    rounds += now;
    edits += done.edits;
    stopped += done.stopped;
    setAside += done.setAside;
    console.log(
      `${rounds} rounds: ${edits} edits, ${stopped} seedings stopped, ${setAside} messages set aside; all tables equal`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await s3.close();
  await embedded.close();
}
