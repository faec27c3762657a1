"""python -m explain --ray: the same rows as on one machine, whatever is lost on the way."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from explain import records
from explain.__main__ import main
from explain.field import journal_of, shards_of
from tests.made import trap_photo

# Nodes of one core each, which are lost when told so.
NODES = """
import os, sys
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
from ray.cluster_utils import Cluster
cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
nodes = [cluster.add_node(num_cpus=1) for _ in range(int(sys.argv[1]) - 1)]
print(cluster.address, flush=True)
for line in sys.stdin:
    cluster.remove_node(nodes.pop(), allow_graceful=False)
    print("lost", flush=True)
cluster.shutdown()
"""


@contextlib.contextmanager
def cluster(nodes: int) -> Iterator[tuple[str, subprocess.Popen]]:
    process = subprocess.Popen(
        [sys.executable, "-c", NODES, str(nodes)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        address = process.stdout.readline().strip()
        while address and ":" not in address:  # Ray may say something first
            address = process.stdout.readline().strip()
        yield address, process
    finally:
        process.communicate(timeout=120)  # closes its input: it ends


def photos(folder: Path, count: int) -> Path:
    for number in range(count):
        trap_photo(folder / f"{number:03}.jpg", f"2024:05:06 22:{number % 60:02}:00", seed=number)
    (folder / "torn.jpg").write_bytes(b"\xff\xd8\xff torn")
    shutil.copy(folder / "000.jpg", os.fsencode(folder) + b"/F\xfcchse.jpg")
    return folder


def rows(table: Path) -> list[records.Record]:
    return sorted(records.read(table), key=lambda row: row["photo"])


def command(folder: Path, table: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "explain", str(folder), "--table", str(table), *more]


def test_the_same_rows_as_on_one_machine(tmp_path: Path):
    folder = photos(tmp_path / "card", 6)
    alone, many = tmp_path / "alone.parquet", tmp_path / "many.parquet"
    stored = tmp_path / "list.txt"
    stored.write_text(f"file://{folder}/000.jpg\nfile://{folder}/gone.jpg\n")  # read by fsspec
    main([str(folder), str(stored), "--table", str(alone), "--workers", "1"])
    line = command(folder, many, "--ray")
    line.insert(4, str(stored))
    done = subprocess.run(line, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr  # one photo is torn, one is gone
    assert "10 photos in 9 events" in done.stdout
    assert rows(many) == rows(alone)
    assert not shards_of(many).exists()


def test_what_a_stopped_cluster_did_is_not_done_again(tmp_path: Path):
    """Shards that did not reach the journal count, and one machine goes on where many began."""
    folder = photos(tmp_path / "card", 4)
    table = tmp_path / "t.jsonl"
    main([str(folder), "--table", str(table), "--workers", "1"])
    expected, journal = rows(table), journal_of(table)
    head, *lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(head + b"".join(lines[:2]))
    shards_of(table).mkdir()
    marked = lines[2].replace(b'"camera": "TRAPCO T1"', b'"camera": "from a shard"')
    (shards_of(table) / "a.jsonl").write_bytes(lines[1] + marked)  # one of them is known
    (shards_of(table) / ".b.jsonl.part").write_bytes(lines[3][:50])  # never finished
    main([str(folder), "--table", str(table), "--workers", "1", "--resume"])
    after = rows(table)
    assert [row["photo"] for row in after] == [row["photo"] for row in expected]
    assert sum(row["camera"] == "from a shard" for row in after) == 1


@pytest.mark.slow
def test_a_lost_node_costs_no_photo(tmp_path: Path):
    folder = photos(tmp_path / "card", 200)
    alone, many = tmp_path / "alone.parquet", tmp_path / "many.parquet"
    main([str(folder), "--table", str(alone), "--workers", "2"])
    with cluster(3) as (address, nodes):
        process = subprocess.Popen(
            command(folder, many, "--ray", address), stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 900
        while len(list(shards_of(many).glob("*.jsonl"))) < 3:
            assert time.monotonic() < deadline
            assert process.poll() is None, "ended before a node could be lost"
            time.sleep(0.1)
        nodes.stdin.write("lose one\n")
        nodes.stdin.flush()
        try:
            assert process.wait(timeout=900) == 1
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGKILL)
    assert rows(many) == rows(alone)


def test_without_ray_a_sentence_says_what_to_install(tmp_path: Path):
    block = "import sys; sys.modules['ray'] = None; sys.argv[0] = 'explain'; import runpy; "
    code = block + "runpy.run_module('explain', run_name='__main__', alter_sys=True)"
    table = str(tmp_path / "t.csv")
    line = [sys.executable, "-c", code, str(tmp_path), "--table", table, "--ray"]
    done = subprocess.run(line, capture_output=True, text=True)
    assert done.returncode == 1
    assert "pip install -r requirements-field.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1
