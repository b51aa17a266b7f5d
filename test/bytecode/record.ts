/** Records the disassembled fixtures anew: `node test/compiler/run-script.mjs test/bytecode/record.ts`. */
import fs from "node:fs";
import { testParser } from "../syntax/python-parser.ts";
import { disassembleFixture, fixtureNames, recordedFile } from "./fixture.ts";

const parser = await testParser();
fs.mkdirSync("test/bytecode/recorded", { recursive: true });
for (const name of fixtureNames()) fs.writeFileSync(recordedFile(name), disassembleFixture(parser, name));
