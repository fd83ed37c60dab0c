<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>page {0}</source>
        <translation>الصفحة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>pages {0}–{1}</source>
        <translation>الصفحات ⁨{0}⁩–⁨{1}⁩</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a rule</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء مستبعد بقاعدة</numerusform>
            <numerusform>واحد مستبعد بقاعدة</numerusform>
            <numerusform>اثنان مستبعدان بقاعدة</numerusform>
            <numerusform>%Ln مستبعدة بقاعدة</numerusform>
            <numerusform>%Ln مستبعدًا بقاعدة</numerusform>
            <numerusform>%Ln مستبعد بقاعدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء مقفل</numerusform>
            <numerusform>واحد مقفل</numerusform>
            <numerusform>اثنان مقفلان</numerusform>
            <numerusform>%Ln مقفلة</numerusform>
            <numerusform>%Ln مقفلًا</numerusform>
            <numerusform>%Ln مقفل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>لا مسح ضوئي</numerusform>
            <numerusform>مسح ضوئي واحد</numerusform>
            <numerusform>مسحان ضوئيان</numerusform>
            <numerusform>%Ln مسوح ضوئية</numerusform>
            <numerusform>%Ln مسحًا ضوئيًا</numerusform>
            <numerusform>%Ln مسح ضوئي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء تالف</numerusform>
            <numerusform>واحد تالف</numerusform>
            <numerusform>اثنان تالفان</numerusform>
            <numerusform>%Ln تالفة</numerusform>
            <numerusform>%Ln تالفًا</numerusform>
            <numerusform>%Ln تالف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>لا فيديو</numerusform>
            <numerusform>فيديو واحد</numerusform>
            <numerusform>مقطعا فيديو</numerusform>
            <numerusform>%Ln مقاطع فيديو</numerusform>
            <numerusform>%Ln مقطع فيديو</numerusform>
            <numerusform>%Ln مقطع فيديو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>لا تسجيلات</numerusform>
            <numerusform>تسجيل واحد</numerusform>
            <numerusform>تسجيلان</numerusform>
            <numerusform>%Ln تسجيلات</numerusform>
            <numerusform>%Ln تسجيلًا</numerusform>
            <numerusform>%Ln تسجيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>لا رسوم</numerusform>
            <numerusform>رسم واحد</numerusform>
            <numerusform>رسمان</numerusform>
            <numerusform>%Ln رسوم</numerusform>
            <numerusform>%Ln رسمًا</numerusform>
            <numerusform>%Ln رسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored online only</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء على الإنترنت فقط</numerusform>
            <numerusform>واحد على الإنترنت فقط</numerusform>
            <numerusform>اثنان على الإنترنت فقط</numerusform>
            <numerusform>%Ln على الإنترنت فقط</numerusform>
            <numerusform>%Ln على الإنترنت فقط</numerusform>
            <numerusform>%Ln على الإنترنت فقط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too large</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء كبير جدًا</numerusform>
            <numerusform>واحد كبير جدًا</numerusform>
            <numerusform>اثنان كبيران جدًا</numerusform>
            <numerusform>%Ln كبيرة جدًا</numerusform>
            <numerusform>%Ln كبيرًا جدًا</numerusform>
            <numerusform>%Ln كبير جدًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln away</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء غائب</numerusform>
            <numerusform>واحد غائب</numerusform>
            <numerusform>اثنان غائبان</numerusform>
            <numerusform>%Ln غائبة</numerusform>
            <numerusform>%Ln غائبًا</numerusform>
            <numerusform>%Ln غائب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without text</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء بلا نص</numerusform>
            <numerusform>واحد بلا نص</numerusform>
            <numerusform>اثنان بلا نص</numerusform>
            <numerusform>%Ln بلا نص</numerusform>
            <numerusform>%Ln بلا نص</numerusform>
            <numerusform>%Ln بلا نص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) of programs</source>
        <translation>
            <numerusform>لا مجلدات برامج</numerusform>
            <numerusform>مجلد برامج واحد</numerusform>
            <numerusform>مجلدا برامج</numerusform>
            <numerusform>%Ln مجلدات برامج</numerusform>
            <numerusform>%Ln مجلد برامج</numerusform>
            <numerusform>%Ln مجلد برامج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>لا أرشيفات</numerusform>
            <numerusform>أرشيف واحد</numerusform>
            <numerusform>أرشيفان</numerusform>
            <numerusform>%Ln أرشيفات</numerusform>
            <numerusform>%Ln أرشيفًا</numerusform>
            <numerusform>%Ln أرشيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in archives</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء في أرشيفات</numerusform>
            <numerusform>واحد في أرشيف</numerusform>
            <numerusform>اثنان في أرشيفات</numerusform>
            <numerusform>%Ln في أرشيفات</numerusform>
            <numerusform>%Ln في أرشيفات</numerusform>
            <numerusform>%Ln في أرشيفات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln program file(s)</source>
        <translation>
            <numerusform>لا ملفات برامج</numerusform>
            <numerusform>ملف برنامج واحد</numerusform>
            <numerusform>ملفا برامج</numerusform>
            <numerusform>%Ln ملفات برامج</numerusform>
            <numerusform>%Ln ملف برنامج</numerusform>
            <numerusform>%Ln ملف برنامج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still waiting</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ما زال ينتظر</numerusform>
            <numerusform>اثنان ما زالا ينتظران</numerusform>
            <numerusform>%Ln ما زالت تنتظر</numerusform>
            <numerusform>%Ln ما زالت تنتظر</numerusform>
            <numerusform>%Ln ما زالت تنتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <comment>files</comment>
        <translation>
            <numerusform>لا أنواع أخرى</numerusform>
            <numerusform>واحد من نوع آخر</numerusform>
            <numerusform>اثنان من أنواع أخرى</numerusform>
            <numerusform>%Ln من أنواع أخرى</numerusform>
            <numerusform>%Ln من أنواع أخرى</numerusform>
            <numerusform>%Ln من أنواع أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>عرض أيها ولماذا</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>متابعة الفهرسة</translation>
    </message>
    <message>
        <source>Make it anew from your files</source>
        <translation>إنشاؤها من جديد من ملفاتك</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>فحص المكتبة</translation>
    </message>
    <message>
        <source>Show the folders</source>
        <translation>عرض المجلدات</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>اختيار أخرى…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>See what it would find…</source>
        <translation>رؤية ما سيجده…</translation>
    </message>
    <message>
        <source>The library could not be opened ({0}). Your files are untouched.</source>
        <translation>تعذر فتح المكتبة (⁨{0}⁩). ملفاتك لم تُمس.</translation>
    </message>
    <message>
        <source>The search failed ({0}).</source>
        <translation>فشل البحث (⁨{0}⁩).</translation>
    </message>
    <message>
        <source>The indexing process could not be started ({0}).</source>
        <translation>تعذر بدء عملية الفهرسة (⁨{0}⁩).</translation>
    </message>
    <message>
        <source>What you asked for begins by itself as soon as that is over.</source>
        <translation>ما طلبته يبدأ تلقائيًا فور انتهاء ذلك.</translation>
    </message>
    <message>
        <source>Compacting ended unexpectedly. Nothing is lost; the library is searched as before.</source>
        <translation>انتهى التقليص على نحو غير متوقع. لم يضع شيء؛ والبحث يعمل كما كان.</translation>
    </message>
    <message>
        <source>Repairing ended unexpectedly. Another try goes on where this one ended.</source>
        <translation>انتهى الإصلاح على نحو غير متوقع. تتابع المحاولة التالية من حيث توقف.</translation>
    </message>
    <message>
        <source>The change of encoder ended unexpectedly. Searching goes on as before; another try goes on.</source>
        <translation>انتهى تغيير المُرمِّز على نحو غير متوقع. البحث يعمل كما كان؛ وتتابع محاولة أخرى ما بدأ.</translation>
    </message>
    <message>
        <source>The change of size ended unexpectedly. The library is searched at its old size.</source>
        <translation>انتهى تغيير الحجم على نحو غير متوقع. يجري البحث في المكتبة بحجمها القديم.</translation>
    </message>
    <message>
        <source>Forgetting ended unexpectedly. Your files are untouched.</source>
        <translation>انتهى النسيان على نحو غير متوقع. ملفاتك لم تُمس.</translation>
    </message>
    <message>
        <source>Indexing ended unexpectedly. All that was read so far is kept and searchable.</source>
        <translation>انتهت الفهرسة على نحو غير متوقع. كل ما قُرئ حتى الآن محفوظ وقابل للبحث.</translation>
    </message>
    <message>
        <source>{0} forgotten. The files on disk are untouched.</source>
        <translation>نُسي ⁨{0}⁩. الملفات على القرص لم تُمس.</translation>
    </message>
    <message numerus="yes">
        <source>The library is searched at %Ln dimension(s) now.</source>
        <translation>
            <numerusform>يجري البحث في المكتبة الآن بلا أبعاد.</numerusform>
            <numerusform>يجري البحث في المكتبة الآن ببعد واحد.</numerusform>
            <numerusform>يجري البحث في المكتبة الآن ببعدين.</numerusform>
            <numerusform>يجري البحث في المكتبة الآن بعدد %Ln أبعاد.</numerusform>
            <numerusform>يجري البحث في المكتبة الآن بعدد %Ln بعدًا.</numerusform>
            <numerusform>يجري البحث في المكتبة الآن بعدد %Ln بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. All that was read so far is searchable.</source>
        <translation>توقف. كل ما قُرئ حتى الآن قابل للبحث.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} not readable.</source>
        <translation>فُهرس ⁨{0}⁩؛ و⁨{1}⁩ غير مقروء.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} read in part.</source>
        <translation>فُهرس ⁨{0}⁩؛ وقُرئ جزئيًا ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>{0} indexed.</source>
        <translation>فُهرس ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>كل شيء محدّث.</translation>
    </message>
    <message>
        <source>its English encoder</source>
        <translation>مُرمِّزه الإنجليزي</translation>
    </message>
    <message>
        <source>its multilingual encoder</source>
        <translation>مُرمِّزه المتعدد اللغات</translation>
    </message>
    <message>
        <source>Your computer speaks {0}: Kenning reads your files with {1}.</source>
        <translation>لغة حاسوبك ⁨{0}⁩: يقرأ Kenning ملفاتك باستخدام ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>Your files are in {0} and your computer speaks {1}: Kenning reads them with {2}.</source>
        <translation>لغة ملفاتك ⁨{0}⁩ ولغة حاسوبك ⁨{1}⁩: يقرؤها Kenning باستخدام ⁨{2}⁩.</translation>
    </message>
    <message>
        <source>Your files are in {0}: Kenning reads them with {1}.</source>
        <translation>لغة ملفاتك ⁨{0}⁩: يقرؤها Kenning باستخدام ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>{0} of your passages are in {1}, which {2} was not made for and {3} was.</source>
        <translation>⁨{0}⁩ من مقاطعك بلغة ⁨{1}⁩، ولم يُصنع لها ⁨{2}⁩ بل صُنع لها ⁨{3}⁩.</translation>
    </message>
    <message>
        <source>The library is read with {0} now.</source>
        <translation>تُقرأ المكتبة الآن باستخدام ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>The library stays with {0}.</source>
        <translation>تبقى المكتبة مع ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>لغة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more language(s)</source>
        <translation>
            <numerusform>لا لغات أخرى</numerusform>
            <numerusform>لغة أخرى واحدة</numerusform>
            <numerusform>لغتان أخريان</numerusform>
            <numerusform>%Ln لغات أخرى</numerusform>
            <numerusform>%Ln لغة أخرى</numerusform>
            <numerusform>%Ln لغة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} written to {2} ({3}).</source>
        <translation>كُتب ⁨{0}⁩ مع ⁨{1}⁩ في ⁨{2}⁩ (⁨{3}⁩).</translation>
    </message>
    <message>
        <source>The library takes {0} now, {1} less.</source>
        <translation>تشغل المكتبة الآن ⁨{0}⁩، أي أقل بمقدار ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>There was nothing to give back; the library takes {0}.</source>
        <translation>لا شيء يمكن تحريره؛ تشغل المكتبة ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>The library is whole: {0}, {1} and {2} of its own were checked.</source>
        <translation>المكتبة سليمة: فُحص ⁨{0}⁩ و⁨{1}⁩ و⁨{2}⁩ من ملفاتها.</translation>
    </message>
    <message>
        <source>{0} written to {1} ({2}), with no text. Give the file only to those who may read your files.</source>
        <translation>كُتب ⁨{0}⁩ في ⁨{1}⁩ (⁨{2}⁩)، من دون أي نص. لا تعطِ الملف إلا لمن يجوز له قراءة ملفاتك.</translation>
    </message>
    <message>
        <source>{0} of {1} wait for files that you add; {2} are of passages that are here already.</source>
        <translation>⁨{0}⁩ من ⁨{1}⁩ بانتظار ملفات تضيفها؛ و⁨{2}⁩ لمقاطع موجودة هنا بالفعل.</translation>
    </message>
    <message>
        <source>{0} were made again and agree.</source>
        <translation>أُعيد حساب ⁨{0}⁩ وهي متطابقة.</translation>
    </message>
    <message>
        <source>{0} dropped; your documents keep theirs.</source>
        <translation>أُسقط ⁨{0}⁩؛ وتحتفظ مستنداتك بما لها.</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>نسخ مع ذكر المصدر</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>المزيد مثل التحديد</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>أقل مثل التحديد</translation>
    </message>
    <message>
        <source>Sample documents</source>
        <translation>مستندات نموذجية</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>غير منشور</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>على القرص</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>نحو ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>التنزيل</translation>
    </message>
    <message>
        <source>The exact size is known before the first byte is asked for.</source>
        <translation>يُعرف الحجم الدقيق قبل طلب أول بايت.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>⁨{0}⁩ رمزًا</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>أي طول</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>أطول نص</translation>
    </message>
    <message>
        <source>About three quarters of a word each, in English.</source>
        <translation>نحو ثلاثة أرباع الكلمة لكل رمز بالإنجليزية.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>الأبعاد</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>⁨{0}⁩ مليون</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>الدرجة المنشورة</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>المقيس هنا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>{0}, trained also for {1}</source>
        <translation>⁨{0}⁩، ودُرّب أيضًا على ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} questions from your own passages: the right one of {1} came first for {2} with it, for {3} now.</source>
        <translation>⁨{0}⁩ سؤالًا من مقاطعك أنت: جاء الصحيح من بين ⁨{1}⁩ أولًا معه في ⁨{2}⁩، ومع الحالي في ⁨{3}⁩.</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>لغة غير معروفة</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, now {3}</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ من ⁨{2}⁩، والآن ⁨{3}⁩</translation>
    </message>
    <message>
        <source>Reading {0} anew takes about {1}. Vectors take {2} then, {3} now, and {4} more until it is done.</source>
        <translation>قراءة ⁨{0}⁩ من جديد تستغرق ⁨{1}⁩. تشغل المتجهات عندئذ ⁨{2}⁩، والآن ⁨{3}⁩، و⁨{4}⁩ إضافية حتى الانتهاء.</translation>
    </message>
    <message>
        <source>no sizes measured yet</source>
        <translation>لا قياسات للأحجام بعد</translation>
    </message>
    <message>
        <source>The open library was made with this encoder.</source>
        <translation>أُنشئت المكتبة المفتوحة بهذا المُرمِّز.</translation>
    </message>
    <message>
        <source>The open library is read with {0}. To search it with another encoder its passages are read anew, from the library itself; the old vectors answer until all are there.</source>
        <translation>تُقرأ المكتبة المفتوحة باستخدام ⁨{0}⁩. للبحث فيها بمُرمِّز آخر تُقرأ مقاطعها من جديد من المكتبة نفسها؛ وتجيب المتجهات القديمة إلى أن تكتمل الجديدة.</translation>
    </message>
    <message>
        <source>For as much text as the open library holds, that takes {0} on this computer.</source>
        <translation>لقدر النص في المكتبة المفتوحة يستغرق ذلك ⁨{0}⁩ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Where the encoder runs is known after the first search.</source>
        <translation>يُعرف مكان تشغيل المُرمِّز بعد أول بحث.</translation>
    </message>
    <message>
        <source>The encoder runs on {0}.</source>
        <translation>يعمل المُرمِّز على ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>The encoder runs on {0} ({1}).</source>
        <translation>يعمل المُرمِّز على ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> م.ب</translation>
    </message>
    <message>
        <source> s</source>
        <translation> ث</translation>
    </message>
    <message>
        <source> %</source>
        <translation>٪</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>مستندات</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>صفحات ويب</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>every kind of file</source>
        <translation>كل أنواع الملفات</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Type: {0}</source>
        <translation>النوع: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>من: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>قبل: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>اللغة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>In: {0}</source>
        <translation>في: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Title: {0}</source>
        <translation>العنوان: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>المؤلف: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>الوسم: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>التصنيف: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Exactly “{0}”</source>
        <translation>بالضبط «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>بدون «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>Either: {0}</source>
        <translation>أي من: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>how long may I keep the deposit</source>
        <translation>كم يحق لي الاحتفاظ بمبلغ التأمين</translation>
    </message>
    <message>
        <source>A question or a few words: found by meaning and by words</source>
        <translation>سؤال أو بضع كلمات: يُعثر عليها بالمعنى وبالكلمات</translation>
    </message>
    <message>
        <source>&quot;two months&apos; rent&quot;</source>
        <translation>&quot;إيجار شهرين&quot;</translation>
    </message>
    <message>
        <source>Exactly these words, in this order</source>
        <translation>هذه الكلمات بالضبط، بهذا الترتيب</translation>
    </message>
    <message>
        <source>contract -draft</source>
        <translation>عقد -مسودة</translation>
    </message>
    <message>
        <source>Without a word, or without “a phrase”</source>
        <translation>بدون كلمة، أو بدون «عبارة»</translation>
    </message>
    <message>
        <source>rent OR lease</source>
        <translation>إيجار OR أجرة</translation>
    </message>
    <message>
        <source>Either of two words</source>
        <translation>أي من كلمتين</translation>
    </message>
    <message>
        <source>contra*</source>
        <translation>contra*</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>كلمات تبدأ هكذا</translation>
    </message>
    <message>
        <source>Only files of this kind: pdf, docx, word, mail, image, code …</source>
        <translation>ملفات هذا النوع فقط: pdf, docx, word, mail, image, code …</translation>
    </message>
    <message>
        <source>in:papers</source>
        <translation>in:papers</translation>
    </message>
    <message>
        <source>Only in folders of this name</source>
        <translation>في المجلدات بهذا الاسم فقط</translation>
    </message>
    <message>
        <source>Changed since then; also 2024, 2024-03-15, yesterday, 7d</source>
        <translation>تغيّر منذ ذلك الحين؛ وأيضًا ⁦2024⁩، ⁦2024-03-15⁩، ⁦yesterday⁩، ⁦7d⁩</translation>
    </message>
    <message>
        <source>Changed before then</source>
        <translation>تغيّر قبل ذلك</translation>
    </message>
    <message>
        <source>title:agreement</source>
        <translation>title:عقد</translation>
    </message>
    <message>
        <source>Only documents with this in their title</source>
        <translation>المستندات التي في عنوانها هذه الكلمة فقط</translation>
    </message>
    <message>
        <source>author:byron</source>
        <translation>author:محفوظ</translation>
    </message>
    <message>
        <source>Only what this person wrote or sent</source>
        <translation>ما كتبه أو أرسله هذا الشخص فقط</translation>
    </message>
    <message>
        <source>tag:taxes</source>
        <translation>tag:ضرائب</translation>
    </message>
    <message>
        <source>Only documents that you tagged so; tag:pinned too</source>
        <translation>المستندات التي وسمتها بهذا فقط؛ وكذلك tag:pinned</translation>
    </message>
    <message>
        <source>label:invoices</source>
        <translation>label:فواتير</translation>
    </message>
    <message>
        <source>Only mail and files with this label, category or keyword</source>
        <translation>الرسائل والملفات التي تحمل هذا التصنيف أو هذه الفئة أو الكلمة المفتاحية فقط</translation>
    </message>
    <message>
        <source>Only documents in this language</source>
        <translation>المستندات بهذه اللغة فقط</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>الانتقال إلى مربع البحث</translation>
    </message>
    <message>
        <source>Find in the document where the keyboard is in it, else go to the search box</source>
        <translation>البحث في المستند إن كانت لوحة المفاتيح فيه، وإلا فإلى مربع البحث</translation>
    </message>
    <message>
        <source>Into the results, and through them</source>
        <translation>إلى النتائج والتنقل بينها</translation>
    </message>
    <message>
        <source>Earlier questions, in the search box</source>
        <translation>الأسئلة السابقة، في مربع البحث</translation>
    </message>
    <message>
        <source>Saved searches; save this one</source>
        <translation>عمليات البحث المحفوظة؛ حفظ هذه</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>الفتح عند صفحة المقطع</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>الفتح ببرنامج آخر</translation>
    </message>
    <message>
        <source>Select several results, or all</source>
        <translation>تحديد عدة نتائج أو كلها</translation>
    </message>
    <message>
        <source>Write the list of results to a file</source>
        <translation>كتابة قائمة النتائج في ملف</translation>
    </message>
    <message>
        <source>Tags of the selected documents</source>
        <translation>وسوم المستندات المحددة</translation>
    </message>
    <message>
        <source>Pin the selected documents, or unpin them</source>
        <translation>تثبيت المستندات المحددة أو إلغاء تثبيتها</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>عرض الملف في مجلده</translation>
    </message>
    <message>
        <source>Copy the passage, or the selection, with its citation</source>
        <translation>نسخ المقطع أو التحديد مع ذكر مصدره</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>Next passage of the document, or next place of what is found in it</source>
        <translation>المقطع التالي في المستند، أو الموضع التالي لما عُثر عليه</translation>
    </message>
    <message>
        <source>Previous passage, or place</source>
        <translation>المقطع أو الموضع السابق</translation>
    </message>
    <message>
        <source>Go to a page of a PDF</source>
        <translation>الانتقال إلى صفحة في PDF</translation>
    </message>
    <message>
        <source>Contents of the document</source>
        <translation>محتويات المستند</translation>
    </message>
    <message>
        <source>Into the document</source>
        <translation>إلى داخل المستند</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>مستندات مشابهة</translation>
    </message>
    <message>
        <source>Similar passages; of the selection, if there is one</source>
        <translation>مقاطع مشابهة؛ للتحديد إن وُجد</translation>
    </message>
    <message>
        <source>More, or less, like the chosen result, in the list</source>
        <translation>المزيد أو الأقل مثل النتيجة المختارة، في القائمة</translation>
    </message>
    <message>
        <source>More like this passage, or the selection, in the results</source>
        <translation>المزيد مثل هذا المقطع أو التحديد، في النتائج</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>أقل مثل هذا</translation>
    </message>
    <message>
        <source>Search only in the folder of the chosen result, or in all again</source>
        <translation>البحث في مجلد النتيجة المختارة فقط، أو في كل المجلدات مجددًا</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>لماذا عُثر على هذا؟</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>مزيد من عوامل التصفية</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>ما يمكن كتابته في مربع البحث</translation>
    </message>
    <message>
        <source>Page or text of a PDF</source>
        <translation>صفحة PDF أو نصه</translation>
    </message>
    <message>
        <source>Next page of a PDF</source>
        <translation>الصفحة التالية في PDF</translation>
    </message>
    <message>
        <source>Previous page of a PDF</source>
        <translation>الصفحة السابقة في PDF</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Fit the width; letters as large as at first</source>
        <translation>ملاءمة العرض؛ حجم الحروف كما في البداية</translation>
    </message>
    <message>
        <source>Select in a document, as in any text; copy what is selected</source>
        <translation>التحديد في مستند كما في أي نص؛ نسخ المحدد</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>صفحة البحث</translation>
    </message>
    <message>
        <source>Folders page</source>
        <translation>صفحة المجلدات</translation>
    </message>
    <message>
        <source>Libraries: open another one</source>
        <translation>المكتبات: فتح أخرى</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>خريطة المكتبة</translation>
    </message>
    <message>
        <source>Bring the library up to date</source>
        <translation>تحديث المكتبة</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>إيقاف الفهرسة مؤقتًا أو استئنافها</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>هذه الاختصارات</translation>
    </message>
    <message>
        <source>Copy what a report of a fault needs</source>
        <translation>نسخ ما يحتاج إليه تقرير عن خلل</translation>
    </message>
    <message>
        <source>Back from similar documents; clear plus and minus; clear the box</source>
        <translation>العودة من المستندات المشابهة؛ مسح الزائد والناقص؛ مسح المربع</translation>
    </message>
    <message>
        <source>Close Kenning</source>
        <translation>إغلاق Kenning</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>مكتبتي</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«⁨{0}⁩»</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>‏⁨{0}⁩٪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>strong</source>
        <translation>قوي</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>ضعيف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>نادرة</translation>
    </message>
    <message>
        <source>common</source>
        <translation>شائعة</translation>
    </message>
    <message>
        <source>strong match</source>
        <translation>تطابق قوي</translation>
    </message>
    <message>
        <source>good match</source>
        <translation>تطابق جيد</translation>
    </message>
    <message>
        <source>weak match</source>
        <translation>تطابق ضعيف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>ولا مواضع أخرى</numerusform>
            <numerusform>وموضع آخر</numerusform>
            <numerusform>وموضعان آخران</numerusform>
            <numerusform>و%Ln مواضع أخرى</numerusform>
            <numerusform>و%Ln موضعًا آخر</numerusform>
            <numerusform>و%Ln موضع آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar version(s)</source>
        <translation>
            <numerusform>لا نسخ مشابهة</numerusform>
            <numerusform>نسخة مشابهة</numerusform>
            <numerusform>نسختان مشابهتان</numerusform>
            <numerusform>%Ln نسخ مشابهة</numerusform>
            <numerusform>%Ln نسخة مشابهة</numerusform>
            <numerusform>%Ln نسخة مشابهة</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>جارٍ الإزالة</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>جارٍ القراءة من جديد</translation>
    </message>
    <message>
        <source>Changing the size</source>
        <translation>جارٍ تغيير الحجم</translation>
    </message>
    <message>
        <source>Compacting the library</source>
        <translation>جارٍ تقليص المكتبة</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>جارٍ إصلاح المكتبة</translation>
    </message>
    <message>
        <source>Reading passages with another encoder</source>
        <translation>جارٍ قراءة المقاطع بمُرمِّز آخر</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>جارٍ الفهرسة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>جديد واحد</numerusform>
            <numerusform>جديدان</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدًا</numerusform>
            <numerusform>%Ln جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of files</source>
        <translation>
            <numerusform>لا أنواع ملفات</numerusform>
            <numerusform>نوع ملفات واحد</numerusform>
            <numerusform>نوعا ملفات</numerusform>
            <numerusform>%Ln أنواع ملفات</numerusform>
            <numerusform>%Ln نوع ملفات</numerusform>
            <numerusform>%Ln نوع ملفات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %Ln day(s)</source>
        <translation>
            <numerusform>آخر %Ln يوم</numerusform>
            <numerusform>آخر يوم</numerusform>
            <numerusform>آخر يومين</numerusform>
            <numerusform>آخر %Ln أيام</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln بايت</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%Ln بايت</numerusform>
            <numerusform>%Ln بايت</numerusform>
            <numerusform>%Ln بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>meanings</source>
        <translation>المعاني</translation>
    </message>
    <message>
        <source>texts and list of files</source>
        <translation>النصوص وقائمة الملفات</translation>
    </message>
    <message>
        <source>passages and earlier states of them</source>
        <translation>المقاطع وحالاتها السابقة</translation>
    </message>
    <message>
        <source>search indexes</source>
        <translation>فهارس البحث</translation>
    </message>
    <message>
        <source>lists of changes</source>
        <translation>قوائم التغييرات</translation>
    </message>
    <message>
        <source>{0} on disk</source>
        <translation>⁨{0}⁩ على القرص</translation>
    </message>
    <message>
        <source>Compact gives back what earlier states left.</source>
        <translation>يحرر التقليص ما خلّفته الحالات السابقة.</translation>
    </message>
    <message>
        <source>Every passage is compared at each search; an index is made where that takes too long.</source>
        <translation>تُقارن كل المقاطع في كل بحث؛ ويُنشأ فهرس حيث يطول ذلك.</translation>
    </message>
    <message>
        <source>A search index finds {0} % of what comparing every passage finds, in {1} ms instead of {2}; measured on this library.</source>
        <translation>يجد فهرس البحث ⁨{0}⁩٪ مما تجده مقارنة كل المقاطع، في ⁨{1}⁩ م.ث بدلًا من ⁨{2}⁩؛ مقيسًا على هذه المكتبة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>لا متجهات</numerusform>
            <numerusform>متجه واحد</numerusform>
            <numerusform>متجهان</numerusform>
            <numerusform>%Ln متجهات</numerusform>
            <numerusform>%Ln متجهًا</numerusform>
            <numerusform>%Ln متجه</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of another library wait for files that ask for them ({1}).</source>
        <translation>⁨{0}⁩ من مكتبة أخرى بانتظار ملفات تطلبها (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>بضع ثوانٍ</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>نحو %Ln ثانية</numerusform>
            <numerusform>نحو ثانية</numerusform>
            <numerusform>نحو ثانيتين</numerusform>
            <numerusform>نحو %Ln ثوانٍ</numerusform>
            <numerusform>نحو %Ln ثانية</numerusform>
            <numerusform>نحو %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>نحو دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>نحو %Ln دقيقة</numerusform>
            <numerusform>نحو دقيقة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو %Ln دقائق</numerusform>
            <numerusform>نحو %Ln دقيقة</numerusform>
            <numerusform>نحو %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>نحو ⁨{0}⁩ س ⁨{1}⁩ د</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>⁨{0}⁩ م.ث</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>⁨{0}⁩ ث</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>من ⁨{0}⁩ إلى ⁨{1}⁩</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>من ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>حتى ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>أي تاريخ</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Watched: what you save is found in a moment</source>
        <translation>مُراقَب: ما تحفظه يُعثر عليه في لحظة</translation>
    </message>
    <message>
        <source>Away: it is looked at when it is back</source>
        <translation>غائب: يُفحص عند عودته</translation>
    </message>
    <message>
        <source>Not followed now: the library cannot be written to</source>
        <translation>لا يُتابَع الآن: لا يمكن الكتابة في المكتبة</translation>
    </message>
    <message numerus="yes">
        <source>Watched; its network drives are looked at every %Ln minute(s)</source>
        <translation>
            <numerusform>مُراقَب؛ تُفحص محركات الشبكة كل %Ln دقيقة</numerusform>
            <numerusform>مُراقَب؛ تُفحص محركات الشبكة كل دقيقة</numerusform>
            <numerusform>مُراقَب؛ تُفحص محركات الشبكة كل دقيقتين</numerusform>
            <numerusform>مُراقَب؛ تُفحص محركات الشبكة كل %Ln دقائق</numerusform>
            <numerusform>مُراقَب؛ تُفحص محركات الشبكة كل %Ln دقيقة</numerusform>
            <numerusform>مُراقَب؛ تُفحص محركات الشبكة كل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>محرك شبكة</translation>
    </message>
    <message>
        <source>the system watches no more folders</source>
        <translation>لا يراقب النظام مجلدات أكثر</translation>
    </message>
    <message>
        <source>it cannot be watched</source>
        <translation>لا يمكن مراقبته</translation>
    </message>
    <message numerus="yes">
        <source>Looked at every %Ln minute(s) ({0})</source>
        <translation>
            <numerusform>يُفحص كل %Ln دقيقة (⁨{0}⁩)</numerusform>
            <numerusform>يُفحص كل دقيقة (⁨{0}⁩)</numerusform>
            <numerusform>يُفحص كل دقيقتين (⁨{0}⁩)</numerusform>
            <numerusform>يُفحص كل %Ln دقائق (⁨{0}⁩)</numerusform>
            <numerusform>يُفحص كل %Ln دقيقة (⁨{0}⁩)</numerusform>
            <numerusform>يُفحص كل %Ln دقيقة (⁨{0}⁩)</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop has no tray. When the window closes, a process without a window keeps the library up to date until Kenning is opened again.</source>
        <translation>لا توجد علبة نظام على سطح المكتب هذا. عند إغلاق النافذة تُبقي عملية بلا نافذة المكتبة محدَّثة حتى يُفتح Kenning من جديد.</translation>
    </message>
    <message>
        <source>On this system Kenning cannot do so yet.</source>
        <translation>لا يستطيع Kenning ذلك على هذا النظام بعد.</translation>
    </message>
    <message>
        <source>GNOME&apos;s and KDE&apos;s search, and “Find similar” in file managers. Kenning answers while it runs; GNOME wants one more step, which kenning service install names.</source>
        <translation>بحث GNOME وKDE، و«البحث عن مشابه» في مديري الملفات. يجيب Kenning ما دام يعمل؛ ويحتاج GNOME إلى خطوة أخرى يذكرها kenning service install.</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>المجموعة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>البحث في:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع الملفات:</translation>
    </message>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning: بحث</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>What programs got</source>
        <translation>ما حصلت عليه البرامج</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>السماح…</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>سحب الإذن</translation>
    </message>
    <message>
        <source>Other programs on this computer, such as an assistant, can ask Kenning. Each reads nothing until you allow it, and only the folders and kinds that you name. Kenning never sends anything by itself; what a program does with what it reads is up to that program.</source>
        <translation>يمكن لبرامج أخرى على هذا الحاسوب، كمساعد مثلًا، أن تسأل Kenning. لا يقرأ أي منها شيئًا حتى تسمح به، ولا يقرأ إلا المجلدات والأنواع التي تحددها. لا يرسل Kenning شيئًا من تلقاء نفسه؛ أما ما يفعله برنامج بما يقرؤه فهو شأنه.</translation>
    </message>
    <message>
        <source>Programs, and what they got</source>
        <translation>البرامج وما حصلت عليه</translation>
    </message>
    <message>
        <source>What they got</source>
        <translation>ما حصلت عليه</translation>
    </message>
    <message>
        <source>No program has got anything yet.</source>
        <translation>لم يحصل أي برنامج على شيء بعد.</translation>
    </message>
    <message>
        <source>No program has asked yet. One asks when it starts “kenning serve”; it then stands here.</source>
        <translation>لم يسأل أي برنامج بعد. يسأل البرنامج عندما يشغّل «kenning serve»، فيظهر هنا.</translation>
    </message>
    <message>
        <source>asks to read</source>
        <translation>يطلب القراءة</translation>
    </message>
    <message>
        <source>may read</source>
        <translation>يجوز له القراءة</translation>
    </message>
    <message>
        <source>may read nothing</source>
        <translation>لا يجوز له قراءة شيء</translation>
    </message>
    <message>
        <source>may read nothing any more</source>
        <translation>لم يعد يجوز له قراءة شيء</translation>
    </message>
    <message>
        <source>{0} passages an hour, {1} a day</source>
        <translation>⁨{0}⁩ مقطعًا في الساعة، ⁨{1}⁩ في اليوم</translation>
    </message>
    <message>
        <source>last got something {0}</source>
        <translation>آخر ما حصل عليه: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>سأل: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>Access</source>
        <translation>الوصول</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>متوقف مؤقتًا: على البطارية</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>جارٍ البحث عن تغييرات</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Indexing {0} of {1}</source>
        <translation>فهرسة ⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>المكتبة غير مفتوحة</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>جارٍ فتح المكتبة</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>لا توجد مجلدات بعد</translation>
    </message>
    <message>
        <source>Waiting for another process of Kenning</source>
        <translation>في انتظار عملية أخرى من Kenning</translation>
    </message>
    <message>
        <source>Away: what is known of your folders stays searchable</source>
        <translation>غير متاحة: ما هو معروف من مجلداتك يبقى قابلًا للبحث</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّثة</translation>
    </message>
    <message>
        <source>{0} of {1} folders away</source>
        <translation>⁨{0}⁩ من ⁨{1}⁩ مجلدات غير متاحة</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>⁨{0}⁩ غير مقروء</translation>
    </message>
</context>
<context>
    <name>BackgroundPresenter</name>
    <message>
        <source>What starts at login could not be changed: {0}</source>
        <translation>تعذر تغيير ما يبدأ عند تسجيل الدخول: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Not all of the desktop&apos;s files could be changed: {0}</source>
        <translation>تعذّر تغيير بعض ملفات سطح المكتب: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of the library</source>
        <translation>فحص المكتبة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
    <message>
        <source>Repaired. {0}</source>
        <translation>تم الإصلاح. ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Nothing is damaged; this is worth knowing.</source>
        <translation>لا شيء تالف؛ لكن هذا يستحق العلم.</translation>
    </message>
    <message>
        <source>Something is damaged that cannot be repaired. Your own files are untouched: the library can be made anew from them. All of them are read again, which takes as long as it did at first.</source>
        <translation>هناك تلف لا يمكن إصلاحه. ملفاتك لم تُمس: يمكن إنشاء المكتبة منها من جديد. تُقرأ كلها مرة أخرى، ويستغرق ذلك ما استغرقه أول مرة.</translation>
    </message>
    <message>
        <source>Something is damaged. Your own files are untouched, and the library can be repaired.</source>
        <translation>هناك تلف. ملفاتك لم تُمس، ويمكن إصلاح المكتبة.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>تقليص</translation>
    </message>
    <message>
        <source>The library has to be made anew; the damaged part is kept aside.</source>
        <translation>يجب إنشاء المكتبة من جديد؛ ويُحفظ الجزء التالف جانبًا.</translation>
    </message>
    <message>
        <source>Repairing mends it; what was lost is read again from your files.</source>
        <translation>الإصلاح يعالج ذلك؛ وما ضاع يُقرأ من ملفاتك مرة أخرى.</translation>
    </message>
    <message>
        <source>Bringing the library up to date mends it.</source>
        <translation>تحديث المكتبة يعالج ذلك.</translation>
    </message>
    <message>
        <source>Compacting removes it.</source>
        <translation>التقليص يزيله.</translation>
    </message>
    <message>
        <source>Plug its disk in, or forget the folder on this page.</source>
        <translation>صِل القرص، أو انسَ المجلد في هذه الصفحة.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>حرّر بعض المساحة.</translation>
    </message>
    <message>
        <source>Making the library anew mends this, too.</source>
        <translation>إنشاء المكتبة من جديد يعالج هذا أيضًا.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Indexed</source>
        <translation>مفهرس</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>مقروء جزئيًا</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>السبب وما العمل</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Changed between</source>
        <translation>تغيّر بين</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>عرض هذه</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPresenter</name>
    <message>
        <source>Gathering versions, self-test and logs…</source>
        <translation>جارٍ جمع الإصدارات والاختبار الذاتي والسجلات…</translation>
    </message>
    <message>
        <source>Copied: versions, the encoder&apos;s self-test, your folders&apos; names, and the last of the logs.</source>
        <translation>نُسخت: الإصدارات، والاختبار الذاتي للمُرمِّز، وأسماء مجلداتك، وآخر السجلات.</translation>
    </message>
    <message>
        <source>This could not be gathered: {0}</source>
        <translation>تعذر جمع هذا: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to index</source>
        <translation>أفلت للفهرسة</translation>
    </message>
    <message>
        <source>The files stay where they are; Kenning only reads them.</source>
        <translation>تبقى الملفات حيث هي؛ يقرؤها Kenning فقط.</translation>
    </message>
    <message>
        <source>Let go to search</source>
        <translation>أفلِت للبحث</translation>
    </message>
    <message>
        <source>These words become the question.</source>
        <translation>تصبح هذه الكلمات سؤالك.</translation>
    </message>
    <message>
        <source>This cannot be added</source>
        <translation>لا يمكن إضافة هذا</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>لا يمكن إفلات سوى ملفات هذا الحاسوب ومجلداته هنا.</translation>
    </message>
</context>
<context>
    <name>EncoderDetails</name>
    <message>
        <source>by {0}</source>
        <translation>بواسطة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>none is published</source>
        <translation>لم تُنشر رخصة</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>بطاقة النموذج</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>الدرجة المنشورة</translation>
    </message>
    <message>
        <source>What the score is of</source>
        <translation>ما الذي تقيسه الدرجة</translation>
    </message>
</context>
<context>
    <name>EncodersController</name>
    <message>
        <source>The process that adds encoders could not be started ({0}).</source>
        <translation>تعذر بدء العملية التي تضيف المُرمِّزات (⁨{0}⁩).</translation>
    </message>
    <message>
        <source>Adding {0} ended unexpectedly; nothing was installed. What was downloaded is kept.</source>
        <translation>انتهت إضافة ⁨{0}⁩ على نحو غير متوقع؛ لم يُثبَّت شيء. ما نُزّل محفوظ.</translation>
    </message>
</context>
<context>
    <name>EncodersModel</name>
    <message>
        <source>In use</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>مثبت</translation>
    </message>
    <message>
        <source>Can be added</source>
        <translation>يمكن إضافته</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>no licence published</source>
        <translation>لا رخصة منشورة</translation>
    </message>
    <message>
        <source>{0} dims</source>
        <translation>⁨{0}⁩ بعدًا</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>⁨{0}⁩ رمزًا</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>أي طول</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Use for new libraries</source>
        <translation>للمكتبات الجديدة</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Add from a folder…</source>
        <translation>إضافة من مجلد…</translation>
    </message>
    <message>
        <source>A folder with an exported encoder, or with weights that were brought here</source>
        <translation>مجلد فيه مُرمِّز مُصدَّر أو أوزان جُلبت إلى هنا</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>المُرمِّزات</translation>
    </message>
    <message>
        <source>About the chosen encoder</source>
        <translation>عن المُرمِّز المختار</translation>
    </message>
    <message>
        <source>Progress of adding the encoder</source>
        <translation>تقدم إضافة المُرمِّز</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{0} of it are here from a download that was stopped; adding it goes on from there.</source>
        <translation>⁨{0}⁩ منه موجود من تنزيل أُوقف؛ وتُتابع الإضافة من هناك.</translation>
    </message>
    <message>
        <source>Used for new libraries</source>
        <translation>مستخدم للمكتبات الجديدة</translation>
    </message>
    <message>
        <source>Delete the download</source>
        <translation>حذف التنزيل</translation>
    </message>
    <message>
        <source>Recommended for you: {0} ({1} in {2}; 10,000 passages take {3}).</source>
        <translation>موصى به لك: ⁨{0}⁩ (⁨{1}⁩ في ⁨{2}⁩؛ يستغرق ١٠٬٠٠٠ مقطع ⁨{3}⁩).</translation>
    </message>
    <message>
        <source>Choose a folder with an encoder or its weights</source>
        <translation>اختر مجلدًا فيه مُرمِّز أو أوزانه</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Downloading {0}</source>
        <translation>جارٍ تنزيل ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Making an encoder of {0}; this takes some minutes</source>
        <translation>جارٍ صنع مُرمِّز من ⁨{0}⁩؛ يستغرق ذلك بضع دقائق</translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation>جارٍ تثبيت ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Asking for the list of files…</source>
        <translation>جارٍ طلب قائمة الملفات…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>⁨{0}⁩ في الثانية</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>بقي ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>⁨{0}⁩ جاهز.</translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept for the next time.</source>
        <translation>توقف. ما نُزّل محفوظ للمرة القادمة.</translation>
    </message>
    <message>
        <source>Libraries that were made with it cannot be searched until it is added again.</source>
        <translation>المكتبات التي أُنشئت به لا يمكن البحث فيها حتى يُضاف من جديد.</translation>
    </message>
    <message>
        <source>The open library was made with it and could not be searched any more.</source>
        <translation>أُنشئت به المكتبة المفتوحة ولن يعود البحث فيها ممكنًا.</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>إزالة ⁨{0}⁩؟</translation>
    </message>
    <message>
        <source>Remove this encoder?</source>
        <translation>إزالة هذا المُرمِّز؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>أُزيل ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Files of the folder</source>
        <translation>ملفات المجلد</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Copied with its citation: {0}</source>
        <translation>نُسخ مع ذكر المصدر: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} could not be opened. Is there a program for it?</source>
        <translation>تعذر فتح ⁨{0}⁩. هل يوجد برنامج له؟</translation>
    </message>
    <message>
        <source>{0} is not there now. What was read from it stays searchable, and its text is shown here.</source>
        <translation>⁨{0}⁩ غير موجود الآن. ما قُرئ منه يبقى قابلًا للبحث، ونصه معروض هنا.</translation>
    </message>
    <message>
        <source>{0} is not on this computer: the library is a copy of a published one. Its text is shown here.</source>
        <translation>⁨{0}⁩ ليس على هذا الحاسوب: المكتبة نسخة من مكتبة منشورة. يظهر نصه هنا.</translation>
    </message>
    <message>
        <source>Your viewer opens at the beginning; the passage is on page {0}.</source>
        <translation>يفتح برنامجك الملف من البداية؛ والمقطع في الصفحة ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Only PDF</source>
        <translation>PDF فقط</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>مستندات</translation>
    </message>
    <message>
        <source>Only documents, presentations, books and diagrams</source>
        <translation>المستندات والعروض والكتب والمخططات فقط</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Only spreadsheets and tables</source>
        <translation>جداول البيانات فقط</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Only e-mail</source>
        <translation>البريد الإلكتروني فقط</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Only plain text and Markdown</source>
        <translation>النص العادي وMarkdown فقط</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>صفحات ويب</translation>
    </message>
    <message>
        <source>Only web pages</source>
        <translation>صفحات الويب فقط</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>Only source code and data</source>
        <translation>الشيفرة المصدرية والبيانات فقط</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>مزيد من عوامل التصفية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>طريقة البحث</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Chosen on the map</source>
        <translation>المختار على الخريطة</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>ما يمكن كتابته في مربع البحث</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>كل المجلدات</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>أي تاريخ</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>آخر سنة</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>أي وسم</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>اللغة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>On the map: {0}</source>
        <translation>على الخريطة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>المعنى فقط</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>الكلمات فقط</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>الأكبر أولًا</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>حسب المجلد</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>إزالة: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>البحث في هذا المستند</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>إنهاء البحث</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>⁨{0}⁩ أو أكثر</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>ليس في هذا المستند</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>نسيان…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Folders are read, never changed. What you add, change or remove in them is noticed by itself.</source>
        <translation>تُقرأ المجلدات ولا تُغيَّر أبدًا. ما تضيفه فيها أو تغيّره أو تزيله يُلاحَظ تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Add single files</source>
        <translation>إضافة ملفات مفردة</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>كل المجلدات</translation>
    </message>
    <message>
        <source>Show the files of all folders</source>
        <translation>عرض ملفات كل المجلدات</translation>
    </message>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>جزء من اسم ملف</translation>
    </message>
    <message>
        <source>Filter the files by name</source>
        <translation>تصفية الملفات حسب الاسم</translation>
    </message>
    <message>
        <source>Read unreadable files again</source>
        <translation>إعادة قراءة الملفات غير المقروءة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln single file(s)</source>
        <translation>
            <numerusform>لا ملفات مفردة</numerusform>
            <numerusform>ملف مفرد واحد</numerusform>
            <numerusform>ملفان مفردان</numerusform>
            <numerusform>%Ln ملفات مفردة</numerusform>
            <numerusform>%Ln ملفًا مفردًا</numerusform>
            <numerusform>%Ln ملف مفرد</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>ما قُرئ</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>لا مجلد بعد</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>state: number of files</comment>
        <translation>⁨{0}⁩: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Read this file again</source>
        <translation>قراءة هذا الملف من جديد</translation>
    </message>
</context>
<context>
    <name>FoldersPresenter</name>
    <message>
        <source>{0} is in the library already; Kenning looks for changes in it.</source>
        <translation>⁨{0}⁩ موجود في المكتبة بالفعل؛ يبحث Kenning عن تغييرات فيه.</translation>
    </message>
    <message>
        <source>{0} and {1} more are in the library already; Kenning looks for changes in them.</source>
        <translation>⁨{0}⁩ و⁨{1}⁩ غيره موجودة في المكتبة بالفعل؛ يبحث Kenning عن تغييرات فيها.</translation>
    </message>
    <message>
        <source>{0} is not there, so it was not added.</source>
        <translation>⁨{0}⁩ غير موجود، لذلك لم يُضَف.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there, so they were not added.</source>
        <translation>⁨{0}⁩ و⁨{1}⁩ غيره غير موجودة، لذلك لم تُضَف.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) left out; only files and folders of this computer can be added.</source>
        <translation>
            <numerusform>لم يُترك أي عنوان؛ لا تُضاف إلا ملفات هذا الحاسوب ومجلداته.</numerusform>
            <numerusform>تُرك عنوان واحد؛ لا تُضاف إلا ملفات هذا الحاسوب ومجلداته.</numerusform>
            <numerusform>تُرك عنوانان؛ لا تُضاف إلا ملفات هذا الحاسوب ومجلداته.</numerusform>
            <numerusform>تُركت %Ln عناوين؛ لا تُضاف إلا ملفات هذا الحاسوب ومجلداته.</numerusform>
            <numerusform>تُرك %Ln عنوانًا؛ لا تُضاف إلا ملفات هذا الحاسوب ومجلداته.</numerusform>
            <numerusform>تُرك %Ln عنوان؛ لا تُضاف إلا ملفات هذا الحاسوب ومجلداته.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>لا يمكن إفلات سوى ملفات هذا الحاسوب ومجلداته هنا.</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>اختر مجلدًا للبحث فيه</translation>
    </message>
    <message>
        <source>Choose files to search</source>
        <translation>اختر ملفات للبحث فيها</translation>
    </message>
    <message>
        <source>{0} will no longer be found. The files on disk stay untouched.</source>
        <translation>لن يُعثر على ⁨{0}⁩ بعد ذلك. الملفات على القرص لا تُمس.</translation>
    </message>
    <message>
        <source>Forget {0}?</source>
        <translation>نسيان ⁨{0}⁩؟</translation>
    </message>
    <message>
        <source>Forget this folder?</source>
        <translation>نسيان هذا المجلد؟</translation>
    </message>
    <message>
        <source>Forget this file?</source>
        <translation>نسيان هذا الملف؟</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>Other places of the same text</source>
        <translation>مواضع أخرى للنص نفسه</translation>
    </message>
    <message>
        <source>Versions that read nearly the same</source>
        <translation>نسخ نصها متقارب جدًا</translation>
    </message>
</context>
<context>
    <name>ForgettingPresenter</name>
    <message>
        <source>{0} is not added. The files on disk are untouched.</source>
        <translation>لن يُضاف ⁨{0}⁩. الملفات على القرص لم تُمس.</translation>
    </message>
    <message>
        <source>{0}: {1} forgotten. The files on disk are untouched.</source>
        <translation>⁨{0}⁩: نُسي ⁨{1}⁩. الملفات على القرص لم تُمس.</translation>
    </message>
    <message>
        <source>{0} and {2} more: {1} forgotten. The files on disk are untouched.</source>
        <translation>⁨{0}⁩ و⁨{2}⁩ غيره: نُسي ⁨{1}⁩. الملفات على القرص لم تُمس.</translation>
    </message>
</context>
<context>
    <name>FormattedView</name>
    <message>
        <source>Formatted document</source>
        <translation>مستند منسق</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Allow a program to read</source>
        <translation>السماح لبرنامج بالقراءة</translation>
    </message>
    <message>
        <source>Folders that it may read</source>
        <translation>المجلدات التي يجوز له قراءتها</translation>
    </message>
    <message>
        <source>Only a folder in one of them…</source>
        <translation>مجلد واحد داخلها فقط…</translation>
    </message>
    <message>
        <source>Every kind of file</source>
        <translation>كل أنواع الملفات</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>السماح</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>passages an hour,</source>
        <translation>مقطعًا في الساعة،</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>What may {0} read?</source>
        <translation>ماذا يجوز لبرنامج ⁨{0}⁩ أن يقرأ؟</translation>
    </message>
    <message>
        <source>It sees nothing of anything else, and the log shows what it got.</source>
        <translation>لا يرى شيئًا مما سواه، ويبيّن السجل ما حصل عليه.</translation>
    </message>
    <message>
        <source>Choose a folder that it may read</source>
        <translation>اختر مجلدًا يجوز له قراءته</translation>
    </message>
</context>
<context>
    <name>HitsPresenter</name>
    <message>
        <source>Path copied: {0}</source>
        <translation>نُسخ المسار: ⁨{0}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>لم يُنسخ أي مسار</numerusform>
            <numerusform>نُسخ مسار واحد</numerusform>
            <numerusform>نُسخ مساران</numerusform>
            <numerusform>نُسخت %Ln مسارات</numerusform>
            <numerusform>نُسخ %Ln مسارًا</numerusform>
            <numerusform>نُسخ %Ln مسار</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>اختر برنامجًا</translation>
    </message>
    <message>
        <source>There is no list yet; ask something first.</source>
        <translation>لا قائمة بعد؛ اسأل شيئًا أولًا.</translation>
    </message>
    <message>
        <source>Write the list of results</source>
        <translation>كتابة قائمة النتائج</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>BibTeX (*.bib)</source>
        <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
        <source>{0} written to {1}</source>
        <translation>كُتب ⁨{0}⁩ في ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} without a known title and author were left out</source>
        <translation>تُرك ⁨{0}⁩ لعدم معرفة العنوان والمؤلف</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>تعذرت كتابة القائمة: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>المكتبات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>مكتبة جديدة…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>فتح أخرى…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Open a library that is in a folder, or published at an address</source>
        <translation>فتح مكتبة موجودة في مجلد أو منشورة على عنوان</translation>
    </message>
    <message>
        <source>No file is deleted</source>
        <translation>لا يُحذف أي ملف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Your own files are never touched by anything that is done here.</source>
        <translation>لا شيء مما تفعله هنا يمس ملفاتك.</translation>
    </message>
    <message>
        <source>It is open; open another one first</source>
        <translation>هي المفتوحة؛ افتح أخرى أولًا</translation>
    </message>
    <message>
        <source>What was read is lost; your own files stay</source>
        <translation>يضيع ما قُرئ؛ وتبقى ملفاتك</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its files stay where they are.</source>
        <translation>خرجت «⁨{0}⁩» من القائمة؛ وتبقى ملفاتها حيث هي.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>حُذفت «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>Other files lie in its folder; they were left there.</source>
        <translation>في مجلدها ملفات أخرى؛ تُركت هناك.</translation>
    </message>
</context>
<context>
    <name>LibrariesModel</name>
    <message>
        <source>open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>غير موجودة الآن</translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>your files</source>
        <translation>ملفاتك</translation>
    </message>
    <message>
        <source>What was read of {0} ({1} in {2}) is deleted for good, with the list of folders, tags and saved searches. Your own files stay; to search them again they have to be read again.</source>
        <translation>يُحذف نهائيًا ما قُرئ من ⁨{0}⁩ (⁨{1}⁩ في ⁨{2}⁩)، مع قائمة المجلدات والوسوم وعمليات البحث المحفوظة. تبقى ملفاتك؛ وللبحث فيها مجددًا يجب أن تُقرأ من جديد.</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>حذف «⁨{0}⁩»؟</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Nothing that is done is lost: it goes on when this library is opened again.</source>
        <translation>لا يضيع شيء مما أُنجز: يُتابع عند فتح هذه المكتبة مجددًا.</translation>
    </message>
    <message>
        <source>It can go on without a window. Stopped, it goes on when this library is opened again.</source>
        <translation>يمكن أن يستمر بلا نافذة. وإن أُوقف فإنه يُتابع عند فتح هذه المكتبة مجددًا.</translation>
    </message>
    <message>
        <source>Kenning is still at work here</source>
        <translation>ما زال Kenning يعمل هنا</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>دعه يستمر</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>إيقافه</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
</context>
<context>
    <name>LibraryCard</name>
    <message>
        <source>Check…</source>
        <translation>فحص…</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>تقليص…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Export vectors…</source>
        <translation>تصدير المتجهات…</translation>
    </message>
    <message>
        <source>Use vectors of…</source>
        <translation>استخدام متجهات من…</translation>
    </message>
    <message>
        <source>Drop vectors</source>
        <translation>إسقاط المتجهات</translation>
    </message>
    <message>
        <source>Write the vectors, without any text, for another library of the same files</source>
        <translation>كتابة المتجهات من دون أي نص لمكتبة أخرى للملفات نفسها</translation>
    </message>
    <message>
        <source>Take the vectors of another library of the same files instead of making them</source>
        <translation>أخذ متجهات مكتبة أخرى للملفات نفسها بدلًا من حسابها</translation>
    </message>
    <message>
        <source>Give back the room of vectors that no file has asked for</source>
        <translation>تحرير مساحة المتجهات التي لم يطلبها أي ملف</translation>
    </message>
    <message>
        <source>Verify that nothing in the library is damaged; nothing is changed</source>
        <translation>التحقق من أن لا شيء في المكتبة تالف؛ لا يتغير شيء</translation>
    </message>
    <message>
        <source>Give back the room on the disk that the library does not need</source>
        <translation>تحرير مساحة القرص التي لا تحتاج إليها المكتبة</translation>
    </message>
    <message>
        <source>Write everything into a Parquet file, which pandas and others open</source>
        <translation>كتابة كل شيء في ملف Parquet يفتحه pandas وغيره</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>فحص المكتبة</translation>
    </message>
    <message>
        <source>Compact the library</source>
        <translation>تقليص المكتبة</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>تصدير المكتبة</translation>
    </message>
    <message>
        <source>Export the vectors of the library</source>
        <translation>تصدير متجهات المكتبة</translation>
    </message>
    <message>
        <source>Use the vectors of another library</source>
        <translation>استخدام متجهات مكتبة أخرى</translation>
    </message>
    <message>
        <source>Drop the borrowed vectors</source>
        <translation>إسقاط المتجهات المستعارة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>هذه المكتبة</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>المكتبة غير مفتوحة.</translation>
    </message>
</context>
<context>
    <name>LibraryEncoder</name>
    <message>
        <source>Give up the change</source>
        <translation>التخلي عن التغيير</translation>
    </message>
    <message>
        <source>Cancel the trial</source>
        <translation>إلغاء التجربة</translation>
    </message>
    <message>
        <source>Read this library with it</source>
        <translation>قراءة هذه المكتبة به</translation>
    </message>
    <message>
        <source>Try it on this library…</source>
        <translation>تجربته على هذه المكتبة…</translation>
    </message>
    <message>
        <source>The open library is being read anew with {0}: {1}.</source>
        <translation>تُقرأ المكتبة المفتوحة من جديد باستخدام ⁨{0}⁩: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>Reading some of your passages: {0}</source>
        <translation>جارٍ قراءة بعض مقاطعك: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>LibraryPresenter</name>
    <message>
        <source>{0} is not there now. What was read from it stays searchable.</source>
        <translation>⁨{0}⁩ غير موجود الآن. ما قُرئ منه يبقى قابلًا للبحث.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there now. What was read from them stays searchable.</source>
        <translation>⁨{0}⁩ و⁨{1}⁩ غيره غير موجودة الآن. ما قُرئ منها يبقى قابلًا للبحث.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>المكتبة غير مفتوحة</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Add {0}?</source>
        <translation>إضافة ⁨{0}⁩؟</translation>
    </message>
    <message>
        <source>Kenning will download about {0} from {1} and make an encoder of it, on this computer.</source>
        <translation>سينزّل Kenning نحو ⁨{0}⁩ من ⁨{1}⁩ ويصنع منه مُرمِّزًا على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Kenning will download it from {0} and make an encoder of it, on this computer.</source>
        <translation>سينزّله Kenning من ⁨{0}⁩ ويصنع منه مُرمِّزًا على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>I have read the licence {0} and accept it</source>
        <translation>قرأت الرخصة ⁨{0}⁩ وأوافق عليها</translation>
    </message>
    <message>
        <source>Download and add</source>
        <translation>تنزيل وإضافة</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>بواسطة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Your documents stay here; only the encoder&apos;s files are fetched.</source>
        <translation>تبقى مستنداتك هنا؛ لا تُجلب إلا ملفات المُرمِّز.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>الرخصة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Model card: {0}</source>
        <translation>بطاقة النموذج: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>LineNumbers</name>
    <message>
        <source>Line numbers</source>
        <translation>أرقام الأسطر</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This desktop gives Kenning no key. Bind kenning-desktop --bar to one in its own settings.</source>
        <translation>لا يمنح سطح المكتب هذا Kenning أي مفتاح. اربط kenning-desktop --bar بمفتاح في إعداداته.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the desktop gave the key.</source>
        <translation>⁨{0}⁩ يُظهر شريط البحث؛ وقد منح سطح المكتب المفتاح.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the X server gave the key.</source>
        <translation>⁨{0}⁩ يُظهر شريط البحث؛ وقد منح خادم X المفتاح.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation>المكتبة: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>MaintenancePresenter</name>
    <message>
        <source>Everything in it is read, which may take minutes. Nothing is changed; searching goes on.</source>
        <translation>يُقرأ كل ما فيها، وقد يستغرق ذلك دقائق. لا يتغير شيء؛ والبحث مستمر.</translation>
    </message>
    <message>
        <source>Check the library?</source>
        <translation>فحص المكتبة؟</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>It is written anew without what is no longer needed. That takes a while and, meanwhile, as much room again on the disk. Searching goes on; indexing waits.</source>
        <translation>تُكتب من جديد دون ما لم تعد هناك حاجة إليه. يستغرق ذلك بعض الوقت، ويحتاج خلاله إلى مثل ذلك الحيز على القرص. البحث مستمر؛ والفهرسة تنتظر.</translation>
    </message>
    <message>
        <source>Compact the library?</source>
        <translation>تقليص المكتبة؟</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>تقليص</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The library is made anew</source>
        <translation>جارٍ إنشاء المكتبة من جديد</translation>
    </message>
    <message>
        <source>Export everything as Parquet</source>
        <translation>تصدير كل شيء بصيغة Parquet</translation>
    </message>
    <message>
        <source>Parquet files (*.parquet)</source>
        <translation>ملفات Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Export the vectors for another library of the same files</source>
        <translation>تصدير المتجهات لمكتبة أخرى للملفات نفسها</translation>
    </message>
    <message>
        <source>Vectors (*.parquet)</source>
        <translation>متجهات (*.parquet)</translation>
    </message>
    <message>
        <source>Use the vectors of another library of the same files</source>
        <translation>استخدام متجهات مكتبة أخرى للملفات نفسها</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>جارٍ التصدير</translation>
    </message>
    <message>
        <source>Exporting the vectors</source>
        <translation>جارٍ تصدير المتجهات</translation>
    </message>
    <message>
        <source>Looking at the vectors</source>
        <translation>جارٍ النظر في المتجهات</translation>
    </message>
    <message>
        <source>Dropping the vectors</source>
        <translation>جارٍ إسقاط المتجهات</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of the library</source>
        <translation>خريطة المكتبة</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>خريطة المكتبة</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>تحريك الخريطة</translation>
    </message>
    <message>
        <source>Draw around documents</source>
        <translation>الرسم حول المستندات</translation>
    </message>
    <message>
        <source>Draw a rectangle around documents</source>
        <translation>رسم مستطيل حول المستندات</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>أقرب</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>أبعد</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>عرض الخريطة كاملة</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>حسب المعنى</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>حسب النوع</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>حسب المجلد</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>ما تدل عليه الألوان</translation>
    </message>
    <message>
        <source>Groups of documents; Enter chooses one</source>
        <translation>مجموعات المستندات؛ يختار Enter إحداها</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>جارٍ رسم الخريطة</translation>
    </message>
    <message>
        <source>Documents that are alike will lie side by side. You may go on searching.</source>
        <translation>ستتجاور المستندات المتشابهة. يمكنك متابعة البحث.</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>تعذر رسم الخريطة</translation>
    </message>
    <message>
        <source>The library holds {0}; a map needs at least 20.</source>
        <translation>في المكتبة ⁨{0}⁩؛ وتحتاج الخريطة إلى ٢٠ على الأقل.</translation>
    </message>
    <message>
        <source>Too few documents for a map</source>
        <translation>المستندات أقل من أن تُرسم لها خريطة</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>اختير ⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
</context>
<context>
    <name>MenuPresenter</name>
    <message>
        <source>Similar documents</source>
        <translation>مستندات مشابهة</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>مقاطع مشابهة</translation>
    </message>
    <message>
        <source>+  More like this</source>
        <translation>+  المزيد مثل هذا</translation>
    </message>
    <message>
        <source>−  Less like this</source>
        <translation>−  أقل مثل هذا</translation>
    </message>
    <message>
        <source>Search in all folders again</source>
        <translation>البحث في كل المجلدات مجددًا</translation>
    </message>
    <message>
        <source>Search only in its folder</source>
        <translation>البحث في مجلده فقط</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>فتح باستخدام…</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>الفتح عند صفحة المقطع</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>نسخ مع ذكر المصدر</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Copy paths</source>
        <translation>نسخ المسارات</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>Write the selected to a file…</source>
        <translation>كتابة المحدد في ملف…</translation>
    </message>
    <message>
        <source>Write the list to a file…</source>
        <translation>كتابة القائمة في ملف…</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <translation>مزيد من عوامل التصفية</translation>
    </message>
    <message>
        <source>rent agreement</source>
        <translation>عقد إيجار</translation>
    </message>
    <message>
        <source>two months&apos; rent</source>
        <translation>إيجار شهرين</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Meaning and words</source>
        <translation>المعنى والكلمات</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>المعنى فقط</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>الكلمات فقط</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>الأفضل أولًا</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>الأكبر أولًا</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>حسب المجلد</translation>
    </message>
    <message>
        <source>Title contains</source>
        <translation>العنوان يحتوي على</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>هذه الكلمات بالضبط</translation>
    </message>
    <message>
        <source>Without these words</source>
        <translation>بدون هذه الكلمات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>البحث حسب</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>such as: {0}</source>
        <translation>مثلًا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>أي لغة</translation>
    </message>
</context>
<context>
    <name>NamedListDialog</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>NamesBelow</name>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Files by name</source>
        <translation>ملفات بالاسم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) by name alone</source>
        <translation>
            <numerusform>لا ملفات أخرى بالاسم وحده</numerusform>
            <numerusform>ملف آخر بالاسم وحده</numerusform>
            <numerusform>ملفان آخران بالاسم وحده</numerusform>
            <numerusform>%Ln ملفات أخرى بالاسم وحده</numerusform>
            <numerusform>%Ln ملفًا آخر بالاسم وحده</numerusform>
            <numerusform>%Ln ملف آخر بالاسم وحده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) by name alone</source>
        <translation>
            <numerusform>لا ملفات بالاسم وحده</numerusform>
            <numerusform>ملف واحد بالاسم وحده</numerusform>
            <numerusform>ملفان بالاسم وحده</numerusform>
            <numerusform>%Ln ملفات بالاسم وحده</numerusform>
            <numerusform>%Ln ملفًا بالاسم وحده</numerusform>
            <numerusform>%Ln ملف بالاسم وحده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) named like this were not read: {0}.</source>
        <translation>
            <numerusform>لا ملفات بهذا الاسم لم تُقرأ: ⁨{0}⁩.</numerusform>
            <numerusform>ملف بهذا الاسم لم يُقرأ: ⁨{0}⁩.</numerusform>
            <numerusform>ملفان بهذا الاسم لم يُقرآ: ⁨{0}⁩.</numerusform>
            <numerusform>%Ln ملفات بهذا الاسم لم تُقرأ: ⁨{0}⁩.</numerusform>
            <numerusform>%Ln ملفًا بهذا الاسم لم تُقرأ: ⁨{0}⁩.</numerusform>
            <numerusform>%Ln ملف بهذا الاسم لم تُقرأ: ⁨{0}⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>What helps: {0}.</source>
        <translation>ما يفيد: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>still waiting to be read</source>
        <translation>ما زال ينتظر القراءة</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>NewLibraryDialog</name>
    <message>
        <source>New library</source>
        <translation>مكتبة جديدة</translation>
    </message>
    <message>
        <source>Work, family, studies…</source>
        <translation>العمل، العائلة، الدراسة…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Folder for what Kenning reads</source>
        <translation>مجلد لما يقرؤه Kenning</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>المُرمِّز</translation>
    </message>
    <message>
        <source>By the files&apos; languages (recommended)</source>
        <translation>حسب لغات الملفات (موصى به)</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you choose them next.</source>
        <translation>المكتبة مجلد خاص يحفظ فيه Kenning ما قرأه. تبقى ملفاتك حيث هي؛ وتختارها في الخطوة التالية.</translation>
    </message>
    <message>
        <source>English files get a small, quick encoder, any others one of many languages. It can be changed later.</source>
        <translation>للملفات الإنجليزية مُرمِّز صغير سريع، ولغيرها مُرمِّز للغات كثيرة. يمكن تغيير ذلك لاحقًا.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>اختر مجلدًا فارغًا</translation>
    </message>
</context>
<context>
    <name>NewsPresenter</name>
    <message>
        <source>“{0}” is answered by something new: {1}</source>
        <translation>شيء جديد يجيب عن «⁨{0}⁩»: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>New documents answer “{0}”: {1}</source>
        <translation>مستندات جديدة تجيب عن «⁨{0}⁩»: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>New documents answer “{0}” and {2} more: {1}</source>
        <translation>مستندات جديدة تجيب عن «⁨{0}⁩» و⁨{2}⁩ غيرها: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Kenning found something new</source>
        <translation>عثر Kenning على جديد</translation>
    </message>
</context>
<context>
    <name>OpenLibraryDialog</name>
    <message>
        <source>Open a library</source>
        <translation>فتح مكتبة</translation>
    </message>
    <message>
        <source>A folder, or s3://bucket/folder</source>
        <translation>مجلد، أو s3://bucket/folder</translation>
    </message>
    <message>
        <source>Folder or address of the library</source>
        <translation>مجلد المكتبة أو عنوانها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>A library is the folder in which Kenning keeps what it read. One that others publish has an address; it is copied to this computer and searched here.</source>
        <translation>المكتبة هي المجلد الذي يحفظ فيه Kenning ما قرأه. والتي ينشرها آخرون لها عنوان؛ تُنسخ إلى هذا الحاسوب ويُبحث فيها هنا.</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>اختر مجلد مكتبة</translation>
    </message>
    <message>
        <source>Looking there…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>فتح باستخدام</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>No program is listed for all of these files.</source>
        <translation>لا يوجد برنامج مدرج لكل هذه الملفات.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation>برنامج آخر…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>الانتقال إلى صفحة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>ملاءمة العرض</translation>
    </message>
    <message>
        <source>Page {0} of {1}; the text view reads it out</source>
        <translation>الصفحة ⁨{0}⁩ من ⁨{1}⁩؛ يقرؤها عرض النص جهرًا</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>من ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation>صفحات المستند</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>عرض الصورة كاملة</translation>
    </message>
    <message>
        <source>Where the words stand in the picture is not marked: text recognition is not installed.</source>
        <translation>مواضع الكلمات في الصورة غير معلّمة: التعرف على النص غير مثبت.</translation>
    </message>
    <message>
        <source>Looking where in the picture the words stand…</source>
        <translation>جارٍ البحث عن مواضع الكلمات في الصورة…</translation>
    </message>
    <message>
        <source>Where the words stand in the picture could not be found again.</source>
        <translation>تعذر العثور مجددًا على مواضع الكلمات في الصورة.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختر المجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{0} is a file, and a library is a folder; let go of that folder.</source>
        <translation>⁨{0}⁩ ملف، والمكتبة مجلد؛ أفلِت ذلك المجلد.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The document opens here, at the passage that answers.</source>
        <translation>يُفتح المستند هنا، عند المقطع الذي يجيب.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open at this page</source>
        <translation>فتح عند هذه الصفحة</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>نسخ مع ذكر المصدر</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>البحث في هذا المستند</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>عرض النص العادي</translation>
    </message>
    <message>
        <source>Show the plain text, not the page or the picture</source>
        <translation>عرض النص العادي بدلًا من الصفحة أو الصورة</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>This file is no longer at its place; the text is from the library.</source>
        <translation>لم يعد هذا الملف في مكانه؛ النص من المكتبة.</translation>
    </message>
    <message>
        <source>This lies inside {0}: that is the file that opens. Below is its text.</source>
        <translation>هذا داخل ⁨{0}⁩: وهو الملف الذي يُفتح. نصه أدناه.</translation>
    </message>
    <message>
        <source>This file has changed since it was read; what was found may no longer be in it.</source>
        <translation>تغيّر هذا الملف منذ قراءته؛ وقد لا يكون ما عُثر عليه فيه بعد.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>المقطع ⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>المزيد مثل التحديد</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>أقل مثل التحديد</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF asks for a password. This is its text.</source>
        <translation>تعذر عرض الصفحة: يطلب PDF كلمة مرور. هذا نصه.</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF is damaged. This is the text that was read.</source>
        <translation>تعذر عرض الصفحة: PDF تالف. هذا النص الذي قُرئ.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here. This is the text that was read in it.</source>
        <translation>تعذر عرض الصورة هنا. هذا النص الذي قُرئ فيها.</translation>
    </message>
    <message>
        <source>The passage could not be placed on the page; the page itself is right.</source>
        <translation>تعذر تحديد المقطع على الصفحة؛ أما الصفحة فصحيحة.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>+  More</source>
        <translation>+  المزيد</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>المزيد مثل هذا</translation>
    </message>
    <message>
        <source>−  Less</source>
        <translation>−  أقل</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>أقل مثل هذا</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>مشابهة</translation>
    </message>
    <message>
        <source>Similar documents and passages</source>
        <translation>مستندات ومقاطع مشابهة</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>لماذا عُثر على هذا؟</translation>
    </message>
    <message>
        <source>Pull the results towards this passage, or what is selected</source>
        <translation>جذب النتائج نحو هذا المقطع أو التحديد</translation>
    </message>
    <message>
        <source>Push the results away from this passage, or what is selected</source>
        <translation>إبعاد النتائج عن هذا المقطع أو التحديد</translation>
    </message>
    <message>
        <source>Show why this was found</source>
        <translation>عرض سبب العثور على هذا</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>مستندات مشابهة</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>مقاطع مشابهة</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Indexing progress</source>
        <translation>تقدم الفهرسة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>متوقف مؤقتًا: على البطارية</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>المتابعة على أي حال</translation>
    </message>
    <message>
        <source>finding out which languages the files are in</source>
        <translation>جارٍ تحديد لغات الملفات</translation>
    </message>
    <message>
        <source>{0} to read · loading the encoder</source>
        <translation>للقراءة: ⁨{0}⁩ · جارٍ تحميل المُرمِّز</translation>
    </message>
    <message>
        <source>looking for files</source>
        <translation>جارٍ البحث عن الملفات</translation>
    </message>
    <message numerus="yes">
        <source>looking for files: %Ln so far</source>
        <translation>
            <numerusform>جارٍ البحث عن الملفات: لا شيء حتى الآن</numerusform>
            <numerusform>جارٍ البحث عن الملفات: واحد حتى الآن</numerusform>
            <numerusform>جارٍ البحث عن الملفات: اثنان حتى الآن</numerusform>
            <numerusform>جارٍ البحث عن الملفات: %Ln حتى الآن</numerusform>
            <numerusform>جارٍ البحث عن الملفات: %Ln حتى الآن</numerusform>
            <numerusform>جارٍ البحث عن الملفات: %Ln حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>⁨{0}⁩ غير مقروء</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>على وشك الانتهاء</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>بقي ⁨{0}⁩</translation>
    </message>
    <message>
        <source>working out the time left</source>
        <translation>جارٍ حساب الوقت المتبقي</translation>
    </message>
    <message>
        <source>waiting until files are taken in</source>
        <translation>بانتظار إدخال الملفات</translation>
    </message>
    <message>
        <source>searching goes on</source>
        <translation>البحث مستمر</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Understood as</source>
        <translation>فُهم على أنه</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>إزالة: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>What you can type</source>
        <translation>ما يمكنك كتابته</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>⁨{0}⁩: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Put this into the search box</source>
        <translation>وضع هذا في مربع البحث</translation>
    </message>
    <message>
        <source>Combine them as you like. Anything else is plain words. Click an example to try it.</source>
        <translation>اجمعها كما تشاء. ما عدا ذلك كلمات عادية. انقر مثالًا لتجربته.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Ask: {0}</source>
        <translation>اسأل: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning: بحث</translation>
    </message>
    <message>
        <source>Search your files</source>
        <translation>ابحث في ملفاتك</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>لم يُعثر على شيء لـ«⁨{0}⁩»</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Show the parts of the document</source>
        <translation>عرض أجزاء المستند</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>+{0} more</source>
        <translation>+⁨{0}⁩ أخرى</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>tags: {0}</source>
        <translation>الوسوم: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Less likely ({0})</source>
        <translation>أقل احتمالًا (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>معروضة</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>مطوية</translation>
    </message>
    <message>
        <source>What came closest after the likely answers</source>
        <translation>الأقرب بعد الإجابات المحتملة</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>What is left out of {0}</source>
        <translation>ما يُستبعد من ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>المستبعد</translation>
    </message>
    <message>
        <source>everything; or: pdf, word, notes-*</source>
        <translation>كل شيء؛ أو: ⁦pdf, word, notes-*⁩</translation>
    </message>
    <message>
        <source>Read only these kinds</source>
        <translation>قراءة هذه الأنواع فقط</translation>
    </message>
    <message>
        <source>One pattern a line, as in a .gitignore file. Files named .kenningignore and .gitignore count besides. What is left out is still found by its name.</source>
        <translation>نمط واحد في كل سطر كما في ملف ⁦.gitignore⁩. وتُراعى أيضًا الملفات المسماة ⁦.kenningignore⁩ و⁦.gitignore⁩. ما يُستبعد يبقى العثور عليه باسمه ممكنًا.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>As before the last change</source>
        <translation>كما قبل آخر تغيير</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read, {0} left out.</source>
        <translation>
            <numerusform>لن يُقرأ أي ملف، ويُستبعد ⁨{0}⁩.</numerusform>
            <numerusform>سيُقرأ ملف واحد، ويُستبعد ⁨{0}⁩.</numerusform>
            <numerusform>سيُقرأ ملفان، ويُستبعد ⁨{0}⁩.</numerusform>
            <numerusform>ستُقرأ %Ln ملفات، ويُستبعد ⁨{0}⁩.</numerusform>
            <numerusform>سيُقرأ %Ln ملفًا، ويُستبعد ⁨{0}⁩.</numerusform>
            <numerusform>سيُقرأ %Ln ملف، ويُستبعد ⁨{0}⁩.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would leave the library.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>لن يغادر شيء المكتبة.</numerusform>
            <numerusform>سيغادر المكتبة ملف واحد.</numerusform>
            <numerusform>سيغادر المكتبة ملفان.</numerusform>
            <numerusform>ستغادر المكتبة %Ln ملفات.</numerusform>
            <numerusform>سيغادر المكتبة %Ln ملفًا.</numerusform>
            <numerusform>سيغادر المكتبة %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be let in.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>لن يدخلها شيء.</numerusform>
            <numerusform>سيدخلها ملف واحد.</numerusform>
            <numerusform>سيدخلها ملفان.</numerusform>
            <numerusform>ستدخلها %Ln ملفات.</numerusform>
            <numerusform>سيدخلها %Ln ملفًا.</numerusform>
            <numerusform>سيدخلها %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>السطر ⁨{0}⁩: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>No reader knows {0}; only what such a file holds could tell what it is.</source>
        <translation>لا يعرف أي قارئ ⁨{0}⁩؛ لا يدل على نوع مثل هذا الملف إلا محتواه.</translation>
    </message>
</context>
<context>
    <name>SavedDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Name for the present search</source>
        <translation>اسم للبحث الحالي</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>اسأل شيئًا أولًا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>No search is saved yet. A saved search keeps its question with all filters, and can tell you of new documents that answer it.</source>
        <translation>لم يُحفظ أي بحث بعد. يحتفظ البحث المحفوظ بسؤاله وبكل عوامل التصفية، ويمكنه إخبارك بالمستندات الجديدة التي تجيب عنه.</translation>
    </message>
    <message>
        <source>Tell me of new documents that answer it</source>
        <translation>أخبرني بالمستندات الجديدة التي تجيب عنه</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save the present search as</source>
        <translation>حفظ البحث الحالي باسم</translation>
    </message>
    <message>
        <source>They are kept in this library, for you alone.</source>
        <translation>تُحفظ في هذه المكتبة، لك وحدك.</translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>حُفظ باسم «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>حُذفت «⁨{0}⁩».</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Saved search: {0}</source>
        <translation>بحث محفوظ: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>All {0} saved searches…</source>
        <translation>كل عمليات البحث المحفوظة (⁨{0}⁩)…</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>tells of new ones</source>
        <translation>يخبر بالجديد</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Ask in your own words: how long may I keep the deposit?</source>
        <translation>اسأل بكلماتك: كم يحق لي الاحتفاظ بمبلغ التأمين؟</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>Type a question; results appear as you type.</source>
        <translation>اكتب سؤالًا؛ تظهر النتائج أثناء الكتابة.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Recent questions</source>
        <translation>أسئلة حديثة</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>جرّب أحد هذه</translation>
    </message>
    <message>
        <source>Type a question in your own words. Put words in &quot;quotes&quot; to make them mandatory; “?” shows more.</source>
        <translation>اكتب سؤالًا بكلماتك. ضع الكلمات بين &quot;علامتي اقتباس&quot; لتصبح إلزامية؛ و«؟» تعرض المزيد.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>عمّ تبحث؟</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>البحث بلا عوامل تصفية</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>What is found shows up here by itself.</source>
        <translation>ما يُعثر عليه يظهر هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>Your files are still being read</source>
        <translation>ما زالت ملفاتك قيد القراءة</translation>
    </message>
    <message>
        <source>Kenning looks through the folders and files that you add. You can also drag them here.</source>
        <translation>يبحث Kenning في المجلدات والملفات التي تضيفها. يمكنك أيضًا سحبها إلى هنا.</translation>
    </message>
    <message>
        <source>This library has no folders</source>
        <translation>لا توجد مجلدات في هذه المكتبة</translation>
    </message>
    <message>
        <source>Say it in other words, or with fewer of them.</source>
        <translation>قلها بكلمات أخرى أو بعدد أقل منها.</translation>
    </message>
    <message>
        <source>Without quotation marks, words with the same meaning count too.</source>
        <translation>بدون علامات الاقتباس تُحسب أيضًا الكلمات ذات المعنى نفسه.</translation>
    </message>
    <message>
        <source>What stands behind a minus was left out. A click above takes it out of the question.</source>
        <translation>استُبعد ما يرد بعد علامة الناقص. نقرة في الأعلى تزيله من السؤال.</translation>
    </message>
    <message>
        <source>Only this was looked through: {0}. A click above takes it out.</source>
        <translation>لم يُبحث إلا في هذا: ⁨{0}⁩. نقرة في الأعلى تزيله.</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>لم يُعثر على شيء لـ«⁨{0}⁩»</translation>
    </message>
    <message>
        <source>Esc goes back to your question.</source>
        <translation>Esc يعيدك إلى سؤالك.</translation>
    </message>
    <message>
        <source>Only what passes the filters was compared.</source>
        <translation>لم يُقارن إلا ما يجتاز عوامل التصفية.</translation>
    </message>
    <message>
        <source>Nothing else is similar to {0}</source>
        <translation>لا شيء آخر يشبه ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Indexing is still going on; more becomes searchable by the minute.</source>
        <translation>ما زالت الفهرسة جارية؛ ويزداد ما يمكن البحث فيه كل دقيقة.</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>re-ranked</source>
        <translation>أُعيد ترتيبها</translation>
    </message>
    <message>
        <source>The best results were read again by a reranker</source>
        <translation>قُرئت أفضل النتائج مرة أخرى بواسطة مُعيد الترتيب</translation>
    </message>
    <message>
        <source>What is like {0} could not be found. {1}</source>
        <translation>تعذر العثور على ما يشبه ⁨{0}⁩. ⁨{1}⁩</translation>
    </message>
</context>
<context>
    <name>SearchingBar</name>
    <message>
        <source>Searching</source>
        <translation>جارٍ البحث</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>Size and quality</source>
        <translation>الحجم والجودة</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>المُرمِّزات</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>الفهرسة</translation>
    </message>
    <message>
        <source>Forget all questions now</source>
        <translation>نسيان كل الأسئلة الآن</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>نُسيت</translation>
    </message>
    <message>
        <source>By the files&apos; languages</source>
        <translation>حسب لغات الملفات</translation>
    </message>
    <message>
        <source>This library uses {0} ({1})</source>
        <translation>تستخدم هذه المكتبة ⁨{0}⁩ (⁨{1}⁩)</translation>
    </message>
    <message>
        <source>runs on {0}</source>
        <translation>يعمل على ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The settings could not be saved: {0}</source>
        <translation>تعذر حفظ الإعدادات: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Sheets</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kenning goes on here. Its menu opens the window again, and quits.</source>
        <translation>يواصل Kenning العمل هنا. من قائمته تُفتح النافذة من جديد أو يُنهى البرنامج.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>SizeDial</name>
    <message>
        <source>Size of the library</source>
        <translation>حجم المكتبة</translation>
    </message>
    <message>
        <source>Smaller and faster</source>
        <translation>أصغر وأسرع</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>الأدق</translation>
    </message>
</context>
<context>
    <name>SizePicker</name>
    <message>
        <source>on the disk</source>
        <translation>على القرص</translation>
    </message>
    <message>
        <source>for a search</source>
        <translation>للبحث الواحد</translation>
    </message>
    <message>
        <source>of the quality</source>
        <translation>من الجودة</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>ما زالت المكتبة قيد الفتح.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>موصى به</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>غير مقيس</translation>
    </message>
    <message>
        <source>{0} on the disk, {1} for a search, {2} of the quality</source>
        <translation>⁨{0}⁩ على القرص، ⁨{1}⁩ للبحث الواحد، ⁨{2}⁩ من الجودة</translation>
    </message>
    <message>
        <source>This is the size in use.</source>
        <translation>هذا هو الحجم المستخدم.</translation>
    </message>
    <message>
        <source>{0} less than now</source>
        <translation>أقل من الآن بمقدار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} more than now</source>
        <translation>أكثر من الآن بمقدار ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} points better</source>
        <translation>أفضل بمقدار ⁨{0}⁩ نقطة</translation>
    </message>
    <message>
        <source>{0} points less exact</source>
        <translation>أقل دقة بمقدار ⁨{0}⁩ نقطة</translation>
    </message>
    <message>
        <source>{0} slower</source>
        <translation>أبطأ بـ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} faster</source>
        <translation>أسرع بـ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>⁨{0}⁩ بُعدًا</translation>
    </message>
    <message>
        <source>{0} dimensions, signs only</source>
        <translation>⁨{0}⁩ بعدًا، الإشارات فقط</translation>
    </message>
    <message>
        <source>{0}: {1} bytes a passage.</source>
        <translation>⁨{0}⁩: ⁨{1}⁩ بايت لكل مقطع.</translation>
    </message>
</context>
<context>
    <name>SizesPage</name>
    <message>
        <source>Measure on my library</source>
        <translation>القياس على مكتبتي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>جارٍ القياس</translation>
    </message>
    <message>
        <source>A small library takes little room and answers fast; a large one finds a little more. It can be changed at any time, and no file is read again.</source>
        <translation>المكتبة الصغيرة تشغل حيزًا قليلًا وتجيب سريعًا؛ والكبيرة تجد أكثر بقليل. يمكن تغيير ذلك في أي وقت، ولا يُقرأ أي ملف من جديد.</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>معنى الأرقام</translation>
    </message>
    <message>
        <source>The room is that of the part which is searched, for {0} passages. The quality is what a search keeps of that of the largest size, before the second look that every search takes at its best finds; with it, nearly nothing is lost. Each passage is kept as a row of numbers: fewer numbers (dimensions), or only whether each is above or below zero (signs), take less room. The recommended size keeps most for its room.</source>
        <translation>الحيز هو حيز الجزء الذي يجري البحث فيه، لعدد ⁨{0}⁩ من المقاطع. والجودة هي ما يحتفظ به البحث من جودة أكبر حجم، قبل النظرة الثانية التي يلقيها كل بحث على أفضل ما وجد؛ ومعها لا يكاد يضيع شيء. يُحفظ كل مقطع صفًّا من الأرقام: أرقام أقل (أبعاد)، أو مجرد كون كل منها فوق الصفر أو تحته (إشارات)، تشغل حيزًا أقل. والحجم الموصى به يحتفظ بأكثر ما يمكن مقابل حيزه.</translation>
    </message>
    <message>
        <source>Measured with {0} questions drawn from your own {1} passages.</source>
        <translation>قيس بعدد ⁨{0}⁩ من الأسئلة المأخوذة من مقاطعك البالغة ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>Measured on your own library.</source>
        <translation>قيس على مكتبتك.</translation>
    </message>
    <message>
        <source>Measured on public collections of texts; yours may differ, so measure it.</source>
        <translation>قيس على مجموعات نصوص عامة؛ وقد تختلف مجموعتك، فقِسها.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Rules: what is left out…</source>
        <translation>القواعد: ما يُستبعد…</translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation>نسيان هذا المجلد</translation>
    </message>
    <message>
        <source>They came with Kenning</source>
        <translation>جاءت مع Kenning</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>نسيان هذا الملف</translation>
    </message>
    <message>
        <source>Being read for the first time…</source>
        <translation>تجري قراءته للمرة الأولى…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln indexed</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا شيء مفهرس</numerusform>
            <numerusform>واحد مفهرس</numerusform>
            <numerusform>اثنان مفهرسان</numerusform>
            <numerusform>%Ln مفهرسة</numerusform>
            <numerusform>%Ln مفهرسًا</numerusform>
            <numerusform>%Ln مفهرس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read in part</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا شيء مقروء جزئيًا</numerusform>
            <numerusform>واحد مقروء جزئيًا</numerusform>
            <numerusform>اثنان مقروءان جزئيًا</numerusform>
            <numerusform>%Ln مقروءة جزئيًا</numerusform>
            <numerusform>%Ln مقروءًا جزئيًا</numerusform>
            <numerusform>%Ln مقروء جزئيًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln ينتظر</numerusform>
            <numerusform>%Ln ينتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا شيء متروك</numerusform>
            <numerusform>واحد متروك</numerusform>
            <numerusform>اثنان متروكان</numerusform>
            <numerusform>%Ln متروكة</numerusform>
            <numerusform>%Ln متروكًا</numerusform>
            <numerusform>%Ln متروك</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>⁨{0}⁩ غير مقروء</translation>
    </message>
    <message>
        <source>Not found. Is a drive unplugged? What was read stays searchable.</source>
        <translation>غير موجود. هل فُصل قرص؟ ما قُرئ يبقى قابلًا للبحث.</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>لم ينتهِ بعد</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>لا شيء يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>جارٍ فتح المكتبة</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>⁨{0}⁩ غير مقروء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln ينتظر</numerusform>
            <numerusform>%Ln ينتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again soon</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>لا شيء يُقرأ من جديد</numerusform>
            <numerusform>واحد يُقرأ من جديد قريبًا</numerusform>
            <numerusform>اثنان يُقرآن من جديد قريبًا</numerusform>
            <numerusform>%Ln تُقرأ من جديد قريبًا</numerusform>
            <numerusform>%Ln يُقرأ من جديد قريبًا</numerusform>
            <numerusform>%Ln يُقرأ من جديد قريبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Kenning reads such files better now. They are found as before until they are read again.</source>
        <translation>يقرأ Kenning هذه الملفات الآن على نحو أفضل. وتبقى قابلة للعثور عليها كما كانت حتى تُقرأ من جديد.</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>الإصدار ⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>{0} asks to read</source>
        <translation>⁨{0}⁩ يطلب القراءة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln program(s) ask to read</source>
        <translation>
            <numerusform>لا برنامج يطلب القراءة</numerusform>
            <numerusform>برنامج يطلب القراءة</numerusform>
            <numerusform>برنامجان يطلبان القراءة</numerusform>
            <numerusform>%Ln برامج تطلب القراءة</numerusform>
            <numerusform>%Ln برنامجًا يطلب القراءة</numerusform>
            <numerusform>%Ln برنامج يطلب القراءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what it may read; until then it gets nothing</source>
        <translation>قرر ما يجوز له قراءته؛ وحتى ذلك الحين لا يحصل على شيء</translation>
    </message>
    <message>
        <source>{0}, {1} less likely</source>
        <translation>⁨{0}⁩، و⁨{1}⁩ أقل احتمالًا</translation>
    </message>
    <message>
        <source>{0}, at least {1} less likely</source>
        <translation>⁨{0}⁩، و⁨{1}⁩ على الأقل أقل احتمالًا</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>⁨{0}⁩ أو أكثر</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>⁨{0}⁩ في ⁨{1}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>of results</comment>
        <translation>
            <numerusform>لا شيء محدد</numerusform>
            <numerusform>واحدة محددة</numerusform>
            <numerusform>اثنتان محددتان</numerusform>
            <numerusform>%Ln محددة</numerusform>
            <numerusform>%Ln محددة</numerusform>
            <numerusform>%Ln محددة</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>متوقف مؤقتًا: على البطارية</translation>
    </message>
    <message>
        <source>Paused while you type</source>
        <translation>متوقف مؤقتًا أثناء الكتابة</translation>
    </message>
    <message>
        <source>Indexing paused</source>
        <translation>الفهرسة متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>What steers the results</source>
        <translation>ما يوجّه النتائج</translation>
    </message>
    <message>
        <source>Esc goes back to your question</source>
        <translation>Esc يعيدك إلى سؤالك</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Esc يمسح</translation>
    </message>
    <message>
        <source>Documents similar to {0}</source>
        <translation>مستندات تشبه ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Passages similar to {0}</source>
        <translation>مقاطع تشبه ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0}. Go back to the question</source>
        <translation>⁨{0}⁩. العودة إلى السؤال</translation>
    </message>
    <message>
        <source>More like: {0}</source>
        <translation>المزيد مثل: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Less like: {0}</source>
        <translation>أقل مثل: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Remove. {0}</source>
        <translation>إزالة. ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>الوسوم، تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>taxes, to read</source>
        <translation>ضرائب، للقراءة</translation>
    </message>
    <message>
        <source>Add the tag {0}</source>
        <translation>إضافة الوسم ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>With commas between them. Type tag:name to find them again; “pinned” stands first in lists.</source>
        <translation>تفصل بينها فواصل. اكتب tag:name للعثور عليها مجددًا؛ و«pinned» يأتي أولًا في القوائم.</translation>
    </message>
</context>
<context>
    <name>TagsPresenter</name>
    <message>
        <source>No longer pinned.</source>
        <translation>لم يعد مثبتًا.</translation>
    </message>
    <message>
        <source>Pinned: it stands first where documents are listed, and tag:pinned finds it.</source>
        <translation>مثبت: يأتي أولًا حيث تُعرض المستندات، ويعثر عليه tag:pinned.</translation>
    </message>
    <message>
        <source>{0} pinned: they stand first where documents are listed, and tag:pinned finds them.</source>
        <translation>ثُبّت ⁨{0}⁩: تأتي أولًا حيث تُعرض المستندات، ويعثر عليها tag:pinned.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>نص المستند</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Kenning</source>
        <translation>فتح Kenning</translation>
    </message>
    <message>
        <source>Search bar</source>
        <translation>شريط البحث</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Quit Kenning</source>
        <translation>إنهاء Kenning</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>المتابعة على أي حال</translation>
    </message>
</context>
<context>
    <name>WeakNote</name>
    <message>
        <source>No good match; these come closest.</source>
        <translation>لا تطابق جيد؛ وهذه هي الأقرب.</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>البحث بلا عوامل تصفية</translation>
    </message>
    <message>
        <source>Is everything indexed?</source>
        <translation>هل فُهرس كل شيء؟</translation>
    </message>
    <message>
        <source>Try other words, or say more about it.</source>
        <translation>جرّب كلمات أخرى، أو زد في الوصف.</translation>
    </message>
    <message>
        <source>“{0}” stands in none of your files.</source>
        <translation>لا ترد «⁨{0}⁩» في أي من ملفاتك.</translation>
    </message>
    <message>
        <source>Search for “{0}”</source>
        <translation>البحث عن «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>Some files are still waiting to be read.</source>
        <translation>ما زالت بعض الملفات تنتظر القراءة.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find it by what it means</source>
        <translation>اعثر عليه بمعناه</translation>
    </message>
    <message>
        <source>Ask in plain words. Kenning shows the passage that answers, in the file, on the page.</source>
        <translation>اسأل بكلمات بسيطة. يعرض Kenning المقطع الذي يجيب، في الملف، على الصفحة.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Try it with the sample folder</source>
        <translation>التجربة على المجلد النموذجي</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>PDF, Office, e-mail, books, web pages, text and code are read, never changed or copied.</source>
        <translation>تُقرأ ملفات PDF وOffice والبريد والكتب وصفحات الويب والنصوص والشيفرة، ولا تُغيَّر أو تُنسخ أبدًا.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>اطرح سؤالًا</translation>
    </message>
    <message>
        <source>“How long may I keep the deposit” finds the clause, even where the words differ.</source>
        <translation>«كم يحق لي الاحتفاظ بمبلغ التأمين» يجد البند حتى لو اختلفت الكلمات.</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>يبقى هنا</translation>
    </message>
    <message>
        <source>Everything runs on this computer. No account, no cloud, no network.</source>
        <translation>كل شيء يعمل على هذا الحاسوب. لا حساب ولا سحابة ولا شبكة.</translation>
    </message>
    <message>
        <source>or drag folders and files anywhere onto this window</source>
        <translation>أو اسحب المجلدات والملفات إلى أي مكان في هذه النافذة</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>In the text the best sentence is tinted; the stronger a word&apos;s tint, the more it did.</source>
        <translation>في النص تُلوَّن أفضل جملة؛ وكلما اشتد لون كلمة زاد أثرها.</translation>
    </message>
    <message>
        <source>No word of the question stands in this passage; some stand elsewhere in the document or in its name.</source>
        <translation>لا توجد أي كلمة من السؤال في هذا المقطع؛ بعضها في موضع آخر من المستند أو في اسمه.</translation>
    </message>
    <message>
        <source>No word of the question stands here; the meaning alone matches.</source>
        <translation>لا توجد هنا أي كلمة من السؤال؛ المعنى وحده يطابق.</translation>
    </message>
    <message>
        <source>Matching words: {0}</source>
        <translation>الكلمات المطابقة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Not here: {0}</source>
        <translation>غير موجودة هنا: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Best sentence: “{0}”</source>
        <translation>أفضل جملة: «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>It could not be looked into: {0}</source>
        <translation>تعذر النظر فيه: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>سبب العثور على هذا</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>no reader for {0}</source>
        <translation>لا قارئ لـ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>a file of unknown type (.{0})</source>
        <translation>ملف من نوع غير معروف (.⁨{0}⁩)</translation>
    </message>
    <message>
        <source>a file of unknown type</source>
        <translation>ملف من نوع غير معروف</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>بيانات ثنائية</translation>
    </message>
    <message>
        <source>binary data under a text name</source>
        <translation>بيانات ثنائية باسم ملف نصي</translation>
    </message>
    <message>
        <source>the {0} is damaged or incomplete</source>
        <translation>⁨{0}⁩ تالف أو ناقص</translation>
    </message>
    <message>
        <source>the {0} is protected by a password</source>
        <translation>⁨{0}⁩ محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the PDF is damaged or incomplete</source>
        <translation>ملف PDF تالف أو ناقص</translation>
    </message>
    <message>
        <source>the PDF is protected by a password</source>
        <translation>ملف PDF محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the PDF has no text</source>
        <translation>لا نص في ملف PDF</translation>
    </message>
    <message>
        <source>the PDF has no text, and none was recognised on its pages</source>
        <translation>لا نص في ملف PDF، ولم يُتعرف على أي نص في صفحاته</translation>
    </message>
    <message>
        <source>the PDF is encrypted in a way that Kenning cannot read</source>
        <translation>ملف PDF مشفر بطريقة لا يستطيع Kenning قراءتها</translation>
    </message>
    <message>
        <source>no text was recognised in the picture</source>
        <translation>لم يُتعرف على أي نص في الصورة</translation>
    </message>
    <message>
        <source>the document has no text, and none was recognised in its pictures</source>
        <translation>لا نص في المستند، ولم يُتعرف على أي نص في صوره</translation>
    </message>
    <message>
        <source>a picture may hold text that was not read</source>
        <translation>قد تحتوي صورة على نص لم يُقرأ</translation>
    </message>
    <message>
        <source>{0} pictures may hold text that was not read</source>
        <translation>قد تحتوي ⁨{0}⁩ من الصور على نص لم يُقرأ</translation>
    </message>
    <message>
        <source>a picture that may hold text cannot be opened</source>
        <translation>يتعذر فتح صورة قد تحتوي على نص</translation>
    </message>
    <message>
        <source>{0} pictures that may hold text cannot be opened</source>
        <translation>يتعذر فتح ⁨{0}⁩ من الصور التي قد تحتوي على نص</translation>
    </message>
    <message>
        <source>slide {0} may be a picture of text</source>
        <translation>قد تكون الشريحة ⁨{0}⁩ صورة لنص</translation>
    </message>
    <message>
        <source>slides {0} may be pictures of text</source>
        <translation>قد تكون الشرائح ⁨{0}⁩ صورًا لنص</translation>
    </message>
    <message>
        <source>text in pictures after the first {0} of a document is left out</source>
        <translation>النص في الصور بعد أول ⁨{0}⁩ من مستند غير مقروء</translation>
    </message>
    <message>
        <source>text in its pictures is left out, as there are too many in one file</source>
        <translation>تُرك النص الموجود في صوره لأن الملف الواحد يضم صورًا أكثر من اللازم</translation>
    </message>
    <message>
        <source>text in some pictures is left out, as they are too large together</source>
        <translation>تُرك النص الموجود في بعض الصور لأنها كبيرة جدًا مجتمعة</translation>
    </message>
    <message>
        <source>the passwords and other secrets in it are left out</source>
        <translation>تُركت كلمات المرور والأسرار الأخرى التي فيه</translation>
    </message>
    <message>
        <source>{0} formulas have no saved result</source>
        <translation>⁨{0}⁩ من الصيغ ليس لها نتيجة محفوظة</translation>
    </message>
    <message>
        <source>1 formula has no saved result</source>
        <translation>صيغة واحدة ليس لها نتيجة محفوظة</translation>
    </message>
    <message>
        <source>the message was deleted in Apple Mail</source>
        <translation>حُذفت الرسالة في Apple Mail</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>the file holds no text</source>
        <translation>لا نص في الملف</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>النص أطول من ⁨{0}⁩ حرف</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>أكبر من ⁨{0}⁩ م.ب</translation>
    </message>
    <message>
        <source>stored online only; reading would download it</source>
        <translation>مخزن على الإنترنت فقط؛ قراءته تستلزم تنزيله</translation>
    </message>
    <message>
        <source>not found; it was moved, deleted, or its drive is not connected</source>
        <translation>غير موجود؛ نُقل أو حُذف أو أن محركه غير متصل</translation>
    </message>
    <message>
        <source>a folder of generated files</source>
        <translation>مجلد ملفات مولّدة</translation>
    </message>
    <message>
        <source>a part of the saved page {0}</source>
        <translation>جزء من الصفحة المحفوظة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>رابط لا يؤدي إلى شيء</translation>
    </message>
    <message>
        <source>a link to a folder that holds this one</source>
        <translation>رابط إلى مجلد يحتوي على هذا</translation>
    </message>
    <message>
        <source>another name of {0}</source>
        <translation>اسم آخر لـ ⁨{0}⁩</translation>
    </message>
    <message>
        <source>left out by the rule {0} of {1}</source>
        <translation>استبعدته القاعدة ⁨{0}⁩ من ⁨{1}⁩</translation>
    </message>
    <message>
        <source>left out by the rule that only {0} is read</source>
        <translation>استبعدته القاعدة التي لا تُقرأ بموجبها إلا ⁨{0}⁩</translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation>ليس لديك إذن بقراءة هذا الملف</translation>
    </message>
    <message>
        <source>the drive or network folder does not answer</source>
        <translation>محرك الأقراص أو مجلد الشبكة لا يستجيب</translation>
    </message>
    <message>
        <source>another program is holding the file</source>
        <translation>برنامج آخر يحجز الملف</translation>
    </message>
    <message>
        <source>the file was moved or deleted before it could be read</source>
        <translation>نُقل الملف أو حُذف قبل التمكن من قراءته</translation>
    </message>
    <message>
        <source>the disk reports an error in this file</source>
        <translation>أبلغ القرص عن خطأ في هذا الملف</translation>
    </message>
    <message>
        <source>reading the file takes longer than {0} seconds</source>
        <translation>تستغرق قراءة الملف أكثر من ⁨{0}⁩ ثانية</translation>
    </message>
    <message>
        <source>reading the file takes more memory than is allowed</source>
        <translation>تتطلب قراءة الملف ذاكرة أكثر من المسموح</translation>
    </message>
    <message>
        <source>the reader stopped unexpectedly at this file</source>
        <translation>توقف القارئ على نحو غير متوقع عند هذا الملف</translation>
    </message>
    <message>
        <source>the archive is damaged or incomplete</source>
        <translation>الأرشيف تالف أو ناقص</translation>
    </message>
    <message>
        <source>it is too large to be read inside an archive</source>
        <translation>كبير جدًا على القراءة داخل أرشيف</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>يُفك إلى أكبر من حجمه بكثير</translation>
    </message>
    <message>
        <source>its cards are packed in a form that is not read</source>
        <translation>بطاقاته محزومة بصيغة لا تُقرأ</translation>
    </message>
    <message>
        <source>it is one part of an archive in several files, and the others are needed</source>
        <translation>هذا جزء من أرشيف موزع على عدة ملفات، والأجزاء الأخرى لازمة</translation>
    </message>
    <message>
        <source>a part of Kenning that reads such files is missing or does not start</source>
        <translation>جزء من Kenning يقرأ هذه الملفات مفقود أو لا يعمل</translation>
    </message>
    <message>
        <source>the e-book is protected against copying</source>
        <translation>الكتاب الإلكتروني محمي من النسخ</translation>
    </message>
    <message>
        <source>the message is encrypted</source>
        <translation>الرسالة مشفرة</translation>
    </message>
    <message>
        <source>page {0} is a picture of text</source>
        <translation>الصفحة ⁨{0}⁩ صورة لنص</translation>
    </message>
    <message>
        <source>pages {0} are pictures of text</source>
        <translation>الصفحات ⁨{0}⁩ صور لنص</translation>
    </message>
    <message>
        <source>page {0} is a picture without text</source>
        <translation>الصفحة ⁨{0}⁩ صورة بلا نص</translation>
    </message>
    <message>
        <source>pages {0} are pictures without text</source>
        <translation>الصفحات ⁨{0}⁩ صور بلا نص</translation>
    </message>
    <message>
        <source>the letters of page {0} are not text</source>
        <translation>أحرف الصفحة ⁨{0}⁩ ليست نصًا</translation>
    </message>
    <message>
        <source>the letters of pages {0} are not text</source>
        <translation>أحرف الصفحات ⁨{0}⁩ ليست نصًا</translation>
    </message>
    <message>
        <source>some letters of page {0} are not text</source>
        <translation>بعض أحرف الصفحة ⁨{0}⁩ ليست نصًا</translation>
    </message>
    <message>
        <source>some letters of pages {0} are not text</source>
        <translation>بعض أحرف الصفحات ⁨{0}⁩ ليست نصًا</translation>
    </message>
    <message>
        <source>page {0} cannot be read</source>
        <translation>تتعذّر قراءة الصفحة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>pages {0} cannot be read</source>
        <translation>تتعذّر قراءة الصفحات ⁨{0}⁩</translation>
    </message>
    <message>
        <source>page {0} cannot be read, the file is damaged</source>
        <translation>تتعذّر قراءة الصفحة ⁨{0}⁩، فالملف تالف</translation>
    </message>
    <message>
        <source>pages {0} cannot be read, the file is damaged</source>
        <translation>تتعذّر قراءة الصفحات ⁨{0}⁩، فالملف تالف</translation>
    </message>
    <message>
        <source>its pages are pictures</source>
        <translation>صفحاته صور</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>صفحاته صور بلا نص</translation>
    </message>
    <message>
        <source>its pages lie in files of their own</source>
        <translation>صفحاته في ملفات منفصلة</translation>
    </message>
    <message>
        <source>save it as one bundled file, with djvmcvt for instance</source>
        <translation>احفظه في ملف واحد مجمَّع، باستخدام djvmcvt مثلًا</translation>
    </message>
    <message>
        <source>its pages have no text</source>
        <translation>صفحاته بلا نص</translation>
    </message>
    <message>
        <source>rows after the first {0} of a table are left out</source>
        <translation>الصفوف بعد أول ⁨{0}⁩ من جدول غير مقروءة</translation>
    </message>
    <message>
        <source>entries after the first {0} of a list are left out</source>
        <translation>المداخل بعد أول ⁨{0}⁩ من قائمة غير مقروءة</translation>
    </message>
    <message>
        <source>notes on cells after the first {0} of a sheet are left out</source>
        <translation>ملاحظات الخلايا بعد أول ⁨{0}⁩ من ورقة غير مقروءة</translation>
    </message>
    <message>
        <source>slides after the first {0} are left out</source>
        <translation>الشرائح بعد أول ⁨{0}⁩ غير مقروءة</translation>
    </message>
    <message>
        <source>frames more than {0} deep are left out</source>
        <translation>الإطارات الأعمق من ⁨{0}⁩ غير مقروءة</translation>
    </message>
    <message>
        <source>long results of cell {0} are cut short</source>
        <translation>النتائج الطويلة للخلية ⁨{0}⁩ مقتطعة</translation>
    </message>
    <message>
        <source>long results of cells {0} are cut short</source>
        <translation>النتائج الطويلة للخلايا ⁨{0}⁩ مقتطعة</translation>
    </message>
    <message>
        <source>it is too large to be read inside a document</source>
        <translation>هو أكبر من أن يُقرأ داخل مستند</translation>
    </message>
    <message>
        <source>the document claims to have more pages than any has</source>
        <translation>يدّعي المستند صفحات أكثر مما لأي مستند</translation>
    </message>
    <message>
        <source>page {0} cannot be read whole</source>
        <translation>تتعذّر قراءة الصفحة ⁨{0}⁩ كاملة</translation>
    </message>
    <message>
        <source>pages {0} cannot be read whole</source>
        <translation>تتعذّر قراءة الصفحات ⁨{0}⁩ كاملة</translation>
    </message>
    <message>
        <source>some pages cannot be found</source>
        <translation>لا يمكن العثور على بعض الصفحات</translation>
    </message>
    <message>
        <source>what the pictures and formulas of page {0} may say of themselves was not read</source>
        <translation>لم يُقرأ ما تقوله صور الصفحة ⁨{0}⁩ ومعادلاتها عن نفسها</translation>
    </message>
    <message>
        <source>what the pictures and formulas of pages {0} may say of themselves was not read</source>
        <translation>لم يُقرأ ما تقوله صور الصفحات ⁨{0}⁩ ومعادلاتها عن نفسها</translation>
    </message>
    <message>
        <source>page {0} has too many notes, of which the first were read</source>
        <translation>في الصفحة ⁨{0}⁩ ملاحظات كثيرة جدًا، قُرئت أولاها فقط</translation>
    </message>
    <message>
        <source>pages {0} have too many notes, of which the first of each were read</source>
        <translation>في الصفحات ⁨{0}⁩ ملاحظات كثيرة جدًا، قُرئت أولاها من كل صفحة فقط</translation>
    </message>
    <message>
        <source>page {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>قد تكون في الصفحة ⁨{0}⁩ طبقات مخفية، قُرئت كلماتها كأنها ظاهرة</translation>
    </message>
    <message>
        <source>pages {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>قد تكون في الصفحات ⁨{0}⁩ طبقات مخفية، قُرئت كلماتها كأنها ظاهرة</translation>
    </message>
    <message>
        <source>a part of the form is too large, its words were not read</source>
        <translation>جزء من النموذج كبير جدًا، ولم تُقرأ كلماته</translation>
    </message>
    <message>
        <source>it is locked for distribution: only its first page was read</source>
        <translation>إنه مقفل للتوزيع: لم تُقرأ إلا صفحته الأولى</translation>
    </message>
    <message>
        <source>only the preview inside was read, which may leave pages out</source>
        <translation>لم تُقرأ إلا المعاينة التي بداخله، وقد تنقصها صفحات</translation>
    </message>
    <message>
        <source>damaged inside: {0}</source>
        <translation>تالف من الداخل: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>1 record is cut off</source>
        <translation>سجل واحد مقطوع</translation>
    </message>
    <message>
        <source>{0} records are cut off</source>
        <translation>عدد السجلات المقطوعة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>1 record is damaged</source>
        <translation>سجل واحد تالف</translation>
    </message>
    <message>
        <source>{0} records are damaged</source>
        <translation>عدد السجلات التالفة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>some letters of 1 record are not text</source>
        <translation>بعض أحرف سجل واحد ليست نصًا</translation>
    </message>
    <message>
        <source>some letters of {0} records are not text</source>
        <translation>بعض الأحرف ليست نصًا في سجلات عددها ⁨{0}⁩</translation>
    </message>
    <message>
        <source>1 record more</source>
        <translation>سجل آخر</translation>
    </message>
    <message>
        <source>{0} records more</source>
        <translation>سجلات أخرى: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>memos lie in a file of their own</source>
        <translation>حقول المذكرات في ملف مستقل</translation>
    </message>
    <message>
        <source>the attached file is damaged or larger than {0} MB</source>
        <translation>الملف المرفق تالف أو أكبر من ⁨{0}⁩ ميغابايت</translation>
    </message>
    <message>
        <source>it lies more than {0} archives deep</source>
        <translation>إنه أعمق من ⁨{0}⁩ أرشيفات</translation>
    </message>
    <message>
        <source>the container&apos;s texts together are longer than is read from one file</source>
        <translation>نصوصه مجتمعة أطول مما يُقرأ من ملف واحد</translation>
    </message>
    <message>
        <source>what the file holds is longer than {0} characters together</source>
        <translation>محتوى الملف مجتمعًا أطول من ⁨{0}⁩ حرف</translation>
    </message>
    <message>
        <source>only the first {0} documents of a file are read, for five minutes at most</source>
        <translation>لا تُقرأ من الملف إلا أول ⁨{0}⁩ مستند، لخمس دقائق على الأكثر</translation>
    </message>
    <message>
        <source>only the newest {0} documents of a file are read, for five minutes at most</source>
        <translation>لا تُقرأ من الملف إلا أحدث ⁨{0}⁩ مستند، لخمس دقائق على الأكثر</translation>
    </message>
    <message>
        <source>the archive has too many entries</source>
        <translation>في الأرشيف مدخلات أكثر من اللازم</translation>
    </message>
    <message>
        <source>it is compressed by a method that is not read ({0})</source>
        <translation>إنه مضغوط بطريقة لا تُقرأ (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>the system stopped the reader, probably because memory ran short</source>
        <translation>أوقف النظام القراءة، غالبًا لنقص الذاكرة</translation>
    </message>
    <message>
        <source>the page could not be parsed</source>
        <translation>تعذّر تحليل الصفحة</translation>
    </message>
    <message>
        <source>the note is encrypted</source>
        <translation>الملاحظة مشفّرة</translation>
    </message>
    <message>
        <source>parts of the note are encrypted</source>
        <translation>أجزاء من الملاحظة مشفّرة</translation>
    </message>
    <message>
        <source>parts of the map are encrypted</source>
        <translation>أجزاء من الخريطة مشفّرة</translation>
    </message>
    <message>
        <source>1 other form of the book is left out</source>
        <translation>نسخة أخرى من الكتاب غير مقروءة</translation>
    </message>
    <message>
        <source>{0} other forms of the book are left out</source>
        <translation>⁨{0}⁩ من النسخ الأخرى للكتاب غير مقروءة</translation>
    </message>
    <message>
        <source>a list of its parts is damaged</source>
        <translation>إحدى قوائم أجزائه تالفة</translation>
    </message>
    <message>
        <source>a part in another format cannot be read</source>
        <translation>تتعذر قراءة جزء بتنسيق آخر</translation>
    </message>
    <message>
        <source>download or copy it again</source>
        <translation>نزّله أو انسخه من جديد</translation>
    </message>
    <message>
        <source>save a copy without the password</source>
        <translation>احفظ نسخة بلا كلمة مرور</translation>
    </message>
    <message>
        <source>save a copy without it</source>
        <translation>احفظ نسخة بدونه</translation>
    </message>
    <message>
        <source>open it in the program that made it and save it again</source>
        <translation>افتحه في البرنامج الذي أنشأه واحفظه من جديد</translation>
    </message>
    <message>
        <source>open it in Word and save it again</source>
        <translation>افتحه في Word واحفظه من جديد</translation>
    </message>
    <message>
        <source>open it in Excel or LibreOffice and save it</source>
        <translation>افتحه في Excel أو LibreOffice واحفظه</translation>
    </message>
    <message>
        <source>unpack it into a folder</source>
        <translation>فك ضغطه في مجلد</translation>
    </message>
    <message>
        <source>put all parts into one folder and unpack them there</source>
        <translation>ضع كل الأجزاء في مجلد واحد وفك ضغطها هناك</translation>
    </message>
    <message>
        <source>install Kenning again</source>
        <translation>أعد تثبيت Kenning</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>لا شيء مطلوب</translation>
    </message>
    <message>
        <source>set OCR to auto in the settings</source>
        <translation>اضبط OCR على تلقائي في الإعدادات</translation>
    </message>
    <message>
        <source>raise the memory limit in the settings</source>
        <translation>ارفع حد الذاكرة في الإعدادات</translation>
    </message>
    <message>
        <source>raise the time limit in the settings</source>
        <translation>ارفع حد الوقت في الإعدادات</translation>
    </message>
    <message>
        <source>change the file&apos;s permissions</source>
        <translation>غيّر أذونات الملف</translation>
    </message>
    <message>
        <source>connect it, then try again</source>
        <translation>صِله ثم حاول مجددًا</translation>
    </message>
    <message>
        <source>close that program, then try again</source>
        <translation>أغلق ذلك البرنامج ثم حاول مجددًا</translation>
    </message>
    <message>
        <source>close some programs, then try again</source>
        <translation>أغلق بعض البرامج ثم حاول مجددًا</translation>
    </message>
    <message>
        <source>index the folder again</source>
        <translation>افهرس المجلد من جديد</translation>
    </message>
    <message>
        <source>split the file into smaller ones</source>
        <translation>قسّم الملف إلى ملفات أصغر</translation>
    </message>
    <message>
        <source>convert it to EPUB, with Calibre for instance</source>
        <translation>حوّله إلى EPUB، باستخدام Calibre مثلًا</translation>
    </message>
    <message>
        <source>convert it to PDF, with ps2pdf for instance</source>
        <translation>حوّله إلى PDF، باستخدام ps2pdf مثلًا</translation>
    </message>
    <message>
        <source>export it as PDF</source>
        <translation>صدّره بصيغة PDF</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .docx</source>
        <translation>افتحه في LibreOffice واحفظه بصيغة ⁨.docx⁩</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .xlsx</source>
        <translation>افتحه في LibreOffice واحفظه بصيغة ⁨.xlsx⁩</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it anew</source>
        <translation>افتحه في LibreOffice واحفظه من جديد</translation>
    </message>
    <message>
        <source>export it again with &quot;Support older Anki versions&quot; chosen</source>
        <translation>صدّره مرة أخرى مع اختيار «Support older Anki versions»</translation>
    </message>
    <message>
        <source>save it as .hwpx</source>
        <translation>احفظه بصيغة ⁨.hwpx⁩</translation>
    </message>
    <message>
        <source>save it as .vsdx</source>
        <translation>احفظه بصيغة ⁨.vsdx⁩</translation>
    </message>
    <message>
        <source>unpack it with 7-Zip</source>
        <translation>فكّ ضغطه باستخدام 7-Zip</translation>
    </message>
    <message>
        <source>export its tables as .csv</source>
        <translation>صدّر جداوله بصيغة ⁨.csv⁩</translation>
    </message>
    <message>
        <source>save it as PDF by another program</source>
        <translation>احفظه بصيغة PDF ببرنامج آخر</translation>
    </message>
    <message>
        <source>save it in Unicode (UTF-8)</source>
        <translation>احفظه بترميز Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>save it as a PDF with OCR</source>
        <translation>احفظه بصيغة PDF مع التعرّف على النص</translation>
    </message>
    <message>
        <source>print it as a PDF, which OCR can read</source>
        <translation>اطبعه بصيغة PDF التي يقرؤها التعرّف على النص</translation>
    </message>
    <message>
        <source>split it into smaller ones</source>
        <translation>قسّمه إلى ملفات أصغر</translation>
    </message>
    <message>
        <source>open it and save it again</source>
        <translation>افتحه واحفظه من جديد</translation>
    </message>
    <message>
        <source>save it as a file of its own</source>
        <translation>احفظه ملفًا مستقلًا</translation>
    </message>
    <message>
        <source>check the disk, or restore the file from a copy</source>
        <translation>افحص القرص، أو استعد الملف من نسخة</translation>
    </message>
    <message>
        <source>the file may be damaged; try a fresh copy of it</source>
        <translation>قد يكون الملف تالفًا؛ جرّب نسخة جديدة منه</translation>
    </message>
    <message>
        <source>open them in a browser</source>
        <translation>افتحها في متصفح</translation>
    </message>
    <message>
        <source>split the PDF into smaller ones</source>
        <translation>قسّم ملف PDF إلى ملفات أصغر</translation>
    </message>
    <message>
        <source>print it as a PDF without a form</source>
        <translation>اطبعه كملف PDF بلا نموذج</translation>
    </message>
    <message>
        <source>save a copy that may be edited</source>
        <translation>احفظ نسخة قابلة للتحرير</translation>
    </message>
    <message>
        <source>open it in Gnumeric and save it as .xlsx or .ods</source>
        <translation>افتحه في Gnumeric واحفظه بصيغة .xlsx أو .ods</translation>
    </message>
    <message>
        <source>save it as a spreadsheet</source>
        <translation>احفظه كجدول بيانات</translation>
    </message>
    <message>
        <source>save it from the PDF as a file</source>
        <translation>احفظه من ملف PDF كملف</translation>
    </message>
    <message>
        <source>unpack the archive into a folder</source>
        <translation>فك ضغط الأرشيف في مجلد</translation>
    </message>
    <message>
        <source>unpack it</source>
        <translation>فك ضغطه</translation>
    </message>
    <message>
        <source>unpack it by hand</source>
        <translation>فك ضغطه يدويًا</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a ZIP file</source>
        <translation>فك ضغطه ثم أعد ضغطه كملف ZIP</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a usual ZIP file</source>
        <translation>فك ضغطه ثم أعد ضغطه كملف ZIP عادي</translation>
    </message>
    <message>
        <source>save it again from the browser</source>
        <translation>احفظها من المتصفح من جديد</translation>
    </message>
    <message>
        <source>switch encryption off in Joplin and export again</source>
        <translation>أوقف التشفير في Joplin وصدّر من جديد</translation>
    </message>
    <message>
        <source>decrypt them in Evernote and export again</source>
        <translation>فكّ تشفيرها في Evernote وصدّر من جديد</translation>
    </message>
    <message>
        <source>open it in the program that it was bought for</source>
        <translation>افتحه في البرنامج الذي اشتُري له</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>⁨{0}⁩ و⁨{1}⁩ غيرها</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>الصفحة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>page {0} · {1}</source>
        <translation>الصفحة ⁨{0}⁩ · ⁨{1}⁩</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>الشريحة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>السطر ⁨{0}⁩</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>الأسطر ⁨{0}⁩–⁨{1}⁩</translation>
    </message>
    <message>
        <source>chapter {0} · {1}</source>
        <translation>الفصل ⁨{0}⁩ · ⁨{1}⁩</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <translation>الفصل ⁨{0}⁩</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>الورقة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>⁨{0}⁩، الرسالة ⁨{1}⁩</translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation>الرسالة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <translation>الخلية ⁨{0}⁩</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>المدخل ⁨{0}⁩</translation>
    </message>
    <message>
        <source>file {0} of a note</source>
        <translation>الملف ⁨{0}⁩ من ملاحظة</translation>
    </message>
    <message>
        <source>note {0}</source>
        <translation>الملاحظة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>notebook {0}</source>
        <translation>دفتر ⁨{0}⁩</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>المجموعة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>الأسهم</translation>
    </message>
    <message>
        <source>page around the diagram</source>
        <translation>الصفحة المحيطة بالمخطط</translation>
    </message>
    <message>
        <source>master</source>
        <translation>الشكل الرئيسي</translation>
    </message>
    <message>
        <source>master {0}</source>
        <translation>الشكل الرئيسي ⁨{0}⁩</translation>
    </message>
    <message>
        <source>master pages</source>
        <translation>الصفحات الرئيسية</translation>
    </message>
    <message>
        <source>background page</source>
        <translation>صفحة الخلفية</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>page {0} (hidden)</source>
        <translation>الصفحة ⁨{0}⁩ (مخفية)</translation>
    </message>
    <message>
        <source>page {0} · {1} (hidden)</source>
        <translation>الصفحة ⁨{0}⁩ · ⁨{1}⁩ (مخفية)</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <translation>الشريحة ⁨{0}⁩ (مخفية)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden)</source>
        <translation>الورقة ⁨{0}⁩ (مخفية)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden), {1}</source>
        <translation>الورقة ⁨{0}⁩ (مخفية)، ⁨{1}⁩</translation>
    </message>
    <message>
        <source>background page · {0}</source>
        <translation>صفحة الخلفية · ⁨{0}⁩</translation>
    </message>
    <message>
        <source>mailbox, message {0}</source>
        <translation>صندوق البريد، الرسالة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Another Kenning process ({0}) is writing to this library; wait until it is done or stop it.</source>
        <translation>تكتب عملية أخرى من Kenning (⁨{0}⁩) في هذه المكتبة؛ انتظر حتى تنتهي أو أوقفها.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full: {1} MB are left and {2} MB are needed; free some space and start again; nothing was lost.</source>
        <translation>القرص الذي يحوي ⁨{0}⁩ ممتلئ: بقي ⁨{1}⁩ ميغابايت والمطلوب ⁨{2}⁩ ميغابايت. أفرغ بعض المساحة وابدأ من جديد؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>The disk that holds {0} takes no more, though some of it is free (a quota, or too many files); make room there and start again; nothing was lost.</source>
        <translation>القرص الذي يحوي ⁨{0}⁩ لا يقبل المزيد مع أن جزءًا منه فارغ (حصة محددة أو ملفات كثيرة). أفرغ مساحة هناك وابدأ من جديد؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); nothing was installed. Make room and try again.</source>
        <translation>لا توجد مساحة في ⁨{0}⁩ (⁨{1}⁩)؛ لم يُثبَّت شيء. أفرغ مساحة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); make room and run it again; it goes on where it stopped.</source>
        <translation>لا توجد مساحة في ⁨{0}⁩ (⁨{1}⁩)؛ أفرغ مساحة وابدأ من جديد؛ سيُستأنف من حيث توقف.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); free some space or choose another place.</source>
        <translation>لا توجد مساحة في ⁨{0}⁩ (⁨{1}⁩)؛ أفرغ مساحة أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Reading stopped on an unexpected error ({0}); please report it.</source>
        <translation>توقفت القراءة بسبب خطأ غير متوقع (⁨{0}⁩)؛ يُرجى الإبلاغ عنه.</translation>
    </message>
    <message>
        <source>The library is busy; try again in a moment.</source>
        <translation>المكتبة مشغولة؛ حاول مجددًا بعد لحظة.</translation>
    </message>
    <message>
        <source>The library {0} was deleted, moved or made anew while it was open; open it again.</source>
        <translation>حُذفت المكتبة ⁨{0}⁩ أو نُقلت أو أُنشئت من جديد وهي مفتوحة؛ افتحها مرة أخرى.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to; it can still be searched. To let it take in anything new, {1}.</source>
        <translation>لا يمكن الكتابة في المكتبة ⁨{0}⁩؛ ما زال البحث فيها ممكنًا. لكي تستوعب جديدًا: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to ({1}); it can still be searched. To let it take in anything new, {2}.</source>
        <translation>لا يمكن الكتابة في المكتبة ⁨{0}⁩ (⁨{1}⁩)؛ ما زال البحث فيها ممكنًا. لكي تستوعب جديدًا: ⁨{2}⁩.</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; check its permissions.</source>
        <translation>تعذر فتح المكتبة ⁨{0}⁩؛ تحقق من أذوناتها.</translation>
    </message>
    <message>
        <source>The library has format {0}, this Kenning reads {1}; update Kenning.</source>
        <translation>صيغة المكتبة ⁨{0}⁩، وهذا الإصدار من Kenning يقرأ ⁨{1}⁩؛ حدّث Kenning.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation>لا يوجد ملف أو مجلد ⁨{0}⁩؛ تحقق من المسار.</translation>
    </message>
    <message>
        <source>{0} would lie inside the file {1}, and no such part of it is indexed; index the file, or check the path.</source>
        <translation>سيكون ⁨{0}⁩ داخل الملف ⁨{1}⁩، ولا يوجد جزء كهذا منه مفهرس؛ افهرس الملف أو تحقق من المسار.</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose another folder.</source>
        <translation>⁨{0}⁩ هو المكتبة نفسها؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty or new folder for a library.</source>
        <translation>في ⁨{0}⁩ ملفات أخرى؛ اختر للمكتبة مجلدًا فارغًا أو جديدًا.</translation>
    </message>
    <message>
        <source>{0} holds a library already; open it.</source>
        <translation>في ⁨{0}⁩ مكتبة بالفعل؛ افتحها.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty folder.</source>
        <translation>في ⁨{0}⁩ ملفات أخرى؛ اختر مجلدًا فارغًا.</translation>
    </message>
    <message>
        <source>Nothing to search for; type a few words or a question.</source>
        <translation>لا شيء للبحث عنه؛ اكتب بضع كلمات أو سؤالًا.</translation>
    </message>
    <message>
        <source>Add what to look for besides what to leave out.</source>
        <translation>أضف ما تبحث عنه إلى جانب ما تستبعده.</translation>
    </message>
    <message>
        <source>Filters alone compare documents with nothing; add a few words or a question.</source>
        <translation>عوامل التصفية وحدها لا تقارن المستندات بشيء؛ أضف بضع كلمات أو سؤالًا.</translation>
    </message>
    <message>
        <source>Another saved search is called “{0}”; choose another name.</source>
        <translation>هناك بحث محفوظ آخر باسم «⁨{0}⁩»؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>البحث المحفوظ يحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>A library needs a name.</source>
        <translation>المكتبة تحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>تعذّرت كتابة ⁨{0}⁩ (⁨{1}⁩)؛ اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{0} lies inside the library; choose another place.</source>
        <translation>⁨{0}⁩ داخل المكتبة نفسها؛ اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, such as {1}.</source>
        <translation>⁨{0}⁩ مجلد؛ سمِّ ملفًا فيه، مثل ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation>لا يوجد مجلد ⁨{0}⁩؛ أنشئه أولًا.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or replace it with --force.</source>
        <translation>⁨{0}⁩ موجود بالفعل؛ اختر اسمًا آخر أو استبدله باستخدام ‎--force.</translation>
    </message>
    <message>
        <source>{0} is the address of a published library; a name holds no ://.</source>
        <translation>⁨{0}⁩ عنوان مكتبة منشورة؛ لا يحتوي الاسم على ‎://.</translation>
    </message>
    <message>
        <source>A library&apos;s name has at most {0} letters.</source>
        <translation>لا يزيد اسم المكتبة على ⁨{0}⁩ حرفًا.</translation>
    </message>
    <message>
        <source>“{0}” is the name of the library in {1}; choose another.</source>
        <translation>«⁨{0}⁩» اسم المكتبة في ⁨{1}⁩؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{0} is not in the list of libraries; `kenning libraries` shows it.</source>
        <translation>⁨{0}⁩ ليس في قائمة المكتبات؛ يعرضها الأمر ‎kenning libraries.</translation>
    </message>
    <message>
        <source>No saved search is called “{0}” any more.</source>
        <translation>لم يعد هناك بحث محفوظ باسم «⁨{0}⁩».</translation>
    </message>
    <message>
        <source>The name of a saved search has at most {0} letters.</source>
        <translation>لا يزيد اسم البحث المحفوظ على ⁨{0}⁩ حرفًا.</translation>
    </message>
    <message>
        <source>There is nothing to save yet; ask something first.</source>
        <translation>لا شيء لحفظه بعد؛ اطرح سؤالًا أولًا.</translation>
    </message>
    <message>
        <source>{0} is no pattern; write one as in a .gitignore file, such as &apos;*.log&apos; or &apos;drafts/&apos;.</source>
        <translation>⁨{0}⁩ ليس نمطًا؛ اكتب نمطًا كما في ملف ‎.gitignore مثل &apos;*.log&apos; أو &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no kind of file; write an ending, a kind or a pattern: pdf, word, &apos;notes-*&apos;.</source>
        <translation>⁨{0}⁩ ليس نوع ملف؛ اكتب امتدادًا أو نوعًا أو نمطًا: pdf أو word أو &apos;notes-*&apos;.</translation>
    </message>
    <message>
        <source>The bracket in {0} is not closed; write ], or \[ for the sign itself.</source>
        <translation>القوس في ⁨{0}⁩ غير مغلق؛ اكتب ]، أو \[ للعلامة نفسها.</translation>
    </message>
    <message>
        <source>What stands in the brackets of {0} matches nothing; write it as in [a-z] or [!0-9].</source>
        <translation>ما بين القوسين في ⁨{0}⁩ لا يطابق شيئًا؛ اكتبه كما في [a-z] أو [!0-9].</translation>
    </message>
    <message>
        <source>{0} ends in a backslash, so that it matches nothing; a folder is written with /, as in &apos;drafts/&apos;.</source>
        <translation>ينتهي ⁨{0}⁩ بشرطة مائلة عكسية فلا يطابق شيئًا؛ يُكتب المجلد مع /، كما في &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no tag; it takes 1 to {1} letters without commas and quotation marks.</source>
        <translation>⁨{0}⁩ ليس وسمًا؛ يتكوّن الوسم من حرف واحد إلى ⁨{1}⁩ حرفًا بلا فواصل ولا علامات اقتباس.</translation>
    </message>
    <message>
        <source>The library {0} could not be deleted whole ({1}); try again.</source>
        <translation>تعذّر حذف المكتبة ⁨{0}⁩ كاملةً (⁨{1}⁩)؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no library in {0}; nothing was deleted.</source>
        <translation>لا توجد مكتبة في ⁨{0}⁩؛ لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); check the connection.</source>
        <translation>تعذّر الوصول إلى ⁨{0}⁩ (⁨{1}⁩)؛ تحقّق من الاتصال.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the connection; or download the files of {2} on another computer, bring the folder here, and run: kenning encoders add FOLDER</source>
        <translation>تعذّر الوصول إلى ⁨{0}⁩ (⁨{1}⁩). تحقّق من الاتصال؛ أو نزّل ملفات ⁨{2}⁩ على حاسوب آخر وأحضر المجلد إلى هنا ثم نفّذ: ‎kenning encoders add FOLDER</translation>
    </message>
    <message>
        <source>The connection to {0} keeps breaking ({1}); what has arrived is kept, run it again to go on.</source>
        <translation>ينقطع الاتصال بـ ⁨{0}⁩ مرارًا (⁨{1}⁩)؛ ما وصل محفوظ، وتكمل المحاولة التالية من حيث توقّفت.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>تعذّرت كتابة ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>{0} needs {1} MB, and the disk of {2} has {3} MB free; make room and run it again.</source>
        <translation>يحتاج ⁨{0}⁩ إلى ⁨{1}⁩ م.ب، وعلى قرص ⁨{2}⁩ متاح ⁨{3}⁩ م.ب؛ أفسح مكانًا وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Exporting needs about {0} MB for a while, and the disk of {1} has {2} MB free; make room and run it again.</source>
        <translation>يحتاج التصدير مؤقتًا إلى نحو ⁨{0}⁩ م.ب، وعلى قرص ⁨{1}⁩ متاح ⁨{2}⁩ م.ب؛ أفسح مكانًا وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The files could not be written to {0} ({1}).</source>
        <translation>تعذّرت كتابة الملفات في ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>Another encoder is being added; wait until it is done.</source>
        <translation>يُضاف مُرمِّز آخر الآن؛ انتظر حتى ينتهي.</translation>
    </message>
    <message>
        <source>{0} is being downloaded by another process; wait for it.</source>
        <translation>تنزّل عملية أخرى ⁨{0}⁩ الآن؛ انتظرها.</translation>
    </message>
    <message>
        <source>{0} is in use; close the libraries that use it, then try again.</source>
        <translation>⁨{0}⁩ قيد الاستخدام؛ أغلق المكتبات التي تستخدمه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>No library can be made at {0} ({1}).</source>
        <translation>تعذّر إنشاء مكتبة في ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>{0} is a file, and a library needs a folder; choose another place.</source>
        <translation>⁨{0}⁩ ملف، والمكتبة تحتاج إلى مجلد؛ اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{0} is a file; choose the folder of a library.</source>
        <translation>⁨{0}⁩ ملف؛ اختر مجلد مكتبة.</translation>
    </message>
    <message>
        <source>There is a library at {0} already; it was left as it is.</source>
        <translation>توجد مكتبة في ⁨{0}⁩ بالفعل؛ تُركت كما هي.</translation>
    </message>
    <message>
        <source>The settings could not be read ({0}); they were kept as {1}.</source>
        <translation>تعذّرت قراءة الإعدادات (⁨{0}⁩)؛ حُفظت باسم ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>The settings {0} could not be opened ({1}).</source>
        <translation>تعذّر فتح الإعدادات ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>Indexing stopped on an unexpected error ({0}); what was committed is kept.</source>
        <translation>توقّفت الفهرسة بسبب خطأ غير متوقع (⁨{0}⁩)؛ ما حُفظ باقٍ.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library while it was checked; check again when it is done.</source>
        <translation>غيّرت عملية أخرى من Kenning المكتبة أثناء فحصها؛ أعد الفحص بعد انتهائها.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library meanwhile; export again when it is done.</source>
        <translation>غيّرت عملية أخرى من Kenning المكتبة في هذه الأثناء؛ أعد التصدير بعد انتهائها.</translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation>لا يوجد ملف ⁨{0}⁩؛ تحقّق من المسار.</translation>
    </message>
    <message>
        <source>{0} holds no vectors to borrow; make one with: kenning vectors export FILE</source>
        <translation>لا يحتوي ⁨{0}⁩ على متجهات للاستعارة؛ أنشئ ملفًا بالأمر: ‎kenning vectors export FILE</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the encoder {1}, the library&apos;s is {2} ({3}); export them from a library with the same encoder.</source>
        <translation>متجهات ⁨{0}⁩ من المُرمِّز ⁨{1}⁩، ومُرمِّز المكتبة هو ⁨{2}⁩ (⁨{3}⁩)؛ صدّرها من مكتبة بالمُرمِّز نفسه.</translation>
    </message>
    <message>
        <source>The library is not open; nothing was granted.</source>
        <translation>المكتبة غير مفتوحة؛ لم يُمنح شيء.</translation>
    </message>
    <message>
        <source>Nothing is published at {0}; check the address.</source>
        <translation>لا شيء منشور في ⁨{0}⁩؛ تحقّق من العنوان.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); try again later.</source>
        <translation>تعذّر الوصول إلى ⁨{0}⁩ (⁨{1}⁩)؛ أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>A library is published to, and read from, an address such as s3://bucket/folder.</source>
        <translation>تُنشر المكتبة وتُقرأ من عنوان مثل ‎s3://bucket/folder.</translation>
    </message>
    <message>
        <source>Another program reads the ledger, whose old pages were left; close it and compact again.</source>
        <translation>يقرأ برنامج آخر المكتبة فبقيت صفحات قديمة؛ أغلقه وأعد الضغط.</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>قرصها للقراءة فقط</translation>
    </message>
    <message>
        <source>its permissions forbid it</source>
        <translation>أذوناتها لا تسمح بذلك</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>قرصها ممتلئ</translation>
    </message>
    <message>
        <source>your share of its disk is used up</source>
        <translation>نفدت حصتك من القرص</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>ليست موجودة</translation>
    </message>
    <message>
        <source>make its disk writable or move it to another one</source>
        <translation>اجعل قرصها قابلًا للكتابة أو انقلها إلى قرص آخر</translation>
    </message>
    <message>
        <source>change the permissions of its folder</source>
        <translation>غيّر أذونات مجلدها</translation>
    </message>
    <message>
        <source>connect its drive or open it where it lies now</source>
        <translation>وصّل قرصها أو افتحها من مكانها الحالي</translation>
    </message>
    <message>
        <source>move it to a disk that can be written to</source>
        <translation>انقلها إلى قرص يمكن الكتابة عليه</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>لغات كثيرة</translation>
    </message>
    <message>
        <source>{0} languages</source>
        <translation>عدد اللغات: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>more than {0} languages</source>
        <translation>عدد اللغات: أكثر من ⁨{0}⁩</translation>
    </message>
    <message>
        <source>more than {0} languages, {1} of them tuned</source>
        <translation>عدد اللغات: أكثر من ⁨{0}⁩، منها ⁨{1}⁩ مضبوطة</translation>
    </message>
    <message>
        <source>Its authors cut texts at {0} tokens; the position table has {1} rows.</source>
        <translation>يقطع مؤلفوه النصوص عند ⁨{0}⁩ رمزًا؛ وفي جدول المواضع ⁨{1}⁩ صفًا.</translation>
    </message>
    <message>
        <source>Trained with Matryoshka loss; its authors publish no list of sizes.</source>
        <translation>دُرّب بخسارة Matryoshka؛ ولا ينشر مؤلفوه قائمة بالأحجام.</translation>
    </message>
    <message>
        <source>Prefixes and pooling are those that its own files give.</source>
        <translation>البادئات والتجميع كما تذكرها ملفاته.</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>لم يُعثر على برنامج تشغيل NVIDIA</translation>
    </message>
    <message>
        <source>this ONNX Runtime has no GPU provider</source>
        <translation>نسخة ONNX Runtime هذه لا تدعم معالج الرسوميات</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>لم يبدأ بعد</translation>
    </message>
    <message>
        <source>1Password export</source>
        <translation>ملف مُصدَّر من 1Password</translation>
    </message>
    <message>
        <source>3-D model</source>
        <translation>نموذج ثلاثي الأبعاد</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>أرشيف 7-Zip</translation>
    </message>
    <message>
        <source>AVI video</source>
        <translation>فيديو AVI</translation>
    </message>
    <message>
        <source>AbiWord document</source>
        <translation>مستند AbiWord</translation>
    </message>
    <message>
        <source>Access database</source>
        <translation>قاعدة بيانات Access</translation>
    </message>
    <message>
        <source>Android program</source>
        <translation>برنامج Android</translation>
    </message>
    <message>
        <source>Arrow table</source>
        <translation>جدول Arrow</translation>
    </message>
    <message>
        <source>BMP image</source>
        <translation>صورة BMP</translation>
    </message>
    <message>
        <source>CAD drawing</source>
        <translation>رسم CAD</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>حزمة Debian</translation>
    </message>
    <message>
        <source>DjVu document</source>
        <translation>مستند DjVu</translation>
    </message>
    <message>
        <source>FITS data</source>
        <translation>بيانات FITS</translation>
    </message>
    <message>
        <source>FLAC audio</source>
        <translation>صوت FLAC</translation>
    </message>
    <message>
        <source>Flash video</source>
        <translation>فيديو Flash</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>GIMP image</source>
        <translation>صورة GIMP</translation>
    </message>
    <message>
        <source>Git data</source>
        <translation>بيانات Git</translation>
    </message>
    <message>
        <source>HDF5 data</source>
        <translation>بيانات HDF5</translation>
    </message>
    <message>
        <source>Hangul document</source>
        <translation>مستند Hangul</translation>
    </message>
    <message>
        <source>Hangul document of before 2000</source>
        <translation>مستند Hangul من قبل عام 2000</translation>
    </message>
    <message>
        <source>JBIG2 image</source>
        <translation>صورة JBIG2</translation>
    </message>
    <message>
        <source>JPEG 2000 image</source>
        <translation>صورة JPEG 2000</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>Java program</source>
        <translation>برنامج Java</translation>
    </message>
    <message>
        <source>Joplin export</source>
        <translation>ملف مُصدَّر من Joplin</translation>
    </message>
    <message>
        <source>KeePass database</source>
        <translation>قاعدة بيانات KeePass</translation>
    </message>
    <message>
        <source>Keynote presentation</source>
        <translation>عرض Keynote</translation>
    </message>
    <message>
        <source>Kindle book in KFX</source>
        <translation>كتاب Kindle بصيغة KFX</translation>
    </message>
    <message>
        <source>Kindle book in KFX, protected against copying</source>
        <translation>كتاب Kindle بصيغة KFX محمي من النسخ</translation>
    </message>
    <message>
        <source>Kindle book of the Topaz kind</source>
        <translation>كتاب Kindle من نوع Topaz</translation>
    </message>
    <message>
        <source>LZ4 archive</source>
        <translation>أرشيف LZ4</translation>
    </message>
    <message>
        <source>MATLAB data</source>
        <translation>بيانات MATLAB</translation>
    </message>
    <message>
        <source>MIDI music</source>
        <translation>موسيقى MIDI</translation>
    </message>
    <message>
        <source>MP4 video, audio or image</source>
        <translation>فيديو أو صوت أو صورة MP4</translation>
    </message>
    <message>
        <source>MPEG audio</source>
        <translation>صوت MPEG</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>فيديو MPEG</translation>
    </message>
    <message>
        <source>Matroska or WebM video</source>
        <translation>فيديو Matroska أو WebM</translation>
    </message>
    <message>
        <source>NumPy data</source>
        <translation>بيانات NumPy</translation>
    </message>
    <message>
        <source>Numbers spreadsheet</source>
        <translation>جدول بيانات Numbers</translation>
    </message>
    <message>
        <source>Ogg audio or video</source>
        <translation>صوت أو فيديو Ogg</translation>
    </message>
    <message>
        <source>OneNote notebook</source>
        <translation>دفتر OneNote</translation>
    </message>
    <message>
        <source>OpenDocument chart</source>
        <translation>مخطط OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument database</source>
        <translation>قاعدة بيانات OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument drawing</source>
        <translation>رسم OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument formula</source>
        <translation>صيغة OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument presentation</source>
        <translation>عرض OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>جدول بيانات OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>نص OpenDocument</translation>
    </message>
    <message>
        <source>Outlook mailbox</source>
        <translation>صندوق بريد Outlook</translation>
    </message>
    <message>
        <source>Outlook message</source>
        <translation>رسالة Outlook</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>Pages document</source>
        <translation>مستند Pages</translation>
    </message>
    <message>
        <source>Parquet table</source>
        <translation>جدول Parquet</translation>
    </message>
    <message>
        <source>Photoshop image</source>
        <translation>صورة Photoshop</translation>
    </message>
    <message>
        <source>PostScript document</source>
        <translation>مستند PostScript</translation>
    </message>
    <message>
        <source>Project plan</source>
        <translation>خطة Project</translation>
    </message>
    <message>
        <source>Publisher document</source>
        <translation>مستند Publisher</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>حزمة Python</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>أرشيف RAR</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>حزمة RPM</translation>
    </message>
    <message>
        <source>SMIL presentation</source>
        <translation>عرض SMIL</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>قاعدة بيانات SQLite</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>رسم SVG</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>صورة TIFF</translation>
    </message>
    <message>
        <source>Visio drawing</source>
        <translation>رسم Visio</translation>
    </message>
    <message>
        <source>WAV audio</source>
        <translation>صوت WAV</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>صورة WebP</translation>
    </message>
    <message>
        <source>Windows help file</source>
        <translation>ملف مساعدة Windows</translation>
    </message>
    <message>
        <source>Windows media file</source>
        <translation>ملف وسائط Windows</translation>
    </message>
    <message>
        <source>Windows program</source>
        <translation>برنامج Windows</translation>
    </message>
    <message>
        <source>Windows shortcut</source>
        <translation>اختصار Windows</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>مستند Word</translation>
    </message>
    <message>
        <source>WordPerfect document</source>
        <translation>مستند WordPerfect</translation>
    </message>
    <message>
        <source>Works document</source>
        <translation>مستند Works</translation>
    </message>
    <message>
        <source>Lotus 1-2-3 spreadsheet</source>
        <translation>جدول Lotus 1-2-3</translation>
    </message>
    <message>
        <source>Quattro Pro spreadsheet</source>
        <translation>جدول Quattro Pro</translation>
    </message>
    <message>
        <source>StarOffice document</source>
        <translation>مستند StarOffice</translation>
    </message>
    <message>
        <source>Windows metafile</source>
        <translation>ملف تعريف رسومي لـ Windows</translation>
    </message>
    <message>
        <source>Word Pro document</source>
        <translation>مستند Word Pro</translation>
    </message>
    <message>
        <source>Write document</source>
        <translation>مستند Write</translation>
    </message>
    <message>
        <source>ARJ archive</source>
        <translation>أرشيف ARJ</translation>
    </message>
    <message>
        <source>CorelDRAW drawing</source>
        <translation>رسم CorelDRAW</translation>
    </message>
    <message>
        <source>InDesign document</source>
        <translation>مستند InDesign</translation>
    </message>
    <message>
        <source>LZH archive</source>
        <translation>أرشيف LZH</translation>
    </message>
    <message>
        <source>XPS document</source>
        <translation>مستند XPS</translation>
    </message>
    <message>
        <source>disk image</source>
        <translation>صورة قرص</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>أرشيف ZIP</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>أرشيف Zstandard</translation>
    </message>
    <message>
        <source>archive or package</source>
        <translation>أرشيف أو حزمة</translation>
    </message>
    <message>
        <source>audio file</source>
        <translation>ملف صوتي</translation>
    </message>
    <message>
        <source>binary Visio drawing</source>
        <translation>رسم Visio ثنائي</translation>
    </message>
    <message>
        <source>browser extension</source>
        <translation>إضافة متصفح</translation>
    </message>
    <message>
        <source>cabinet archive</source>
        <translation>أرشيف CAB</translation>
    </message>
    <message>
        <source>camera raw image</source>
        <translation>صورة خام من كاميرا</translation>
    </message>
    <message>
        <source>comic book</source>
        <translation>كتاب رسوم مصورة</translation>
    </message>
    <message>
        <source>compiled program</source>
        <translation>برنامج مُصرَّف</translation>
    </message>
    <message>
        <source>compress archive</source>
        <translation>أرشيف compress</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>كتاب إلكتروني</translation>
    </message>
    <message>
        <source>editor extension</source>
        <translation>إضافة محرر</translation>
    </message>
    <message>
        <source>font</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>أيقونة</translation>
    </message>
    <message>
        <source>image</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>key or certificate</source>
        <translation>مفتاح أو شهادة</translation>
    </message>
    <message>
        <source>key or signature</source>
        <translation>مفتاح أو توقيع</translation>
    </message>
    <message>
        <source>key, certificate or encrypted message</source>
        <translation>مفتاح أو شهادة أو رسالة مشفرة</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 4</source>
        <translation>عرض تقديمي من PowerPoint 4</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 95</source>
        <translation>عرض تقديمي من PowerPoint 95</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>عرض تقديمي</translation>
    </message>
    <message>
        <source>program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>program package</source>
        <translation>حزمة برامج</translation>
    </message>
    <message>
        <source>rich text document</source>
        <translation>مستند نص منسق</translation>
    </message>
    <message>
        <source>source map</source>
        <translation>خريطة الشيفرة المصدرية</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>جدول بيانات</translation>
    </message>
    <message>
        <source>translation catalogue</source>
        <translation>فهرس ترجمات</translation>
    </message>
    <message>
        <source>video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>SVG drawing without words</source>
        <translation>رسم SVG بلا كلمات</translation>
    </message>
    <message>
        <source>Windows metafile without words</source>
        <translation>ملف تعريف Windows (metafile) بلا كلمات</translation>
    </message>
    <message>
        <source>Kindle book that holds the pages of a print</source>
        <translation>كتاب Kindle من صفحات مطبوعة</translation>
    </message>
    <message>
        <source>deleted message</source>
        <translation>رسالة محذوفة</translation>
    </message>
    <message>
        <source>an object of another program</source>
        <translation>كائن من برنامج آخر</translation>
    </message>
    <message>
        <source>a link inside an archive</source>
        <translation>رابط داخل أرشيف</translation>
    </message>
    <message>
        <source>a device inside an archive</source>
        <translation>جهاز داخل أرشيف</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>a pipe or device</source>
        <translation>أنبوب أو جهاز</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>مقبس</translation>
    </message>
    <message>
        <source>text of its own in a container</source>
        <translation>نص خاص في حاوية</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>مُرمِّز</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>مُعيد ترتيب</translation>
    </message>
    <message>
        <source>compressed {0}</source>
        <translation>⁨{0}⁩ مضغوط</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} is missing; install it again.</source>
        <translation>الملف ⁨{1}⁩ (⁨{0}⁩) مفقود؛ أعد التثبيت.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} has {2} bytes, not {3}; install it again.</source>
        <translation>حجم الملف ⁨{1}⁩ (⁨{0}⁩) هو ⁨{2}⁩ بايت بدلًا من ⁨{3}⁩؛ أعد التثبيت.</translation>
    </message>
    <message>
        <source>unpack it by hand if you trust it</source>
        <translation>فك ضغطه يدويًا إن كنت تثق به</translation>
    </message>
    <message>
        <source>the archive is very large</source>
        <translation>الأرشيف كبير جدًا</translation>
    </message>
    <message>
        <source>it goes on in another file of the archive</source>
        <translation>تتمته في ملف آخر من الأرشيف</translation>
    </message>
    <message>
        <source>the page is compressed by a method that is not read ({0})</source>
        <translation>الصفحة مضغوطة بطريقة لا تُقرأ (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>open it in a player of web archives, or download it again</source>
        <translation>افتحه في مشغّل لأرشيفات الويب أو نزّله من جديد</translation>
    </message>
    <message>
        <source>open the message in Mail, so that the file is fetched, and add the folder Attachments</source>
        <translation>افتح الرسالة في Mail ليُجلب الملف، ثم أضف مجلد Attachments</translation>
    </message>
    <message>
        <source>it lies more than {0} messages deep</source>
        <translation>يقع على عمق أكثر من ⁨{0}⁩ رسائل</translation>
    </message>
    <message>
        <source>it is too large to be read inside a mailbox</source>
        <translation>إنه أكبر من أن يُقرأ داخل صندوق بريد</translation>
    </message>
    <message>
        <source>import it into a mail program and save the message</source>
        <translation>استورده في برنامج بريد واحفظ الرسالة</translation>
    </message>
    <message>
        <source>save a copy of it without encryption</source>
        <translation>احفظ نسخة منه بلا تشفير</translation>
    </message>
    <message>
        <source>the signed file holds no document, or is damaged</source>
        <translation>الملف الموقّع لا يحوي مستندًا أو هو تالف</translation>
    </message>
    <message>
        <source>open it by hand</source>
        <translation>افتحه يدويًا</translation>
    </message>
    <message>
        <source>download it again</source>
        <translation>نزّلها من جديد</translation>
    </message>
    <message>
        <source>repair it with Outlook&apos;s ScanPST</source>
        <translation>أصلحه بأداة ScanPST من Outlook</translation>
    </message>
    <message>
        <source>repair the mailbox with Outlook&apos;s ScanPST</source>
        <translation>أصلح صندوق البريد بأداة ScanPST من Outlook</translation>
    </message>
    <message>
        <source>the PDF claims to have {0} pages</source>
        <translation>يدّعي ملف PDF أن فيه ⁨{0}⁩ صفحة</translation>
    </message>
    <message>
        <source>the file has no text</source>
        <translation>لا نص في الملف</translation>
    </message>
    <message>
        <source>what follows record {0} is left out, as the file is damaged there</source>
        <translation>ما يلي السجل ⁨{0}⁩ متروك لأن الملف تالف هناك</translation>
    </message>
    <message>
        <source>parts are left out, as the file is damaged or cut short</source>
        <translation>بعض الأجزاء متروكة لأن الملف تالف أو مبتور</translation>
    </message>
    <message>
        <source>the AbiWord document is damaged or incomplete</source>
        <translation>مستند AbiWord تالف أو ناقص</translation>
    </message>
    <message>
        <source>the CAD drawing is damaged or incomplete</source>
        <translation>رسم CAD تالف أو ناقص</translation>
    </message>
    <message>
        <source>the Publisher document is damaged or incomplete</source>
        <translation>مستند Publisher تالف أو ناقص</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or incomplete</source>
        <translation>أرشيف ZIP تالف أو ناقص</translation>
    </message>
    <message>
        <source>the attachment is damaged or incomplete</source>
        <translation>المرفق تالف أو ناقص</translation>
    </message>
    <message>
        <source>the canvas is damaged or incomplete</source>
        <translation>اللوحة تالفة أو ناقصة</translation>
    </message>
    <message>
        <source>the compressed file is damaged or incomplete</source>
        <translation>الملف المضغوط تالف أو ناقص</translation>
    </message>
    <message>
        <source>the database is damaged or incomplete</source>
        <translation>قاعدة البيانات تالفة أو ناقصة</translation>
    </message>
    <message>
        <source>the diagram is damaged or incomplete</source>
        <translation>المخطط تالف أو ناقص</translation>
    </message>
    <message>
        <source>the document is damaged or incomplete</source>
        <translation>المستند تالف أو ناقص</translation>
    </message>
    <message>
        <source>the drawing is damaged or incomplete</source>
        <translation>الرسم تالف أو ناقص</translation>
    </message>
    <message>
        <source>the e-book is damaged or incomplete</source>
        <translation>الكتاب الإلكتروني تالف أو ناقص</translation>
    </message>
    <message>
        <source>the export is damaged or incomplete</source>
        <translation>ملف التصدير تالف أو ناقص</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation>الملف تالف أو ناقص</translation>
    </message>
    <message>
        <source>the mailbox is damaged or incomplete</source>
        <translation>صندوق البريد تالف أو ناقص</translation>
    </message>
    <message>
        <source>the message is damaged or incomplete</source>
        <translation>الرسالة تالفة أو ناقصة</translation>
    </message>
    <message>
        <source>the mind map is damaged or incomplete</source>
        <translation>الخريطة الذهنية تالفة أو غير مكتملة</translation>
    </message>
    <message>
        <source>the notebook is damaged or incomplete</source>
        <translation>دفتر الملاحظات تالف أو ناقص</translation>
    </message>
    <message>
        <source>the outline is damaged or incomplete</source>
        <translation>المخطط التفصيلي تالف أو ناقص</translation>
    </message>
    <message>
        <source>the page is damaged or incomplete</source>
        <translation>الصفحة تالفة أو ناقصة</translation>
    </message>
    <message>
        <source>the password export is damaged or incomplete</source>
        <translation>ملف كلمات المرور المصدَّر تالف أو ناقص</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>الصورة تالفة أو ناقصة</translation>
    </message>
    <message>
        <source>the plan is damaged or incomplete</source>
        <translation>الخطة تالفة أو غير مكتملة</translation>
    </message>
    <message>
        <source>the presentation is damaged or incomplete</source>
        <translation>العرض التقديمي تالف أو ناقص</translation>
    </message>
    <message>
        <source>the property list is damaged or incomplete</source>
        <translation>قائمة الخصائص تالفة أو ناقصة</translation>
    </message>
    <message>
        <source>the table is damaged or incomplete</source>
        <translation>الجدول تالف أو ناقص</translation>
    </message>
    <message>
        <source>the web archive is damaged or incomplete</source>
        <translation>أرشيف الويب تالف أو ناقص</translation>
    </message>
    <message>
        <source>the workbook is damaged or incomplete</source>
        <translation>المصنف تالف أو ناقص</translation>
    </message>
    <message>
        <source>the archive is protected by a password</source>
        <translation>الأرشيف محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the document is protected by a password</source>
        <translation>المستند محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>الملف محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the password export is protected by a password</source>
        <translation>ملف كلمات المرور المصدَّر محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the presentation is protected by a password</source>
        <translation>العرض التقديمي محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>المصنف محمي بكلمة مرور</translation>
    </message>
    <message>
        <source>An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.</source>
        <translation>لا يحوي العنوان بيانات اعتماد؛ اضبط AWS_PROFILE أو AWS_ACCESS_KEY_ID وسرّه.</translation>
    </message>
    <message>
        <source>An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder</source>
        <translation>يسمّي العنوان حاوية من 2 إلى 63 حرفًا ورقمًا ونقطة وشرطة: s3://bucket/folder</translation>
    </message>
    <message>
        <source>The folder in s3://{0}/… holds letters that no folder there can have; choose another.</source>
        <translation>في المجلد ضمن s3://⁨{0}⁩/… أحرف لا يجوز أن تكون لمجلد هناك؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The server&apos;s address (AWS_ENDPOINT_URL) holds a password; give it without.</source>
        <translation>في عنوان الخادم (AWS_ENDPOINT_URL) كلمة مرور؛ أعطه بدونها.</translation>
    </message>
    <message>
        <source>The profile signs in by single sign-on, a role or a program; that needs: pip install boto3</source>
        <translation>يسجّل الملف الشخصي الدخول بالدخول الموحد أو بدور أو ببرنامج؛ وهذا يحتاج إلى: pip install boto3</translation>
    </message>
    <message>
        <source>There is no profile {0} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE.</source>
        <translation>لا يوجد ملف شخصي ⁨{0}⁩ في ~/.aws/config ولا ~/.aws/credentials؛ تحقق من AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE.</source>
        <translation>تعذرت قراءة ⁨{0}⁩ كملف ملفات شخصية؛ أصلحه أو ألغِ AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} Try again in a moment.</source>
        <translation>⁨{0}⁩ حاول مجددًا بعد لحظة.</translation>
    </message>
    <message>
        <source>{0}/{1} is missing; publish the library again.</source>
        <translation>⁨{0}⁩/⁨{1}⁩ مفقود؛ انشر المكتبة من جديد.</translation>
    </message>
    <message>
        <source>No copy of {0} can be made at {1} ({2}); make room, or set XDG_DATA_HOME.</source>
        <translation>تعذر إنشاء نسخة من ⁨{0}⁩ في ⁨{1}⁩ (⁨{2}⁩)؛ أفسح مكانًا أو اضبط XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>{0} does not say of which library it is the copy; remove the folder and open the library by its address.</source>
        <translation>لا يذكر ⁨{0}⁩ أي مكتبة هو نسختها؛ أزل المجلد وافتح المكتبة بعنوانها.</translation>
    </message>
    <message>
        <source>{0} has format {1}, this Kenning reads {2}; update Kenning.</source>
        <translation>صيغة ⁨{0}⁩ هي ⁨{1}⁩، ويقرأ Kenning هذا ⁨{2}⁩؛ حدّث Kenning.</translation>
    </message>
    <message>
        <source>Version {0} of {1} needs {2} MB on this disk, which has {3}; free some space and start it again.</source>
        <translation>تحتاج النسخة ⁨{0}⁩ من ⁨{1}⁩ إلى ⁨{2}⁩ م.ب على هذا القرص، وفيه ⁨{3}⁩؛ أفسح مكانًا وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The rows at {0} are damaged; publish the library again.</source>
        <translation>الصفوف في ⁨{0}⁩ تالفة؛ انشر المكتبة من جديد.</translation>
    </message>
    <message>
        <source>A table at {0} is damaged; publish the library again.</source>
        <translation>جدول في ⁨{0}⁩ تالف؛ انشر المكتبة من جديد.</translation>
    </message>
    <message>
        <source>Version {0} of {1} is not whole; publish it again.</source>
        <translation>النسخة ⁨{0}⁩ من ⁨{1}⁩ ليست كاملة؛ انشرها من جديد.</translation>
    </message>
    <message>
        <source>The copy {0} cannot be written ({1}); free some space and try again.</source>
        <translation>تعذرت كتابة النسخة ⁨{0}⁩ (⁨{1}⁩)؛ أفسح مكانًا وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Another Kenning process fetches this library; wait until it is done.</source>
        <translation>تجلب عملية أخرى من Kenning هذه المكتبة؛ انتظر حتى تنتهي.</translation>
    </message>
    <message>
        <source>{0}/{1} is not as it was published; publish the library again.</source>
        <translation>ليس ⁨{0}⁩/⁨{1}⁩ كما نُشر؛ انشر المكتبة من جديد.</translation>
    </message>
    <message>
        <source>{0} refuses this computer&apos;s clock ({1}); set it right and try again.</source>
        <translation>يرفض ⁨{0}⁩ ساعة هذا الحاسوب (⁨{1}⁩)؛ اضبطها وحاول مجددًا.</translation>
    </message>
    <message>
        <source>There are no credentials for {0}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>لا توجد بيانات اعتماد لـ ⁨{0}⁩؛ اضبط AWS_PROFILE أو AWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY.</translation>
    </message>
    <message>
        <source>{0} refuses these credentials ({1}); check AWS_PROFILE, or the keys and their rights.</source>
        <translation>يرفض ⁨{0}⁩ بيانات الاعتماد هذه (⁨{1}⁩)؛ تحقق من AWS_PROFILE أو من المفاتيح وحقوقها.</translation>
    </message>
    <message>
        <source>Libraries in buckets need an optional part; {0}.</source>
        <translation>تحتاج المكتبات في الحاويات إلى جزء اختياري؛ ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>The credentials or the server&apos;s address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.</source>
        <translation>بيانات الاعتماد أو عنوان الخادم ناقصة؛ تحقق من AWS_PROFILE وAWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY وAWS_ENDPOINT_URL.</translation>
    </message>
    <message>
        <source>{0}/{1} is larger than any that Kenning writes.</source>
        <translation>⁨{0}⁩/⁨{1}⁩ أكبر من كل ما يكتبه Kenning.</translation>
    </message>
    <message>
        <source>There is no bucket {0}; check the address.</source>
        <translation>لا توجد حاوية ⁨{0}⁩؛ تحقق من العنوان.</translation>
    </message>
    <message>
        <source>A published table does not hold what it should; publish the library again.</source>
        <translation>لا يحوي جدول منشور ما ينبغي؛ انشر المكتبة من جديد.</translation>
    </message>
    <message>
        <source>{0}/{1} is damaged; publish the library again.</source>
        <translation>⁨{0}⁩/⁨{1}⁩ تالف؛ انشر المكتبة من جديد.</translation>
    </message>
    <message>
        <source>{0} was published by a newer Kenning; update this one.</source>
        <translation>نُشر ⁨{0}⁩ بإصدار أحدث من Kenning؛ حدّث هذا.</translation>
    </message>
    <message>
        <source>Apple Mail keeps it in the folder Attachments beside, or has not fetched it</source>
        <translation>يحفظه Apple Mail في مجلد Attachments المجاور أو لم يجلبه بعد</translation>
    </message>
    <message>
        <source>The reader is closed; open the library again.</source>
        <translation>القارئ مغلق؛ افتح المكتبة من جديد.</translation>
    </message>
    <message>
        <source>The reader process was ended again and again while it started ({0}); close some programs, then index again: what was read is kept.</source>
        <translation>أُنهيت عملية القراءة مرارًا عند بدئها (⁨{0}⁩)؛ أغلق بعض البرامج ثم أعد الفهرسة: ما قُرئ محفوظ.</translation>
    </message>
    <message>
        <source>The reader process could not be started ({0}); install Kenning again.</source>
        <translation>تعذر بدء عملية القراءة (⁨{0}⁩)؛ أعد تثبيت Kenning.</translation>
    </message>
    <message>
        <source>The encoder {0} gave {1} where its manifest says {2} dimensions; install it again.</source>
        <translation>أعطى المُرمِّز ⁨{0}⁩ القيمة ⁨{1}⁩ بينما يذكر بيانه ⁨{2}⁩ بُعدًا؛ أعد تثبيته.</translation>
    </message>
    <message>
        <source>{0} pools by one token; late chunking needs a mean over tokens.</source>
        <translation>يعتمد ⁨{0}⁩ على رمز واحد؛ ومراعاة النص المحيط تحتاج إلى متوسط الرموز كلها.</translation>
    </message>
    <message>
        <source>The encoder {0} gave numbers that are not finite.</source>
        <translation>أعطى المُرمِّز ⁨{0}⁩ أعدادًا غير منتهية.</translation>
    </message>
    <message>
        <source>The encoder was closed.</source>
        <translation>أُغلق المُرمِّز.</translation>
    </message>
    <message>
        <source>{0} has no graph of {1} layers; depths it was exported at: {2}.</source>
        <translation>ليس لـ ⁨{0}⁩ رسم من ⁨{1}⁩ طبقة؛ صُدِّر بهذه الأعماق: ⁨{2}⁩.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} cannot be loaded ({1}); install it again.</source>
        <translation>تعذّر تحميل رسم المُرمِّز ⁨{0}⁩ (⁨{1}⁩)؛ أعد تثبيته.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} does not run ({1}); install it again.</source>
        <translation>لا يعمل رسم المُرمِّز ⁨{0}⁩ (⁨{1}⁩)؛ أعد تثبيته.</translation>
    </message>
    <message>
        <source>{0} has its weights only in a form that can run code when it is opened; look for a version with safetensors.</source>
        <translation>أوزان ⁨{0}⁩ متاحة فقط بصيغة قد تشغّل تعليمات برمجية عند فتحها؛ ابحث عن نسخة فيها safetensors.</translation>
    </message>
    <message>
        <source>{0} holds no weights; look for a version with safetensors.</source>
        <translation>لا يحتوي ⁨{0}⁩ على أوزان؛ ابحث عن نسخة فيها safetensors.</translation>
    </message>
    <message>
        <source>{0} has no {1}, or it is private; check the name.</source>
        <translation>لا يوجد ⁨{1}⁩ لدى ⁨{0}⁩ أو هو خاص؛ تحقق من الاسم.</translation>
    </message>
    <message>
        <source>{0} has no such file or version of {1}; check the name.</source>
        <translation>لا يوجد لدى ⁨{0}⁩ هذا الملف أو هذه النسخة من ⁨{1}⁩؛ تحقق من الاسم.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; types yet; index it again with: kenning index</source>
        <translation>لا تعرف هذه المكتبة أنواع مستنداتها بعد؛ أعد فهرستها بالأمر: kenning index</translation>
    </message>
    <message>
        <source>There is no {0} {1}; at hand: {2}.</source>
        <translation>لا يوجد ⁨{0}⁩ ⁨{1}⁩؛ المتاح: ⁨{2}⁩.</translation>
    </message>
    <message>
        <source>There is no {0} at {1}; `kenning {2}s list` shows those at hand.</source>
        <translation>لا يوجد ⁨{0}⁩ في ⁨{1}⁩؛ يعرض `kenning ⁨{2}⁩s list` المتاح.</translation>
    </message>
    <message>
        <source>The {0}&apos;s manifest {1} cannot be used ({2}); install it again.</source>
        <translation>لا يمكن استخدام البيان ⁨{1}⁩ (⁨{0}⁩) (⁨{2}⁩)؛ أعد التثبيت.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} was altered; install it again.</source>
        <translation>عُدِّل الملف ⁨{1}⁩ (⁨{0}⁩)؛ أعد التثبيت.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); install the encoder again.</source>
        <translation>تعذرت قراءة ⁨{0}⁩ (⁨{1}⁩)؛ أعد تثبيت المُرمِّز.</translation>
    </message>
    <message>
        <source>The reranker {0} gave {1}; install it again.</source>
        <translation>أعطى مُعيد الترتيب ⁨{0}⁩ القيمة ⁨{1}⁩؛ أعد تثبيته.</translation>
    </message>
    <message>
        <source>The reranker was closed.</source>
        <translation>أُغلق مُعيد الترتيب.</translation>
    </message>
    <message>
        <source>The list stays as it was found: {0}</source>
        <translation>تبقى القائمة كما وُجدت: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>{0} takes {1} ms for {2} passages on this machine; above {3} ms it is off unless asked for.</source>
        <translation>يستغرق ⁨{0}⁩ على هذا الحاسوب ⁨{1}⁩ مللي ثانية لـ ⁨{2}⁩ مقطعًا؛ وفوق ⁨{3}⁩ مللي ثانية يبقى متوقفًا ما لم يُطلب.</translation>
    </message>
    <message>
        <source>The encoder failed on {0} ({1}); close other programs, or choose the processor in the settings.</source>
        <translation>فشل المُرمِّز على ⁨{0}⁩ (⁨{1}⁩)؛ أغلق برامج أخرى أو اختر المعالج في الإعدادات.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} gives no finite numbers; install it again.</source>
        <translation>لا يعطي رسم المُرمِّز ⁨{0}⁩ أعدادًا منتهية؛ أعد تثبيته.</translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read ({1}); install it again.</source>
        <translation>تعذرت قراءة المُجزِّئ ⁨{0}⁩ (⁨{1}⁩)؛ أعد تثبيته.</translation>
    </message>
    <message>
        <source>The library holds too little text to measure sizes on; index ten documents or more that are no copies of each other.</source>
        <translation>في المكتبة نص أقل من أن تُقاس به الأحجام؛ فهرِس عشرة مستندات أو أكثر لا يكون بعضها نسخًا من بعض.</translation>
    </message>
    <message>
        <source>The library reads with {0} already; choose another encoder to try.</source>
        <translation>تُقرأ المكتبة بالفعل بـ ⁨{0}⁩؛ اختر مُرمِّزًا آخر لتجربته.</translation>
    </message>
    <message>
        <source>The library holds {0}; {1} are needed to compare encoders on.</source>
        <translation>في المكتبة ⁨{0}⁩؛ ويلزم ⁨{1}⁩ لمقارنة المُرمِّزات.</translation>
    </message>
    <message>
        <source>No passage of the library has a sentence that a question could be drawn from.</source>
        <translation>لا يوجد في مقاطع المكتبة جملة يُستخرج منها سؤال.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}).</source>
        <translation>تعذر فتح ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}).</source>
        <translation>تعذرت كتابة ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>{0} pools by one token; turn late_chunking off, or choose another encoder.</source>
        <translation>يعتمد ⁨{0}⁩ على رمز واحد؛ أوقف late_chunking أو اختر مُرمِّزًا آخر.</translation>
    </message>
    <message>
        <source>{0} is not a source; `kenning status` lists them.</source>
        <translation>⁨{0}⁩ ليس من مجلدات المكتبة؛ يسردها `kenning status`.</translation>
    </message>
    <message>
        <source>{0} Choose another encoder.</source>
        <translation>⁨{0}⁩ اختر مُرمِّزًا آخر.</translation>
    </message>
    <message>
        <source>The library&apos;s files were read with {0}; change it with: kenning encoders use {1}</source>
        <translation>قُرئت ملفات المكتبة بـ ⁨{0}⁩؛ غيّره بالأمر: kenning encoders use ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} lies in no source; add its folder first.</source>
        <translation>لا يقع ⁨{0}⁩ في أي من مجلدات المكتبة؛ أضف مجلده أولًا.</translation>
    </message>
    <message>
        <source>The library {0} has lost its ledger, and with it the list of your folders; move it away and index them again with: kenning index FOLDER</source>
        <translation>فقدت المكتبة ⁨{0}⁩ سجلها ومعه قائمة مجلداتك؛ انقلها وأعد فهرسة المجلدات بالأمر: kenning index FOLDER</translation>
    </message>
    <message>
        <source>The library&apos;s rows {0} are damaged.</source>
        <translation>صفوف المكتبة ⁨{0}⁩ تالفة.</translation>
    </message>
    <message>
        <source>The library came to another encoder meanwhile; export its vectors again.</source>
        <translation>تغيّر مُرمِّز المكتبة في الأثناء؛ صدّر متجهاتها من جديد.</translation>
    </message>
    <message>
        <source>{0} is not used, for {1}; ask for it to be exported again.</source>
        <translation>لا يُستخدم ⁨{0}⁩ لأن ⁨{1}⁩؛ اطلب تصديره من جديد.</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the same encoder in another way (late chunking, tokenizer or prefix); export them from a library that is made like this one.</source>
        <translation>صُنعت متجهات ⁨{0}⁩ بالمُرمِّز نفسه بطريقة أخرى (النص المحيط أو المُجزِّئ أو البادئة)؛ صدّرها من مكتبة صُنعت مثل هذه.</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}); check its permissions.</source>
        <translation>تعذر فتح ⁨{0}⁩ (⁨{1}⁩)؛ تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>{0} has two files of one name; nothing was downloaded.</source>
        <translation>في ⁨{0}⁩ ملفان باسم واحد؛ لم يُنزَّل شيء.</translation>
    </message>
    <message>
        <source>{0} has a file named {1}; nothing was downloaded.</source>
        <translation>في ⁨{0}⁩ ملف اسمه ⁨{1}⁩؛ لم يُنزَّل شيء.</translation>
    </message>
    <message>
        <source>The catalogue has no encoder {0}; `kenning encoders catalogue` lists what it has.</source>
        <translation>لا يوجد المُرمِّز ⁨{0}⁩ في الفهرس؛ يسرد `kenning encoders catalogue` ما فيه.</translation>
    </message>
    <message>
        <source>The hub offers other weights than the catalogue knows; nothing was downloaded.</source>
        <translation>يعرض المستودع أوزانًا غير التي في الفهرس؛ لم يُنزَّل شيء.</translation>
    </message>
    <message>
        <source>{0} is longer than its listing says; it was thrown away.</source>
        <translation>⁨{0}⁩ أطول مما تذكره قائمته؛ فأُهمل.</translation>
    </message>
    <message>
        <source>{0} of {1} names files that are not there.</source>
        <translation>يسمّي ⁨{0}⁩ من ⁨{1}⁩ ملفات غير موجودة.</translation>
    </message>
    <message>
        <source>{0} gives {1} under {2}, the catalogue says {3}; nothing was downloaded. Read the licence there, then bring the folder by hand.</source>
        <translation>يتيح ⁨{0}⁩ النموذج ⁨{1}⁩ برخصة ⁨{2}⁩، ويذكر الفهرس ⁨{3}⁩؛ لم يُنزَّل شيء. اقرأ الرخصة هناك ثم أحضر المجلد يدويًا.</translation>
    </message>
    <message>
        <source>{0} of {1} arrived twice with a wrong hash; it was thrown away. Try later, or from another network.</source>
        <translation>وصل ⁨{0}⁩ من ⁨{1}⁩ مرتين ببصمة خاطئة فأُهمل. حاول لاحقًا أو من شبكة أخرى.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be read ({2}).</source>
        <translation>تعذرت قراءة ⁨{0}⁩ من ⁨{1}⁩ (⁨{2}⁩).</translation>
    </message>
    <message>
        <source>{0} refused to give {1} (status {2}); try later.</source>
        <translation>رفض ⁨{0}⁩ إعطاء ⁨{1}⁩ (الحالة ⁨{2}⁩)؛ حاول لاحقًا.</translation>
    </message>
    <message>
        <source>{0} is no name of a model; they look like intfloat/e5-small-v2.</source>
        <translation>ليس ⁨{0}⁩ اسم نموذج؛ الأسماء مثل intfloat/e5-small-v2.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is {0}; give an address such as https://host.</source>
        <translation>قيمة HF_ENDPOINT هي ⁨{0}⁩؛ أعطِ عنوانًا مثل https://host.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first.</source>
        <translation>المتغير HF_HUB_OFFLINE مضبوط، فلا يُنزَّل شيء؛ ألغِه أولًا.</translation>
    </message>
    <message>
        <source>{0} is given only to those who accepted its licence: accept it at {1}/{2}, make a token for reading at the hub&apos;s settings, and set the environment variable HF_TOKEN to it.</source>
        <translation>لا يُعطى ⁨{0}⁩ إلا لمن قبِل رخصته: اقبلها في ⁨{1}⁩/⁨{2}⁩، وأنشئ رمز قراءة في إعدادات المستودع، وضعه في متغير البيئة HF_TOKEN.</translation>
    </message>
    <message>
        <source>The hub led from an encrypted to an open connection; nothing was loaded.</source>
        <translation>حوّل المستودع من اتصال مشفر إلى اتصال مكشوف؛ لم يُحمَّل شيء.</translation>
    </message>
    <message>
        <source>{0} gave no listing of {1} ({2}); try later.</source>
        <translation>لم يعطِ ⁨{0}⁩ قائمة ⁨{1}⁩ (⁨{2}⁩)؛ حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The listing of {0} is too long to be one.</source>
        <translation>قائمة ⁨{0}⁩ أطول من أن تكون قائمة.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning; it is there already.</source>
        <translation>يأتي ⁨{0}⁩ مع Kenning؛ وهو موجود بالفعل.</translation>
    </message>
    <message>
        <source>{0} cannot be added yet: {1}</source>
        <translation>لا تمكن إضافة ⁨{0}⁩ بعد: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} is no encoder of the catalogue, no folder, and no full name of a model on the hub; `kenning encoders catalogue` lists what can be added.</source>
        <translation>ليس ⁨{0}⁩ مُرمِّزًا في الفهرس ولا مجلدًا ولا اسمًا كاملًا لنموذج في المستودع؛ يسرد `kenning encoders catalogue` ما تمكن إضافته.</translation>
    </message>
    <message>
        <source>{0} names no licence; read {1}/{2}, then bring its folder.</source>
        <translation>لا يذكر ⁨{0}⁩ رخصة؛ اقرأ ⁨{1}⁩/⁨{2}⁩ ثم أحضر مجلده.</translation>
    </message>
    <message>
        <source>{0} holds a reranker; add it with: kenning rerankers add FOLDER</source>
        <translation>في ⁨{0}⁩ مُعيد ترتيب؛ أضفه بالأمر: kenning rerankers add FOLDER</translation>
    </message>
    <message>
        <source>Exporting needs {0}; {1}</source>
        <translation>يحتاج التصدير إلى ⁨{0}⁩؛ ⁨{1}⁩</translation>
    </message>
    <message>
        <source>The files of {0} say that tokens are pooled by {1}, its authors say by {2}; nothing was installed. Please report it.</source>
        <translation>تذكر ملفات ⁨{0}⁩ أن الرموز تُجمع بـ ⁨{1}⁩ ويذكر مؤلفوه ⁨{2}⁩؛ لم يُثبَّت شيء. يُرجى الإبلاغ عن ذلك.</translation>
    </message>
    <message>
        <source>{0} is not an installed encoder.</source>
        <translation>ليس ⁨{0}⁩ مُرمِّزًا مثبتًا.</translation>
    </message>
    <message>
        <source>{0} leads out of the encoder&apos;s folder; put the file itself there.</source>
        <translation>يؤدي ⁨{0}⁩ إلى خارج مجلد المُرمِّز؛ ضع الملف نفسه هناك.</translation>
    </message>
    <message>
        <source>{0} {1} is installed already; remove it first.</source>
        <translation>⁨{0}⁩ ⁨{1}⁩ مثبت بالفعل؛ أزله أولًا.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning and stays.</source>
        <translation>يأتي ⁨{0}⁩ مع Kenning ويبقى.</translation>
    </message>
    <message>
        <source>{0} publishes no ONNX files; add a folder with its weights instead.</source>
        <translation>لا ينشر ⁨{0}⁩ ملفات ONNX؛ أضف بدلًا منها مجلدًا فيه أوزانه.</translation>
    </message>
    <message>
        <source>There is no folder {0}; give one with a reranker.</source>
        <translation>لا يوجد مجلد ⁨{0}⁩؛ أعطِ مجلدًا فيه مُعيد ترتيب.</translation>
    </message>
    <message>
        <source>{0} is not an installed reranker.</source>
        <translation>ليس ⁨{0}⁩ مُعيد ترتيب مثبتًا.</translation>
    </message>
    <message>
        <source>Nothing to compare with; give a sentence or a passage.</source>
        <translation>لا شيء للمقارنة؛ أعطِ جملة أو مقطعًا.</translation>
    </message>
    <message>
        <source>no reranker is chosen; `kenning rerankers use NAME` takes one.</source>
        <translation>لم يُختَر مُعيد ترتيب؛ يختاره الأمر `kenning rerankers use NAME`.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; languages yet; index it again with: kenning index</source>
        <translation>لا تعرف هذه المكتبة لغات مستنداتها بعد؛ أعد فهرستها بالأمر: kenning index</translation>
    </message>
    <message>
        <source>A program&apos;s name is 1 to {0} visible characters; choose another one.</source>
        <translation>اسم البرنامج من 1 إلى ⁨{0}⁩ حرفًا مرئيًا؛ اختر غيره.</translation>
    </message>
    <message>
        <source>{0} programs are known already; no more can ask.</source>
        <translation>عدد البرامج المعروفة ⁨{0}⁩ بالفعل؛ لا يمكن لغيرها أن يسأل.</translation>
    </message>
    <message>
        <source>Name at least one folder that the program may read.</source>
        <translation>حدد مجلدًا واحدًا على الأقل يجوز للبرنامج قراءته.</translation>
    </message>
    <message>
        <source>A limit is 1 to {0} passages; choose another one.</source>
        <translation>الحد من 1 إلى ⁨{0}⁩ مقطعًا؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Another process holds {0}; try again, and end it if it hangs.</source>
        <translation>عملية أخرى تمسك بـ ⁨{0}⁩؛ حاول مجددًا وأنهها إن علقت.</translation>
    </message>
    <message>
        <source>{0} cannot be written to ({1}); free some space or mend it.</source>
        <translation>تعذرت الكتابة إلى ⁨{0}⁩ (⁨{1}⁩)؛ أفسح مكانًا أو أصلحه.</translation>
    </message>
    <message>
        <source>There is a program of this name already; choose another one.</source>
        <translation>يوجد برنامج بهذا الاسم؛ اختر غيره.</translation>
    </message>
    <message>
        <source>There is no program {0}; `kenning access list` shows them.</source>
        <translation>لا يوجد برنامج ⁨{0}⁩؛ يسردها `kenning access list`.</translation>
    </message>
    <message>
        <source>There is no program {0}; grant it something first.</source>
        <translation>لا يوجد برنامج ⁨{0}⁩؛ امنحه شيئًا أولًا.</translation>
    </message>
    <message>
        <source>Which programs may read is not known, so none may: {0} cannot be read ({1}); mend it, or delete it and grant anew.</source>
        <translation>لا يُعرف أي البرامج يجوز لها القراءة، فلا يجوز لأي منها: تعذرت قراءة ⁨{0}⁩ (⁨{1}⁩)؛ أصلحه أو احذفه وامنح من جديد.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; it takes {2}.</source>
        <translation>الإعداد ⁨{0}⁩ قيمته ⁨{1}⁩؛ ويقبل ⁨{2}⁩.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose one of {2}.</source>
        <translation>الإعداد ⁨{0}⁩ قيمته ⁨{1}⁩؛ اختر واحدًا من ⁨{2}⁩.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose {2} to {3}.</source>
        <translation>الإعداد ⁨{0}⁩ قيمته ⁨{1}⁩؛ اختر من ⁨{2}⁩ إلى ⁨{3}⁩.</translation>
    </message>
    <message>
        <source>The borrowed vectors are in use; drop them when indexing has ended.</source>
        <translation>المتجهات المستعارة قيد الاستخدام؛ تخلَّ عنها حين تنتهي الفهرسة.</translation>
    </message>
    <message>
        <source>{0} passages of the library got no vector; it stays as it was.</source>
        <translation>لم تحصل ⁨{0}⁩ من مقاطع المكتبة على متجه؛ فبقيت كما كانت.</translation>
    </message>
    <message>
        <source>The library {0} is in use, or too many files are open; close some programs and try again.</source>
        <translation>المكتبة ⁨{0}⁩ قيد الاستخدام أو الملفات المفتوحة كثيرة؛ أغلق بعض البرامج وحاول مجددًا.</translation>
    </message>
    <message>
        <source>There is no library at {0}; make one with: kenning add FOLDER</source>
        <translation>لا توجد مكتبة في ⁨{0}⁩؛ أنشئ واحدة بالأمر: kenning add FOLDER</translation>
    </message>
    <message>
        <source>{0} is not in the library; tag what `kenning search` finds.</source>
        <translation>ليس ⁨{0}⁩ في المكتبة؛ ضع الوسوم على ما يجده `kenning search`.</translation>
    </message>
    <message>
        <source>A passage has no vector of the new encoder yet; the library stays as it was.</source>
        <translation>لأحد المقاطع متجه ناقص من المُرمِّز الجديد؛ تبقى المكتبة كما كانت.</translation>
    </message>
    <message>
        <source>This is a read-only copy of {0}; change the library on the computer that publishes it.</source>
        <translation>هذه نسخة للقراءة فقط من ⁨{0}⁩؛ غيّر المكتبة على الحاسوب الذي ينشرها.</translation>
    </message>
    <message>
        <source>Another Kenning process publishes this library; wait until it is done.</source>
        <translation>تنشر عملية أخرى من Kenning هذه المكتبة؛ انتظر حتى تنتهي.</translation>
    </message>
    <message>
        <source>The library {0} was not closed and lies on a disk that cannot be written to; copy it to one that can, and open it there.</source>
        <translation>لم تُغلق المكتبة ⁨{0}⁩ وهي على قرص لا يُكتب عليه؛ انسخها إلى قرص يُكتب عليه وافتحها هناك.</translation>
    </message>
    <message>
        <source>The library was made with encoder {0}, not {1}; use that one, or change the library&apos;s with: kenning encoders use NAME</source>
        <translation>صُنعت المكتبة بالمُرمِّز ⁨{0}⁩ لا بـ ⁨{1}⁩؛ استخدم ذاك أو غيّر مُرمِّز المكتبة بالأمر: kenning encoders use NAME</translation>
    </message>
    <message>
        <source>The library&apos;s rows cannot be read back; verify them with: kenning check</source>
        <translation>تعذرت إعادة قراءة صفوف المكتبة؛ تحقق منها بالأمر: kenning check</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>صواب أو خطأ (true أو false)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عددًا صحيحًا</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عددًا</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نصًّا</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet file</source>
        <translation>الملف تالف أو ليس ملف Parquet</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>الملف تالف</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>⁨{0}⁩ تالف</translation>
    </message>
    <message>
        <source>it does not say which encoder made it</source>
        <translation>لا يذكر الملف المُرمِّز الذي أنشأه</translation>
    </message>
    <message>
        <source>its vectors proved wrong here before</source>
        <translation>تبيّن هنا من قبل أن متجهاته خاطئة</translation>
    </message>
    <message>
        <source>it has other columns</source>
        <translation>أعمدة الملف مختلفة</translation>
    </message>
    <message>
        <source>its vectors have not {0} dimensions of two bytes</source>
        <translation>متجهاته ليست بعدد ⁨{0}⁩ من الأبعاد ببايتين لكل بُعد</translation>
    </message>
    <message>
        <source>its columns hold something else</source>
        <translation>أعمدته تحوي شيئًا آخر</translation>
    </message>
    <message>
        <source>it does not hold as many vectors as it says</source>
        <translation>لا يحوي الملف عدد المتجهات الذي يذكره</translation>
    </message>
    <message>
        <source>it says that it holds {0} vectors, and is too small for them</source>
        <translation>يذكر الملف ⁨{0}⁩ متجهًا وهو أصغر من أن يحويها</translation>
    </message>
    <message>
        <source>it holds more than vectors</source>
        <translation>يحوي الملف أكثر من المتجهات</translation>
    </message>
    <message>
        <source>it cannot be read ({0})</source>
        <translation>تعذّرت قراءة الملف (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>it has empty fields</source>
        <translation>في الملف حقول فارغة</translation>
    </message>
    <message>
        <source>some of its vectors are another encoder&apos;s</source>
        <translation>بعض متجهاته من مُرمِّز آخر</translation>
    </message>
    <message>
        <source>some of its numbers are not finite</source>
        <translation>بعض أعداده غير منتهية</translation>
    </message>
    <message>
        <source>some of its vectors have not length 1</source>
        <translation>بعض متجهاته ليس بطول ١</translation>
    </message>
    <message>
        <source>a vector is not what the encoder makes of that passage of yours</source>
        <translation>أحد المتجهات ليس ما يُخرجه المُرمِّز من مقطعك</translation>
    </message>
    <message>
        <source>it has two different vectors for one text</source>
        <translation>في الملف متجهان مختلفان لنص واحد</translation>
    </message>
    <message>
        <source>projections that do not fit ({0})</source>
        <translation>إسقاطات غير ملائمة (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>numbers of shape {0} for {1} pairs</source>
        <translation>أعدادًا بشكل ⁨{0}⁩ لـ ⁨{1}⁩ زوجًا</translation>
    </message>
    <message>
        <source>numbers that are not finite</source>
        <translation>أعدادًا غير منتهية</translation>
    </message>
    <message>
        <source>states of shape {0}</source>
        <translation>حالات بشكل ⁨{0}⁩</translation>
    </message>
    <message>
        <source>projections ({0})</source>
        <translation>إسقاطات (⁨{0}⁩)</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>⁨{0}⁩ بُعدًا</translation>
    </message>
    <message>
        <source>the part &quot;{0}&quot; is not in this bundle; install Kenning from its source</source>
        <translation>الجزء «⁨{0}⁩» ليس في هذه الحزمة؛ ثبّت Kenning من مصدره</translation>
    </message>
    <message>
        <source>add the part &quot;{0}&quot; with: {1}</source>
        <translation>أضف الجزء «⁨{0}⁩» بالأمر: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0} pools by one token, and the library&apos;s passages know the text around them.</source>
        <translation>يجمع ⁨{0}⁩ برمز واحد، ومقاطع المكتبة تعرف النص المحيط بها.</translation>
    </message>
    <message>
        <source>Version {0} was dropped while it was fetched; the newer one is taken.</source>
        <translation>أُزيلت النسخة ⁨{0}⁩ أثناء جلبها؛ وتؤخذ الأحدث.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>مقطع واحد</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>⁨{0}⁩ مقاطع</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>الأفريقانية</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>الألبانية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>الأرمنية</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>الباسكية</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>البنغالية</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>البلغارية</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>الكتالانية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>الكرواتية</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>التشيكية</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>الدانمركية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>الإستونية</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>الفلبينية</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>الفنلندية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>الجاليكية</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>الجورجية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>الهنغارية</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>الأيسلندية</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>الإندونيسية</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>الأيرلندية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>اللاتينية</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>اللاتفية</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>الليتوانية</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>الماليزية</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>النرويجية بوكمال</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>الرومانية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>الصربية</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>السلوفاكية</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>السلوفانية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>السواحلية</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>السويدية</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>التاميلية</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>التايلاندية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأوردية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>الفيتنامية</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>الويلزية</translation>
    </message>
</context>
<context>
    <name>member</name>
    <message>
        <source>the rest</source>
        <translation>البقية</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>⁨{0}⁩ أخرى</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>attachment {0}</source>
        <translation>مرفق ⁨{0}⁩</translation>
    </message>
    <message>
        <source>file {0}</source>
        <translation>ملف ⁨{0}⁩</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The encoder for new libraries</source>
        <translation>مُرمِّز المكتبات الجديدة</translation>
    </message>
    <message>
        <source>Auto takes the one that reads the files&apos; languages, else a name or folder.</source>
        <translation>تلقائي يأخذ المُرمِّز الذي يقرأ لغات الملفات، وإلا فاسم أو مجلد.</translation>
    </message>
    <message>
        <source>The reranker that reads the best results again</source>
        <translation>مُعيد الترتيب الذي يقرأ أفضل النتائج مرة أخرى</translation>
    </message>
    <message>
        <source>Off, or the name or folder of one that was added.</source>
        <translation>إيقاف، أو اسم أو مجلد واحد أُضيف.</translation>
    </message>
    <message>
        <source>Dimensions searched</source>
        <translation>الأبعاد المستخدمة في البحث</translation>
    </message>
    <message>
        <source>Smaller is faster and takes less space.</source>
        <translation>الأقل أسرع ويشغل مساحة أقل.</translation>
    </message>
    <message>
        <source>Layers of the encoder for new libraries</source>
        <translation>طبقات المُرمِّز للمكتبات الجديدة</translation>
    </message>
    <message>
        <source>0 means all, fewer index faster where it allows.</source>
        <translation>٠ يعني الكل، والأقل يسرّع الفهرسة حيث يسمح بذلك.</translation>
    </message>
    <message>
        <source>In new libraries each passage&apos;s vector knows the text around it</source>
        <translation>في المكتبات الجديدة يعرف متجه كل مقطع النص المحيط به</translation>
    </message>
    <message>
        <source>Indexing takes twice as long.</source>
        <translation>تستغرق الفهرسة ضعف الوقت.</translation>
    </message>
    <message>
        <source>What is kept of each dimension</source>
        <translation>ما يُحفظ من كل بعد</translation>
    </message>
    <message>
        <source>Binary keeps its sign, an eighth of a byte.</source>
        <translation>ثنائي يحفظ إشارته، أي ثُمن بايت.</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>ألوان النافذة</translation>
    </message>
    <message>
        <source>What moves in the window</source>
        <translation>الحركة في النافذة</translation>
    </message>
    <message>
        <source>Reduced shows waiting without movement.</source>
        <translation>مخفضة تعرض الانتظار بلا حركة.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>لغة النافذة</translation>
    </message>
    <message>
        <source>It changes when Kenning is started again, and the command line speaks English.</source>
        <translation>تتغير عند بدء Kenning من جديد، وسطر الأوامر بالإنجليزية.</translation>
    </message>
    <message>
        <source>Processor cores for indexing</source>
        <translation>أنوية المعالج للفهرسة</translation>
    </message>
    <message>
        <source>0 means all.</source>
        <translation>٠ يعني الكل.</translation>
    </message>
    <message>
        <source>Where the encoder runs</source>
        <translation>أين يعمل المُرمِّز</translation>
    </message>
    <message>
        <source>Auto takes the GPU where it is faster.</source>
        <translation>تلقائي يأخذ معالج الرسوميات حيث يكون أسرع.</translation>
    </message>
    <message>
        <source>Larger files are skipped, in megabytes</source>
        <translation>تُترك الملفات الأكبر، بالميغابايت</translation>
    </message>
    <message>
        <source>Time limit for reading one file, in seconds</source>
        <translation>حد الوقت لقراءة ملف واحد، بالثواني</translation>
    </message>
    <message>
        <source>Memory limit for reading one file, in megabytes</source>
        <translation>حد الذاكرة لقراءة ملف واحد، بالميغابايت</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures where the extra is there</source>
        <translation>التعرف على النص في المسوح والصور حيث توجد الإضافة</translation>
    </message>
    <message>
        <source>Read files and folders whose names start with a dot</source>
        <translation>قراءة الملفات والمجلدات التي تبدأ أسماؤها بنقطة</translation>
    </message>
    <message>
        <source>Remember what was asked</source>
        <translation>تذكّر الأسئلة</translation>
    </message>
    <message>
        <source>The questions stay in the library, for you alone, and switching it off deletes them.</source>
        <translation>تبقى الأسئلة في المكتبة، لك وحدك، وإيقاف ذلك يحذفها.</translation>
    </message>
    <message>
        <source>Leave out what .gitignore files leave out</source>
        <translation>استبعاد ما تستبعده ملفات ⁦.gitignore⁩</translation>
    </message>
    <message>
        <source>.kenningignore files always count.</source>
        <translation>تُراعى ملفات ⁦.kenningignore⁩ دائمًا.</translation>
    </message>
    <message>
        <source>Go on indexing when the window is closed</source>
        <translation>متابعة الفهرسة عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Keep Kenning running in the background</source>
        <translation>إبقاء Kenning يعمل في الخلفية</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray, whose menu ends it.</source>
        <translation>عند إغلاق النافذة يبقى في علبة النظام، ومن قائمتها يُنهى.</translation>
    </message>
    <message>
        <source>Start Kenning at login</source>
        <translation>بدء Kenning عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Without a window, in the tray where there is one, and it keeps running.</source>
        <translation>بلا نافذة، في علبة النظام إن وُجدت، ويظل يعمل.</translation>
    </message>
    <message>
        <source>Key that shows the search bar from everywhere</source>
        <translation>مفتاح يُظهر شريط البحث من أي مكان</translation>
    </message>
    <message>
        <source>The desktop is asked for it, and may ask you.</source>
        <translation>يُطلب من سطح المكتب، وقد يسألك.</translation>
    </message>
    <message>
        <source>Answer the desktop&apos;s own search</source>
        <translation>الإجابة عن بحث سطح المكتب نفسه</translation>
    </message>
    <message>
        <source>Its programs then see names and passages of your files that are found.</source>
        <translation>ترى برامجه عندئذ أسماء ملفاتك التي يُعثر عليها ومقاطع منها.</translation>
    </message>
    <message>
        <source>Share of the whole processor that indexing may take, in percent</source>
        <translation>حصة المعالج كله التي يجوز للفهرسة أخذها، بالمئة</translation>
    </message>
    <message>
        <source>100 means no limit.</source>
        <translation>١٠٠ تعني بلا حد.</translation>
    </message>
    <message>
        <source>Pause indexing on battery</source>
        <translation>إيقاف الفهرسة مؤقتًا على البطارية</translation>
    </message>
    <message>
        <source>What was just saved is still taken in, and the window can go on anyway.</source>
        <translation>ما حُفظ للتو يُؤخذ مع ذلك، ويمكن المتابعة على أي حال من النافذة.</translation>
    </message>
    <message>
        <source>Pause indexing while a question is typed in the window</source>
        <translation>إيقاف الفهرسة مؤقتًا أثناء كتابة سؤال في النافذة</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>ثنائي</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفضة</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Cpu</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Openvino</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
</context>
</TS>
