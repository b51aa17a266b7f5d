// `npm run picture`: takes the README's picture in a real editor (test/vscode/page/overview.test.ts) to media/.
import fs from "node:fs";
import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { projectRoot, runMain, SetupError } from "./process.mjs";

runMain(async () => {
  await ensureDependencies();
  process.env.HEAPSCOPE_GREP = "overview";
  const { runEditorTests } = await import("./run-editor.mjs");
  const [result] = await runEditorTests(["page"]);
  if (result.status !== 0) throw new SetupError("The picture was not taken: its test failed.");
  fs.copyFileSync(
    path.join(projectRoot, "test/artifacts/overview-dark.png"),
    path.join(projectRoot, "media/overview.png"),
  );
});
