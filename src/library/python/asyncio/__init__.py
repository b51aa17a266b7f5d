"""asyncio over a loop of the simulator's own: tasks, futures, queues and locks are CPython's; no network."""

import sys

from . import base_events, coroutines, events, exceptions, futures, locks, queues, runners, streams, taskgroups, tasks
from . import threads, timeouts
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .streams import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

__all__ = sum(
    (
        tuple(part.__all__)
        for part in (base_events, coroutines, events, exceptions, futures, locks, runners, queues, streams, tasks,
                     taskgroups, threads, timeouts)
    ),
    (),
)
