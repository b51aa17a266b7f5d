/** What a run of a program shows that it still needs of the person. */
import type { SimulationRequest, SnippetInput } from "../../protocol/messages.ts";
import { type Ending, exceptionText } from "../../trace/ending.ts";

/** The program waits for a line; undefined where it does not. */
export function awaitedPrompt(ending: Ending | undefined): string | undefined {
  return ending?.kind === "input" ? ending.prompt.trim() : undefined;
}

/** The path of the file that the program did not find, as FileNotFoundError names it. */
export function missingFile(ending: Ending | undefined): string | undefined {
  if (ending?.kind !== "exception" || ending.type !== "FileNotFoundError") return undefined;
  return /: '([^']+)'$/.exec(ending.message)?.[1];
}

export interface GivenFile {
  readonly path: string;
  readonly content: string;
  /** It is there for a guess, and cannot be taken away. */
  readonly isSample: boolean;
}

/** Files that the program finds, those that guesses name first. */
export function givenFiles(
  { files = {} }: SimulationRequest,
  inputs: readonly SnippetInput[],
): readonly GivenFile[] {
  const given = new Map<string, GivenFile>();
  for (const { sample } of inputs)
    if (sample !== undefined) given.set(sample.path, { ...sample, isSample: true });
  for (const [path, bytes] of Object.entries(files)) {
    const isSample = given.get(path)?.isSample === true;
    given.set(path, { path, content: new TextDecoder().decode(bytes), isSample });
  }
  return [...given.values()];
}

/** Why an input cannot be used: it was refused, or the run that is shown could not evaluate it. */
export function inputProblem(
  { name, problem }: SnippetInput,
  ending: Ending | undefined,
): string | undefined {
  if (problem !== undefined) return problem;
  if (ending?.kind !== "badInput" || ending.name !== name) return undefined;
  return exceptionText(ending);
}
