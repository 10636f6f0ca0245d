#include <applications/candidate_texts_service.hpp>
#include <applications/candidate_texts_sql.hpp>

namespace assay::applications {

guides::PlaceholderValues texts_of_application(db::Tx& tx, const organisations::OrganisationService& organisations,
                                               const ApplicationScope& scope, const importer::Guide& guide,
                                               std::optional<Instant> deadline) {
    const auto of_job =
        tx.first<guides::PlaceholderValues>(sql::applications::candidate_texts::values_of_job, scope.job.job_id);
    const auto shared = organisations.find(tx).organisation.placeholder_values;
    return guides::merged(guides::merged(shared, of_job.value_or(guides::PlaceholderValues{})),
                          candidate_values(guide.placeholders, scope.candidate_name, deadline));
}

} // namespace assay::applications
