import { hash } from 'node:crypto';

/** 16 characters of base 36 (82 bits): at a hundred million ids a clash has a chance of one in a billion. */
export function shortHash(text: string): string {
  const hex = hash('sha256', text).slice(0, 24);
  return BigInt(`0x${hex}`).toString(36).padStart(16, '0').slice(-16);
}
