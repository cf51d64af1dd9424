/**
 * A function of a text that remembers what it answered for short texts. The pages of a site have the same lines around
 * their articles, and the same few thousand words make up every text.
 *
 * @param longest a longer text is hardly ever met again
 */
export function remember<Value>(
  answer: (text: string) => Value,
  longest: number,
  most: number,
): (text: string) => Value {
  const remembered = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const value = answer(text);
    if (remembered.size >= most) remembered.clear();
    remembered.set(text, value);
    return value;
  };
}

const LONGEST_NAME = 120;
const MOST_NAMES = 20_000;

/** The same of names: a text says one several times, rules ask several things of each, and other texts have it as well. */
export const ofName = <Value>(answer: (name: string) => Value): ((name: string) => Value) =>
  remember(answer, LONGEST_NAME, MOST_NAMES);
