// Roles that a person chose for a line.
#include <importer/outline/outliner.hpp>

namespace assay::importer {

void Outliner::consider_choice(Role role) {
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
        if (zone_ == Zone::references) return;
        if (part().topic != Topic::recommendation) open_implied(Topic::recommendation, at_);
        return;
    default:
        return consider_chosen_heading(role);
    }
}

void Outliner::consider_chosen_heading(Role role) {
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
void Outliner::choose(Zone zone, Topic topic) {
    if (zone_ == zone && (topic == Topic::none || part().topic == topic)) return;
    cut_at(zone, topic, at_);
    zone_level_ = 0;
}

} // namespace assay::importer
