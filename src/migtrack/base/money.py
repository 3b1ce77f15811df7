"""Amounts of money as text."""

from decimal import Decimal


def with_cents(amount: Decimal) -> Decimal:
    """The same amount, without decimals if it is whole, otherwise with two or, if need be, more."""
    if amount == amount.to_integral_value():
        return amount.quantize(Decimal(1))
    decimals = -int(amount.normalize().as_tuple().exponent)
    return amount.quantize(Decimal(1).scaleb(-max(decimals, 2)))


def money(amount: Decimal, currency: str) -> str:
    """`EUR 12,400.50`, as messages have it."""
    return f"{currency} {with_cents(amount):,}"
