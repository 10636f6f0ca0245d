#include <importer/outline/level_blocks.hpp>
#include <importer/outline/signs.hpp>
#include <importer/outline/tables.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/stage_names.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

constexpr std::size_t sight = 14;           // blocks ahead
constexpr std::size_t longest_script = 100; // blocks of one quotation

bool is_part_of_document(Topic topic) { return topic >= Topic::introduction && topic <= Topic::stage; }

// Stands between a question and its entries.
bool is_label(Topic topic) { return topic == Topic::areas || topic == Topic::follow_ups || keeps_words(topic); }

bool is_inner(const Heading& heading) {
    switch (heading.topic) {
    case Topic::directions:
    case Topic::questions:
        return !heading.names_debrief && !heading.names_references;
    case Topic::scorecard:
        return !heading.names_references;
    case Topic::script:
    case Topic::areas:
    case Topic::follow_ups:
    case Topic::signs:
        return true;
    default:
        return false;
    }
}

bool is_at_end(std::string_view text) {
    const std::string_view last = text.substr(text.rfind(' ') + 1);
    return topic_of_phrase(last) == Topic::directions;
}

// "Follows instructions" may be an item, "Instructions for the interviewer" is a part.
bool may_name_item(std::string_view text, const Heading& heading) {
    if (heading.names_debrief || heading.names_references || topic_of_phrase(text) != Topic::none) return false;
    if (heading.topic == Topic::scorecard || heading.topic == Topic::recommendation) return false;
    const bool directs = heading.topic == Topic::directions || heading.topic == Topic::script;
    return !directs || is_at_end(text);
}

bool opens_quotation(std::string_view text) { return text.starts_with('"') || text.starts_with("\xE2\x80\x9C"); }

bool closes_quotation(std::string_view text) { return text.ends_with('"') || text.ends_with("\xE2\x80\x9D"); }

} // namespace

Signs::Signs(const Document& document) : document_(document) {
    int lowest = 7;
    int highest = 0;
    for (const Block& each : document.blocks) {
        if (each.level == 0) continue;
        lowest = std::min<int>(lowest, each.level);
        highest = std::max<int>(highest, each.level);
    }
    has_ranks_ = highest > lowest;
}

std::size_t Signs::next(std::size_t at) const {
    do ++at;
    while (at < document_.blocks.size() && document_.blocks[at].shape == Shape::rule);
    return at;
}

Heading Signs::words_of(std::size_t at) const {
    if (at >= document_.blocks.size()) return {};
    const Block& block = document_.blocks[at];
    if (block.forced) return {};
    if (block.shape == Shape::text || block.shape == Shape::heading) return block.heading;
    if (block.is_strong && (block.text.ends_with(':') || block.shape == Shape::numbered)) return block.heading;
    const Heading heading = block.heading;
    if (block.shape == Shape::bullet) return block.heads_list && is_inner(heading) ? heading : Heading{};
    if (block.shape != Shape::numbered) return {};
    if (is_part_of_document(heading.topic)) return heading;
    return heading.topic >= Topic::directions && !is_in_numbered_list(at) ? heading : Heading{};
}

// "4. Questions" is a heading where no "5. …" follows at once.
bool Signs::is_in_numbered_list(std::size_t at) const {
    const std::size_t below = next(at);
    if (below >= document_.blocks.size()) return false;
    const Block& block = document_.blocks[at];
    const Block& other = document_.blocks[below];
    return other.shape == Shape::numbered && other.indent == block.indent && other.ordinal == block.ordinal + 1;
}

bool Signs::is_level(std::size_t at) const {
    return at < document_.blocks.size() && has_digit_level(document_.blocks[at]);
}

bool Signs::is_over_levels(std::size_t at) const {
    const Block& block = document_.blocks[at];
    if (block.shape == Shape::table || block.shape == Shape::rule || is_level(at)) return false;
    const Heading heading = words_of(at);
    if ((heading.topic >= Topic::directions || heading.topic == Topic::process) && !names_item(at, heading))
        return false;
    if (lead_in(block.text).topic != Topic::none || is_head_of_mail(block.text)) return false;
    std::size_t first = next(at);
    if (!is_level(first) && first < document_.blocks.size() && document_.blocks[first].shape == Shape::text &&
        looks_like_heading(block.text) && !looks_like_heading(document_.blocks[first].text))
        first = next(first);
    // A list entry is an item only where its levels hang under it.
    if (block.shape == Shape::bullet && is_level(first) && document_.blocks[first].indent <= block.indent) return false;
    return is_level(first) && is_level(next(first));
}

bool Signs::is_over_label(std::size_t at) const { return is_label(words_of(next(at)).topic); }

bool Signs::names_item_over_heading(std::size_t at) const {
    const std::size_t below = next(at);
    if (below >= document_.blocks.size() || document_.blocks[at].level == 0) return false;
    const Block& other = document_.blocks[below];
    return other.level > document_.blocks[at].level && opens_with_level_word(other.text) &&
           level_of_cell(other.text).has_value() && may_name_item(document_.blocks[at].text, words_of(at));
}

// An item may be called like a part of a guide: "Asks good questions", directly over its levels. Where the words are
// those of the part and nothing besides, they mean the part, but for a label that is marked as a heading.
bool Signs::names_item(std::size_t at, const Heading& heading) const {
    const Topic topic = heading.topic;
    const Block& block = document_.blocks[at];
    const std::size_t below = next(at);
    if (topic == Topic::none || topic == Topic::introduction || !is_level(below)) return false;
    // The rank of items in what is written of a guide; their levels may be parted from each other.
    if (block.level >= (document_.is_markdown ? 4 : 3))
        return topic < Topic::directions || is_label(topic) ||
               (may_name_item(block.text, heading) && !looks_like_question(document_.blocks[below].text));
    if (!is_level(next(below))) return false;
    if (topic == Topic::process && names_a_stage(document_.blocks[below].text)) return false; // "1: Phone screen"
    if (topic < Topic::directions || (is_label(topic) && block.level > 0)) return true;
    return may_name_item(block.text, heading) && !looks_like_question(document_.blocks[below].text) &&
           !looks_like_question(document_.blocks[next(below)].text);
}

Heading Signs::heading(std::size_t at) const {
    const Heading heading = words_of(at);
    if (names_item(at, heading)) return {};
    if (!heading || is_label(heading.topic) || heading.topic == Topic::scorecard ||
        heading.topic == Topic::recommendation)
        return heading;
    const std::size_t below = next(at);
    if (heading.topic == Topic::questions) return heading;
    const Topic topic_below = words_of(below).topic;
    const bool is_over_entries =
        topic_below == Topic::areas || topic_below == Topic::follow_ups || topic_below == Topic::signs;
    return is_over_entries ? Heading{} : heading;
}

bool Signs::is_marked(std::size_t at) const {
    const Block& block = document_.blocks[at];
    return block.shape == Shape::heading || (block.is_strong && block.shape == Shape::text);
}

bool Signs::stands_alone(std::size_t at) const {
    constexpr std::size_t longest_title = 90;
    const Block& block = document_.blocks[at];
    const std::size_t below = next(at);
    if (block.shape != Shape::text || block.text.size() > longest_title || !block.after_blank) return false;
    if (below < document_.blocks.size() && !document_.blocks[below].after_blank) return false;
    return !std::string_view(".?!,;:\"").contains(block.text.back()) && !looks_like_question(block.text);
}

bool Signs::is_heading_like(std::size_t at) const {
    const Block& block = document_.blocks[at];
    if (is_marked(at)) return true;
    return (block.shape == Shape::text || block.shape == Shape::numbered) && looks_like_heading(block.text);
}

bool Signs::has_inner_heading_ahead(std::size_t at, bool questions_may_do) const {
    const Block& block = document_.blocks[at];
    std::size_t ahead = at;
    for (std::size_t step = 0; step < sight; ++step) {
        ahead = next(ahead);
        if (ahead >= document_.blocks.size()) return false;
        const Block& other = document_.blocks[ahead];
        const Heading heading = words_of(ahead);
        if (is_inner(heading) && (questions_may_do || !is_label(heading.topic))) return true;
        if (heading && (is_part_of_document(heading.topic) || heading.topic == Topic::recommendation)) return false;
        if (other.level > 0 && (block.level == 0 || other.level <= block.level)) return false;
        if (!questions_may_do) continue;
        if (other.shape == Shape::numbered && looks_like_question(other.text)) return true;
        if (other.shape == Shape::text && other.text.ends_with('?')) return true;
    }
    return false;
}

bool Signs::opens_stage(std::size_t at, NamesOfStages names) const {
    const Block& block = document_.blocks[at];
    if (!is_heading_like(at) || block.text.ends_with(':') || is_over_levels(at)) return false;
    if (at > 0 && is_level(at) && is_level(at - 1)) return false; // "4: looks round the shop" under "3: …"
    if (block.text.starts_with("Q: ") || opens_with_clock(block.text) || is_head_of_mail(block.text)) return false;
    const Heading below = words_of(next(at));
    if (below.topic == Topic::directions || below.topic == Topic::script) return is_inner(below);
    if (names == NamesOfStages::say_nothing || lead_in(block.text).topic != Topic::none) return false;
    if (std::ranges::count(block.text, ',') > 1) return false; // "Situation, Task, Action, Result"
    return names_a_stage(block.text) && has_inner_heading_ahead(at, names == NamesOfStages::over_questions_too);
}

bool Signs::is_level_table(std::size_t at) const {
    return document_.blocks[at].shape == Shape::table && importer::is_level_table(document_.blocks, at);
}

bool Signs::opens_questions(std::size_t at) const {
    const Block& block = document_.blocks[at];
    const auto asks = [&](const Block& each) {
        if (each.shape == Shape::numbered || each.shape == Shape::heading) return looks_like_question(each.text);
        return (each.shape == Shape::text || each.shape == Shape::bullet) && each.text.ends_with('?');
    };
    if (!asks(block) || is_remark(block.text)) return false;
    if (block.shape == Shape::numbered) return true;
    std::size_t ahead = at;
    for (std::size_t step = 0; step < sight; ++step) {
        ahead = next(ahead);
        if (ahead >= document_.blocks.size()) return false;
        if (asks(document_.blocks[ahead])) return true;
        if (is_label(words_of(ahead).topic)) return true;
    }
    return false;
}

bool Signs::is_answered(std::size_t at) const {
    const Block& block = document_.blocks[at];
    const std::size_t below = next(at);
    if (!is_marked(at) || !block.text.ends_with('?') || addresses_candidate(block.text)) return false;
    if (below >= document_.blocks.size()) return false;
    const Block& answer = document_.blocks[below];
    return answer.shape == Shape::text && !is_heading_like(below) && !looks_like_question(answer.text) &&
           lead_in(answer.text).topic == Topic::none;
}

bool Signs::opens_answers(std::size_t at) const {
    if (!is_answered(at)) return false;
    const std::size_t end = std::min(document_.blocks.size(), at + sight);
    for (std::size_t ahead = at + 1; ahead < end; ++ahead)
        if (is_answered(ahead)) return true;
    return false;
}

bool Signs::has_questions_ahead(std::size_t at) const {
    const std::size_t end = std::min(document_.blocks.size(), at + 4);
    for (std::size_t ahead = at + 1; ahead < end; ++ahead)
        if (opens_questions(ahead)) return true;
    return false;
}

std::size_t Signs::quotation_end(std::size_t at) const {
    const std::vector<Block>& blocks = document_.blocks;
    if (at >= blocks.size() || !opens_quotation(blocks[at].text)) return at;
    const std::size_t limit = std::min(blocks.size(), at + longest_script);
    for (std::size_t ahead = at; ahead < limit; ++ahead) {
        const std::string_view text = blocks[ahead].text;
        if ((ahead > at || text.size() > 3) && closes_quotation(text)) return ahead + 1;
        if (ahead > at && !text.ends_with(':') && is_inner(words_of(ahead))) return at;
    }
    return at;
}

} // namespace assay::importer
