/**
 * Where the code is that makes a block, as `tracemalloc` notes it: the innermost frames with their lines, equal ones
 * as one object. Follows traceback_get_frames of Python/tracemalloc.c (3.13).
 */
import { type CodeUnit, POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import { type TracedFrame, type TraceSite, UNKNOWN_SITE } from "../heap/memory-traces.ts";
import { NULL } from "../memory/linear-memory.ts";
import type { Frame } from "./frames/frame.ts";
import { nearestFrame } from "./frames/frame-object.ts";
import type { Machine } from "./machine.ts";

/** UINT16_MAX */
const MAX_FRAME_COUNT = 65535;

/** A frame with a number of its own. */
interface Place extends TracedFrame {
  readonly number: number;
}

/** The sites whose innermost frames are these, by how deep they are. */
type SitesByDepth = Map<number, TraceSite>;

export class MemorySites {
  readonly #machine: Machine;
  readonly #frameLimit: number;
  readonly #placesOfCode = new Map<CodeUnit, Place[]>();
  readonly #places = new Map<string, Place>();
  readonly #sites = new Map<number | string, SitesByDepth>();

  constructor(machine: Machine, frameLimit: number) {
    this.#machine = machine;
    this.#frameLimit = frameLimit;
  }

  current(): TraceSite {
    const innermost = completeFrame(this.#machine.callerFrameIfAny());
    if (innermost === undefined) return UNKNOWN_SITE;
    const place = this.#placeOf(innermost);
    if (this.#frameLimit === 1) return this.#siteOf(place.number, innermost.depth, [place]);
    const places = [place];
    for (
      let frame = callerOf(innermost);
      frame !== undefined && places.length < this.#frameLimit;
      frame = callerOf(frame)
    ) {
      places.push(this.#placeOf(frame));
    }
    return this.#siteOf(places.map(({ number }) => number).join(), innermost.depth, places);
  }

  #siteOf(key: number | string, depth: number, frames: readonly TracedFrame[]): TraceSite {
    const frameCount = Math.min(depth, MAX_FRAME_COUNT);
    let sites = this.#sites.get(key);
    if (sites === undefined) {
      sites = new Map();
      this.#sites.set(key, sites);
    }
    let site = sites.get(frameCount);
    if (site === undefined) {
      site = { frames, frameCount };
      sites.set(frameCount, site);
    }
    return site;
  }

  #placeOf(frame: Frame): Place {
    const { unit } = frame.code;
    let places = this.#placesOfCode.get(unit);
    if (places === undefined) {
      places = [];
      this.#placesOfCode.set(unit, places);
    }
    const at = frame.ip - 1;
    const known = places[at];
    if (known !== undefined) return known;
    const place = this.#placeAt(unit.fileName, Math.max(0, unit.positions[at * POSITION_ROW_LENGTH] ?? 0));
    places[at] = place;
    return place;
  }

  #placeAt(fileName: string, line: number): Place {
    const key = `${line}:${fileName}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = { fileName, line, number: this.#places.size };
      this.#places.set(key, place);
    }
    return place;
  }
}

/** What comes before a function's RESUME (its cells, its generator) is the caller's (`_PyFrame_IsIncomplete`). */
function completeFrame(frame: Frame | undefined): Frame | undefined {
  let at = frame;
  while (at !== undefined && at.generator === NULL && at.ip - 1 < at.code.resumeIndex) at = callerOf(at);
  return at;
}

function callerOf(frame: Frame): Frame | undefined {
  return completeFrame(nearestFrame(frame.previous));
}
