#include <app/cli/progress.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace assay::app {

Progress::Progress(std::string what, std::size_t total)
    : what_(std::move(what)), total_(total == 0 ? 1 : total), is_terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (is_terminal_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::show(std::size_t done) {
    const std::size_t percent = done * 100 / total_;
    if (!is_terminal_ || percent == shown_percent_) return;
    shown_percent_ = percent;
    constexpr std::size_t width = 40;
    const std::size_t filled = percent * width / 100;
    fmt::print(stderr, "\r{} [{:#<{}}{:.<{}}] {} %", what_, "", filled, "", width - filled, percent);
    std::fflush(stderr);
}

} // namespace assay::app
