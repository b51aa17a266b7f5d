"""`asyncio.wait_for` through 3.11: what is awaited becomes a task, and a timer wakes the one that waits for it."""

import functools

from . import events, exceptions, tasks


async def wait_for(fut, timeout):
    if timeout is None:
        return await fut
    loop = events.get_running_loop()
    if timeout <= 0:
        fut = tasks.ensure_future(fut, loop=loop)
        return fut.result() if fut.done() else await _result_of_cancelled(fut)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, tasks._release_waiter, waiter)
    wake = functools.partial(tasks._release_waiter, waiter)
    fut = tasks.ensure_future(fut, loop=loop)
    fut.add_done_callback(wake)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(wake)
            await tasks._cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(wake)
        return await _result_of_cancelled(fut)
    finally:
        timer.cancel()


async def _result_of_cancelled(fut):
    """What it came to nevertheless; TimeoutError where it was cancelled."""
    await tasks._cancel_and_wait(fut)
    try:
        return fut.result()
    except exceptions.CancelledError as exc:
        raise exceptions.TimeoutError() from exc
