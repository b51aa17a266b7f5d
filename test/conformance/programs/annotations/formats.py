# versions: 3.14 3.15
# The formats of annotationlib: values, references to what is not there, text.
from annotationlib import Format, ForwardRef, annotations_to_string, call_annotate_function, get_annotations, type_repr


class Sample:
    a: Undef
    b: Undef | None
    c: list[Undef]
    d: int | Undef
    e: Undef[int, str]
    f: Undef.x.y
    g: int
    h: "text"
    i: dict[str, list[Undef]] = {}
    j: Undef(1, k=2) + 3
    k: -Undef
    if True:
        m: (Undef | int)[str]


def function(x: Undef, y: int = 3, *a: list[int], **k: 5) -> None:
    pass


for form in (Format.VALUE, Format.FORWARDREF, Format.STRING):
    try:
        for name, value in get_annotations(Sample, format=form).items():
            print(form.name, name, value)
    except NameError as error:
        print(form.name, error)
print(get_annotations(function, format=Format.STRING))
print(list(Format), type_repr(int), type_repr(Sample), type_repr(...), annotations_to_string({"a": int, "b": "x"}))
reference = get_annotations(Sample, format=Format.FORWARDREF)["b"]
print(type(reference) is ForwardRef, reference.__forward_arg__, reference.__owner__, reference.__forward_is_class__)
try:
    reference.evaluate()
except NameError as error:
    print(error)
print(reference.evaluate(format=Format.FORWARDREF).__forward_arg__, reference.evaluate(format=Format.STRING))
Undef = int
print(reference.evaluate(), get_annotations(function))
print(call_annotate_function(Sample.__annotate__, Format.STRING)["e"])
try:
    call_annotate_function(Sample.__annotate__, Format.VALUE_WITH_FAKE_GLOBALS)
except ValueError as error:
    print(error)


def texts(a: "int", b: "Sample | None") -> "list[Undef]":
    pass


print(get_annotations(texts), get_annotations(texts, eval_str=True))
