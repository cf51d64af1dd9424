/** What a seeding would take away, in numbers of articles. */
export interface Removal {
  readonly stored: number;
  readonly removed: number;
}

const number = (n: number): string => n.toLocaleString('en');

/** More than half of the articles would go: nothing was written. Each command adds to the message how it is allowed. */
export class RemovalError extends Error {
  override readonly name = 'RemovalError';

  constructor({ stored, removed }: Removal) {
    super(
      `${number(removed)} of the ${number(stored)} articles in the table would be removed, more than half, as the content has no texts for them: nothing was written. Is it the right folder, and the right table?`,
    );
  }
}

/** More than half is no edit, but another folder: `npm run seed` without its `--content`, an empty mount. */
export const removesMost = ({ stored, removed }: Removal): boolean => removed > stored / 2;
