"""Words and sentences with their places, and what is known about a word."""
