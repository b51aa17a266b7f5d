/** The command line as a function of its arguments: parses them, runs one subcommand, answers the exit status. */
import { Command, CommanderError } from "commander";
import { addCheckCommand } from "./check.ts";
import { type CliEnvironment, ExitStatus, UsageError } from "./environment.ts";
import { addExplainCommand } from "./explain.ts";
import { addFixCommand } from "./fix.ts";
import { addRunCommand } from "./run.ts";
import { addSimulateCommand } from "./simulate.ts";

/** Ends the program from inside a subcommand; the last call counts. */
export type SetStatus = (status: number) => void;

/** Adds a subcommand; each is in a file of its own. */
export type AddCommand = (program: Command, environment: CliEnvironment, setStatus: SetStatus) => void;

const COMMANDS: readonly AddCommand[] = [
  addCheckCommand,
  addFixCommand,
  addExplainCommand,
  addRunCommand,
  addSimulateCommand,
];

/** `args` are those after the program's name. Never throws for bad input; broken invariants pass through. */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<number> {
  let status: number = ExitStatus.CLEAN;
  const program = createProgram(environment);
  const setStatus: SetStatus = (chosen) => {
    status = chosen;
  };
  for (const add of COMMANDS) add(program, environment, setStatus);
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.CLEAN : ExitStatus.MISUSE;
    if (!(error instanceof UsageError)) throw error;
    environment.writeError(`heapscope: ${error.message}\n`);
    return ExitStatus.MISUSE;
  }
}

function createProgram({ writeOut, writeError, columns, version }: CliEnvironment): Command {
  return new Command("heapscope")
    .description("Finds what Python code does to memory, and says what it costs in bytes.")
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError("(heapscope --help lists the commands, heapscope COMMAND --help their options)")
    .addHelpText("after", "\nExit status: 0 clean, 1 findings, 2 misuse or a file that cannot be read.")
    .configureOutput({
      writeOut,
      writeErr: writeError,
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    });
}
