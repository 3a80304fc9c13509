"""How words change over time, kind of document by kind of document. Each is compared only with itself."""
