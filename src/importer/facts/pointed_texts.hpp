// Every authored text of a guide (or of a part of one) with the pointer that leads to it, visited over its field lists,
// so that a field added to the guide is filled, searched and reviewed without another line of code. Ids, counts and
// what could not be placed are not authored texts.
#pragma once

#include <importer/guide_fields.hpp>

#include <string>
#include <type_traits>

namespace assay::importer {

namespace detail {

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

// Whether words of the guide can stand in a member of this type. Known when compiling, so that ids (a Maybe), counts
// and what could not be placed cost nothing.
template <class T>
inline constexpr bool holds_texts = std::is_same_v<T, std::string> || Described<T>;
template <class T>
inline constexpr bool holds_texts<std::vector<T>> = holds_texts<T>;
template <>
inline constexpr bool holds_texts<Placeholder> = false;
template <>
inline constexpr bool holds_texts<UnplacedLine> = false;

} // namespace detail

// Calls visit(text, pointer) for each text in `part`, in the order of the fields; `pointer` leads to it from `at`.
template <class T, class Visit>
void for_each_text(T& part, const std::string& at, Visit& visit) {
    using Plain = std::remove_const_t<T>;
    if constexpr (std::is_same_v<Plain, std::string>) {
        visit(part, at);
    } else if constexpr (detail::is_list<Plain>) {
        for (std::size_t index = 0; index < part.size(); ++index)
            for_each_text(part[index], at + '/' + std::to_string(index), visit);
    } else {
        for_each_field<Plain>([&](std::string_view name, auto pointer) {
            if constexpr (std::is_same_v<Plain, KeptText>)
                if (name == "before") return; // a pointer, though a string
            if constexpr (detail::holds_texts<std::remove_cvref_t<decltype(part.*pointer)>>)
                for_each_text(part.*pointer, at + '/' + std::string(name), visit);
        });
    }
}

} // namespace assay::importer
