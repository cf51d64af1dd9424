import { describe, expect, it } from 'vitest';
import { TURNS, type TurnName } from '../../../seed/lexicon/turn-names.ts';
import { type Turn, turn, turns } from '../../../seed/lexicon/turns.ts';

const NAMES = Object.keys(TURNS).filter((name): name is TurnName => Object.hasOwn(TURNS, name));

/** What is read of an example: a turn that ends where a text does sees nothing behind it, one that begins there nothing before. */
function read({ stands, expression }: Turn, before: string, said: string, behind: string): string | null {
  const text = `${stands === 'behind' ? '' : before}${said}${stands === 'before' ? '' : behind}`;
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
