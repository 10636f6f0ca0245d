#include <platform/sandbox/bounded_process.hpp>
#include <platform/sandbox/process_sandbox.hpp>

#include <algorithm>
#include <filesystem>

namespace assay::sandbox {
namespace {

constexpr std::string_view programs = "/usr/bin/";
constexpr std::chrono::seconds longest_queue{20};

} // namespace

ProcessSandbox::ProcessSandbox() {
    if (!has("bwrap") || !has("true")) return;
    is_isolated_ = true;
    const Task nothing{.program = "true", .arguments = {}, .input = {}};
    is_isolated_ = run_bounded(command_of(nothing), nothing).status == 0;
}

bool ProcessSandbox::has(std::string_view program) const {
    return std::filesystem::exists(std::string(programs) + std::string(program));
}

std::vector<std::string> ProcessSandbox::command_of(const Task& task) const {
    std::vector<std::string> command;
    if (is_isolated_)
        command = {std::string(programs) + "bwrap",
                   "--unshare-all",
                   "--die-with-parent",
                   "--new-session",
                   "--cap-drop",
                   "ALL",
                   "--clearenv",
                   "--setenv",
                   "LC_ALL",
                   "C.UTF-8",
                   "--ro-bind",
                   "/usr",
                   "/usr",
                   "--symlink",
                   "usr/lib",
                   "/lib",
                   "--symlink",
                   "usr/lib64",
                   "/lib64",
                   "--ro-bind-try",
                   "/etc/fonts",
                   "/etc/fonts",
                   "--dev",
                   "/dev",
                   "--tmpfs",
                   "/tmp",
                   "--chdir",
                   "/tmp"};
    command.push_back(std::string(programs) + task.program);
    std::ranges::copy(task.arguments, std::back_inserter(command));
    return command;
}

Result<Ran> ProcessSandbox::run(const Task& task) {
    if (!places_.try_acquire_for(longest_queue))
        return refuse(Fault::busy, "sandbox/busy", "Too many files are being read at once. Try again in a moment.");
    struct Place {
        std::counting_semaphore<2>& places;
        ~Place() { places.release(); }
    } const place{places_};
    return run_bounded(command_of(task), task);
}

std::string ProcessSandbox::isolation() const {
    return is_isolated_ ? "Foreign files are read without network and without access to any file of this machine."
                        : "This machine does not let bubblewrap isolate programs: foreign files are read under limits "
                          "of time and memory only.";
}

} // namespace assay::sandbox
