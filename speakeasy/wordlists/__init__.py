"""The word lists: from TOML to entries, from entries to one tree, and what stands in a text."""
