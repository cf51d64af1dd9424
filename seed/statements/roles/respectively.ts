import { isOneOf } from '../../../text/of-word.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Mention } from '../../names/mention.ts';
import { peopleBefore } from './people-in-a-row.ts';
import type { FoundRole } from './role.ts';
import type { RunContext } from './sentence-context.ts';
import { parseTitles } from './titles-in-a-row.ts';

const isRespectively = isOneOf(aroundTitles.respectively);

/** « MM. X et Y, respectivement directeur de A et président de B »: the titles go to the names in their order. */
export function respectively(context: RunContext): { person: Mention; roles: FoundRole[] }[] {
  const { words, text } = context;
  return words.flatMap((word, i) => {
    if (!isRespectively(word)) return [];
    const title = words[i + 1];
    if (title === undefined || !roleWords.isTitle(text, title)) return [];
    const { roles } = parseTitles(context, i + 1, 'role-respectively');
    const people = [...peopleBefore(context, i, aroundTitles.betweenNames)]
      .map(({ person }) => person)
      .reverse();
    if (people.length !== roles.length) return [];
    return people.flatMap((person, n) => {
      const role = roles[n];
      return role === undefined ? [] : [{ person, roles: [role] }];
    });
  });
}
