# versions: 3.11 3.13
"""Examples in docstrings: those that hold, those that do not, and what finds, reads and runs them.

>>> add(1, 2)
3
>>> add("a", 1)
Traceback (most recent call last):
    ...
TypeError: can only concatenate str (not "int") to str
"""
def add(a, b):
    """Adds.

    >>> add(2, 3)
    5
    >>> add(2, 2)
    5
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> x = [1, 2,
    ...      3]
    >>> x  # doctest: +ELLIPSIS
    [1, ..., 3]
    >>> {1: 2}
    {1: 2}
    >>> print("a\\nb")
    a
    b
    """
    return a + b
class C:
    """
    >>> C().m()
    'hi'
    >>> print("one\\n\\ntwo")
    one
    <BLANKLINE>
    two
    """
    def m(self):
        """>>> C().m().upper()
        'HI'
        """
        return "hi"
import doctest

__file__ = "examples.py"
import sys
print(doctest.testmod())
print(doctest.testmod(verbose=False, optionflags=doctest.REPORT_NDIFF))
doctest.run_docstring_examples(add, globals(), name="add")
p = doctest.DocTestParser(); print([(each.source, each.want, each.lineno) for each in p.get_examples(">>> 1+1\n2\n>>> y = 2\n")])
f = doctest.DocTestFinder(); print([t.name for t in f.find(C)])
r = doctest.DocTestRunner(verbose=True)
for t in f.find(C): print(r.run(t))
print(r.summarize())
s = doctest.DocTestSuite(sys.modules["__main__"])
print(s.countTestCases())
