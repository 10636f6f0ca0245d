#include <applications/application_scope_service.hpp>
#include <interviews/interview_fields.hpp>
#include <interviews/interview_list_service.hpp>
#include <interviews/interview_list_sql.hpp>
#include <interviews/interview_sql.hpp>
#include <scorecards/open_card_service.hpp>

#include <charconv>

namespace assay::interviews {
namespace {

namespace statements = sql::interviews::interview_list;

constexpr Instant never{253'402'300'800'000}; // the year 10000
constexpr int most_of_application = 1000;

struct Place {
    Instant start;
    std::string id;
};

// Just before the first row that is wanted.
Result<Place> place_of(const InterviewQuery& query, const api::PageRequest& page) {
    if (page.after.empty()) return Place{query.from.value_or(Instant{-never.milliseconds}), ""};
    Place place{{}, page.after[1]};
    const std::string& start = page.after[0];
    const auto [end, fault] = std::from_chars(start.data(), start.data() + start.size(), place.start.milliseconds);
    if (fault != std::errc{} || end != start.data() + start.size())
        return refuse(Fault::malformed, "query/cursor", "cursor is not one that this list gave.");
    return place;
}

} // namespace

Interview InterviewListService::shown(db::Tx& tx, const Actor& actor, StoredInterview stored) const {
    const importer::Stage* stage = catalogue_.version(tx, stored.guide_version_id)->stage(stored.stage_id);
    auto cards = scorecards::card_glances_of_interview(tx, actor, stored.interview_id);
    return {std::move(stored.interview_id),
            std::move(stored.application_id),
            std::move(stored.candidate_id),
            std::move(stored.candidate_name),
            std::move(stored.job_id),
            std::move(stored.job_title),
            std::move(stored.stage_id),
            stage->title,
            stored.starts_at,
            stored.ends_at,
            std::move(stored.location),
            std::move(stored.lead_id),
            stored.state,
            std::move(cards)};
}

Result<InterviewRevision> InterviewListService::find(db::Tx& tx, const Actor& actor,
                                                     const std::string& interview_id) const {
    auto stored = tx.first<StoredInterview>(sql::interviews::interview::interview_by_id, interview_id);
    if (!stored) return not_found();
    if (auto scope = applications::application_scope(tx, actor, stored->application_id); !scope) return pass_on(scope);
    std::string etag = stored->etag;
    std::string guide_version_id = stored->guide_version_id;
    return InterviewRevision{shown(tx, actor, std::move(*stored)), std::move(etag), std::move(guide_version_id)};
}

Result<std::vector<Interview>> InterviewListService::list(db::Tx& tx, const Actor& actor, const InterviewQuery& query,
                                                          const api::PageRequest& page) const {
    const auto place = place_of(query, page);
    if (!place) return pass_on(place);
    const Instant until = query.until.value_or(never);
    const int limit = page.limit + 1;
    std::vector<StoredInterview> rows;
    if (!query.application_id.empty()) {
        if (auto scope = applications::application_scope(tx, actor, query.application_id); !scope)
            return pass_on(scope);
        rows = tx.all<StoredInterview>(statements::interviews_of_application, query.application_id, place->start,
                                       place->id, until, limit);
    } else if (query.is_mine) {
        rows = tx.all<StoredInterview>(statements::interviews_of_interviewer, actor.person_id, place->start, place->id,
                                       until, limit);
    } else {
        rows = tx.all<StoredInterview>(statements::interviews_of_jobs, place->start, place->id, until,
                                       actor.is_administrator(), actor.person_id, limit);
    }
    std::vector<Interview> interviews;
    for (StoredInterview& each : rows) interviews.push_back(shown(tx, actor, std::move(each)));
    return interviews;
}

std::vector<Interview> InterviewListService::of_application(db::Tx& tx, const Actor& actor,
                                                            const std::string& application_id) const {
    std::vector<Interview> interviews;
    for (StoredInterview& each : tx.all<StoredInterview>(statements::interviews_of_application, application_id,
                                                         Instant{-never.milliseconds}, "", never, most_of_application))
        interviews.push_back(shown(tx, actor, std::move(each)));
    return interviews;
}

} // namespace assay::interviews
