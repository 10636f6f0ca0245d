#include <analytics/interviewers_fields.hpp>
#include <analytics/interviewers_rules.hpp>
#include <analytics/interviewers_service.hpp>
#include <analytics/interviewers_sql.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace assay::analytics {
namespace {

namespace statements = sql::analytics::interviewers;

constexpr int most_applications = 400;

std::size_t applications_in(const std::vector<SettledRow>& rows) {
    std::set<std::string> seen;
    for (const SettledRow& row : rows) seen.insert(row.application_id);
    return seen.size();
}

std::string say_cut() {
    return fmt::format("There are more than {} candidates whom two people or more have rated; the figures are of those "
                       "who applied last.",
                       most_applications);
}

// An item keeps its id from version to version; it is named as the first of the rows has it.
void put_item_names(ReadRatings& read, db::Tx& tx, guides::GuideCatalogue& catalogue) {
    std::map<std::string, std::shared_ptr<const guides::CataloguedGuide>> guides;
    for (const SettledRow& row : read.rows) {
        const auto [place, is_new] = read.items.try_emplace(row.item_id);
        if (!is_new) continue;
        auto& guide = guides[row.guide_version_id];
        if (!guide) guide = catalogue.version(tx, row.guide_version_id);
        if (const auto* item = guide->item(row.item_id)) place->second.name = item->name;
        if (const auto* stage = guide->stage_of_item(row.item_id)) place->second.stage_title = stage->title;
    }
}

// One's own figures move with each card, so they tell of colleagues' cards to whoever knows their own.
void put_readings(ReadRatings& read, db::Tx& tx, const Actor& actor) {
    std::set<std::string> seen;
    for (const SettledRow& row : read.rows)
        if (row.interviewer_id != actor.person_id && seen.insert(row.application_id).second &&
            !scorecards::has_read(tx, actor.person_id, row.application_id))
            read.readings.push_back({row.application_id, {}, true, {}});
}

} // namespace

Result<void> may_see_interviewers(const Actor& actor) {
    if (actor.is_administrator() || actor.has(Role::fairness_officer)) return {};
    return refuse(
        Fault::forbidden, "analytics/head-only",
        "Only administrators and fairness officers see figures of everybody. How you rate yourself is yours to see.");
}

ReadRatings read_of_everybody(db::Tx& tx, guides::GuideCatalogue& catalogue, const Actor& actor, Instant now) {
    ReadRatings read;
    read.since = four_quarters_back(now);
    read.rows = tx.all<SettledRow>(statements::settled_ratings, most_applications, actor.person_id, read.since);
    read.is_cut = applications_in(read.rows) >= most_applications;
    for (const SettledRow& row : read.rows)
        if (auto& name = read.names[row.interviewer_id]; name.empty())
            name = tx.first<std::string>(statements::name_of, row.interviewer_id).value_or("");
    put_item_names(read, tx, catalogue);
    return read;
}

ReadRatings read_of_oneself(db::Tx& tx, const Actor& actor, Instant now) {
    ReadRatings read;
    read.since = four_quarters_back(now);
    read.rows = tx.all<SettledRow>(statements::settled_ratings_beside, actor.person_id, read.since, most_applications);
    read.is_cut = applications_in(read.rows) >= most_applications;
    put_readings(read, tx, actor);
    return read;
}

Interviewers figures_of_everybody(ReadRatings read) {
    auto found = interviewer_figures(counted_rows(std::move(read.rows), for_everybody_elses), for_everybody_elses);
    Interviewers shown{std::move(found.interviewers), std::move(found.groups), read.since, std::move(found.notes)};
    if (read.is_cut) shown.notes.push_back(say_cut());
    for (InterviewerGroup& group : shown.groups)
        for (RuledItem& item : group.items) {
            item.name = read.items[item.item_id].name;
            item.stage_title = read.items[item.item_id].stage_title;
        }
    std::set<std::string> placed;
    for (Interviewer& each : shown.interviewers) {
        each.name = read.names[each.person_id];
        placed.insert(each.person_id);
    }
    // Whose cards make no whole step yet is named all the same.
    for (const auto& [person, name] : read.names)
        if (!placed.contains(person)) {
            Interviewer bare;
            bare.person_id = person;
            bare.name = name;
            bare.reason = too_few_cards(0);
            shown.interviewers.push_back(std::move(bare));
        }
    std::ranges::sort(shown.interviewers, {},
                      [](const Interviewer& each) { return std::pair(each.name, each.person_id); });
    return shown;
}

OwnFigures figures_of_oneself(const ReadRatings& read, const Actor& actor) {
    auto found = interviewer_figures(read.rows, for_ones_own);
    OwnFigures shown;
    shown.since = read.since;
    shown.notes = std::move(found.notes);
    if (read.is_cut) shown.notes.push_back(say_cut());
    const auto own = std::ranges::find(found.interviewers, actor.person_id, &Interviewer::person_id);
    if (own != found.interviewers.end())
        shown.own = std::move(*own);
    else
        shown.own.reason = too_few_cards(0);
    shown.own.person_id = actor.person_id;
    shown.own.name = actor.name;
    for (InterviewerGroup& each : found.groups)
        if (shown.own.group == each.group) shown.group = std::move(each);
    if (shown.group) shown.group->items.clear();
    return shown;
}

} // namespace assay::analytics
