import pprint


class Trie:
    END = "$"

    def __init__(self, *words):
        self.root = {}
        for w in words:
            self.add(w)

    def add(self, word):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node[self.END] = True

    def __contains__(self, word):
        node = self._find(word)
        return node is not None and self.END in node

    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node:
                return None
            node = node[ch]
        return node

    def complete(self, prefix):
        def walk(node, path):
            for ch, child in sorted(node.items()):
                if ch == self.END:
                    yield path
                else:
                    yield from walk(child, path + ch)

        start = self._find(prefix)
        return [] if start is None else list(walk(start, prefix))

    def __len__(self):
        return len(self.complete(""))


t = Trie("car", "card", "care", "cat", "dog", "do")
print("car" in t, "ca" in t, "dot" in t, len(t))
print(t.complete("car"))
print(t.complete("do"), t.complete("x"))
pprint.pprint(t.root)
pprint.pprint(t.root, width=40, indent=2)
pprint.pprint([list(range(10)), {"b": 1, "a": {2, 1}}, ("x" * 30, "y" * 30, "z" * 30)])
print(pprint.pformat({"key": ["value"] * 12}, compact=True, width=50))
pprint.pprint(t.root, depth=2)
