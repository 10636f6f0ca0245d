// What every object of figures and every table promises, whatever file was read. Test code; nothing of the program
// includes it.
#pragma once

#include <base/json_read.hpp>
#include <measurement/figure_json.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <string_view>

namespace assay::measurement::testing {

// The paths of all that is null, as `reasons` writes them: names and places of lists, parted by points.
inline void add_nulls(const boost::json::value& value, const std::string& path, std::set<std::string>& nulls) {
    const auto under = [&](const std::string& name) { return path.empty() ? name : path + '.' + name; };
    if (value.is_null()) nulls.insert(path);
    if (const auto* object = value.if_object())
        for (const auto& [name, inner] : *object) add_nulls(inner, under(std::string(name)), nulls);
    if (const auto* list = value.if_array())
        for (std::size_t at = 0; at < list->size(); ++at) add_nulls((*list)[at], under(std::to_string(at)), nulls);
}

// What went in: numbers such that what comes of them has a place among numbers, or so large that it need not.
enum class Numbers { usual, huge };

// What the JSON breaks: it is none (NaN is none), a null has no sentence under `reasons`, a sentence has no null, a
// figure was no number, or beyond them where the numbers that went in are usual. Empty where it keeps all.
inline std::string broken_promise(const std::string& json, Numbers numbers = Numbers::usual) {
    const auto tree = json::parse_tree(json);
    if (!tree) return tree.error().detail;
    const auto* whole = tree->if_object();
    if (whole == nullptr || !whole->contains("n") || !whole->contains("reasons")) return "no n, or no reasons";
    std::set<std::string> nulls, told;
    add_nulls(*tree, "", nulls);
    for (const auto& [path, reason] : whole->at("reasons").as_object()) {
        told.insert(std::string(path));
        if (reason.as_string().empty() || !reason.as_string().ends_with('.'))
            return std::string(path) + ": no sentence";
        if (reason.as_string() == broken_figure) return std::string(path) + " is no number";
        if (reason.as_string() == beyond_numbers && numbers == Numbers::usual)
            return std::string(path) + " is beyond what a number can hold";
    }
    for (const std::string& path : nulls)
        if (!told.contains(path)) return path + " is null without a reason";
    for (const std::string& path : told)
        if (!nulls.contains(path)) return path + " has a reason and is not null";
    return {};
}

// Whether a word of the table is what a number prints as that is none.
inline bool shows_no_number(std::string_view table) {
    const auto is_part = [](char each) { return std::isalnum(static_cast<unsigned char>(each)) != 0 || each == '_'; };
    for (auto begin = table.begin(); begin != table.end();) {
        begin = std::find_if(begin, table.end(), is_part);
        const auto end = std::find_if_not(begin, table.end(), is_part);
        const std::string_view word(begin, end);
        if (word == "nan" || word == "inf") return true;
        begin = end;
    }
    return false;
}

} // namespace assay::measurement::testing
