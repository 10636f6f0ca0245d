// Which of a number of things hang together, told pair by pair (Tarjan 1975, with path halving).
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace assay::stats {

class JoinedSets {
  public:
    explicit JoinedSets(std::size_t count) {
        parent_.resize(count);
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    void join(std::uint32_t one, std::uint32_t other) { parent_[set_of(one)] = set_of(other); }

    // The same number for all that hang together, until the next two are joined.
    std::uint32_t set_of(std::uint32_t thing) {
        while (parent_[thing] != thing) thing = parent_[thing] = parent_[parent_[thing]];
        return thing;
    }

  private:
    std::vector<std::uint32_t> parent_ = {};
};

} // namespace assay::stats
