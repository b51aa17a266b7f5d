# Layout: joined lines, blank lines, comments, tabs, form feeds, semicolons.
x = 1 + \
    2 + \
  3
print(x)
if x and \
   x > 1:
	print('tab')

	# a comment with a tab
	if x:
		print('deeper')

print('after a form feed')
def f(
    a,  # one
    # two
    b,
):
        return (a
+ b)
print(f(1, 2),


      [1,
2,
       3])
class A: x = 1; y = 2
print(A.x, A.y);print('same line') ;
s = 'a\
b'
print(s)
t = '''first
  second \
still
'''
print(repr(t))
if True:
  print('two')
  if True:
      print('six')
  print('two')
else:
                print('never')
for i in range(2): \
    print(i)
d = {  # comment
    'a': 1,  # comment


    'b': 2}
print(d)
#comment without newline below
   # indented comment
print(1 if 1 else 2)
print([0x10 for _ in [1]])
assert(x)
print((yield_ := 3)); del(yield_)
print(not(x),x if(x)else(0),[x]if x else[])
if 1:
    pass
    # trailing comment
# last