"""Unit tests of a small class: assertions, fixtures, subtests, skips, mocks, and a report of one's own."""
import io
import math
import unittest
from unittest.mock import MagicMock, Mock, call, patch


class Stack:
    def __init__(self, notify=None):
        self.items, self.notify = [], notify

    def push(self, item):
        self.items.append(item)
        if self.notify:
            self.notify(item, size=len(self.items))

    def pop(self):
        if not self.items:
            raise IndexError("pop from empty stack")
        return self.items.pop()


class StackTest(unittest.TestCase):
    def setUp(self):
        self.stack = Stack()
        self.addCleanup(self.stack.items.clear)

    def test_push(self):
        self.stack.push(1)
        self.assertEqual(self.stack.items, [1])
        self.assertIn(1, self.stack.items)

    def test_pop_empty(self):
        with self.assertRaisesRegex(IndexError, "empty") as caught:
            self.stack.pop()
        self.assertIsInstance(caught.exception, LookupError)

    def test_order(self):
        for n in (1, 2, 3):
            with self.subTest(n=n):
                self.assertNotEqual(n, 2)

    @unittest.skip("not written yet")
    def test_later(self):
        self.fail("never runs")

    @unittest.expectedFailure
    def test_wrong(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.4)

    def test_difference(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]})

    def test_error(self):
        self.stack.missing()


class MockTest(unittest.TestCase):
    def test_calls(self):
        notify = Mock(return_value=None)
        stack = Stack(notify)
        stack.push("a"), stack.push("b")
        notify.assert_called_with("b", size=2)
        self.assertEqual(notify.mock_calls, [call("a", size=1), call("b", size=2)])
        with self.assertRaises(AssertionError):
            notify.assert_called_once()

    @patch("math.sqrt", side_effect=[10, 20])
    def test_patch(self, fake):
        self.assertEqual((math.sqrt(1), math.sqrt(1)), (10, 20))

    def test_magic(self):
        shelf = MagicMock()
        shelf.__getitem__.side_effect = KeyError("x")
        self.assertRaises(KeyError, lambda: shelf["x"])
        shelf.price.return_value = 5
        self.assertEqual(shelf.price("any"), 5)


suite = unittest.TestSuite()
for case in (StackTest, MockTest):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
out = io.StringIO()
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
for test, text in sorted(result.failures + result.errors, key=lambda pair: str(pair[0])):
    print(str(test).partition(" ")[0], "|", text.strip().splitlines()[-1])
for line in out.getvalue().splitlines():
    if line.startswith("test_") and " ... " in line:
        print(line.split(" ... ")[-1], end=",")
print()
