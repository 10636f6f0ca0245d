#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::measurement {

std::string shown_name(std::string_view text, std::size_t most) {
    constexpr std::string_view dots = "…";
    const bool is_cut = text.size() > most;
    std::size_t end = is_cut ? most - dots.size() : text.size();
    while (is_cut && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    std::string shown(text.substr(0, end));
    std::ranges::replace_if(
        shown, [](char each) { return static_cast<unsigned char>(each) < 0x20U || each == '\x7f'; }, ' ');
    return is_cut ? shown.append(dots) : shown;
}

std::string shown_names(const std::vector<std::string>& names) {
    constexpr std::size_t most = 10;
    std::string shown;
    for (std::size_t at = 0; at < std::min(most, names.size()); ++at) {
        if (at > 0) shown += ", ";
        shown += shown_name(names[at]);
    }
    return names.size() > most ? fmt::format("{} and {} more", shown, names.size() - most) : shown;
}

} // namespace assay::measurement
