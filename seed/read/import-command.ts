/** How the pages of a folder of texts become texts in it, as it is typed. */
export const importCommand = (folder: string): string =>
  `npm run import -- ${shellWord(folder)} --to ${shellWord(folder)}`;

const shellWord = (text: string): string =>
  /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
