import type { PythonVersion } from "../../src/cpython/version.ts";

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export const VERSIONS: readonly PythonVersion[];
export const BASE_VERSION: PythonVersion;
export const AS_BASE: string;
export function areasOf(): string[];
export function programsIn(area: string, version: string): string[];
export function sourceOf(name: string): string;
export function recordingFile(version: string, area: string): string;
export function readRecordings(version: string, area: string): Record<string, Ran>;
export function runProgram(command: readonly string[], name: string): Ran;
export function portable(stderr: string): string;
