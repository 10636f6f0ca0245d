#include <measurement/name_list.hpp>

#include <algorithm>
#include <functional>
#include <limits>

namespace assay::measurement {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

} // namespace

std::uint32_t NameList::place_of(std::string_view name) {
    if (places_.size() <= 2 * names_.size()) widen();
    std::uint32_t& place = places_[slot_of(name)];
    if (place == none) {
        place = static_cast<std::uint32_t>(names_.size());
        names_.emplace_back(name);
    }
    return place;
}

std::size_t NameList::slot_of(std::string_view name) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(name)&mask;
    while (places_[slot] != none && names_[places_[slot]] != name) slot = (slot + 1) & mask;
    return slot;
}

void NameList::widen() {
    places_.assign(std::max<std::size_t>(16, 2 * places_.size()), none);
    for (std::uint32_t place = 0; place < names_.size(); ++place) places_[slot_of(names_[place])] = place;
}

} // namespace assay::measurement
