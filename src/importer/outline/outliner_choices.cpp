// Roles that a person chose for a line.
#include <importer/outline/outliner.hpp>

namespace assay::importer {

void Outliner::consider_choice(LineRole role) {
    switch (role) {
    case LineRole::title:
        cut(Zone::opening, Topic::none);
        part().opens_title = true;
        has_title_ = true;
        return;
    case LineRole::introduction:
        return choose(Zone::opening, Topic::introduction);
    case LineRole::duty:
        return choose(Zone::how_to_use, Topic::none);
    case LineRole::step:
        return choose(Zone::process, Topic::none);
    case LineRole::competency:
        return choose(Zone::profile, Topic::competencies);
    case LineRole::outcome:
        return choose(Zone::profile, Topic::outcomes);
    case LineRole::trait:
        return choose(Zone::profile, Topic::traits);
    case LineRole::stage:
        return open_stage();
    case LineRole::question:
    case LineRole::area:
    case LineRole::follow_up:
        if (zone_ == Zone::faq ||
            ((zone_ == Zone::debrief || zone_ == Zone::references) && part().topic == Topic::questions))
            return;
        if (zone_ == Zone::debrief || zone_ == Zone::references) return choose(zone_, Topic::questions);
        if (zone_ != Zone::stage || part().topic != Topic::questions) open_implied(Topic::questions, at_);
        return;
    case LineRole::item:
    case LineRole::anchor:
        if (part().topic == Topic::scorecard) return;
        return open_implied(Topic::scorecard, at_);
    case LineRole::level:
        if (zone_ == Zone::references) return;
        if (part().topic != Topic::recommendation) open_implied(Topic::recommendation, at_);
        return;
    default:
        return consider_chosen_heading(role);
    }
}

void Outliner::consider_chosen_heading(LineRole role) {
    switch (role) {
    case LineRole::how_to_use:
        return cut(Zone::how_to_use, Topic::none);
    case LineRole::job_description:
        return cut(Zone::job_description, Topic::none);
    case LineRole::process:
        return cut(Zone::process, Topic::none);
    case LineRole::profile:
        return cut(Zone::profile, Topic::none);
    case LineRole::debrief:
        return cut(Zone::debrief, Topic::none);
    case LineRole::references:
        return cut(Zone::references, Topic::none);
    case LineRole::faq:
        return cut(Zone::faq, Topic::none);
    case LineRole::directions:
        static_cast<void>(take_directions({.topic = Topic::directions}));
        return;
    case LineRole::script:
        static_cast<void>(take_inner(Topic::script));
        return;
    case LineRole::questions:
        static_cast<void>(take_questions({.topic = Topic::questions}));
        return;
    case LineRole::scorecard:
        static_cast<void>(take_scorecard({.topic = Topic::scorecard}));
        return;
    case LineRole::recommendation:
        static_cast<void>(take_inner(Topic::recommendation));
        return;
    default:
        return;
    }
}

// A line whose role a person chose stands in the part that this role belongs to.
void Outliner::choose(Zone zone, Topic topic) {
    if (zone_ == zone && (topic == Topic::none || part().topic == topic)) return;
    cut_at(zone, topic, at_);
    zone_level_ = 0;
}

} // namespace assay::importer
