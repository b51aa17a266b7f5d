/** Numbers as people read them. Units are decimal: 1 KB is 1,000 bytes. */

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Below this many bytes the exact number is as easy to read as a rounded one. */
const EXACT_BELOW_BYTES = 10_000;
const UNITS = ["B", "KB", "MB", "GB"] as const;
const MINUS = "\u2212";

/** "1,234,567" */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** "2,464 B", "24.6 KB", "381 MB": three digits at least. */
export function formatBytes(bytes: number): string {
  const size = Math.abs(bytes);
  if (size < EXACT_BELOW_BYTES) return withSign(bytes, `${whole.format(size)} B`);
  let [value, unit] = [size, 0];
  // Rounded up, 999.96 KB would read as 1,000.0 KB.
  while (value >= 999.95 && unit < UNITS.length - 1) [value, unit] = [value / 1000, unit + 1];
  const digits = value < 100 ? oneDecimal.format(value) : whole.format(value);
  return withSign(bytes, `${digits} ${UNITS[unit]}`);
}

/** "24,612 bytes", for where the exact number is wanted. */
export function formatExactBytes(bytes: number): string {
  return `${withSign(bytes, whole.format(Math.abs(bytes)))} ${Math.abs(bytes) === 1 ? "byte" : "bytes"}`;
}

/** "12.5%"; what is there but rounds to nothing is "<0.1%". */
export function formatShare(part: number, total: number): string {
  if (total <= 0 || part <= 0) return "0%";
  const percent = (100 * part) / total;
  if (percent < 0.1) return "<0.1%";
  return `${percent >= 99.95 ? whole.format(percent) : oneDecimal.format(percent)}%`;
}

/** "1 step", "12 steps" */
export function formatAmount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** For an axis with ticks this far apart: whole numbers of one unit, "0", "500 KB", "1.5 MB". */
export function formatAxisBytes(bytes: number, tickBytes: number): string {
  if (bytes === 0) return "0";
  let [value, tick, unit] = [bytes, tickBytes, 0];
  while (value >= 1000 && unit < UNITS.length - 1)
    [value, tick, unit] = [value / 1000, tick / 1000, unit + 1];
  const decimals = tick >= 1 ? 0 : Math.min(3, Math.ceil(-Math.log10(tick) - 1e-9));
  const digits = value.toLocaleString("en-US", { maximumFractionDigits: decimals });
  return `${digits} ${UNITS[unit]}`;
}

/** "1.5k", "2M": for an axis of steps. */
export function formatAxisCount(value: number): string {
  return value >= 1_000_000 ? `${trim(value / 1_000_000)}M` : formatCount(value);
}

function trim(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

function withSign(value: number, text: string): string {
  return value < 0 ? `${MINUS}${text}` : text;
}
