# What except* refuses.
def run(kind):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* kind:
            print("caught")
    except TypeError as e:
        print(e, "|", repr(e.__context__))
for kind in (ExceptionGroup, BaseExceptionGroup, (ValueError, ExceptionGroup), 5, "x", int, (ValueError, 3)):
    run(kind)
for text in ["try:\n    pass\nexcept ValueError:\n    pass\nexcept* TypeError:\n    pass\n",
             "try:\n    pass\nexcept*:\n    pass\n",
             "def f():\n    try:\n        pass\n    except* ValueError:\n        return\n",
             "for i in ():\n    try:\n        pass\n    except* ValueError:\n        break\n",
             "for i in ():\n    try:\n        pass\n    except* ValueError:\n        continue\n"]:
    try:
        compile(text, "f", "exec")
        print("compiled")
    except SyntaxError as e:
        print(e)
def inner_function():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        def f():
            return 1
        for i in range(3):
            if i:
                break
        print(f(), i)
inner_function()
