/** Rule `bytes-slice-in-loop`: the rest of a buffer is copied in every round of a loop. */
import { inferKind } from "../../../semantics/infer.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import { isSamePath } from "../../../semantics/same-object.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { AstNode, Subscript } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly type: "bytes" | "bytearray";
  /** The name is given the rest: `data = data[n:]`. */
  readonly isShortened: boolean;
}

/** Methods and functions that read the bytes they are given through the buffer protocol. */
const CONSUMING_METHODS: ReadonlySet<string> = new Set(["send", "sendall", "sendto", "update", "write"]);
const CONSUMING_FUNCTIONS: ReadonlySet<string> = new Set([
  ...["os.write", "zlib.crc32", "zlib.adler32", "zlib.compress", "binascii.crc32", "socket.send"],
]);

export const bytesSliceInLoop = defineRule<Facts>({
  meta: {
    id: "bytes-slice-in-loop",
    group: "copies",
    summary: "Rest of a buffer copied in a loop",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `data[n:]` in a loop, where `data` is known to be `bytes` or a `bytearray` and the slice goes to something that reads buffers (`send`, `write`, `update`, `os.write`), and `data = data[n:]` in a loop for `bytes`.",
      whyItCostsMemory:
        "The slice is a copy of everything that is left: a buffer of 10 MB that is sent in pieces of 64 KB is copied 80 times over. A slice of a `memoryview` refers to the same bytes and takes under 200 bytes itself.",
      example:
        "def send_all(sock, data: bytes):\n    sent = 0\n    while sent < len(data):\n        sent += sock.send(data[sent:])\n",
      better:
        "def send_all(sock, data: bytes):\n    sent = 0\n    while sent < len(data):\n        sent += sock.send(memoryview(data)[sent:])\n",
      whenNotTo:
        "For small buffers, where the view is the larger one. Slices with an end, which are mostly short, are not reported, and neither are values of unknown type.",
      fixSafety:
        "Offered for the slice that is handed over: a view keeps the whole buffer alive and a `bytearray` from being resized while somebody holds it. None for the name that is shortened: keep an offset, or start from a `memoryview`.",
      measured: "Peak above the start, as `tracemalloc` counts it, for 4 MB in pieces of 64 KB.",
    },
  },
  visitor: {
    Subscript(subscript, { model, segment, report }) {
      const { value, slice } = subscript;
      if (slice.kind !== "Slice" || slice.lower === undefined || slice.upper !== undefined) return;
      if (slice.step !== undefined || subscript.ctx !== "Load" || value.kind !== "Name") return;
      const isShortened = isGivenToItself(model, subscript);
      if ((!isShortened && !isConsumed(model, subscript)) || loopsAround(model, subscript).length === 0)
        return;
      const { kind } = inferKind(model, value);
      if (kind !== "bytes" && (kind !== "bytearray" || isShortened)) return;
      report({
        start: subscript.start,
        end: subscript.end,
        facts: { name: value.id, type: kind, isShortened },
        fix: isShortened || containsComment(segment, subscript) ? undefined : useView(model, subscript),
      });
    },
  },
  message({ name, type, isShortened }) {
    const advice = isShortened
      ? "Keep an offset, or make it a `memoryview` before the loop."
      : "A slice of a `memoryview` refers to the same bytes.";
    return `Each round copies all that is left of \`${name}\`, which is \`${type}\`. ${advice}`;
  },
});

/** `data = data[n:]` */
function isGivenToItself(model: SegmentModel, subscript: Subscript): boolean {
  const stmt = model.parentOf(subscript);
  const [target] = stmt?.kind === "Assign" && stmt.targets.length === 1 ? stmt.targets : [];
  return target !== undefined && isSamePath(model, target, subscript.value);
}

function isConsumed(model: SegmentModel, subscript: AstNode): boolean {
  const call = model.parentOf(subscript);
  if (call?.kind !== "Call" || !(call.args as readonly AstNode[]).includes(subscript)) return false;
  const origin = model.originOf(call.func);
  if (origin !== undefined) return CONSUMING_FUNCTIONS.has(origin);
  return call.func.kind === "Attribute" && CONSUMING_METHODS.has(call.func.attr.id);
}

function useView(model: SegmentModel, { value }: Subscript): FixDraft | undefined {
  if (!model.seesBuiltin(value, "memoryview")) return undefined;
  return {
    title: "Slice a memoryview",
    applicability: "offered",
    edits: [
      { start: value.start, end: value.start, newText: "memoryview(" },
      { start: value.end, end: value.end, newText: ")" },
    ],
  };
}
