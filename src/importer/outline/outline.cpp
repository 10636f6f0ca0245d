#include <importer/outline/outline.hpp>
#include <importer/outline/signs.hpp>
#include <importer/outline/wording.hpp>

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

// Walks over the blocks once and cuts where a heading, a person's choice, or the evidence of the blocks says so.
class Outliner {
  public:
    explicit Outliner(const Document& document)
        : blocks_(document.blocks), is_markdown_(document.is_markdown), signs_(document) {}

    std::vector<Part> run() {
        parts_.push_back({});
        for (at_ = 0; at_ < blocks_.size(); ++at_) consider();
        parts_.back().end = blocks_.size();
        return std::move(parts_);
    }

  private:
    void consider() {
        const Block& block = blocks_[at_];
        if (block.forced) return consider_choice(*block.forced);
        if (at_ < quotation_end_ || block.shape == Shape::rule) return;
        if (block.shape == Shape::table) return consider_table();
        if (!has_title_ && take_title()) return;
        const Heading heading = signs_.heading(at_);
        if (heading && take_heading(heading)) return;
        if (take_stage()) return;
        if (!heading && take_unknown_heading()) return;
        take_evidence();
    }

    // The first line of the document, where it stands alone and opens no part of a guide by its words.
    bool take_title() {
        has_title_ = true;
        for (std::size_t before = 0; before < at_; ++before)
            if (blocks_[before].shape != Shape::rule) return false;
        if (!signs_.is_heading_like(at_) || signs_.is_over_levels(at_)) return false;
        const Topic topic = topic_of(blocks_[at_].text).topic;
        const bool is_top = blocks_[at_].level == 1 && signs_.has_ranks();
        if (!is_top && topic != Topic::none && topic <= Topic::traits) return false;
        cut(Zone::opening, Topic::none);
        part().opens_title = true;
        return true;
    }

    bool take_heading(const Heading& heading) {
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
        case Topic::warnings:
            return take_question_label();
        case Topic::guidance:
        case Topic::stage:
        case Topic::none:
            return false;
        default:
            return take_part_of_document(heading.topic);
        }
    }

    // Inside a stage, a line with a colon is the heading of a list, whatever its words.
    bool take_part_of_document(Topic topic) {
        const bool is_deep = zone_ == Zone::stage || zone_ == Zone::debrief || zone_ == Zone::references;
        if (is_deep && blocks_[at_].text.ends_with(':') && !signs_.is_marked(at_)) return false;
        cut(zone_of(topic), Topic::none);
        return true;
    }

    bool take_introduction() {
        if (zone_ != Zone::opening) return false;
        cut(Zone::opening, Topic::introduction);
        return true;
    }

    bool take_job_section() {
        if (zone_ == Zone::job_description) return true;
        const bool is_open = zone_ == Zone::opening || zone_ == Zone::how_to_use || zone_ == Zone::process ||
                             (zone_ == Zone::unknown && signs_.is_marked(at_));
        if (!is_open) return false;
        cut_at(Zone::job_description, Topic::none, at_);
        zone_level_ = 0;
        return true;
    }

    bool take_profile_section(Topic topic) {
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

    bool take_directions(const Heading& heading) {
        if (heading.names_debrief) return take_named(Zone::debrief, Topic::directions);
        if (heading.names_references) return take_named(Zone::references, Topic::directions);
        if (zone_ == Zone::debrief || zone_ == Zone::references) return take_named(zone_, Topic::directions);
        if (!has_stage_ && zone_ == Zone::opening && topic_of(blocks_[at_].text).topic == Topic::directions &&
            !signs_.has_ranks() && blocks_[at_].text.size() < 13) {
            cut(Zone::how_to_use, Topic::none);
            return true;
        }
        return take_inner(Topic::directions);
    }

    bool take_named(Zone zone, Topic topic) {
        if (zone_ == zone) {
            cut_inside(topic);
        } else {
            cut(zone, topic);
            zone_level_ = 0;
        }
        return true;
    }

    bool take_questions(const Heading& heading) {
        if (heading.names_debrief) return take_named(Zone::debrief, Topic::questions);
        if (heading.names_references) return take_named(Zone::references, Topic::questions);
        if (zone_ == Zone::faq) return false;
        if ((zone_ == Zone::debrief || zone_ == Zone::references) && part().topic != Topic::questions)
            return take_named(zone_, Topic::questions);
        if (zone_ == Zone::debrief || zone_ == Zone::references) return false;
        return take_inner(Topic::questions);
    }

    bool take_scorecard(const Heading& heading) {
        if (heading.names_references || zone_ == Zone::references)
            return take_named(Zone::references, Topic::scorecard);
        if (zone_ == Zone::debrief) return false;
        return take_inner(Topic::scorecard);
    }

    bool take_recommendation() {
        if (zone_ != Zone::stage) return false;
        return take_inner(Topic::recommendation);
    }

    // A part inside the current stage; where there is none, one is implied. The same heading twice in a row is a line
    // of the part.
    bool take_inner(Topic topic) {
        if (zone_ == Zone::debrief || zone_ == Zone::references || zone_ == Zone::faq) return false;
        const bool is_new = zone_ != Zone::stage;
        if (!is_new && part().topic == topic && topic == Topic::questions && !names_group_before()) return false;
        const std::size_t group = names_group_before() ? at_ - 1 : no_block;
        if (group != no_block && part().head != group) part().end = group;
        if (is_new) imply_stage();
        open(Zone::stage, topic, at_, group != no_block && group >= last_begin() ? group : at_ + 1);
        part().opens_stage = is_new;
        part().group = group_;
        if (topic == Topic::script) quotation_end_ = signs_.quotation_end(at_ + 1);
        return true;
    }

    // The line above names what the new part is about, and belongs to it.
    bool names_group_before() const {
        return at_ > 0 && group_ == at_ - 1 && parts_.back().head != at_ - 1 && !parts_.back().opens_title &&
               parts_.back().topic != Topic::stage;
    }

    bool take_question_label() {
        if (zone_ == Zone::stage && part().topic == Topic::questions) return true;
        if (zone_ != Zone::stage && zone_ != Zone::opening && zone_ != Zone::unknown) return false;
        const bool may_reach_back =
            at_ > last_begin() && blocks_[at_ - 1].shape != Shape::table && part().head + 1 != at_;
        open_implied(Topic::questions, may_reach_back ? at_ - 1 : at_);
        return true;
    }

    bool take_stage() {
        const Block& block = blocks_[at_];
        const bool is_marked = signs_.is_marked(at_);
        const bool has_rank = block.level > 0 && block.level <= zone_level_;
        bool names_may_do = zone_ != Zone::faq && (zone_ != Zone::process || has_rank) && part().topic != Topic::script;
        if (is_markdown_ && signs_.has_ranks() && !is_marked) names_may_do = false;
        if (zone_ == Zone::stage && block.level > zone_level_ && zone_level_ > 0) names_may_do = false;
        if (!signs_.opens_stage(at_, names_may_do || has_rank)) return false;
        open_stage();
        return true;
    }

    // A heading by its marks that names nothing we know: of the rank of the zone's own heading or above, it ends the
    // zone.
    bool take_unknown_heading() {
        if (signs_.is_heading_like(at_)) group_ = at_;
        const Block& block = blocks_[at_];
        if (block.level == 0 || !signs_.has_ranks()) return false;
        const bool has_content = signs_.is_over_levels(at_) || signs_.has_questions_ahead(at_);
        if (zone_ == Zone::job_description || zone_ == Zone::unknown || has_content) return false;
        if (zone_ == Zone::opening) return leave_zone(block.level > 1);
        if (zone_ == Zone::faq && looks_like_question(block.text)) return false;
        return leave_zone(zone_level_ > 0 && block.level <= zone_level_ && !is_table_ahead());
    }

    bool leave_zone(bool leaves) {
        if (leaves) {
            cut_at(Zone::unknown, Topic::none, at_);
            zone_level_ = blocks_[at_].level;
        }
        return leaves;
    }

    bool is_table_ahead() const {
        return at_ + 1 < blocks_.size() && blocks_[at_ + 1].shape == Shape::table && signs_.is_level_table(at_ + 1);
    }

    // What stands here can only be a question or an item, though no heading said so.
    void take_evidence() {
        const bool is_loose = zone_ == Zone::opening || zone_ == Zone::unknown;
        const bool in_stage = zone_ == Zone::stage;
        if (!is_loose && !in_stage && zone_ != Zone::references) return;
        const Topic topic = part().topic;
        const bool may_rate = topic != Topic::scorecard && topic != Topic::recommendation && topic != Topic::script;
        if (may_rate && signs_.is_over_levels(at_)) return open_implied(Topic::scorecard, at_);
        const bool may_ask =
            is_loose || (in_stage && (topic == Topic::stage ||
                                      (topic == Topic::scorecard && blocks_[at_].shape == Shape::numbered)));
        if (may_ask && signs_.opens_questions(at_)) {
            const bool has_group = group_ != no_block && group_ + 1 == at_ && group_ >= last_begin();
            open_implied(Topic::questions, has_group ? group_ : at_);
        }
    }

    void consider_table() {
        const Topic topic = part().topic;
        if (at_ > 0 && blocks_[at_ - 1].shape == Shape::table) return;
        if (topic == Topic::scorecard || topic == Topic::recommendation || !signs_.is_level_table(at_)) return;
        if (zone_ != Zone::stage && zone_ != Zone::opening && zone_ != Zone::unknown && zone_ != Zone::references)
            return;
        const bool has_group = group_ != no_block && group_ + 1 == at_ && group_ >= last_begin();
        open_implied(Topic::scorecard, has_group ? group_ : at_);
    }

    void consider_choice(Role role) {
        switch (role) {
        case Role::title:
            cut(Zone::opening, Topic::none);
            part().opens_title = true;
            has_title_ = true;
            return;
        case Role::introduction:
            return choose(Zone::opening, Topic::introduction);
        case Role::duty:
            return choose(Zone::how_to_use, Topic::none);
        case Role::step:
            return choose(Zone::process, Topic::none);
        case Role::competency:
            return choose(Zone::profile, Topic::competencies);
        case Role::outcome:
            return choose(Zone::profile, Topic::outcomes);
        case Role::trait:
            return choose(Zone::profile, Topic::traits);
        case Role::stage:
            return open_stage();
        case Role::question:
        case Role::area:
        case Role::follow_up:
            if (zone_ == Zone::faq ||
                ((zone_ == Zone::debrief || zone_ == Zone::references) && part().topic == Topic::questions))
                return;
            if (zone_ == Zone::debrief || zone_ == Zone::references) return choose(zone_, Topic::questions);
            if (zone_ != Zone::stage || part().topic != Topic::questions) open_implied(Topic::questions, at_);
            return;
        case Role::item:
        case Role::anchor:
            if (part().topic == Topic::scorecard) return;
            return open_implied(Topic::scorecard, at_);
        case Role::level:
            if (part().topic != Topic::recommendation) open_implied(Topic::recommendation, at_);
            return;
        default:
            return consider_chosen_heading(role);
        }
    }

    void consider_chosen_heading(Role role) {
        switch (role) {
        case Role::how_to_use:
            return cut(Zone::how_to_use, Topic::none);
        case Role::job_description:
            return cut(Zone::job_description, Topic::none);
        case Role::process:
            return cut(Zone::process, Topic::none);
        case Role::profile:
            return cut(Zone::profile, Topic::none);
        case Role::debrief:
            return cut(Zone::debrief, Topic::none);
        case Role::references:
            return cut(Zone::references, Topic::none);
        case Role::faq:
            return cut(Zone::faq, Topic::none);
        case Role::directions:
            static_cast<void>(take_directions({.topic = Topic::directions}));
            return;
        case Role::script:
            static_cast<void>(take_inner(Topic::script));
            return;
        case Role::questions:
            static_cast<void>(take_questions({.topic = Topic::questions}));
            return;
        case Role::scorecard:
            static_cast<void>(take_scorecard({.topic = Topic::scorecard}));
            return;
        case Role::recommendation:
            static_cast<void>(take_inner(Topic::recommendation));
            return;
        default:
            return;
        }
    }

    // A line whose role a person chose stands in the part that this role belongs to.
    void choose(Zone zone, Topic topic) {
        if (zone_ == zone && (topic == Topic::none || part().topic == topic)) return;
        cut_at(zone, topic, at_);
        zone_level_ = 0;
    }

    void open_stage() {
        cut(Zone::stage, Topic::stage);
        part().opens_stage = true;
        has_stage_ = true;
    }

    void imply_stage() {
        zone_ = Zone::stage;
        zone_level_ = 0;
        has_stage_ = true;
    }

    void open_implied(Topic topic, std::size_t begin) {
        const bool in_references = zone_ == Zone::references;
        const bool is_new = zone_ != Zone::stage && !in_references;
        if (is_new) imply_stage();
        open(zone_, topic, no_block, begin);
        part().opens_stage = is_new;
        part().group = group_;
    }

    Part& part() { return parts_.back(); }
    std::size_t last_begin() const { return parts_.back().begin; }

    // A new zone under the heading at hand, which leads it.
    void cut(Zone zone, Topic topic) {
        open(zone, topic, at_, at_ + 1);
        zone_level_ = blocks_[at_].level;
        group_ = no_block;
    }

    void cut_inside(Topic topic) { open(zone_, topic, at_, at_ + 1); }
    void cut_at(Zone zone, Topic topic, std::size_t begin) { open(zone, topic, no_block, begin); }

    void open(Zone zone, Topic topic, std::size_t head, std::size_t begin) {
        Part next{.zone = zone, .topic = topic, .head = head, .begin = begin};
        part().end = head == no_block ? begin : std::min(head, begin);
        zone_ = zone;
        parts_.push_back(next);
    }

    const std::vector<Block>& blocks_;
    bool is_markdown_;
    Signs signs_;
    std::vector<Part> parts_;
    std::size_t at_ = 0;
    std::size_t quotation_end_ = 0;
    std::size_t group_ = no_block;
    Zone zone_ = Zone::opening;
    int zone_level_ = 0;
    bool has_title_ = false;
    bool has_stage_ = false;
};

} // namespace

std::vector<Part> outline_of(const Document& document) { return Outliner(document).run(); }

} // namespace assay::importer
