/** What of an element a selector looks at. */
export interface Selectable {
  readonly localName: string;
  readonly parentElement: Selectable | null;
  getAttribute(name: string): string | null;
}

export type Matches = (element: Selectable) => boolean;

/**
 * Whether an element is one that a list of selectors means. Of CSS it knows what is asked here: names of elements, attributes
 * (`[a]`, `[a=b]`, `[a~=b]`, `[a*=b]`), several of them together, and a blank for what stands inside. Throws SyntaxError.
 */
export function matching(selectors: string): Matches {
  const known = compiled.get(selectors);
  if (known !== undefined) return known;
  const each = selectors.split(',').map((selector) => within(selector.trim().split(/\s+/).map(compound)));
  const matches: Matches =
    each.length === 1 && each[0] !== undefined
      ? each[0]
      : (element) => each.some((matchesOne) => matchesOne(element));
  compiled.set(selectors, matches);
  return matches;
}

/** Each is asked of page after page, and written in the program. */
const compiled = new Map<string, Matches>();

function within(parts: readonly Matches[]): Matches {
  const [last, ...outer] = parts.toReversed();
  if (last === undefined) throw new SyntaxError('no selector');
  if (outer.length === 0) return last;
  return (element) => {
    if (!last(element)) return false;
    let waiting = 0;
    for (let around = element.parentElement; around !== null; around = around.parentElement)
      if (outer[waiting]?.(around)) waiting += 1;
    return waiting === outer.length;
  };
}

const COMPOUND = /^([a-z][a-z\d]*)?((?:\[[^\]]+\])*)$/;
const ATTRIBUTE = /\[([a-z:-]+)(?:([~*]?=)([^\]]+))?\]/g;
/** Of which HTML says that capitals do not count. */
const IGNORES_CASE = new Set(['rel']);

function compound(text: string): Matches {
  const [, name, attributes = ''] = COMPOUND.exec(text) ?? [];
  if (text === '' || (name === undefined && attributes === ''))
    throw new SyntaxError(`« ${text} » is no selector that is known here`);
  const tests = [...attributes.matchAll(ATTRIBUTE)].map(([, attribute = '', how, value = '']) =>
    attributeTest(attribute, how, value),
  );
  return (element) =>
    (name === undefined || element.localName === name) && tests.every((isSo) => isSo(element));
}

function attributeTest(attribute: string, how: string | undefined, wanted: string): Matches {
  const of = IGNORES_CASE.has(attribute)
    ? (element: Selectable) => element.getAttribute(attribute)?.toLowerCase() ?? null
    : (element: Selectable) => element.getAttribute(attribute);
  if (how === undefined) return (element) => of(element) !== null;
  if (how === '=') return (element) => of(element) === wanted;
  if (how === '*=') return (element) => of(element)?.includes(wanted) ?? false;
  return (element) => of(element)?.split(/\s+/).includes(wanted) ?? false;
}
