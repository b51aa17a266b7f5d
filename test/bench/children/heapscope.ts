/**
 * Child process of the benchmarks: runs one program on our machine several times and prints the milliseconds of each
 * run, parsing and compiling included, those of starting each machine and of opening the library, user
 * milliseconds of the processor, and the process's most resident bytes, as JSON. Every run has a machine of its own, made before the clock starts. Accounting is on,
 * nothing is recorded.
 */
import fs from "node:fs";
import { CodeArchive } from "../../../src/bytecode/archive.ts";
import { compileModule } from "../../../src/compiler/compile.ts";
import { sourceCompiler, treeTools } from "../../../src/compiler/compile-source.ts";
import { profileFor } from "../../../src/cpython/profile.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import { characterNamed } from "../../../src/runtime/objects/str/unicode-names.ts";
import { loadParser } from "../../../src/syntax/parser.ts";
import { LineIndex } from "../../../src/text/line-index.ts";

const [file = "", rounds = "1"] = process.argv.slice(2);
const source = fs.readFileSync(file, "utf8");
const profile = profileFor("3.13");

async function main(): Promise<void> {
  const parser = await loadParser({
    runtimeWasm: fs.readFileSync("dist/web-tree-sitter.wasm"),
    languageWasm: fs.readFileSync("dist/tree-sitter-python.wasm"),
  });
  const bytes = fs.readFileSync("dist/python-library.bin");
  const beforeOpening = performance.now();
  const library = new CodeArchive(bytes);
  const opening = performance.now() - beforeOpening;
  const compile = sourceCompiler(parser, profile.compile, characterNamed);
  const trees = treeTools(parser, profile.compile, characterNamed);
  const cpuMilliseconds: number[] = [];
  const milliseconds: number[] = [];
  const starts: number[] = [];
  let output = "";
  for (let round = 0; round < Number(rounds); round++) {
    output = "";
    const write = (text: string): void => {
      output += text;
    };
    const before = performance.now();
    const machine = new Machine({ profile, write, library, compile, trees });
    const cpu = process.cpuUsage();
    const start = performance.now();
    starts.push(start - before);
    const compiled = compileModule(parser.parseModule(source), new LineIndex(source), {
      fileName: file,
      mode: "exec",
      traits: profile.compile,
      lookup: undefined,
    });
    if (!compiled.ok) throw new Error(compiled.error.message);
    machine.runMain(compiled.unit);
    milliseconds.push(performance.now() - start);
    cpuMilliseconds.push(process.cpuUsage(cpu).user / 1000);
  }
  const residentBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(
    JSON.stringify({ milliseconds, cpuMilliseconds, output, starts, opening, residentBytes }),
  );
}

void main();
