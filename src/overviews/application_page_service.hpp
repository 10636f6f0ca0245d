// Puts the page of one application together for one reader: what is sealed to them is not read.
#pragma once

#include <applications/application_service.hpp>
#include <candidates/candidate_service.hpp>
#include <interviews/interview_list_service.hpp>
#include <overviews/application_page.hpp>
#include <references/reference_service.hpp>
#include <scorecards/seal_service.hpp>
#include <work_samples/work_sample_service.hpp>

namespace assay::overviews {

struct ShownApplication {
    ApplicationPage page;
    std::string etag;
    scorecards::Reading reading; // to be noted before the answer leaves
};

// The services whose parts the page shows.
struct PageSources {
    guides::GuideCatalogue& catalogue;
    const applications::ApplicationService& applications;
    const candidates::CandidateService& candidates;
    const interviews::InterviewListService& interviews;
    const work_samples::WorkSampleService& work_samples;
    const references::ReferenceService& references;
};

class ApplicationPageService {
  public:
    explicit ApplicationPageService(PageSources sources) : from_(sources) {}

    // `not_found` for whoever may not open the application.
    Result<ShownApplication> page(db::Tx& tx, const api::Call& call, const std::string& application_id) const;

  private:
    void add_process(ApplicationPage& page, const applications::Application& application,
                     const guides::CataloguedGuide& guide) const;
    void add_evaluations(db::Tx& tx, const api::Call& call, const applications::ApplicationScope& scope,
                         const guides::CataloguedGuide& guide, ShownApplication& shown) const;
    void add_timeline(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                      const guides::CataloguedGuide& guide, ApplicationPage& page) const;

    PageSources from_;
};

} // namespace assay::overviews
