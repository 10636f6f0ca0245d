#include <fmt/format.h>
#include <measured.hpp>

#include <algorithm>
#include <chrono>
#include <vector>

namespace assay::bench {

double median_us(int rounds, const std::function<void()>& work) {
    for (int round = 0; round < rounds / 10 + 1; ++round) work();
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void print_row(std::string_view what, double us, double against, std::string_view peer) {
    fmt::print("{:<34} {:>10.1f} us   {:>7.2f} x  {}\n", what, us, us / against, peer);
}

} // namespace assay::bench
