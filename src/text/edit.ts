/** Edits of a text in UTF-16 offsets. Several edits apply one after the other, each to what the last one left. */

export interface TextEdit {
  readonly startOffset: number;
  /** End of the replaced range, in the text before the edit. */
  readonly oldEndOffset: number;
  readonly newText: string;
}

export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.startOffset) + edit.newText + text.slice(edit.oldEndOffset);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(applyEdit, text);
}
