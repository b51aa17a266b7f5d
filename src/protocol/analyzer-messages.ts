/**
 * The messages between the extension host and the worker that analyses, with their runtime checks. The worker
 * answers every `open`, `edit` and `configure` with the findings of the version that it named.
 */
import type { ByteEstimate, Finding, Fix, RelatedLocation, TextRange } from "../analyzer/finding.ts";
import type { TextEdit } from "../text/edit.ts";
import {
  count,
  finite,
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

/** What the settings say, for one document. */
export interface AnalyzerSettings {
  /** "3.13" */
  readonly pythonVersion: string;
  /** A severity or "off" by rule id; rules that are not named keep their default. */
  readonly rules: Mapping<string>;
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
  | ImportedFilesMessage;

export interface FindingsMessage {
  readonly kind: "findings";
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly Finding[];
}

export interface IgnoreEditMessage {
  readonly kind: "ignoreEdit";
  readonly request: number;
  /** Undefined where no comment would silence only that finding. */
  readonly edit?: TextEdit | undefined;
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
  | WantFilesMessage
  | GaveUpMessage
  | AnalyzerFailureMessage;

const settings: Shape<AnalyzerSettings> = object<AnalyzerSettings>({
  pythonVersion: text,
  rules: mapping(text),
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
});

export const hostToAnalyzer: Shape<HostToAnalyzer> = variants<HostToAnalyzer>({
  load: object<LoadAnalyzerMessage>({
    kind: oneOf("load"),
    runtimeWasm: instance(Uint8Array),
    grammarWasm: instance(Uint8Array),
  }),
  open: object<OpenDocumentMessage>({ kind: oneOf("open"), uri: text, version: count, text, settings }),
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
  }),
  ignoreEdit: object<IgnoreEditMessage>({
    kind: oneOf("ignoreEdit"),
    request: count,
    edit: optional(textEdit),
  }),
  wantFiles: object<WantFilesMessage>({ kind: oneOf("wantFiles"), uris: list(text) }),
  gaveUp: object<GaveUpMessage>({ kind: oneOf("gaveUp"), uri: text, version: count, reason: text }),
  failure: object<AnalyzerFailureMessage>({ kind: oneOf("failure"), uri: optional(text), message: text }),
});
