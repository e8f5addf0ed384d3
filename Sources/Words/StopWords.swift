/// Words that carry little in a question, by language: articles, prepositions, auxiliaries, question words.
///
/// Short on purpose: long lists measured worse. They weigh less in a query and are indexed like any other word.
let stopWordLists: [String: String] = stopWordListsOfLatinScript.merging(stopWordListsOfOtherScripts) { first, _ in
    first
}

private let stopWordListsOfLatinScript = [
    "it": """
    a ad al allo alla ai agli alle con col da dal dallo dalla dai dagli dalle di del dello della dei degli delle in nel \
    nello nella nei negli nelle su sul sullo sulla sui sugli sulle per tra fra il lo la i gli le un uno una e ed o ma se \
    che chi cui non come dove quando quanto quanta quanti quante quale quali cosa cos perché perche mi ti si ci vi io tu \
    lui lei noi voi loro mio mia miei mie suo sua suoi sue questo questa questi queste quello quella è e' sono sei siamo \
    ho hai ha abbiamo avete hanno essere avere fare faccio fa fanno posso puoi può si possono devo devi deve devono \
    voglio vorrei c'è ci sono anche più molto
    """,
    "en": """
    a an the and or but if of at by for with about to from in on into over under as is am are was were be been being do \
    does did doing have has had having can could may might must shall should will would i you he she it we they me him \
    her us them my your his its our their this that these those there here what which who whom whose when where why how \
    much many not no so than then too very also any some such get
    """,
    "fr": """
    à a au aux avec ce cet cette ces c d dans de des du elle elles en et eux il ils je j la le l les leur leurs lui ma \
    mais me m même mes moi mon n ne nos notre nous on ou où par pas pour qu que quel quelle quels quelles qui quoi quand \
    comment combien pourquoi s sa se ses si son sont sur ta te t tes toi ton tu un une vos votre vous y est es suis \
    sommes êtes été être ai as avons avez ont avoir peut peux peuvent pouvez dois doit doivent faire fait faut il y lors \
    est-ce
    """,
    "de": """
    der die das den dem des ein eine einer eines einem einen und oder aber wenn als am an auf aus bei bis durch für in im \
    ins ist sind bin war waren wird werden wurde kann können könnte muss müssen soll sollen darf dürfen will wollen hat \
    haben habe hatte gibt es ich du er sie wir ihr man mich mir dich dir sich uns euch ihm ihn ihnen mein meine dein \
    seine ihre unser was wer wen wem wessen wie wo wohin woher wann warum wieso welche welcher welches welchen welchem \
    viel viele nicht kein keine mit nach noch nur ob so um unter von vom vor zu zum zur über auch dass dort hier etwas \
    mehr sehr
    """,
    "es": """
    a al ante con contra de del desde durante en entre hacia hasta para por sin sobre el la los las lo un una unos unas y \
    e o u pero si no que qué quien quién quienes cual cuál cuales cuáles como cómo cuando cuándo donde dónde cuanto cuánto \
    cuántos cuántas cuánta porqué me te se nos os le les mi mis tu tus su sus nuestro este esta estos estas ese esa eso \
    esto es son soy eres somos está están estar ser ha han he hay haber tener tengo tiene puedo puede pueden debo debe \
    deben hacer hago hace más muy también yo él ella ellos
    """,
    "pt": """
    a o as os um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até e ou mas se \
    que quem qual quais como quando onde quanto quantos quantas porque porquê me te se nos lhe meu minha seu sua este esta \
    isto esse essa isso é são sou está estão ser estar ter tenho tem têm há haver posso pode podem devo deve devem fazer \
    faço faz não mais muito também eu ele ela eles ao aos à às
    """,
    "ro": """
    a al ale ai o un una unei unui și şi sau dar dacă de din de la la în pe cu fără pentru prin spre până ce cine care \
    cum când unde cât câtă câți câte de ce mă te se ne vă îmi îți își eu tu el ea noi voi ei ele meu mea său sa este e \
    sunt sînt ești suntem am ai are au avea fi poate pot poți trebuie fac face nu mai foarte acest această acesta acestea \
    că să
    """,
    "nl": """
    de het een en of maar als in op aan van voor met bij naar uit over door tot om te is zijn ben was waren wordt worden \
    kan kunnen moet moeten mag mogen zal zullen wil heeft hebben heb er ik jij je u hij zij ze wij we mijn jouw uw wat wie \
    welke waar wanneer waarom hoe hoeveel niet geen dit dat deze die ook
    """,
    "sv": """
    en ett och eller men om i på av för med till från är var vara blir bli kan kunna måste ska skall vill har ha jag du \
    han hon vi ni de den det mig dig min din vad vem vilken vilka var när varför hur många mycket inte som att
    """,
    "pl": """
    a i lub ale jeśli czy w we na o od do z ze za po przed przez dla jest są być był była mam ma mają mieć mogę może można \
    musi muszę ja ty on ona my wy oni mnie mi się mój moja co kto kogo jaki jaka jakie który która które gdzie kiedy \
    dlaczego jak ile nie to ten ta te
    """,
    "tr": """
    ve veya ya da de ile için gibi bu şu o bir ne nedir neler kim kimler nerede nereye nereden nasıl ne zaman niçin neden \
    hangi hangisi kaç mı mi mu mü ben sen biz siz onlar benim senin var yok mıdır midir olur olan olarak en çok daha değil \
    her
    """,
    "vi": """
    là và hoặc của cho với từ đến trong ngoài trên dưới ở tại có không được bị thì mà nếu khi gì ai nào đâu sao thế như \
    bao nhiêu bao lâu tại sao vì sao làm tôi bạn anh chị chúng ta họ này kia đó các những một rất cũng đã đang sẽ phải cần
    """,
    "sq": """
    dhe ose por nëse në nga me pa për te tek të së i e një ky kjo këto ata ai ajo unë ti ne ju është janë jam ka kanë mund \
    duhet çfarë kush cili cila ku kur pse si sa nuk
    """,
]

private let stopWordListsOfOtherScripts = [
    "ru": """
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет \
    о из ему когда ли если или быть был него до вас нибудь уж вам сказал ведь там потом себя ей может они тут где есть \
    надо для мы чем кто какой какая какие каким какую сколько почему зачем куда откуда это этот эта эти мой моя мои можно \
    могу могут нужно должен
    """,
    "uk": """
    і й та в у на з із зі за до від по про для при над під без через або але якщо чи що хто який яка яке які якого якої \
    яких яким якими якій де куди звідки коли чому як скільки це цей ця ці той та ті я ти він вона воно ми ви вони мене \
    мені мій моя мої свій його її їх є бути був була було були буде може можуть можна можу треба потрібно повинен не ні \
    також
    """,
    "ar": """
    في من إلى على عن مع أو أم ثم لكن إذا إن أن لا لم لن ما ماذا من متى أين كيف كم لماذا هل أي أية هو هي هم نحن أنا أنت \
    هذا هذه ذلك تلك هناك هنا الذي التي الذين كان كانت يكون تكون يمكن يمكنني يجب قد كل بعض عند بعد قبل بين غير حول خلال
    """,
    "fa": """
    و در به از که این آن را با است هست هستند بود برای تا یا اما اگر من تو او ما شما آنها چه چی کی کجا چگونه چطور چرا چند \
    کدام آیا می باید میتوانم توانم بر هم نیز یک
    """,
    "ur": """
    اور یا کے کی کا کو سے میں پر نے ہے ہیں تھا تھی ہو ہوں یہ وہ اس ان کیا کون کہاں کب کیوں کیسے کتنا کتنے کونسا کونسی ہم آپ \
    میرا میری مجھے کر کرنا سکتا سکتے سکتی ہوتا ہوتی نہیں بھی لیے اگر ایک تک
    """,
    "hi": """
    और या के की का को से में पर ने है हैं था थी थे हो हूँ यह वह ये वे इस उस क्या कौन कहाँ कहां कब क्यों कैसे कितना कितने कितनी \
    किस किसे कौनसा हम आप मैं मेरा मेरी मुझे कर करना करें सकता सकते सकती होता होती होते नहीं भी लिए अगर एक तक
    """,
    "bn": """
    এবং ও বা কিন্তু যদি এই সেই এটা এটি কি কী কে কাকে কোথায় কখন কেন কীভাবে কিভাবে কত কোন আমি আমার আপনি আপনার তুমি সে তারা \
    আমরা থেকে জন্য সাথে হয় হবে আছে করা করতে পারি পারে পারেন না একটি
    """,
    "el": """
    ο η το οι τα του της των τον την και ή αλλά αν σε στο στη στην στον στα στις στους από με για προς χωρίς κατά μετά \
    είναι είμαι ήταν έχω έχει έχουν μπορώ μπορεί μπορούν πρέπει θα να δεν μη μην που πού πότε πώς πως γιατί τι ποιος ποια \
    ποιο ποιοι ποιες πόσο πόσα πόσοι πόσες εγώ εσύ αυτός αυτή αυτό μου σου μας σας ένα ένας μια
    """,
    "th": """
    ที่ และ หรือ แต่ ถ้า ใน จาก ของ กับ ให้ ได้ เป็น คือ มี ไม่ จะ ต้อง ควร สามารถ อะไร ใคร ไหน ที่ไหน เมื่อไร เมื่อไหร่ ทำไม อย่างไร ยังไง \
    เท่าไร กี่ ไหม ฉัน ผม คุณ เรา เขา นี้ นั้น การ ความ ว่า ซึ่ง โดย เพื่อ
    """,
    "zh": """
    的 了 在 是 我 你 您 他 她 它 们 我们 你们 他们 这 那 有 和 与 或 及 就 不 都 而 着 把 被 吗 呢 吧 什么 谁 哪 哪里 哪些 哪个 何时 什么时候 \
    为什么 怎么 怎样 如何 多少 几 可以 能 会 要 应该 需要 一个 对 从 到 为
    """,
]
