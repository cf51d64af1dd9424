import { fromDoc, inFormat } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import { seedStateKey } from '../../store/keys.ts';
import { openReader } from '../../store/read.ts';
import type { SeedState } from '../../store/records.ts';
import { replaceState } from '../../store/write.ts';

/** So many fingerprints are kept of what the table held whole: a deployment that fails its check goes back to the last but one. */
const HELD = 2;

/** How far a table has been seeded, as it says itself. Each change is made on what was read: see `replaceState`. */
export class TableState {
  readonly #database: Database;
  #doc: string | null;
  #state: SeedState;

  private constructor(database: Database, doc: string | null) {
    this.#database = database;
    this.#doc = doc;
    this.#state = doc === null ? { fingerprint: null } : fromDoc('state', doc);
  }

  static async read(database: Database): Promise<TableState> {
    const [doc = null] = await openReader(database).get([seedStateKey], { consistent: true });
    return new TableState(database, doc);
  }

  get fingerprint(): string | null {
    return this.#state.fingerprint;
  }

  get epoch(): string | null {
    return this.#state.epoch ?? null;
  }

  /** Whether the table held the whole of that content before. */
  held = (fingerprint: string): boolean => this.#heldNow.includes(fingerprint);

  get #heldNow(): readonly string[] {
    const { fingerprint, held = [] } = this.#state;
    return held.length === 0 && fingerprint !== null ? [fingerprint] : held;
  }

  /** Nobody is to believe that the table holds what it did: it is being written. */
  begin = (epoch: string | null): Promise<void> =>
    this.#replace({ fingerprint: null, held: this.#heldNow, ...(epoch === null ? {} : { epoch }) });

  /** @param fingerprint null where a text was left out: it is looked at again by the next seeding, and named again */
  end = (fingerprint: string | null, epoch: string): Promise<void> => {
    const held = this.#heldNow;
    return this.#replace(
      fingerprint === null
        ? { fingerprint, held, epoch }
        : {
            fingerprint,
            held: [fingerprint, ...held.filter((one) => one !== fingerprint)].slice(0, HELD),
            epoch,
          },
    );
  };

  async #replace(state: SeedState): Promise<void> {
    const doc = JSON.stringify(inFormat('state', state));
    if (doc === this.#doc) return;
    await replaceState(this.#database, seedStateKey, doc, this.#doc);
    this.#state = state;
    this.#doc = doc;
  }
}

/** Whether the last seeding of the table was of this fingerprint and came to its end. */
export const isApplied = async (database: Database, fingerprint: string): Promise<boolean> =>
  (await TableState.read(database)).fingerprint === fingerprint;
