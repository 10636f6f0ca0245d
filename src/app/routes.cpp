#include <analytics/analytics_api.hpp>
#include <app/routes.hpp>
#include <applications/application_api.hpp>
#include <audit/audit_api.hpp>
#include <candidates/candidate_api.hpp>
#include <candidates/candidate_file_api.hpp>
#include <debriefs/debrief_api.hpp>
#include <decisions/decision_api.hpp>
#include <fairness/fairness_api.hpp>
#include <guide_drafts/draft_review_api.hpp>
#include <guide_drafts/guide_draft_api.hpp>
#include <guides/guide_api.hpp>
#include <guides/guide_import_api.hpp>
#include <guides/guide_review_api.hpp>
#include <interviews/interview_api.hpp>
#include <jobs/job_api.hpp>
#include <library/bank_entry_api.hpp>
#include <organisations/organisation_api.hpp>
#include <outcomes/outcome_api.hpp>
#include <overviews/comparison_api.hpp>
#include <overviews/overview_api.hpp>
#include <overviews/packet_api.hpp>
#include <people/person_api.hpp>
#include <people/session_api.hpp>
#include <references/reference_api.hpp>
#include <scorecards/scorecard_api.hpp>
#include <validity/validity_api.hpp>
#include <work_samples/submission_api.hpp>
#include <work_samples/work_sample_api.hpp>

namespace assay::app {

api::Registry all_routes(Wiring& wiring, const std::string& set_up_code) {
    api::Registry registry;
    people::add_session_routes(registry, {wiring.sessions, wiring.people, wiring.organisations, *wiring.database,
                                          wiring.config.public_url.starts_with("https:"), set_up_code});
    people::add_person_routes(registry, wiring.people);
    organisations::add_organisation_routes(registry, wiring.organisations);
    const guides::GuideParts guides{wiring.guides, wiring.catalogue,     wiring.built_in_guides,
                                    wiring.files,  wiring.guide_exports, wiring.guide_reading};
    guides::add_guide_routes(registry, guides);
    guides::add_built_in_guide_routes(registry, guides);
    guides::add_guide_review_routes(registry, wiring.catalogue);
    guides::add_guide_import_routes(registry, wiring.guide_imports,
                                    guide_drafts::drafts_of_imports(wiring.guide_drafts));
    const guide_drafts::GuideDraftParts drafts{wiring.guide_drafts, wiring.guide_comments, wiring.draft_presence,
                                               wiring.catalogue, wiring.built_in_guides};
    guide_drafts::add_guide_draft_routes(registry, drafts);
    guide_drafts::add_guide_comment_routes(registry, drafts);
    guide_drafts::add_draft_review_routes(registry, drafts);
    library::add_bank_routes(registry, {wiring.bank, wiring.bank_uses, wiring.guide_drafts});
    jobs::add_job_routes(registry, wiring.jobs, wiring.job_views);
    candidates::add_candidate_routes(registry, wiring.candidates, wiring.candidate_list);
    candidates::add_candidate_file_routes(registry, wiring.candidate_files);
    applications::add_application_routes(registry, wiring.applications);
    interviews::add_interview_routes(registry, wiring.interviews, wiring.interview_list, wiring.kits);
    scorecards::add_scorecard_routes(registry, wiring.scorecards, wiring.assignments, wiring.seals);
    work_samples::add_work_sample_routes(registry, wiring.work_samples, wiring.briefs);
    work_samples::add_submission_routes(registry, wiring.submissions);
    references::add_reference_routes(registry, wiring.references);
    debriefs::add_debrief_routes(registry, wiring.debriefs, wiring.debrief_views, wiring.seals);
    decisions::add_decision_routes(registry, wiring.decisions);
    outcomes::add_outcome_routes(registry, wiring.outcomes, wiring.seals);
    overviews::add_comparison_routes(registry, wiring.comparisons, wiring.seals);
    overviews::add_packet_routes(registry, wiring.packets, wiring.seals);
    overviews::add_application_page_routes(registry, wiring.board, wiring.application_pages, wiring.seals);
    overviews::add_my_day_routes(registry, wiring.my_day);
    analytics::add_analytics_routes(registry, {wiring.job_measures, wiring.seals, wiring.catalogue});
    fairness::add_fairness_routes(registry, wiring.self_identifications, wiring.catalogue);
    validity::add_validity_routes(registry, wiring.catalogue);
    audit::add_audit_routes(registry);
    overviews::add_shared_placeholder_routes(registry, wiring.shared_placeholders);
    return registry;
}

} // namespace assay::app
