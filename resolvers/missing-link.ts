/** The table links to what is not in it. What a process keeps may be why: without that it is to be asked again. */
export class MissingLinkError extends Error {
  override readonly name = 'MissingLinkError';
}
