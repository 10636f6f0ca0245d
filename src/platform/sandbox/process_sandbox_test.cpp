#include <platform/sandbox/process_sandbox.hpp>

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using assay::sandbox::ProcessSandbox;

TEST_CASE("a program reads its input and its output comes back") {
    ProcessSandbox sandbox;
    const auto ran = sandbox.run({.program = "cat", .arguments = {}, .input = "some bytes"});
    REQUIRE(ran);
    CHECK(ran->status == 0);
    CHECK(ran->output == "some bytes");
    CHECK_FALSE(ran->is_late);
}

TEST_CASE("a program that takes too long is ended") {
    ProcessSandbox sandbox;
    const auto ran = sandbox.run({.program = "sleep", .arguments = {"60"}, .input = {}, .time = 200ms});
    REQUIRE(ran);
    CHECK(ran->is_late);
    CHECK(ran->status != 0);
}

TEST_CASE("output beyond the limit is cut and the program ended") {
    ProcessSandbox sandbox;
    const auto ran = sandbox.run({.program = "yes", .arguments = {}, .input = {}, .output = 1000});
    REQUIRE(ran);
    CHECK(ran->is_cut);
    CHECK(ran->output.size() == 1000);
}

TEST_CASE("a program cannot take more memory than it was given") {
    ProcessSandbox sandbox;
    const auto ran =
        sandbox.run({.program = "tail", .arguments = {"-n", "1", "/dev/zero"}, .input = {}, .memory = 64u << 20});
    REQUIRE(ran);
    CHECK(ran->status != 0);
    CHECK_FALSE(ran->is_late);
}

TEST_CASE("an isolated program sees no file of this machine") {
    ProcessSandbox sandbox;
    if (!sandbox.isolation().starts_with("Foreign files are read without")) {
        MESSAGE("skipped: " << sandbox.isolation());
        return;
    }
    const auto ran = sandbox.run({.program = "ls", .arguments = {"/", "/etc"}, .input = {}});
    REQUIRE(ran);
    CHECK_FALSE(ran->output.contains("passwd"));
    CHECK_FALSE(ran->output.contains("home"));
    CHECK(ran->output.contains("usr"));
}

TEST_CASE("an unknown program is known to be absent") {
    const ProcessSandbox sandbox;
    CHECK(sandbox.has("cat"));
    CHECK_FALSE(sandbox.has("no-such-program"));
}
