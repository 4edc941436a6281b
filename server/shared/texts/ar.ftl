# ما يقوله المدخل للناس. المفاتيح نفسها كما في fr.ftl.
# الشارة = badge · الطاولة = table · صاحب العمل = employeur · الاستقبال = accueil · الجولة = tour

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = لا يمكن قراءة هذا الرمز.
next-unreadable = أظهر الشارة مرة أخرى، أو اكتب الحروف الخمسة.
error-unknown = هذه الشارة غير معروفة هنا.
next-unknown = أظهرها في الاستقبال: سيساعدك شخص هناك.
error-void = هذه الشارة لم تعد صالحة.
next-void = استعمل الشارة التي أعطاك إياها الاستقبال، أو اطلب واحدة.
error-other_event = هذه الشارة للقاء آخر: { $event }.
next-other_event = اطلب شارة من الاستقبال. هذا مجاني وسريع.
error-blank = هذه الشارة لا تحمل اسمًا بعد.
next-blank = اكتب اسمك الأول: تصبح هذه الشارة لك.
error-withdrawn = كنت قد ألغيت حضورك.
next-withdrawn = أهلًا بك على كل حال: أخبر الاستقبال.
error-badge_taken = هذه الشارة لشخص آخر.
next-badge_taken = خذ شارة فارغة أخرى.
error-too_many_tries = محاولات كثيرة متتالية.
next-too_many_tries = انتظر { $seconds ->
    [zero] قليلًا
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}، أو اسأل الاستقبال.
error-forgotten = تم محو بيانات هذا الشخص.
next-forgotten = إذا كان هنا فسجّله من جديد: الاسم الأول يكفي.
error-too_young = هذا اللقاء مفتوح ابتداءً من 15 سنة.
next-too_young = تحدث إلى الاستقبال: سيقولون لك من يمكنه مساعدتك.
error-referrer_needed = من 15 إلى 17 سنة، يلزم أن ترافقك جهة.
next-referrer_needed = قل للاستقبال أي جهة أو مدرسة أو جمعية ترافقك.

error-not_open = الأبواب لم تُفتح بعد.
next-not_open = { $hour ->
    [none] يفتح الاستقبال قريبًا. تحدث إلى شخص من الفريق.
   *[other] عُد في الساعة { $hour }:{ $minute }، أو اسأل الاستقبال.
}
error-closed = انتهى اللقاء.
next-closed = اسأل الاستقبال عن موعد اللقاء القادم.
error-cancelled = أُلغي اللقاء.
next-cancelled = اسأل الاستقبال عن موعد اللقاء القادم.
error-wrong_state = هذه الخطوة غير ممكنة الآن.
next-wrong_state = انظر أين وصل اللقاء، ثم اختر خطوة أخرى.
error-unknown_value = هذه القيمة غير معروفة.
next-unknown_value = اختر قيمة من القائمة.
error-missing = هناك قيمة ناقصة.
next-missing = املأ هذه الخانة.
error-too_large = هذا كبير جدًا.
next-too_large = قسّم الملف إلى أجزاء.

## Any request

error-bad_request = الطلب غير مفهوم.
next-bad_request = صحّحه وحاول من جديد.
error-too_slow = استغرق الإرسال وقتًا طويلًا.
next-too_slow = تحقق من الشبكة وحاول من جديد.
error-command_reused = هذا الأمر استُعمل من قبل لشيء آخر.
next-command_reused = ابدأ من البداية.
error-not_signed_in = يلزم إذن دخول: المفتاح ناقص أو غير معروف.
next-not_signed_in = سجّل الدخول، أو اطلب رمزًا من المنظّم.
error-expired = انتهت مدة دخولك.
next-expired = سجّل الدخول من جديد، أو اطلب رمزًا جديدًا من المنظّم.
error-revoked = سُحب هذا الإذن.
next-revoked = اطلب رمزًا جديدًا من المنظّم.
error-locked_out = محاولات فاشلة كثيرة. الدخول مغلق لبعض الوقت.
next-locked_out = انتظر { $seconds ->
    [zero] قليلًا
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}، أو اسأل المنظّم.
error-unknown_code = رمز التسجيل هذا خاطئ أو لم يعد صالحًا.
next-unknown_code = اطلب رمزًا جديدًا: يصلح عشر دقائق ومرة واحدة.
error-foreign_form = هذا الطلب آتٍ من موقع آخر.
next-foreign_form = افتح الصفحة بنفسك، ثم حاول من جديد.
error-forbidden = إذنك لا يسمح بهذا العمل.
next-forbidden = اطلب من المنظّم أن يقوم به، أو أن يعطيك إذنًا آخر.
error-not_found = { $what ->
    [event] هذا اللقاء غير موجود، أو إذنك ليس له.
    [page] هذه الصفحة غير موجودة، أو لم تعد موجودة.
   *[other] هذا غير موجود هنا.
}
next-not_found = { $what ->
    [event] اختر لقاءً من قائمتك، أو اطلب إذنًا من المنظّم.
    [page] تحقق من العنوان، أو اطلب عنوانًا آخر من الاستقبال.
   *[other] تحقق من العنوان أو الاسم.
}
error-method_not_allowed = هذا العنوان لا يفعل ذلك.
next-method_not_allowed = تحقق من الطلب.
error-internal = حدث خطأ من جهتنا.
next-internal = حاول من جديد. وإذا استمر الأمر فأخبر المنظّم.
error-store_full = القرص ممتلئ. لم يضع شيء ولم يتغير شيء.
next-store_full = أفرغ مكانًا، ثم حاول من جديد.
error-store_broken = في القرص عطل. لم يضع شيء مما تم تأكيده.
next-store_broken = افحص القرص، ثم أعد تشغيل الخادم.
error-store_damaged = الملف { $file } تالف في السطر { $line }.
next-store_damaged = أعد هذا الملف من نسخة محفوظة. اللقاءات الأخرى مستمرة.
error-store_newer = الملف { $file } من إصدار أحدث.
next-store_newer = ثبّت آخر إصدار من Tablée.

## Where to go

next-table-now = اذهب إلى الطاولة { $table }. هم في انتظارك.
next-table-at = كن عند الطاولة { $table } في الساعة { $time }. حتى ذلك الحين، تناول قهوة.
next-wait-plan = ستظهر طاولتك قريبًا. حتى ذلك الحين، تناول قهوة.
next-wait-seat = كل الأماكن مشغولة. المكان القادم لك.
next-recruiter = طاولتك رقم { $table }. شكرًا لحضورك.
next-team = شكرًا لحضورك. الاستقبال يقول لك أين تساعد.
next-desk = اذهب إلى الاستقبال لمعرفة ما يلي.

## Why this table

reason-wish = رغبت في مقابلة صاحب العمل هذا.
reason-employer_wish = صاحب العمل هذا رغب في مقابلتك.
reason-same_trade = هذه هي المهنة التي تبحث عنها.
reason-same_domain = هذا قريب جدًا من المهنة التي تبحث عنها.
reason-same_family = هذا من عائلة المهن نفسها.
reason-open = هذه الطاولة مفتوحة للجميع.
reason-contract = العقد المعروض يناسبك.
reason-hours = أوقات العمل تناسبك.
reason-travel = مكان العمل يناسبك.
reason-none = هناك مكان فارغ، وكل لقاء مهم.

## What somebody may ask for

help-company = شخص يرافقني
help-interpreter = مترجم
help-large_print = نص بحروف كبيرة
help-seat = مكان للجلوس

## How it went, and what comes next

mood-good = جيد
mood-fair = متوسط
mood-bad = غير جيد
onward-second_interview = مقابلة ثانية
onward-training = تدريب
onward-association = مساعدة من جمعية
onward-search_on = مواصلة البحث
onward-undecided = لا أعرف بعد

## The slip to take along

slip-next = اذهب إلى الطاولة { $table } في الساعة { $time }.
slip-wait = ستظهر طاولتك في القاعة.
slip-thanks = شكرًا لحضورك.
slip-table = الطاولة { $table }
slip-help = طلبت: { $help }.
slip-strengths = نقاط قوتك التي ظهرت اليوم
slip-onward = الخطوة التالية: { $onward }
slip-host = ينظّمه { $host }
slip-code = رمزك القصير:
slip-name = اكتب اسمك الأول هنا.
