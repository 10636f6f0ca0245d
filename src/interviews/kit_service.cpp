#include <base/text.hpp>
#include <guides/guide_texts_rules.hpp>
#include <interviews/kit_fields.hpp>
#include <interviews/kit_service.hpp>
#include <interviews/kit_sql.hpp>
#include <scorecards/open_card_service.hpp>

namespace assay::interviews {
namespace {

bool is_candidate_name(const importer::Placeholder& placeholder) {
    const std::string text = lower_ascii(placeholder.text);
    return placeholder.scope == importer::PlaceholderScope::candidate &&
           (text == "candidate" || text == "candidate name" || text == "candidate's name");
}

// The reader's card of this interview: the newest, for somebody may have been excused and seated again.
std::optional<scorecards::Scorecard> own_card(db::Tx& tx, const Actor& actor, const Interview& interview) {
    std::optional<scorecards::Scorecard> own;
    for (const scorecards::CardGlance& each : interview.scorecards)
        if (each.interviewer_id == actor.person_id)
            if (auto open = scorecards::open_card(tx, actor, each.id)) own = std::move(open->card);
    return own;
}

} // namespace

guides::PlaceholderValues KitService::values_for(db::Tx& tx, const Interview& interview,
                                                 const importer::Guide& guide) const {
    guides::PlaceholderValues values;
    if (const auto job = jobs::stored_job(tx, interview.job_id)) values = jobs_.placeholder_values(tx, *job);
    for (const importer::Placeholder& each : guide.placeholders)
        if (is_candidate_name(each)) values.insert_or_assign(each.text, interview.candidate_name);
    return values;
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
    return Kit{std::move(interview), std::move(job_title), std::move(candidate),
               std::move(stage),     std::move(card),      minutes,
               question_minutes};
}

} // namespace assay::interviews
