// Reads the ratings that figures of interviewers stand on: of everybody for those who answer for hiring, of oneself for
// oneself.
#pragma once

#include <analytics/interviewers.hpp>
#include <base/result.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::analytics {

struct ItemName {
    std::string name;
    std::string stage_title;
};

// What was read before anything is computed: the estimation holds no connection.
struct ReadRatings {
    std::vector<SettledRow> rows;
    std::map<std::string, std::string> names; // of the people in `rows`
    std::map<std::string, ItemName> items;    // of the items in `rows`, where everybody's were read
    Instant since;
    bool is_cut = false;                       // there were more than fit
    std::vector<scorecards::Reading> readings; // of oneself: whose cards the figures tell of
};

// `forbidden` for everybody but administrators and fairness officers.
Result<void> may_see_interviewers(const Actor& actor);

// The cards of applications that owe none; nothing of an application whose cards are kept from the actor for good.
ReadRatings read_of_everybody(db::Tx& tx, guides::GuideCatalogue& catalogue, const Actor& actor, Instant now);
// The cards of the actor's own panels, all of which the actor may read.
ReadRatings read_of_oneself(db::Tx& tx, const Actor& actor, Instant now);

// The answers; slow work, outside of any transaction.
Interviewers figures_of_everybody(ReadRatings read);
OwnFigures figures_of_oneself(const ReadRatings& read, const Actor& actor);

} // namespace assay::analytics
