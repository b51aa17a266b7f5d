# Basic size, item size, dictionary offset, weak reference offset and collectability of types. Every section is a program of its own.

# situation: type/int
t = int
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/bool
t = bool
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/float
t = float
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/complex
t = complex
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/str
t = str
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/bytes
t = bytes
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/bytearray
t = bytearray
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/tuple
t = tuple
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/list
t = list
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict
t = dict
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/set
t = set
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/frozenset
t = frozenset
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/range
t = range
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/slice
t = slice
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/type
t = type
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/object
t = object
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/property
t = property
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/classmethod
t = classmethod
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/staticmethod
t = staticmethod
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/map
t = map
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/filter
t = filter
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/zip
t = zip
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/enumerate
t = enumerate
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/reversed
t = reversed
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/memoryview
t = memoryview
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/super
t = super
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/BaseException
t = BaseException
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Exception
t = Exception
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/OSError
t = OSError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/StopIteration
t = StopIteration
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/StopAsyncIteration
t = StopAsyncIteration
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/SystemExit
t = SystemExit
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/SyntaxError
t = SyntaxError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/ImportError
t = ImportError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/NameError
t = NameError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/AttributeError
t = AttributeError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/KeyError
t = KeyError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/UnicodeEncodeError
t = UnicodeEncodeError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/UnicodeDecodeError
t = UnicodeDecodeError
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/function
import types
t = types.FunctionType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/code
import types
t = types.CodeType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/mappingproxy
import types
t = types.MappingProxyType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/SimpleNamespace
import types
t = types.SimpleNamespace
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/cell
import types
t = types.CellType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/generator
import types
t = types.GeneratorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/coroutine
import types
t = types.CoroutineType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/async_generator
import types
t = types.AsyncGeneratorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/method
import types
t = types.MethodType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/builtin_function_or_method
import types
t = types.BuiltinFunctionType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/wrapper_descriptor
import types
t = types.WrapperDescriptorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/method_wrapper
import types
t = types.MethodWrapperType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/method_descriptor
import types
t = types.MethodDescriptorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/classmethod_descriptor
import types
t = types.ClassMethodDescriptorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/module
import types
t = types.ModuleType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/traceback
import types
t = types.TracebackType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/frame
import types
t = types.FrameType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/getset_descriptor
import types
t = types.GetSetDescriptorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/member_descriptor
import types
t = types.MemberDescriptorType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/GenericAlias
import types
t = types.GenericAlias
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/NoneType
t = type(None)
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/ellipsis
t = type(...)
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/NotImplementedType
t = type(NotImplemented)
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/list_iterator
t = type(iter([]))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/list_reverseiterator
t = type(reversed([]))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/tuple_iterator
t = type(iter(()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_keyiterator
t = type(iter({}))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_valueiterator
t = type(iter({}.values()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_itemiterator
t = type(iter({}.items()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_reversekeyiterator
t = type(reversed({}))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/set_iterator
t = type(iter(set()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/range_iterator
t = type(iter(range(3)))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/longrange_iterator
t = type(iter(range(10 ** 20)))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/str_iterator
t = type(iter("abc"))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/bytes_iterator
t = type(iter(b""))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/bytearray_iterator
t = type(iter(bytearray()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/callable_iterator
t = type(iter(int, 1))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/iterator
t = type(iter(type("Q", (), {"__getitem__": lambda s, i: 1})()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_keys
t = type({}.keys())
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_values
t = type({}.values())
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dict_items
t = type({}.items())
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/deque
import collections
t = collections.deque
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/deque_iterator
import collections
t = type(iter(collections.deque()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/defaultdict
import collections
t = collections.defaultdict
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/OrderedDict
import collections
t = collections.OrderedDict
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/odict_iterator
import collections
t = type(iter(collections.OrderedDict()))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Counter
import collections
t = collections.Counter
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/array
import array
t = array.array
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/array_iterator
import array
t = type(iter(array.array("i")))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/partial
import functools
t = functools.partial
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/lruCacheWrapper
import functools
t = type(functools.lru_cache(int))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/weakref
import weakref
t = weakref.ref
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/weakproxy
import weakref
t = weakref.ProxyType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/weakcallableproxy
import weakref
t = weakref.CallableProxyType
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/count
import itertools
t = itertools.count
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/cycle
import itertools
t = itertools.cycle
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/repeat
import itertools
t = itertools.repeat
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/chain
import itertools
t = itertools.chain
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/islice
import itertools
t = itertools.islice
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/groupby
import itertools
t = itertools.groupby
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/tee
import itertools
t = type(itertools.tee([])[0])
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/product
import itertools
t = itertools.product
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/permutations
import itertools
t = itertools.permutations
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/combinations
import itertools
t = itertools.combinations
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/combinations_with_replacement
import itertools
t = itertools.combinations_with_replacement
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/accumulate
import itertools
t = itertools.accumulate
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/starmap
import itertools
t = itertools.starmap
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/takewhile
import itertools
t = itertools.takewhile
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/dropwhile
import itertools
t = itertools.dropwhile
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/filterfalse
import itertools
t = itertools.filterfalse
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/compress
import itertools
t = itertools.compress
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/zip_longest
import itertools
t = itertools.zip_longest
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/itemgetter
import operator
t = operator.itemgetter
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/attrgetter
import operator
t = operator.attrgetter
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/methodcaller
import operator
t = operator.methodcaller
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/plain_class
t = type("A", (), {})
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/slotted_class
t = type("A", (), {"__slots__": ("a", "b")})
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/StringIO
import io
t = io.StringIO
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/BytesIO
import io
t = io.BytesIO
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Pattern
import re
t = re.Pattern
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Match
import re
t = re.Match
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/date
import datetime
t = datetime.date
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/datetime
import datetime
t = datetime.datetime
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/timedelta
import datetime
t = datetime.timedelta
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/time
import datetime
t = datetime.time
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Decimal
import decimal
t = decimal.Decimal
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/ContextVar
import contextvars
t = contextvars.ContextVar
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Lock
import threading
t = type(threading.Lock())
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/RLock
import threading
t = type(threading.RLock())
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Random
import random
t = random.Random
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Struct
import struct
t = struct.Struct
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/tuplegetter
import collections
t = collections._tuplegetter
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/Union (3.10+)
t = type(int | str)
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/BaseExceptionGroup (3.11+)
t = BaseExceptionGroup
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/ExceptionGroup (3.11+)
t = ExceptionGroup
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/str_ascii_iterator (3.11+)
t = type(iter("abc"))
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/coroutine_wrapper
async def f(): pass
c = f()
t = type(c.__await__())
c.close()
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: type/async_generator_asend
async def f():
    yield
a = f()
t = type(a.__anext__())
print(t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: subclass/by-base
import collections
bases = (object, int, float, str, bytes, tuple, list, dict, set, frozenset, bytearray, BaseException, OSError, collections.deque, collections.OrderedDict, collections.defaultdict, type, property, classmethod)
for base in bases:
    t = type("T", (base,), {})
    print(base.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: subclass/by-base-with-empty-slots
import collections
bases = (object, int, float, str, bytes, tuple, list, dict, set, frozenset, bytearray, BaseException, OSError, collections.deque, collections.OrderedDict, collections.defaultdict, type, property, classmethod)
for base in bases:
    t = type("T", (base,), {"__slots__": ()})
    print(base.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)

# situation: subclass/by-base-with-slots
import collections
bases = (object, float, str, list, dict, set, frozenset, bytearray, BaseException, OSError, collections.deque, collections.OrderedDict, collections.defaultdict, property, classmethod)
for base in bases:
    t = type("T", (base,), {"__slots__": ("a", "b")})
    print(base.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__, t.__flags__ >> 14 & 1)
