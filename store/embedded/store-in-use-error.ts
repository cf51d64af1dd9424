/** Another live process holds the folder. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  /** Where that process serves the data; null when it has not said so yet. */
  readonly endpoint: string | null;

  constructor(dir: string, endpoint: string | null) {
    super(
      `The data in ${dir} is in use by another process${endpoint === null ? '' : ` (${endpoint})`}: stop that one, or set KIOSQUE_DATA to another folder.`,
    );
    this.endpoint = endpoint;
  }
}
