// Records what CPython makes of files whose bytes are unusual, as recorded/sources.json: `node test/cli/record.mjs`, with
// python3.11 and python3.13 on the PATH. Sources are written byte for byte, each character one byte.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";

const BOM = "\xef\xbb\xbf";
const SOURCES = {
  "a null byte": "x = 1\nprint(x)\0\n",
  "a null byte in a comment": "x = 1\n  # c \0\n\ny = 2\n",
  "nothing but a null byte": "\0",
  "an unknown encoding": "# coding: uft-8\nx = 1\n",
  "an unknown encoding in the second line": "\n# -*- coding: nope -*-\nx = 1\n",
  "latin-1": '# coding: latin-1\nprint(ascii("\xe9"))\n',
  "utf-8-sig": '# coding: utf-8-sig\nprint(ascii("\xc3\xa9"))\n',
  "a code page": '# coding: cp1252\nprint(ascii("\x80"))\n',
  ascii: "# coding: ascii\nprint(1)\n",
  "more than ascii": '# coding: ascii\nx = 1\ny = "\xe9"\n',
  "a byte order mark": `${BOM}print(ascii("\xc3\xa9"))\n`,
  "a byte order mark and another encoding": `${BOM}# coding: latin-1\nprint(1)\n`,
  "no UTF-8": 'x = 1\ny = "\xe9"\n',
  "lines that end as on Windows": 'if 1:\r\n    print(1)\r\n    x = """a\r\nb"""\r\nprint(repr(x))\r\n',
  "an error in such a line": "if 1:\r\n    print(1\r\nx = 2\r\n",
  "form feeds": "\fx = 1\n\fif x:\n  \f    print(x)\n      \f    print(2)\n",
  "a tab after spaces": "if 1:\n        x = 1\n\ty = 2\n",
  "spaces after a tab": "if 1:\n\tx = 1\n        y = 2\n",
  "an error behind letters beyond ASCII": '\xc3\xa9 = "\xc3\xa9"; x = = 5\n',
  "the same, in a file that says what it is": '# coding: utf-8\n\xc3\xa9 = "\xc3\xa9"; x = = 5\n',
  "an error that spans such letters": 'x = ("\xe6\x97\xa5" "\xe6\x9c\xac" 1 2)\n',
  "a target that is none, behind such letters": '"\xe6\x97\xa5"; x = y = 5 = z\n',
  tabs: "if 1:\n\tx = 1\n\tif x:\n\t    print(x)\n",
};

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-")), "program.py");
const recorded = {};
for (const { version, command } of findInterpreters(["3.11", "3.13"])) {
  const [program, ...args] = command;
  recorded[version] = Object.entries(SOURCES).map(([what, source]) => {
    fs.writeFileSync(file, source, "latin1");
    const { status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: "utf8" });
    return { what, source, status, out: stdout, error: stderr.replaceAll(file, "FILE") };
  });
}
fs.rmSync(path.dirname(file), { recursive: true });
fs.writeFileSync("test/cli/recorded/sources.json", `${JSON.stringify(recorded, undefined, 1)}\n`);
