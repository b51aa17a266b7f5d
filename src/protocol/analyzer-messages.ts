/**
 * The messages between the extension host and the worker that analyses, with their runtime checks. The worker
 * answers every `open`, `edit` and `configure` with the findings of the version that it named.
 */
import type { ByteEstimate, Finding, Fix, RelatedLocation, TextRange } from "../analyzer/finding.ts";
import type { TextEdit } from "../text/edit.ts";
import { classGraphShape, type PlacedClassGraph } from "./cycles-messages.ts";
import {
  count,
  finite,
  flag,
  instance,
  list,
  type Mapping,
  mapping,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  variants,
} from "./shape.ts";

/** What the settings say, for one document. What the person says goes before what a project says. */
export interface AnalyzerSettings {
  /** "3.13"; undefined where the person has not chosen. */
  readonly pythonVersion?: string | undefined;
  /** A severity or "off" by rule id; rules that are not named keep what the project says, or their default. */
  readonly rules: Mapping<string>;
  /** Files `pyproject.toml` above the document, the nearest first; the first with settings of Heapscope counts. */
  readonly projects: readonly ProjectText[];
}

export interface ProjectText {
  readonly text: string;
  /** The document as seen from the folder of the file: "src/app.py" */
  readonly place: string;
}

/** The first message: the parser's two WebAssembly modules. */
export interface LoadAnalyzerMessage {
  readonly kind: "load";
  /** `web-tree-sitter.wasm` */
  readonly runtimeWasm: Uint8Array;
  /** `tree-sitter-python.wasm` */
  readonly grammarWasm: Uint8Array;
}

export interface OpenDocumentMessage {
  readonly kind: "open";
  readonly uri: string;
  /** Of the file from whose place imports are looked for; undefined for a document without a place. */
  readonly home?: string | undefined;
  readonly version: number;
  readonly text: string;
  readonly settings: AnalyzerSettings;
}

export interface EditDocumentMessage {
  readonly kind: "edit";
  readonly uri: string;
  /** Of the text after the changes. */
  readonly version: number;
  /** One after the other, each meant for the text that the one before left. */
  readonly changes: readonly TextEdit[];
}

export interface ConfigureDocumentMessage {
  readonly kind: "configure";
  readonly uri: string;
  readonly version: number;
  readonly settings: AnalyzerSettings;
}

export interface CloseDocumentMessage {
  readonly kind: "close";
  readonly uri: string;
}

/** Asks for the edit that silences one finding of a text. */
export interface FindIgnoreEditMessage {
  readonly kind: "findIgnoreEdit";
  readonly request: number;
  readonly text: string;
  readonly finding: Finding;
  readonly settings: AnalyzerSettings;
}

/** Asks for the classes of a document and the cycles of their objects, whether it is open here or not. */
export interface AskClassGraphMessage {
  readonly kind: "askClassGraph";
  readonly request: number;
  readonly uri: string;
  /** As of a document that is opened. */
  readonly home?: string | undefined;
  readonly version: number;
  readonly text: string;
  readonly settings: AnalyzerSettings;
}

/** Asks whether a `pyproject.toml` says what means something. */
export interface CheckProjectMessage {
  readonly kind: "checkProject";
  readonly uri: string;
  readonly text: string;
}

/** Files that documents import, or may: those that were wanted, and whenever one of them changes. */
export interface ImportedFilesMessage {
  readonly kind: "files";
  readonly files: readonly ImportedFile[];
}

export interface ImportedFile {
  readonly uri: string;
  /** Undefined for what is not there or cannot be read. */
  readonly text?: string | undefined;
}

export type HostToAnalyzer =
  | LoadAnalyzerMessage
  | OpenDocumentMessage
  | EditDocumentMessage
  | ConfigureDocumentMessage
  | CloseDocumentMessage
  | FindIgnoreEditMessage
  | AskClassGraphMessage
  | CheckProjectMessage
  | ImportedFilesMessage;

export interface FindingsMessage {
  readonly kind: "findings";
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly Finding[];
  /** "3.13": what the bytes are for. */
  readonly pythonVersion: string;
}

export interface IgnoreEditMessage {
  readonly kind: "ignoreEdit";
  readonly request: number;
  /** Undefined where no comment would silence only that finding. */
  readonly edit?: TextEdit | undefined;
}

export interface ClassGraphMessage {
  readonly kind: "classGraph";
  readonly request: number;
  readonly graph?: PlacedClassGraph | undefined;
  /** Why there is none, as the end of a sentence. */
  readonly problem?: string | undefined;
}

export interface ProjectCheckedMessage {
  readonly kind: "projectChecked";
  readonly uri: string;
  /** The first thing that is wrong. */
  readonly problem?: ProjectProblem | undefined;
}

/** A place in one line, counted from 0. */
export interface ProjectProblem {
  readonly message: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Files that would be read if they were there; the answer is `files`, once. */
export interface WantFilesMessage {
  readonly kind: "wantFiles";
  readonly uris: readonly string[];
}

/** The document is not analysed, and forgotten. */
export interface GaveUpMessage {
  readonly kind: "gaveUp";
  readonly uri: string;
  readonly version: number;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/** A broken invariant. The worker has forgotten the document, where the failure belongs to one. */
export interface AnalyzerFailureMessage {
  readonly kind: "failure";
  readonly uri?: string | undefined;
  readonly message: string;
}

export type AnalyzerToHost =
  | FindingsMessage
  | IgnoreEditMessage
  | ClassGraphMessage
  | ProjectCheckedMessage
  | WantFilesMessage
  | GaveUpMessage
  | AnalyzerFailureMessage;

const settings: Shape<AnalyzerSettings> = object<AnalyzerSettings>({
  pythonVersion: optional(text),
  rules: mapping(text),
  projects: list(object<ProjectText>({ text, place: text })),
});

const textRange: Shape<TextRange> = object<TextRange>({ start: count, end: count });

const textEdit: Shape<TextEdit> = object<TextEdit>({ start: count, end: count, newText: text });

const finding: Shape<Finding> = object<Finding>({
  ruleId: text,
  severity: oneOf("error", "warning", "information", "hint"),
  start: count,
  end: count,
  message: text,
  bytes: optional(
    object<ByteEstimate>({
      knownBytes: optional(finite),
      bytesPerElement: finite,
      sampleBytes: finite,
      sampleCount: finite,
      formula: text,
    }),
  ),
  related: list(object<RelatedLocation>({ start: count, end: count, message: text })),
  fix: optional(object<Fix>({ applicability: oneOf("safe", "offered"), title: text, edits: list(textEdit) })),
  unnecessary: list(textRange),
  isCycle: flag,
});

export const hostToAnalyzer: Shape<HostToAnalyzer> = variants<HostToAnalyzer>({
  load: object<LoadAnalyzerMessage>({
    kind: oneOf("load"),
    runtimeWasm: instance(Uint8Array),
    grammarWasm: instance(Uint8Array),
  }),
  open: object<OpenDocumentMessage>({
    kind: oneOf("open"),
    uri: text,
    home: optional(text),
    version: count,
    text,
    settings,
  }),
  edit: object<EditDocumentMessage>({
    kind: oneOf("edit"),
    uri: text,
    version: count,
    changes: list(textEdit),
  }),
  configure: object<ConfigureDocumentMessage>({
    kind: oneOf("configure"),
    uri: text,
    version: count,
    settings,
  }),
  close: object<CloseDocumentMessage>({ kind: oneOf("close"), uri: text }),
  findIgnoreEdit: object<FindIgnoreEditMessage>({
    kind: oneOf("findIgnoreEdit"),
    request: count,
    text,
    finding,
    settings,
  }),
  askClassGraph: object<AskClassGraphMessage>({
    kind: oneOf("askClassGraph"),
    request: count,
    uri: text,
    home: optional(text),
    version: count,
    text,
    settings,
  }),
  checkProject: object<CheckProjectMessage>({ kind: oneOf("checkProject"), uri: text, text }),
  files: object<ImportedFilesMessage>({
    kind: oneOf("files"),
    files: list(object<ImportedFile>({ uri: text, text: optional(text) })),
  }),
});

export const analyzerToHost: Shape<AnalyzerToHost> = variants<AnalyzerToHost>({
  findings: object<FindingsMessage>({
    kind: oneOf("findings"),
    uri: text,
    version: count,
    findings: list(finding),
    pythonVersion: text,
  }),
  ignoreEdit: object<IgnoreEditMessage>({
    kind: oneOf("ignoreEdit"),
    request: count,
    edit: optional(textEdit),
  }),
  classGraph: object<ClassGraphMessage>({
    kind: oneOf("classGraph"),
    request: count,
    graph: optional(classGraphShape),
    problem: optional(text),
  }),
  projectChecked: object<ProjectCheckedMessage>({
    kind: oneOf("projectChecked"),
    uri: text,
    problem: optional(object<ProjectProblem>({ message: text, line: count, start: count, end: count })),
  }),
  wantFiles: object<WantFilesMessage>({ kind: oneOf("wantFiles"), uris: list(text) }),
  gaveUp: object<GaveUpMessage>({ kind: oneOf("gaveUp"), uri: text, version: count, reason: text }),
  failure: object<AnalyzerFailureMessage>({ kind: oneOf("failure"), uri: optional(text), message: text }),
});
