"""Which characters do the names of roff stand for? Signs, accented letters and code points.

Source: groff_char(7).
"""

from __future__ import annotations

import re
import unicodedata

# Names of two letters, which may be equals signs themselves, an equals sign, and what they stand for.
_CHARS = {
    pair[:2]: pair[3:]
    for pair in (
        "em=— en=– hy=- aq=' dq=\" lq=“ rq=” oq=‘ cq=’ Bq=„ bq=‚ Fo=« Fc=» fo=‹ fc=› bu=• co=© rg=® tm=™ de=° mu=× di=÷"
        " ss=ß AE=Æ ae=æ OE=Œ oe=œ o/=ø O/=Ø /l=ł /L=Ł oa=å oA=Å -D=Ð Sd=ð TP=Þ Tp=þ .i=ı .j=ȷ IJ=Ĳ ij=ĳ r!=¡ r?=¿"
        " sc=§ ps=¶ dg=† dd=‡ ct=¢ Po=£ Eu=€ eu=€ Ye=¥ Fn=ƒ Of=ª Om=º S1=¹ S2=² S3=³ 12=½ 14=¼ 34=¾ +-=± <==≤ >==≥"
        " !==≠ ===≡ ~==≅ ~~=≈ if=∞ mi=− pl=+ eq== md=⋅ <-=← ->=→ <>=↔ ua=↑ da=↓ la=⟨ ra=⟩ lB=[ rB=] lC={ rC=} sq=□"
        " rs=\\ sl=/ ul=_ ti=~ ha=^ ga=` aa=´ ba=| br=│ or=| at=@ sh=# Do=$ ff=ff fi=fi fl=fl Fi=ffi Fl=ffl bv=| OK=✓"
        " *a=α *b=β *g=γ *d=δ *e=ε *l=λ *m=μ *p=π *s=σ *w=ω *S=Σ *D=Δ *W=Ω"
    ).split()
}  # fmt: skip
_MOST_DIGITS = 8
_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", ":": "\u0308", "~": "\u0303", ",": "\u0327", "v": "\u030c"}


def with_name(name: str) -> str:
    r"""Return the character of a name, as in \(em or \[u00DF]; nothing where there is none."""
    if name in _CHARS:
        return _CHARS[name]
    if len(name) == 2 and name[0] in _ACCENTS and name[1].isalpha():
        return unicodedata.normalize("NFC", name[1] + _ACCENTS[name[0]])
    points = re.fullmatch(r"u([0-9A-F]{4,6}(?:_[0-9A-F]{4,6})*)", name)
    if points:
        return "".join(chr(int(one, 16)) for one in points[1].split("_") if int(one, 16) < 0x110000)
    return numbered(name[4:]) if name.startswith("char") else ""


def numbered(digits: str) -> str:
    """Return the character of a decimal code; nothing for controls and beyond Unicode."""
    is_short = digits.isdecimal() and len(digits) <= _MOST_DIGITS  # ``int`` refuses more than 4,300
    return chr(int(digits)) if is_short and 31 < int(digits) < 0x110000 else ""
