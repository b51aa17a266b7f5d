/** Ruff in WebAssembly with the rules that overlap with ours, as a peer in benches. */
import { createRequire } from "node:module";
import path from "node:path";
import { installPeers, PEERS_FOLDER } from "./peers.ts";

const PACKAGE = "@astral-sh/ruff-wasm-nodejs";
const VERSION = "0.17.3";
const RULES = ["C4", "PERF", "B006", "B019", "PLR6201", "FURB", "RUF015", "RUF017", "SIM118"];

interface RuffModule {
  readonly Workspace: new (settings: object, encoding: number) => { check(text: string): readonly unknown[] };
  readonly PositionEncoding: { readonly Utf16: number };
}

/** Checks a whole text; undefined where npm does not give the package. */
export function loadRuff(): ((text: string) => number) | undefined {
  if (!installPeers([`${PACKAGE}@${VERSION}`])) return undefined;
  const require = createRequire(path.resolve(PEERS_FOLDER, "package.json"));
  const { Workspace, PositionEncoding } = require(PACKAGE) as RuffModule;
  const settings = { preview: true, "target-version": "py311", lint: { select: RULES } };
  const workspace = new Workspace(settings, PositionEncoding.Utf16);
  return (text) => workspace.check(text).length;
}
