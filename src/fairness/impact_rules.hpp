// From counts of blocks to the tables that are shown. Pure.
#pragma once

#include <fairness/blocks_rules.hpp>
#include <fairness/impact.hpp>

#include <map>
#include <string>
#include <vector>

namespace assay::fairness {

// The groups of one attribute: values that differ in case alone are one, by the spelling that comes first.
class Groups {
  public:
    void add(const std::optional<std::string>& value);
    bool any_said() const { return !spellings_.empty(); }
    // Empty where nothing was said. Numbers are of the folded values in order, settled once all are added.
    std::optional<int> number_of(const std::optional<std::string>& value) const;
    std::string name_of(int number) const;

  private:
    std::map<std::string, std::string> spellings_; // by the folded value
};

struct GroupsOfBoth {
    Groups sex;
    Groups race;
    Said said() const { return {sex.any_said(), race.any_said()}; }
};

// A table for each attribute that anybody said anything of, and for both.
std::vector<ImpactTable> tables_of(const Counted& counted, const GroupsOfBoth& groups);

} // namespace assay::fairness
