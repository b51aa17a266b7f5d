/** The types of dependencies.mjs, for its test. */
export function ensureDependencies(): Promise<void>;
export function isInstalled(folder: string): boolean;
export function npm(args: readonly string[], cwd: string): Promise<void>;
