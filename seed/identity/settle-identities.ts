import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Editorial } from '../editor/editorial.ts';
import { formKey } from '../lexicon/form-key.ts';
import type { FoundCandidate } from './found-entities.ts';
import type { Pins } from './pins.ts';
import { pinnedKeysByForm } from './published-keys.ts';
import { type Resolution, resolveFound } from './who-is-who.ts';

/** Who is who: what all texts found, the catalogue, and what was published before. The order of the candidates makes no difference. */
export function settleIdentities(
  candidates: Iterable<FoundCandidate>,
  { catalogue, rejections }: Editorial,
  pins: Pins,
): Resolution {
  const pinned = pinnedKeysByForm(pins);
  const listed = catalogue.map((entry) => withFormerIds(entry, pins, pinned));
  return resolveFound(candidates, listed, pins, rejections);
}

/** An entry that an editor made of found entities keeps answering under the ids under which those were published. */
function withFormerIds(
  entry: CatalogueEntry,
  pins: Pins,
  pinned: ReturnType<typeof pinnedKeysByForm>,
): CatalogueEntry {
  const forms = new Set(entry.forms.map((form) => formKey(entry.kind, form.value)));
  const keys = [...forms].flatMap((form) => pinned.get(form) ?? []);
  const published = Map.groupBy(
    keys.filter((key) => (pins.foundIds.get(key) ?? entry.id) !== entry.id),
    (key) => pins.foundIds.get(key) ?? entry.id,
  );
  const formerFound = [...published].map(([id, ownKeys]) => ({
    id,
    name: pins.foundNames.get(id) ?? null,
    keys: ownKeys.sort(),
  }));
  return formerFound.length === 0 ? entry : { ...entry, formerFound };
}
