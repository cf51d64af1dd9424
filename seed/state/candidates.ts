import type { EntityId } from '../../store/records.ts';
import type { Analysis, FoundEntity } from '../analysis/analysis.ts';
import { addFound, type FoundCandidate } from '../identity/found-entities.ts';
import { keysOfName } from '../identity/name-keys.ts';
import { type Row, type State, textOf } from './open-state.ts';
import { packCandidate, unpackCandidate } from './packed.ts';
import { knownText } from './texts.ts';
import { entityIdOf } from './view.ts';

/** Names that rules found, over all texts. What a text adds is added; what it takes away is gathered anew from the others. */
export class Candidates {
  readonly #state: State;
  /** Those that were asked for. */
  readonly #known = new Map<EntityId, FoundCandidate>();
  /** Which are another now, or not there any more. */
  readonly #changed = new Set<EntityId>();
  /** Texts that were there before: what they say may stand elsewhere in them. */
  readonly #moved = new Set<string>();
  /** Of which some text does not say what it said. */
  readonly #gone = new Set<EntityId>();

  constructor(state: State) {
    this.#state = state;
  }

  get(id: EntityId): FoundCandidate | undefined {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const row = this.#state.get('SELECT candidate FROM candidates WHERE id = ?', id);
    if (row === undefined) return undefined;
    const candidate = unpackCandidate(textOf(row.candidate));
    this.#known.set(id, candidate);
    return candidate;
  }

  get changed(): ReadonlySet<EntityId> {
    return this.#changed;
  }

  /** Takes what a text finds now in the place of what it found before; null where it is new, or gone. */
  replace(path: string, before: Analysis | null, now: Analysis | null): void {
    const [old, found] = [before, now].map(
      (analysis) => new Map((analysis?.found ?? []).map((entity) => [entity.entity, rowOf(entity)] as const)),
    );
    if (before !== null) this.#moved.add(path);
    const added: FoundEntity[] = [];
    for (const entity of now?.found ?? []) {
      const row = found?.get(entity.entity);
      const was = old?.get(entity.entity);
      if (was !== undefined) this.#changed.add(entity.entity);
      if (was === row) continue;
      this.#state.run('INSERT OR REPLACE INTO found VALUES (?, ?, ?)', entity.entity, path, row ?? '');
      if (was === undefined) added.push(entity);
      else this.#lose(entity.entity);
    }
    for (const id of old?.keys() ?? []) {
      if (found?.has(id)) continue;
      this.#state.run('DELETE FROM found WHERE candidate = ? AND path = ?', id, path);
      this.#lose(id);
    }
    if (now === null) return;
    for (const { entity } of added) {
      this.get(entity);
      this.#changed.add(entity);
    }
    addFound(this.#known, { ...now, found: added });
  }

  #lose(id: EntityId): void {
    this.#gone.add(id);
    this.#changed.add(id);
  }

  /** Once every text was replaced: brings the state up to date. The texts have to be in it. */
  save(): void {
    for (const id of this.#gone) this.#gather(id);
    for (const id of this.#changed) {
      const candidate = this.#known.get(id) ?? (this.#gone.has(id) ? undefined : this.get(id));
      if (candidate === undefined) {
        this.#state.run('DELETE FROM candidates WHERE id = ?', id);
        this.#state.run('DELETE FROM names WHERE candidate = ?', id);
        continue;
      }
      const { path } = candidate.seen;
      if (this.#gone.has(id) || this.#moved.has(path))
        candidate.seen = { path, place: this.#placeIn(path, id) };
      this.#state.run(PUT, id, packCandidate(candidate));
      this.#putKeys(candidate);
    }
  }

  #gather(id: EntityId): void {
    this.#known.delete(id);
    for (const { path, entity } of this.#state.all(
      'SELECT path, entity FROM found WHERE candidate = ?',
      id,
    )) {
      const found: FoundEntity = JSON.parse(textOf(entity));
      addFound(this.#known, { text: { path: textOf(path) }, found: [found] });
    }
  }

  #placeIn(path: string, id: EntityId): FoundEntity['place'] {
    const place = knownText(this.#state, path)?.observed?.found.find(({ entity }) => entity === id)?.place;
    if (place === undefined) throw new RangeError(`${path} does not name ${id}`);
    return place;
  }

  #putKeys(candidate: FoundCandidate): void {
    const { own, sought } = keysOfName(candidate);
    const sides = new Map<string, number>();
    for (const key of own) sides.set(key, OWN);
    for (const key of sought) sides.set(key, (sides.get(key) ?? 0) | SOUGHT);
    const { run } = this.#state;
    const stored = this.#state.all('SELECT key, side FROM names WHERE candidate = ?', candidate.id);
    for (const { key, side } of stored) {
      if (sides.get(textOf(key)) === side) sides.delete(textOf(key));
      else run('DELETE FROM names WHERE key = ? AND candidate = ?', textOf(key), candidate.id);
    }
    for (const [key, side] of sides) run('INSERT INTO names VALUES (?, ?, ?)', key, candidate.id, side);
  }
}

const OWN = 1;
const SOUGHT = 2;

/** Names that one with these keys finds, and that find it. */
export function namesSharing({ all }: State, { own, sought }: ReturnType<typeof keysOfName>): Set<EntityId> {
  const found = new Set<EntityId>();
  const add = (rows: readonly Row[]) => {
    for (const { candidate } of rows) {
      const id = entityIdOf(candidate);
      if (id !== null) found.add(id);
    }
  };
  for (const key of own) add(all(`SELECT candidate FROM names WHERE key = ? AND side & ${SOUGHT}`, key));
  for (const key of sought) add(all(`SELECT candidate FROM names WHERE key = ? AND side & ${OWN}`, key));
  return found;
}

/** All of them, as the state has them. */
export const allCandidates = ({ all }: State): FoundCandidate[] =>
  all('SELECT candidate FROM candidates').map(({ candidate }) => unpackCandidate(textOf(candidate)));

const PUT = `INSERT INTO candidates VALUES (?, ?, NULL) ON CONFLICT DO UPDATE SET candidate = excluded.candidate`;

/** Its place aside, which the text's analysis has. */
const rowOf = (entity: FoundEntity): string => JSON.stringify({ ...entity, place: null });
