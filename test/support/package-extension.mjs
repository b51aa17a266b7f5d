// Builds the .vsix that ships (`npm run package`), prints its size and fails when it is too large.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./dependencies.mjs";
import { ensureEditorTools, vscodeTestFolder } from "./editor-tools.mjs";
import { lastLines, projectRoot, run, runMain, SetupError } from "./process.mjs";

const largestBytes = 3_000_000;

/** Builds and packages. @returns the path of the .vsix. @throws SetupError when it fails or is too large. */
export async function packageExtension(tools, file = path.join(vscodeTestFolder, "heapscope.vsix")) {
  await build();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const { status, output } = await run(
    tools.node,
    [tools.vsce, "package", "--no-dependencies", "--no-rewrite-relative-links", "--out", file],
    { timeoutSeconds: 180 },
  );
  if (status !== 0) throw new SetupError(`The extension could not be packaged:\n${lastLines(output, 30)}`);
  const bytes = fs.statSync(file).size;
  const size = `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(`${path.relative(projectRoot, file)}: ${size}`);
  if (bytes > largestBytes) {
    throw new SetupError(`The package is ${size}; it may be ${largestBytes / 1e6} MB at most.`);
  }
  return file;
}

/** What the package says it is made of: `publisher.name-version`, the folder VS Code unpacks it into. */
export function extensionFolderName() {
  const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  return `${manifest.publisher}.${manifest.name}-${manifest.version}`;
}

export async function build() {
  const { status, output } = await run(process.execPath, ["esbuild.js"]);
  if (status !== 0) throw new SetupError(`The build failed:\n${lastLines(output, 40)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  runMain(async () => {
    await ensureDependencies();
    await packageExtension(await ensureEditorTools(), path.join(projectRoot, "heapscope.vsix"));
  });
}
