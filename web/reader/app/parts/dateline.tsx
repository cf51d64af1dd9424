import { useReader } from '../reader.ts';

interface Dated {
  readonly publishedAt: string | null;
  readonly category?: string | null;
  readonly source: { readonly name: string | null };
}

/** Date, section and source of an article, as far as they are known. */
export function Dateline({ article }: { readonly article: Dated }) {
  const { date } = useReader();
  return (
    <p class="dateline">
      {article.category && (
        <span class="category">
          <bdi>{article.category}</bdi>
        </span>
      )}
      {article.publishedAt ? (
        <time dateTime={article.publishedAt}>{date(article.publishedAt)}</time>
      ) : (
        <span class="undated">{date(null)}</span>
      )}
      {article.source.name && (
        <span>
          <bdi>{article.source.name}</bdi>
        </span>
      )}
    </p>
  );
}
