# versions: 3.11 3.12 3.13 3.14 3.15
# What is C in CPython has no frames in tracebacks, whatever it is made of: pickle, tasks and futures.
import asyncio
import pickle


def frames(call):
    try:
        call()
    except BaseException as error:
        at, found = error.__traceback__.tb_next, []
        while at is not None:
            code = at.tb_frame.f_code
            found.append(f"{code.co_name} {code.co_filename.rpartition('/')[2]}")
            at = at.tb_next
        print(type(error).__name__, found)


class Failing:
    def __reduce__(self):
        raise KeyError(3)


async def fail():
    raise ValueError("x")


async def of_task():
    await asyncio.create_task(fail())


async def of_gather():
    await asyncio.gather(fail(), fail())


async def of_future():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("k"))
    await future


async def of_result():
    asyncio.get_running_loop().create_future().result()


frames(lambda: pickle.dumps(lambda: 1))
frames(lambda: pickle.dumps([Failing()]))
for data in (b"x", b"\xff\x80", b""):
    frames(lambda: pickle.loads(data))
    try:
        pickle.loads(data)
    except (pickle.UnpicklingError, EOFError) as error:
        print(error)
for main in (fail, of_task, of_gather, of_future, of_result):
    frames(lambda: asyncio.run(main()))
