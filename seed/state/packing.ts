import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Analysis } from '../analysis/analysis.ts';
import { numberOf, type State } from './open-state.ts';

/** Texts of one pack: packed together they take a quarter of the time, and half of the room. */
const TEXTS = 8;
/** UTF-16 units of JSON: a pack with more is closed. */
const LONGEST = 200_000;
/** What is written once and read a few times is not worth more work. */
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** Most packs are that long: one piece is made of them, without copying. */
const IN_ONE_PIECE = { chunkSize: 65_536 };

type Pack = readonly (readonly [path: string, analysis: Analysis])[];

/** Analyses on their way into a state. They are in it after `flush`. */
export class Packing {
  readonly #state: State;
  #waiting: string[] = [];
  #length = 0;
  #n: number;

  constructor(state: State) {
    this.#state = state;
    this.#n = 1 + numberOf(state.get('SELECT MAX(n) AS n FROM packs')?.n);
  }

  /** Returns the pack that it will be in. */
  put(path: string, analysis: Analysis): number {
    const json = JSON.stringify([path, analysis]);
    if (this.#waiting.length === TEXTS || this.#length + json.length > LONGEST) this.flush();
    this.#waiting.push(json);
    this.#length += json.length;
    return this.#n;
  }

  flush(): void {
    if (this.#waiting.length === 0) return;
    this.#state.run('INSERT INTO packs VALUES (?, ?)', this.#n, pack(`[${this.#waiting.join()}]`));
    this.#n += 1;
    this.#waiting = [];
    this.#length = 0;
  }
}

/** What a text says is taken out of its pack: nothing of a text that is gone stays. */
export function takeOut({ get, run }: State, path: string): void {
  const row = get('SELECT n, packed FROM packs WHERE n = (SELECT pack FROM texts WHERE path = ?)', path);
  if (row === undefined) return;
  const others = unpack(row.packed).filter(([of]) => of !== path);
  if (others.length === 0) run('DELETE FROM packs WHERE n = ?', numberOf(row.n));
  else run('UPDATE packs SET packed = ? WHERE n = ?', pack(JSON.stringify(others)), numberOf(row.n));
}

/** Reads packs of a state that does not change meanwhile. The last one is kept: its other texts are asked for next. */
export function packReader({ get }: State): (n: number, path: string) => Analysis {
  let [at, open]: [number, Pack] = [0, []];
  return (n, path) => {
    if (n !== at) [at, open] = [n, unpack(get('SELECT packed FROM packs WHERE n = ?', n)?.packed)];
    const found = open.find(([of]) => of === path);
    if (found === undefined) throw new RangeError(`the state has no analysis of ${path}`);
    return found[1];
  };
}

const pack = (json: string): Uint8Array => zstdCompressSync(json, FAST);

function unpack(packed: unknown): Pack {
  if (!(packed instanceof Uint8Array)) throw new RangeError('the state has not the pack of a text');
  return JSON.parse(zstdDecompressSync(packed, IN_ONE_PIECE).toString());
}
