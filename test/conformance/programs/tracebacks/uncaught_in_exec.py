# The program ends in code that was made while it ran.
source = """
def run(x):
    return 10 // x

run(0)
"""
namespace = {"__name__": "generated"}
exec(compile(source, "<text>", "exec"), namespace)
