"""What are months and days called? In the languages that formats of spreadsheets name, whole and short."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

Said = TypeVar("Said", str, tuple[str, str])
Name = tuple[str, str]  # whole, short

# By the lower ten bits of a Windows language number: twelve months and seven days (from Monday on), with a short form
# behind a stroke where it is not the first three letters;
# "_" stands for a blank. Source: Unicode CLDR, as Excel writes them (no dots). Short forms of its stand-alone kind,
# but those beside a day for Russian months, where the others are mostly whole words.
_NAMES = {
    0x09: (
        "January February March April May June July August September October November December",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    0x07: (
        "Januar Februar März|Mrz April Mai Juni Juli August September Oktober November Dezember",
        "Montag|Mo Dienstag|Di Mittwoch|Mi Donnerstag|Do Freitag|Fr Samstag|Sa Sonntag|So",
    ),
    0x0C: (
        "janvier|janv février|févr mars|mars avril|avr mai juin|juin juillet|juil août|août septembre|sept octobre"
        " novembre décembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    0x0A: (
        "enero febrero marzo abril mayo junio julio agosto septiembre|sept octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
    0x10: (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    0x16: (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    ),
    0x13: (
        "januari februari maart|mrt april mei juni juli augustus september oktober november december",
        "maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo",
    ),
    0x15: (
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik|paź listopad grudzień",
        "poniedziałek|pon wtorek|wt środa czwartek|czw piątek|pt sobota niedziela|niedz",
    ),
    0x1D: (
        "januari februari mars|mars april maj juni|juni juli|juli augusti september oktober november december",
        "måndag tisdag onsdag torsdag|tors fredag lördag söndag",
    ),
    0x19: (
        "январь февраль|февр март апрель май июнь июль август сентябрь|сент октябрь ноябрь|нояб декабрь",
        "понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс",
    ),
    0x11: (
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        "月曜日|月 火曜日|火 水曜日|水 木曜日|木 金曜日|金 土曜日|土 日曜日|日",
    ),
    0x12: (
        "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
        "월요일|월 화요일|화 수요일|수 목요일|목 금요일|금 토요일|토 일요일|일",
    ),
    0x04: (
        "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
        "星期一|周一 星期二|周二 星期三|周三 星期四|周四 星期五|周五 星期六|周六 星期日|周日",
    ),
    0x404: (
        "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
        "星期一|週一 星期二|週二 星期三|週三 星期四|週四 星期五|週五 星期六|週六 星期日|週日",
    ),
    0x1E: (
        "มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค."
        " กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.",
        "จันทร์|จ. อังคาร|อ. พุธ|พ. พฤหัสบดี|พฤ. ศุกร์|ศ. เสาร์|ส. อาทิตย์|อา.",
    ),
    0x05: (
        "leden únor březen duben květen červen|čvn červenec|čvc srpen září říjen listopad prosinec",
        "pondělí|po úterý|út středa|st čtvrtek|čt pátek|pá sobota|so neděle|ne",
    ),
    0x1B: (
        "január február marec apríl máj jún júl august september október november december",
        "pondelok|po utorok|ut streda|st štvrtok|št piatok|pi sobota|so nedeľa|ne",
    ),
    0x22: (
        "січень лютий березень квітень|квіт травень|трав червень|черв липень серпень|серп вересень жовтень|жовт"
        " листопад|лист грудень|груд",
        "понеділок|пн вівторок|вт середа|ср четвер|чт п'ятниця|пт субота|сб неділя|нд",
    ),
    0x02: (
        "януари февруари март|март април май юни юли август септември октомври ноември декември",
        "понеделник|пн вторник|вт сряда|ср четвъртък|чт петък|пт събота|сб неделя|нд",
    ),
    0x08: (
        "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος|Ιούν Ιούλιος|Ιούλ Αύγουστος Σεπτέμβριος Οκτώβριος"
        " Νοέμβριος Δεκέμβριος",
        "Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή",
    ),
    0x1F: (
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "Pazartesi|Pzt Salı Çarşamba Perşembe Cuma Cumartesi|Cmt Pazar",
    ),
    0x0E: (
        "január|jan. február|febr. március|márc. április|ápr. május|máj. június|jún. július|júl. augusztus|aug."
        " szeptember|szept. október|okt. november|nov. december|dec.",
        "hétfő|H kedd|K szerda|Sze csütörtök|Cs péntek|P szombat|Szo vasárnap|V",
    ),
    0x0B: (
        "tammikuu|tammi helmikuu|helmi maaliskuu|maalis huhtikuu|huhti toukokuu|touko kesäkuu|kesä heinäkuu|heinä"
        " elokuu syyskuu|syys lokakuu|loka marraskuu|marras joulukuu|joulu",
        "maanantai|ma tiistai|ti keskiviikko|ke torstai|to perjantai|pe lauantai|la sunnuntai|su",
    ),
    0x06: (
        "januar februar marts april maj juni juli august september oktober november december",
        "mandag tirsdag|tirs onsdag torsdag|tors fredag lørdag søndag",
    ),
    0x14: (
        "januar februar mars april mai juni juli august september oktober november desember",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    ),
    0x18: (
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie|sept octombrie noiembrie|nov decembrie",
        "luni marți miercuri joi vineri sâmbătă duminică",
    ),
    0x41A: (
        "siječanj veljača|velj ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac",
        "ponedjeljak utorak srijeda četvrtak petak subota nedjelja",
    ),
    0x24: (
        "januar februar marec april maj junij julij avgust september oktober november december",
        "ponedeljek torek sreda četrtek petek sobota nedelja",
    ),
    0x27: (
        "sausis|saus vasaris kovas balandis gegužė birželis|birž liepa|liep rugpjūtis|rugp rugsėjis|rugs"
        " spalis|spal lapkritis|lapkr gruodis|gruod",
        "pirmadienis|Pr antradienis|An trečiadienis|Tr ketvirtadienis|Kt penktadienis|Pn šeštadienis|Št sekmadienis|Sk",
    ),
    0x26: (
        "janvāris|janv februāris|febr marts|marts aprīlis maijs|maijs jūnijs jūlijs augusts septembris|sept"
        " oktobris novembris decembris",
        "pirmdiena|pirmd otrdiena|otrd trešdiena|trešd ceturtdiena|ceturtd piektdiena|piektd sestdiena|sestd"
        " svētdiena|svētd",
    ),
    0x25: (
        "jaanuar|jaan veebruar|veebr märts|märts aprill mai juuni|juuni juuli|juuli august september|sept oktoober"
        " november detsember|dets",
        "esmaspäev|E teisipäev|T kolmapäev|K neljapäev|N reede|R laupäev|L pühapäev|P",
    ),
    0x03: (
        "gener febrer|febr març|març abril maig|maig juny|juny juliol agost|ag setembre octubre novembre desembre",
        "dilluns|dl dimarts|dt dimecres|dc dijous|dj divendres|dv dissabte|ds diumenge|dg",
    ),
    0x21: (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    ),
    0x01: (
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    ),
    0x0D: (
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        "יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי שבת יום_ראשון",
    ),
    0x2A: (
        "Tháng_Giêng Tháng_Hai Tháng_Ba Tháng_Tư Tháng_Năm Tháng_Sáu Tháng_Bảy Tháng_Tám Tháng_Chín Tháng_Mười"
        " Tháng_Mười_Một Tháng_Mười_Hai",
        "Thứ_Hai Thứ_Ba Thứ_Tư Thứ_Năm Thứ_Sáu Thứ_Bảy Chủ_Nhật",
    ),
    0x39: (
        "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",
        "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    ),
}
# Whole months as they stand beside a day, where they are other words there.
_BESIDE_A_DAY = {
    0x19: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    0x22: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    0x15: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    0x05: "ledna února března dubna května června července srpna září října listopadu prosince",
    0x1B: "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    0x41A: "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    0x08: (
        "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου"
        " Δεκεμβρίου"
    ),
    0x0B: (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
        " marraskuuta joulukuuta"
    ),
    0x27: "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
}
_NEVER_CUT = frozenset((0x01, 0x0D, 0x2A, 0x39))  # languages whose short names are the whole ones
_ENGLISH = 0x09
_LANGUAGE = 0x3FF  # the bits of a number that say the language; the others say the country


@lru_cache(maxsize=64)
def month_names(locale: int, *, with_day: bool = False) -> tuple[Name, ...]:
    """Return the twelve months in the language of a Windows locale number; English where it is not known.

    Args:
        locale: the number.
        with_day: a day stands beside the month: "5 марта", but "март 2024".
    """
    names = _names(locale, 0)
    beside = _of_language(_BESIDE_A_DAY, locale) if with_day else None
    return tuple((whole, short) for whole, (_, short) in zip(beside.split(), names, strict=True)) if beside else names


@lru_cache(maxsize=64)
def weekday_names(locale: int) -> tuple[Name, ...]:
    """Return the days from Monday on; see ``month_names``."""
    return _names(locale, 1)


def _names(locale: int, which: int) -> tuple[Name, ...]:
    words = (_of_language(_NAMES, locale) or _NAMES[_ENGLISH])[which].split()
    parted = (word.replace("_", " ").partition("|") for word in words)
    is_cut = locale & _LANGUAGE not in _NEVER_CUT
    return tuple((whole, short or (whole[:3] if is_cut else whole)) for whole, _, short in parted)


def _of_language(known: Mapping[int, Said], locale: int) -> Said | None:
    return known.get(locale) or known.get(locale & _LANGUAGE)
