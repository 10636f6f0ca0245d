// The lines of a guide without a field of their own, printed before the entry that they stand before.
#pragma once

#include <booklet/galley.hpp>
#include <importer/guide.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace assay::booklet {

class KeptTexts {
  public:
    explicit KeptTexts(const importer::Guide& guide);

    // Before the entry at `index` of the list at pointer `list`; one past its last for what stands behind them all.
    void print(Galley& galley, const std::string& list, std::size_t index) const;
    bool has_any(const std::string& list, std::size_t count) const;

  private:
    std::map<std::string, std::vector<const std::string*>> texts_;
};

} // namespace assay::booklet
