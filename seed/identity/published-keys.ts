import type { EntityId } from '../../store/records.ts';
import { traitsOfKey } from '../analysis/traits/traits.ts';
import { formKey, formOfKey } from '../lexicon/form-key.ts';
import { contradictionOf } from './contradiction.ts';
import type { FoundCandidate } from './found-entities.ts';
import type { Pins } from './pins.ts';

/** By the id under which they were published. */
export type AbsentKeys = ReadonlyMap<EntityId, readonly string[]>;

/** The keys of forms that were published and that no text has now. */
export function absentKeys({ foundIds }: Pins, candidates: readonly FoundCandidate[]): AbsentKeys {
  const keys = new Set(candidates.map(({ key }) => key));
  const absent = new Map<EntityId, string[]>();
  for (const [key, id] of foundIds) {
    if (keys.has(key)) continue;
    const ofId = absent.get(id);
    if (ofId === undefined) absent.set(id, [key]);
    else ofId.push(key);
  }
  return absent;
}

/** Of each form the keys under which it was published: one for each that texts told from the others of the form. */
export const pinnedKeysByForm = ({ foundIds }: Pins): ReadonlyMap<string, string[]> =>
  Map.groupBy(foundIds.keys(), formOfKey);

/** What was published, beside what texts name now. */
export interface PublishedKeys {
  readonly byForm: ReturnType<typeof pinnedKeysByForm>;
  /** Of entities that a name has now exactly as it was published. */
  readonly presentIds: ReadonlySet<EntityId | undefined>;
}

export const publishedKeysOf = (pins: Pins, candidates: readonly FoundCandidate[]): PublishedKeys => ({
  byForm: pinnedKeysByForm(pins),
  presentIds: new Set(candidates.flatMap(({ key }) => pins.foundIds.get(key) ?? [])),
});

/**
 * The keys under which a name was published: its own, else one that it had when texts said other things of it (or nothing),
 * which goes against nothing that they say now, or as the text writes it; where no other name has the entity.
 */
export function pinnedKeys(
  { key, form, kind, traits, seen }: FoundCandidate,
  { foundIds }: Pins,
  { byForm, presentIds }: PublishedKeys,
): string[] {
  if (foundIds.has(key)) return [key];
  const before = [form, formKey(kind, seen.place.text)].flatMap((one) => byForm.get(one) ?? []);
  const isLike = (pinned: string) =>
    contradictionOf(kind, traits, traitsOfKey(kind, pinned.slice(formOfKey(pinned).length + 2))) === null;
  return before
    .filter((pinned) => !presentIds.has(foundIds.get(pinned)) && isLike(pinned))
    .sort()
    .slice(0, 1);
}
