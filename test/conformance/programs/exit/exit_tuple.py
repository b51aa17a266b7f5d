import sys
try:
    sys.exit((1, 2))
except SystemExit as e:
    print(e.code, e.args)
raise SystemExit(["list"])
