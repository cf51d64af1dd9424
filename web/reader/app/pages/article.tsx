import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticlePageQuery } from '../generated/types.ts';
import { Dateline } from '../parts/dateline.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { blocksOf, marksOf, piecesOf } from '../parts/marks.ts';
import { doubtfulForms, notesOf } from '../parts/note-model.ts';
import { Notes } from '../parts/notes.tsx';
import { typeset } from '../parts/typeset.ts';
import { useReader } from '../reader.ts';
import { articlePath } from '../routes.ts';

type Article = NonNullable<ArticlePageQuery['article']>;

/** An article with whom and what it names marked in its text, and explained beside it. */
export function ArticlePage({ article }: { readonly article: Article }) {
  const { m, href } = useReader();
  const [selected, setSelected] = useState<string | null>(null);
  const cameFrom = useRef<string | null>(null);
  const { title, blocks, notes, marked } = useMemo(() => {
    const marks = marksOf(article.mentions.nodes, doubtfulForms(article));
    const of = (field: 'TITLE' | 'BODY') => marks.filter((mark) => mark.field === field);
    return {
      title: piecesOf(article.title, 0, article.title.length, of('TITLE')),
      blocks: blocksOf(article.body, of('BODY')),
      notes: notesOf(article, marks),
      marked: article.mentions.nodes.length,
    };
  }, [article]);
  const select = (entity: string, mark: string) => {
    cameFrom.current = mark;
    setSelected(entity);
  };
  const close = useCallback((entity: string | null) => {
    setSelected(entity);
    if (entity !== null || cameFrom.current === null) return;
    document.getElementById(`m-${cameFrom.current}`)?.focus({ preventScroll: true });
    cameFrom.current = null;
  }, []);
  useEffect(() => {
    if (selected === null || cameFrom.current === null) return;
    const note = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(selected)}"]`);
    note?.querySelector('summary')?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  useEffect(() => {
    if (selected === null) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [selected, close]);
  const text = { selected, onSelect: select };
  return (
    <div class="article-page">
      <article class="reading" lang={article.language}>
        <header>
          <Dateline article={article} />
          <h1 dir="auto">
            <MarkedText pieces={title} {...text} />
          </h1>
          {article.titleIsDerived && (
            <p class="aside-line" lang={m.locale}>
              {m.derivedTitle}
            </p>
          )}
          {(article.author || article.source.url) && (
            <p class="byline">
              {article.author && <span>{m.by(article.author)}</span>}
              {article.source.url && (
                <a href={article.source.url} rel="noopener nofollow">
                  {m.original}
                </a>
              )}
            </p>
          )}
        </header>
        <div class="text">
          {blocks.map(({ start, isHeading, pieces }) =>
            isHeading ? (
              <h2 key={start} dir="auto">
                <MarkedText pieces={pieces} {...text} />
              </h2>
            ) : (
              <p key={start} dir="auto">
                <MarkedText pieces={pieces} {...text} />
              </p>
            ),
          )}
        </div>
        {marked < article.mentions.totalCount && <p class="aside-line">{m.notes.unmarked(marked)}</p>}
      </article>
      <Notes notes={notes} selected={selected} onSelect={close} />
      {article.related.length > 0 && (
        <section class="related">
          <h2>{m.related}</h2>
          <ul>
            {article.related.map((other) => (
              <li key={other.id}>
                <Dateline article={other} />
                <a href={href(articlePath(other.slug))}>
                  <bdi>{typeset(other.title)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
