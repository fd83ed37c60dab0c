"""Which words say nothing beside others? Those that stand in every text of their language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.words.stems import fold

_WORDS = {
    "en": """
        a about after all an and any are as at be been before but by can could did do does for from had has have how
        i if in into is it its may me my no not of on or our shall should so such that the their them then there these
        they this those to was we were what when where which while who whom whose why will with would you your
        s t d ll m re ve don
    """,
    "de": """
        aber als am an auch auf aus bei bin bis bist da dann das dass dein dem den denn der des dich die dir doch du
        ein eine einem einen einer eines er es euch fuer für hat hatte ich ihm ihn ihr ihre im in ist ja kann man mein
        mich mir mit nach nicht noch nur ob oder ohne sein seine sich sie sind so über um und uns vom von vor wann war
        waren warum was wegen weil welche welchem welchen welcher welches wenn wer werden wie wir wird wo wurde wurden
        zu zum zur
    """,
    "fr": """
        à au aux avec c ce ces cet cette d dans de des du elle elles en est et était été eux il ils j je l la le les
        leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou où par pas pour qu quand que quel quelle
        quelles quels qui quoi s sa sans se ses son sont sur t ta te tes toi ton tu un une vos votre vous y
    """,
    "es": """
        a al como con cual cuál cuales cuando cuándo de del desde donde dónde e el él ella ellas ellos en entre era es
        esa ese eso esta está estas este esto estos fue ha han hasta la las le les lo los más me mi muy ni no nos o
        para pero por porque que qué quien quién se ser si sí sin sobre son su sus también te tu tú un una unas uno
        unos y ya yo
    """,
    "it": """
        a ad agli ai al alla alle anche che chi ci come con cui da dai dal dalla dalle dei del dell della delle di dove
        e è ed era gli ha hanno i il in io l la le lei lo loro lui ma mi ne nei nel nella nelle no noi non nostro o
        per perché più quale quali quando quello questa questo se si sono su sua sue sul sulla suo suoi ti tra tu un
        una uno vi voi
    """,
    "pt": """
        a ao aos as às até com como da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta está
        este eu foi há isso isto já lhe mais mas me meu minha muito na não nas no nos nós o onde os ou para pela pelo
        por porque qual quando que quem são se sem seu seus só sua suas também te tem um uma você
    """,
    "nl": """
        aan al als bij dan dat de den der des deze die dit door een en er ge geen had heb hebben heeft het hier hij
        hoe hun ik in is je kan maar me men met mijn na naar niet nog nu of om onder ons ook op over te toen tot uit
        van veel voor waar waarom wanneer want waren was wat we wel welke werd wie wij worden wordt zal ze zich zij
        zijn zo zou
    """,
    "sv": """
        att av blev då de dem den denna det detta dig din där efter ej eller en er ett för från ha hade han har hon
        hur i inte jag kan man med men mig min mot när nu och om oss på sig sin som så till under upp ut vad var varför
        vem vi vid vilka vilken är
    """,
    "da": """
        af alle at blev da de dem den der deres det dette dig din du efter eller en er et for fra ham han har havde
        hun hvad hvem hvor hvorfor hvordan i ikke jeg kan man med men mig min når nu og om op os på sig sin skal som
        til ud var ved vi vil være
    """,
    "no": """
        alle at av ble da de dem den der deres det dette din du eller en er et etter for fra ha hadde han har hun hva
        hvem hvor hvorfor hvordan i ikke jeg kan man med men meg min når nå og om opp oss på seg sin skal som så til
        ut var ved vi vil være å
    """,
    "ru": """
        а без более бы был была были было быть в вам вас весь во вот все вы где да для до его ее если есть еще же за
        и из или им их к как какая какие какой ко когда кто ли мне мы на не него нее нет ни них но ну о об он она они
        оно от по под почему при с со так там то того тоже той только том ты у уже чем что чтобы эта эти это я
    """,
    "pl": """
        a aby ale bez był była było być co czy dla do gdy gdzie go i ich ile im ja jak jaka jaki jakie jest jej jego
        już kiedy kto która które który lub ma mi mnie na nad nie o od on ona oni po pod przez przy są się ta tak
        także tam te tego ten to tu ty w we wszystko z za ze że
    """,
    "tr": """
        acaba ama bir biri bu çok da daha de değil diye en gibi hem hep hiç için ile ise ki kim mı mi mu mü nasıl ne
        neden nerede niçin niye o olan olarak sen siz şu ve veya ya
    """,
}
# What asks for a measure says nothing by itself: "how long may she keep it" is not about what is long.
_MEASURES = {
    "en": ("how", "long many much often far old big large tall high fast soon late early deep wide heavy"),
    "de": ("wie", "lange lang viel viele vielen oft weit alt gross groß hoch schnell bald spät früh tief breit schwer"),
    "nl": ("hoe", "lang veel vaak ver oud groot hoog snel laat"),
    "sv": ("hur", "länge lång långt mycket många ofta gammal stor hög snabbt"),
    "da": ("hvor", "længe lang lange langt meget mange ofte gammel stor høj hurtigt"),
    "no": ("hvor", "lenge lang lange langt mye mange ofte gammel stor høy raskt"),
}
STOP_WORDS = {language: frozenset(map(fold, words.split())) for language, words in _WORDS.items()}
MEASURES = {
    language: (fold(asked), frozenset(map(fold, words.split()))) for language, (asked, words) in _MEASURES.items()
}


def telling_words(words: Sequence[str], languages: Iterable[str]) -> list[str]:
    """Return the words that say something, or all where none does.

    Args:
        words: of a query.
        languages: that it may be in, likeliest first; it is taken to be in the one in which most of its words are
            common.
    """
    return uncommon_words(words, languages) or list(words)


def uncommon_words(words: Sequence[str], languages: Iterable[str]) -> list[str]:
    """Return the words that say something; see ``telling_words``."""
    folded = [fold(word) for word in words]
    lists = [STOP_WORDS[language] for language in dict.fromkeys((*languages, "en")) if language in STOP_WORDS]
    common = max(lists, key=lambda known: sum(word in known for word in folded))
    asked, measures = next((MEASURES[name] for name in MEASURES if STOP_WORDS[name] is common), ("", frozenset()))
    before = ["", *folded][: len(folded)]
    return [
        word
        for word, plain, last in zip(words, folded, before, strict=True)
        if plain not in common and not (last == asked and plain in measures)
    ]
