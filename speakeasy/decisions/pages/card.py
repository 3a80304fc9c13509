"""A card to fill in by hand: so that people who have only the paper can tell us about a word."""

from __future__ import annotations

from collections.abc import Iterator

from speakeasy.decisions.pages.parts import Blank, Heading, Paragraph, Part


def card(me: bool = False) -> Iterator[Part]:
    """The card as parts of a page. `me`: one person asks, and not a group."""
    us = "me" if me else "us"
    yield Heading(f"Tell {us} about a word")
    yield Paragraph("Is a word hard to understand? Does a word hurt you?")
    yield Paragraph(f"Write it here. Then give this page to {us}.")
    yield Blank("The word is:")
    yield Blank("It is not right for me. This is why:", 2)
    yield Blank("I would say:")
    yield Blank("My name. You can leave this empty.")
