/**
 * Where the time of a keystroke goes: in tree-sitter, in the rest of `syntax`, in the rules, in putting the findings
 * together, and in the garbage collector, which runs within any of them. It watches from outside and costs little, but the
 * figures of a run without it are the ones that count.
 */
import { type PerformanceEntry, PerformanceObserver } from "node:perf_hooks";
import { Parser as TreeSitter } from "web-tree-sitter";
import type { Module } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";

export interface PartsOfOne {
  /** Milliseconds of the clock that the process has run. */
  readonly start: number;
  readonly edited: number;
  readonly end: number;
  readonly syntaxMs: number;
  readonly treeSitterMs: number;
  /** Segments with new text, and the length of the longest. */
  readonly newCount: number;
  readonly newLength: number;
}

export class KeystrokeParts {
  readonly #pauses: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => void this.#pauses.push(...list.getEntries()));
  #start = 0;
  #edited = 0;
  #syntaxMs = 0;
  #treeSitterMs = 0;
  #newLengths: readonly number[] = [];

  constructor() {
    this.#observer.observe({ entryTypes: ["gc"] });
    const { parse } = TreeSitter.prototype;
    const addTime = (ms: number): void => {
      this.#treeSitterMs += ms;
    };
    TreeSitter.prototype.parse = function (...args) {
      const start = performance.now();
      const tree = parse.apply(this, args);
      addTime(performance.now() - start);
      return tree;
    };
  }

  /** A parser that does the same and is watched. */
  watch(parser: PythonParser): PythonParser {
    return {
      parseModule: (text, checkTime) => parser.parseModule(text, checkTime),
      editModule: (old, edits, checkTime) => {
        const start = performance.now();
        const module = parser.editModule(old, edits, checkTime);
        this.#syntaxMs += performance.now() - start;
        this.#noteNew(old, module);
        return module;
      },
    };
  }

  #noteNew(old: Module, { segments }: Module): void {
    const known = new Set(old.segments);
    this.#newLengths = segments.filter((segment) => !known.has(segment)).map(({ text }) => text.length);
  }

  begin(): void {
    this.#syntaxMs = this.#treeSitterMs = 0;
    this.#start = performance.now();
  }

  noteEdited(): void {
    this.#edited = performance.now();
  }

  end(): PartsOfOne {
    return {
      start: this.#start,
      edited: this.#edited,
      end: performance.now(),
      syntaxMs: this.#syntaxMs,
      treeSitterMs: this.#treeSitterMs,
      newCount: this.#newLengths.length,
      newLength: Math.max(0, ...this.#newLengths),
    };
  }

  /** What the collector did is told only later. */
  async readPauses(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  describe(parts: PartsOfOne | undefined): string {
    if (parts === undefined) return "";
    const { start, edited, end, syntaxMs, treeSitterMs, newCount, newLength } = parts;
    const paused = this.#pauses
      .filter((pause) => pause.startTime >= start && pause.startTime <= end)
      .reduce((sum, { duration }) => sum + duration, 0);
    const figures = {
      "tree-sitter": treeSitterMs,
      syntax: syntaxMs - treeSitterMs,
      rules: edited - start - syntaxMs,
      findings: end - edited,
      gc: paused,
    };
    const times = Object.entries(figures).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
    return `${times.join(", ")}; new segments ${newCount}, longest ${newLength};`;
  }
}
