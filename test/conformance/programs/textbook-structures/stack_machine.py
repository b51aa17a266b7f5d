"""An RPN calculator and a tiny virtual machine built on lists used as stacks."""
import operator as op

OPS = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "^": op.pow, "//": op.floordiv, "%": op.mod}


def rpn(expression):
    stack = []
    for token in expression.split():
        if token in OPS:
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[token](a, b))
        else:
            stack.append(float(token) if "." in token else int(token))
    if len(stack) != 1:
        raise SyntaxError(f"{len(stack)} values left: {stack}")
    return stack[0]


for e in ("3 4 2 * 1 5 - 2 3 ^ ^ / +", "15 7 1 1 + - / 3 * 2 1 1 + + -", "2 100 ^", "7 2 //", "1.5 2 *", "1 0 /", "+", "1 2"):
    try:
        print(f"{e:35} = {rpn(e)}")
    except (ZeroDivisionError, IndexError, SyntaxError) as err:
        print(f"{e:35} ! {type(err).__name__}: {err}")


def balanced(s, pairs={")": "(", "]": "[", "}": "{"}):
    stack = []
    for c in s:
        if c in pairs.values():
            stack.append(c)
        elif c in pairs and (not stack or stack.pop() != pairs[c]):
            return False
    return not stack


print({s: balanced(s) for s in ("", "[]", "[(])", "{[()]}", "(((", "]")})

program = [("push", 10), ("store", "n"), ("push", 1), ("store", "acc"),
           ("load", "n"), ("jz", 15),
           ("load", "acc"), ("load", "n"), ("mul",), ("store", "acc"),
           ("load", "n"), ("push", 1), ("sub",), ("store", "n"), ("jmp", 4),
           ("load", "acc"), ("print",), ("halt",)]
stack, env, pc, ticks = [], {}, 0, 0
while True:
    instr, *args = program[pc]
    pc += 1
    ticks += 1
    if instr == "push":
        stack.append(args[0])
    elif instr in ("mul", "sub"):
        b, a = stack.pop(), stack.pop()
        stack.append(getattr(op, instr)(a, b))
    elif instr == "store":
        env[args[0]] = stack.pop()
    elif instr == "load":
        stack.append(env[args[0]])
    elif instr == "jz":
        pc = args[0] if stack.pop() == 0 else pc
    elif instr == "jmp":
        pc = args[0]
    elif instr == "print":
        print("out:", stack.pop())
    else:
        break
print(ticks, "ticks", env)
