#include <validity/steps_rules.hpp>

#include <fmt/format.h>

#include <cmath>

namespace assay::validity {

std::size_t in_whole_steps(std::size_t people) { return people / step * step; }

std::size_t drawn(std::size_t people) {
    constexpr std::size_t full = step * most_groups;
    return people < full ? in_whole_steps(people) : people / full * full;
}

double at_two_decimals(double figure) {
    const double near = std::round(figure * 100) / 100;
    return near == 0 ? 0 : near; // no minus before nothing
}

std::string too_few(std::size_t counted, const char* that) {
    const bool is_none = counted == 0;
    return fmt::format("{} {} {} so far. {} are needed before a figure means anything, and they count in steps of {}.",
                       is_none ? "No hire" : fmt::format("{} hires", counted), that, is_none ? "counts" : "count",
                       fewest, step);
}

} // namespace assay::validity
