/**
 * The layout of every modelled object type in one version: field offsets, basic size, item size, whether a
 * collector header precedes it. Layouts are declared in `layouts/`; sizes of whole objects are in `sizes.ts`.
 */
import { invariant } from "../base/invariant.ts";
import { ABC_LAYOUTS } from "./layouts/abc.ts";
import { CALLABLE_LAYOUTS } from "./layouts/callables.ts";
import { CONTAINER_LAYOUTS } from "./layouts/containers.ts";
import { CONTEXTVARS_LAYOUTS } from "./layouts/contextvars.ts";
import { DATETIME_LAYOUTS } from "./layouts/datetime.ts";
import { DECIMAL_LAYOUTS } from "./layouts/decimal.ts";
import { EXCEPTION_LAYOUTS } from "./layouts/exceptions.ts";
import { EXTENSION_MODULE_LAYOUTS } from "./layouts/extension-modules.ts";
import { FUNCTOOLS_LAYOUTS } from "./layouts/functools.ts";
import { headFields, type LayoutSpec } from "./layouts/head.ts";
import { IO_LAYOUTS } from "./layouts/io.ts";
import { ITERATOR_LAYOUTS } from "./layouts/iterators.ts";
import { NUMBER_AND_TEXT_LAYOUTS } from "./layouts/numbers-and-text.ts";
import { POSIX_LAYOUTS } from "./layouts/posix.ts";
import { SYNTAX_LAYOUTS } from "./layouts/syntax.ts";
import { TEXT_MODULE_LAYOUTS } from "./layouts/text-modules.ts";
import { THREAD_LAYOUTS } from "./layouts/thread.ts";
import { TYPE_AND_MODULE_LAYOUTS } from "./layouts/types-and-modules.ts";
import type { Profile } from "./profile.ts";
import { type Field, layOut } from "./struct.ts";

const LAYOUTS = {
  ...NUMBER_AND_TEXT_LAYOUTS,
  ...CONTAINER_LAYOUTS,
  ...CALLABLE_LAYOUTS,
  ...ITERATOR_LAYOUTS,
  ...EXCEPTION_LAYOUTS,
  ...FUNCTOOLS_LAYOUTS,
  ...THREAD_LAYOUTS,
  ...TYPE_AND_MODULE_LAYOUTS,
  ...ABC_LAYOUTS,
  ...DATETIME_LAYOUTS,
  ...DECIMAL_LAYOUTS,
  ...TEXT_MODULE_LAYOUTS,
  ...SYNTAX_LAYOUTS,
  ...CONTEXTVARS_LAYOUTS,
  ...EXTENSION_MODULE_LAYOUTS,
  ...IO_LAYOUTS,
  ...POSIX_LAYOUTS,
} as const;

export type LayoutName = keyof typeof LAYOUTS;

export const LAYOUT_NAMES = Object.keys(LAYOUTS) as readonly LayoutName[];

export interface ObjectLayout {
  readonly name: LayoutName;
  readonly fields: readonly Field[];
  /** `tp_basicsize`: bytes of the object without its items and without a collector header. */
  readonly sizeBytes: number;
  /** `tp_itemsize`: bytes of one trailing item; 0 where there are none. */
  readonly itemSizeBytes: number;
  /** Whether `ob_size` follows the type. */
  readonly varSized: boolean;
  /** Whether a collector header of `profile.gcHeaderSizeBytes` precedes the object. */
  readonly hasGcHeader: boolean;
  /** Offset of the dictionary pointer; undefined where there is none in the struct. */
  readonly dictOffset: number | undefined;
  /** Offset of the weak reference list; undefined where the objects cannot be weakly referenced. */
  readonly weakrefOffset: number | undefined;
  /** The offset of a field from the object's address. Throws when there is no such field in this version. */
  offset(fieldName: string): number;
  hasField(fieldName: string): boolean;
}

const computed = new WeakMap<Profile, Map<LayoutName, ObjectLayout>>();

/** The layout of one type. Layouts are computed once for each profile. */
export function layout(profile: Profile, name: LayoutName): ObjectLayout {
  let byName = computed.get(profile);
  if (byName === undefined) {
    byName = new Map();
    computed.set(profile, byName);
  }
  let found = byName.get(name);
  if (found === undefined) {
    found = computeLayout(profile, name, LAYOUTS[name]);
    byName.set(name, found);
  }
  return found;
}

function computeLayout(profile: Profile, name: LayoutName, spec: LayoutSpec): ObjectLayout {
  const varSized = spec.varSized?.(profile) ?? false;
  const head = spec.bare ? [] : headFields(profile, varSized);
  const struct = layOut([...head, ...spec.fields(profile)]);
  const offsets = new Map(struct.fields.map((each) => [each.name, each.offset]));
  invariant(offsets.size === struct.fields.length, `${name} names every field once`);
  return {
    name,
    fields: struct.fields,
    sizeBytes: spec.packed?.(profile) ? struct.endOffset : struct.sizeBytes,
    itemSizeBytes: spec.itemSizeBytes?.(profile) ?? 0,
    varSized,
    hasGcHeader: spec.gc(profile),
    dictOffset: spec.dictField === undefined ? undefined : offsets.get(spec.dictField),
    weakrefOffset: spec.weakrefField === undefined ? undefined : offsets.get(spec.weakrefField),
    offset(fieldName) {
      const offset = offsets.get(fieldName);
      invariant(offset !== undefined, `${name} has a field ${fieldName} in Python ${profile.version}`);
      return offset;
    },
    hasField: (fieldName) => offsets.has(fieldName),
  };
}
