import { entityId } from '../../store/ids.ts';
import type { EntityId, EntityKind } from '../../store/records.ts';
import { tokenize } from '../../text/fold.ts';
import { particles } from './name-words.ts';

/** What makes two forms of a found name the same without a doubt: their words, case and accents and particles aside. */
export function formKey(kind: EntityKind, name: string): string {
  const words = tokenize(name).map((token) => token.word);
  const kept = kind === 'PERSON' ? words : words.filter((word, i) => i === 0 || !particles.has(word));
  return `${kind} ${kept.join(' ')}`;
}

/** The id a found entity has until it is known which of its forms belong together. */
export const provisionalId = (kind: EntityKind, name: string): EntityId =>
  entityId(`found ${formKey(kind, name)}`);
