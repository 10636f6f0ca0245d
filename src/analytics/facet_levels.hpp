// Fills a facet name by name: levels in the order of their first appearance.
#pragma once

#include <stats/ratings.hpp>

#include <unordered_map>

namespace assay::analytics {

class FacetLevels {
  public:
    // The facet must outlive this, and be filled through this alone.
    explicit FacetLevels(stats::Facet& facet) : facet_(facet) {}

    // The next row names `name`.
    void add(const std::string& name) {
        const auto [found, is_new] = known_.try_emplace(name, static_cast<std::uint32_t>(facet_.levels.size()));
        if (is_new) facet_.levels.push_back(name);
        facet_.at.push_back(found->second);
    }

  private:
    stats::Facet& facet_;
    std::unordered_map<std::string, std::uint32_t> known_ = {};
};

} // namespace assay::analytics
