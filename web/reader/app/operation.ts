/** A query with the types of its answer and its variables. */
export interface Operation<Data, Variables> {
  readonly name: string;
  /** SHA-256 of `text`, in hex: the API knows it by this from the start. */
  readonly hash: string;
  readonly text: string;
  /** Never there: what the compiler infers the types from. */
  readonly types?: (variables: Variables) => Data;
}
