#include <base/fields.hpp>
#include <scorecards/evaluation_sight_service.hpp>
#include <scorecards/evaluation_sight_sql.hpp>

#include <algorithm>

namespace assay::scorecards {
namespace {

struct CardRow {
    std::string interviewer_id;
    AssignmentState state = AssignmentState::owed;
    jobs::SealMode seal = jobs::SealMode::until_own;
};
ASSAY_FIELDS(CardRow, (interviewer_id, state, seal))

struct Parts {
    bool is_facilitator = false;
    bool has_opening = false;
};
ASSAY_FIELDS(Parts, (is_facilitator, has_opening))

} // namespace

Sight evaluation_sight(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope) {
    std::vector<SightCard> cards;
    jobs::SealMode strictest = scope.job.seal;
    for (auto& row : tx.all<CardRow>(sql::scorecards::evaluation_sight::cards_for_sight, scope.application_id)) {
        if (row.seal == jobs::SealMode::until_all) strictest = row.seal;
        cards.push_back({std::move(row.interviewer_id), row.state, row.seal});
    }
    const auto parts =
        tx.first<Parts>(sql::scorecards::evaluation_sight::parts_for_sight, scope.application_id, actor.person_id);
    const Viewer viewer{actor.person_id, actor.is_administrator(), scope.job.team_role, parts->is_facilitator,
                        parts->has_opening};
    const SightCard somebody_elses{"", AssignmentState::submitted, strictest};
    return sight_of(viewer, somebody_elses, cards);
}

} // namespace assay::scorecards
