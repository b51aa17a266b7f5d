# unittest.mock: what a test replaces, and what it finds out.
import json
import pkgutil
from unittest import mock
from unittest.mock import MagicMock, Mock, call, patch

service = Mock(return_value=3)
print(service(1, key="v"), service.call_count, service.call_args)
service.assert_called_once_with(1, key="v")
try:
    service.assert_called_with(2)
except AssertionError as error:
    print(str(error).splitlines()[0])

turns = Mock(side_effect=[1, 2, ValueError("empty")])
print(turns(), turns())
try:
    turns()
except ValueError as error:
    print("raised", error)

box = MagicMock()
box.__len__.return_value = 4
box["a"] = 1
print(len(box), box.mock_calls)

with patch("json.dumps", return_value="replaced") as dumps:
    print(json.dumps([1]), dumps.called)
print(json.dumps([1]))


class Account:
    rate = 2

    def total(self, amount):
        return amount * self.rate


with patch.object(Account, "rate", 10):
    print(Account().total(3))
with patch.object(Account, "total", autospec=True) as total:
    total.return_value = "mocked"
    account = Account()
    print(account.total(5), total.call_args == call(account, 5))
print(Account().total(3))
with patch.dict("os.environ", {"MODE": "test"}):
    import os

    print(os.environ["MODE"])
print("MODE" in os.environ)
spec = Mock(spec=Account)
try:
    spec.missing
except AttributeError as error:
    print(error)
print(mock.sentinel.one is mock.sentinel.one, mock.sentinel.one)

print(pkgutil.resolve_name("collections:OrderedDict").__name__)
print(pkgutil.resolve_name("os.path.join").__name__)
print(pkgutil.resolve_name("json").__name__, pkgutil.resolve_name("json:").__name__)
for wrong in ["", "a b", "json:1", "no_such_module", "json.no_such_name"]:
    try:
        pkgutil.resolve_name(wrong)
    except (ValueError, ImportError, AttributeError) as error:
        print(type(error).__name__, error)
