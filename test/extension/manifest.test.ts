/** package.json and the code agree. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { generateSettings } from "../support/manifest-settings.ts";

const manifest = JSON.parse(fs.readFileSync("package.json", "utf8"));
const { properties } = manifest.contributes.configuration;

describe("package.json", () => {
  it("lists the rules and Python versions of the code (npm run manifest writes them)", () => {
    const { rules, pythonVersions, defaultPythonVersion } = generateSettings();
    assert.deepEqual(properties["heapscope.rules"].properties, rules);
    assert.deepEqual(properties["heapscope.pythonVersion"].enum, pythonVersions);
    assert.equal(properties["heapscope.pythonVersion"].default, defaultPythonVersion);
  });

  it("names files that are there", () => {
    const named: string[] = [manifest.icon];
    for (const { steps } of manifest.contributes.walkthroughs) {
      for (const step of steps) named.push(step.media.markdown, ...openedExamples(step.description));
    }
    assert.deepEqual(
      named.filter((name) => !fs.existsSync(name)),
      [],
    );
  });

  it("is what the lock file was made from, and the lock file names no registry", () => {
    const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
    assert.deepEqual(lock.packages[""].devDependencies, manifest.devDependencies);
    assert.doesNotMatch(fs.readFileSync("package-lock.json", "utf8"), /"resolved"/);
  });
});

function openedExamples(description: string): string[] {
  const links = description.matchAll(/command:heapscope\.openExample\?%22([^%]+)%22/g);
  return [...links].map(([, name]) => `media/examples/${name}`);
}
