import { hash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import * as v from 'valibot';
import type { ObjectStore } from '../../store/objects.ts';
import { applyChanges, metaOf, openState, type State } from '../state/open-state.ts';
import { putJournal, readJournal } from '../write/journal.ts';

const pack = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);

const FOLDER = 'state/';
const HEAD = `${FOLDER}head.json`;

/** So many changes are taken over one by one; then the state is put whole. */
const MOST_CHANGES = 50;

const part = v.object({ key: v.string(), sha256: v.string(), bytes: v.number() });
type Part = v.InferOutput<typeof part>;
const headSchema = v.object({
  format: v.literal(1),
  /** With which content of the table it is in step; null where the next seeding is to be a full one. */
  epoch: v.nullable(v.string()),
  snapshot: v.nullable(part),
  /** What brings the snapshot to the epoch, oldest first. */
  changes: v.array(part),
  /** Whether a full seeding was begun of which the end is not known. */
  isBegun: v.boolean(),
  /** What is to be told of the last change; see `SeedingNews`. */
  news: v.nullable(v.string()),
});
type Head = v.InferOutput<typeof headSchema>;

const NOTHING: Head = { format: 1, epoch: null, snapshot: null, changes: [], isBegun: false, news: null };

/**
 * The state of a seeding in a bucket, for a machine that may begin with an empty disk: a snapshot, and what changed since,
 * a part for each epoch. `head.json` says which parts are the state; it is put on condition that it is what was read.
 * Whatever is missing, damaged or does not fit makes it a state that is lost: then the next seeding is a full one.
 */
export class KeptState {
  readonly #objects: ObjectStore;
  readonly #file: string;
  #head: Head = NOTHING;
  #etag: string | null = null;

  constructor(objects: ObjectStore, file: string) {
    this.#objects = objects;
    this.#file = file;
  }

  /** Whether a full seeding was begun of which the end is not known. */
  get isBegun(): boolean {
    return this.#head.isBegun;
  }

  /** What is to be told of the change that was made last. */
  get news(): string | null {
    return this.#head.news;
  }

  /** Makes the file the state that is kept, or no file. What a container has of it still is taken as it is. */
  async load(): Promise<void> {
    const read = await this.#objects.get(HEAD);
    this.#etag = read?.etag ?? null;
    this.#head = read === null ? NOTHING : headIn(read.body);
    const { epoch } = this.#head;
    if (epoch !== null && existsSync(this.#file) && epochOf(this.#file) === epoch) return;
    this.#forget();
    if (epoch === null || !(await this.#restore())) this.#forget();
  }

  async #restore(): Promise<boolean> {
    const { snapshot, changes, epoch } = this.#head;
    if (snapshot === null) return false;
    const whole = await this.#read(snapshot);
    if (whole === null) return false;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(this.#file, whole);
    const parts = await Promise.all(changes.map((one) => this.#read(one)));
    let journal: Buffer | null = null;
    for (const one of parts) {
      if (one === null) return false;
      const length = one.readUInt32BE(0);
      journal = one.subarray(4, 4 + length);
      if (!applyChanges(this.#file, one.subarray(4 + length))) return false;
    }
    const state = openState(this.#file);
    if (state === null) return false;
    if (journal !== null) putJournal(state, JSON.parse(journal.toString()));
    state.close();
    return epochOf(this.#file) === epoch;
  }

  /** Nobody is to go by what is kept: all is seeded anew. */
  async begin(): Promise<void> {
    await this.#put({ ...this.#head, epoch: null, isBegun: true });
  }

  /** Keeps what the state has changed since it was opened, with the journal of what is on its way into the table. */
  async putChange(state: State, news: string | null): Promise<void> {
    const epoch = metaOf(state, 'epoch') ?? '';
    const journal = Buffer.from(JSON.stringify(readJournal(state)));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(journal.length);
    const added = await this.#write(`${epoch}.change`, Buffer.concat([length, journal, state.changes()]));
    await this.#put({ ...this.#head, epoch, changes: [...this.#head.changes, added], news });
  }

  /** After a seeding: puts the state whole where that is due. Parts that are not in use any more are removed. */
  async putWhole(news: string | null): Promise<void> {
    const epoch = existsSync(this.#file) ? epochOf(this.#file) : null;
    if (epoch === null) return this.#put({ ...NOTHING, news });
    const snapshot = await this.#write(`${epoch}.snapshot`, await readFile(this.#file));
    await this.#put({ ...NOTHING, epoch, snapshot, news });
    for await (const { key } of this.#objects.list(FOLDER))
      if (key !== HEAD && key !== snapshot.key) await this.#objects.remove(key);
  }

  /** Whether the state in the file is not the one that is kept, or takes too many parts. */
  get isWholeDue(): boolean {
    const { epoch, snapshot, changes } = this.#head;
    if (epoch === null || epochOf(this.#file) !== epoch) return true;
    const bytes = changes.reduce((sum, one) => sum + one.bytes, 0);
    return changes.length > MOST_CHANGES || bytes > (snapshot?.bytes ?? 0);
  }

  async #write(name: string, bytes: Uint8Array): Promise<Part> {
    const packed = await pack(bytes);
    const key = `${FOLDER}${name}`;
    await this.#objects.put(key, packed);
    return { key, sha256: hash('sha256', packed), bytes: packed.length };
  }

  async #read({ key, sha256 }: Part): Promise<Buffer | null> {
    const read = await this.#objects.get(key);
    return read === null || hash('sha256', read.body) !== sha256 ? null : unpack(read.body);
  }

  async #put(head: Head): Promise<void> {
    const condition = this.#etag === null ? 'new' : { etag: this.#etag };
    this.#etag = (await this.#objects.put(HEAD, JSON.stringify(head), condition)).etag;
    this.#head = head;
  }

  #forget(): void {
    for (const end of ['', '-wal', '-shm', '.new']) rmSync(this.#file + end, { force: true });
  }
}

function headIn(body: Uint8Array): Head {
  try {
    return v.parse(headSchema, JSON.parse(Buffer.from(body).toString()));
  } catch {
    return NOTHING;
  }
}

function epochOf(file: string): string | null {
  const state = openState(file);
  if (state === null) return null;
  try {
    return metaOf(state, 'epoch');
  } finally {
    state.close();
  }
}
