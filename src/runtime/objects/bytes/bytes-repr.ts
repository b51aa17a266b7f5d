/** The repr of bytes: quotes and escapes. PyBytes_Repr. */

/** `b'...'`, with double quotes only where there are single ones and no double ones. */
export function reprOfBytes(bytes: Uint8Array): string {
  return `b${quotedBytes(bytes)}`;
}

/** The quotes and what is between them. */
function quotedBytes(bytes: Uint8Array): string {
  const delimiter = delimiterOf(bytes);
  let result = delimiter;
  for (const byte of bytes) result += escapeByte(byte, delimiter);
  return result + delimiter;
}

/** `bytearray(b'...')`, where single quotes are escaped between double ones, too, through 3.14. bytearray_repr. */
export function reprOfBytearray(bytes: Uint8Array, typeName: string, escapesQuotes: boolean): string {
  const delimiter = delimiterOf(bytes);
  let result = "";
  for (const byte of bytes) result += escapeByte(byte, escapesQuotes ? "'" : delimiter);
  return `${typeName}(b${delimiter}${result}${delimiter})`;
}

function delimiterOf(bytes: Uint8Array): "'" | '"' {
  return bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
}

function escapeByte(byte: number, delimiter: string): string {
  switch (byte) {
    case 0x09:
      return "\\t";
    case 0x0a:
      return "\\n";
    case 0x0d:
      return "\\r";
    case 0x5c:
      return "\\\\";
    default: {
      const character = String.fromCharCode(byte);
      if (character === delimiter) return `\\${delimiter}`;
      return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, "0")}`;
    }
  }
}
