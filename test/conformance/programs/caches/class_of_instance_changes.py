# An instance changes its class while one piece of code keeps using it.
class Cat:
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} meows"


class Dog:
    legs = "four"

    def speak(self):
        return f"{self.name} barks"


class Silent:
    pass


def describe(animal):
    return animal.name, animal.legs, animal.speak()


pet = Cat("Tom")
for turn in range(9):
    try:
        print(turn, describe(pet))
    except AttributeError as error:
        print(turn, error)
    pet.__class__ = (Cat, Dog, Silent)[turn % 3]
    pet.name += "."
print(pet.__dict__)
