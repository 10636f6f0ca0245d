#!/usr/bin/env python3
"""Runs every `sh` block of README.md and docs/ as it is written: `docs_commands.py ASSAY [PAGE...]`.

The blocks of a page run one after another in one temporary folder with the program on PATH as `assay`; a block whose
commands fail, fails the check. A comment directly above a block says what else it is:
  <!-- not run: REASON -->        it is not run here, and why
  <!-- at the root -->            it runs at the root of the project
  <!-- keeps running -->          it serves: it must say its address, answer on it, outlive its section of the page, and
                                  end with 0 on SIGTERM
The one thing changed is the port 8080, which may be taken: a free one stands in its place all over a page."""
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import markdown
from sources import ROOT, lines_of, source_files

NOT_RUN = re.compile(r"^not run:\s*(\S.*)$")
RUNS, AT_ROOT, KEEPS_RUNNING = None, "at the root", "keeps running"
OTHER_SHELLS = {"bash", "shell", "console", "shell-session", "zsh"}
COMMAND = re.compile(r"^\s*(\$ |(assay|npm|npx|curl|cmake|ctest|sudo|apt(-get)?|git|cp|\./\w[\w-]*|build/\w+/assay)(\s|$))")
SECONDS = 300
SERVE_SECONDS = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def mark_fault(block):
    """What is wrong with a block before it is run, or None."""
    if block.language in OTHER_SHELLS:
        return f"a block is called {block.language}; call it sh, so that it is run"
    if not block.language and any(COMMAND.match(line) for line in block.lines):
        return "a block without a language holds commands; call it sh, so that it is run"
    if block.language == "sh" and block.mark not in (RUNS, AT_ROOT, KEEPS_RUNNING) and not NOT_RUN.match(block.mark or ""):
        return f"the comment above the block says nothing that is known here: {block.mark}"
    return None


def answers(address):
    try:
        with urllib.request.urlopen(address + "/readyz", timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


class Server:
    """A block that serves, in a process group of its own."""

    def __init__(self, script, folder, environment):
        self.said = os.path.join(folder, ".served")
        with open(self.said, "w", encoding="utf-8") as out:
            self.process = subprocess.Popen(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment, stdout=out,
                                            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)

    def words(self):
        with open(self.said, encoding="utf-8", errors="replace") as said:
            return said.read()

    def fault(self):
        """None once it answers at the address that it printed; else what it said instead."""
        until = time.monotonic() + SERVE_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            address = re.search(r"http://127\.0\.0\.1:\d+", self.words())
            if address and answers(address.group(0)):
                return None
            time.sleep(0.05)
        return f"the server does not answer: {self.words().strip() or 'it said nothing'}"

    def end(self):
        """None where it ended with 0 on SIGTERM."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            status = self.process.wait(SERVE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            status = self.process.wait()
        # bash -c becomes its one command, so the status is the program's own.
        return None if status == 0 else f"the server ended with {status}"


class PageRun:
    """The blocks of one page in their folder; counts what passed and collects what did not."""

    def __init__(self, path, folder, environment):
        self.path, self.folder, self.environment = path, folder, environment
        self.port, self.server, self.served_in = str(free_port()), None, None
        self.passed, self.left_out, self.faults = 0, 0, []

    def fail(self, block, sentence):
        self.faults.append(f"{self.path}:{block.number}: {sentence}")

    def run(self, block):
        if fault := mark_fault(block):
            return self.fail(block, fault)
        if block.language != "sh":
            return None
        if NOT_RUN.match(block.mark or ""):
            self.left_out += 1
            return None
        if self.server and block.section != self.served_in:
            self.end_server()
        script = "\n".join(block.lines).replace("127.0.0.1:8080", "127.0.0.1:" + self.port)
        fault = self.serve(block, script) if block.mark == KEEPS_RUNNING else self.execute(block, script)
        if fault:
            return self.fail(block, fault)
        self.passed += 1
        return None

    def serve(self, block, script):
        self.server, self.served_in, self.served_by = Server(script, self.folder, self.environment), block.section, block
        return self.server.fault()

    def execute(self, block, script):
        folder = ROOT if block.mark == AT_ROOT else self.folder
        try:
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=self.environment, timeout=SECONDS,
                                  stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
        except subprocess.TimeoutExpired:
            return f"takes longer than {SECONDS} s"
        said = (done.stderr.strip() or done.stdout.strip())[-2000:]
        return None if done.returncode == 0 else f"ends with {done.returncode}: {said}"

    def end_server(self):
        fault = self.server.end()
        if fault:
            self.fail(self.served_by, fault)
        self.server = None


def run_page(path, folder, environment):
    run = PageRun(path, folder, environment)
    blocks, _ = markdown.read(lines_of(path))
    try:
        for block in blocks:
            run.run(block)
    finally:
        if run.server:
            run.end_server()
    return run


def main():
    program, pages = os.path.abspath(sys.argv[1]), sys.argv[2:]
    pages = pages or ["README.md", *source_files(".md", under="docs/")]
    place = tempfile.mkdtemp(prefix="assay-docs-")
    runs = []
    try:
        os.makedirs(os.path.join(place, "bin"))
        os.symlink(program, os.path.join(place, "bin", "assay"))
        environment = {**os.environ, "PATH": os.path.join(place, "bin") + os.pathsep + os.environ["PATH"], "TMPDIR": place}
        environment.pop("ASSAY_DATABASE", None)
        for path in pages:
            folder = os.path.join(place, path.replace("/", "-"))
            os.makedirs(folder)
            runs.append(run_page(path, folder, environment))
    finally:
        shutil.rmtree(place, ignore_errors=True)
    faults = [fault for run in runs for fault in run.faults]
    passed, left_out = sum(run.passed for run in runs), sum(run.left_out for run in runs)
    print("\n".join(faults + [f"{passed} blocks of commands ran, {len(faults)} failed, {left_out} are marked as not run"]))
    if counts := os.environ.get("COUNTS_FILE"):
        with open(counts, "a", encoding="utf-8") as file:
            file.write(f"{passed} {len(faults)}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
