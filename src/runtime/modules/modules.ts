/** The modules that a program can import, by name. */

import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { Steps } from "../objects/runtime.ts";
import { defineAbc } from "./abc/abc.ts";
import { defineArray } from "./array/module.ts";
import { defineAst } from "./ast/ast.ts";
import { defineAtexit } from "./atexit.ts";
import { defineBinascii } from "./binascii/binascii.ts";
import { defineBisect } from "./bisect.ts";
import { defineCharmaps } from "./charmaps.ts";
import { defineCollections } from "./collections/collections.ts";
import { defineContextvars } from "./contextvars/contextvars.ts";
import { defineCsv } from "./csv/csv.ts";
import { defineDatetimeModule } from "./datetime/module.ts";
import { defineDecimalModule } from "./decimal/module.ts";
import { defineErrno } from "./errno/error-numbers.ts";
import { defineFunctools } from "./functools/functools.ts";
import { defineFuture } from "./future.ts";
import { defineGc } from "./gc.ts";
import { defineBlake2 } from "./hashlib/blake2.ts";
import { defineOpensslHashes } from "./hashlib/openssl.ts";
import { defineMd5, defineSha1, defineSha2, defineSha3 } from "./hashlib/own-hashes.ts";
import { defineHeapq } from "./heapq.ts";
import { defineImp } from "./imp.ts";
import { defineIo } from "./io/io.ts";
import { defineItertools } from "./itertools/itertools.ts";
import { defineJson } from "./json/json.ts";
import { defineCmath } from "./math/cmath.ts";
import { defineMath } from "./math/math.ts";
import { defineOperator } from "./operator/operator.ts";
import { definePosix } from "./posix/posix.ts";
import { defineQueue } from "./queue/simple-queue.ts";
import { defineRandom } from "./random/random.ts";
import { defineSre } from "./re/module.ts";
import { defineString } from "./string.ts";
import { defineStruct } from "./struct/module.ts";
import { defineSys } from "./sys.ts";
import { defineTemplates } from "./templates/templates.ts";
import { defineThread } from "./thread/thread.ts";
import { defineTime } from "./time/time.ts";
import { defineTracebackTexts } from "./traceback.ts";
import { defineTracemalloc } from "./tracemalloc/tracemalloc.ts";
import { defineTyping } from "./typing.ts";
import { defineUnicodedata } from "./unicodedata/unicodedata.ts";
import { defineWeakrefCore } from "./weakref.ts";
import { defineZlib } from "./zlib/zlib.ts";

/** Fills a new module. Runs at its first import; in steps where Python code has to run. */
export type ModuleDefinition = (m: Interpreter, module: Ref) => Steps<void> | void;

export const MODULES: ReadonlyMap<string, ModuleDefinition> = new Map<string, ModuleDefinition>([
  ["__future__", defineFuture],
  ["_abc", defineAbc],
  ["_ast", defineAst],
  ["_imp", defineImp],
  ["_contextvars", defineContextvars],
  ["_thread", defineThread],
  ["_blake2", defineBlake2],
  ["_hashlib", defineOpensslHashes],
  ["_md5", defineMd5],
  ["_random", defineRandom],
  ["_sha1", defineSha1],
  ["_sha2", defineSha2],
  ["_sha3", defineSha3],
  ["_struct", defineStruct],
  ["array", defineArray],
  ["_io", defineIo],
  ["_traceback", defineTracebackTexts],
  ["posix", definePosix],
  ["errno", defineErrno],
  ["_queue", defineQueue],
  ["atexit", defineAtexit],
  ["binascii", defineBinascii],
  ["zlib", defineZlib],
  ["datetime", defineDatetimeModule],
  ["decimal", defineDecimalModule],
  ["gc", defineGc],
  ["itertools", defineItertools],
  ["cmath", defineCmath],
  ["math", defineMath],
  ["sys", defineSys],
  ["time", defineTime],
  ["_tracemalloc", defineTracemalloc],
  ["_csv", defineCsv],
  ["unicodedata", defineUnicodedata],
  ["_json", defineJson],
  ["_sre", defineSre],
  ["_string", defineString],
  ["_templates", defineTemplates],
  ["_collections", defineCollections],
  ["_bisect", defineBisect],
  ["_charmaps", defineCharmaps],
  ["_functools", defineFunctools],
  ["_heapq", defineHeapq],
  ["_operator", defineOperator],
  ["_typing", defineTyping],
  ["_weakref", defineWeakrefCore],
]);
