"""The words of page and command line in English. Another language is one more such file."""

ENGLISH = {
    # What the network answers.
    "very_sure": "very sure",
    "fairly_sure": "fairly sure",
    "not_very_sure": "not very sure",
    "answer": "I think {label}, {sureness} ({confidence})",
    "ambiguous": "I cannot decide. My best guess: {label} ({confidence})",
    "unfamiliar": "I do not know what this is.",
    "poor_photo": "I cannot see enough in this photo.",
    "unreadable": "I cannot open this.",
    # Reasons: why there is no answer.
    "too_small": "The photo is tiny: its short side has {value:.0f} pixels, I need {limit:.0f}.",
    "too_plain": "The photo is almost one single shade; there is nothing to recognise.",
    "too_dark": "The photo is too dark.",
    "too_bright": "The photo is too bright; its details are washed out.",
    "too_blurred": "The photo is blurred.",
    "looks_unfamiliar": "It looks unlike the photos that I learned from: {known}.",
    "looks_small": "If there is an animal, it is small here: a part of the photo looks like one.",
    "only_part": "A part of it looks like {label}, but I cannot make out the whole.",
    "none_fits": "No class fits well enough; the best is {label} ({confidence}).",
    "between": "It could be {options}: I cannot rule any of them out.",
    "below_threshold": (
        "It could be {label} ({confidence}) or {runner_up} ({runner_up_confidence}). "
        "Before I answer, I want to be {threshold} sure."
    ),
    # Tips: the photo that would help.
    "come_closer": "Use a larger version of the photo, or come closer.",
    "show_subject": "Take a photo in which the animal stands out from its surroundings.",
    "more_light": "Turn on a light or go outside, then try again.",
    "less_light": "Turn away from the sun or the lamp, then try again.",
    "hold_still": "Hold the camera still, tap the animal to focus, then try again.",
    "only_known": "Try another photo, with the whole animal in it.",
    "fill_picture": "Come closer, or cut the photo so that the animal fills it.",
    "show_face": "Show the face from the front: that tells {options} apart best.",
    "show_whole": "Show the whole animal from the front or the side, and fill the picture with it.",
    # What the heatmap says.
    "map": "Brighter: this part speaks more for {label}",
    "map_nothing": "Nothing in this photo speaks for {label}",
    "map_rather": "Brighter: this part speaks more for {label} than for {rather}",
    "map_nothing_rather": "Nothing in this photo speaks for {label} rather than {rather}",
    "map_eigen_cam": "Brighter: this part stands out to the network, whatever the class",
    "low": "little",
    "high": "much",
    # The page.
    "title": "What does the network see?",
    "subtitle": (
        "Drop in a photo. A small neural network says what it sees, how sure it is, and where it "
        "looked. It was only taught: {known}."
    ),
    "tab_explore": "Explore",
    "tab_experiment": "Experiment",
    "tab_inside": "Look inside",
    "tab_compare": "Compare",
    "tab_report": "Report card",
    "tab_teach": "Teach your own",
    "tab_many": "Many photos, live",
    "tab_lesson": "Lesson",
    "choose_first": "First choose a photo on the tab Explore.",
    # Explore.
    "start": "Choose a photo, take one, or click an example.",
    "photo": "Your photo",
    "photo_placeholder": "Drop a photo here, or click to choose one",
    "examples": "Or try one of these",
    "example_cat": "a cat",
    "example_tower": "a tower",
    "example_coffee": "a cup",
    "example_rocket": "a rocket",
    "heatmap": "Where the network looked",
    "heatmap_waiting": "The heatmap appears here.",
    "heatmap_alt": "The photo with a heatmap for {label}. The brightest spot is at {place}.",
    "heatmap_alt_nothing": "The photo without heatmap: nothing in it speaks for {label}.",
    "places": (
        "the upper left, the top, the upper right, the left, the centre, the right, "
        "the lower left, the bottom, the lower right"
    ),
    "bars": "What it could be",
    "bars_hint": "Choose a class to see what speaks for it.",
    "bars_waiting": "The confidences appear here.",
    "unsure": "unsure",
    "another": "Add another photo",
    "start_over": "Start over",
    "together": "All photos together: {headline}",
    "strip": "The photos of this animal",
    "strip_votes": "Photo {number}: {share} of what speaks for {label}",
    "strip_silent": "Photo {number}: says nothing for {label}",
    "strip_ignored": "Photo {number}: not counted",
    "strip_hint": "Unfamiliar and poor photos, and copies, are not counted.",
    "and": "{first} or {second}",
    "trade": (
        "So set, it answers {answered} of 100 test photos, and {wrong} of these 100 wrongly."
    ),
    "fewer_than_one": "fewer than 1",
    "help": "What would help",
    "opacity": "Strength of the heatmap",
    "top": "Classes shown",
    "threshold": "Answer only if at least this sure (%)",
    "settings": "Settings",
    "saw": "What the network saw",
    "saw_alt": "The photo squeezed into a small square",
    "saw_caption": "All the network gets is this square of {size} x {size} pixels.",
    "privacy": "Photos stay on the computer that runs this page and are deleted after an hour.",
    "no_share": (
        "A public link could not be made; the internet may be blocked here. "
        "On the same network, open {address} instead."
    ),
    "fault": "Something went wrong on our side. Please try again, or try another photo.",
    # Experiment.
    # Look inside.
    # Compare.
    # Report card.
    # Teach your own.
    # Many photos and live.
    # Lesson.
    # On every tab.
}
