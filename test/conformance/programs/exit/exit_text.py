import sys
print("out")
sys.stderr.write("error before\n")
sys.exit("farewell")
