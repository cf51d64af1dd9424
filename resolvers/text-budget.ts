import { GraphQLError } from 'graphql';

/** As many characters of articles' texts as an answer could hold: Lambda carries no more. */
export const MOST_TEXT_CHARACTERS = 5_500_000;

/**
 * What a request may still hand out of the texts of articles. They are long, and a list of articles may ask for each
 * of them under sixty names: without this, memory would be full before the answer is found to be too large.
 */
export class TextBudget {
  #left = MOST_TEXT_CHARACTERS;

  /** Throws ANSWER_LIMIT_EXCEEDED once it is spent. */
  check(): void {
    if (this.#left >= 0) return;
    throw new GraphQLError(
      `The answer has more than ${MOST_TEXT_CHARACTERS} characters of texts: ask for smaller pages.`,
      { extensions: { code: 'ANSWER_LIMIT_EXCEEDED' } },
    );
  }

  /** Throws ANSWER_LIMIT_EXCEEDED where so much is not left. */
  spend(paragraphs: readonly string[]): void {
    for (const { length } of paragraphs) this.#left -= length;
    this.check();
  }
}
