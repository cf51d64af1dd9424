/** Does something for each value, several at a time. Rejects with the first error; what was begun is waited for. */
export async function atOnce<Value>(
  values: Iterable<Value> | AsyncIterable<Value>,
  most: number,
  use: (value: Value) => Promise<unknown>,
): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  let failure: { readonly error: unknown } | null = null;
  for await (const value of values) {
    if (failure !== null) break;
    const one: Promise<unknown> = use(value)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => underWay.delete(one));
    underWay.add(one);
    if (underWay.size >= most) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  const failed: { readonly error: unknown } | null = failure;
  if (failed !== null) throw failed;
}
