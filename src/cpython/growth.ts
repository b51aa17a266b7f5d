/** Growth formulas of all containers, by container. Pure functions; the state they act on belongs to the caller. */
export * from "./growth/buffers.ts";
export * from "./growth/dict.ts";
export * from "./growth/list.ts";
export * from "./growth/set.ts";
export * from "./growth/shared-keys.ts";
export * from "./growth/streams.ts";
