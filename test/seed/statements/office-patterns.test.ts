import { describe, expect, it } from 'vitest';
import {
  inOfficeWords,
  type OfficePattern,
  officePatterns,
  sinceWords,
} from '../../../seed/statements/roles/office-patterns.ts';

/** What the pattern reads behind the name that stands between _ and _, until the title that stands between [ and ]. */
function readIn({ lead }: OfficePattern, example: string): { said: string | undefined; until: number } {
  const behind = example.slice(example.lastIndexOf('_') + 1);
  const until = behind.indexOf('[');
  return { said: lead.exec(behind.replace(/[[\]]/g, ''))?.[0], until };
}

const examplesOf = (kind: 'finds' | 'leaves') =>
  officePatterns.flatMap((pattern) =>
    pattern[kind].map((example) => ({ pattern, rule: pattern.rule, example })),
  );

describe('a sentence gives an office, or takes it', () => {
  it.each(examplesOf('finds'))('$rule: $example', ({ pattern, example }) => {
    const { said, until } = readIn(pattern, example);
    expect(said?.length).toBe(until);
  });

  it.each(examplesOf('finds'))('$rule is tried on: $example', ({ pattern: { triggers }, example }) => {
    expect(triggers.length === 0 || triggers.some((trigger) => example.includes(trigger))).toBe(true);
  });

  it.each(examplesOf('leaves'))('not $rule: $example', ({ pattern, example }) => {
    const { said } = readIn(pattern, example);
    const behind = example.slice(example.lastIndexOf('_') + 1).slice(said?.length ?? 0);
    if (said !== undefined) expect(behind).not.toMatch(/^(?:directeur|director|préfet|président)/u);
  });
});

describe('words behind a title or a name', () => {
  const examples = [...sinceWords, ...inOfficeWords];
  it.each(examples.flatMap(({ behind, finds }) => finds.map((text) => ({ text, behind }))))(
    'are « $text » as a whole',
    ({ text, behind }) => expect(behind.exec(text)?.[0]).toBe(text),
  );
  it.each(examples.flatMap(({ behind, leaves }) => leaves.map((text) => ({ text, behind }))))(
    'are not « $text »',
    ({ text, behind }) => expect(behind.test(text)).toBe(false),
  );
});
