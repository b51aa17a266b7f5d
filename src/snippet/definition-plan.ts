/** What it takes to simulate a function or class as such: an input for each of its parameters, and a call. */
import type { Arg, Arguments, ClassDef, FunctionDef } from "../syntax/ast.ts";
import { argumentsText, type Callable, type CallText, instanceName, memberCall, runCall } from "./calls.ts";
import { hasDecorator, lastName } from "./class-samples.ts";
import { parametersOf } from "./exposed-names.ts";
import type { Guess, Guesser } from "./guess.ts";
import { isFunction, type SourceTree } from "./source-tree.ts";
import type { DefinitionTarget } from "./target.ts";

/** A name that will be given a value. */
export interface Candidate {
  readonly name: string;
  readonly guess: Guess;
}

export interface DefinitionPlan {
  readonly inputs: readonly Candidate[];
  /** @param nameOf the variable that holds an input. Undefined for a class that nothing can be made of. */
  call(nameOf: (input: string) => string): CallText | undefined;
}

export function planDefinition(
  tree: SourceTree,
  guesser: Guesser,
  { definition, path }: DefinitionTarget,
): DefinitionPlan {
  return definition.kind === "ClassDef"
    ? planClass(guesser, definition, path.join("."))
    : planFunction(tree, guesser, definition, path);
}

function planFunction(
  tree: SourceTree,
  guesser: Guesser,
  fn: FunctionDef,
  path: readonly string[],
): DefinitionPlan {
  const isMember = tree.parentOf(fn)?.kind === "ClassDef";
  const hasReceiver = isMember && !hasDecorator(fn, "staticmethod");
  const args = hasReceiver ? withoutFirst(fn.args) : fn.args;
  const [first] = hasReceiver ? [...fn.args.posonlyargs, ...fn.args.args] : [];
  const isOnClass = hasDecorator(fn, "classmethod") || UNBOUND.has(fn.name.id);
  const receiver = first === undefined || isOnClass ? undefined : first;
  const inputs = [...(receiver === undefined ? [] : [receiver]), ...parametersOf(args)];
  return {
    inputs: inputs.map((arg) => candidate(guesser, fn, arg)),
    call(nameOf) {
      const given = argumentsText(args, nameOf);
      if (!isMember) return runCall(`${fn.name.id}(${given})`, callableOf(tree, fn));
      const owner = receiver === undefined ? undefined : nameOf(receiver.arg.id);
      return runCall(memberCall(fn, path.slice(0, -1).join("."), owner, given), callableOf(tree, fn));
    },
  };
}

/** Methods that are not called on an instance that is there already. */
const UNBOUND: ReadonlySet<string> = new Set([
  "__init__",
  "__new__",
  "__init_subclass__",
  "__class_getitem__",
]);

function planClass(guesser: Guesser, of: ClassDef, path: string): DefinitionPlan {
  if (of.bases.some((base) => /(?:Enum|Flag)$/.test(lastName(base))))
    return { inputs: [], call: () => ({ call: `members = list(${path})` }) };
  if (!guesser.classes.isConcrete(of)) return { inputs: [], call: () => undefined };
  const name = instanceName(of);
  const fn = guesser.classes.initializer(of);
  if (fn === undefined) {
    const fields = guesser.classes.fields(of);
    return {
      inputs: fields,
      call: (nameOf) => ({
        call: `${name} = ${path}(${fields.map((each) => nameOf(each.name)).join(", ")})`,
      }),
    };
  }
  const args = withoutFirst(fn.args);
  return {
    inputs: parametersOf(args).map((arg) => candidate(guesser, fn, arg)),
    call: (nameOf) => ({ call: `${name} = ${path}(${argumentsText(args, nameOf)})` }),
  };
}

function candidate(guesser: Guesser, fn: FunctionDef, arg: Arg): Candidate {
  return { name: arg.arg.id, guess: guesser.argument(fn, arg) };
}

function withoutFirst(args: Arguments): Arguments {
  const { posonlyargs } = args;
  if (posonlyargs.length > 0) return { ...args, posonlyargs: posonlyargs.slice(1) };
  return { ...args, args: args.args.slice(1) };
}

export function callableOf(tree: SourceTree, fn: FunctionDef): Callable {
  return {
    isAsync: fn.kind === "AsyncFunctionDef",
    isGenerator: tree.segmentAt(fn).scopeOf(fn)?.isGenerator === true,
    isContext: isFunction(fn) && fn.decoratorList.some((each) => /contextmanager$/.test(lastName(each))),
  };
}
