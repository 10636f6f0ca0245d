// Builds every service, top to bottom, over one organisation's database and folder. The composition root: services know
// only what their constructors take.
#pragma once

#include <analytics/job_measures_service.hpp>
#include <app/config.hpp>
#include <app/typefaces.hpp>
#include <applications/application_service.hpp>
#include <audit/audit_service.hpp>
#include <candidates/candidate_file_service.hpp>
#include <candidates/candidate_list_service.hpp>
#include <candidates/candidate_service.hpp>
#include <debriefs/debrief_service.hpp>
#include <decisions/decision_service.hpp>
#include <fairness/self_identification_service.hpp>
#include <guide_drafts/draft_presence.hpp>
#include <guide_drafts/guide_comment_service.hpp>
#include <guide_drafts/guide_draft_service.hpp>
#include <guides/built_in_guides.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <guides/guide_export_service.hpp>
#include <guides/guide_import_service.hpp>
#include <guides/guide_service.hpp>
#include <interviews/interview_list_service.hpp>
#include <interviews/interview_service.hpp>
#include <interviews/kit_service.hpp>
#include <jobs/job_view_service.hpp>
#include <library/bank_entry_service.hpp>
#include <library/bank_use_service.hpp>
#include <organisations/organisation_service.hpp>
#include <outcomes/outcome_service.hpp>
#include <overviews/application_page_service.hpp>
#include <overviews/board_service.hpp>
#include <overviews/comparison_service.hpp>
#include <overviews/my_day_service.hpp>
#include <overviews/packet_service.hpp>
#include <overviews/shared_placeholder_service.hpp>
#include <people/person_service.hpp>
#include <people/session_service.hpp>
#include <platform/db/database.hpp>
#include <platform/files/file_store.hpp>
#include <platform/sandbox/process_sandbox.hpp>
#include <platform/system/system.hpp>
#include <references/reference_service.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/scorecard_service.hpp>
#include <scorecards/seal_service.hpp>
#include <work_samples/submission_service.hpp>
#include <work_samples/work_sample_service.hpp>

#include <memory>

namespace assay::app {

// An opened, locked and migrated organisation. Throws db::Broken.
struct Wiring {
    // `clock` and `ids` are the world's own for a server, simulated ones for the demonstration; both outlive the
    // wiring.
    Wiring(const Config& config, const Clock& clock, Ids& ids);
    // Over a database that somebody else opened and keeps.
    Wiring(const Config& config, db::Database& database, const Clock& clock, Ids& ids);
    ~Wiring();
    Wiring(const Wiring&) = delete;
    Wiring& operator=(const Wiring&) = delete;

    Config config;
    const Clock& clock;
    Ids& ids;
    std::unique_ptr<db::Database> opened; // empty where somebody else keeps it
    db::Database* database;

    audit::AuditService audit{clock, ids};
    organisations::OrganisationService organisations{audit, clock, ids};
    people::PersonService people{audit, clock, ids};
    people::SessionService sessions{audit, clock, ids};
    guides::GuideCatalogue catalogue;
    files::FileStore files{config.data / "files"};
    sandbox::ProcessSandbox sandbox;
    guides::GuideService guides{audit, clock, ids};
    guides::GuideReadingService guide_reading{sandbox};
    guides::GuideImportService guide_imports{{audit, clock, ids, guides, files, guide_reading}};
    guides::BuiltInGuides built_in_guides;
    guide_drafts::GuideDraftService guide_drafts{audit, clock, ids, guides};
    guide_drafts::GuideCommentService guide_comments{guide_drafts, clock, ids};
    guide_drafts::DraftPresence draft_presence;
    booklet::Press press{typefaces_inside()};
    guides::GuideExportService guide_exports{press};
    library::BankEntryService bank{audit, clock, ids};
    library::BankUseService bank_uses{catalogue, guide_drafts};
    jobs::JobService jobs{audit, clock, ids, catalogue, organisations};
    jobs::JobViewService job_views{catalogue, jobs};
    candidates::CandidateService candidates{catalogue, audit, clock, ids};
    candidates::CandidateListService candidate_list{catalogue};
    candidates::CandidateFileService candidate_files{candidates, files, sandbox, audit, ids};
    applications::ApplicationService applications{catalogue, audit, clock, ids};
    scorecards::AssignmentService assignments{audit, clock, ids};
    scorecards::ScorecardService scorecards{audit, catalogue, ids};
    scorecards::SealService seals{audit, clock};
    interviews::InterviewListService interview_list{catalogue};
    work_samples::BriefService briefs{catalogue, organisations};
    work_samples::WorkSampleService work_samples{audit, catalogue, briefs, assignments, ids};
    work_samples::SubmissionService submissions{audit, catalogue, organisations, files, ids};
    references::ReferenceService references{audit, catalogue, organisations, clock, ids};
    decisions::DecisionService decisions{audit, catalogue, ids};
    outcomes::OutcomeService outcomes{audit, catalogue, organisations, ids};
    debriefs::DebriefService debriefs{audit, catalogue, ids};
    debriefs::DebriefViewService debrief_views{catalogue, organisations};
    overviews::ComparisonService comparisons{catalogue};
    analytics::JobMeasuresService job_measures{catalogue, audit};
    fairness::SelfIdentificationService self_identifications{audit};
    overviews::PacketService packets{
        {catalogue, applications, interview_list, work_samples, references, debrief_views}};
    overviews::BoardService board{catalogue};
    overviews::ApplicationPageService application_pages{
        {catalogue, applications, candidates, interview_list, work_samples, references}};
    overviews::MyDayService my_day{catalogue, interview_list};
    overviews::SharedPlaceholderService shared_placeholders{catalogue, organisations};
    interviews::InterviewService interviews{audit, clock, ids, catalogue, assignments};
    interviews::KitService kits{catalogue, organisations, interview_list};

  private:
    // Brings the tables up to date and proves that every statement fits them.
    void prepare();
};

// Makes the folder where it is missing, readable by its owner alone. Throws db::Broken.
void make_private_folder(const std::filesystem::path& folder);

// Opens the store without migrating it.
std::unique_ptr<db::Database> open_database(const Config& config);

// Runs the migrations that wait; the names that ran. An SQLite file of an earlier version is copied first, beside
// itself, as assay.sqlite.before-NAME after the first of them.
std::vector<std::string> bring_up_to_date(const Config& config, db::Database& database, Instant now);

} // namespace assay::app
