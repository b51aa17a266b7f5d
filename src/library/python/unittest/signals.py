"""Interrupting a run of tests by a signal: there are none here, so that nothing is installed."""

__unittest = True


def registerResult(result):
    pass


def removeResult(result):
    return False


def installHandler():
    pass


def removeHandler(method=None):
    return method
