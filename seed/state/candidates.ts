import type { EntityId } from '../../store/records.ts';
import type { Analysis, FoundEntity } from '../analysis/analysis.ts';
import { addFound, type FoundCandidate } from '../identity/found-entities.ts';
import { type State, textOf } from './open-state.ts';
import { packCandidate, unpackAnalysis, unpackCandidate } from './packed.ts';
import { entityIdOf } from './view.ts';

/** Names that rules found, over all texts. What a text adds is added; what it takes away is gathered anew from the others. */
export class Candidates {
  readonly #state: State;
  readonly #all = new Map<EntityId, FoundCandidate>();
  readonly #changed = new Set<EntityId>();

  private constructor(state: State) {
    this.#state = state;
  }

  /** Those of the state. */
  static of(state: State): Candidates {
    const candidates = new Candidates(state);
    for (const { id, candidate } of state.all('SELECT id, candidate FROM candidates')) {
      const known = entityIdOf(id);
      if (known !== null) candidates.#all.set(known, unpackCandidate(textOf(candidate)));
    }
    return candidates;
  }

  values = (): Iterable<FoundCandidate> => this.#all.values();

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
      else this.#gone.add(entity.entity);
    }
    for (const id of old?.keys() ?? []) {
      if (found?.has(id)) continue;
      this.#state.run('DELETE FROM found WHERE candidate = ? AND path = ?', id, path);
      this.#gone.add(id);
    }
    if (now === null) return;
    for (const { entity } of added) this.#changed.add(entity);
    addFound(this.#all, { ...now, found: added });
  }

  /** Texts that were there before: what they say may stand elsewhere in them. */
  readonly #moved = new Set<string>();
  /** Of which some text does not say what it said. */
  readonly #gone = new Set<EntityId>();

  /** Once every text was replaced: brings the state up to date. The texts have to be in it. */
  save(): void {
    for (const id of this.#gone) this.#gather(id);
    for (const id of new Set([...this.#changed, ...this.#gone])) {
      const candidate = this.#all.get(id);
      if (candidate === undefined) {
        this.#state.run('DELETE FROM candidates WHERE id = ?', id);
        continue;
      }
      const { path } = candidate.seen;
      if (this.#gone.has(id) || this.#moved.has(path))
        candidate.seen = { path, place: this.#placeIn(path, id) };
      this.#state.run(PUT, id, packCandidate(candidate));
    }
  }

  #gather(id: EntityId): void {
    this.#all.delete(id);
    for (const { path, entity } of this.#state.all(
      'SELECT path, entity FROM found WHERE candidate = ?',
      id,
    )) {
      const found: FoundEntity = JSON.parse(textOf(entity));
      addFound(this.#all, { text: { path: textOf(path) }, found: [found] });
    }
  }

  #placeIn(path: string, id: EntityId): FoundEntity['place'] {
    const row = this.#state.get('SELECT analysis FROM texts WHERE path = ?', path);
    const place = unpackAnalysis(row?.analysis).found.find(({ entity }) => entity === id)?.place;
    if (place === undefined) throw new RangeError(`${path} does not name ${id}`);
    return place;
  }
}

const PUT = `INSERT INTO candidates VALUES (?, ?, NULL) ON CONFLICT DO UPDATE SET candidate = excluded.candidate`;

/** Its place aside, which the text's analysis has. */
const rowOf = (entity: FoundEntity): string => JSON.stringify({ ...entity, place: null });
