#include <importer/outline/outline.hpp>
#include <importer/outline/outliner.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/stage_names.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {

std::vector<Part> Outliner::run() {
    parts_.push_back({});
    for (at_ = 0; at_ < blocks_.size(); ++at_) consider();
    parts_.back().end = blocks_.size();
    return std::move(parts_);
}

void Outliner::consider() {
    const Block& block = blocks_[at_];
    if (block.forced) return consider_choice(*block.forced);
    if (at_ < quotation_end_ || block.shape == Shape::rule) return;
    if (block.shape == Shape::table) return consider_table();
    if (!has_title_ && take_title()) return;
    const bool is_item = part().topic == Topic::scorecard && signs_.names_item_over_heading(at_);
    const Heading heading = is_item ? Heading{} : signs_.heading(at_);
    const bool is_section =
        heading.topic == Topic::faq || (heading.topic >= Topic::about && heading.topic <= Topic::traits);
    const bool is_inner = heading.topic >= Topic::directions && block.level <= zone_level_;
    if ((is_section || is_inner) && block.level > 0 && signs_.opens_stage(at_, NamesOfStages::say_nothing))
        return open_stage(); // "Interview Rubric" over "Directions for the Interviewer" is a stage of that name
    if (heading && take_heading(heading)) return;
    if (take_stage(!heading)) return;
    if (!heading && take_unknown_heading()) return;
    take_evidence();
}

// The first line of the document, where it stands alone and opens no part of a guide by its words.
bool Outliner::take_title() {
    has_title_ = true;
    for (std::size_t before = 0; before < at_; ++before)
        if (blocks_[before].shape != Shape::rule && !is_head_of_mail(blocks_[before].text)) return false;
    if (is_head_of_mail(blocks_[at_].text)) {
        has_title_ = !subject_of_mail(blocks_[at_].text).empty();
        if (has_title_) cut(Zone::opening, Topic::none);
        part().opens_title = has_title_;
        return true;
    }
    if (signs_.is_level(at_)) return false;
    if (!(signs_.is_heading_like(at_) || signs_.stands_alone(at_)) || signs_.is_over_levels(at_)) return false;
    const Topic topic = blocks_[at_].heading.topic;
    const bool is_top = blocks_[at_].level == 1 && (signs_.has_ranks() || at_ + 1 == blocks_.size());
    if (topic >= Topic::areas && topic <= Topic::guidance) return false;
    if (!is_top && topic != Topic::none && topic <= Topic::traits) return false;
    cut(Zone::opening, Topic::none);
    part().opens_title = true;
    return true;
}

bool Outliner::take_stage(bool names_may_do) {
    const Block& block = blocks_[at_];
    const bool is_marked = signs_.is_marked(at_);
    const bool has_rank = block.level > 0 && block.level <= zone_level_;
    names_may_do =
        names_may_do && zone_ != Zone::faq && (zone_ != Zone::process || has_rank) && part().topic != Topic::script;
    if (signs_.has_ranks() && !is_marked) names_may_do = false;
    const bool is_deep = zone_ == Zone::stage || zone_ == Zone::debrief || zone_ == Zone::references;
    if (is_deep && block.level > zone_level_ && zone_level_ > 0) names_may_do = false;
    if (looks_like_question(block.text)) {
        if (zone_ == Zone::faq && !has_rank) return false; // whatever its answer looks like
        names_may_do = false;
    }
    NamesOfStages names = NamesOfStages::say_nothing;
    if (names_may_do || has_rank)
        names =
            zone_ == Zone::stage && block.level == 0 ? NamesOfStages::over_headings : NamesOfStages::over_questions_too;
    if (!signs_.opens_stage(at_, names)) return false;
    open_stage();
    return true;
}

// A heading by its marks that names nothing we know: of the rank of the zone's own heading or above, it ends the
// zone.
bool Outliner::take_unknown_heading() {
    const bool is_question = looks_like_question(blocks_[at_].text) || signs_.is_over_label(at_);
    if (signs_.is_heading_like(at_) && !is_question) group_ = at_;
    const Block& block = blocks_[at_];
    if (block.level == 0 || !signs_.has_ranks()) return false;
    const bool has_content = signs_.is_over_levels(at_) || signs_.has_questions_ahead(at_);
    if (zone_ == Zone::job_description || zone_ == Zone::unknown || has_content) return false;
    if (zone_ == Zone::opening) return leave_zone(block.level > 1);
    if (zone_ == Zone::faq && looks_like_question(block.text)) return false;
    return leave_zone(zone_level_ > 0 && block.level <= zone_level_ && !is_table_ahead());
}

bool Outliner::leave_zone(bool leaves) {
    if (leaves && names_what_follows(blocks_[at_].text)) {
        cut(Zone::debrief, Topic::none);
    } else if (leaves) {
        cut_at(Zone::unknown, Topic::none, at_);
        zone_level_ = blocks_[at_].level;
    }
    return leaves;
}

bool Outliner::is_table_ahead() const {
    return at_ + 1 < blocks_.size() && blocks_[at_ + 1].shape == Shape::table && signs_.is_level_table(at_ + 1);
}

// What stands here can only be a question or an item, though no heading said so.
void Outliner::take_evidence() {
    const bool is_loose = zone_ == Zone::opening || zone_ == Zone::unknown;
    const bool in_stage = zone_ == Zone::stage;
    if (take_answers()) return;
    if (!is_loose && !in_stage && zone_ != Zone::references) return;
    const Topic topic = part().topic;
    if (zone_ == Zone::references && (topic == Topic::none || topic == Topic::directions) &&
        blocks_[at_].shape == Shape::numbered && looks_like_question(blocks_[at_].text))
        return cut_at(zone_, Topic::questions, at_);
    const bool may_rate = topic != Topic::scorecard && topic != Topic::recommendation && topic != Topic::script;
    if (signs_.is_over_levels(at_)) {
        const bool has_group = is_loose && group_ != no_block && group_ + 1 == at_ && group_ >= last_begin() &&
                               signs_.is_marked(group_) && !parts_.back().opens_title;
        if (may_rate && (zone_ != Zone::references || signs_.is_heading_like(at_)))
            open_implied(Topic::scorecard, has_group ? group_ : at_);
        return;
    }
    const bool may_ask =
        is_loose ||
        (in_stage && (topic == Topic::stage || (topic == Topic::scorecard && blocks_[at_].shape == Shape::numbered)));
    if (may_ask && signs_.opens_questions(at_)) {
        const bool has_group = group_ != no_block && group_ + 1 == at_ && group_ >= last_begin();
        open_implied(Topic::questions, has_group ? group_ : at_);
    }
}

// Questions about the hiring with answers under them, in a document without a heading over them.
bool Outliner::take_answers() {
    constexpr int above_all = 6; // any heading by its marks ends them
    const bool is_loose = zone_ == Zone::opening || zone_ == Zone::unknown;
    const bool goes_on = has_answers_ && zone_ == Zone::stage && part().topic == Topic::scorecard;
    if (!(is_loose && signs_.opens_answers(at_)) && !(goes_on && signs_.is_answered(at_))) return false;
    cut_at(Zone::faq, Topic::none, at_);
    zone_level_ = above_all;
    has_answers_ = true;
    return true;
}

void Outliner::consider_table() {
    const Topic topic = part().topic;
    if (at_ > 0 && blocks_[at_ - 1].shape == Shape::table) return;
    if (topic == Topic::scorecard || topic == Topic::recommendation || !signs_.is_level_table(at_)) return;
    if (zone_ != Zone::stage && zone_ != Zone::opening && zone_ != Zone::unknown && zone_ != Zone::references) return;
    const bool has_group = group_ != no_block && group_ + 1 == at_ && group_ >= last_begin();
    open_implied(Topic::scorecard, has_group ? group_ : at_);
}

void Outliner::open_stage() {
    cut(Zone::stage, Topic::stage);
    part().opens_stage = true;
    has_stage_ = true;
}

void Outliner::imply_stage() {
    zone_ = Zone::stage;
    zone_level_ = 0;
    has_stage_ = true;
}

void Outliner::open_implied(Topic topic, std::size_t begin) {
    const bool in_references = zone_ == Zone::references;
    const bool is_new = zone_ != Zone::stage && !in_references;
    if (is_new) imply_stage();
    open(zone_, topic, no_block, begin);
    part().opens_stage = is_new;
    part().group = naming_group();
}

// A new zone under the heading at hand, which leads it.
void Outliner::cut(Zone zone, Topic topic) {
    open(zone, topic, at_, at_ + 1);
    zone_level_ = blocks_[at_].level;
    group_ = no_block;
}

void Outliner::open(Zone zone, Topic topic, std::size_t head, std::size_t begin) {
    Part next{.zone = zone, .topic = topic, .head = head, .begin = begin};
    part().end = head == no_block ? begin : std::min(head, begin);
    zone_ = zone;
    parts_.push_back(next);
}

std::vector<Part> outline_of(const Document& document) { return Outliner(document).run(); }

} // namespace assay::importer
