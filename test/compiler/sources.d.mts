export function readErrorSources(): readonly string[];
export function readModeSources(mode: "eval" | "single"): readonly string[];
