import { useReader } from '../reader.ts';
import { articlePath } from '../routes.ts';
import { typeset } from './typeset.ts';

/** A sentence with the place in it that is meant. */
export interface Quoted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly confidence?: number;
  readonly article?: {
    readonly slug: string;
    readonly title: string;
    readonly publishedAt: string | null;
  };
}

/** Below this a mention is shown as one that may be wrong: of those at .85 one in seven is, of those at .70 one in three. */
export const CERTAIN_FROM = 0.85;

/** The sentence that proves a link, with the very words of it marked, and where it stands. */
export function Quote({ quoted, hash }: { readonly quoted: Quoted; readonly hash?: string }) {
  const { href, date, m } = useReader();
  const { article } = quoted;
  // Of the same length, so that the place stays where it is.
  const [text, sentence] = [typeset(quoted.text), typeset(quoted.sentence)];
  const at = quoted.start - quoted.sentenceStart;
  // A sentence that was cut may not hold the place any more.
  const isThere = sentence.slice(at, at + text.length) === text;
  const uncertain = (quoted.confidence ?? 1) < CERTAIN_FROM;
  return (
    <figure class={uncertain ? 'quote uncertain' : 'quote'}>
      <blockquote dir="auto">
        {isThere ? (
          <>
            {sentence.slice(0, at)}
            <mark>{text}</mark>
            {sentence.slice(at + text.length)}
          </>
        ) : (
          sentence
        )}
      </blockquote>
      {uncertain && <p class="doubt">{m.uncertain.percent(Math.round((quoted.confidence ?? 1) * 100))}</p>}
      {article && (
        <figcaption>
          <a href={href(articlePath(article.slug)) + (hash === undefined ? '' : `#${hash}`)}>
            <bdi>{typeset(article.title)}</bdi>
          </a>
          {article.publishedAt && <time dateTime={article.publishedAt}>{date(article.publishedAt)}</time>}
        </figcaption>
      )}
    </figure>
  );
}
