import heapq
from collections import Counter
from itertools import count


class Node:
    __slots__ = ("weight", "char", "left", "right")

    def __init__(self, weight, char=None, left=None, right=None):
        self.weight, self.char, self.left, self.right = weight, char, left, right

    def __repr__(self):
        return f"<{self.char or '*'}:{self.weight}>"


def build(text):
    tie = count()
    heap = [(n, next(tie), Node(n, ch)) for ch, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        n1, _, a = heapq.heappop(heap)
        n2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, next(tie), Node(n1 + n2, None, a, b)))
    return heap[0][2]


def codes(node, prefix=""):
    if node.char is not None:
        return {node.char: prefix or "0"}
    return {**codes(node.left, prefix + "0"), **codes(node.right, prefix + "1")}


def decode(bits, root):
    node = root
    for bit in bits:
        node = node.left if bit == "0" else node.right
        if node.char is not None:
            yield node.char
            node = root


text = "this is an example for huffman encoding"
root = build(text)
table = codes(root)
for ch, code in sorted(table.items(), key=lambda kv: (len(kv[1]), kv[0])):
    print(f"{ch!r:>4} {text.count(ch):2d} {code}")
encoded = "".join(table[c] for c in text)
print(len(encoded), "bits instead of", 8 * len(text))
print("".join(decode(encoded, root)) == text)
packed = int(encoded, 2).to_bytes((len(encoded) + 7) // 8, "big")
print(packed.hex(), root)
