/** The Python versions that can be modelled. Knows their names and order; what differs between them is in `profiles/`. */

export type PythonVersion = "3.9" | "3.10" | "3.11" | "3.12" | "3.13" | "3.14" | "3.15";

/** All modelled versions, oldest first. */
export const PYTHON_VERSIONS: readonly PythonVersion[] = [
  "3.9",
  "3.10",
  "3.11",
  "3.12",
  "3.13",
  "3.14",
  "3.15",
];

export const DEFAULT_PYTHON_VERSION: PythonVersion = "3.13";

/** A version as a person or an interpreter writes it, cut down to what is modelled. */
export interface PythonRelease {
  readonly version: PythonVersion;
  /** The third number (`7` of `3.11.7`); undefined when the text has none. */
  readonly micro: number | undefined;
}

/**
 * Reads `3.12`, `3.12.1`, `Python 3.12.1` or `3.14.0rc2`.
 * Returns undefined for anything else, and for versions that are not modelled.
 */
export function parsePythonVersion(text: string): PythonRelease | undefined {
  const match = /^\s*(?:Python\s+)?(\d+\.\d+)(?:\.(\d+))?(?:(?:a|b|rc)\d+)?\+?\s*$/i.exec(text);
  const version = PYTHON_VERSIONS.find((candidate) => candidate === match?.[1]);
  if (match === null || version === undefined) return undefined;
  const micro = match[2];
  return { version, micro: micro === undefined ? undefined : Number(micro) };
}
