// An esbuild plugin that makes the machine note every write to simulated memory, for recording runs: in the files of
// src/runtime, `words[place] = value` becomes `words[touchWord(place)] = value`, and so on for the other views. The
// machine that nobody records is built without it and pays nothing. That no write is missed is what
// test/recording/history.test.ts holds, over all conformance programs.
import fs from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";
import MagicString from "magic-string";

/** Functions of src/runtime/memory/touched.ts, by the name of the view that is written. */
const TOUCHES = { words: "touchWord", doubles: "touchDouble", bytes: "touchByte", marks: "touchMark" };
/** Methods of a view that write, or hand out what can be written. */
const BULK = { fill: "touchedFill", copyWithin: "touchedCopy", set: "touchedSet", subarray: "touchedPart" };

const RUNTIME = path.resolve(import.meta.dirname, "../../src/runtime");
const TOUCHED = path.join(RUNTIME, "memory/touched.ts");

/** @type {import("esbuild").Plugin} */
export const instrumentWrites = {
  name: "instrument-writes",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      if (!file.startsWith(RUNTIME + path.sep) || file === TOUCHED) return undefined;
      const text = fs.readFileSync(file, "utf8");
      return { contents: instrument(text, file), loader: "ts" };
    });
  },
};

/** The text of a TypeScript file with its writes noted; the same text where it has none. */
export function instrument(text, file) {
  const tree = parse(text, {
    sourceType: "module",
    plugins: ["typescript"],
    createParenthesizedExpressions: false,
  });
  const edited = new MagicString(text);
  const used = new Set();
  visit(tree.program, (node) => {
    for (const target of writtenMembers(node)) {
      const touch = TOUCHES[viewName(target.object)];
      if (touch === undefined) continue;

      used.add(touch);
      edited.appendRight(target.property.start, `${touch}(`).appendLeft(target.property.end, ")");
    }
    const bulk = bulkWrite(node);
    if (bulk === undefined) return;
    used.add(bulk);
    const { object, property } = node.callee;
    edited.appendRight(object.start, `${bulk}(`);
    const firstArgument = node.arguments[0];
    edited.overwrite(object.end, firstArgument?.start ?? node.end - 1, firstArgument ? ", " : "");
    if (property.name === undefined) throw new Error(`${file}: a computed method of a view`);
  });
  if (used.size === 0) return text;
  edited.prepend(`import { ${[...used].join(", ")} } from ${JSON.stringify(TOUCHED)};\n`);
  return edited.toString();
}

/** The computed members that a node assigns to. */
function writtenMembers(node) {
  switch (node.type) {
    case "AssignmentExpression":
      return computedMembers(node.left);
    case "UpdateExpression":
      return computedMembers(node.argument);
    default:
      return [];
  }
}

function computedMembers(target) {
  switch (target.type) {
    case "MemberExpression":
      return target.computed ? [target] : [];
    case "TSAsExpression":
    case "TSNonNullExpression":
      return computedMembers(target.expression);
    case "ArrayPattern":
      return target.elements.flatMap((element) => (element === null ? [] : computedMembers(element)));
    default:
      return [];
  }
}

/** "words" of `words`, `heap.words` and `this.m.heap.words`. */
function viewName(object) {
  if (object.type === "Identifier") return object.name;
  if (object.type === "MemberExpression" && !object.computed) return object.property.name;
  return undefined;
}

function bulkWrite(node) {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || node.callee.computed)
    return undefined;
  const { object, property } = node.callee;
  const view = viewName(object);
  if (view !== "words" && view !== "bytes" && view !== "doubles") return undefined;
  return Object.hasOwn(BULK, property.name) ? BULK[property.name] : undefined;
}

function visit(node, each) {
  each(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item?.type === "string") visit(item, each);
    } else if (typeof value?.type === "string") visit(value, each);
  }
}
