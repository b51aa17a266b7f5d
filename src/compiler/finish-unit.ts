/** Turns a finished unit into a code unit: flags, layout of the frame, optimised and assembled instructions. */
import { CodeFlag, type CodeUnit, LocalKind } from "../bytecode/code.ts";
import type { CompileTraits } from "../cpython/compile-traits.ts";
import { FORMAT_PARAMETER, isFunctionLike, type Scope } from "../symtable/scope.ts";
import { assemble } from "./assemble.ts";
import { optimizeSequence } from "./flow-graph/optimize.ts";
import { shownConstants } from "./shown-constants.ts";
import type { Unit } from "./unit.ts";

export function finishUnit(
  unit: Unit,
  fileName: string,
  hasFutureAnnotations: boolean,
  traits: CompileTraits,
): CodeUnit {
  const flags =
    codeFlags(unit.scope) |
    (unit.hasFlaggedDocstring ? CodeFlag.HAS_DOCSTRING : 0) |
    (hasFutureAnnotations ? CodeFlag.FUTURE_ANNOTATIONS : 0);
  const { entry, stackSize } = optimizeSequence({
    sequence: unit.sequence,
    consts: unit.consts,
    names: unit,
    parameterCount: unit.scope.parameters.length,
    flags,
    firstLine: unit.firstLine,
  });
  const locals = layOutLocals(unit);
  const shownConsts = shownConstants(unit.consts, traits);
  return {
    name: unit.name,
    qualname: unit.qualname,
    fileName,
    firstLine: unit.firstLine,
    argCount: unit.posOnlyArgCount + unit.argCount,
    posOnlyArgCount: unit.posOnlyArgCount,
    kwOnlyArgCount: unit.kwOnlyArgCount,
    flags,
    stackSize: Math.max(1, stackSize),
    localsPlusNames: locals.map(({ name }) => (name === FORMAT_PARAMETER ? "format" : name)),
    localsPlusKinds: Uint8Array.from(locals, ({ kind }) => kind),
    names: [...unit.names.keys()],
    consts: unit.consts.all,
    ...(shownConsts === undefined ? {} : { shownConsts }),
    ...assemble(entry),
  };
}

/** compute_code_flags of Python/compile.c (3.13). */
function codeFlags(scope: Scope): number {
  if (!isFunctionLike(scope)) return 0;
  const { isGenerator, isCoroutine } = scope;
  let flags = CodeFlag.NEWLOCALS | CodeFlag.OPTIMIZED;
  if (scope.isNested) flags |= CodeFlag.NESTED;
  if (isGenerator && !isCoroutine) flags |= CodeFlag.GENERATOR;
  if (!isGenerator && isCoroutine) flags |= CodeFlag.COROUTINE;
  if (isGenerator && isCoroutine) flags |= CodeFlag.ASYNC_GENERATOR;
  if (scope.hasVarargs) flags |= CodeFlag.VARARGS;
  if (scope.hasVarKeywords) flags |= CodeFlag.VARKEYWORDS;
  return flags;
}

/** compute_localsplus_info of Python/assemble.c (3.13). */
function layOutLocals(unit: Unit): readonly { readonly name: string; readonly kind: number }[] {
  const locals = [...unit.varNames.keys()].map((name) => {
    const hidden = unit.fastHidden.has(name) ? LocalKind.HIDDEN : 0;
    const cell = unit.cellVars.has(name) ? LocalKind.CELL : 0;
    return { name, kind: LocalKind.LOCAL | hidden | cell };
  });
  const cells = [...unit.cellVars.keys()].filter((name) => !unit.varNames.has(name));
  return [
    ...locals,
    ...cells.map((name) => ({ name, kind: LocalKind.CELL })),
    ...[...unit.freeVars.keys()].map((name) => ({ name, kind: LocalKind.FREE })),
  ];
}
