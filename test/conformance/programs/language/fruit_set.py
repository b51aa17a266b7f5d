fruits = {'apple', 'banana', 'orange', 'grapefruit'}

if 'apple' in fruits:
    print('Found apple!')
