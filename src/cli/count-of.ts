/** "1 file", "2 files", "1 fix", "2 fixes" */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
