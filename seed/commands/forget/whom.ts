import { fromDoc } from '../../../store/documents.ts';
import type { Database } from '../../../store/dynamodb.ts';
import { entityId } from '../../../store/ids.ts';
import { recordKey, slugKey } from '../../../store/keys.ts';
import { openReader } from '../../../store/read.ts';
import { ENTITY_KINDS, type EntityRecord, isEntityId } from '../../../store/records.ts';
import type { CatalogueEntry } from '../../editor/catalogue.ts';

/** Everything by which a person is known here. */
export interface Whom {
  readonly name: string;
  readonly names: readonly string[];
  readonly ids: readonly string[];
  /** The keys of catalogue entries that are theirs. */
  readonly keys: readonly string[];
}

/** Nobody has this key; the message says what to write. */
export class NobodyError extends Error {
  override readonly name = 'NobodyError';
}

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,199}$/;

/**
 * The person of a key: an id or address that the API gives, or the key of an entry of the catalogue.
 *
 * @param database null where there is no table yet: then the catalogue alone knows people
 * @throws NobodyError
 */
export async function whomOf(
  key: string,
  database: Database | null,
  catalogue: readonly CatalogueEntry[],
): Promise<Whom> {
  if (!SHAPE.test(key)) throw nobody(key);
  const entry = catalogue.find((one) => one.key === key || one.formerly.includes(key));
  const record = database === null ? null : await recordOf(key, database);
  const known = entry ?? catalogue.find(({ id }) => id === record?.id);
  const kind = record?.kind ?? known?.kind;
  if (kind === undefined) throw nobody(key);
  if (kind !== 'PERSON')
    throw new NobodyError(
      `${key} is an ${kind.toLowerCase()}: only people are forgotten. What is to be published no longer, write into rejected.yaml.`,
    );
  const name = record?.name ?? known?.name ?? key;
  return {
    name,
    names: [
      ...new Set(
        [name, ...(record?.names ?? []), ...(known?.forms ?? [])].map((form) =>
          typeof form === 'string' ? form : form.value,
        ),
      ),
    ],
    ids: [
      ...new Set([
        ...(record === null ? [] : [record.id]),
        ...(known === undefined ? [] : [known.id, ...known.formerly.map(entityId)]),
        ...(isEntityId(key) ? [key] : []),
      ]),
    ],
    keys: known === undefined ? [] : [known.key],
  };
}

const nobody = (key: string): NobodyError =>
  new NobodyError(
    `There is no person ${JSON.stringify(key)}: write the id or the address (slug) that the API gives, or the key of the entry in people.yaml. Nothing was changed.`,
  );

/** A person's first: an organisation may have the same address. */
async function recordOf(key: string, database: Database): Promise<EntityRecord | null> {
  const keys = isEntityId(key) ? [recordKey(key)] : ENTITY_KINDS.map((kind) => slugKey(kind, key));
  const docs = await openReader(database).get(keys, { consistent: true });
  const doc = docs.find((found) => found !== null);
  return doc == null ? null : fromDoc('entity', doc);
}
