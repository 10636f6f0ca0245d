// Names of a column by their place in order of appearance, each kept once: what a file of millions of names needs no
// more than its names for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

class NameList {
  public:
    // A name that is not there yet is put last. Domain: fewer than 2^31 names.
    std::uint32_t place_of(std::string_view name);
    const std::vector<std::string>& names() const { return names_; }
    std::vector<std::string> take() && { return std::move(names_); }

  private:
    // Where the name's place stands in the table, or would.
    std::size_t slot_of(std::string_view name) const;
    void widen();

    std::vector<std::uint32_t> places_; // open addressing by the hash of the name, at most half full
    std::vector<std::string> names_;
};

} // namespace assay::measurement
