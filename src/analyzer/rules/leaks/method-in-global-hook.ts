/** Rule `method-in-global-hook`: an instance that a hook of the interpreter or of logging keeps for good. */
import { attributeSites } from "../../../semantics/call-sites.ts";
import { lastName, methodOfSelf } from "../../../semantics/classes.ts";
import { linksTo } from "../../../semantics/holding/keeps-alive.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { looksLikeSingleton } from "../../../semantics/singletons.ts";
import type { Assign, Call, Expr, Name } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  /** As written: `atexit.register`, `sys.excepthook`. */
  readonly hook: string;
  readonly value: string;
  /** How the hook lets go, as text. */
  readonly release: string;
}

interface Hook {
  /** Index of the argument that is kept. */
  readonly index: number;
  readonly release: string;
  /** Attributes whose use anywhere in the module says that somebody takes the hook back. */
  readonly undoneBy: readonly string[];
}

/** Functions that keep what they are given, by dotted name (documentation of the modules). */
const HOOKS: ReadonlyMap<string, Hook> = new Map([
  ["atexit.register", { index: 0, release: "atexit.unregister", undoneBy: ["unregister"] }],
  [
    "signal.signal",
    {
      index: 1,
      release: "signal.signal with the old handler",
      undoneBy: ["SIG_DFL", "SIG_IGN", "getsignal"],
    },
  ],
  ["sys.settrace", { index: 0, release: "sys.settrace(None)", undoneBy: [] }],
  ["sys.setprofile", { index: 0, release: "sys.setprofile(None)", undoneBy: [] }],
  ["sys.addaudithook", { index: 0, release: "nothing: audit hooks stay", undoneBy: [] }],
  ["threading.settrace", { index: 0, release: "threading.settrace(None)", undoneBy: [] }],
]);

/** Methods of loggers, which live as long as the program. */
const LOGGER_HOOKS: ReadonlyMap<string, Hook> = new Map([
  ["addHandler", { index: 0, release: "removeHandler", undoneBy: ["removeHandler"] }],
  ["addFilter", { index: 0, release: "removeFilter", undoneBy: ["removeFilter"] }],
]);

const HOOK_NAMES: ReadonlySet<string> = new Set([
  ...[...HOOKS.keys()].map((name) => name.split(".")[1] ?? ""),
  ...LOGGER_HOOKS.keys(),
]);

const HOOK_VARIABLES: ReadonlySet<string> = new Set([
  ...[
    "sys.excepthook",
    "sys.displayhook",
    "sys.unraisablehook",
    "threading.excepthook",
    "warnings.showwarning",
  ],
]);

export const methodInGlobalHook = defineRule<Facts>({
  meta: {
    id: "method-in-global-hook",
    group: "leaks",
    summary: "Instance that a global hook keeps",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds methods that hand a bound method of their object, or a lambda or partial that holds it, to `atexit.register`, `signal.signal`, `sys.settrace` and `setprofile`, `sys.excepthook` and its like, or to a logger (`addHandler`, `addFilter`).",
      whyItCostsMemory:
        "The hook is global and holds the bound method, which holds the object: each object that registers itself stays until the program ends, with all it holds. `atexit` keeps them all; the others keep the last.",
      example:
        'import atexit\n\n\nclass Connection:\n    def __init__(self, name):\n        self.name = name\n        atexit.register(self.close)\n\n    def close(self):\n        print("closed", self.name)\n',
      better:
        'import weakref\n\n\nclass Connection:\n    def __init__(self, name):\n        self.name = name\n        weakref.finalize(self, print, "closed", name)\n',
      whenNotTo:
        "Where there is one such object, and it lives as long as the program anyway. The rule is silent for classes that make themselves out as singletons, where the module takes the hook back somewhere (`atexit.unregister`, `removeHandler`, another handler for signals), and for functions and static methods.",
      fixSafety:
        "No fix: `weakref.finalize(self, function, ...)` also runs at the end of the program, but not with a method of the object; for other hooks a weak reference (`weakref.WeakMethod`) has to be called by a function.",
      measured:
        "Bytes that stay after 1,000 objects have been made and dropped, as `tracemalloc` counts them. Each has a list of 100 elements.",
    },
  },
  visitor: { Call: visitCall, Assign: visitAssign },
  message: ({ hook, value, release }) =>
    `\`${hook}\` keeps \`${value}\`, and with it the object, for the rest of the program: each object that gets here stays, with all it holds. ` +
    `Take it back when the object is closed (${release}), or register something that does not hold it.`,
});

function visitCall(call: Call, context: RuleContext<Facts>): void {
  const { func, args } = call;
  if (args.length === 0 || !HOOK_NAMES.has(lastName(func))) return;
  const { model } = context;
  const hook = hookOf(model, func);
  const value = hook === undefined ? undefined : args[hook.index];
  if (hook === undefined || value === undefined) return;
  // `atexit.register(function, self)` keeps its arguments, too.
  const held = model.originOf(func) === "atexit.register" ? args : [value];
  for (const each of held) if (reportHeld(context, call, func, each, hook)) return;
}

function hookOf(model: SegmentModel, func: Expr): Hook | undefined {
  const origin = model.originOf(func);
  if (origin !== undefined && HOOKS.has(origin)) return HOOKS.get(origin);
  if (func.kind !== "Attribute") return undefined;
  const hook = LOGGER_HOOKS.get(func.attr.id);
  return hook !== undefined && isLogger(model, func.value) ? hook : undefined;
}

/** `logging.getLogger()` or a global variable that was made so. */
function isLogger(model: SegmentModel, expr: Expr): boolean {
  if (expr.kind === "Call") return model.originOf(expr.func) === "logging.getLogger";
  if (expr.kind === "Attribute") return model.originOf(expr) === "logging.root";
  return false;
}

function visitAssign({ targets, value, start, end }: Assign, { model, report }: RuleContext<Facts>): void {
  for (const target of targets) {
    if (target.kind !== "Attribute" || !/hook$|^showwarning$/.test(target.attr.id)) continue;
    const origin = model.originOf(target);
    if (origin === undefined || !HOOK_VARIABLES.has(origin)) continue;
    const self = selfHeldBy(model, value);
    const assigned = attributeSites(model, target.attr.id).filter(
      ({ attribute }) => attribute.ctx === "Store",
    );
    if (self === undefined || assigned.length > 1) continue;
    const text = model.segment.text;
    const facts = {
      hook: text.slice(target.start, target.end),
      value: text.slice(value.start, value.end),
      release: "set the hook to what it was before",
    };
    report({ start, end, facts });
  }
}

function reportHeld(
  { model, report }: RuleContext<Facts>,
  call: Call,
  func: Expr,
  value: Expr,
  hook: Hook,
): boolean {
  if (selfHeldBy(model, value) === undefined || isUndone(model, hook) || isSetAgain(model, call, hook))
    return false;
  const text = model.segment.text;
  const facts = {
    hook: text.slice(func.start, func.end),
    value: text.slice(value.start, value.end),
    release: hook.release,
  };
  report({ start: call.start, end: call.end, facts });
  return true;
}

function isUndone(model: SegmentModel, { undoneBy }: Hook): boolean {
  return undoneBy.some((name) => attributeSites(model, name).length > 0 || model.module.isBound(name));
}

/** The hook is called with something else elsewhere in the module: with `None`, or the old handler. */
function isSetAgain(model: SegmentModel, { func }: Call, { index, undoneBy }: Hook): boolean {
  if (func.kind !== "Attribute" || undoneBy.includes("unregister") || undoneBy.includes("removeHandler"))
    return false;
  return attributeSites(model, func.attr.id).some(({ call, at }) => {
    const value = call?.args[index];
    return value !== undefined && selfHeldBy(at, value) === undefined;
  });
}

/** The instance of the method around, if the value holds it. */
function selfHeldBy(model: SegmentModel, value: Expr): Name | undefined {
  const names = model.collect(value, (node) => (node.kind === "Name" ? node : undefined));
  return names.find((name) => {
    const method = methodOfSelf(model, name);
    return (
      method !== undefined &&
      !looksLikeSingleton(method.classNode) &&
      linksTo(model, value, name) !== undefined
    );
  });
}
