// What the texts of a guide hold: placeholders to be filled, and where each stands.
#pragma once

#include <guides/placeholder_rules.hpp>
#include <importer/facts/pointed_texts.hpp>

namespace assay::guides {

using importer::for_each_text;

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
