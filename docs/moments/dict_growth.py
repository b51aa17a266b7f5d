stock = {}
for number, name in enumerate(["ash", "elm", "fir", "oak", "yew", "box"]):
    stock[name] = number * 1000
sizes = sorted(stock)
