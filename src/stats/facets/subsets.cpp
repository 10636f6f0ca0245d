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
        if (targets.extreme_round[each] == 0) subset_of(each).targets.push_back(each);
    for (std::uint32_t each = 0; each < raters.size(); ++each)
        if (raters.extreme_round[each] == 0) subset_of(base + each).raters.push_back(each);
    return subsets;
}

} // namespace assay::stats::facets
