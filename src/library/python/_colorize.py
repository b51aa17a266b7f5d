"""Colours for terminals: the simulator's output goes to none, so nothing is coloured."""


class ANSIColors:
    RESET = "\x1b[0m"
    BOLD_GREEN = "\x1b[1;32m"
    BOLD_MAGENTA = "\x1b[1;35m"
    BOLD_RED = "\x1b[1;31m"
    GREEN = "\x1b[32m"
    GREY = "\x1b[90m"
    MAGENTA = "\x1b[35m"
    RED = "\x1b[31m"
    YELLOW = "\x1b[33m"


def get_colors(colorize=False):
    return ANSIColors if colorize or can_colorize() else _NoColors


def can_colorize():
    return False


class _NoColors:
    pass


for _name in vars(ANSIColors):
    if not _name.startswith("_"):
        setattr(_NoColors, _name, "")
