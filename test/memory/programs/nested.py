data = {
    "users": [
        {"id": n, "name": "user%d" % n, "scores": [n, n + 1, n + 2], "address": {"city": "c%d" % (n % 50), "zip": n}}
        for n in range(3000)
    ]
}
index = {user["name"]: user for user in data["users"]}
cities = {}
for user in data["users"]:
    cities.setdefault(user["address"]["city"], set()).add(user["id"])
