import type { DoctorMessages } from './messages.ts';

/** The same in Arabic. */
export const arDoctor: DoctorMessages = {
  'doctor.title': 'طبيب Laotie',
  'doctor.busy': 'جارٍ الفحص…',
  'doctor.sum.ok': 'كل شيء سليم',
  'doctor.sum.wrong': ({ n }) => `أخطاء: ${n}`,
  'doctor.sum.warning': ({ n }) => `تنبيهات: ${n}`,
  'doctor.state.wrong': 'خطأ',
  'doctor.state.warning': 'تنبيه',
  'doctor.state.unknown': 'غير معروف',
  'doctor.state.ok': 'سليم',
  'doctor.calm.ok': ({ n }) => `سليم (${n})`,
  'doctor.calm.unknown': ({ n }) => `غير معروف (${n})`,
  'doctor.list': 'نتائج الفحص',
  'doctor.fold': 'طيّ',
  'doctor.unfold': 'فتح الطبيب',
  'doctor.show': ({ what }) => `أشِر إلى ${what}`,
  'doctor.more': ({ n }) => `ومواضع أخرى: ${n}`,
  'doctor.copy': 'نسخ التقرير',
  'doctor.copied': 'تم النسخ',
  'doctor.byHand': 'لا يسمح المتصفح للصفحة بالنسخ. هذا هو التقرير لتنسخه بيدك:',
  'doctor.again': 'إعادة الفحص',

  'doctor.check.failed': ({ check, error }) =>
    `تعذّر إجراء أحد الفحوص (${check})\n${error}\nأخبرنا بذلك من فضلك، مع هذا التقرير.`,

  'doctor.page.ok': 'الصفحة آمنة، وتذكر لغتها وعرضها',
  'doctor.page.insecure':
    'هذه الصفحة غير آمنة\nوصلت عبر http بلا تشفير. تمنع المتصفحات عنها ما يحتاجه الدفع، ويستطيع من على الطريق قراءة العنوان.\nقدّم الصفحة عبر https. على جهازك يُعدّ `localhost` آمنًا.',
  'doctor.page.file':
    'فُتحت هذه الصفحة من ملف\nمصدرها `null`، ولا يكاد متجر يسمح به.\nقدّم المجلد: `npx serve`، وافتح العنوان الذي يطبعه.',
  'doctor.page.viewport':
    'لا تذكر الصفحة عرضها\nبدونه ترسم الهواتف الصفحة بعرض 980 بكسل، فيصغر كل شيء.\nأضف `<meta name="viewport" content="width=device-width">` إلى رأسها.',
  'doctor.page.lang': ({ used }) =>
    `لا تذكر الصفحة لغتها\nتتكلم العناصر \`${used}\`، لغة المتصفح، مهما كان النص حولها.\nأضفها: \`<html lang="ar" dir="rtl">\`.`,
  'doctor.page.dir': ({ lang, dir }) =>
    `اللغة والاتجاه لا يتفقان\nلغة الصفحة \`${lang}\` واتجاهها \`${dir}\`: فتنعكس العناصر إلى الجهة الخطأ.\nحدّد كليهما: \`<html lang="ar" dir="rtl">\`.`,

  'doctor.tag.ok': ({ n }) => `عدد وسومنا في الصفحة: ${n}`,
  'doctor.tag.none':
    'ليس في الصفحة وسم من وسومنا\nالبرنامج هنا، لكن لا عمل له.\nأضف وسمًا، مثل `<laotie-product-card product="…"></laotie-product-card>`.',
  'doctor.tag.unknown': ({ tag, near }) =>
    `لا يوجد \`<${tag}>\`\nلا عنصر بهذا الاسم، فلا يرسم المتصفح شيئًا.\nهل تقصد \`<${near}>\`؟`,
  'doctor.tag.waiting': ({ tag }) => `لم يُحمَّل \`<${tag}>\` بعد\nبرنامجه في الطريق.\nانتظر لحظة.`,
  'doctor.tag.missing': ({ tag, module }) =>
    `لم يصبح \`<${tag}>\` عنصرًا\nلم يُستورد برنامجه أو لم يُحمَّل: وعندئذ تذكر وحدة التحكم ولوحة الشبكة السبب.\nمع npm: \`import '${module}'\`. ومع البرنامج الواحد: تأكد من أن المجلد \`chunks/\` المجاور له منشور أيضًا.`,
  'doctor.tag.taken': ({ tag, by }) =>
    `\`<${tag}>\` لغيرنا\nسجّل برنامج آخر الصنف \`${by}\` بهذا الاسم أولًا، ولا يُحجز الاسم إلا مرة واحدة.\nاحذف ذلك البرنامج، أو حمّل برنامجنا قبله.`,
  'doctor.tag.inside': ({ tag, outer }) =>
    `يقع \`<${tag}>\` داخل \`<${outer}>\`\nلا تُغلق وسومنا نفسها: كل ما بعد \`<${outer} />\` يصير داخله ولا يُرى.\nأغلقه: \`<${outer}></${outer}>\`.`,
  'doctor.tag.attribute': ({ tag, name, near }) =>
    `ليس لـ\`<${tag}>\` سمة \`${name}\`\nفلا تُقرأ.\nهل تقصد \`${near}\`؟`,
  'doctor.tag.needs': ({ tag, name }) =>
    `لا يذكر \`<${tag}>\` أيّ \`${name}\` يريد\nبدونه لا شيء يُعرض.\nأضف \`${name}="…"\`.`,
  'doctor.tag.target': ({ tag, id }) =>
    `لا يقود \`for="${id}"\` إلى شيء\nلا شيء في المستند نفسه (أو جذر الظل) له هذا المعرّف، فيبقى \`<${tag}>\` في مكانه.\nأعطِ الهدف \`id="${id}"\`، أو صحّح \`for\`.`,
  'doctor.tag.targetKind': ({ id, found, wanted }) =>
    `يقود \`for="${id}"\` إلى \`<${found}>\`\nالمطلوب هناك \`${wanted}\`.\nأعطِ المعرّف لذلك العنصر.`,
  'doctor.tag.noVideo': ({ tag }) =>
    `ليس لـ\`<${tag}>\` فيديو\nلا فيديو داخله، ولا \`for\`.\nضع داخله \`<video>\` أو \`<laotie-player>\`، أو سمِّ واحدًا: \`for="id"\`.`,

  'doctor.copies.ok': 'تعمل نسخة واحدة من Laotie',
  'doctor.copies.scripts': ({ addresses }) =>
    `حُمّلت نسختان من البرنامج\n${addresses}. تعرّف الأولى كل العناصر، ولا تُفيد الأخرى بشيء؛ وإن اختلف الإصداران فما تقرؤه عن أحدهما لا يصح على الآخر.\nأبقِ وسمًا واحدًا للبرنامج. ولمتجر ثانٍ حمّل العنوان نفسه مع \`?endpoint=…&name=…\` آخر.`,
  'doctor.copies.elements': ({ tags }) =>
    `العناصر من نسختين من Laotie\n\`${tags}\` من نسخة أخرى، ومن Lit آخر، غير الباقي: تتشارك المتجر لا ما يُحفظ فيه.\nأبقِ واحدة: البرنامج أو حزمة npm؛ ومع أداة التحزيم اجعلها توحّد (\`dedupe\`) كلًّا من \`@laotie/elements\` و\`@laotie/core\` و\`lit\` و\`@preact/signals-core\`.`,

  'doctor.shop.ok': ({ name, address }) => `يُبحث عن المتجر "${name}" في ${address}`,
  'doctor.shop.nowhere':
    'لم يُذكر أين المتجر\nلم تُضبط نقطة وصول، فليس لأي عنصر ما يعرضه.\nاذكرها في عنوان البرنامج: `laotie.js?endpoint=https://shop.example`، أو في شيفرتك: `configure({ endpoint: "https://shop.example" })`.',
  'doctor.shop.address': ({ address }) =>
    `\`${address}\` ليس عنوان متجر\nللمتجر عنوان https كامل (أو على \`localhost\`)، بلا اسم مستخدم ولا كلمة مرور.\nصحّح \`?endpoint=\` في عنوان البرنامج، أو ما تعطيه لـ\`configure\`.`,
  'doctor.shop.own': ({ address }) =>
    `يسأل البرنامج خادمه هو، وليس متجرًا\nليس في عنوانه \`?endpoint=\`، فيُبحث عن المتجر حيث جاء البرنامج: ${address}.\nاذكر أين المتجر: \`laotie.js?endpoint=https://shop.example\`.`,
  'doctor.shop.name': ({ name, known }) =>
    `لا متجر اسمه "${name}"\nتعرف الصفحة: ${known}.\nصحّح \`endpoint="${name}"\`، أو اضبطه: \`configure({ name: "${name}", endpoint: "https://…" })\`.`,
  'doctor.shop.inTag':
    'لا يُستعمل عنوان مكتوب في وسم\nيختار `endpoint="…"` متجرًا باسمه. لو كان عنوانًا لاستطاع كل من يكتب HTML في صفحتك أن يرسل المشترين إلى مكان آخر.\nضع العنوان في عنوان البرنامج: `laotie.js?endpoint=…&name=mine`، و`endpoint="mine"` في الوسم.',
  'doctor.shop.none':
    'لم يجد أحد العناصر متجرًا\nلا حوله ولا في الصفحة متجر يجيب.\nضعه داخل `<laotie-shop>`، أو اضبط نقطة وصول افتراضية.',
  'doctor.shop.consent':
    'ينتظر المتجر الموافقة\nضُبط `load: "consent"`: قبل موافقة الزائر لا يُجلب إلا برنامجنا، ولا يُرسم شيء.\nاستدعِ `consent()` حين يوافق. النقر على أحد العناصر موافقة أيضًا.',

  'doctor.line.ok': ({ address, ms }) => `يجيب ${address} (${ms} ms)، ولهذه الصفحة أن تقرأ هناك وتكتب`,
  'doctor.line.asking': ({ address }) => `جارٍ سؤال ${address}…`,
  'doctor.line.offline': 'المتصفح غير متصل\nلا يمكن سؤال المتجر عن شيء.\nتعود العناصر وحدها مع عودة الشبكة.',
  'doctor.line.mixed': ({ address }) =>
    `لا يجوز لصفحة آمنة أن تسأل ${address}\nهو http بلا تشفير وهذه الصفحة https: تمنع المتصفحات ذلك ("mixed content").\nقدّم المتجر عبر https.`,
  'doctor.line.unreachable': ({ address }) =>
    `لا يجيب ${address}\nلا خادم هناك، أو اسمه أو شهادته خطأ، أو يمنعه شيء في هذا المتصفح.\nافتح العنوان نفسه في لسان جديد: ما يقوله المتصفح هناك هو السبب.`,
  'doctor.line.origin': ({ address, origin }) =>
    `يجيب ${address}، لكن لا يجوز لهذه الصفحة أن تقرأه\nالترويسة \`Access-Control-Allow-Origin\` غائبة، أو تسمّي صفحة غير \`${origin}\`.\nليُجب المتجر مع \`Access-Control-Allow-Origin: ${origin}\` (أو \`*\`: لا نرسل كوكيز). ولا بد منها مع الأخطاء أيضًا.`,
  'doctor.line.originThere': ({ address, origin }) =>
    `لهذه الصفحة أن تقرأ ملف تعريف المتجر، لا ${address}\nهناك تغيب الترويسة \`Access-Control-Allow-Origin\`، أو تسمّي صفحة غير \`${origin}\`.\nاضبطها لكل المسارات، لا لـ\`/.well-known/ucp\` وحده.`,
  'doctor.line.status': ({ address, status }) =>
    `يجيب ${address} بـ${status}\nليس هذا نقطة وصول تجارية، أو هي في عطل.\nتأكد من أن \`?endpoint=\` يسمّي نقطة الوصول التجارية لا الصفحة الرئيسية، ومن وجود \`/.well-known/ucp\`.`,
  'doctor.line.type': ({ address, type }) =>
    `يجيب ${address} بـ\`${type}\` بدل JSON\nتجيب صفحة رئيسية أو صفحة دخول أو وسيط مكان ملف تعريف المتجر.\nتأكد من أن \`?endpoint=\` يسمّي نقطة الوصول التجارية، ومن أن لا شيء يقف أمامها.`,
  'doctor.line.profile': ({ address }) =>
    `ليس في ${address} ملف تعريف متجر\nهو JSON، لكن بلا \`ucp.version\`.\nقدّم ملف تعريف UCP في \`/.well-known/ucp\`؛ ونقطة الوصول المرجعية مثال عليه.`,
  'doctor.line.foreign': ({ address }) =>
    `يسمّي ملف التعريف في ${address} مصدرًا آخر\nللمتجر أن ينقل مساراته داخل مصدره فقط، حتى لا يُرسَل المشترون إلى مكان آخر.\nصحّح \`services["dev.ucp.shopping"]\` في ملف التعريف.`,
  'doctor.line.headers': ({ address, headers, allow }) =>
    `يرفض ${address} ترويساتنا: \`${headers}\`\nتسأل المتصفحات أولًا (طلب تمهيدي، \`OPTIONS\`)، وجواب المتجر لا يسمح بها.\nليُجب مع \`Access-Control-Allow-Headers: ${allow}\`.`,
  'doctor.line.writes': ({ address, headers, allow }) =>
    `التصفح يعمل والشراء لن يعمل: يرفض ${address} \`${headers}\`\nتحمل سلة المشتري، وتضمن ألا يُشترى شيء مرتين.\nليُجب \`OPTIONS\` مع \`Access-Control-Allow-Headers: ${allow}\`.`,
  'doctor.line.method': ({ address }) =>
    `التصفح يعمل وتغيير السلة لن يعمل: يرفض ${address} \`PUT\`\nلا يسمح به جواب \`OPTIONS\`.\nليُجب مع \`Access-Control-Allow-Methods: GET, POST, PUT, DELETE\`.`,
  'doctor.line.search': ({ address, status }) =>
    `يجيب ${address} بـ${status}\nللمتجر ملف تعريف، لكن قائمة منتجاته لا تعمل.\nانظر في سجل المتجر نفسه.`,
  'doctor.line.hidden': ({ address }) =>
    `لا يُرى من هنا هل لهذه الصفحة أن تقرأ \`Retry-After\` من ${address}\nلا تُخبَر الصفحة بالترويسات التي لا تُخبَر بها. بدونها ننتظر بقدر ما نراه مناسبًا.\nليُجب المتجر مع \`Access-Control-Expose-Headers: ETag, Retry-After, Idempotent-Replayed\`.`,
  'doctor.line.slow': ({ address, ms }) =>
    `استغرق جواب ${address} ${ms} ms\nينتظره المشترون في كل خطوة.\nابحث عمّا يُبطئ بين هنا والمتجر.`,
  'doctor.line.connector':
    'يُسأل المتجر عبر موصل خاص بالصفحة\nشبكته له وحده؛ ولا يظهر ما يتعطل فيها إلا في أخطائه.\nانظر في وثائقه عمّا يحتاجه.',
  'doctor.line.error': ({ code, message }) =>
    `تعذّر فتح المتجر: ${code}\n${message}\nيُعاد ذلك حين يُنظر إلى الصفحة مجددًا.`,

  'doctor.policy.ok': 'لم ترفض سياسة أمان المحتوى في الصفحة شيئًا لنا',
  'doctor.policy.refused': ({ directive, what, policy }) =>
    `ترفض سياسة الصفحة \`${what}\`\nلا تذكره \`Content-Security-Policy\` تحت \`${directive}\`.\nأضفه. كل ما تحتاجه العناصر هنا: \`${policy}\``,
  'doctor.policy.types': ({ names }) =>
    `ترفض سياسة الصفحة اسمنا في Trusted Types\nتنقص \`${names}\` من قائمة \`trusted-types\`. وحيث الأنواع إلزامية لا يُرسم لنا شيء.\nأضف \`${names}\` إلى القائمة.`,

  'doctor.clock.ok': ({ drift }) => `ساعة هذا الجهاز وساعة المتجر متفقتان (${drift})`,
  'doctor.clock.off': ({ drift, at }) =>
    `ساعة هذا الجهاز منحرفة بمقدار ${drift}\nتقول ساعة المتجر ${at}. تتبع العدّادات والعروض ساعة المتجر، فيرى المشترون الصحيح.\nإن كانت ساعة المتجر هي الخطأ فاضبطها (NTP): كل عرض يبدأ وينتهي بها.`,
  'doctor.clock.unknown': 'لم يذكر المتجر وقته بعد\nلا يذكره إلا بث مباشر.\nلا شيء مطلوب حيث لا بث.',

  'doctor.show.ok': ({ title }) => `البث "${title}" هنا`,
  'doctor.show.loading': ({ id }) => `البث "${id}" في الطريق`,
  'doctor.show.missing': ({ id, known }) =>
    `لا يوجد بث "${id}"\nلا يعرفه المتجر. عنده: ${known}.\nصحّح \`show="…"\`؛ و\`show="latest"\` هو دائمًا بث اللحظة.`,
  'doctor.show.error': ({ id, error }) => `تعذّرت قراءة البث "${id}"\n${error}\nيُعاد ذلك تلقائيًا.`,
  'doctor.show.unnamed': ({ tag }) =>
    `ليس لـ\`<${tag}>\` بث\nلا يذكر المتجر حوله أيّ بث يتابع.\nأضفه: \`<laotie-shop show="latest">\`.`,
  'doctor.show.stream': ({ heard, again }) => `تصل أخبار البث دفقًا (آخرها قبل ${heard} ث، وانقطع ${again} مرة)`,
  'doctor.show.polling': ({ why }) =>
    `يُسأل عن أخبار البث كل بضع ثوانٍ\n${why}. تتأخر الأسعار والإشارات حتى 5 ثوانٍ، ويكلّف كل مشاهد طلبات أكثر.\nليمرّر الوسيط \`text/event-stream\` بلا تخزين (nginx: \`proxy_buffering off\`) وبلا حد زمني.`,
  'doctor.show.asked': 'يُسأل عن أخبار البث كل بضع ثوانٍ: لا يقدّم المتجر دفقًا',
  'doctor.show.hidden': 'يُسأل عن أخبار البث بين حين وآخر، فالصفحة في الخلفية',
  'doctor.show.offline': ({ error, again }) =>
    `لا تصل أخبار البث\n${error}. انقطعت ${again} مرة منذ حضر الطبيب.\nيُعاد ذلك تلقائيًا. وإن لم ينجح أبدًا: هل يُفتح \`/live/shows/…/events\` في لسان؟`,
  'doctor.show.closed': 'لا أحد يتابع أخبار البث الآن',
  'doctor.show.dropped': ({ n, last }) =>
    `أخبار تعذّرت قراءتها: ${n}\nلم تكن على الشكل المتفق عليه، وآخرها عند \`${last}\`، فتُركت.\nقارن ما يرسله المتجر بمخطط البث المباشر.`,
  'doctor.show.why.silent': 'فُتح دفق، لكن شيئًا في الطريق ابتلعه',
  'doctor.show.why.notAStream': 'ما فُتح على أنه دفق ليس دفقًا',

  'doctor.playhead.cue': ({ late }) => `ما يراه المشاهدون معروف بدقة الصورة، بعلامات في الدفق (متأخر ${late} ث)`,
  'doctor.playhead.date': ({ late }) => `ما يراه المشاهدون معروف بدقة الصورة، بتواريخ في الدفق (متأخر ${late} ث)`,
  'doctor.playhead.manual': 'ما يراه المشاهدون هو ما تقوله شيفرتك (`playhead.set`)',
  'doctor.playhead.delay': ({ why }) =>
    `يُخمَّن ما يراه المشاهدون من ساعة المتجر\n${why}. قد تظهر المنتجات قبل أن يرفعها البائع أو بعده بثوانٍ.\nاكتب \`EXT-X-PROGRAM-DATE-TIME\` في قائمة التشغيل (ffmpeg: \`-hls_flags program_date_time\`)، أو أبلغ بالعلامات: \`shop.playhead.report(at, 'cue')\`.`,
  'doctor.playhead.none':
    'لا يُعرف ما يراه المشاهدون\nلا يخبر به مشغّل ولا ساعة المتجر، فلا يظهر من البث شيء.\nشغّل البث في `<laotie-player>`، أو سلّمنا مشغّلك: `shop.playhead.attach(hls)`.',
  'doctor.playhead.why.noPlayer': 'لم يُسلَّم للمتجر مشغّل من الصفحة',
  'doctor.playhead.why.noDates': 'المشغّل يعمل، لكن دفقه بلا تواريخ',
  'doctor.playhead.why.notPlaying': 'لم يعرض المشغّل صورة بعد',

  'doctor.product.missing': ({ id }) =>
    `لا يوجد منتج "${id}"\nلا يعرفه المتجر.\nصحّح \`product="${id}"\`: هو المعرّف في قائمة منتجات المتجر.`,
  'doctor.product.malformed': ({ id, path }) =>
    `تتعذّر قراءة المنتج "${id}"\nليس على الشكل المتفق عليه عند \`${path}\`.\nقارن ما يرسله المتجر بمخطط المنتج.`,

  'doctor.can.all': 'يقدّم المتجر كل ما تقدر عليه العناصر',
  'doctor.can.less': ({ off }) => `معطَّل لأن المتجر لا يقدّمه: ${off}`,
  'doctor.can.tag': ({ tag, what }) =>
    `لا عمل لـ\`<${tag}>\`\nلا يقدّم المتجر ${what}.\nاحذف الوسم، أو فعّل ذلك في المتجر.`,
  'doctor.can.search': 'البحث',
  'doctor.can.cart': 'سلة',
  'doctor.can.checkout': 'الدفع داخل الصفحة',
  'doctor.can.codes': 'رموز القسائم',
  'doctor.can.holds': 'حجز ما في السلة',
  'doctor.can.longerHolds': 'وقتًا أطول لدفع ثمن المحجوز',
  'doctor.can.comments': 'التعليقات',
  'doctor.can.composer': 'كتابة التعليقات',
  'doctor.can.likes': 'الإعجابات',
  'doctor.can.purchases': 'من اشترى ماذا',
  'doctor.can.countdown': 'عروضًا لها نهاية',
  'doctor.can.stock': 'الكمية الباقية',
  'doctor.can.orders': 'قائمة الطلبات',
  'doctor.can.live': 'البث المباشر',
  'doctor.can.intents': 'أجوبة البائع',
  'doctor.can.waiting': 'قوائم الانتظار',
  'doctor.can.shipping': 'التوصيل قبل السلة',
  'doctor.can.demand': 'مكتب البائع (يحتاج configure({ endpoint, host }))',

  'doctor.storage.ok': 'يسمح المتصفح للصفحة بتذكّر السلة',
  'doctor.storage.refused':
    'لا يسمح المتصفح للصفحة بتذكّر شيء\nالتخزين محجوب أو ممتلئ، أو هذا إطار معزول. تعيش السلة ما عاشت الصفحة.\nفي إطار أضف `allow-same-origin`؛ وإلا فهو اختيار الزائر.',

  'doctor.cover.buy': ({ tag, by }) =>
    `زر من \`<${tag}>\` مغطّى\nيقع \`${by}\` فوقه، فلا يصل إليه الضغط.\nانقله، أو اخفض \`z-index\` الخاص به، أو دع الضغط يمرّ: \`pointer-events: none\`.`,
};
