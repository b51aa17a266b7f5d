// Records the numbers that `random` of a real CPython gives for some seeds:
//
//   node test/runtime/random/record.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../../support/interpreters.mjs";

const PROGRAM = `
import json, random
answers = []
for seed in [0, 1, 42, 2**31, 2**32 - 1, 2**32, 123456789012345678901234567890, 2**20000 + 7]:
    random.seed(seed)
    numbers = [random.random() for _ in range(700)]
    answers.append({
        "seed": hex(seed),
        "doubles": [number.hex() for number in numbers[:5] + numbers[-5:]],
        "bits": [hex(random.getrandbits(count)) for count in [1, 5, 31, 32, 33, 64, 100, 624]],
        "state": sum(index * word for index, word in enumerate(random.getstate()[1])) % 2**53,
    })
print(json.dumps(answers, indent=0))
`;

const [interpreter] = findInterpreters(["3.13"]);
if (interpreter === undefined) throw new Error("Recording needs python3.13 on PATH.");
const { command } = interpreter;
const result = spawnSync(command[0], [...command.slice(1), "-c", PROGRAM], { encoding: "utf8" });
if (result.status !== 0) throw new Error(result.stderr);
fs.writeFileSync(path.join(import.meta.dirname, "recorded", "numbers.json"), result.stdout);
