"""What are months and days called? In the languages that formats of spreadsheets name, whole and short."""

from __future__ import annotations

from functools import lru_cache

Name = tuple[str, str]  # whole, short

# By the lower ten bits of a Windows language number: twelve months and seven days (from Monday on), with a short form
# behind a stroke where it is not the first three letters. Source: Unicode CLDR 46, as Excel writes them (no dots).
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
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
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
        "januari februari mars april maj juni juli augusti september oktober november december",
        "måndag tisdag onsdag torsdag fredag lördag söndag",
    ),
    0x19: (
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
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
}
_ENGLISH = 0x09
_LANGUAGE = 0x3FF  # the bits of a number that say the language; the others say the country


@lru_cache(maxsize=64)
def month_names(locale: int) -> tuple[Name, ...]:
    """Return the twelve months in the language of a Windows locale number; English where it is not known."""
    return _names(locale, 0)


@lru_cache(maxsize=64)
def weekday_names(locale: int) -> tuple[Name, ...]:
    """Return the days from Monday on; see ``month_names``."""
    return _names(locale, 1)


def _names(locale: int, which: int) -> tuple[Name, ...]:
    words = _NAMES.get(locale, _NAMES.get(locale & _LANGUAGE, _NAMES[_ENGLISH]))[which].split()
    parted = (word.partition("|") for word in words)
    return tuple((whole, short or whole[:3]) for whole, _, short in parted)
