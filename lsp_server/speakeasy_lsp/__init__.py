"""The language server for editors. It stands on the same `read` and `Checker` as the command line."""
