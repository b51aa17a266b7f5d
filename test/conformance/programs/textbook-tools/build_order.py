"""What has to be made before what: a topological order, cycles, and layers that can be made together."""
from graphlib import CycleError, TopologicalSorter

RECIPES = {
    "pie": {"dough", "filling"},
    "dough": {"flour", "butter"},
    "filling": {"apples", "sugar"},
    "sugar": set(),
    "ice cream": {"sugar", "milk"},
    "dessert": {"pie", "ice cream"},
}


def is_valid(order, needs):
    place = {task: number for number, task in enumerate(order)}
    return all(place[before] < place[task] for task, befores in needs.items() for before in befores)


order = list(TopologicalSorter(RECIPES).static_order())
print(is_valid(order, RECIPES), len(order), order[-1])

sorter = TopologicalSorter(RECIPES)
sorter.prepare()
layer = 0
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print(f"{layer}: {', '.join(ready)}")
    sorter.done(*ready)
    layer += 1

sorter = TopologicalSorter()
sorter.add("c", "b")
sorter.add("b", "a")
sorter.add("d", "a", "c")
print(*sorter.static_order())
try:
    TopologicalSorter({"egg": ["hen"], "hen": ["egg"]}).prepare()
except CycleError as error:
    print(error.args[0], sorted(set(error.args[1])), error.args[1][0] == error.args[1][-1])
for action in (sorter.prepare, lambda: sorter.add("x"), lambda: TopologicalSorter({1: [2]}).get_ready()):
    try:
        action()
    except ValueError as error:
        print(error)


def kahn(needs):
    """The same by hand, with the smallest name first."""
    waiting = {task: set(befores) for task, befores in needs.items()}
    for befores in needs.values():
        for before in befores:
            waiting.setdefault(before, set())
    result = []
    while waiting:
        free = [task for task, befores in waiting.items() if not befores]
        if not free:
            raise ValueError(f"a cycle among {sorted(waiting)}")
        task = min(free)
        result.append(task)
        del waiting[task]
        for befores in waiting.values():
            befores.discard(task)
    return result


print(kahn(RECIPES), is_valid(kahn(RECIPES), RECIPES))
try:
    kahn({"a": {"b"}, "b": {"a"}, "c": set()})
except ValueError as error:
    print(error)
