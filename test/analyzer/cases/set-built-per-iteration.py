# case: 100 words looked up in a list of 1,000
words = ["w%d" % i for i in range(0, 2000, 20)]; names = ["w%d" % i for i in range(1000)]
# before
def known(words, names):
    return [word for word in words if word in set(names)]

known(words, names)
# after
def known(words, names):
    names_set = set(names)
    return [word for word in words if word in names_set]

known(words, names)
