// Headings by their words: what each topic opens, depending on where it stands.
#include <importer/outline/outliner.hpp>
#include <importer/words/levels.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

bool is_job_section(Topic topic) { return topic >= Topic::about && topic <= Topic::benefits; }

Zone zone_of(Topic topic) {
    switch (topic) {
    case Topic::how_to_use:
        return Zone::how_to_use;
    case Topic::job_description:
        return Zone::job_description;
    case Topic::process:
        return Zone::process;
    case Topic::profile:
        return Zone::profile;
    case Topic::debrief:
        return Zone::debrief;
    case Topic::references:
        return Zone::references;
    case Topic::faq:
        return Zone::faq;
    default:
        return Zone::unknown;
    }
}

} // namespace

bool Outliner::take_heading(const Heading& heading) {
    if (is_job_section(heading.topic)) return take_job_section();
    switch (heading.topic) {
    case Topic::introduction:
        return take_introduction();
    case Topic::overview:
    case Topic::competencies:
    case Topic::outcomes:
    case Topic::traits:
        return take_profile_section(heading.topic);
    case Topic::directions:
        return take_directions(heading);
    case Topic::script:
        return take_inner(Topic::script);
    case Topic::questions:
        return take_questions(heading);
    case Topic::scorecard:
        return take_scorecard(heading);
    case Topic::recommendation:
        return take_recommendation();
    case Topic::areas:
    case Topic::follow_ups:
    case Topic::signs:
    case Topic::warnings:
    case Topic::spare:
        return take_question_label();
    case Topic::agenda:
        return take_agenda();
    case Topic::guidance:
    case Topic::stage:
    case Topic::none:
        return false;
    default:
        return take_part_of_document(heading.topic);
    }
}

// Inside a stage, a line with a colon is the heading of a list, whatever its words.
bool Outliner::take_part_of_document(Topic topic) {
    const Block& block = blocks_[at_];
    const bool is_deep = zone_ == Zone::stage || zone_ == Zone::debrief || zone_ == Zone::references;
    if (is_deep && block.level == 0 && block.text.ends_with(':')) return false;
    const bool has_rank = block.level > 0 && block.level <= zone_level_;
    if (is_deep && topic == Topic::how_to_use && !has_rank) return false;
    cut(zone_of(topic), Topic::none);
    return true;
}

bool Outliner::take_introduction() {
    if (zone_ != Zone::opening) return false;
    cut(Zone::opening, Topic::introduction);
    return true;
}

bool Outliner::take_job_section() {
    if (zone_ == Zone::job_description) return true;
    const bool is_open = zone_ == Zone::opening || zone_ == Zone::how_to_use || zone_ == Zone::process ||
                         (zone_ == Zone::unknown && signs_.is_marked(at_));
    if (!is_open) return false;
    cut_at(Zone::job_description, Topic::none, at_);
    zone_level_ = 0;
    return true;
}

bool Outliner::take_profile_section(Topic topic) {
    if (zone_ == Zone::profile) {
        cut_inside(topic);
        return true;
    }
    const bool is_early = zone_ == Zone::opening || zone_ == Zone::how_to_use || zone_ == Zone::process ||
                          zone_ == Zone::job_description || zone_ == Zone::unknown;
    if (!is_early || topic == Topic::overview) return zone_ == Zone::job_description && topic == Topic::overview;
    cut(Zone::profile, topic);
    zone_level_ = 0;
    return true;
}

bool Outliner::take_directions(const Heading& heading) {
    if (heading.names_debrief) return take_named(Zone::debrief, Topic::directions);
    if (heading.names_references) return take_named(Zone::references, Topic::directions);
    if (zone_ == Zone::debrief || zone_ == Zone::references) return take_named(zone_, Topic::directions);
    if (!has_stage_ && zone_ == Zone::opening && blocks_[at_].heading.topic == Topic::directions &&
        !signs_.has_ranks() && blocks_[at_].text.size() < 13) {
        cut(Zone::how_to_use, Topic::none);
        return true;
    }
    return take_inner(Topic::directions);
}

// A running order before the first stage is about the use of the whole guide; inside one it is a list of directions.
bool Outliner::take_agenda() {
    if (zone_ != Zone::opening && zone_ != Zone::unknown) return false;
    cut_at(Zone::how_to_use, Topic::none, at_);
    zone_level_ = 0;
    return true;
}

bool Outliner::take_named(Zone zone, Topic topic) {
    if (zone_ == zone) {
        cut_inside(topic);
    } else {
        cut(zone, topic);
        zone_level_ = 0;
    }
    return true;
}

bool Outliner::take_questions(const Heading& heading) {
    if (heading.names_debrief) return take_named(Zone::debrief, Topic::questions);
    if (heading.names_references) return take_named(Zone::references, Topic::questions);
    if (zone_ == Zone::faq) return false;
    if ((zone_ == Zone::debrief || zone_ == Zone::references) && part().topic != Topic::questions)
        return take_named(zone_, Topic::questions);
    if (zone_ == Zone::debrief || zone_ == Zone::references) return false;
    return take_inner(Topic::questions);
}

bool Outliner::take_scorecard(const Heading& heading) {
    if (heading.names_references || zone_ == Zone::references) return take_named(Zone::references, Topic::scorecard);
    if (zone_ == Zone::debrief) return false;
    return take_inner(Topic::scorecard);
}

bool Outliner::take_recommendation() {
    if (zone_ != Zone::stage) return false;
    return take_inner(Topic::recommendation);
}

// A part inside the current stage; where there is none, one is implied. The same heading twice in a row is a line
// of the part.
bool Outliner::take_inner(Topic topic) {
    if (zone_ == Zone::debrief || zone_ == Zone::references || zone_ == Zone::faq) return false;
    const bool is_new = zone_ != Zone::stage;
    const Block& block = blocks_[at_];
    if (!is_new && part().topic == Topic::script && block.level == 0 && block.text.ends_with(':')) return false;
    const bool may_have_group = topic == Topic::questions || (topic == Topic::scorecard && part().topic != topic);
    const bool has_group =
        may_have_group && (names_group_before() || (topic == Topic::questions && has_bare_group_before()));
    const std::size_t group = has_group ? at_ - 1 : no_block;
    if (group != no_block) naming_ = group;
    if (!is_new && part().topic == topic && topic == Topic::questions && group == no_block) return false;
    if (group != no_block && part().head != group) part().end = group;
    if (is_new) imply_stage();
    open(Zone::stage, topic, at_, group != no_block && group >= last_begin() ? group : at_ + 1);
    part().opens_stage = is_new;
    part().group = naming_group();
    if (topic == Topic::script) quotation_end_ = signs_.quotation_end(at_ + 1);
    return true;
}

// The line above names what the new part is about, and belongs to it.
bool Outliner::names_group_before() const {
    return at_ > 0 && group_ == at_ - 1 && blocks_[group_].level > 0 && parts_.back().head != at_ - 1 &&
           !parts_.back().opens_title && parts_.back().topic != Topic::stage;
}

// A short line with nothing to mark it, over "What to ask:": the name of a competency, in a document that names no
// stage yet or goes through them one by one, each with its questions and its scores.
bool Outliner::has_bare_group_before() const {
    const bool may_be_named =
        zone_ == Zone::opening || (zone_ == Zone::stage && parts_.back().topic == Topic::scorecard);
    return may_be_named && at_ > 0 && group_ == at_ - 1 && blocks_[group_].after_blank && group_ >= last_begin() &&
           !signs_.is_over_levels(group_);
}

bool Outliner::take_question_label() {
    if (zone_ == Zone::stage && part().topic == Topic::questions) return true;
    if (zone_ != Zone::stage && zone_ != Zone::opening && zone_ != Zone::unknown) return false;
    const bool may_reach_back = at_ > last_begin() && blocks_[at_ - 1].shape != Shape::table &&
                                part().head + 1 != at_ && !level_of_text(blocks_[at_ - 1].text);
    // Directions have lists of their own to "listen for"; only under what asks does such a line belong to a question.
    const bool is_directed =
        zone_ == Zone::stage && (part().topic == Topic::directions || part().topic == Topic::script);
    if (is_directed && !(may_reach_back && looks_like_question(blocks_[at_ - 1].text))) return false;
    open_implied(Topic::questions, may_reach_back ? at_ - 1 : at_);
    return true;
}

} // namespace assay::importer
