import { PARAGRAPH_JOIN } from '../../../text/paragraph-join.ts';
import type { Answer } from '../api.ts';

/** An article as it was served, and the decoded file that it was made of. */
export interface Served {
  readonly article: Answer;
  readonly raw: string;
}

/** Throws where a mention is not where it says: in title or body, in its sentence, in the raw file. */
export function checkReceipt(mention: Answer, served: ReadonlyMap<string, Served>): void {
  const { text, field, start, end, sentence, sentenceStart, sourceStart, sourceEnd, confidence } = mention;
  const of = served.get(mention.article.id);
  if (of === undefined)
    throw new Error(`a receipt of an article that is not served: ${JSON.stringify(mention)}`);
  const { article, raw } = of;
  const holds = (what: string, isTrue: boolean): void => {
    if (!isTrue) throw new Error(`${article.source.file}: ${what}: ${JSON.stringify(mention)}`);
  };
  const value: string = field === 'TITLE' ? article.title : article.body;
  holds('the text is empty or crosses a join', text !== '' && !text.includes(PARAGRAPH_JOIN));
  holds('the text is elsewhere in the raw file', raw.slice(sourceStart, sourceEnd) === text);
  holds('the text is elsewhere in the field', value.slice(start, end) === text);
  holds(
    'the sentence is elsewhere',
    value.slice(sentenceStart, sentenceStart + sentence.length) === sentence,
  );
  holds('the sentence is not around it', sentenceStart <= start && sentenceStart + sentence.length >= end);
  holds('the title stands nowhere', !(field === 'TITLE' && article.titleIsDerived));
  holds('the confidence is none', confidence > 0 && confidence <= 1);
}
