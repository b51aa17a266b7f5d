/**
 * What the person gives to the program: values of names, lines of standard input, contents of files. Changes are
 * gathered while one types; then the program runs again and the extension is told, so that it can remember.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Given, SimulationRequest, SnippetInput } from "../protocol/messages.ts";
import type { Host } from "./host.ts";

export interface InputsState {
  /** Of the newest run that came to a result, or was refused for them. */
  readonly inputs: ReadonlySignal<readonly SnippetInput[]>;
  /** An earlier run is shown while the program runs again. */
  readonly isRerunning: ReadonlySignal<boolean>;
  /** @param expression Python; blank for the guess. */
  typeInput(name: string, expression: string): void;
  giveLines(lines: readonly string[], isComplete: boolean): void;
  /** @param content undefined takes the file away. */
  giveFile(path: string, content: string | undefined): void;
}

/** What the store needs of it besides. */
export interface InputsControl extends InputsState {
  accept(inputs: readonly SnippetInput[]): void;
  setRerunning(isRerunning: boolean): void;
  /** Another program: what was being typed is not for it. */
  drop(): void;
}

/** How long typing must pause. */
const PAUSE_MS = 400;

/** @param request the newest, undefined before the first. @param rerun runs a changed request. */
export function createInputsState(
  host: Pick<Host, "send">,
  request: () => SimulationRequest | undefined,
  rerun: (changed: SimulationRequest) => void,
): InputsControl {
  const inputs = signal<readonly SnippetInput[]>([]);
  const isRerunning = signal(false);
  /** The request with what was typed since it ran. */
  let pending: SimulationRequest | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drop = () => {
    clearTimeout(timer);
    pending = undefined;
  };
  const flush = () => {
    const changed = pending;
    drop();
    if (changed === undefined) return;
    host.send({ kind: "remember", documentUri: changed.documentUri, given: givenOf(changed) });
    rerun(changed);
  };
  const change = (edit: (before: SimulationRequest) => Partial<SimulationRequest>, pauseMs: number) => {
    const before = pending ?? request();
    if (before === undefined) return;
    // What came out before no longer has to come out.
    pending = { ...before, ...edit(before), expected: undefined, shownLine: undefined };
    clearTimeout(timer);
    if (pauseMs === 0) flush();
    else timer = setTimeout(flush, pauseMs);
  };

  return {
    inputs,
    isRerunning,
    accept: (settled) => {
      inputs.value = settled;
    },
    setRerunning: (value) => {
      isRerunning.value = value;
    },
    drop,
    typeInput: (name, expression) =>
      change(
        (before) => ({ inputs: withEntry(before.inputs, name, expression.trim() || undefined) }),
        PAUSE_MS,
      ),
    giveLines: (lines, isComplete) => change(() => ({ input: { lines, isComplete } }), PAUSE_MS),
    giveFile: (path, content) =>
      change(
        (before) => ({
          files: withEntry(before.files, path, content === undefined ? undefined : encode(content)),
        }),
        PAUSE_MS,
      ),
  };
}

export function givenOf({ inputs = {}, input, files = {} }: SimulationRequest): Given {
  const texts = Object.entries(files).map(([path, content]) => [path, new TextDecoder().decode(content)]);
  return { inputs, ...(input === undefined ? {} : { input }), files: Object.fromEntries(texts) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function withEntry<T>(
  before: Readonly<Record<string, T>> | undefined,
  name: string,
  value: T | undefined,
): Record<string, T> {
  const { [name]: _, ...others } = before ?? {};
  return value === undefined ? others : { ...others, [name]: value };
}
