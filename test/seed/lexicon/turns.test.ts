import { describe, expect, it } from 'vitest';
import { TURNS, type TurnName } from '../../../seed/lexicon/turn-names.ts';
import { type Turn, turn, turns } from '../../../seed/lexicon/turns.ts';

const NAMES = Object.keys(TURNS).filter((name): name is TurnName => Object.hasOwn(TURNS, name));

/** What a turn reads of an example: where it ends with the text it sees nothing behind, where it begins with it nothing before. */
function read({ stands, expression }: Turn, before: string, said: string, behind: string): string | null {
  const text = {
    before: before + said,
    behind: said + behind,
    whole: said,
    anywhere: before + said + behind,
  }[stands];
  return expression.exec(text)?.[0] ?? null;
}

const examplesOf = (kind: 'finds' | 'leaves') =>
  turns.flatMap((one) => one[kind].map((example) => ({ one, name: one.name, example })));

describe('a turn of phrase', () => {
  it.each(examplesOf('finds'))('$name: $example', ({ one, example }) => {
    const [before = '', said = '', behind = ''] = example.split('_');
    expect(said).not.toBe('');
    expect(read(one, before, said, behind)).toBe(said);
  });

  it.each(examplesOf('leaves'))('not $name: $example', ({ one, example }) => {
    // Where it would end or begin stands a single _.
    const [before = '', behind = ''] = example.split('_');
    const text = { before, behind, whole: before, anywhere: before }[one.stands];
    expect(text).not.toBe('');
    expect(one.expression.exec(text)).toBeNull();
  });

  it.each(NAMES)('has a pattern and an example (%s)', (name) => {
    expect(turn(name)).toBeInstanceOf(RegExp);
    expect(turns.filter((one) => one.name === name).flatMap(({ finds }) => finds)).not.toEqual([]);
  });
});
