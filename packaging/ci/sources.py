"""The project's own source files, for the checks of this folder: what git tracks or would track; without git, what stands there."""
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OUTSIDE = {"build", "node_modules", ".node", "data", ".git", "dist"}


def _by_git():
    answer = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True)
    if answer.returncode != 0:
        return None
    return [path for path in answer.stdout.decode().split("\0") if path]


def _by_walking():
    found = []
    for folder, below, files in os.walk(ROOT):
        below[:] = [name for name in below if name not in OUTSIDE]
        found += [os.path.relpath(os.path.join(folder, name), ROOT) for name in files]
    return found


def source_files(*endings, under=""):
    """Sorted paths relative to the root with one of the endings (all files where none is named), below the folder `under`."""
    is_git = os.path.exists(os.path.join(ROOT, ".git"))
    try:
        paths = _by_git() if is_git else None
    except FileNotFoundError:
        paths = None
    if paths is None:
        paths = _by_walking()
    return sorted(path for path in paths
                  if path.startswith(under) and (not endings or path.endswith(endings))
                  and os.path.isfile(os.path.join(ROOT, path)))


def lines_of(path):
    with open(os.path.join(ROOT, path), encoding="utf-8", errors="replace") as file:
        return file.read().splitlines()
