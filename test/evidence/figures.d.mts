export interface Tally {
  readonly judged: number;
  readonly right: number;
  /** From 0 to 1. */
  readonly share: number;
}

export interface Sample extends Tally {
  readonly seed: number;
  readonly rules: ReadonlyMap<string, Tally>;
}

interface Judged {
  readonly verdicts: readonly {
    readonly rule: string;
    readonly seeds: readonly number[];
    readonly verdict: string;
  }[];
}

export function figures(data: Judged): readonly Sample[];

export function deciding(data: Judged): ReadonlyMap<string, Tally>;
