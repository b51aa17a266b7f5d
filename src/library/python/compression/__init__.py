"""The package of compression modules (3.14)."""
