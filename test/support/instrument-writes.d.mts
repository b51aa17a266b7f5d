import type { Plugin } from "esbuild";

export const instrumentWrites: Plugin;
export function instrument(text: string, file: string): string;
