# versions: 3.9 3.10 3.11
# Names of assertions that are gone since 3.12.
import unittest
import warnings

warnings.simplefilter("always")


class Numbers(unittest.TestCase):
    def test_old(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self.assertEquals(1 + 1, 2)
            self.assertNotEquals(1, 2)
            self.assert_(True)
            self.failIf(False)
            self.assertAlmostEquals(0.1 + 0.2, 0.3)
            self.assertRegexpMatches("text", "t.x")
            with self.assertRaisesRegexp(ValueError, "int"):
                int("x")
        for each in caught:
            print(each.category.__name__, each.message)

    def test_wrong(self):
        with self.assertRaises(AssertionError) as caught:
            self.failUnlessEqual(1, 2)
        print(caught.exception)


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    suite = unittest.makeSuite(Numbers)
print(suite.countTestCases())
result = unittest.TestResult()
with warnings.catch_warnings(record=True):
    suite.run(result)
print(result, result.failures, result.errors)
