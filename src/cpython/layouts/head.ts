/** How layouts are declared, and the header that all objects share. */
import type { Profile } from "../profile.ts";
import { type FieldSpec, field } from "../struct.ts";

/** How one object type is laid out, for every version at once. */
export interface LayoutSpec {
  /** The fields after the header, in order; the trailing flexible array (`item`) is not among them. */
  readonly fields: (profile: Profile) => readonly FieldSpec[];
  /** Objects with a length store it after the type: `PyVarObject`. */
  readonly varSized?: (profile: Profile) => boolean;
  /** `tp_itemsize`: bytes of one trailing item; absent where all objects of the type are the same size. */
  readonly itemSizeBytes?: (profile: Profile) => number;
  /** Whether a collector header precedes the object. */
  readonly gc: (profile: Profile) => boolean;
  /** The basic size ends with the last field, without padding: `offsetof` of a trailing byte array. */
  readonly packed?: (profile: Profile) => boolean;
  /** The field that holds the instance's dictionary, where it has one in the struct. */
  readonly dictField?: string;
  /** The field that heads the list of weak references. */
  readonly weakrefField?: string;
  /** The struct is no object and has no header: a key table, a block of a deque. */
  readonly bare?: true;
}

export const always = (): boolean => true;
export const never = (): boolean => false;

/** `PyObject_HEAD`, and `ob_size` where the object is var-sized. */
export function headFields(profile: Profile, varSized: boolean): FieldSpec[] {
  const head: FieldSpec[] = profile.fields.splitRefcount
    ? [
        { name: "ob_refcnt", kind: "refcount", sizeBytes: 4 },
        field("ob_overflow", "uint16"),
        field("ob_flags", "uint16"),
        field("ob_type", "type"),
      ]
    : [field("ob_refcnt", "refcount"), field("ob_type", "type")];
  return varSized ? [...head, field("ob_size", "ssize")] : head;
}

/** Keeps `specs` only where a version has them. */
export function when(present: boolean, ...specs: readonly FieldSpec[]): readonly FieldSpec[] {
  return present ? specs : [];
}
