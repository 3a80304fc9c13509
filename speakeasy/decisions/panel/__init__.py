"""A group decides about words: the pack to talk about, the sheet to fill in, and what comes of it."""
