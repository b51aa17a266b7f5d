/** Checksums of bytes: CRC-32, Adler-32 and the CRC of BinHex. All take the sum so far and return unsigned numbers. */

const CRC32_POLYNOMIAL = 0xedb8_8320;
const CRC32_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++)
    value = (value & 1) === 1 ? (value >>> 1) ^ CRC32_POLYNOMIAL : value >>> 1;
  return value;
});

export function crc32(data: Uint8Array, start: number): number {
  let sum = ~start;
  for (const byte of data) sum = (sum >>> 8) ^ (CRC32_TABLE[(sum ^ byte) & 0xff] as number);
  return ~sum >>> 0;
}

const ADLER_BASE = 65_521;

export function adler32(data: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = (start >>> 16) & 0xffff;
  for (const byte of data) {
    low = (low + byte) % ADLER_BASE;
    high = (high + low) % ADLER_BASE;
  }
  return ((high << 16) | low) >>> 0;
}

const HQX_POLYNOMIAL = 0x1021;

/** CRC-CCITT, as binhex4 has it. */
export function crcHqx(data: Uint8Array, start: number): number {
  let sum = start & 0xffff;
  for (const byte of data) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x8000) === 0 ? sum << 1 : (sum << 1) ^ HQX_POLYNOMIAL;
    sum &= 0xffff;
  }
  return sum;
}
