/**
 * From a selection to what is run for it: the statements that it needs, its inputs, itself. Everything stays on the
 * lines that it has in the file.
 */
import { BUILTIN_NAMES } from "../cpython/builtin-names.ts";
import { findFutureFeatures } from "../symtable/future.ts";
import type { AstNode, Stmt } from "../syntax/ast.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { bodyEdits, nonlocalEdits } from "./body-edits.ts";
import { runCall } from "./calls.ts";
import { aboveJoined, belowLine } from "./cells-above.ts";
import { cutLines, Page, type Selection, widenStatement, widenToLines } from "./cut-lines.ts";
import { planDefinition } from "./definition-plan.ts";
import { Guesser } from "./guess.ts";
import { inOrderOfValues, type SettledInput, settleInputs } from "./inputs.ts";
import { Needs } from "./needs.ts";
import { isLoop, type OwnLevel, ownLevelOf } from "./own-level.ts";
import type { ProgramUnit, Snippet, SnippetRequest } from "./snippet.ts";
import { isFunction, SourceTree } from "./source-tree.ts";
import { StarNames } from "./star-names.ts";
import { type DefinitionTarget, findDefinition, findTarget, nodesOf, type Target } from "./target.ts";

export function prepareSnippet(parser: PythonParser, request: SnippetRequest): Snippet {
  return (request.above ?? "").trim() === "" ? prepareAlone(parser, request) : prepareBelow(parser, request);
}

function prepareAlone(parser: PythonParser, request: SnippetRequest): Snippet {
  const { source, selection, runs } = request;
  const isEmpty =
    selection === undefined || source.slice(selection.startOffset, selection.endOffset).trim() === "";
  if (runs !== "definition" && isEmpty) return cutSnippet(request, undefined);
  if (selection === undefined) return cutSnippet(request, undefined);
  const tree = new SourceTree(source, parser.parseModule(source));
  const target =
    runs === "definition" ? findDefinition(tree, selection.startOffset) : findTarget(tree, selection);
  if (target === undefined) return cutSnippet(request, selection);
  return new Slice(parser, tree, request, target).snippet();
}

/** As one text with what is above, of which nothing but what is needed is run. */
function prepareBelow(parser: PythonParser, request: SnippetRequest): Snippet {
  const { joined, lineCount } = aboveJoined(request);
  return belowLine(prepareAlone(parser, joined), lineCount);
}

/** A part of the text as it is, or all of it, with nothing taken along. */
export function cutSnippet({ source, startLine }: SnippetRequest, selection: Selection | undefined): Snippet {
  const range = selection && widenToLines(source, selection);
  const page = new Page(startLine);
  page.add(cutLines(source, range ?? { startOffset: 0, endOffset: source.length }));
  return {
    units: [{ kind: "program", text: page.text }],
    text: page.text,
    parts: page.parts,
    inputs: [],
    hasFutureAnnotations: false,
    documentColumn: (line, column) => page.documentColumn(line, column),
  };
}

const INDENTATION = "    ";

/** A line of the file that stands for the start of a block around the selection. */
interface Wrapper {
  /** 0-based line of the document. */
  readonly lineIndex: number;
  readonly text: string;
}

class Slice {
  private readonly target: Target;
  private readonly level: OwnLevel;
  private readonly needs: Needs;
  private readonly guesser: Guesser;
  private readonly program: Page;
  private readonly definitions: Page;
  /** Statements that are inside of others which are run, too. */
  private readonly inner: Page;
  private readonly together: Page;
  private readonly shown: Page;

  constructor(
    private readonly parser: PythonParser,
    private readonly tree: SourceTree,
    private readonly request: SnippetRequest,
    target: Target,
  ) {
    this.target = wholeMethod(tree, target);
    this.level = ownLevelOf(nodesOf(this.target));
    this.needs = new Needs(tree, this.target, new StarNames(parser, request.siblings));
    this.guesser = new Guesser(tree);
    const newPage = (): Page => new Page(request.startLine);
    this.program = newPage();
    this.definitions = newPage();
    this.inner = newPage();
    this.together = newPage();
    this.shown = newPage();
  }

  snippet(): Snippet {
    const { inputs, units } =
      this.target.kind === "definition" ? this.definition(this.target) : this.statements();
    const { program, definitions, inner, together, shown } = this;
    return {
      units: [
        ...[definitions, inner].flatMap(programUnit),
        ...units.filter(({ kind }) => kind === "input"),
        ...programUnit(program),
        ...units.filter(({ kind }) => kind === "call"),
      ],
      text: together.text,
      parts: shown.parts,
      inputs: inputs.map(({ isLocal, isLate, isComputed, ...input }) => input),
      hasFutureAnnotations: findFutureFeatures(this.tree.module).hasAnnotations,
      documentColumn: (line, column) => together.documentColumn(line, column),
    };
  }

  private definition(target: DefinitionTarget): Prepared {
    const plan = planDefinition(this.tree, this.guesser, target);
    const inputs = this.settle(plan.inputs);
    const names = this.variables(inputs);
    this.take([...this.needs.taken, target.root], this.definitions, []);
    const made = plan.call((input) => names.get(input) ?? input);
    const line = this.lineIndexOf(target.definition.defStart - target.definition.start, target.definition);
    return { inputs, units: this.inputsAndCall(inputs, names, made?.setup, made?.call, line) };
  }

  private statements(): Prepared {
    const inputs = this.settle([]);
    const around = this.tree.ancestorsOf(nodesOf(this.target)[0] as Stmt);
    const fn = [...around].reverse().find(isFunction);
    const { returns, yields, awaits, leavesLoop } = this.level;
    const collides = inputs.some(({ name, isLocal }) => isLocal && this.isTaken(name));
    const isCalled = fn !== undefined && (returns || yields || awaits || collides);
    const loop = leavesLoop ? [...around].reverse().find(isLoop) : undefined;
    const wrappers: Wrapper[] = [];
    const locals = isCalled ? inputs.filter(({ isLocal }) => isLocal) : [];
    const names = isCalled ? this.variables(inputs) : new Map<string, string>();
    if (isCalled) {
      const header = `${awaits ? "async " : ""}def ${fn.name.id}(${locals.map(({ name }) => name).join(", ")}):`;
      wrappers.push({ lineIndex: this.lineIndexOf(fn.defStart - fn.start, fn), text: header });
    }
    if (loop !== undefined)
      wrappers.push({ lineIndex: this.lineIndexOf(0, loop), text: "for _once in (None,):" });
    this.layOut(wrappers, isCalled);
    if (!isCalled) return { inputs, units: this.inputsAndCall(inputs, names) };
    const given = locals.map(({ name }) => names.get(name) ?? name).join(", ");
    const made = runCall(`${fn.name.id}(${given})`, {
      isAsync: awaits,
      isGenerator: yields,
      isContext: false,
    });
    const line = wrappers[0]?.lineIndex ?? 0;
    return { inputs, units: this.inputsAndCall(inputs, names, made.setup, made.call, line) };
  }

  /** Puts the selection below its wrappers, together with what was taken of the function around it. */
  private layOut(wrappers: readonly Wrapper[], isCalled: boolean): void {
    const around = this.tree.ancestorsOf(nodesOf(this.target)[0] as Stmt);
    const isInside = (stmt: Stmt): boolean =>
      isCalled && !around.includes(stmt) && this.tree.ancestorsOf(stmt).some(isFunction);
    const taken = [...this.needs.taken];
    this.take(
      taken.filter((stmt) => !isInside(stmt)),
      this.definitions,
      [],
    );
    let indentation = "";
    for (const { lineIndex, text } of wrappers) {
      const line = { lineIndex, lines: [indentation + text], removed: [0] };
      this.program.add(line);
      this.together.add(line, "", "replace");
      indentation += INDENTATION;
    }
    for (const { lineIndex } of wrappers) this.shown.add(this.documentLine(lineIndex), "", "keep");
    this.take(taken.filter(isInside), this.program, wrappers);
    const nodes = nodesOf(this.target);
    const { start } = this.tree.spanOf(nodes[0] as Stmt);
    const { end } = this.tree.spanOf(nodes.at(-1) as Stmt);
    const range = widenStatement(this.tree.text, { startOffset: start, endOffset: end });
    const edits = bodyEdits(this.tree, this.target, this.level, isCalled, this.needs.outer);
    const cut = cutLines(this.tree.text, range, edits);
    this.program.add(cut, indentation);
    this.together.add(cut, indentation, "replace");
    // The class around it may be there, with its indentation.
    this.shown.add(cutLines(this.tree.text, range), "", "keep");
  }

  private take(stmts: readonly Stmt[], page: Page, wrappers: readonly Wrapper[]): void {
    const all = new Set<AstNode>(stmts);
    const isInner = (stmt: Stmt): boolean => this.tree.ancestorsOf(stmt).some((each) => all.has(each));
    const inOrder = [...all] as Stmt[];
    inOrder.sort((a, b) => this.tree.spanOf(a).start - this.tree.spanOf(b).start);
    for (const stmt of inOrder) {
      const { start, end } = this.tree.spanOf(stmt);
      const range = widenStatement(this.tree.text, { startOffset: start, endOffset: end });
      const edits = wrappers.length > 0 ? [] : nonlocalEdits(this.tree, [stmt], this.needs.outer);
      const cut = cutLines(this.tree.text, range, edits);
      const around = wrappers.filter(({ lineIndex }) => lineIndex <= cut.lineIndex);
      const indentation = INDENTATION.repeat(around.length);
      (isInner(stmt) ? this.inner : page).add(cut, indentation);
      this.together.add(cut, indentation, isInner(stmt) ? "replace" : "join");
      this.shown.add(cutLines(this.tree.text, range), "", isInner(stmt) ? "keep" : "join");
    }
  }

  private settle(planned: Parameters<typeof settleInputs>[1]): readonly SettledInput[] {
    return settleInputs(this.parser, planned, this.needs, this.guesser, this.request.inputs ?? {});
  }

  /** Variables of `__main__` that hold inputs: parameters must not hide what functions of the file use. */
  private variables(inputs: readonly SettledInput[]): Map<string, string> {
    return new Map(
      inputs.map(({ name, isLocal }) => [name, isLocal && this.isTaken(name) ? `${name}_input` : name]),
    );
  }

  /** Whether a name of the module means something to what is run. */
  private isTaken(name: string): boolean {
    if (BUILTIN_NAMES.has(name)) return true;
    const stmts = this.tree
      .moduleBinding(name)
      .definitions.flatMap(({ node }) => this.tree.statementsAround(node));
    const own: readonly unknown[] = nodesOf(this.target);
    return stmts.some((stmt) => this.needs.taken.has(stmt) || own.includes(stmt));
  }

  private inputsAndCall(
    inputs: readonly SettledInput[],
    names: ReadonlyMap<string, string>,
    setup?: string,
    call?: string,
    lineIndex = 0,
  ): readonly ProgramUnit[] {
    const lines = "\n".repeat(this.request.startLine - 1 + lineIndex);
    return [
      ...inOrderOfValues(inputs).map(({ name, expression }) => ({
        kind: "input" as const,
        name,
        text: `${names.get(name) ?? name} = ${expression}`,
      })),
      ...(setup === undefined ? [] : [{ kind: "input" as const, name: "", text: setup }]),
      ...(call === undefined ? [] : [{ kind: "call" as const, text: `${lines}${call}` }]),
    ];
  }

  /** 0-based. @param offset from the start of the node. */
  private lineIndexOf(offset: number, node: Parameters<SourceTree["spanOf"]>[0]): number {
    const { start } = this.tree.spanOf(node);
    return this.tree.text.slice(0, start + offset).split("\n").length - 1;
  }

  private documentLine(lineIndex: number) {
    const line = this.tree.text.split("\n")[lineIndex] ?? "";
    const removed = line.length - line.trimStart().length;
    return { lineIndex, lines: [line.slice(removed)], removed: [removed] };
  }
}

function programUnit(page: Page): ProgramUnit[] {
  return page.isEmpty ? [] : [{ kind: "program", text: page.text }];
}

interface Prepared {
  readonly inputs: readonly SettledInput[];
  readonly units: readonly ProgramUnit[];
}

/** `super()` works in a method of its class only, so the whole method is run. */
function wholeMethod(tree: SourceTree, target: Target): Target {
  if (target.kind === "definition" || !ownLevelOf(nodesOf(target)).needsClass) return target;
  const [first] = nodesOf(target);
  const method = first && [...tree.ancestorsOf(first)].reverse().find(isFunction);
  if (method === undefined || tree.parentOf(method)?.kind !== "ClassDef") return target;
  return findDefinition(tree, tree.spanOf(method).start) ?? target;
}
