"""Writes steps.csv: single steps of a pole on a cart, computed apart from the sample.

    python3 steps.py > steps.csv

Nothing but the standard library. The physics is not the closed formula that programs usually copy. It is the pair of equations of motion of a cart (mass M) that
carries a uniform pole (mass m, half length l), as Lagrange's method gives them, friction left out:

    (M + m) x'' + m l cos(a) a''  =  F + m l a'^2 sin(a)      along the rail
    cos(a) x'' + (4/3) l a''      =  g sin(a)                 around the pole's foot

They are linear in x'' and a'', and are solved here by Cramer's rule with exact fractions of the doubles that sine and cosine give. One step of Euler's method
follows: every value moves by 0.02 s times its derivative at the old state. A run is lost beyond 2.4 m or 12 degrees. The constants are those of CartPole-v1.
"""
import math
import random
from fractions import Fraction

CART, POLE, HALF, GRAVITY, PUSH, SECONDS = Fraction(1), Fraction("0.1"), Fraction("0.5"), Fraction("9.8"), 10, Fraction("0.02")
RAIL, TILT = 2.4, math.radians(12)


def accelerations(angle, spin, force):
    """x'' and a'' from the two equations, read as rows of a 2 x 2 system."""
    sine, cosine, spin = Fraction(math.sin(angle)), Fraction(math.cos(angle)), Fraction(spin)
    a11, a12, b1 = CART + POLE, POLE * HALF * cosine, force + POLE * HALF * spin * spin * sine
    a21, a22, b2 = cosine, Fraction(4, 3) * HALF, GRAVITY * sine
    determinant = a11 * a22 - a12 * a21
    return (b1 * a22 - a12 * b2) / determinant, (a11 * b2 - b1 * a21) / determinant


def step(state, action):
    x, v, a, w = state
    along, around = accelerations(a, w, PUSH if action == 1 else -PUSH)
    moved = [Fraction(value) + SECONDS * rate for value, rate in zip(state, (Fraction(v), along, Fraction(w), around))]
    return [float(value) for value in moved]


def lost(state):
    return abs(state[0]) > RAIL or abs(state[2]) > TILT


def clear(state):
    """No limit so near that rounding decides."""
    return abs(abs(state[0]) - RAIL) > 1e-9 and abs(abs(state[2]) - TILT) > 1e-9


def main():
    draw = random.Random(20)
    print("position,velocity,angle,angular_velocity,action,next_position,next_velocity,next_angle,next_angular_velocity,lost")
    rows = 0
    while rows < 1000:
        # A third of the states anywhere on the rail, a third as in play, a third near the limits.
        spread = ((2.39, 3, 0.209, 3.5), (0.5, 1, 0.05, 1), (2.39, 3, 0.209, 3.5))[rows % 3]
        state = [round(draw.uniform(-most, most), 6) for most in spread]
        if rows % 3 == 2:
            where = draw.choice((0, 2))
            state[where] = round(math.copysign((2.35, None, 0.19)[where] + draw.uniform(0, (0.049, None, 0.019)[where]), state[where]), 6)
        action = draw.randrange(2)
        after = step(state, action)
        if lost(state) or not clear(after):
            continue
        print(",".join([*map(repr, state), str(action), *map(repr, after), str(int(lost(after)))]))
        rows += 1


main()
