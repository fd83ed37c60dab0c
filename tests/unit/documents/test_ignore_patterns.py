"""Does an ignore file leave out what real git leaves out? Hundreds of rules and paths, by ``git check-ignore``."""

import os
import random
import shutil
import subprocess

import pytest

from engine.documents.ignore_patterns import last_match, pattern_fault, read_pattern, read_patterns, steps

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

PATHS = [
    b"a", b"b.txt", b"a.log", b"dir/a.log", b"dir/b.txt", b"dir/sub/a.log", b"dir/sub/deep/c.txt", b"build/out.o",
    b"src/build/out.o", b"src/main.c", b"doc/frotz/x", b"foo/bar/baz", b"foo/baz", b"foo/x/y/baz", b"abc/def/ghi",
    b"with space ", b"with space", b"tab\t", b"#hash", b"!bang", b"star*name", b"q?x", b"br[ack]et", b"back\\slash",
    b"Upper.TXT", b"upper.txt", b"caf\xc3\xa9.txt", b"\xe6\x97\xa5\xe8\xa8\x98.md", b"raw\xe9.bin", b"x-y", b"x]y",
    b"a1", b"a2", b"aZ", b"az", b"a_", b"a-", b"a^", b"a!", b"{a,b}", b"node_modules/x/y.js",
    b"lib/node_modules/z.js", b".hidden", b".config/x", b"deep/a/b/c/d/e/f.txt", b"foobar", b"foo.bar/x",
    b"keep.log", b"dir/keep.log", b"~$x.docx",
]  # fmt: skip
RULES = [
    b"*.log", b"/a", b"a/", b"dir", b"dir/", b"/dir/*", b"dir/*", b"dir/**", b"**/build", b"build/", b"/build",
    b"**/a.log", b"foo/**/baz", b"foo/*/baz", b"foo/**", b"**/foo", b"**foo", b"foo**", b"f**o", b"foo/**bar",
    b"**", b"*", b"/*", b"/**", b"*/", b"**/", b"/", b"//", b"a//b", b"doc/frotz", b"doc/frotz/", b"frotz/",
    b"abc/**/ghi", b"abc/***/ghi", b"a**/ghi", b"with space ", b"with space\\ ", b"with space\\  ", b"tab\t",
    b"\\#hash", b"#hash", b"\\!bang", b"!bang", b"star\\*name", b"star*name", b"q\\?x", b"q?x", b"br\\[ack]et",
    b"br[[]ack]et", b"br[[]ack[]]et", b"back\\\\slash", b"back\\slash", b"note\\", b"note\\ ", b"!", b"[z-a]",
    b"[a-c]", b"[!a]*", b"[^a]*", b"x[-]y", b"x[]-]y", b"x[]]y", b"x[a-]y", b"a[0-9]", b"a[[:digit:]]",
    b"a[[:upper:]]", b"a[[:alnum:]_]", b"a[[:nope:]]", b"a[[:digit:]", b"a[", b"a[!", b"a[]", b"a[!]", b"a[\\]]",
    b"a[\\^]", b"a[\\!]", b"a[a-z]", b"a[Z-a]", b"a[[.a.]]", b"{a,b}", b"*.txt", b"*.TXT", b"upper.*", b"caf?.txt",
    b"caf??.txt", b"caf\xc3\xa9.txt", b"*\xe8\xa8\x98*", b"raw?.bin", b"raw[\x80-\xff].bin", b"??", b"?", b"?1",
    b"node_modules", b"node_modules/", b"/node_modules", b".*", b".*/", b"*.", b"deep/**/f.txt", b"deep/*/f.txt",
    b"deep/a/**/e", b"**/c/d", b"c/d", b"/deep/a/b", b"foo.bar", b"foo.bar/", b"foo*", b"*bar", b"foo*bar", b"*o*",
    b"a*b*c*", b"*****", b"a***", b"**/**", b"**/**/a.log", b"x/**", b"dir/sub/", b"sub/", b"dir/sub", b"sub/deep",
    b"~$*", b"~*", b"\\a", b"\\*", b"\\", b"a\\", b"dir\\/a.log", b"*\\/a.log", b"dir/\\*", b"**\\/build", b"   ",
    b" a", b"a ", b"a\r", b"\xef\xbb\xbfa", b"a\0b", b"keep.log", b"*.[lo]og", b"*.l[!a-n]g", b"*[.]log", b"d?r",
    b"d*r/",
]  # fmt: skip
LISTS = [
    [b"*.log", b"!keep.log"], [b"!keep.log", b"*.log"], [b"dir/", b"!dir/keep.log"], [b"dir/*", b"!dir/keep.log"],
    [b"*", b"!*.txt"], [b"*", b"!*/", b"!*.txt"], [b"/*", b"!/foo", b"/foo/*", b"!/foo/bar"],
    [b"foo", b"!foo/bar/baz"], [b"**", b"!**/a.log"], [b"build", b"!src/build"], [b"!build", b"build/"],
    [b"*.o", b"!build/"], [b"# comment", b"", b"a"], [b"dir", b"!dir"],
]  # fmt: skip


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    for path in PATHS:
        place = os.path.join(os.fsencode(root), path)
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            if not os.path.exists(place):
                open(place, "wb").close()
        except OSError:  # names that this system does not take
            continue
    return root


def by_git(root, paths):
    """Return which of these paths real git leaves out."""
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(root), "-c", "core.ignorecase=false", "check-ignore", "-z", "--stdin", "--no-index"]
    done = subprocess.run(command, input=b"\0".join(paths) + b"\0", capture_output=True, env=env)
    assert done.returncode in (0, 1), done.stderr
    return set(done.stdout.split(b"\0")) - {b""}


def by_us(content, paths, root):
    """Return which of these paths the patterns leave out; what lies in a folder that is left out is, too."""
    patterns, out = read_patterns(content), set()
    for path in paths:
        for step in steps(path):
            is_folder = step != path or os.path.isdir(os.path.join(os.fsencode(root), path))
            match = last_match(patterns, step, is_folder=is_folder)
            if match is not None and not match.negative:
                out.add(path)
                break
    return out


def compare(root, content):
    (root / ".gitignore").write_bytes(content)
    paths = [path for path in PATHS if os.path.lexists(os.path.join(os.fsencode(root), path))]
    theirs, ours = by_git(root, paths), by_us(content, paths, root)
    assert ours == theirs, f"{content!r}: only we {sorted(ours - theirs)}, only git {sorted(theirs - ours)}"


def test_each_rule_leaves_out_what_git_leaves_out(repository):
    for rule in RULES:
        compare(repository, rule + b"\n")


def test_the_last_line_needs_no_end_and_lines_may_end_as_on_windows(repository):
    for rule in RULES:
        compare(repository, rule)
        compare(repository, b"zzz\r\n" + rule + b"\r\n")


def test_lists_of_rules_leave_out_what_git_leaves_out(repository):
    for rules in LISTS:
        compare(repository, b"\n".join(rules) + b"\n")


def test_rules_drawn_by_chance_leave_out_what_git_leaves_out(repository):
    chance = random.Random(3)
    pieces = [
        b"*",
        b"**",
        b"?",
        b"/",
        b"a",
        b"b",
        b"foo",
        b"dir",
        b"[a-z]",
        b"[!a]",
        b"\\",
        b".",
        b"log",
        b"!",
        b" ",
        b"-",
        b"[",
    ]
    for _ in range(150):
        rules = [b"".join(chance.choices(pieces, k=chance.randint(1, 6))) for _ in range(chance.randint(1, 3))]
        compare(repository, b"\n".join(rules) + b"\n")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[z-a", "bracket"), ("a[", "bracket"), ("[]", "bracket"), ("[!]x", "bracket"), ("*.[", "bracket"),
        ("!a[b", "bracket"), ("[[:alpha:]", "bracket"), ("x/[a/", "bracket"),
        ("[[:word:]]", "class"), ("[/]", "class"), ("a[/]b", "class"), ("drafts\\", "backslash"),
        ("[a-z]", ""), ("[]]", ""), ("[!a]*", ""), ("[^]]", ""), (r"\[z-a", ""), ("a\\\\", ""), ("[[:alpha:]]x", ""),
        ("[a\\]]", ""), ("*", ""), ("a]", ""), ("[[]", ""), (r"end\ ", ""), ("[z-a]", ""), ("[!/]", ""),
    ],
)  # fmt: skip
def test_a_pattern_that_matches_nothing_says_why(line, fault):
    assert pattern_fault(read_pattern(line.encode())) == fault
