import { slugSuffix } from '../../store/ids.ts';
import type { EntityId, NodeId, SlugKind } from '../../store/records.ts';
import { foundPin, type Pins } from '../identity/pins.ts';
import { type Row, type State, textOf } from './open-state.ts';
import { entityIdOf } from './view.ts';

/** Takes what was published for whom into an empty state. */
export function putPins({ run }: State, pins: Pins): void {
  for (const [address, owner] of pins.ownerOf) {
    const [kind, slug] = address.split('#');
    run(
      'INSERT INTO addresses VALUES (?, ?, ?)',
      address,
      owner,
      pins.slugOf.get(`${kind}#${owner}`) === slug ? 1 : 0,
    );
  }
  for (const [id, name] of pins.foundNames) run('INSERT INTO found_names VALUES (?, ?)', id, name);
  for (const [key, id] of pins.foundIds) run('INSERT INTO found_keys VALUES (?, ?, ?)', key, id, ABSENT + id);
  for (const [id, { path, sha256, isPublished }] of pins.homes)
    run('INSERT INTO homes VALUES (?, ?, ?, ?)', id, path, sha256, isPublished ? 1 : 0);
  for (const [path, id] of pins.pathIds) run('INSERT INTO path_ids VALUES (?, ?)', path, id);
}

/** Of two ids that remember one key the one that is there counts, and of two of those the first. */
const PRESENT = '0';
const ABSENT = '1';

type FoundPins = Pick<Pins, 'foundIds' | 'foundNames'>;

/** Under which names found entities were published: all that `resolveFound` asks of pins. */
export const foundPins = ({ all }: State): FoundPins =>
  toFoundPins(all('SELECT key, id, rank FROM found_keys'), all('SELECT id, name FROM found_names'));

/** Those of some ids. Where one remembers a key that another one has, that one has to be among them. */
export function pinsOf({ all }: State, ids: Iterable<EntityId>): FoundPins {
  const keys: Row[] = [];
  const names: Row[] = [];
  for (const id of ids) {
    keys.push(...all('SELECT key, id, rank FROM found_keys WHERE id = ?', id));
    names.push(...all('SELECT id, name FROM found_names WHERE id = ?', id));
  }
  return toFoundPins(keys, names);
}

function toFoundPins(keys: readonly Row[], names: readonly Row[]): FoundPins {
  const order = ({ rank, id, key }: Row): string => `${textOf(rank)} ${textOf(id)} ${textOf(key)}`;
  const ordered = keys.map((row) => ({ row, at: order(row) })).sort((a, b) => (a.at < b.at ? -1 : 1));
  const foundIds = new Map<string, EntityId>();
  for (const { row } of ordered) {
    const [key, id] = [textOf(row.key), entityIdOf(row.id)];
    if (id !== null && !foundIds.has(key)) foundIds.set(key, id);
  }
  const foundNames = new Map<EntityId, string>();
  for (const { id, name } of names) {
    const known = entityIdOf(id);
    if (known !== null) foundNames.set(known, textOf(name));
  }
  return { foundIds, foundNames };
}

/**
 * The address of an article or entity: the one that it was published under, else the wanted one, else the wanted one with a
 * short hash of the id. Ask for new ids in a fixed order: of two that want the same address, the first gets it.
 */
export function claimAddress({ get, run }: State, kind: SlugKind, id: NodeId, wanted: string): void {
  const present = `SELECT 1 FROM addresses WHERE owner = ? AND present = 1 AND address LIKE ? || '#%'`;
  if (get(present, id, kind) !== undefined) return;
  const isFree = (slug: string): boolean => {
    const row = get('SELECT owner FROM addresses WHERE address = ?', `${kind}#${slug}`);
    return row === undefined || row.owner === id;
  };
  const suffix = slugSuffix(id);
  const plain = wanted === '' ? suffix : wanted;
  const slug = [plain, `${plain}-${suffix}`].find(isFree) ?? `${plain}-${id}`;
  run('INSERT OR REPLACE INTO addresses VALUES (?, ?, 1)', `${kind}#${slug}`, id);
}

/** What is remembered of an id under which a found entity is there. */
export function putFoundPin({ run }: State, id: EntityId, name: string, keys: readonly string[]): void {
  forgetFound(run, id);
  run('INSERT INTO found_names VALUES (?, ?)', id, name);
  for (const key of kept(name, keys))
    run('INSERT OR REPLACE INTO found_keys VALUES (?, ?, ?)', key, id, PRESENT + id);
}

/** What is remembered of one that is not there any more: its name, and the keys that nothing that is there has. */
export function keepFoundPin({ all, get, run }: State, id: EntityId): void {
  const name = get('SELECT name FROM found_names WHERE id = ?', id)?.name;
  if (name === undefined) return;
  const taken = `SELECT 1 FROM found_keys WHERE key = ? AND id <> ? AND rank < '${ABSENT}'`;
  const keys = all('SELECT key FROM found_keys WHERE id = ?', id)
    .map(({ key }) => textOf(key))
    .filter((key) => get(taken, key, id) === undefined);
  // What has no present address has no place in the table where its name could stand.
  const address = get(
    `SELECT address FROM addresses WHERE owner = ? AND present = 1 ORDER BY address`,
    id,
  )?.address;
  forgetFound(run, id);
  if (address === undefined) return;
  run('INSERT INTO found_names VALUES (?, ?)', id, textOf(name));
  for (const key of kept(textOf(name), keys.sort()))
    run('INSERT INTO found_keys VALUES (?, ?, ?)', key, id, ABSENT + textOf(address));
}

function forgetFound(run: State['run'], id: EntityId): void {
  run('DELETE FROM found_names WHERE id = ?', id);
  run('DELETE FROM found_keys WHERE id = ?', id);
}

/** A pin holds what an item can. */
const kept = (name: string, keys: readonly string[]): string[] => {
  const [, , ...fit]: string[] = JSON.parse(foundPin(name, keys));
  return fit;
};

/** Ids, others than its own, under which any of the keys was published. */
export const idsOfKeys = ({ all }: State, keys: readonly string[], own: EntityId): EntityId[] =>
  keys.flatMap((key) =>
    all('SELECT id FROM found_keys WHERE key = ? AND id <> ?', key, own).flatMap(
      ({ id }) => entityIdOf(id) ?? [],
    ),
  );
