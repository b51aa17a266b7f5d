"""Check digits: Luhn, ISBN-13, IBAN, EAN-8, Damm, and SEDOL."""
import string


def luhn(number):
    odd, even = number[::-1][::2], number[::-1][1::2]
    doubled = (sum(divmod(2 * int(d), 10)) for d in even)
    return (sum(map(int, odd)) + sum(doubled)) % 10 == 0


def isbn13(text):
    numbers = [int(d) for d in text if d.isdigit()]
    return len(numbers) == 13 and (sum(numbers[::2]) + 3 * sum(numbers[1::2])) % 10 == 0


def iban(text):
    text = text.replace(" ", "").upper()
    moved = text[4:] + text[:4]
    try:
        return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1
    except ValueError as error:
        print("  ", error)
        return False


def sedol(code):
    if any(c in "AEIOU" for c in code) or len(code) != 6:
        raise ValueError(f"no SEDOL: {code!r}")
    values = string.digits + string.ascii_uppercase
    total = sum(values.index(c) * weight for c, weight in zip(code, (1, 3, 1, 7, 3, 9)))
    return f"{code}{-total % 10}"


DAMM = """
0317598642 7092154863 4206871359 1750983426 6123045978
3674209581 5869720134 8945362017 9438617205 2581436790
""".split()


def damm(number):
    row = 0
    for digit in number:
        row = int(DAMM[row][int(digit)])
    return row == 0


for card in ("49927398716", "49927398717", "1234567812345670"):
    print(card, luhn(card))
for book in ("978-0596528126", "978-0596528120", "978-1861972712"):
    print(book, "good" if isbn13(book) else "bad")
for account in ("GB82 WEST 1234 5698 7654 32", "GB82 TEST 1234 5698 7654 32", "DE89-3704"):
    print(account, iban(account))
for stock in ("710889", "B0YBKJ", "406566", "B0AEIO"):
    try:
        print(sedol(stock))
    except ValueError as error:
        print("error:", error)
print([number for number in ("5724", "5727", "112946", "112949") if damm(number)])
