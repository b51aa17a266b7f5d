/** The extension in a web extension host, where there is no Node: vscode.dev. */
export { activate } from "./activate.ts";
