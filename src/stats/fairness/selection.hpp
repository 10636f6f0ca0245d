// How many of a group applied and how many of them were selected, and whole numbers in which two such rates compare
// without rounding.
#pragma once

#include <compare>
#include <cstdint>

namespace assay::stats {

// Invariant: selected <= applicants <= most_applicants.
struct Selection {
    std::uint64_t applicants = 0;
    std::uint64_t selected = 0;
};

// Up to here every product that a comparison needs is exact in 64 bits, and every count in a double.
inline constexpr std::uint64_t most_applicants = 1'000'000'000;

// The rate of selection, selected / applicants, from 0 to 1 (Uniform Guidelines 1978, 29 CFR 1607.4 D). Domain:
// applicants > 0: of a group in which nobody applied it would be 0 / 0, which is no number; callers ask first.
inline double rate_of(const Selection& group) {
    return static_cast<double>(group.selected) / static_cast<double>(group.applicants);
}

// Which of two rates is higher, exactly. Domain: applicants > 0 in both.
inline std::strong_ordering compare_rates(const Selection& one, const Selection& other) {
    return one.selected * other.applicants <=> other.selected * one.applicants;
}

} // namespace assay::stats
