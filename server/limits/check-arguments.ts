import { badInput } from '../../resolvers/bad-input.ts';
import { limits } from './limits.ts';

/** Checks what holds of every argument, input objects included. Throws BAD_USER_INPUT. */
export function checkArguments(args: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(args)) check(name, value);
}

function check(name: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > limits.stringArgument)
      throw badInput(`\`${name}\` takes at most ${limits.stringArgument} characters, not ${value.length}.`);
    // Half of a surrogate pair is no text: it has no UTF-8.
    if (!value.isWellFormed()) throw badInput(`\`${name}\` is no well-formed text.`);
  } else if (Array.isArray(value)) {
    if (value.length > limits.listArgument)
      throw badInput(`\`${name}\` takes at most ${limits.listArgument} values, not ${value.length}.`);
    for (const item of value) check(name, item);
  } else if (value !== null && typeof value === 'object') {
    for (const [field, inner] of Object.entries(value)) check(`${name}.${field}`, inner);
  }
}
