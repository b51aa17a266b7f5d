/**
 * Runs generated programs on a real interpreter, each in a fresh copy of the process: an interpreter that has
 * started forks for each program (`_server.py`), which is much faster than starting one each time.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import path from "node:path";
import { type Observed, observed } from "./execute.ts";

const NEWLINE = 10;

export class RealPython {
  readonly #process: ChildProcessWithoutNullStreams;
  #last: Promise<unknown> = Promise.resolve();
  #received: Buffer = Buffer.alloc(0);
  #onData: () => void = () => {};

  /** Without `site`, under the hash seed of the simulated machine. */
  constructor(command: readonly string[]) {
    const [file = "python3", ...before] = command;
    const { PATH = "" } = process.env;
    this.#process = spawn(file, [...before, "-W", "ignore", path.resolve("test/fuzz/_server.py")], {
      env: { PATH, PYTHONHASHSEED: "0", PYTHONIOENCODING: "utf-8:surrogatepass" },
    });
    this.#process.stdout.on("data", (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data]);
      this.#onData();
    });
    this.#process.stderr.pipe(process.stderr);
  }

  /** Undefined when the program computed for more than three seconds or crashed. Programs wait for those before them. */
  run(source: string): Promise<Observed | undefined> {
    const answer = this.#last.then(() => this.#answer(source));
    this.#last = answer;
    return answer;
  }

  close(): void {
    this.#process.stdin.end();
  }

  async #answer(source: string): Promise<Observed | undefined> {
    const data = Buffer.from(source, "utf8");
    this.#process.stdin.write(`${data.length}\n`);
    this.#process.stdin.write(data);
    const header = await this.#take(() => this.#received.indexOf(NEWLINE) + 1 || undefined);
    const [status = 0, outLength = 0, errLength = 0] = header.toString("latin1").split(" ").map(Number);
    const body = await this.#take(() => outLength + errLength);
    const isKilled = (status & 0x7f) !== 0;
    if (isKilled) return undefined;
    return observed(body.toString("utf8", 0, outLength), body.toString("utf8", outLength));
  }

  /** Waits for as many bytes as `count` says; undefined means that this is not known yet. */
  async #take(count: () => number | undefined): Promise<Buffer> {
    let length = count();
    while (length === undefined || this.#received.length < length) {
      await new Promise<void>((resolve) => {
        this.#onData = resolve;
      });
      length = count();
    }
    const taken = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return taken;
  }
}
