/** What the generator knows while it writes: the scopes with their variables, the classes, how deep it is. */
import { Random } from "./random.ts";
import { type ClassModel, type PyType, typeKey } from "./types.ts";

export interface Variable {
  readonly name: string;
  readonly type: PyType;
}

export interface Scope {
  readonly variables: Variable[];
  /** Scopes further out can be read; assigning to their names would make them local. */
  readonly outer: Scope | undefined;
}

export class Context {
  readonly random: Random;
  readonly classes: ClassModel[] = [];
  scope: Scope = { variables: [], outer: undefined };
  /** Loops and calls that the place being written is inside of: work there is repeated. */
  repetition = 0;
  /** How often a wrong operand is put in on purpose. */
  readonly mischief: number;
  /** Wrong operands put in so far. */
  wrongOperands = 0;
  #names = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.mischief = this.random.pick([0, 0.005, 0.02]);
  }

  freshName(prefix: string): string {
    this.#names++;
    return `${prefix}${this.#names}`;
  }

  declare(name: string, type: PyType): void {
    const known = this.scope.variables.findIndex((variable) => variable.name === name);
    if (known >= 0) this.scope.variables.splice(known, 1);
    this.scope.variables.push({ name, type });
  }

  forget(name: string): void {
    const known = this.scope.variables.findIndex((variable) => variable.name === name);
    if (known >= 0) this.scope.variables.splice(known, 1);
  }

  /** Variables of this scope. */
  get own(): readonly Variable[] {
    return this.scope.variables;
  }

  /** Variables that can be read here, the newest scope first. */
  get visible(): readonly Variable[] {
    const found: Variable[] = [];
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.outer) {
      found.push(...scope.variables);
    }
    return found;
  }

  ofType(type: PyType): readonly Variable[] {
    const key = typeKey(type);
    return this.visible.filter((variable) => typeKey(variable.type) === key);
  }

  ofKind<K extends PyType["kind"]>(
    ...kinds: readonly K[]
  ): readonly { readonly name: string; readonly type: Extract<PyType, { kind: K }> }[] {
    return this.visible.filter((variable) =>
      (kinds as readonly string[]).includes(variable.type.kind),
    ) as never;
  }

  /** Writes in a scope of its own. Variables are forgotten afterwards. */
  inScope<T>(variables: readonly Variable[], write: () => T): T {
    const outer = this.scope;
    this.scope = { variables: [...variables], outer };
    this.repetition++;
    try {
      return write();
    } finally {
      this.scope = outer;
      this.repetition--;
    }
  }

  /** Writes the body of a branch or loop: what it declares may not exist afterwards. */
  inBranch<T>(repeats: boolean, write: () => T): T {
    const before = [...this.scope.variables];
    if (repeats) this.repetition++;
    try {
      return write();
    } finally {
      if (repeats) this.repetition--;
      this.scope.variables.splice(0, this.scope.variables.length, ...before);
    }
  }
}
