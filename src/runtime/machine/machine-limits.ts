/**
 * What ends or interrupts a run from outside the program: limits, pauses, and the observer that is told of lines. It
 * decides nothing about how a run goes on.
 */
import { type Clock, wallClock } from "../../base/clock.ts";
import type { CodeUnit } from "../../bytecode/code.ts";
import { POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { LoadedCode } from "../objects/functions/code.ts";
import { type Frame, RunStopped } from "./frames/frame.ts";
import { MachineFrames } from "./machine-frames.ts";
import type { MachineOptions } from "./machine-state.ts";
import type { Pacer } from "./pacer.ts";

/** Calls, backward jumps and turns of native loops between two looks at the clock, at first. */
const FUEL = 1000;
/** The clock is looked at about so often, in milliseconds: more fuel when it was sooner, less when it was later. */
const CLOCK_INTERVAL = 10;
const MAX_FUEL = 100_000;

export abstract class MachineLimits extends MachineFrames {
  protected readonly limitClock: Clock;

  constructor(options: MachineOptions) {
    super(options);
    this.fuel = FUEL;
    this.limitClock = options.clock ?? wallClock;
    this.heap.onLargeBlock = (sizeBytes) => this.charge(sizeBytes >> 10);
    this.heap.limitBytes = options.maxBytes ?? Number.POSITIVE_INFINITY;
  }

  // Limits

  charge(units: number): void {
    this.fuel -= units;
    if (this.fuel < 0) this.takeFuel();
  }

  /** The same at the same place of every run, however often the clock was looked at. */
  workDone(): number {
    return this.jumps + this.fuelTaken - this.fuel;
  }

  /** Looks at the clock, and gives as much fuel as seems right until the next time. */
  protected takeFuel(): void {
    this.jumps += this.fuelTaken - Math.min(this.fuel, 0);
    const now = this.limitClock();
    const passed = now - this.clockedAt;
    this.clockedAt = now;
    if (passed < CLOCK_INTERVAL / 2) this.fuelTaken = Math.min(2 * this.fuelTaken, MAX_FUEL);
    else if (passed > 2 * CLOCK_INTERVAL) {
      this.fuelTaken = Math.max(1, Math.floor((this.fuelTaken * CLOCK_INTERVAL) / passed));
    }
    this.fuel = this.fuelTaken;
    this.checkLimits(now);
  }

  private fuelTaken = FUEL;
  protected clockedAt = 0;

  private checkLimits(now: number): void {
    const { maxMilliseconds, maxJumps } = this.options;
    if (maxJumps !== undefined && this.jumps > maxJumps) {
      throw new RunStopped("steps", `the program made more than ${maxJumps} calls and loop turns`);
    }
    if (maxMilliseconds !== undefined && this.isLimited && now - this.startedAt > maxMilliseconds) {
      throw new RunStopped("time", `the program ran for more than ${maxMilliseconds} ms`);
    }
  }

  /** What is asked of the machine beside the program, such as the text of a traceback, has no limits. */
  protected limitRun(isLimited: boolean): void {
    this.isLimited = isLimited;
    this.heap.limitBytes = (isLimited ? this.options.maxBytes : undefined) ?? Number.POSITIVE_INFINITY;
  }

  private isLimited = false;
  protected pacer: Pacer | undefined = undefined;

  // Pauses and observers

  /** Whether `watch` is asked. The loop looks when it begins to run Python code. */
  get isWatched(): boolean {
    return this.observer !== undefined || this.isWatchedClosely;
  }

  /** Whether it is asked before each instruction, and not only before those of another line than the frame's. */
  get isWatchedClosely(): boolean {
    return this.pacer !== undefined || this.heap.traces.isOn;
  }

  /** Before an instruction of a watched run; true when the run pauses here. */
  watch(frame: Frame, ip: number, sp: Ref): boolean {
    const line = frame.code.unit.positions[ip * POSITION_ROW_LENGTH] as number;
    const isStart = line !== frame.line && line >= 0 && ip > frame.code.resumeIndex;
    if (this.pacer !== undefined) {
      const startedLine = isStart && this.isOfProgram(frame) ? line : undefined;
      if (this.pacer.pausesAt(frame, ip, startedLine)) {
        frame.ip = ip;
        frame.sp = sp;
        this.isPaused = true;
        return true;
      }
    }
    if (isStart) {
      frame.line = line;
      frame.ip = ip;
      frame.sp = sp;
      if (this.isOfProgram(frame)) {
        this.observer?.onLine(line, frame.depth - 1, this.functionId(frame.code));
        if (this.pacer?.isRequested === true) {
          this.isPaused = true;
          return true;
        }
      }
    }
    // As the loop's arms have it: a block that is made belongs to the line of the instruction that runs.
    if (this.heap.traces.isOn) frame.ip = ip + 1;
    return false;
  }

  /** Pauses before the next instruction, if the run was started with bounds; for observers, who may be told of its line. */
  requestPause(): void {
    this.pacer?.requestPause();
  }

  functionId(code: LoadedCode): number {
    if (code.functionId < 0) code.functionId = this.idOfUnit(code.unit);
    return code.functionId;
  }

  private idOfUnit(unit: CodeUnit): number {
    let id = this.functionIds.get(unit);
    if (id === undefined) {
      id = this.functions.length;
      this.functions.push(unit);
      this.functionIds.set(unit, id);
    }
    return id;
  }
}
