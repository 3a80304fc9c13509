"""`python -m speakeasy_lsp` is `speakeasy lsp`."""

from __future__ import annotations

from speakeasy_lsp.command import command

if __name__ == "__main__":
    command(prog_name="speakeasy-lsp")
