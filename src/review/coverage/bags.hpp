// What questions and items are about: their words, reduced to stems and weighted by where they stand and by how rare
// they are in this guide. The base of the coverage matrix and of the search for repeats.
#pragma once

#include <importer/guide.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay::review {

// A stem by number, and what it weighs; a bag has each once, in the order of the numbers, and is of length 1.
struct WeightedStem {
    std::uint32_t stem = 0;
    double weight = 0;
    bool is_in_name = false; // stands in the item's name or in the question itself
};
using Bag = std::vector<WeightedStem>;

// Weights of places: a question's own words count most, its follow-ups least.
struct PlaceWeights {
    static constexpr double question = 1.0;
    static constexpr double area = 0.7;
    static constexpr double follow_up = 0.4;
    static constexpr double name = 1.0;
    static constexpr double definition = 0.7;
    static constexpr double anchor = 0.5;
    static constexpr double brief = 1.0; // a deliverable or criterion of a work sample
};

struct StageBags {
    std::vector<Bag> items;
    std::vector<Bag> questions;
    std::vector<Bag> briefs; // of a work sample: what its directions list, deliverables and criteria among it
};

class GuideBags {
  public:
    explicit GuideBags(const importer::Guide& guide);

    const StageBags& stage(std::size_t index) const { return stages_[index]; }
    std::size_t stem_count() const { return spelled_.size(); }
    // In how many texts the stem stands.
    std::size_t texts_with(std::uint32_t stem) const { return texts_with_[stem]; }
    std::string_view spelled(std::uint32_t stem) const { return spelled_[stem]; }

  private:
    class Builder;

    std::vector<StageBags> stages_;
    std::vector<std::string> spelled_;
    std::vector<std::size_t> texts_with_;
};

} // namespace assay::review
