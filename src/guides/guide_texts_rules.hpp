// Every authored text of a guide (or of a part of one), visited over its field lists, so that a field added to the
// guide is filled and searched without another line of code. Ids, counts and what could not be placed are not authored
// texts.
#pragma once

#include <guides/placeholder_rules.hpp>
#include <importer/guide_fields.hpp>

#include <type_traits>

namespace assay::guides {

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
inline constexpr bool holds_texts<importer::Placeholder> = false;
template <>
inline constexpr bool holds_texts<importer::UnplacedLine> = false;

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
            if constexpr (std::is_same_v<Plain, importer::KeptText>)
                if (name == "before") return; // a pointer, though a string
            if constexpr (detail::holds_texts<std::remove_cvref_t<decltype(part.*pointer)>>)
                for_each_text(part.*pointer, at + '/' + std::string(name), visit);
        });
    }
}

// A copy of a stage, of directions, of a question … with placeholders filled; those without a value stay in brackets.
template <class T>
T filled_part(T part, const PlaceholderValues& values) {
    auto fill = [&](std::string& text, const std::string&) {
        if (text.contains('[')) text = filled(text, values);
    };
    for_each_text(part, "", fill);
    return part;
}

// Where a placeholder stands: the pointer into the guide JSON and the place in words ("Technical Interview, question
// 3").
struct TextPlace {
    std::string pointer;
    std::string label;
};
ASSAY_FIELDS(TextPlace, (pointer, label))

// The places of each of the guide's placeholders, in document order, by the placeholder's text.
std::map<std::string, std::vector<TextPlace>> places_of_placeholders(const importer::Guide& guide);

// The place in words. `pointer` leads to a text of `guide`.
std::string place_in_words(const importer::Guide& guide, std::string_view pointer);

} // namespace assay::guides
