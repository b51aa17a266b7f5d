"""Prints, as JSON, what `re` of this interpreter makes of the patterns in cases.json and of random ones."""

import json
import random
import re
import sys

SEED = 20261123
RANDOM_CASES = 1500


def random_piece(rng, depth):
    kind = rng.randrange(16 if depth > 0 else 8)
    if kind < 5:
        return rng.choice("aaabbc")
    if kind == 5:
        return rng.choice([".", "[ab]", "[^a]", r"\w", r"\b", "^", "$", r"\B", "[a-c]"])
    if kind == 6:
        return rng.choice(["(?=a)", "(?!b)", "(?<=a)", "(?<!b)", "(?<=ab)", "(?<!a.)"])
    if kind == 7:
        return rng.choice([r"\1", r"\2", "(?(1)a|b)", "(?(1)b)", "a", "b"])
    body = random_sequence(rng, depth - 1)
    if kind < 11:
        return "(" + body + ")"
    if kind == 11:
        return "(?:" + body + ")"
    if kind == 12:
        return "(" + body + "|" + random_sequence(rng, depth - 1) + ")"
    if kind == 13:
        return "(?:" + body + "|" + random_sequence(rng, depth - 1) + ")"
    if kind == 14:
        return rng.choice(["(?>", "(?=", "(?!"]) + body + ")"
    return "(?:" + random_sequence(rng, depth - 1) + "|)"


def random_sequence(rng, depth):
    parts = []
    for _ in range(rng.randrange(1, 4)):
        piece = random_piece(rng, depth)
        if rng.random() < 0.45:
            piece += rng.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "*+", "{2,}"])
        parts.append(piece)
    return "".join(parts)


def random_cases():
    rng = random.Random(SEED)
    for _ in range(RANDOM_CASES):
        pattern = random_sequence(rng, 3)
        flags = rng.choice([0, 0, 0, int(re.I), int(re.M)])
        subjects = ["".join(rng.choice("aabbcA\n") for _ in range(rng.randrange(9))) for _ in range(3)]
        yield [pattern, flags, subjects]


def spans(match):
    if match is None:
        return None
    return [list(match.span(group)) for group in range(match.re.groups + 1)] + [match.lastindex or 0]


def outcome(pattern, flags, subjects):
    try:
        compiled = re.compile(pattern, flags)
    except re.error as error:
        return {"error": error.msg, "position": error.pos}
    except (ValueError, OverflowError, IndexError) as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {
        "flags": compiled.flags,
        "groups": compiled.groups,
        "names": dict(compiled.groupindex),
        "results": [results(compiled, subject) for subject in subjects],
    }


def results(compiled, subject):
    try:
        return [
            spans(compiled.match(subject)),
            spans(compiled.search(subject)),
            spans(compiled.fullmatch(subject)),
            [list(found.span()) for found in compiled.finditer(subject)],
        ]
    except SystemError:
        return None  # a group that ends before it starts: the interpreter's own fault


def template_outcome(pattern, template, subject):
    try:
        return {"result": re.sub(pattern, template, subject)}
    except re.error as error:
        return {"error": error.msg, "position": error.pos}
    except IndexError as error:
        return {"error": f"IndexError: {error}"}


def case_classes():
    """For each character with another case: all that match it when case is ignored."""
    everything = "".join(map(chr, range(0x1E944)))
    cased = [c for c in everything if c.lower() != c or c.upper() != c]
    candidates = "".join(cased)
    return {ord(c): [ord(m) for m in re.findall(re.escape(c), candidates, re.I)] for c in cased}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    import warnings

    warnings.simplefilter("ignore")
    listed = cases["patterns"]
    json.dump(
        {
            "patterns": [[*case, outcome(*case)] for case in listed],
            "random": [[*case, outcome(*case)] for case in random_cases()],
            "templates": [[*case, template_outcome(*case)] for case in cases["templates"]],
            "caseClasses": case_classes(),
        },
        sys.stdout,
        separators=(",", ":"),
    )


main()
