/** The extension in a Node extension host: desktop VS Code and remote servers. */
export { activate } from "./activate.ts";
