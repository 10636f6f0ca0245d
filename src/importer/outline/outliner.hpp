// Walks over the blocks once and cuts where a heading, a person's choice, or the evidence of the blocks says so.
// `outline.cpp` has the walk, `outliner_headings.cpp` the headings, `outliner_choices.cpp` what people chose.
#pragma once

#include <importer/outline/outline.hpp>
#include <importer/outline/signs.hpp>

#include <algorithm>
#include <vector>

namespace assay::importer {

class Outliner {
  public:
    explicit Outliner(const Document& document)
        : blocks_(document.blocks),
          signs_(document),
          has_title_(std::ranges::any_of(blocks_, [](const Block& each) { return each.forced == LineRole::title; })) {}

    std::vector<Part> run();

  private:
    // Each `take_` looks at the block at hand and answers whether it took it.
    void consider();
    bool take_title();
    bool take_stage(bool names_may_do);
    bool take_unknown_heading();
    bool leave_zone(bool leaves);
    bool is_table_ahead() const;
    void take_evidence();
    bool take_answers();
    void consider_table();

    bool take_heading(const Heading& heading);
    bool take_part_of_document(Topic topic);
    bool take_introduction();
    bool take_job_section();
    bool take_profile_section(Topic topic);
    bool take_directions(const Heading& heading);
    bool take_named(Zone zone, Topic topic);
    bool take_questions(const Heading& heading);
    bool take_scorecard(const Heading& heading);
    bool take_recommendation();
    bool take_agenda();
    bool take_inner(Topic topic);
    bool names_group_before() const;
    bool has_bare_group_before() const;
    bool take_question_label();

    void consider_choice(LineRole role);
    void consider_chosen_heading(LineRole role);
    void choose(Zone zone, Topic topic);

    void open_stage();
    void imply_stage();
    void open_implied(Topic topic, std::size_t begin);
    void cut(Zone zone, Topic topic);
    void open(Zone zone, Topic topic, std::size_t head, std::size_t begin);
    void cut_inside(Topic topic) { open(zone_, topic, at_, at_ + 1); }
    void cut_at(Zone zone, Topic topic, std::size_t begin) { open(zone, topic, no_block, begin); }
    // The last unknown heading, where its marks say that it stands over what follows, or a part was opened by it.
    std::size_t naming_group() const {
        return group_ != no_block && (blocks_[group_].level > 0 || group_ == naming_) ? group_ : no_block;
    }
    Part& part() { return parts_.back(); }
    std::size_t last_begin() const { return parts_.back().begin; }

    const std::vector<Block>& blocks_;
    Signs signs_;
    std::vector<Part> parts_;
    std::size_t at_ = 0;
    std::size_t quotation_end_ = 0;
    std::size_t group_ = no_block;
    std::size_t naming_ = no_block;
    Zone zone_ = Zone::opening;
    int zone_level_ = 0;
    bool has_title_; // or a person chose one further down
    bool has_stage_ = false;
    bool has_answers_ = false; // questions with their answers were found without a heading over them
};

} // namespace assay::importer
