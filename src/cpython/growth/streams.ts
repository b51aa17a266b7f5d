/** How the buffers of `io.BytesIO` and `io.StringIO` grow. Source: Modules/_io/bytesio.c and stringio.c, resize_buffer. */

/** Units allocated for a content of `size` units, where `allocated` are there; the room for a terminator included. */
export function streamAllocation(size: number, allocated: number): number {
  const wanted = size + 1;
  if (wanted < allocated / 2) return wanted + 1;
  if (wanted < allocated) return allocated;
  if (wanted <= allocated * 1.125) return wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6);
  return wanted + 1;
}

/** As `streamAllocation` for BytesIO, whose `bytes` brings its own terminator. */
export function bytesStreamAllocation(size: number, allocated: number): number {
  if (size < allocated / 2) return size + 1;
  if (size < allocated) return allocated;
  if (size <= allocated * 1.125) return size + (size >> 3) + (size < 9 ? 3 : 6);
  return size + 1;
}
