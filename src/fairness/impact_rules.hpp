// From counts of blocks to the tables that are shown. Pure.
#pragma once

#include <fairness/blocks_rules.hpp>
#include <fairness/impact.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::fairness {

// The groups of one attribute: values that differ in case alone are one, by the spelling that most people have, of
// those that a block of them have (else in small letters but the first): one candidate's own is never shown.
class Groups {
  public:
    void add(int person, const std::optional<std::string>& value);
    // Of what fewer than a block of people said, nothing is told, not even that somebody did.
    bool is_told() const { return people_ >= block; }
    // Empty where nothing was said. Numbers are of the folded values in order, settled once all are added.
    std::optional<int> number_of(const std::optional<std::string>& value) const;
    std::string name_of(int number) const;

  private:
    std::map<std::string, std::map<std::string, std::size_t>>
        spellings_;              // by the folded value, of how many people each
    std::vector<bool> is_added_; // of each person
    std::size_t people_ = 0;     // who said something
};

struct GroupsOfBoth {
    Groups sex;
    Groups race;
    // Those that are told, in the order of their tables.
    std::vector<Attribute> attributes() const;
};

// A table for each attribute that is told, and for both.
std::vector<ImpactTable> tables_of(const Counted& counted, const GroupsOfBoth& groups);

} // namespace assay::fairness
