#include <stats/joined_sets.hpp>

namespace assay::stats {

JoinedSets::JoinedSets(std::size_t count) {
    for (std::uint32_t each = 0; each < count; ++each) parent_.push_back(each);
}

void JoinedSets::join(std::uint32_t one, std::uint32_t other) { parent_[set_of(one)] = set_of(other); }

std::uint32_t JoinedSets::set_of(std::uint32_t thing) {
    while (parent_[thing] != thing) thing = parent_[thing] = parent_[parent_[thing]];
    return thing;
}

} // namespace assay::stats
