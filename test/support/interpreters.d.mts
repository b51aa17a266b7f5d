export interface Interpreter {
  readonly version: string;
  /** Program and leading arguments. */
  readonly command: readonly [string, ...string[]];
}
export function versionOf(command: readonly string[]): string | undefined;
export function findInterpreters(versions: readonly string[]): Interpreter[];
