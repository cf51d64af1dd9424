/**
 * Sets what GraphiQL has no property for, in each of its editors.
 *
 * Monaco boxes every character that resembles an ASCII one, as a defence against disguised code: in French text
 * that is every apostrophe (’) and every no-break space.
 */
export async function setEditorOptions(isNarrow: boolean): Promise<void> {
  const { editor } = await import('monaco-graphql/esm/monaco-editor.js');
  const options = {
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    wordWrap: 'on',
    ...(isNarrow && { fontSize: 13 }),
  } as const;
  editor.onDidCreateEditor((created) => created.updateOptions(options));
  // GraphiQL waits for the same module, and may have been told of it first.
  for (const existing of editor.getEditors()) existing.updateOptions(options);
}
