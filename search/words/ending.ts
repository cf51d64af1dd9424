/** `de`, at the end of a folded word, becomes `a` before stemming; at least two letters stay before it. */
export interface Ending {
  readonly de: RegExp;
  readonly a: string;
}
