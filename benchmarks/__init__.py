"""Comparisons with the usual alternatives: ratios within one run, never bare times."""
