/** A query and the whole of its answer. */
export interface Expectation {
  readonly query: string;
  readonly data: object;
}

/** Where a smoke check finds a JSON array of them: beside its code, or in the bucket of a seeding's state. */
export const EXPECTATIONS_FILE = 'expectations.json';
