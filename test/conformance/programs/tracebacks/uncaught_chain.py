# A chain that ends the program.
class ConfigError(Exception):
    """An error of the program's own."""
def read(name):
    return {"a": 1}[name]
def parse(name):
    try:
        return int(read(name))
    except KeyError as e:
        raise ConfigError(f"no {name}") from e
def load():
    try:
        parse("b")
    except ConfigError:
        print("closing")
        undefined_function()
print("start")
try:
    load()
finally:
    print("finally")
print("never")
