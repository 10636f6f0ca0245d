// Runs a foreign program on bytes from outside: no network, no files but the system's own, bounded time, memory and
// output. Where the machine forbids user namespaces only the bounds remain, and `isolation` says so.
#pragma once

#include <base/result.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

struct Task {
    std::string program; // looked up in /usr/bin; never taken from a request
    std::vector<std::string> arguments;
    std::string_view input; // the program's standard input, a seekable file
    std::chrono::milliseconds time{10'000};
    std::size_t memory = std::size_t{1} << 30;
    std::size_t output = std::size_t{8} << 20;
};

struct Ran {
    int status = 0;     // exit status, 128 + signal where a signal ended it
    std::string output; // standard output, cut at the task's limit
    bool is_late = false;
    bool is_cut = false;
};

class Sandbox {
  public:
    virtual ~Sandbox() = default;
    // True where the program is installed.
    virtual bool has(std::string_view program) const = 0;
    // Waits for a free place, then runs. Refused as `busy` where no place was free in time. Throws std::system_error
    // where no process can be made.
    virtual Result<Ran> run(const Task& task) = 0;
    // One sentence for the administrator: how strongly programs are kept apart here.
    virtual std::string isolation() const = 0;
};

} // namespace assay::sandbox
