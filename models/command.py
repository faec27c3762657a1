"""What all command lines share: how they end, and their language.

A failure is one sentence and status 1, Ctrl+C is "Stopped." and 130, and a reader that has closed
the pipe (`| head -1`) ends the program without a word, with 141 as for other programs.
"""

import argparse
import contextlib
import errno
import math
import os
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import IO, NoReturn

import words
from models import chatter, full
from models.errors import ClassifierError
from models.names import shown
from words import usage

STOPPED, BROKEN_PIPE = 130, 141
REASONS = {  # codes of `words`, by what the system says
    errno.ENOSPC: "disk_full_reason",
    errno.EDQUOT: "disk_quota",
    errno.EFBIG: "disk_file_size",
    errno.EROFS: "disk_read_only",
    errno.EACCES: "disk_forbidden",
    errno.EPERM: "disk_forbidden",
    errno.ENOTDIR: "disk_file_in_the_way",
    errno.EEXIST: "disk_file_in_the_way",
    errno.EISDIR: "disk_folder_in_the_way",
    errno.ENAMETOOLONG: "disk_name_too_long",
    errno.ENOENT: "disk_missing",
    errno.EIO: "disk_broken",
    errno.EMFILE: "disk_open_files",
    errno.ENFILE: "disk_open_files",
    errno.EADDRINUSE: "port_in_use",
    errno.EADDRNOTAVAIL: "port_no_address",
}
Main = Callable[..., int]


def line(main: Main) -> Main:
    """Make a `main` end as a command line should, whatever happens in it."""

    @wraps(main)
    def ended(*arguments: Sequence[str] | None, **named: object) -> int:
        given = arguments[0] if arguments else None
        spoken = words.language()
        words.choose(_language(sys.argv[1:] if given is None else given) or spoken)
        usage.translate()
        try:
            _lenient(sys.stdout)
            _lenient(sys.stderr)
            status = main(*arguments, **named)
            sys.stdout.flush()
            return status
        except ClassifierError as error:
            return _fail(str(error))
        except ModuleNotFoundError as error:
            known = full.explained(error)
            if known is None:
                raise
            return _fail(str(known))
        except KeyboardInterrupt:
            return _fail(words.say("stopped"), STOPPED)
        except BrokenPipeError:
            _abandon(sys.stdout)
            return BROKEN_PIPE
        except OSError as error:
            if _number(error) not in REASONS:
                raise
            try:
                sys.stdout.flush()
            except OSError:
                _abandon(sys.stdout)
            return _fail(sentence(error))
        finally:
            words.choose(spoken)

    return ended


def add_language(parser: argparse.ArgumentParser) -> None:
    """The option that chooses the language; `line` obeys it before the parser speaks."""
    languages = sorted(words.LANGUAGES)
    parser.add_argument("--language", choices=languages, help=words.say("help_language"))


def _language(arguments: Sequence[str]) -> str | None:
    """The language that the arguments ask for; None if they ask for none that is known."""
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        name, _, joined = option.partition("=")
        # argparse takes the beginning of an option for all of it.
        named = name.startswith("--la") and "--language".startswith(name)
        if named and (asked := joined or value) in words.LANGUAGES:
            return asked
    return None


def run(main: Main) -> NoReturn:
    """Run a `main` as the program that it is, without the libraries' chatter."""
    with chatter.quiet():
        status = main()
    sys.exit(status)


def number(kind: type, least: float, most: float = math.inf) -> Callable[[str], float]:
    """For `add_argument(type=...)`: an int or float from `least` to `most`, nothing else."""

    def parsed(text: str) -> float:
        value: float = kind(text)
        if least <= value <= most:  # which NaN is not
            return value
        code = "number_least" if most == math.inf else "number_between"
        limits = {"least": f"{least:.10g}", "most": f"{most:.10g}"}
        raise argparse.ArgumentTypeError(words.say(code, given=shown(text), **limits))

    parsed.__name__ = kind.__name__  # for argparse's own sentence on what is no number at all
    return parsed


def writable(folder: Path) -> None:
    """Make a folder and try to write there. Raises OSError now, not after hours of work."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".try-"):
        pass


def sentence(error: OSError) -> str:
    """What the system refused, and what to do next."""
    reason = why(error)
    if error.filename is None:
        return words.say("disk_write", reason=reason)
    return words.say("disk_use", path=shown(os.fsdecode(error.filename)), reason=reason)


def why(error: OSError) -> str:
    """Why the system refused, as a part of a sentence."""
    code = REASONS.get(_number(error))
    return words.say(code) if code else error.strerror or str(error)


def _number(error: OSError) -> int:
    if error.errno is None:  # h5py writes it into its message
        number = re.search(r"errno = (\d+)", str(error))
        return int(number[1]) if number else 0
    return error.errno


def _lenient(stream: IO[str] | None) -> None:
    """Write characters that a console lacks as escapes (`\\xfc`) instead of failing."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def utf8(stream: IO[str]) -> None:
    r"""Write JSON to a stream, on any console: names that are no text as JSON's own `\udcfc`."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _fail(text: str, status: int = 1) -> int:
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr, flush=True)
    return status


def _abandon(stream: IO[str] | None) -> None:
    """Send the interpreter's final flush to nowhere: it would fail again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)
