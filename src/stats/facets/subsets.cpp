#include <stats/facets/design.hpp>
#include <stats/joined_sets.hpp>

#include <map>

namespace assay::stats::facets {
std::vector<Subset> subsets_of(const Design& design) {
    const Column& targets = design.columns[0];
    const Column& raters = design.columns[1];
    JoinedSets sets(targets.size() + raters.size());
    const auto base = static_cast<std::uint32_t>(targets.size());
    for (std::size_t row = 0; row < design.is_live.size(); ++row)
        if (design.is_live[row] != 0) sets.join(base + raters.at[row], targets.at[row]);
    std::vector<Subset> subsets;
    std::map<std::uint32_t, std::size_t> known;
    const auto subset_of = [&](std::uint32_t node) -> Subset& {
        const auto [found, is_new] = known.try_emplace(sets.set_of(node), subsets.size());
        if (is_new) subsets.emplace_back();
        return subsets[found->second];
    };
    for (std::uint32_t each = 0; each < targets.size(); ++each)
        if (targets.is_rated[each] != 0) subset_of(each).targets.push_back(each);
    for (std::uint32_t each = 0; each < raters.size(); ++each)
        if (raters.is_rated[each] != 0) subset_of(base + each).raters.push_back(each);
    return subsets;
}

std::size_t set_lone_raters_aside(Design& design, const std::vector<Subset>& subsets) {
    std::size_t count = 0;
    Column& targets = design.columns[0];
    Column& raters = design.columns[1];
    for (const Subset& subset : subsets) {
        if (subset.raters.size() != 1 || raters.is_anchored[subset.raters.front()] != 0) continue;
        ++count;
        raters.is_alone[subset.raters.front()] = 1;
        if (subsets.size() == 1) continue;
        raters.is_measured[subset.raters.front()] = 0;
        for (const std::uint32_t target : subset.targets) targets.is_alone[target] = 1, targets.is_measured[target] = 0;
    }
    return count;
}

} // namespace assay::stats::facets
