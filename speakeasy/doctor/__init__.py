"""The doctor of word lists: what is amiss in a list, what it would flag, and what is in it."""
