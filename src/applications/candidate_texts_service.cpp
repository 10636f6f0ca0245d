#include <applications/candidate_texts_service.hpp>
#include <applications/candidate_texts_sql.hpp>
#include <guides/value_words_rules.hpp>
#include <organisations/organisation_rules.hpp>

namespace assay::applications {

namespace statements = sql::applications::candidate_texts;

guides::PlaceholderValues texts_of_application(db::Tx& tx, const organisations::OrganisationService& organisations,
                                               const ApplicationScope& scope, const importer::Guide& guide,
                                               Occasions occasions) {
    const auto organisation = organisations.find(tx).organisation;
    occasions.time_zone = organisations::time_zone_of(organisation);
    const auto of_job = tx.first<guides::PlaceholderValues>(statements::values_of_job, scope.job.job_id);
    auto values = guides::merged(computed_dates(guide.placeholders, occasions), organisation.placeholder_values);
    values = guides::merged(values, of_job.value_or(guides::PlaceholderValues{}));
    values = guides::merged(values, candidate_values(guide.placeholders, scope.candidate_name, occasions));
    return guides::for_reading(std::move(values), guide.placeholders);
}

std::optional<Instant> next_interview(db::Tx& tx, const std::string& application_id, Instant after) {
    return tx.first<Instant>(statements::next_interview, application_id, after);
}

} // namespace assay::applications
