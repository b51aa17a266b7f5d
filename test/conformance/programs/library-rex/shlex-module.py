# Splitting and quoting as a shell does.
import shlex

print(shlex.split('cp "my file.txt" /tmp/new\\ dir --flag=\'a b\' "c\\"d" e#f'), shlex.split("a # b", comments=True), shlex.split("a 'b' \"c\"", posix=False))
print(shlex.quote("plain"), shlex.quote("two words"), shlex.quote("it's"), shlex.quote(""), shlex.join(["echo", "a b", "$HOME"]))
lexer = shlex.shlex("x = 'a b' + foo_1; # rest\nlast")
print(list(lexer), lexer.lineno)
print(list(shlex.shlex("a && b || c; d >out", punctuation_chars=True)), list(shlex.shlex("~/a *.py", posix=True, punctuation_chars="|")))
lexer = shlex.shlex("one two three")
print(lexer.get_token(), lexer.get_token(), lexer.push_token("pushed"), lexer.get_token(), lexer.get_token(), repr(lexer.get_token()))
custom = shlex.shlex("a,b,'c,d'", posix=True)
custom.whitespace = ","
custom.whitespace_split = True
print(list(custom), lexer.wordchars[:5], lexer.quotes, lexer.commenters)
for text in ['"open', "it's", "end\\"]:
    try:
        print(shlex.split(text))
    except ValueError as error:
        print(error)
