/** The types of tally.mjs, for its test. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
export interface CommandResult {
  status: number;
  output: string;
}
export function tallyMocha(result: CommandResult): Tally;
export function tallyCheck(result: Pick<CommandResult, "status">): Tally;
export function sum(tallies: readonly Tally[]): Tally;
export function tallyLine(tally: Tally): string;
