/** Where simulated memory seems to begin: what `id()` adds, so that addresses look like those of a 64-bit process. */
export const ADDRESS_BASE = 0x7f00_0000_0000;
