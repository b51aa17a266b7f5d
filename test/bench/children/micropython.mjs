// Child process of `programs.ts`: times one program on MicroPython in WebAssembly, compiling included.
// Arguments: file, rounds. Every run has an interpreter of its own, loaded before the clock starts.
import fs from "node:fs";
import path from "node:path";

const [file, rounds] = process.argv.slice(2);
const source = fs.readFileSync(file, "utf8");
const folder = "dist-test/bench/peers/node_modules/@micropython/micropython-webassembly-pyscript";
const { loadMicroPython } = await import(path.resolve(folder, "micropython.mjs"));
const milliseconds = [];
let output = "";
for (let round = 0; round < Number(rounds); round++) {
  output = "";
  const stdout = (line) => {
    output += `${line}\n`;
  };
  const interpreter = await loadMicroPython({ stdout, heapsize: 64 * 1024 * 1024 });
  const start = performance.now();
  interpreter.runPython(source);
  milliseconds.push(performance.now() - start);
}
process.stdout.write(JSON.stringify({ milliseconds, output }));
