// JSON pointers of the guide, put together from names and indexes.
#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace assay::importer {

namespace detail {

inline void add_step(std::string& pointer, std::string_view step) {
    pointer += '/';
    pointer += step;
}

template <std::integral Index>
void add_step(std::string& pointer, Index index) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, index).ptr;
    pointer += '/';
    pointer.append(digits, end);
}

} // namespace detail

// below("/stages", 0, "title") is "/stages/0/title". No step holds a character that needs escaping.
template <class... Steps>
std::string below(std::string_view base, Steps... steps) {
    std::string pointer(base);
    (detail::add_step(pointer, steps), ...);
    return pointer;
}

} // namespace assay::importer
