# What every area begins with: the outcome of a call as text.
def outcome(function, *arguments, show=repr):
    """What the function gave, or the type and message of what it raised."""
    try:
        return show(function(*arguments))
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


