#include <app/routes.hpp>
#include <applications/application_api.hpp>
#include <candidates/candidate_api.hpp>
#include <candidates/candidate_file_api.hpp>
#include <jobs/job_api.hpp>
#include <organisations/organisation_api.hpp>
#include <people/person_api.hpp>
#include <people/session_api.hpp>
#include <scorecards/scorecard_api.hpp>

namespace assay::app {

api::Registry all_routes(Wiring& wiring, const std::string& set_up_code) {
    api::Registry registry;
    people::add_session_routes(registry, {wiring.sessions, wiring.people, wiring.organisations, *wiring.database,
                                          wiring.config.public_url.starts_with("https:"), set_up_code});
    people::add_person_routes(registry, wiring.people);
    organisations::add_organisation_routes(registry, wiring.organisations);
    jobs::add_job_routes(registry, wiring.jobs, wiring.job_views);
    candidates::add_candidate_routes(registry, wiring.candidates, wiring.candidate_list);
    candidates::add_candidate_file_routes(registry, wiring.candidate_files);
    applications::add_application_routes(registry, wiring.applications);
    scorecards::add_scorecard_routes(registry, wiring.scorecards, wiring.assignments, wiring.seals);
    return registry;
}

} // namespace assay::app
