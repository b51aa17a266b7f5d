// The standard library of a CPython 3.11 as the subject: two copies, one of them fixed, and the tests that cover what
// was changed. The original is not touched.
import fs from "node:fs";
import path from "node:path";
import { run } from "../../support/process.mjs";
import { unpackDebian } from "../debian.mjs";
import { applyFixes } from "./apply-fixes.mjs";

const LIBRARY = "lib/python3.11";
/** Debian has the tests apart from the rest. */
const TESTS_PACKAGE = "libpython3.11-testsuite";
/** Each module's limit; the copy that was not touched has the same. */
const TEST_SECONDS = 300;
/** Tests that name a changed module, besides its own, at most. */
const MAX_USERS = 4;

/** @param {{ isWhole: boolean }} options all tests, those that cover what was changed first, or those alone */
export async function prepareStandardLibrary(python, folder, { isWhole }) {
  const facts = await askPython(python);
  const copies = { plain: copyOf(folder, "plain"), fixed: copyOf(folder, "fixed") };
  for (const { home } of [copies.plain, copies.fixed]) copyLibrary(facts.library, path.join(home, LIBRARY));
  let version = `CPython ${facts.version}`;
  if (!fs.existsSync(path.join(facts.library, "test/test_list.py"))) {
    const debian = path.join(folder, "debian");
    const versions = await unpackDebian([TESTS_PACKAGE], debian);
    version += ` with ${TESTS_PACKAGE} ${versions[TESTS_PACKAGE]}`;
    for (const { home } of [copies.plain, copies.fixed]) {
      fs.cpSync(path.join(debian, "usr", LIBRARY), path.join(home, LIBRARY), { recursive: true });
    }
  }
  const library = path.join(copies.fixed.home, LIBRARY);
  const { rules, files } = await applyFixes(library);
  const covering = testsOf(files, library);
  const names = isWhole ? [...new Set([...covering, ...allTests(library)])] : covering;
  if (isWhole) for (const { home, env } of Object.values(copies)) await compile(python, home, env);
  const modules = names.map((name) => ({
    name,
    command: (junitFile) => [
      ...python,
      ...[
        "-m",
        "test",
        "--junit-xml",
        junitFile,
        "-u",
        "curses",
        "--timeout",
        String(TEST_SECONDS - 10),
        name,
      ],
    ],
  }));
  const tests = isWhole ? "CPython's whole test suite" : "those that cover what was changed";
  return { version, tests, rules, files, copies, modules, testSeconds: TEST_SECONDS };
}

async function askPython(python) {
  const probe = "import os, platform; print(platform.python_version()); print(os.path.dirname(os.__file__))";
  const { output } = await run(python[0], [...python.slice(1), "-S", "-c", probe], { timeoutSeconds: 60 });
  const [version, library] = output.trim().split("\n");
  return { version, library };
}

/** PYTHONHOME makes any CPython of the version take the copy for its own library. */
function copyOf(folder, name) {
  const home = path.join(folder, name);
  fs.mkdirSync(home, { recursive: true });
  return { home, folder: home, env: { PYTHONHOME: home, PYTHONDONTWRITEBYTECODE: "1" } };
}

/** Many of the tests start Python again and again, which takes long where every module is compiled each time. */
async function compile(python, home, env) {
  const [program, ...args] = [...python, "-m", "compileall", "-q", path.join(home, LIBRARY)];
  // Its status tells of the tests' files that are no Python on purpose.
  await run(program, args, { env, timeoutSeconds: 900 });
}

function copyLibrary(from, to) {
  const isLeftOut = (file) => /(?:^|[\\/])(?:__pycache__|site-packages|dist-packages)$/.test(file);
  fs.cpSync(fs.realpathSync(from), to, {
    recursive: true,
    dereference: true,
    filter: (file) => !isLeftOut(file) && fs.existsSync(file),
  });
}

function allTests(library) {
  return fs
    .readdirSync(path.join(library, "test"))
    .filter((name) => /^test_\w+(?:\.py)?$/.test(name))
    .map((name) => path.basename(name, ".py"))
    .sort();
}

/** The tests of the changed files: those that were changed themselves, and those that import the modules. */
function testsOf(files, library) {
  const tests = allTests(library);
  const sources = tests.map((name) => ({ name, text: readTest(library, name) }));
  const chosen = new Set(files.flatMap((file) => testsOfFile(file, tests, sources)));
  return tests.filter((name) => chosen.has(name));
}

function testsOfFile(file, tests, sources) {
  const own = /^test\/(test_\w+)/.exec(file)?.[1];
  if (own !== undefined) return [own];
  const parts = file
    .replace(/\.py$/, "")
    .replace(/\/__init__$/, "")
    .split("/");
  const dotted = parts.join(".");
  const isNamedAfter = (name) => parts.includes(name.replace(/^test_/, ""));
  const users = sources.filter(({ text }) => importsModule(text, dotted)).map(({ name }) => name);
  return [...tests.filter(isNamedAfter), ...users.slice(0, MAX_USERS)];
}

function importsModule(text, dotted) {
  const last = dotted.split(".").at(-1);
  const parent = dotted.split(".").slice(0, -1).join(".");
  const isImported = new RegExp(
    `^\\s*(?:import ${escapeDots(dotted)}\\b|from ${escapeDots(dotted)}\\b)`,
    "m",
  ).test(text);
  return (
    isImported ||
    (parent !== "" && new RegExp(`from ${escapeDots(parent)} import .*\\b${last}\\b`).test(text))
  );
}

function escapeDots(dotted) {
  return dotted.replaceAll(".", "\\.");
}

function readTest(library, name) {
  const file = path.join(library, "test", `${name}.py`);
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}
