/// The commonest words of languages, so that a small library also tells them apart.
enum FrequentWords {
    /// By the language subtag; words between spaces.
    static let byLanguage: [String: String] = [
        "it":
            "di che e il la non un una per con sono del della dei si è come da anche se puoi hai questo più nel al le gli",
        "en":
            "the and of to in you that is for it with are your not have this can if from or be by they will what a on",
        "fr": "de la le et les des vous que pour une dans est pas qui sur avec vos votre ou sont plus par au aux ce si",
        "es": "de la que el en y los se del las un por con una para es no lo su como más si puede o este tiene usted",
        "pt": "de que e o a do da em um para com não uma os no se na por mais as dos como você seu sua ou é são pode",
        "ro": "de și în la cu pe nu că să din pentru este care un o sau mai dacă sunt ai poți tău fi ce se le lui",
        "sq": "të e në që dhe një për me nga nuk është do si ju ka ose mund edhe këtë janë kur nëse tuaj juaj i se",
        "mt":
            "il li ta u f' ma jekk għal tal fil biex dan din hija huwa jista int tista minn mal l-ir kull jew għandek",
        "tr": "ve bir bu için ile de da ne var değil olan daha çok gibi kadar sonra size siz veya eğer olarak en her",
        "so": "iyo in ka ku waa oo ah la u aad ay ama waxa uu kuu haddii ma si leh loo qof waxaad karaa inta",
        "sw": "na ya wa kwa ni za la katika kama au cha hii yako si kuwa una ikiwa unaweza watu huduma mtu bila pia",
        "wo": "ci ak la mu bu ba na lu nga dina waaye yi ñu moo am boo di te ko gi su ngir nit ñi doon",
        "bm": "ka ye ni la ko bɛ na ma i a o tɛ kɛ don an u mɔgɔ ani min fɛ kana bɔ ka kɛ walima",
        "fil": "ang ng sa na mga at ay kung hindi ka mo para may ito o ikaw kayo isang iyong ninyo dapat rin wala",
        "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch sie ihr wenn oder",
        "uk": "і в на не що та з до це як ви або для за якщо ваш від про є по які може у й бути вас її",
        "ru": "и в не на что с по как это вы или для за если ваш от о к из у вас так же может при быть они",
        "bg": "и на да се за от не в ще са като или че по при ако може вие това със който",
        "ar": "في من على أن إلى لا ما هذا أو إذا مع عن كل التي الذي كان هو هي لك يمكن بعد قبل ذلك عند يجب قد",
        "fa": "و در به از که این را با است برای یا آن تا شما می اگر هم خود شود باید کنید نیست هر بر یک ها",
        "ps": "د په او چې ته له هم دا کې سره یو نه به یا که تاسو وي کړئ شي دی دې څخه لپاره ده کوي هر",
        "ur": "کے میں کی ہے اور سے کو کا آپ نہیں ہیں پر یہ کر بھی اگر یا تو کسی کریں اپنے جو کوئی ہو لیے نے",
        "ckb": "لە و بە بۆ کە ئەو ئەم یان هەر دەکات دەبێت نییە تۆ لەگەڵ ئەگەر هەیە بکە یەک دوای پێش خۆت کراوە",
        "ti": "ኣብ ናይ እዩ ን ምስ ካብ ከም እንተ ወይ ኣለዎ ነቲ እቲ ድማ ክሳብ ንስኻ እዚ ብዘይ ኣይኮነን ኢኻ ክትክእል",
        "am": "እና ላይ ነው ወደ ውስጥ ከ በ ለ ወይም ይህ ያለ ሊሆን እንደ አለ ነገር ከሆነ እርስዎ ጋር ሁሉ አይደለም ይችላሉ ስለ",
        "hi": "के में की है और से को का आप नहीं हैं पर यह कर भी अगर या तो किसी करें अपने जो कोई हो लिए ने",
        "mr": "आहे आणि या च्या ते की तर मध्ये आपण नाही किंवा होते करा हे ही एक साठी असेल",
        "ne": "छ र को मा लाई गर्न हो भने पनि यो वा तपाईं हुन्छ गर्नुहोस् छैन लागि बाट यदि एक",
    ]
}
