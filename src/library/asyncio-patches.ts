/** Lines of CPython's 3.13 `asyncio` that are changed for what earlier versions did. */
import type { Patch } from "./patches.ts";

export const ASYNCIO_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  // Through 3.10 there is no runner.
  "asyncio.runners": [
    [
      `def _cancel_all_tasks(loop):
`,
      `import sys
if sys.version_info < (3, 11):
    from ._run_earlier import run
del sys


def _cancel_all_tasks(loop):
`,
    ],
  ],
  "asyncio.base_tasks": [
    [
      `    if task.cancelling() and not task.done():
`,
      `    import sys
    if (task._must_cancel if sys.version_info < (3, 11) else task.cancelling()) and not task.done():
`,
    ],
  ],
  "asyncio.tasks": [
    [
      `_PyTask = Task
`,
      `import sys
if sys.version_info < (3, 11):
    del Task.cancelling, Task.uncancel
_PyTask = Task
`,
    ],
    // Through 3.12 a task has a number even where it is given a name.
    [
      `    loop = events.get_running_loop()
    if context is None:
        # Use legacy API if context is not needed
        task = loop.create_task(coro, name=name)
`,
      `    loop = events.get_running_loop()
    if sys.version_info < (3, 13):
        task = loop.create_task(coro) if context is None else loop.create_task(coro, context=context)
        if name is not None:
            task.set_name(name)
    elif context is None:
        # Use legacy API if context is not needed
        task = loop.create_task(coro, name=name)
`,
    ],
    [
      `async def wait_for(fut, timeout):
`,
      `async def _wait_for(fut, timeout):
`,
    ],
    [
      `async def _wait(fs, timeout, return_when, loop):
`,
      `if sys.version_info < (3, 12):
    from ._wait_earlier import wait_for
else:
    wait_for = _wait_for
    wait_for.__name__ = wait_for.__qualname__ = 'wait_for'
async def _wait(fs, timeout, return_when, loop):
`,
    ],
  ],
  "asyncio.taskgroups": [
    [
      `        if context is None:
            task = self._loop.create_task(coro, name=name)
`,
      `        import sys
        if sys.version_info < (3, 13):
            task = tasks.create_task(coro, name=name, context=context)
        elif context is None:
            task = self._loop.create_task(coro, name=name)
`,
    ],
  ],
};
