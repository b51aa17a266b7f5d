# versions: 3.13
names = ["ann", "bob"]
print(f"{", ".join(names)}", f'{'a' + 'b'}', f"{f"{f"{1 + 1}"}"}")
print(f"{'\n'.join(names)}", f"{"\t".join(names)!r}")
print(f"{
    names[0]  # a comment
    .upper()
}")
print(f"{f'{f"{f'{names[0]}'}"}'}", f"{names[0]:{">"}{10}}|")
print(f"{"a" if names else "b"}", f"{ {"k": 1}["k"] }", f"{names!r:{"^"}30}|")
value = 5
print(f"{value:{f"{value + 5}"}}|", f"{value=!r:^{20}}|", f"{lambda_if if (lambda_if := 3) else 0}")
print(f"""{
    value:
    >5}""" if False else "skip")
print(f"{"quote \" inside"}", f"{'''three'''}", f"{"""x
y"""!r}")
print(f"{r"\d"}", f"{'\\'}")
print(f"a{{b}}{"c"}{{{"d"}}}")
