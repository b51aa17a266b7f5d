/**
 * Which block an address belongs to while it is alive: a sparse array over the address space in pages, as
 * block addresses lie close together. It is scratch of the writer and no part of a trace.
 */

/** Every block starts at a multiple of this many bytes (pymalloc's ALIGNMENT on 64-bit machines). */
const ALIGNMENT_SHIFT = 4;
const PAGE_SHIFT = 14;
const PAGE_LENGTH = 1 << PAGE_SHIFT;
const PAGE_MASK = PAGE_LENGTH - 1;

export class AddressMap {
  private readonly pages: (Uint32Array | undefined)[] = [];

  /** @param address bytes, a multiple of 16 below 2**32. @param value from 1. */
  set(address: number, value: number): void {
    const index = address >>> ALIGNMENT_SHIFT;
    const pageIndex = index >>> PAGE_SHIFT;
    let page = this.pages[pageIndex];
    if (page === undefined) {
      page = new Uint32Array(PAGE_LENGTH);
      this.pages[pageIndex] = page;
    }
    page[index & PAGE_MASK] = value;
  }

  /** Forgets the address and returns its value, or 0 where it had none. */
  take(address: number): number {
    const index = address >>> ALIGNMENT_SHIFT;
    const page = this.pages[index >>> PAGE_SHIFT];
    if (page === undefined) return 0;
    const value = page[index & PAGE_MASK] ?? 0;
    page[index & PAGE_MASK] = 0;
    return value;
  }
}
