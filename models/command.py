"""What all command lines have in common: how they end, and what they do not say.

A failure is one sentence and status 1, Ctrl+C is "Stopped." and 130, and a reader that has closed
the pipe (`| head -1`) ends the program without a word, with 141 as for other programs.
"""

import argparse
import contextlib
import errno
import os
import re
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import IO, NoReturn

import words
from models.errors import ClassifierError
from models.names import shown

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
}
# What TensorFlow and LiteRT say to everybody who starts them. absl's lines come before anything
# that could be told to be quiet; E lines say that there is no graphics card, or one twice.
CHATTER = re.compile(
    rb"WARNING: All log messages before absl::InitializeLog"
    rb"|I0000 \d"
    rb"|W0000 .*(tf_tfl_flatbuffer_helpers|computation_placer|cpu_allocator_impl)"
    rb"|E0000 .*(failed call to cuInit.*(303|NO_DEVICE)|Unable to register cu|cuda_diagnostics)"
    rb"|INFO: (Created|Initialized) TensorFlow Lite"
    rb"|To enable the following instructions: "
)

Main = Callable[..., int]


def line(main: Main) -> Main:
    """Make a `main` end as a command line should, whatever happens in it."""

    @wraps(main)
    def ended(*arguments: Sequence[str] | None, **named: object) -> int:
        given = arguments[0] if arguments else None
        spoken = words.language()
        words.choose(_language(sys.argv[1:] if given is None else given) or spoken)
        try:
            _lenient(sys.stdout)
            _lenient(sys.stderr)
            status = main(*arguments, **named)
            sys.stdout.flush()
            return status
        except ClassifierError as error:
            return _fail(str(error))
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
        if name == "--language" and (asked := joined or value) in words.LANGUAGES:
            return asked
    return None


def run(main: Main) -> NoReturn:
    """Run a `main` as the program that it is, without the libraries' chatter."""
    with quiet():
        status = main()
    sys.exit(status)


def writable(folder: Path) -> None:
    """Make a folder and try to write there. Raises OSError now, not after hours of work."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".try-"):
        pass


def sentence(error: OSError) -> str:
    """What the system refused, and what to do next."""
    code = REASONS.get(_number(error))
    reason = words.say(code) if code else error.strerror or str(error)
    if error.filename is None:
        return words.say("disk_write", reason=reason)
    return words.say("disk_use", path=shown(os.fsdecode(error.filename)), reason=reason)


def _number(error: OSError) -> int:
    if error.errno is None:  # h5py writes it into its message
        number = re.search(r"errno = (\d+)", str(error))
        return int(number[1]) if number else 0
    return error.errno


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Leave out `CHATTER` of what libraries write to the process's error output.

    Only whole lines that are known are left out. Who sets TF_CPP_MIN_LOG_LEVEL=0 hears all.
    Python's own `sys.stderr` is not touched by it.
    """
    level = os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # errors are shown
    if level == "0" or sys.stderr is None:
        yield
        return
    try:
        number = sys.stderr.fileno()
        kept = os.dup(number)
    except (OSError, ValueError):  # no error output
        yield
        return
    python = sys.stderr
    sys.stderr = open(  # noqa: SIM115
        os.dup(kept), "w", buffering=1, encoding=python.encoding, errors="backslashreplace"
    )
    reading, writing = os.pipe()
    os.dup2(writing, number)
    os.close(writing)
    filtering = threading.Thread(target=_filter, args=(reading, kept), daemon=True)
    filtering.start()
    try:
        yield
    finally:
        sys.stderr.flush()
        os.dup2(kept, number)  # closes the last end of the pipe that is written to
        filtering.join(1)
        sys.stderr = python


def _filter(reading: int, out: int) -> None:
    with open(reading, "rb", buffering=0) as pipe:
        rest = b""
        while data := pipe.read(2**16):
            *lines, rest = (rest + data).split(b"\n")
            _write(out, [text + b"\n" for text in lines])
            if not rest.startswith((b"W", b"I", b"E", b"T")):  # a question, a progress bar
                _write(out, [rest])
                rest = b""
        _write(out, [rest])


def _write(out: int, lines: list[bytes]) -> None:
    text = b"".join(line for line in lines if not CHATTER.match(line))
    with contextlib.suppress(OSError):
        while text:
            text = text[os.write(out, text) :]


def _lenient(stream: IO[str] | None) -> None:
    """Write what a console has no signs for as an escape (`\\xfc`), not as an error."""
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
    """Let the interpreter's last flush go nowhere: it could only fail again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)
