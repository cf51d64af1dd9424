import { hasTransactions, startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import { editAndCompare } from '../test/support/edited-table.ts';

/**
 * `npm run bench:edits -- [EDITS] [SEED]`: so many chance edits of small folders, of texts and of what an editor says; after
 * each the table has to be what a full seeding makes under the same pins, and seeding again has to change nothing. Every
 * sixth seeding is stopped at some request first, and every tenth is made by two at once; every second folder is written in
 * transactions. Ends with exit code 1 at the first that is not, with the edits that led there.
 */
const EDITS = Number(process.argv[2] ?? 1_000);
const SEED = Number(process.argv[3] ?? 1);
/** So many in one folder; then another one is begun. */
const IN_A_FOLDER = 25;

const embedded = await startEmbeddedDynamoDB({ dir: null });
try {
  let [edits, changes, stopped] = [0, 0, 0];
  for (let folder = 0; edits < EDITS; folder++) {
    const rounds = Math.min(IN_A_FOLDER, EDITS - edits);
    const { endpoint, engine } = embedded;
    const transactions = hasTransactions(engine) && folder % 2 === 0;
    const chance = SEED * 10_000 + folder;
    const done = await editAndCompare({
      endpoint,
      transactions,
      chance,
      rounds,
      stopped: 1 / 6,
      twice: 0.1,
    });
    edits += rounds;
    changes += done.changes;
    stopped += done.stopped;
    console.log(
      `${edits} edits: ${changes} made without a full seeding, ${stopped} stopped once; all tables equal`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await embedded.close();
}
