"""How command lines end: one sentence and a status, whatever happens."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from explain.__main__ import main as explain
from models import bundle, command, imagenet
from models.errors import BundleError
from training.__main__ import main as training


def raising(error: BaseException):
    @command.line
    def main() -> int:
        raise error

    return main


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (
            BundleError("class_unknown", name="owl", known="cat"),
            1,
            "There is no class 'owl'; I know cat.",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system", "out/a.png"), 1, "out/a.png: this disk can"),
        (OSError("Unable to write (errno = 28, error message = 'x')"), 1, "the disk is full"),
        (PermissionError(errno.EACCES, "Permission denied", "out"), 1, "you may not"),
        (KeyboardInterrupt(), 130, "Stopped."),
        (BrokenPipeError(), 141, ""),
    ],
)
def test_a_failure_is_one_sentence(error, status: int, sentence: str, capsys):
    assert raising(error)() == status
    said = capsys.readouterr().err
    assert sentence in said
    assert len(said.splitlines()) == bool(sentence)


def test_a_fault_of_the_program_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        raising(ZeroDivisionError())()
    with pytest.raises(OSError, match="of no known kind"):
        raising(OSError("of no known kind"))()


@pytest.mark.parametrize("what", ["explain", "fit", "export"])
def test_a_file_where_a_folder_should_be(what: str, shapes: Path, chelsea: Path, tmp_path, capsys):
    (tmp_path / "file").write_text("I was here first")
    out = str(tmp_path / "file" / "out")
    status = {
        "explain": lambda: explain([str(chelsea), "--model", str(shapes), "--out", out]),
        "fit": lambda: training(["fit", "synthetic", "--out", out]),
        "export": lambda: training(["export", str(shapes), "--format", "tflite", "--out", out]),
    }[what]()
    assert status == 1
    assert "a file stands where a folder should be" in capsys.readouterr().err
    assert (tmp_path / "file").read_text() == "I was here first"


def test_a_full_disk_leaves_nothing_half_written(shapes, chelsea, tmp_path, monkeypatch, capsys):
    from PIL import Image

    save = Image.Image.save

    def full(self, path, *arguments, **options):
        save(self, path, *arguments, **options)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(Image.Image, "save", full)
    assert explain([str(chelsea), "--model", str(shapes), "--out", str(tmp_path / "out")]) == 1
    assert "the disk is full; make room" in capsys.readouterr().err
    assert not list((tmp_path / "out").rglob("*"))


def test_no_home_folder(monkeypatch, capsys):
    def nobody(number: int):
        raise KeyError(number)

    for variable in ("XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("pwd.getpwuid", nobody)
    assert bundle.cache() is None
    assert imagenet.cached() is None
    assert bundle.find(bundle.DEFAULT).is_dir()
    with pytest.raises(BundleError, match="There is no model 'nothing'"):
        bundle.find("nothing")
    assert imagenet.main([]) == 1
    assert "has no home folder" in capsys.readouterr().err


def start(*arguments: str, **options) -> subprocess.Popen:
    line = [sys.executable, "-m", "explain", *arguments]
    return subprocess.Popen(line, stderr=subprocess.PIPE, text=True, **options)


def test_a_reader_that_has_enough_ends_the_program_quietly(shapes: Path, chelsea: Path):
    process = start(*[str(chelsea)] * 30, "--model", str(shapes), stdout=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert (process.stderr.read(), process.wait(60)) == ("", 141)
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_the_output(shapes: Path, chelsea: Path):
    with open("/dev/full", "w") as full:
        process = start(str(chelsea), "--model", str(shapes), stdout=full)
        said = process.communicate(timeout=60)[1]
    assert process.returncode == 1
    assert said == "I cannot write: the disk is full; make room and run the same command again.\n"


def test_ctrl_c(shapes: Path, chelsea: Path):
    # Programs that a shell starts in the background ignore it, and so do their children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start(*[str(chelsea)] * 500, "--model", str(shapes), stdout=subprocess.PIPE)
    signal.signal(signal.SIGINT, before)
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    process.stdout.read()
    assert (process.stderr.read(), process.wait(60)) == ("Stopped.\n", 130)
    process.stdout.close()
    process.stderr.close()


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--batch=0", "--batch: must be at least 1, not 0"),
        ("--cutmix=nan", "--cutmix: must be from 0 to 1, not nan"),
        ("--seed=-1", "--seed: must be from 0 to 4294967295, not -1"),
        ("--epochs=many", "--epochs: invalid int value: 'many'"),
    ],
)
def test_a_number_that_cannot_be_is_refused_before_anything_is_read(
    option: str, sentence: str, capsys
):
    with pytest.raises(SystemExit) as exit_:
        training(["fit", "no such folder", "--out", "x", option])
    assert exit_.value.code == 2
    assert sentence in capsys.readouterr().err
