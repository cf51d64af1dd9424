import { applyEdits, format, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/**
 * What GraphiQL asks Prettier for when somebody tidies up variables: a parser and a printer of JSON with comments. Prettier's
 * own are its JavaScript parser, 130 KB packed; this is the reader of JSON that GraphiQL has anyway.
 */
interface Tidy {
  readonly text: string;
}

export const parsers = {
  jsonc: {
    astFormat: 'tidy-json',
    /** Throws SyntaxError, whereupon GraphiQL leaves the text as it is. */
    parse(text: string): Tidy {
      const errors: ParseError[] = [];
      parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
      const [first] = errors;
      if (first !== undefined) throw new SyntaxError(printParseErrorCode(first.error));
      const edits = format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' });
      return { text: applyEdits(text, edits).trim() };
    },
    locStart: () => 0,
    locEnd: ({ text }: Tidy) => text.length,
  },
};

export const printers = {
  'tidy-json': { print: ({ node }: { readonly node: Tidy }): string => node.text },
};
