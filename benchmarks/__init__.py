"""Side by side with what a user would pick instead. Ratios within one run, never bare times."""
