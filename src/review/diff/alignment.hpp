// Which entry of one list is which entry of another: by the same text first, then by likeness, then by place.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace assay::review {

struct Alignment {
    std::vector<std::optional<std::size_t>>
        origin;                       // for each entry after: its place before, or nothing where it is new
    std::vector<bool> is_moved;       // for each entry after: others of both lists passed it
    std::vector<std::size_t> removed; // places before of those that are gone
};

// Likeness (shared of all telling words) from which two different texts are the same entry.
struct LeastLikeness {
    double anywhere = 0.34;
    double in_place = 0.1; // for entries between the same neighbours
};

// Linear but for the likeness of entries without a twin, which is looked up through the words they share.
Alignment align(const std::vector<std::string>& before, const std::vector<std::string>& after,
                LeastLikeness least = {});

} // namespace assay::review
