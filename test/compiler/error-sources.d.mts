export function readErrorSources(): readonly string[];
