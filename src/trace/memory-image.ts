/** Memory as a recording sees it, and its pages, which copies of it at several moments share. */

/** Words, and a mark for each 16 bytes. */
export interface MemoryImage {
  readonly words: Int32Array;
  readonly marks: Uint8Array;
}

/** Words of a page, as a shift: 4 KB. */
export const PAGE_SHIFT = 10;
const PAGE_WORDS = 1 << PAGE_SHIFT;
const PAGE_MARKS = PAGE_WORDS / 4;

export interface Page {
  readonly words: Int32Array;
  readonly marks: Uint8Array;
}

/** Of memory that is not there yet. */
export const EMPTY_PAGE: Page = { words: new Int32Array(PAGE_WORDS), marks: new Uint8Array(PAGE_MARKS) };

export function copyPage({ words, marks }: MemoryImage, page: number): Page {
  return {
    words: words.slice(page * PAGE_WORDS, (page + 1) * PAGE_WORDS),
    marks: marks.slice(page * PAGE_MARKS, (page + 1) * PAGE_MARKS),
  };
}

export function restorePage({ words, marks }: MemoryImage, index: number, page: Page): void {
  words.set(page.words, index * PAGE_WORDS);
  marks.set(page.marks, index * PAGE_MARKS);
}
