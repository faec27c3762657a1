"""The page: what visitors see and do. What networks say of photos comes from the folders below."""
