"""Keeps what libraries write at their start off the error output."""

import contextlib
import os
import re
import sys
import threading
from collections.abc import Iterator

# From TensorFlow and LiteRT. absl logs before it can be silenced; the E lines say that there is no
# graphics card, or that something of it was registered twice.
CHATTER = re.compile(
    rb"WARNING: All log messages before absl::InitializeLog"
    rb"|I0000 \d"
    rb"|W0000 .*(tf_tfl_flatbuffer_helpers|computation_placer|cpu_allocator_impl)"
    rb"|E0000 .*(failed call to cuInit.*(303|NO_DEVICE)|Unable to register cu|cuda_diagnostics)"
    rb"|INFO: (Created|Initialized) TensorFlow Lite"
    rb"|To enable the following instructions: "
)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Leave out `CHATTER` of what libraries write to the process's error output.

    Only whole, known lines are left out. With TF_CPP_MIN_LOG_LEVEL=0 nothing is.
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
