// How the benchmarks measure and print.
#pragma once

#include <functional>
#include <string_view>

namespace assay::bench {

// The median time of `work` in microseconds over `rounds`, after a tenth of them to warm up.
double median_us(int rounds, const std::function<void()>& work);

// The same in processor time, of all threads together.
double median_cpu_us(int rounds, const std::function<void()>& work);

// Once, for what cannot be done again.
double once_us(const std::function<void()>& work);

void print_row(std::string_view what, double us, double against, std::string_view peer);

} // namespace assay::bench
