#include <applications/candidate_texts_service.hpp>
#include <guides/guide_texts_rules.hpp>
#include <interviews/kit_fields.hpp>
#include <interviews/kit_service.hpp>
#include <interviews/kit_sql.hpp>
#include <scorecards/open_card_service.hpp>

#include <algorithm>

namespace assay::interviews {
namespace {

// The reader's card of this interview: the newest, for somebody may have been excused and seated again.
std::optional<scorecards::Scorecard> own_card(db::Tx& tx, const Actor& actor, const Interview& interview) {
    std::optional<scorecards::Scorecard> own;
    for (const scorecards::CardGlance& each : interview.scorecards)
        if (each.interviewer_id == actor.person_id)
            if (auto open = scorecards::open_card(tx, actor, each.id)) own = std::move(open->card);
    return own;
}

// Those that still stand in the stage: live ones, and ones about the candidate that nothing has filled.
std::vector<importer::Placeholder> open_placeholders(const importer::Stage& stage,
                                                     const std::vector<importer::Placeholder>& known) {
    std::vector<importer::Placeholder> open;
    auto look = [&](const std::string& text, const std::string&) {
        for (const std::string& name : guides::unfilled_in(text, known, {})) {
            const auto found = std::ranges::find(known, name, &importer::Placeholder::text);
            const bool is_new = std::ranges::find(open, name, &importer::Placeholder::text) == open.end();
            if (is_new && !guides::blocks_publication(found->scope)) open.push_back(*found);
        }
    };
    guides::for_each_text(stage, "", look);
    return open;
}

} // namespace

guides::PlaceholderValues KitService::values_for(db::Tx& tx, const Interview& interview,
                                                 const importer::Guide& guide) const {
    applications::ApplicationScope scope;
    scope.application_id = interview.application_id;
    scope.candidate_name = interview.candidate_name;
    scope.job.job_id = interview.job_id;
    return applications::texts_of_application(tx, organisations_, scope, guide, {.interview = interview.starts_at});
}

Result<Kit> KitService::kit(db::Tx& tx, const Actor& actor, const std::string& interview_id) const {
    auto found = interviews_.find(tx, actor, interview_id);
    if (!found) return pass_on(found);
    Interview& interview = found->interview;
    const auto guide = catalogue_.version(tx, found->guide_version_id);
    importer::Stage stage =
        guides::filled_part(*guide->stage(interview.stage_id), values_for(tx, interview, guide->guide));
    KitCandidate candidate{interview.candidate_id, interview.candidate_name,
                           tx.all<KitFile>(sql::interviews::kit::files_of_candidate, interview.candidate_id)};
    auto card = own_card(tx, actor, interview);
    const auto minutes = stage.minutes;
    const auto question_minutes = stage.candidate_question_minutes;
    std::string job_title = interview.job_title;
    auto open = open_placeholders(stage, guide->guide.placeholders);
    return Kit{std::move(interview),
               std::move(job_title),
               std::move(candidate),
               std::move(stage),
               std::move(open),
               std::move(card),
               minutes,
               question_minutes};
}

} // namespace assay::interviews
