"""Why a network answers as it does: evidence in, heatmap out."""
