// Which of a number of things hang together, told pair by pair (Tarjan 1975, with path halving).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::stats {

class JoinedSets {
  public:
    explicit JoinedSets(std::size_t count);
    void join(std::uint32_t one, std::uint32_t other);
    // The same number for all that hang together, until the next two are joined.
    std::uint32_t set_of(std::uint32_t thing);

  private:
    std::vector<std::uint32_t> parent_ = {};
};

} // namespace assay::stats
