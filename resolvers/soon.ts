/** A value that is at hand, or will be: going on at once with what is at hand is half of the work of a warm answer. */
export type Soon<Value> = Value | Promise<Value>;

/** What `use` makes of the value: now where that is there, else when it is. */
export function whenThere<Value, Result>(
  value: Soon<Value>,
  use: (value: Value) => Soon<Result>,
): Soon<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** All of them: now where all are there. */
export function allThere<Value>(values: readonly Soon<Value>[]): Soon<readonly Value[]> {
  const there: Value[] = [];
  for (const value of values) {
    if (value instanceof Promise) return Promise.all(values);
    there.push(value);
  }
  return there;
}
