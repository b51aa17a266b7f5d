// Records what the real CPythons print for the fixed seeds of the test and for the programs of test/fuzz/areas:
//
//   node test/fuzz/record.mjs
//
// Run it after changing the generator or an area. It needs python3.11 and python3.13 on PATH. The recordings are
// never edited by hand.
import { loadFuzzer } from "./bundle.mjs";

const { recordAll } = await loadFuzzer();
process.exitCode = (await recordAll(console.log)) ? 0 : 1;
