// Gathers what waits for a person.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <interviews/interview_list_service.hpp>
#include <overviews/my_day.hpp>
#include <platform/api/call.hpp>

namespace assay::overviews {

class MyDayService {
  public:
    MyDayService(guides::GuideCatalogue& catalogue, const interviews::InterviewListService& interviews)
        : catalogue_(catalogue), interviews_(interviews) {}

    // At most fifty entries of each kind, the soonest or longest waiting first.
    Result<MyDay> my_day(db::Tx& tx, const Actor& actor, Instant now) const;

  private:
    std::vector<OwedScorecard> owed(db::Tx& tx, const Actor& actor) const;

    guides::GuideCatalogue& catalogue_;
    const interviews::InterviewListService& interviews_;
};

} // namespace assay::overviews
