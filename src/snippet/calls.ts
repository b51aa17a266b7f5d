/** How functions and classes are called, as text: what a call needs so that the code inside really runs. */
import type { Arguments, ClassDef, FunctionDef } from "../syntax/ast.ts";
import { hasDecorator } from "./class-samples.ts";

/** What calling a function gives. */
export interface Callable {
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** It is decorated with `contextmanager`. */
  readonly isContext: boolean;
}

export interface CallText {
  /** Runs before the call, unseen. */
  readonly setup?: string;
  readonly call: string;
}

/** Items that are taken of a generator, which may be endless. */
const MOST_ITEMS = "1_000";

/** @param call `f(x)` */
export function runCall(call: string, { isAsync, isGenerator, isContext }: Callable): CallText {
  if (isContext) return { call: `with ${call}: pass` };
  if (isAsync && isGenerator) {
    return {
      setup: "async def _take_all(items):\n    async for _ in items: pass",
      call: `__import__("asyncio").run(_take_all(${call}))`,
    };
  }
  if (isAsync) return { call: `result = __import__("asyncio").run(${call})` };
  if (isGenerator)
    return { call: `for item in __import__("itertools").islice(${call}, ${MOST_ITEMS}): pass` };
  return { call: `result = ${call}` };
}

/** The arguments of a call that gives each parameter the value of a name. */
export function argumentsText(args: Arguments, nameOf: (parameter: string) => string): string {
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  return [
    ...[...posonlyargs, ...plain].map(({ arg }) => nameOf(arg.id)),
    ...(vararg === undefined ? [] : [`*${nameOf(vararg.arg.id)}`]),
    ...kwonlyargs.map(({ arg }) => `${arg.id}=${nameOf(arg.id)}`),
    ...(kwarg === undefined ? [] : [`**${nameOf(kwarg.arg.id)}`]),
  ].join(", ");
}

/** Reads or calls a member through its class or instance. @param receiver what its first parameter is bound to. */
export function memberCall(
  fn: FunctionDef,
  classPath: string,
  receiver: string | undefined,
  argumentList: string,
): string {
  const owner = receiver ?? classPath;
  if (isProperty(fn)) return `${owner}.${fn.name.id}`;
  if (fn.decoratorList.some((each) => each.kind === "Attribute" && each.attr.id === "setter"))
    return `setattr(${owner}, "${fn.name.id}", ${argumentList})`;
  if (fn.name.id === "__init__" || fn.name.id === "__new__") return `${classPath}(${argumentList})`;
  return `${owner}.${fn.name.id}(${argumentList})`;
}

function isProperty(fn: FunctionDef): boolean {
  return hasDecorator(fn, "property") || hasDecorator(fn, "cached_property");
}

/** The name of an instance: `node_list` of `NodeList`. */
export function instanceName({ name }: ClassDef): string {
  const words = name.id.replace(/^_+/, "").replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2");
  const lower = words.toLowerCase();
  return lower === name.id || lower === "" ? "instance" : lower;
}
