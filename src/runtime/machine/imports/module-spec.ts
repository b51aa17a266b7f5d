/**
 * `module.__spec__`: name, origin and where submodules are looked for. CPython: ModuleSpec of
 * Lib/importlib/_bootstrap.py (3.13), a class written in Python. DIVERGES: loaders are None.
 */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictGetStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { callNative, type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { instanceDict } from "../../objects/instance.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

const DICT = 4;

export interface ModuleFacts {
  readonly name: string;
  /** `built-in`, or a file. */
  readonly origin: string | undefined;
  readonly isFile: boolean;
  /** Borrowed; NULL for a module that is no package. */
  readonly searchLocations: Ref;
}

/** A new specification. Its memory is the interpreter's: call it while counting is paused. */
export function newModuleSpec(m: Machine, facts: ModuleFacts): Ref {
  const type = specType(m);
  const spec = emptySpec(m, type);
  const text = (value: string | undefined): Ref => (value === undefined ? m.none : m.newStr(value));
  fillSpec(m, spec, {
    name: text(facts.name),
    loader: m.none,
    origin: text(facts.origin),
    loader_state: m.none,
    submodule_search_locations: newReference(
      m,
      facts.searchLocations === NULL ? m.none : facts.searchLocations,
    ),
    _uninitialized_submodules: m.newListOf([]),
    _set_fileattr: facts.isFile ? m.true : m.false,
    _cached: m.none,
  });
  return spec;
}

function emptySpec(rt: Runtime, type: TypeObject): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + DICT, ref + (type.basicBytes >> 2));
  finishInstance(rt, type, ref);
  const dict = newDict(rt);
  rt.heap.words[ref + DICT] = dict;
  return ref;
}

/** Takes the values over. */
function fillSpec(rt: Runtime, spec: Ref, values: Readonly<Record<string, Ref>>): void {
  const dict = instanceDict(rt, spec);
  for (const [name, value] of Object.entries(values)) {
    dictSetStr(rt, dict, rt.name(name), value);
    rt.heap.decref(value);
  }
}

/** The class, made at the first import that needs it. */
function specType(m: Machine): TypeObject {
  m.specType ??= m.defineType({
    name: "_frozen_importlib.ModuleSpec",
    layout: "SimpleNamespace",
    isBaseType: true,
    define: (type) => define(m, type),
  });
  return m.specType;
}

function define(m: Machine, type: TypeObject): void {
  const { slots } = type;
  defineRecord(type, [DICT]);
  slots.construct = (_, made) => emptySpec(m, made);
  slots.init = (_, self, args) => callNative(m, INIT, self, args);
  slots.repr = (_, self) => repr(m, self);
  m.addMember(type, "__dict__", (_, self) => newReference(m, instanceDict(m, self)));
  m.addGetter(type, "parent", (_, self) => m.newStr(parentOf(m, self)));
  m.addGetter(type, "cached", () => m.none);
  m.addGetter(
    type,
    "has_location",
    (_, self) => newReference(m, field(m, self, "_set_fileattr")),
    (_, self, value) => {
      dictSetStr(m, instanceDict(m, self), m.name("_set_fileattr"), value);
      return NULL;
    },
  );
}

const INIT: NativeFunction = native(
  "__init__",
  "(name, loader, *, origin=None, loader_state=None, is_package=None)",
  (rt, self, name, loader, origin, state, isPackage) =>
    initialize(rt, self, { name, loader, origin, state, isPackage }),
);

interface SpecArguments {
  readonly name: Ref;
  readonly loader: Ref;
  readonly origin: Ref;
  readonly state: Ref;
  readonly isPackage: Ref;
}

function* initialize(rt: Runtime, self: Ref, given: SpecArguments): Steps<Ref> {
  const isPackage = given.isPackage !== NULL && (yield* resolve(rt.isTrue(given.isPackage)));
  const orNone = (ref: Ref): Ref => newReference(rt, ref === NULL ? rt.none : ref);
  fillSpec(rt, self, {
    name: orNone(given.name),
    loader: orNone(given.loader),
    origin: orNone(given.origin),
    loader_state: orNone(given.state),
    submodule_search_locations: isPackage ? yield* rt.call(rt.types.list.ref, []) : rt.none,
    _uninitialized_submodules: yield* rt.call(rt.types.list.ref, []),
    _set_fileattr: rt.false,
    _cached: rt.none,
  });
  return rt.none;
}

/** Borrowed. */
function field(rt: Runtime, spec: Ref, name: string): Ref {
  const found = dictGetStr(rt, instanceDict(rt, spec), rt.name(name));
  return found === NULL ? rt.none : found;
}

function parentOf(rt: Runtime, spec: Ref): string {
  const nameRef = field(rt, spec, "name");
  const name = rt.isInstance(nameRef, rt.types.str) ? rt.strValue(nameRef) : "";
  if (field(rt, spec, "submodule_search_locations") !== rt.none) return name;
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** `ModuleSpec(name='x', loader=None, origin='...')` */
function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const parts: string[] = [];
  for (const name of ["name", "loader", "origin", "submodule_search_locations"]) {
    const value = field(rt, self, name);
    const isOptional = name === "origin" || name === "submodule_search_locations";
    if (isOptional && value === rt.none) continue;
    parts.push(`${name}=${yield* rt.reprText(value)}`);
  }
  return rt.newStr(`ModuleSpec(${parts.join(", ")})`);
}
