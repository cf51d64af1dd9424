import type { Editorial } from '../editor/editorial.ts';
import type { FoundCandidate } from './found-entities.ts';
import type { Pins } from './pins.ts';
import { pinnedKeysByForm } from './published-keys.ts';
import { type Resolution, resolveFound, withFormerIds } from './who-is-who.ts';

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
