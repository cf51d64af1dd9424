/**
 * The table holds something that this version cannot read, or must not guess at. The message says what to do, and is for
 * who runs Kiosque: clients of the API do not see it.
 */
export class UnreadableTableError extends Error {
  override readonly name: string = 'UnreadableTableError';
}
