"""Small arithmetic for designs: finite fields, products of them, and the integers modulo m.

Elements are 0 … order-1. In a field of r^m elements the digits of an element to base r are the
coefficients of a polynomial; a primitive one reduces products (Lidl & Niederreiter, *Finite
Fields*, ch. 2).
"""

from collections.abc import Callable
from itertools import product

from msgspec import Struct

Sum = Callable[[int, int], int]


class Ring(Struct, frozen=True):
    """`units` are elements whose differences can all be divided by; `slopes` likewise with them.

    (i - i')(k - k') is not 0 for different i, i' of `units` and different k, k' of `slopes`.
    """

    order: int
    units: tuple[int, ...]
    slopes: tuple[int, ...]
    add: Sum
    multiply: Sum


def ring(order: int, wanted: int) -> Ring:
    """Return a ring with `wanted` units, as many of 0 … wanted-1 as it takes, and its slopes."""
    parts = prime_powers(order)
    if wanted <= min(parts, default=1):
        return _product(parts, wanted)
    return _modular(order, wanted)


def prime_powers(number: int) -> list[int]:
    """Return the powers of different primes whose product it is."""
    parts, prime = [], 2
    while number > 1:
        if prime * prime > number:
            prime = number
        part = 1
        while number % prime == 0:
            number //= prime
            part *= prime
        if part > 1:
            parts.append(part)
        prime += 1
    return parts


def field(order: int) -> tuple[Sum, Sum]:
    """Return the sum and the product of the field with a prime power of elements."""
    prime = next(one for one in range(2, order + 1) if order % one == 0)
    if prime == order:
        return (lambda a, b: (a + b) % order), (lambda a, b: a * b % order)
    powers = next(filter(None, (_powers(order, prime, low) for low in range(1, order))))
    place = {element: exponent for exponent, element in enumerate(powers)}

    def multiply(a: int, b: int) -> int:
        return powers[(place[a] + place[b]) % (order - 1)] if a and b else 0

    return (lambda a, b: _digits(a, b, prime, 1)), multiply


def _powers(order: int, prime: int, low: int) -> list[int]:
    """Return all powers of x modulo x^m - low, or none where they are not all elements but 0."""
    powers, element = [1], 1
    for _ in range(order - 2):
        top, rest = divmod(element * prime, order)
        element = _digits(rest, low, prime, top)
        powers.append(element)
    return powers if len(set(powers) - {0}) == order - 1 else []


def _digits(a: int, b: int, prime: int, times: int) -> int:
    """Return a + times × b, digit by digit."""
    total, weight = 0, 1
    while a or b:
        total += (a % prime + times * (b % prime)) % prime * weight
        a, b, weight = a // prime, b // prime, weight * prime
    return total


def _product(parts: list[int], wanted: int) -> Ring:
    """Return a product of fields: units differ in each part, so every element is a slope."""
    fields = [field(part) for part in parts]

    def by_part(which: int) -> Sum:
        def joined(a: int, b: int) -> int:
            total, weight = 0, 1
            for part, pair in zip(parts, fields, strict=True):
                total += pair[which](a // weight % part, b // weight % part) * weight
                weight *= part
            return total

        return joined

    step, weight = 0, 1
    for part in parts:
        step, weight = step + weight, weight * part
    units = tuple(step * one for one in range(wanted))
    return Ring(weight, units, tuple(range(weight)), by_part(0), by_part(1))


def _modular(order: int, wanted: int) -> Ring:
    """Return the integers modulo `order`, with the slopes that can be had one after the other."""
    barred = {
        slope
        for slope, unit in product(range(order), range(1, wanted))
        if slope * unit % order == 0
    }
    slopes: list[int] = []
    for slope in range(order):
        if all((slope - other) % order not in barred for other in slopes):
            slopes.append(slope)
    return Ring(
        order,
        tuple(range(wanted)),
        tuple(slopes),
        lambda a, b: (a + b) % order,
        lambda a, b: a * b % order,
    )
