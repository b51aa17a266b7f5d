"""What needs a network or other processes: there is none in the simulator, and each of these says so."""

__all__ = (
    "open_connection",
    "start_server",
    "open_unix_connection",
    "start_unix_server",
    "create_subprocess_exec",
    "create_subprocess_shell",
)


def _lacking(name, what):
    async def function(*args, **kwargs):
        raise NotImplementedError(f"the simulator has no {what}: asyncio.{name}")

    function.__name__ = function.__qualname__ = name
    return function


open_connection = _lacking("open_connection", "network")
start_server = _lacking("start_server", "network")
open_unix_connection = _lacking("open_unix_connection", "network")
start_unix_server = _lacking("start_unix_server", "network")
create_subprocess_exec = _lacking("create_subprocess_exec", "other processes")
create_subprocess_shell = _lacking("create_subprocess_shell", "other processes")
