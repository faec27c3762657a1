"""Pages forked from a process that has imported Gradio: four fifths of a start are that import.

`nursery.py ADDRESS` keeps such a process, which listens at a Unix socket until its input ends.
`nursery.py ADDRESS COMMAND...` is what a test starts in place of `python COMMAND...`: output,
signals, exit status and the end are those of the page.
"""

import contextlib
import json
import os
import runpy
import select
import signal
import socket
import sys
import tempfile
import types


def keep(address: str) -> list[str]:
    """Fork a page for everyone who asks; returns in the page, with its command."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # guards end by themselves
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
        listening.bind(address)
        listening.listen(64)
        while True:
            if 0 in select.select([listening, 0], [], [])[0]:
                sys.exit()  # whoever started this is gone
            connection, _ = listening.accept()
            if os.fork() == 0:
                break
            connection.close()
    with connection:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        data, outputs, _, _ = socket.recv_fds(connection, 1 << 20, 2)
        page = os.fork()
        if page:
            guard(connection, page)
    for number, file in enumerate((os.open(os.devnull, os.O_RDONLY), *outputs)):
        os.dup2(file, number)
        os.close(file)
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, closefd=False)  # noqa: SIM115
    request = json.loads(data)
    os.environ.clear()
    os.environ.update(request["environment"])
    tempfile.tempdir = None
    return request["command"]


def guard(connection: socket.socket, page: int) -> None:
    """Hand on signals, and tell the exit status; whoever asked and is gone takes the page along."""
    end = os.pidfd_open(page)
    while end not in select.select([connection, end], [], [])[0]:
        number = connection.recv(1)
        os.kill(page, number[0] if number else signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(page, 0)[1])
    with contextlib.suppress(OSError):
        connection.sendall(str(code).encode())
    os._exit(0)


def run(command: list[str]) -> None:
    """What Python does with `-m NAME ...` or `-c CODE ...`."""
    kind, what, *arguments = command
    sys.path[0] = os.getcwd()
    if kind == "-m":
        sys.argv = [what, *arguments]
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        sys.argv = ["-c", *arguments]
        sys.modules["__main__"] = module = types.ModuleType("__main__")
        exec(compile(what, "<string>", "exec"), module.__dict__)


def ask(address: str, command: list[str]) -> int:
    """Stand for a page until it ends. Gives its exit status."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as connection:
        connection.connect(address)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda number, _: connection.sendall(bytes([number])))
        request = {"command": command, "environment": dict(os.environ)}
        socket.send_fds(connection, [json.dumps(request).encode()], [1, 2])
        return int(connection.recv(16) or 1)


if __name__ == "__main__":
    address, *command = sys.argv[1:]
    if command:
        code = ask(address, command)
        if code < 0:
            signal.signal(-code, signal.SIG_DFL)
            os.kill(os.getpid(), -code)
        sys.exit(code)
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import cv2  # noqa: F401
    import gradio  # noqa: F401

    run(keep(address))
