#include <fmt/format.h>
#include <measured.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace assay::bench {

namespace {

double now_us() {
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpu_us() { return 1e6 * static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC); }

double median_by(double (*clock)(), int rounds, const std::function<void()>& work) {
    for (int round = 0; round < rounds / 10 + 1; ++round) work();
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double start = clock();
        work();
        times.push_back(clock() - start);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

double once_us(const std::function<void()>& work) {
    const double start = now_us();
    work();
    return now_us() - start;
}

double median_us(int rounds, const std::function<void()>& work) { return median_by(now_us, rounds, work); }
double median_cpu_us(int rounds, const std::function<void()>& work) { return median_by(cpu_us, rounds, work); }

void print_row(std::string_view what, double us, double against, std::string_view peer) {
    fmt::print("{:<34} {:>10.1f} us   {:>7.2f} x  {}\n", what, us, us / against, peer);
}

} // namespace assay::bench
