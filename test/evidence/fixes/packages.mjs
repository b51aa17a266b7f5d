// Packages of Debian with tests as the subject: two copies, one of them fixed, and the tests that cover what was
// changed. They are pure Python, so that any CPython 3.11 runs them.
import fs from "node:fs";
import path from "node:path";
import { DIST_PACKAGES, unpackDebian } from "../debian.mjs";
import { applyFixes } from "./apply-fixes.mjs";

const TEST_SECONDS = 300;

/** What runs the tests. */
const PYTEST = [
  ...["python3-pytest", "python3-attr", "python3-iniconfig", "python3-packaging", "python3-pluggy"],
  ...["python3-py", "python3-more-itertools", "python3-pkg-resources"],
];

/** By folder of dist-packages; `needs` are the packages without which it cannot be imported. */
export const PACKAGES = [
  { name: "cssutils", debian: "python3-cssutils", needs: [] },
  { name: "dulwich", debian: "python3-dulwich", needs: ["python3-urllib3", "python3-six"] },
  { name: "networkx", debian: "python3-networkx", needs: [] },
  { name: "sympy", debian: "python3-sympy", needs: ["python3-mpmath"] },
];

export async function preparePackage({ name, debian, needs }, python, folder) {
  const plain = path.join(folder, "plain");
  const fixed = path.join(folder, "fixed");
  const versions = await unpackDebian([debian, ...needs, ...PYTEST], plain);
  fs.cpSync(plain, fixed, { recursive: true });
  const root = path.join(fixed, DIST_PACKAGES);
  const { rules, files } = await applyFixes(path.join(root, name));
  const tests = [...new Set(files.flatMap((file) => testsOf(path.join(root, name), file)))].sort();
  const modules = tests.map((test) => ({
    name: `${name}/${test}`,
    command: (junitFile) => [
      ...python,
      ...["-m", "pytest", "-q", "-p", "no:cacheprovider", `--junit-xml=${junitFile}`, "--pyargs"],
      `${name}.${test.replace(/\.py$/, "").replaceAll("/", ".")}`,
    ],
  }));
  const copies = { plain: copyOf(plain), fixed: copyOf(fixed) };
  const version = `${debian} ${versions[debian]}`;
  return {
    version,
    tests: "those that cover what was changed",
    rules,
    files,
    copies,
    modules,
    testSeconds: TEST_SECONDS,
  };
}

function copyOf(folder) {
  const env = { PYTHONPATH: path.join(folder, DIST_PACKAGES), PYTHONDONTWRITEBYTECODE: "1" };
  return { folder, env: { ...env, PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1" } };
}

/**
 * A changed test file itself; for other files `test_<name>.py` in the nearest `tests` folder, or all in that folder
 * where there is none of that name.
 */
function testsOf(root, file) {
  const name = path.basename(file, ".py");
  if (/^test_/.test(name)) return [file];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const tests = listTests(root, path.basename(folder) === "tests" ? folder : path.join(folder, "tests"));
    const own = tests.filter((test) => path.basename(test) === `test_${name}.py`);
    if (own.length > 0) return own;
    if (tests.length > 0) return tests;
    if (folder === ".") return [];
  }
}

function listTests(root, folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  const names = fs.readdirSync(full).filter((name) => /^test_\w+\.py$/.test(name));
  return names.map((name) => path.join(folder, name).replaceAll(path.sep, "/"));
}
