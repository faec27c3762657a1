"""The page. Screens only: no arithmetic on images or probabilities."""
