/** Edits of a text in UTF-16 offsets. Several edits apply one after the other, each to what the last one left. */

/** Replaces the text from `start` up to `end`, both in the text before the edit. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(applyEdit, text);
}
