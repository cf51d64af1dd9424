import { entityId } from '../../store/ids.ts';
import type { EntityId, EntityKind } from '../../store/records.ts';
import { tokenize, wordsOfName } from '../../text/fold.ts';
import { ofName } from '../../text/remember.ts';
import { particles } from './name-words.ts';

/** What makes two forms of a found name the same without a doubt: their words, case and accents and particles aside. */
export const formKey = (kind: EntityKind, name: string): string => keys[kind](name);

/** The same of a name of a long list, which nobody asks for again: not remembered. */
export const keyOfListed = (kind: EntityKind, name: string): string =>
  keyFrom(
    kind,
    tokenize(name).map(({ word }) => word),
  );

function keyFrom(kind: EntityKind, words: readonly string[]): string {
  const kept = kind === 'PERSON' ? words : words.filter((word, i) => i === 0 || !particles.has(word));
  return `${kind} ${kept.join(' ')}`;
}

const keyOf = (kind: EntityKind) => ofName((name) => keyFrom(kind, wordsOfName(name)));
const keys = {
  PERSON: keyOf('PERSON'),
  ORGANISATION: keyOf('ORGANISATION'),
  INITIATIVE: keyOf('INITIATIVE'),
} satisfies Record<EntityKind, unknown>;

/** The key of a form of which a text says something that tells it from others of its name. */
export const toldKey = (form: string, told: string): string => (told === '' ? form : `${form} @${told}`);

/** The form that such a key is of. */
export const formOfKey = (key: string): string => key.split(' @')[0] ?? key;

/**
 * The id a found entity has until it is known which of its forms belong together.
 *
 * @param told what tells it from others of its name; nothing where a text says nothing
 */
export const provisionalId = (kind: EntityKind, name: string, told = ''): EntityId =>
  entityId(`found ${toldKey(formKey(kind, name), told)}`);
