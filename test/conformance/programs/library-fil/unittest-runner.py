import io
import re
import unittest


class Numbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base = 10

    def setUp(self):
        self.values = [1, 2]

    def tearDown(self):
        self.values = None

    def test_equal(self):
        self.assertEqual(self.base, 10)
        self.assertNotEqual(1, 2)
        self.assertTrue(self.values)
        self.assertIn(1, self.values)
        self.assertIsNone(None)
        self.assertIsInstance(1, int)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertRegex("abc", "b")
        self.assertDictEqual({1: 2}, {1: 2})

    def test_fail(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_fail_dict(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3}, "with a message")

    def test_fail_text(self):
        self.assertEqual("one\ntwo\n", "one\nthree\n")

    def test_error(self):
        raise KeyError("k")

    @unittest.skip("later")
    def test_skip(self):
        self.fail("not run")

    @unittest.skipIf(True, "if")
    def test_skip_if(self):
        self.fail("not run")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertGreater(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertGreater(2, 1)

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertIn("invalid", str(caught.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertRaisesRegex(TypeError, "unsupported"):
            1 + "x"
        with self.assertRaises(OSError):
            pass

    def test_sub(self):
        for number in range(4):
            with self.subTest(number=number):
                self.assertEqual(number % 2, 0)

    def test_warns(self):
        import warnings
        with self.assertWarns(DeprecationWarning):
            warnings.warn("old", DeprecationWarning)

    def test_cleanup(self):
        self.addCleanup(print, "cleaned up")


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        pass


def run(suite, verbosity):
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIMEs", stream.getvalue())
    print(re.sub(r'File ".*?([\w-]+\.py)"', r'File "\1"', text))
    print(result, result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())


loader = unittest.TestLoader()
run(loader.loadTestsFromTestCase(Numbers), 2)
run(loader.loadTestsFromTestCase(Broken), 1)
good = unittest.TestSuite([Numbers("test_equal"), unittest.FunctionTestCase(lambda: None)])
run(good, 0)
print(loader.getTestCaseNames(Numbers)[:3], good.countTestCases(), Numbers("test_equal").id())
