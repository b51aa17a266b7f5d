# What `platform` tells of the interpreter and the machine, as far as it is the same on every machine with Linux.
import platform
import sys

print(platform.system(), platform.python_implementation(), platform.machine())
print(platform.python_version() == sys.version.split()[0])
print(platform.python_version_tuple() == tuple(platform.python_version().split(".")))
print(platform.architecture()[0], platform.libc_ver()[0])
answer = platform.uname()
print(type(answer).__name__, answer._fields, len(answer))
print(answer.system == answer[0] == platform.system(), answer.node == platform.node())
print(answer.machine == platform.machine(), answer.release == platform.release())
print(platform.platform().startswith("Linux-"), platform.platform(terse=True).split("-")[0])
print(platform.platform(aliased=True) == platform.platform())
print(isinstance(platform.python_build(), tuple), len(platform.python_build()))
print(isinstance(platform.python_compiler(), str), platform.python_branch() == "", platform.python_revision() == "")
print(platform.win32_ver(), platform.mac_ver())
