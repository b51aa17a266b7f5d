"""Names that `unittest` had once: of assertions through 3.11, of functions that make suites through 3.12."""

import sys
import warnings

_OLD_NAMES = {
    "failUnlessEqual": "assertEqual",
    "assertEquals": "assertEqual",
    "failIfEqual": "assertNotEqual",
    "assertNotEquals": "assertNotEqual",
    "failUnlessAlmostEqual": "assertAlmostEqual",
    "assertAlmostEquals": "assertAlmostEqual",
    "failIfAlmostEqual": "assertNotAlmostEqual",
    "assertNotAlmostEquals": "assertNotAlmostEqual",
    "failUnless": "assertTrue",
    "assert_": "assertTrue",
    "failUnlessRaises": "assertRaises",
    "failIf": "assertFalse",
    "assertRaisesRegexp": "assertRaisesRegex",
    "assertRegexpMatches": "assertRegex",
    "assertNotRegexpMatches": "assertNotRegex",
}


def _old_name_of(method):
    def deprecated_func(*args, **kwargs):
        warnings.warn(f"Please use {method.__name__} instead.", DeprecationWarning, 2)
        return method(*args, **kwargs)

    return deprecated_func


def add_old_names(cls):
    for old, name in _OLD_NAMES.items():
        setattr(cls, old, _old_name_of(getattr(cls, name)))


def _order(first, second):
    return (first > second) - (first < second)


def _loader(name, instead, prefix, sort_using, suite_class=None, patterns=None):
    from .loader import TestLoader

    if sys.version_info >= (3, 11):
        text = f"unittest.{name}() is deprecated and will be removed in Python 3.13. "
        warnings.warn(f"{text}Please use unittest.TestLoader.{instead}() instead.", DeprecationWarning, 3)
    loader = TestLoader()
    loader.sortTestMethodsUsing = sort_using
    loader.testMethodPrefix = prefix
    loader.testNamePatterns = patterns
    if suite_class is not None:
        loader.suiteClass = suite_class
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=_order, testNamePatterns=None):
    loader = _loader("getTestCaseNames", "getTestCaseNames", prefix, sortUsing, patterns=testNamePatterns)
    return loader.getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=_order, suiteClass=None):
    loader = _loader("makeSuite", "loadTestsFromTestCase", prefix, sortUsing, suiteClass)
    return loader.loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=_order, suiteClass=None):
    loader = _loader("findTestCases", "loadTestsFromModule", prefix, sortUsing, suiteClass)
    return loader.loadTestsFromModule(module)
