"""What libraries write to the error output: what is left out, and what passes."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from models import command


def test_errors_of_libraries_are_not_taken_for_chatter():
    """Lines that are not known, unfinished ones, and Python's own pass."""
    script = (
        "import os, sys\n"
        "from models import command\n"
        "def main():\n"
        "    os.write(2, b'I0000 00:00:17.4 1 port.cc:153] oneDNN custom operations are on.\\n')\n"
        "    os.write(2, b'INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\\n')\n"
        "    os.write(2, b'E0000 00:00:17.4 1 cuda_dnn.cc:1] Out of memory\\n')\n"
        "    print('Python', file=sys.stderr)\n"
        "    os.write(2, b'Segmentation fault')\n"
        "    return 3\n"
        "command.run(main)\n"
    )
    environment = {k: v for k, v in os.environ.items() if k != "TF_CPP_MIN_LOG_LEVEL"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment
    )
    assert done.returncode == 3
    assert "Out of memory" in done.stderr
    assert "Python\n" in done.stderr
    assert "Segmentation fault" in done.stderr
    assert "oneDNN" not in done.stderr
    assert "XNNPACK" not in done.stderr
    environment["TF_CPP_MIN_LOG_LEVEL"] = "0"  # who asks hears everything
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment
    )
    assert "oneDNN" in done.stderr


@pytest.mark.parametrize("program", ["benchmarks", "explain", "training"])
def test_every_program_leaves_it_out(program: str, monkeypatch: pytest.MonkeyPatch):
    started = []
    monkeypatch.setattr(command, "run", started.append)
    file = Path(__file__).parents[2] / program / "__main__.py"
    runpy.run_path(str(file), run_name="__main__")
    assert len(started) == 1
