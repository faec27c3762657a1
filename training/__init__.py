"""Photos in folders -> a bundle, and how good it is."""
