/**
 * The fields for what the program is given: values of names that nobody defines, lines of standard input, contents of
 * files. A change runs the program again when typing pauses. It keeps the text of a field while it has the focus.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SimulationRequest, SnippetInput } from "../../protocol/messages.ts";
import type { Ending } from "../../trace/ending.ts";
import { awaitedPrompt, givenFiles, inputProblem, missingFile } from "../model/program-needs.ts";
import type { Store } from "../store.ts";
import { Icon } from "./icon.tsx";

interface InputsViewProps {
  readonly request: SimulationRequest;
  /** Of the run that is shown, if there is one. */
  readonly ending?: Ending | undefined;
  readonly store: Store;
}

/** Nothing for a program that needs nothing. */
export function InputsView({ request, ending, store }: InputsViewProps) {
  const inputs = store.inputs.value;
  const files = givenFiles(request, inputs);
  const missing = missingFile(ending);
  const lines = request.input?.lines ?? [];
  const hasLines =
    lines.length > 0 || request.input?.isComplete === true || awaitedPrompt(ending) !== undefined;
  const isEmpty = inputs.length === 0 && files.length === 0 && missing === undefined && !hasLines;
  if (isEmpty) return null;
  return (
    <section class="pane inputs" aria-labelledby="inputs-title">
      <h2>
        <span id="inputs-title">Inputs</span>
        <RerunNote store={store} />
      </h2>
      <div class="input-fields">
        {inputs.map((input) => (
          <ValueField key={input.name} input={input} problem={inputProblem(input, ending)} store={store} />
        ))}
        {hasLines && <LineFields key="lines" request={request} ending={ending} store={store} />}
        {files.map((file) => (
          <FileField key={`file ${file.path}`} {...file} store={store} />
        ))}
        {missing !== undefined && <MissingFile path={missing} store={store} />}
      </div>
    </section>
  );
}

function RerunNote({ store }: { readonly store: Store }) {
  const isRunning = store.isRerunning.value;
  return (
    <>
      <span class="muted note" role="status">
        {isRunning ? "Running again\u2026" : "A change runs the program again"}
      </span>
      {isRunning && (
        <button type="button" class="text-button" onClick={store.cancel}>
          Cancel
        </button>
      )}
    </>
  );
}

/** The text that is edited: the given one until somebody types, and again when it changes elsewhere. */
function useText(given: string): [string, (text: string) => void] {
  const [text, setText] = useState(given);
  const known = useRef(given);
  useEffect(() => {
    if (known.current === given) return;
    known.current = given;
    // What was typed has come back trimmed.
    setText((now) => (now.trim() === given.trim() ? now : given));
  }, [given]);
  return [text, setText];
}

interface ValueFieldProps {
  readonly input: SnippetInput;
  readonly problem: string | undefined;
  readonly store: Store;
}

function ValueField({ input, problem, store }: ValueFieldProps) {
  const { name, expression, guess, reason } = input;
  const [text, setText] = useText(expression);
  const isGuess = text.trim() === guess;
  const type = (value: string) => {
    setText(value);
    store.typeInput(name, value.trim() === guess ? "" : value);
  };
  const id = `input-${name}`;
  return (
    <div class={problem === undefined ? "input-field" : "input-field wrong"}>
      <label for={id}>
        <code>{name}</code>
      </label>
      <input
        id={id}
        type="text"
        value={text}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => text.trim() === "" && setText(guess)}
      />
      <p id={`${id}-note`} class="input-note">
        {problem !== undefined && (
          <span class="error-text">
            <Icon name="error" tone="error" /> {name}: {problem}
          </span>
        )}
        {problem === undefined && isGuess && <span class="muted">guessed: {reason}</span>}
        {!isGuess && (
          <button type="button" class="text-button" onClick={() => type(guess)}>
            Use {guess}
          </button>
        )}
      </p>
    </div>
  );
}

/** One line each time the program waits, and all that were given, to be changed. */
function LineFields({ request, ending, store }: InputsViewProps) {
  const { lines, isComplete } = request.input ?? { lines: [], isComplete: false };
  const prompt = awaitedPrompt(ending);
  return (
    <>
      {prompt !== undefined && (
        <NextLine
          prompt={prompt}
          onGive={(line) => store.giveLines([...lines, line], false)}
          onEnd={() => store.giveLines(lines, true)}
        />
      )}
      {(lines.length > 0 || isComplete) && (
        <GivenLines lines={lines} isComplete={isComplete} onGive={store.giveLines} />
      )}
    </>
  );
}

interface NextLineProps {
  readonly prompt: string;
  readonly onGive: (line: string) => void;
  readonly onEnd: () => void;
}

function NextLine({ prompt, onGive, onEnd }: NextLineProps) {
  const [line, setLine] = useState("");
  const give = (event: Event) => {
    event.preventDefault();
    onGive(line);
    setLine("");
  };
  return (
    <form class="input-field" onSubmit={give}>
      <label for="next-line">{prompt === "" ? "Next line of input" : prompt}</label>
      <input
        id="next-line"
        type="text"
        value={line}
        autocomplete="off"
        aria-describedby="next-line-note"
        onInput={(event) => setLine(event.currentTarget.value)}
      />
      <p id="next-line-note" class="input-note">
        <span class="muted">The program waits for a line.</span>
        <button type="submit" class="text-button">
          Give this line
        </button>
        <button type="button" class="text-button" onClick={onEnd}>
          There are no more lines
        </button>
      </p>
    </form>
  );
}

interface GivenLinesProps {
  readonly lines: readonly string[];
  readonly isComplete: boolean;
  readonly onGive: Store["giveLines"];
}

function GivenLines({ lines, isComplete, onGive }: GivenLinesProps) {
  const [text, setText] = useText(lines.join("\n"));
  const linesOf = (value: string): string[] => (value === "" ? [] : value.replace(/\n$/, "").split("\n"));
  return (
    <div class="input-field">
      <label for="given-lines">Lines of input</label>
      <textarea
        id="given-lines"
        rows={Math.min(6, lines.length + 1)}
        value={text}
        spellcheck={false}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onGive(linesOf(event.currentTarget.value), isComplete);
        }}
      />
      <p class="input-note">
        <label>
          <input
            type="checkbox"
            checked={isComplete}
            onChange={(event) => onGive(linesOf(text), event.currentTarget.checked)}
          />{" "}
          There are no more lines
        </label>
      </p>
    </div>
  );
}

interface FileFieldProps {
  readonly path: string;
  readonly content: string;
  readonly isSample: boolean;
  readonly store: Store;
}

function FileField({ path, content, isSample, store }: FileFieldProps) {
  const [text, setText] = useText(content);
  const id = `file-${path.replaceAll(/\W/g, "-")}`;
  return (
    <div class="input-field">
      <label for={id}>File {path}</label>
      <textarea
        id={id}
        rows={Math.min(6, text.split("\n").length)}
        value={text}
        spellcheck={false}
        onInput={(event) => {
          setText(event.currentTarget.value);
          store.giveFile(path, event.currentTarget.value);
        }}
      />
      <p class="input-note">
        <span class="muted">Exists only in the simulation.</span>
        {!isSample && (
          <button type="button" class="text-button" onClick={() => store.giveFile(path, undefined)}>
            Take it away
          </button>
        )}
      </p>
    </div>
  );
}

function MissingFile({ path, store }: { readonly path: string; readonly store: Store }) {
  return (
    <div class="input-field">
      <span>File {path}</span>
      <p class="input-note">
        <span class="muted">The program did not find it: it sees no files of this computer.</span>
        <button type="button" class="text-button" onClick={() => store.giveFile(path, NEW_CONTENT)}>
          Give it sample content
        </button>
      </p>
    </div>
  );
}

const NEW_CONTENT = "first line\nsecond line\nthird line\n";
