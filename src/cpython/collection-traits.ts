/** How the types of `collections` behave where versions differ. Read by the modules of the same name. */
export interface CollectionTraits {
  /** Where iterators of deques say that they come from (3.12, Modules/_collectionsmodule.c, dequeiter_spec). */
  readonly dequeIteratorModule: "_collections" | "collections";
  /** Where `_tuplegetter` says that it comes from (3.12, Modules/_collectionsmodule.c, tuplegetter_type_spec). */
  readonly tupleGetterModule: "_collections" | "collections";
  /** What `deque.remove` says when a comparison changes the deque (Modules/_collectionsmodule.c, deque_remove). */
  readonly dequeRemoveMutated: string;
  /** `OrderedDict({'a': 1})` instead of a list of pairs (3.12, Objects/odictobject.c, odict_repr). */
  readonly orderedDictShowsDict: boolean;
  /** Iterators notice that an `OrderedDict` was cleared (3.13, Objects/odictobject.c, _odict_clear_nodes). */
  readonly clearedOrderChanges: boolean;
}
