#include <stats/ratings.hpp>

#include <algorithm>
#include <bit>
#include <limits>

namespace assay::stats {
namespace {

// Spreads neighbouring indexes over all bits (the finisher of SplitMix64, Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t word) {
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31);
}

} // namespace

std::optional<std::pair<std::size_t, std::size_t>> first_repeat(const Ratings& ratings) {
    std::vector<const Facet*> facets{&ratings.target, &ratings.rater, &ratings.item};
    for (const Facet& each : ratings.further) facets.push_back(&each);
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    // Open addressing, at most half full: rows by the hash of their indexes.
    std::vector<std::uint32_t> places(std::bit_ceil(ratings.size() * 2 + 1), none);
    const std::uint64_t mask = places.size() - 1;
    for (std::uint32_t row = 0; row < ratings.size(); ++row) {
        std::uint64_t hash = 0;
        for (const Facet* each : facets) hash = mixed(hash + 0x9E3779B97F4A7C15U + each->at[row]);
        for (hash &= mask; places[hash] != none; hash = (hash + 1) & mask) {
            const std::uint32_t other = places[hash];
            if (std::ranges::all_of(facets, [&](const Facet* each) { return each->at[row] == each->at[other]; }))
                return std::pair{std::size_t{other}, std::size_t{row}};
        }
        places[hash] = row;
    }
    return std::nullopt;
}

} // namespace assay::stats
