export interface FoundPython {
  /** "3.13" */
  readonly version: string;
  readonly command: string;
}

export function findPythons(): readonly FoundPython[];
