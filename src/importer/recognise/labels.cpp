#include <importer/recognise/labels.hpp>
#include <importer/words/wording.hpp>

namespace assay::importer {

Label label_of(const Block& block) {
    if (block.forced || block.shape == Shape::table || block.shape == Shape::rule) return {};
    if (const Lead lead = lead_in(block.text); lead.topic != Topic::none) return {lead.topic, lead.rest, lead.words};
    const bool is_entry = block.shape == Shape::bullet || block.shape == Shape::numbered;
    if (is_entry && !block.text.ends_with(':') && !block.is_strong && !block.heads_list) return {};
    switch (const Topic topic = block.heading.topic) {
    case Topic::areas:
    case Topic::follow_ups:
    case Topic::signs:
    case Topic::warnings:
    case Topic::spare:
    case Topic::guidance:
        return {topic, "", without_colon(block.text)};
    default:
        return {};
    }
}

} // namespace assay::importer
