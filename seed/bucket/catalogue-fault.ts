/** What an editor has to mend in the catalogue: until then no text is seeded. Its message names the file. */
export class CatalogueFault extends Error {
  override readonly name = 'CatalogueFault';
  /** Its key in the bucket. */
  readonly key: string;

  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}
