"""A module that prints as it is imported."""

print("before")
import this

print(len(this.d), this.d["g"])
import this
