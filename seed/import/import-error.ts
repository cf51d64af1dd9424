/** Why a source became no text. Shown to whoever imports; `code` is what scripts may look for. */
export type ImportFault =
  | 'CANNOT_BE_READ'
  | 'NO_PAGE'
  | 'NO_ARTICLE'
  | 'DRAFT'
  | 'FRONT_MATTER'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'TOO_SLOW'
  | 'TOO_MUCH_MEMORY'
  | 'PRIVATE_ADDRESS'
  | 'NOT_FETCHED'
  | 'EDITED'
  | 'NOT_WRITTEN'
  | 'PROGRAM';

/** A fault of one source: the others are imported. The message says what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportFault;

  constructor(code: ImportFault, message: string) {
    super(message);
    this.code = code;
  }
}
