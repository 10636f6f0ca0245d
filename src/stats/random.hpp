// Random numbers that are the same on every machine for one seed: the engine is the standard's, and what is drawn from
// it is computed here, since the standard leaves its distributions to each library.
#pragma once

#include <cstdint>
#include <random>

namespace assay::stats {

// One stream of numbers. Streams of one seed are independent of each other, so that each piece of parallel work takes
// its own.
class Random {
  public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    // Evenly in (0, 1): the middles of 2^52 steps, so neither end nor 1/2.
    double uniform();
    // Evenly in [0, count). Domain: count > 0.
    std::uint64_t below(std::uint64_t count);
    // Standard normal, by the polar method (Marsaglia and Bray 1964).
    double normal();

  private:
    std::mt19937_64 engine_;
    double spare_ = 0;
    bool has_spare_ = false;
};

} // namespace assay::stats
