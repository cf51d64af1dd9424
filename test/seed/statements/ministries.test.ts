import { describe, expect, it } from 'vitest';
import { ministries } from '../../../seed/lexicon/ministries.ts';
import { nameMeant } from '../../../seed/statements/roles/ministry.ts';

describe('a title of a minister', () => {
  it.each(ministries.flatMap(({ finds }) => Object.entries(finds)))(
    '« %s » means « %s »',
    (title, ministry) => {
      expect(nameMeant(title)).toBe(ministry);
    },
  );

  it.each(ministries.flatMap(({ leaves }) => leaves))('« %s » means none', (title) => {
    expect(nameMeant(title)).toBeNull();
  });
});
