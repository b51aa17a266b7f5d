"""A report over orders that holds more in memory than it needs."""

ORDERS = [(number % 97, number * 3 % 1009) for number in range(500)]


def total_cents(orders):
    return sum([price * 100 for _, price in orders])


def has_free_item(orders):
    return any([price == 0 for _, price in orders])


def count_orders_of_members(orders):
    members = [7, 11, 23, 42, 61, 88, 93]
    orders_of_members = 0
    for customer, _ in orders:
        if customer in members:
            orders_of_members += 1
    return orders_of_members


print(total_cents(ORDERS), has_free_item(ORDERS), count_orders_of_members(ORDERS))
