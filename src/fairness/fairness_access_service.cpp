#include <fairness/fairness_access_service.hpp>
#include <fairness/fairness_access_sql.hpp>

namespace assay::fairness {

Result<void> may_see_fairness(db::Tx& tx, const Actor& actor) {
    if (!actor.has(Role::fairness_officer))
        return refuse(Fault::forbidden, "fairness/officer-only", "Only fairness officers see figures of fairness.");
    if (tx.first<std::string>(sql::fairness::fairness_access::rates_somebody, actor.person_id))
        return refuse(Fault::forbidden, "fairness/rates",
                      "Whoever works on a job or rates candidates sees no figures of fairness, with the role of a "
                      "fairness officer either.");
    return {};
}

} // namespace assay::fairness
