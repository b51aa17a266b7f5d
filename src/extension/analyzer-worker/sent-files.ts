/**
 * The Python files that the documents import, as far as the extension host has sent them. What is asked for and not known
 * yet counts as absent and is put on a list; when it has come, those who asked ask again.
 */
import type { SourceFiles } from "../../analyzer/package-classes.ts";

export class SentFiles implements SourceFiles {
  /** By URI; `undefined` for what is not there. */
  private readonly texts = new Map<string, string | undefined>();
  private readonly wanted = new Set<string>();

  readonly exists = (uri: string): boolean => this.read(uri) !== undefined;

  readonly read = (uri: string): string | undefined => {
    if (!this.texts.has(uri)) this.wanted.add(uri);
    return this.texts.get(uri);
  };

  readonly folderOf = folderOf;

  readonly join = (folder: string, ...names: readonly string[]): string =>
    names.reduce(
      (at, name) => (name === ".." ? folderOf(at) : `${at.replace(/\/$/, "")}/${encodeURIComponent(name)}`),
      folder,
    );

  /** What was asked for since the last time and is not known. */
  takeWanted(): readonly string[] {
    const uris = [...this.wanted];
    this.wanted.clear();
    return uris;
  }

  /** Whether any of it is news. */
  accept(files: readonly { readonly uri: string; readonly text?: string | undefined }[]): boolean {
    let isNews = false;
    for (const { uri, text } of files) {
      // An absent file was taken for absent all along.
      if (this.texts.get(uri) !== text) isNews = true;
      this.texts.set(uri, text);
    }
    return isNews;
  }
}

/** Of `file:///a/b.py` that is `file:///a`; the root of a URI is its own folder. */
function folderOf(uri: string): string {
  const root = /^[^:]+:(?:\/\/[^/]*)?\//.exec(uri)?.[0] ?? "";
  const end = uri.lastIndexOf("/");
  return end < root.length ? root : uri.slice(0, end);
}
