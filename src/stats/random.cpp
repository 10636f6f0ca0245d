#include <stats/random.hpp>

#include <array>
#include <cmath>

namespace assay::stats {
namespace {

std::mt19937_64 engine_of(std::uint64_t seed, std::uint64_t stream) {
    const std::array<std::uint32_t, 4> words{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                                             static_cast<std::uint32_t>(stream),
                                             static_cast<std::uint32_t>(stream >> 32)};
    std::seed_seq sequence(words.begin(), words.end());
    return std::mt19937_64(sequence);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : engine_(engine_of(seed, stream)) {}

double Random::uniform() { return (static_cast<double>(engine_() >> 12) + 0.5) * 0x1p-52; }

// Lemire's multiplication (2019); what would fall unevenly is drawn again.
std::uint64_t Random::below(std::uint64_t count) {
    for (;;) {
        __extension__ const auto product = static_cast<unsigned __int128>(engine_()) * count;
        const auto rest = static_cast<std::uint64_t>(product);
        // The division is needed once in a long while.
        if (rest >= count || rest >= (0 - count) % count) return static_cast<std::uint64_t>(product >> 64);
    }
}

double Random::normal() {
    if (has_spare_) {
        has_spare_ = false;
        return spare_;
    }
    for (;;) {
        const double x = 2 * uniform() - 1;
        const double y = 2 * uniform() - 1;
        const double square = x * x + y * y;
        if (square >= 1) continue; // never 0: see uniform()
        const double scale = std::sqrt(-2 * std::log(square) / square);
        spare_ = y * scale;
        has_spare_ = true;
        return x * scale;
    }
}

} // namespace assay::stats
