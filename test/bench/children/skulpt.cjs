// Child process of `programs.ts`: times one program on Skulpt, compiling included. Arguments: file, rounds.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [file, rounds] = process.argv.slice(2);
const source = fs.readFileSync(file, "utf8");
const dist = path.join(process.cwd(), "dist-test/bench/peers/node_modules/skulpt/dist");
for (const script of ["skulpt.min.js", "skulpt-stdlib.js"]) {
  vm.runInThisContext(fs.readFileSync(path.join(dist, script), "utf8"), { filename: script });
}
const { Sk } = globalThis;

async function main() {
  const milliseconds = [];
  let output = "";
  for (let round = 0; round < Number(rounds); round++) {
    output = "";
    Sk.configure({
      output: (text) => {
        output += text;
      },
      read: (name) => {
        const text = Sk.builtinFiles.files[name];
        if (text === undefined) throw new Error(`no file ${name}`);
        return text;
      },
      __future__: Sk.python3,
      execLimit: Number.POSITIVE_INFINITY,
    });
    const start = performance.now();
    await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody("<stdin>", false, source, true));
    milliseconds.push(performance.now() - start);
  }
  process.stdout.write(JSON.stringify({ milliseconds, output }));
}

main();
