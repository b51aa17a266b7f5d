import sys
import fil_pkg
import fil_pkg.alpha as alpha
from fil_pkg import beta, inner
from fil_pkg.beta import *
from fil_pkg.inner.deep import where

print(fil_pkg.__name__, fil_pkg.__package__, fil_pkg.__doc__, fil_pkg.version)
print(alpha.__name__, alpha.__package__, alpha.__doc__)
print(fil_pkg.double(4), quadruple(3), names, alpha.calls)
print(fil_pkg.beta is beta, sys.modules["fil_pkg.alpha"] is alpha, inner.outer_limit, where)
print("hidden" in globals(), [name for name in sys.modules if name.startswith("fil_")])
print(alpha.__file__.endswith("library-fil/fil_pkg/alpha.py"), fil_pkg.__path__[0].endswith("library-fil/fil_pkg"))
print(alpha.__spec__.name, alpha.__spec__.parent, fil_pkg.__spec__.parent, alpha.__spec__.has_location)
print(__name__, __spec__, __package__, sys.path[0].endswith("library-fil"))
print(sorted(set(vars(alpha)) - {"__loader__"}))
print(type(alpha), type(alpha.__spec__).__name__, str(alpha).startswith("<module 'fil_pkg.alpha' from '"))
import fil_space.part
print(fil_space.part.PLACE, fil_space.__spec__.origin, len(list(fil_space.__path__)), hasattr(fil_space, "__file__"))
del sys.modules["fil_pkg.alpha"]
import fil_pkg.alpha
print(fil_pkg.alpha is alpha, fil_pkg.alpha.calls, alpha.calls)
import fil_pkg.replaced
print(sys.modules["fil_pkg.replaced"].answer, fil_pkg.replaced.answer)
from fil_pkg import dynamic
print(dynamic.dyn_x, dir(dynamic))
from fil_pkg.dynamic import dyn_name
print(dyn_name)
sys.path.insert(0, sys.path[0] + "/fil_space")
import part
print(part.PLACE, part.__name__, part is fil_space.part)


def late():
    from fil_pkg.inner import deep
    return deep.where


print(late())
