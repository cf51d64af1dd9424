/** In which line an offset of a text stands, from 1; LF, CR LF and CR end a line. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split(/\r\n|\r|\n/).length;
