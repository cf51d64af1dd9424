import type { ArticleCardFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { articlePath } from '../routes.ts';
import { Dateline } from './dateline.tsx';
import { EntityList } from './entity-list.tsx';
import { typeset } from './typeset.ts';

interface Props {
  readonly article: ArticleCardFragment;
  /** Whether it leads its list. */
  readonly leads?: boolean;
  /** Stretches of its title that were searched for, in order. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
}

/** An article in a list: what it is called, how it begins, whom it names. */
export function ArticleCard({ article, leads = false, marks = [] }: Props) {
  const { href } = useReader();
  const named = [...article.people.nodes, ...article.organisations.nodes, ...article.initiatives.nodes];
  return (
    <article class={leads ? 'card lead-card' : 'card'}>
      <Dateline article={article} />
      <h2 dir="auto" lang={article.language}>
        <a href={href(articlePath(article.slug))}>{marked(typeset(article.title), marks)}</a>
      </h2>
      <p class="summary" dir="auto" lang={article.language}>
        {typeset(article.summary)}
      </p>
      <EntityList entities={named} />
    </article>
  );
}

function marked(title: string, marks: NonNullable<Props['marks']>) {
  const pieces = marks.map(({ start, end }, i) => [
    title.slice(marks[i - 1]?.end ?? 0, start),
    <mark key={start}>{title.slice(start, end)}</mark>,
  ]);
  return [pieces, title.slice(marks.at(-1)?.end ?? 0)];
}
