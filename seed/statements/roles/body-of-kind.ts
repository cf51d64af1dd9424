import { foldWord } from '../../../text/fold.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { sortOf } from '../../names/known/what-is-known.ts';
import type { Mention } from '../../names/mention.ts';
import type { RunContext } from './sentence-context.ts';

const { clubWords, partyWords } = aroundTitles;

/**
 * « la porte-parole du parti », « le président du club », « la présidente de l’Assemblée »: the one body named before that is
 * such. Of two parties a text says by other words which it means.
 * @param noun as the title has it: only with a capital it is a part of a name
 */
export function bodyOfKind({ article, index }: RunContext, noun: string, start: number): Mention | undefined {
  const kind = foldWord(noun);
  const such = article.organisations.filter(
    (one) =>
      (one.run < index || (one.run === index && one.end <= start)) &&
      (isOfKind(one, kind) || (/^\p{Lu}/u.test(noun) && opensWith(one, kind))),
  );
  const last = such.at(-1);
  return such.every(({ entity }) => entity === last?.entity) ? last : undefined;
}

const isOfKind = (body: Mention, kind: string): boolean => {
  const sort = sortOf(body.found?.name ?? body.text);
  if (partyWords.has(kind)) return sort === 'party';
  return clubWords.has(kind) && (sort === 'club' || body.rule === 'club');
};

const opensWith = ({ text }: Mention, kind: string): boolean => {
  const [first = '', ...others] = text.split(/\s/u);
  return others.length > 0 && foldWord(first) === kind;
};
