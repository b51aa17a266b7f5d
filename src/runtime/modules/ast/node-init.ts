/** `Name("x", ctx=Load())`: the constructor of all nodes. CPython: ast_type_init, Python/Python-ast.c (3.13). */
import { PLACE_ATTRIBUTES } from "../../../cpython/syntax-nodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr, isAnyDict } from "../../objects/dict/dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { listFrom } from "../../objects/sequences/list.ts";
import { itemsToArray, releaseAll } from "../../objects/sequences/sequence.ts";
import { setDiscard, setMembers } from "../../objects/set/set.ts";

/** What the classes share: the class of contexts, and the one `Load()` that stands for a context left out. */
export interface Contexts {
  readonly type: Ref;
  readonly load: Ref;
}

export function* initializeNode(
  m: Interpreter,
  contexts: () => Contexts,
  self: Ref,
  args: CallArguments,
): Steps<Ref> {
  const init = new NodeInit(m, contexts, self);
  yield* init.run(args);
  return m.none;
}

class NodeInit {
  readonly #names: string[] = [];

  constructor(
    private readonly m: Interpreter,
    private readonly contexts: () => Contexts,
    private readonly self: Ref,
  ) {}

  *run(args: CallArguments): Steps<void> {
    const { m } = this;
    const fields = m.own(yield* this.#fields());
    const names = itemsToArray(m, fields);
    this.#names.push(...names.map((name) => m.strValue(name)));
    const left = m.own(yield* m.call(m.types.set.ref, [fields]));
    yield* this.#setPositional(args.positional, names, left);
    yield* this.#setNamed(args, left);
    if (m.profile.library.nodeConstructors !== "lenient") yield* this.#setLeftOut(left);
    m.heap.decref(m.disown(left));
    releaseAll(m, names);
    m.heap.decref(m.disown(fields));
  }

  /** `_fields` of the class; a new reference. */
  *#fields(): Steps<Ref> {
    const { m } = this;
    const found = yield* m.optionalAttribute(m.typeOf(this.self).ref, m.name("_fields"));
    return found === NULL ? m.newTupleOf([]) : found;
  }

  *#setPositional(positional: readonly Ref[], names: readonly Ref[], left: Ref): Steps<void> {
    const { m } = this;
    if (positional.length > names.length) {
      const s = names.length === 1 ? "" : "s";
      const count = `at most ${names.length} positional argument${s}`;
      const name = m.typeOf(this.self).name.replace(/^.*\./, "");
      m.raise(m.types.TypeError, `${name} constructor takes ${count}`);
    }
    for (const [index, value] of positional.entries()) {
      const name = names[index] as Ref;
      yield* resolve(m.setAttribute(this.self, name, value));
      yield* resolve(setDiscard(m, left, name));
    }
  }

  *#setNamed({ keywords }: CallArguments, left: Ref): Steps<void> {
    const { m } = this;
    for (const [text, value] of keywords ?? []) {
      const name = m.own(m.intern(text));
      if (this.#names.includes(text)) {
        const isNew = yield* resolve(setDiscard(m, left, name));
        if (!isNew)
          m.raise(m.types.TypeError, `${this.#shownType} got multiple values for argument '${text}'`);
      } else if (
        !(PLACE_ATTRIBUTES as readonly string[]).includes(text) ||
        !(yield* this.#hasAttribute(text))
      ) {
        yield* this.#complain(
          `got an unexpected keyword argument '${text}'`,
          ". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.",
        );
      }
      yield* resolve(m.setAttribute(this.self, name, value));
      m.heap.decref(m.disown(name));
    }
  }

  /** Whether `_attributes` of the class has the name. */
  *#hasAttribute(name: string): Steps<boolean> {
    const { m } = this;
    const attributes = yield* m.optionalAttribute(m.typeOf(this.self).ref, m.name("_attributes"));
    if (attributes === NULL) return false;
    m.own(attributes);
    const found = yield* resolve(m.contains(attributes, m.name(name)));
    m.heap.decref(m.disown(attributes));
    return found;
  }

  /** Lists become empty and contexts `Load()`; what may be None is so by the class; all else is missing. */
  *#setLeftOut(left: Ref): Steps<void> {
    const { m } = this;
    const names = setMembers(m.heap, left).map((name) => m.own(newReference(m, name)));
    const types = yield* m.optionalAttribute(m.typeOf(this.self).ref, m.name("_field_types"));
    if (types !== NULL) m.own(types);
    for (const name of names) {
      const type = types !== NULL && isAnyDict(m, types) ? dictGetStr(m, types, name) : NULL;
      yield* this.#setDefault(name, type);
    }
    if (types !== NULL) m.heap.decref(m.disown(types));
    for (const name of names.reverse()) m.heap.decref(m.disown(name));
  }

  *#setDefault(name: Ref, type: Ref): Steps<void> {
    const { m } = this;
    const text = m.strValue(name);
    if (type === NULL) {
      const owner = m.typeOf(this.self).name;
      const message = `Field '${text}' is missing from ${owner}._field_types. This will become an error in Python 3.15.`;
      return yield* m.warn(m.types.DeprecationWarning, message);
    }
    if (m.typeOf(type) === m.types.union) return;
    const isList = m.typeOf(type) === m.types.genericAlias;
    if (isList || type === this.contexts().type) {
      const value = m.own(isList ? listFrom(m, []) : newReference(m, this.contexts().load));
      yield* resolve(m.setAttribute(this.self, name, value));
      m.heap.decref(m.disown(value));
      return;
    }
    yield* this.#complain(
      `missing 1 required positional argument: '${text}'`,
      ". This will become an error in Python 3.15.",
    );
  }

  /** From 3.15 on an error; a warning before, with what follows; nothing through 3.12. */
  *#complain(text: string, outlook: string): Steps<void> {
    const { m } = this;
    const { nodeConstructors } = m.profile.library;
    if (nodeConstructors === "lenient") return;
    const message = `${this.#shownType}.__init__ ${text}`;
    if (nodeConstructors === "strict") m.raise(m.types.TypeError, message);
    yield* m.warn(m.types.DeprecationWarning, message + outlook);
  }

  /** From 3.15 on with its module; `AST` itself has it always, as types of C modules do. */
  get #shownType(): string {
    const { m } = this;
    const type = m.typeOf(this.self);
    const hasModule = m.profile.library.nodeConstructors === "strict" || !type.isHeapType;
    return hasModule ? m.fullyQualifiedTypeName(type) : type.name;
  }
}
