/** How the pages of a folder of texts become texts in it, as it is typed. */
export const importCommand = (folder: string): string =>
  `npm run import -- ${shellWord(folder)} --to ${shellWord(folder)}`;

/** One word for a shell, whatever it has in it. */
export const shellWord = (text: string): string =>
  /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
