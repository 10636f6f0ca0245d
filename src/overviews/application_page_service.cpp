#include <applications/application_scope_service.hpp>
#include <debriefs/debrief_access_service.hpp>
#include <decisions/decision_service.hpp>
#include <jobs/job_view_service.hpp>
#include <overviews/application_page_service.hpp>
#include <overviews/application_page_sql.hpp>
#include <overviews/application_summary_service.hpp>
#include <overviews/timeline_rules.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/evaluation_sight_service.hpp>

#include <algorithm>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::application_page;
using applications::ApplicationScope;

struct TimelineRow {
    Instant at;
    std::string action;
    std::string details;
    std::optional<std::string> person_name;
};
ASSAY_FIELDS(TimelineRow, (at, action, details, person_name))

// Every field of the line, by name.
void take_over(ApplicationPage& page, const ApplicationSummary& summary) {
    for_each_field<ApplicationSummary>([&](std::string_view name, auto of_summary) {
        for_each_field<ApplicationPage>([&](std::string_view page_name, auto of_page) {
            using From = std::remove_cvref_t<decltype(summary.*of_summary)>;
            using To = std::remove_cvref_t<decltype(page.*of_page)>;
            if constexpr (std::is_same_v<From, To>)
                if (name == page_name) page.*of_page = summary.*of_summary;
        });
    });
}

StageState state_of(const std::string& stage_id, const applications::Application& application) {
    if (application.stage_id == stage_id) return StageState::current;
    const bool is_passed =
        std::ranges::find(application.passes, stage_id, &applications::Pass::stage_id) != application.passes.end();
    return is_passed ? StageState::passed : StageState::upcoming;
}

std::optional<DebriefGlance> debrief_for(db::Tx& tx, const Actor& actor, const std::string& application_id) {
    auto debrief = tx.first<DebriefGlance>(statements::debrief_of, application_id);
    if (debrief && !debriefs::debrief_scope(tx, actor, debrief->id)) return std::nullopt;
    return debrief;
}

} // namespace

void ApplicationPageService::add_process(ApplicationPage& page, const applications::Application& application,
                                         const guides::CataloguedGuide& guide) const {
    for (const auto& stage : guide.guide.stages)
        page.stages.push_back({*stage.id, stage.title, stage.kind, state_of(*stage.id, application)});
    page.passes = application.passes;
    page.closure = application.closure;
    page.created_at = application.created_at;
}

void ApplicationPageService::add_evaluations(db::Tx& tx, const api::Call& call, const ApplicationScope& scope,
                                             const guides::CataloguedGuide& guide, ShownApplication& shown) const {
    const std::string& id = scope.application_id;
    ApplicationPage& page = shown.page;
    page.interviews = from_.interviews.of_application(tx, call.actor, id);
    page.work_samples = from_.work_samples.of_application(tx, call.actor, scope, call.now);
    page.references = from_.references.list(tx, call.actor, scope);
    page.debrief = debrief_for(tx, call.actor, id);
    page.decision = decisions::decision_of(tx, call.actor, scope);
    page.composite = decisions::composite_of_application(tx, call.actor, scope, guide.guide).composite;
    page.unsealed = scorecards::openings(tx, id);
    for (const auto& card : scorecards::card_states(tx, id))
        if (card.interviewer_id == call.actor.person_id && card.state == scorecards::AssignmentState::owed)
            page.i_owe.push_back(card.scorecard_id);
    // A figure out of others' cards is as much a reading as the cards themselves.
    if (page.composite)
        shown.reading = scorecards::reading_of(tx, call.actor, scorecards::open_cards(tx, call.actor, scope));
}

void ApplicationPageService::add_timeline(db::Tx& tx, const Actor& actor, const ApplicationScope& scope,
                                          const guides::CataloguedGuide& guide, ApplicationPage& page) const {
    const bool sees_evaluations = scorecards::evaluation_sight(tx, actor, scope) != scorecards::Sight::none;
    for (TimelineRow& row : tx.all<TimelineRow>(statements::timeline_rows, scope.application_id))
        if (auto text = timeline_text(row.action, row.details, guide, sees_evaluations))
            page.timeline.push_back({row.at, std::move(row.action), std::move(*text), std::move(row.person_name)});
}

Result<ShownApplication> ApplicationPageService::page(db::Tx& tx, const api::Call& call,
                                                      const std::string& application_id) const {
    const auto scope = applications::application_scope(tx, call.actor, application_id);
    if (!scope) return pass_on(scope);
    auto candidate = from_.candidates.find(tx, call.actor, scope->candidate_id);
    if (!candidate) return pass_on(candidate);
    const auto guide = from_.catalogue.version(tx, scope->job.guide_version_id);
    const auto revision = from_.applications.revision(tx, *scope);
    ShownApplication shown;
    shown.etag = revision.etag;
    take_over(shown.page, summary_of_application(tx, call.actor, scope->job, *guide, application_id, call.now));
    shown.page.job_title = scope->job.title;
    shown.page.my_role = jobs::role_of(scope->job);
    shown.page.candidate = std::move(candidate->candidate);
    add_process(shown.page, revision.application, *guide);
    add_evaluations(tx, call, *scope, *guide, shown);
    add_timeline(tx, call.actor, *scope, *guide, shown.page);
    return shown;
}

} // namespace assay::overviews
