"""Colours between RGB, HSV, HLS and YIQ, hexadecimal names, and a palette."""
import colorsys
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, order=True)
class Colour:
    red: int
    green: int
    blue: int

    @classmethod
    def from_hex(cls, text):
        text = text.lstrip("#")
        if len(text) == 3:
            text = "".join(c * 2 for c in text)
        return cls(*bytes.fromhex(text))

    @classmethod
    def from_hsv(cls, h, s, v):
        return cls(*(round(255 * part) for part in colorsys.hsv_to_rgb(h, s, v)))

    def __str__(self):
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def parts(self):
        return self.red / 255, self.green / 255, self.blue / 255

    @property
    def luminance(self):
        def linear(part):
            return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

        return sum(weight * linear(part) for weight, part in zip((0.2126, 0.7152, 0.0722), self.parts))

    def contrast(self, other):
        light, dark = sorted((self.luminance, other.luminance), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    def mix(self, other, share=0.5):
        pairs = zip((self.red, self.green, self.blue), (other.red, other.green, other.blue))
        return Colour(*(round(a + (b - a) * share) for a, b in pairs))


class Named(Enum):
    BLACK = Colour(0, 0, 0)
    WHITE = Colour.from_hex("#fff")
    TOMATO = Colour.from_hex("ff6347")
    TEAL = Colour(0, 128, 128)


for name, member in Named.__members__.items():
    colour = member.value
    h, s, v = colorsys.rgb_to_hsv(*colour.parts)
    print(f"{name:7} {colour} hsv {h:.3f} {s:.3f} {v:.3f}  hls {colorsys.rgb_to_hls(*colour.parts)[1]:.3f}")
print(round(Named.BLACK.value.contrast(Named.WHITE.value), 2), round(Named.TEAL.value.contrast(Named.TOMATO.value), 3))
print(*(Colour.from_hsv(n / 6, 1, 1) for n in range(6)))
print(*(Named.TEAL.value.mix(Named.WHITE.value, n / 4) for n in range(5)))
print([round(x, 4) for x in colorsys.rgb_to_yiq(0.2, 0.4, 0.4)], [round(x, 4) for x in colorsys.hls_to_rgb(0.5, 0.3, 0.25)])
print(Named(Colour(0, 128, 128)), max(member.value for member in Named), Named.TOMATO.value == Colour(255, 99, 71))
try:
    Named.TEAL.value.red = 5
except AttributeError as error:
    print(type(error).__name__, error)
