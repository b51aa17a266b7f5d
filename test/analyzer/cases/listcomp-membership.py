# case: one of 200,000 names, found in the middle
class User: pass
users = [User() for i in range(200_000)]
for i, user in enumerate(users): user.name = 'u%d' % i
# before
'u100000' in [user.name for user in users]
# after
'u100000' in (user.name for user in users)

# case: a name that none of 200,000 has
class User: pass
users = [User() for i in range(200_000)]
for i, user in enumerate(users): user.name = 'u%d' % i
# before
'nobody' in [user.name for user in users]
# after
'nobody' in (user.name for user in users)
