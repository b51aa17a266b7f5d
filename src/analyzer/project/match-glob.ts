/** Patterns of paths, as `.gitignore` has them: `*` and `?` within a name, `**` across folders. */

/**
 * Whether a pattern stands for a file. `filePath` is relative to the folder of the pattern, with slashes. A pattern
 * without a slash matches a name at any depth, and a folder that matches stands for all in it.
 */
export function matchesGlob(filePath: string, pattern: string): boolean {
  return toRegExp(pattern).test(filePath);
}

function toRegExp(pattern: string): RegExp {
  const trimmed = pattern.replace(/^\.?\//, "").replace(/\/+$/, "");
  const isAnchored = /^\.?\//.test(pattern) || trimmed.includes("/");
  const source = trimmed.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|[^*?/\w]/g, translate);
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source}(?:/.*)?$`);
}

function translate(part: string): string {
  switch (part) {
    case "**/":
      return "(?:.*/)?";
    case "/**":
      return "/.*";
    case "**":
      return ".*";
    case "*":
      return "[^/]*";
    case "?":
      return "[^/]";
    default:
      return `\\${part}`;
  }
}
