"""Poker hands are ranked and compared; blackjack hands are counted."""
from collections import Counter
from enum import IntEnum
from functools import total_ordering


class Rank(IntEnum):
    HIGH_CARD = 0
    PAIR = 1
    TWO_PAIRS = 2
    THREE = 3
    STRAIGHT = 4
    FLUSH = 5
    FULL_HOUSE = 6
    FOUR = 7
    STRAIGHT_FLUSH = 8


FACES = "23456789TJQKA"


@total_ordering
class Hand:
    def __init__(self, text):
        self.cards = text.split()
        values = sorted((FACES.index(card[0]) for card in self.cards), reverse=True)
        if values == [12, 3, 2, 1, 0]:
            values = [3, 2, 1, 0, -1]
        counts = Counter(values)
        self.order = sorted(counts, key=lambda v: (counts[v], v), reverse=True)
        shape = sorted(counts.values(), reverse=True)
        is_flush = len({card[1] for card in self.cards}) == 1
        is_straight = shape == [1] * 5 and values[0] - values[4] == 4
        self.rank = {
            (True, True): Rank.STRAIGHT_FLUSH,
            (True, False): Rank.FLUSH,
            (False, True): Rank.STRAIGHT,
        }.get((is_flush, is_straight)) or self.by_shape(shape)

    @staticmethod
    def by_shape(shape):
        names = {(4, 1): Rank.FOUR, (3, 2): Rank.FULL_HOUSE, (3, 1, 1): Rank.THREE, (2, 2, 1): Rank.TWO_PAIRS}
        return names.get(tuple(shape), Rank.PAIR if shape[0] == 2 else Rank.HIGH_CARD)

    @property
    def key(self):
        return self.rank, self.order

    def __eq__(self, other):
        return self.key == other.key

    def __lt__(self, other):
        return self.key < other.key

    def __repr__(self):
        return f"<{' '.join(self.cards)}: {self.rank.name.replace('_', ' ').lower()}>"


HANDS = """AS KS QS JS TS|2H 3H 4H 5H AH|9C 9D 9H 9S 2C|3C 3D 3H KS KC|2D 7D 9D QD KD|5C 6D 7H 8S 9C
AC 2D 3H 4S 5C|7C 7D 7H 2S 4C|JH JD 4C 4S 2D|JH JD 4C 4S 9D|QC QD 2H 5S 8C|2C 4D 6H 8S TC"""
hands = [Hand(text) for line in HANDS.splitlines() for text in line.split("|")]
for hand in sorted(hands, reverse=True):
    print(hand)
print(max(hands).rank, Hand("2C 2D 3H 4S 5C") == Hand("2H 2S 3C 4D 5H"), Counter(hand.rank >= Rank.FLUSH for hand in hands))


def blackjack(cards):
    total = sum(min(FACES.index(c) + 2, 10) if c != "A" else 11 for c in cards)
    for _ in range(cards.count("A")):
        if total > 21:
            total -= 10
    return "bust" if total > 21 else "blackjack" if total == 21 and len(cards) == 2 else total


print([(cards, blackjack(cards)) for cards in ("AK", "A9", "AA9", "KQ5", "765", "AAAA", "KQA")])
